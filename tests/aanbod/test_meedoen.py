"""Work with us: an organisation signs up by itself."""

import pytest
import time_machine
from django.urls import reverse

from aanbod.models import Contact, Fase, Organisatie
from tests import factories as maak

# Tuesday, 10.00 in Brussels.
NU = "2026-11-24T09:00:00+00:00"


@pytest.fixture(autouse=True)
def _dinsdag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def linde(gemeente):
    return maak.OrganisatieFactory(bestuur=gemeente, naam="De Linde", fase=Fase.GEVONDEN)


def _aanmelding(**anders) -> dict:
    return {
        "naam": "Judoclub Geraardsbergen", "contactpersoon": "Rita Peeters", "telefoon": "0470 11 22 33",
        "email": "", "idee": "Eén training meedoen op zaterdag.", "website": "",
    } | anders  # fmt: skip


@pytest.fixture
def meld(client_van, gemeente):
    def stuur(**anders):
        return client_van().post(reverse("meedoen", args=[gemeente.slug]), _aanmelding(**anders))

    return stuur


def test_het_formulier_maakt_een_organisatie_in_de_eerste_fase(
    meld, in_kring, gemeente, client_van, beheerder
):
    """OF-16: form creates a provider in stage 1, and somebody must answer."""
    antwoord = meld()
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, f"/meedoen/{gemeente.slug}/dank/")
    with in_kring(gemeente):
        rij, contact = Organisatie.objects.get(), Contact.objects.get()
    assert (rij.fase, rij.herkomst, rij.contactpersoon) == ("gevonden", "formulier", "Rita Peeters")
    assert (contact.door, contact.nota) == (None, "Eén training meedoen op zaterdag.")
    werk = client_van(beheerder).get(reverse("aanbod_werk")).context["werk"]
    assert [f"{r.naam}{r.na}" for r in werk.later] == ["Judoclub Geraardsbergen: Antwoord op de aanmelding"]


def test_een_tweede_keer_ziet_er_hetzelfde_uit_en_verandert_niets_aan_wat_bekend_is(meld, in_kring, gemeente):
    maak.OrganisatieFactory(
        bestuur=gemeente, naam="JUDOCLUB geraardsbergen", email="oud@club.example", fase="niet"
    )
    eerste, tweede = meld(), meld(email="kaper@elders.example")
    assert [(a.status_code, a.headers["Location"], a.content) for a in (eerste, tweede)] == [
        (302, f"/meedoen/{gemeente.slug}/dank/", b"")
    ] * 2
    with in_kring(gemeente):
        rij = Organisatie.objects.get()
        assert Contact.objects.count() == 2
    assert (rij.email, rij.fase, rij.contactpersoon) == ("oud@club.example", "niet", "Mieke Vos")


def test_een_robot_krijgt_hetzelfde_antwoord_en_bewaart_niets(meld, in_kring, gemeente):
    assert meld(website="https://reclame.example").status_code == 302
    with in_kring(gemeente):
        assert not Organisatie.objects.exists()


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"naam": ""}, "naam"),
        ({"contactpersoon": "  "}, "contactpersoon"),
        ({"telefoon": "", "email": ""}, "telefoon"),
        ({"email": "geen adres"}, "email"),
        ({"idee": ""}, "idee"),
        ({"idee": "x" * 501}, "idee"),
    ],
)
def test_een_onvolledig_formulier_houdt_wat_getypt_is(meld, velden, veld):
    antwoord = meld(**velden)
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors
    assert "Rita Peeters" in antwoord.content.decode() or veld == "contactpersoon"


def test_te_veel_formulieren_van_een_adres_moeten_wachten(meld, in_kring, gemeente):
    antwoorden = [meld(naam=f"Club {n}").status_code for n in range(7)]
    assert antwoorden == [302] * 5 + [429] * 2
    with in_kring(gemeente):
        assert Organisatie.objects.count() == 5


def test_een_gemeente_die_niet_meedoet_heeft_geen_formulier(client_van, gemeente):
    assert client_van().get(reverse("meedoen", args=["mol"])).status_code == 404


def test_de_openbare_pagina_noemt_geen_organisatie(client_van, gemeente, linde):
    for naam in ("meedoen", "meedoen_klaar"):
        antwoord = client_van().get(reverse(naam, args=[gemeente.slug]))
        assert antwoord.status_code == 200
        assert "De Linde" not in antwoord.content.decode()
