"""Search in the offer and count its facets, in the process: no query per facet (OF-02, goals a1-a3, ADR 0012).

    zoek(request.kring, Vraag(tekst="koken", keuzes={"kinderen": frozenset({"welkom"})}), vandaag) -> Treffers

Who may see what is worked out from the Kring; the page then fetches its rows by id behind row-level security.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from aanbod.kenmerken import GROEPEN
from aanbod.zoekdeel import pak_in, pak_uit
from aanbod.zoekstand import Stand, nu
from aanbod.zoekwoord import vraagwoorden
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.lui import Lui

np = Lui("numpy")

log = logging.getLogger(__name__)
PER_KEER = 25
KM_PER_GRAAD = 111.2
VOLGORDES = ("", "naam", "nieuw", "afstand")  # "" is: title first when words are asked, else by name


@dataclass(frozen=True)
class Vraag:
    """What somebody asks. Empty means: doesn't matter."""

    tekst: str = ""
    keuzes: dict[str, frozenset[str]] = field(default_factory=dict)
    plek: tuple[float, float] | None = None  # latitude, longitude
    km: float | None = None
    week: int | None = None  # 21 bits (day * 3 + part): when one is free; offer without a known grid stays
    volgorde: str = ""
    pagina: int = 1
    per_keer: int = PER_KEER
    # Boxes that stand for several values at once ("a weekday by day"): name -> (group, values); counted as one.
    samen: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Treffers:
    """The answer. `tellingen` has every value of every group; the counts of a group ignore its own choice."""

    totaal: int
    ids: list[uuid.UUID]
    tellingen: dict[str, dict[str, int]]
    pagina: int = 1
    paginas: int = 1
    woorden: tuple[str, ...] = ()
    alleen_stopwoorden: bool = (
        False  # words were typed, none of them says anything: nothing is filtered on them
    )
    afstanden: dict[uuid.UUID, float] = field(default_factory=dict)
    samen: dict[str, int] = field(default_factory=dict)


def zoek(kring: Kring, vraag: Vraag, vandaag: date) -> Treffers:
    """Total, page and counts for one question."""
    stand, dag = nu(), vandaag.toordinal()
    gevraagd = vraagwoorden(vraag.tekst)
    basis = stand.zichtbaar(kring, dag)
    titels = None
    if gevraagd:
        raak, titels = _tekst(stand, gevraagd)
        basis = basis & raak
    ver = _afstand(stand, vraag.plek)
    if ver is not None and vraag.km is not None:
        basis = basis & pak_in(ver <= vraag.km)
    if vraag.week is not None:
        rooster = stand.kolom["rooster"]
        basis = basis & pak_in((rooster == -1) | (rooster & vraag.week != 0))
    maskers = _maskers(stand, vraag.keuzes, dag)
    treffers = basis
    for masker in maskers.values():
        treffers = treffers & masker
    los = pak_uit(treffers)
    totaal = int(np.count_nonzero(los))
    per_keer = max(1, vraag.per_keer)
    paginas = max(1, -(-totaal // per_keer))
    pagina = min(max(1, vraag.pagina), paginas)
    plaatsen = _bladzijde(stand, los, titels, ver, vraag.volgorde, (pagina - 1) * per_keer, per_keer)
    ids = _ids(stand, plaatsen)
    return Treffers(
        totaal=totaal,
        ids=ids,
        tellingen=_tel(stand, basis, maskers, treffers, los, dag),
        pagina=pagina,
        paginas=paginas,
        woorden=tuple(gevraagd),
        alleen_stopwoorden=bool(vraag.tekst.strip()) and not gevraagd,
        afstanden={} if ver is None else _afstanden(ids, ver[plaatsen]),
        samen=_tel_samen(stand, basis, maskers, treffers, vraag.samen, dag) if vraag.samen else {},
    )


def alle_ids(kring: Kring, vraag: Vraag, vandaag: date, hoogstens: int = 2000) -> list[uuid.UUID]:
    """Ids of every hit in order, for who sorts them otherwise (by fit) or exports them."""
    return zoek(kring, _met(vraag, pagina=1, per_keer=hoogstens), vandaag).ids


def nieuw_sinds(kring: Kring, vraag: Vraag, moment: datetime, vandaag: date) -> int:
    """How many of the hits became visible after `moment`: the alert of a saved search."""
    stand = nu()
    treffers = _treffers(stand, kring, vraag, vandaag.toordinal())
    return int(
        np.count_nonzero(pak_uit(treffers) & (stand.kolom["sinds"] > int(moment.timestamp() * 1_000_000)))
    )


def op_volgorde(ids: Iterable[uuid.UUID], rijen: Iterable, sleutel=lambda rij: rij["id"]) -> list:
    """Rows from the database in the order of the search. One that row-level security holds back is an error of ours."""
    per_id, lijst = {sleutel(rij): rij for rij in rijen}, list(ids)
    weg = [id_ for id_ in lijst if id_ not in per_id]
    if weg:
        log.error("zoekindex: %d van %d rijen kwamen niet terug achter de muur", len(weg), len(lijst))
    return [per_id[id_] for id_ in lijst if id_ in per_id]


def _met(vraag: Vraag, **anders) -> Vraag:
    return Vraag(**{**vraag.__dict__, **anders})


def _treffers(stand: Stand, kring: Kring, vraag: Vraag, dag: int) -> np.ndarray:
    raak = stand.zichtbaar(kring, dag)
    gevraagd = vraagwoorden(vraag.tekst)
    if gevraagd:
        raak = raak & _tekst(stand, gevraagd)[0]
    ver = _afstand(stand, vraag.plek)
    if ver is not None and vraag.km is not None:
        raak = raak & pak_in(ver <= vraag.km)
    if vraag.week is not None:
        rooster = stand.kolom["rooster"]
        raak = raak & pak_in((rooster == -1) | (rooster & vraag.week != 0))
    for masker in _maskers(stand, vraag.keuzes, dag).values():
        raak = raak & masker
    return raak


def _tekst(stand: Stand, gevraagd: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Where every word stands, and where every word stands in the title."""
    raak, titel = stand.woord(gevraagd[0])
    for woord in gevraagd[1:]:
        ook, ook_titel = stand.woord(woord)
        raak, titel = raak & ook, titel & ook_titel
    return raak, titel


def _afstand(stand: Stand, plek: tuple[float, float] | None) -> np.ndarray | None:
    """Kilometres as the crow flies; unknown is NaN, which is within no distance."""
    if plek is None:
        return None
    noord = (stand.kolom["breedte"] - np.float32(plek[0])) * np.float32(KM_PER_GRAAD)
    oost = (stand.kolom["lengte"] - np.float32(plek[1])) * np.float32(
        KM_PER_GRAAD * np.cos(np.radians(plek[0]))
    )
    return np.sqrt(noord * noord + oost * oost)


def _maskers(stand: Stand, keuzes: dict[str, frozenset[str]], dag: int) -> dict[str, np.ndarray]:
    """Per group with a choice: the offer that has one of the chosen values. A value nobody knows gives nothing."""
    return {
        groep: stand.een_van(groep, waarden, dag)
        for groep, waarden in keuzes.items()
        if waarden and groep in GROEPEN
    }


def _tel(stand: Stand, basis, maskers: dict, treffers, los, dag: int) -> dict[str, dict[str, int]]:
    tellingen = stand.tel(treffers, los, GROEPEN.keys() - maskers.keys(), dag)
    for groep in maskers:
        zonder = basis
        for andere, masker in maskers.items():
            if andere != groep:
                zonder = zonder & masker
        tellingen |= stand.tel(zonder, None, {groep}, dag)
    return tellingen


def _tel_samen(stand: Stand, basis, maskers: dict, treffers, samen: dict, dag: int) -> dict[str, int]:
    """How many hits each combined box would leave; as with one value, its own group doesn't count."""
    zonder: dict[str, np.ndarray] = {}
    uit = {}
    for naam, (groep, waarden) in samen.items():
        if groep not in zonder:
            raak = treffers
            if groep in maskers:
                raak = basis
                for andere, masker in maskers.items():
                    raak = raak & masker if andere != groep else raak
            zonder[groep] = raak
        uit[naam] = int(np.bitwise_count(stand.een_van(groep, waarden, dag) & zonder[groep]).sum())
    return uit


def _bladzijde(stand: Stand, los, titels, ver, volgorde: str, van: int, aantal: int) -> np.ndarray:
    """Places of one page. Costs the same on every page."""
    if volgorde == "afstand" and ver is not None:
        plaatsen = stand.op_naam(los)
        waarden = ver[plaatsen]
        waarden[np.isnan(waarden)] = np.inf
        return plaatsen[np.argsort(waarden, kind="stable")][van : van + aantal]
    if volgorde == "nieuw":
        return stand.op_nieuw(los)[van : van + aantal]
    if volgorde == "" and titels is not None:
        voor = pak_uit(titels) & los
        return np.concatenate([stand.op_naam(voor), stand.op_naam(los & ~voor)])[van : van + aantal]
    return stand.op_naam(los)[van : van + aantal]


def _ids(stand: Stand, plaatsen: np.ndarray) -> list[uuid.UUID]:
    ruw = stand.kolom["sleutel"][plaatsen].tobytes()
    return [uuid.UUID(bytes=ruw[i : i + 16]) for i in range(0, len(ruw), 16)]


def _afstanden(ids: list[uuid.UUID], ver: np.ndarray) -> dict[uuid.UUID, float]:
    return {id_: round(float(km), 1) for id_, km in zip(ids, ver, strict=True) if not np.isnan(km)}
