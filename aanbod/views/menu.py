"""The public choice menu: no login, no cookie, no CSRF; the same bytes for everybody (OF-13, CO-02, ★10)."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from aanbod.menu import bladen, jsonld, openbaar, wanneer, whatsapp
from aanbod.menu.talen import Taal, kies, talen
from aanbod.menu.tipweek import maandag_van
from aanbod.open_data import schema_org
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.qr import qr_svg

MAX_KEUZE = 40
_SLEUTEL = re.compile(r"[0-9a-f]{8}")


def bestuur_van(slug: str) -> Bestuur | None:
    """The gemeente whose menu is open; None for all others, without saying why."""
    bestuur = Bestuur.objects.filter(slug=slug[:80]).first()
    return bestuur if bestuur and openbaar.staat_open(bestuur) else None


def dicht(request, taal: Taal) -> HttpResponse:
    """A friendly 404: no such menu, not open, or the offer is gone."""
    context = {"t": taal.woorden, "taal": taal, "talen": (), "kring_thema": "petrol", "gemeente": None}
    antwoord = HttpResponse(render_to_string("menu/dicht.html", context), status=404)
    if request.kring.gebruiker_id is None:
        antwoord["Cache-Control"] = "public, max-age=60"
    return antwoord


def gekozen_van(request) -> frozenset[str]:
    """The keys of the hearts in the address; what isn't a key is left out."""
    return frozenset(k for k in request.GET.getlist("k")[:MAX_KEUZE] if _SLEUTEL.fullmatch(k))


def _filters(request) -> frozenset[str]:
    weg = set(request.GET.getlist("weg")[:8])
    return frozenset(f for f in request.GET.getlist("f")[:8] if f in openbaar.FILTERS and f not in weg)


def _taalkeuze(taal: Taal, filters: frozenset[str], gekozen: frozenset[str]) -> list[dict]:
    """Links to the same page in each language; filters and hearts come along."""
    vraag = {"f": sorted(filters), "k": sorted(gekozen)}
    return [
        {
            "taal": t,
            "adres": f"?{urlencode({'taal': t.code, **vraag}, doseq=True)}",
            "hier": t.code == taal.code,
        }
        for t in talen().values()
    ]


def kader(
    bestuur: Bestuur, taal: Taal, filters: frozenset[str] = frozenset(), gekozen: frozenset[str] = frozenset()
) -> dict:
    """What every public page needs. Filters and hearts must stand in the mark of the page: it is shared by all."""
    return {
        "t": taal.woorden,
        "taal": taal,
        "talen": _taalkeuze(taal, filters, gekozen),
        "gemeente": bestuur,
        "kring_thema": bestuur.thema,
        "menu_adres": reverse("keuzemenu", args=[bestuur.slug]),
    }


@require_safe
@login_not_required
def menu(request, slug):
    """Tiles of everything one can do, filtered by the address."""
    taal, bestuur = kies(request.GET.get("taal", "")), bestuur_van(slug)
    if bestuur is None:
        return dicht(request, taal)
    dag = timezone.localdate()
    with openbaar.als_bezoeker(bestuur):
        alle = openbaar.lees(bestuur, dag, taal)
    tips = openbaar.tip_ids(bestuur, maandag_van(dag))
    # A heart that isn't in this menu says nothing: it makes no page of its own in the memory.
    filters, gekozen = _filters(request), gekozen_van(request) & {k.sleutel for k in alle}
    etag = bladen.kenmerk(
        "menu",
        bestuur.pk,
        bestuur.naam,
        bestuur.thema,
        taal.code,
        sorted(filters),
        sorted(gekozen),
        alle,
        sorted(tips),
    )

    def context() -> dict:
        kaarten = sorted((k for k in alle if openbaar.past(k, filters)), key=lambda k: k.id not in tips)
        zichtbaar = {k.sleutel for k in kaarten}
        return kader(bestuur, taal, filters, gekozen) | {
            "kaarten": kaarten,
            "tips": tips,
            "gekozen": gekozen,
            "verborgen": sorted(k.sleutel for k in alle if k.sleutel in gekozen - zichtbaar),
            "filters": [_filterknop(f, taal, filters) for f in openbaar.FILTERS],
            "actief": sorted(filters),
            "niet_nagekeken": not taal.nagekeken or any(not k.nagekeken and k.lang != "nl" for k in kaarten),
        }

    return bladen.blad(request, "menu/menu.html", etag, context)


_BEELD = {"overdag": "2600", "avond": "1F319", "kinderen": "1F9F8", "gratis": "1F4B6"}


def _filterknop(naam: str, taal: Taal, aan: frozenset[str]) -> dict:
    woord = taal["gratis_filter"] if naam == "gratis" else taal[naam]
    return {"naam": naam, "woord": woord, "beeld": _BEELD[naam], "aan": naam in aan}


@require_safe
@login_not_required
def keuze(request, slug):
    """What one chose, big, to show to the coach; the address carries it, nothing is kept."""
    taal, bestuur = kies(request.GET.get("taal", "")), bestuur_van(slug)
    if bestuur is None:
        return dicht(request, taal)
    gekozen = gekozen_van(request)
    with openbaar.als_bezoeker(bestuur):
        kaarten = [k for k in openbaar.lees(bestuur, timezone.localdate(), taal) if k.sleutel in gekozen]
    gekozen &= {k.sleutel for k in kaarten}
    etag = bladen.kenmerk(
        "keuze", bestuur.pk, bestuur.naam, bestuur.thema, taal.code, sorted(gekozen), kaarten
    )

    def context() -> dict:
        vraag = urlencode({"taal": taal.code, "k": [k.sleutel for k in kaarten]}, doseq=True)
        adres = f"{settings.BASIS_URL}{reverse('menu_keuze', args=[bestuur.slug])}?{vraag}"
        return kader(bestuur, taal, gekozen=gekozen) | {
            "kaarten": kaarten,
            "qr": qr_svg(adres, taal["je_keuze"]) if kaarten else "",
            "terug": f"{reverse('keuzemenu', args=[bestuur.slug])}?{vraag}",
        }

    return bladen.blad(request, "menu/keuze.html", etag, context)


def kaart_of_niets(bestuur: Bestuur, pk, taal: Taal):
    """One offer of the menu with what people said; (None, []) when it isn't (any more) there."""
    dag = timezone.localdate()
    with openbaar.als_bezoeker(bestuur):
        kaart = next(iter(openbaar.lees(bestuur, dag, taal, pk)), None)
        return kaart, openbaar.getuigenissen(kaart, dag) if kaart else []


def openbaar_menu(bestuur: Bestuur) -> str:
    return f"{settings.BASIS_URL}{reverse('keuzemenu', args=[bestuur.slug])}"


def openbaar_adres(bestuur: Bestuur, kaart, taal: Taal) -> str:
    pad = reverse("menu_aanbod", args=[bestuur.slug, kaart.id])
    return f"{settings.BASIS_URL}{pad}" + (f"?taal={taal.code}" if taal.code != "nl" else "")


def deeltekst(bestuur: Bestuur, kaart, taal: Taal) -> str:
    """The text for a WhatsApp group, in the language of the page."""
    feiten = (kaart.wanneer, kaart.rij["waar"], kaart.prijs)
    return whatsapp.bericht(
        naam=kaart.naam,
        zin=kaart.wat,
        regels=tuple(f for f in feiten if f),
        link=openbaar_adres(bestuur, kaart, taal),
    )


@require_safe
@login_not_required
def aanbod(request, slug, pk):
    """One offer: picture, plain words, when, where, price, how to begin."""
    taal, bestuur = kies(request.GET.get("taal", "")), bestuur_van(slug)
    kaart, verhalen = kaart_of_niets(bestuur, pk, taal) if bestuur else (None, [])
    if kaart is None:
        return dicht(request, taal)
    etag = bladen.kenmerk(
        "aanbod",
        bestuur.pk,
        bestuur.naam,
        bestuur.thema,
        taal.code,
        kaart,
        kaart.rij,
        verhalen,
        timezone.localdate(),
    )

    def context() -> dict:
        tekst, keren = (
            deeltekst(bestuur, kaart, taal),
            [wanneer.keer(k, taal) for k in kaart.volgende(timezone.localdate())],
        )
        return kader(bestuur, taal) | {
            "kaart": kaart,
            "verhalen": verhalen,
            "tekst": tekst,
            "wa_adres": whatsapp.deel_adres(tekst),
            "keren": keren,
            "jsonld": jsonld.blok(
                schema_org(kaart.rij, openbaar_adres(bestuur, kaart, kies("nl")), bestuur.naam)
            ),
            "route": route_naar(kaart, bestuur),
            "ical": reverse("menu_ical", args=[bestuur.slug, kaart.id]) if keren else "",
            "niet_nagekeken": not taal.nagekeken or not kaart.nagekeken,
        }

    return bladen.blad(request, "menu/aanbod.html", etag, context)


def route_naar(kaart, bestuur: Bestuur) -> dict | None:
    """A search on a map, and a geo: link when the place is known. Nothing without a place."""
    waar = kaart.rij["waar"]
    if not waar:
        return None
    plek = f"{waar}, {bestuur.naam}" if bestuur.naam.lower() not in waar.lower() else waar
    breedte, lengte = kaart.rij["breedtegraad"], kaart.rij["lengtegraad"]
    geo = f"geo:{breedte},{lengte}?q={quote(plek)}" if breedte is not None and lengte is not None else ""
    return {"zoek": f"https://www.openstreetmap.org/search?query={quote(plek)}", "geo": geo}
