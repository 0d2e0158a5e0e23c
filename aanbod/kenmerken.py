"""Which facets an offer has, and what they are called. Pure: no request, no database (OF-02).

A value that nobody asked gives no key: it is counted nowhere. Inside a group one choice is enough; groups add up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aanbod.models.keuzes import Begin, Doelgroep, Geletterdheid, Omgang, OpenVoor, Ritme, Soort

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAGDELEN = ("voormiddag", "namiddag", "avond")
TAAL = {
    "1": "niet veel Nederlands",
    "2": "een beetje Nederlands",
    "3": "vrij veel Nederlands",
    "4": "vlot Nederlands",
}
HOOGSTENS = {niveau: f"hoogstens {naam}" for niveau, naam in TAAL.items()}
# key -> (label, from, to and including)
LEEFTIJDEN = {
    "tot_17": ("tot en met 17 jaar", 0, 17),
    "18_25": ("18 tot en met 25 jaar", 18, 25),
    "26_54": ("26 tot en met 54 jaar", 26, 54),
    "vanaf_55": ("vanaf 55 jaar", 55, 130),
}
TOT_5_EURO = 500


@dataclass(frozen=True)
class Groep:
    """A group of facets. `waarden` is empty when the values are data (languages, gemeenten, partnerships)."""

    label: str
    waarden: dict[str, str]


def _ja(label: str) -> Groep:
    return Groep(label, {"ja": label})


GROEPEN: dict[str, Groep] = {
    "soort": Groep("Soort", dict(Soort.choices)),
    "taal": Groep("Nederlands nodig", TAAL),
    "taal_hoogstens": Groep("Nederlands, hoogstens", HOOGSTENS),
    "contacttaal": Groep("Contacttaal", {}),
    "geletterdheid": Groep("Lezen en schrijven", dict(Geletterdheid.choices)),
    "kinderen": Groep("Kinderen", {"welkom": "kinderen welkom", "opvang": "er is opvang"}),
    "doelgroep": Groep("Wie mag komen", dict(Doelgroep.choices)),
    "leeftijd": Groep("Leeftijd", {sleutel: rij[0] for sleutel, rij in LEEFTIJDEN.items()}),
    "dagdeel": Groep("Wanneer", {str(bit): f"{DAGEN[bit // 3]} {DAGDELEN[bit % 3]}" for bit in range(21)}),
    "seizoen": Groep("Zomer", {"zomer": "gaat door in de zomer", "stopt": "stopt in juli en augustus"}),
    "prijs": Groep(
        "Prijs",
        {"gratis": "gratis", "tot_5": "tot 5 euro", "uitpas": "met UiTPAS", "proefles": "proefles mogelijk"},
    ),
    "begin": Groep("Hoe begin je", dict(Begin.choices)),
    "plaatsen": Groep("Plaatsen", {"vrij": "er is plaats", "vol": "nu vol"}),
    "warm": _ja("iemand kan de eerste keer mee"),
    "open_voor": Groep("Open voor", dict(OpenVoor.choices)),
    "omgang": Groep("Met hoeveel", dict(Omgang.choices)),
    "bus": _ja("bus of trein dichtbij"),
    "rolstoel": _ja("toegankelijk met rolstoel of kinderwagen"),
    "informeel": _ja("los en zonder lange afspraak"),
    "ritme": Groep("Ritme", dict(Ritme.choices)),
    "gemeente": Groep("Gemeente", {}),
    "verband": Groep("Gedeeld met het verband", {}),
}
VAN_DE_DAG = frozenset(
    {"plaatsen"}
)  # depend on today: worked out per day by the index, never stored as a key

_KEUZES = ("soort", "geletterdheid", "doelgroep", "begin", "open_voor", "omgang", "ritme")
_JA = {
    "warme_overdracht": ("warm", "ja"),
    "bus_dichtbij": ("bus", "ja"),
    "rolstoel": ("rolstoel", "ja"),
    "informeel": ("informeel", "ja"),
    "kinderen_welkom": ("kinderen", "welkom"),
    "opvang": ("kinderen", "opvang"),
    "uitpas": ("prijs", "uitpas"),
    "proefles": ("prijs", "proefles"),
}


def nodig_nederlands(regel: dict) -> int:
    """What turned out to be needed; else what the task asks when the host asks more (TK-04, as aanbod.passend)."""
    ervaren = regel.get("ervaren_taaliconen")
    if ervaren is not None:
        return ervaren
    gevraagd = regel.get("taaliconen") or 1
    return min(gevraagd, regel.get("taak_taaliconen") or gevraagd)


def sleutels(regel: dict) -> Iterator[tuple[str, str]]:
    """The (group, value) pairs of an offer, without gemeente (a column of its own) and what depends on the day."""
    for groep in _KEUZES:
        if regel.get(groep):
            yield groep, regel[groep]
    for naam, sleutel in _JA.items():
        if regel.get(naam):
            yield sleutel
    nodig = nodig_nederlands(regel)
    yield "taal", str(nodig)
    for niveau in range(nodig, 5):
        yield "taal_hoogstens", str(niveau)
    for taal in dict.fromkeys(regel.get("contacttalen") or ()):
        yield "contacttaal", taal
    yield from _rooster(regel.get("rooster") or 0)
    yield from _leeftijd(regel.get("leeftijd_van"), regel.get("leeftijd_tot"))
    yield from _prijs(regel.get("prijs_cent"), regel.get("kort_cent"))
    if regel.get("zomerstop") is not None:
        yield "seizoen", "stopt" if regel["zomerstop"] else "zomer"
    if regel.get("verband") is not None:
        yield "verband", str(regel["verband"])


def _rooster(rooster: int) -> Iterator[tuple[str, str]]:
    for bit in range(21):
        if rooster >> bit & 1:
            yield "dagdeel", str(bit)


def _leeftijd(van: int | None, tot: int | None) -> Iterator[tuple[str, str]]:
    """No limit known means that nobody is turned away for it."""
    for sleutel, (_, eerste, laatste) in LEEFTIJDEN.items():
        if (van is None or van <= laatste) and (tot is None or tot >= eerste):
            yield "leeftijd", sleutel


def _prijs(cent: int | None, kort: int | None) -> Iterator[tuple[str, str]]:
    if cent == 0:
        yield "prijs", "gratis"
    if (cent is not None and cent <= TOT_5_EURO) or (kort is not None and kort <= TOT_5_EURO):
        yield "prijs", "tot_5"
