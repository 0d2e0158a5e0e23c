"""Pausing (IT-11): every clock stops on both sides, hours stay, resuming counts anew."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from buddy import mails as buddymails
from intake.acties import afspraken, herinneringen, opvolging, startadviezen, trajecten
from intake.models import Afspraak, Opvolgmoment, Pauze, Traject, Urenregel
from intake.models.traject import Status
from intake.opvolging import BRUSSEL
from intake.startklaar import Antwoorden
from netwerktraject.kern.models import Bericht
from netwerktraject.overzicht import pauzes
from tests import factories as maak
from vrijwilligers import mails as plaatsmails

MIDDAG = datetime(2026, 11, 24, 12, 0, tzinfo=BRUSSEL)
VANDAAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(MIDDAG, tick=False) as reis:
        yield reis


@pytest.fixture
def binnen(in_kring, gemeente):
    with in_kring(gemeente):
        yield


@pytest.fixture
def traject(gemeente, coach):
    traject = maak.TrajectFactory(
        bestuur=gemeente,
        lopend=True,
        coach=coach,
        inburgeraar__voornaam="Samira",
        inburgeraar__kanaal="mail",
        inburgeraar__email="samira@x.example",
    )
    duo = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    maak.MatchFactory(onderdeel=duo, buddy__email="greet@x.example", buddy__voornaam="Greet")
    plek = maak.OnderdeelFactory(traject=traject, plaats=True, lopend=True)
    maak.PlaatsingFactory(onderdeel=plek, mentor="Paul", mentor_email="paul@x.example")
    maak.UrenregelFactory(onderdeel=duo, datum=VANDAAG - timedelta(days=10), minuten=120)
    return traject


def zet(traject, coach, van=VANDAAG, tot=None, reden="zorg voor het gezin"):
    return pauzes.pauzeer(traject=traject, van=van, tot=tot, reden=reden, door=coach)


def stand(traject):
    return Traject.objects.get(pk=traject.pk).status


@pytest.mark.usefixtures("binnen")
def test_zes_weken_pauze_stuurt_niets_en_houdt_de_uren(traject, coach, klok):
    """IT-11: the check of the requirement."""
    opvolging.plan_stilstand(traject=traject)
    for dagen in (3, 20, 40):
        afspraken.maak(
            traject=traject,
            soort="activiteit",
            wat="Koken",
            wanneer=MIDDAG + timedelta(days=dagen),
            door=coach,
        )
    zet(traject, coach)
    klaar = set(Bericht.objects.values_list("sjabloon", flat=True))
    assert klaar == {"duo_pauze", "plaatsing_pauze"}
    for _ in range(42):
        klok.shift(timedelta(days=1))
        opvolging.veeg()
        herinneringen.herinner_vandaag()
        herinneringen.begin_pauzes()
    assert Bericht.objects.count() == 2
    assert not Opvolgmoment.objects.filter(traject=traject, status="open").exists()
    assert not Afspraak.objects.te_laat(timezone.now()).exists()
    assert Urenregel.objects.get(traject=traject).minuten == 120
    trajecten.hervat(traject=traject, op=timezone.localdate(), door=coach)
    assert opvolging.laatste_activiteit(Traject.objects.get(pk=traject.pk)) == timezone.localdate()
    assert Afspraak.objects.te_laat(timezone.now()).count() == 3


@pytest.mark.usefixtures("binnen")
def test_een_pauze_zonder_laatste_dag_wordt_niet_vergeten(traject, coach, klok):
    """IT-11: after eight weeks one line, and again after each time somebody called."""
    zet(traject, coach)
    klok.shift(timedelta(days=55))
    opvolging.veeg()
    open_ = Opvolgmoment.objects.filter(traject=traject, status="open")
    assert not open_.all().exists()
    klok.shift(timedelta(days=1))
    opvolging.veeg()
    [moment] = open_.all()
    assert (moment.soort, moment.tekst) == (
        "pauze_einde",
        "De pauze begon op 24 november 2026 en heeft geen laatste dag.",
    )
    opvolging.zet_gedaan(moment=moment, door=coach)
    klok.shift(timedelta(days=28))
    opvolging.veeg()
    assert open_.all().count() == 1
    trajecten.hervat(traject=traject, op=timezone.localdate(), door=coach)
    assert not open_.all().exists()


@pytest.mark.usefixtures("binnen")
def test_buddy_en_mentor_horen_het_een_keer_zonder_de_reden(traject, coach):
    """IT-11: from when and until when, never why."""
    pauze = zet(traject, coach, tot=VANDAAG + timedelta(days=20), reden="heeft rust nodig: geheim")
    for maker, sjabloon in (
        (buddymails.duo_pauze, "duo_pauze"),
        (plaatsmails.plaatsing_pauze, "plaatsing_pauze"),
    ):
        bericht = Bericht.objects.get(sjabloon=sjabloon)
        mail = maker(bericht)
        assert "Samira neemt pauze van 24 november tot en met 14 december." in mail.tekst
        assert "geheim" not in mail.tekst + mail.html + mail.onderwerp
        assert "Samira" not in mail.onderwerp
    trajecten.hervat(traject=traject, op=VANDAAG, door=coach)
    assert buddymails.duo_pauze(Bericht.objects.get(sjabloon="duo_pauze")) is None
    assert Pauze.objects.get(pk=pauze.pk).hervat_op == VANDAAG


@pytest.mark.usefixtures("binnen")
def test_een_mail_over_een_pauze_vertrekt_niet_in_de_nacht(traject, coach, klok):
    klok.move_to(datetime(2026, 11, 24, 22, 0, tzinfo=BRUSSEL))
    zet(traject, coach)
    assert timezone.localtime(Bericht.objects.first().niet_voor).hour == 8


@pytest.mark.usefixtures("binnen")
def test_een_pauze_die_later_begint(traject, coach, klok):
    """IT-11: until that day everything goes on; the buddy hears it the day before."""
    pauze = zet(traject, coach, van=VANDAAG + timedelta(days=5), tot=VANDAAG + timedelta(days=9))
    assert stand(traject) == Status.LOPEND
    assert timezone.localdate(Bericht.objects.first().niet_voor) == VANDAAG + timedelta(days=4)
    assert herinneringen.begin_pauzes() == 0
    klok.shift(timedelta(days=5))
    assert (herinneringen.begin_pauzes(), herinneringen.begin_pauzes()) == (1, 0)
    assert stand(traject) == Status.GEPAUZEERD
    assert Pauze.objects.get(pk=pauze.pk).vorige_status == Status.LOPEND


@pytest.mark.usefixtures("binnen")
def test_een_geplande_pauze_schrappen_laat_geen_spoor_in_de_klok(traject, coach):
    zet(traject, coach, van=VANDAAG + timedelta(days=5))
    with pytest.raises(ValidationError, match="begint pas op"):
        trajecten.hervat(traject=traject, op=VANDAAG, door=coach)
    trajecten.schrap_pauze(traject=traject, door=coach)
    assert not Pauze.objects.exists()
    assert opvolging.laatste_activiteit(traject) < VANDAAG
    assert buddymails.duo_pauze(Bericht.objects.get(sjabloon="duo_pauze")) is None
    with pytest.raises(ValidationError, match="geen geplande pauze"):
        trajecten.schrap_pauze(traject=traject, door=coach)


@pytest.mark.usefixtures("binnen")
def test_het_einde_van_een_pauze_is_een_seintje_en_hervat_nooit_vanzelf(traject, coach, klok):
    """IT-11"""
    zet(traject, coach, tot=VANDAAG + timedelta(days=7))
    moment = Opvolgmoment.objects.get(soort="pauze_einde")
    assert (moment.status, timezone.localdate(moment.wanneer)) == ("gepland", VANDAAG + timedelta(days=8))
    klok.shift(timedelta(days=9))
    opvolging.veeg()
    moment.refresh_from_db()
    assert moment.status == "open"
    assert stand(traject) == Status.GEPAUZEERD
    trajecten.hervat(traject=traject, op=timezone.localdate(), door=coach)
    moment.refresh_from_db()
    assert moment.status == "vervallen"


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize(
    ("van", "tot", "zin"),
    [
        (0, -1, "eindigt voor ze begint"),
        (-9, -2, "al voorbij"),
        (400, None, "te ver weg"),
        (-900, None, "was er toen nog niet"),
        (0, 2000, "te ver weg"),
    ],
)
def test_een_pauze_die_niet_kan(traject, coach, van, tot, zin):
    """IT-11: says what to mend, and nothing changed."""
    with pytest.raises(ValidationError, match=zin):
        zet(
            traject,
            coach,
            van=VANDAAG + timedelta(days=van),
            tot=None if tot is None else VANDAAG + timedelta(days=tot),
        )
    assert stand(traject) == Status.LOPEND
    assert not Bericht.objects.exists()


@pytest.mark.usefixtures("binnen")
def test_pauzes_vallen_niet_samen(traject, coach):
    zet(traject, coach, van=VANDAAG - timedelta(days=20))
    with pytest.raises(ValidationError, match="al een pauze"):
        zet(traject, coach, van=VANDAAG + timedelta(days=30))
    trajecten.hervat(traject=traject, op=VANDAAG - timedelta(days=2), door=coach)
    with pytest.raises(ValidationError, match="was er al een pauze"):
        zet(traject, coach, van=VANDAAG - timedelta(days=5))
    zet(traject, coach, van=VANDAAG - timedelta(days=2))


@pytest.mark.usefixtures("binnen")
def test_hervatten_kan_een_keer_en_niet_voor_het_begin(traject, coach):
    zet(traject, coach, van=VANDAAG - timedelta(days=5))
    for op, zin in (
        (VANDAAG - timedelta(days=6), "begon op"),
        (VANDAAG + timedelta(days=1), "moet nog komen"),
    ):
        with pytest.raises(ValidationError, match=zin):
            trajecten.hervat(traject=traject, op=op, door=coach)
    trajecten.hervat(traject=traject, op=VANDAAG, door=coach)
    with pytest.raises(ValidationError, match="niet meer op pauze"):
        trajecten.hervat(traject=traject, op=VANDAAG, door=coach)


@pytest.mark.usefixtures("binnen")
def test_stoppen_tijdens_een_pauze_ruimt_alles_op(traject, coach):
    """IT-11: also a pause that has not begun, and appointments to come."""
    afspraak = afspraken.maak(
        traject=traject, soort="warm", wat="Samen gaan", wanneer=MIDDAG + timedelta(days=3), door=coach
    )
    zet(traject, coach, tot=VANDAAG + timedelta(days=30))
    trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
    assert not Pauze.objects.open().exists()
    assert not Opvolgmoment.objects.filter(status__in=["open", "gepland"]).exists()
    afspraak.refresh_from_db()
    assert afspraak.stand == "geschrapt"


@pytest.mark.usefixtures("binnen")
def test_stoppen_voor_een_geplande_pauze_begint(traject, coach, klok):
    zet(traject, coach, van=VANDAAG + timedelta(days=3))
    trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
    klok.shift(timedelta(days=4))
    assert (herinneringen.begin_pauzes(), Pauze.objects.count()) == (0, 0)


@pytest.mark.usefixtures("binnen")
def test_wie_wacht_om_te_starten_komt_na_de_pauze_terug(traject, coach, klok):
    """IT-10, IT-11: on pause nobody is asked to look again; afterwards the line comes."""
    startadviezen.bewaar(
        traject=traject,
        antwoorden=Antwoorden("nee"),
        advies="wacht",
        route="groep",
        warm=False,
        wacht_reden="praten",
        herbekijk_op=VANDAAG + timedelta(days=14),
        door=coach,
    )
    zet(traject, coach)
    klok.shift(timedelta(days=20))
    opvolging.veeg()
    assert not Opvolgmoment.objects.filter(soort="herbekijk", status="open").exists()
    trajecten.hervat(traject=traject, op=timezone.localdate(), door=coach)
    opvolging.veeg()
    assert Opvolgmoment.objects.filter(soort="herbekijk", status="open").count() == 1
