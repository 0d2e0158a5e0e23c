"""When an offer happens, in the words of any language. Pure: names of days and months come from CLDR (Babel)."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, time
from functools import cache

from aanbod.kalender import Keer, Reeks
from aanbod.menu.talen import Taal
from netwerktraject.kern.lui import Lui

cldr, localedata, dates = Lui("babel"), Lui("babel.localedata"), Lui("babel.dates")

# What Babel fills in while one reads it, of all that we read.
_INGEVULD = ("days", "months", "eras", "date_formats")


@cache
def locale(babel: str) -> cldr.Locale:
    """The names of one language, its own: Babel lets languages share what they inherit and writes into it.

    Without this a page in Pashto gave every language that was read after it the weekdays of Pashto.
    """
    gegevens = localedata.load(babel)
    gegevens.update({naam: deepcopy(gegevens[naam]) for naam in _INGEVULD})
    return cldr.Locale.parse(babel)


@cache
def dagnaam(babel: str, dag: int) -> str:
    return locale(babel).days["stand-alone"]["wide"][dag]


def uur(moment: time, taal: Taal) -> str:
    """9.30 in Dutch, 9:30 elsewhere."""
    if taal.code == "nl":
        return f"{moment.hour}.{moment.minute:02}" if moment.minute else str(moment.hour)
    return f"{moment.hour}:{moment.minute:02}"


def uren(begint: time | None, eindigt: time | None, taal: Taal) -> str:
    if begint is None:
        return ""
    if eindigt is None:
        return taal["uur"].format(van=uur(begint, taal))
    return taal["van_tot"].format(van=uur(begint, taal), tot=uur(eindigt, taal))


def zin(reeksen: list[Reeks], taal: Taal, vandaag: date, kort: bool = True) -> str:
    """ "vrijdag 9.30 uur": the first series as a few words; empty when there is none.

    With `kort` only the hour of the beginning stands there, for the tile.
    """
    dagen = sorted({r.dag for r in reeksen if r.dag is not None})
    if dagen:
        eerste = next(r for r in reeksen if r.dag == dagen[0])
        wie = " · ".join(dagnaam(taal.babel, dag) for dag in dagen[:3])
        tijd = uren(eerste.begint, None if kort else eerste.eindigt, taal)
        gelijk = all(
            (r.begint, r.eindigt) == (eerste.begint, eerste.eindigt) for r in reeksen if r.dag is not None
        )
        return f"{wie} {tijd}".strip() if gelijk else wie
    los = sorted((r for r in reeksen if r.van and (r.tot or r.van) >= vandaag), key=lambda r: r.van)
    if not los:
        return ""
    dag = datum(max(los[0].van, vandaag), taal, jaar=False)
    return f"{dag} {uren(los[0].begint, None if kort else los[0].eindigt, taal)}".strip()


def datum(dag: date, taal: Taal, jaar: bool = True) -> str:
    """Weekday, day and month; figures stay Western, as on a clock or a bus."""
    return dates.format_date(dag, "EEEE d MMMM y" if jaar else "EEEE d MMMM", locale=locale(taal.babel))


def keer(k: Keer, taal: Taal) -> str:
    return f"{datum(k.op, taal)} {uren(k.begint, k.eindigt, taal)}".strip()
