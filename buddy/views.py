"""Screens for buddies and duos, for the netwerkcoach and the buddycoordinator."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.models import Soort
from buddy import acties, taaldeel
from buddy.forms import BuddyForm, DuoForm, EindeForm
from buddy.models import Buddy, Match
from buddy.voorstel import kandidaten
from intake.acties import weigeringen
from intake.models import Urenregel
from intake.models.uren import UrenStatus
from intake.toegang import onderdeel_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.qr import qr_svg
from netwerktraject.kern.rechten import Recht, besturen_met, eis, vereist
from netwerktraject.kern.talen import taalnaam

PER_PAGINA = 50
VOORSTELLEN = 60


def _maand_geleden():
    return timezone.localdate() - timedelta(days=30)


def _match(request, pk: UUID) -> Match:
    duos = Match.objects.met_ontmoetingen(_maand_geleden()).select_related(
        "buddy", "onderdeel__traject__inburgeraar"
    )
    match = get_object_or_404(duos.filter(bestuur_id__in=request.kring.personen), pk=pk)
    eis(request.kring, Recht.DUO, match.bestuur_id)
    return match


# ---------------------------------------------------------------------------------------------- buddies
@require_safe
@vereist(Recht.DUO)
def buddys(request):
    """All buddies: languages, running duos, room."""
    zoek, alleen_vrij = request.GET.get("q", "").strip()[:100], request.GET.get("vrij") == "1"
    rijen = Buddy.objects.filter(bestuur_id__in=besturen_met(request.kring, Recht.DUO))
    rijen = rijen.vrij() if alleen_vrij else rijen.met_duos()
    if zoek:
        rijen = rijen.filter(
            Q(voornaam__icontains=zoek) | Q(familienaam__icontains=zoek) | Q(talen__icontains=zoek)
        )
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina"))
    return render(request, "buddy/buddys.html", {"pagina": pagina, "zoek": zoek, "alleen_vrij": alleen_vrij})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DUO)
def buddy_nieuw(request):
    """Register a buddy."""
    besturen = besturen_met(request.kring, Recht.DUO)
    form = BuddyForm(request.POST or None, besturen=besturen)
    if request.method == "POST" and form.is_valid():
        gekozen = form.cleaned_data.get("bestuur")
        acties.schrijf_in(
            bestuur_id=gekozen.pk if gekozen else min(besturen), door=request.user, **form.velden
        )
        messages.success(request, f"{form.cleaned_data['voornaam']} staat bij de buddy’s.")
        return redirect("buddys")
    return _formulier(request, "buddy/buddy.html", {"form": form, "buddy": None})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DUO)
def buddy_wijzig(request, pk):
    """Change a buddy; a new address gets a new link."""
    buddy = get_object_or_404(Buddy.objects.filter(bestuur_id__in=request.kring.personen), pk=pk)
    eis(request.kring, Recht.DUO, buddy.bestuur_id)
    form = BuddyForm(request.POST or None, instance=buddy)
    if request.method == "POST" and form.is_valid():
        acties.wijzig(buddy=buddy, door=request.user, **form.velden)
        messages.success(request, "Bewaard.")
        return redirect("buddys")
    duos = Match.objects.filter(buddy=buddy).select_related("onderdeel__traject__inburgeraar")
    return _formulier(request, "buddy/buddy.html", {"form": form, "buddy": buddy, "duos": duos})


def _formulier(request, sjabloon: str, context: dict):
    """The page of a form: 200 when asked for, 422 when something must be mended."""
    return (fout_422 if context["form"].is_bound else render)(request, sjabloon, context)


# ---------------------------------------------------------------------------------------------- duos
@require_safe
@vereist(Recht.DUO)
def duos(request):
    """Running duos, who sees each other too little first; ended ones behind a tab."""
    klaar, sinds = request.GET.get("stand") == "klaar", _maand_geleden()
    rijen = Match.objects.filter(bestuur_id__in=besturen_met(request.kring, Recht.DUO))
    rijen = rijen.exclude(status="lopend") if klaar else rijen.lopend()
    rijen = rijen.met_ontmoetingen(sinds).select_related("buddy", "onderdeel__traject__inburgeraar")
    pagina = Paginator(rijen.order_by("keren", "laatste", "id"), PER_PAGINA).get_page(
        request.GET.get("pagina")
    )
    for match in pagina:
        match.weinig = match.ziet_elkaar_weinig(sinds)
    return render(request, "buddy/duos.html", {"pagina": pagina, "klaar": klaar})


@require_safe
@vereist(Recht.DUO)
def duo(request, pk):
    """One duo: hours, rules, end, link."""
    match = _match(request, pk)
    inzage.noteer(
        request,
        bestuur_id=match.bestuur_id,
        soort="duo",
        onderwerp_id=match.onderdeel.traject_id,
        doel="duo opvolgen",
    )
    return render(request, "buddy/duo.html", _duo_context(match, EindeForm()))


def _duo_context(match: Match, form: EindeForm) -> dict:
    regels = list(Urenregel.objects.filter(onderdeel=match.onderdeel)[:100])
    maanden = taaldeel.per_maand((r.datum, r.taal) for r in regels if r.status != UrenStatus.VERVANGEN)
    return {
        "match": match,
        "persoon": match.onderdeel.traject.inburgeraar,
        "weinig": match.ziet_elkaar_weinig(_maand_geleden()),
        "stand": {
            "bevestigd": match.bevestigd,
            "wacht": match.wacht,
            "norm": match.onderdeel.gepland_minuten,
            "gepland": max(0, match.onderdeel.gepland_minuten - match.bevestigd - match.wacht),
        },
        "regels": regels,
        "maanden": maanden,
        "taalraad": taaldeel.raad(maanden),
        "form": form,
    }


@require_POST
@vereist(Recht.DUO)
def duo_link(request, pk):
    """Make a new link and show it once, as address and as QR; the old ones are dead."""
    match = _match(request, pk)
    try:
        adres = acties.nieuwe_link(match=match, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("duo", pk)
    naam = match.buddy.voornaam
    context = {
        "naam": naam,
        "adres": adres,
        "qr": qr_svg(adres, f"QR-code met de link voor {naam}"),
        "match": match,
    }
    return render(request, "buddy/link.html", context)


@require_POST
@vereist(Recht.DUO)
def duo_mail(request, pk):
    """Mail the link once more."""
    match = _match(request, pk)
    try:
        acties.mail_link_opnieuw(match=match, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"De link gaat opnieuw naar {match.buddy.voornaam}.")
    return redirect("duo", pk)


@require_POST
@vereist(Recht.DUO)
def duo_einde(request, pk):
    """End the duo with a reason; its links die at once."""
    match = _match(request, pk)
    form = EindeForm(request.POST)
    if form.is_valid():
        try:
            acties.beeindig(match=match, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Het duo is gestopt. De uren blijven staan.")
            return redirect("duo", pk)
    return fout_422(request, "buddy/duo.html", _duo_context(match, form))


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DUO)
def duo_nieuw(request, traject, onderdeel):
    """Choose a buddy for one part of a plan."""
    deel = onderdeel_voor(request, onderdeel, Recht.DUO)
    if deel.traject_id != traject or deel.soort != Soort.BUDDYWERKING:
        raise Http404
    vrij = Buddy.objects.filter(bestuur_id=deel.bestuur_id).vrij()
    form = DuoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        buddy = get_object_or_404(
            Buddy.objects.filter(bestuur_id=deel.bestuur_id), pk=form.cleaned_data.pop("buddy")
        )
        try:
            match = acties.koppel(onderdeel=deel, buddy=buddy, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(
                request, f"{deel.traject.inburgeraar.voornaam} en {buddy.voornaam} zijn een duo."
            )
            return redirect("duo", match.pk)
    taal = taalnaam(deel.traject.inburgeraar.contacttaal)
    context = {
        "form": form,
        "onderdeel": deel,
        "persoon": deel.traject.inburgeraar,
        "taal": taal,
        "gekozen": form["buddy"].value() or "",
        "kandidaten": kandidaten(vrij, taal)[:VOORSTELLEN],
        "praat_eerst": weigeringen.waarschuwing(deel.traject_id),
    }
    return _formulier(request, "buddy/duo_nieuw.html", context)
