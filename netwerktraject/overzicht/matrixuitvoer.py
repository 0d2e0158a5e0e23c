"""The matrix leaves the house as filtered: xlsx, csv, a page to print, PDF. It never names a person (OF-02)."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpResponse
from django.utils.formats import date_format

from aanbod.passend import Stand
from netwerktraject.kern import uitvoer
from netwerktraject.overzicht.matrixrijen import hoe_begin_je, prijs_van, rijen_van, voor_wie

NAAM, TITEL = "activiteitenmatrix", "Activiteitenmatrix"
STANDWOORD = {Stand.GOED: "Past goed", Stand.HULP: "Kan, met hulp", Stand.NIET: "Nu niet"}
KOPPEN = (
    "Aanbod", "Soort", "Organisatie", "Gemeente", "Nederlands nodig (1 tot 4)", "Wanneer", "Waar", "Voor wie",
    "Prijs", "Hoe begin je", "Stap voor stap", "Label tot en met",
)  # fmt: skip
VORMEN = tuple(uitvoer.Vorm)
HOOGSTENS = 5_000  # rows of one file


def vorm(request) -> str:
    """The form an address asks for, or nothing; an unknown word is nothing."""
    gevraagd = request.GET.get("vorm", "")
    return gevraagd if gevraagd in {v.value for v in VORMEN} else ""


def _cellen(r: dict) -> list:
    kop, stap = hoe_begin_je(r)
    return [
        r["naam"], r["categorie"] or r["soort"].replace("_", " "), r["organisatie"], r["gemeente"], r["taaliconen"],
        r["wanneer"], r["waar"], ", ".join(voor_wie(r)), prijs_van(r), kop, stap, r["label_tot"],
    ]  # fmt: skip


def _op_papier(r: dict) -> list:
    """Fewer and wider columns: what one reads at a table."""
    kop, stap = hoe_begin_je(r)
    plaats = r["gemeente"] if r["gemeente"] not in r["organisatie"] else ""
    return [
        f"{r['naam']} ({', '.join(filter(None, (r['organisatie'], plaats)))})",
        f"{r['taaliconen']} van 4",
        ". ".join(filter(None, (r["wanneer"], r["waar"]))),
        ", ".join(filter(None, (*voor_wie(r), prijs_van(r)))),
        f"{kop}. {stap}",
        date_format(r["label_tot"], "j M Y").lower(),
    ]


PAPIER = ("Aanbod", "Nederlands", "Wanneer en waar", "Voor wie", "Hoe begin je", "Label tot en met")
OP_PAPIER = frozenset({uitvoer.Vorm.PRINT, uitvoer.Vorm.PDF})


def _vorm(vorm_: str):
    return (PAPIER, _op_papier) if vorm_ in OP_PAPIER else (KOPPEN, _cellen)


def gewoon(request, vorm_: str, ids: Iterable) -> HttpResponse:
    """All that is filtered, without a person."""
    koppen, cellen = _vorm(vorm_)
    rijen = [cellen(r) for r in rijen_van(request.kring, ids)]
    return uitvoer.tabel_antwoord(request, vorm=vorm_, naam=NAAM, koppen=koppen, rijen=rijen, titel=TITEL)


def voor_persoon(request, vorm_: str, oordelen) -> HttpResponse:
    """For one person: the group, why it fits and what hinders; the person is not named."""
    koppen, cellen = _vorm(vorm_)
    volledig = {r["id"]: r for r in rijen_van(request.kring, [o.id for o in oordelen])}
    rijen = [
        [STANDWOORD[o.past.stand], *cellen(volledig[o.id]), " ".join(o.past.redenen), " ".join(o.past.hinder)]
        for o in oordelen
        if o.id in volledig
    ]
    koppen = ("Past het", *koppen, "Waarom het past", "Wat hindert")
    return uitvoer.tabel_antwoord(request, vorm=vorm_, naam=NAAM, koppen=koppen, rijen=rijen, titel=TITEL)
