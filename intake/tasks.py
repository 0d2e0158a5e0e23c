"""Tasks of intake. Each is safe to run twice; beat rings them as well, so a lost bell costs a minute."""

from __future__ import annotations

import logging
from uuid import UUID

from celery import shared_task

from intake.acties import aanmeldveeg, afsluiten, certificaten, eerstemaand, herinneringen, opvolging
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.pdf import PdfFout

log = logging.getLogger(__name__)


@shared_task
def veeg_opvolging() -> tuple[int, int, int]:
    """Open the follow-up moments that are due and put their mails ready."""
    return opvolging.veeg()


@shared_task
def veeg_aanmeldingen() -> tuple[int, int]:
    """Remind of referrals that wait too long, and let those lapse that nobody answered (SW-03)."""
    return aanmeldveeg.veeg()


@shared_task
def zoek_eerste_maand() -> int:
    """Put a line in the list for who has not been there in the first month (IT-13)."""
    besturen = Bestuur.objects.filter(actief=True).values_list("pk", flat=True)
    return eerstemaand.zoek(besturen=list(besturen))


@shared_task
def maak_certificaat(certificaat_id: str, bestuur_id: int) -> bool:
    """Make the PDF of one certificate, unless it is there."""
    with systeem("certificaat maken", [bestuur_id]):
        return certificaten.maak_pdf_van(certificaat_id=UUID(certificaat_id))


@shared_task
def maak_openstaande_certificaten() -> int:
    """Catch up: certificates whose bell was lost. One that can't be made does not stop the others."""
    with systeem("certificaten inhalen", Bestuur.objects.filter(actief=True).values_list("pk", flat=True)):
        open_ = certificaten.zonder_pdf()
    gemaakt = 0
    for certificaat_id, bestuur_id in open_:
        try:
            gemaakt += maak_certificaat(certificaat_id, bestuur_id)
        except PdfFout:
            log.exception("certificaat %s kan niet gemaakt worden", certificaat_id)
    return gemaakt


@shared_task
def herinner_afspraken() -> int:
    """Put the reminders of today's appointments ready for 8.00."""
    return herinneringen.herinner_vandaag()


@shared_task
def begin_pauzes() -> int:
    """Begin the planned pauses whose day has come."""
    return herinneringen.begin_pauzes()


@shared_task
def veeg_navraag() -> tuple[int, int]:
    """Ask the one question to whom half a year has passed since the end talk (OP-07)."""
    return afsluiten.veeg_navraag()
