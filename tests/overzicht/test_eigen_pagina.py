"""The newcomer's own page: next appointment, I can't come, who looked (TK-07, RG-07)."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from intake.models import Afspraak, Opvolgmoment
from intake.models.afspraak import AfspraakStand
from netwerktraject.kern.kring import systeem
from netwerktraject.overzicht.linkeigen import route_naar
from tests import factories as maak
from tests.overzicht.linkhulp import link_voor


def over(**tijd) -> dt.datetime:
    return timezone.now() + dt.timedelta(**tijd)


@pytest.fixture
def afspraak(eigen):
    return maak.AfspraakFactory(
        traject=eigen,
        wat="Kennismaking met Greet",
        wanneer=timezone.make_aware(dt.datetime.combine(timezone.localdate() + dt.timedelta(days=2), dt.time(14, 30))),
        waar="Bibliotheek",
        adres="Markt 1",
        wie_mee="Hanne",
    )  # fmt: skip


def pagina(client, eigen, taal="nl") -> str:
    return client.get(link_voor(eigen, doel="traject", taal=taal)).content.decode()


def test_de_volgende_afspraak_met_beeld_klok_plaats_en_wie_meegaat(client, eigen, afspraak):
    """TK-07: no text-only message."""
    maak.AfspraakFactory(traject=eigen, wat="Later nog iets", wanneer=over(days=9))
    tekst = pagina(client, eigen)
    assert "Mijn volgende afspraak" in tekst
    for deel in (
        "Kennismaking met Greet",
        "14:30",
        "Bibliotheek",
        "Markt 1",
        "gaat met je mee",
        "Later nog iets",
    ):
        assert deel in tekst
    assert 'class="klok"' in tekst
    assert "nt/beeld/" in tekst
    assert tekst.index("Kennismaking met Greet") < tekst.index("Later nog iets")


def test_de_weg_gaat_pas_open_als_iemand_tikt(client, eigen, afspraak):
    """Privacy: no frame, no script, no picture of another site; the link sends no referrer."""
    tekst = pagina(client, eigen)
    assert tekst.count("openstreetmap.org") == 1
    assert 'rel="noreferrer noopener"' in tekst
    assert "to=Markt+1" in tekst


def test_de_weg_naar_een_punt_of_een_woord():
    punt = {"breedtegraad": "50.77", "lengtegraad": "3.88"}
    assert route_naar("Markt 1", "Mol", punt).endswith("?route=%3B50.77%2C3.88")
    leeg = {"breedtegraad": None, "lengtegraad": None}
    assert route_naar("Markt 1", "Mol", leeg).endswith("?to=Markt+1%2C+Mol")
    assert route_naar("Stadhuis Mol", "Mol").endswith("?to=Stadhuis+Mol")
    assert route_naar("", "Mol") == ""


TITELS = [("en", "My next appointment"), ("fr", "Mon prochain rendez-vous"), ("ar", "موعدي القادم")]


@pytest.mark.parametrize(("taal", "zin"), TITELS)
def test_de_afspraak_in_de_taal_van_de_persoon(client, eigen, afspraak, taal, zin):
    assert zin in pagina(client, eigen, taal)


def test_ik_kan_niet_komen_met_een_tik(client, eigen, afspraak):
    """A line in the list of today; a second tap changes nothing."""
    pad = link_voor(eigen, doel="traject")
    for reden in ("", "Mijn kind is ziek"):
        antwoord = client.post(pad, {"afspraak": afspraak.pk, "reden": reden}, follow=True)
        assert "we weten dat je niet komt" in antwoord.content.decode()
    with systeem("proef", [eigen.bestuur_id]):
        assert Afspraak.objects.get(pk=afspraak.pk).stand == AfspraakStand.AFGEMELD
        assert Opvolgmoment.objects.filter(traject=eigen, soort="afgemeld").count() == 1
    assert "Je zei dat je niet kan komen." in client.get(pad).content.decode()


def test_een_te_lange_reden_blijft_staan(client, eigen, afspraak):
    antwoord = client.post(
        link_voor(eigen, doel="traject"), {"afspraak": afspraak.pk, "reden": "Zo lang. " * 40}
    )
    assert antwoord.status_code == 422
    assert "Schrijf hoogstens 200 letters." in antwoord.content.decode()
    assert "Zo lang. Zo lang." in antwoord.content.decode()


def test_wat_voorbij_is_meld_je_niet_meer_af(client, eigen):
    oud = maak.AfspraakFactory(traject=eigen, wanneer=over(days=-3))
    antwoord = client.post(link_voor(eigen, doel="traject"), {"afspraak": oud.pk, "reden": ""})
    assert antwoord.status_code == 422
    assert "kan je niet meer afmelden" in antwoord.content.decode()


def test_een_afspraak_van_iemand_anders_blijft_staan(client, eigen, plaatsing):
    """#14: the key of another appointment does nothing."""
    vreemd = maak.AfspraakFactory(traject=plaatsing.onderdeel.traject)
    client.post(link_voor(eigen, doel="traject"), {"afspraak": vreemd.pk, "reden": ""})
    assert client.post(link_voor(eigen, doel="traject"), {"afspraak": "x"}).status_code == 422
    with systeem("proef", [eigen.bestuur_id]):
        assert Afspraak.objects.get(pk=vreemd.pk).stand == AfspraakStand.GEPLAND


def test_wie_keek_met_voornaam_en_organisatie_zonder_reden(client, eigen, gemeente):
    """RG-07: date, first name, organisation; never a surname or why."""
    coach = maak.GebruikerFactory(voornaam="Hanne", familienaam="Zelderwoord")
    for _ in range(3):
        maak.InzageFactory(
            bestuur=gemeente, gebruiker=coach, rol="netwerkcoach", onderwerp_id=eigen.pk, doel="Geheime reden"
        )
    tekst = pagina(client, eigen)
    assert "Wie keek naar mijn gegevens?" in tekst
    assert tekst.count("<bdi>Hanne</bdi>, coach van de gemeente") == 1
    assert "Zelderwoord" not in tekst
    assert "Geheime reden" not in tekst


def test_het_plan_zegt_wanneer_en_waar_in_de_taal(client, eigen):
    maak.OnderdeelFactory(
        traject=eigen, duo=True, dag=1, begint=dt.time(14), eindigt=dt.time(16), waar="Buurthuis"
    )
    assert "dinsdag 14:00 - 16:00" in pagina(client, eigen)
    assert "mardi 14:00 - 16:00" in pagina(client, eigen, "fr")
    assert "Buurthuis" in pagina(client, eigen)


def test_de_pagina_vraagt_niet_meer_bij_meer_rijen(client, eigen, gemeente, django_assert_max_num_queries):
    pad = link_voor(eigen, doel="traject")

    def tel() -> int:
        with django_assert_max_num_queries(60) as vangst:
            assert client.get(pad).status_code == 200
        return len(vangst)

    maak.AfspraakFactory(traject=eigen)
    maak.InzageFactory(bestuur=gemeente, onderwerp_id=eigen.pk)
    tel()
    een = tel()
    for _ in range(25):
        maak.AfspraakFactory(traject=eigen)
        maak.InzageFactory(bestuur=gemeente, onderwerp_id=eigen.pk)
        maak.OnderdeelFactory(traject=eigen)
    assert tel() == een
