"""Stop one part of a plan, and replace it in the same step (IT-12)."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from intake.certificering import uren_tekst
from intake.toegang import onderdeel_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht import onderdeel as onderdelen
from netwerktraject.overzicht.koersform import MATRIX, NIETS, KoersForm
from netwerktraject.overzicht.pakketten import Vervanging, vervanging_voor
from netwerktraject.overzicht.views.pakketten import gekozen_delen


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def onderdeel_stop(request, pk):
    """Stop one part with a reason; its duo or placement ends with it, its hours stay. Replace it at once if asked."""
    onderdeel = onderdeel_voor(request, pk)
    v = vervanging_voor(request.kring, onderdeel)
    form = KoersForm(request.POST or None, keuzes=v.keuzes, initial={"vervang": NIETS, "minuten": v.uren})
    context = {"onderdeel": onderdeel, "traject": onderdeel.traject, "form": form, "v": v}
    if request.method != "POST":
        inzage.noteer(
            request,
            bestuur_id=onderdeel.bestuur_id,
            soort="plan",
            onderwerp_id=onderdeel.traject_id,
            doel="begeleiding",
        )
        return render(request, "intake/onderdeel_stop.html", context)
    if form.is_valid():
        try:
            return redirect(_doe(request, onderdeel, form.cleaned_data, v))
        except ValidationError as fout:
            neem_over(form, fout)
    return fout_422(request, "intake/onderdeel_stop.html", context)


def _doe(request, onderdeel, gegevens: dict, v: Vervanging) -> str:
    """Do it, say it; returns where to go."""
    reden, keuze = gegevens["reden"], gegevens["vervang"]
    plan = reverse("plan", args=[onderdeel.traject_id])
    if keuze in (NIETS, MATRIX):
        onderdelen.stop(onderdeel=onderdeel, reden=reden, door=request.user)
        messages.success(request, f"{onderdeel.titel} is gestopt. De uren blijven staan.")
        if keuze == NIETS:
            return plan
        return (
            f"{reverse('matrix_dossier', args=[onderdeel.traject_id])}?vul={gegevens['minuten'] or v.nodig}"
        )
    [deel] = gekozen_delen([replace(keuze, minuten=gegevens["minuten"] or keuze.minuten)])
    nieuw = onderdelen.vervang(onderdeel=onderdeel, reden=reden, door_wat=deel, door=request.user)
    zin = f"{onderdeel.titel} is gestopt. De uren blijven staan."
    if nieuw:
        zin += f" In de plaats: {nieuw.titel}, {uren_tekst(nieuw.gepland_minuten)}."
    messages.success(request, zin)
    return plan
