"""Offer today: the first page of a beheerder, and the steps in the day of a coach."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Fase
from netwerktraject.overzicht.werk import werk_van
from tests import factories as maak

# Tuesday, 10.00 in Brussels.
NU = "2026-11-24T09:00:00+00:00"


@pytest.fixture(autouse=True)
def _dinsdag():
    with time_machine.travel(NU, tick=False):
        yield


def _dag(n: int = 0):
    return timezone.localdate() + timedelta(days=n)


def test_aanbod_vandaag_zet_te_laat_vandaag_en_later_uit_elkaar(client_van, gemeente, beheerder):
    for naam, dagen in (("Laat", -3), ("Nu", 0), ("Straks", 5), ("Veel later", 40)):
        rij = maak.OrganisatieFactory(bestuur=gemeente, naam=naam)
        maak.ContactFactory(organisatie=rij, volgende="Bel", volgende_op=_dag(dagen))
    klaar = maak.OrganisatieFactory(bestuur=gemeente, naam="Klaar")
    maak.ContactFactory(organisatie=klaar, volgende="Bel", volgende_op=_dag(-9), volgende_gedaan_op=_dag(-8))
    werk = client_van(beheerder).get(reverse("aanbod_werk")).context["werk"]
    assert [[r.naam for r in deel] for deel in (werk.te_laat, werk.vandaag, werk.later)] == [
        ["Laat"], ["Nu"], ["Straks"],
    ]  # fmt: skip
    assert werk.zin == "er staan 2 dingen klaar. 1 is te laat."


def test_aanbod_vandaag_noemt_label_twijfel_vervolggesprek_en_afspraken(
    client_van, gemeente, beheerder, in_kring
):
    """OF-04: an expired label asks for screening 4 weeks before; TK-01: open actions appear as tasks."""
    organisatie = maak.OrganisatieFactory(bestuur=gemeente, naam="Scouts", eigenaar=beheerder)
    gauw = maak.AanbodFactory(organisatie=organisatie, naam="Kookclub")
    maak.ScreeningFactory(aanbod=gauw, op=_dag(-300), geldig_tot=_dag(28))
    nog_niet = maak.AanbodFactory(organisatie=organisatie, naam="Naaiclub")
    maak.ScreeningFactory(aanbod=nog_niet, op=_dag(-300), geldig_tot=_dag(29))
    maak.AanbodFactory(organisatie=organisatie, naam="Oude fiche", twijfel_op=_dag(-4))
    maak.Gesprek4PFactory(organisatie=organisatie, vervolg_op=_dag(-1), afspraak="folder meebrengen")
    maak.BbevindingFactory(aanbod=gauw, actie="Bordje aan de deur", actie_tegen=_dag(3))
    maak.BezoekFactory(aanbod=gauw, actie="Bel de lesgever", actie_tegen=_dag(2))
    werk = client_van(beheerder).get(reverse("aanbod_werk")).context["werk"]
    zinnen = [f"{r.voor}{r.naam}{r.na}" for deel in (werk.te_laat, werk.vandaag, werk.later) for r in deel]
    assert zinnen == [
        "Vervolggesprek met Scouts.",
        "Klopt Oude fiche nog? Twijfel sinds 20 november.",
        "Kookclub: Bel de lesgever.",
        "Kookclub, bereikbaar: Bordje aan de deur.",
        "Het label van Kookclub stopt bijna.",
    ]


def test_elke_knop_van_aanbod_vandaag_opent_een_pagina(client_van, gemeente, beheerder, in_kring):
    test_aanbod_vandaag_noemt_label_twijfel_vervolggesprek_en_afspraken(
        client_van, gemeente, beheerder, in_kring
    )
    maak.OrganisatieFactory(bestuur=gemeente, naam="Zonder", fase=Fase.DOET_MEE)
    browser = client_van(beheerder)
    werk = browser.get(reverse("aanbod_werk")).context["werk"]
    for regel in (*werk.te_laat, *werk.vandaag, *werk.later):
        assert browser.get(regel.url).status_code == 200


def test_wie_geen_vaste_contactpersoon_heeft_staat_in_een_regel(client_van, gemeente, beheerder):
    """OF-10"""
    for naam, fase in (("Aa", "doet_mee"), ("Bb", "in_gesprek"), ("Cc", "doet_mee"), ("Dd", "gevonden")):
        maak.OrganisatieFactory(bestuur=gemeente, naam=naam, fase=fase)
    browser = client_van(beheerder)
    (regel,) = browser.get(reverse("aanbod_werk")).context["werk"].vandaag
    assert f"{regel.voor}{regel.naam}{regel.na}" == "Niemand is vaste contactpersoon van Aa en 2 andere."
    assert [rij["naam"] for rij in browser.get(regel.url).context["rijen"]] == ["Aa", "Bb", "Cc"]


def test_van_mij_toont_wat_ik_opvolg(client_van, gemeente, beheerder, coach):
    mijn = maak.OrganisatieFactory(bestuur=gemeente, naam="Mijn", eigenaar=beheerder)
    hun = maak.OrganisatieFactory(bestuur=gemeente, naam="Hun", eigenaar=coach)
    for rij in (mijn, hun):
        maak.ContactFactory(organisatie=rij, volgende="Bel", volgende_op=_dag(), door=beheerder)
    werk = client_van(beheerder).get(reverse("aanbod_werk"), {"wie": "mij"}).context["werk"]
    assert [r.naam for r in werk.vandaag] == ["Mijn"]


def test_een_coach_ziet_de_stap_van_wie_zij_opvolgt_in_mijn_werk_vandaag(
    gemeente, coach, beheerder, kring_van
):
    """OF-07: the next step is on the list of who follows the organisation, or wrote it where nobody does."""
    volgt = maak.OrganisatieFactory(bestuur=gemeente, naam="Ik volg", eigenaar=coach)
    schreef = maak.OrganisatieFactory(bestuur=gemeente, naam="Ik schreef")
    ander = maak.OrganisatieFactory(bestuur=gemeente, naam="Van een ander", eigenaar=beheerder)
    for rij, door in ((volgt, beheerder), (schreef, coach), (ander, coach)):
        maak.ContactFactory(organisatie=rij, volgende="Bel", volgende_op=_dag(-1), door=door)
    morgen = maak.OrganisatieFactory(bestuur=gemeente, eigenaar=coach)
    maak.ContactFactory(organisatie=morgen, volgende="Bel", volgende_op=_dag(1), door=coach)
    with kring_van(coach) as kring:
        werk = werk_van(kring)
    assert [(s.naam, s.te_laat) for s in werk.stappen] == [("Ik schreef", True), ("Ik volg", True)]
    assert werk.zin == "er staan 2 dingen klaar. Niets is dringend."


def test_wie_coach_en_beheerder_is_houdt_mijn_werk_vandaag(client_van, gemeente, coach):
    maak.LidmaatschapFactory(gebruiker=coach, beheerder=True, bestuur=gemeente)
    tekst = client_van(coach).get("/").content.decode()
    assert "Mijn werk vandaag" in tekst
    assert "Aanbod vandaag" in tekst
