"""How much Dutch a duo speaks, month by month (TK-05). A contact language eases the start and costs practice. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MET_NEDERLANDS = frozenset({"nederlands", "gemengd"})


@dataclass(frozen=True)
class Maand:
    """One month: how often they met, and how often in Dutch (also mixed with another language)."""

    van: date
    keren: int
    nederlands: int


def per_maand(keren: Iterable[tuple[date, str]]) -> list[Maand]:
    """Months with a meeting, oldest first, from (day, language)."""
    tel: dict[date, list[int]] = {}
    for dag, taal in keren:
        maand = tel.setdefault(dag.replace(day=1), [0, 0])
        maand[0] += 1
        maand[1] += taal in MET_NEDERLANDS
    return [Maand(van, *tel[van]) for van in sorted(tel)]


def raad(maanden: list[Maand]) -> str:
    """What the figures say to a coordinator; empty while there is too little to say anything."""
    keren = sum(maand.keren for maand in maanden)
    nederlands = sum(maand.nederlands for maand in maanden)
    if keren < 3:
        return ""
    if nederlands == 0:
        return "Ze spraken nog geen Nederlands. Spreek af hoe ze beginnen: zonder Nederlands tellen de uren niet."
    laatste = maanden[-1]
    if len(maanden) > 1 and laatste.nederlands * 2 < laatste.keren:
        return "De laatste maand spraken ze vooral een andere taal. Vraag wat kan helpen."
    return ""
