"""Appointments of one person: make, change, say what came of it, print the card (★6, TK-07)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.models import Soort
from intake.acties import afspraken
from intake.afspraakkaart import kaart_pdf
from intake.models import Onderdeel
from intake.models.afspraak import AfspraakSoort
from intake.models.plan import OnderdeelStatus
from intake.toegang import afspraak_voor, traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht.begeleidingforms import AfmeldForm, AfspraakForm, UitkomstForm
from netwerktraject.overzicht.views.begeleiding import TAB, noteer
from netwerktraject.overzicht.views.dossier import kop_voor

FORM, UITKOMST = "overzicht/afspraak.html", "overzicht/afspraak_uitkomst.html"


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def afspraak_nieuw(request, pk):
    """A new appointment, loose or from a part of the plan."""
    kop, traject = kop_voor(request, pk), traject_voor(request, pk)
    form = AfspraakForm(request.POST or None, traject=traject, initial=_voorstel(request, traject))
    context = TAB | {"kop": kop, "form": form}
    if request.method != "POST":
        noteer(request, kop)
        return render(request, FORM, context)
    if form.is_valid():
        try:
            afspraken.maak(traject=traject, door=request.user, **form.velden(request.user))
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"De afspraak met {kop.voornaam} staat klaar.")
            return redirect("begeleiding", pk)
    return fout_422(request, FORM, context)


def _voorstel(request, traject) -> dict:
    """What is known already: the part of the plan in the address, else the first one that has to begin (IT-10)."""
    soort = request.GET.get("soort", "")
    warm = soort == AfspraakSoort.WARM
    begin = {"soort": soort if soort in AfspraakSoort.values else AfspraakSoort.ANDERS, "ik_mee": warm}
    delen = Onderdeel.objects.filter(traject=traject).exclude(status=OnderdeelStatus.GESTOPT)
    gevraagd = request.GET.get("onderdeel", "")
    deel = next((o for o in delen.select_related("aanbod") if str(o.pk) == gevraagd), None)
    if deel is None and warm:
        deel = delen.filter(status=OnderdeelStatus.GEPLAND).select_related("aanbod").first()
    if deel is None:
        return begin
    wat = f"Eerste keer naar {deel.titel}" if warm else deel.titel
    if deel.soort == Soort.BUDDYWERKING:
        wat = "Kennismaken met je buddy"
    plek = deel.waar or (deel.aanbod.waar if deel.aanbod else "")
    return begin | {"onderdeel": deel.pk, "wat": wat[:120], "waar": plek[:160], "uur": deel.begint}


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def afspraak_wijzig(request, pk):
    """Move it, or change a detail."""
    afspraak = afspraak_voor(request, pk)
    kop, lokaal = kop_voor(request, afspraak.traject_id), timezone.localtime(afspraak.wanneer)
    begin = {n: getattr(afspraak, n) for n in ("soort", "wat", "minuten", "waar", "adres", "wie_mee")}
    begin |= {"onderdeel": afspraak.onderdeel_id, "dag": lokaal.date(), "uur": lokaal.time()}
    begin["ik_mee"] = afspraak.mee_id == request.user.pk
    form = AfspraakForm(request.POST or None, traject=afspraak.traject, initial=begin)
    context = TAB | {"kop": kop, "form": form, "afspraak": afspraak}
    if request.method != "POST":
        noteer(request, kop)
        return render(request, FORM, context)
    if form.is_valid():
        velden = form.velden(request.user)
        if velden["mee"] is None and not begin["ik_mee"]:
            velden["mee"] = afspraak.mee  # a colleague who goes along stays
        try:
            afspraken.wijzig(afspraak=afspraak, door=request.user, **velden)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De afspraak is bewaard.")
            return redirect("begeleiding", afspraak.traject_id)
    return fout_422(request, FORM, context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def afspraak_uitkomst(request, pk):
    """Happened or not, and how it was."""
    afspraak = afspraak_voor(request, pk)
    kop = kop_voor(request, afspraak.traject_id)
    gekozen = request.GET.get("gebeurd", "")
    form = UitkomstForm(request.POST or None, initial={"gebeurd": gekozen})
    context = TAB | {"kop": kop, "form": form, "afspraak": afspraak, "titel": "Hoe was het?"}
    if request.method != "POST":
        noteer(request, kop)
        return render(request, UITKOMST, context)
    if form.is_valid():
        schoon = form.cleaned_data
        try:
            afspraken.beslis(
                afspraak=afspraak,
                gebeurd=schoon["gebeurd"] == "ja",
                uitkomst=schoon["uitkomst"],
                door=request.user,
            )
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Bewaard. Het staat in de geschiedenis.")
            return redirect("begeleiding", afspraak.traject_id)
    return fout_422(request, UITKOMST, context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def afspraak_afmelden(request, pk):
    """The person said at the desk or by phone that they can't come (★8)."""
    afspraak = afspraak_voor(request, pk)
    kop = kop_voor(request, afspraak.traject_id)
    form = AfmeldForm(request.POST or None)
    context = TAB | {"kop": kop, "form": form, "afspraak": afspraak, "titel": "Kan niet komen"}
    if request.method != "POST":
        noteer(request, kop)
        return render(request, UITKOMST, context)
    if form.is_valid():
        try:
            afspraken.meld_af(
                afspraak=afspraak,
                reden=form.cleaned_data["reden"],
                namens=f"{kop.voornaam}, via {request.user.voornaam}",
            )
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Genoteerd. De afspraak staat bij Vandaag.")
            return redirect("begeleiding", afspraak.traject_id)
    return fout_422(request, UITKOMST, context)


@require_POST
@vereist(Recht.DOSSIER)
def afspraak_schrap(request, pk):
    """Take it away."""
    afspraak = afspraak_voor(request, pk)
    try:
        afspraken.schrap(afspraak=afspraak, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "De afspraak is geschrapt.")
    return redirect("begeleiding", afspraak.traject_id)


@require_safe
@vereist(Recht.DOSSIER)
def afspraak_kaart(request, pk):
    """The appointment on paper: picture, weekday, drawn clock, place, who goes along (TK-07)."""
    afspraak = afspraak_voor(request, pk)
    inzage.noteer(
        request,
        bestuur_id=afspraak.bestuur_id,
        soort="print",
        onderwerp_id=afspraak.traject_id,
        doel="begeleiding",
    )
    inhoud = kaart_pdf(afspraak, groot=request.GET.get("maat") == "a4")
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = 'inline; filename="afspraak.pdf"'
    return antwoord
