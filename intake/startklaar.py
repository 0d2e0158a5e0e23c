"""Can this person begin? An advice with reasons, never a refusal (IT-10). Pure: no Django, no database.

Three criteria of the try-out group: can we talk, are the practical preconditions met well enough, is the person well
enough to begin. Self-reliance decides the route. What was not asked is neutral; one need by itself never means waiting.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from intake.noden import NODEN, in_woorden

START, LICHT, WACHT = "start", "licht", "wacht"
ZELF, GROEP, INDIVIDUEEL = "zelf", "groep", "individueel"
PRATEN = {"ja": "Ja", "met_hulp": "Ja, met een tolk of taalhulp", "nee": "Nee, nog niet"}
VOELT = {"goed": "Ja", "met_steun": "Ja, met wat steun", "nu_niet": "Nu niet"}
ZELFREDZAAM = {"alleen": "Regelt dat alleen", "beetje_hulp": "Met een beetje hulp", "samen": "Liefst samen"}
WACHT_REDENEN = {
    "praten": "taalhulp om te kunnen praten",
    "rust": "eerst rust",
    **{s: n.naam for s, n in NODEN.items() if s not in ("rust", "taalhulp")},
    "anders": "iets anders",
}
WEKEN_PRATEN, WEKEN_RUST, WEKEN_NODEN = 2, 4, 4
VEEL_ZWAAR = 3  # so many needs that take time to arrange, and it is kinder to arrange some first


@dataclass(frozen=True)
class Antwoorden:
    """What the coach knows; an empty text is not asked."""

    praten: str = ""
    voelt: str = ""
    zelfredzaam: str = ""
    noden: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Voorstel:
    """What the tool proposes, and why."""

    advies: str
    route: str
    warm: bool
    redenen: tuple[str, ...]
    wacht_reden: str = ""
    weken: int = 0  # look again after so many weeks


def beoordeel(a: Antwoorden) -> Voorstel:
    """Propose start, a light start or a pause for thought; the coach decides."""
    noden = frozenset(a.noden) & NODEN.keys()
    zwaar = [s for s in NODEN if s in noden and NODEN[s].zwaar]
    redenen = [z for z in (_praten(a), _voelt(a), _noden(noden), _route_zin(a)) if z]
    advies, wacht_reden, weken = START, "", 0
    if a.voelt == "nu_niet":
        advies, wacht_reden, weken = WACHT, "rust", WEKEN_RUST
    elif a.praten == "nee":
        advies, wacht_reden, weken = WACHT, "praten", WEKEN_PRATEN
    elif len(zwaar) >= VEEL_ZWAAR:
        advies, wacht_reden, weken = WACHT, zwaar[0], WEKEN_NODEN
    elif a.voelt == "met_steun" or zwaar or len(noden) > 1:
        advies = LICHT
    if not redenen:
        redenen = ["We weten nog weinig. Dat houdt niets tegen."]
    return Voorstel(advies, _route(a), _warm(a, noden), tuple(redenen), wacht_reden, weken)


def _praten(a: Antwoorden) -> str:
    return {
        "ja": "We kunnen samen praten.",
        "met_hulp": "Praten lukt met een tolk of taalhulp.",
        "nee": "We kunnen nog niet samen praten. Zoek eerst een tolk of taalhulp.",
    }.get(a.praten, "")


def _voelt(a: Antwoorden) -> str:
    return {
        "goed": "De persoon wil en kan beginnen.",
        "met_steun": "Beginnen lukt met wat steun.",
        "nu_niet": "De persoon zegt: nu niet.",
    }.get(a.voelt, "")


def _noden(noden: frozenset[str]) -> str:
    if not noden:
        return ""
    zin = f"Nog te regelen: {in_woorden(noden)}."
    return zin if len(noden) > 1 else f"{zin} Dat houdt een start niet tegen."


def _route_zin(a: Antwoorden) -> str:
    return {
        "alleen": "De persoon regelt veel alleen.",
        "beetje_hulp": "Met een beetje hulp lukt het. Een groep past goed.",
        "samen": "Gaat liefst samen. Ga de eerste keer mee.",
    }.get(a.zelfredzaam, "")


def _route(a: Antwoorden) -> str:
    if a.zelfredzaam == "samen" or a.voelt in ("met_steun", "nu_niet"):
        return INDIVIDUEEL
    return ZELF if a.zelfredzaam == "alleen" else GROEP


def _warm(a: Antwoorden, noden: frozenset[str]) -> bool:
    return _route(a) == INDIVIDUEEL or a.praten in ("met_hulp", "nee") or bool(noden & {"samen", "lezen"})
