"""The written-out statements of the two busiest pages give what the ORM gives, and stay within the walls."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from intake.models import Onderdeel, Traject
from intake.padvragen import plannen
from netwerktraject.overzicht import dossiervragen, werkvragen
from tests import factories as maak
from tests.overzicht import orakel

# Tuesday, 10.00 in Brussels.
NU = "2026-11-24T09:00:00+00:00"


@pytest.fixture(autouse=True)
def _dinsdag():
    with time_machine.travel(NU, tick=False):
        yield


def _uren(onderdeel, hoeveel, **kwargs):
    for n in range(hoeveel):
        maak.UrenregelFactory(
            onderdeel=onderdeel, minuten=60, datum=timezone.localdate() - timedelta(days=n), **kwargs
        )


def _leven(bestuur, coach):
    """One person with everything: duos, hours in each state, moments, answers, notes."""
    traject = maak.TrajectFactory(bestuur=bestuur, lopend=True, coach=coach)
    intake = maak.IntakeFactory(
        traject=traject, begonnen_op=timezone.localdate() - timedelta(days=20), klaar=True
    )
    maak.AntwoordFactory(intake=intake, vraag="gezin")
    duo = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True, gepland_minuten=600, volgorde=2)
    maak.MatchFactory(onderdeel=duo)
    plek = maak.OnderdeelFactory(traject=traject, plaats=True, lopend=True, gepland_minuten=600, volgorde=1)
    maak.PlaatsingFactory(onderdeel=plek)
    stop = maak.OnderdeelFactory(traject=traject, gestopt=True, gepland_minuten=600)
    maak.OnderdeelFactory(traject=traject, duo=True, gepland_minuten=300)
    _uren(duo, 33, bevestigd=True, beslist_op=timezone.now() - timedelta(days=5))
    _uren(plek, 4, bevestigd=True, beslist_op=timezone.now() - timedelta(hours=25))
    _uren(plek, 3)
    maak.UrenregelFactory(onderdeel=plek, datum=timezone.localdate() - timedelta(days=40))  # alone on its day
    _uren(stop, 1, bevestigd=True)
    maak.UrenregelFactory(onderdeel=duo, status="betwist")
    maak.UrenregelFactory(onderdeel=duo, status="vervangen")
    maak.OpvolgmomentFactory(traject=traject, onderdeel=duo, probleem=True)
    maak.OpvolgmomentFactory(traject=traject, open=True)
    maak.NotitieFactory(traject=traject)
    for soort in ("plan_klaar", "uren", "gestart"):
        maak.GebeurtenisFactory(bestuur=bestuur, onderwerp_id=traject.pk, soort=soort)
    return traject


@pytest.fixture
def stad(gemeente, andere_gemeente, coach, andere_coach, coach_elders):
    """The same lives with the coach, a colleague, nobody and another gemeente."""
    for van in (coach, andere_coach, None):
        _leven(gemeente, van)
        maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, coach=van)
        maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=van)
        maak.TrajectFactory(bestuur=gemeente, coach=van)
    return _leven(andere_gemeente, coach_elders)


@pytest.mark.parametrize("team", [False, True])
@pytest.mark.parametrize("vraag", ["momenten", "begin", "uren", "bijna", "wachters"])
def test_elke_vraag_van_de_werklijst_geeft_wat_de_orm_geeft(stad, kring_van, coach, vraag, team):
    """prestaties.md §7"""
    with kring_van(coach) as eigen:
        rijen = getattr(werkvragen, vraag)(eigen, team)
        assert rijen
        assert rijen == getattr(orakel, vraag)(eigen, team)


@pytest.mark.parametrize("team", [False, True])
def test_cijfers_en_collegas_geven_wat_de_orm_geeft(stad, kring_van, coach, team):
    """prestaties.md §7"""
    with kring_van(coach) as eigen:
        cijfers = werkvragen.cijfers(eigen, team, timezone.localdate())
        assert cijfers["minuten"]
        assert cijfers == orakel.cijfers(eigen, team, timezone.localdate())
        assert werkvragen.collegas(eigen, eigen.personen) == orakel.collegas(eigen, eigen.personen) != []


def test_het_dossier_telt_als_de_orm(stad, kring_van, coach):
    """IT-01"""
    with kring_van(coach) as eigen:
        for traject in Traject.objects.met_minuten():
            rij = dossiervragen.dossier(eigen, traject.pk, hoogstens=8, zonder=("uren",))
            assert [rij[naam] for naam in ("bevestigd", "wacht", "gepland")] == [
                traject.bevestigd, traject.wacht, traject.gepland,
            ]  # fmt: skip
            delen = {o["id"]: (o["bevestigd"], o["wacht"], o["rest"]) for o in rij["onderdelen"]}
            assert delen == {
                str(o.pk): (o.bevestigd, o.wacht, o.rest)
                for o in Onderdeel.objects.filter(traject=traject).met_minuten()
            }
            kop = dossiervragen.kop(eigen, traject.pk)
            assert kop == {naam: rij[naam] for naam in kop}


def test_een_bewaard_plan_laat_niemand_door_een_muur(stad, gemeente, kring_van, coach, coach_elders):
    """§4.1: the plan is made once for all, so first the owner looks often, then somebody from elsewhere."""
    with kring_van(coach_elders) as daar:
        for _ in range(8):
            assert dossiervragen.dossier(daar, stad.pk, hoogstens=8, zonder=())
            assert werkvragen.uren(daar, True)
    with kring_van(coach) as hier:
        assert dossiervragen.dossier(hier, stad.pk, hoogstens=8, zonder=()) is None
        assert dossiervragen.kop(hier, uuid4()) is None
        assert stad.pk not in {rij["traject_id"] for rij in werkvragen.uren(hier, True)}
        # The second wall alone: Python names the other bestuur, the policies still read this Kring.
        for _ in range(8):
            assert dossiervragen.dossier(daar, stad.pk, hoogstens=8, zonder=()) is None
            assert werkvragen.uren(daar, True) == []


def test_het_stappenplan_in_een_vraag_is_dat_van_het_stappenplan(
    gemeente, partner_gemeente, kring_van, coach
):
    """SW-03: what was agreed, over what the role of the gemeente says."""
    vandaag = timezone.localdate()
    maak.StapafspraakFactory(bestuur=gemeente, door=coach, vanaf=vandaag - timedelta(days=3))
    maak.RolkeuzeFactory(gemeente=partner_gemeente, door=coach, vanaf=vandaag - timedelta(days=9))
    besturen = {gemeente.pk, partner_gemeente.pk}
    with kring_van(coach):
        assert werkvragen.stappenplannen(besturen, vandaag) == plannen(besturen, vandaag)
