"""The page where a gemeente sees and chooses its role, and what a choice would change, in numbers (SW-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from intake import padvragen
from intake.models import Opvolgmoment, Traject, Urenregel
from intake.models.opvolging import MomentStatus
from intake.models.traject import EINDE
from intake.padstand import ROLSTAP
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Rolkeuze
from netwerktraject.kern.rollen import Gekozen, rol_van
from netwerktraject.kern.rolverdeling import Kant, Rolmodel, Stap, eigenaar

WIE = {Kant.GEMEENTE: "de gemeente", Kant.AGII: "AgII"}
STAPWOORD = {
    Stap.INTAKE: "Antwoorden op een aanmelding en de intake doen",
    Stap.PLAN: "Het plan van 40 uur maken",
    Stap.KOPPELEN: "Koppelen aan een buddy of plaats, en starten",
    Stap.OPVOLGEN: "Opvolgen, pauze en uren bevestigen",
    Stap.AFSLUITEN: "Afronden en het certificaat geven",
}
UITLEG = {
    Rolmodel.MINIMAAL: "De gemeente zorgt voor het aanbod. AgII doet alles met de persoon.",
    Rolmodel.UITGEBREID: "De gemeente doet de intake, het plan en het koppelen. AgII volgt op en rondt af.",
    Rolmodel.MAXIMAAL: "De gemeente doet alle stappen. AgII meldt aan en leest mee.",
}


@dataclass(frozen=True)
class Rij:
    """One step, and who does it in each role."""

    stap: str
    wie: tuple[str, ...]


@dataclass(frozen=True)
class Blad:
    """What the page shows of one gemeente."""

    bestuur: Bestuur
    nu: Gekozen
    rol: str
    uitleg: str
    tabel: tuple[Rij, ...]
    straks: tuple[Rolkeuze, ...]
    vroeger: tuple[Rolkeuze, ...]


def blad_van(bestuur: Bestuur, vandaag: date) -> Blad:
    """The role of today, the table of steps, what is planned and what was."""
    nu = rol_van(bestuur.pk, vandaag)
    keuzes = list(Rolkeuze.objects.filter(gemeente=bestuur).select_related("door"))
    return Blad(
        bestuur=bestuur,
        nu=nu,
        rol=Rolmodel(nu.rol).value,
        uitleg=UITLEG[Rolmodel(nu.rol)],
        tabel=tuple(Rij(STAPWOORD[s], tuple(WIE[eigenaar(rol, s)] for rol in Rolmodel)) for s in Stap),
        straks=tuple(reversed([k for k in keuzes if k.vanaf > vandaag])),
        vroeger=tuple(k for k in keuzes if k.vanaf <= vandaag),
    )


@dataclass(frozen=True)
class Wijziging:
    """What choosing a role would do; shown before anything is kept."""

    rol: str
    vanaf: date
    zinnen: tuple[str, ...]
    blijft: tuple[str, ...]

    @property
    def woord(self) -> str:
        return str(Rolmodel(self.rol).label)


def wijziging(bestuur: Bestuur, rol: str, vanaf: date, vandaag: date) -> Wijziging:
    """Count as the gemeente itself: who chooses may hold no right on people, and gets numbers only."""
    nu = rol_van(bestuur.pk, vanaf)
    gaat = [s for s in Stap if nu.kant(s) != eigenaar(rol, s)]
    with systeem("rol kiezen", [bestuur.pk]):
        aantallen, _ = padvragen.tellingen([bestuur.pk], vandaag)
        momenten = Opvolgmoment.objects.filter(
            bestuur=bestuur, status__in=[MomentStatus.OPEN, MomentStatus.GEPLAND]
        ).count()
        uren = Urenregel.objects.filter(bestuur=bestuur).wacht().exclude(traject__status__in=EINDE).count()
        lopen = Traject.objects.filter(bestuur=bestuur).exclude(status__in=EINDE)
        open_, zonder_coach, zonder_tb = (
            lopen.count(),
            lopen.filter(coach__isnull=True).count(),
            lopen.filter(trajectbegeleider__isnull=True).count(),
        )
    zinnen = [_zin(s, rol, aantallen) for s in gaat]
    if Stap.OPVOLGEN in gaat:
        naar = WIE[eigenaar(rol, Stap.OPVOLGEN)]
        zinnen.append(f"{_keer(momenten, 'opvolgmoment', 'opvolgmomenten')} naar de lijst van {naar}.")
        zinnen.append(f"{_keer(uren, 'uurregel wacht', 'uurregels wachten')} dan op {naar}.")
    naar_agii = any(eigenaar(rol, s) == Kant.AGII for s in gaat)
    if naar_agii and zonder_tb:
        zinnen.append(f"Zonder trajectbegeleider: {_mensen(zonder_tb)}. Elke collega van AgII ziet hen.")
    if gaat and not naar_agii and zonder_coach:
        zinnen.append(f"Zonder coach: {_mensen(zonder_coach)}. Zij staan bij elke coach in de lijst.")
    blijft = (
        f"{_mensen(open_).capitalize()} met een open dossier: hun gegevens, uren en plan blijven wat ze zijn.",
        "Notities van de gemeente blijven bij de gemeente. Notities van AgII blijven bij AgII.",
        "Kies je later weer een andere rol, dan komt alles terug.",
    )
    return Wijziging(rol, vanaf, tuple(zinnen), blijft)


def _zin(stap: Stap, rol: str, aantallen) -> str:
    n = sum(aantal for (naam, _), aantal in aantallen.items() if ROLSTAP[naam] == stap)
    return f"{STAPWOORD[stap]}: dat doet dan {WIE[eigenaar(rol, stap)]}. Nu {_mensen(n)} in deze stap."


def _mensen(n: int) -> str:
    return "1 mens" if n == 1 else f"{n or 'geen'} mensen"


def _keer(n: int, een: str, meer: str) -> str:
    return (
        f"{n} {een if n == 1 else meer}"
        if "wacht" in een
        else f"{n} {een} gaat"
        if n == 1
        else f"{n} {meer} gaan"
    )
