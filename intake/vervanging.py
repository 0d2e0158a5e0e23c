"""Who takes over for a colleague who is away? Pure: no Django, no database.

A cover who is away too passes on to their own cover. Round in a circle, or to somebody who left: nobody in person, and
then the whole team does (IT-13).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

NIEMAND = 0


def vervanger(wie: int, weg: Mapping[int, int], levend: Collection[int]) -> int:
    """The colleague who does the work of `wie` today: itself when not away, `NIEMAND` when the team must."""
    gezien = set()
    while wie in weg:
        if wie in gezien:
            return NIEMAND
        gezien.add(wie)
        wie = weg[wie]
    return wie if wie in levend else NIEMAND


def neemt_over_van(ik: int, weg: Mapping[int, int], levend: Collection[int]) -> frozenset[int]:
    """The colleagues whose work comes to me today."""
    return frozenset(wie for wie in weg if wie != ik and vervanger(wie, weg, levend) == ik)


def bij_het_team(weg: Mapping[int, int], levend: Collection[int]) -> frozenset[int]:
    """The colleagues who are away and for whom nobody in person takes over."""
    return frozenset(wie for wie in weg if vervanger(wie, weg, levend) == NIEMAND)
