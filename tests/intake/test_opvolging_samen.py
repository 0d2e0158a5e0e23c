"""Many hands at once on one line, one absence, one sweep; and the kinds that the sweep opens without a mail."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
import time_machine
from django.utils import timezone

from intake.acties import afwezig, eerstemaand, opvolging, weigeringen
from intake.models import Afwezigheid, Opvolgmoment, Traject
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.opvolging import BRUSSEL, lokaal
from netwerktraject.kern.models import Bericht
from tests import factories as maak
from tests.huis.gelijk import geen_storing, tegelijk

RONDES = 4


@pytest.mark.streng
@pytest.mark.django_db(transaction=True)
def test_gedaan_later_en_doorgeven_tegelijk_laat_een_regel_in_een_stand(
    gemeente, coach, andere_coach, als, in_kring
):
    morgen = timezone.localdate() + timedelta(days=1)
    for _ in range(RONDES):
        traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
        moment = maak.OpvolgmomentFactory(traject=traject, open=True)
        geen_storing(
            tegelijk(
                als(coach, lambda m=moment: opvolging.zet_gedaan(moment=m, door=coach)),
                als(andere_coach, lambda m=moment: opvolging.zet_gedaan(moment=m, door=andere_coach)),
                als(
                    andere_coach,
                    lambda m=moment: opvolging.zet_later(moment=m, tot=morgen, door=andere_coach),
                ),
                als(coach, lambda m=moment: opvolging.geef_door(moment=m, aan=andere_coach, door=coach)),
            )
        )
        with in_kring():
            moment.refresh_from_db()
            assert (moment.status, moment.later_tot) == (MomentStatus.GEDAAN, None)
            gepland = Opvolgmoment.objects.filter(traject=traject, status=MomentStatus.GEPLAND)
            assert gepland.count() == 1


@pytest.mark.streng
@pytest.mark.django_db(transaction=True)
def test_twee_collegas_die_elkaar_kiezen_of_twee_keer_bewaren(gemeente, coach, andere_coach, als, in_kring):
    vandaag = timezone.localdate()

    def meld(wie, vervanger):
        return als(
            wie,
            lambda: afwezig.meld(
                bestuur_id=gemeente.pk, gebruiker=wie, vervanger=vervanger, van=vandaag, tot=vandaag, door=wie
            ),
        )

    for _ in range(RONDES):
        geen_storing(
            tegelijk(meld(coach, andere_coach), meld(andere_coach, coach), meld(coach, andere_coach))
        )
        with in_kring():
            assert Afwezigheid.objects.count() == 1
            Afwezigheid.objects.all().delete()


@pytest.mark.streng
@pytest.mark.django_db(transaction=True)
def test_twee_vegen_twee_zoekers_en_twee_weigeringen_geven_elk_een_regel(gemeente, coach, als, in_kring):
    begin = timezone.localdate() - timedelta(days=20)
    for n in range(RONDES):
        stil = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
        maak.OpvolgmomentFactory(traject=stil, rijp=True)
        nieuw = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, gestart_op=begin)
        for traject in (stil, nieuw):
            maak.WeigeringFactory(traject=traject, door=coach)

        def nee(traject=nieuw, naam=f"Kookclub {n}"):
            return weigeringen.noteer(traject=traject, soort="plek", wat=naam, door=coach)

        zoek = [lambda: eerstemaand.zoek(besturen=[gemeente.pk])] * 2
        geen_storing(tegelijk(opvolging.veeg, opvolging.veeg, *zoek, als(coach, nee), als(coach, nee)))
        with in_kring():
            assert Bericht.objects.filter(onderwerp_id=stil.pk).count() == 1
            for soort, traject in (("eerste_maand", nieuw), ("nazorg", nieuw)):
                assert Opvolgmoment.objects.filter(traject=traject, soort=soort).count() == 1


# ------------------------------------------------------------------------------------------------ without a mail
def gepland(traject, soort, in_kring, wanneer=None):
    with in_kring():
        moment = opvolging.zet_moment(
            traject=traject, soort=soort, sleutel_deel="a", wanneer=timezone.now() + timedelta(days=1)
        )
        Opvolgmoment.objects.filter(pk=moment.pk).update(wanneer=wanneer or timezone.now())
    return moment


@pytest.mark.parametrize(
    ("soort", "trait", "uit"),
    [
        ("herbekijk", "in_intake", MomentStatus.OPEN),
        ("herbekijk", "afgerond", MomentStatus.VERVALLEN),
        ("herbekijk", "gepauzeerd", MomentStatus.GEPLAND),
        ("pauze_einde", "gepauzeerd", MomentStatus.OPEN),
        ("pauze_einde", "lopend", MomentStatus.VERVALLEN),
        ("na_einde", "afgerond", MomentStatus.OPEN),
        ("na_einde", "lopend", MomentStatus.VERVALLEN),
        ("eerste_maand", "in_intake", MomentStatus.OPEN),
        ("aanmelding", "in_intake", MomentStatus.VERVALLEN),
        ("intake", "vrijgesteld", MomentStatus.GEPLAND),
    ],
)
def test_elke_soort_kijkt_zelf_na_of_het_nog_klopt(gemeente, coach, in_kring, soort, trait, uit):
    traject = maak.TrajectFactory(bestuur=gemeente, **{trait: True})
    moment = gepland(traject, soort, in_kring)
    for _ in range(2):
        opvolging.veeg()
    with in_kring():
        moment.refresh_from_db()
        assert moment.status == uit
        assert Bericht.objects.count() == 0


def test_wat_tijdens_een_pauze_rijp_werd_komt_erna(gemeente, in_kring):
    traject = maak.TrajectFactory(bestuur=gemeente, gepauzeerd=True)
    moment = gepland(traject, MomentSoort.HERBEKIJK, in_kring)
    assert opvolging.veeg() == (0, 0, 0)
    with in_kring():
        Traject.objects.filter(pk=traject.pk).update(status="in_intake")
    assert opvolging.veeg() == (1, 1, 0)
    with in_kring():
        moment.refresh_from_db()
        assert moment.status == MomentStatus.OPEN


@pytest.mark.parametrize(
    "nacht",
    [datetime(2027, 3, 28, 2, 30, tzinfo=BRUSSEL), datetime(2026, 10, 25, 2, 30, tzinfo=BRUSSEL)],
)
def test_in_de_nacht_van_het_uur_gaat_niets_dubbel_en_niets_verloren(gemeente, coach, in_kring, nacht):
    """The hour that does not exist and the hour that comes twice: one line, one mail, at eight."""
    with time_machine.travel(nacht - timedelta(minutes=30), tick=False) as klok:
        traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
        maak.OpvolgmomentFactory(traject=traject, wanneer=timezone.now() + timedelta(minutes=20))
        uit = []
        for _ in range(12):
            uit.append(opvolging.veeg())
            klok.shift(timedelta(minutes=15))
        assert [keer for keer in uit if any(keer)] == [(1, 1, 1)]
        with in_kring():
            assert Bericht.objects.get().niet_voor == lokaal(nacht.date(), time(8))
