"""Hints for plain language: long sentences and long words. Pure; a hint, never a wall (CO-05)."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_WOORDEN = 15
MAX_LETTERS = 16
_ZIN = re.compile(r"[.!?…]+(?:\s|$)|\n+")
_WOORD = re.compile(r"[^\W\d_][\w’'-]*", re.UNICODE)


@dataclass(frozen=True)
class Hint:
    """One thing that may be hard to read."""

    soort: str  # "zin" or "woord"
    tekst: str
    aantal: int

    @property
    def raad(self) -> str:
        if self.soort == "zin":
            return f"Deze zin heeft {self.aantal} woorden. Maak er twee van: “{self.tekst}”"
        return f"“{self.tekst}” is een lang woord. Kan het korter?"


def hints(tekst: str) -> list[Hint]:
    """Sentences of more than 15 words and words of more than 16 letters, in order."""
    gevonden: list[Hint] = []
    for zin in _ZIN.split(tekst or ""):
        woorden = _WOORD.findall(zin)
        if len(woorden) > MAX_WOORDEN:
            gevonden.append(Hint("zin", " ".join(woorden[:6]) + " …", len(woorden)))
        gevonden += [Hint("woord", w, len(w)) for w in dict.fromkeys(woorden) if len(w) > MAX_LETTERS]
    return gevonden
