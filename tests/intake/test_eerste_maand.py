"""IT-13: the first month. Who was not there gets a line, and it goes away at the first hours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from intake import tasks
from intake.acties import eerstemaand, opvolging, uren
from intake.eerstemaand import Leven, Wacht, wacht
from intake.models import Opvolgmoment, Traject
from intake.models.opvolging import MomentStatus
from intake.models.uren import Bron
from tests import factories as maak

DAG = date(2026, 11, 24)


def dagen(n: int) -> date:
    return DAG - timedelta(days=n)


@pytest.mark.parametrize(
    ("leven", "verwacht"),
    [
        (Leven("lopend", dagen(20), gestart_op=dagen(13)), None),
        (Leven("lopend", dagen(20), gestart_op=dagen(14)), Wacht("start", dagen(14))),
        (Leven("lopend", dagen(20), gestart_op=dagen(14), heeft_uren=True), None),
        (Leven("plan_opgemaakt", dagen(20), plan_op=dagen(14)), Wacht("plan", dagen(14))),
        (Leven("plan_opgemaakt", dagen(29), plan_op=dagen(3)), None),
        (Leven("plan_opgemaakt", dagen(30), plan_op=dagen(3)), Wacht("aanmelding", dagen(30))),
        (Leven("in_intake", dagen(30)), Wacht("aanmelding", dagen(30))),
        (Leven("aangemeld", dagen(90)), None),
        (Leven("gepauzeerd", dagen(90), gestart_op=dagen(40)), None),
        (Leven("lopend", dagen(90), gestart_op=dagen(40), hervat_op=dagen(5)), None),
        (
            Leven("lopend", dagen(90), gestart_op=dagen(40), hervat_op=dagen(15)),
            Wacht("start", dagen(15), hervat=True),
        ),
    ],
)
def test_wie_staat_op_de_lijst_van_de_eerste_maand(leven, verwacht):
    assert wacht(leven, DAG) == verwacht


@pytest.fixture
def wachter(gemeente, coach):
    """Started 20 days ago and never came."""
    start = timezone.localdate() - timedelta(days=20)
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, gestart_op=start)
    maak.OnderdeelFactory(traject=traject, status="lopend", gestart_op=start)
    return traject


def regels(in_kring, **waar):
    with in_kring():
        return list(Opvolgmoment.objects.filter(soort="eerste_maand", **waar))


def test_een_regel_hoe_vaak_de_taak_ook_loopt_en_weg_bij_de_eerste_uren(wachter, coach, in_kring, kring_van):
    for _ in range(2):
        tasks.zoek_eerste_maand()
    [regel] = regels(in_kring)
    assert (regel.status, regel.traject_id) == (MomentStatus.OPEN, wachter.pk)
    assert "was er nog niet" in regel.tekst
    with kring_van(coach):
        uren.registreer(
            onderdeel=wachter.onderdelen.get(),
            datum=timezone.localdate(),
            minuten=60,
            bron=Bron.BUDDY,
            sleutel=wachter.pk,
            namens="buddy Greet",
        )
    assert [r.status for r in regels(in_kring)] == [MomentStatus.VERVALLEN]
    tasks.zoek_eerste_maand()
    assert regels(in_kring, status=MomentStatus.OPEN) == []


def test_wat_gedaan_is_komt_niet_terug_en_een_andere_gemeente_blijft_apart(
    wachter, coach, kring_van, in_kring, andere_gemeente
):
    andere_gemeente.actief = False
    andere_gemeente.save()
    maak.TrajectFactory(
        bestuur=andere_gemeente, in_intake=True, aangemeld_op=timezone.localdate() - timedelta(60)
    )
    tasks.zoek_eerste_maand()
    [regel] = regels(in_kring)
    with kring_van(coach):
        opvolging.zet_gedaan(moment=regel, door=coach)
    tasks.zoek_eerste_maand()
    assert [r.status for r in regels(in_kring)] == [MomentStatus.GEDAAN]


def test_na_een_pauze_begint_het_tellen_opnieuw(wachter, coach, kring_van, in_kring):
    tasks.zoek_eerste_maand()
    with kring_van(coach):
        Traject.objects.filter(pk=wachter.pk).update(status="gepauzeerd")
        wachter.refresh_from_db()
        opvolging.laat_vervallen(traject=wachter)
        Traject.objects.filter(pk=wachter.pk).update(status="lopend")
        vroeger = timezone.localdate() - timedelta(days=15)
        maak.PauzeFactory(traject=wachter, van=vroeger - timedelta(days=2), hervat_op=vroeger)
    eerstemaand.zoek(besturen=[wachter.bestuur_id])
    assert sorted(r.status for r in regels(in_kring)) == [MomentStatus.OPEN, MomentStatus.VERVALLEN]
