"""The verdict on every row: new, changed, also changed here, same, double, or wrong and why. Pure (RG-02).

Works column by column: a sheet has few different words and many rows. An empty cell says nothing and wipes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from aanbod.invoer import waarden as w
from aanbod.invoer.kolommen import VELDEN, VERPLICHT
from aanbod.invoer.lees import Blad
from aanbod.invoer.plaatsen import Plek
from aanbod.invoer.waarden import Waardefout, vlak


class Stand(StrEnum):
    """What happens with a row."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    BOTST = "botst"  # changed in the file and changed here by hand: here wins, unless a person says otherwise
    ZELFDE = "zelfde"
    DUBBEL = "dubbel"
    FOUT = "fout"
    OVER = "over"  # left out by a person


class Keuze(StrEnum):
    """What a person decided for one row."""

    BESTAND = "bestand"
    NIEUW = "nieuw"
    OVER = "over"


@dataclass(slots=True)
class Bekend:
    """An offer that is here already."""

    id: str
    naam: str
    organisatie_id: str
    waarden: dict
    bron: dict | None  # what the last import wrote; None: never imported


@dataclass
class Omgeving:
    """What is known when a file is judged; one snapshot, made with a fixed number of queries."""

    bestuur_id: int
    plekken: dict[str, Plek] = field(default_factory=dict)
    organisaties: dict[str, str] = field(default_factory=dict)  # flat name -> id
    aanbod: dict[tuple[str, str], Bekend] = field(default_factory=dict)  # (id of organisation, flat name)
    extern: dict[str, Bekend] = field(default_factory=dict)
    eigen_soorten: dict[str, tuple[str, str]] = field(default_factory=dict)
    geen_vrijwilligers: dict[str, str] = field(default_factory=dict)  # id of organisation -> why


@dataclass(slots=True)
class Rij:
    """One judged row."""

    plaats: int  # position in the sheet
    nummer: int  # as the person sees it
    stand: str
    naam: str
    aanbieder: str
    redenen: list[str]
    meldingen: list[str]
    bekend: Bekend | None = None
    wijzig: dict = field(default_factory=dict)
    botst: dict = field(default_factory=dict)  # field -> (here, in the file)


@dataclass
class Uitkomst:
    """All rows, and the values per field in the order of the rows (None or empty: not given)."""

    rijen: list[Rij]
    kolommen: dict[str, list]

    def tellingen(self) -> dict[str, int]:
        telling = dict.fromkeys(Stand, 0)
        for rij in self.rijen:
            telling[rij.stand] += 1
        return {str(stand): aantal for stand, aantal in telling.items()}


def oordeel(
    blad: Blad,
    gekozen: dict[int, str],
    omgeving: Omgeving,
    *,
    alles_hier: bool = False,
    keuzes: dict | None = None,
) -> Uitkomst:
    """Judge all rows. `gekozen` maps a column to a field; `alles_hier` takes rows of other gemeenten along."""
    werk = _Werk(blad, gekozen, omgeving, alles_hier)
    werk.lees_kolommen()
    return Uitkomst(_rijen(werk, keuzes or {}), werk.kolommen)


# Columns that a source gives in our own form already.
KLAAR = frozenset({"momenten", "rooster", "laatste_op", "_ritme"})
MEE = ("rooster", "laatste_op")  # go with the moments from which they are made


class _Werk:
    """The columns of one sheet while they become fields."""

    def __init__(self, blad: Blad, gekozen: dict[int, str], omgeving: Omgeving, alles_hier: bool) -> None:
        self.blad, self.gekozen, self.omgeving, self.alles_hier = blad, gekozen, omgeving, alles_hier
        self.redenen: dict[int, list[str]] = {n: [fout] for n, fout in blad.fouten.items()}
        self.meldingen: dict[int, list[str]] = {}
        self.kolommen: dict[str, list] = {}

    def lees_kolommen(self) -> None:
        """A field of its own goes before the same field that another column implies."""
        eigen = {sleutel: n for n, sleutel in self.gekozen.items()}
        afgeleid: list[tuple[str, list]] = []
        for sleutel, n in eigen.items():
            kolom = self.blad.kolom(n)
            if sleutel in KLAAR:
                self.kolommen[sleutel.lstrip("_")] = kolom
                continue
            veld = VELDEN[sleutel]
            if sleutel in VERPLICHT:
                self._verplicht(kolom, n)
            if sleutel == "gemeente":
                self._gemeente(kolom, n)
                continue
            uit = self._zet(
                kolom,
                n,
                w.soort(self.omgeving.eigen_soorten) if sleutel == "soort" else veld.zet,
                len(veld.uit),
            )
            doel = veld.uit[0] if sleutel != "org_adres" else "org_adres"
            self.kolommen[doel] = uit[0]
            afgeleid += zip(veld.uit[1:], uit[1:], strict=True)
        for naam, kolom in afgeleid:
            vorige = self.kolommen.get(naam)
            if vorige is None:
                self.kolommen[naam] = kolom
            else:
                self.kolommen[naam] = [b if a is None else a for a, b in zip(vorige, kolom, strict=True)]
        for sleutel in VERPLICHT:
            self.kolommen.setdefault(VELDEN[sleutel].uit[0], [""] * len(self.blad.rijen))

    def _reden(self, plaats: int, n: int, zin: str) -> None:
        self.redenen.setdefault(plaats, []).append(f"Kolom {self.blad.koppen[n]}: {zin}")

    def _verplicht(self, kolom: list, n: int) -> None:
        for plaats, waarde in enumerate(kolom):
            if not waarde and plaats not in self.blad.fouten:
                self._reden(plaats, n, "deze cel is leeg. Vul ze in.")

    def _zet(self, kolom: list, n: int, zet: Callable, breedte: int) -> list[list]:
        """Each different cell is looked at once; a column of short texts passes in one look."""
        if breedte == 1 and (lengte := getattr(zet, "lengte", 0)):
            with suppress(TypeError):  # a day among the texts: cell by cell below
                if max(map(len, kolom), default=0) <= lengte:
                    return [kolom]
        bekend: dict = {"": (None,) * breedte}
        uit = []
        for plaats, waarde in enumerate(kolom):
            waarden = bekend.get(waarde)
            if waarden is None:
                try:
                    waarden = bekend[waarde] = zet(waarde)
                except Waardefout as fout:
                    waarden = bekend[waarde] = _Mis(str(fout), breedte)
            if type(waarden) is _Mis:
                self._reden(plaats, n, waarden.zin)
            uit.append(waarden)
        return [list(deel) for deel in zip(*uit, strict=True)] if uit else [[] for _ in range(breedte)]

    def _gemeente(self, kolom: list, n: int) -> None:
        plekken, hier = self.omgeving.plekken, self.omgeving.bestuur_id
        waar = [""] * len(kolom)
        for plaats, waarde in enumerate(kolom):
            if not waarde:
                continue
            plek = plekken.get(vlak(waarde))
            if plek is None and not self.alles_hier:
                self._reden(
                    plaats, n, f"“{waarde}” is geen gemeente die we kennen. Schrijf de naam of de NIS-code."
                )
            elif plek is not None and plek.bestuur_id == hier:
                if plek.melding:
                    self.meldingen.setdefault(plaats, []).append(plek.melding)
            elif not self.alles_hier:
                self._reden(
                    plaats, n, f"{plek.naam} is niet jouw gemeente. Laat deze rij weg, of zet alles bij jou."
                )
            else:
                waar[plaats] = plek.naam if plek else str(waarde)
        self.kolommen["_plaats"] = waar


class _Mis(tuple):
    """No values, and the reason."""

    zin: str

    def __new__(cls, zin: str, breedte: int):
        zelf = super().__new__(cls, (None,) * breedte)
        zelf.zin = zin
        return zelf


# ------------------------------------------------------------------------------------------------ rows


VRIJWILLIGERSWERK = "vrijwilligerswerk"


def _rijen(werk: _Werk, keuzes: dict) -> list[Rij]:
    kolommen, omgeving = werk.kolommen, werk.omgeving
    _vul_waar(kolommen)
    vlakke_org: dict[str, str] = {}
    rijen, gezien, buren = [], {}, _buren(omgeving)
    extern = kolommen.get("extern_id") or [""] * len(werk.blad.rijen)
    velden = [naam for naam in kolommen if naam in VELDNAMEN]
    soorten = kolommen["soort"]
    namen = [str(naam) for naam in kolommen["naam"]]
    orgs = [str(org) for org in kolommen["aanbieder"]]
    for plaats, (naam, aanbieder, nummer, sleutel) in enumerate(
        zip(namen, orgs, werk.blad.nummers, extern, strict=True)
    ):
        redenen = werk.redenen.get(plaats, [])
        rij = Rij(
            plaats,
            nummer,
            Stand.FOUT if redenen else Stand.NIEUW,
            naam,
            aanbieder,
            redenen,
            werk.meldingen.get(plaats, []),
        )
        rijen.append(rij)
        if redenen:
            continue
        org = vlakke_org.get(aanbieder)
        if org is None:
            org = vlakke_org[aanbieder] = vlak(aanbieder) or aanbieder
        eigen = (org, vlak(naam) or naam)
        keuze = keuzes.get(str(nummer))
        eerder = gezien.get(sleutel) if sleutel else None
        eerder = eerder or gezien.get(eigen)
        if keuze == Keuze.OVER:
            rij.stand = Stand.OVER
        elif eerder is not None:
            rij.stand = Stand.DUBBEL
            rij.redenen = [f"Staat ook op rij {eerder}. We nemen alleen de eerste."]
        else:
            gezien[eigen] = gezien[sleutel or eigen] = nummer
            bekend = omgeving.extern.get(sleutel) if sleutel else None
            bekend = bekend or omgeving.aanbod.get((omgeving.organisaties.get(org, ""), eigen[1]))
            houder = bekend.organisatie_id if bekend else omgeving.organisaties.get(org)
            if (mag_niet := omgeving.geen_vrijwilligers.get(houder)) and soorten[plaats] == VRIJWILLIGERSWERK:
                rij.stand, rij.redenen = Stand.FOUT, [mag_niet]
            elif bekend is not None:
                _vergelijk(rij, bekend, velden, kolommen, keuze)
            else:
                _zoek_buur(rij, eigen, buren, keuze)
    return rijen


def _vul_waar(kolommen: dict[str, list]) -> None:
    """The place of a row that another gemeente holds, where the file says no place."""
    plaats = kolommen.pop("_plaats", None)
    if plaats and any(plaats):
        waar = kolommen.get("waar") or [""] * len(plaats)
        kolommen["waar"] = [a or b for a, b in zip(waar, plaats, strict=True)]


# Fields of Aanbod that an import compares and writes; `naam` too, for what is matched by its own key.
VELDNAMEN = frozenset(
    {"naam", "momenten"} | {naam for veld in VELDEN.values() if veld.soort == "aanbod" for naam in veld.uit}
) - {"aanbieder", "gemeente", "extern_id"}


def als_json(waarde):
    """How a value stands in `bron_waarden`."""
    return waarde.isoformat() if isinstance(waarde, date) else waarde


LEEG = (None, "", [])


def _vergelijk(rij: Rij, bekend: Bekend, velden: list[str], kolommen: dict, keuze: str | None) -> None:
    """Field by field: what the file says, what stands here, and what the last import wrote."""
    rij.bekend = bekend
    for veld in velden:
        nieuw = kolommen[veld][rij.plaats]
        hier = bekend.waarden.get(veld)
        if nieuw in LEEG or nieuw == hier:
            continue
        vorig = (bekend.bron or {}).get(veld)
        nieuw_json = als_json(nieuw)
        if hier in LEEG and vorig in LEEG:
            rij.wijzig[veld] = nieuw
        elif vorig not in LEEG and vorig == nieuw_json:
            continue  # the file says what it said before; here somebody changed it since
        elif vorig not in LEEG and vorig == als_json(hier):
            rij.wijzig[veld] = nieuw
        else:
            rij.botst[veld] = (hier, nieuw)
    if rij.botst and keuze == Keuze.BESTAND:
        rij.wijzig |= {veld: nieuw for veld, (_, nieuw) in rij.botst.items()}
        rij.botst = {}
    if "momenten" in rij.wijzig:
        rij.wijzig |= {veld: kolommen[veld][rij.plaats] for veld in MEE if veld in kolommen}
    rij.stand = Stand.BOTST if rij.botst else Stand.GEWIJZIGD if rij.wijzig else Stand.ZELFDE


# ------------------------------------------------------------------------------------------------ near the same

_CIJFERS = re.compile(r"\d+")
_KLEIN = frozenset({"de", "het", "een", "in", "van", "op", "aan", "te", "voor", "met", "en", "t", "s"})


def _kern(naam: str) -> tuple[str, str, str, str]:
    """A name without small words: in one piece, its words sorted, its digits, and its first letters."""
    woorden = naam.split()
    if len(woorden) > 1:
        woorden = [woord for woord in woorden if woord not in _KLEIN] or woorden
        letters = "".join(woorden)
        return letters, " ".join(sorted(woorden)), "".join(_CIJFERS.findall(letters)), letters[:3]
    return naam, naam, "".join(_CIJFERS.findall(naam)), naam[:3]


def _onthoud(buren: dict, org: str | None, naam: str, zoals: str, nummer: int | None) -> None:
    letters, geordend, cijfers, begin = _kern(naam)
    buren[org, geordend] = [(letters, zoals, nummer)]
    buren.setdefault((org, cijfers, begin), []).append((letters, zoals, nummer))


def _buren(omgeving: Omgeving) -> dict:
    orgs = {sleutel: naam for naam, sleutel in omgeving.organisaties.items()}
    buren: dict = {}
    for (org_id, naam), bekend in omgeving.aanbod.items():
        _onthoud(buren, orgs.get(org_id), naam, bekend.naam, None)
    return buren


def _zoek_buur(rij: Rij, eigen: tuple[str, str], buren: dict, keuze: str | None) -> None:
    """A name that differs by one letter, or only in small words or their order, at the same organisation."""
    org = eigen[0]
    letters, geordend, cijfers, begin = _kern(eigen[1])
    zelfde = buren.get((org, geordend))
    blok = buren.get((org, cijfers, begin))
    if keuze != Keuze.NIEUW and (zelfde or blok):
        buur = zelfde[0] if zelfde else next((b for b in blok[:200] if _bijna(letters, b[0])), None)
        if buur:
            waar = f"rij {buur[2]}" if buur[2] else "wat er al is"
            rij.stand = Stand.DUBBEL
            rij.redenen = [
                f"Lijkt op “{buur[1]}” ({waar}), bij dezelfde organisatie. Kies of het toch nieuw is."
            ]
            return
    deze = (letters, rij.naam, rij.nummer)
    buren[org, geordend] = [deze]
    if blok is None:
        buren[org, cijfers, begin] = [deze]
    else:
        blok.append(deze)


def _bijna(a: str, b: str) -> bool:
    """Equal, or one letter added, lost or changed in a word of six letters or more."""
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 6:
        return False
    kort, lang = sorted((a, b), key=len)
    n = next((i for i, letter in enumerate(kort) if letter != lang[i]), len(kort))
    return kort[n:] == lang[n + 1 :] if len(kort) < len(lang) else kort[n + 1 :] == lang[n + 1 :]
