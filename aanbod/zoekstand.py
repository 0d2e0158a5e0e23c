"""What the index knows now, and how it stays exact: one short query per search (ADR 0012).

Each row of `aanbod_zoekregel` carries the transaction that wrote it. The index remembers the oldest transaction that
was still running when it last looked; whatever is written by that one or a later one is read again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from threading import RLock

from aanbod.kenmerken import GROEPEN
from aanbod.zoekdeel import ALLEN, KOLOMMEN, MENU, Bouwer, Deel, Register, pak_in, pak_uit
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import GeenKring, Kring, huidige
from netwerktraject.kern.lui import Lui

np = Lui("numpy")

STUK = 5_000  # rows per statement of a full build
MAX_STAART = 3_000  # changed offer before everything is packed anew
BEWAARD = 64  # visible sets and words kept per state

KOLOM_SQL = """z.nr, z.aanbod_sleutel, z.bestuur_nr, z.zichtbaar, z.regel, z.gewijzigd_tx::text AS tx,
  (extract(epoch FROM z.zichtbaar_sinds) * 1000000)::bigint AS sinds"""
STUK_SQL = f"""
SELECT s.xmin::text AS xmin, s.eigen::text AS eigen, {KOLOM_SQL}
FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin, pg_current_xact_id_if_assigned() AS eigen) s
LEFT JOIN (SELECT * FROM aanbod_zoekregel WHERE nr > %(na)s ORDER BY nr LIMIT {STUK}) z ON true ORDER BY z.nr
"""  # noqa: S608 - our own constants
NIEUW_SQL = f"""
SELECT s.xmin::text AS xmin, s.eigen::text AS eigen, {KOLOM_SQL}
FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin, pg_current_xact_id_if_assigned() AS eigen) s
LEFT JOIN aanbod_zoekregel z ON z.gewijzigd_tx >= %(xmin)s::xid8
  AND (z.gewijzigd_tx < pg_snapshot_xmax(pg_current_snapshot()) OR z.gewijzigd_tx = s.eigen)
"""  # noqa: S608 - our own constants


class Stand:
    """Immutable picture of all visible offer: the big part, with what changed since behind it."""

    def __init__(self, register: Register, hoofd: Deel, anders: dict[int, dict]) -> None:
        self.register, self.hoofd, self.anders = dict(register), hoofd, anders
        delen = [hoofd]
        self.levend = hoofd.levend
        self.volgorde: np.ndarray | None = None
        if anders:
            bouwer = Bouwer(register)
            for rij in anders.values():
                if rij["zichtbaar"]:
                    bouwer.neem(rij)
            delen.append(bouwer.pak())
            self.register = dict(register)
            oud = hoofd.levend & ~np.isin(hoofd.kolom["nr"], np.fromiter(anders, dtype=np.int64))
            self.levend = np.concatenate([oud, delen[1].levend])
            self.volgorde = _volgorde(*delen)
        self.delen = delen
        self.kolom = {naam: _aaneen([d.kolom[naam] for d in delen]) for naam in KOLOMMEN}
        self.bits = self._bits()
        self.rijen: dict[str, dict[str, int]] = {groep: {} for groep in GROEPEN}
        for (groep, waarde), rij in self.register.items():
            if groep in self.rijen:
                self.rijen[groep][waarde] = rij
        self.gemeenten = (
            np.unique(self.kolom["bestuur"][self.levend]) if self.levend.any() else np.empty(0, "i4")
        )
        self.gemeente = np.searchsorted(self.gemeenten, self.kolom["bestuur"])
        self.gemeente[self.gemeente >= len(self.gemeenten)] = 0
        self._zichtbaar: dict[tuple, np.ndarray] = {}
        self._gemeenten: dict[frozenset[int], np.ndarray] = {}
        self._woord: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        self._plaatsen: dict[int, dict[str, np.ndarray]] = {}
        self._nieuw: np.ndarray | None = None

    def _bits(self) -> np.ndarray:
        hoogte = len(self.register)
        stukken = [np.pad(d.bits, ((0, hoogte - len(d.bits)), (0, 0))) for d in self.delen]
        return np.concatenate(stukken, axis=1) if len(stukken) > 1 else stukken[0]

    # ------------------------------------------------------------------------------------------------ who sees what
    def zichtbaar(self, kring: Kring, dag: int) -> np.ndarray:
        """What `kring` may find on `dag`: own, of the work region, or shared with it; labelled and not over."""
        sleutel = (
            kring.aanbod | kring.agii,
            kring.verbanden,
            kring.openbaar,
            kring.openbaar_verbanden,
            kring.gebruiker_id is not None,
            dag,
        )
        bits = self._zichtbaar.get(sleutel)
        if bits is None:
            bits = _bewaar(self._zichtbaar, sleutel, self._reken_zichtbaar(kring, dag))
        return bits

    def _reken_zichtbaar(self, kring: Kring, dag: int) -> np.ndarray:
        eigen = kring.aanbod | kring.agii
        mag = self._van(eigen) | self._met(eigen) | self._verband(kring.verbanden)
        if kring.gebruiker_id:
            mag = mag | self._rij(ALLEN)
        if kring.openbaar:
            plek = self._van(kring.openbaar) | self._met(kring.openbaar) | self._rij(ALLEN)
            mag = mag | ((plek | self._verband(kring.openbaar_verbanden)) & self._rij(MENU))
        geldig = self.levend & (self.kolom["label_tot"] >= dag) & (self.kolom["laatste"] >= dag)
        return mag & pak_in(geldig)

    def _rij(self, sleutel: tuple[str, str]) -> np.ndarray:
        rij = self.register.get(sleutel)
        return self.niets if rij is None else self.bits[rij]

    @property
    def niets(self) -> np.ndarray:
        return np.zeros(self.bits.shape[1], dtype=np.uint64)

    def _van(self, besturen: frozenset[int]) -> np.ndarray:
        bits = self._gemeenten.get(besturen)
        if bits is None:
            mag = np.isin(self.gemeenten, list(besturen))
            bits = pak_in(mag[self.gemeente]) if len(mag) else self.niets
            _bewaar(self._gemeenten, besturen, bits)
        return bits

    def _met(self, besturen) -> np.ndarray:
        los, begin = np.zeros(len(self.levend), dtype=bool), 0
        for deel in self.delen:
            los[deel.met[1][np.isin(deel.met[0], list(besturen))] + begin] = True
            begin += deel.lengte
        return pak_in(los)

    def _verband(self, verbanden) -> np.ndarray:
        raak = self.niets
        for verband in verbanden:
            raak = raak | self._rij(("verband", str(verband)))
        return raak

    # -------------------------------------------------------------------------------------------------- what is asked
    def woord(self, woord: str) -> tuple[np.ndarray, np.ndarray]:
        """Where a word stands, and where it stands in the title."""
        bits = self._woord.get(woord)
        if bits is None:
            raak, titel = np.zeros(len(self.levend), dtype=bool), np.zeros(len(self.levend), dtype=bool)
            begin = 0
            for deel in self.delen:
                for codes in deel.boek.zoek(woord):
                    raak[(codes >> 1) + begin] = True
                    titel[(codes[codes & 1 == 1] >> 1) + begin] = True
                begin += deel.lengte
            bits = _bewaar(self._woord, woord, (pak_in(raak), pak_in(titel)))
        return bits

    def een_van(self, groep: str, waarden: frozenset[str], dag: int) -> np.ndarray:
        """The offer that has one of `waarden`."""
        if groep == "gemeente":
            return self._van(frozenset(int(w) for w in waarden if w.isdecimal() and len(w) < 10))
        raak, van_de_dag = self.niets, self.plaatsen(dag) if groep == "plaatsen" else None
        for waarde in waarden:
            bits = self._rij((groep, waarde)) if van_de_dag is None else van_de_dag.get(waarde, raak)
            raak = raak | bits
        return raak

    def plaatsen(self, dag: int) -> dict[str, np.ndarray]:
        """Full until a day, or no place left; and where a place is known to be free."""
        bits = self._plaatsen.get(dag)
        if bits is None:
            vol = (self.kolom["vol_tot"] >= dag) | (self.kolom["plaatsen"] == 0)
            vrij = (self.kolom["plaatsen"] > 0) & ~vol
            bits = _bewaar(self._plaatsen, dag, {"vrij": pak_in(vrij), "vol": pak_in(vol)})
        return bits

    def tel(self, bits: np.ndarray, los: np.ndarray | None, groepen, dag: int) -> dict[str, dict[str, int]]:
        """Counts per value of the named groups among `bits`."""
        gewoon = [groep for groep in groepen if groep not in ("gemeente", "plaatsen")]
        rijen = [rij for groep in gewoon for rij in self.rijen[groep].values()]
        bron = self.bits if len(gewoon) > len(GROEPEN) // 2 else self.bits[rijen]
        aantal = np.bitwise_count(bron & bits).sum(axis=1, dtype=np.int32).tolist()
        per_rij = dict(enumerate(aantal)) if bron is self.bits else dict(zip(rijen, aantal, strict=True))
        uit = {g: {waarde: per_rij[rij] for waarde, rij in self.rijen[g].items()} for g in gewoon}
        if "plaatsen" in groepen:
            uit["plaatsen"] = {
                w: int(np.bitwise_count(b & bits).sum()) for w, b in self.plaatsen(dag).items()
            }
        if "gemeente" in groepen:
            waar = np.flatnonzero(pak_uit(bits) if los is None else los)
            per_gemeente = np.bincount(self.gemeente.take(waar), minlength=len(self.gemeenten)).tolist()
            uit["gemeente"] = {
                str(g): n for g, n in zip(self.gemeenten.tolist(), per_gemeente, strict=True) if n
            }
        return uit

    # ------------------------------------------------------------------------------------------------------- order
    def op_naam(self, los: np.ndarray) -> np.ndarray:
        """Places of the hits by name."""
        if self.volgorde is None:
            return np.flatnonzero(los)
        return self.volgorde[los[self.volgorde]]

    def op_nieuw(self, los: np.ndarray) -> np.ndarray:
        """Places of the hits, the newest label first, then by name."""
        if self._nieuw is None:
            naam = np.arange(len(self.levend)) if self.volgorde is None else self.volgorde
            self._nieuw = naam[np.argsort(-self.kolom["label_op"][naam].astype(np.int64), kind="stable")]
        return self._nieuw[los[self._nieuw]]


def _aaneen(delen: list[np.ndarray]) -> np.ndarray:
    return np.concatenate(delen) if len(delen) > 1 else delen[0]


def _volgorde(hoofd: Deel, staart: Deel) -> np.ndarray:
    """Both parts are in order of name; so one merge puts all places in order."""
    n, k = int(hoofd.levend.sum()), int(staart.levend.sum())
    plek = np.searchsorted(hoofd.kolom["naam"][:n], staart.kolom["naam"][:k], side="right")
    return np.insert(np.arange(n), plek, np.arange(hoofd.lengte, hoofd.lengte + k))


def _bewaar(lade: dict, sleutel, waarde):
    """Keep a little; what no longer fits goes all at once. Losing a race only costs the work once more."""
    if len(lade) >= BEWAARD:
        lade.clear()
    lade[sleutel] = waarde
    return waarde


# ---------------------------------------------------------------------------------------------------------- freshness
@dataclass
class _Index:
    """The one index of this process."""

    slot: RLock = field(default_factory=RLock)
    register: Register = field(default_factory=Register)
    stand: Stand | None = None
    xmin: str = "0"
    gezien: dict[int, str] = field(
        default_factory=dict
    )  # row -> transaction, of rows that will be read again


_index = _Index()


def vergeet() -> None:
    """Start from nothing: for tests, and after a restore of the database."""
    with _index.slot:
        _index.register, _index.stand, _index.xmin, _index.gezien = Register(), None, "0", {}


def nu() -> Stand:
    """The state as this transaction sees it. What it wrote itself, nobody else gets to see.

    The query runs under the lock: so no thread puts an older picture over a newer one. A Kring to which the policy
    shows no row at all may not look: it would take an empty picture for the truth, for everybody.
    """
    kring = huidige()
    if not (kring.gebruiker_id or kring.taak or kring.openbaar):
        raise GeenKring("The index is read by a user, a task or the public menu.")
    with _index.slot:
        if _index.stand is None:
            return _bouw()
        xmin, eigen, echt = _lees(NIEUW_SQL, {"xmin": _index.xmin})
        anders = {rij["nr"]: rij for rij in echt if _index.gezien.get(rij["nr"]) != rij["tx"]}
        van_mij = eigen is not None and any(rij["tx"] == eigen for rij in echt)
        if not anders and not van_mij:
            _index.xmin, _index.gezien = xmin, {rij["nr"]: rij["tx"] for rij in echt}
            return _index.stand
        if len(_index.stand.anders) + len(anders) > MAX_STAART:
            return _bouw()
        stand = Stand(_index.register, _index.stand.hoofd, {**_index.stand.anders, **anders})
        if not van_mij:
            _index.stand, _index.xmin, _index.gezien = stand, xmin, {rij["nr"]: rij["tx"] for rij in echt}
        return stand


def _lees(sql: str, waarden: dict) -> tuple[str, str | None, list[dict]]:
    """Oldest running transaction, the own one if it wrote something, and the rows."""
    rijen = lees(sql, waarden)
    echt = [rij | {"regel": json.loads(rij["regel"])} for rij in rijen if rij["nr"] is not None]
    return rijen[0]["xmin"], rijen[0]["eigen"], echt


def _bouw() -> Stand:
    """Read everything, piece by piece. What changes meanwhile is written by a transaction that is read again."""
    bouwer, na, xmin, gezien = Bouwer(_index.register), 0, None, {}
    van_mij = False
    while True:
        nu_xmin, eigen, echt = _lees(STUK_SQL, {"na": na})
        xmin = xmin or nu_xmin
        for rij in echt:
            van_mij = van_mij or (eigen is not None and rij["tx"] == eigen)
            if int(rij["tx"]) >= int(xmin):
                gezien[rij["nr"]] = rij["tx"]
            if rij["zichtbaar"]:
                bouwer.neem(rij)
        if len(echt) < STUK:
            break
        na = echt[-1]["nr"]
    stand = Stand(_index.register, bouwer.pak(), {})
    if not van_mij:
        _index.stand, _index.xmin, _index.gezien = stand, xmin, gezien
    return stand
