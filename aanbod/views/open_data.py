"""Open data and public calendars: no login, the same bytes for everybody, only what the menu shows (OF-13)."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from aanbod import ical, open_data
from aanbod.kalender import reeksen_van
from aanbod.menu import openbaar
from aanbod.models import Aanbod, Moment
from aanbod.views.menu import bestuur_van
from netwerktraject.kern.uitvoer import bestand


def _bewaar(request, antwoord: HttpResponse, seconden: int) -> HttpResponse:
    """A shared cache may keep it for a while; never what a logged-in person asked for."""
    if request.kring.gebruiker_id is None:
        antwoord["Cache-Control"] = f"public, max-age={seconden}"
    return antwoord


def _openbaar(request, antwoord: HttpResponse) -> HttpResponse:
    """Anybody may keep it for five minutes and ask whether it changed; other sites may read it."""
    _bewaar(request, antwoord, 300)
    antwoord["Access-Control-Allow-Origin"] = "*"
    etag = f'"{hashlib.sha256(antwoord.content).hexdigest()[:32]}"'
    antwoord["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=antwoord)


def _geen(request) -> HttpResponse:
    return _bewaar(request, JsonResponse({"fout": "Deze gemeente heeft geen open aanbod."}, status=404), 60)


def _momenten(ids: list) -> dict:
    per_aanbod = defaultdict(list)
    for moment in Moment.objects.filter(aanbod_id__in=ids).order_by("dag", "van", "begint", "id"):
        per_aanbod[moment.aanbod_id].append(moment)
    return per_aanbod


@require_safe
@login_not_required
def aanbod_json(request, slug):
    """The public offer of a gemeente in the shape of HSDS 3.0, per 200."""
    bestuur = bestuur_van(slug)
    if bestuur is None:
        return _geen(request)
    with openbaar.als_bezoeker(bestuur):
        rijen = Aanbod.objects.gelabeld_op(timezone.localdate()).filter(in_keuzemenu=True)
        bladen = Paginator(
            rijen.order_by("naam", "id").values(*openbaar.OPENBARE_VELDEN, *open_data.ERBIJ), open_data.BLAD
        )
        blad = bladen.get_page(request.GET.get("page"))
        momenten = _momenten([rij["id"] for rij in blad.object_list])
        diensten = [
            open_data.dienst(rij, reeksen_van(momenten[rij["id"]]), _adres(bestuur, rij["id"]))
            for rij in blad.object_list
        ]
    inhoud = open_data.pagina(diensten, blad.number, bladen.num_pages, bladen.count)
    tekst = json.dumps(inhoud, ensure_ascii=False, sort_keys=True)
    return _openbaar(request, HttpResponse(tekst, content_type="application/json; charset=utf-8"))


def _adres(bestuur, pk) -> str:
    return settings.BASIS_URL + reverse("menu_aanbod", args=[bestuur.slug, pk])


@require_safe
@login_not_required
def agenda(request, slug, pk):
    """The calendar of one public offer."""
    bestuur = bestuur_van(slug)
    if bestuur is None:
        raise Http404
    with openbaar.als_bezoeker(bestuur):
        rijen = Aanbod.objects.gelabeld_op(timezone.localdate()).filter(pk=pk, in_keuzemenu=True)
        rij = rijen.values(*ical.VELDEN).first()
        if rij is None:
            raise Http404
        reeksen = reeksen_van(_momenten([pk])[pk])
    inhoud = ical.van_rij(rij, sleutel=pk, adres=_adres(bestuur, pk), reeksen=reeksen)
    return _openbaar(request, bestand(inhoud, ical.SOORT, f"{rij['naam']}.ics"))
