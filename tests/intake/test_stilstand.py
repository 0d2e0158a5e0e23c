"""IT-13: one definition of standing still, whoever asks."""

from __future__ import annotations

import random
import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
import time_machine
from django.utils import timezone

from intake import stilstand
from intake.acties import opvolging
from intake.models import Afspraak, Opvolgmoment, Pauze, Traject
from intake.models.opvolging import MomentStatus
from intake.opvolging import BRUSSEL
from intake.stilstand import Leven
from netwerktraject.overzicht.stil import stille
from tests import factories as maak

DAG = date(2026, 11, 24)
KERN = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("leven", "stil"),
    [
        ({}, True),
        ({"aangemeld_op": DAG - timedelta(days=20)}, False),
        ({"aangemeld_op": DAG - timedelta(days=21)}, True),
        ({"uren": (DAG - timedelta(days=20),)}, False),
        ({"uren": (DAG - timedelta(days=21), DAG - timedelta(days=60))}, True),
        ({"gestart": (DAG - timedelta(days=2),)}, False),
        ({"hervat": (DAG,)}, False),
        ({"afspraken": (DAG - timedelta(days=3),)}, False),
        ({"gestart_op": DAG - timedelta(days=5)}, False),
        *(({"status": s}, False) for s in ("gepauzeerd", "afgerond", "vrijgesteld", "plan_opgemaakt")),
    ],
)
def test_wat_telt_als_activiteit(leven, stil):
    geval = Leven(**{"status": "lopend", "aangemeld_op": DAG - timedelta(days=100)} | leven)
    assert stilstand.is_stil(geval.status, stilstand.laatste_dag(geval), DAG) is stil


def test_er_is_maar_een_definitie():
    """Nobody else counts the days: neither the number nor the query stands anywhere else."""
    elders = []
    for map_ in ("intake", "buddy", "vrijwilligers", "netwerktraject/overzicht"):
        for bestand in (KERN / map_).rglob("*.py"):
            if "migrations" in bestand.parts or "demo" in bestand.parts or bestand.name == "stilstand.py":
                continue
            tekst = bestand.read_text()
            if re.search(r"timedelta\(days=21\)|timedelta\(weeks=3\)|\b21 \* ?24\b", tekst):
                elders.append(str(bestand.relative_to(KERN)))
    assert elders == []


# ------------------------------------------------------------------------------------------------ in the database
def _leven(rng: random.Random, gemeente, coach) -> tuple[Traject, Leven]:
    """One random life, near the border on purpose: some with news, most with only old things."""
    tijd = rng.choice([[0, 1, 19, 20, 21, 40], [20, 21, 21, 22, 22, 23, 80], [21, 22, 23, 40], [21, 21, 80]])

    def dag() -> date:
        return DAG - timedelta(days=rng.choice(tijd))

    status = rng.choice(["lopend", "lopend", "lopend", "gepauzeerd", "vrijgesteld", "in_intake"])
    aangemeld, gestart_op = dag(), rng.choice([None, dag()])
    traject = maak.TrajectFactory(
        bestuur=gemeente, status=status, coach=coach, aangemeld_op=aangemeld, gestart_op=gestart_op
    )
    gestart, uren, hervat, afspraken = [], [], [], []
    for _ in range(rng.randint(0, 2)):
        gestart.append(dag())
        onderdeel = maak.OnderdeelFactory(traject=traject, status="lopend", gestart_op=gestart[-1])
        for _ in range(rng.randint(0, 2)):
            vervangen, op = rng.random() < 0.4, dag()
            maak.UrenregelFactory(onderdeel=onderdeel, datum=op, **({"vervangen": True} if vervangen else {}))
            uren += [] if vervangen else [op]
    if rng.random() < 0.3:
        hervat.append(dag())
        maak.PauzeFactory(traject=traject, van=hervat[0] - timedelta(days=9), hervat_op=hervat[0])
    if rng.random() < 0.4:
        op, stand = dag(), rng.choice(["gebeurd", "gepland", "niet_gebeurd"])
        # Just after midnight here is the day before in UTC.
        wanneer = datetime.combine(op, rng.choice([time(0, 10), time(23, 50)]), tzinfo=BRUSSEL)
        maak.AfspraakFactory(
            traject=traject,
            stand=stand,
            wanneer=wanneer,
            door=coach,
            beslist_op=None if stand == "gepland" else wanneer,
        )
        afspraken += [op] if stand == "gebeurd" else []
    leven = Leven(status, aangemeld, gestart_op, tuple(uren), tuple(gestart), tuple(hervat), tuple(afspraken))
    return traject, leven


@pytest.mark.streng
def test_regel_lijst_planner_en_veeg_zijn_het_eens_over_willekeurige_levens(
    gemeente, coach, begeleider, in_kring, kring_van
):
    """The pure rule, both lists, the planner and the sweep, about 150 random lives near the border."""
    rng = random.Random(13)
    with time_machine.travel(datetime(2026, 11, 24, 9, 30, tzinfo=BRUSSEL), tick=False):
        with in_kring(gemeente):
            levens = {t.pk: leven for t, leven in (_leven(rng, gemeente, coach) for _ in range(150))}
            Traject.objects.update(trajectbegeleider=begeleider)
            moet = {
                pk
                for pk, leven in levens.items()
                if stilstand.is_stil(leven.status, stilstand.laatste_dag(leven), DAG)
            }
            assert 20 < len(moet) < 120
            for t in Traject.objects.filter(pk__in=levens):
                assert opvolging.laatste_activiteit(t) == stilstand.laatste_dag(levens[t.pk]), levens[t.pk]
                # A planner that knows nothing: due now for everybody.
                maak.OpvolgmomentFactory(traject=t, wanneer=timezone.now(), sleutel=f"stilstand:{t.pk}:{DAG}")
        with kring_van(coach) as eigen:
            assert set(Traject.objects.stil_op(DAG).values_list("pk", flat=True)) == moet
            assert stille(eigen, Traject.objects.van_gemeente(eigen)) == moet
        with kring_van(begeleider) as eigen:  # AgII reads no appointments, and still answers the same
            assert stille(eigen, Traject.objects.van_begeleider(eigen)) == moet
        genomen, geopend, _ = opvolging.veeg()
        assert (genomen, geopend) == (150, len(moet))
        with in_kring(gemeente):
            open_ = Opvolgmoment.objects.filter(status=MomentStatus.OPEN)
            assert set(open_.values_list("traject_id", flat=True)) == moet


def test_een_pauze_tussen_plannen_en_vegen_houdt_de_regel_tegen(gemeente, coach, in_kring):
    with in_kring(gemeente):
        traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
        opvolging.plan_stilstand(traject=traject)
        Opvolgmoment.objects.update(wanneer=timezone.now())
        Pauze.objects.create(
            bestuur=gemeente,
            traject=traject,
            van=timezone.localdate(),
            reden="ziek",
            vorige_status="lopend",
            door=coach,
        )
        Traject.objects.filter(pk=traject.pk).update(status="gepauzeerd")
    assert opvolging.veeg() == (1, 0, 0)


def test_wie_gebeld_werd_en_toch_stil_blijft_komt_na_drie_weken_terug(gemeente, coach, kring_van):
    """Nobody is forgotten after one tick; undo takes the new one away again."""
    with kring_van(coach):
        traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
        moment = maak.OpvolgmomentFactory(traject=traject, open=True)
        opvolging.zet_gedaan(moment=moment, door=coach)
        nieuw = Opvolgmoment.objects.get(traject=traject, status=MomentStatus.GEPLAND)
        assert timezone.localdate(nieuw.wanneer) == timezone.localdate() + timedelta(days=21)
        opvolging.maak_ongedaan(moment=moment, door=coach)
        assert [m.status for m in Opvolgmoment.objects.filter(traject=traject).order_by("wanneer")] == [
            MomentStatus.OPEN,
            MomentStatus.VERVALLEN,
        ]
        assert Afspraak.objects.count() == 0
