"""Search and the list of people: own rows only, any word, no accents."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from netwerktraject.overzicht.zoeken import PER_SOORT, woorden, zoek
from tests import factories as maak


def _mens(gemeente, voornaam, familienaam="", **kwargs):
    persoon = maak.InburgeraarFactory(bestuur=gemeente, voornaam=voornaam, familienaam=familienaam)
    return maak.TrajectFactory(inburgeraar=persoon, **kwargs)


@pytest.fixture
def gevonden(kring_van):
    """Titles per kind, as this person finds them."""

    def haal(wie, tekst):
        with kring_van(wie) as eigen:
            return {groep.titel: [t.titel for t in groep.treffers] for groep in zoek(eigen, tekst)}

    return haal


@pytest.mark.parametrize(
    "tekst", ["ger", "GÜL", "gul yil", "yıl", "yil", "fer", "gülsüm-fer", " gul  ", "gül (yil", "Gül\x00"]
)
def test_het_begin_van_elk_woord_volstaat_zonder_accenten(gevonden, gemeente, coach, tekst):
    _mens(gemeente, "Gülsüm-Fériye", "Gérard Yıldız")
    _mens(gemeente, "Samira", "Haidari")
    assert gevonden(coach, tekst) == {"Mensen": ["Gülsüm-Fériye Gérard Yıldız"]}


@pytest.mark.parametrize(
    "tekst", ["", "  ", "%", "_", "ulsum", "gul sam", ".*", "' OR 1=1 --", "\\", "[", "a" * 500]
)
def test_wat_nergens_begint_geeft_niets(gevonden, gemeente, coach, tekst):
    _mens(gemeente, "Gülsüm", "Yıldız")
    assert gevonden(coach, tekst) == {}


def test_andere_schriften_worden_gevonden(gevonden, gemeente, coach):
    _mens(gemeente, "Layla", "الحسن")
    _mens(gemeente, "Олена", "Ковальчук")
    assert gevonden(coach, "الح") == {"Mensen": ["Layla الحسن"]}
    assert gevonden(coach, "ков") == {"Mensen": ["Олена Ковальчук"]}


def test_alleen_de_eigen_mensen_buddys_en_aanbod(gevonden, gemeente, andere_gemeente, coach):
    """RG-04"""
    for plaats, familienaam in ((gemeente, "Eigen"), (andere_gemeente, "Vreemd")):
        _mens(plaats, "Samira", familienaam)
        maak.BuddyFactory(bestuur=plaats, voornaam="Samuel", familienaam=familienaam)
        maak.AanbodFactory(organisatie=maak.OrganisatieFactory(bestuur=plaats), naam=f"Samen {familienaam}")
    assert gevonden(coach, "sam") == {
        "Mensen": ["Samira Eigen"], "Buddy’s": ["Samuel Eigen"], "Aanbod": ["Samen Eigen"],
    }  # fmt: skip


def test_een_trajectbegeleider_vindt_alleen_wie_hij_zelf_aanmeldde(
    gevonden, gemeente, begeleider, werkgebied
):
    """RG-04"""
    collega = maak.gebruiker_met("trajectbegeleider", werkgebied)
    _mens(gemeente, "Samira", "Mijn", trajectbegeleider=begeleider)
    _mens(gemeente, "Samira", "Collega", trajectbegeleider=collega)
    maak.BuddyFactory(bestuur=gemeente, voornaam="Samuel")
    assert gevonden(begeleider, "sam") == {"Mensen": ["Samira Mijn"]}


def test_een_beheerder_vindt_aanbod_maar_geen_mensen(gevonden, gemeente, beheerder):
    _mens(gemeente, "Samira")
    maak.AanbodFactory(organisatie=maak.OrganisatieFactory(bestuur=gemeente), naam="Samen koken")
    assert gevonden(beheerder, "sam") == {"Aanbod": ["Samen koken"]}


def test_hoogstens_acht_per_soort(gevonden, gemeente, coach):
    for n in range(PER_SOORT + 3):
        _mens(gemeente, f"Samira{n}")
    assert len(gevonden(coach, "samira")["Mensen"]) == PER_SOORT


def test_woorden_zijn_gevouwen_en_eindig():
    assert woorden("Łukasz, ÉLOÏSE a b c d e f") == ("lukasz", "eloise", "a", "b", "c")


def test_het_scherm_werkt_als_gewone_pagina(client_van, gemeente, coach):
    traject = _mens(gemeente, "Samira", "<script>alert(1)</script>")
    tekst = client_van(coach).get(reverse("zoek"), {"q": "sami"}).content.decode()
    assert reverse("dossier", args=[traject.pk]) in tekst
    assert "<script>alert" not in tekst
    assert "Duo’s" in client_van(coach).get(reverse("zoek"), {"q": "duo"}).content.decode()


@pytest.mark.parametrize("wie", ["regiocoordinator", "platformbeheerder", "geen_rol"])
def test_zoeken_mag_voor_iedereen_die_is_aangemeld(request, client_van, gemeente, wie):
    _mens(gemeente, "Samira")
    tekst = client_van(request.getfixturevalue(wie)).get(reverse("zoek"), {"q": "sam"}).content.decode()
    assert "Niets gevonden" in tekst


# ------------------------------------------------------------------------------------------------ the list
def test_de_lijst_filtert_op_stand_coach_en_naam(client_van, gemeente, coach, andere_coach):
    _mens(gemeente, "Samira", lopend=True, coach=coach)
    _mens(gemeente, "Salma", lopend=True, coach=andere_coach)
    _mens(gemeente, "Sam", afgerond=True, coach=coach)
    browser, url = client_van(coach), reverse("inburgeraars")

    def namen(**vraag):
        return [m["t"].inburgeraar.voornaam for m in browser.get(url, vraag).context["mensen"]]

    assert namen() == ["Salma", "Sam", "Samira"]
    assert namen(status="lopend") == ["Salma", "Samira"]
    assert namen(status="in_begeleiding", coach=coach.pk) == ["Samira"]
    assert namen(q="sam") == ["Sam", "Samira"]
    assert namen(coach="geen") == []


def test_een_onbekende_keuze_in_het_adres_breekt_niets(client_van, gemeente, coach):
    _mens(gemeente, "Samira", lopend=True, coach=coach)
    for vraag in (
        {"status": "bestaat_niet"},
        {"coach": "999999999999999999"},
        {"coach": "x"},
        {"pagina": "-3"},
        {"q": "\x00"},
    ):
        assert client_van(coach).get(reverse("inburgeraars"), vraag).status_code == 200


def test_de_knoppen_tellen_wat_ze_zouden_geven(client_van, gemeente, coach):
    _mens(gemeente, "Samira", lopend=True, coach=coach)
    _mens(gemeente, "Omar", lopend=True, coach=coach)
    _mens(gemeente, "Salma", afgerond=True, coach=coach)
    chips = client_van(coach).get(reverse("inburgeraars"), {"q": "sa", "status": "lopend"}).context["chips"]
    assert {sleutel: n for _w, n, _v, sleutel in chips if n} == {
        "": 2,
        "in_begeleiding": 1,
        "lopend": 1,
        "afgerond": 1,
    }


def test_evenveel_vragen_aan_de_databank_voor_1_en_voor_25_rijen(client_van, gemeente, coach):
    browser = client_van(coach)

    def tel(erbij):
        for _ in range(erbij):
            traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
            maak.UrenregelFactory(
                onderdeel=maak.OnderdeelFactory(traject=traject, lopend=True), bevestigd=True
            )
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(reverse("inburgeraars")).status_code == 200
        return len(vragen)

    assert tel(1) == tel(24)


def test_een_lege_lijst_zegt_wat_er_volgt(client_van, gemeente, coach):
    assert "Er is nog niemand aangemeld" in client_van(coach).get(reverse("inburgeraars")).content.decode()


def test_de_postbus_bestaat_alleen_in_de_demo(client_van, settings, tmp_path, coach):
    settings.DEMO = False
    assert client_van(coach).get(reverse("postbus")).status_code == 404
    settings.DEMO, settings.POSTBUS_MAP = True, str(tmp_path)
    assert "Er vertrok nog geen mail" in client_van(coach).get(reverse("postbus")).content.decode()


def test_de_verklaring_noemt_de_gemeente_uit_het_adres(client_van, gemeente):
    url = reverse("toegankelijkheid")
    assert (
        "Laat het weten aan Geraardsbergen."
        in client_van().get(url, {"gemeente": gemeente.slug}).content.decode()
    )
    assert client_van().get(url, {"gemeente": "bestaat-niet"}).status_code == 200
