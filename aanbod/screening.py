"""The 4P label: three questions, a threshold, and the words of the outcome. Pure (OF-04, IT-03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

GELDIG_DAGEN = 365  # a setting per gemeente later; one year is the example of the sketches
DREMPEL = 3  # the report is silent on how many of three: all, unless a gemeente says otherwise

VRAGEN = {
    "nederlands": "Is er genoeg kans om Nederlands te oefenen?",
    "ontmoeting": "Is er genoeg kans om andere mensen te ontmoeten?",
    "samenleving": "Is er genoeg kans om mee te doen, of de samenleving te leren kennen?",
}
# The two criteria of the decree; a label without one of them can't be granted, whatever the threshold (IT-03).
WETTELIJK = {
    "nederlands": "een Nederlandstalige omgeving",
    "ontmoeting": "contact met andere mensen",
}


@dataclass(frozen=True)
class Advies:
    """What the answers point to; a person decides (domein.md)."""

    kan_label: bool
    redenen: tuple[str, ...]


def beoordeel(antwoorden: dict[str, str], drempel: int = DREMPEL) -> Advies:
    """Advice from the answers `ja`, `nee` or `onduidelijk` per question; names what stands in the way."""
    ja = sum(antwoorden.get(vraag) == "ja" for vraag in VRAGEN)
    wet = [woord for vraag, woord in WETTELIJK.items() if antwoorden.get(vraag) == "nee"]
    redenen = [f"Het aanbod mist {woord}. Dat vraagt de regel." for woord in wet]
    if ja < drempel:
        redenen.append(f"{ja} van 3 keer ja. Voor een label zijn er {drempel} nodig.")
    return Advies(kan_label=not redenen, redenen=tuple(redenen))


def geldig_tot(op: date, dagen: int = GELDIG_DAGEN) -> date:
    """Last day of a label decided on `op`."""
    return op + timedelta(days=dagen)


@dataclass(frozen=True)
class Label:
    """The state of a label on a day, with its word and tone for the screen."""

    stand: str  # geldig, bijna_om, verlopen, geweigerd, geen
    woord: str
    toon: str


BIJNA_DAGEN = 28


def label_op(besluit: str | None, tot: date | None, vandaag: date) -> Label:
    """State of the newest decision: valid, ending within 4 weeks, ended, refused, or none yet."""
    if besluit is None or tot is None:
        return Label("geen", "nog niet gescreend", "")
    if besluit != "toegekend":
        return Label("geweigerd", "geen label", "")
    if tot < vandaag:
        return Label("verlopen", "label verlopen", "let")
    if tot <= vandaag + timedelta(days=BIJNA_DAGEN):
        return Label("bijna_om", "label stopt bijna", "let")
    return Label("geldig", "label", "goed")
