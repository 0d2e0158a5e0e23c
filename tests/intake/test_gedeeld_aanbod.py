"""SW-06: the offer of a partner may stand in a plan; the offer of a stranger may not."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from intake.acties import plannen
from intake.models import Onderdeel
from tests import factories as maak


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)


def _voeg_toe(traject, aanbod, door):
    return plannen.voeg_toe(
        traject=traject, soort=aanbod.soort, titel=aanbod.naam, aanbod=aanbod, gepland_minuten=600, door=door
    )


def test_gedeeld_aanbod_van_een_partner_kan_in_het_plan(traject, coach, verband, partner_gemeente, kring_van):
    """SW-06: bookable in B, labelled by A."""
    aanbod = maak.AanbodFactory(bestuur=partner_gemeente, verband=verband, gelabeld=True)
    with kring_van(coach):
        onderdeel = _voeg_toe(traject, aanbod, coach)
        gelezen = Onderdeel.objects.select_related("aanbod__bestuur").get(pk=onderdeel.pk)
        assert gelezen.aanbod.bestuur == partner_gemeente


def test_niet_gedeeld_aanbod_van_een_partner_kan_niet(traject, coach, verband, partner_gemeente, kring_van):
    aanbod = maak.AanbodFactory(bestuur=partner_gemeente, gelabeld=True)
    with kring_van(coach), pytest.raises(ValidationError):
        _voeg_toe(traject, aanbod, coach)


def test_de_databank_weigert_vreemd_aanbod_ook_zonder_actie(
    traject, coach, andere_gemeente, verband, in_kring
):
    """M6: the trigger holds when code forgets, whoever the writer is."""
    vreemd = maak.AanbodFactory(bestuur=andere_gemeente, gelabeld=True)
    with in_kring(), pytest.raises(IntegrityError, match="not shared"), transaction.atomic():
        Onderdeel.objects.create(
            bestuur=traject.bestuur,
            traject=traject,
            soort=vreemd.soort,
            titel="x",
            aanbod=vreemd,
            gepland_minuten=60,
        )
