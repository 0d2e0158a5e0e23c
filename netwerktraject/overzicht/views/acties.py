"""Pause, resume and stop: small forms on pages of their own."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from intake.acties import trajecten
from intake.toegang import dossier_url, traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht import pauzes
from netwerktraject.overzicht.forms import HervatForm, PauzeForm, StopForm
from netwerktraject.overzicht.views.dossier import kader_voor

PAUZE = {
    "titel": "Zet op pauze",
    "knop": "Zet op pauze",
    "icoon": "player-pause",
    "uitleg": "De uren blijven staan. We sturen geen herinneringen. Buddy en mentor krijgen één mail, zonder de reden.",
}
HERVAT = {
    "titel": "Ga verder na de pauze",
    "knop": "Hervat",
    "icoon": "player-play",
    "uitleg": "Vanaf deze dag tellen de weken zonder uren weer.",
}
STOP = {
    "titel": "Stop het traject",
    "knop": "Stop het traject",
    "icoon": "circle-minus",
    "uitleg": "Duo’s en plaatsingen stoppen mee. Hun links werken dan niet meer. De uren blijven staan.",
}


def _scherm(request, pk, form_class, woorden: dict, actie: Callable, zin: str):
    """Show the form; do it; say it. Errors come back on the form with what was typed."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    form = form_class(request.POST or None)
    context = {**kader_voor(request, traject), "form": form, "woorden": woorden, "tab": ""}
    if request.method != "POST":
        inzage.noteer(
            request,
            bestuur_id=traject.bestuur_id,
            soort="dossier",
            onderwerp_id=traject.pk,
            doel="begeleiding",
        )
        return render(request, "overzicht/actie.html", context)
    if form.is_valid():
        try:
            actie(traject=traject, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, zin.format(traject.inburgeraar.voornaam))
            return redirect(context["terug"])
    return fout_422(request, "overzicht/actie.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.OPVOLGEN)
def pauze_nieuw(request, pk):
    """Pause a traject (IT-11)."""
    return _scherm(request, pk, PauzeForm, PAUZE, pauzes.pauzeer, "De pauze van {} is bewaard.")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.OPVOLGEN)
def hervat(request, pk):
    """Resume after a pause."""
    return _scherm(request, pk, HervatForm, HERVAT, trajecten.hervat, "{} gaat weer verder.")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.OPVOLGEN)
def traject_stop(request, pk):
    """End a traject before the 40 hours."""
    return _scherm(request, pk, StopForm, STOP, trajecten.zet_stop, "Het traject van {} is gestopt.")


@require_POST
@vereist(Recht.OPVOLGEN)
def pauze_schrap(request, pk):
    """A planned pause isn't needed after all."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    try:
        trajecten.schrap_pauze(traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "De geplande pauze is geschrapt.")
    return redirect(dossier_url(request.kring, traject))
