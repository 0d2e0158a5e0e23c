"""The head of each dossier page: who, status, languages, hours. One query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from intake.bereik import op_papier
from intake.models.inburgeraar import Niveau
from intake.models.traject import EINDE, OVERGANGEN, Status
from intake.stand import Stand
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, mag
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
    mag_certificaat: bool
    mag_opvolgen: bool = True
    mag_uren: bool = True
    nog_geen_nederlands: str = ""  # from half of the norm on, while nothing was in Dutch (IT-04)
    bereik: str = ""  # who reaches a person without phone and e-mail (TK-09)

    @property
    def is_pauze(self) -> bool:
        return self.status == Status.GEPAUZEERD


def kop_uit(rij: dict, kring: Kring) -> Kop:
    """The head, from a row of `dossiervragen`, as this actor may use it."""
    status = rij["status"]
    stand = Stand(
        norm=rij["norm_minuten"], bevestigd=rij["bevestigd"], wacht=rij["wacht"], gepland=rij["gepland"]
    )
    return Kop(
        id=rij["id"],
        bestuur_id=rij["bestuur_id"],
        naam=_naam(rij),
        voornaam=rij["voornaam"],
        status=status,
        taal=taalnaam(rij["contacttaal"]),
        nederlands=Niveau(rij["nederlands"]).label if rij["nederlands"] else "",
        taaliconen=TAALICONEN.get(rij["nederlands"]),
        coach=_naam(rij, "coach_"),
        begeleider=_naam(rij, "begeleider_"),
        sinds=rij["aangemeld_op"],
        stand=stand,
        heeft_intake=rij["intake_begonnen"] is not None,
        pauze=_pauze(rij),
        klaar_rond=_klaar_rond(rij, stand) if status == Status.LOPEND else None,
        stop_reden=rij["stop_reden"] if status in EINDE else "",
        mag_pauze=Status.GEPAUZEERD in OVERGANGEN[status] and not rij["pauze_van"],
        mag_stop=Status.STOPGEZET in OVERGANGEN[status],
        mag_certificaat=mag(kring, Recht.CERTIFICAAT, rij["bestuur_id"]),
        nog_geen_nederlands=_taal(rij, stand, status),
        bereik=op_papier(
            voornaam=rij["voornaam"],
            is_bereikbaar=rij["is_bereikbaar"],
            wie=rij["coach_voornaam"] or rij["begeleider_voornaam"] or "",
        ),
        mag_opvolgen=mag(kring, Recht.OPVOLGEN, rij["bestuur_id"]),
        mag_uren=mag(kring, Recht.UREN_BEVESTIGEN, rij["bestuur_id"]),
    )


def _naam(rij: dict, wie: str = "") -> str:
    return f"{rij[f'{wie}voornaam'] or ''} {rij[f'{wie}familienaam'] or ''}".strip()


def _taal(rij: dict, stand: Stand, status: str) -> str:
    """The quick look of the head; the page of hours and the certificate judge per line (IT-04)."""
    if status in EINDE or rij["in_nl"] or stand.bevestigd * 2 < stand.norm:
        return ""
    return "Er is nog niets in het Nederlands bevestigd. Oefen het Nederlands voor het einde."


def _klaar_rond(rij: dict, stand: Stand) -> date | None:
    return pad.klaar_rond(
        gestart_op=rij["gestart_op"],
        vandaag=timezone.localdate(),
        bevestigd=stand.bevestigd,
        norm=stand.norm,
    )


def _pauze(rij: dict) -> str:
    if rij["status"] != Status.GEPAUZEERD:
        return f"Een pauze begint op {datum_lang(rij['pauze_van'])}." if rij["pauze_van"] else ""
    tot = f" tot en met {datum_lang(rij['pauze_tot'])}" if rij["pauze_tot"] else ""
    return f"Op pauze{tot}: {rij['pauze_reden']}."
