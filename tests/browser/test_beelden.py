"""Pictures of the handbook and the README, made from the demo data; with NT_BEELDEN=1 they are kept."""

from __future__ import annotations

import io
import os
import shutil
import subprocess

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from intake.acties import certificaten
from intake.models import Certificaat, Infomoment, Orientatie, Overdracht, Traject
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Gebruiker
from netwerktraject.overzicht.demo import laden
from netwerktraject.overzicht.demo.bouw import teken_van
from tests.browser.conftest import BEELDEN

# name -> (e-mail of who looks, URL name, first name of whose page; "" for none)
SCHERMEN = {
    "werk": ("hanne@geraardsbergen.example", "werk", ""),
    "signalen": ("hanne@geraardsbergen.example", "signalen", ""),
    "afwezig": ("hanne@geraardsbergen.example", "ik_ben_weg", ""),
    "niet-doorgegaan": ("hanne@geraardsbergen.example", "weigering_nieuw", "Samira"),
    "dossier": ("hanne@geraardsbergen.example", "dossier", "Samira"),
    "begeleiding": ("hanne@geraardsbergen.example", "begeleiding", "Samira"),
    "intake": ("hanne@geraardsbergen.example", "intake_vraag", "Amal"),
    "uitleg": ("hanne@geraardsbergen.example", "uitleg", "Amal"),
    "leidraden": ("evi@geraardsbergen.example", "leidraden", ""),
    "plan": ("hanne@geraardsbergen.example", "plan", "Amal"),
    "pakketten": ("hanne@geraardsbergen.example", "plan_pakketten", "Amal"),
    "aanmelding": ("joris@integratie.example", "aanmelding_nieuw", ""),
    "orientatie": ("joris@integratie.example", "orientatie", "Selam"),
    "wacht-op-jou": ("joris@integratie.example", "agii_mensen", ""),
    "aanmeldlijst": ("joris@integratie.example", "aanmeldlijst", ""),
    "aanmeldingen": ("hanne@geraardsbergen.example", "aanmeldingen", ""),
    "aanmelding-antwoord": ("hanne@geraardsbergen.example", "aanmelding", "Meron"),
    "inschrijven": ("hanne@geraardsbergen.example", "inburgeraar_nieuw", ""),
    "overdracht-nieuw": ("hanne@geraardsbergen.example", "overdracht_nieuw", "Samira"),
    "overdracht": ("hanne@geraardsbergen.example", "overdracht", "komt"),
    "agii-dossier": ("joris@integratie.example", "agii_dossier", "Samira"),
    "aanbod": ("evi@geraardsbergen.example", "aanbod_lijst", ""),
    "aanbod-nieuw": ("evi@geraardsbergen.example", "aanbod_nieuw", ""),
    "aanbod-vandaag": ("evi@geraardsbergen.example", "aanbod_werk", ""),
    "import": ("evi@geraardsbergen.example", "invoer", ""),
    "rol": ("evi@geraardsbergen.example", "rol", ""),
    "stappenplan": ("evi@geraardsbergen.example", "stappenplan", ""),
    "infomoment": ("hanne@geraardsbergen.example", "infomoment", "straks"),
    "taalhulp": ("hanne@geraardsbergen.example", "taalhulp", ""),
    "afronden": ("hanne@geraardsbergen.example", "traject_afronden", "Samira"),
    "lacunes": ("evi@geraardsbergen.example", "lacunes", ""),
    "matrix": ("hanne@geraardsbergen.example", "matrix_dossier", "Amal"),
    "screening": ("evi@geraardsbergen.example", "screenings", ""),
    "warm": ("evi@geraardsbergen.example", "warm", ""),
    "uren-per-taal": ("hanne@geraardsbergen.example", "dossier_uren", "Samira"),
    "aanwezigheid": ("hanne@geraardsbergen.example", "aanwezigheid", ""),
    "deelnamebewijzen": ("hanne@geraardsbergen.example", "bewijzen", "Samira"),
}


@pytest.fixture
def demo(transactional_db, settings):
    settings.DEMO = True
    laden.laad(vandaag=timezone.localdate(), zeg=lambda regel: None)
    return {bestuur.naam: bestuur for bestuur in Bestuur.objects.filter(actief=True)}


def _traject(demo, voornaam: str) -> Traject:
    with systeem("beelden", [demo["Geraardsbergen"].pk]):
        return Traject.objects.filter(inburgeraar__voornaam=voornaam).order_by("aangemeld_op").first()


def _waarvan(demo, adres: str, voornaam: str):
    """What the page is about: mostly a traject."""
    with systeem("beelden", [demo["Geraardsbergen"].pk]):
        if adres == "orientatie":
            return Orientatie.objects.filter(voornaam=voornaam).first()
        if adres == "infomoment":
            return Infomoment.objects.order_by("begint_op").last()
        if adres == "overdracht":
            return Overdracht.objects.filter(naar=demo["Geraardsbergen"]).first()
    return _traject(demo, voornaam)


def test_beelden_van_de_schermen(demo, venster, beeld):
    """Every picture of the handbook shows a page that opens with something on it."""
    for naam, (email, adres, voornaam) in SCHERMEN.items():
        pagina = venster(Gebruiker.objects.get(email=email))
        args = [_waarvan(demo, adres, voornaam).pk] if voornaam else []
        pagina.goto(reverse(adres, args=args + (["wat_doe_je_graag"] if adres == "intake_vraag" else [])))
        expect(pagina.locator("h1")).to_be_visible()
        beeld(pagina, naam, 1280)
        pagina.context.close()


def test_beelden_van_de_telefoon(demo, venster, beeld):
    adres = reverse("mijn_link", args=[teken_van("duo Samira Haidari")])
    pagina = venster(telefoon=True)
    pagina.goto(adres)
    expect(pagina.locator("h1")).to_contain_text("Greet")
    beeld(pagina, "uren-telefoon", 360)
    pagina.goto(f"{adres}?taal=ar")
    expect(pagina.locator("html")).to_have_attribute("dir", "rtl")
    beeld(pagina, "link-ar", 360)


def test_beelden_van_het_keuzemenu(demo, venster, beeld):
    """OF-13: for everybody, on a phone, from left to right and from right to left."""
    pagina = venster(telefoon=True)
    for naam, vraag, richting in (("keuzemenu", "", "ltr"), ("keuzemenu-ar", "?taal=ar", "rtl")):
        pagina.goto(reverse("keuzemenu", args=["geraardsbergen"]) + vraag)
        expect(pagina.locator("html")).to_have_attribute("dir", richting)
        beeld(pagina, naam, 360)


def test_beeld_van_het_certificaat(demo, tmp_path):
    """OP-11: the paper a person takes home."""
    with systeem("beelden", [demo["Geraardsbergen"].pk]):
        certificaat = Certificaat.objects.filter(naam="Dawit Haile").get()
        certificaten.maak_pdf_van(certificaat_id=certificaat.pk)
        inhoud = io.BytesIO(bytes(Certificaat.objects.get(pk=certificaat.pk).pdf))
    assert inhoud.getvalue().startswith(b"%PDF")
    programma = shutil.which("pdftoppm")
    if os.environ.get("NT_BEELDEN") == "1" and programma:
        bron = tmp_path / "certificaat.pdf"
        bron.write_bytes(inhoud.getvalue())
        doel = BEELDEN / "certificaat"
        subprocess.run([programma, "-r", "90", "-png", "-singlefile", str(bron), str(doel)], check=True)
