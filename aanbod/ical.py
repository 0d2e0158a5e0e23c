"""The moments of an offer as an iCalendar file (RFC 5545). Pure.

The summer stop is a list of left-out days, not a rule by month: Outlook can't read the latter. Therefore a series
without an end that stops in summer is written until two years ahead.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from aanbod.kalender import Reeks, keren
from netwerktraject.kern.lui import Lui

ical = Lui("icalendar")

ZONE = ZoneInfo("Europe/Brussels")
SOORT = "text/calendar; charset=utf-8"
HUIS = "netwerktraject"
VOORUIT = timedelta(days=731)
# Written out: the library puts the start of summer time an hour late, and lists 60 years of days.
TIJDZONE = b"""BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
DAGCODE = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


# What a calendar needs of a row; nothing about people.
VELDEN = ("naam", "wat", "waar", "zomerstop", "eindigt_op", "minuten_per_keer", "gemaakt_op", "gewijzigd_op")


def van_rij(rij: dict, *, sleutel: UUID, adres: str, reeksen: Iterable[Reeks]) -> bytes:
    """The calendar of one offer, from a row with `VELDEN`."""
    return kalender(
        sleutel=sleutel,
        naam=rij["naam"],
        wat=rij["wat"],
        waar=rij["waar"],
        adres=adres,
        reeksen=reeksen,
        zomerstop=rij["zomerstop"],
        eindigt_op=rij["eindigt_op"],
        minuten=rij["minuten_per_keer"],
        vanaf=rij["gemaakt_op"].astimezone(ZONE).date(),
        gewijzigd=rij["gewijzigd_op"],
    )


def kalender(
    *,
    sleutel: UUID,
    naam: str,
    wat: str,
    waar: str,
    adres: str,
    reeksen: Iterable[Reeks],
    zomerstop: bool | None,
    eindigt_op: date | None,
    minuten: int,
    vanaf: date,
    gewijzigd: datetime,
) -> bytes:
    """One calendar with one event per series; empty when nobody filled in a moment."""
    boek = ical.Calendar()
    boek.add("prodid", f"-//{HUIS}//aanbod//NL")
    boek.add("version", "2.0")
    boek.add("method", "PUBLISH")
    boek.add("x-wr-calname", naam)
    boek.add_component(ical.Timezone.from_ical(TIJDZONE))
    for nummer, reeks in enumerate(reeksen):
        gebeurtenis = _gebeurtenis(reeks, bool(zomerstop), eindigt_op, minuten, vanaf)
        if gebeurtenis is None:
            continue
        gebeurtenis.add("uid", f"{sleutel}-{nummer}@{HUIS}")
        gebeurtenis.add("dtstamp", gewijzigd.astimezone(UTC))
        gebeurtenis.add("summary", naam)
        gebeurtenis.add("description", wat)
        gebeurtenis.add("url", adres)
        if waar:
            gebeurtenis.add("location", waar)
        boek.add_component(gebeurtenis)
    return boek.to_ical()


def _gebeurtenis(
    reeks: Reeks, zomerstop: bool, eindigt_op: date | None, minuten: int, vanaf: date
) -> ical.Event | None:
    """The first time that it happens, the rule that repeats it, and the days left out."""
    tot = (reeks.tot or reeks.van) if reeks.dag is None else reeks.tot
    einde = min((dag for dag in (tot, eindigt_op) if dag), default=None)
    stopt = zomerstop and reeks.dag is not None
    if stopt and einde is None:
        einde = max(vanaf, reeks.van or vanaf) + VOORUIT
    begin = reeks.van or vanaf
    horizon = min(einde or date.max, begin + VOORUIT)
    dagen = [keer[0] for keer in keren([reeks], begin, horizon, zomerstop)]
    if not dagen:
        return None
    gebeurtenis = ical.Event()
    _zet_uren(gebeurtenis, dagen[0], reeks, minuten)
    if regel := _regel(reeks, einde, dagen[0]):
        gebeurtenis.add("rrule", regel)
    if stopt:
        gemist = [k[0] for k in keren([reeks], dagen[0], einde) if k[0].month in (7, 8)]
        if gemist:
            gebeurtenis.add("exdate", [_moment(dag, reeks.begint) for dag in gemist])
    return gebeurtenis


def _moment(dag: date, uur: time | None) -> date | datetime:
    return dag if uur is None else datetime.combine(dag, uur, tzinfo=ZONE)


def _zet_uren(gebeurtenis: ical.Event, dag: date, reeks: Reeks, minuten: int) -> None:
    begin = _moment(dag, reeks.begint)
    gebeurtenis.add("dtstart", begin)
    if reeks.begint is None:
        gebeurtenis.add("dtend", dag + timedelta(days=1))
    elif reeks.eindigt and reeks.eindigt > reeks.begint:
        gebeurtenis.add("dtend", _moment(dag, reeks.eindigt))
    else:
        gebeurtenis.add("dtend", begin + timedelta(minutes=minuten))


def _regel(reeks: Reeks, einde: date | None, eerste: date) -> dict | None:
    """How it repeats; one day needs no rule. The end is in UTC when the start has an hour, as the standard asks."""
    if einde is not None and einde <= eerste:
        return None
    regel: dict = {"freq": "DAILY"}
    if reeks.dag is not None:
        regel = {"freq": "WEEKLY", "interval": reeks.om_de, "byday": DAGCODE[reeks.dag]}
    if einde is not None:
        laatste = _moment(einde, time(23, 59, 59) if reeks.begint else None)
        regel["until"] = laatste.astimezone(UTC) if isinstance(laatste, datetime) else laatste
    return regel
