"""Any part of the house raises a line in the list of today, or takes it away again (IT-13)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from intake.acties import opvolging
from intake.models import Opvolgmoment
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.opvolging import moment_van
from tests import factories as maak


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)


@pytest.fixture
def binnen(kring_van, coach):
    with kring_van(coach):
        yield


def zet(traject, soort=MomentSoort.HERBEKIJK, deel="a", **wat):
    return opvolging.zet_moment(traject=traject, soort=soort, sleutel_deel=deel, **wat)


def straks(dagen):
    return timezone.now() + timedelta(days=dagen)


def standen(traject, **waar):
    momenten = Opvolgmoment.objects.filter(traject=traject, **waar)
    return {m.sleutel.rsplit(":", 1)[1]: m.status for m in momenten}


@pytest.mark.usefixtures("binnen")
def test_zonder_dag_staat_het_meteen_in_de_lijst_en_maar_een_keer(traject, coach):
    twee = [zet(traject, tekst="  Kijk\x00 nog eens. ", toegewezen_aan=coach) for _ in range(2)]
    assert twee[0] == twee[1]
    assert (twee[0].status, twee[0].tekst, twee[0].toegewezen_aan) == ("open", "Kijk nog eens.", coach)
    assert Opvolgmoment.objects.count() == 1


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("dagen", [-3, 0])
def test_een_dag_die_voorbij_is_staat_ook_meteen_in_de_lijst(traject, dagen):
    assert zet(traject, wanneer=straks(dagen)).status == MomentStatus.OPEN


@pytest.mark.usefixtures("binnen")
def test_een_latere_dag_verschuift_en_een_ander_geval_neemt_de_plaats_in(traject):
    eerste = zet(traject, wanneer=straks(5))
    assert zet(traject, wanneer=straks(9)) == eerste
    assert Opvolgmoment.objects.get(pk=eerste.pk).wanneer.date() == straks(9).date()
    zet(traject, deel="b", wanneer=straks(3))
    assert standen(traject) == {"a": "vervallen", "b": "gepland"}
    zet(traject, wanneer=straks(4))  # the first one again: it lives again, in one piece
    assert standen(traject) == {"a": "gepland", "b": "vervallen"}


@pytest.mark.usefixtures("binnen")
def test_soorten_staan_naast_elkaar(traject):
    for soort in MomentSoort:
        zet(traject, soort, wanneer=straks(5))
    assert Opvolgmoment.objects.count() == len(MomentSoort)


@pytest.mark.usefixtures("binnen")
def test_taken_staan_naast_elkaar_en_komen_op_hun_dag(traject):
    for deel in ("a", "b"):
        moment = zet(traject, MomentSoort.TAAK, deel, wanneer=straks(5))
        assert (moment.status, moment.later_tot.date()) == (MomentStatus.OPEN, straks(5).date())
    assert standen(traject) == {"a": "open", "b": "open"}


@pytest.mark.usefixtures("binnen")
def test_wat_gedaan_is_blijft_gedaan(traject, coach):
    moment = zet(traject)
    opvolging.zet_gedaan(moment=moment, door=coach)
    assert zet(traject, wanneer=straks(3)).status == MomentStatus.GEDAAN


@pytest.mark.usefixtures("binnen")
def test_sluiten_haalt_alleen_weg_wat_niet_meer_klopt(traject, coach):
    for deel in ("a", "b"):
        zet(traject, deel=deel)
    zet(traject, MomentSoort.NAZORG)
    gedaan = zet(traject, deel="c")
    opvolging.zet_gedaan(moment=gedaan, door=coach)
    assert opvolging.sluit_moment(traject=traject, soort=MomentSoort.HERBEKIJK, sleutel_deel="a") == 1
    assert [standen(traject, soort="herbekijk")[deel] for deel in "abc"] == ["vervallen", "open", "gedaan"]
    assert opvolging.sluit_moment(traject=traject, soort=MomentSoort.HERBEKIJK) == 1
    assert opvolging.sluit_moment(traject=traject, soort=MomentSoort.HERBEKIJK) == 0
    assert Opvolgmoment.objects.get(soort=MomentSoort.NAZORG).status == MomentStatus.OPEN


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("deel", ["x" * 300, "a:b:c", "\x00", 7, "é" * 90])
def test_elk_deel_wordt_een_sleutel_die_past(traject, deel):
    moment = zet(traject, MomentSoort.EERSTE_MAAND, deel)
    assert len(moment.sleutel) <= 120
    assert moment_van(moment.sleutel) == moment.sleutel
    assert zet(traject, MomentSoort.EERSTE_MAAND, deel) == moment


def test_een_trajectbegeleider_zet_een_regel_bij_de_gemeente_en_leest_er_geen(
    traject, begeleider, kring_van, coach
):
    """RG-04: the answer of AgII shows at the coach; the list of the coach stays shut."""
    with kring_van(begeleider):
        zet(traject, MomentSoort.AANMELDING, tekst="AgII antwoordt.")
        assert not Opvolgmoment.objects.exists()
        assert opvolging.sluit_moment(traject=traject, soort=MomentSoort.TAAK) == 0
        assert not Opvolgmoment.objects.exists()
    with kring_van(coach):
        assert Opvolgmoment.objects.get().status == MomentStatus.OPEN


def test_wie_het_traject_niet_ziet_zet_niets(traject, coach_elders, begeleider_elders, kring_van, coach):
    for wie in (coach_elders, begeleider_elders):
        with kring_van(wie), pytest.raises(type(traject).DoesNotExist):
            zet(traject)
    with kring_van(coach):
        assert not Opvolgmoment.objects.exists()
