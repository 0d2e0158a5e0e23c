"""Policy lines: gesprek."""

GESPREK: dict = {}
