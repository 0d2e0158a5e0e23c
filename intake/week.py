"""The weeks of one person: lessons, parts of the plan, appointments, and where they clash. Pure (IT-05).

Unknown is neutral: what has no day or no hour fills no time and clashes with nothing (IT-09).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import combinations

from aanbod.kalender import DAGEN, Reeks, keren, uren_zin, uur
from aanbod.passend import DAGEN as DAGNAMEN

TUSSEN = 15  # minutes one needs to get from one thing to the next
VOORUIT = 42  # days we look ahead for clashes
DAGDELEN = ("voormiddag", "namiddag", "avond")


@dataclass(frozen=True)
class Les:
    """One lesson of a week; kept as [day, from, until, what]."""

    dag: int
    van: time
    tot: time
    wat: str

    @property
    def sleutel(self) -> str:
        return f"{self.dag}|{self.van:%H:%M}|{self.tot:%H:%M}|{self.wat}"

    @property
    def zin(self) -> str:
        return f"{self.wat}, {DAGNAMEN[self.dag]} {uren_zin(self.van, self.tot)}"


def _tijd(tekst: object) -> time | None:
    uren, _, minuten = str(tekst).strip().replace(".", ":").partition(":")
    try:
        return time(int(uren), int(minuten or 0))
    except ValueError:
        return None


def lessen_van(rijen: object) -> list[Les]:
    """Lessons from what is kept; a row that can't be read is left out."""
    uit = []
    for rij in rijen if isinstance(rijen, list) else []:
        if not isinstance(rij, list | tuple) or len(rij) < 3 or rij[0] not in range(7):
            continue
        van, tot = _tijd(rij[1]), _tijd(rij[2])
        if van and tot and van < tot:
            uit.append(Les(rij[0], van, tot, str(rij[3]) if len(rij) > 3 and rij[3] else "Les"))
    return uit


def naar_json(lessen: Iterable[Les]) -> list[list]:
    """As kept on the traject."""
    return [[les.dag, f"{les.van:%H:%M}", f"{les.tot:%H:%M}", les.wat] for les in lessen]


# ------------------------------------------------------------------------------------------------ what fills time
@dataclass(frozen=True)
class Bezig:
    """One thing in the week. `keuze`: the person goes on one of these days, and which is not fixed yet."""

    sleutel: str
    wat: str
    soort: str  # les, afspraak, or the kind of the onderdeel
    reeksen: tuple[Reeks, ...] = ()
    zomerstop: bool = False
    per_keer: int = 120
    keuze: bool = False
    andere: tuple[Reeks, ...] = ()  # the other moments of the same offer
    hoort_bij: str = ""  # an appointment of a part never clashes with that part

    @property
    def groep(self) -> str:
        return self.hoort_bij or self.sleutel

    @property
    def heeft_moment(self) -> bool:
        return any(r.begint for r in self.reeksen)


@dataclass(frozen=True)
class Blok:
    """One time on one day."""

    bezig: Bezig
    op: date
    begint: time | None
    eindigt: time | None

    @property
    def van(self) -> int:
        return self.begint.hour * 60 + self.begint.minute if self.begint else 0

    @property
    def tot(self) -> int:
        if self.eindigt:
            return self.eindigt.hour * 60 + self.eindigt.minute
        return min(self.van + self.bezig.per_keer, 24 * 60 - 1)

    @property
    def uren(self) -> str:
        return uren_zin(self.begint, self.eindigt)

    @property
    def deel(self) -> int:
        """0 morning, 1 afternoon, 2 evening; without an hour the morning."""
        return 0 if self.van < 12 * 60 else 1 if self.van < 17 * 60 + 30 else 2


@dataclass(frozen=True)
class Botsing:
    """Two things at once, or too close."""

    een: Blok
    ander: Blok

    @property
    def tussen(self) -> int:
        return max(self.een.van, self.ander.van) - min(self.een.tot, self.ander.tot)

    @property
    def zin(self) -> str:
        """Which two, on which day, and why."""
        dag = DAGNAMEN[self.een.op.weekday()]
        a, b = sorted((self.een, self.ander), key=lambda blok: (blok.van, blok.bezig.sleutel))
        if self.tussen < 0:
            return f"{a.bezig.wat} en {b.bezig.wat} vallen samen op {dag} om {uur(b.begint)} uur."
        rest = "geen tijd" if self.tussen == 0 else f"maar {self.tussen} minuten"
        return f"Op {dag} is er {rest} tussen {a.bezig.wat} en {b.bezig.wat}."

    def van(self, sleutel: str) -> bool:
        """Whether this thing is one of the two."""
        return sleutel in (self.een.bezig.sleutel, self.ander.bezig.sleutel)


def les_als_bezig(les: Les) -> Bezig:
    """A lesson goes on every week: nobody told us of its holidays."""
    return Bezig(f"les:{les.sleutel}", les.wat, "les", (Reeks(les.dag, 1, les.van, les.tot),))


def blokken(bezig: Iterable[Bezig], van: date, tot: date) -> list[Blok]:
    """Every time of everything between two days, in order."""
    uit = [Blok(b, *keer) for b in bezig for keer in keren(b.reeksen, van, tot, b.zomerstop)]
    return sorted(uit, key=lambda blok: (blok.op, blok.van, blok.bezig.sleutel))


def _botst(a: Blok, b: Blok) -> bool:
    if a.bezig.groep == b.bezig.groep or not (a.begint and b.begint):
        return False
    return max(a.van, b.van) - min(a.tot, b.tot) < TUSSEN


def botsingen(bezig: Iterable[Bezig], van: date, dagen: int = VOORUIT) -> list[Botsing]:
    """Each clashing pair once, on its first day. What can still go on another day of its own clashes with nothing."""
    bezig, tot = list(bezig), van + timedelta(days=dagen)
    vast = [b for b in bezig if not b.keuze]
    for b in (b for b in bezig if b.keuze):
        vast.append(
            _gekozen(b, [v for v in vast if v is not b], van, tot) or replace(b, reeksen=b.reeksen[:1])
        )
    per_dag: dict[date, list[Blok]] = defaultdict(list)
    for blok in blokken(vast, van, tot):
        per_dag[blok.op].append(blok)
    uit: dict[tuple, Botsing] = {}
    for dag in sorted(per_dag):
        for a, b in combinations(per_dag[dag], 2):
            if _botst(a, b):
                sleutel = (*sorted((a.bezig.sleutel, b.bezig.sleutel)), dag.weekday())
                uit.setdefault(sleutel, Botsing(a, b))
    return list(uit.values())


def _gekozen(b: Bezig, rond: list[Bezig], van: date, tot: date) -> Bezig | None:
    """The same thing on its first day that is free."""
    agenda = Agenda(blokken(rond, van, tot))
    for reeks in b.reeksen:
        een = replace(b, reeksen=(reeks,), keuze=False)
        if agenda.vrij(blokken([een], van, tot)):
            return een
    return None


class Agenda:
    """What is taken, by day; says whether something else still fits."""

    def __init__(self, begin: Iterable[Blok] = ()) -> None:
        self._dagen: dict[date, list[Blok]] = defaultdict(list)
        self.zet(begin)

    def zet(self, nieuw: Iterable[Blok]) -> None:
        """Take these times."""
        for blok in nieuw:
            if blok.begint:
                self._dagen[blok.op].append(blok)

    def vrij(self, nieuw: Iterable[Blok]) -> bool:
        """Whether none of these times clashes with what is taken."""
        return not any(_botst(blok, ander) for blok in nieuw for ander in self._dagen.get(blok.op, ()))


def uitwegen(b: Bezig, bezig: Iterable[Bezig], van: date, dagen: int = VOORUIT) -> list[Reeks]:
    """Other moments of the same offer that clash with nothing."""
    tot = van + timedelta(days=dagen)
    agenda = Agenda(blokken([x for x in bezig if x.groep != b.groep and not x.keuze], van, tot))
    return [
        reeks
        for reeks in b.andere
        if reeks.begint and agenda.vrij(blokken([replace(b, reeksen=(reeks,))], van, tot))
    ]


def reeks_zin(reeks: Reeks) -> str:
    """dinsdag 13.30 tot 15.30 uur."""
    return (
        f"{DAGNAMEN[reeks.dag]} {uren_zin(reeks.begint, reeks.eindigt)}".strip()
        if reeks.dag is not None
        else ""
    )


# ------------------------------------------------------------------------------------------------ one week on screen
@dataclass(frozen=True)
class Vak:
    """One part of one day."""

    dagdeel: str
    blokken: tuple[Blok, ...]


@dataclass(frozen=True)
class Dag:
    """One day of the week shown."""

    op: date
    kort: str
    naam: str
    vakken: tuple[Vak, ...]

    @property
    def leeg(self) -> bool:
        return not any(vak.blokken for vak in self.vakken)


def maandag_van(dag: date) -> date:
    """The Monday of the week of a day."""
    return dag - timedelta(days=dag.weekday())


def week_van(bezig: Iterable[Bezig], maandag: date) -> tuple[Dag, ...]:
    """Seven days with three parts each."""
    alle = blokken(bezig, maandag, maandag + timedelta(days=6))
    return tuple(_dagen(alle, maandag))


def _dagen(alle: list[Blok], maandag: date) -> Iterator[Dag]:
    for n in range(7):
        op = maandag + timedelta(days=n)
        vandaag = [blok for blok in alle if blok.op == op]
        vakken = (Vak(naam, tuple(b for b in vandaag if b.deel == i)) for i, naam in enumerate(DAGDELEN))
        yield Dag(op, DAGEN[n], DAGNAMEN[n], tuple(vakken))
