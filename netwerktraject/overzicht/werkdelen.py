"""The parts of the day of a coach, as frozen rows: what a screen shows, no queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from intake.stand import Stand
from netwerktraject.overzicht.later import Keuze
from netwerktraject.overzicht.ploeg import Lid
from netwerktraject.overzicht.rangorde import Plaats

TOON_UREN = 25


@dataclass(frozen=True)
class Dringend:
    """One urgent line: a person, a sentence, facts and one thing to do."""

    soort: str
    naam: str
    voornaam: str
    titel: str
    tekst: str
    feiten: tuple[tuple[str, str], ...]
    toon: str
    icoon: str
    traject_id: UUID
    moment_id: UUID | None = None
    bel_naam: str = ""
    tel: str = ""
    plaats: Plaats = Plaats("")  # noqa: RUF009 - frozen
    voor: str = ""  # "voor Hanne Lievens", "zonder coach"
    werk: str = ""  # the page that does it, when it is no moment
    werk_id: UUID | None = None

    @property
    def werk_pk(self) -> UUID:
        return self.werk_id or self.traject_id

    @property
    def knop(self) -> str:
        """What the button of the page that does it says."""
        return {"afspraak_uitkomst": "Vertel hoe het was", "plan": "Zoek een plek", "dossier": "Start"}[
            self.werk
        ]

    @property
    def feiten_getoond(self) -> tuple[tuple[str, str], ...]:
        """The facts, and for whom one does this when it is no line of one's own."""
        return (("user-share", self.voor), *self.feiten) if self.voor else self.feiten


@dataclass(frozen=True)
class Taak:
    """One thing to follow up today; `werk` names the page that does it."""

    soort: str
    icoon: str
    voor: str
    naam: str
    na: str
    traject_id: UUID
    werk: str
    knop: str
    voor_wie: str = ""
    te_laat: int = 0  # days past the agreed day of this step


@dataclass(frozen=True)
class Stap:
    """The next step with an organisation that one follows (OF-07)."""

    naam: str
    wat: str
    op: date
    te_laat: bool
    organisatie_id: UUID
    contact_id: UUID


@dataclass(frozen=True)
class Gedaan:
    """What was done today, with its time."""

    soort: str
    icoon: str
    naam: str
    traject_id: UUID
    om: datetime


@dataclass(frozen=True)
class Later:
    """What comes back on another day."""

    naam: str
    wat: str
    traject_id: UUID
    op: date
    moment_id: UUID
    gekozen: bool  # the coach moved it; else the engine planned it


@dataclass(frozen=True)
class UrenRij:
    """One line of hours that waits."""

    id: UUID
    traject_id: UUID
    naam: str
    wat: str
    datum: date
    taal: str
    minuten: int
    vraag: str


@dataclass(frozen=True)
class BijnaKlaar:
    """Somebody close to the norm."""

    traject_id: UUID
    naam: str
    stand: Stand
    zin: str
    werk: str
    knop: str
    icoon: str = ""


@dataclass(frozen=True)
class Wachter:
    """Somebody whose plan holds a buddy, without a buddy."""

    traject_id: UUID
    onderdeel_id: UUID
    naam: str
    taal: str
    dagen: int


@dataclass(frozen=True)
class Dag:
    """One day of the strip."""

    dag: date
    aantal: int


@dataclass(frozen=True)
class Werk:
    """All that the page shows."""

    vandaag: date
    dringend: tuple[Dringend, ...]
    eerste_maand: tuple[Dringend, ...]
    taken: tuple[Taak, ...]
    stappen: tuple[Stap, ...]
    gedaan: tuple[Gedaan, ...]
    later: tuple[Later, ...]
    uren: tuple[UrenRij, ...]
    bijna: tuple[BijnaKlaar, ...]
    wachters: tuple[Wachter, ...]
    collegas: tuple[Lid, ...]
    dagen: tuple[Dag, ...]
    keuzes: tuple[Keuze, ...]
    voor_collegas: tuple[str, ...]
    weg_tot: date | None
    mensen: int
    uren_vorige_week: int
    dagen_tot_intake: int | None

    @property
    def totaal(self) -> int:
        """How many things are waiting."""
        return (
            len(self.dringend) + len(self.eerste_maand) + len(self.taken) + len(self.stappen) + len(self.uren)
        )

    @property
    def uren_samen(self) -> int:
        return sum(rij.minuten for rij in self.uren)

    @property
    def uren_rond(self) -> int:
        """Minutes of last week, to the half hour: a figure to feel, not to count with."""
        return round(self.uren_vorige_week / 30) * 30

    @property
    def eerste_regel(self) -> UUID | None:
        """The line whose button gets the focus after one above it was confirmed."""
        return next((rij.id for rij in self.uren_getoond if not rij.vraag), None)

    @property
    def uren_getoond(self) -> tuple[UrenRij, ...]:
        return self.uren[:TOON_UREN]

    @property
    def zonder_vraag(self) -> tuple[UrenRij, ...]:
        """Lines of hours that raise no question: planned length, one a day, nobody doubts them."""
        return tuple(rij for rij in self.uren if not rij.vraag)

    @property
    def zin(self) -> str:
        """How much there is, as words: "er staan 11 dingen klaar. Drie zijn dringend."."""
        if not self.totaal:
            return "alles is bij. Er staat niets klaar."
        klaar = "er staat 1 ding klaar" if self.totaal == 1 else f"er staan {self.totaal} dingen klaar"
        n = len(self.dringend)
        if not n:
            return f"{klaar}. Niets is dringend."
        return f"{klaar}. {telwoord(n)} {'is' if n == 1 else 'zijn'} dringend."


def telwoord(n: int) -> str:
    """A number at the start of a sentence."""
    woorden = (
        "Nul",
        "Eén",
        "Twee",
        "Drie",
        "Vier",
        "Vijf",
        "Zes",
        "Zeven",
        "Acht",
        "Negen",
        "Tien",
        "Elf",
        "Twaalf",
    )
    return woorden[n] if n < len(woorden) else str(n)
