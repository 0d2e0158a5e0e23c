"""What comes first in the day of a coach, and why. Pure: facts in, an order out (IT-13, TK-03, SW-03).

The kind of thing decides first. Within one kind the longest wait comes first, and who is hard to place counts as two
weeks longer: vulnerable people wait longest, and here that must show.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

# In this order; the first is the most urgent.
ORDE = (
    "probleem",
    "aanmelding_te_laat",
    "stilstand",
    "eerste_maand",
    "wacht_lang",
    "nazorg",
    "intake",
    "aanmelding_antwoord",
    "afgemeld",
    "afspraak",
    "stap_te_laat",
    "herbekijk",
    "pauze_einde",
    "taak",
    "na_einde",
    "aanmelding",
)
RANG = {soort: plaats for plaats, soort in enumerate(ORDE)}
ZWAAR_TELT = 14  # days
WACHT_LANG_DAGEN = 6 * 7  # without any start (TK-03)

NOOD_WOORD = {
    "leest_niet": "leest nog niet",
    "opvang_nodig": "opvang nodig",
    "geen_internet": "geen internet",
    "alleen": "woont alleen",
}


@dataclass(frozen=True)
class Plaats:
    """Where a line belongs: its kind, how many days it waits, and whether the person is hard to place."""

    soort: str
    dagen: int = 0
    zwaar: bool = False
    naam: str = ""

    @property
    def sleutel(self) -> tuple[int, int, str]:
        """Sorts lines: the smallest first."""
        gewicht = self.dagen + (ZWAAR_TELT if self.zwaar else 0)
        return RANG.get(self.soort, len(ORDE)), -gewicht, self.naam


def noden_van(keuzes: Collection[str], nederlands: str, noden: Collection[str]) -> tuple[str, ...]:
    """What makes it hard to find a place, as practical words, never a diagnosis (TK-02, TK-03).

    `keuzes` are answers of the talk, `noden` the labels of needs that stand open. What nobody asked is no need.
    """
    woorden = [woord for sleutel, woord in NOOD_WOORD.items() if sleutel in keuzes]
    if nederlands == "geen":
        woorden.insert(0, "nog geen Nederlands")
    return tuple(dict.fromkeys([*woorden, *(naam[:1].lower() + naam[1:] for naam in noden)]))


def wacht_lang(dagen: int, noden: Collection[str]) -> bool:
    """A hard profile that waits for weeks without any start: a line of its own."""
    return bool(noden) and dagen > WACHT_LANG_DAGEN
