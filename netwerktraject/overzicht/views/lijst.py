"""The list of people, and the search over everything."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from intake.models import Traject
from intake.stand import stand_van
from netwerktraject.kern import inzage
from netwerktraject.kern.navigatie import hoofdmenu
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.talen import taalnaam
from netwerktraject.overzicht.filters import InburgeraarsFilter, tellingen
from netwerktraject.overzicht.stil import stille
from netwerktraject.overzicht.zoeken import MAX_TEKENS, zoek

PER_BLAD = 25


@require_safe
@vereist(Recht.DOSSIER)
def inburgeraars(request):
    """Everybody of the own gemeente, 25 a page, with filters in the URL."""
    alle = Traject.objects.van_gemeente(request.kring)
    filter_ = InburgeraarsFilter(request.GET, queryset=alle)
    rijen = filter_.qs.met_minuten().select_related("inburgeraar", "coach")
    pagina = Paginator(
        rijen.order_by("inburgeraar__voornaam", "inburgeraar__familienaam", "id"), PER_BLAD
    ).get_page(request.GET.get("pagina"))
    mensen = [{"t": t, "stand": stand_van(t), "taal": taalnaam(t.inburgeraar.contacttaal)} for t in pagina]
    inzage.noteer_lijst(request, besturen=request.kring.personen, doel="lijst van inburgeraars")
    context = {
        "pagina": pagina,
        "mensen": mensen,
        "stil": stille(request.kring, pagina),
        "form": filter_.form,
        "gekozen": request.GET.get("status", ""),
        "chips": [
            (woord, n, _vraag(request.GET, sleutel), sleutel)
            for sleutel, woord, n in tellingen(filter_.zonder("status"))
        ],
        "gefilterd": any(request.GET.get(naam) for naam in InburgeraarsFilter.base_filters),
    }
    return render(request, "overzicht/inburgeraars.html", context)


def _zonder(vraag, *namen: str):
    rest = vraag.copy()
    for naam in namen:
        rest.pop(naam, None)
    return rest


def _vraag(vraag, stand: str) -> str:
    """The same filters with another state, on the first page."""
    nieuw = _zonder(vraag, "pagina", "status")
    if stand:
        nieuw["status"] = stand
    return f"?{nieuw.urlencode()}"


@require_safe
def zoek_overal(request):
    """Search over what this person may see. Without JavaScript it is a plain page."""
    tekst = request.GET.get("q", "")[:MAX_TEKENS].strip()
    groepen = zoek(request.kring, tekst, hoofdmenu(request, request.kring).groepen) if tekst else ()
    gevonden = {treffer.bestuur_id for groep in groepen for treffer in groep.treffers} - {None}
    if gevonden:
        inzage.noteer_lijst(request, besturen=gevonden, doel="gezocht")
    return render(request, "overzicht/zoek.html", {"tekst": tekst, "groepen": groepen})
