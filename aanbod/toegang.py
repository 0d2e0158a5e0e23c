"""Which offer a request may reach: the first wall in front of every page of this app."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from aanbod.models import Aanbod, Organisatie
from aanbod.screening import label_op
from netwerktraject.kern.rechten import Recht, besturen_met, eis


def met_label(rijen, vandaag) -> list[Aanbod]:
    for rij in rijen:
        rij.labelstand = label_op(rij.label, rij.label_tot, vandaag)
    return rijen


def leesbaar(request):
    """Own offer in every state; of others only what is published and holds a label (OF-04: refused stays inside).

    For the pages of one offer: also what a plan here keeps after the sharing stopped.
    """
    eigen = Aanbod.objects.filter(bestuur_id__in=request.kring.aanbod)
    return Aanbod.objects.filter(pk__in=eigen.values("pk").union(_van_anderen(request).values("pk")))


def zichtbaar(request):
    """For lists: what one may read, without what is no longer shared and only stands in a plan (SW-06)."""
    kring = request.kring
    eigen = Aanbod.objects.filter(bestuur_id__in=kring.aanbod)
    gedeeld = _van_anderen(request).te_vinden_in(kring.aanbod | kring.agii, kring.verbanden)
    return Aanbod.objects.filter(pk__in=eigen.values("pk").union(gedeeld.values("pk")))


def _van_anderen(request):
    return Aanbod.objects.exclude(bestuur_id__in=request.kring.aanbod).gelabeld_op(timezone.localdate())


def beheerd_bestuur(request) -> int:
    """The gemeente in which new offer lands: the first one the actor manages."""
    besturen = sorted(besturen_met(request.kring, Recht.AANBOD_BEHEREN))
    if not besturen:
        raise Http404
    return besturen[0]


def eigen_aanbod(request, pk) -> Aanbod:
    aanbod = get_object_or_404(
        Aanbod.objects.filter(bestuur_id__in=request.kring.aanbod).select_related("organisatie"), pk=pk
    )
    eis(request.kring, Recht.AANBOD_BEHEREN, aanbod.bestuur_id)
    return aanbod


def eigen_organisatie(request, pk) -> Organisatie:
    """An organisation of a gemeente where one keeps the offer; foreign is 404."""
    rij = get_object_or_404(Organisatie.objects.filter(bestuur_id__in=request.kring.aanbod), pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id)
    return rij
