"""The screens of the coordinator: buddies, duos, a new duo."""

import pytest
from django.utils import timezone

from buddy.models import Buddy, Match
from buddy.voorstel import kandidaten
from netwerktraject.kern.models import Link
from tests import factories as maak

pytestmark = pytest.mark.django_db


@pytest.fixture
def onderdeel(gemeente):
    traject = maak.TrajectFactory(
        bestuur=gemeente, plan_opgemaakt=True, inburgeraar__voornaam="Samira", inburgeraar__contacttaal="ar"
    )
    return maak.OnderdeelFactory(traject=traject, duo=True)


def adres(onderdeel) -> str:
    return f"/inburgeraars/{onderdeel.traject_id}/onderdelen/{onderdeel.pk}/duo/"


def test_wie_de_taal_deelt_staat_bovenaan_met_een_reden(in_kring, gemeente):
    """BU-05"""
    maak.BuddyFactory(bestuur=gemeente, voornaam="Jan", talen="Nederlands", sinds="2020-01-01")
    maak.BuddyFactory(bestuur=gemeente, voornaam="Huda", talen="Nederlands, Arabisch", sinds="2026-01-01")
    maak.BuddyFactory(bestuur=gemeente, voornaam="Weg", beschikbaar=False)
    with in_kring(gemeente):
        lijst = kandidaten(Buddy.objects.vrij(), "Arabisch")
    assert [k.buddy.voornaam for k in lijst] == ["Huda", "Jan"]
    assert lijst[0].goed[0] == "Spreekt Arabisch."
    assert "Vraag een tolk" in lijst[1].let[0]


def test_een_buddy_met_een_duo_en_zonder_plaats_staat_niet_in_het_voorstel(
    client_van, coach, onderdeel, gemeente
):
    bezet = maak.BuddyFactory(bestuur=gemeente, voornaam="Bezet")
    maak.MatchFactory(onderdeel__traject__bestuur=gemeente, buddy=bezet)
    maak.BuddyFactory(bestuur=gemeente, voornaam="Vrij")
    tekst = client_van(coach).get(adres(onderdeel)).content.decode()
    assert "Vrij" in tekst
    assert "Bezet" not in tekst


def test_een_coach_maakt_een_duo_en_ziet_het(client_van, coach, onderdeel, gemeente, in_kring):
    """BU-01"""
    buddy = maak.BuddyFactory(bestuur=gemeente, voornaam="Greet")
    client = client_van(coach)
    invoer = {"buddy": buddy.pk, "gestart_op": timezone.localdate().isoformat(), "maanden": "6"}
    antwoord = client.post(adres(onderdeel), invoer, follow=True)
    assert "Samira en Greet" in antwoord.content.decode()
    with in_kring(gemeente):
        match = Match.objects.get()
    assert (match.buddy_id, match.onderdeel_id) == (buddy.pk, onderdeel.pk)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"buddy": ""}, "Kies een buddy."),
        ({"buddy": "x"}, "Kies een buddy uit de lijst."),
        ({"gestart_op": ""}, "Kies de eerste dag."),
        ({"gestart_op": "2001-01-01"}, "ligt voor de aanmelding"),
        ({"maanden": "12"}, "Selecteer een geldige keuze"),
    ],
)
def test_een_fout_op_het_duo_zegt_wat_er_scheelt(
    client_van, coach, onderdeel, gemeente, in_kring, anders, zin
):
    buddy = maak.BuddyFactory(bestuur=gemeente)
    invoer = {"buddy": buddy.pk, "gestart_op": timezone.localdate().isoformat(), "maanden": "6"} | anders
    antwoord = client_van(coach).post(adres(onderdeel), invoer)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    with in_kring(gemeente):
        assert not Match.objects.exists()


def test_een_buddy_van_een_andere_gemeente_kan_je_niet_kiezen(
    client_van, coach, onderdeel, andere_gemeente, in_kring
):
    vreemd = maak.BuddyFactory(bestuur=andere_gemeente)
    invoer = {"buddy": vreemd.pk, "gestart_op": timezone.localdate().isoformat(), "maanden": "6"}
    assert client_van(coach).post(adres(onderdeel), invoer).status_code == 404
    with in_kring():
        assert not Match.objects.exists()


def test_een_vreemd_duo_bestaat_niet(client_van, coach_elders, gemeente):
    match = maak.MatchFactory(onderdeel__traject__bestuur=gemeente)
    client = client_van(coach_elders)
    assert client.get(f"/duos/{match.pk}/").status_code == 404
    for wat in ("link", "mail", "einde"):
        assert client.post(f"/duos/{match.pk}/{wat}/", {"reden": "x"}).status_code == 404
    assert client.get(f"/buddys/{match.buddy_id}/").status_code == 404


@pytest.mark.parametrize("pad", ["/buddys/", "/buddys/nieuw/", "/duos/"])
def test_een_beheerder_ziet_geen_duos(client_van, beheerder, pad):
    assert client_van(beheerder).get(pad).status_code == 403


def test_een_nieuwe_link_staat_een_keer_op_het_scherm_en_de_oude_is_dood(
    client_van, buddycoordinator, gemeente, in_kring
):
    """#14"""
    match = maak.MatchFactory(onderdeel__traject__bestuur=gemeente)
    maak.LinkFactory(bestuur=gemeente, onderwerp_id=match.pk)
    client = client_van(buddycoordinator)
    tekst = client.post(f"/duos/{match.pk}/link/").content.decode()
    assert "/l/" in tekst
    assert '<svg class="qr"' in tekst
    assert "no-store" in client.post(f"/duos/{match.pk}/link/")["Cache-Control"]
    assert "/l/" not in client.get(f"/duos/{match.pk}/").content.decode()
    with in_kring(gemeente):
        assert Link.objects.filter(ingetrokken_op__isnull=True).count() == 1


def test_een_duo_stoppen_vraagt_een_reden(client_van, coach, gemeente, in_kring):
    match = maak.MatchFactory(onderdeel__traject__bestuur=gemeente)
    client = client_van(coach)
    assert client.post(f"/duos/{match.pk}/einde/", {"reden": ""}).status_code == 422
    assert (
        "klaar met de cursus"
        in client.post(
            f"/duos/{match.pk}/einde/", {"reden": "klaar met de cursus"}, follow=True
        ).content.decode()
    )
    assert match.buddy.naam not in client.get("/duos/").content.decode()
    assert match.buddy.naam in client.get("/duos/?stand=klaar").content.decode()


def test_een_buddy_inschrijven_en_wijzigen(client_van, buddycoordinator, gemeente, in_kring):
    client = client_van(buddycoordinator)
    invoer = {
        "voornaam": "<script>Gre\u202eet",
        "talen": "Nederlands ,Arabisch,",
        "taal": "ar",
        "max_duos": "2",
        "beschikbaar": "on",
    }
    assert client.post("/buddys/nieuw/", invoer, follow=True).status_code == 200
    with in_kring(gemeente):
        buddy = Buddy.objects.get()
    assert (buddy.voornaam, buddy.talen, buddy.bestuur_id) == (
        "<script>Greet",
        "Nederlands, Arabisch",
        gemeente.pk,
    )
    assert "<script>Gre" not in client.get("/buddys/").content.decode()
    fout = client.post(f"/buddys/{buddy.pk}/", invoer | {"max_duos": "0", "voornaam": "é" * 300})
    assert fout.status_code == 422
    assert "Kies een getal van 1 tot 9." in fout.content.decode()
