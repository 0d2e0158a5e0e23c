"""Random lives of the ledger against a model in plain Python: no minute lost, doubled or counted wrongly (#39, #40).

Real PostgreSQL as nt_app; each example is undone. HYPOTHESIS_PROFILE=nacht plays 5,000 lives instead of 200.
"""

from __future__ import annotations

import datetime as dt
import os
import uuid
from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.acties import plannen, trajecten, uren
from intake.models import Urenregel
from intake.models.uren import Bron, Taal, UrenStatus
from tests import factories as maak
from tests.intake.grootboek import DAAD, Leven

LEVENS = 5000 if os.environ.get("HYPOTHESIS_PROFILE") == "nacht" else 200


@contextmanager
def ongedaan():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def grond(gemeente, coach, time_machine):
    time_machine.move_to("2026-11-24T10:00:00+01:00", tick=False)
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    aanbod = maak.AanbodFactory(bestuur=gemeente, gelabeld=True)
    delen = [
        maak.OnderdeelFactory(traject=traject, lopend=True, gepland_minuten=600, volgorde=1, aanbod=aanbod),
        maak.OnderdeelFactory(traject=traject, lopend=True, gepland_minuten=1800, volgorde=2),
    ]
    return traject, delen, coach


def test_het_grootboek_klopt_na_elk_willekeurig_leven(grond, kring_van):
    """IT-01 IT-12 RG-05, #39 #40, F9: totals equal the model after every life; lines are only added, never lost."""
    traject, delen, coach = grond
    gespeeld = {"levens": 0, "daden": 0}

    @settings(
        max_examples=LEVENS,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    @given(st.lists(DAAD, min_size=3, max_size=12))
    def leef(daden):
        with kring_van(coach), ongedaan():
            leven = Leven(traject, list(delen), coach)
            for daad in daden:
                leven.speel(daad)
                gespeeld["daden"] += 1
            leven.vergelijk()
            leven.speel_spoor_na()
            gespeeld["levens"] += 1

    leef()
    assert gespeeld["levens"] >= LEVENS


def test_een_pauze_overleeft_het_vaststellen_van_het_plan(grond, kring_van):
    """IT-11: found by the model: a paused traject left its pause by the button "plan klaar"."""
    traject, _, coach = grond
    with kring_van(coach):
        trajecten.pauzeer(traject=traject, van=dt.date(2026, 11, 24), reden="zorg", door=coach)
        with pytest.raises(ValidationError, match="staat op pauze"):
            plannen.stel_vast(traject=traject, door=coach)
        assert trajecten.hervat(traject=traject, op=dt.date(2026, 11, 24), door=coach).status == "lopend"


def test_andere_uren_met_een_gebruikte_sleutel_gaan_niet_stil_verloren(grond, kring_van):
    """#39: back in the browser, another day, save: a clear message, and the next try saves both."""
    traject, (deel, ander), coach = grond
    eerste = {
        "datum": deel.gestart_op,
        "minuten": 60,
        "bron": Bron.COACH,
        "door": coach,
        "sleutel": uuid.uuid4(),
    }
    with kring_van(coach):
        uren.registreer(onderdeel=deel, **eerste)
        for anders in (
            {"minuten": 90},
            {"datum": deel.gestart_op + dt.timedelta(days=1)},
            {"taal": Taal.ANDERE},
        ):
            with pytest.raises(ValidationError):
                uren.registreer(onderdeel=deel, **{**eerste, **anders})
        with pytest.raises(ValidationError):
            uren.registreer(onderdeel=ander, **eerste)
        assert Urenregel.objects.filter(traject=traject).som() == 60


def test_na_het_einde_verandert_geen_enkele_regel_en_geen_onderdeel(grond, kring_van):
    """IT-01: the hours of an ended traject stay as they are, whatever page was still open."""
    traject, (deel, _), coach = grond
    with kring_van(coach):
        rij = uren.registreer(
            onderdeel=deel,
            datum=deel.gestart_op,
            minuten=60,
            bron=Bron.BUDDY,
            namens="buddy Greet",
            sleutel=uuid.uuid4(),
        )
        trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
        for doe in (
            lambda: uren.bevestig(regel=rij, door=coach),
            lambda: uren.zet_terug(regel=rij, door=coach),
            lambda: uren.betwist(regel=rij, reden="x", door=coach),
            lambda: uren.verbeter(regel=rij, minuten=5, datum=rij.datum, taal=rij.taal, door=coach),
            lambda: plannen.stop(onderdeel=deel, reden="x", door=coach),
            lambda: plannen.wijzig_minuten(onderdeel=deel, minuten=60, door=coach),
            lambda: uren.registreer(
                onderdeel=deel, datum=rij.datum, minuten=9, bron=Bron.COACH, door=coach, sleutel=uuid.uuid4()
            ),
        ):
            with pytest.raises(ValidationError, match="beëindigd"):
                doe()
        assert list(Urenregel.objects.filter(traject=traject).values_list("minuten", "status")) == [
            (60, UrenStatus.INGEDIEND)
        ]
