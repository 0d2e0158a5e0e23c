"""Bad files: each gets a sentence, none gets the machine down; good ones of any make are read right (RG-02)."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, datetime, time

import pytest
import xlsxwriter

from aanbod.invoer import veilig
from aanbod.invoer.kolommen import kent_kop, onthoud, raad
from aanbod.invoer.lees import Leesfout, cel, herken, lees
from aanbod.invoer.uitdatabank import lees_jsonld

VANDAAG = date(2026, 11, 25)


def werkboek(rijen, **opties) -> bytes:
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True, **opties}) as boek:
        blad = boek.add_worksheet()
        for n, rij in enumerate(rijen):
            blad.write_row(n, 0, rij)
    return uit.getvalue()


def zip_met(delen: dict[str, bytes], basis: bytes = b"", soort=zipfile.ZIP_DEFLATED) -> bytes:
    """A workbook in which some parts are others."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", soort) as nieuw:
        if basis:
            with zipfile.ZipFile(io.BytesIO(basis)) as oud:
                for deel in oud.infolist():
                    if deel.filename not in delen:
                        nieuw.writestr(deel.filename, oud.read(deel))
        for naam, inhoud in delen.items():
            nieuw.writestr(naam, inhoud)
    return uit.getvalue()


def blad_xml(rijen: str) -> bytes:
    ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{ns}"><sheetData>{rijen}</sheetData></worksheet>'.encode()


GEWOON = werkboek([["naam", "wat"], ["Soep", "Koken"]])
BLAD = "xl/worksheets/sheet1.xml"
TEKST = '<c r="{}" t="inlineStr"><is><t>x</t></is></c>'


def ods(inhoud: str) -> bytes:
    ruimtes = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    xml = (
        f'<?xml version="1.0"?><office:document-content {ruimtes} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="B">{inhoud}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    return zip_met(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": xml.encode()}
    )


def ods_cel(tekst: str, keer: int = 1) -> str:
    herhaal = f' table:number-columns-repeated="{keer}"' if keer > 1 else ""
    return (
        f'<table:table-cell{herhaal} office:value-type="string"><text:p>{tekst}</text:p></table:table-cell>'
    )


# ------------------------------------------------------------------------------------------------ refused
SLECHT = {
    "leeg": (b"", "Het bestand is leeg."),
    "alleen spaties": (b"  \n \n", "Het bestand is leeg."),
    "te groot": (b"a;b\n" * (6 * 1024 * 1024), "groter dan 20 MB"),
    "json van 30 MB": (b'{"member": [' + b" " * (30 * 1024 * 1024) + b"]}", "groter dan 20 MB"),
    "macro hernoemd": (zip_met({"xl/vbaProject.bin": b"x"}, GEWOON), "heeft macro’s"),
    "oud excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "oud Excel-bestand"),
    "gewone zip": (zip_met({"foto.jpg": b"x"}), "geen Excel- of ODS-bestand"),
    "xlsb": (zip_met({"xl/workbook.bin": b"x"}), "binair Excel-bestand"),
    "kapotte zip": (GEWOON[:200], "beschadigd"),
    "pdf": (b"%PDF-1.7 x", "geen lijst"),
    "png": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "geen lijst"),
    "webpagina": (b"<!doctype html><table>", "webpagina of xml"),
    "ruis": (bytes(range(256)) * 4 + b"\x00" * 3000, "geen tekst"),
    "bom": (zip_met({BLAD: b" " * (30 * 1024 * 1024)}, GEWOON), "uitgepakt te groot"),
    "duizend delen": (zip_met({f"x{n}": b"" for n in range(1001)}, GEWOON), "te veel onderdelen"),
    "16.000 kolommen": (werkboek([[f"k{n}" for n in range(16_000)]]), "hoogstens 200 kolommen"),
    "cel heel ver": (zip_met({BLAD: blad_xml(f'<row r="1">{TEKST.format("A1")}</row><row r="1048576">'
                     f'{TEKST.format("XFD1048576")}</row>')}, GEWOON), "te groot"),
    "cel heel laag": (zip_met({BLAD: blad_xml(f'<row r="1">{TEKST.format("A1")}</row><row r="1048576">'
                      f'{TEKST.format("A1048576")}</row>')}, GEWOON), "te groot"),
    "rij heel laag, cel zonder plaats": (zip_met({BLAD: blad_xml('<row r="1048576"><c t="inlineStr"><is><t>x</t>'
                                         "</is></c></row>")}, GEWOON), "te groot"),
    "ods met brede herhaling": (ods(f"<table:table-row>{ods_cel('x', 16000)}</table:table-row>"), "te groot"),
    "ods met hoge herhaling": (ods(f'<table:table-row table:number-rows-repeated="1000000">{ods_cel("x")}'
                               "</table:table-row>"), "te groot"),
    "een tekst in elke cel": (zip_met({
        "xl/sharedStrings.xml": b"<sst><si><t>" + b"x" * 200_000 + b"</t></si></sst>",
        BLAD: blad_xml("<row>" + '<c r="A1" t="s"><v>0</v></c>' * 3000 + "</row>")}, GEWOON), "samen te lang"),
}  # fmt: skip


@pytest.mark.parametrize("naam", SLECHT)
def test_een_slecht_bestand_krijgt_een_zin(naam):
    """RG-02"""
    inhoud, zin = SLECHT[naam]
    with pytest.raises(Leesfout, match=zin):
        herken(inhoud, "aanbod.xlsx")


def test_een_deel_dat_meer_geeft_dan_het_beloofde_wordt_geweigerd():
    """RG-02"""
    echt = zip_met({BLAD: blad_xml("") + b" " * 5_000_000}, GEWOON)
    with zipfile.ZipFile(io.BytesIO(echt)) as archief:
        maat = archief.getinfo(BLAD).file_size
    gelogen = echt.replace(maat.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert gelogen != echt
    with pytest.raises(Leesfout, match="beschadigd"):
        herken(gelogen)


def test_de_naam_beslist_niets():
    """RG-02"""
    assert herken(GEWOON, "aanbod.csv") == "xlsx"
    assert herken(b"naam;wat\nSoep;Koken\n", "aanbod.xlsx") == "csv"
    assert herken(b'  {"name": 1}', "aanbod.csv") == "jsonld"
    assert herken(ods(f"<table:table-row>{ods_cel('naam')}</table:table-row>"), "x") == "ods"


@pytest.mark.parametrize(
    ("rijen", "zin"),
    [
        ([["a"]] + [["x"]] * 10_001, "10.000 rijen"),
        ([["a"]], "geen enkele rij"),
        ([], "niets in het bestand"),
    ],
)
def test_te_lang_of_leeg_werkboek_krijgt_een_zin(rijen, zin):
    """RG-02"""
    with pytest.raises(Leesfout, match=zin):
        lees(werkboek(rijen), herken(werkboek(rijen)))


def test_tienduizend_rijen_mogen_net():
    """RG-02"""
    inhoud = werkboek([["naam"]] + [["x"]] * 10_000)
    assert len(lees(inhoud, herken(inhoud)).rijen) == 10_000
    tekst = ("naam;wat\n" + "x;y\n" * 10_000).encode()
    assert len(lees(tekst, "csv").rijen) == 10_000
    with pytest.raises(Leesfout, match=r"hoogstens 10\.000"):
        lees(tekst + b"x;y\n", "csv")


def test_een_csv_met_te_veel_kolommen_of_een_open_aanhalingsteken_krijgt_een_zin():
    """RG-02"""
    with pytest.raises(Leesfout, match="16000 kolommen"):
        lees(";".join("k" for _ in range(16_000)).encode() + b"\n", "csv")
    with pytest.raises(Leesfout, match="aanhalingsteken"):
        lees(b'naam;wat\n"Soep;' + b"x\n" * 100_000, "csv")


# ------------------------------------------------------------------------------------------------ read right
TEKST_CSV = "naam;wat\nCafé;Één keer\n"
VORMEN = {
    "utf-8": TEKST_CSV.encode(),
    "utf-8 met bom": TEKST_CSV.encode("utf-8-sig"),
    "windows-1252": TEKST_CSV.encode("cp1252"),
    "latin-1": TEKST_CSV.encode("latin-1"),
    "latin-1 met bom": b"\xef\xbb\xbf" + TEKST_CSV.encode("latin-1"),
    "utf-16": TEKST_CSV.encode("utf-16"),
    "utf-16 zonder bom": TEKST_CSV.encode("utf-16-le"),
    "utf-16 big-endian": b"\xfe\xff" + TEKST_CSV.encode("utf-16-be"),
    "oude regeleinden": TEKST_CSV.replace("\n", "\r").encode(),
    "windows regeleinden": TEKST_CSV.replace("\n", "\r\n").encode(),
    "sep=;": b"sep=;\r\n" + TEKST_CSV.encode(),
    "komma": TEKST_CSV.replace(";", ",").encode(),
    "tab": TEKST_CSV.replace(";", "\t").encode(),
    "streep": TEKST_CSV.replace(";", "|").encode(),
    "tab in utf-16, zoals Excel «Unicode-tekst»": TEKST_CSV.replace(";", "\t").encode("utf-16"),
}


@pytest.mark.parametrize("vorm", VORMEN)
def test_elke_vorm_van_csv_geeft_dezelfde_lijst(vorm):
    """RG-02"""
    inhoud = VORMEN[vorm]
    blad = lees(inhoud, herken(inhoud))
    assert (blad.koppen, blad.rijen) == (["naam", "wat"], [["Café", "Één keer"]])
    assert blad.nummers == ([3] if vorm == "sep=;" else [2])


def test_gemengde_scheidingstekens_worden_gezegd_per_rij():
    """RG-02"""
    blad = lees(b"naam;wat;prijs\nA;B;C\nD,E,F\nG;H;I;J\nK;L\n", "csv")
    assert blad.fouten == {
        1: "Deze rij is anders gescheiden: met een komma. Gebruik in elke rij hetzelfde teken.",
        2: "Deze rij heeft meer cellen dan er koppen zijn. Zet een tekst met een ; tussen aanhalingstekens.",
    }
    assert blad.rijen[3] == ["K", "L", ""]


def test_een_titel_boven_de_koppen_en_lege_rijen_schaden_niet():
    """RG-02"""
    inhoud = werkboek(
        [
            ["Ons aanbod 2026"],
            [],
            ["naam", "aanbieder", "wat"],
            ["Soep", "Huis", "Koken"],
            [],
            ["A", "B", "C"],
        ]
    )
    blad = lees(inhoud, "xlsx", kent_kop)
    assert blad.koppen == ["naam", "aanbieder", "wat"]
    assert blad.nummers == [4, 6]


def test_cellen_van_excel_worden_gewone_woorden():
    """RG-02"""
    dag = datetime(2026, 3, 1)  # noqa: DTZ001 - Excel has no zone
    waarden = (5.0, 2.5, True, None, dag, time(14, 5), float("nan"), " a\u00a0b\u202e ")
    assert [cel(w) for w in waarden] == ["5", "2,5", "ja", "", dag.date(), "14:05", "", "a b"]


def test_een_cel_die_onze_eigen_export_onschadelijk_maakte_komt_weer_heel_binnen():
    """RG-02"""
    assert cel("'=1+1") == "=1+1"
    assert cel("'s avonds") == "'s avonds"


def test_een_eerdere_keuze_gaat_voor_onze_gok():
    """RG-02"""
    koppen = ["Wat is het", "Wie", "naam"]
    keuze = onthoud(koppen, {0: "naam", 1: "voor_wie"})
    assert raad(koppen, keuze) == {0: "naam", 1: "voor_wie"}
    assert raad(["naam", "naam"]) == {0: "naam"}


# ------------------------------------------------------------------------------------------------ json
@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"{nee", "beschadigd"),
        (b"[" * 100_000, "diep genest"),
        (b'{"a": 1}', "geen aanbod"),
        (b"[]", "geen aanbod"),
        (b'{"member": []}', "geen aanbod"),
        (b'{"name": ' + b"9" * 5000 + b"}", "beschadigd"),
        (b"\xff\xfe[", "beschadigd"),
        (json.dumps({"member": [{"name": "x"}] * 10_001}).encode(), "10.000"),
    ],
)
def test_slechte_json_krijgt_een_zin(inhoud, zin):
    """RG-02"""
    with pytest.raises(Leesfout, match=zin):
        lees_jsonld(inhoud, VANDAAG)


ONZIN = [
    *(None, 1, "x", [], {}),
    {"name": {}, "location": 3, "priceInfo": "x", "subEvent": [1]},
    {"name": "x", "calendarType": "single", "startDate": "9999-12-31T23:00:00-12:00"},
    {"name": "x", "typicalAgeRange": 5, "labels": [None], "terms": [[]], "organizer": []},
]


@pytest.mark.parametrize("lid", ONZIN)
def test_onzin_in_een_activiteit_blijft_een_rij_met_een_reden(lid):
    """RG-02"""
    blad = lees_jsonld(json.dumps([lid]).encode(), VANDAAG)
    assert len(blad.rijen) == 1
    assert blad.fouten[0]


def test_de_grenzen_staan_zoals_ze_in_de_handleiding_staan():
    """RG-02"""
    assert (veilig.MAX_BYTES, veilig.MAX_KOLOMMEN, veilig.MAX_RIJEN) == (20 * 1024 * 1024, 200, 10_000)
