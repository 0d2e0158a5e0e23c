"""The orienting talk that goes along, and who comes without a referral (IT-06, IT-09, RG-04, TK-09)."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from intake import aanmeldstand
from intake.acties import orientaties
from intake.models import Inburgeraar, Orientatie, Traject
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.kern.rechten import Rol
from tests import factories as maak


# ---------------------------------------------------------------------------------------------- without a referral
def test_een_coach_schrijft_iemand_in_zonder_telefoon_of_mail(client_van, coach, gemeente, in_kring):
    """TK-09: paper or desk, on behalf, with trace."""
    gegevens = {
        "bestuur": gemeente.pk,
        "voornaam": "Yusuf",
        "contacttaal": "so",
        "kanaal": "brief",
        "hoe": "papier",
        "namens": "zijn zus",
        "akkoord": "on",
    }
    browser = client_van(coach)
    assert browser.post(reverse("inburgeraar_nieuw"), gegevens).status_code == 302
    with in_kring():
        traject = Traject.objects.get()
        spoor = Gebeurtenis.objects.get(onderwerp_id=traject.pk)
    assert (traject.trajectbegeleider_id, traject.coach_id, traject.status) == (None, coach.pk, "aangemeld")
    assert (spoor.door_id, spoor.tekst) == (coach.pk, "Ingeschreven op papier")
    assert "zijn zus" in spoor.uitleg
    assert "Yusuf" in browser.get(reverse("aanmeldingen")).content.decode()
    url = reverse("aanmelding", args=[traject.pk])
    assert browser.get(url).headers["Location"] == reverse("dossier", args=[traject.pk])


@pytest.mark.parametrize(
    "wie",
    [
        {"voornaam": "amina", "familienaam": "SALEH"},
        {"voornaam": "Iemand", "familienaam": "Anders", "telefoon": "+32 470 12 34 56"},
    ],
)
def test_wie_misschien_al_bekend_is_krijgt_een_waarschuwing_die_niet_tegenhoudt(
    client_van, coach, gemeente, in_kring, wie
):
    """TK-09: same name or same phone, in the own gemeente; a second press goes on."""
    maak.TrajectFactory(
        inburgeraar=maak.InburgeraarFactory(
            bestuur=gemeente, voornaam="Amina", familienaam="Saleh", telefoon="0470/12.34.56"
        )
    )
    gegevens = {"bestuur": gemeente.pk, "contacttaal": "ar", "hoe": "loket", "akkoord": "on", **wie}
    browser, url = client_van(coach), reverse("inburgeraar_nieuw")
    antwoord = browser.post(url, gegevens)
    assert antwoord.status_code == 422
    assert "Misschien ken je deze persoon al." in antwoord.content.decode()
    assert wie["voornaam"] in antwoord.content.decode()
    assert browser.post(url, {**gegevens, "toch": "on"}).status_code == 302
    with in_kring():
        assert Inburgeraar.objects.count() == 2


def test_dezelfde_naam_in_een_andere_gemeente_is_geen_waarschuwing(
    client_van, coach, gemeente, andere_gemeente
):
    """TK-09 RG-04: nobody learns who is known elsewhere."""
    maak.TrajectFactory(
        inburgeraar=maak.InburgeraarFactory(bestuur=andere_gemeente, voornaam="Amina", familienaam="Saleh")
    )
    gegevens = {"bestuur": gemeente.pk, "contacttaal": "ar", "hoe": "loket", "akkoord": "on"}
    gegevens |= {"voornaam": "Amina", "familienaam": "Saleh"}
    assert client_van(coach).post(reverse("inburgeraar_nieuw"), gegevens).status_code == 302


def test_agii_leert_niet_wie_een_collega_aanmeldde(client_van, begeleider, werkgebied, gemeente):
    """RG-04: the hint of the trajectbegeleider looks among the own people only."""
    maak.TrajectFactory(
        inburgeraar=maak.InburgeraarFactory(bestuur=gemeente, voornaam="Amina", familienaam="Saleh"),
        trajectbegeleider=maak.gebruiker_met("trajectbegeleider", werkgebied),
    )
    gegevens = {"bestuur": gemeente.pk, "voornaam": "Amina", "familienaam": "Saleh", "contacttaal": "ar"}
    gegevens["akkoord"] = "on"
    browser, url = client_van(begeleider), reverse("aanmelding_nieuw")
    assert browser.post(url, gegevens).status_code == 302
    assert browser.post(url, gegevens).status_code == 422, "one's own second press is a hint"


# ---------------------------------------------------------------------------------------------- the talk
@pytest.fixture
def gesprek(gemeente, begeleider):
    return maak.OrientatieFactory(
        bestuur=gemeente, door=begeleider, voornaam="Amina", gegevens={"contacttaal": "ar"}
    )


def _bewaar(browser, gesprek, vraag, veld, waarde, versie=0):
    url = reverse("orientatie_bewaar", args=[gesprek.pk, vraag])
    return browser.post(url, {"veld": veld, "waarde": waarde, "versie": versie})


def test_een_gesprek_begint_met_een_voornaam_en_de_gemeente_ziet_er_niets_van(
    client_van, begeleider, coach, gemeente, in_kring, kring_van
):
    """IT-06"""
    browser = client_van(begeleider)
    antwoord = browser.post(reverse("orientatie_nieuw"), {"voornaam": "Amina", "bestuur": gemeente.pk})
    assert antwoord.status_code == 302
    assert "Amina" in browser.get(reverse("orientaties")).content.decode()
    with kring_van(coach):
        assert not Orientatie.objects.exists()


def test_elk_veld_bewaart_vanzelf_en_niets_wordt_overschreven(client_van, begeleider, gesprek, in_kring):
    """IT-06 IT-09: another window saved other words; 409 shows them, its own stay."""
    browser = client_van(begeleider)
    eerste = _bewaar(browser, gesprek, "talen", "tekst", "Arabisch")
    assert (eerste.status_code, eerste.json()["versie"]) == (200, 1)
    botsing = _bewaar(browser, gesprek, "talen", "tekst", "Frans", versie=0)
    assert (botsing.status_code, botsing.json()["waarde"]) == (409, "Arabisch")
    assert _bewaar(browser, gesprek, "talen", "tekst", "Frans", versie=1).status_code == 200
    assert _bewaar(browser, gesprek, "talen", "keuze_tolk", "1").status_code == 200
    with in_kring():
        antwoord = Orientatie.objects.get().antwoorden["talen"]
    assert set(antwoord) == {"tekst", "keuzes", "weet", "versie", "op"}
    assert (antwoord["tekst"], antwoord["keuzes"], antwoord["weet"], antwoord["versie"]) == (
        "Frans",
        ["tolk"],
        "ingevuld",
        2,
    )


def test_niet_gevraagd_weet_niet_en_leeg_zijn_drie_dingen(client_van, begeleider, gesprek, in_kring):
    """IT-09"""
    browser, url = client_van(begeleider), reverse("orientatie", args=[gesprek.pk])
    for vraag, weet in (("talen", "weet_niet"), ("wanneer_kan_je", "niet_gevraagd")):
        assert browser.post(url, {"vraag": vraag, "weet": weet}).status_code == 302
    _bewaar(browser, gesprek, "wat_doe_je_graag", "tekst", "Koken")
    _bewaar(browser, gesprek, "wat_doe_je_graag", "tekst", "", versie=1)
    with in_kring():
        antwoorden = Orientatie.objects.get().antwoorden
    assert {v: a["weet"] for v, a in antwoorden.items()} == {
        "talen": "weet_niet",
        "wanneer_kan_je": "niet_gevraagd",
        "wat_doe_je_graag": "niet_gevraagd",
    }


@pytest.mark.parametrize(
    ("vraag", "veld", "waarde"),
    [
        ("bestaat-niet", "tekst", "x"),
        ("talen", "keuze_bestaat_niet", "1"),
        ("talen", "versie", "9"),
        ("talen", "tekst", "x" * 2001),
    ],
)
def test_wat_niet_in_het_gesprek_staat_wordt_niet_bewaard(
    client_van, begeleider, gesprek, in_kring, vraag, veld, waarde
):
    """IT-06"""
    antwoord = _bewaar(client_van(begeleider), gesprek, vraag, veld, waarde)
    assert antwoord.status_code == 422
    assert antwoord.json()["fout"]
    with in_kring():
        assert Orientatie.objects.get().antwoorden == {}


def test_de_vragen_komen_uit_de_leidraad_van_de_gemeente(client_van, begeleider, gemeente, gesprek):
    """IT-06 IT-08: only those the gemeente marked; without a guide the ones of the house."""
    browser, url = client_van(begeleider), reverse("orientatie", args=[gesprek.pk])
    assert "Welke talen spreek je?" in browser.get(url).content.decode()
    leidraad = maak.LeidraadFactory(bestuur=gemeente)
    maak.LeidraadvraagFactory(leidraad=leidraad, vraag="Zing je graag?", in_orientatie=True)
    maak.LeidraadvraagFactory(leidraad=leidraad, vraag="Rook je?")
    blad = browser.get(url).content.decode()
    assert "Zing je graag?" in blad
    assert "Rook je?" not in blad
    assert "Welke talen" not in blad


def test_een_gesprek_gaat_mee_met_de_aanmelding_en_dan_leest_de_gemeente_het(
    client_van, begeleider, coach, gemeente, gesprek, in_kring
):
    """IT-06: nothing is asked again; the second press is harmless; the talk is then closed."""
    browser = client_van(begeleider)
    _bewaar(browser, gesprek, "talen", "tekst", "Arabisch en wat Frans")
    formulier = browser.get(reverse("aanmelding_nieuw"), {"gesprek": gesprek.pk}).content.decode()
    assert 'value="Amina"' in formulier
    gegevens = {"gesprek": gesprek.pk, "bestuur": gemeente.pk, "voornaam": "Amina", "contacttaal": "ar"}
    gegevens["akkoord"] = "on"
    for _ in range(2):
        assert browser.post(reverse("aanmelding_nieuw"), gegevens).status_code == 302
    with in_kring():
        [traject] = Traject.objects.all()
        assert Orientatie.objects.get().traject_id == traject.pk
    assert (
        "Arabisch en wat Frans"
        in client_van(coach).get(reverse("aanmelding", args=[traject.pk])).content.decode()
    )
    assert _bewaar(browser, gesprek, "talen", "tekst", "anders", versie=1).status_code == 422
    assert browser.post(reverse("orientatie_weg", args=[gesprek.pk])).status_code == 302
    with in_kring():
        assert Orientatie.objects.count() == 1


def test_een_gesprek_kan_in_een_andere_gemeente_belanden(
    client_van, begeleider, partner_gemeente, gesprek, kring_van, in_kring
):
    """IT-06: the person turned out to live next door."""
    gegevens = {
        "gesprek": gesprek.pk,
        "bestuur": partner_gemeente.pk,
        "voornaam": "Amina",
        "contacttaal": "ar",
    }
    gegevens["akkoord"] = "on"
    assert client_van(begeleider).post(reverse("aanmelding_nieuw"), gegevens).status_code == 302
    with in_kring():
        assert Orientatie.objects.get().bestuur_id == partner_gemeente.pk


def test_een_gesprek_dat_nergens_toe_leidt_wordt_gewist(
    client_van, begeleider, gesprek, in_kring, werkgebied
):
    """RG-02: what isn't needed isn't kept; a colleague can't reach it."""
    url = reverse("orientatie_weg", args=[gesprek.pk])
    assert client_van(maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied)).get(url).status_code == 404
    assert client_van(begeleider).post(url).status_code == 302
    with in_kring():
        assert not Orientatie.objects.exists()


def test_een_actie_op_een_gewist_gesprek_zegt_dat(begeleider, gesprek, kring_van):
    """IT-06"""
    with kring_van(begeleider):
        orientaties.wis(gesprek=gesprek, door=begeleider)
        with pytest.raises(ValidationError, match="gewist"):
            orientaties.bewaar_tekst(gesprek=gesprek, vraag="talen", versie=0, tekst="x", door=begeleider)
        orientaties.wis(gesprek=gesprek, door=begeleider)


def test_een_telefoon_is_gelijk_hoe_je_hem_ook_schrijft():
    """TK-09"""
    assert aanmeldstand.nummer_van("0470 12 34 56") == aanmeldstand.nummer_van("+32 (0)470/12.34.56")
    assert aanmeldstand.nummer_van("12") == ""
