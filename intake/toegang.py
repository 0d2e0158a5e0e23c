"""From an id in the address to an object of the actor's own gemeente; foreign and nonexistent are both 404."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from intake.models import Onderdeel, Traject, Urenregel
from netwerktraject.kern.rechten import Recht, eis


def traject_voor(request, pk: UUID, recht: Recht = Recht.DOSSIER) -> Traject:
    """The traject, with its person, in a gemeente where the actor holds `recht`."""
    traject = get_object_or_404(
        Traject.objects.van_gemeente(request.kring).select_related(
            "inburgeraar", "coach", "trajectbegeleider"
        ),
        pk=pk,
    )
    eis(request.kring, recht, traject.bestuur_id)
    return traject


def onderdeel_voor(request, pk: UUID, recht: Recht = Recht.DOSSIER) -> Onderdeel:
    """A part of a plan, with its traject and person."""
    onderdeel = get_object_or_404(
        Onderdeel.objects.filter(bestuur_id__in=request.kring.personen).select_related(
            "traject__inburgeraar"
        ),
        pk=pk,
    )
    eis(request.kring, recht, onderdeel.bestuur_id)
    return onderdeel


def urenregel_voor(request, pk: UUID) -> Urenregel:
    """A line of hours, to confirm or correct."""
    regel = get_object_or_404(
        Urenregel.objects.filter(bestuur_id__in=request.kring.personen).select_related(
            "onderdeel", "traject__inburgeraar"
        ),
        pk=pk,
    )
    eis(request.kring, Recht.UREN_BEVESTIGEN, regel.bestuur_id)
    return regel
