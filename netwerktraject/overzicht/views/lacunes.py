"""The gap map: counts for who keeps or reads the offer, names for who keeps the dossiers (OF-08, TK-03, ★4)."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from netwerktraject.kern import inzage
from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.models import Bestuur, Samenwerkingsverband
from netwerktraject.kern.rechten import Recht, mag, vereist
from netwerktraject.kern.uitvoer import tabel_antwoord
from netwerktraject.overzicht import lacunevragen
from netwerktraject.overzicht.lacunes import (
    NODEN,
    NOOD_WOORD,
    PROFIELEN,
    TIJDEN,
    WEKEN,
    WEKEN_STANDAARD,
    ZIN_TIJD,
    Kaart,
    maak_kaart,
)


class _Plek:
    """The gemeente that is looked at, or all of a partnership together."""

    def __init__(self, request) -> None:
        kring = request.kring
        self.keuzes = list(Bestuur.objects.filter(pk__in=kring.aanbod | kring.agii).order_by("naam"))
        slug = request.GET.get("gemeente", "")
        gekozen = [b for b in self.keuzes if b.slug == slug]
        if slug and not gekozen:
            raise Http404
        eigen = [b for b in self.keuzes if b.pk in kring.aanbod]
        self.bestuur = (gekozen or eigen or self.keuzes or [None])[0]
        self.verbanden = sorted(kring.verbanden)
        if self.bestuur:
            self.besturen, self.naam = [self.bestuur.pk], self.bestuur.naam
            lid_van = Samenwerkingsverband.objects.filter(besturen=self.bestuur.pk)
            self.verbanden = sorted(lid_van.values_list("pk", flat=True))
        else:
            groepen = list(
                Samenwerkingsverband.objects.filter(pk__in=kring.verbanden).prefetch_related("besturen")
            )
            self.besturen = sorted({b.pk for groep in groepen for b in groep.besturen.all() if b.actief})
            self.naam = ", ".join(groep.naam for groep in groepen)
        self.mag_namen = bool(self.bestuur) and mag(kring, Recht.DOSSIER, self.bestuur.pk)


def _kaart(request, plek: _Plek) -> Kaart:
    """Count as the gemeente itself: who looks may hold no right on people, and gets numbers only."""
    vandaag = timezone.localdate()
    kring = Kring(
        gebruiker_id=request.kring.gebruiker_id,
        personen=frozenset(plek.besturen),
        aanbod=frozenset(plek.besturen),
        verbanden=frozenset(plek.verbanden),
        bron="lacunekaart",
    )
    with binnen(kring):
        mensen = lacunevragen.mensen(plek.besturen, plek.verbanden, vandaag)
        aanbod = lacunevragen.aanbod(plek.besturen, plek.verbanden, vandaag)
    return maak_kaart(mensen, aanbod)


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def lacunes(request):
    """Where people wait and nothing fits, the emptiest first."""
    plek = _Plek(request)
    kaart = _kaart(request, plek)
    weken = _weken(request)
    context = {
        "plek": plek,
        "kaart": kaart,
        "tijden": TIJDEN.values(),
        "gaten": kaart.gaten[:6],
        "weken": weken,
        "keuzes_weken": WEKEN,
        "lang": _lang(request, plek, weken) if plek.mag_namen else None,
        "gemeente": f"?gemeente={plek.bestuur.slug}" if plek.bestuur else "",
    }
    return render(request, "overzicht/lacunes.html", context)


def _weken(request) -> int:
    gevraagd = request.GET.get("weken", "")
    return int(gevraagd) if gevraagd in {str(n) for n in WEKEN} else WEKEN_STANDAARD


def _lang(request, plek: _Plek, weken: int) -> list[dict]:
    """Who waits longer than so many weeks, with what stands in the way (TK-03); leaves a trace of the look."""
    vandaag = timezone.localdate()
    sinds = vandaag - timedelta(weeks=weken)
    rijen = lacunevragen.lang(plek.besturen, plek.verbanden, vandaag, sinds=sinds)
    inzage.noteer_lijst(request, besturen=plek.besturen, doel="lacunekaart: wie lang wacht")
    return [_mens(rij, vandaag) for rij in rijen]


def _mens(rij: dict, vandaag) -> dict:
    return {
        "id": rij["id"],
        "naam": f"{rij['voornaam']} {rij['familienaam']}".strip(),
        "status": rij["status"],
        "weken": (vandaag - rij["aangemeld_op"]).days // 7,
        "noden": [NOOD_WOORD[nood] for nood in NODEN if rij[nood]],
        "onbekend": sum(rij[nood] is None for nood in NODEN),
    }


@require_safe
@vereist(Recht.DOSSIER)
def lacunes_mensen(request, profiel, tijd):
    """The names behind a cell, for who keeps their dossiers."""
    if profiel not in PROFIELEN or tijd not in TIJDEN:
        raise Http404
    plek = _Plek(request)
    if not plek.mag_namen:
        raise Http404
    vandaag = timezone.localdate()
    rijen = lacunevragen.namen(plek.besturen, plek.verbanden, vandaag, profiel=profiel, tijd=tijd)
    inzage.noteer_lijst(request, besturen=plek.besturen, doel=f"lacunekaart: {profiel}, {tijd}")
    context = {
        "plek": plek,
        "profiel": PROFIELEN[profiel],
        "tijd": ZIN_TIJD[tijd],
        "mensen": [_mens(rij, vandaag) for rij in rijen],
        "terug": f"{reverse('lacunes')}?gemeente={plek.bestuur.slug}",
    }
    return render(request, "overzicht/lacunes_mensen.html", context)


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def lacunes_bestand(request, vorm):
    """The map as a file or to print: the same words, so the same numbers are hidden."""
    plek = _Plek(request)
    kaart = _kaart(request, plek)
    koppen = ["profiel", "wanneer", "mensen die wachten", "activiteiten", "misschien"]
    rijen = [
        [rij.profiel.naam, TIJDEN[cel.tijd], cel.wachten or cel.mensen, cel.aanbod, cel.misschien]
        for rij in kaart.rijen
        for cel in rij.cellen
    ]
    return tabel_antwoord(
        request, vorm=vorm, naam="lacunekaart", koppen=koppen, rijen=rijen,
        titel=f"Lacunekaart van {plek.naam}",
    )  # fmt: skip
