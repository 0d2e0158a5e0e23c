"""May hours of an onderdeel without an offer count? Pure words and one rule, shared by ledger and plan (IT-03).

A buddy duo always may (its language is judged per meeting, IT-04). Anything else without an offer needs a judgement
on both legal criteria; the newest one whose `vanaf` is on or before the day decides, as with the 4P-label.
"""

from __future__ import annotations

from aanbod.screening import WETTELIJK

BUDDY = "buddywerking"
NOG_NIET = "het is nog niet beoordeeld"
NIET_TOEN = "het was op die dag nog niet toegelaten"
_WOORD = {"nederlands": WETTELIJK["nederlands"], "deelname": WETTELIJK["ontmoeting"]}


def vraagt_oordeel(soort: str, *, heeft_aanbod: bool) -> bool:
    """Whether the onderdeel counts only with a judgement."""
    return not heeft_aanbod and soort != BUDDY


def mist(*, nederlands: bool | None, deelname: bool | None) -> tuple[str, ...]:
    """The criteria answered with no, in words."""
    antwoorden = {"nederlands": nederlands, "deelname": deelname}
    return tuple(woord for vraag, woord in _WOORD.items() if antwoorden[vraag] is False)


def reden(*, nederlands: bool | None, deelname: bool | None, ooit: bool = False) -> str:
    """Why hours don't count, as a clause; empty when they do. None means: no judgement held on that day."""
    if nederlands is None or deelname is None:
        return NIET_TOEN if ooit else NOG_NIET
    weg = mist(nederlands=nederlands, deelname=deelname)
    return f"het mist {' en '.join(weg)}" if weg else ""


def zin_nee(titel: str, *, nederlands: bool, deelname: bool) -> str:
    """The message for the coach after a no: names the criterion (IT-03)."""
    weg = mist(nederlands=nederlands, deelname=deelname)
    return f"{titel} telt niet mee. Het mist {' en '.join(weg)}. Dat vraagt de regel." if weg else ""
