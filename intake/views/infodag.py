"""The day of an info moment: one screen on a tablet, and closing it (IT-07)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import infomomenten as acties
from intake.forms.samen import SluitForm, StandForm, talen_voor
from intake.models import Genodigde, Infomoment, Infoplek, Traject
from intake.samenlijsten import wachtenden
from intake.samenvragen import moment_voor, sleutel_van
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.talen import taalnaam

HOOGSTENS = 20


def _rij(gast: Genodigde, moment: Infomoment, plekken: list[Infoplek]) -> dict:
    """One person on the tablet."""
    persoon = gast.traject.inburgeraar
    return {
        "gast": gast,
        "naam": persoon.naam,
        "taal": taalnaam(persoon.contacttaal),
        "talen": talen_voor(moment, persoon.contacttaal),
        "plekken": [(plek, str(plek.pk) in gast.keuzes) for plek in plekken],
    }


def _plekken(moment: Infomoment) -> list[Infoplek]:
    return list(Infoplek.objects.filter(infomoment=moment).select_related("aanbod"))


@require_safe
@vereist(Recht.DOSSIER)
def dag(request, pk):
    """Tick who is there; language, own talk, and what one signs up for."""
    moment = moment_voor(request, pk)
    if moment.afgesloten_op:
        return redirect("infomoment", pk)
    inzage.noteer_lijst(request, besturen=[moment.bestuur_id], doel="infomoment")
    gasten = Genodigde.objects.filter(infomoment=moment).select_related("traject__inburgeraar")
    gasten = gasten.order_by("traject__inburgeraar__voornaam", "traject__inburgeraar__familienaam", "pk")
    plekken, zoek = _plekken(moment), request.GET.get("q", "").strip()[:60]
    context = {
        "moment": moment,
        "rijen": [_rij(gast, moment, plekken) for gast in gasten],
        "zoek": zoek,
        "gevonden": _zoek(moment, zoek) if zoek else [],
    }
    return render(request, "intake/infodag.html", context)


def _zoek(moment: Infomoment, zoek: str) -> list[Traject]:
    mensen = wachtenden(moment)
    for woord in zoek.split():
        mensen = mensen.filter(
            Q(inburgeraar__voornaam__icontains=woord) | Q(inburgeraar__familienaam__icontains=woord)
        )
    return list(mensen[:HOOGSTENS])


@require_POST
@vereist(Recht.DOSSIER)
def stand(request, pk):
    """Keep one line of the tablet."""
    gast = get_object_or_404(Genodigde.objects.select_related("infomoment"), pk=pk)
    moment = moment_voor(request, gast.infomoment_id)
    terug = f"{reverse('infomoment_dag', args=[moment.pk])}#g-{gast.pk}"
    form = StandForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError("Dit kan niet. Laad de pagina opnieuw.")
        gast = acties.zet_stand(
            genodigde=gast,
            aanwezig={"ja": True, "nee": False}.get(form.cleaned_data["aanwezig"]),
            uitleg_taal=form.cleaned_data["uitleg_taal"],
            eigen_intake=form.cleaned_data["eigen_intake"],
            keuzes=request.POST.getlist("plek"),
        )
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        if request.htmx:
            return HttpResponse(status=204, headers={"HX-Redirect": terug.partition("#")[0]})
        return redirect(terug)
    if request.htmx:
        return render(request, "intake/_infodag_rij.html", {"r": _rij(gast, moment, _plekken(moment))})
    return redirect(terug)


@require_POST
@vereist(Recht.DOSSIER)
def erbij(request, pk):
    """Somebody who was not invited."""
    moment = moment_voor(request, pk)
    traject = get_object_or_404(
        Traject.objects.filter(bestuur_id=moment.bestuur_id), pk=sleutel_van(request.POST.get("traject"))
    )
    try:
        gast = acties.kom_erbij(moment=moment, traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("infomoment_dag", pk)
    return redirect(f"{reverse('infomoment_dag', args=[pk])}#g-{gast.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def sluit(request, pk):
    """What will happen; then do it, once."""
    moment = moment_voor(request, pk)
    if moment.afgesloten_op:
        return redirect("infomoment", pk)
    gasten = list(Genodigde.objects.filter(infomoment=moment))
    form = SluitForm(request.POST if request.method == "POST" else None)
    context = {
        "moment": moment,
        "form": form,
        "waren_er": sum(g.aanwezig is True for g in gasten),
        "niet": sum(g.aanwezig is not True for g in gasten),
        "niet_gevraagd": sum(g.aanwezig is None for g in gasten),
        "ingeschreven": sum(len(g.keuzes) for g in gasten),
        "gesprekken": sum(g.eigen_intake for g in gasten),
    }
    if request.method != "POST":
        return render(request, "intake/infomoment_sluit.html", context)
    if form.is_valid():
        try:
            uit = acties.sluit_af(moment=moment, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, _zin(uit))
            return redirect("infomoment", pk)
    return fout_422(request, "intake/infomoment_sluit.html", context)


def _zin(uit: acties.Afsluiting) -> str:
    if not uit.nu:
        return "Een collega sloot dit moment al af. Alles staat klaar."
    zin = f"{uit.inschrijvingen} keer ingeschreven, {uit.gesprekken} keer een eigen gesprek."
    return f"{zin} Kijk na wat niet lukte: {uit.mislukt}." if uit.mislukt else zin
