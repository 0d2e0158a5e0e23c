"""What may be typed about offer."""
