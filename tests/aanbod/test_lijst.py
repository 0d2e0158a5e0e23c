"""The list of the offer: filters in the address, order, saved filters (issue 3 points 5 and 6)."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aanbod.acties import zoekopdracht as acties
from aanbod.models import Aanbod, Zoekopdracht
from aanbod.screening import BIJNA_DAGEN
from aanbod.views.zoekopdracht import TOEGESTAAN
from tests import factories as maak

DAG = date(2026, 11, 25)
LIJST = "aanbod_lijst"


@pytest.fixture(autouse=True)
def vandaag(time_machine):
    time_machine.move_to("2026-11-25 12:00+01:00")


def _namen(browser, **vraag) -> list[str]:
    return [a.naam for a in browser.get(reverse(LIJST), vraag).context["pagina"]]


def _screen(aanbod, **anders):
    maak.ScreeningFactory(aanbod=aanbod, op=DAG - timedelta(days=200), **anders)


@pytest.fixture
def bont(gemeente, partner_gemeente, verband):
    """One offer for each answer of each filter."""
    eigen = maak.CategorieFactory(bestuur=gemeente, naam="Praattafel")
    anders = maak.OrganisatieFactory(bestuur=gemeente, naam="De Brug")

    def een(naam, **velden):
        return maak.AanbodFactory(bestuur=gemeente, naam=naam, **{"bevestigd_op": DAG, **velden})

    een("geen label")
    _screen(een("geldig"), geldig_tot=DAG + timedelta(days=BIJNA_DAGEN + 1))
    _screen(een("bijna om"), geldig_tot=DAG + timedelta(days=BIJNA_DAGEN))
    _screen(een("laatste dag"), geldig_tot=DAG)
    _screen(een("verlopen"), geldig_tot=DAG - timedelta(days=1))
    _screen(een("geweigerd"), besluit="geweigerd", geldig_tot=DAG + timedelta(days=90))
    _screen(een("testronde"), besluit="testronde", geldig_tot=DAG + timedelta(days=90))
    een("verborgen", gepubliceerd=False)
    een("oud", bevestigd_op=DAG - timedelta(days=181))
    een("twijfel", twijfel_op=DAG)
    een("nooit nagekeken", bevestigd_op=None)
    een("voorbij", eindigt_op=DAG - timedelta(days=1))
    een("voorbij op laatste moment", laatste_op=DAG - timedelta(days=1))
    een("gedeeld", verband=verband)
    een("gekozen", met_besturen=[partner_gemeente.pk])
    een("brug", organisatie=anders)
    een("tafel", categorie=eigen)
    partner = maak.AanbodFactory(bestuur=partner_gemeente, naam="van partner", verband=verband)
    _screen(partner, geldig_tot=DAG + timedelta(days=90))
    return {"categorie": eigen.pk, "organisatie": anders.pk}


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ({"label": "geldig"}, ["geldig", "van partner"]),
        ({"label": "bijna_om"}, ["bijna om", "laatste dag"]),
        ({"label": "verlopen"}, ["verlopen"]),
        ({"label": "geweigerd"}, ["geweigerd"]),
        ({"label": "testronde"}, ["testronde"]),
        ({"zichtbaar": "nee"}, ["verborgen"]),
        ({"vers": "nakijken"}, ["nooit nagekeken", "oud", "twijfel"]),
        ({"loopt": "nee"}, ["voorbij", "voorbij op laatste moment"]),
        ({"gedeeld": "ja"}, ["gedeeld", "gekozen"]),
        ({"gedeeld": "partner"}, ["van partner"]),
        ({"organisatie": "organisatie"}, ["brug"]),
        ({"categorie": "categorie"}, ["tafel"]),
        ({"q": "voorbij moment"}, ["voorbij op laatste moment"]),
    ],
)
def test_elk_filter_toont_precies_wat_het_zegt(vraag, verwacht, bont, beheerder, client_van):
    """OF-02, issue 3.6"""
    vraag = {naam: bont.get(waarde, waarde) for naam, waarde in vraag.items()}
    assert _namen(client_van(beheerder), **vraag) == verwacht


def test_de_standen_van_het_label_verdelen_alles(bont, beheerder, client_van):
    """Each offer stands under one state: the filter and the word on the screen agree."""
    browser = client_van(beheerder)
    verdeeld = []
    for stand in ("geen", "geldig", "bijna_om", "verlopen", "testronde", "geweigerd"):
        rijen = list(browser.get(reverse(LIJST), {"label": stand}).context["pagina"])
        assert {rij.labelstand.stand for rij in rijen} == {stand}
        verdeeld += [rij.naam for rij in rijen]
    assert sorted(verdeeld) == sorted(_namen(browser))


def test_een_vreemde_organisatie_in_het_adres_vindt_niets(bont, beheerder, andere_gemeente, client_van):
    """Bad input: a facet with a foreign id is no filter, and opens nothing."""
    vreemd = maak.OrganisatieFactory(bestuur=andere_gemeente, naam="Geheime club")
    maak.AanbodFactory(bestuur=andere_gemeente, organisatie=vreemd, naam="Geheim")
    pagina = client_van(beheerder).get(reverse(LIJST), {"organisatie": vreemd.pk})
    assert pagina.status_code == 200
    assert "Geheim" not in pagina.content.decode()


@pytest.mark.parametrize("q", ["'; --", "x" * 10_000, "🎉", "\x00", "de het een", "%_", "\\"])
def test_elke_zoekvraag_geeft_een_pagina(q, bont, beheerder, client_van):
    """Issue 3, bad input."""
    assert client_van(beheerder).get(reverse(LIJST), {"q": q}).status_code == 200


@pytest.mark.parametrize("volgorde", ["naam", "vrij", "label", "nagekeken", "prijs", "organisatie", "soort"])
def test_sorteren_kan_op_en_neer_en_leeg_komt_laatst(volgorde, gemeente, beheerder, client_van):
    """Issue 3.6"""
    for n, naam in enumerate("abc"):
        organisatie = maak.OrganisatieFactory(bestuur=gemeente, naam=f"Org {naam}")
        aanbod = maak.AanbodFactory(
            bestuur=gemeente,
            organisatie=organisatie,
            naam=naam,
            plaatsen_vrij=n,
            prijs_cent=n,
            soort=["buddywerking", "groepswerking", "vrije_tijd"][n],
            bevestigd_op=DAG - timedelta(days=3 - n),
        )
        _screen(aanbod, geldig_tot=DAG + timedelta(days=100 + n))
    if volgorde in ("vrij", "label", "nagekeken", "prijs"):
        maak.AanbodFactory(bestuur=gemeente, naam="z leeg")
    leeg = ["z leeg"] if volgorde in ("vrij", "label", "nagekeken", "prijs") else []
    browser = client_van(beheerder)
    assert _namen(browser, volgorde=volgorde) == ["a", "b", "c", *leeg]
    assert _namen(browser, volgorde=f"-{volgorde}") == ["c", "b", "a", *leeg]


def test_een_onbekende_volgorde_is_die_op_naam(bont, beheerder, client_van):
    browser = client_van(beheerder)
    assert _namen(browser, volgorde="password") == _namen(browser)


def test_de_lijst_stelt_altijd_evenveel_vragen(gemeente, verband, beheerder, coach, client_van):
    """1 row or 50: the same."""
    for wie in (beheerder, coach):
        browser = client_van(wie)

        def tel(browser=browser) -> int:
            with CaptureQueriesContext(connection) as vragen:
                browser.get(reverse(LIJST))
            return len(vragen)

        maak.AanbodFactory(bestuur=gemeente, gelabeld=True)
        tel()
        een = tel()
        for _ in range(12):
            maak.AanbodFactory(
                bestuur=gemeente,
                gelabeld=True,
                verband=verband,
                categorie=maak.CategorieFactory(bestuur=gemeente),
            )
        assert tel() == een, wie


def test_een_coach_ziet_geen_beheer(bont, coach, client_van):
    """IT-04: no ticks, no bar, no filters of the beheerder."""
    pagina = client_van(coach).get(reverse(LIJST), {"label": "geweigerd"}).content.decode()
    assert 'name="rij"' not in pagina
    assert "bulkbalk" not in pagina
    assert "Meer filters" not in pagina


def test_een_beheerder_vinkt_alleen_eigen_aanbod_aan(bont, beheerder, client_van):
    """SW-06: of a partner one sees, not changes."""
    pagina = client_van(beheerder).get(reverse(LIJST), {"gedeeld": "partner"}).content.decode()
    assert "van partner" in pagina
    assert 'name="rij"' not in pagina
    assert "data-wijzig" not in pagina


def test_de_uitvoer_en_de_kolommen_houden_het_filter(bont, beheerder, client_van):
    """Issue 3.8: links follow the filter; another order starts on page 1."""
    pagina = (
        client_van(beheerder).get(reverse(LIJST), {"soort": "taaloefenkans", "pagina": "1"}).content.decode()
    )
    assert f"{reverse('aanbod_uitvoer', args=['xlsx'])}?soort=taaloefenkans" in pagina
    koppen = re.findall(r'class="kolomkop" href="([^"]+)"', pagina)
    assert koppen
    assert all("soort=taaloefenkans" in kop and "pagina" not in kop for kop in koppen)


# ------------------------------------------------------------------------------------------------ saved filters
@pytest.fixture
def mijne(kring_van):
    """The saved filters of somebody, as they themselves read them."""

    def lees(gebruiker) -> list[tuple[str, str]]:
        with kring_van(gebruiker):
            return list(Zoekopdracht.objects.values_list("naam", "vraag"))

    return lees


def test_een_filter_bewaren_gebruiken_en_wegdoen(bont, beheerder, client_van, mijne):
    """Issue 3.6: under a name, as a chip, away with a way back."""
    browser = client_van(beheerder)
    browser.post(
        reverse("filter_nieuw"),
        {"pagina": "aanbod", "naam": "  Mijn   taal ", "vraag": "soort=taaloefenkans&pagina=3"},
    )
    assert mijne(beheerder) == [("Mijn taal", "soort=taaloefenkans")]
    pagina = browser.get(f"{reverse(LIJST)}?soort=taaloefenkans").content.decode()
    assert "Mijn taal" in pagina
    assert "Bewaar dit filter" not in pagina
    weg = browser.post(re.search(r'action="(/filters/[^"]+/weg/)"', pagina)[1])
    assert mijne(beheerder) == []
    tags = list(get_messages(weg.wsgi_request))[-1].extra_tags
    browser.post(tags.removeprefix("ongedaan:"))
    assert mijne(beheerder) == [("Mijn taal", "soort=taaloefenkans")]


def test_een_bewaard_filter_bevat_nooit_een_mens(beheerder, client_van, mijne):
    """RG-06: `voor=` names a person; an unknown word could."""
    vraag = (
        "voor=6f1f0c3e-5d5b-4a0e-9d6a-0a4b7c2d1e90&traject=1&wie=Samira&soort=vrije_tijd&label=&q=+praten+"
    )
    client_van(beheerder).post(reverse("filter_nieuw"), {"pagina": "aanbod", "naam": "x", "vraag": vraag})
    assert mijne(beheerder) == [("x", "q=praten&soort=vrije_tijd")]
    assert acties.schone_vraag("voor=1&traject=2", frozenset({"voor", "traject", "q"})) == ""
    assert not TOEGESTAAN["aanbod"] & acties.NOOIT


@pytest.mark.parametrize(
    ("naam", "vraag", "zin"),
    [
        ("", "q=x", "Geef je filter een naam"),
        ("n" * 61, "q=x", "kortere naam"),
        ("leeg", "pagina=2", "Kies eerst een filter"),
        ("lang", "q=" + "x" * 2000, "te lang"),
    ],
)
def test_een_filter_dat_niet_kan_zegt_waarom(naam, vraag, zin, beheerder, client_van, mijne):
    antwoord = client_van(beheerder).post(
        reverse("filter_nieuw"), {"pagina": "aanbod", "naam": naam, "vraag": vraag}
    )
    assert zin in str(list(get_messages(antwoord.wsgi_request))[-1])
    assert mijne(beheerder) == []


def test_een_filter_van_een_ander_is_er_niet(beheerder, coach, client_van):
    mijn = maak.ZoekopdrachtFactory(gebruiker=beheerder, pagina="aanbod", vraag="q=x", naam="Geheim filter")
    browser = client_van(coach)
    assert browser.post(reverse("filter_weg", args=[mijn.pk])).status_code == 404
    assert "Geheim filter" not in browser.get(reverse(LIJST)).content.decode()


def test_een_onbekende_pagina_heeft_geen_filters(beheerder, client_van):
    antwoord = client_van(beheerder).post(
        reverse("filter_nieuw"), {"pagina": "dossiers", "naam": "x", "vraag": "q=x"}
    )
    assert antwoord.status_code == 404


def test_dezelfde_naam_opnieuw_neemt_het_nieuwe_adres(beheerder, kring_van, mijne):
    with kring_van(beheerder):
        for vraag in ("q=a", "q=b"):
            acties.bewaar(
                pagina="aanbod", naam="x", vraag=vraag, toegestaan=TOEGESTAAN["aanbod"], door=beheerder
            )
    assert mijne(beheerder) == [("x", "q=b")]


def test_nagekeken_haalt_de_twijfel_weg_uit_de_lijst(gemeente, beheerder, client_van, in_kring):
    """Issue 3.5: one click in the list."""
    aanbod = maak.AanbodFactory(bestuur=gemeente, naam="oud", bevestigd_op=date(2025, 1, 1), twijfel_op=DAG)
    browser = client_van(beheerder)
    assert _namen(browser, vers="nakijken") == ["oud"]
    browser.post(reverse("aanbod_bulk"), {"een": f"klopt:{aanbod.pk}"})
    assert _namen(browser, vers="nakijken") == []
    assert _namen(browser, vers="fris") == ["oud"]
    with in_kring():
        assert Aanbod.objects.get(pk=aanbod.pk).bevestigd_op == DAG
