"""How one invented person is described in a line of data; the histories are made from it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Deel:
    """One part of a plan: hours planned, confirmed and waiting, and over which days they lie."""

    wat: str  # name of the offer; a duo has a title of its own
    gepland: float
    gedaan: float = 0
    wacht: float = 0
    buddy: str = ""
    mentor: str = ""
    per: int = 120  # minutes per meeting
    begin: int | None = None  # days ago; None = soon after the plan
    laatste: int = 4  # days ago of the last meeting
    taal: str = "nederlands"
    gestopt: str = ""  # reason when it was stopped
    gestopt_op: int = 0
    betwist: str = ""  # reason when the last waiting line is contested


def duo(buddy: str, gepland: float, gedaan: float = 0, wacht: float = 0, **velden) -> Deel:
    """A part carried out by a buddy."""
    return Deel("Buddyduo", gepland, gedaan, wacht, buddy=buddy, **velden)


def bij(wat: str, gepland: float, gedaan: float = 0, wacht: float = 0, **velden) -> Deel:
    """A part in an offer."""
    return Deel(wat, gepland, gedaan, wacht, **velden)


def plek(wat: str, mentor: str, gepland: float, gedaan: float = 0, wacht: float = 0, **velden) -> Deel:
    """A part at a place with a mentor."""
    return Deel(wat, gepland, gedaan, wacht, mentor=mentor, **velden)


@dataclass(frozen=True)
class Mens:
    """One person and where their traject stands. Days are counted back from today."""

    voornaam: str
    familienaam: str
    taal: str
    nederlands: str
    status: str
    sinds: int  # referred so many days ago
    delen: tuple[Deel, ...] = ()
    coach: str = ""  # empty: the coach of the gemeente
    tb: str = ""
    spreekt: str = ""
    graag: tuple[str, ...] = ()
    gezin: tuple[str, ...] = ()
    antwoorden: int = 9  # how many questions of the intake have an answer
    woorden: dict[str, str] = field(default_factory=dict)  # answers in the person's own words
    kanaal: str = "whatsapp"  # brief = no phone and no e-mail
    reden: str = ""  # of the pause, the stop or the exemption
    uitleg: str = ""
    eind: int = 0  # paused, stopped, exempted or closed so many days ago
    tot: int | None = None  # planned end of the pause, days ago (negative is ahead)
    aanmelding: str = ""
    notities: tuple[str, ...] = ()

    @property
    def naam(self) -> str:
        return f"{self.voornaam} {self.familienaam}".strip()
