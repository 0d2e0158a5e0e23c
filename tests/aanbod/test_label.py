"""OF-04: the label follows from the newest decision, by the database itself, and from nothing else."""

import random
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from aanbod.models import Aanbod, Besluit, Screening
from tests import factories as maak


@pytest.fixture
def aanbod(gemeente):
    return maak.AanbodFactory(bestuur=gemeente)


def _label(aanbod, in_kring):
    with in_kring():
        return Aanbod.objects.values_list("label", "label_op", "label_tot").get(pk=aanbod.pk)


def test_zonder_screening_is_er_geen_label(aanbod, in_kring):
    assert _label(aanbod, in_kring) == ("", None, None)


def test_het_label_volgt_uit_de_nieuwste_screening(aanbod, in_kring):
    """OF-04: granted, then withdrawn: withdrawn, whatever the order of writing."""
    vandaag = timezone.localdate()
    maak.ScreeningFactory(aanbod=aanbod, ingetrokken=True, op=vandaag, geldig_tot=vandaag + timedelta(9))
    maak.ScreeningFactory(aanbod=aanbod, op=vandaag - timedelta(30))  # an older decision, entered later
    assert _label(aanbod, in_kring) == (Besluit.INGETROKKEN, vandaag, vandaag + timedelta(9))


def test_van_twee_besluiten_op_een_dag_geldt_het_laatste(aanbod, in_kring):
    """Keys are random: without the moment of writing the newest of two would be a matter of luck."""
    for _ in range(4):
        maak.ScreeningFactory(aanbod=aanbod, geweigerd=True)
        maak.ScreeningFactory(aanbod=aanbod)
        assert _label(aanbod, in_kring)[0] == Besluit.TOEGEKEND
        maak.ScreeningFactory(aanbod=aanbod, ingetrokken=True)
        assert _label(aanbod, in_kring)[0] == Besluit.INGETROKKEN


def test_niemand_schrijft_een_label_met_de_hand(aanbod, in_kring, gemeente):
    """OF-04: an insert or update that brings a label along loses it."""
    morgen = timezone.localdate() + timedelta(1)
    with in_kring():
        Aanbod.objects.filter(pk=aanbod.pk).update(label=Besluit.TOEGEKEND, label_tot=morgen)
        vals = Aanbod.objects.create(
            bestuur=gemeente,
            organisatie=aanbod.organisatie,
            naam="Vals",
            soort=aanbod.soort,
            wat="x",
            label=Besluit.TOEGEKEND,
            label_tot=morgen,
        )
    assert _label(aanbod, in_kring) == _label(vals, in_kring) == ("", None, None)


def test_een_oud_exemplaar_in_de_hand_zet_het_label_niet_terug(aanbod, in_kring):
    """A form that was opened before the decision saves every field; the label stays what was decided."""
    with in_kring():
        oud = Aanbod.objects.get(pk=aanbod.pk)
    maak.ScreeningFactory(aanbod=aanbod)
    with in_kring():
        oud.naam = "Andere naam"
        oud.save()
    assert _label(aanbod, in_kring)[0] == Besluit.TOEGEKEND


@pytest.mark.parametrize("wat", ["update", "delete"])
def test_een_screening_verandert_nooit(aanbod, in_kring, wat):
    """OF-04: a new decision is a new row."""
    screening = maak.ScreeningFactory(aanbod=aanbod, grond=False)
    schrijf = {
        "update": lambda: Screening.objects.filter(pk=screening.pk).update(besluit=Besluit.TOEGEKEND),
        "delete": lambda: Screening.objects.filter(pk=screening.pk).delete(),
    }[wat]
    with in_kring(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        schrijf()


def test_wat_voorbij_is_telt_nergens_meer(gemeente, in_kring):
    """OF-14: over by its last day, or by its last moment."""
    vandaag = timezone.localdate()
    for naam, velden in {
        "loopt": {},
        "vandaag nog": {"eindigt_op": vandaag},
        "gisteren om": {"eindigt_op": vandaag - timedelta(1)},
        "laatste keer gisteren": {"laatste_op": vandaag - timedelta(1)},
    }.items():
        maak.AanbodFactory(bestuur=gemeente, naam=naam, gelabeld=True, **velden)
    with in_kring():
        over = set(Aanbod.objects.gelabeld_op(vandaag).values_list("naam", flat=True))
    assert over == {"loopt", "vandaag nog"}


@pytest.mark.parametrize("zaad", range(6))
def test_het_label_is_altijd_wat_de_screenings_zeggen(gemeente, in_kring, zaad):
    """OF-04: a random history, written in a random order, against the rule in Python."""
    rng, vandaag = random.Random(zaad), timezone.localdate()
    aanbod = maak.AanbodFactory(bestuur=gemeente)
    gebeurd = []
    for _ in range(rng.randrange(1, 9)):
        op = vandaag - timedelta(rng.randrange(4))
        screening = maak.ScreeningFactory(
            aanbod=aanbod,
            besluit=rng.choice(Besluit.values),
            op=op,
            geldig_tot=op + timedelta(rng.randrange(400)),
        )
        gebeurd.append((op, screening.beslist_om, screening.besluit, screening.geldig_tot))
    op, _, besluit, tot = max(gebeurd)
    assert _label(aanbod, in_kring) == (besluit, op, tot)
