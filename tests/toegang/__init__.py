"""The permission matrix: every address × method × person × gemeente (veiligheid.md F1)."""
