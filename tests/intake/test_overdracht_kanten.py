"""Somebody moves: to where AgII does the intake, and with what the law asks of them."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from intake.models import Traject, Verplichting
from netwerktraject.kern.models import Bericht
from tests import factories as maak
from tests.intake.verhuizer import aanvaard, vraag


@pytest.fixture
def oud(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)


def test_waar_agii_de_intake_doet_krijgt_agii_de_mail_en_neemt_over(
    client_van, oud, coach, coach_elders, begeleider_elders, beheerder, andere_gemeente, kring_van, in_kring
):
    """SW-01: in that role the coaches of the gemeente don't work with files."""
    maak.RolkeuzeFactory(gemeente=andere_gemeente, rol="minimaal", door=beheerder)
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    with in_kring():
        assert [b.aan for b in Bericht.objects.all()] == [begeleider_elders.email]
    url = reverse("overdracht_aanvaard", args=[overdracht.pk])
    assert client_van(coach_elders).post(url).status_code == 403
    assert client_van(begeleider_elders).post(url).status_code == 302
    with in_kring():
        nieuw = Traject.objects.get(bestuur=andere_gemeente)
        assert (nieuw.coach, nieuw.trajectbegeleider) == (None, begeleider_elders)


def test_wat_verplicht_is_verhuist_mee(
    client_van, oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """IT-02: named in the package, and there in the new gemeente since the same day."""
    maak.VerplichtingFactory(traject=oud, soort="vrijwillig", van=date(2026, 3, 1), door=coach)
    rij = vraag(kring_van, coach, oud, andere_gemeente, wat=["talenten"])
    blad = client_van(coach_elders).get(reverse("overdracht", args=[rij.pk])).content.decode()
    assert "Verplicht of niet" in blad
    assert "1 maart" in blad
    rij = aanvaard(kring_van, coach_elders, rij)
    with in_kring(andere_gemeente):
        [nu] = Verplichting.objects.filter(traject_id=rij.nieuw_traject)
        assert (nu.soort, nu.van, nu.tot) == ("vrijwillig", date(2026, 3, 1), None)
