"""Demo: gesprek."""

from __future__ import annotations


def vul(bouw, verhalen) -> None:
    """Add what this part shows in each of its states."""
