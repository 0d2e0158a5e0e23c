"""Three packages that differ, from what fits a person: a light start, language first, lasting contacts. Pure (IT-05).

The tool proposes and explains; the person and the coach choose. The same question gives the same answer. A package
never clashes with a lesson or with itself, and never goes beyond 110 % of what is needed. Unknown is neutral.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from aanbod.kalender import Reeks, keren
from intake.certificering import uren_tekst
from intake.week import Agenda, Bezig, Blok, blokken, reeks_zin

VOORUIT = 182  # days: half a year of moments is looked at
KLEINSTE = 15  # the smallest part a plan may hold
RUIM = 1.10  # how far a package may go beyond what is needed, to end on a whole meeting
ONBEKEND_KEREN = 15  # how often one can go when the offer doesn't say when it is
DUO_MINUTEN, DUO_WEKEN = 120, 2  # a duo meets at least twice a month
DUO_HOOGSTENS = 1200
BUDDY, TAAL = "buddywerking", "taaloefenkans"
GEEN_DUO = "Er is nog geen buddy. Zoek er een."


@dataclass(frozen=True)
class Kans:
    """One offer that fits, or fits with help; `rang` is its place in the matrix of this person."""

    sleutel: str
    naam: str
    soort: str
    per_keer: int = 120
    eenmalig: bool = False
    reeksen: tuple[Reeks, ...] = ()
    zomerstop: bool = False
    einde: date | None = None
    informeel: bool = False
    taaliconen: int = 1
    rang: int = 0
    met_hulp: bool = False
    redenen: tuple[str, ...] = ()
    hinder: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vraag:
    """What is known: how much is needed, what fills the week already, what fits."""

    nodig: int
    vandaag: date
    kansen: tuple[Kans, ...] = ()
    bezig: tuple[Bezig, ...] = ()
    heeft_duo: bool = False


@dataclass(frozen=True)
class Deel:
    """One part of a package."""

    kans: Kans
    minuten: int
    moment: Reeks | None = None
    weken: int = 1  # about how many weeks until the last time

    @property
    def keren(self) -> int:
        return ceil(self.minuten / self.kans.per_keer)

    @property
    def wanneer(self) -> str:
        return reeks_zin(self.moment) if self.moment else ""


@dataclass(frozen=True)
class Voorstel:
    """One package with its reasons and what is missing."""

    sleutel: str
    naam: str
    zin: str
    delen: tuple[Deel, ...]
    nodig: int
    redenen: tuple[str, ...] = ()
    ontbreekt: tuple[str, ...] = ()

    @property
    def minuten(self) -> int:
        return sum(deel.minuten for deel in self.delen)

    @property
    def is_vol(self) -> bool:
        return self.minuten >= self.nodig

    @property
    def weken(self) -> int:
        return max((deel.weken for deel in self.delen), default=0)

    @property
    def per_week(self) -> int:
        """Minutes in a usual week, on a quarter of an hour."""
        return round(self.minuten / max(1, self.weken) / 15) * 15

    @property
    def sleutels(self) -> frozenset[str]:
        return frozenset(deel.kans.sleutel for deel in self.delen)


@dataclass(frozen=True)
class Recept:
    """How one of the three packages is put together."""

    sleutel: str
    naam: str
    zin: str
    eerst: tuple[str, ...]  # kinds, the most wanted first
    los: bool  # informal and easy offer before the rest
    deel: float  # how much of the need one part may fill at first


RECEPTEN = (
    Recept(
        "licht",
        "Rustig beginnen",
        "Kleine stappen in groep. Wat los en makkelijk is, komt eerst.",
        (
            "stadswandeling",
            "groepswerking",
            "vrije_tijd",
            BUDDY,
            TAAL,
            "kennismakingsstage",
            "vrijwilligerswerk",
        ),
        los=True,
        deel=0.35,
    ),
    Recept(
        "taal",
        "Eerst Nederlands",
        "Veel praten. Plekken om te oefenen komen eerst.",
        (
            TAAL,
            BUDDY,
            "groepswerking",
            "vrijwilligerswerk",
            "kennismakingsstage",
            "vrije_tijd",
            "stadswandeling",
        ),
        los=False,
        deel=0.5,
    ),
    Recept(
        "contact",
        "Contacten die blijven",
        "Lang met dezelfde mensen: een buddy, een vaste plek, een club.",
        (
            BUDDY,
            "vrijwilligerswerk",
            "vrije_tijd",
            "groepswerking",
            TAAL,
            "kennismakingsstage",
            "stadswandeling",
        ),
        los=False,
        deel=0.5,
    ),
)


# ------------------------------------------------------------------------------------------------ the three together
def stel_voor(vraag: Vraag) -> tuple[Voorstel, ...]:
    """Up to three packages that differ by at least one part; fewer when there is too little to choose from."""
    if vraag.nodig < KLEINSTE:
        return ()
    uit: list[Voorstel] = []
    for recept in RECEPTEN:
        nieuw = _anders(vraag, recept, {v.sleutels for v in uit})
        if nieuw is not None:
            uit.append(nieuw)
    return tuple(uit)


def _anders(vraag: Vraag, recept: Recept, gezien: set[frozenset[str]]) -> Voorstel | None:
    """The package of this recipe; when another one has the same parts, the fullest one without one of them."""
    eerste = _maak(vraag, recept, frozenset())
    if not eerste.delen:
        return None
    if eerste.sleutels not in gezien:
        return eerste
    rest = [_maak(vraag, recept, frozenset({deel.kans.sleutel})) for deel in reversed(eerste.delen)]
    keuze = [v for v in rest if v.delen and v.sleutels not in gezien]
    return max(keuze, key=lambda v: min(v.minuten, v.nodig), default=None)


def _maak(vraag: Vraag, recept: Recept, zonder: frozenset[str]) -> Voorstel:
    kansen = _kansen(vraag, recept, zonder)
    delen = _vul(vraag, kansen, recept.deel)
    if sum(d.minuten for d in delen) < vraag.nodig:
        delen = _vul_bij(vraag, delen)
    kaal = Voorstel(recept.sleutel, recept.naam, recept.zin, tuple(delen), vraag.nodig)
    return replace(kaal, redenen=_redenen(kaal, vraag), ontbreekt=_ontbreekt(kaal))


def vervangers(vraag: Vraag, hoogstens: int = 3) -> tuple[Deel, ...]:
    """What could take the place of one part, each for all that is needed as far as it goes (IT-12)."""
    if vraag.nodig < KLEINSTE:
        return ()
    agenda = Agenda(blokken(vraag.bezig, vraag.vandaag, vraag.vandaag + timedelta(days=VOORUIT)))
    uit: list[Deel] = []
    for k in _kansen(vraag, RECEPTEN[0], frozenset()):
        plek = _plek(k, agenda, vraag.vandaag) if len(uit) < hoogstens else None
        minuten = min(_hoogstens(k, plek), vraag.nodig) if plek else 0
        if minuten >= KLEINSTE:
            uit.append(_deel(k, minuten, plek, vraag.vandaag))
    return tuple(uit)


# ------------------------------------------------------------------------------------------------ choosing
def _kansen(vraag: Vraag, recept: Recept, zonder: frozenset[str]) -> list[Kans]:
    kansen = [k for k in vraag.kansen if not (vraag.heeft_duo and k.soort == BUDDY)]
    if not vraag.heeft_duo and not any(k.soort == BUDDY for k in kansen):
        kansen.append(Kans("", "Buddyduo", BUDDY, DUO_MINUTEN, hinder=(GEEN_DUO,)))
    return sorted((k for k in kansen if k.sleutel not in zonder), key=_orde(recept))


def _orde(recept: Recept) -> Callable[[Kans], tuple]:
    plaats = {soort: n for n, soort in enumerate(recept.eerst)}

    def orde(k: Kans) -> tuple:
        los = (not k.informeel, k.taaliconen) if recept.los else (k.eenmalig, 0)
        soort = plaats.get(k.soort, len(plaats))
        return (k.met_hulp, *((*los, soort) if recept.los else (soort, *los)), k.rang, k.naam, k.sleutel)

    return orde


@dataclass(frozen=True)
class _Plek:
    """When somebody can go: a chosen weekly moment or dates, and how often at most."""

    moment: Reeks | None
    blokken: tuple[Blok, ...]
    keren: int


def _plek(k: Kans, agenda: Agenda, vandaag: date) -> _Plek | None:
    """A moment of this offer without a clash; None when there is none. Without known hours it is neutral."""
    tot = min(vandaag + timedelta(days=VOORUIT), k.einde or date.max)
    wekelijks = [r for r in k.reeksen if r.dag is not None]
    for reeks in wekelijks:
        plek = _op(k, (reeks,), agenda, vandaag, tot)
        if plek:
            return replace(plek, moment=reeks)
    los = tuple(r for r in k.reeksen if r.dag is None)
    if los:
        return _op(k, los, agenda, vandaag, tot)
    return None if wekelijks else _Plek(None, (), 1 if k.eenmalig else ONBEKEND_KEREN)


def _op(k: Kans, reeksen: tuple[Reeks, ...], agenda: Agenda, van: date, tot: date) -> _Plek | None:
    alle = blokken([_als_bezig(k, reeksen)], van, tot) if van <= tot else []
    if not alle or not agenda.vrij(alle):
        return None
    aantal = len(keren(reeksen, van, tot, k.zomerstop))
    return _Plek(None, tuple(alle), min(aantal, 1) if k.eenmalig and reeksen[0].dag is not None else aantal)


def _als_bezig(k: Kans, reeksen: tuple[Reeks, ...]) -> Bezig:
    return Bezig(k.sleutel or k.naam, k.naam, k.soort, reeksen, k.zomerstop, k.per_keer)


def _deel(k: Kans, minuten: int, plek: _Plek, vandaag: date) -> Deel:
    """One part, with how long it takes: to the day of the last time, or by a guess when the days are unknown."""
    aantal = ceil(minuten / k.per_keer)
    if plek.blokken:
        laatste = plek.blokken[min(aantal, len(plek.blokken)) - 1].op
        weken = ceil((laatste - vandaag).days / 7)
    else:
        weken = aantal * (DUO_WEKEN if k.soort == BUDDY else 1)
    return Deel(k, minuten, plek.moment, max(1, weken))


def _hoogstens(k: Kans, plek: _Plek) -> int:
    return min(DUO_HOOGSTENS if k.soort == BUDDY else 4800, plek.keren * k.per_keer)


def _vul(vraag: Vraag, kansen: list[Kans], deel: float) -> list[Deel]:
    """Take in order what fits, each for a share of the need."""
    agenda = Agenda(blokken(vraag.bezig, vraag.vandaag, vraag.vandaag + timedelta(days=VOORUIT)))
    uit: list[Deel] = []
    for k in kansen:
        over = vraag.nodig - sum(d.minuten for d in uit)
        if over < KLEINSTE:
            break
        if k.soort == BUDDY and any(d.kans.soort == BUDDY for d in uit):
            continue
        plek = _plek(k, agenda, vraag.vandaag)
        if plek is None:
            continue
        keren_nu = max(1, int(vraag.nodig * deel) // k.per_keer)
        minuten = _passend(k, min(_hoogstens(k, plek), keren_nu * k.per_keer), over, vraag.nodig)
        if minuten >= KLEINSTE:
            uit.append(_deel(k, minuten, plek, vraag.vandaag))
            agenda.zet(plek.blokken)
    return uit


def _passend(k: Kans, hoogstens: int, over: int, nodig: int) -> int:
    """Whole meetings when they stay within the margin, else exactly what is left."""
    if hoogstens <= over:
        return hoogstens
    heel = ceil(over / k.per_keer) * k.per_keer
    return heel if heel <= hoogstens and heel - over <= int(nodig * RUIM) - nodig else min(hoogstens, over)


def _vul_bij(vraag: Vraag, delen: list[Deel]) -> list[Deel]:
    """Still not enough: go more often to what was chosen, in order."""
    leeg, uit = Agenda(), list(delen)
    for n, deel in enumerate(uit):
        over = vraag.nodig - sum(d.minuten for d in uit)
        if over < KLEINSTE:
            break
        reeksen = (deel.moment,) if deel.moment else deel.kans.reeksen
        plek = _plek(replace(deel.kans, reeksen=reeksen), leeg, vraag.vandaag)
        ruimte = _hoogstens(deel.kans, plek) - deel.minuten if plek else 0
        if ruimte > 0:
            minuten = deel.minuten + _passend(deel.kans, ruimte, over, vraag.nodig)
            nieuw = _deel(deel.kans, minuten, plek, vraag.vandaag)
            uit[n] = replace(deel, minuten=minuten, weken=nieuw.weken)
    return uit


# ------------------------------------------------------------------------------------------------ why, what is missing
def _redenen(v: Voorstel, vraag: Vraag) -> tuple[str, ...]:
    uit = []
    if any(b.soort == "les" for b in vraag.bezig) and any(d.moment and d.moment.begint for d in v.delen):
        uit.append("Niets valt samen met de lessen.")
    taal = sum(d.minuten for d in v.delen if d.kans.soort == TAAL)
    if v.sleutel == "taal" and taal:
        uit.append(f"{uren_tekst(taal)} is Nederlands oefenen.")
    los = [d.kans.naam for d in v.delen if d.kans.informeel]
    if v.sleutel == "licht" and los:
        uit.append(f"Los, zonder lange afspraak: {los[0]}.")
    if v.sleutel == "contact" and any(d.kans.soort == BUDDY for d in v.delen):
        uit.append("Een buddy blijft minstens een paar maanden.")
    return (*uit, *dict.fromkeys(d.kans.redenen[0] for d in v.delen if d.kans.redenen))


def _ontbreekt(v: Voorstel) -> tuple[str, ...]:
    uit = []
    if v.nodig - v.minuten >= KLEINSTE:
        uit.append(f"Er ontbreekt nog {uren_tekst(v.nodig - v.minuten)}. Er is te weinig aanbod dat past.")
    uit += [z if z == GEEN_DUO else f"{d.kans.naam}: {z}" for d in v.delen for z in d.kans.hinder[:1]]
    return tuple(dict.fromkeys(uit))
