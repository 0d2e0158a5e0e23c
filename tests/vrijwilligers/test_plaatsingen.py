"""Placements: start with a mentor, link, end (VW-02, VW-10)."""

import uuid
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from netwerktraject.kern import links
from netwerktraject.kern.models import Bericht, Link
from tests import factories as maak
from vrijwilligers import acties, mails
from vrijwilligers.models import Plaatsing

pytestmark = pytest.mark.django_db


@pytest.fixture
def onderdeel(gemeente):
    traject = maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, inburgeraar__voornaam="Yusuf")
    aanbod = maak.AanbodFactory(
        bestuur=gemeente,
        organisatie__naam="De Populier",
        mentor="Leen Bauwens",
        mentor_email="leen@populier.example",
    )
    return maak.OnderdeelFactory(traject=traject, plaats=True, aanbod=aanbod)


def adres(onderdeel) -> str:
    return f"/inburgeraars/{onderdeel.traject_id}/onderdelen/{onderdeel.pk}/plaatsing/"


def invoer(**anders) -> dict:
    vast = {
        "soort": "vrijwilligerswerk",
        "organisatie": "De Populier",
        "mentor": "Leen Bauwens",
        "mentor_email": "leen@populier.example",
        "taal": "fr",
        "gestart_op": timezone.localdate().isoformat(),
    }
    return vast | anders


def test_het_formulier_neemt_over_wat_het_aanbod_weet(client_van, coach, onderdeel):
    tekst = client_van(coach).get(adres(onderdeel)).content.decode()
    for woord in ("De Populier", "Leen Bauwens", "leen@populier.example"):
        assert f'value="{woord}"' in tekst


def test_een_plaatsing_start_en_mailt_de_mentor(client_van, coach, onderdeel, gemeente, in_kring):
    """VW-10"""
    antwoord = client_van(coach).post(adres(onderdeel), invoer(), follow=True)
    assert "Yusuf bij De Populier" in antwoord.content.decode()
    with in_kring(gemeente):
        plaatsing = Plaatsing.objects.select_related("onderdeel").get()
        bericht = Bericht.objects.get()
        mail = mails.plaatsing_link(bericht)
    assert plaatsing.onderdeel.status == "lopend"
    assert (bericht.aan, bericht.taal) == ("leen@populier.example", "fr")
    assert "Votre lien" in mail.onderwerp
    assert "Yusuf" not in mail.tekst
    with in_kring(gemeente):
        assert links.zoek(mail.tekst.split("/l/")[1].split("/")[0]).onderwerp_id == plaatsing.pk


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"mentor": " "}, "Vul in wie de mentor is."),
        ({"organisatie": ""}, "Vul de organisatie in."),
        ({"soort": "iets"}, "Kies wat het is."),
        ({"gestart_op": "gisteren"}, "Dit is geen dag."),
        ({"gestart_op": "2001-01-01"}, "ligt voor de aanmelding"),
        ({"mentor": "é" * 300}, "Zorg dat deze waarde"),
    ],
)
def test_een_fout_zegt_wat_er_scheelt(client_van, coach, onderdeel, gemeente, in_kring, anders, zin):
    antwoord = client_van(coach).post(adres(onderdeel), invoer(**anders))
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    with in_kring(gemeente):
        assert not Plaatsing.objects.exists()


def test_een_onderdeel_heeft_maar_een_plaats(client_van, coach, onderdeel):
    client = client_van(coach)
    client.post(adres(onderdeel), invoer())
    antwoord = client.post(adres(onderdeel), invoer(organisatie="Elders"))
    assert antwoord.status_code == 422
    assert "heeft al een plaats" in antwoord.content.decode()


def test_een_vreemde_plaatsing_bestaat_niet(client_van, coach_elders, gemeente, onderdeel):
    plaatsing = maak.PlaatsingFactory(onderdeel__traject__bestuur=gemeente)
    client = client_van(coach_elders)
    assert client.get(f"/plaatsingen/{plaatsing.pk}/").status_code == 404
    assert client.get(adres(onderdeel)).status_code == 404
    for wat in ("link", "mail", "einde"):
        assert client.post(f"/plaatsingen/{plaatsing.pk}/{wat}/", {"reden": "x"}).status_code == 404


def test_een_link_en_een_einde(client_van, coach, gemeente, in_kring):
    plaatsing = maak.PlaatsingFactory(onderdeel__traject__bestuur=gemeente)
    client, pad = client_van(coach), f"/plaatsingen/{plaatsing.pk}/"
    assert '<svg class="qr"' in client.post(pad + "link/").content.decode()
    assert client.post(pad + "mail/", follow=True).status_code == 200
    assert client.post(pad + "einde/", {"reden": ""}).status_code == 422
    assert "seizoen om" in client.post(pad + "einde/", {"reden": "seizoen om"}, follow=True).content.decode()
    assert "Paul Wauters" in client.get("/plaatsingen/?stand=klaar").content.decode()
    assert "Paul Wauters" not in client.get("/plaatsingen/").content.decode()
    with in_kring(gemeente):
        assert not Link.objects.filter(ingetrokken_op__isnull=True).exists()
        with pytest.raises(ValidationError):
            acties.log_uren(
                plaatsing=plaatsing,
                datum=date(2026, 1, 1),
                minuten=60,
                taal="nederlands",
                sleutel=uuid.uuid4(),
            )
