"""From an id in the address to an info moment, a helper or a request of the own gemeente; foreign is 404."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from intake.models import Infomoment
from netwerktraject.kern.rechten import Recht, besturen_met, eis


def eigen_bestuur(request, recht: Recht) -> int:
    """The gemeente in which something new lands: the first one in which the actor holds `recht`."""
    besturen = sorted(besturen_met(request.kring, recht))
    if not besturen:
        raise Http404
    return besturen[0]


def moment_voor(request, pk, recht: Recht = Recht.DOSSIER) -> Infomoment:
    """One info moment."""
    return rij_voor(request, Infomoment, pk, recht)


def rij_voor(request, model, pk, recht: Recht):
    """One row of a gemeente in which the actor holds `recht`."""
    rij = get_object_or_404(
        model.objects.filter(bestuur_id__in=besturen_met(request.kring, recht)).select_related("bestuur"),
        pk=pk,
    )
    eis(request.kring, recht, rij.bestuur_id)
    return rij


def sleutel_van(tekst: str | None) -> UUID | None:
    """An id that is an id; None matches no row."""
    try:
        return UUID(tekst or "")
    except ValueError:
        return None
