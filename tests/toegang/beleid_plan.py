"""Policy lines: plan."""

PLAN: dict = {}
