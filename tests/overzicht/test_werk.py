"""The day of a coach."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake.models import Opvolgmoment
from intake.models.opvolging import MomentStatus
from intake.twijfel import twijfel
from netwerktraject.kern.models import Inzage
from netwerktraject.overzicht.views.werk import _later_tot
from netwerktraject.overzicht.werk import werk_van
from tests import factories as maak

# Tuesday, 10.00 in Brussels.
NU = "2026-11-24T09:00:00+00:00"


@pytest.fixture(autouse=True)
def _dinsdag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def dag(kring_van, coach):
    """The day as the coach gets it."""

    def haal(**kwargs):
        with kring_van(coach) as eigen:
            return werk_van(eigen, **kwargs)

    return haal


def _loper(gemeente, coach, voornaam="Samira", **kwargs):
    persoon = maak.InburgeraarFactory(bestuur=gemeente, voornaam=voornaam, familienaam="Haidari")
    return maak.TrajectFactory(inburgeraar=persoon, lopend=True, coach=coach, **kwargs)


def _probleem(gemeente, coach, **kwargs):
    traject = _loper(gemeente, coach)
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    buddy = maak.BuddyFactory(bestuur=gemeente, voornaam="Greet", telefoon="0470 12 34 56")
    maak.MatchFactory(onderdeel=onderdeel, buddy=buddy)
    return maak.OpvolgmomentFactory(traject=traject, onderdeel=onderdeel, probleem=True, **kwargs)


def test_een_probleem_staat_bovenaan_met_de_buddy_om_te_bellen(dag, gemeente, coach):
    maak.TrajectFactory(bestuur=gemeente)
    _probleem(gemeente, coach)
    eerste, tweede = dag().dringend
    assert eerste.titel == "Samira Haidari: de buddy meldt een probleem"
    assert (eerste.bel_naam, eerste.tel) == ("Greet", "0470123456")
    assert tweede.soort == "aanmelding"


def test_stilstand_zegt_hoe_lang_en_wat_het_laatste_was(dag, gemeente, coach):
    traject = _loper(gemeente, coach)
    onderdeel = maak.OnderdeelFactory(traject=traject, titel="Babelonië", lopend=True)
    maak.UrenregelFactory(
        onderdeel=onderdeel, datum=timezone.localdate() - timedelta(days=36), bevestigd=True
    )
    maak.OpvolgmomentFactory(traject=traject, open=True)
    (rij,) = dag().dringend
    assert rij.titel == "Samira Haidari heeft al 5 weken geen uren"
    assert rij.tekst == "Laatste keer: 19 oktober, Babelonië, 2 uur."
    assert ("clock", "2 van 40 uur") in rij.feiten


@pytest.mark.parametrize(
    ("dagen", "titel", "tekst"),
    [
        (0, "is vandaag aangemeld", "Afspraak met AgII: intake voor 4 december."),
        (1, "wacht al 1 dag op een intake", "Afspraak met AgII: intake voor 3 december."),
        (11, "wacht al 11 dagen op een intake", "De afgesproken dag is voorbij: 23 november."),
    ],
)
def test_wie_is_aangemeld_wacht_op_een_intake(dag, gemeente, dagen, titel, tekst):
    """SW-03"""
    maak.TrajectFactory(bestuur=gemeente, aangemeld_op=timezone.localdate() - timedelta(days=dagen))
    (rij,) = dag().dringend
    assert rij.titel.endswith(titel)
    assert rij.tekst == tekst


def test_werk_van_een_collega_staat_alleen_bij_het_team(dag, gemeente, andere_coach):
    _probleem(gemeente, andere_coach)
    assert not dag().dringend
    assert len(dag(team=True).dringend) == 1


def test_niets_uit_een_andere_gemeente(dag, andere_gemeente, coach_elders):
    _probleem(andere_gemeente, coach_elders)
    maak.TrajectFactory(bestuur=andere_gemeente)
    blad = dag(team=True)
    assert (blad.totaal, blad.mensen) == (0, 0)


def test_wie_alleen_buddys_volgt_ziet_de_hele_gemeente(gemeente, coach, buddycoordinator, kring_van):
    _probleem(gemeente, coach)
    with kring_van(buddycoordinator) as eigen:
        assert len(werk_van(eigen).dringend) == 1


@pytest.mark.parametrize(
    ("velden", "reden"),
    [
        ({}, ""),
        ({"minuten": 120, "per_keer": 120}, ""),
        ({"minuten": 240}, ""),
        ({"minuten": 121, "per_keer": 120}, "Gepland: 2 u"),
        ({"minuten": 241}, "Lang: meer dan 4 u"),
        ({"zelfde_dag": True}, "Deze dag staat er al"),
        ({"betwist": True}, "Iemand betwist dit"),
        ({"al_bevestigd": 500}, "In het plan: 10 u"),
    ],
)
def test_een_regel_vraagt_alleen_een_blik_als_er_iets_is(velden, reden):
    gewoon = {
        "betwist": False, "minuten": 120, "per_keer": None, "in_plan": 600, "al_bevestigd": 0, "zelfde_dag": False,
    }  # fmt: skip
    assert twijfel(**gewoon | velden) == reden


def test_bevestig_zonder_vraag_slaat_twee_keer_op_een_dag_over(dag, gemeente, coach):
    onderdeel = maak.OnderdeelFactory(traject=_loper(gemeente, coach), lopend=True)
    goed = maak.UrenregelFactory(onderdeel=onderdeel, datum=timezone.localdate() - timedelta(days=9))
    for _ in range(2):
        maak.UrenregelFactory(onderdeel=onderdeel, datum=timezone.localdate() - timedelta(days=2))
    blad = dag()
    assert [rij.id for rij in blad.zonder_vraag] == [goed.pk]
    assert (len(blad.uren), blad.uren_samen) == (3, 360)


def test_bijna_klaar_begint_bij_36_uur(dag, gemeente, coach):
    for voornaam, uren in (("Net", 36), ("Nog", 35)):
        onderdeel = maak.OnderdeelFactory(traject=_loper(gemeente, coach, voornaam), lopend=True)
        for n in range(uren):
            maak.UrenregelFactory(
                onderdeel=onderdeel,
                minuten=60,
                bevestigd=True,
                datum=timezone.localdate() - timedelta(days=n),
            )
    (rij,) = dag().bijna
    assert (rij.naam, rij.stand.bevestigd) == ("Net Haidari", 2160)


def test_wie_wacht_op_een_buddy_telt_vanaf_het_plan(dag, gemeente, coach):
    """BU-01"""
    traject = maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, coach=coach)
    maak.OnderdeelFactory(traject=traject, duo=True)
    maak.GebeurtenisFactory(
        bestuur=gemeente, onderwerp_id=traject.pk, soort="plan_klaar", op=timezone.now() - timedelta(days=41)
    )
    (wachter,) = dag().wachters
    assert wachter.dagen == 41


def test_vandaag_opvolgen_noemt_plan_en_gesprek(dag, gemeente, coach):
    maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, coach=coach)
    in_gesprek = maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)
    maak.IntakeFactory(traject=in_gesprek)
    klaar = maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)
    maak.IntakeFactory(traject=klaar, klaar=True)
    assert sorted((taak.soort, taak.werk) for taak in dag().taken) == [
        ("Intake", "intake"), ("Intake klaar", "plan"), ("Plan klaar", "dossier"),
    ]  # fmt: skip


def test_de_zin_zegt_hoeveel_er_is(dag, gemeente, coach):
    assert dag().zin == "alles is bij. Er staat niets klaar."
    maak.TrajectFactory(bestuur=gemeente)
    assert dag().zin == "er staat 1 ding klaar. Eén is dringend."
    maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, coach=coach)
    assert dag().zin == "er staan 2 dingen klaar. Eén is dringend."


def test_cijfers_tellen_de_vorige_week_en_de_dagen_tot_de_intake(dag, gemeente, coach):
    traject = _loper(gemeente, coach, aangemeld_op=timezone.localdate() - timedelta(days=30))
    maak.IntakeFactory(traject=traject, begonnen_op=timezone.localdate() - timedelta(days=24))
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True)
    vorige_week, deze_week = timezone.now() - timedelta(days=5), timezone.now() - timedelta(hours=25)
    for op in (vorige_week, deze_week):
        maak.UrenregelFactory(onderdeel=onderdeel, bevestigd=True, beslist_op=op)
    blad = dag()
    assert (blad.mensen, blad.dagen_tot_intake, blad.uren_vorige_week) == (1, 6, 120)


# ------------------------------------------------------------------------------------------------ the page
def test_de_pagina_groet_en_toont_de_bel_knop(client_van, gemeente, coach):
    _probleem(gemeente, coach)
    tekst = client_van(coach).get("/").content.decode()
    assert "Dinsdag 24 november 2026. Dag Carla, er staat 1 ding klaar." in tekst
    assert 'href="tel:0470123456"' in tekst


def test_kijken_laat_een_spoor_na(client_van, gemeente, coach, in_kring):
    """RG-07"""
    client_van(coach).get("/")
    with in_kring(gemeente):
        assert list(Inzage.objects.values_list("soort", "gebruiker")) == [("lijst", coach.pk)]


@pytest.mark.parametrize(
    ("wie", "naar"), [("begeleider", "agii_mensen"), ("beheerder", "aanbod_werk"), ("geen_rol", "geen_rol")]
)
def test_wie_geen_dossiers_heeft_gaat_naar_de_eigen_eerste_pagina(request, client_van, wie, naar):
    antwoord = client_van(request.getfixturevalue(wie)).get("/")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, reverse(naar))


def test_evenveel_vragen_aan_de_databank_voor_1_en_voor_50_mensen(client_van, gemeente, coach):
    """prestaties.md §7"""

    def vul(aantal):
        for _ in range(aantal):
            _probleem(gemeente, coach)
            maak.TrajectFactory(bestuur=gemeente)
            maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, coach=coach)
            onderdeel = maak.OnderdeelFactory(traject=_loper(gemeente, coach), duo=True)
            maak.UrenregelFactory(onderdeel=onderdeel)

    browser = client_van(coach)

    def tel():
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get("/").status_code == 200
        return len(vragen)

    vul(1)
    een = tel()
    vul(49)
    assert tel() == een


# ------------------------------------------------------------------------------------------------ acts on a moment
def _toestand(in_kring, gemeente, moment):
    with in_kring(gemeente):
        return Opvolgmoment.objects.get(pk=moment.pk)


def test_gedaan_kan_terug(client_van, gemeente, coach, in_kring):
    moment = _probleem(gemeente, coach)
    browser = client_van(coach)
    antwoord = browser.post(reverse("moment_gedaan", args=[moment.pk]), follow=True)
    assert f"ongedaan:{reverse('moment_ongedaan', args=[moment.pk])}" in str(
        [m.tags for m in antwoord.context["messages"]]
    )
    assert _toestand(in_kring, gemeente, moment).status == MomentStatus.GEDAAN
    browser.post(reverse("moment_ongedaan", args=[moment.pk]))
    assert _toestand(in_kring, gemeente, moment).status == MomentStatus.OPEN


def test_later_haalt_het_van_de_lijst_en_zet_het_bij_de_dag(client_van, dag, gemeente, coach):
    moment = _probleem(gemeente, coach)
    client_van(coach).post(reverse("moment_later", args=[moment.pk]), {"tot": "morgen"})
    blad = dag()
    assert not blad.dringend
    assert [(d.dag.day, d.aantal) for d in blad.dagen[:2]] == [(24, 0), (25, 1)]


@pytest.mark.parametrize(
    ("keuze", "gekozen", "dag_van_de_maand"),
    [("morgen", "", 25), ("donderdag", "", 26), ("week", "", 1), ("dag", "2026-12-04", 4), ("dag", "2026-11-24", None),
     ("dag", "2026-02-31", None), ("dag", "straks", None), ("", "", None), ("dag", "2031-01-01", None)],
)  # fmt: skip
def test_later_is_altijd_een_dag_vooruit(keuze, gekozen, dag_van_de_maand):
    tot = _later_tot(keuze, gekozen)
    assert (tot and tot.day) == dag_van_de_maand


def test_geef_door_gaat_alleen_naar_een_collega_van_deze_gemeente(
    client_van, gemeente, coach, andere_coach, coach_elders, in_kring
):
    moment = _probleem(gemeente, coach)
    browser, url = client_van(coach), reverse("moment_geef_door", args=[moment.pk])
    for fout in (coach_elders.pk, coach.pk, 0, "x", ""):
        browser.post(url, {"aan": fout})
        assert _toestand(in_kring, gemeente, moment).toegewezen_aan_id is None
    browser.post(url, {"aan": andere_coach.pk})
    assert _toestand(in_kring, gemeente, moment).toegewezen_aan_id == andere_coach.pk
    browser.post(reverse("moment_ongedaan", args=[moment.pk]))
    assert _toestand(in_kring, gemeente, moment).toegewezen_aan_id == coach.pk


@pytest.mark.parametrize("naam", ["moment_gedaan", "moment_later", "moment_geef_door", "moment_ongedaan"])
def test_een_vreemd_moment_bestaat_niet(client_van, gemeente, coach, coach_elders, naam):
    moment = _probleem(gemeente, coach)
    assert (
        client_van(coach_elders).post(reverse(naam, args=[moment.pk]), {"tot": "morgen"}).status_code == 404
    )


def test_terug_gaat_nooit_naar_een_ander_adres(client_van, gemeente, coach):
    moment = _probleem(gemeente, coach)
    antwoord = client_van(coach).post(
        reverse("moment_gedaan", args=[moment.pk]), {"terug": "https://elders.example/"}
    )
    assert antwoord.headers["Location"] == "/"
