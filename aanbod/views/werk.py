"""Offer today: the first page of a beheerder."""

from __future__ import annotations

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from aanbod import warmvragen
from aanbod.warm import KOLOMMEN
from aanbod.werk import dagwerk
from netwerktraject.kern.rechten import Recht, vereist


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def aanbod_werk(request):
    """What is late, what is for today, what comes; of everybody, or only of who looks."""
    van_mij = request.GET.get("wie") == "mij"
    vandaag = timezone.localdate()
    aantallen = warmvragen.telling(request.kring)
    context = {
        "werk": dagwerk(request.kring, vandaag, wie=request.user.pk if van_mij else None),
        "vandaag": vandaag,
        "van_mij": van_mij,
        "hier": request.get_full_path(),
        "fases": [(fase, aantallen[fase]) for fase in KOLOMMEN],
    }
    return render(request, "aanbod/werk.html", context)
