"""Audit of reads: one row per look, in the transaction of the page; if it can't be written, no page (§4.2)."""

from collections.abc import Iterable
from uuid import UUID

from django.utils import timezone

from netwerktraject.kern.models import Inzage


def noteer(request, *, bestuur_id: int, soort: str, doel: str, onderwerp_id: UUID | None = None) -> None:
    """Record that the user of `request` looked. `soort`: dossier, lijst, print, certificaat, contact."""
    _rij(request, bestuur_id, soort=soort, doel=doel, onderwerp_id=onderwerp_id).save(force_insert=True)


def noteer_lijst(request, *, besturen: Iterable[int], doel: str) -> None:
    """Record that the user saw a list of people: one row per bestuur, in one query."""
    Inzage.objects.bulk_create(
        [_rij(request, bestuur_id, soort="lijst", doel=doel) for bestuur_id in sorted(besturen)]
    )


def _rij(request, bestuur_id: int, *, soort: str, doel: str, onderwerp_id: UUID | None = None) -> Inzage:
    rol = next((r for r, plaats in sorted(request.kring.rollen, key=str) if plaats == bestuur_id), "")
    return Inzage(
        bestuur_id=bestuur_id,
        gebruiker_id=request.kring.gebruiker_id,
        rol=rol or next(iter(sorted(r for r, _ in request.kring.rollen)), ""),
        soort=soort,
        onderwerp_id=onderwerp_id,
        doel=doel,
        op=timezone.now(),
    )
