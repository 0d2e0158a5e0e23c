"""Later: the days one may choose for a line, and the moment that a choice means. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

VERSTE_DAGEN = 366
DONDERDAG = 3


@dataclass(frozen=True)
class Keuze:
    """One button."""

    sleutel: str
    woord: str
    dag: date
    icoon: str


def keuzes(vandaag: date) -> tuple[Keuze, ...]:
    """Tomorrow, Thursday, a week from now; each day once, so on a Wednesday there is no second tomorrow."""
    tot_donderdag = (DONDERDAG - vandaag.weekday() - 1) % 7 + 1
    alle = (
        Keuze("morgen", "Morgen", vandaag + timedelta(days=1), "sun"),
        Keuze("donderdag", "Donderdag", vandaag + timedelta(days=tot_donderdag), "calendar-event"),
        Keuze("week", "Volgende week", vandaag + timedelta(days=7), "calendar-week"),
    )
    eerste = {}
    for keuze in alle:
        eerste.setdefault(keuze.dag, keuze)
    return tuple(eerste.values())


def dag_van(keuze: str, dag: date | None, vandaag: date) -> date | None:
    """The chosen day; None for one that is not ahead, or too far."""
    dag = {
        "morgen": vandaag + timedelta(days=1),
        "donderdag": vandaag + timedelta(days=(DONDERDAG - vandaag.weekday() - 1) % 7 + 1),
        "week": vandaag + timedelta(days=7),
    }.get(keuze, dag)
    if dag is None or not vandaag < dag <= vandaag + timedelta(days=VERSTE_DAGEN):
        return None
    return dag
