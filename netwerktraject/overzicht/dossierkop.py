"""The head of each dossier page: who, status, languages, hours. One query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from intake.models import Certificaat, Pauze, Traject
from intake.models.inburgeraar import Niveau
from intake.models.traject import EINDE, Status
from intake.stand import Stand, stand_van
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang
from netwerktraject.overzicht import stappen as pad

TAALICONEN = {Niveau.GEEN: 0, Niveau.A1: 1, Niveau.A2: 2, Niveau.B1: 3, Niveau.B2: 4}


@dataclass(frozen=True)
class Kop:
    """The head of each dossier page."""

    id: UUID
    bestuur_id: int
    naam: str
    voornaam: str
    status: str
    taal: str
    nederlands: str
    taaliconen: int | None
    coach: str
    begeleider: str
    sinds: date
    stand: Stand
    klaar_rond: date | None
    heeft_intake: bool
    pauze: str
    stop_reden: str
    mag_pauze: bool
    mag_stop: bool

    @property
    def is_pauze(self) -> bool:
        return self.status == Status.GEPAUZEERD


def met_kop(trajecten):
    """Annotate what the head needs, so that it costs one query."""
    pauze = Pauze.objects.filter(traject=OuterRef("pk"), hervat_op__isnull=True).order_by("-van", "id")
    certificaat = Certificaat.objects.filter(traject=OuterRef("pk"), ingetrokken_op__isnull=True).order_by(
        "-gegeven_op", "id"
    )
    return (
        trajecten.met_minuten()
        .select_related("inburgeraar", "coach", "trajectbegeleider", "intake", "aanmelding")
        .annotate(
            pauze_reden=Subquery(pauze.values("reden")[:1]),
            pauze_tot=Subquery(pauze.values("tot")[:1]),
            voor_pauze=Subquery(pauze.values("vorige_status")[:1]),
            certificaat_op=Subquery(certificaat.values("gegeven_op")[:1]),
            certificaat_nummer=Subquery(certificaat.values("nummer")[:1]),
        )
    )


def kop_van(traject: Traject) -> Kop:
    """The head, from a traject of `met_kop`."""
    persoon, stand = traject.inburgeraar, stand_van(traject)
    loopt = traject.status == Status.LOPEND
    return Kop(
        id=traject.pk,
        bestuur_id=traject.bestuur_id,
        naam=persoon.naam,
        voornaam=persoon.voornaam,
        status=traject.status,
        taal=taalnaam(persoon.contacttaal),
        nederlands=persoon.get_nederlands_display() if persoon.nederlands else "",
        taaliconen=TAALICONEN.get(persoon.nederlands),
        coach=traject.coach.naam if traject.coach else "",
        begeleider=traject.trajectbegeleider.naam if traject.trajectbegeleider else "",
        sinds=traject.aangemeld_op,
        stand=stand,
        heeft_intake=intake_van(traject) is not None,
        pauze=_pauze(traject),
        klaar_rond=pad.klaar_rond(
            gestart_op=traject.gestart_op,
            vandaag=timezone.localdate(),
            bevestigd=stand.bevestigd,
            norm=stand.norm,
        )
        if loopt
        else None,
        stop_reden=traject.stop_reden if traject.status in EINDE else "",
        mag_pauze=traject.kan_naar(Status.GEPAUZEERD),
        mag_stop=traject.kan_naar(Status.STOPGEZET),
    )


def intake_van(traject: Traject):
    """The talk, or None; loaded by `met_kop`, so no query."""
    return getattr(traject, "intake", None)


def _pauze(traject: Traject) -> str:
    if traject.status != Status.GEPAUZEERD:
        return ""
    tot = f" tot en met {datum_lang(traject.pauze_tot)}" if traject.pauze_tot else ""
    return f"Op pauze{tot}: {traject.pauze_reden}."
