"""Campaigns: the list, and the funnel with its channels."""

import pytest
import time_machine
from django.urls import reverse

from aanbod import warmvragen
from aanbod.models import Fase
from aanbod.warm import KanaalRij
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


def _rondje(gemeente, campagne, uitkomsten, kanaal="telefoon"):
    for uitkomst in uitkomsten:
        lid = maak.CampagneLidFactory(
            campagne=campagne, organisatie=maak.OrganisatieFactory(bestuur=gemeente)
        )
        if uitkomst:
            maak.ContactFactory(
                organisatie=lid.organisatie, campagne=campagne, uitkomst=uitkomst, kanaal=kanaal
            )


def test_een_campagne_van_27_geeft_de_trechter_van_het_rapport(gemeente, beheerder, kring_van):
    """OF-07: campaign of 27: funnel 27, contacted, talk, yes 10."""
    campagne = maak.CampagneFactory(bestuur=gemeente)
    _rondje(
        gemeente,
        campagne,
        ["ja"] * 10 + ["gesprek"] * 6 + ["denkt_na"] * 3 + ["geen_antwoord"] * 5 + [""] * 3,
    )
    with kring_van(beheerder) as kring:
        trechter = warmvragen.trechter(kring, campagne.pk)
    assert [stap.aantal for stap in trechter.stappen] == [27, 24, 19, 16, 10]
    assert trechter.zin == "24 van 27 aangesproken. 10 doen mee."


def test_antwoord_per_kanaal_staat_in_woorden(gemeente, beheerder, kring_van):
    """OF-07: 5 of 65 by form; one organisation with two channels counts once in the funnel."""
    campagne = maak.CampagneFactory(bestuur=gemeente)
    _rondje(gemeente, campagne, ["gesprek"] * 5 + ["geen_antwoord"] * 60, kanaal="formulier")
    lid = maak.CampagneLidFactory(campagne=campagne, organisatie=maak.OrganisatieFactory(bestuur=gemeente))
    for kanaal, uitkomst in (("mail", "geen_antwoord"), ("bezoek", "ja"), ("bezoek", "geen_antwoord")):
        maak.ContactFactory(organisatie=lid.organisatie, campagne=campagne, kanaal=kanaal, uitkomst=uitkomst)
    buiten = maak.OrganisatieFactory(bestuur=gemeente)
    maak.ContactFactory(organisatie=buiten, campagne=campagne, kanaal="mail", uitkomst="ja")
    with kring_van(beheerder) as kring:
        trechter = warmvragen.trechter(kring, campagne.pk)
    assert (trechter.gelijst, trechter.aangesproken, trechter.ja) == (66, 66, 1)
    assert {rij.kanaal: rij.zin for rij in trechter.kanalen} == {
        "formulier": "5 van 65 antwoordden, 1 op 13",
        "bezoek": "1 van 1 antwoordde",
        "mail": "0 van 1 antwoordden",
    }


def test_een_zin_zegt_een_op_hoeveel():
    assert KanaalRij("bezoek", 27, 10, 10).zin == "10 van 27 antwoordden, 1 op 3"


def test_de_lijst_van_een_campagne_kiezen(client_van, gemeente, andere_gemeente, beheerder, linde, in_kring):
    campagne = maak.CampagneFactory(bestuur=gemeente)
    gesproken, weg = (maak.OrganisatieFactory(bestuur=gemeente) for _ in range(2))
    vreemd = maak.OrganisatieFactory(bestuur=andere_gemeente)
    for organisatie in (gesproken, weg):
        maak.CampagneLidFactory(campagne=campagne, organisatie=organisatie)
    maak.ContactFactory(organisatie=gesproken, campagne=campagne)
    client_van(beheerder).post(
        reverse("campagne_leden", args=[campagne.pk]),
        {"organisatie": [linde.pk, vreemd.pk, "x"], "getoond": [linde.pk, gesproken.pk, weg.pk]},
    )
    with in_kring(gemeente):
        assert set(campagne.leden.values_list("organisatie", flat=True)) == {linde.pk, gesproken.pk}


def test_kiezen_houdt_wie_niet_getoond_was(client_van, gemeente, beheerder, linde, in_kring):
    lid = maak.CampagneLidFactory(organisatie=linde)
    ander = maak.OrganisatieFactory(bestuur=gemeente, fase=Fase.LATER)
    browser, pk = client_van(beheerder), lid.campagne_id
    getoond = browser.get(reverse("campagne_kies", args=[pk]), {"fase": "later"}).context["rijen"]
    assert [rij.pk for rij in getoond] == [ander.pk]
    browser.post(reverse("campagne_leden", args=[pk]), {"organisatie": [ander.pk], "getoond": [ander.pk]})
    with in_kring(gemeente):
        assert lid.campagne.leden.count() == 2


def test_een_campagne_eindigt_niet_voor_ze_begint(client_van, beheerder):
    gegevens = {"naam": "Sport", "van": "2026-11-24", "tot": "2026-11-01"}
    antwoord = client_van(beheerder).post(reverse("campagne_nieuw"), gegevens)
    assert antwoord.status_code == 422
    assert "tot" in antwoord.context["form"].errors
