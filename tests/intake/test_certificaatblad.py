"""The sheet itself: one A4 page, readable by a screen reader, for every name (OP-11)."""

import dataclasses
import io
import logging

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from bench.certificaat import voorbeeldblad
from intake import certificaatblad as cb
from intake.certificering import Regel, in_groepen
from netwerktraject.kern.pdf import PdfFout

LANGE_NAAM = "Jean-Baptiste Mukendi wa Mulumba Tshibangu-Ngalula Tesfamariam"
NAMEN = {
    "latijn": "Dawit Haile",
    "lang": LANGE_NAAM,
    "arabisch": "عبد الرحمن بن محمد الخطيب",
    "pashto": "ګلالۍ حکمتيار",
    "cyrillisch": "Олександра Шевченко",
    "geez": "ዳዊት ኃይለ ገብረመስቀል",
    "diacrieten": "Nguyễn Thị Ngọc Ánh Đặng",
}


def blad(aantal=3, **velden):
    rijen = tuple(
        Regel(
            list(cb.BEELDEN)[i % len(cb.BEELDEN)],
            f"Activiteit nummer {i + 1} in de buurt",
            f"{i + 1} keer, in een kleine groep",
            240,
        )
        for i in range(aantal)
    )
    return dataclasses.replace(voorbeeldblad(), regels=rijen, minuten=240 * aantal, **velden)


def lees(certificaat):
    return PdfReader(io.BytesIO(cb.maak_pdf(certificaat)))


def elementen(lezer):
    """All structure elements of the document, depth first."""
    stapel = [lezer.trailer["/Root"]["/StructTreeRoot"]]
    while stapel:
        element = stapel.pop()
        if "/S" in element:
            yield element
        kinderen = element.get("/K", [])
        kinderen = kinderen.get_object() if hasattr(kinderen, "get_object") else kinderen
        kinderen = kinderen if isinstance(kinderen, list) else [kinderen]
        stapel += reversed([kind.get_object() for kind in kinderen if not isinstance(kind, int)])


@pytest.mark.parametrize("naam", NAMEN.values(), ids=NAMEN.keys())
def test_elke_naam_past_en_is_te_kopieren(naam, caplog):
    with caplog.at_level(logging.WARNING):
        lezer = lees(blad(naam=naam))
    assert len(lezer.pages) == 1
    letters = "".join(lezer.pages[0].extract_text().split())
    assert "".join(naam.split()) in letters
    assert [rij.message for rij in caplog.records] == []


@pytest.mark.parametrize("naam", ["Dawit Haile", LANGE_NAAM])
@pytest.mark.parametrize("aantal", range(1, 11))
def test_tot_tien_rijen_staan_op_een_blad(aantal, naam):
    lezer = lees(blad(aantal, naam=naam))
    assert len(lezer.pages) == 1
    tekst = lezer.pages[0].extract_text()
    assert all(f"Activiteit nummer {i}" in tekst for i in range(1, aantal + 1))


@pytest.mark.parametrize("aantal", [11, 12, 40])
def test_meer_dan_tien_rijen_lopen_door_zonder_verlies(aantal):
    lezer = lees(blad(aantal))
    assert len(lezer.pages) > 1
    tekst = "\n".join(pagina.extract_text() for pagina in lezer.pages)
    assert all(f"Activiteit nummer {i} in" in tekst for i in range(1, aantal + 1))
    laatste = lezer.pages[-1].extract_text()
    assert "Samen" in laatste
    assert "Els Pauwels" in laatste


def test_driehonderd_letters_passen_nog_op_een_blad():
    assert len(lees(blad(naam="Abcdefghij Klmno " * 17 + "Slot")).pages) == 1
    assert len(lees(blad(naam="A" * 90)).pages) == 1


def test_het_blad_zegt_alles_wat_erop_hoort():
    voorbeeld = voorbeeldblad()
    tekst = " ".join(lees(voorbeeld).pages[0].extract_text().split())
    for deel in (
        "40 uur netwerktraject in Geraardsbergen",
        "Van 2 maart 2026 tot 19 november 2026.",
        "Op stap met een buddy",
        "22 uur",
        "Samen 40 uur",
        "Proficiat, Dawit!",
        "Geraardsbergen, 23 november 2026",
        "Els Pauwels schepen van samenleven",
        "Nummer GB-2026-0042",
        "De controle toont alleen: echt of niet, wie het gaf en wanneer",
        "Nooit een naam.",
        "Dit is geen attest van inburgering.",
    ):
        assert deel in tekst.replace(" .", ".").replace(" ,", ",")
    assert in_groepen(voorbeeld.code) in tekst.replace(" ", "")


def test_de_pdf_is_getagd_voor_een_schermlezer():
    lezer = lees(voorbeeldblad())
    wortel = lezer.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/Lang"] == "nl"
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert lezer.metadata.title == "Certificaat van Dawit Haile 42"
    assert b'pdfuaid:part="1"' in wortel["/Metadata"].get_object().get_data()
    soorten = [element["/S"] for element in elementen(lezer)]
    assert soorten.count("/H1") == 1
    assert soorten.count("/H2") == 1
    assert soorten.count("/Table") == 1
    assert soorten.count("/TH") == 2 + 4 + 1
    assert soorten.count("/TD") == 4 + 1


def test_elk_beeld_heeft_een_tekst_en_versiering_is_geen_inhoud():
    """The QR is the only figure; band, net and icons are artifacts."""
    figuren = [element for element in elementen(lees(voorbeeldblad())) if element["/S"] == "/Figure"]
    assert [figuur.get("/Alt") for figuur in figuren] == [cb.QR_ALT]


def test_elke_cel_verwijst_naar_haar_rij_en_kolom():
    cellen = [element for element in elementen(lees(voorbeeldblad())) if element["/S"] == "/TD"]
    assert all(len(cel["/A"]["/Headers"]) == 2 for cel in cellen)


def test_de_code_staat_in_het_fragment_van_de_qr():
    """veiligheid.md #13: the part after # never reaches a server log."""
    assert cb.controle_url("https://nt.example/", "7ZZ") == "https://nt.example/controle/#7ZZ"
    assert cb.controle_adres("https://nt.example/") == "nt.example/controle"


def test_de_qr_tekent_precies_de_donkere_vakjes():
    adres = "https://nt.example/controle/#34CNK6ET39D9NPRVBEDXR72WKKC"
    vakjes = {
        (x, y)
        for y, rij in enumerate(segno.make(adres, error="m", micro=False).matrix, start=1)
        for x, donker in enumerate(rij, start=1)
        if donker
    }
    pad = cb.qr_svg(adres).split(' d="')[1].split('"')[0]
    getekend = set()
    for streep in pad.split("M")[1:]:
        plaats, lengte = streep.split("h")
        x, y = plaats.split()
        getekend |= {(int(x) + i, int(float(y))) for i in range(int(lengte))}
    assert getekend == vakjes


def test_opmaak_in_een_naam_blijft_tekst():
    vals = '<script>alert(1)</script><img src="file:///etc/passwd">'
    html = cb.maak_html(blad(naam=vals, gemeente="<b>Gent</b>", qr_svg='<svg onload="x">'))
    assert "<script>" not in html
    assert "<img" not in html
    assert "<b>Gent" not in html
    assert "<svg onload" not in html
    assert "file:///etc/passwd" in "".join(lees(blad(naam=vals)).pages[0].extract_text().split())


def test_stuurtekens_en_losse_richtingsmarkeringen_verdwijnen():
    lezer = lees(blad(naam="Da\0wit\u202e \u200fHaile\n\x07"))
    assert lezer.metadata.title == "Certificaat van Da wit Haile"


def test_een_naam_die_niet_te_drukken_is_wordt_geweigerd():
    with pytest.raises(PdfFout, match=r"u4f60"):
        cb.maak_pdf(blad(naam="你好"))


def test_een_smiley_in_een_titel_valt_weg(caplog):
    met = dataclasses.replace(
        blad(1), regels=(Regel("groepswerking", "Samen koken \U0001f372 thuis", "", 2400),)
    )
    with caplog.at_level(logging.WARNING):
        tekst = lees(met).pages[0].extract_text()
    assert "Samen koken thuis" in tekst
    assert caplog.records == []


def test_een_lange_titel_wordt_ingekort():
    lang = dataclasses.replace(blad(1), regels=(Regel("eigen", "woord " * 60, "uitleg " * 60, 2400),))
    lezer = lees(lang)
    assert len(lezer.pages) == 1
    assert "…" in lezer.pages[0].extract_text()


@pytest.mark.parametrize("kleur", ["0B5563", "#0B556", "red", "#0B5563;}", "#0B5563\n", ""])
def test_een_kleur_is_altijd_hex(kleur):
    with pytest.raises(ValueError, match="accentkleur"):
        blad(accent=kleur)


def test_een_blad_zonder_naam_rijen_of_geldige_code_bestaat_niet():
    for velden in ({"naam": " "}, {"regels": ()}):
        with pytest.raises(ValueError, match="naam en minstens"):
            dataclasses.replace(voorbeeldblad(), **velden)
    with pytest.raises(ValueError, match="tekens"):
        blad(code="123")


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_elke_accentkleur_geeft_leesbare_tinten(rgb):
    tinten = cb.palet("#{:02x}{:02x}{:02x}".format(*rgb))
    assert cb.contrast_met_wit(tinten["diep"]) >= 10
    assert cb.contrast_met_wit(tinten["inkt"]) >= 5.5
    assert cb.contrast_met_wit(tinten["lijn"]) >= 3


def test_de_richting_volgt_de_eerste_letter_met_een_richting():
    assert cb.richting("عبد") == "rtl"
    assert cb.richting("12 שלום") == "rtl"
    assert cb.richting("Dawit عبد") == "ltr"
    assert cb.richting("...") == "ltr"


def test_hetzelfde_blad_geeft_dezelfde_bytes():
    assert cb.maak_pdf(voorbeeldblad()) == cb.maak_pdf(voorbeeldblad())
