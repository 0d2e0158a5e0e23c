"""The conversation on a tablet: one topic a page, saved per field, also without JavaScript."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import gesprekken, trajecten, uitleg
from intake.forms.gesprek import AfrondForm, AntwoordForm
from intake.forms.talent import TalentForm
from intake.gesprek import Gesprek, Wacht
from intake.leidraad import gids_van
from intake.models import Intake
from intake.talenten import talenten_van
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.weergave import tijd

UIT_GEBRUIK = "Deze vraag is net uit gebruik genomen. Je antwoord is bewaard en blijft leesbaar."


def _intake(request, pk) -> Intake:
    traject = traject_voor(request, pk)
    intake = Intake.objects.filter(traject=traject).first()
    if intake is None:
        raise Http404
    intake.traject = traject
    return intake


@require_POST
@vereist(Recht.DOSSIER)
def begin(request, pk):
    """Start the intake (or go on with it): the coach becomes the coach of this person."""
    traject = traject_voor(request, pk)
    try:
        trajecten.begin_intake(traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("dossier", pk)
    return redirect("intake_vraag", pk, gids_van(traject.bestuur_id).eerste.sleutel)


@require_safe
@vereist(Recht.DOSSIER)
def overzicht(request, pk):
    """All answers on one page; what was not asked says so."""
    intake = _intake(request, pk)
    inzage.noteer(request, bestuur_id=intake.bestuur_id, soort="intake", onderwerp_id=pk, doel="begeleiding")
    return render(request, "intake/gesprek.html", _blad(intake))


def _blad(intake: Intake, data=None) -> dict:
    """What the page of all answers shows: a fixed number of queries, however long the guide is."""
    traject = intake.traject
    uitgelegd = uitleg.laatste_van(traject.pk)
    return {
        "intake": intake,
        "traject": traject,
        "gesprek": Gesprek.van(intake),
        "wacht": Wacht.van(intake),
        "uitgelegd": uitgelegd,
        "form": AfrondForm(data, uitleg=uitgelegd, taal=traject.inburgeraar.contacttaal),
        "talenten": talenten_van(traject),
        "talentform": TalentForm(),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def vraag(request, pk, vraag):
    """One topic. POST keeps the whole page, for a browser without JavaScript."""
    intake = _intake(request, pk)
    stap = Gesprek.van(intake).stap(vraag)
    if stap is None:
        raise Http404
    context = {"intake": intake, "traject": intake.traject, "stap": stap, "botsing": None}
    if request.method != "POST":
        inzage.noteer(
            request, bestuur_id=intake.bestuur_id, soort="intake", onderwerp_id=pk, doel="begeleiding"
        )
        return render(request, "intake/vraag.html", context | {"form": AntwoordForm(stap=stap)})
    form = AntwoordForm(request.POST, stap=stap)
    if form.is_valid():
        try:
            form.bewaar(intake=intake, vraag=vraag, door=request.user)
        except gesprekken.VersieConflict as conflict:
            form.neem_versie(conflict.huidig.versie)
            return render(
                request, "intake/vraag.html", context | {"form": form, "botsing": conflict.huidig}, status=409
            )
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            if not stap.vraag.actief:
                messages.info(request, UIT_GEBRUIK)
            volgende = stap.volgende
            return redirect("intake_vraag", pk, volgende.sleutel) if volgende else redirect("intake", pk)
    return fout_422(request, "intake/vraag.html", context | {"form": form})


@require_POST
@vereist(Recht.DOSSIER)
def bewaar(request, pk, vraag):
    """Autosave of one field: `veld` is `tekst` or `keuze_<sleutel>`; 409 gives the text of the colleague."""
    intake = _intake(request, pk)
    veld, waarde = request.POST.get("veld", ""), request.POST.get("waarde", "")
    try:
        if veld != "tekst" and not veld.startswith("keuze_"):
            raise ValidationError("Dit veld hoort niet bij deze vraag.")
        if veld.startswith("keuze_"):
            antwoord = gesprekken.kies(
                intake=intake,
                vraag=vraag,
                keuze=veld.removeprefix("keuze_"),
                aan=waarde == "1",
                door=request.user,
            )
        else:
            antwoord = gesprekken.bewaar_tekst(
                intake=intake,
                vraag=vraag,
                versie=_getal(request.POST.get("versie")),
                tekst=waarde,
                door=request.user,
            )
    except gesprekken.VersieConflict as conflict:
        ander = conflict.huidig
        wie = ander.gewijzigd_door.voornaam
        return JsonResponse(
            {"versie": ander.versie, "waarde": ander.tekst, "door": wie, "om": tijd(ander.gewijzigd_op)},
            status=409,
        )
    except ValidationError as fout:
        return JsonResponse({"fout": zinnen(fout)}, status=422)
    stand = {"versie": antwoord.versie, "om": tijd(antwoord.gewijzigd_op).removesuffix(" uur")}
    return JsonResponse(stand if antwoord.gesteld.actief else stand | {"let": UIT_GEBRUIK})


def _getal(tekst: str | None) -> int:
    return int(tekst) if tekst and tekst.isascii() and tekst.isdigit() and len(tekst) < 10 else 0


@require_POST
@vereist(Recht.DOSSIER)
def rond_af(request, pk):
    """Close the conversation: what it is and is not was explained, in which language (IT-14)."""
    intake = _intake(request, pk)
    blad = _blad(intake, request.POST)
    form = blad["form"]
    if form.is_valid():
        try:
            gesprekken.rond_af(intake=intake, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De intake is klaar. Maak nu samen een plan.")
            return redirect("plan", pk)
    return fout_422(request, "intake/gesprek.html", blad)
