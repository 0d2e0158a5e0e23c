"""Does this offer fit this person: reasons and hindrances as sentences. Pure: no request, no database.

A human decides; there is no score and no per cent. What nobody asked is neutral: it never lowers an offer (IT-09).
`niet` means "not now" and always says why (OF-02, TK-02, TK-04, OV-02, ★3).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAGDELEN = ("voormiddag", "namiddag", "avond")
ELK_MOMENT = (1 << 21) - 1
AVOND = sum(1 << (dag * 3 + 2) for dag in range(7))
SCHOOLUREN = sum(1 << (dag * 3 + deel) for dag in range(5) for deel in (0, 1))
ZELF_RIJDEN = frozenset({"auto", "iemand"})
OPENBAAR = frozenset({"bus", "trein"})
NEDERLANDS = {
    1: "niet veel Nederlands",
    2: "een beetje Nederlands",
    3: "vrij veel Nederlands",
    4: "vlot Nederlands",
}


class Stand(StrEnum):
    """Three groups, in this order on the page."""

    GOED = "goed"
    HULP = "hulp"
    NIET = "niet"


@dataclass(frozen=True)
class Profiel:
    """What is known of one person. None, "" and an empty set mean: not asked."""

    voornaam: str = ""
    gemeente: int | None = None
    nederlands: int | None = None  # taaliconen of the person: 0 none yet, 1 A1, 2 A2, 3 B1, 4 B2 and up
    contacttaal: str = ""
    leest: bool | None = None
    opvang_nodig: bool | None = None
    vrij: int | None = None  # 21 bits: day * 3 + part of the day
    vervoer: frozenset[str] = frozenset()
    geslacht: str = ""  # "vrouw" or "man"
    leeftijd: int | None = None
    graag: tuple[tuple[str, frozenset[str]], ...] = ()  # the word on the screen, and its stems
    drempels: frozenset[str] = frozenset()  # keys of aanbod.drempels

    @property
    def licht(self) -> bool:
        """Who starts with little: informal offer comes first (OV-02)."""
        return (self.nederlands is not None and self.nederlands <= 1) or self.leest is False

    @property
    def wie(self) -> str:
        return self.voornaam or "deze persoon"


@dataclass(frozen=True)
class Feiten:
    """What an offer asks and gives; names as in the model. `woorden` are the stems of its text."""

    bestuur_id: int = 0
    gemeente: str = ""
    taaliconen: int = 1
    taak_taaliconen: int | None = None
    ervaren_taaliconen: int | None = None
    contacttalen: tuple[str, ...] = ()
    geletterdheid: str = ""
    ervaring_nodig: bool | None = None
    informeel: bool | None = None
    kinderen_welkom: bool | None = None
    opvang: bool | None = None
    doelgroep: str = ""
    leeftijd_van: int | None = None
    leeftijd_tot: int | None = None
    rooster: int | None = None
    zomerstop: bool | None = None
    bus_dichtbij: bool | None = None
    prijs_cent: int | None = None
    kort_cent: int | None = None
    uitpas: bool | None = None
    deadline_op: date | None = None
    warme_overdracht: bool | None = None
    plaatsen_vrij: int | None = None
    vol_tot: date | None = None
    hinder: tuple[dict, ...] = ()
    woorden: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Zin:
    """One sentence. `toon`: p fits, h hinders, x not now, v a question to ask. `sleutel` is what gets counted."""

    toon: str
    tekst: str
    sleutel: str = ""


@dataclass(frozen=True)
class Past:
    """The outcome for one offer."""

    stand: Stand
    zinnen: tuple[Zin, ...] = field(default=())
    rang: tuple = ()

    @property
    def redenen(self) -> tuple[str, ...]:
        """Why it fits."""
        return tuple(z.tekst for z in self.zinnen if z.toon == "p")

    @property
    def hinder(self) -> tuple[str, ...]:
        """What stands in the way, the heaviest first."""
        return tuple(z.tekst for z in self.zinnen if z.toon == "x") + tuple(
            z.tekst for z in self.zinnen if z.toon == "h"
        )


@dataclass(frozen=True)
class _Vraag:
    p: Profiel
    f: Feiten
    dag: date
    taalnaam: Callable[[str], str]
    datum: Callable[[date], str]


def beoordeel(
    profiel: Profiel,
    feiten: Feiten,
    vandaag: date,
    *,
    taalnaam: Callable[[str], str] = str,
    datum: Callable[[date], str] = date.isoformat,
) -> Past:
    """Judge one offer for one person on a day. `taalnaam` and `datum` put codes and days in words."""
    vraag = _Vraag(profiel, feiten, vandaag, taalnaam, datum)
    zinnen = [zin for regel in _REGELS for zin in regel(vraag)]
    orde = {"x": 0, "p": 1, "h": 2, "v": 3}
    zinnen.sort(key=lambda zin: orde[zin.toon])
    tonen = Counter(zin.toon for zin in zinnen)
    stand = Stand.NIET if tonen["x"] else Stand.HULP if tonen["h"] else Stand.GOED
    los_eerst = 0 if profiel.licht and feiten.informeel else 1
    return Past(stand, tuple(zinnen), (los_eerst, tonen["h"] + tonen["x"], -tonen["p"]))


# ------------------------------------------------------------------------------------------------ is there room now
def _plaats(v: _Vraag) -> Iterator[Zin]:
    f = v.f
    if f.vol_tot and f.vol_tot >= v.dag:
        yield Zin("x", f"Vol tot en met {v.datum(f.vol_tot)}.", "vol")
    elif f.plaatsen_vrij == 0:
        yield Zin("x", "Er is nu geen plaats vrij.", "vol")
    if f.deadline_op and f.deadline_op < v.dag:
        yield Zin("x", f"Inschrijven kon tot {v.datum(f.deadline_op)}.", "deadline")
    if f.zomerstop and v.dag.month in (7, 8):
        yield Zin("x", "Stopt in juli en augustus.", "zomer")


# ------------------------------------------------------------------------------------------------ Dutch and reading
def nodig_nederlands(f: Feiten) -> int:
    """What turned out to be needed; else what the task asks when the host asks more (TK-04)."""
    if f.ervaren_taaliconen is not None:
        return f.ervaren_taaliconen
    return min(f.taaliconen, f.taak_taaliconen or f.taaliconen)


def _taal(v: _Vraag) -> Iterator[Zin]:
    ook = v.p.contacttaal not in ("", "nl") and v.p.contacttaal in v.f.contacttalen
    if ook:
        yield Zin("p", f"Ze spreken er ook {v.taalnaam(v.p.contacttaal)}.")
    if v.p.nederlands is None:
        return
    kan, nodig = max(v.p.nederlands, 1), nodig_nederlands(v.f)
    if nodig <= kan:
        if v.f.taaliconen > kan:
            yield Zin("h", "De organisatie vraagt meer Nederlands dan de taak nodig heeft. Bespreek het.")
        elif not ook:
            yield Zin("p", "Weinig Nederlands is genoeg." if nodig == 1 else "Het Nederlands is genoeg.")
    elif nodig - kan == 1 or ook:
        yield Zin("h", f"Vraagt {NEDERLANDS[nodig]}.", "taal")
    else:
        yield Zin("x", f"Vraagt {NEDERLANDS[nodig]}.", "taal")


def _lezen(v: _Vraag) -> Iterator[Zin]:
    if v.p.leest is False:
        if v.f.geletterdheid == "geen":
            yield Zin("p", "Lezen en schrijven hoeft niet.")
        elif v.f.geletterdheid == "beetje":
            yield Zin("h", "Je leest er een beetje. Spreek af wie helpt.", "lezen")
        elif v.f.geletterdheid == "vlot":
            yield Zin("x", "Vraagt vlot lezen en schrijven.", "lezen")


# ------------------------------------------------------------------------------------------------ children and hours
def _kinderen(v: _Vraag) -> Iterator[Zin]:
    if not v.p.opvang_nodig:
        return
    if v.f.kinderen_welkom:
        yield Zin("p", "Het kind mag mee.")
    elif v.f.opvang:
        yield Zin("p", "Er is opvang.")
    elif v.f.kinderen_welkom is False:
        avond = v.f.rooster and not v.f.rooster & ~AVOND
        yield Zin(
            "h", "’s Avonds, zonder opvang." if avond else "Het kind kan niet mee. Zoek opvang.", "kind"
        )
    else:
        yield Zin("v", "Vraag of een kind mee mag.")


def moment_naam(bit: int) -> str:
    """woensdagvoormiddag."""
    return f"{DAGEN[bit // 3]}{DAGDELEN[bit % 3]}"


def _bits(masker: int) -> list[int]:
    return [bit for bit in range(21) if masker >> bit & 1]


def _wanneer(v: _Vraag) -> Iterator[Zin]:
    if v.p.vrij is None or not v.f.rooster:
        return
    samen = _bits(v.f.rooster & v.p.vrij)
    if samen:
        op = moment_naam(samen[0]) if len(samen) <= 2 else f"{len(samen)} momenten in de week"
        yield Zin("p", f"Op {op} kan {v.p.wie}.")
        return
    eerste = moment_naam(_bits(v.f.rooster)[0])
    if v.p.opvang_nodig:
        yield Zin("h", f"Op {eerste} kan {v.p.wie} niet. Vraag opvang.", "uur")
    else:
        yield Zin("x", f"Op {eerste} kan {v.p.wie} niet.", "uur")


# ------------------------------------------------------------------------------------------------ place, price, group
def _weg(v: _Vraag) -> Iterator[Zin]:
    if not v.p.vervoer or v.p.vervoer & ZELF_RIJDEN:
        return
    if v.p.vervoer & OPENBAAR and v.f.bus_dichtbij:
        yield Zin("p", "Bus of trein dichtbij.")
    elif v.p.vervoer & OPENBAAR and v.f.bus_dichtbij is False:
        yield Zin("h", "Geen bus of trein in de buurt.", "ver")
    elif not v.p.vervoer & OPENBAAR and v.p.gemeente and v.f.bestuur_id not in (0, v.p.gemeente):
        yield Zin("h", f"In {v.f.gemeente}: hoe komt {v.p.wie} er?", "ver")


def euro(cent: int) -> str:
    """2 euro, 2,50 euro."""
    heel, rest = divmod(cent, 100)
    return f"{heel},{rest:02} euro" if rest else f"{heel} euro"


def _geld(v: _Vraag) -> Iterator[Zin]:
    if v.f.prijs_cent == 0:
        yield Zin("p", "Gratis.")
    elif v.f.prijs_cent and "geld" in v.p.drempels:
        hulp = (
            ", minder met UiTPAS"
            if v.f.uitpas
            else f", verlaagd {euro(v.f.kort_cent)}"
            if v.f.kort_cent
            else ""
        )
        yield Zin("h", f"Kost {euro(v.f.prijs_cent)}{hulp}.", "geld")


def _groep(v: _Vraag) -> Iterator[Zin]:
    f, p = v.f, v.p
    voor = {"vrouwen": "vrouw", "mannen": "man"}.get(f.doelgroep)
    if voor and p.geslacht and p.geslacht != voor:
        yield Zin("x", f"Alleen voor {f.doelgroep}.", "groep")
    elif voor and not p.geslacht:
        yield Zin("v", f"Alleen voor {f.doelgroep}.")
    if p.leeftijd is not None:
        if f.leeftijd_van and p.leeftijd < f.leeftijd_van:
            yield Zin("x", f"Vanaf {f.leeftijd_van} jaar.", "groep")
        if f.leeftijd_tot and p.leeftijd > f.leeftijd_tot:
            yield Zin("x", f"Tot en met {f.leeftijd_tot} jaar.", "groep")
    if f.ervaring_nodig:
        yield Zin("v", "Vraagt ervaring. Vraag ernaar.")


# ------------------------------------------------------------------------------------------------ what one likes, B's
def _graag(v: _Vraag) -> Iterator[Zin]:
    treffers = [woord for woord, stammen in v.p.graag if stammen & v.f.woorden]
    for woord in treffers[:2]:
        yield Zin("p", f"{woord} doet {v.p.wie} graag.")


def _begin(v: _Vraag) -> Iterator[Zin]:
    if v.f.warme_overdracht and (v.p.licht or "alleen" in v.p.drempels):
        yield Zin("p", "Iemand kan de eerste keer mee.")
    if v.f.informeel and v.p.licht:
        yield Zin("p", "Los, zonder lange afspraak.")


def _b_scan(v: _Vraag) -> Iterator[Zin]:
    """A finding lowers or hides the offer for exactly the people whose barrier it is, and says why (★3)."""
    for vondst in v.f.hinder:
        if vondst.get("raakt") in v.p.drempels and vondst.get("ernst") in ("lager", "weg"):
            tekst = str(vondst.get("zin") or "").strip() or "De B’s-scan vond hier een drempel."
            weg = vondst["ernst"] == "weg"
            yield Zin("x" if weg else "h", tekst if tekst.endswith((".", "?")) else f"{tekst}.", "drempel")


# In the order of telling: what moves a person first, the level of Dutch last (it stands in a column of its own).
_REGELS = (_plaats, _graag, _kinderen, _wanneer, _begin, _lezen, _weg, _geld, _taal, _groep, _b_scan)

# ------------------------------------------------------------------------------------------------ why not now, counted
TELWOORDEN = {
    "taal": ("vraagt meer Nederlands", "vragen meer Nederlands"),
    "uur": ("valt op een ander uur", "vallen op een ander uur"),
    "vol": ("is vol", "zijn vol"),
    "deadline": ("is afgesloten", "zijn afgesloten"),
    "zomer": ("stopt in de zomer", "stoppen in de zomer"),
    "lezen": ("vraagt vlot lezen", "vragen vlot lezen"),
    "groep": ("is voor een andere groep", "zijn voor een andere groep"),
    "drempel": ("heeft een drempel", "hebben een drempel"),
}


def tel_redenen(uitkomsten: Iterable[Past]) -> str:
    """ "19 vragen meer Nederlands, 9 vallen op een ander uur": each offer once, by its first reason."""
    tellen = Counter(
        next(zin.sleutel for zin in past.zinnen if zin.toon == "x")
        for past in uitkomsten
        if past.stand is Stand.NIET
    )
    return ", ".join(
        f"{aantal} {TELWOORDEN[sleutel][aantal != 1]}"
        for sleutel, aantal in sorted(tellen.items(), key=lambda paar: (-paar[1], paar[0]))
    )
