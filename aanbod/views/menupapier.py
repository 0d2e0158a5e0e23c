"""The public menu on paper: sheet, booklet, cards. Made once per content, and not more than a visitor needs."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from aanbod.menu import bladen, openbaar, papier
from aanbod.menu.talen import Taal, kies, talen
from aanbod.views.menu import bestuur_van, dicht, openbaar_adres
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.qr import qr_svg
from netwerktraject.kern.snelheid import Emmer, adres_van

EMMER = Emmer("menu_pdf", grootte=12, per_seconden=10)
MAX_TALEN = 3


def _druk(taal: Taal) -> HttpResponse:
    tekst = render_to_string(
        "menu/dicht.html",
        {
            "t": {**taal.woorden, "dicht": taal["druk"], "dicht_uitleg": ""},
            "taal": taal,
            "talen": (),
            "gemeente": None,
        },
    )
    return HttpResponse(tekst, status=429, headers={"Retry-After": "60", "Cache-Control": "no-store"})


def _pdf(request, taal: Taal, etag: str, naam: str, maak) -> HttpResponse:
    """304, the kept bytes, or a new PDF when the visitor still has a turn."""
    antwoord = get_conditional_response(request, etag=etag)
    if antwoord is None:
        inhoud = bladen.gevonden(etag)
        if inhoud is None:
            if not EMMER.neem(adres_van(request), wachten=False):
                return _druk(taal)
            inhoud = bladen.bewaard(etag, maak)
        antwoord = HttpResponse(inhoud, content_type="application/pdf")
        antwoord["Content-Disposition"] = f'inline; filename="{naam}.pdf"'
    return bladen.open_voor_allen(request, antwoord, etag)


def _lees(bestuur: Bestuur, taal: Taal, pk=None) -> list[openbaar.Kaart]:
    with openbaar.als_bezoeker(bestuur):
        return openbaar.lees(bestuur, timezone.localdate(), taal, pk)


def _fotos(bestuur: Bestuur, kaarten: list) -> dict[str, bytes]:
    with openbaar.als_bezoeker(bestuur):
        return papier.fotos_van(kaarten)


@require_safe
@login_not_required
def blad(request, slug, pk):
    """The info sheet of one offer on A4."""
    taal, bestuur = kies(request.GET.get("taal", "")), bestuur_van(slug)
    kaarten = _lees(bestuur, taal, pk) if bestuur else []
    if not kaarten:
        return dicht(request, taal)
    kaart, dag = kaarten[0], timezone.localdate()
    etag = bladen.kenmerk("blad", bestuur.naam, bestuur.accent, taal.code, kaart, kaart.rij, dag)

    def maak() -> bytes:
        adres = openbaar_adres(bestuur, kaart, taal)
        meer = {"titel": kaart.naam, "adres": adres, "qr": qr_svg(adres, adres)}
        fotos = _fotos(bestuur, kaarten)
        return papier.maak("pdf/infofiche.html", kaarten, fotos, bestuur=bestuur, taal=taal, dag=dag, **meer)

    return _pdf(request, taal, etag, f"aanbod-{kaart.sleutel}-{taal.code}", maak)


@require_safe
@login_not_required
def boekje(request, slug):
    """All offers of the menu as a booklet; `?taal=ar&taal=uk` puts more names under each other."""
    codes = list(dict.fromkeys(c for c in request.GET.getlist("taal")[:MAX_TALEN] if c in talen()))
    taal, bestuur = kies(codes[0] if codes else ""), bestuur_van(slug)
    kaarten = [k for k in _lees(bestuur, taal) if not k.vol][: papier.HOOGSTENS_BLADEN] if bestuur else []
    if not kaarten:
        return dicht(request, taal)
    dag, andere = timezone.localdate(), [kies(c) for c in codes[1:] if c != "nl"]
    namen = _namen(bestuur, taal, andere, kaarten)
    etag = bladen.kenmerk(
        "boekje", bestuur.naam, bestuur.accent, taal.code, [t.code for t in andere], namen, kaarten, dag
    )

    def maak() -> bytes:
        fotos = _fotos(bestuur, kaarten)
        lijst = [{"k": k, "beeld": papier.beeld_van(k, fotos), "namen": namen[k.id]} for k in kaarten]
        meer = {"bladen": lijst, "andere_talen": [*andere, *([kies("nl")] if taal.code != "nl" else [])]}
        return papier.maak("pdf/boekje.html", kaarten, fotos, bestuur=bestuur, taal=taal, dag=dag, **meer)

    return _pdf(request, taal, etag, f"boekje-{bestuur.slug}-{taal.code}", maak)


def _namen(bestuur: Bestuur, taal: Taal, andere: list[Taal], kaarten: list) -> dict:
    """Per offer its names in the other languages, Dutch last; a name that is the same isn't repeated."""
    per_taal = [(t, {k.id: k for k in _lees(bestuur, t)}) for t in andere]
    namen: dict = {}
    for kaart in kaarten:
        rijen = [
            {"naam": k.naam, "lang": t.lang, "richting": t.richting}
            for t, gevonden in per_taal
            if (k := gevonden.get(kaart.id)) and k.naam != kaart.naam_nl
        ]
        if kaart.naam != kaart.naam_nl:
            rijen.append({"naam": kaart.naam_nl, "lang": "nl", "richting": "ltr"})
        namen[kaart.id] = rijen
    return namen


@require_safe
@login_not_required
def kaartjes(request, slug):
    """Cards to lay on the table: eight on a sheet, with lines to cut."""
    taal, bestuur = kies(request.GET.get("taal", "")), bestuur_van(slug)
    kaarten = [k for k in _lees(bestuur, taal) if not k.vol][: papier.HOOGSTENS_BLADEN] if bestuur else []
    if not kaarten:
        return dicht(request, taal)
    etag = bladen.kenmerk("kaartjes", bestuur.naam, bestuur.accent, taal.code, kaarten)

    def maak() -> bytes:
        fotos = _fotos(bestuur, kaarten)
        lijst = [{"k": k, "beeld": papier.beeld_van(k, fotos)} for k in kaarten]
        dag = timezone.localdate()
        meer = {"vellen": papier.vellen(lijst)}
        return papier.maak("pdf/kaartjes.html", kaarten, fotos, bestuur=bestuur, taal=taal, dag=dag, **meer)

    return _pdf(request, taal, etag, f"kaartjes-{bestuur.slug}-{taal.code}", maak)
