"""What AgII does itself on the page of a person: its own notes, and where it follows up the work (SW-01, RG-04).

Beside `overzicht.agii`, which lists what AgII sees in every role. What is here is there only with the right for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from intake import padvragen
from intake.models import Notitie, Opvolgmoment, Traject, Urenregel
from intake.models.opvolging import MomentStatus
from intake.models.traject import OVERGANGEN, Status
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, mag
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.overzicht.padregel import Padzin, padzin

# Fields that AgII reads where it follows up, beyond those of `agii.GEDEELD`.
BIJ_OPVOLGING: dict[str, frozenset[str]] = {
    "intake.Urenregel": frozenset({"id", "datum", "taal", "betwist_reden"}),
    "intake.Opvolgmoment": frozenset({"id", "soort", "tekst", "status", "wanneer"}),
}
HOOGSTENS = 20


@dataclass(frozen=True)
class Uur:
    """A line of hours that waits for AgII."""

    id: UUID
    wat: str
    datum: date
    taal: str
    minuten: int
    betwist: str


@dataclass(frozen=True)
class Moment:
    """An open follow-up moment."""

    id: UUID
    soort: str
    tekst: str
    wanneer: datetime


@dataclass(frozen=True)
class EigenNotitie:
    """A note that only AgII reads."""

    tekst: str
    wie: str
    op: datetime


@dataclass(frozen=True)
class AgiiWerk:
    """The working part of the page."""

    pad: Padzin | None
    heel_dossier: bool  # AgII does everything: the whole file is open
    mag_opvolgen: bool
    mag_uren: bool
    mag_certificaat: bool
    is_pauze: bool
    mag_pauze: bool
    mag_stop: bool
    uren: tuple[Uur, ...]
    momenten: tuple[Moment, ...]
    notities: tuple[EigenNotitie, ...]
    mag_notitie: bool


def werk_voor(kring: Kring, traject: Traject) -> AgiiWerk:
    """What this trajectbegeleider may do for this person today."""
    bestuur, status = traject.bestuur_id, Status(traject.status)
    volgt = mag(kring, Recht.OPVOLGEN, bestuur)
    uren = mag(kring, Recht.UREN_BEVESTIGEN, bestuur)
    eigen = kring.kant_in(bestuur) == Kant.AGII
    return AgiiWerk(
        pad=padzin(padvragen.regel_van(kring, traject.pk)),
        heel_dossier=mag(kring, Recht.DOSSIER, bestuur),
        mag_opvolgen=volgt,
        mag_uren=uren,
        mag_certificaat=mag(kring, Recht.CERTIFICAAT, bestuur) and status in (Status.LOPEND, Status.AFGEROND),
        is_pauze=status == Status.GEPAUZEERD,
        mag_pauze=volgt and Status.GEPAUZEERD in OVERGANGEN[status],
        mag_stop=volgt and Status.STOPGEZET in OVERGANGEN[status],
        uren=_uren(traject) if uren else (),
        momenten=_momenten(traject) if volgt else (),
        notities=_notities(traject) if eigen else (),
        mag_notitie=eigen,
    )


def _uren(traject: Traject) -> tuple[Uur, ...]:
    regels = (
        Urenregel.objects.filter(traject=traject).wacht().select_related("onderdeel").order_by("datum", "id")
    )
    return tuple(
        Uur(r.pk, r.onderdeel.titel, r.datum, r.get_taal_display(), r.minuten, r.betwist_reden)
        for r in regels[:HOOGSTENS]
    )


def _momenten(traject: Traject) -> tuple[Moment, ...]:
    rijen = Opvolgmoment.objects.filter(traject=traject, status=MomentStatus.OPEN).order_by("wanneer", "id")
    return tuple(Moment(m.pk, m.get_soort_display(), m.tekst, m.wanneer) for m in rijen[:HOOGSTENS])


def _notities(traject: Traject) -> tuple[EigenNotitie, ...]:
    rijen = (
        Notitie.objects.filter(traject=traject, kant=Kant.AGII).select_related("door").order_by("-op", "-id")
    )
    return tuple(EigenNotitie(n.tekst, n.door.naam, n.op) for n in rijen[:HOOGSTENS])
