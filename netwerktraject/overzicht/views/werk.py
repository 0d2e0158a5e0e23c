"""The day of a coach, and the small acts on its lines: done, later, hand over, undo."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from intake.acties import opvolging
from intake.models import Opvolgmoment
from intake.models.opvolging import MomentStatus
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import terug_naar, zinnen
from netwerktraject.kern.models import Gebruiker
from netwerktraject.kern.navigatie import beginpagina
from netwerktraject.kern.rechten import Recht, eis, mag, vereist
from netwerktraject.kern.weergave import datum_kort
from netwerktraject.overzicht.werk import collegas, is_eigen_coach, werk_van

LATER = {"morgen": 1, "week": 7}
VERSTE_DAGEN = 366


@require_safe
def werk(request):
    """First page after the login; who keeps no dossiers goes to their own first page."""
    if not mag(request.kring, Recht.DOSSIER):
        return redirect(beginpagina(request.kring))
    kiest = is_eigen_coach(request.kring)
    team = not kiest or request.GET.get("wie") == "team"
    inzage.noteer_lijst(request, besturen=request.kring.personen, doel="mijn werk vandaag")
    blad = werk_van(request.kring, team=team)
    # `na` says which part an act came from: without a mouse you go on where you were.
    context = {
        "werk": blad,
        "team": team,
        "kiest": kiest,
        "eerste_regel": blad.eerste_regel,
        "na": request.GET.get("na", ""),
        "terug": f"{reverse('werk')}?{'wie=team&' if team and kiest else ''}na=",
    }
    return render(request, "overzicht/werk.html", context)


def _moment(request, pk) -> Opvolgmoment:
    moment = get_object_or_404(
        Opvolgmoment.objects.filter(bestuur_id__in=request.kring.personen).select_related(
            "traject__inburgeraar"
        ),
        pk=pk,
    )
    eis(request.kring, Recht.DOSSIER, moment.bestuur_id)
    return moment


def _antwoord(request, moment, zin: str, doe, *, ongedaan: bool = True, **wat):
    """Do it at once, say it, and offer the way back."""
    try:
        doe(moment=moment, door=request.user, **wat)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        weg = f"ongedaan:{reverse('moment_ongedaan', args=[moment.pk])}" if ongedaan else ""
        messages.success(request, zin, extra_tags=weg)
    return redirect(terug_naar(request, reverse("werk")))


@require_POST
@vereist(Recht.DOSSIER)
def moment_gedaan(request, pk):
    """Tick a follow-up moment."""
    moment = _moment(request, pk)
    return _antwoord(request, moment, f"{moment.traject.inburgeraar.voornaam}: gedaan.", opvolging.zet_gedaan)


@require_POST
@vereist(Recht.DOSSIER)
def moment_later(request, pk):
    """Take it off the list until another day; then it comes back on top."""
    moment = _moment(request, pk)
    tot = _later_tot(request.POST.get("tot", ""), request.POST.get("dag", ""))
    if tot is None:
        messages.error(request, "Kies een dag na vandaag.")
        return redirect(terug_naar(request, reverse("werk")))
    zin = f"{moment.traject.inburgeraar.voornaam} komt terug op {datum_kort(tot)}."
    return _antwoord(request, moment, zin, opvolging.zet_later, tot=tot)


def _later_tot(keuze: str, dag_tekst: str) -> datetime | None:
    """Eight in the morning of the chosen day; None for a day that is not ahead."""
    vandaag = timezone.localdate()
    if keuze == "donderdag":
        dag = vandaag + timedelta(days=(3 - vandaag.weekday() - 1) % 7 + 1)
    elif keuze in LATER:
        dag = vandaag + timedelta(days=LATER[keuze])
    else:
        try:
            dag = parse_date(dag_tekst)
        except ValueError:
            return None
    if dag is None or not vandaag < dag <= vandaag + timedelta(days=VERSTE_DAGEN):
        return None
    return timezone.make_aware(datetime.combine(dag, time(8)))


@require_POST
@vereist(Recht.DOSSIER)
def moment_geef_door(request, pk):
    """Hand a moment over to a colleague of the own gemeente."""
    moment = _moment(request, pk)
    wie = request.POST.get("aan", "")
    mag_dat = {str(collega.id) for collega in collegas(request.kring, moment.bestuur_id)}
    if wie not in mag_dat:
        messages.error(request, "Kies een collega uit de lijst.")
        return redirect(terug_naar(request, reverse("werk")))
    aan = get_object_or_404(Gebruiker, pk=wie)
    zin = f"{moment.traject.inburgeraar.voornaam} is doorgegeven aan {aan.voornaam}."
    return _antwoord(request, moment, zin, opvolging.geef_door, aan=aan)


@require_POST
@vereist(Recht.DOSSIER)
def moment_ongedaan(request, pk):
    """Put a moment back as it was; one that was handed over comes back to who undoes it."""
    moment = _moment(request, pk)
    zin = f"{moment.traject.inburgeraar.voornaam} staat weer in je lijst."
    if (
        moment.status == MomentStatus.OPEN
        and moment.later_tot is None
        and moment.toegewezen_aan_id not in (None, request.user.pk)
    ):
        return _antwoord(request, moment, zin, opvolging.geef_door, ongedaan=False, aan=request.user)
    return _antwoord(request, moment, zin, opvolging.maak_ongedaan, ongedaan=False)
