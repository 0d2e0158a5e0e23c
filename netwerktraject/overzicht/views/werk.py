"""The day of a coach, and the small acts on its lines: done, later, hand over, undo."""

from __future__ import annotations

from datetime import datetime, time

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from intake.acties import opvolging
from intake.models import Opvolgmoment
from intake.models.opvolging import MomentStatus
from intake.models.traject import bij_recht
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import terug_naar, zinnen
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Gebruiker
from netwerktraject.kern.navigatie import beginpagina
from netwerktraject.kern.rechten import PERSOONSROLLEN, Recht, besturen_met, eis, mag, vereist
from netwerktraject.kern.weergave import datum_kort
from netwerktraject.overzicht.later import dag_van
from netwerktraject.overzicht.werk import collegas, is_eigen_coach, werk_van


@require_safe
def werk(request):
    """First page after the login; who keeps no dossiers goes to their own first page."""
    if not (mag(request.kring, Recht.DOSSIER) or mag(request.kring, Recht.OPVOLGEN)):
        return redirect(beginpagina(request.kring))
    kiest = is_eigen_coach(request.kring)
    team = not kiest or request.GET.get("wie") == "team"
    inzage.noteer_lijst(request, besturen=_waar(request.kring), doel="mijn werk vandaag")
    blad = werk_van(request.kring, team=team)
    # `na` says which part an act came from: without a mouse you go on where you were.
    context = {
        "werk": blad,
        "team": team,
        "kiest": kiest,
        "mag_weg": bool(request.kring.opvolging or {rol for rol, _ in request.kring.rollen} & PERSOONSROLLEN),
        "eerste_regel": blad.eerste_regel,
        "na": request.GET.get("na", ""),
        "terug": f"{reverse('werk')}?{'wie=team&' if team and kiest else ''}na=",
    }
    return render(request, "overzicht/werk.html", context)


def _waar(kring: Kring) -> frozenset[int]:
    """Besturen whose people are in the list."""
    return besturen_met(kring, Recht.DOSSIER) | besturen_met(kring, Recht.OPVOLGEN)


def _moment(request, pk) -> Opvolgmoment:
    """A moment of a file that the actor follows, or one that was handed to them."""
    kring = request.kring
    aan_mij = Q(toegewezen_aan=kring.gebruiker_id, bestuur_id__in=besturen_met(kring, Recht.OPVOLGEN))
    van_mij = bij_recht(kring, Recht.OPVOLGEN, "traject__")
    momenten = Opvolgmoment.objects.filter(van_mij | aan_mij).select_related("traject__inburgeraar")
    moment = get_object_or_404(momenten, pk=pk)
    eis(kring, Recht.OPVOLGEN, moment.bestuur_id)
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
@vereist(Recht.OPVOLGEN)
def moment_gedaan(request, pk):
    """Tick a follow-up moment."""
    moment = _moment(request, pk)
    return _antwoord(request, moment, f"{moment.traject.inburgeraar.voornaam}: gedaan.", opvolging.zet_gedaan)


@require_POST
@vereist(Recht.OPVOLGEN)
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
    try:
        dag = parse_date(dag_tekst)
    except ValueError:
        dag = None
    dag = dag_van(keuze, dag, timezone.localdate())
    return dag and timezone.make_aware(datetime.combine(dag, time(8)))


@require_POST
@vereist(Recht.OPVOLGEN)
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
@vereist(Recht.OPVOLGEN)
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
