"""What a person needs before or while taking part: practical words, never a diagnosis (TK-02). Pure.

A need without an answer was not asked, and that is neutral (IT-09). `drempel` ties a need to what the B's scan of an
offer says, so that the matrix can put the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NODIG, NIET_NODIG, OPGELOST, WEET_NIET = "nodig", "niet_nodig", "opgelost", "weet_niet"


@dataclass(frozen=True)
class Nood:
    """One need. `naam` is a label, `zin` how a person says it, `zwaar` takes time to arrange."""

    sleutel: str
    naam: str
    zin: str
    icoon: str
    drempel: str = ""  # key of aanbod.drempels
    zwaar: bool = False


NODEN: dict[str, Nood] = {
    n.sleutel: n
    for n in (
        Nood("opvang", "Opvang voor de kinderen", "heeft opvang nodig", "mood-kid", "kinderen", True),
        Nood("vervoer", "Vervoer", "geraakt moeilijk ver", "bus", "ver"),
        Nood("geld", "Geld", "kan weinig betalen", "coin-euro", "geld"),
        Nood("tijd", "Tijd en werk", "heeft weinig tijd door werk of les", "clock", "", True),
        Nood("gezin", "Gezin", "zorgt voor iemand thuis", "users", "", True),
        Nood("rust", "Rust", "heeft rust nodig", "hourglass-empty", "", True),
        Nood("huisvesting", "Een vaste plek om te wonen", "zoekt een woning", "building", "", True),
        Nood("lezen", "Hulp bij lezen en schrijven", "leest of schrijft moeilijk", "book", "lezen"),
        Nood(
            "digitaal",
            "Hulp met telefoon of computer",
            "werkt niet vlot met een computer",
            "device-laptop",
            "digitaal",
        ),
        Nood("taalhulp", "Taalhulp", "kent nog weinig Nederlands", "language", "taal"),
        Nood("samen", "Iemand die meegaat", "gaat niet graag alleen", "user-heart", "alleen"),
        Nood(
            "toegang",
            "Een plek zonder trappen",
            "komt met een rolstoel of kinderwagen",
            "wheelchair",
            "trap",
        ),
    )
}


def nodig(standen: Mapping[str, str]) -> frozenset[str]:
    """Needs that stand open now."""
    return frozenset(sleutel for sleutel, stand in standen.items() if stand == NODIG and sleutel in NODEN)


def drempels(standen: Mapping[str, str], bekend: frozenset[str] = frozenset()) -> frozenset[str]:
    """Barriers for the matrix: what the talk told, corrected by what the coach knows of the needs now."""
    erbij = {NODEN[s].drempel for s in nodig(standen)} - {""}
    weg = {NODEN[s].drempel for s, stand in standen.items() if s in NODEN and stand in (NIET_NODIG, OPGELOST)}
    return (bekend - weg) | erbij


def in_woorden(sleutels) -> str:
    """ "opvang voor de kinderen en vervoer"."""
    namen = [NODEN[s].naam[:1].lower() + NODEN[s].naam[1:] for s in NODEN if s in sleutels]
    return " en ".join(filter(None, (", ".join(namen[:-1]), *namen[-1:])))
