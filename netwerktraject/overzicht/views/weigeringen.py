"""It did not go through: a small form of the dossier (TK-10)."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from intake.acties import weigeringen
from intake.forms.opvolging import WeigeringForm
from intake.models import Onderdeel, Traject, Weigering
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht.views.dossier import kader_voor

WOORDEN = {
    "titel": "Het ging niet door",
    "knop": "Noteer",
    "icoon": "check",
    "uitleg": "Zo zien we op tijd dat een gesprek nodig is. De tweede keer staat dat in je lijst.",
}
TOON = 10


def deel_voor(traject_id: UUID, mag: bool = True) -> dict:
    """What `overzicht/_weigeringen.html` shows."""
    return {
        "traject_id": traject_id,
        "rijen": list(Weigering.objects.filter(traject_id=traject_id)[:TOON]),
        "praat_eerst": weigeringen.waarschuwing(traject_id),
        "mag": mag,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.OPVOLGEN)
def weigering_nieuw(request, pk):
    """Note a refusal or a failed start."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    delen = {str(o.pk): o for o in Onderdeel.objects.filter(traject=traject)}
    keuzes = [(sleutel, o.titel) for sleutel, o in delen.items()]
    begin = {"onderdeel": request.GET.get("onderdeel", "")}
    form = WeigeringForm(request.POST or None, onderdelen=keuzes, initial=begin)
    context = {**kader_voor(request, traject), "form": form, "woorden": WOORDEN, "tab": ""}
    if request.method != "POST":
        inzage.noteer(
            request, bestuur_id=traject.bestuur_id, soort="dossier", onderwerp_id=pk, doel="begeleiding"
        )
        return render(request, "overzicht/actie.html", context)
    if form.is_valid() and _noteer(request, form, traject, delen):
        messages.success(request, _zin(traject))
        return redirect(context["terug"])
    return fout_422(request, "overzicht/actie.html", context)


def _noteer(request, form: WeigeringForm, traject: Traject, delen: dict) -> bool:
    velden = form.cleaned_data
    onderdeel = delen.get(velden["onderdeel"])
    try:
        weigeringen.noteer(
            traject=traject,
            soort=velden["soort"],
            wat=onderdeel.titel if onderdeel else velden["wat"],
            onderdeel=onderdeel,
            uitleg=velden["uitleg"],
            op=velden["op"],
            door=request.user,
        )
    except ValidationError as fout:
        neem_over(form, fout)
    return not form.errors


def _zin(traject: Traject) -> str:
    if weigeringen.vraagt_gesprek(traject.pk):
        return "Genoteerd. In je lijst staat nu een gesprek klaar."
    return "Genoteerd. Zoek samen iets dat wel past."
