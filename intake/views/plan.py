"""The plan builder: offers with a label on one side, the 40-hour package on the other."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.models import Aanbod
from intake.acties import plannen, weigeringen
from intake.certificering import uren_tekst
from intake.forms.plan import LesForm, StartForm, UitAanbodForm
from intake.planblad import blad_van
from intake.toegang import onderdeel_voor, traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar, zinnen
from netwerktraject.kern.rechten import Recht, vereist

PER_KEER = 30


def _gelabeld(traject):
    """Offer one may put in this plan today: own gemeente, and what partners share."""
    rijen = Aanbod.objects.gelabeld_op(timezone.localdate())
    rijen = rijen.te_kiezen_in(traject.bestuur_id, plannen.verbanden_van(traject.bestuur_id))
    return rijen.select_related("organisatie", "bestuur")


def _context(request, traject) -> dict:
    zoek = request.GET.get("q", "").strip()[:100]
    soort = request.GET.get("soort", "")
    aanbod = _gelabeld(traject).exclude(onderdelen_in(traject))
    if zoek:
        aanbod = aanbod.filter(
            Q(naam__icontains=zoek) | Q(wat__icontains=zoek) | Q(organisatie__naam__icontains=zoek)
        )
    if soort:
        aanbod = aanbod.filter(soort=soort)
    return {
        "traject": traject,
        "blad": blad_van(traject, request.GET.get("week", "")),
        "aanbod": list(aanbod.order_by("naam", "id")[:PER_KEER]),
        "zoek": zoek,
        "soort": soort,
        "soorten": Aanbod._meta.get_field("soort").choices,
        "les_form": LesForm(),
        "praat_eerst": weigeringen.waarschuwing(traject.pk),
    }


def onderdelen_in(traject) -> Q:
    """Offers that stand in the plan already."""
    return Q(pk__in=traject.onderdelen.actief().filter(aanbod__isnull=False).values("aanbod"))


@require_safe
@vereist(Recht.DOSSIER)
def plan(request, pk):
    """The plan of one person."""
    traject = traject_voor(request, pk)
    inzage.noteer(request, bestuur_id=traject.bestuur_id, soort="plan", onderwerp_id=pk, doel="begeleiding")
    return render(request, "intake/plan.html", _context(request, traject))


@require_POST
@vereist(Recht.DOSSIER)
def uit_aanbod(request, pk, aanbod):
    """Put an offer in the plan."""
    traject = traject_voor(request, pk)
    keuze = get_object_or_404(_gelabeld(traject), pk=aanbod)
    form, terug = UitAanbodForm(request.POST), terug_naar(request, reverse("plan", args=[pk]))
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["minuten"]))
        return redirect(terug)
    try:
        onderdeel = plannen.voeg_toe(
            traject=traject,
            soort=keuze.soort,
            titel=keuze.naam,
            aanbod=keuze,
            door=request.user,
            gepland_minuten=form.cleaned_data["minuten"],
        )
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        zin = f"{keuze.naam} staat in het plan: {uren_tekst(onderdeel.gepland_minuten)}."
        ongedaan = reverse("onderdeel_weg", args=[onderdeel.pk])
        messages.success(request, zin, extra_tags=f"ongedaan:{ongedaan}")
    return redirect(terug)


@require_POST
@vereist(Recht.DOSSIER)
def minuten(request, pk):
    """Half an hour more or less, or a typed number, for one part."""
    onderdeel = onderdeel_voor(request, pk)
    stap = {"min": -60, "plus": 60}.get(request.POST.get("stap", ""), 0)
    form = UitAanbodForm({"minuten": request.POST.get("minuten") or (onderdeel.gepland_minuten + stap) / 60})
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["minuten"]))
        return redirect("plan", onderdeel.traject_id)
    try:
        plannen.wijzig_minuten(onderdeel=onderdeel, minuten=form.cleaned_data["minuten"], door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect("plan", onderdeel.traject_id)


@require_POST
@vereist(Recht.DOSSIER)
def weg(request, pk):
    """Take a part out of the plan; with hours it can only be stopped."""
    onderdeel = onderdeel_voor(request, pk)
    try:
        plannen.verwijder(onderdeel=onderdeel, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect(terug_naar(request, reverse("plan", args=[onderdeel.traject_id])))


@require_POST
@vereist(Recht.DOSSIER)
def ongedaan(request, pk):
    """Undo a chosen package: its parts go out again as far as they have not begun."""
    traject = traject_voor(request, pk)
    try:
        aantal = plannen.verwijder_alle(
            traject=traject, onderdelen=lees_ids(request.GET.getlist("deel")), door=request.user
        )
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"Uit het plan gehaald: {aantal}.")
    return redirect("plan", pk)


def lees_ids(teksten) -> list[UUID]:
    """The ids among these words; the rest is left out."""
    uit = []
    for tekst in list(teksten)[:60]:
        with suppress(ValueError):
            uit.append(UUID(tekst))
    return uit


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def start(request, pk):
    """Start a part that is neither duo nor placement."""
    onderdeel = onderdeel_voor(request, pk)
    form = StartForm(request.POST or None)
    context = {"onderdeel": onderdeel, "traject": onderdeel.traject, "form": form}
    if request.method != "POST":
        return render(request, "intake/onderdeel_start.html", context)
    if form.is_valid():
        try:
            plannen.start(onderdeel=onderdeel, op=form.cleaned_data["op"], door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{onderdeel.titel} is begonnen.")
            return redirect("dossier", onderdeel.traject_id)
    return fout_422(request, "intake/onderdeel_start.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def klaar(request, pk):
    """Fix the plan at the norm."""
    traject = traject_voor(request, pk)
    try:
        plannen.stel_vast(traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("plan", pk)
    messages.success(request, "Het plan is klaar. Start nu een onderdeel.")
    return redirect("dossier", pk)
