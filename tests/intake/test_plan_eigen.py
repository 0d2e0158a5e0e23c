"""What a person proposes counts only when both legal criteria are met (IT-03); stopping keeps hours (IT-12)."""

from __future__ import annotations

import datetime as dt
import importlib
import threading
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Soort
from intake import voorstel
from intake.acties import lessen, plannen, uren, voorstellen
from intake.feiten import feiten_van
from intake.models import EigenVoorstel, Onderdeel, Traject
from intake.models.uren import Bron
from intake.pakket import Pakket
from netwerktraject.kern.kring import systeem
from tests import factories as maak

JA = {
    "nederlands": True,
    "nederlands_reden": "De trainer praat Nederlands.",
    "deelname": True,
    "deelname_reden": "Een ploeg uit de buurt.",
}
FORM = {
    "titel": "Padel",
    "soort": "vrije_tijd",
    "minuten": "10",
    "nederlands": "ja",
    "nederlands_reden": "De trainer praat Nederlands.",
    "deelname": "ja",
    "deelname_reden": "Een ploeg uit de buurt.",
}


def vandaag() -> dt.date:
    return timezone.localdate()


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, coach=coach, lopend=True)


@pytest.fixture
def padel(traject):
    return maak.OnderdeelFactory(
        traject=traject, soort=Soort.VRIJE_TIJD, titel="Padel", lopend=True, oordeel=False
    )


def _uren(onderdeel, coach, dag, minuten=120):
    return uren.registreer(
        onderdeel=onderdeel, datum=dag, minuten=minuten, bron=Bron.COACH, sleutel=uuid.uuid4(), door=coach
    )


def _tellend(traject) -> int:
    return sum(d.minuten for d in feiten_van(traject).onderdelen if d.in_aanmerking)


# ------------------------------------------------------------------------------------------------ the rule
@pytest.mark.parametrize(
    ("nl", "deel", "zegt"),
    [
        (None, None, "het is nog niet beoordeeld"),
        (True, True, ""),
        (False, True, "het mist een Nederlandstalige omgeving"),
        (True, False, "het mist contact met andere mensen"),
        (False, False, "het mist een Nederlandstalige omgeving en contact met andere mensen"),
    ],
)
def test_de_reden_noemt_het_criterium(nl, deel, zegt):
    """IT-03: the message names the criterion."""
    assert voorstel.reden(nederlands=nl, deelname=deel) == zegt


def test_zonder_oordeel_tellen_de_uren_niet(traject, padel, coach, kring_van):
    """IT-03: and the certificate says why."""
    with kring_van(coach):
        _uren(padel, coach, vandaag() - dt.timedelta(days=3))
        [deel] = feiten_van(traject).onderdelen
    assert (deel.in_aanmerking, deel.reden) == (False, "het is nog niet beoordeeld")


def test_een_duo_telt_zonder_oordeel(traject, coach, kring_van):
    duo = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    with kring_van(coach):
        _uren(duo, coach, vandaag())
        assert _tellend(traject) == 120
        with pytest.raises(ValidationError, match="geen oordeel nodig"):
            voorstellen.beoordeel(onderdeel=duo, vanaf=vandaag(), door=coach, **JA)
    assert not duo.vraagt_oordeel


def test_uren_tellen_vanaf_de_dag_van_het_oordeel(traject, padel, coach, kring_van):
    """IT-03: criteria are checked on the date of the hours."""
    with kring_van(coach):
        voorstellen.beoordeel(onderdeel=padel, vanaf=vandaag() - dt.timedelta(days=5), door=coach, **JA)
        _uren(padel, coach, vandaag() - dt.timedelta(days=6))
        assert _tellend(traject) == 0
        _uren(padel, coach, vandaag() - dt.timedelta(days=5))
        assert _tellend(traject) == 120


def test_opnieuw_beoordelen_voegt_een_rij_toe_en_laat_vroeger_staan(traject, padel, coach, kring_van):
    """IT-03: a no from today on takes no hour of yesterday; nothing is overwritten."""
    with kring_van(coach):
        voorstellen.beoordeel(onderdeel=padel, vanaf=vandaag() - dt.timedelta(days=9), door=coach, **JA)
        nee = JA | {"deelname": False, "deelname_reden": "Alleen nog met het gezin."}
        voorstellen.beoordeel(onderdeel=padel, vanaf=vandaag(), door=coach, **nee)
        assert EigenVoorstel.objects.filter(onderdeel=padel).count() == 2
        _uren(padel, coach, vandaag() - dt.timedelta(days=1))
        assert _tellend(traject) == 120
        _uren(padel, coach, vandaag())
        assert _tellend(traject) == 120
        geweigerd = [d for d in feiten_van(traject).onderdelen if not d.in_aanmerking]
        assert [d.reden for d in geweigerd] == ["het mist contact met andere mensen"]


def test_een_nee_telt_niet_in_het_plan(gemeente, coach, kring_van):
    """IT-03: the plan isn't ready on hours that can't be credited."""
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    with kring_van(coach):
        onderdeel = voorstellen.stel_voor(
            traject=traject,
            deel={"soort": Soort.VRIJE_TIJD, "titel": "Thuis tv", "gepland_minuten": 2400},
            oordeel=JA | {"nederlands": False, "vanaf": vandaag()},
            door=coach,
        )
        assert onderdeel.eigen
        assert Pakket.van(traject).gepland == plannen.geplande_minuten(traject) == 0
        with pytest.raises(ValidationError, match="Plan nog 40 uur"):
            plannen.stel_vast(traject=traject, door=coach)
        voorstellen.beoordeel(onderdeel=onderdeel, vanaf=vandaag(), door=coach, **JA)
        assert Pakket.van(traject).gepland == plannen.geplande_minuten(traject) == 2400
        plannen.stel_vast(traject=traject, door=coach)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"nederlands_reden": "  "}, "nederlands_reden"),
        ({"deelname_reden": ""}, "deelname_reden"),
        ({"vanaf": dt.date(2000, 1, 1)}, "vanaf"),
        ({"vanaf": dt.date(2999, 1, 1)}, "vanaf"),
    ],
)
def test_een_oordeel_zonder_reden_of_met_een_vreemde_dag_wordt_geweigerd(
    padel, coach, kring_van, anders, veld
):
    with kring_van(coach), pytest.raises(ValidationError) as fout:
        voorstellen.beoordeel(onderdeel=padel, door=coach, **{**JA, "vanaf": vandaag(), **anders})
    assert list(fout.value.error_dict) == [veld]


def test_op_een_beeindigd_traject_kan_niets_meer(gemeente, coach, kring_van):
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, afgerond=True)
    deel = maak.OnderdeelFactory(traject=traject, klaar=True, oordeel=False)
    with kring_van(coach):
        for doe in (
            lambda: voorstellen.beoordeel(onderdeel=deel, vanaf=vandaag(), door=coach, **JA),
            lambda: plannen.kies_moment(onderdeel=deel, dag=1, begint=None, eindigt=None, door=coach),
            lambda: lessen.voeg_toe(
                traject=traject, dag=0, van=dt.time(9), tot=dt.time(12), wat="NT2", door=coach
            ),
            lambda: plannen.voeg_pakket_toe(traject=traject, delen=[plannen.Gekozen(None, 600)], door=coach),
        ):
            with pytest.raises(ValidationError, match="al beëindigd"):
                doe()


def test_wat_er_al_stond_blijft_toegelaten(traject, padel, coach, kring_van):
    """IT-03: the migration lets in what stood in a plan before the rule, with a row that says so; twice is once."""
    duo = maak.OnderdeelFactory(traject=traject, duo=True)
    sql = importlib.import_module("intake.migrations.0008_plan_toegelaten").TOEGELATEN
    with kring_van(coach):
        _uren(padel, coach, padel.gestart_op)
        assert _tellend(traject) == 0
        for _ in range(2):
            with connection.cursor() as cursor:
                cursor.execute(sql)
        [rij] = EigenVoorstel.objects.filter(onderdeel__in=[padel, duo])
        assert (rij.onderdeel_id, rij.nederlands_reden) == (padel.pk, "vóór deze regel toegelaten")
        assert _tellend(traject) == 120


# ------------------------------------------------------------------------------------------------ screens
def test_een_eigen_voorstel_staat_in_het_plan_met_zijn_oordeel(client_van, coach, traject, in_kring):
    wanneer = {"dag": "5", "begint": "10:00", "eindigt": "11:30", "vanaf": vandaag().isoformat()}
    data = FORM | wanneer | {"waar": "Sporthal", "met_wie": "Karim"}
    client = client_van(coach)
    antwoord = client.post(reverse("plan_eigen", args=[traject.pk]), data, follow=True)
    tekst = antwoord.content.decode()
    assert "Padel telt mee." in tekst
    assert "Zaterdag 10 tot 11.30 uur" in tekst
    with in_kring():
        [deel] = Onderdeel.objects.filter(traject=traject)
        assert (deel.waar, deel.met_wie, deel.eigen, deel.dag) == ("Sporthal", "Karim", True, 5)
        assert deel.voorstellen.get().telt


def test_bij_een_nee_zegt_het_scherm_welke_regel(client_van, coach, traject):
    """IT-03"""
    data = FORM | {
        "deelname": "nee",
        "deelname_reden": "Alleen met de broer.",
        "vanaf": vandaag().isoformat(),
    }
    antwoord = client_van(coach).post(reverse("plan_eigen", args=[traject.pk]), data, follow=True)
    tekst = antwoord.content.decode()
    assert "Padel telt niet mee. Het mist contact met andere mensen. Dat vraagt de regel." in tekst
    assert "Beoordeel opnieuw" in tekst


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"nederlands_reden": ""}, "Geef een reden bij dit antwoord."),
        ({"nederlands": ""}, "Kies ja of nee."),
        ({"minuten": "0"}, "Plan een kwartier tot 80 uur"),
        ({"minuten": "81"}, "Plan een kwartier tot 80 uur"),
        ({"dag": "1", "begint": "12:00", "eindigt": "11:00"}, "Het eindigt voor het begint."),
        ({"begint": "12:00"}, "Kies ook een dag."),
        ({"dag": "9"}, "Kies een dag uit de lijst."),
        ({"vanaf": "morgen"}, "Dit is geen dag."),
    ],
)
def test_een_fout_formulier_houdt_wat_er_stond(client_van, coach, traject, in_kring, anders, zin):
    data = FORM | {"titel": "Padel in Ninove", "vanaf": vandaag().isoformat()} | anders
    antwoord = client_van(coach).post(reverse("plan_eigen", args=[traject.pk]), data)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert "Padel in Ninove" in antwoord.content.decode()
    with in_kring():
        assert not Onderdeel.objects.filter(traject=traject).exists()


def test_het_plan_noemt_wat_nog_beoordeeld_moet_worden(client_van, coach, traject, padel):
    tekst = client_van(coach).get(reverse("plan", args=[traject.pk])).content.decode()
    assert "Telt nog niet mee. Niemand heeft dit beoordeeld." in tekst
    assert reverse("onderdeel_oordeel", args=[padel.pk]) in tekst


def test_een_plaatsing_zonder_aanbod_vraagt_een_oordeel(client_van, coach, traject):
    """The screen of a placement says it before somebody starts."""
    plek = maak.OnderdeelFactory(traject=traject, plaats=True, oordeel=False)
    tekst = client_van(coach).get(reverse("plaatsing_nieuw", args=[traject.pk, plek.pk])).content.decode()
    assert reverse("onderdeel_oordeel", args=[plek.pk]) in tekst


def test_vijftig_onderdelen_past_niet(client_van, coach, traject):
    for _ in range(plannen.HOOGSTENS):
        maak.OnderdeelFactory(traject=traject, duo=True)
    data = {"soort": "buddywerking", "titel": "Nog een", "minuten": "1"}
    antwoord = client_van(coach).post(reverse("plan_eigen", args=[traject.pk]), data)
    assert antwoord.status_code == 422
    assert "Er staan al 30 onderdelen in het plan." in antwoord.content.decode()


# ------------------------------------------------------------------------------------------------ moments, lessons
def test_een_botsing_heeft_een_zin_en_een_uitweg(client_van, coach, traject):
    """IT-05: clashes against lessons, and one tap out of it."""
    aanbod = maak.AanbodFactory(bestuur=traject.bestuur, naam="Naaicafé", gelabeld=True)
    for dag, uur in ((3, 11), (1, 13)):
        maak.MomentFactory(aanbod=aanbod, dag=dag, begint=dt.time(uur), eindigt=dt.time(uur + 2))
    deel = maak.OnderdeelFactory(
        traject=traject, aanbod=aanbod, titel="Naaicafé", dag=3, begint=dt.time(11), eindigt=dt.time(13)
    )
    client, plan = client_van(coach), reverse("plan", args=[traject.pk])
    les = {"wat": "Nederlandse les", "dag": "3", "van": "09:00", "tot": "12:00"}
    client.post(reverse("plan_les", args=[traject.pk]), les)
    tekst = client.get(plan).content.decode()
    assert "Nederlandse les en Naaicafé vallen samen op donderdag om 11 uur." in tekst
    assert "Neem dinsdag 13 tot 15 uur" in tekst
    assert "Verander de les" in tekst
    moment = {"dag": "1", "begint": "13:00", "eindigt": "15:00"}
    client.post(reverse("onderdeel_moment", args=[deel.pk]), moment)
    tekst = client.get(plan).content.decode()
    assert "vallen samen" not in tekst
    assert "Niets valt samen in de komende 6 weken." in tekst


@pytest.mark.parametrize(
    ("les", "zin"),
    [
        ({"dag": "3", "van": "12:00", "tot": "09:00"}, "De les eindigt voor ze begint."),
        ({"dag": "3", "van": "12:00", "tot": "12:00"}, "De les eindigt voor ze begint."),
        ({"dag": "", "van": "9:00", "tot": "12:00"}, "Kies een dag."),
        ({"dag": "1", "van": "negen", "tot": "12:00"}, "Dit is geen uur."),
    ],
)
def test_een_les_die_niet_kan_wordt_geweigerd(client_van, coach, traject, in_kring, les, zin):
    antwoord = client_van(coach).post(reverse("plan_les", args=[traject.pk]), les | {"wat": "Avondles"})
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert "Avondles" in antwoord.content.decode()
    with in_kring():
        assert Traject.objects.get(pk=traject.pk).lesuren == []


def test_dezelfde_les_twee_keer_is_een_les_en_wat_weg_is_blijft_weg(client_van, coach, traject, in_kring):
    client = client_van(coach)
    for _ in range(2):
        client.post(
            reverse("plan_les", args=[traject.pk]), {"wat": "NT2", "dag": "0", "van": "9:00", "tot": "12:00"}
        )
    with in_kring():
        assert Traject.objects.get(pk=traject.pk).lesuren == [[0, "09:00", "12:00", "NT2"]]
    for _ in range(2):
        client.post(reverse("plan_les_weg", args=[traject.pk]), {"les": "0|09:00|12:00|NT2"})
    with in_kring():
        assert Traject.objects.get(pk=traject.pk).lesuren == []


@pytest.mark.parametrize("week", ["", "2026-13-99", "9999-12-31", "0001-01-01", "x' OR 1=1", "2027-01-06"])
def test_elke_week_in_het_adres_geeft_een_pagina(client_van, coach, traject, week):
    antwoord = client_van(coach).get(reverse("plan", args=[traject.pk]), {"week": week})
    assert antwoord.status_code == 200


@pytest.mark.django_db(transaction=True)
def test_twee_coaches_bewaren_tegelijk_een_les(gemeente, coach):
    """Two browsers at once: both lessons stand there."""
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, lopend=True)
    hek = threading.Barrier(2)

    def bewaar(dag: int) -> None:
        try:
            hek.wait(10)
            with systeem("proef", [gemeente.pk]):
                lessen.voeg_toe(
                    traject=traject, dag=dag, van=dt.time(9), tot=dt.time(12), wat="NT2", door=coach
                )
        finally:
            connections.close_all()

    draden = [threading.Thread(target=bewaar, args=(dag,)) for dag in (0, 1)]
    [d.start() for d in draden]
    [d.join(30) for d in draden]
    with systeem("proef", [gemeente.pk]):
        assert len(Traject.objects.get(pk=traject.pk).lesuren) == 2


# ------------------------------------------------------------------------------------------------ paper, many rows
def test_het_plan_op_papier_is_een_bladzijde_pdf(client_van, coach, traject):
    """TK-07: what, where, when, hours, whom to ask; first name only."""
    for n in range(8):
        maak.OnderdeelFactory(traject=traject, duo=True, titel=f"Buddy {n}", waar="Markt 1", dag=n % 7)
    antwoord = client_van(coach).get(reverse("plan_papier", args=[traject.pk]))
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.content.startswith(b"%PDF")
    assert antwoord.content.count(b"/Type /Page\n") + antwoord.content.count(b"/Type /Page/") <= 1


def test_de_pagina_vraagt_niet_meer_bij_meer_onderdelen(
    client_van, coach, traject, django_assert_max_num_queries
):
    client, plan = client_van(coach), reverse("plan", args=[traject.pk])

    def tel() -> int:
        with django_assert_max_num_queries(60) as vangst:
            assert client.get(plan).status_code == 200
        return len(vangst)

    aanbod = maak.AanbodFactory(bestuur=traject.bestuur, gelabeld=True)
    maak.MomentFactory(aanbod=aanbod, dag=1, begint=dt.time(9), eindigt=dt.time(11))
    maak.OnderdeelFactory(traject=traject, aanbod=aanbod)
    tel()
    een = tel()
    for _ in range(25):
        maak.OnderdeelFactory(traject=traject, oordeel=True)
        maak.AfspraakFactory(traject=traject)
    assert tel() == een
