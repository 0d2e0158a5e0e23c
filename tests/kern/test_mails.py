"""Mails in doubt are visible, and a person decides: send again, or leave it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.berichten import Toestand
from tests import factories as maak


@pytest.fixture
def onzeker(gemeente):
    return maak.BerichtFactory(
        bestuur=gemeente,
        sjabloon="duo_link",
        toestand=Toestand.ONZEKER,
        pogingen=3,
        fout="De mailserver gaf geen antwoord.",
    )


def test_coach_ziet_wat_niet_zeker_aankwam_en_niets_anders(
    client_van, coach, onzeker, gemeente, andere_gemeente
):
    maak.BerichtFactory(
        bestuur=gemeente, sjabloon="stilstand", toestand=Toestand.KLAAR, aan="klaar@x.example"
    )
    maak.BerichtFactory(bestuur=andere_gemeente, toestand=Toestand.ONZEKER, aan="elders@x.example")
    tekst = client_van(coach).get(reverse("mails")).content.decode()
    assert "Link voor een buddy" in tekst
    assert onzeker.aan in tekst
    assert "klaar@x.example" not in tekst
    assert "elders@x.example" not in tekst


def test_opnieuw_sturen_zet_de_mail_klaar_met_nieuwe_pogingen(client_van, coach, onzeker, in_kring):
    client_van(coach).post(reverse("mail_opnieuw", args=[onzeker.pk]))
    with in_kring():
        bericht = Bericht.objects.get(pk=onzeker.pk)
    assert (bericht.toestand, bericht.pogingen, bericht.fout) == (Toestand.KLAAR, 0, "")


def test_een_verzonden_mail_gaat_nooit_opnieuw(client_van, coach, gemeente, in_kring):
    verzonden = maak.BerichtFactory(
        bestuur=gemeente, toestand=Toestand.VERZONDEN, verzonden_op=timezone.now()
    )
    for adres in ("mail_opnieuw", "mail_laat"):
        client_van(coach).post(reverse(adres, args=[verzonden.pk]))
    with in_kring():
        assert Bericht.objects.get(pk=verzonden.pk).toestand == Toestand.VERZONDEN


def test_laten_vallen_haalt_de_mail_uit_de_lijst(client_van, coach, onzeker, in_kring):
    client_van(coach).post(reverse("mail_laat", args=[onzeker.pk]))
    with in_kring():
        assert Bericht.objects.get(pk=onzeker.pk).toestand == Toestand.GEANNULEERD
