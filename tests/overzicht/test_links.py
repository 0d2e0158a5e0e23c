"""What a buddy and a mentor do behind their link (BU-14), and what bad input does."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from intake.models import Opvolgmoment
from intake.models.uren import UrenStatus
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Gebeurtenis
from tests import factories as maak
from tests.overzicht.linkhulp import link_voor, regels, velden


# ---------------------------------------------------------------------------------------------- three taps
def test_een_buddy_bewaart_een_ontmoeting_met_de_link(client, duo):
    """BU-14"""
    pad = link_voor(duo)
    pagina = client.get(pad)
    assert pagina.status_code == 200
    assert "Dag <bdi>Greet</bdi>, zag je <bdi>Samira</bdi>?" in pagina.content.decode()
    antwoord = client.post(pad, velden(pagina), follow=True)
    assert "Daarna tellen de uren mee" in antwoord.content.decode()
    assert "2 uur" in antwoord.content.decode()
    [regel] = regels(duo)
    assert (regel.minuten, regel.status, regel.bron, regel.namens) == (
        120,
        UrenStatus.INGEDIEND,
        "buddy",
        "buddy Greet",
    )


def test_een_mentor_bewaart_uren_met_de_link(client, plaatsing):
    """VW-10"""
    pad = link_voor(plaatsing, doel="plaatsing")
    pagina = client.get(pad)
    assert "Dag <bdi>Paul</bdi>, kwam <bdi>Bilal</bdi>?" in pagina.content.decode()
    client.post(pad, velden(pagina, minuten="180"))
    [regel] = regels(plaatsing)
    assert (regel.minuten, regel.bron, regel.namens) == (180, "mentor", "mentor Paul Wauters")


def test_de_pagina_toont_alleen_voornamen(client, duo, plaatsing):
    """RG-04"""
    tekst = client.get(link_voor(duo)).content.decode()
    persoon = duo.onderdeel.traject.inburgeraar
    for geheim in ("Geheimnaam", "Achternaam", persoon.telefoon, persoon.email, duo.buddy.email):
        assert geheim
        assert geheim not in tekst
    assert (
        plaatsing.onderdeel.traject.inburgeraar.familienaam
        not in client.get(link_voor(plaatsing, "plaatsing")).content.decode()
    )


def test_uren_van_een_ander_onderdeel_tellen_niet_mee(client, duo):
    ander = maak.OnderdeelFactory(traject=duo.onderdeel.traject, groep=True, lopend=True)
    maak.UrenregelFactory(onderdeel=ander, minuten=545)
    tekst = client.get(link_voor(duo)).content.decode()
    assert "Samen al <b><bdi>0 van 18 uur" in tekst
    assert "Vorige keer" not in tekst  # nor are they in the list of earlier meetings


def test_plus_en_min_werken_zonder_javascript_en_bewaren_niets(client, duo):
    pad = link_voor(duo)
    pagina = client.get(pad)
    antwoord = client.post(pad, velden(pagina, stap="30", datum="2026-01-05"))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert '<option value="150" selected>2,5 uur</option>' in tekst
    assert 'value="2026-01-05"' in tekst
    assert velden(antwoord)["sleutel"] == velden(pagina)["sleutel"]
    assert (
        '<option value="30" selected>'
        in client.post(pad, velden(pagina, stap="-30", minuten="30")).content.decode()
    )
    assert regels(duo) == []


def test_nog_niet_gezien_is_een_regel_in_de_geschiedenis_en_geen_uren(client, duo):
    """BU-14"""
    pad = link_voor(duo)
    invoer = velden(client.get(pad), gezien="nog_niet", minuten="kapot", datum="")
    for _ in range(2):
        assert client.post(pad, invoer).status_code == 302
    assert regels(duo) == []
    with systeem("test", [duo.bestuur_id]):
        assert Gebeurtenis.objects.filter(soort="nog_niet", namens="buddy Greet").count() == 1


@pytest.mark.parametrize("woorden", ["", "Ze komt niet meer"])
def test_een_probleem_staat_meteen_in_de_lijst_van_de_coach(client, duo, woorden):
    """BU-14 BU-15"""
    pad = link_voor(duo)
    hulp = client.get(pad + "hulp/")
    assert hulp.status_code == 200
    invoer = {"gezien": "probleem", "tekst": woorden, "sleutel": velden(hulp)["sleutel"]}
    for _ in range(2):
        antwoord = client.post(pad, invoer, follow=True)
    assert "Je vraag is weg" in antwoord.content.decode()
    with systeem("test", [duo.bestuur_id]):
        [moment] = Opvolgmoment.objects.filter(soort="probleem")
    assert moment.status == "open"
    assert moment.onderdeel_id == duo.onderdeel_id
    assert (woorden or "Greet vraagt hulp") in moment.tekst


# ---------------------------------------------------------------------------------------------- bad input
@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"minuten": "0"}, "Vul een duur in van 1 minuut tot 12 uur."),
        ({"minuten": "-1"}, "Vul een duur in van 1 minuut tot 12 uur."),
        ({"minuten": "1441"}, "Vul een duur in van 1 minuut tot 12 uur."),
        ({"minuten": "9" * 5000}, "Kies hoe lang het duurde."),
        ({"minuten": "twee"}, "Kies hoe lang het duurde."),
        ({"datum": "morgen"}, "Deze dag kunnen we niet lezen."),
        ({"datum": "0000-01-01"}, "Deze dag kunnen we niet lezen."),
        ({"datum": "9999-12-31"}, "De dag ligt na vandaag."),
        ({"datum": "2001-01-01"}, "De dag ligt voor de start."),
        ({"taal": "klingon"}, "Kies de taal."),
        ({"gezien": ""}, "Kies ja, nog niet of probleem."),
        ({"sleutel": "geen-sleutel"}, "Druk nog eens op Bewaar."),
        ({"tekst": "a" * 301}, "Schrijf hoogstens 300 letters."),
    ],
)
def test_foute_invoer_geeft_een_gewone_zin_en_bewaart_niets(client, duo, anders, zin):
    pad = link_voor(duo)
    antwoord = client.post(pad, velden(client.get(pad), **anders))
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert regels(duo) == []


def test_wat_getypt_was_blijft_staan_na_een_fout(client, duo):
    pad = link_voor(duo)
    morgen = (timezone.localdate() + timedelta(days=1)).isoformat()
    tekst = client.post(
        pad, velden(client.get(pad), datum=morgen, minuten="1441", taal="gemengd")
    ).content.decode()
    assert f'value="{morgen}"' in tekst
    assert '<option value="1441" selected>' in tekst
    assert '<option value="gemengd" selected>' in tekst


@pytest.mark.parametrize("boodschap", ["<script>alert(1)</script>", "a\x00b", "\u202eomgekeerd", "é" * 300])
def test_vreemde_letters_breken_niets(client, duo, boodschap):
    pad = link_voor(duo)
    antwoord = client.post(pad, velden(client.get(pad), gezien="probleem", tekst=boodschap), follow=True)
    assert antwoord.status_code == 200
    with systeem("test", [duo.bestuur_id]):
        tekst = Opvolgmoment.objects.get(soort="probleem").tekst
    assert "\x00" not in tekst
    assert "\u202e" not in tekst
    fout = client.post(pad, velden(client.get(pad), minuten=boodschap, tekst=boodschap)).content.decode()
    assert "<script>alert" not in fout
    assert "\x00" not in fout


# ---------------------------------------------------------------------------------------------- twice
def test_twee_keer_tikken_is_een_regel(client, duo):
    """#11 #39"""
    pad = link_voor(duo)
    invoer = velden(client.get(pad))
    eerste, tweede = client.post(pad, invoer), client.post(pad, invoer)
    assert eerste.url == tweede.url
    assert len(regels(duo)) == 1


@pytest.mark.django_db(transaction=True)
def test_twee_draden_tegelijk_geven_een_regel(client, duo):
    """#11 #39"""
    pad = link_voor(duo)
    invoer, klaar, antwoorden = velden(client.get(pad)), threading.Barrier(2), []

    def tik() -> None:
        try:
            klaar.wait(5)
            antwoorden.append(Client().post(pad, invoer).status_code)
        finally:
            connection.close()

    draden = [threading.Thread(target=tik) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    assert antwoorden == [302, 302]
    assert len(regels(duo)) == 1


def test_een_sleutel_van_een_ander_geeft_nooit_zijn_regel(client, duo, plaatsing):
    """#14"""
    pad = link_voor(duo)
    invoer = velden(client.get(pad))
    client.post(pad, invoer)
    client.post(link_voor(plaatsing, "plaatsing"), invoer | {"minuten": "60"})
    assert sorted(regel.minuten for regel in regels(duo)) == [60, 120]
