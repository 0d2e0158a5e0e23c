"""The orienting talk of a trajectbegeleider: begin, fill in, send along, or throw away (IT-06)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import orientaties
from intake.forms.orientatie import AntwoordForm, BeginForm
from intake.models import Orientatie
from intake.models.gesprek import Weet
from intake.orientatie import gesprek_van
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.weergave import tijd

PER_BLAD = 25


def _eigen(request):
    """One's own talks, in one's own work regions."""
    return Orientatie.objects.filter(
        bestuur_id__in=request.kring.agii, door_id=request.kring.gebruiker_id
    ).select_related("bestuur")


@require_safe
@vereist(Recht.AANMELDEN)
def lijst(request):
    """Own talks that are not sent along yet."""
    rijen = _eigen(request).filter(traject__isnull=True).order_by("-begonnen_op", "id")
    pagina = Paginator(rijen, PER_BLAD).get_page(request.GET.get("pagina"))
    vandaag = timezone.localdate()
    for gesprek in pagina.object_list:
        gesprek.dagen = (vandaag - gesprek.begonnen_op).days
        gesprek.besproken = sum(a["weet"] != Weet.NIET_GEVRAAGD for a in gesprek.antwoorden.values())
    inzage.noteer_lijst(request, besturen={g.bestuur_id for g in pagina}, doel="mijn gesprekken")
    return render(request, "intake/orientaties.html", {"pagina": pagina})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def nieuw(request):
    """Begin a talk: a first name and a gemeente."""
    form = BeginForm(request.POST or None, kring=request.kring)
    if request.method != "POST":
        return render(request, "intake/orientatie_nieuw.html", {"form": form})
    if form.is_valid():
        try:
            gesprek = orientaties.begin(door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return redirect("orientatie", gesprek.pk)
    return fout_422(request, "intake/orientatie_nieuw.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def gesprek(request, pk):
    """All questions on one page. POST keeps one of them, for a browser without JavaScript."""
    rij = get_object_or_404(_eigen(request), pk=pk)
    context = {"gesprek": rij, "vragen": gesprek_van(rij), "form": None, "botsing": None}
    if request.method != "POST":
        inzage.noteer(
            request,
            bestuur_id=rij.bestuur_id,
            soort="gesprek",
            onderwerp_id=rij.pk,
            doel="oriënterend gesprek",
        )
        return render(request, "intake/orientatie.html", context)
    bekend = {a.vraag.sleutel for a in context["vragen"]} & {request.POST.get("vraag")}
    form = context["form"] = AntwoordForm(request.POST, auto_id=f"%s_{next(iter(bekend), '')}")
    if form.is_valid():
        try:
            _bewaar(rij, form, request.user)
        except orientaties.VersieConflict as conflict:
            context["botsing"] = conflict.huidig
            return render(request, "intake/orientatie.html", context, status=409)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Bewaard.")
            return redirect("orientatie", pk)
    return fout_422(request, "intake/orientatie.html", context)


def _bewaar(rij: Orientatie, form: AntwoordForm, door) -> None:
    vraag, weet = form.cleaned_data["vraag"], form.cleaned_data["weet"]
    if weet in (Weet.NIET_GEVRAAGD, Weet.WEET_NIET):
        orientaties.zet_weet(gesprek=rij, vraag=vraag, weet=weet, door=door)
        return
    orientaties.bewaar_antwoord(
        gesprek=rij,
        vraag=vraag,
        versie=form.cleaned_data["versie"] or 0,
        tekst=form.cleaned_data["tekst"],
        keuzes=form.keuzes,
        waren=form.waren,
        door=door,
    )


@require_POST
@vereist(Recht.AANMELDEN)
def bewaar(request, pk, vraag):
    """Autosave of one field: `veld` is `tekst` or `keuze_<sleutel>`; 409 gives the other text, nothing is lost."""
    rij = get_object_or_404(_eigen(request), pk=pk)
    veld, waarde = request.POST.get("veld", ""), request.POST.get("waarde", "")
    try:
        if veld.startswith("keuze_"):
            antwoord = orientaties.kies(
                gesprek=rij,
                vraag=vraag,
                keuze=veld.removeprefix("keuze_"),
                aan=waarde == "1",
                door=request.user,
            )
        elif veld == "tekst":
            versie = _getal(request.POST.get("versie"))
            antwoord = orientaties.bewaar_tekst(
                gesprek=rij, vraag=vraag, versie=versie, tekst=waarde, door=request.user
            )
        else:
            raise ValidationError("Dit veld hoort niet bij deze vraag.")
    except orientaties.VersieConflict as conflict:
        ander = conflict.huidig
        wie = {"waarde": ander["tekst"], "door": "Een ander venster", "om": _om(ander)}
        return JsonResponse({"versie": ander["versie"], **wie}, status=409)
    except ValidationError as fout:
        return JsonResponse({"fout": zinnen(fout)}, status=422)
    return JsonResponse({"versie": antwoord["versie"], "om": _om(antwoord).removesuffix(" uur")})


def _om(antwoord: dict) -> str:
    return tijd(parse_datetime(antwoord["op"])) if antwoord["op"] else ""


def _getal(tekst: str | None) -> int:
    return int(tekst) if tekst and tekst.isascii() and tekst.isdigit() and len(tekst) < 10 else 0


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def weg(request, pk):
    """Throw a talk away that leads nowhere: ask first, it can't come back."""
    rij = get_object_or_404(_eigen(request), pk=pk)
    if request.method != "POST":
        return render(request, "intake/orientatie_weg.html", {"gesprek": rij})
    try:
        orientaties.wis(gesprek=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("orientatie", pk)
    messages.success(request, f"Het gesprek met {rij.voornaam} is gewist.")
    return redirect("orientaties")
