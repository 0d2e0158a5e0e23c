"""Policy lines: begeleiding."""

BEGELEIDING: dict = {}
