"""What staff does for the public: translations and who looked at them, pick of the week (OF-14, CO-02, CO-05)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from aanbod.acties.openbaar import bewaar_vertaling, kies_tip
from aanbod.menu.tipweek import maandag_van
from aanbod.models import Tip, Vertaling
from tests import factories as maak

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-11-25 10:00")]
DRIE = {"gratis": "on", "nederlands": "on", "toegankelijk": "on"}


@pytest.fixture
def aanbod(gemeente):
    return maak.AanbodFactory(bestuur=gemeente, naam="Wandelen", prijs="gratis", gelabeld=True)


@pytest.fixture
def client(client_van, beheerder):
    return client_van(beheerder)


def test_alle_talen_staan_op_een_scherm_met_hints_voor_klare_taal(client, aanbod, in_kring):
    """CO-05"""
    with in_kring():
        aanbod.wat = " ".join(["woord"] * 30) + "."
        aanbod.save()
    inhoud = client.get(reverse("vertalingen", args=[aanbod.pk])).content.decode()
    assert "Deze zin heeft 30 woorden." in inhoud
    for code in ("en", "fr", "ar", "uk", "tr", "fa", "ps", "ti"):
        assert f'name="{code}-naam"' in inhoud
    assert 'dir="rtl"' in inhoud


def test_een_vertaling_onthoudt_wie_ze_nakeek_tot_ze_verandert(client, aanbod, beheerder, in_kring):
    adres = reverse("vertalingen", args=[aanbod.pk])
    client.post(adres, {"en-naam": "Walking", "en-nagekeken": "on", "ar-naam": "المشي"})
    with in_kring():
        en, ar = Vertaling.objects.get(taal="en"), Vertaling.objects.get(taal="ar")
        assert (en.stand, en.nagekeken_door, en.nagekeken_op) == (
            "nagekeken",
            beheerder.naam,
            date(2026, 11, 25),
        )
        assert (ar.stand, ar.nagekeken_op) == ("machine", None)
    client.post(adres, {"en-naam": "Walks", "ar-naam": "المشي"})
    with in_kring():
        assert Vertaling.objects.get(taal="en").stand == "machine"
    client.post(adres, {"en-naam": "", "ar-naam": "المشي"})
    with in_kring():
        assert list(Vertaling.objects.order_by("taal").values_list("taal", flat=True)) == ["ar"]


def test_wie_niets_verandert_wordt_niet_de_nakijker(aanbod, beheerder, coach, in_kring):
    velden = {"aanbod": aanbod, "taal": "en", "naam": "Walking", "kort": "", "wat": "", "nagekeken": True}
    with in_kring():
        bewaar_vertaling(**velden, door=beheerder)
        assert bewaar_vertaling(**velden, door=coach).nagekeken_door == beheerder.naam


def test_woorden_zonder_naam_worden_geweigerd_en_blijven_staan(client, aanbod):
    antwoord = client.post(reverse("vertalingen", args=[aanbod.pk]), {"fr-kort": "En ville"})
    assert antwoord.status_code == 422
    assert "Schrijf ook de naam in deze taal." in antwoord.content.decode()
    assert 'value="En ville"' in antwoord.content.decode()


def test_een_vertaling_van_een_andere_gemeente_is_er_niet(client, andere_gemeente):
    vreemd = maak.AanbodFactory(bestuur=andere_gemeente, gelabeld=True)
    assert client.get(reverse("vertalingen", args=[vreemd.pk])).status_code == 404
    assert client.post(reverse("tip_nieuw", args=[vreemd.pk]), DRIE).status_code == 404


@pytest.mark.parametrize("weg", sorted(DRIE))
def test_een_tip_met_twee_vinkjes_bestaat_niet(client, aanbod, beheerder, in_kring, weg):
    """OF-14"""
    twee = {naam: "on" for naam in DRIE if naam != weg}
    antwoord = client.post(reverse("tip_nieuw", args=[aanbod.pk]), {**twee, "tekst": "Kom!"})
    assert antwoord.status_code == 422
    assert "Een tip is gratis, in het Nederlands" in antwoord.content.decode()
    with in_kring():
        assert not Tip.objects.exists()
        vinkjes = dict.fromkeys(DRIE, True) | {weg: False}
        tip = Tip(
            bestuur=aanbod.bestuur,
            aanbod=aanbod,
            week=date(2026, 11, 23),
            tekst="x",
            door=beheerder,
            **vinkjes,
        )
        with pytest.raises(IntegrityError), transaction.atomic():
            tip.save()


def test_een_tip_staat_op_de_week_met_een_tekst_om_te_kopieren(client, client_van, aanbod, gemeente):
    """CO-02"""
    adres = reverse("tip_nieuw", args=[aanbod.pk])
    voorstel = client.get(adres).content.decode()
    link = reverse("menu_aanbod", args=[gemeente.slug, aanbod.pk])
    assert link in voorstel
    assert client.post(adres, {**DRIE, "tekst": "Kom mee wandelen."}).status_code == 302
    inhoud = client.get(reverse("tips")).content.decode()
    assert f"Kom mee wandelen.\nhttps://netwerktraject.example{link}" in inhoud
    assert "Tip van de week" in client_van().get(reverse("keuzemenu", args=[gemeente.slug])).content.decode()
    assert client.post(adres, {**DRIE, "tekst": "Nog eens."}).status_code == 422


def test_wat_voorbij_is_kan_geen_tip_worden(client, gemeente, beheerder, in_kring):
    """OF-14"""
    for velden in (
        {"gelabeld": True, "eindigt_op": date(2026, 11, 24)},
        {"geweigerd": True},
        {"gelabeld": True, "gepubliceerd": False},
    ):
        aanbod = maak.AanbodFactory(bestuur=gemeente, **velden)
        antwoord = client.post(reverse("tip_nieuw", args=[aanbod.pk]), {**DRIE, "tekst": "Kom!"})
        assert antwoord.status_code == 422
        assert aanbod.naam not in client.get(reverse("tips")).content.decode()
        vinkjes = dict.fromkeys(DRIE, True)
        with in_kring(), pytest.raises(ValidationError):
            kies_tip(aanbod=aanbod, week=date(2026, 11, 25), tekst="x", door=beheerder, **vinkjes)


def test_een_tip_van_vorige_week_staat_niet_meer_op_het_menu(client_van, aanbod, gemeente):
    maak.TipFactory(aanbod=aanbod, week=date(2026, 11, 16))
    assert (
        "Tip van de week" not in client_van().get(reverse("keuzemenu", args=[gemeente.slug])).content.decode()
    )


def test_een_tip_gaat_weer_weg(client, aanbod, in_kring):
    tip = maak.TipFactory(aanbod=aanbod, week=date(2026, 11, 23))
    assert client.post(reverse("tip_weg", args=[tip.pk])).status_code == 302
    with in_kring():
        assert not Tip.objects.exists()


def test_de_week_begint_op_maandag():
    assert {maandag_van(date(2026, 11, dag)) for dag in range(23, 30)} == {date(2026, 11, 23)}
    assert maandag_van(date(2027, 1, 1)) == date(2026, 12, 28)


def test_het_beheer_toont_hoeveel_er_vertaald_en_nagekeken_is(client, aanbod, gemeente):
    maak.VertalingFactory(aanbod=aanbod, taal="ar", naam="المشي")
    inhoud = client.get(reverse("menu_beheer")).content.decode()
    assert "العربية" in inhoud
    assert "1 activiteit staat erop." in inhoud
    assert f"https://netwerktraject.example/menu/{gemeente.slug}/" in inhoud
