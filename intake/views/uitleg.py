"""Explain what it is and what it is not: a page to look at together, with a record per kind (IT-14)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from intake import uitlegtaal
from intake.acties import uitleg as acties
from intake.forms.gesprek import UitlegForm
from intake.models import Uitleg
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.talen import taalnaam


def _blad(request, traject, form) -> dict:
    """The blocks in Dutch and in the language chosen, each with its newest record."""
    keuze = request.GET.get("taal", "")
    ander = uitlegtaal.naast_nederlands(*([keuze] if keuze else [traject.inburgeraar.contacttaal]))
    gedaan: dict[str, Uitleg] = {}
    for rij in Uitleg.objects.filter(traject=traject).select_related("door").order_by("op", "id"):
        rij.taalnaam = taalnaam(rij.taal)
        gedaan[rij.soort] = rij
    anders = {blok.soort: blok for blok in ander.blokken} if ander else {}
    nl = uitlegtaal.talen()["nl"]
    return {
        "traject": traject,
        "nl": nl,
        "ander": ander,
        "talen": [taal for taal in uitlegtaal.talen().values() if taal.code != "nl"],
        "blokken": [(blok, anders.get(blok.soort), gedaan.get(blok.soort)) for blok in nl.blokken],
        "vandaag": [rij for rij in gedaan.values() if rij.op == timezone.localdate()],
        "form": form,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def uitleg(request, pk):
    """GET shows the blocks; POST records the ticked ones, in one language, with or without interpreter."""
    traject = traject_voor(request, pk)
    soorten = request.POST.getlist("soort")
    begin = {"taal": traject.inburgeraar.contacttaal}
    form = UitlegForm(request.POST if request.method == "POST" else None, initial=begin)
    context = _blad(request, traject, form) | {"gekozen": soorten}
    if request.method != "POST":
        inzage.noteer(
            request, bestuur_id=traject.bestuur_id, soort="intake", onderwerp_id=pk, doel="begeleiding"
        )
        return render(request, "intake/uitleg.html", context)
    if form.is_valid():
        try:
            acties.leg_alles_uit(traject=traject, soorten=soorten, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Genoteerd. Vandaag kan je dit nog verbeteren.")
            return redirect("uitleg", pk)
    return fout_422(request, "intake/uitleg.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def terug(request, pk, soort):
    """Take back what was ticked by mistake today."""
    traject = traject_voor(request, pk)
    try:
        acties.neem_terug(traject=traject, soort=soort, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "Teruggenomen.")
    return redirect("uitleg", pk)
