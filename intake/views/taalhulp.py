"""Helpers for language: the pool, the open requests, a request from a dossier, and the figures (TK-06)."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake import taalhulp
from intake.acties import taalhulp as acties
from intake.forms.samen import (
    TaalhulpUitDossierForm,
    TolkForm,
    TolkvraagForm,
    TolkvraagStandForm,
    moment_op,
)
from intake.models import Tolk, Tolkvraag
from intake.models.samen import TolkSoort, TolkStand
from intake.samenvragen import eigen_bestuur, rij_voor, sleutel_van
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, vereist
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.uitvoer import tabel_antwoord

HOOGSTENS = 200


@require_safe
@vereist(Recht.DOSSIER)
def lijst(request):
    """Open requests, and the pool."""
    besturen = besturen_met(request.kring, Recht.DOSSIER)
    pool = list(
        Tolk.objects.filter(bestuur_id__in=besturen, weg_op__isnull=True)
        .annotate(keren=Count("vragen", filter=Q(vragen__stand=TolkStand.GEBEURD)))
        .order_by("naam", "pk")[:HOOGSTENS]
    )
    vragen = (
        Tolkvraag.objects.filter(bestuur_id__in=besturen, stand__in=acties.OPEN)
        .select_related("traject__inburgeraar", "tolk")
        .order_by("wanneer", "pk")[:HOOGSTENS]
    )
    nu = timezone.now()
    for tolk in pool:
        tolk.taalnamen = [taalnaam(code) for code in tolk.talen]
    inzage.noteer_lijst(request, besturen=besturen, doel="taalhulp")
    context = {"vragen": [_vraag(rij, pool, nu) for rij in vragen], "pool": pool}
    return render(request, "intake/taalhulp.html", context)


def _vraag(rij: Tolkvraag, pool: list[Tolk], nu) -> dict:
    """One open request with what can be done now."""
    ander = [
        t
        for t in pool
        if rij.taal in t.talen and t.bestuur_id == rij.bestuur_id and t.pk != rij.tolk_id
        if t.traject_id != rij.traject_id
    ]
    mag = acties.NAAR[rij.stand]
    return {
        "rij": rij,
        "taal": taalnaam(rij.taal),
        "ander": sorted(ander, key=lambda t: (t.keren, t.naam)),
        "voorbij": rij.wanneer <= nu,
        "zegt_ja": TolkStand.TOEGEZEGD in mag and rij.tolk_id is not None,
        "kan_niet": TolkStand.KAN_NIET in mag and rij.tolk_id is not None,
        "hielp": TolkStand.GEBEURD in mag and rij.wanneer <= nu and rij.tolk_id is not None,
    }


# ------------------------------------------------------------------------------------------------ the pool
@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def tolk_nieuw(request):
    """Add a helper."""
    tolk = Tolk(bestuur_id=eigen_bestuur(request, Recht.DOSSIER), soort=TolkSoort.VRIJWILLIGER)
    return _bewaar(request, tolk, nieuw=True)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def tolk_wijzig(request, pk):
    """Change a helper."""
    return _bewaar(request, rij_voor(request, Tolk, pk, Recht.DOSSIER), nieuw=False)


def _bewaar(request, tolk: Tolk, *, nieuw: bool):
    form = TolkForm(request.POST or None, instance=tolk)
    context = {"form": form, "tolk": tolk, "nieuw": nieuw}
    if request.method != "POST":
        return render(request, "intake/tolk.html", context)
    if form.is_valid():
        try:
            acties.bewaar(tolk=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{tolk.naam} staat in de lijst.")
            return redirect("taalhulp")
    return fout_422(request, "intake/tolk.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def tolk_weg(request, pk):
    """Out of the pool; phone and mail are wiped."""
    tolk = acties.haal_weg(tolk=rij_voor(request, Tolk, pk, Recht.DOSSIER), door=request.user)
    messages.success(request, f"{tolk.naam} staat niet meer in de lijst. Telefoon en mail zijn gewist.")
    return redirect("taalhulp")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def uit_dossier(request, pk):
    """A newcomer becomes a helper."""
    traject = traject_voor(request, pk)
    begin = {"talen": [traject.inburgeraar.contacttaal]}
    form = TaalhulpUitDossierForm(request.POST or None, initial=begin)
    context = {"traject": traject, "form": form}
    if request.method != "POST":
        _kijk(request, traject)
        return render(request, "intake/word_taalhulp.html", context)
    if form.is_valid():
        try:
            acties.uit_dossier(traject=traject, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(
                request, f"{traject.inburgeraar.voornaam} is nu taalhulp. Dat staat in het plan."
            )
            return redirect("taalhulp")
    return fout_422(request, "intake/word_taalhulp.html", context)


# ------------------------------------------------------------------------------------------------ requests
def _kijk(request, traject) -> None:
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="dossier", onderwerp_id=traject.pk, doel="taalhulp"
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def vraag_nieuw(request, pk):
    """Ask for help for this person."""
    traject = traject_voor(request, pk)
    taal = traject.inburgeraar.contacttaal
    form = TolkvraagForm(request.POST or None, initial={"taal": taal, "stap": "intake"})
    form.kies_uit(traject.bestuur_id, request.POST.get("taal") or taal, traject)
    context = {"traject": traject, "form": form, "taal": taalnaam(taal), "helpers": form.helpers}
    if request.method != "POST":
        _kijk(request, traject)
        return render(request, "intake/tolkvraag.html", context)
    if form.is_valid():
        gegevens = dict(form.cleaned_data)
        wanneer = moment_op(gegevens.pop("dag"), gegevens.pop("uur"))
        try:
            acties.vraag(traject=traject, wanneer=wanneer, door=request.user, **gegevens)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De vraag staat in de lijst. Bel de taalhulp om af te spreken.")
            return redirect("taalhulp")
    return fout_422(request, "intake/tolkvraag.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def vraag_stand(request, pk):
    """Says yes, can't, helped, or did not happen; or ask somebody else."""
    rij = rij_voor(request, Tolkvraag, pk, Recht.DOSSIER)
    form, bericht = TolkvraagStandForm(request.POST), ""
    try:
        if tolk := sleutel_van(request.POST.get("tolk")):
            helper = get_object_or_404(Tolk.objects.filter(bestuur_id=rij.bestuur_id), pk=tolk)
            acties.vraag_ander(rij=rij, tolk=helper, door=request.user)
        elif form.is_valid():
            _, bericht = acties.zet_stand(rij=rij, door=request.user, **form.cleaned_data)
        else:
            raise ValidationError([fout for fouten in form.errors.values() for fout in fouten])
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.warning(request, bericht) if bericht else messages.success(request, "Bewaard.")
    return redirect("taalhulp")


# ------------------------------------------------------------------------------------------------ figures
def _periode(request) -> tuple[date, date]:
    """The asked days; the last year when they are missing or the wrong way round."""
    vandaag = timezone.localdate()
    van, tot = (_dag(request.GET.get(naam, "")) for naam in ("van", "tot"))
    tot = tot or vandaag
    van = van or tot - timedelta(days=365)
    return (van, tot) if van <= tot else (tot, van)


def _dag(tekst: str) -> date | None:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return None
    return dag if 2000 <= dag.year <= 2100 else None


@require_safe
@vereist(Recht.DOSSIER)
def cijfers(request):
    """Use by step and by language."""
    van, tot = _periode(request)
    besturen = besturen_met(request.kring, Recht.DOSSIER)
    tabellen = [taalhulp.per_stap(besturen, van, tot), taalhulp.per_taal(besturen, van, tot)]
    context = {"tabellen": tabellen, "van": van, "tot": tot, "vraag": f"?van={van}&tot={tot}"}
    return render(request, "intake/taalhulp_cijfers.html", context)


@require_safe
@vereist(Recht.DOSSIER)
def cijfers_bestand(request, vorm):
    """The same figures as a file."""
    van, tot = _periode(request)
    besturen = besturen_met(request.kring, Recht.DOSSIER)
    stap, taal = taalhulp.per_stap(besturen, van, tot), taalhulp.per_taal(besturen, van, tot)
    rijen = [*stap.rijen, stap.som, ("",) * 5, taal.koppen, *taal.rijen, taal.som]
    titel = f"Taalhulp van {van:%d/%m/%Y} tot {tot:%d/%m/%Y}"
    return tabel_antwoord(request, vorm=vorm, naam="taalhulp", koppen=stap.koppen, rijen=rijen, titel=titel)
