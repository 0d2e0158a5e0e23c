"""What it is and what it is not, per kind and language: one JSON file each in uitlegtalen/ (IT-14)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAP = Path(__file__).with_name("uitlegtalen")
STANDAARD = "nl"
# In the order of the page: the path first, then what one can choose; each with a scene of ours.
BEELDEN = {
    "traject": "wandelen",
    "buddywerking": "buddy",
    "vrijwilligerswerk": "helpen",
    "kennismakingsstage": "naaien",
    "groepswerking": "mamas",
    "vrije_tijd": "zomer",
    "taaloefenkans": "praten",
}


@dataclass(frozen=True)
class Blok:
    """One kind in one language."""

    soort: str
    beeld: str
    titel: str
    wel: tuple[str, ...]
    niet: tuple[str, ...]


@dataclass(frozen=True)
class Taal:
    """One language: its own name, direction, and all blocks."""

    code: str
    naam: str
    lang: str
    richting: str
    nagekeken: bool
    volgorde: int
    wel: str
    niet: str
    blokken: tuple[Blok, ...]


def _taal(pad: Path) -> Taal:
    d = json.loads(pad.read_text(encoding="utf-8"))
    blokken = tuple(
        Blok(
            soort,
            f"nt/beeld/{beeld}.svg",
            d["blokken"][soort]["titel"],
            tuple(d["blokken"][soort]["wel"]),
            tuple(d["blokken"][soort]["niet"]),
        )
        for soort, beeld in BEELDEN.items()
    )
    vast = {naam: d[naam] for naam in ("naam", "lang", "richting", "volgorde", "wel", "niet")}
    return Taal(code=pad.stem, nagekeken=d["stand"] == "nagekeken", blokken=blokken, **vast)


@cache
def talen() -> dict[str, Taal]:
    """All languages by code, Dutch first."""
    gelezen = sorted(map(_taal, MAP.glob("*.json")), key=lambda taal: taal.volgorde)
    return {taal.code: taal for taal in gelezen}


def naast_nederlands(*wensen: str) -> Taal | None:
    """The first wished language that we have beside Dutch."""
    return next((talen()[code] for code in wensen if code in talen() and code != STANDAARD), None)
