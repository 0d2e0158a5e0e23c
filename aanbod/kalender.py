"""When an offer happens: its days, its week grid, its last day, and the sentence that says so. Pure (OV-04, OF-14).

A series is weekly (`dag` 0 is Monday) or, without `dag`, the days from `van` to `tot` (one day when `tot` is empty).
Dates are inclusive. A summer stop skips the series in July and August; a date that somebody named goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
ZOMER = frozenset({7, 8})
MIDDAG, AVOND = time(12), time(17, 30)
# Weeks are counted from this Monday when a series has no first day: in 2026 "every 2 weeks" is the even ISO weeks.
# Counting on, instead of the parity of the ISO number, keeps the gap right over a year of 53 weeks.
ANKER = date(2025, 12, 22)
EINDE = date(9990, 1, 1)  # what comes after can't be counted


@dataclass(frozen=True)
class Reeks:
    """One row of the calendar; the same fields as the model Moment."""

    dag: int | None = None
    om_de: int = 1
    begint: time | None = None
    eindigt: time | None = None
    van: date | None = None
    tot: date | None = None


@dataclass(frozen=True)
class Keer:
    """One time that it happens."""

    op: date
    begint: time | None
    eindigt: time | None

    @property
    def uren(self) -> str:
        """14 tot 16 uur."""
        return uren_zin(self.begint, self.eindigt)


def reeksen_van(momenten: Iterable) -> list[Reeks]:
    """Series from rows of Moment, or from anything with the same fields."""
    return [Reeks(m.dag, m.om_de or 1, m.begint, m.eindigt, m.van, m.tot) for m in momenten]


def keren(
    reeksen: Iterable[Reeks], van: date, tot: date, zomerstop: bool | None = False
) -> list[tuple[date, time | None, time | None]]:
    """Every time between two days, in order, each once."""
    alle = {(dag, r.begint, r.eindigt) for r in reeksen for dag in _dagen(r, van, tot, bool(zomerstop))}
    return sorted(alle, key=lambda keer: (keer[0], keer[1] or time.min, keer[2] or time.min))


def volgende(
    reeksen: Iterable[Reeks],
    vandaag: date,
    zomerstop: bool | None = False,
    aantal: int = 5,
    eindigt_op: date | None = None,
) -> list[Keer]:
    """The next times, today included; looks a year ahead at most."""
    einde = min(vandaag + timedelta(days=366), eindigt_op or date.max)
    return [Keer(*keer) for keer in keren(reeksen, vandaag, einde, zomerstop)[:aantal]]


def rooster_van(reeksen: Iterable[Reeks]) -> int | None:
    """The week grid in 21 bits: day * 3 + part of the day. None without any moment: not asked.

    Without an hour every part of the day may be: unknown must not hide an offer.
    """
    bits = 0
    for reeks in reeksen:
        for dag in _weekdagen(reeks):
            bits |= _dagdelen(reeks.begint) << (dag * 3)
    return bits or None


def laatste_van(
    reeksen: Iterable[Reeks], eindigt_op: date | None = None, zomerstop: bool | None = False
) -> date | None:
    """The last day that it happens; None while any series goes on, or when there is none."""
    dagen = []
    for reeks in reeksen:
        einde = _einde(reeks, eindigt_op)
        if einde is None:
            return None
        dagen.append(_laatste(reeks, einde, bool(zomerstop)))
    return max(dagen, default=None)


def zin_van(reeksen: Iterable[Reeks], zomerstop: bool | None = False) -> str:
    """ "di 14 tot 16 uur, niet in juli en augustus": at most 200 characters."""
    reeksen = list(reeksen)
    groepen: dict[tuple, list[int]] = {}
    for r in (r for r in reeksen if r.dag is not None):
        groepen.setdefault((r.om_de, r.begint, r.eindigt, r.van, r.tot), []).append(r.dag)
    delen = [_weekzin(sorted(set(dagen)), *sleutel) for sleutel, dagen in groepen.items()]
    los = sorted({(r.van, r.tot, r.begint, r.eindigt) for r in reeksen if r.dag is None and r.van}, key=str)
    delen += [_datumzin(*keer) for keer in los[:3]]
    if len(los) > 3:
        delen.append(f"nog {len(los) - 3} {'dag' if len(los) == 4 else 'dagen'}")
    if zomerstop and groepen:
        delen.append("niet in juli en augustus")
    zin = ", ".join(delen)
    return zin if len(zin) <= 200 else f"{zin[:196].rsplit(',', 1)[0]} …"


# ------------------------------------------------------------------------------------------------ days


def _dagen(reeks: Reeks, van: date, tot: date, zomerstop: bool) -> Iterator[date]:
    begin = max(van, reeks.van or date.min)
    einde = min(tot, _einde(reeks, None) or EINDE, EINDE)
    if reeks.dag is None:
        stap, dag = 1, begin
        zomerstop = False
        if reeks.van is None:
            return
    else:
        stap = 7 * max(1, reeks.om_de)
        dag = begin + timedelta(days=(_eerste(reeks) - begin).days % stap)
    while dag <= einde:
        if not (zomerstop and dag.month in ZOMER):
            yield dag
        dag += timedelta(days=stap)


def _eerste(reeks: Reeks) -> date:
    """A day of the series to count from: the first on or after `van`, or the one of the anchor week."""
    begin = reeks.van or ANKER
    return begin + timedelta(days=(reeks.dag - begin.weekday()) % 7)


def _einde(reeks: Reeks, eindigt_op: date | None) -> date | None:
    tot = (reeks.tot or reeks.van) if reeks.dag is None else reeks.tot
    return min((dag for dag in (tot, eindigt_op) if dag), default=None)


def _laatste(reeks: Reeks, einde: date, zomerstop: bool) -> date:
    """The last day on or before `einde`; a series that never happens is over on `einde`."""
    stil = 2 * reeks.om_de + 10 if reeks.dag is not None else 0  # weeks: the summer may eat one time
    begin = date.fromordinal(max(1, einde.toordinal() - 7 * stil))
    return max(_dagen(reeks, begin, einde, zomerstop), default=einde)


def _weekdagen(reeks: Reeks) -> Iterable[int]:
    if reeks.dag is not None:
        return (reeks.dag,)
    if reeks.van is None:
        return ()
    duur = ((reeks.tot or reeks.van) - reeks.van).days
    return {(reeks.van.weekday() + n) % 7 for n in range(min(duur, 6) + 1)}


def _dagdelen(begint: time | None) -> int:
    if begint is None:
        return 0b111
    return 0b001 if begint < MIDDAG else 0b010 if begint < AVOND else 0b100


# ------------------------------------------------------------------------------------------------ words


def uur(moment: time) -> str:
    """14 or 14.30."""
    return f"{moment.hour}.{moment.minute:02}" if moment.minute else str(moment.hour)


def uren_zin(begint: time | None, eindigt: time | None) -> str:
    """14 tot 16 uur."""
    if begint is None:
        return ""
    return f"{uur(begint)} tot {uur(eindigt)} uur" if eindigt else f"{uur(begint)} uur"


def _dag_zin(dag: date) -> str:
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def _weekzin(dagen: list[int], om_de: int, begint, eindigt, van, tot) -> str:
    if len(dagen) > 2 and dagen[-1] - dagen[0] == len(dagen) - 1:
        wie = f"{DAGEN[dagen[0]]} tot {DAGEN[dagen[-1]]}"
    else:
        *eerste, laatste = (DAGEN[dag] for dag in dagen)
        wie = f"{', '.join(eerste)} en {laatste}" if eerste else laatste
    delen = [f"om de {om_de} weken" if om_de > 1 else "", wie, uren_zin(begint, eindigt)]
    delen.append(f"van {_dag_zin(van)}" if van and tot else f"vanaf {_dag_zin(van)}" if van else "")
    delen.append(f"tot {_dag_zin(tot)}" if tot else "")
    return " ".join(deel for deel in delen if deel)


def _datumzin(van: date, tot: date | None, begint, eindigt) -> str:
    delen = [DAGEN[van.weekday()], _dag_zin(van)]
    if tot and tot != van:
        delen += ["tot", DAGEN[tot.weekday()], _dag_zin(tot)]
    return " ".join(deel for deel in [*delen, uren_zin(begint, eindigt)] if deel)
