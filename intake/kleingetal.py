"""Small numbers name people: below five nothing exact leaves the house (OP-10). Pure."""

from __future__ import annotations

from collections.abc import Sequence

KLEINSTE = 5


def toon(aantal: int) -> str:
    """0, <5, or the number."""
    return f"<{KLEINSTE}" if 0 < aantal < KLEINSTE else str(aantal)


def toon_som(aantallen: Sequence[int]) -> str:
    """The sum of a column. With one hidden cell the exact sum would give it away, so it says at least."""
    klein = [aantal for aantal in aantallen if 0 < aantal < KLEINSTE]
    if not klein:
        return str(sum(aantallen))
    zichtbaar = sum(aantallen) - sum(klein)
    return f"minstens {zichtbaar + len(klein)}" if zichtbaar or len(klein) > 1 else f"<{KLEINSTE}"


def minuten(som: int, aantal: int) -> str:
    """Minutes of a group: nothing when the group is small."""
    return "" if aantal < KLEINSTE else str(som)


def verhouding(teller: int, noemer: int) -> str:
    """9 van 12; nothing exact when the group, or one side of it, is small."""
    if noemer < KLEINSTE:
        return f"<{KLEINSTE} antwoorden"
    if 0 < teller < KLEINSTE:
        return f"<{KLEINSTE} van {noemer}"
    if 0 < noemer - teller < KLEINSTE:
        return f"meer dan {noemer - KLEINSTE} van {noemer}"
    return f"{teller} van {noemer}"
