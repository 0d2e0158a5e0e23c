"""What the first users of the screens stumbled over."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.weergave import datum_bewaard
from tests import factories as maak
from tests.fabrieken.kern import gebruiker_met


def _met_40_uur(gemeente):
    traject = maak.TrajectFactory(
        bestuur=gemeente, lopend=True, coach=gebruiker_met(Rol.NETWERKCOACH, gemeente)
    )
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True)
    vandaag = timezone.localdate()
    for n in range(20):
        dag = vandaag - timedelta(days=n)
        maak.UrenregelFactory(onderdeel=onderdeel, minuten=120, datum=dag, bevestigd=True)
    return traject


@pytest.mark.parametrize(("rol", "mag"), [(Rol.NETWERKCOACH, True), (Rol.BUDDYCOORDINATOR, False)])
def test_alleen_wie_certificaten_geeft_ziet_de_weg_ernaartoe(client_van, gemeente, rol, mag):
    """IT-01"""
    traject = _met_40_uur(gemeente)
    client = client_van(gebruiker_met(rol, gemeente))
    weg = reverse("certificaat", args=[traject.pk])
    for pagina in (reverse("dossier", args=[traject.pk]), reverse("werk") + "?wie=team"):
        assert (weg in client.get(pagina).content.decode()) is mag


def test_een_regel_met_een_vraag_is_niet_vooraf_aangevinkt(client_van, gemeente, coach):
    onderdeel = maak.OnderdeelFactory(traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), lopend=True)
    for dagen_geleden in (2, 1, 1):
        dag = timezone.localdate() - timedelta(days=dagen_geleden)
        maak.UrenregelFactory(onderdeel=onderdeel, minuten=60, datum=dag)
    blad = client_van(coach).get(reverse("uren")).content.decode()
    assert blad.count(" checked") == 1
    assert blad.count("Deze dag staat er al") == 2


def test_wie_uit_de_lijst_komt_gaat_er_ook_naar_terug(client_van, gemeente, coach):
    adres = reverse("uren_betwist", args=[maak.UrenregelFactory(bestuur=gemeente).pk])
    antwoord = client_van(coach).post(f"{adres}?uit=lijst", {"reden": "De duur klopt niet"})
    assert antwoord.headers["Location"] == reverse("uren")


def test_een_bewaarde_dag_is_nederlands_in_elke_taal_van_de_pagina():
    with translation.override("ar"):
        assert datum_bewaard(date(2026, 11, 5)) == "5 november 2026"
