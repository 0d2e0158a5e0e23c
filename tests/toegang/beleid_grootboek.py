"""Policy lines: grootboek."""

GROOTBOEK: dict = {}
