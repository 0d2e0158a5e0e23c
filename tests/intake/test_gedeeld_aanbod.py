"""SW-06: the offer of a partner may stand in a plan; the offer of a stranger may not."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from aanbod.models import Aanbod
from intake.acties import plannen
from intake.models import Onderdeel
from netwerktraject.kern.rechten import Rol
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


def test_wat_niet_meer_gedeeld_is_kan_niet_nog_eens_in_een_plan(
    traject, coach, gemeente, partner_gemeente, kring_van, in_kring, client_van
):
    """SW-06: it stays readable through Gebruik, and still can't be chosen: a sentence, not a 500."""
    aanbod = maak.AanbodFactory(bestuur=partner_gemeente, met_besturen=[gemeente.pk], gelabeld=True)
    with kring_van(coach):
        _voeg_toe(traject, aanbod, coach)
    ander = maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)
    browser = client_van(coach)
    assert aanbod.naam in browser.get(reverse("plan", args=[ander.pk])).text
    with in_kring(partner_gemeente):
        Aanbod.objects.filter(pk=aanbod.pk).update(met_besturen=[])
    with kring_van(coach), pytest.raises(ValidationError, match="niet gedeeld met deze gemeente"):
        _voeg_toe(ander, aanbod, coach)
    assert browser.get(reverse("plan", args=[ander.pk])).context["aanbod"] == []
    weg = reverse("plan_uit_aanbod", args=[ander.pk, aanbod.pk])
    assert browser.post(weg, {"minuten": "10"}).status_code == 404


def test_een_coach_van_twee_gemeenten_kiest_alleen_wat_die_van_de_persoon_mag(
    traject, coach, andere_gemeente, kring_van, client_van
):
    """SW-06, M6: what the other gemeente of the coach doesn't share, isn't for a person of this one."""
    maak.LidmaatschapFactory(gebruiker=coach, bestuur=andere_gemeente, rol=Rol.NETWERKCOACH)
    niet = maak.AanbodFactory(bestuur=andere_gemeente, gelabeld=True, naam="niet gedeeld")
    wel = maak.AanbodFactory(bestuur=andere_gemeente, gelabeld=True, naam="wel gedeeld", voor_allen=True)
    eigen = maak.AanbodFactory(bestuur=traject.bestuur, gelabeld=True, naam="eigen")
    with kring_van(coach):
        assert Aanbod.objects.filter(pk=niet.pk).exists()
        with pytest.raises(ValidationError, match="niet gedeeld met deze gemeente"):
            _voeg_toe(traject, niet, coach)
        _voeg_toe(traject, wel, coach)
    getoond = client_van(coach).get(reverse("plan", args=[traject.pk])).context["aanbod"]
    assert [a.pk for a in getoond] == [eigen.pk]
