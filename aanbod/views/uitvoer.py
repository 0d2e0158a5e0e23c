"""The offer leaves the house: the list as filtered, and the calendar of one offer (issue 3, point 8)."""

from __future__ import annotations

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from aanbod import ical
from aanbod.blad import euro, ja_nee
from aanbod.kalender import reeksen_van
from aanbod.models import Moment
from aanbod.toegang import leesbaar, met_label
from aanbod.views.lijst import gedeeld, gefilterd
from aanbod.views.organisaties import gezocht
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.uitvoer import bestand, tabel_antwoord, vorm_van

KORT = ("Wat", "Organisatie", "Soort", "Wanneer", "Waar", "Prijs", "Nederlands", "Label", "Label tot")
LANG = (
    *KORT,
    "Gemeente",
    "Wat doe je er",
    "Voor wie",
    "Prijs in cent",
    "Contacttalen",
    "Kinderen welkom",
    "Hoe begin je",
    "Plaatsen vrij",
    "Vol tot",
    "Laatste dag",
    "Zichtbaar",
    "Nagekeken op",
)


def _kort(a) -> list:
    """The columns that fit on paper."""
    prijs = a.prijs or euro(a.prijs_cent)
    stand = [a.taaliconen, a.labelstand.woord, a.label_tot]
    return [a.naam, a.organisatie.naam, a.soort_naam, a.wanneer, a.waar, prijs, *stand]


def _lang(a) -> list:
    """All columns of the list."""
    return [
        *_kort(a),
        a.bestuur.naam,
        a.wat,
        a.voor_wie,
        a.prijs_cent,
        ", ".join(taalnaam(code) for code in a.contacttalen),
        ja_nee(a.kinderen_welkom),
        a.inschrijving or a.get_begin_display(),
        a.plaatsen_vrij,
        a.vol_tot,
        a.eindigt_op,
        a.gepubliceerd,
        a.bevestigd_op,
    ]


def tabel(request, rijen, vorm: str):
    """Offer as a file or a page; what is no person's needs no line in the audit."""
    rijen = rijen.select_related("organisatie", "bestuur", "categorie").defer("hinder", "bron_waarden")
    rijen = met_label(list(rijen), timezone.localdate())
    papier = vorm in ("print", "pdf")
    return tabel_antwoord(
        request,
        vorm=vorm,
        naam="aanbod",
        titel="Aanbod",
        koppen=KORT if papier else LANG,
        rijen=[_kort(a) if papier else _lang(a) for a in rijen],
    )


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def lijst_uitvoer(request, vorm):
    """The list as the address filters it."""
    return tabel(request, gefilterd(request), vorm_van(vorm))


@require_safe
@vereist(Recht.REGIO)
def regio_uitvoer(request, vorm):
    """What the partners share (SW-06)."""
    return tabel(request, gedeeld(request), vorm_van(vorm))


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def organisaties_uitvoer(request, vorm):
    """The organisations as searched, with the person to call: of the own gemeente only."""
    rijen = gezocht(request, request.GET.get("q", "")).select_related("eigenaar")
    return tabel_antwoord(
        request,
        vorm=vorm_van(vorm),
        naam="organisaties",
        titel="Organisaties",
        koppen=(
            "Naam",
            "Soort",
            "Contactpersoon",
            "Telefoon",
            "E-mailadres",
            "Adres",
            "Fase",
            "Wie volgt op",
            "Aanbod",
        ),
        rijen=[
            [
                o.naam,
                o.aard,
                o.contactpersoon,
                o.telefoon,
                o.email,
                o.adres,
                o.get_fase_display(),
                o.eigenaar.naam if o.eigenaar else "",
                o.aantal,
            ]
            for o in rijen
        ],
    )


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def agenda(request, pk):
    """The calendar of one offer."""
    rij = get_object_or_404(leesbaar(request).values(*ical.VELDEN), pk=pk)
    inhoud = ical.van_rij(
        rij,
        sleutel=pk,
        adres=settings.BASIS_URL + reverse("aanbod_detail", args=[pk]),
        reeksen=reeksen_van(Moment.objects.filter(aanbod_id=pk)),
    )
    return bestand(inhoud, ical.SOORT, f"{rij['naam']}.ics")
