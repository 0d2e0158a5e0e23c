"""What can keep a person from taking part, in practical words: a need, never a diagnosis (TK-02). Pure.

One list for both sides: a finding of the B's scan says whom it hinders (`raakt`), a person says what they need, and
the matrix puts the two together. A key that nobody asked about is absent, and absent is neutral (IT-09).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

LAGER, WEG = "lager", "weg"


@dataclass(frozen=True)
class Drempel:
    """One barrier: `nood` is how a person says it, `raakt` whom a finding hinders."""

    sleutel: str
    nood: str
    raakt: str
    icoon: str


DREMPELS: dict[str, Drempel] = {
    d.sleutel: d
    for d in (
        Drempel("taal", "kent nog weinig Nederlands", "wie nog weinig Nederlands kent", "message-2"),
        Drempel("lezen", "leest of schrijft moeilijk", "wie moeilijk leest of schrijft", "book"),
        Drempel("kinderen", "heeft opvang nodig", "wie kinderen bij zich heeft", "mood-kid"),
        Drempel("geld", "kan weinig betalen", "wie weinig kan betalen", "coin-euro"),
        Drempel("ver", "geraakt moeilijk ver", "wie geen auto heeft", "bus"),
        Drempel("avond", "kan niet ’s avonds", "wie ’s avonds niet kan", "moon"),
        Drempel(
            "digitaal",
            "werkt niet vlot met een computer",
            "wie niet vlot met een computer werkt",
            "device-laptop",
        ),
        Drempel(
            "trap",
            "komt met een rolstoel of kinderwagen",
            "wie met een rolstoel of kinderwagen komt",
            "wheelchair",
        ),
        Drempel("alleen", "gaat niet graag alleen", "wie niet graag alleen gaat", "users"),
        Drempel(
            "man_vrouw",
            "wil alleen met vrouwen of alleen met mannen",
            "wie niet gemengd wil",
            "gender-bigender",
        ),
    )
}


def keuzes() -> list[tuple[str, str]]:
    """Pairs for a list of choices: whom a finding hinders."""
    return [(d.sleutel, d.raakt) for d in DREMPELS.values()]


def noden() -> list[tuple[str, str]]:
    """Pairs for a list of choices: what a person needs."""
    return [(d.sleutel, d.nood) for d in DREMPELS.values()]


def hindert(hinder: Iterable[dict], noden_: Collection[str]) -> list[dict]:
    """The findings of an offer that stand in the way of a person with these needs, the heaviest first."""
    raak = [h for h in hinder if h.get("raakt") in noden_ and h.get("ernst") in (LAGER, WEG)]
    return sorted(raak, key=lambda h: h["ernst"] != WEG)


def verbergt(hinder: Iterable[dict], noden_: Collection[str]) -> bool:
    """Whether a finding hides the offer for a person with these needs (★3)."""
    return any(h["ernst"] == WEG for h in hindert(hinder, noden_))
