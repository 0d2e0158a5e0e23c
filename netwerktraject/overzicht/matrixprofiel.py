"""From a dossier to a profile: practical needs only, and what was not asked stays unknown (TK-02, IT-09).

The level of Dutch is kept in CEFR; the offer counts in taaliconen. One scale maps to the other as on the dossier:
none = 0, A1 = 1, A2 = 2, B1 = 3, B2 and up = 4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.text import Truncator

from aanbod import zoekwoord
from aanbod.passend import AVOND, DAGEN, ELK_MOMENT, SCHOOLUREN, ZELF_RIJDEN, Profiel
from intake import noden
from intake.models import Antwoord, Nood, Traject
from intake.models.gesprek import Weet
from intake.models.traject import Status
from intake.vragen import VRAGEN, opsomming
from netwerktraject.kern.talen import taalnaam
from netwerktraject.overzicht.dossierkop import TAALICONEN

WEEK, WEEKEND = tuple(range(5)), (5, 6)
DEEL = {"ochtend": 0, "middag": 1, "avond": 2}
# Words around what one likes, so that "tuin" also finds an offer about plants. The stems are made by the search.
VERWANT = {
    "koken": ("Koken", "koken keuken eten maaltijd bakken"),
    "wandelen": ("Wandelen", "wandelen wandeling stadswandeling stappen"),
    "naaien": ("Naaien", "naaien naaicafe stof kleren handwerk"),
    "muziek": ("Muziek maken", "muziek zingen koor"),
    "dansen": ("Dansen", "dansen"),
    "fietsen": ("Fietsen", "fietsen fietslessen"),
    "tuin": ("In de tuin werken", "tuin tuinieren planten moestuin volkstuin"),
    "kinderen": ("Iets met kinderen", "kinderen speelgoed"),
    "voetbal": ("Voetballen", "voetbal sport"),
    "lezen": ("Lezen", "boek boeken bibliotheek voorlezen"),
    "tekenen": ("Tekenen", "tekenen schilderen knutselen"),
    "herstellen": ("Herstellen", "herstellen herstelling repair"),
}
# "zo" is a word of its own, so Sunday has to be written out.
_KORT = {dag[:2]: i for i, dag in enumerate(DAGEN)}
_DAGWOORD = re.compile(r"\b(" + "|".join([*DAGEN, *(k for k in _KORT if k != "zo")]) + r")\b")
_DEELWOORD = {"voormiddag": 0, "ochtend": 0, "namiddag": 1, "middag": 1, "avond": 2}
_ONTKENT = re.compile(r"\b(niet|geen|behalve|les|lessen|school|werk)\b")


@dataclass(frozen=True)
class Feit:
    """One fact on the dark strip; without `tekst` it was not asked and `url` leads to the question."""

    icoon: str
    naam: str
    tekst: str = ""
    url: str = ""
    iconen: int | None = None


@dataclass(frozen=True)
class Persoon:
    """Whom the matrix is for: a profile, and the strip above it."""

    profiel: Profiel
    naam: str
    feiten: tuple[Feit, ...]
    terug: str


def stammen_van(tekst: str) -> frozenset[str]:
    """All stems of a text, as the search makes them."""
    return frozenset().union(*(zoekwoord.stammen(woord) for woord in zoekwoord.woorden(tekst)))


def van_dossier(traject: Traject) -> Persoon:
    """The coach's view."""
    antwoorden = {
        vraag: (weet, tekst, keuzes)
        for vraag, weet, tekst, keuzes in Antwoord.objects.filter(intake__traject=traject).values_list(
            "vraag", "weet", "tekst", "keuzes"
        )
    }
    gezegd = {vraag: a for vraag, a in antwoorden.items() if a[0] == Weet.INGEVULD}
    mens = traject.inburgeraar
    profiel = profiel_uit(
        voornaam=mens.voornaam,
        gemeente=traject.bestuur_id,
        contacttaal=mens.contacttaal,
        nederlands=TAALICONEN.get(mens.nederlands),
        keuzes={vraag: frozenset(k) for vraag, (_, _, k) in gezegd.items()},
        teksten={vraag: tekst for vraag, (_, tekst, _) in gezegd.items()},
    )
    profiel = met_noden(profiel, dict(Nood.objects.filter(traject=traject).values_list("sleutel", "stand")))
    return Persoon(
        profiel, mens.naam, _feiten(traject, profiel, antwoorden), reverse("dossier", args=[traject.pk])
    )


def met_noden(profiel: Profiel, standen: dict[str, str]) -> Profiel:
    """What the coach knows of the needs goes before what the talk told; what is solved hinders no more (TK-02)."""
    opvang, lezen = standen.get("opvang"), standen.get("lezen")
    return replace(
        profiel,
        drempels=noden.drempels(standen, profiel.drempels),
        opvang_nodig=_of(opvang, profiel.opvang_nodig),
        leest=profiel.leest if _of(lezen, None) is None else not _of(lezen, None),
    )


def _of(stand: str | None, anders: bool | None) -> bool | None:
    return {noden.NODIG: True, noden.NIET_NODIG: False, noden.OPGELOST: False}.get(stand, anders)


def van_agii(traject: Traject) -> Persoon:
    """What the agency may know of a person: name and contact language; the rest is not theirs to read (RG-04)."""
    mens = traject.inburgeraar
    profiel = Profiel(voornaam=mens.voornaam, gemeente=traject.bestuur_id, contacttaal=mens.contacttaal)
    feiten = (Feit("language", "Contacttaal", taalnaam(mens.contacttaal)),)
    return Persoon(profiel, mens.naam, feiten, reverse("agii_dossier", args=[traject.pk]))


# ------------------------------------------------------------------------------------------------ answers to a profile
def profiel_uit(*, voornaam, gemeente, contacttaal, nederlands, keuzes, teksten) -> Profiel:
    """Chosen pictures and one free sentence, as needs."""
    gezin, weg, telefoon = (
        keuzes.get(v, frozenset()) for v in ("gezin", "hoe_kom_je_er", "telefoon_internet")
    )
    talen = keuzes.get("talen", frozenset())
    profiel = Profiel(
        voornaam=voornaam,
        gemeente=gemeente,
        contacttaal=contacttaal,
        nederlands=nederlands,
        leest=False if "leest_niet" in talen else True if "leest" in talen else None,
        opvang_nodig=True if "opvang_nodig" in gezin else False if gezin else None,
        vrij=vrij_uit(keuzes.get("wanneer_kan_je", frozenset()), teksten.get("wanneer_kan_je", "")),
        vervoer=frozenset(weg),
        graag=tuple(
            (VERWANT[k][0], stammen_van(VERWANT[k][1]))
            for k in sorted(keuzes.get("wat_doe_je_graag", frozenset()) & VERWANT.keys())
        ),
    )
    return replace(profiel, drempels=_drempels(profiel, gezin, telefoon))


def _drempels(p: Profiel, gezin: frozenset[str], telefoon: frozenset[str]) -> frozenset[str]:
    """Barriers that follow from what was said; the keys of aanbod.drempels."""
    waar = {
        "taal": p.nederlands is not None and p.nederlands <= 1,
        "lezen": p.leest is False,
        "kinderen": p.opvang_nodig is True,
        "ver": bool(p.vervoer) and not p.vervoer & ZELF_RIJDEN,
        "avond": p.vrij is not None and not p.vrij & AVOND,
        "digitaal": bool(telefoon & {"geen_internet", "hulp"}),
        "trap": "baby" in gezin,
    }
    return frozenset(sleutel for sleutel, ja in waar.items() if ja)


def vrij_uit(keuzes: frozenset[str], tekst: str = "") -> int | None:
    """21 bits of when somebody can come; None when that is not known.

    Days named in the sentence count only when it says nothing about lessons, work or "not".
    """
    dagen, delen = _uit_tekst(tekst)
    if not dagen:
        dagen = {*(WEEK if "week" in keuzes else ()), *(WEEKEND if "weekend" in keuzes else ())}
    delen |= {DEEL[k] for k in keuzes & DEEL.keys()}
    if "schooluren" in keuzes and not delen:
        dagen, delen = (dagen or set(WEEK)) & set(WEEK), {0, 1}
    if not dagen and not delen:
        return None
    masker = 0
    for dag in dagen or range(7):
        for deel in delen or range(3):
            masker |= 1 << (dag * 3 + deel)
    return masker & (SCHOOLUREN if "schooluren" in keuzes and masker & SCHOOLUREN else ELK_MOMENT)


def _uit_tekst(tekst: str) -> tuple[set[int], set[int]]:
    klein = tekst.lower()
    if _ONTKENT.search(klein):
        return set(), set()
    dagen = {_KORT[w[:2]] for w in _DAGWOORD.findall(klein)}
    delen = (
        {deel for woord, deel in _DEELWOORD.items() if re.search(rf"\b{woord}", klein)} if dagen else set()
    )
    return dagen, delen


def vrij_in_woorden(masker: int | None) -> str:
    """di, wo en vr voormiddag; elke avond; weekdagen overdag."""
    if masker is None:
        return ""
    per_dag = {dag: masker >> (dag * 3) & 7 for dag in range(7) if masker >> (dag * 3) & 7}
    if len(set(per_dag.values())) != 1:
        return f"{masker.bit_count()} momenten in de week"
    deel = next(iter(per_dag.values()))
    delen = {
        1: "voormiddag",
        2: "namiddag",
        3: "overdag",
        4: "avond",
        5: "voormiddag en avond",
        6: "namiddag en avond",
    }
    wanneer = delen.get(deel, "")
    dagen = tuple(per_dag)
    if dagen == (*WEEK, *WEEKEND):
        wie = "elke dag"
    elif dagen == WEEK:
        wie = "weekdagen"
    elif dagen == WEEKEND:
        wie = "weekend"
    else:
        kort = [DAGEN[dag][:2] for dag in dagen]
        wie = " en ".join(filter(None, (", ".join(kort[:-1]), kort[-1])))
    return f"{wie} {wanneer}".strip()


# ------------------------------------------------------------------------------------------------ the strip
def _feiten(traject: Traject, p: Profiel, antwoorden: dict) -> tuple[Feit, ...]:
    def vraag(sleutel: str) -> str:
        if traject.status == Status.AANGEMELD:
            return ""
        return reverse("intake_vraag", args=[traject.pk, sleutel])

    def woorden(sleutel: str) -> str:
        """What was said: pictures, else the beginning of the own words; "weet het nog niet" is an answer too."""
        weet, tekst, gekozen = antwoorden.get(sleutel, (Weet.NIET_GEVRAAGD, "", []))
        if weet == Weet.WEET_NIET:
            return "weet het nog niet"
        keuzes = VRAGEN[sleutel].keuzes
        uit = opsomming([keuzes[k][0] for k in gekozen if k in keuzes])
        return uit or Truncator(tekst).chars(50) if weet == Weet.INGEVULD else ""

    return (
        Feit("language", "Contacttaal", taalnaam(p.contacttaal)),
        Feit("", "Nederlands", iconen=p.nederlands, tekst="" if p.nederlands is None else str(p.nederlands)),
        Feit("baby-carriage", "Gezin", woorden("gezin"), vraag("gezin")),
        Feit("clock", "Vrij", vrij_in_woorden(p.vrij) or woorden("wanneer_kan_je"), vraag("wanneer_kan_je")),
        Feit("bus", "Vervoer", woorden("hoe_kom_je_er"), vraag("hoe_kom_je_er")),
        Feit("heart", "Doet graag", woorden("wat_doe_je_graag"), vraag("wat_doe_je_graag")),
    )
