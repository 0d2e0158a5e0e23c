"""Many people at once: each row judged, nothing written before the button, nothing twice (SW-03)."""

from __future__ import annotations

import io
from datetime import date

import pytest
import xlsxwriter
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from intake.acties import bulkaanmelding
from intake.models import Aanmelding, Inburgeraar, Traject
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.kern.rechten import Rol
from tests import factories as maak

KOPPEN = ("Gemeente", "Voornaam", "Familienaam", "Contacttaal", "Nederlands", "Telefoon", "Waarom", "Akkoord")
AMINA = ("Geraardsbergen", "Amina", "Saleh", "Arabisch", "A1", 470123456, "Wil mensen leren kennen", "ja")


def werkboek(*rijen, koppen=KOPPEN) -> bytes:
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as boek:
        blad = boek.add_worksheet()
        for n, rij in enumerate((koppen, *rijen)):
            for k, cel in enumerate(rij):
                blad.write(n, k, cel)
    return uit.getvalue()


def _bestand(inhoud: bytes, naam: str = "lijst.xlsx"):
    return SimpleUploadedFile(naam, inhoud)


def _kijk(client_van, wie, inhoud, naam="lijst.xlsx", **velden):
    return client_van(wie).post(reverse("aanmeldlijst"), {"bestand": _bestand(inhoud, naam), **velden})


def _rijen(antwoord) -> dict[int, tuple[str, str]]:
    return {r.nummer: (r.oordeel, " ".join(r.zinnen)) for r in antwoord.context["rijen"]}


def test_het_voorbeeld_toont_elke_rij_en_schrijft_niets(client_van, begeleider, in_kring):
    """SW-03"""
    fout = ("Geraardsbergen", "", "Zonder", "Klingon", "C9", "", "", "nee")
    antwoord = _kijk(client_van, begeleider, werkboek(AMINA, AMINA, fout))
    assert antwoord.status_code == 200
    rijen = _rijen(antwoord)
    assert [rijen[n][0] for n in (2, 3, 4)] == ["nieuw", "dubbel", "fout"]
    assert "Staat ook op rij 2." in rijen[3][1]
    for woord in ("voornaam", "Klingon", "C9", "Akkoord"):
        assert woord in rijen[4][1]
    assert "Meld 1 mens aan" in antwoord.content.decode()
    with in_kring():
        assert not Inburgeraar.objects.exists()


def test_de_knop_meldt_aan_en_twee_keer_drukken_meldt_niemand_dubbel(client_van, begeleider, in_kring):
    """SW-03: the second press finds the rows of the first."""
    voorbeeld = _kijk(
        client_van, begeleider, werkboek(AMINA, ("Ninove", "Yusuf", "", "so", "", "", "", "JA"))
    )
    browser, url = client_van(begeleider), reverse("aanmeldlijst_verstuur")
    for _ in range(2):
        antwoord = browser.post(url, {"teken": voorbeeld.context["teken"]})
        assert antwoord.headers["Location"] == reverse("agii_mensen")
    with in_kring():
        assert sorted(Inburgeraar.objects.values_list("voornaam", "telefoon", "bestuur__naam")) == [
            ("Amina", "0470123456", "Geraardsbergen"),
            ("Yusuf", "", "Ninove"),
        ]
        for aanmelding in Aanmelding.objects.all():
            assert (aanmelding.stand, aanmelding.door_id, aanmelding.akkoord) == (
                "wacht",
                begeleider.pk,
                True,
            )
            assert aanmelding.antwoord_voor is not None
        assert Gebeurtenis.objects.filter(soort="aangemeld").count() == 2
        assert set(Traject.objects.values_list("trajectbegeleider", flat=True)) == {begeleider.pk}


def test_wie_je_al_aanmeldde_is_misschien_dubbel_en_gaat_alleen_mee_als_je_dat_aanvinkt(
    client_van, begeleider, gemeente, in_kring
):
    """SW-03"""
    persoon = maak.InburgeraarFactory(bestuur=gemeente, voornaam="amina", familienaam="SALEH")
    maak.TrajectFactory(inburgeraar=persoon, trajectbegeleider=begeleider)
    voorbeeld = _kijk(client_van, begeleider, werkboek(AMINA))
    assert _rijen(voorbeeld)[2][0] == "dubbel"
    browser, url = client_van(begeleider), reverse("aanmeldlijst_verstuur")
    leeg = browser.post(url, {"teken": voorbeeld.context["teken"]}, follow=True)
    assert "Er is niemand om aan te melden." in leeg.content.decode()
    browser.post(url, {"teken": voorbeeld.context["teken"], "ook": ["2"]})
    with in_kring():
        assert Traject.objects.count() == 2


def test_een_lijst_vertelt_niet_wie_een_collega_aanmeldde(client_van, begeleider, werkgebied, gemeente):
    """RG-04"""
    persoon = maak.InburgeraarFactory(bestuur=gemeente, voornaam="Amina", familienaam="Saleh")
    collega = maak.gebruiker_met("trajectbegeleider", werkgebied)
    maak.TrajectFactory(inburgeraar=persoon, trajectbegeleider=collega)
    assert _rijen(_kijk(client_van, begeleider, werkboek(AMINA)))[2][0] == "nieuw"


@pytest.mark.parametrize(
    ("inhoud", "naam", "zin"),
    [
        (b"", "leeg.xlsx", "leeg"),
        (b"PK\x03\x04kapot", "kapot.xlsx", "beschadigd"),
        (b"%PDF-1.7 iets", "blad.xlsx", "geen lijst"),
        (b"\x89PNG iets", "foto.xlsx", "geen lijst"),
        (b'{"a": 1}', "lijst.csv", "geen lijst van mensen"),
        (b"voornaam;wat\nAmina;x\n", "lijst.csv", "ontbreken: Gemeente, Contacttaal, Akkoord"),
        (werkboek(), "lijst.xlsx", "geen enkele rij"),
        (werkboek(*[AMINA] * 1001), "lijst.xlsx", "hoogstens 1.000"),
        (b"voornaam;taal;akkoord;gemeente\n" + b"a;ar;ja;Ninove\n" * 10_050, "lijst.csv", "Splits"),
    ],
    ids=["leeg", "kapot", "pdf", "png", "json", "kolommen", "kop", "1001", "10050"],
)
def test_een_slecht_bestand_krijgt_een_zin(client_van, begeleider, in_kring, inhoud, naam, zin):
    """Bad input: 422, never a crash."""
    antwoord = _kijk(client_van, begeleider, inhoud, naam)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    with in_kring():
        assert not Inburgeraar.objects.exists()


def test_een_dag_of_een_formule_in_een_naam_is_een_fout_in_die_rij(client_van, begeleider):
    """Bad input: dates and formula cells."""
    dag = ("Geraardsbergen", date(2026, 1, 2), "", "ar", "", "", "", "ja")
    formule = ("Geraardsbergen", '=HYPERLINK("http://x.example")', "", "ar", "", "", "", "ja")
    rekent = ("Geraardsbergen", "=1+1", "", "ar", "", "", "", "ja")
    rijen = _rijen(_kijk(client_van, begeleider, werkboek(dag, formule, rekent)))
    assert [rijen[n][0] for n in (2, 3, 4)] == ["fout"] * 3
    assert "Voornaam is een dag." in rijen[2][1]
    csv = b"voornaam;taal;akkoord;gemeente\n=cmd|' /C calc'!A0;ar;ja;Ninove\n"
    assert _rijen(_kijk(client_van, begeleider, csv, "x.csv"))[2][0] == "fout"


def test_een_gemeente_buiten_het_werkgebied_of_een_die_niet_meedoet_is_een_fout(
    client_van, begeleider, andere_gemeente, partner_gemeente
):
    """RG-04"""
    partner_gemeente.actief = False
    partner_gemeente.save(update_fields=["actief"])
    rijen = [(plaats, *AMINA[1:]) for plaats in ("Mol", "Ninove", "Nergensland", "")]
    oordelen = _rijen(_kijk(client_van, begeleider, werkboek(*rijen)))
    assert {oordeel for oordeel, _ in oordelen.values()} == {"fout"}


def test_zonder_kolom_gemeente_geldt_de_gekozen_gemeente(client_van, begeleider, gemeente):
    """SW-03"""
    csv = "﻿voornaam;taal;akkoord\nZoë;Oekraïens;Ja\n".encode()
    antwoord = _kijk(client_van, begeleider, csv, "lijst.csv", bestuur=gemeente.pk)
    assert _rijen(antwoord) == {2: ("nieuw", "")}


def test_een_teken_dat_niet_klopt_of_van_een_ander_is_meldt_niemand_aan(
    client_van, begeleider, werkgebied, in_kring, kring_van
):
    """RG-02: nobody slips a row in; a colleague can't send somebody else's list; an old one is too old."""
    teken = _kijk(client_van, begeleider, werkboek(AMINA)).context["teken"]
    collega = maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied)
    url = reverse("aanmeldlijst_verstuur")
    vals = signing.dumps({"k": "x", "d": begeleider.pk, "r": []}, salt="iets anders")
    for wie, dit in ((begeleider, teken[:-2] + "xx"), (begeleider, vals), (collega, teken), (begeleider, "")):
        antwoord = client_van(wie).post(url, {"teken": dit})
        assert antwoord.headers["Location"] == reverse("aanmeldlijst")
    with in_kring():
        assert not Inburgeraar.objects.exists()


def test_een_oude_lijst_moet_opnieuw(begeleider, monkeypatch, kring_van):
    """SW-03"""
    with kring_van(begeleider) as kring:
        rijen = bulkaanmelding.bekijk(inhoud=werkboek(AMINA), naam="x", kring=kring)
        teken = bulkaanmelding.onderteken(rijen, begeleider)
        monkeypatch.setattr(bulkaanmelding, "GELDIG", -1)
        with pytest.raises(ValidationError, match="al even open"):
            bulkaanmelding.meld_aan(teken=teken, ook=[], kring=kring, door=begeleider)


def test_het_voorbeeldbestand_is_zelf_een_goede_lijst(client_van, begeleider):
    """SW-03: what one downloads can be uploaded."""
    sjabloon = client_van(begeleider).get(reverse("aanmeldlijst_sjabloon"))
    antwoord = _kijk(client_van, begeleider, sjabloon.content)
    assert _rijen(antwoord)[2][0] == "nieuw"


def test_duizend_mensen_kosten_evenveel_vragen_als_een(client_van, begeleider, in_kring, kring_van):
    """Budget: set-based."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def kost(n: int) -> int:
        rijen = [("Geraardsbergen", f"Naam{n}-{i}", "", "ar", "", "", "", "ja") for i in range(n)]
        with kring_van(begeleider) as kring:
            teken = bulkaanmelding.onderteken(
                bulkaanmelding.bekijk(inhoud=werkboek(*rijen), naam="x", kring=kring), begeleider
            )
            with CaptureQueriesContext(connection) as vragen:
                assert bulkaanmelding.meld_aan(teken=teken, ook=[], kring=kring, door=begeleider) == n
        return len(vragen)

    assert kost(1) == kost(60)
