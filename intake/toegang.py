"""From an id in the address to an object the actor works on; foreign and nonexistent are both 404."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse

from intake.bereik import op_papier
from intake.models import Afspraak, Onderdeel, Traject, Urenregel
from intake.models.traject import bij_recht
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, eis, mag


def traject_voor(request, pk: UUID, recht: Recht = Recht.DOSSIER) -> Traject:
    """The traject, with its person, where the actor holds `recht`; `bereik` only for who keeps the dossier (RG-04)."""
    traject = get_object_or_404(
        Traject.objects.voor_recht(request.kring, recht).select_related(
            "inburgeraar", "coach", "trajectbegeleider"
        ),
        pk=pk,
    )
    eis(request.kring, recht, traject.bestuur_id)
    traject.bereik = _bereik(traject) if mag(request.kring, Recht.DOSSIER, traject.bestuur_id) else ""
    return traject


def _bereik(traject: Traject) -> str:
    persoon, wie = traject.inburgeraar, traject.coach or traject.trajectbegeleider
    return op_papier(
        voornaam=persoon.voornaam, is_bereikbaar=persoon.is_bereikbaar, wie=wie.voornaam if wie else ""
    )


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


def afspraak_voor(request, pk: UUID) -> Afspraak:
    """An appointment, with its traject, person and part of the plan."""
    afspraak = get_object_or_404(
        Afspraak.objects.filter(bestuur_id__in=request.kring.personen).select_related(
            "traject__inburgeraar", "onderdeel", "mee"
        ),
        pk=pk,
    )
    eis(request.kring, Recht.DOSSIER, afspraak.bestuur_id)
    return afspraak
