"""The role of a gemeente and its step plan: who does what, from when, and what a choice would change."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake import padvragen
from intake.acties import stappenplan as afspraken
from intake.models import Stapafspraak
from intake.models.regeling import PadStap
from netwerktraject.kern import acties, uitvoer
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Rolkeuze
from netwerktraject.kern.rechten import Recht, besturen_met, mag, vereist
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.weergave import datum_lang
from netwerktraject.overzicht import rolcijfers
from netwerktraject.overzicht.rolblad import WIE, blad_van, wijziging
from netwerktraject.overzicht.rolforms import RolKeuzeForm, StappenForm


def _eigen(request) -> Bestuur:
    return Bestuur.objects.get(pk=min(besturen_met(request.kring, Recht.GEBRUIKERS)))


def _rolcontext(request, form: RolKeuzeForm) -> dict:
    bestuur, vandaag = _eigen(request), timezone.localdate()
    besturen = besturen_met(request.kring, Recht.GEBRUIKERS)
    context = {
        "blad": blad_van(bestuur, vandaag),
        "form": form,
        "cijfers": rolcijfers.cijfers_van(besturen, vandaag),
        "voorbeeld": None,
    }
    if form.is_bound and form.is_valid():
        context["voorbeeld"] = wijziging(bestuur, vandaag=vandaag, **form.cleaned_data)
    return context


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.GEBRUIKERS)
def rol(request):
    """See the role and who does which step; look at what another role would change, then choose it (SW-01)."""
    if request.method != "POST":
        kijkt = "rol" in request.GET
        form = RolKeuzeForm(request.GET if kijkt else None)
        return render(request, "overzicht/rol.html", _rolcontext(request, form))
    form = RolKeuzeForm(request.POST)
    if form.is_valid():
        try:
            keuze = acties.kies_rol(gemeente=_eigen(request), door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{keuze.gemeente} is {keuze.rol} vanaf {datum_lang(keuze.vanaf)}.")
            return redirect("rol")
    return fout_422(request, "overzicht/rol.html", _rolcontext(request, form))


@require_POST
@vereist(Recht.GEBRUIKERS)
def rol_weg(request, pk):
    """Take back a choice whose day has not come."""
    besturen = besturen_met(request.kring, Recht.GEBRUIKERS)
    keuze = get_object_or_404(Rolkeuze, pk=pk, gemeente_id__in=besturen)
    try:
        acties.trek_rol_in(keuze=keuze, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "De keuze is ingetrokken. De rol van nu blijft.")
    return redirect("rol")


@require_safe
@vereist(Recht.GEBRUIKERS)
def rol_cijfers(request, vorm):
    """The figures as a file (SW-02)."""
    besturen = besturen_met(request.kring, Recht.GEBRUIKERS)
    rijen = [rij for c in rolcijfers.cijfers_van(besturen, timezone.localdate()) for rij in c.rijen]
    return uitvoer.tabel_antwoord(
        request,
        vorm=vorm,
        naam="cijfers-rol",
        koppen=rolcijfers.KOPPEN,
        rijen=rijen,
        titel=f"Cijfers van {rolcijfers.namen(besturen)}",
    )


def _gemeente(request) -> tuple[Bestuur, list[Bestuur]]:
    """The gemeente that is asked for, among those whose plan this person may read."""
    keuzes = list(
        Bestuur.objects.filter(pk__in=request.kring.aanbod | request.kring.agii, actief=True).order_by("naam")
    )
    if not keuzes:
        raise PermissionDenied
    slug = request.GET.get("gemeente", "")
    gekozen = next((b for b in keuzes if b.slug == slug), None)
    if slug and gekozen is None:
        raise Http404
    eigen = [b for b in keuzes if b.pk in request.kring.aanbod]
    return gekozen or (eigen or keuzes)[0], keuzes


def _plancontext(request, bestuur: Bestuur, keuzes: list[Bestuur], form: StappenForm | None) -> dict:
    vandaag = timezone.localdate()
    plan = padvragen.plannen([bestuur.pk], vandaag)[bestuur.pk]
    beheert = mag(request.kring, Recht.GEBRUIKERS, bestuur.pk)
    aantal, laat = {}, {}
    if beheert:
        with systeem("stappenplan", [bestuur.pk]):
            aantal, laat = padvragen.tellingen([bestuur.pk], vandaag)
    rijen = [
        {
            "woord": s.label.capitalize(),
            "wie": WIE[Kant(plan[s.value].kant)],
            "dagen": plan[s.value].dagen,
            "aantal": sum(n for (stap, _), n in aantal.items() if stap == s.value),
            "laat": sum(n for (stap, _), n in laat.items() if stap == s.value),
        }
        for s in PadStap
    ]
    straks = Stapafspraak.objects.filter(bestuur=bestuur, vanaf__gt=vandaag).order_by("vanaf", "stap")
    form = form or (StappenForm(plan=plan) if beheert else None)
    context = {"bestuur": bestuur, "keuzes": keuzes, "rijen": rijen, "beheert": beheert, "form": form}
    return context | {"straks": straks}


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def stappenplan(request):
    """Who does each step and within how many days; the beheerder sees how many are late, never who (SW-03)."""
    bestuur, keuzes = _gemeente(request)
    return render(request, "overzicht/stappenplan.html", _plancontext(request, bestuur, keuzes, None))


@require_POST
@vereist(Recht.GEBRUIKERS)
def stappenplan_bewaar(request):
    """Agree on another plan from a day on."""
    bestuur = _eigen(request)
    plan = padvragen.plannen([bestuur.pk], timezone.localdate())[bestuur.pk]
    form = StappenForm(request.POST, plan=plan)
    if form.is_valid():
        try:
            aantal = afspraken.spreek_af(
                bestuur=bestuur, stappen=form.stappen, vanaf=form.cleaned_data["vanaf"], door=request.user
            )
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            woord = "stap is" if aantal == 1 else "stappen zijn"
            zin = f"{aantal} {woord} aangepast." if aantal else "Er is niets veranderd."
            messages.success(request, zin)
            return redirect("stappenplan")
    context = _plancontext(request, bestuur, [bestuur], form)
    return fout_422(request, "overzicht/stappenplan.html", context)
