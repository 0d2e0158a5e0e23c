"""Saved filters: keep the address under a name, take it away, bring it back."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from aanbod.acties import zoekopdracht as acties
from aanbod.filters import BeheerFilter
from aanbod.models import Zoekopdracht
from netwerktraject.kern.formulier import terug_naar, zinnen
from netwerktraject.kern.rechten import Recht, vereist

# Which words a saved address may hold, per page. The matrix adds its facets, the organisations theirs.
TOEGESTAAN: dict[str, frozenset[str]] = {
    "aanbod": frozenset(BeheerFilter.base_filters) | {"volgorde"},
    "matrix": frozenset(
        [
            "q",
            "soort",
            "taal",
            "wanneer",
            "prijs",
            "met",
            "lezen",
            "leeftijd",
            "omgang",
            "spreekt",
            "gemeente",
            "volgorde",
        ]
    ),
}
TERUG_SECONDEN = 600


def bewaarde_filters(request, pagina: str) -> dict:
    """What `aanbod/_filters_bewaard.html` needs: the chips, and what would be saved."""
    vraag = acties.schone_vraag(request.GET.urlencode(), TOEGESTAAN[pagina])
    rijen = list(Zoekopdracht.objects.filter(gebruiker=request.user, pagina=pagina))
    return {
        "bewaarde_filters": rijen,
        "bewaar_vraag": vraag,
        "bewaar_pagina": pagina,
        "bewaar_bekend": any(rij.vraag == vraag for rij in rijen),
    }


def _sleutel(request, teken) -> str:
    return f"filter-terug:{request.user.pk}:{teken}"


@require_POST
@vereist(Recht.AANBOD_LEZEN)
def nieuw(request):
    """Keep the filters of this page under a name."""
    pagina = request.POST.get("pagina", "")
    if pagina not in TOEGESTAAN:
        raise Http404
    try:
        rij = acties.bewaar(
            pagina=pagina,
            naam=request.POST.get("naam", ""),
            vraag=request.POST.get("vraag", ""),
            toegestaan=TOEGESTAAN[pagina],
            door=request.user,
        )
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"Het filter {rij.naam} is bewaard.")
    return redirect(terug_naar(request, reverse("aanbod_lijst")))


@require_POST
@vereist(Recht.AANBOD_LEZEN)
def weg(request, pk):
    """Take a filter away; it can come back for ten minutes."""
    rij = get_object_or_404(Zoekopdracht, pk=pk, gebruiker=request.user)
    teken = uuid.uuid4()
    cache.set(_sleutel(request, teken), acties.verwijder(zoekopdracht=rij, door=request.user), TERUG_SECONDEN)
    ongedaan = f"ongedaan:{reverse('filter_terug', args=[teken])}"
    messages.success(request, f"Het filter {rij.naam} is weg.", extra_tags=ongedaan)
    return redirect(terug_naar(request, reverse("aanbod_lijst")))


@require_POST
@vereist(Recht.AANBOD_LEZEN)
def terug(request, teken):
    """Undo taking a filter away."""
    oud = cache.get(_sleutel(request, teken))
    if oud is None:
        raise Http404
    rij = acties.zet_terug(oud=oud, door=request.user)
    messages.success(request, f"Het filter {rij.naam} is terug.")
    return redirect(terug_naar(request, reverse("aanbod_lijst")))
