"""The B's of accessibility: seven published ones in our own words, and what a gemeente makes of them (TK-01). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class B:
    """One B: its name, and the question to ask on the spot."""

    sleutel: str
    naam: str
    uitleg: str
    volgorde: int
    actief: bool = True
    eigen: bool = False  # added by the gemeente
    rij: object = None  # the Bnorm row, when the gemeente has one


STANDAARD: tuple[B, ...] = (
    B("bruikbaar", "Bruikbaar", "Helpt het mensen echt vooruit? Past het bij wat zij zoeken?", 10),
    B("betrouwbaar", "Betrouwbaar", "Voelen mensen zich welkom en veilig? Komt men afspraken na?", 20),
    B(
        "begrijpbaar",
        "Begrijpbaar",
        "Is de uitleg klaar? Begrijpt iemand met weinig Nederlands wat er gebeurt?",
        30,
    ),
    B("bekend", "Bekend", "Weten mensen dat het bestaat? Horen ze het op een plek waar ze komen?", 40),
    B(
        "bereikbaar",
        "Bereikbaar",
        "Geraak je er zonder auto? Kan je binnen met een kinderwagen of rolstoel?",
        50,
    ),
    B("beschikbaar", "Beschikbaar", "Is er plaats? Past het uur bij les, werk en kinderen?", 60),
    B("betaalbaar", "Betaalbaar", "Kan iedereen het betalen, ook de bus en het materiaal?", 70),
)
SLEUTELS = frozenset(b.sleutel for b in STANDAARD)
SCORES = {1: "zwak", 2: "kan beter", 3: "in orde", 4: "sterk"}


def lijst(normen: Iterable, *, ook_uit: bool = False) -> list[B]:
    """The B's of one gemeente: the published ones with its own wording over them, and its own."""
    eigen = {norm.sleutel: norm for norm in normen}
    samen = [_met(b, eigen.pop(b.sleutel, None)) for b in STANDAARD]
    samen += [_met(B(n.sleutel, n.naam, n.uitleg, n.volgorde, eigen=True), n) for n in eigen.values()]
    gekozen = [b for b in samen if b.actief or ook_uit]
    return sorted(gekozen, key=lambda b: (b.volgorde, b.naam))


def _met(b: B, norm) -> B:
    if norm is None:
        return b
    return replace(
        b, naam=norm.naam, uitleg=norm.uitleg, volgorde=norm.volgorde, actief=norm.actief, rij=norm
    )


def naam_van(sleutel: str, bs: Iterable[B]) -> str:
    """The word of a B that may have left the list: findings outlive it."""
    return next((b.naam for b in bs if b.sleutel == sleutel), sleutel.replace("-", " ").capitalize())


def hinder_van(bevindingen: Iterable) -> list[dict]:
    """What the newest finding per B means for others; `bevindingen` come newest first (★3)."""
    nieuwste: dict[str, object] = {}
    for bevinding in bevindingen:
        nieuwste.setdefault(bevinding.b, bevinding)
    return [
        {"b": sleutel, "raakt": b.raakt, "ernst": b.ernst, "zin": b.zin}
        for sleutel, b in sorted(nieuwste.items())
        if b.ernst in ("lager", "weg") and b.raakt
    ]
