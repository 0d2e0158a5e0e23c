"""Policy lines: samen."""

SAMEN: dict = {}
