"""The gap map: who waits, against offer they could really take up. Pure: no request, no database (OF-08, TK-03, ★4).

A row is a profile: one need, or two that come together. A need is practical, never a diagnosis (TK-02). True, False or
None: what nobody asked stays out of the cell and is counted apart.

Small numbers: a count of 1 to 4 people is never shown, and neither is a count from which one follows (`afgeschermd`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

KLEINSTE = 5
WEKEN = (4, 6, 8, 12)
WEKEN_STANDAARD = 6
TIJDEN = {
    "voormiddag": "voormiddag",
    "namiddag": "namiddag",
    "avond": "avond",
    "weekend": "weekend",
    "zomer": "juli en augustus",
}
ZIN_TIJD = {
    "voormiddag": "in de voormiddag",
    "namiddag": "in de namiddag",
    "avond": "’s avonds",
    "weekend": "in het weekend",
    "zomer": "in juli en augustus",
}
# The needs that intake and referral know of; the queries give one column per key, for a person and for an offer.
NODEN = ("taal", "contacttaal", "lezen", "kinderen", "ver", "buiten_werkdag", "digitaal", "alleen")
NOOD_WOORD = {
    "taal": "weinig Nederlands",
    "contacttaal": "niemand spreekt de taal",
    "lezen": "leest nog niet",
    "kinderen": "opvang nodig",
    "ver": "geen auto",
    "buiten_werkdag": "alleen ’s avonds of in het weekend",
    "digitaal": "geen internet",
    "alleen": "woont alleen",
}


@dataclass(frozen=True)
class Profiel:
    """A row: its needs, and how one says it of several people."""

    sleutel: str
    naam: str
    zin: str
    noden: tuple[str, ...]


PROFIELEN: dict[str, Profiel] = {
    p.sleutel: p
    for p in (
        Profiel(
            "opvang_taal",
            "Opvang nodig en weinig Nederlands",
            "met opvang nodig en weinig Nederlands",
            ("kinderen", "taal"),
        ),
        Profiel(
            "lezen_taal",
            "Leest nog niet en weinig Nederlands",
            "die nog niet lezen en weinig Nederlands kennen",
            ("lezen", "taal"),
        ),
        Profiel("taal", "Weinig Nederlands", "met weinig Nederlands", ("taal",)),
        Profiel(
            "contacttaal", "Niemand spreekt hun taal", "van wie niemand de taal spreekt", ("contacttaal",)
        ),
        Profiel("lezen", "Leest nog niet", "die nog niet lezen", ("lezen",)),
        Profiel("opvang", "Opvang nodig", "met kinderen en zonder opvang", ("kinderen",)),
        Profiel("alleen", "Woont alleen", "die alleen wonen", ("alleen",)),
        Profiel("ver", "Geen auto", "zonder auto", ("ver",)),
        Profiel(
            "buiten_werkdag",
            "Kan alleen ’s avonds of in het weekend",
            "die alleen ’s avonds of in het weekend kunnen",
            ("buiten_werkdag",),
        ),
        Profiel("digitaal", "Geen internet", "zonder internet", ("digitaal",)),
    )
}


@dataclass(frozen=True)
class Groep:
    """People, or offers, that are the same in all that counts here."""

    aantal: int
    noden: Mapping[str, bool | None]
    tijden: Mapping[str, bool | None]
    bestuur_id: int = 0


def en(waarden: Iterable[bool | None]) -> bool | None:
    """And with a third value: one False decides, else one None does."""
    rij = list(waarden)
    return False if False in rij else None if None in rij else True


def past(groep: Groep, profiel: Profiel) -> bool | None:
    """Whether these people have the needs of the profile, or these offers take them away."""
    return en(groep.noden[nood] for nood in profiel.noden)


# ------------------------------------------------------------------------------------------------ counting
@dataclass(frozen=True)
class Telling:
    """Raw counts: never shown as they are."""

    wachten: dict[tuple[str, str], int]
    niet_gevraagd: dict[str, int]
    tijd_onbekend: int


def tel_mensen(groepen: Iterable[Groep]) -> Telling:
    """Who waits, per profile and time; everybody waits in summer, since nobody is asked about it."""
    wachten = {(p, t): 0 for p in PROFIELEN for t in TIJDEN}
    onbekend = dict.fromkeys(PROFIELEN, 0)
    tijd_onbekend = 0
    for groep in groepen:
        if groep.tijden["avond"] is None:
            tijd_onbekend += groep.aantal
        for sleutel, profiel in PROFIELEN.items():
            hoort = past(groep, profiel)
            if hoort is None:
                onbekend[sleutel] += groep.aantal
            elif hoort:
                for tijd in TIJDEN:
                    wachten[sleutel, tijd] += groep.aantal if groep.tijden[tijd] else 0
    return Telling(wachten, onbekend, tijd_onbekend)


def tel_aanbod(groepen: Iterable[Groep]) -> tuple[dict[tuple[str, str], int], dict[tuple[str, str], int]]:
    """Offers that fit, and offers where nobody asked what would decide it."""
    zeker = {(p, t): 0 for p in PROFIELEN for t in TIJDEN}
    misschien = dict(zeker)
    for groep in groepen:
        for sleutel, profiel in PROFIELEN.items():
            for tijd in TIJDEN:
                uitkomst = en((past(groep, profiel), groep.tijden[tijd]))
                if uitkomst:
                    zeker[sleutel, tijd] += groep.aantal
                elif uitkomst is None:
                    misschien[sleutel, tijd] += groep.aantal
    return zeker, misschien


# ------------------------------------------------------------------------------------------------ small numbers
def _klein(aantal: int) -> bool:
    return 0 < aantal < KLEINSTE


def _bevat() -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Pairs (part, whole): a time of the day is part of the summer column, a double profile part of a single one."""
    paren = []
    for p, profiel in PROFIELEN.items():
        paren += [((p, t), (p, "zomer")) for t in TIJDEN if t != "zomer"]
        ruimer = [q for q, ander in PROFIELEN.items() if set(ander.noden) < set(profiel.noden)]
        paren += [((p, t), (q, t)) for q in ruimer for t in TIJDEN]
        paren += [((p, t), (q, "zomer")) for q in ruimer for t in TIJDEN if t != "zomer"]
    return paren


BEVAT = _bevat()


def afgeschermd(
    wachten: Mapping[tuple[str, str], int], per_bestuur: Iterable[Mapping[tuple[str, str], int]] = ()
) -> frozenset[tuple[str, str]]:
    """Cells whose count may not be shown.

    First those of 1 to 4 people. Then, of two cells of which one is part of the other, the part goes when the
    difference is 1 to 4 people: who subtracts would know it. A sum over gemeenten goes when it, without one of them,
    leaves 1 to 4: that gemeente knows its own number.
    """
    weg = {cel for cel, aantal in wachten.items() if _klein(aantal)}
    for eigen in per_bestuur:
        weg |= {cel for cel, aantal in wachten.items() if _klein(aantal - eigen[cel])}
    for deel, geheel in BEVAT:
        if deel not in weg and geheel not in weg and _klein(wachten[geheel] - wachten[deel]):
            weg.add(deel)
    return frozenset(weg)


def mensen_zin(aantal: int | None) -> str:
    """ "minder dan 5", "niemand" or the number; None is a count that can't be shown."""
    if aantal is None:
        return "niet te tonen"
    if _klein(aantal):
        return f"minder dan {KLEINSTE}"
    return "niemand" if aantal == 0 else str(aantal)


# ------------------------------------------------------------------------------------------------ the map
@dataclass(frozen=True)
class Cel:
    """One cell as it may be seen. `wachten` is None when the number is hidden."""

    profiel: str
    tijd: str
    wachten: int | None
    klein: bool
    aanbod: int
    misschien: int

    @property
    def mensen(self) -> str:
        return f"minder dan {KLEINSTE}" if self.klein else mensen_zin(self.wachten)

    @property
    def kop(self) -> str:
        """Head of the column, for a phone."""
        return TIJDEN[self.tijd].capitalize()

    @property
    def is_leeg(self) -> bool:
        """Somebody waits, and nothing fits."""
        return self.aanbod == 0 and self.wachten != 0

    @property
    def gewicht(self) -> int:
        """How much a gap weighs, without telling a hidden number."""
        return self.wachten if self.wachten is not None else 1

    @property
    def aanbod_zin(self) -> str:
        return "1 activiteit" if self.aanbod == 1 else f"{self.aanbod} activiteiten"


@dataclass(frozen=True)
class Gat:
    """Empty cells of one profile with as many people: one sentence."""

    cellen: tuple[Cel, ...]

    @property
    def profiel(self) -> str:
        return self.cellen[0].profiel

    @property
    def tijd(self) -> str:
        """The widest time: in summer everybody waits."""
        return self.cellen[-1].tijd

    @property
    def zin(self) -> str:
        """ "20 mensen met weinig Nederlands, 0 activiteiten in juli en augustus"."""
        cel = self.cellen[0]
        wie = "Mensen" if cel.wachten is None and not cel.klein else f"{cel.mensen.capitalize()} mensen"
        *eerste, laatste = (ZIN_TIJD[c.tijd] for c in self.cellen)
        wanneer = f"{', '.join(eerste)} en {laatste}" if eerste else laatste
        return f"{wie} {PROFIELEN[cel.profiel].zin}, {cel.aanbod_zin} {wanneer}."

    @property
    def misschien(self) -> int:
        """Offers that perhaps fit, at the time that has most of them."""
        return max(cel.misschien for cel in self.cellen)


@dataclass(frozen=True)
class Rij:
    """One profile over all times."""

    profiel: Profiel
    cellen: tuple[Cel, ...]
    niet_gevraagd: str

    @property
    def leegte(self) -> int:
        return sum(cel.gewicht for cel in self.cellen if cel.is_leeg)


@dataclass(frozen=True)
class Kaart:
    """The whole map: gaps in words, rows with the emptiest on top."""

    rijen: tuple[Rij, ...]
    tijd_onbekend: str

    @property
    def gaten(self) -> tuple[Gat, ...]:
        """Empty cells, most people first; those of one profile with as many people together."""
        samen: dict[tuple[str, str], list[Cel]] = {}
        for rij in self.rijen:
            for cel in rij.cellen:
                if cel.is_leeg:
                    samen.setdefault((cel.profiel, cel.mensen), []).append(cel)
        gaten = [Gat(tuple(cellen)) for cellen in samen.values()]
        return tuple(sorted(gaten, key=lambda gat: (-gat.cellen[0].gewicht, -len(gat.cellen))))

    @property
    def is_leeg(self) -> bool:
        """Nobody waits."""
        return all(cel.wachten == 0 for rij in self.rijen for cel in rij.cellen)


def maak_kaart(mensen: list[Groep], aanbod: Iterable[Groep]) -> Kaart:
    """Put people and offer side by side; hides what is too small."""
    totaal = tel_mensen(mensen)
    besturen = sorted({groep.bestuur_id for groep in mensen})
    delen = [tel_mensen(g for g in mensen if g.bestuur_id == b).wachten for b in besturen]
    weg = afgeschermd(totaal.wachten, delen if len(besturen) > 1 else ())
    zeker, misschien = tel_aanbod(aanbod)
    rijen = []
    for sleutel, profiel in PROFIELEN.items():
        cellen = tuple(
            Cel(
                sleutel,
                tijd,
                None if (sleutel, tijd) in weg else totaal.wachten[sleutel, tijd],
                _klein(totaal.wachten[sleutel, tijd]),
                zeker[sleutel, tijd],
                misschien[sleutel, tijd],
            )
            for tijd in TIJDEN
        )
        rijen.append(Rij(profiel, cellen, mensen_zin(totaal.niet_gevraagd[sleutel])))
    rijen.sort(key=lambda rij: -rij.leegte)
    return Kaart(tuple(rijen), mensen_zin(totaal.tijd_onbekend))


def zomer(vandaag: date) -> tuple[date, date]:
    """First and last day of the summer that is next, or on."""
    jaar = vandaag.year if vandaag.month <= 8 else vandaag.year + 1
    return max(date(jaar, 7, 1), vandaag), date(jaar, 8, 31)
