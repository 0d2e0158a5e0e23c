"""Policy lines: opvolging."""

OPVOLGING: dict = {}
