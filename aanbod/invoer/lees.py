"""From bytes to a sheet: headings, rows, and what had to be guessed. Pure; what it can't read it says (RG-02)."""

from __future__ import annotations

import csv
import io
import math
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time

from aanbod.invoer.veilig import MAX_KOLOMMEN, MAX_RIJEN, Leesfout, _lijkt_utf16, herken
from netwerktraject.kern.lui import Lui

calamine = Lui("python_calamine")

__all__ = ["Blad", "Leesfout", "herken", "lees"]

SCHEIDINGEN = ";,\t|"
WOORD = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "streep"}
KOPRIJEN = 10  # a title may stand above the headings


@dataclass
class Blad:
    """One list. `rijen` holds cells as text, or date; `nummers` the row number as the person sees it."""

    koppen: list[str]
    rijen: list[list]
    nummers: list[int]
    meldingen: list[str] = field(default_factory=list)
    fouten: dict[int, str] = field(default_factory=dict)  # position of a row -> why it can't be read
    vast: bool = False  # the columns are ours already (UiTdatabank): nothing to choose

    def kolom(self, nummer: int) -> list:
        return [rij[nummer] for rij in self.rijen]


def lees(inhoud: bytes, vorm: str, kent_kop=None) -> Blad:
    """Read a list. `kent_kop(tekst)` says whether a heading is known, to find the row of headings."""
    if vorm == "csv":
        tabel, nummers, meldingen = _lees_csv(inhoud)
    else:
        tabel, nummers, meldingen = _lees_werkboek(inhoud)
    return _blad(tabel, nummers, meldingen, kent_kop or (lambda kop: False))


# ---------------------------------------------------------------------------------------------- workbook


def _lees_werkboek(inhoud: bytes) -> tuple[list[list], list[int], list[str]]:
    try:
        boek = calamine.CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
        bladen = [(naam, boek.get_sheet_by_name(naam)) for naam in boek.sheet_names]
        gevuld = [(naam, blad) for naam, blad in bladen if blad.height and blad.width]
        if not gevuld:
            raise Leesfout("Er staat niets in het bestand.")
        naam, blad = gevuld[0]
        _niet_te_groot(blad.height - 1 - KOPRIJEN, blad.width)
        tabel = blad.to_python(skip_empty_area=True)
        eerste = (blad.start or (0, 0))[0]
    except (calamine.CalamineError, UnicodeDecodeError, OSError) as fout:
        raise Leesfout("Het bestand is beschadigd. Open het in Excel en bewaar het opnieuw.") from fout
    meldingen = []
    if len(gevuld) > 1:
        meldingen.append(f"Er zijn {len(gevuld)} bladen. We lezen het eerste: {naam}.")
    return tabel, list(range(eerste + 1, eerste + 1 + len(tabel))), meldingen


def _niet_te_groot(rijen: int, kolommen: int) -> None:
    if kolommen > MAX_KOLOMMEN:
        raise Leesfout(
            f"Het bestand heeft {kolommen} kolommen. Er mogen er hoogstens {MAX_KOLOMMEN} zijn. Wis lege kolommen."
        )
    if rijen > MAX_RIJEN:
        raise Leesfout(
            f"Het bestand heeft {rijen} rijen. Er mogen er hoogstens 10.000 zijn. Splits de lijst."
        )


# ---------------------------------------------------------------------------------------------- csv


def _lees_csv(inhoud: bytes) -> tuple[list[list], list[int], list[str]]:
    tekst, codering = _ontcijfer(inhoud)
    meldingen = []
    if codering not in ("utf-8", "utf-16"):
        meldingen.append("De letters staan in een oude Windows-vorm. Kijk na of é, ë en ï juist zijn.")
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    eerste, _, rest = tekst.partition("\n")
    verschoven = 0
    if eerste.lower().strip('"').startswith("sep=") and len(eerste.strip('"').rstrip()) in (4, 5):
        teken = eerste.strip('"')[4:5] or ";"
        tekst, verschoven = rest, 1
    else:
        teken = _scheiding(tekst)
    tabel, nummers = [], []
    lezer = csv.reader(io.StringIO(tekst), delimiter=teken)
    begin = 1 + verschoven
    try:
        for rij in lezer:
            tabel.append(rij)
            nummers.append(begin)
            begin = lezer.line_num + 1 + verschoven
            if len(rij) > MAX_KOLOMMEN:
                _niet_te_groot(0, len(rij))
            if len(tabel) > MAX_RIJEN + KOPRIJEN + 1:
                raise Leesfout("Het bestand heeft meer dan 10.000 rijen. Splits de lijst.")
    except csv.Error as fout:
        raise Leesfout(f"Rij {begin} is te lang. Sluit daar een aanhalingsteken niet?") from fout
    return tabel, nummers, meldingen


def _ontcijfer(inhoud: bytes) -> tuple[str, str]:
    """Text and the encoding it was in. Excel writes any of these, and says so only sometimes."""
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return inhoud.decode("utf-16", "replace"), "utf-16"
    if b"\x00" in inhoud[:4096] and _lijkt_utf16(inhoud[:4096]):
        naam = "utf-16-le" if inhoud[1:2] == b"\x00" else "utf-16-be"
        return inhoud.decode(naam, "replace"), "utf-16"
    schoon = inhoud.removeprefix(b"\xef\xbb\xbf")
    for codec, naam in (("utf-8", "utf-8"), ("cp1252", "windows-1252")):
        with suppress(UnicodeDecodeError):  # then it is the next one
            return schoon.decode(codec), naam
    return schoon.decode("latin-1"), "latin-1"


def _scheiding(tekst: str) -> str:
    """The separator that cuts the first lines into the same number of cells, and most often."""
    regels = [regel for regel in tekst[:200_000].split("\n")[:30] if regel.strip()]
    beste, score = ";", 0.0
    for teken in SCHEIDINGEN:
        aantallen = [len(rij) for rij in csv.reader(io.StringIO("\n".join(regels)), delimiter=teken) if rij]
        kop = aantallen[0] if aantallen else 0
        gelijk = sum(aantal == kop for aantal in aantallen) / max(1, len(aantallen))
        if kop > 1 and kop * gelijk > score:
            beste, score = teken, kop * gelijk
    return beste


# ---------------------------------------------------------------------------------------------- the sheet


def _blad(tabel: list[list], nummers: list[int], meldingen: list[str], kent_kop) -> Blad:
    kop = _koprij(tabel, kent_kop)
    if kop is None:
        raise Leesfout("Er staat niets in het bestand.")
    koppen = [str(cel(waarde) or "") for waarde in tabel[kop]]
    while koppen and not koppen[-1]:
        koppen.pop()
    _niet_te_groot(len(tabel) - kop - 1 if len(tabel) - kop - 1 > MAX_RIJEN + KOPRIJEN else 0, len(koppen))
    blad = Blad(koppen=koppen, rijen=[], nummers=[], meldingen=meldingen)
    breedte = len(koppen)
    for rij, nummer in zip(tabel[kop + 1 :], nummers[kop + 1 :], strict=True):
        if not any(rij):
            continue
        if len(rij) != breedte:
            if fout := _past_niet(rij, breedte):
                blad.fouten[len(blad.rijen)] = fout
            rij = (rij + [""] * breedte)[:breedte]
        blad.rijen.append(rij)
        blad.nummers.append(nummer)
    if not blad.rijen:
        raise Leesfout("Onder de koppen staat geen enkele rij.")
    _niet_te_groot(len(blad.rijen), breedte)
    for n in range(breedte):
        _zet_kolom(blad.rijen, n)
    return blad


def _koprij(tabel: list[list], kent_kop) -> int | None:
    """The row of headings: the one with most known words among the first, else the first that has text."""
    beste, score, eerste = None, 1, None
    for n, rij in enumerate(tabel[:KOPRIJEN]):
        if not any(rij):
            continue
        eerste = n if eerste is None else eerste
        bekend = sum(kent_kop(waarde) for waarde in rij if isinstance(waarde, str) and len(waarde) < 60)
        if bekend > score:
            beste, score = n, bekend
    return beste if beste is not None else eerste


def _past_niet(rij: list, breedte: int) -> str:
    if len(rij) == 1 and breedte > 1:
        for teken, woord in WOORD.items():
            if rij[0].count(teken) >= breedte - 1:
                return f"Deze rij is anders gescheiden: met een {woord}. Gebruik in elke rij hetzelfde teken."
        return "Deze rij heeft maar één cel. Staat er een nieuwe regel in een tekst?"
    if any(rij[breedte:]):
        return (
            "Deze rij heeft meer cellen dan er koppen zijn. Zet een tekst met een ; tussen aanhalingstekens."
        )
    return ""


def _zet_kolom(rijen: list[list], n: int) -> None:
    for rij in rijen:
        waarde = rij[n]
        if type(waarde) is str:
            if waarde and (waarde[0] <= " " or waarde[0] == "'" or waarde[-1] <= " " or not waarde.isascii()):
                rij[n] = cel(waarde)
        else:
            rij[n] = cel(waarde)


FORMULE = frozenset("=+-@")
_WEG = dict.fromkeys([0, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069])
_WEG |= {0xA0: " ", 0x200B: None, 0xFEFF: None}


def cel(waarde):
    """A cell as the person reads it: text, or a day. Whole numbers lose the decimals that Excel gives them."""
    if isinstance(waarde, str):
        schoon = waarde.translate(_WEG).strip()
        if schoon[:1] == "'" and schoon[1:2] in FORMULE:
            schoon = schoon[1:]  # our own csv put it there to keep a spreadsheet quiet
        return schoon if schoon.isascii() else schoon.encode("utf-8", "ignore").decode("utf-8")
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        if not math.isfinite(waarde):
            return ""
        return (
            str(int(waarde))
            if waarde == int(waarde) and abs(waarde) < 1e15
            else f"{waarde:.10g}".replace(".", ",")
        )
    if isinstance(waarde, datetime):
        return waarde.date() if waarde.time() == time() else f"{waarde:%d/%m/%Y %H:%M}"
    if isinstance(waarde, date):
        return waarde
    if isinstance(waarde, time):
        return f"{waarde:%H:%M}"
    return str(waarde)
