"""Referrals: the trajectbegeleider sends one, the gemeente answers it; and the list of who waits (SW-03)."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake import aanmeldstand, overdracht
from intake.acties import aanmeldingen
from intake.acties.aanmeldstand import OPEN
from intake.forms.aanmelding import AanmeldingForm, InschrijfForm, VraagForm, WeigerForm
from intake.models import Aanmelding, Orientatie, Traject
from intake.models.inburgeraar import Kanaal, Niveau
from intake.models.traject import AanmeldStand, Status
from intake.orientatie import gesprek_van
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, vereist
from netwerktraject.kern.talen import taalnaam

PER_BLAD = 25
OPNIEUW = (AanmeldStand.GEWEIGERD, AanmeldStand.VERVALLEN, AanmeldStand.INGETROKKEN)
PERSOON = ("voornaam", "familienaam", "contacttaal", "nederlands", "telefoon", "email", "kanaal")


# ------------------------------------------------------------------------------------------------ refer
@dataclass(frozen=True)
class Bron:
    """Where a referral comes from: an orienting talk, an earlier referral, or nothing."""

    gesprek: Orientatie | None = None
    van: Traject | None = None
    begin: dict = field(default_factory=dict)


def _uuid(waarde: str) -> UUID:
    try:
        return UUID(waarde)
    except ValueError as fout:
        raise Http404 from fout


def _bron(request) -> Bron:
    """What `gesprek` or `van` in the address or the form points at; only what is one's own."""
    vraag = request.POST if request.method == "POST" else request.GET
    if vraag.get("gesprek"):
        eigen = Orientatie.objects.filter(bestuur_id__in=request.kring.agii, door_id=request.user.pk)
        gesprek = get_object_or_404(eigen, pk=_uuid(vraag["gesprek"]))
        begin = {"voornaam": gesprek.voornaam, "bestuur": gesprek.bestuur_id, **gesprek.gegevens}
        return Bron(gesprek=gesprek, begin=begin)
    if vraag.get("van"):
        eerder = Traject.objects.van_begeleider(request.kring).filter(aanmelding__stand__in=OPNIEUW)
        van = get_object_or_404(
            eerder.select_related("inburgeraar", "aanmelding", "bestuur"), pk=_uuid(vraag["van"])
        )
        begin = {veld: getattr(van.inburgeraar, veld) for veld in PERSOON} | {"reden": van.aanmelding.reden}
        return Bron(van=van, begin=begin)
    return Bron()


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def nieuw(request):
    """Refer a person to a gemeente of the own work region (SW-03)."""
    bron = _bron(request)
    if bron.gesprek is not None and bron.gesprek.traject_id:
        return redirect("agii_dossier", bron.gesprek.traject_id)
    form = AanmeldingForm(request.POST or None, kring=request.kring, initial=bron.begin)
    context = {"form": form, "bron": bron, "dubbels": []}
    if request.method != "POST":
        return render(request, "intake/aanmelding.html", context)
    if form.is_valid():
        context["dubbels"] = _bekend(Traject.objects.van_begeleider(request.kring), form)
        if not context["dubbels"] or form.cleaned_data["toch"]:
            try:
                traject = aanmeldingen.verwijs(
                    door=request.user, gesprek=bron.gesprek, van=bron.van, **form.gegevens
                )
            except ValidationError as fout:
                neem_over(form, fout)
            else:
                voornaam, gemeente = traject.inburgeraar.voornaam, traject.bestuur.naam
                messages.success(request, f"{voornaam} is aangemeld in {gemeente}.")
                return redirect("agii_dossier", traject.pk)
    return fout_422(request, "intake/aanmelding.html", context)


def _bekend(trajecten, form) -> list:
    """Who looks the same in that gemeente, among the people the actor may see."""
    gegevens = form.cleaned_data
    return aanmeldstand.dubbels(
        trajecten.filter(bestuur=gegevens["bestuur"]),
        voornaam=gegevens["voornaam"],
        familienaam=gegevens["familienaam"],
        telefoon=gegevens["telefoon"],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def inschrijven(request):
    """A person without a referral, entered by the coach, on paper or at the desk (TK-09)."""
    besturen = besturen_met(request.kring, Recht.DOSSIER)
    form = InschrijfForm(request.POST or None, besturen=besturen)
    context = {"form": form, "dubbels": []}
    if request.method != "POST":
        return render(request, "intake/inschrijven.html", context)
    if form.is_valid():
        alle = Traject.objects.voor_recht(request.kring, Recht.DOSSIER)
        context["dubbels"] = _bekend(alle, form)
        if not context["dubbels"] or form.cleaned_data["toch"]:
            try:
                traject = aanmeldingen.schrijf_in(door=request.user, **form.gegevens)
            except ValidationError as fout:
                neem_over(form, fout)
            else:
                messages.success(request, f"{traject.inburgeraar.voornaam} is ingeschreven. Begin de intake.")
                return redirect("dossier", traject.pk)
    return fout_422(request, "intake/inschrijven.html", context)


# ------------------------------------------------------------------------------------------------ answer
@require_safe
@vereist(Recht.DOSSIER)
def lijst(request):
    """Who waits for an answer or an intake, longest first; and who moves here (SW-03)."""
    besturen, vandaag = besturen_met(request.kring, Recht.DOSSIER), timezone.localdate()
    pagina = Paginator(aanmeldstand.wachtende(besturen), PER_BLAD).get_page(request.GET.get("pagina"))
    inzage.noteer_lijst(request, besturen=besturen, doel="lijst van aanmeldingen")
    context = {
        "pagina": pagina,
        "rijen": [aanmeldstand.rij(traject, vandaag) for traject in pagina],
        "komen": overdracht.open_naar(besturen, vandaag),
        "gaan": overdracht.open_van(besturen, vandaag),
    }
    return render(request, "intake/aanmeldingen.html", context)


def _met_aanmelding(request, pk) -> Traject:
    """A traject of the own gemeente that was referred; else 404."""
    traject = traject_voor(request, pk)
    traject.aanmelding = get_object_or_404(Aanmelding.objects.select_related("door"), traject=traject)
    return traject


@require_safe
@vereist(Recht.DOSSIER)
def aanmelding(request, pk):
    """One referral: what the agency told, and the ways to answer. Who came without one has a dossier only."""
    traject = traject_voor(request, pk)
    rij = Aanmelding.objects.filter(traject=traject).select_related("door").first()
    if rij is None:
        return redirect("dossier", pk)
    traject.aanmelding = rij
    doel = {"soort": "dossier", "onderwerp_id": pk, "doel": "aanmelding beantwoorden"}
    inzage.noteer(request, bestuur_id=traject.bestuur_id, **doel)
    return render(request, "intake/aanmelding_antwoord.html", _blad(request, traject))


def _blad(request, traject: Traject) -> dict:
    """What the page shows: the least that decides, without a number to call."""
    vandaag, persoon = timezone.localdate(), traject.inburgeraar
    gesprek = Orientatie.objects.filter(traject=traject).first()
    alle = Traject.objects.voor_recht(request.kring, Recht.DOSSIER).filter(bestuur_id=traject.bestuur_id)
    wie = {"voornaam": persoon.voornaam, "familienaam": persoon.familienaam, "telefoon": persoon.telefoon}
    return {
        "traject": traject,
        "aanmelding": traject.aanmelding,
        "open": traject.aanmelding.stand in OPEN and traject.status == Status.AANGEMELD,
        "zin": aanmeldstand.zin_gemeente(traject.aanmelding, vandaag),
        "dagen": (vandaag - traject.aangemeld_op).days,
        "taal": taalnaam(persoon.contacttaal),
        "nederlands": Niveau(persoon.nederlands).label if persoon.nederlands else "",
        "kanaal": Kanaal(persoon.kanaal).label if persoon.kanaal else "",
        "reden": aanmeldstand.reden_tekst(traject.aanmelding),
        "antwoorden": gesprek_van(gesprek, alleen_gevuld=True) if gesprek else (),
        "dubbels": aanmeldstand.dubbels(alle, zonder=traject.pk, **wie),
    }


@require_POST
@vereist(Recht.DOSSIER)
def aanvaard(request, pk):
    """Yes. A second click is harmless."""
    traject = _met_aanmelding(request, pk)
    try:
        aanmeldingen.aanvaard(traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("aanmeldingen")
    messages.success(request, f"{traject.inburgeraar.voornaam} is aanvaard. Begin de intake als je kan.")
    return redirect(terug_naar(request, "aanmeldingen"))


VRAAG = {
    "titel": "Stel een vraag aan AgII",
    "knop": "Stel de vraag",
    "icoon": "message-question",
    "uitleg": "De trajectbegeleider ziet je vraag meteen. Daarna begint de termijn opnieuw.",
    "annuleer": "aanmelding",
}
WEIGER = {
    "titel": "Weiger de aanmelding",
    "knop": "Weiger",
    "icoon": "circle-minus",
    "uitleg": "AgII leest waarom en zoekt verder. Het traject stopt hier. De gegevens blijven bij AgII.",
    "annuleer": "aanmelding",
}


def formulierpagina(request, traject, form_class, woorden: dict, doe, zin: str, naar: str, pk=None):
    """One small form about one referral: show it, do it, say it."""
    form = form_class(request.POST if request.method == "POST" else None)
    context = {"traject": traject, "form": form, "woorden": woorden}
    if request.method != "POST":
        return render(request, "intake/aanmelding_actie.html", context)
    if form.is_valid():
        try:
            doe(traject=traject, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, zin.format(traject.inburgeraar.voornaam))
            return redirect(naar, pk) if pk else redirect(naar)
    return fout_422(request, "intake/aanmelding_actie.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def vraag(request, pk):
    """Ask the agency one more thing."""
    traject = _met_aanmelding(request, pk)
    zin = "Je vraag over {} is gesteld."
    return formulierpagina(request, traject, VraagForm, VRAAG, aanmeldingen.stel_vraag, zin, "aanmeldingen")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def weiger(request, pk):
    """No, with a reason."""
    traject = _met_aanmelding(request, pk)
    zin = "De aanmelding van {} is geweigerd. AgII ziet waarom."
    return formulierpagina(request, traject, WeigerForm, WEIGER, aanmeldingen.weiger, zin, "aanmeldingen")
