"""The boxes of the matrix: what an address asks, what it can't ask, and how it is written. Pure.

Boxes of one group add up ("buddywerking or stage"); groups narrow. Each practical box is a group of its own. A box
wants a yes: an offer that doesn't say stays out, and the count shows it. What an address names and does not exist is
left out with a sentence, never an error.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlencode

from aanbod.kenmerken import GROEPEN
from aanbod.passend import Stand
from aanbod.zoekindex import Treffers, Vraag
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.talen import CONTACTTALEN, taalnaam

MAX_ZOEK = 100
MAX_KEUZES = 60
VOLGORDES = {"past": "Wat past", "naam": "Naam", "nieuw": "Nieuwste label", "afstand": "Dichtbij"}


def _dagdelen(dagen: Iterable[int], delen: Iterable[int]) -> frozenset[str]:
    delen = tuple(delen)
    return frozenset(str(dag * 3 + deel) for dag in dagen for deel in delen)


@dataclass(frozen=True)
class Optie:
    """One box: its value in the address, its word, and the facet values of the search that it stands for."""

    waarde: str
    woord: str
    groep: str
    waarden: frozenset[str]
    iconen: int = 0


@dataclass(frozen=True, eq=False)
class Groep:
    """Boxes under one title. `vouw`: folded until used, and only what exists is shown.

    Compared by identity: a group with 300 gemeenten is the key of caches, and its hash must not read them all.
    """

    sleutel: str
    titel: str
    opties: tuple[Optie, ...]
    vouw: bool = False


class Facet(NamedTuple):
    """A group as one question leaves it: what is ticked, and how many offers each box would leave."""

    groep: Groep
    aan: tuple[str, ...]
    aantallen: tuple[int, ...]


def _een(groep: str, waarde: str, woord: str = "", *, onder: str = "", iconen: int = 0) -> Optie:
    naam = woord or GROEPEN[groep].waarden[waarde]
    return Optie(onder or waarde, naam[:1].upper() + naam[1:], groep, frozenset({waarde}), iconen)


def _alle(groep: str) -> tuple[Optie, ...]:
    return tuple(_een(groep, waarde) for waarde in GROEPEN[groep].waarden)


WEEK, WEEKEND = range(5), (5, 6)
PRAKTISCH = (
    Optie("kind", "Kind mee of opvang", "kinderen", frozenset({"welkom", "opvang"})),
    _een("begin", "binnenlopen"),
    _een("doelgroep", "vrouwen"),
    _een("bus", "ja", "Bus dichtbij", onder="bus"),
    _een("rolstoel", "ja", "Rolstoel, kinderwagen", onder="rolstoel"),
    _een("plaatsen", "vrij", "Plaats vrij", onder="plaats"),
    _een("warm", "ja", "Iemand gaat mee", onder="samen"),
    _een("informeel", "ja", "Los, zonder afspraak", onder="los"),
    _een("open_voor", "allen", "Voor alle inwoners", onder="inwoners"),
    _een("ritme", "ad_hoc", "Losse dagen", onder="eenmalig"),
    _een("seizoen", "zomer", "Ook in de zomer", onder="zomer"),
)
VAST = (
    Groep("soort", "Soort", _alle("soort")),
    Groep("taal", "Nederlands nodig", tuple(_een("taal", str(n), iconen=n) for n in range(1, 5))),
    Groep(
        "wanneer",
        "Wanneer",
        (
            Optie("overdag", "Weekdag, op schooluren", "dagdeel", _dagdelen(WEEK, (0, 1))),
            Optie("avond", "Avond", "dagdeel", _dagdelen(range(7), (2,))),
            Optie("weekend", "Weekend", "dagdeel", _dagdelen(WEEKEND, range(3))),
        ),
    ),
    Groep("prijs", "Prijs", _alle("prijs")),
    Groep("met", "Praktisch", PRAKTISCH),
    Groep("lezen", "Lezen en schrijven", _alle("geletterdheid"), vouw=True),
    Groep("leeftijd", "Leeftijd", _alle("leeftijd"), vouw=True),
    Groep("omgang", "Met hoeveel", _alle("omgang"), vouw=True),
    Groep(
        "spreekt",
        "Ze spreken er ook",
        tuple(
            Optie(t, taalnaam(t), "contacttaal", frozenset({t}))
            for t in sorted(CONTACTTALEN, key=taalnaam)
            if t != "nl"
        ),
        vouw=True,
    ),
)
SAMEN = {
    f"{g.sleutel}-{o.waarde}": (o.groep, o.waarden) for g in VAST for o in g.opties if len(o.waarden) > 1
}
BEKEND = frozenset({"q", "stand", "volgorde", "profiel", "pagina", "vorm", "vul"})
SLEUTELS = frozenset({*(g.sleutel for g in VAST), "gemeente", "q", "volgorde"})


@dataclass(frozen=True)
class Filter:
    """What one address asks, cleaned."""

    gekozen: dict[str, tuple[str, ...]]
    zoek: str = ""
    volgorde: str = ""
    standen: frozenset[Stand] = frozenset()
    profiel_aan: bool = True
    genegeerd: bool = False
    groepen: tuple[Groep, ...] = VAST

    # ------------------------------------------------------------------------------------------ addresses
    def paren(self) -> list[tuple[str, str]]:
        """The pairs of the address."""
        alle = [(g.sleutel, w) for g in self.groepen for w in self.gekozen.get(g.sleutel, ())]
        alle += [("q", self.zoek)] if self.zoek else []
        alle += [("stand", s.value) for s in Stand if s in self.standen]
        alle += [("volgorde", self.volgorde)] if self.volgorde else []
        return alle if self.profiel_aan else [*alle, ("profiel", "uit")]

    def adres(self, **anders: str) -> str:
        """`?…` with everything, and these values instead or (when empty) gone."""
        paren = [(n, w) for n, w in self.paren() if n not in anders]
        paren += [(n, w) for n, w in anders.items() if w]
        return f"?{urlencode(paren)}"

    def zonder(self, naam: str, waarde: str) -> str:
        return f"?{urlencode([paar for paar in self.paren() if paar != (naam, waarde)])}"

    @property
    def bewaarbaar(self) -> str:
        """What a saved filter keeps: nothing about a person (stand and profile stay out)."""
        return urlencode([(n, w) for n, w in self.paren() if n in SLEUTELS])

    @property
    def actief(self) -> list[tuple[str, str]]:
        """(word, address without it) of each box that is ticked."""
        uit = [(f"“{self.zoek}”", self.zonder("q", self.zoek))] if self.zoek else []
        for groep in self.groepen:
            woorden = {o.waarde: o.woord for o in groep.opties}
            uit += [(woorden[w], self.zonder(groep.sleutel, w)) for w in self.gekozen.get(groep.sleutel, ())]
        return uit

    # ------------------------------------------------------------------------------------------ the search
    def vraag(self, *, pagina: int = 1, per_keer: int = 25, plek: tuple[float, float] | None = None) -> Vraag:
        """This address as a question to the search."""
        keuzes: dict[str, frozenset[str]] = {}
        for groep in self.groepen:
            for optie in groep.opties:
                if optie.waarde in self.gekozen.get(groep.sleutel, ()):
                    keuzes[optie.groep] = keuzes.get(optie.groep, frozenset()) | optie.waarden
        volgorde = self.volgorde if self.volgorde != "afstand" or plek else ""
        return Vraag(
            tekst=self.zoek,
            keuzes=keuzes,
            volgorde="" if volgorde == "past" else volgorde,
            pagina=pagina,
            per_keer=per_keer,
            plek=plek if volgorde == "afstand" else None,
            samen=SAMEN,
        )

    def tellen(self, treffers: Treffers) -> list[Facet]:
        """Each group with, per box, how many offers it would leave (0 stays in sight)."""
        tel = treffers.tellingen | {_SAMEN: treffers.samen}
        return [
            Facet(
                groep,
                self.gekozen.get(groep.sleutel, ()),
                tuple([tel.get(soort, _LEEG).get(waarde, 0) for soort, waarde in _bronnen(groep)]),
            )
            for groep in self.groepen
        ]


_SAMEN = "samen"  # the counts of boxes that stand for several values
_LEEG: dict[str, int] = {}


@lru_cache(maxsize=64)
def _bronnen(groep: Groep) -> tuple[tuple[str, str], ...]:
    """Where the count of each box stands: (facet of the search, value)."""
    return tuple(
        (_SAMEN, f"{groep.sleutel}-{o.waarde}") if len(o.waarden) > 1 else (o.groep, next(iter(o.waarden)))
        for o in groep.opties
    )


@lru_cache(maxsize=256)
def gemeentegroep(gemeenten: tuple[tuple[int, str], ...]) -> Groep:
    """The gemeenten in sight; a number of another one is unknown here."""
    opties = tuple(
        Optie(str(pk), naam, "gemeente", frozenset({str(pk)}))
        for pk, naam in sorted(gemeenten, key=lambda g: g[1])
    )
    return Groep("gemeente", "Gemeente", opties, vouw=True)


def lees_filter(adres) -> Filter:
    """From a QueryDict to a filter: any text, any number of values, never an error."""
    gekozen, genegeerd = {}, bool(set(adres) - BEKEND - SLEUTELS)
    for groep in VAST:
        if groep.sleutel in adres:
            mag = _waarden(groep)
            gevraagd = [w for w in adres.getlist(groep.sleutel)[:MAX_KEUZES] if w]
            gekozen[groep.sleutel] = tuple(dict.fromkeys(w for w in gevraagd if w in mag))
            genegeerd |= any(w not in mag for w in gevraagd)
    if "gemeente" in adres:  # which ones exist here, the search tells: `met_gemeenten`
        gekozen["gemeente"] = tuple(dict.fromkeys(w for w in adres.getlist("gemeente")[:MAX_KEUZES] if w))
    standen, volgorde = adres.getlist("stand")[:10], adres.get("volgorde", "")
    bekend = {s.value for s in Stand}
    return Filter(
        gekozen=gekozen,
        zoek=" ".join(leesbaar(adres.get("q", "")[:2000]).split())[:MAX_ZOEK],
        volgorde=volgorde if volgorde in VOLGORDES else "",
        standen=frozenset(Stand(s) for s in standen if s in bekend),
        profiel_aan=adres.get("profiel") != "uit",
        genegeerd=genegeerd
        or any(s not in bekend for s in standen)
        or bool(volgorde and volgorde not in VOLGORDES),
    )


@lru_cache(maxsize=32)
def _waarden(groep: Groep) -> frozenset[str]:
    return frozenset(o.waarde for o in groep.opties)


def met_gemeenten(f: Filter, gemeenten: Iterable[tuple[int, str]]) -> Filter:
    """Add the group of gemeenten, and drop the numbers that are not in sight."""
    groep = gemeentegroep(tuple(sorted(gemeenten)))
    gevraagd = f.gekozen.get("gemeente", ())
    mag = tuple(w for w in gevraagd if w in _waarden(groep))
    return replace(
        f,
        groepen=(*VAST, groep),
        gekozen=f.gekozen | {"gemeente": mag},
        genegeerd=f.genegeerd or len(mag) < len(gevraagd),
    )
