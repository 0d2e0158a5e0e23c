"""The offer on paper: sheet, booklet, cards, catalogue; tagged, only what everybody may read (OF-12, OF-13)."""

import io

import pytest
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader

from aanbod.menu import bladen, papier
from aanbod.views import menupapier
from netwerktraject.kern.snelheid import Emmer
from tests import factories as maak

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-11-25 10:00")]


def lees(antwoord) -> tuple[PdfReader, list[str]]:
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "application/pdf"
    lezer = PdfReader(io.BytesIO(antwoord.content))
    return lezer, [blad.extract_text() for blad in lezer.pages]


def jpeg() -> bytes:
    uit = io.BytesIO()
    Image.new("RGB", (600, 400), "navy").save(uit, "JPEG")
    return uit.getvalue()


@pytest.fixture
def twaalf(gemeente):
    return [
        maak.AanbodFactory(
            bestuur=gemeente, naam=f"Vacature {n:02}", soort="vrijwilligerswerk", gelabeld=True
        )
        for n in range(12)
    ]


def test_twaalf_vacatures_worden_twaalf_bladen_in_een_pdf(client_van, coach, gemeente, twaalf):
    """OF-12"""
    maak.AanbodFactory(bestuur=gemeente, naam="Taalcafé", gelabeld=True)
    maak.AanbodFactory(bestuur=gemeente, naam="Geweigerd werk", soort="vrijwilligerswerk", geweigerd=True)
    maak.FotoFactory(aanbod=twaalf[0], inhoud=jpeg(), alt="Een blauwe keuken")
    client = client_van(coach)
    assert "12 bladen" in client.get(reverse("catalogus") + "?soort=vrijwilligerswerk").content.decode()
    lezer, tekst = lees(client.get(reverse("catalogus_pdf") + "?soort=vrijwilligerswerk"))
    assert len(tekst) == 12
    assert all(f"Vacature {n:02}" in blad and f"blad {n + 1} van 12" in blad for n, blad in enumerate(tekst))
    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert lezer.trailer["/Root"]["/Lang"] == "nl"


def test_de_catalogus_toont_geen_mentor(client_van, coach, gemeente):
    aanbod = maak.AanbodFactory(bestuur=gemeente, naam="Keuken", mentor="Paul Geheim", gelabeld=True)
    _, tekst = lees(client_van(coach).get(reverse("catalogus_pdf")))
    assert "Keuken" in tekst[0]
    assert "Geheim" not in tekst[0]
    assert aanbod.organisatie.contactpersoon not in tekst[0]


def test_te_veel_bladen_geeft_een_bericht_en_geen_pdf(client_van, coach, twaalf, monkeypatch):
    monkeypatch.setattr(papier, "HOOGSTENS_BLADEN", 11)
    antwoord = client_van(coach).get(reverse("catalogus_pdf"))
    assert antwoord["Content-Type"].startswith("text/html")
    assert "12 activiteiten is te veel." in antwoord.content.decode()


def test_een_lege_catalogus_zegt_dat(client_van, coach):
    assert "Geen aanbod gevonden" in client_van(coach).get(reverse("catalogus_pdf")).content.decode()


def test_een_kapotte_foto_houdt_het_boekje_niet_tegen(client_van, gemeente, twaalf):
    maak.FotoFactory(aanbod=twaalf[0])
    _, tekst = lees(client_van().get(reverse("menu_boekje", args=[gemeente.slug])))
    assert "Vacature 00" in " ".join(tekst)


def test_acht_kaartjes_staan_op_een_vel(client_van, gemeente, twaalf):
    """OF-13"""
    _, tekst = lees(client_van().get(reverse("menu_kaartjes", args=[gemeente.slug])))
    assert [blad.count("Vacature") for blad in tekst] == [8, 4]


def test_het_boekje_zet_namen_van_meer_talen_onder_elkaar(client_van, gemeente, twaalf):
    for taal, naam in (("ar", "الطبخ"), ("uk", "Готування")):
        maak.VertalingFactory(aanbod=twaalf[0], taal=taal, naam=naam)
    lezer, tekst = lees(client_van().get(reverse("menu_boekje", args=[gemeente.slug]) + "?taal=ar&taal=uk"))
    alles = " ".join(tekst)
    assert "Готування" in alles
    assert "Vacature 00" in alles
    assert lezer.trailer["/Root"]["/Lang"] == "ar"
    letters = {naam for blad in lezer.pages for naam in blad["/Resources"]["/Font"]}
    assert letters


def test_een_infofiche_is_een_blad_met_qr_ook_voor_intern_aanbod(client_van, beheerder, gemeente):
    intern = maak.AanbodFactory(bestuur=gemeente, naam="Nog intern", gepubliceerd=False)
    _, tekst = lees(client_van(beheerder).get(reverse("infofiche", args=[intern.pk])))
    assert len(tekst) == 1
    assert "Nog intern" in tekst[0]
    assert client_van().get(reverse("menu_blad", args=[gemeente.slug, intern.pk])).status_code == 404


def test_dezelfde_inhoud_wordt_een_keer_gemaakt_en_te_vaak_vragen_wacht(
    client_van, gemeente, twaalf, monkeypatch
):
    bladen._bladen.clear()
    monkeypatch.setattr(menupapier, "EMMER", Emmer("proef", grootte=1, per_seconden=600))
    client = client_van()
    adres = reverse("menu_kaartjes", args=[gemeente.slug])
    eerste, tweede = client.get(adres), client.get(adres)
    assert eerste.content == tweede.content
    assert client.get(adres, headers={"if-none-match": eerste["ETag"]}).status_code == 304
    te_veel = client.get(adres + "?taal=ar")
    assert te_veel.status_code == 429
    assert te_veel["Retry-After"] == "60"


def test_de_affiche_draagt_de_vraag_in_elke_taal(client_van, beheerder, gemeente):
    _, tekst = lees(client_van(beheerder).get(reverse("menu_affiche")))
    assert len(tekst) == 1
    assert "What do you want to do?" in tekst[0]
    assert f"https://netwerktraject.example/menu/{gemeente.slug}/" in tekst[0].replace("\n", "")
