"""What a file may be before anything reads it: size, kind by content, and how much it unpacks to. Pure (RG-02)."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

MIB = 1024 * 1024
MAX_BYTES = 20 * MIB
MAX_UITGEPAKT = 200 * MIB
MAX_DELEN = 1000
MAX_RATIO = 250  # a sheet of repeated words packs 50 to 1; a bomb packs 1000 to 1
MAX_KOLOMMEN = 200
MAX_RIJEN = 10_000
MAX_CEL = 32_767  # what Excel holds in one cell
MAX_TEKST = 400 * MIB  # all cells together, once every shared text is written out
DEEL = 256 * 1024
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# A tag holds a few attributes, never hundreds of letters: the limit keeps a file of open tags from taking forever.
# Columns after GR (200) and rows after 10,001: the reader makes room for every cell before the last one.
_VER = rb"(?:\d{6,}|[2-9]\d{4}|1[1-9]\d{3}|10[1-9]\d\d|100[1-9]\d|1000[2-9])"
_REF_VER = re.compile(
    rb' r="(?:[A-Z]{3,}\d+|[H-Z][A-Z]\d+|G[S-Z]\d+|[A-Z]{1,2}' + _VER + rb')"(?:>|[^<>]{0,500}[^/<>]>)'
)
_RIJ_VER = re.compile(
    rb' r="' + _VER + rb'"(?:>|[^<>]{0,500}[^/<>]>)\s*<(?:\w+:)?c(?:>| (?![^<>]{0,500}\br=))'
)
# Each of these stops at the next tag of its kind and never goes back: the time grows with the file, not its square.
_ODS_CEL = re.compile(rb"<table:table-cell\b([^<>]*+)>")
_ODS_RIJ = re.compile(rb"<table:table-row\b([^<>]*+)>([^<]*+(?:<(?!/?table:table-row\b)[^<]*+)*+)", re.DOTALL)
_KOLOM_MAAL = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,9})")
_RIJ_MAAL = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d{1,9})")
_GEDEELD = re.compile(rb"<(?:\w+:)?si\b[^<>]*+>([^<]*+(?:<(?!/?(?:\w+:)?si\b)[^<]*+)*+)", re.DOTALL)
_VERWIJST = re.compile(rb'\bt="s"[^<>]{0,500}+>\s*<(?:\w+:)?v>(\d+)<')


class Leesfout(ValueError):
    """The file can't be read; the sentence says why and what to do."""


def herken(inhoud: bytes, naam: str = "") -> str:
    """The kind of a file by what is in it: xlsx, ods, jsonld or csv. The name decides nothing."""
    if not inhoud.strip():
        raise Leesfout("Het bestand is leeg.")
    if len(inhoud) > MAX_BYTES:
        raise Leesfout("Het bestand is groter dan 20 MB. Splits het in twee bestanden.")
    if inhoud.startswith(OLE):
        raise Leesfout("Dit is een oud Excel-bestand of het heeft een wachtwoord. Bewaar het als .xlsx.")
    if inhoud.startswith(ZIP):
        return _herken_zip(inhoud)
    begin = inhoud[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if begin[:1] in (b"{", b"["):
        return "jsonld"
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "csv"
    if inhoud[:5] == b"%PDF-" or inhoud[:4] in (b"\x89PNG", b"\xff\xd8\xff\xe0", b"GIF8"):
        raise Leesfout("Dit is geen lijst. Kies een Excel-, ODS-, csv- of UiTdatabank-bestand.")
    if begin[:5].lower() in (b"<?xml", b"<html", b"<!doc"):
        raise Leesfout("Dit is een webpagina of xml. Bewaar de lijst als .xlsx of .csv.")
    if begin.count(b"\x00") > len(begin) // 4 and not _lijkt_utf16(begin):
        raise Leesfout("Dit bestand heeft geen tekst. Bewaar de lijst als .xlsx of .csv.")
    return "csv"


def _lijkt_utf16(begin: bytes) -> bool:
    """Text with two bytes a letter and no mark: every second byte of western text is zero."""
    helft = len(begin) // 2
    return begin[1::2].count(0) > helft * 0.8 or begin[::2].count(0) > helft * 0.8


def _herken_zip(inhoud: bytes) -> str:
    try:
        archief = zipfile.ZipFile(io.BytesIO(inhoud))
        delen = archief.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as fout:
        raise Leesfout("Het bestand is beschadigd. Open het in Excel en bewaar het opnieuw.") from fout
    namen = {deel.filename for deel in delen}
    if any(naam.lower().endswith(("vbaproject.bin", ".bas")) or naam.startswith("Basic/") for naam in namen):
        raise Leesfout("Dit bestand heeft macro’s. Bewaar het als gewone .xlsx, zonder macro’s.")
    ods = "content.xml" in namen and "mimetype" in namen
    if not ods and "xl/workbook.xml" not in namen:
        if "xl/workbook.bin" in namen:
            raise Leesfout("Dit is een binair Excel-bestand. Bewaar het als .xlsx.")
        raise Leesfout("Dit is geen Excel- of ODS-bestand. Bewaar de lijst als .xlsx of .csv.")
    _begroting(delen)
    _weeg(archief, delen, ods)
    return "ods" if ods else "xlsx"


def _begroting(delen: list[zipfile.ZipInfo]) -> None:
    """What the directory of the archive promises; nothing is unpacked yet."""
    if len(delen) > MAX_DELEN:
        raise Leesfout("Het bestand heeft te veel onderdelen. Kopieer de lijst naar een nieuw bestand.")
    if any(deel.flag_bits & 1 for deel in delen):
        raise Leesfout("Het bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.")
    zwaar = sum(deel.file_size for deel in delen) > MAX_UITGEPAKT
    gespannen = any(
        deel.file_size > MIB and deel.file_size > MAX_RATIO * max(1, deel.compress_size) for deel in delen
    )
    if zwaar or gespannen:
        raise Leesfout("Het bestand is uitgepakt te groot. Kopieer de lijst naar een nieuw bestand.")


def _weeg(archief: zipfile.ZipFile, delen: list[zipfile.ZipInfo], ods: bool) -> None:
    """Unpack as a stream with the promise as the limit, and look for cells that would ask for the whole grid."""
    rekken: list[bytes] = []
    verwijzingen: list[bytes] = []
    for deel in delen:
        blad = deel.filename.startswith("xl/worksheets/") and deel.filename.endswith(".xml")
        tekst = _pak_uit(archief, deel)
        if ods and deel.filename == "content.xml":
            _weeg_ods(tekst)
        elif blad:
            if _REF_VER.search(tekst) or _RIJ_VER.search(tekst):
                raise Leesfout(
                    f"De lijst is te groot. Er mogen hoogstens {MAX_KOLOMMEN} kolommen en 10.000 rijen zijn."
                )
            verwijzingen.append(tekst)
        elif deel.filename.lower().endswith("sharedstrings.xml"):
            rekken.append(tekst)
    _weeg_teksten(rekken, verwijzingen)


def _pak_uit(archief: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bytes:
    """The bytes of one part; a part that gives more than it promised is refused."""
    try:
        return archief.read(deel)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as fout:
        raise Leesfout("Het bestand is beschadigd. Open het in Excel en bewaar het opnieuw.") from fout


def _weeg_ods(tekst: bytes) -> None:
    """ODS writes repeated cells as a number; an empty tail is harmless, a repeated value is not."""
    breed = any(
        b"value-type" in m[1] and (maal := _KOLOM_MAAL.search(m[1])) and int(maal[1]) > MAX_KOLOMMEN
        for m in _ODS_CEL.finditer(tekst)
    )
    hoog = sum(
        int(maal[1])
        for m in _ODS_RIJ.finditer(tekst)
        if (maal := _RIJ_MAAL.search(m[1])) and b"value-type" in m[2]
    )
    if breed or hoog > MAX_RIJEN:
        raise Leesfout(
            f"De lijst is te groot. Er mogen hoogstens {MAX_KOLOMMEN} kolommen en 10.000 rijen zijn."
        )


def _weeg_teksten(rekken: list[bytes], bladen: list[bytes]) -> None:
    """One long text in every cell costs little on disk and gigabytes in memory."""
    lengtes = [len(m[1]) for rek in rekken for m in _GEDEELD.finditer(rek)]
    langste = max(lengtes, default=0)
    if langste > 8 * MAX_CEL:
        raise Leesfout("Een cel heeft meer tekst dan Excel aankan. Maak die tekst korter.")
    if langste * sum(blad.count(b't="s"') for blad in bladen) <= MAX_TEKST:
        return
    samen = 0
    for blad in bladen:
        for m in _VERWIJST.finditer(blad):
            nummer = int(m[1])
            samen += lengtes[nummer] if nummer < len(lengtes) else 0
        if samen > MAX_TEKST:
            raise Leesfout("De teksten zijn samen te lang. Splits de lijst in twee bestanden.")
