"""Saved filters of the matrix, and the alert on what is new in them."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Zoekopdracht
from aanbod.views.zoekopdracht import TOEGESTAAN
from netwerktraject.overzicht.matrixfilter import SLEUTELS
from tests import factories as maak
from tests.overzicht.test_matrix import aanbod, namen


@pytest.fixture
def bewaar(client_van, coach, kring_van):
    """Save a filter as the coach."""

    def doe(vraag):
        client_van(coach).post(
            reverse("filter_nieuw"), {"pagina": "matrix", "naam": "Gratis", "vraag": vraag}
        )
        with kring_van(coach):
            return Zoekopdracht.objects.get(naam="Gratis")

    return doe


def test_een_bewaard_filter_kent_nooit_een_persoon(client_van, gemeente, coach, bewaar):
    """SW-06"""
    aanbod(gemeente, "Taalcafé", prijs_cent=0)
    persoon = maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)
    adres = reverse("matrix_dossier", args=[persoon.pk]) + "?prijs=gratis&stand=goed&profiel=uit"
    tekst = client_van(coach).get(adres).content.decode()
    assert re.search(r'name="vraag" value="([^"]*)"', tekst)[1] == "prijs=gratis"
    rij = bewaar(f"prijs=gratis&stand=goed&profiel=uit&traject={persoon.pk}&pagina=3")
    assert rij.vraag == "prijs=gratis"


def test_elk_filter_van_de_matrix_kan_je_bewaren():
    assert TOEGESTAAN["matrix"] == SLEUTELS


def test_een_melding_telt_wat_sinds_de_vorige_blik_in_de_matrix_kwam(
    client_van, gemeente, coach, bewaar, kring_van
):
    """Issue 3, point 9: a GET never counts as having looked."""
    aanbod(gemeente, "Gratis", prijs_cent=0)
    aanbod(gemeente, "Duur", prijs_cent=500)
    browser, rij = client_van(coach), bewaar("prijs=gratis")
    assert "mx-nieuw" not in browser.get(reverse("matrix")).content.decode()
    browser.post(reverse("matrix_meld", args=[rij.pk]), {"aan": "ja"})
    assert "mx-nieuw" not in browser.get(reverse("matrix")).content.decode()
    with kring_van(coach):
        Zoekopdracht.objects.filter(pk=rij.pk).update(gezien_op=timezone.now() - timedelta(days=1))
    for _ in range(2):
        assert ">1 nieuw<" in browser.get(reverse("matrix")).content.decode()
    antwoord = browser.post(reverse("matrix_nieuw", args=[rij.pk]))
    assert antwoord["Location"] == f"{reverse('matrix')}?prijs=gratis&volgorde=nieuw"
    tekst = browser.get(antwoord["Location"])
    assert namen(tekst) == ["Gratis"]
    assert "mx-nieuw" not in tekst.content.decode()


def test_het_filter_van_een_ander_bestaat_niet(client_van, coach, andere_coach, bewaar):
    rij = bewaar("prijs=gratis")
    for naam in ("matrix_meld", "matrix_nieuw"):
        assert client_van(andere_coach).post(reverse(naam, args=[rij.pk])).status_code == 404
        assert client_van(coach).get(reverse(naam, args=[rij.pk])).status_code == 405
