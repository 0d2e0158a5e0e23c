"""Languages of the public menu: one JSON file each in talen/, so a language is added without touching code."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAP = Path(__file__).with_name("talen")
STANDAARD = "nl"


@dataclass(frozen=True)
class Taal:
    """One language: its own name, direction, and the words of the frame with who looked at them."""

    code: str
    naam: str
    lang: str
    richting: str
    babel: str
    stand: str
    volgorde: int
    woorden: dict[str, str]

    @property
    def nagekeken(self) -> bool:
        return self.stand == "nagekeken"

    def __getitem__(self, sleutel: str) -> str:
        return self.woorden[sleutel]

    def __hash__(self) -> int:
        return hash(self.code)


@cache
def talen() -> dict[str, Taal]:
    """All languages by code, in the order of the menu."""
    gelezen = []
    for pad in MAP.glob("*.json"):
        d = json.loads(pad.read_text(encoding="utf-8"))
        velden = {
            naam: d[naam] for naam in ("naam", "lang", "richting", "babel", "stand", "volgorde", "woorden")
        }
        gelezen.append(Taal(code=pad.stem, **velden))
    return {taal.code: taal for taal in sorted(gelezen, key=lambda taal: taal.volgorde)}


def kies(code: str) -> Taal:
    """The language of a code; an unknown one is Dutch."""
    return talen().get(code) or talen()[STANDAARD]
