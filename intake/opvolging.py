"""When is a follow-up moment due, and when may a mail go out? Pure: no Django, no database.

A schema is one `Regel`; the sweep in `intake.veeg` knows only what stands here. Weekends are allowed: a line that
appears on Saturday waits for Monday by itself, and a moment that is moved would count three weeks as 23 days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from intake import stilstand

BRUSSEL = ZoneInfo("Europe/Brussels")
STIL_VANAF, STIL_TOT = time(20), time(8)


@dataclass(frozen=True)
class Regel:
    """One schema: `dagen` after the last activity, at `uur` local time."""

    soort: str
    dagen: int
    uur: time = time(9)


STILSTAND = Regel(soort="stilstand", dagen=stilstand.DAGEN)
REGELS: dict[str, Regel] = {regel.soort: regel for regel in (STILSTAND,)}


def lokaal(dag: date, uur: time) -> datetime:
    """Wall-clock time in Brussels; the zone knows whether it is summer."""
    return datetime.combine(dag, uur, tzinfo=BRUSSEL)


def volgende_moment(laatste_activiteit: date, nu: datetime, regel: Regel = STILSTAND) -> datetime:
    """When the moment of `regel` is due. Never today in retrospect: who enters old hours first gets until tomorrow."""
    moment = lokaal(laatste_activiteit + timedelta(days=regel.dagen), regel.uur)
    if moment > nu:
        return moment
    vandaag = nu.astimezone(BRUSSEL).date()
    straks = lokaal(vandaag, regel.uur)
    return straks if straks > nu else lokaal(vandaag + timedelta(days=1), regel.uur)


def sleutel(soort: str, onderwerp: object, dag: date) -> str:
    """Name of one occurrence: whoever plans it, and how often, it is the same one."""
    return f"{soort}:{onderwerp}:{dag.isoformat()}"


def moment_van(sleutel_van_bericht: str) -> str:
    """Key of the moment behind a mail: a mail to a whole team has one more part, the person."""
    return ":".join(sleutel_van_bericht.split(":")[:3])


def is_stil(nu: datetime) -> bool:
    """Night: nobody gets a reminder from 20.00 to 8.00."""
    klok = nu.astimezone(BRUSSEL).time()
    return klok >= STIL_VANAF or klok < STIL_TOT


def niet_voor(nu: datetime) -> datetime:
    """The first moment at which a reminder may go out: now, or 8.00 after the night."""
    if not is_stil(nu):
        return nu
    plaatselijk = nu.astimezone(BRUSSEL)
    morgen = plaatselijk.time() >= STIL_VANAF
    return lokaal(plaatselijk.date() + timedelta(days=1 if morgen else 0), STIL_TOT)
