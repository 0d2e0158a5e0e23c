"""Where a traject is and which one step comes next. Pure: no Django, frozen dataclasses in and out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

KLAAR, NU, STRAKS = "klaar", "nu", "straks"
STOPT = ("stopgezet", "vrijgesteld")
MAX_VOORUIT = 730  # a forecast of more than two years says nothing


@dataclass(frozen=True)
class Situatie:
    """Facts of one traject that decide the next step. Durations in minutes."""

    status: str
    voor_pauze: str = ""
    intake_begonnen: date | None = None
    intake_klaar: date | None = None
    onderdelen: int = 0
    gestart: int = 0
    gestart_op: date | None = None
    norm: int = 2400
    bevestigd: int = 0
    wacht: int = 0
    gepland: int = 0
    certificaat_op: date | None = None

    @property
    def fase(self) -> str:
        """The status that counts for the steps: during a pause, the one before it."""
        return self.voor_pauze if self.status == "gepauzeerd" and self.voor_pauze else self.status

    @property
    def te_gaan(self) -> int:
        """Minutes that still have to be confirmed."""
        return max(0, self.norm - self.bevestigd)

    @property
    def te_plannen(self) -> int:
        """Minutes without a plan."""
        return max(0, self.norm - self.bevestigd - self.wacht - self.gepland)


@dataclass(frozen=True)
class Volgende:
    """The one next step: what the button says and which kind of work it opens."""

    tekst: str
    werk: str  # begin_intake, intake, plan, onderdelen, uren, uren_nieuw, certificaat, hervat
    icoon: str = "arrow-right"


@dataclass(frozen=True)
class Stap:
    """One of the five steps of a traject."""

    nummer: int
    titel: str
    tekst: str
    stand: str
    op: date | None = None
    werk: str = ""


def uur(minuten: int) -> str:
    """90 becomes "1,5 uur"."""
    return f"{minuten / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " uur"


def plaats_in_pad(s: Situatie) -> int:
    """Number of the step where the traject stands: 1 to 5, and 6 when all is done."""
    if s.fase == "afgerond":
        return 6
    if s.bevestigd >= s.norm and s.fase == "lopend":
        return 5
    if s.fase == "lopend":
        return 4
    if s.fase == "plan_opgemaakt":
        return 3
    return 2 if s.fase == "in_intake" and s.intake_klaar else 1


def volgende_stap(s: Situatie) -> Volgende | None:
    """The one thing to do now; None when nothing is left or the traject stopped."""
    if s.status in (*STOPT, "afgerond"):
        return None
    if s.status == "gepauzeerd":
        return Volgende("Hervat", "hervat", "player-play")
    plek = plaats_in_pad(s)
    if plek == 1:
        return (
            Volgende("Ga verder", "intake", "message")
            if s.intake_begonnen
            else Volgende("Begin intake", "begin_intake", "message")
        )
    if plek == 2:
        return Volgende("Maak het plan", "plan", "clipboard-list")
    if plek == 3:
        return Volgende("Start een onderdeel", "onderdelen", "player-play")
    if plek == 5:
        return Volgende("Maak certificaat", "certificaat", "certificate")
    if s.wacht:
        return Volgende(f"Bekijk {uur(s.wacht)}", "uren", "clock-check")
    return (
        Volgende("Plan uren", "plan", "plus")
        if s.te_plannen
        else Volgende("Voeg uren toe", "uren_nieuw", "plus")
    )


def stappen(s: Situatie) -> tuple[Stap, ...]:
    """The five steps with their sentence; at most one of them is now."""
    plek = plaats_in_pad(s)
    loopt = s.status not in STOPT

    def stand(nummer: int) -> str:
        if nummer < plek:
            return KLAAR
        return NU if nummer == plek and loopt else STRAKS

    return (
        Stap(1, "Intake", _intake(s), stand(1), s.intake_klaar, "intake"),
        Stap(2, "Plan", _plan(s), stand(2), None, "plan"),
        Stap(3, "Buddy en plaats", _start(s), stand(3), s.gestart_op, "onderdelen"),
        Stap(4, "Uren", _uren(s), stand(4), None, "uren"),
        Stap(5, "Certificaat", _certificaat(s), stand(5), s.certificaat_op, "certificaat"),
    )


def _intake(s: Situatie) -> str:
    if s.intake_klaar:
        return "Het gesprek is af"
    return "Het gesprek is begonnen" if s.intake_begonnen else "Nog geen gesprek"


def _plan(s: Situatie) -> str:
    if not s.onderdelen:
        return "Nog geen onderdelen"
    woord = "onderdeel" if s.onderdelen == 1 else "onderdelen"
    return f"{s.onderdelen} {woord}, {uur(s.bevestigd + s.wacht + s.gepland)}"


def _start(s: Situatie) -> str:
    if not s.onderdelen:
        return "Kan na het plan"
    if not s.gestart:
        return "Nog niets begonnen"
    return f"{s.gestart} van {s.onderdelen} begonnen"


def _uren(s: Situatie) -> str:
    if s.bevestigd >= s.norm:
        return f"{uur(s.bevestigd)} bevestigd"
    zin = f"Nog {uur(s.te_gaan)}"
    return f"{zin}. Plan nog {uur(s.te_plannen)}" if s.te_plannen and s.onderdelen else zin


def _certificaat(s: Situatie) -> str:
    if s.certificaat_op:
        return "Gegeven"
    return "Kan nu" if s.bevestigd >= s.norm else f"Kan vanaf {uur(s.norm)} bevestigd"


def klaar_rond(*, gestart_op: date | None, vandaag: date, bevestigd: int, norm: int) -> date | None:
    """The day on which the norm is reached at the pace so far; None when that can't be said."""
    if gestart_op is None or bevestigd <= 0 or bevestigd >= norm:
        return None
    verstreken = max(7, (vandaag - gestart_op).days)
    nodig = verstreken * (norm - bevestigd) // bevestigd
    return vandaag + timedelta(days=nodig) if nodig <= MAX_VOORUIT else None
