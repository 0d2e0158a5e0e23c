"""A packed part of the search index: bitmaps per facet, day numbers, and which word stands where (ADR 0012).

Built in one go from rows of `aanbod_zoekregel` and never changed after. Pure NumPy: no request, no database.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from aanbod.kenmerken import GROEPEN, VAN_DE_DAG, sleutels
from aanbod.zoekwoord import PREFIX_VANAF, STOPWOORDEN, stammen, vouw, woorden
from netwerktraject.kern.lui import Lui

np = Lui("numpy")

OOIT, NOOIT = 2**31 - 1, -1  # no end known; no day known
ALLEN, MENU = ("_allen", "ja"), ("_menu", "ja")
VLAGGEN = (("voor_allen", ALLEN), ("in_keuzemenu", MENU))
TEKSTEN = (
    "wat",
    "kort",
    "voor_wie",
    "bijzonderheden",
    "vorm",
    "wanneer",
    "waar",
    "organisatie",
    "categorie",
    "soort",
)
SORTEERLENGTE = 40
KOLOMMEN = {
    "nr": "i8", "sleutel": "V16", "bestuur": "i4", "label_tot": "i4", "label_op": "i4", "laatste": "i4",
    "vol_tot": "i4", "plaatsen": "i4", "rooster": "i4", "sinds": "i8", "breedte": "f4", "lengte": "f4",
    "naam": f"S{SORTEERLENGTE}",
}  # fmt: skip


class Register(dict):
    """(group, value) -> row of the bitmaps. Only grows, so that parts of different ages fit together."""

    def __init__(self) -> None:
        vast = [(g, w) for g, groep in GROEPEN.items() if g not in VAN_DE_DAG for w in groep.waarden]
        super().__init__({sleutel: i for i, sleutel in enumerate([*vast, ALLEN, MENU])})

    def rij(self, sleutel: tuple[str, str]) -> int:
        rij = self.get(sleutel)
        return self.setdefault(sleutel, len(self)) if rij is None else rij


class Woordenboek:
    """Sorted words, and the places of each: `place * 2 + (stands in the title)`."""

    def __init__(self, paren: np.ndarray, woordenlijst: list[str]) -> None:
        """`paren` has a row (word, code) per word of an offer."""
        volgorde = np.array(sorted(range(len(woordenlijst)), key=woordenlijst.__getitem__), dtype=np.int64)
        self.woorden = [woordenlijst[i] for i in volgorde]
        rang = np.empty(len(woordenlijst), dtype=np.int64)
        rang[volgorde] = np.arange(len(woordenlijst))
        woord, code = rang[paren[0]], paren[1]
        orde = np.lexsort((code, woord))
        self.codes = code[orde].astype(np.int32)
        self.grens = np.searchsorted(woord[orde], np.arange(len(woordenlijst) + 1)).astype(np.int32)
        self.per_stam: dict[str, list[int]] = {}
        for i, w in enumerate(self.woorden):
            for stam in stammen(w):
                self.per_stam.setdefault(stam, []).append(i)

    def zoek(self, woord: str) -> list[np.ndarray]:
        """Code lists of every word with the same stem, or that begins with `woord`."""
        gevonden = {i for stam in stammen(woord) for i in self.per_stam.get(stam, ())}
        lijsten = []
        if len(woord) >= PREFIX_VANAF:
            van = bisect_left(self.woorden, woord)
            tot = bisect_left(self.woorden, woord + "\U0010ffff", lo=van)
            lijsten.append(self.codes[self.grens[van] : self.grens[tot]])
            gevonden -= set(range(van, tot))
        return lijsten + [self.codes[self.grens[i] : self.grens[i + 1]] for i in gevonden]


@dataclass(frozen=True)
class Deel:
    """One packed part. Its number of places is a multiple of 64; places without an offer are never alive."""

    kolom: dict[str, np.ndarray]
    levend: np.ndarray  # bool per place
    bits: np.ndarray  # uint64 [row of the register, word]
    met: np.ndarray  # int32 [2, n]: receiving gemeente, place
    boek: Woordenboek

    @property
    def lengte(self) -> int:
        return len(self.levend)


def _dag(waarde: str | None, anders: int) -> int:
    return date.fromisoformat(waarde).toordinal() if waarde else anders


def _kolomwaarden(rij: dict) -> tuple:
    r = rij["regel"]
    plaatsen, rooster, breedte, lengte = (r.get(n) for n in ("plaatsen_vrij", "rooster", "breedte", "lengte"))
    return (
        rij["nr"],
        rij["aanbod_sleutel"].bytes,
        rij["bestuur_nr"],
        _dag(r.get("label_tot"), NOOIT),
        _dag(r.get("label_op"), NOOIT),
        min(_dag(r.get("eindigt_op"), OOIT), _dag(r.get("laatste_op"), OOIT)),
        _dag(r.get("vol_tot"), NOOIT),
        -1 if plaatsen is None else plaatsen,
        -1 if rooster is None else rooster,
        rij["sinds"],
        np.nan if breedte is None else breedte,
        np.nan if lengte is None else lengte,
        _sorteersleutel(r.get("naam") or ""),
    )


def _sorteersleutel(naam: str) -> bytes:
    return vouw(naam).encode()[:SORTEERLENGTE]


def _woorden_van(r: dict) -> dict[str, int]:
    """Folded word -> 1 when it stands in the title."""
    tekst = " ".join([r[naam] for naam in TEKSTEN if r.get(naam)]).replace("_", " ")
    return dict.fromkeys(woorden(tekst), 0) | dict.fromkeys(woorden(r.get("naam") or ""), 1)


class Bouwer:
    """Takes rows one after the other and packs them in the order of their name."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.rijen: list[tuple] = []
        self.kenmerken, self.met, self.tekst = (array("i"), array("i")), (array("i"), array("i")), array("q")
        self.woorden: dict[str, int] = {}

    def neem(self, rij: dict) -> None:
        """Add one visible row."""
        plaats, regel = len(self.rijen), rij["regel"]
        self.rijen.append(_kolomwaarden(rij))
        rij_van = self.register.rij
        gevonden = [rij_van(sleutel) for sleutel in sleutels(regel)]
        gevonden += [rij_van(sleutel) for naam, sleutel in VLAGGEN if regel.get(naam)]
        self.kenmerken[0].extend(gevonden)
        self.kenmerken[1].extend([plaats] * len(gevonden))
        for ontvanger in regel.get("met_besturen") or ():
            self.met[0].append(ontvanger)
            self.met[1].append(plaats)
        nummers, hier = self.woorden, plaats << 1
        self.tekst.extend(
            nummers.setdefault(woord, len(nummers)) << 32 | hier | titel
            for woord, titel in _woorden_van(regel).items()
            if woord not in STOPWOORDEN
        )

    def pak(self) -> Deel:
        """Pack what was taken."""
        n = len(self.rijen)
        vol = -(-max(n, 1) // 64) * 64
        kolom = {naam: np.zeros(vol, dtype=soort) for naam, soort in KOLOMMEN.items()}
        for i, naam in enumerate(KOLOMMEN):
            kolom[naam][:n] = _kolom([rij[i] for rij in self.rijen], KOLOMMEN[naam])
        orde = np.lexsort((kolom["nr"][:n], kolom["naam"][:n]))
        plek = np.empty(n, dtype=np.int64)
        plek[orde] = np.arange(n)
        for waarden in kolom.values():
            waarden[:n] = waarden[:n][orde]
        rijen, plaatsen = (np.frombuffer(deel, dtype=np.int32) for deel in self.kenmerken)
        los = np.zeros((len(self.register), vol), dtype=bool)
        los[rijen, plek[plaatsen]] = True
        ontvangers, bij = (np.frombuffer(deel, dtype=np.int32) for deel in self.met)
        tekst = np.frombuffer(self.tekst, dtype=np.int64)
        codes = plek[(tekst & 0xFFFFFFFF) >> 1] * 2 + (tekst & 1)
        return Deel(
            kolom=kolom,
            levend=np.arange(vol) < n,
            bits=pak_in(los),
            met=np.stack([ontvangers, plek[bij].astype(np.int32)]),
            boek=Woordenboek(np.stack([tekst >> 32, codes]), list(self.woorden)),
        )


def _kolom(waarden: list, soort: str) -> np.ndarray:
    if soort == "V16":
        return np.frombuffer(b"".join(waarden), dtype=soort)
    return np.array(waarden, dtype=soort)


def pak_in(los: np.ndarray) -> np.ndarray:
    """Bools, 64 to a word, along the last axis."""
    return np.packbits(los, axis=-1, bitorder="little").view(np.uint64)


def pak_uit(bits: np.ndarray) -> np.ndarray:
    return np.unpackbits(bits.view(np.uint8), bitorder="little").view(bool)
