"""Screens for placements: volunteer work and acquaintance internships."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.models import Soort
from intake.acties import weigeringen
from intake.models import Urenregel
from intake.toegang import onderdeel_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.qr import qr_svg
from netwerktraject.kern.rechten import Recht, besturen_met, eis, vereist
from vrijwilligers import acties
from vrijwilligers.forms import EindeForm, PlaatsingForm, begin_van
from vrijwilligers.models import Plaatsing

PER_PAGINA = 50
SOORTEN = (Soort.VRIJWILLIGERSWERK, Soort.KENNISMAKINGSSTAGE)


def _plaatsing(request, pk: UUID) -> Plaatsing:
    rijen = Plaatsing.objects.met_minuten().select_related("onderdeel__traject__inburgeraar")
    rij = get_object_or_404(rijen.filter(bestuur_id__in=request.kring.personen), pk=pk)
    eis(request.kring, Recht.DOSSIER, rij.bestuur_id)
    return rij


@require_safe
@vereist(Recht.DOSSIER)
def plaatsingen(request):
    """Running placements; ended ones behind a tab."""
    klaar = request.GET.get("stand") == "klaar"
    rijen = Plaatsing.objects.filter(bestuur_id__in=besturen_met(request.kring, Recht.DOSSIER))
    rijen = rijen.exclude(status="lopend") if klaar else rijen.lopend()
    rijen = rijen.met_minuten().select_related("onderdeel__traject__inburgeraar")
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina"))
    return render(request, "vrijwilligers/plaatsingen.html", {"pagina": pagina, "klaar": klaar})


@require_safe
@vereist(Recht.DOSSIER)
def plaatsing(request, pk):
    """One placement: hours, mentor, link."""
    rij = _plaatsing(request, pk)
    inzage.noteer(
        request,
        bestuur_id=rij.bestuur_id,
        soort="plaatsing",
        onderwerp_id=rij.onderdeel.traject_id,
        doel="plaatsing opvolgen",
    )
    return render(request, "vrijwilligers/plaatsing.html", _context(rij, EindeForm()))


def _context(rij: Plaatsing, form: EindeForm) -> dict:
    norm = rij.onderdeel.gepland_minuten
    return {
        "plaatsing": rij,
        "persoon": rij.onderdeel.traject.inburgeraar,
        "stand": {
            "bevestigd": rij.bevestigd,
            "wacht": rij.wacht,
            "norm": norm,
            "gepland": max(0, norm - rij.bevestigd - rij.wacht),
        },
        "regels": Urenregel.objects.filter(onderdeel=rij.onderdeel)[:100],
        "form": form,
    }


@require_POST
@vereist(Recht.DOSSIER)
def plaatsing_link(request, pk):
    """Make a new link and show it once, as address and as QR; the old ones are dead."""
    rij = _plaatsing(request, pk)
    try:
        adres = acties.nieuwe_link(plaatsing=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("plaatsing", pk)
    context = {
        "naam": rij.mentor,
        "adres": adres,
        "qr": qr_svg(adres, f"QR-code met de link voor {rij.mentor}"),
        "plaatsing": rij,
    }
    return render(request, "vrijwilligers/link.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def plaatsing_mail(request, pk):
    """Mail the link once more."""
    rij = _plaatsing(request, pk)
    try:
        acties.mail_link_opnieuw(plaatsing=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"De link gaat opnieuw naar {rij.mentor}.")
    return redirect("plaatsing", pk)


@require_POST
@vereist(Recht.DOSSIER)
def plaatsing_einde(request, pk):
    """End the placement with a reason; its links die at once."""
    rij = _plaatsing(request, pk)
    form = EindeForm(request.POST)
    if form.is_valid():
        try:
            acties.beeindig(plaatsing=rij, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De plaatsing is gestopt. De uren blijven staan.")
            return redirect("plaatsing", pk)
    return fout_422(request, "vrijwilligers/plaatsing.html", _context(rij, form))


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def plaatsing_nieuw(request, traject, onderdeel):
    """Place a person for one part of a plan; organisation and mentor come from the offer."""
    deel = onderdeel_voor(request, onderdeel)
    if deel.traject_id != traject or deel.soort not in SOORTEN:
        raise Http404
    form = PlaatsingForm(request.POST or None, initial=begin_van(deel))
    if request.method == "POST" and form.is_valid():
        try:
            rij = acties.plaats(onderdeel=deel, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{deel.traject.inburgeraar.voornaam} start bij {rij.organisatie}.")
            return redirect("plaatsing", rij.pk)
    context = {"form": form, "onderdeel": deel, "persoon": deel.traject.inburgeraar}
    context["praat_eerst"] = weigeringen.waarschuwing(deel.traject_id)
    return (fout_422 if form.is_bound else render)(request, "vrijwilligers/plaatsing_nieuw.html", context)
