"""Policy lines: rollen."""

ROLLEN: dict = {}
