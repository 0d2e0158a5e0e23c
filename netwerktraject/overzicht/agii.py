"""What a trajectbegeleider sees of the people they referred: each field listed, and all others named as not shared.

A new model field stands in neither list, and then a test fails: somebody decides, nothing leaks by itself (RG-04).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import OuterRef, Subquery

from intake.models import Onderdeel, Traject
from intake.models.traject import EINDE, Status
from intake.stand import Stand, stand_van
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.kern.talen import taalnaam
from netwerktraject.overzicht import stappen as pad
from netwerktraject.overzicht.dossier import ICONEN

GEDEELD: dict[str, frozenset[str]] = {
    "intake.Verplichting": frozenset({"soort", "van", "tot"}),
    "intake.Inburgeraar": frozenset({"voornaam", "familienaam", "contacttaal"}),
    "intake.Traject": frozenset(
        {
            "id",
            "bestuur",
            "inburgeraar",
            "status",
            "norm_minuten",
            "coach",
            "trajectbegeleider",
            "aangemeld_op",
            "gestart_op",
            "beeindigd_op",
        }
    ),
    "intake.Onderdeel": frozenset(
        {"traject", "soort", "titel", "gepland_minuten", "status", "gestart_op", "volgorde"}
    ),
    "intake.Urenregel": frozenset({"traject", "onderdeel", "minuten", "status"}),
    "intake.Aanmelding": frozenset(
        {"traject", "op", "stand", "antwoord_voor", "vraag", "weiger_reden", "uitleg"}
    ),
    "intake.Certificaat": frozenset({"traject", "gegeven_op", "ingetrokken_op"}),
    "kern.Gebeurtenis": frozenset({"onderwerp_id", "soort", "tekst", "gedeeld", "op"}),
}
NIET_GEDEELD: dict[str, frozenset[str]] = {
    "intake.Inburgeraar": frozenset(
        {"id", "bestuur", "nederlands", "telefoon", "email", "kanaal", "aangemaakt_op"}
    ),
    "intake.Traject": frozenset({"stop_reden", "stop_uitleg", "lesuren", "versie"}),
    "intake.Onderdeel": frozenset(
        {
            "id",
            "bestuur",
            "aanbod",
            "gestopt_op",
            "stop_reden",
            "dag",
            "begint",
            "eindigt",
            "waar",
            "met_wie",
            "eigen",
        }
    ),
    "intake.Verplichting": frozenset({"id", "bestuur", "traject", "bron", "door", "op"}),
    "intake.Urenregel": frozenset(
        {
            "id",
            "bestuur",
            "datum",
            "taal",
            "bron",
            "door",
            "namens",
            "sleutel",
            "opmerking",
            "ingevoerd_op",
            "beslist_door",
            "beslist_op",
            "verbetert",
            "betwist_reden",
        }
    ),
    "intake.Certificaat": frozenset(
        {
            "id",
            "bestuur",
            "nummer",
            "code_hash",
            "code",
            "naam",
            "minuten",
            "regels",
            "van",
            "tot",
            "gegeven_door",
            "pdf",
            "gemaakt_op",
            "intrek_reden",
        }
    ),
    "kern.Gebeurtenis": frozenset({"id", "bestuur", "uitleg", "door", "namens", "gegevens"}),
    "intake.Aanmelding": frozenset(
        {
            "id",
            "bestuur",
            "reden",
            "akkoord",
            "antwoord",
            "herinnerd_op",
            "beslist_op",
            "beslist_door",
            "door",
        }
    ),
    "intake.Pauze": frozenset(
        {"id", "bestuur", "traject", "van", "tot", "reden", "vorige_status", "hervat_op", "door"}
    ),
    "kern.Inzage": frozenset({"id", "bestuur", "gebruiker", "rol", "soort", "onderwerp_id", "doel", "op"}),
}


@dataclass(frozen=True)
class Planregel:
    """One part of the plan, without who carries it out."""

    soort: str
    titel: str
    status: str
    stand: Stand


@dataclass(frozen=True)
class Gedeeld:
    """One thing that happened and is meant for both sides."""

    op: datetime
    titel: str
    icoon: str


@dataclass(frozen=True)
class DossierVoorAgii:
    """Every field that the agency sees; there is no other way to this page."""

    id: UUID
    naam: str
    voornaam: str
    gemeente: str
    status: str
    taal: str
    coach: str
    sinds: date
    beeindigd_op: date | None
    stand: Stand
    stappen: tuple[pad.Stap, ...]
    volgende: str
    onderdelen: tuple[Planregel, ...]
    gebeurd: tuple[Gedeeld, ...]


@dataclass(frozen=True)
class MensVoorAgii:
    """One row of the list."""

    id: UUID
    bestuur_id: int
    naam: str
    gemeente: str
    status: str
    stand: Stand
    laatste: str
    laatste_op: datetime | None


# What comes next, told to who looks on from the side: the gemeente acts.
VOLGENDE = {
    Status.AANGEMELD: "De gemeente plant de intake.",
    Status.IN_INTAKE: "De gemeente voert het gesprek en maakt een plan.",
    Status.PLAN_OPGEMAAKT: "Het plan is klaar. Het eerste onderdeel begint.",
    Status.LOPEND: "De persoon doet mee en verzamelt uren.",
    Status.GEPAUZEERD: "Het traject staat op pauze. De uren blijven staan.",
    Status.AFGEROND: "De 40 uur zijn gehaald. Er is een certificaat.",
    Status.STOPGEZET: "Het traject is gestopt. Bel de coach voor meer.",
    Status.VRIJGESTELD: "De persoon is vrijgesteld.",
}


def mensen_van(kring):
    """The people this trajectbegeleider referred, with hours and the last shared step."""
    gebeurd = Gebeurtenis.objects.filter(onderwerp_id=OuterRef("pk"), gedeeld=True).order_by("-op", "-id")
    return (
        Traject.objects.van_begeleider(kring)
        .met_minuten()
        .select_related("inburgeraar", "bestuur")
        .annotate(
            laatste=Subquery(gebeurd.values("tekst")[:1]), laatste_op=Subquery(gebeurd.values("op")[:1])
        )
        .order_by("-aangemeld_op", "id")
    )


def mens(traject: Traject) -> MensVoorAgii:
    """One row, from a traject of `mensen_van`."""
    return MensVoorAgii(
        traject.pk,
        traject.bestuur_id,
        traject.inburgeraar.naam,
        traject.bestuur.naam,
        traject.status,
        stand_van(traject),
        traject.laatste or "",
        traject.laatste_op,
    )


def dossier_voor_agii(traject: Traject) -> DossierVoorAgii:
    """The page, from a traject of `mensen_van` with its coach and certificate day."""
    onderdelen = list(Onderdeel.objects.filter(traject=traject).met_minuten().order_by("volgorde", "id"))
    gebeurd = Gebeurtenis.objects.filter(onderwerp_id=traject.pk, gedeeld=True).order_by("-op", "-id")
    stand = stand_van(traject)
    return DossierVoorAgii(
        id=traject.pk,
        naam=traject.inburgeraar.naam,
        voornaam=traject.inburgeraar.voornaam,
        gemeente=traject.bestuur.naam,
        status=traject.status,
        taal=taalnaam(traject.inburgeraar.contacttaal),
        sinds=traject.aangemeld_op,
        coach=traject.coach.naam if traject.coach else "",
        stand=stand,
        beeindigd_op=traject.beeindigd_op if traject.status in EINDE else None,
        stappen=pad.stappen(_situatie(traject, stand, onderdelen)),
        volgende=VOLGENDE[Status(traject.status)],
        onderdelen=tuple(
            Planregel(o.soort, o.titel, o.status, Stand(o.gepland_minuten, o.bevestigd, o.wacht, o.rest))
            for o in onderdelen
        ),
        gebeurd=tuple(
            Gedeeld(g["op"], g["tekst"], ICONEN.get(g["soort"], "circle-check"))
            for g in gebeurd.values("op", "tekst", "soort")[:50]
        ),
    )


def _situatie(traject: Traject, stand: Stand, onderdelen: list[Onderdeel]) -> pad.Situatie:
    """The steps as far as the agency may know them: from the state, not from the talk."""
    klaar = traject.status not in (Status.AANGEMELD, Status.IN_INTAKE)
    return pad.Situatie(
        status=traject.status,
        norm=stand.norm,
        bevestigd=stand.bevestigd,
        wacht=stand.wacht,
        gepland=stand.gepland,
        voor_pauze=(Status.LOPEND if traject.gestart_op else Status.IN_INTAKE)
        if traject.status == Status.GEPAUZEERD
        else "",
        intake_begonnen=traject.aangemeld_op if traject.status == Status.IN_INTAKE else None,
        intake_klaar=traject.aangemeld_op if klaar else None,
        onderdelen=len(onderdelen),
        gestart=sum(o.gestart_op is not None for o in onderdelen),
        gestart_op=traject.gestart_op,
        certificaat_op=traject.certificaat_op,
    )
