"""The 4P label: three questions, a threshold, and the words of the outcome. Pure (OF-04, IT-03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

GELDIG_DAGEN = 365  # a gemeente may say otherwise (Instelling.label_dagen)
TESTRONDE_DAGEN = 90  # when to look again after a test round, unless the beheerder says otherwise
DREMPEL = 3  # the report is silent on how many of three: all, unless a gemeente says otherwise
BIJNA_DAGEN = 28

VRAGEN = {
    "nederlands": "Kan je er genoeg Nederlands oefenen?",
    "ontmoeting": "Kan je er genoeg mensen leren kennen?",
    "samenleving": "Kan je er meedoen of de samenleving leren kennen?",
}
UITLEG = {
    "nederlands": "Praten met anderen telt. Alleen luisteren telt niet.",
    "ontmoeting": "Nieuwe mensen, buiten de eigen groep. Er is kans op een band die blijft.",
    "samenleving": "Meedoen in je gemeente, of een plek leren kennen waar je later alleen heen kan.",
}
# The two criteria of the decree; a label without one of them can't be granted, whatever the threshold (IT-03).
WETTELIJK = {
    "nederlands": "een Nederlandstalige omgeving",
    "ontmoeting": "contact met andere mensen",
}
ALLEEN_HANDEN = "De organisatie zoekt alleen werkkrachten. Dan past een label niet."


@dataclass(frozen=True)
class Advies:
    """What the answers point to; a person decides (domein.md)."""

    kan_label: bool
    redenen: tuple[str, ...]


def wettelijk(nederlands: str, ontmoeting: str) -> tuple[str, ...]:
    """What the rule misses when one of the two legal criteria is answered `nee` (IT-03)."""
    antwoorden = {"nederlands": nederlands, "ontmoeting": ontmoeting}
    return tuple(
        f"Het aanbod mist {woord}. Dat vraagt de regel."
        for vraag, woord in WETTELIJK.items()
        if antwoorden[vraag] == "nee"
    )


def beoordeel(antwoorden: dict[str, str], drempel: int = DREMPEL, *, alleen_handen: bool = False) -> Advies:
    """Advice from the answers `ja`, `nee` or `onduidelijk` per question; names what stands in the way."""
    ja = sum(antwoorden.get(vraag) == "ja" for vraag in VRAGEN)
    redenen = list(wettelijk(antwoorden.get("nederlands", ""), antwoorden.get("ontmoeting", "")))
    if alleen_handen:
        redenen.append(ALLEEN_HANDEN)
    if ja < drempel:
        redenen.append(f"{ja} van 3 keer ja. Voor een label zijn er {drempel} nodig.")
    return Advies(kan_label=not redenen, redenen=tuple(redenen))


def drempel_in_woorden(drempel: int) -> str:
    """The threshold of the gemeente, as the decision card says it."""
    return "Kan met 3 keer ja" if drempel == 3 else f"Kan met minstens {drempel} keer ja"


def geldig_tot(op: date, dagen: int = GELDIG_DAGEN) -> date:
    """Last day of a label decided on `op`."""
    return op + timedelta(days=dagen)


def duur_in_woorden(dagen: int) -> str:
    """How long a label usually holds: "1 jaar", "6 maanden", "45 dagen"."""
    if dagen in (365, 366):
        return "1 jaar"
    if dagen % 365 == 0:
        return f"{dagen // 365} jaar"
    maanden = round(dagen / 30.4)
    return f"{maanden} maanden" if maanden > 1 and abs(maanden * 30.4 - dagen) < 4 else f"{dagen} dagen"


@dataclass(frozen=True)
class Label:
    """The state of a label on a day, with its word and tone for the screen."""

    stand: str  # geldig, bijna_om, verlopen, testronde, geweigerd, ingetrokken, geen
    woord: str
    toon: str


ZONDER = {
    "testronde": Label("testronde", "testronde", "info"),
    "geweigerd": Label("geweigerd", "geen label", ""),
    "ingetrokken": Label("ingetrokken", "label ingetrokken", ""),
}


def label_op(besluit: str | None, tot: date | None, vandaag: date) -> Label:
    """State of the newest decision: valid, ending within 4 weeks, ended, test round, refused, or none yet."""
    if not besluit or tot is None:
        return Label("geen", "nog niet gescreend", "")
    if besluit != "toegekend":
        return ZONDER.get(besluit, ZONDER["geweigerd"])
    if tot < vandaag:
        return Label("verlopen", "label verlopen", "let")
    if tot <= vandaag + timedelta(days=BIJNA_DAGEN):
        return Label("bijna_om", "label stopt bijna", "let")
    return Label("geldig", "label", "goed")
