"""Tasks of the offer. Each is safe to run twice; beat rings them as well, so a lost bell costs only time."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from aanbod import veeg
from aanbod.acties import invoer, vers
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur


@shared_task
def veeg_labels() -> int:
    """Mail the beheerders four weeks before a label ends (OF-04)."""
    return veeg.veeg_labels()


@shared_task
def voer_in(invoer_id: str, bestuur_id: int) -> bool:
    """Write one waiting import (RG-02)."""
    return invoer.voer_in(invoer_id=UUID(invoer_id), bestuur_id=bestuur_id)


@shared_task
def voer_wachtende_in() -> int:
    """Catch up: imports whose bell was lost, or whose worker died. One that fails does not stop the others."""
    with systeem("imports inhalen", Bestuur.objects.filter(actief=True).values_list("pk", flat=True)):
        wachtend = invoer.wachtende()
    return sum(
        invoer.probeer(invoer_id=UUID(sleutel), bestuur_id=bestuur_id) for sleutel, bestuur_id in wachtend
    )


@shared_task
def kijk_versheid() -> int:
    """Mark offer that nobody checked within its term (issue 3, point 5)."""
    return vers.merk_twijfel(dag=timezone.localdate())
