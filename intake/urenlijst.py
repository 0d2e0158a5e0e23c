"""Hours in a spreadsheet: which column is what, whose row it is, and a verdict per row. Pure (RG-02, RG-05).

A row never picks for itself: two people with one name, or two parts that fit, are asked for.
"""

from __future__ import annotations

import re
import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from aanbod.invoer.waarden import Waardefout, dag, vlak

KOPPEN = ("Naam", "Onderdeel", "Dag", "Uren", "Taal")
HOOGSTENS = 500
MAX_MINUTEN = 720
_WOORDEN = {
    "naam": ("naam", "wie", "persoon", "inburgeraar", "deelnemer", "volledige naam"),
    "voornaam": ("voornaam",),
    "familienaam": ("familienaam", "achternaam"),
    "onderdeel": ("onderdeel", "wat", "activiteit", "aanbod", "groep", "organisatie"),
    "dag": ("dag", "datum", "wanneer", "op"),
    "uren": ("uren", "uur", "duur", "aantal uren", "aantal uur", "hoe lang", "tijd"),
    "taal": ("taal", "in welke taal"),
}
_BIJ_KOP = {woord: veld for veld, woorden in _WOORDEN.items() for woord in woorden}
_TALEN = {
    "nederlands": ("", "nederlands", "nl", "ja"),
    "gemengd": ("gemengd", "beide", "nederlands en een andere taal", "half"),
    "andere": ("andere", "een andere taal", "andere taal", "contacttaal", "nee"),
}
_TAAL = {woord: taal for taal, woorden in _TALEN.items() for woord in woorden}
_UURMIN = re.compile(r"(\d{1,2})\s*(?::|u|h|uur)\s*(\d{1,2})(?::00)?$")
_UREN = re.compile(r"(\d{1,2}(?:[.,]\d{1,15})?)\s*(?:u|uur|uren|h)?\.?$")
_MIN = re.compile(r"(\d{1,3})\s*min(?:uten|uut|\.)?$")


@dataclass(frozen=True)
class Deel:
    """One onderdeel that hours may go to."""

    id: UUID
    naam: str
    titel: str
    gestart_op: date | None = None
    gestopt_op: date | None = None


@dataclass(frozen=True)
class Staat:
    """A line of the ledger of that onderdeel and day."""

    minuten: int
    sleutel: UUID
    telt: bool = True


@dataclass(frozen=True)
class Rij:
    """One row with its verdict: `klaar`, `kies`, `dubbel` (stands there already), `kijk` (doubt) or `fout`."""

    nummer: int
    naam: str
    wat: str
    dag: date | None = None
    minuten: int = 0
    taal: str = "nederlands"
    stand: str = "fout"
    reden: str = ""
    deel: Deel | None = None
    keuzes: tuple[Deel, ...] = field(default=())

    @property
    def sleutel(self) -> UUID | None:
        """What is in the row makes its key: the same row twice, in one file or in two, is one line."""
        if self.deel is None or self.dag is None:
            return None
        return uuid.uuid5(self.deel.id, f"bestand {self.dag.isoformat()} {self.minuten} {self.taal}")


def kent_kop(kop: str) -> bool:
    """Whether a heading is one of ours."""
    return vlak(kop) in _BIJ_KOP


def kolommen(koppen: Sequence[str]) -> dict[str, int]:
    """Field -> column; the first that fits."""
    uit: dict[str, int] = {}
    for n, kop in enumerate(koppen):
        if veld := _BIJ_KOP.get(vlak(kop)):
            uit.setdefault(veld, n)
    return uit


def ontbreekt(gevonden: Mapping[str, int]) -> list[str]:
    """Columns without which no row can be read."""
    naam = "naam" in gevonden or "voornaam" in gevonden
    nodig = [("Naam", naam), ("Dag", "dag" in gevonden), ("Uren", "uren" in gevonden)]
    return [woord for woord, is_er in nodig if not is_er]


def minuten_uit(cel) -> int:
    """Hours as people type them: 2 · 1,5 · 2u30 · 2:30 · 90 min."""
    tekst = str(cel).strip().lower()
    if m := _UURMIN.match(tekst):
        aantal = int(m[1]) * 60 + int(m[2])
        if int(m[2]) > 59:
            raise Waardefout(f"“{cel}” is geen duur. Schrijf uren, zoals 2 of 1,5.")
    elif m := _MIN.match(tekst):
        aantal = int(m[1])
    elif m := _UREN.match(tekst):
        aantal = round(float(m[1].replace(",", ".")) * 60)
    else:
        raise Waardefout(f"“{str(cel)[:30]}” is geen duur. Schrijf uren, zoals 2 of 1,5.")
    if not 1 <= aantal <= MAX_MINUTEN:
        raise Waardefout("De duur ligt tussen 1 minuut en 12 uur.")
    return aantal


def lees(koppen: Sequence[str], rijen: Sequence[Sequence], nummers: Sequence[int]) -> list[Rij]:
    """Cells to rows: name, part, day, minutes, language; what can't be read says why."""
    kolom = kolommen(koppen)

    def cel(rij, veld):
        n = kolom.get(veld)
        return rij[n] if n is not None and n < len(rij) else ""

    return [
        _lees_rij(nummer, {veld: cel(rij, veld) for veld in _WOORDEN})
        for nummer, rij in zip(nummers, rijen, strict=True)
    ]


def _lees_rij(nummer: int, cellen: dict) -> Rij:
    naam = str(cellen["naam"]).strip() or f"{cellen['voornaam']} {cellen['familienaam']}".strip()
    rij = Rij(nummer=nummer, naam=naam[:120], wat=str(cellen["onderdeel"]).strip()[:120])
    try:
        if not naam:
            raise Waardefout("Er staat geen naam.")
        (op,) = dag(cellen["dag"])
        taal = _TAAL.get(vlak(cellen["taal"]))
        if taal is None:
            raise Waardefout(
                f"Taal “{str(cellen['taal'])[:30]}” kennen we niet. Schrijf nederlands, gemengd of andere."
            )
        return replace(rij, dag=op, minuten=minuten_uit(cellen["uren"]), taal=taal, stand="klaar")
    except Waardefout as fout:
        return replace(rij, reden=str(fout))


# ------------------------------------------------------------------------------------------------ whose row is it
class Kaart:
    """Who is known by which name: whole name either way round, or the first name alone."""

    def __init__(self, delen: Sequence[tuple[str, str, Deel]]) -> None:
        self._heel, self._voor = defaultdict(list), defaultdict(list)
        for voornaam, familienaam, deel in delen:
            for heel in {vlak(f"{voornaam} {familienaam}"), vlak(f"{familienaam} {voornaam}")}:
                self._heel[heel].append(deel)
            self._voor[vlak(voornaam)].append(deel)

    def zoek(self, naam: str, wat: str) -> tuple[Deel, ...]:
        """The parts that a row may mean; more than one is a question."""
        delen = self._heel.get(vlak(naam)) or self._voor.get(vlak(naam)) or []
        passend = [d for d in delen if vlak(wat) == vlak(d.titel)] if wat else list(delen)
        return tuple(passend or delen)


def oordeel(
    rijen: Sequence[Rij],
    kaart: Kaart,
    staat: Mapping[tuple[UUID, date], Sequence[Staat]],
    vandaag: date,
    gekozen: Mapping[int, UUID] | None = None,
) -> list[Rij]:
    """The verdict on each row; `gekozen` answers what was asked (row number -> onderdeel)."""
    uit, gezien = [], {}
    for rij in rijen:
        rij = _een(rij, kaart, vandaag, (gekozen or {}).get(rij.nummer))
        if rij.stand == "klaar":
            rij = _dubbel(rij, staat.get((rij.deel.id, rij.dag), ()), gezien)
        uit.append(rij)
    return uit


def _een(rij: Rij, kaart: Kaart, vandaag: date, keuze: UUID | None) -> Rij:
    if rij.stand == "fout":
        return rij
    if rij.dag > vandaag:
        return replace(rij, stand="fout", reden="De dag ligt na vandaag.")
    keuzes = kaart.zoek(rij.naam, rij.wat)
    if not keuzes:
        return replace(rij, stand="fout", reden="Deze naam kennen we niet, of er loopt nog geen onderdeel.")
    deel = next((d for d in keuzes if d.id == keuze), None) if keuze else None
    if deel is None and len(keuzes) == 1 and (not rij.wat or vlak(rij.wat) == vlak(keuzes[0].titel)):
        deel = keuzes[0]
    if deel is None:
        mensen = len({d.naam for d in keuzes})
        vraag = "Meer mensen heten zo. Kies wie." if mensen > 1 else "Kies bij welk onderdeel dit hoort."
        return replace(rij, stand="kies", reden=vraag, keuzes=keuzes)
    if fout := _dagfout(deel, rij.dag):
        return replace(rij, stand="fout", reden=fout, deel=deel, keuzes=keuzes if len(keuzes) > 1 else ())
    return replace(rij, deel=deel, keuzes=keuzes if len(keuzes) > 1 else ())


def _dagfout(deel: Deel, op: date) -> str:
    if deel.gestart_op is None or op < deel.gestart_op:
        return "De dag ligt voor de start van dit onderdeel."
    if deel.gestopt_op and op > deel.gestopt_op:
        return "Dit onderdeel was toen al gestopt."
    return ""


def _dubbel(rij: Rij, staat: Sequence[Staat], gezien: dict) -> Rij:
    """The same row again, a line with the same key, or another line of that day."""
    if rij.sleutel in gezien:
        return replace(rij, stand="dubbel", reden=f"Dezelfde rij als rij {gezien[rij.sleutel]}.")
    gezien[rij.sleutel] = rij.nummer
    if any(s.sleutel == rij.sleutel for s in staat):
        waar = next(s for s in staat if s.sleutel == rij.sleutel)
        al = "Staat er al." if waar.telt else "Stond er al, en is verbeterd of ingetrokken."
        return replace(rij, stand="dubbel", reden=al)
    if leeft := [s for s in staat if s.telt]:
        samen = ", ".join(f"{s.minuten / 60:g}".replace(".", ",") + " uur" for s in leeft)
        return replace(rij, stand="kijk", reden=f"Op die dag staat al {samen}. Is het dezelfde keer?")
    return rij
