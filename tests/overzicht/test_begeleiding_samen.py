"""Obligation, pause and appointment by two browsers at once, and the rule of the norm (IT-01, IT-02, IT-11, ★6)."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from intake.acties import afspraken, regelingen, trajecten, verplichtingen
from intake.models import Afspraak, Opvolgmoment, Regeling, Traject, Verplichting
from netwerktraject.kern.rechten import Rol
from tests import factories as maak
from tests.fabrieken.kern import gebruiker_met
from tests.huis.gelijk import gewonnen, tegelijk


def dag(n: int):
    return timezone.localdate() + timedelta(days=n)


# ------------------------------------------------------------------------------------------------ the rule
def test_een_nieuwe_regel_verandert_geen_lopend_traject(client_van, gemeente, werkgebied, in_kring):
    """IT-01: the norm of the day of the referral; changed halfway it changes nobody."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, aangemeld_op=dag(-80))
    platform = gebruiker_met(Rol.PLATFORMBEHEERDER)
    tb = gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied)
    lijf = {"vanaf": dag(0), "norm_minuten": "60", "bron": "besluit", "werk_vrij": "on"}
    assert client_van(platform).post(reverse("regelingen"), lijf).status_code == 302
    with in_kring(gemeente):
        nieuw = trajecten.meld_aan(
            bestuur=gemeente, voornaam="Nieuw", contacttaal="fr", door=tb, akkoord=True
        )
        assert nieuw.norm_minuten == 3600
        assert Traject.objects.get(pk=traject.pk).norm_minuten == 2400
    rij = Regeling.objects.get(vanaf=dag(0))
    assert (
        client_van(platform).post(reverse("regeling_schrap", args=[rij.pk]), follow=True).status_code == 200
    )
    assert Regeling.objects.filter(pk=rij.pk).exists(), "it holds already"


@pytest.mark.parametrize(("dagen", "zin"), [(-1, "voorbij"), (0, "al iemand aangemeld"), (9000, "te ver")])
def test_een_regel_op_een_dag_die_niet_kan(client_van, gemeente, dagen, zin):
    maak.TrajectFactory(bestuur=gemeente, lopend=True, aangemeld_op=dag(0))
    lijf = {"vanaf": dag(dagen), "norm_minuten": "60", "bron": "besluit van mei"}
    antwoord = client_van(gebruiker_met(Rol.PLATFORMBEHEERDER)).post(reverse("regelingen"), lijf)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert "besluit van mei" in antwoord.content.decode()


# ------------------------------------------------------------------------------------------------ two at once
@pytest.mark.django_db(transaction=True)
def test_twee_coaches_pauzeren_tegelijk(gemeente, twee, als, in_kring):
    """IT-11: one pause, the other hears it."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True)
    a, b = twee
    uit = tegelijk(
        *[
            als(wie, lambda wie=wie: trajecten.pauzeer(traject=traject, van=dag(0), reden="zorg", door=wie))
            for wie in (a, b)
        ]
    )
    assert len(gewonnen(uit)) == 1
    assert any(isinstance(u, ValidationError) for u in uit)


@pytest.mark.django_db(transaction=True)
def test_beslissen_en_afmelden_tegelijk(gemeente, twee, als, in_kring):
    """★6: whichever comes first, one state and no line that hangs."""
    for _ in range(4):
        traject = maak.TrajectFactory(bestuur=gemeente, lopend=True)
        afspraak = maak.AfspraakFactory(traject=traject, wanneer=timezone.now() - timedelta(minutes=5))
        a, b = twee
        tegelijk(
            als(a, partial(afspraken.beslis, afspraak=afspraak, gebeurd=True, uitkomst="Goed", door=a)),
            als(b, partial(afspraken.meld_af, afspraak=afspraak, reden="ziek", namens="Samira")),
        )
        with in_kring(gemeente):
            afspraak = Afspraak.objects.get(pk=afspraak.pk)
            assert afspraak.stand == "gebeurd"
            assert not Opvolgmoment.objects.filter(traject=traject, soort="afgemeld", status="open").exists()


@pytest.mark.django_db(transaction=True)
def test_twee_verplichtingen_tegelijk_geven_een_open_rij(gemeente, twee, als, in_kring):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True)
    a, b = twee
    tegelijk(
        als(a, lambda: verplichtingen.zet(traject=traject, soort="verplicht", van=dag(-1), bron="x", door=a)),
        als(b, lambda: verplichtingen.zet(traject=traject, soort="vrij_werk", van=dag(0), bron="y", door=b)),
    )
    with in_kring(gemeente):
        assert Verplichting.objects.filter(tot__isnull=True).count() == 1


def test_een_regeling_met_minuten_die_niet_kunnen(db):
    with pytest.raises(ValidationError, match="tussen 1 en 200 uur"):
        regelingen.voeg_toe(vanaf=dag(30), norm_minuten=30, bron="x", door=None)
