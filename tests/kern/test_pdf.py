"""The one WeasyPrint call: nothing leaves, nothing foreign is embedded (veiligheid.md #29, M8)."""

import ast
import http.server
import io
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pypdf import PdfReader

from bench.certificaat import voorbeeldblad
from intake import certificaatblad as cb
from netwerktraject.kern import pdf

STIJL = cb.STIJL
WORTEL = Path(pdf.__file__).resolve().parents[2]


def pagina(lijf="<p>Dag</p>", kop=""):
    return f'<!doctype html><html lang="nl"><head><title>Proef</title>{kop}</head><body>{lijf}</body></html>'


@pytest.fixture
def schildwacht():
    """A server on this machine that counts who comes by."""
    bezoeken = []

    class Wacht(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            bezoeken.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_args):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Wacht)
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    yield f"http://127.0.0.1:{server.server_port}", bezoeken
    server.shutdown()
    server.server_close()
    draad.join()


def test_het_certificaat_geeft_geen_enkele_waarschuwing(caplog):
    with caplog.at_level(logging.WARNING):
        cb.maak_pdf(voorbeeldblad())
    assert [rij.getMessage() for rij in caplog.records] == []


@pytest.mark.parametrize(
    "stuk",
    [
        '<img src="{basis}/x.png" alt="x">',
        '<link rel="stylesheet" href="{basis}/x.css">',
        '<link rel="attachment" href="{basis}/x.txt">',
        '<style>@import "{basis}/x.css";</style>',
        '<style>@font-face {{ font-family: x; src: url("{basis}/x.ttf"); }} p {{ font-family: x; }}</style>',
        '<style>p {{ background: url("{basis}/x.svg"); }}</style>',
        '<object data="{basis}/x.svg"></object>',
        '<svg viewBox="0 0 9 9"><image href="{basis}/x.png" width="9" height="9"/></svg>',
        '<base href="{basis}/"><img src="x.png" alt="x">',
    ],
)
def test_er_vertrekt_geen_enkel_verzoek(stuk, schildwacht):
    basis, bezoeken = schildwacht
    with pytest.raises(pdf.PdfFout, match="Refused"):
        pdf.schrijf(pagina(f"{stuk.format(basis=basis)}<p>Dag</p>"), stijl=STIJL)
    assert bezoeken == []


@pytest.mark.parametrize(
    "adres", ["file:///etc/passwd", "/etc/passwd", "../../../../etc/passwd", "data:text/plain,geheim"]
)
def test_een_bijlage_van_de_schijf_komt_er_niet_in(adres):
    with pytest.raises(pdf.PdfFout, match=r"Refused|no asset"):
        pdf.schrijf(pagina(kop=f'<link rel="attachment" href="{adres}">'), stijl=STIJL)


def test_een_gewone_pagina_heeft_geen_bijlagen():
    lezer = PdfReader(io.BytesIO(pdf.schrijf(pagina(), stijl=STIJL)))
    assert not lezer.attachments


@pytest.mark.parametrize(
    "naam",
    [
        "nt/pdf/../../../manage.py",
        "nt/base.css",
        "gebouwd/pdf/../thema/petrol.css",
        "nt/pdf/geheim.py",
        "/etc/passwd",
        "",
    ],
)
def test_alleen_onderdelen_voor_pdf_worden_bediend(naam):
    with pytest.raises(pdf.PdfFout, match="no asset"):
        pdf.bestand(naam)


def test_een_ontbrekende_letter_stopt_het_werk_met_een_zin():
    """Printing with whatever font the machine has would look right here and wrong elsewhere."""
    with pytest.raises(pdf.PdfFout, match="make static"):
        pdf.bestand("gebouwd/pdf/Bestaatniet-Regular.ttf")


def test_diep_geneste_opmaak_geeft_een_nette_fout():
    with pytest.raises(pdf.PdfFout, match="nested"):
        pdf.schrijf(pagina("<div>" * 3000 + "x" + "</div>" * 3000), stijl=STIJL)
    assert pdf.schrijf(pagina(), stijl=STIJL).startswith(b"%PDF")


def test_te_veel_tekst_wordt_geweigerd():
    with pytest.raises(pdf.PdfFout, match="150000"):
        pdf.schrijf(pagina("x" * pdf.MAX_TEKENS), stijl=STIJL)


@pytest.mark.parametrize(
    "kleuren", [{"diep": "red"}, {"diep": "#fff;}"}, {"x:y": "#ffffff"}, {"diep": "url(http://x/)"}]
)
def test_een_kleur_is_nooit_meer_dan_een_kleur(kleuren):
    with pytest.raises(pdf.PdfFout, match="colour"):
        pdf.schrijf(pagina(), stijl=STIJL, kleuren=kleuren)


def test_maak_geeft_de_html_en_de_pdf():
    html, bytes_ = pdf.maak(
        cb.SJABLOON, cb.context(voorbeeldblad()), stijl=STIJL, kleuren=cb.palet("#0B5563")
    )
    assert "Dawit Haile" in html
    assert bytes_ == cb.maak_pdf(voorbeeldblad())


def test_zonder_variant_is_er_geen_structuurboom():
    assert b"/StructTreeRoot" not in pdf.schrijf(pagina(), stijl=STIJL, variant=None)


def test_wat_niet_te_drukken_is():
    assert pdf.niet_drukbaar("Dawit ዳዊት عبد الرحمن Ірина Nguyễn ñ") == ""
    assert pdf.niet_drukbaar("a你b你\U0001f372") == "你\U0001f372"


def test_twee_draden_tegelijk_geven_hetzelfde_blad():
    verwacht, gemaakt = cb.maak_pdf(voorbeeldblad()), []
    draden = [threading.Thread(target=lambda: gemaakt.append(cb.maak_pdf(voorbeeldblad()))) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert gemaakt == [verwacht] * 4


def test_een_ander_proces_maakt_dezelfde_bytes():
    """A certificate made again is the same certificate, whatever the hash seed."""
    code = (
        "import django, hashlib; django.setup();"
        "from intake.certificaatblad import maak_pdf; from bench.certificaat import voorbeeldblad;"
        "print(hashlib.sha256(maak_pdf(voorbeeldblad())).hexdigest())"
    )
    sommen = set()
    for zaad in ("1", "2"):
        omgeving = os.environ | {"PYTHONHASHSEED": zaad}
        klaar = subprocess.run(
            [sys.executable, "-c", code], cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=True
        )
        sommen.add(klaar.stdout.strip())
    assert len(sommen) == 1


def test_weasyprint_wordt_pas_bij_het_eerste_blad_geladen():
    code = "import sys, django; django.setup(); import intake.certificaatblad; print('weasyprint' in sys.modules)"
    klaar = subprocess.run(
        [sys.executable, "-c", code], cwd=WORTEL, capture_output=True, text=True, check=True
    )
    assert klaar.stdout.strip() == "False"


def test_de_regels_van_het_certificaat_kennen_geen_django():
    boom = ast.parse((WORTEL / "intake" / "certificering.py").read_text(encoding="utf-8"))
    namen = {deel.name for knoop in ast.walk(boom) if isinstance(knoop, ast.Import) for deel in knoop.names}
    namen |= {knoop.module for knoop in ast.walk(boom) if isinstance(knoop, ast.ImportFrom)}
    assert namen == {"re", "unicodedata", "dataclasses", "datetime", "typing"}
