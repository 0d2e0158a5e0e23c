"""From an id in the address to an object the actor works on; foreign and nonexistent are both 404."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse

from intake.models import Onderdeel, Traject, Urenregel
from intake.models.traject import bij_recht
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, eis, mag


def traject_voor(request, pk: UUID, recht: Recht = Recht.DOSSIER) -> Traject:
    """The traject, with its person, where the actor holds `recht`."""
    traject = get_object_or_404(
        Traject.objects.voor_recht(request.kring, recht).select_related(
            "inburgeraar", "coach", "trajectbegeleider"
        ),
        pk=pk,
    )
    eis(request.kring, recht, traject.bestuur_id)
    return traject


def onderdeel_voor(request, pk: UUID, recht: Recht = Recht.DOSSIER) -> Onderdeel:
    """A part of a plan, with its traject and person."""
    onderdeel = get_object_or_404(
        Onderdeel.objects.filter(bij_recht(request.kring, recht, "traject__")).select_related(
            "traject__inburgeraar"
        ),
        pk=pk,
    )
    eis(request.kring, recht, onderdeel.bestuur_id)
    return onderdeel


def urenregel_voor(request, pk: UUID) -> Urenregel:
    """A line of hours, to confirm or correct."""
    regel = get_object_or_404(
        Urenregel.objects.filter(bij_recht(request.kring, Recht.UREN_BEVESTIGEN, "traject__")).select_related(
            "onderdeel", "traject__inburgeraar"
        ),
        pk=pk,
    )
    eis(request.kring, Recht.UREN_BEVESTIGEN, regel.bestuur_id)
    return regel


def dossier_url(kring: Kring, traject: Traject) -> str:
    """Where this actor reads the file: the whole of it, or what AgII sees (RG-04)."""
    naam = "dossier" if mag(kring, Recht.DOSSIER, traject.bestuur_id) else "agii_dossier"
    return reverse(naam, args=[traject.pk])
