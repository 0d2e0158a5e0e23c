"""Roles are given and end at once; the gemeente sets its colour and who signs; themes exist as stylesheets."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from netwerktraject.kern.models import Bestuur, Gebruiker, Lidmaatschap, Samenwerkingsverband, Werkgebied
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.thema import THEMAS

HOOFDMAP = Path(__file__).resolve().parents[2]


def test_themas_zijn_die_van_het_ontwerpsysteem():
    thema = json.loads((HOOFDMAP / "designsystemet.config.json").read_text())["themes"]
    assert {naam: kleur for naam, (_, kleur) in THEMAS.items()} == {
        naam: inhoud["colors"]["main"]["accent"] for naam, inhoud in thema.items()
    }


def test_beheerder_geeft_een_rol_en_die_werkt_meteen(client_van, beheerder, gemeente, in_kring):
    antwoord = client_van(beheerder).post(
        reverse("gebruikers"),
        {
            "bestuur": gemeente.pk,
            "email": "nieuw@gemeente.example",
            "voornaam": "Nora",
            "familienaam": "Nieuw",
            "rol": Rol.NETWERKCOACH,
        },
    )
    assert antwoord.status_code == 302
    nieuw = Gebruiker.objects.get(email="nieuw@gemeente.example")
    assert client_van(nieuw).get(reverse("inburgeraars")).status_code == 200


def test_een_beeindigde_rol_weigert_het_volgende_verzoek(client_van, beheerder, coach, in_kring):
    """veiligheid.md #8: a membership revoked during a session holds at the next request."""
    browser = client_van(coach)
    assert browser.get(reverse("inburgeraars")).status_code == 200
    with in_kring():
        rij = Lidmaatschap.objects.get(gebruiker=coach)
    assert client_van(beheerder).post(reverse("rol_einde", args=[rij.pk])).status_code == 302
    assert browser.get(reverse("inburgeraars")).status_code == 403


def test_niemand_zet_de_eigen_rol_stop(client_van, beheerder, in_kring):
    with in_kring():
        rij = Lidmaatschap.objects.get(gebruiker=beheerder)
    client_van(beheerder).post(reverse("rol_einde", args=[rij.pk]))
    with in_kring():
        assert Lidmaatschap.objects.get(pk=rij.pk).tot is None


def test_beheerder_geeft_geen_rol_in_een_andere_gemeente(client_van, beheerder, andere_gemeente):
    antwoord = client_van(beheerder).post(
        reverse("gebruikers"),
        {"bestuur": andere_gemeente.pk, "email": "x@y.example", "rol": Rol.NETWERKCOACH},
    )
    assert antwoord.status_code == 422
    assert "Kies een gemeente die je beheert." in antwoord.content.decode()


def test_nieuw_adres_zonder_naam_krijgt_een_duidelijke_fout_en_houdt_de_tekst(
    client_van, beheerder, gemeente
):
    antwoord = client_van(beheerder).post(
        reverse("gebruikers"),
        {"bestuur": gemeente.pk, "email": "nieuw@gemeente.example", "rol": Rol.NETWERKCOACH},
    )
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Vul ook de voornaam en familienaam in." in tekst
    assert "nieuw@gemeente.example" in tekst


def test_gemeente_kiest_kleur_en_ondertekenaar(client_van, beheerder, gemeente):
    velden = {"thema": "zee", "ondertekenaar": "Els Pauwels", "prefix": "gb"}
    assert client_van(beheerder).post(reverse("gemeente"), velden).status_code == 302
    gemeente.refresh_from_db()
    assert (gemeente.accent, gemeente.ondertekenaar, gemeente.prefix) == (
        THEMAS["zee"][1],
        "Els Pauwels",
        "GB",
    )
    fout = client_van(beheerder).post(reverse("gemeente"), velden | {"prefix": "g1"})
    assert fout.status_code == 422
    assert "twee tot vier letters" in fout.content.decode()


@pytest.mark.parametrize(
    ("rol", "veld"),
    [(Rol.BEHEERDER, "bestuur"), (Rol.TRAJECTBEGELEIDER, "werkgebied"), (Rol.REGIOCOORDINATOR, "verband")],
)
def test_platform_vraagt_de_plaats_die_bij_de_rol_hoort(client_van, platformbeheerder, rol, veld):
    antwoord = client_van(platformbeheerder).post(
        reverse("platform"), {"rol": rol, "email": "a@b.example", "voornaam": "A", "familienaam": "B"}
    )
    assert antwoord.status_code == 422
    assert "Kies dit bij de rol die je geeft." in antwoord.content.decode()


def test_platform_laat_een_gemeente_meedoen_en_maakt_gebieden(client_van, platformbeheerder, andere_gemeente):
    Bestuur.objects.filter(pk=andere_gemeente.pk).update(actief=False)
    browser = client_van(platformbeheerder)
    wie = {"email": "eerste@mol.example", "voornaam": "An", "familienaam": "Eerst"}
    browser.post(reverse("platform"), {"rol": Rol.BEHEERDER, "bestuur": andere_gemeente.pk, **wie})
    andere_gemeente.refresh_from_db()
    assert andere_gemeente.actief
    browser.post(
        reverse("werkgebied_nieuw"),
        {"naam": "Kempen", "agentschap": "AgII", "besturen": [andere_gemeente.pk]},
    )
    browser.post(reverse("verband_nieuw"), {"naam": "De Kempen samen", "besturen": [andere_gemeente.pk]})
    assert Werkgebied.objects.get(naam="Kempen").besturen.get() == andere_gemeente
    assert Samenwerkingsverband.objects.get(slug="de-kempen-samen").besturen.get() == andere_gemeente


def test_eerste_platformbeheerder_komt_van_de_opdrachtregel(db, in_kring):
    call_command("maak_platformbeheerder", "kobe@platform.example", "Kobe", "Claes", verbosity=0)
    with in_kring():
        assert Lidmaatschap.objects.get(gebruiker__email="kobe@platform.example").rol == Rol.PLATFORMBEHEERDER
