"""Policy lines: verwijzing."""

VERWIJZING: dict = {}
