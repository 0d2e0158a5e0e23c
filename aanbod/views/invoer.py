"""The way of a file: choose it, map its columns, look at every verdict, take it in, follow it, take it back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.acties import invoer as acties
from aanbod.acties import invoer_terug
from aanbod.forms.invoer import BestandForm, KolommenForm
from aanbod.invoer.weergave import STANDEN, regels_van, voorbeeld_van
from aanbod.models import Invoer, InvoerStand
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, eis, vereist
from netwerktraject.kern.uitvoer import Vorm, tabel_antwoord

LICHT = ("inhoud", "uitslag")


def _invoer(request, pk, *zonder: str) -> Invoer:
    """An import of a gemeente where one keeps the offer; foreign is 404."""
    rijen = (
        Invoer.objects.filter(bestuur_id__in=request.kring.aanbod)
        .defer(*zonder)
        .select_related("bestuur", "door")
    )
    invoer = get_object_or_404(rijen, pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, invoer.bestuur_id)
    return invoer


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def invoer(request):
    """Choose a file, and see the earlier ones."""
    besturen = sorted(besturen_met(request.kring, Recht.AANBOD_BEHEREN))
    form = BestandForm(request.POST or None, request.FILES or None, besturen=besturen)
    rijen = Invoer.objects.filter(bestuur_id__in=besturen).defer(*LICHT).select_related("door")
    pagina = Paginator(rijen.order_by("-gemaakt_op", "id"), 25).get_page(request.GET.get("pagina"))
    context = {"form": form, "pagina": pagina}
    if request.method != "POST":
        return render(request, "aanbod/invoer.html", context)
    if form.is_valid():
        bestand = form.cleaned_data["bestand"]
        bestuur_id = form.cleaned_data["bestuur"].pk if "bestuur" in form.fields else besturen[0]
        try:
            nieuw = acties.ontvang(
                bestuur_id=bestuur_id, naam=bestand.name, inhoud=bestand.read(), door=request.user
            )
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return redirect(_volgende(nieuw), nieuw.pk)
    return fout_422(request, "aanbod/invoer.html", context)


def _volgende(rij: Invoer) -> str:
    """The page where this import goes on."""
    return {InvoerStand.KOLOMMEN: "invoer_kolommen", InvoerStand.VOORBEELD: "invoer_voorbeeld"}.get(
        rij.stand, "invoer_stand"
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def invoer_kolommen(request, pk):
    """Which column is which field."""
    rij = _invoer(request, pk, "uitslag")
    if rij.stand not in acties.OPEN or rij.vorm == "jsonld":
        return redirect(_volgende(rij), pk)
    blad = acties.blad_van(rij)
    form = KolommenForm(
        request.POST or None,
        koppen=blad.koppen,
        gekozen=acties.gekozen_van(rij, blad),
        gemeente=rij.bestuur.naam,
        alles_hier=rij.opties.get("alles_hier"),
    )
    context = {
        "form": form,
        "invoer": rij,
        "kolommen": voorbeeld_van(form, blad),
        "meldingen": rij.opties.get("meldingen", []),
    }
    if request.method == "POST" and form.is_valid():
        try:
            acties.kies_kolommen(
                invoer=rij,
                gekozen=form.gekozen,
                alles_hier=form.cleaned_data["alles_hier"] == "ja",
                door=request.user,
            )
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return redirect("invoer_voorbeeld", pk)
    if request.method == "POST":
        return fout_422(request, "aanbod/invoer_kolommen.html", context)
    return render(request, "aanbod/invoer_kolommen.html", context)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def invoer_voorbeeld(request, pk):
    """The verdict on every row, before anything is written."""
    rij = _invoer(request, pk, "inhoud")
    if rij.stand != InvoerStand.VOORBEELD:
        return redirect(_volgende(rij), pk)
    return render(request, "aanbod/invoer_voorbeeld.html", _uitslag(request, rij))


def _uitslag(request, rij: Invoer) -> dict:
    """One page of the verdicts, filtered by the address."""
    rijen = acties.pak_uit(rij)
    welke = request.GET.get("stand", "")
    welke = welke if rij.tellingen.get(welke) else ""
    pagina = Paginator([r for r in rijen if not welke or r[1] == welke], 50).get_page(
        request.GET.get("pagina")
    )
    return {
        "invoer": rij,
        "pagina": pagina,
        "regels": regels_van(pagina.object_list, rij.opties.get("keuzes", {})),
        "welke": welke,
        "standen": [
            (stand, woord, rij.tellingen.get(stand, 0))
            for stand, woord in STANDEN.items()
            if rij.tellingen.get(stand)
        ],
        "meldingen": rij.opties.get("meldingen", []),
        "alles_hier": rij.opties.get("alles_hier", False),
        "kiest": rij.stand == InvoerStand.VOORBEELD,
        "schrijft": sum(rij.tellingen.get(stand, 0) for stand in ("nieuw", "gewijzigd")),
    }


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def invoer_keuze(request, pk):
    """What to do with one row, or with all that were changed here as well."""
    rij = _invoer(request, pk)
    nummers = [
        int(nummer) for nummer in request.POST.getlist("nummer") if len(nummer) < 7 and nummer.isdecimal()
    ]
    if request.POST.get("alle") == "botst":
        nummers = [regel[0] for regel in acties.pak_uit(rij) if regel[1] == "botst"]
    try:
        if "alles_hier" in request.POST:
            acties.zet_alles_hier(invoer=rij, aan=request.POST["alles_hier"] == "ja", door=request.user)
            return redirect("invoer_voorbeeld", pk)
        acties.kies(invoer=rij, nummers=nummers, keuze=request.POST.get("keuze", ""), door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect(_terug(request, pk))


def _terug(request, pk) -> str:
    stand = request.POST.get("stand", "")
    return reverse("invoer_voorbeeld", args=[pk]) + (f"?stand={stand}" if stand in STANDEN else "")


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def invoer_start(request, pk):
    """Take it in: from here on the worker does it."""
    rij = _invoer(request, pk, *LICHT)
    try:
        acties.start(invoer=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("invoer_voorbeeld", pk)
    return redirect("invoer_stand", pk)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def invoer_stand(request, pk):
    """How far it is, and what came of it."""
    rij = _invoer(request, pk, "inhoud")
    if rij.stand in acties.OPEN:
        return redirect(_volgende(rij), pk)
    sjabloon = "aanbod/_invoer_voortgang.html" if request.htmx else "aanbod/invoer_stand.html"
    context = _uitslag(request, rij) | {
        "loopt": rij.stand in acties.WACHTEND,
        "procent": min(100, 100 * rij.gedaan // max(1, rij.totaal)),
    }
    return render(request, sjabloon, context)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def invoer_afgekeurd(request, pk):
    """The rows that can't come in, as they were, with what is wrong: mend them and choose that file."""
    rij = _invoer(request, pk)
    koppen, rijen = acties.afgekeurd(rij)
    vorm = request.GET.get("vorm", Vorm.XLSX)
    return tabel_antwoord(
        request, vorm=vorm, naam="wat-niet-kan", koppen=koppen, rijen=rijen, titel="Wat niet kan"
    )


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def invoer_terug_trekken(request, pk):
    """Take an import back."""
    rij = _invoer(request, pk, *LICHT)
    try:
        gewist, verborgen = invoer_terug.trek_terug(invoer=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"{gewist} gewist, {verborgen} verborgen omdat iemand ze al gebruikte.")
    return redirect("invoer_stand", pk)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def invoer_weg(request, pk):
    """Throw a file away that was not taken in."""
    rij = _invoer(request, pk, *LICHT)
    try:
        invoer_terug.verwijder(invoer=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("invoer_stand", pk)
    messages.success(request, f"{rij.naam} is weg. Er is niets ingevoerd.")
    return redirect("invoer")
