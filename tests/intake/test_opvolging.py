"""Follow-up: when it is due, what the sweep does, what a coach does with a line (point 10, threats 47 and 48)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from intake import mails, tasks
from intake.acties import opvolging, plannen, trajecten, uren
from intake.models import Opvolgmoment
from intake.models.opvolging import MomentStatus
from intake.models.uren import Bron
from intake.opvolging import BRUSSEL, lokaal
from netwerktraject.kern import berichten
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.models import Bericht, Gebeurtenis
from netwerktraject.kern.rechten import Rol
from tests import factories as maak

MIDDAG = datetime(2026, 11, 24, 12, 0, tzinfo=BRUSSEL)


# ------------------------------------------------------------------------------------------------ planning
@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(MIDDAG, tick=False) as reis:
        yield reis


@pytest.fixture
def traject(gemeente, coach):
    """Runs since 70 days, last hours 10 days ago."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True)
    maak.UrenregelFactory(onderdeel=onderdeel, datum=timezone.localdate() - timedelta(days=10))
    return traject


@pytest.fixture
def binnen(in_kring, gemeente):
    with in_kring(gemeente):
        yield


def plan(traject):
    return opvolging.plan_stilstand(traject=traject)


def alle(**filters):
    return list(Opvolgmoment.objects.filter(**filters).order_by("wanneer"))


@pytest.mark.usefixtures("binnen")
def test_plannen_telt_vanaf_de_laatste_uren(traject):
    laatste = timezone.localdate() - timedelta(days=10)
    moment = plan(traject)
    assert moment.wanneer == lokaal(laatste + timedelta(days=21), time(9))
    assert moment.sleutel == f"stilstand:{traject.pk}:{laatste}"


@pytest.mark.usefixtures("binnen")
def test_opnieuw_plannen_verandert_niets(traject):
    assert plan(traject) == plan(traject)
    assert len(alle()) == 1


@pytest.mark.usefixtures("binnen")
def test_nieuwe_uren_verschuiven_het_ene_moment(traject, coach):
    eerste = plan(traject)
    uren.registreer(
        onderdeel=traject.onderdelen.get(),
        datum=timezone.localdate(),
        minuten=60,
        bron=Bron.BUDDY,
        sleutel=traject.pk,
        namens="buddy Greet",
    )
    [moment] = alle()
    assert (moment.pk, moment.wanneer) == (
        eerste.pk,
        lokaal(timezone.localdate() + timedelta(days=21), time(9)),
    )


@pytest.mark.usefixtures("binnen")
def test_een_vervangen_regel_telt_niet_als_activiteit(traject):
    maak.UrenregelFactory(onderdeel=traject.onderdelen.get(), vervangen=True, datum=timezone.localdate())
    assert opvolging.laatste_activiteit(traject) == timezone.localdate() - timedelta(days=10)


@pytest.mark.usefixtures("binnen")
def test_een_pauze_laat_vervallen_en_hervatten_plant_opnieuw(traject, coach):
    plan(traject)
    trajecten.pauzeer(traject=traject, van=timezone.localdate(), reden="ziek", door=coach)
    assert [m.status for m in alle(soort="stilstand")] == [MomentStatus.VERVALLEN]
    trajecten.hervat(traject=traject, op=timezone.localdate(), door=coach)
    [moment] = alle(status=MomentStatus.GEPLAND)
    assert moment.wanneer == lokaal(timezone.localdate() + timedelta(days=21), time(9))


@pytest.mark.usefixtures("binnen")
def test_na_hervatten_op_dezelfde_dag_leeft_hetzelfde_moment_weer(traject):
    moment = plan(traject)
    opvolging.laat_vervallen(traject=traject)
    assert plan(traject) == moment
    assert [m.status for m in alle()] == [MomentStatus.GEPLAND]


@pytest.mark.usefixtures("binnen")
def test_het_einde_laat_vervallen_maar_een_gemeld_probleem_blijft(traject, coach):
    plan(traject)
    opvolging.meld_probleem(traject=traject, tekst="We vinden geen moment.", namens="buddy Greet")
    trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
    assert {m.soort: m.status for m in alle()} == {"stilstand": "vervallen", "probleem": "open"}


@pytest.mark.usefixtures("binnen")
def test_een_traject_dat_niet_loopt_krijgt_geen_moment(gemeente):
    assert plan(maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True)) is None
    assert alle() == []


@pytest.mark.usefixtures("binnen")
def test_een_onderdeel_starten_zet_de_klok_aan(gemeente, coach):
    traject = maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, coach=coach)
    onderdeel = maak.OnderdeelFactory(traject=traject)
    plannen.start(onderdeel=onderdeel, op=timezone.localdate(), door=coach)
    assert [m.wanneer for m in alle()] == [lokaal(timezone.localdate() + timedelta(days=21), time(9))]


# ------------------------------------------------------------------------------------------------ the sweep
@pytest.fixture
def rijp(traject, in_kring, gemeente, klok):
    """The standstill moment of `traject`, on the morning that it is due."""
    with in_kring(gemeente):
        moment = plan(traject)
    klok.move_to(moment.wanneer)
    return moment


def lees(moment, in_kring):
    with in_kring():
        return Opvolgmoment.objects.get(pk=moment.pk)


def berichten_(in_kring):
    with in_kring():
        return list(Bericht.objects.order_by("aan"))


def test_de_veeg_geeft_een_regel_en_een_mail_hoe_vaak_ze_ook_loopt(rijp, coach, in_kring):
    """Threat 48: two beats."""
    assert [opvolging.veeg() for _ in range(2)] == [(1, 1, 1), (0, 0, 0)]
    assert lees(rijp, in_kring).status == MomentStatus.OPEN
    [bericht] = berichten_(in_kring)
    assert (bericht.aan, bericht.sleutel, bericht.niet_voor) == (coach.email, rijp.sleutel, timezone.now())
    assert bericht.message_id == berichten.message_id(bericht.bestuur_id, bericht.sleutel)


def test_de_taak_veegt(rijp, settings):
    assert tasks.veeg_opvolging() == (1, 1, 1)
    assert tasks.veeg_opvolging.name in {regel["task"] for regel in settings.CELERY_BEAT_SCHEDULE.values()}


def test_een_minuut_te_vroeg_gebeurt_er_niets(rijp, klok, in_kring):
    klok.shift(-60)
    assert opvolging.veeg() == (0, 0, 0)


@pytest.mark.parametrize("status", ["gepauzeerd", "afgerond", "vrijgesteld"])
def test_een_feit_dat_niet_meer_klopt_vervalt_zonder_mail(rijp, status, in_kring, als_superuser):
    """Whatever forgot to replan: the sweep looks at the fact itself."""
    with in_kring():
        einde = {"beeindigd_op": timezone.localdate()} if status == "afgerond" else {}
        type(rijp.traject).objects.filter(pk=rijp.traject_id).update(status=status, **einde)
    assert opvolging.veeg() == (1, 0, 0)
    assert lees(rijp, in_kring).status == MomentStatus.VERVALLEN
    assert berichten_(in_kring) == []


def test_nieuwere_uren_houden_het_moment_tegen(rijp, in_kring):
    with in_kring():
        maak.UrenregelFactory(onderdeel=rijp.traject.onderdelen.get(), datum=timezone.localdate())
    assert opvolging.veeg() == (1, 0, 0)


def test_een_vervangen_regel_houdt_het_moment_niet_tegen(rijp, in_kring):
    with in_kring():
        maak.UrenregelFactory(
            onderdeel=rijp.traject.onderdelen.get(), vervangen=True, datum=timezone.localdate()
        )
    assert opvolging.veeg() == (1, 1, 1)


def test_een_gemeente_die_niet_meedoet_krijgt_niets_en_houdt_niets_op(rijp, gemeente, in_kring):
    gemeente.actief = False
    gemeente.save()
    assert opvolging.veeg() == (0, 0, 0)
    assert lees(rijp, in_kring).status == MomentStatus.GEPLAND


def test_zonder_coach_krijgt_elke_netwerkcoach_een_mail(
    rijp, coach, andere_coach, buddycoordinator, coach_elders, in_kring
):
    with in_kring():
        type(rijp.traject).objects.filter(pk=rijp.traject_id).update(coach=None)
    maak.gebruiker_met(Rol.NETWERKCOACH, rijp.bestuur, is_active=False)
    assert opvolging.veeg() == (1, 1, 2)
    assert [b.aan for b in berichten_(in_kring)] == sorted([coach.email, andere_coach.email])


def test_een_coach_die_weg_is_krijgt_niets_het_team_wel(rijp, coach, andere_coach, in_kring):
    with in_kring():
        coach.lidmaatschappen.update(tot=timezone.localdate() - timedelta(days=1))
    opvolging.veeg()
    assert [b.aan for b in berichten_(in_kring)] == [andere_coach.email]


def test_een_coach_met_twee_rollen_krijgt_een_mail(rijp, coach, gemeente, in_kring):
    maak.LidmaatschapFactory(gebruiker=coach, rol=Rol.BUDDYCOORDINATOR, bestuur=gemeente)
    assert opvolging.veeg() == (1, 1, 1)


def test_een_late_veeg_zet_de_regel_meteen_en_de_mail_om_acht_uur(rijp, klok, in_kring):
    """Beat was away from the morning to the evening."""
    klok.move_to(lokaal(timezone.localdate(), time(21)))
    opvolging.veeg()
    assert lees(rijp, in_kring).geopend_op == timezone.now()
    assert berichten_(in_kring)[0].niet_voor == lokaal(timezone.localdate() + timedelta(days=1), time(8))


def test_de_veeg_werkt_in_stapels(gemeente, coach, in_kring, monkeypatch):
    monkeypatch.setattr("intake.veeg.PER_KEER", 2)
    for _ in range(5):
        maak.OpvolgmomentFactory(
            traject__bestuur=gemeente, traject__lopend=True, traject__coach=coach, rijp=True
        )
    assert opvolging.veeg() == (5, 5, 5)


def test_elke_gemeente_haar_eigen_mail(rijp, andere_gemeente, coach_elders, in_kring):
    """The walls hold in the sweep: each mail belongs to the gemeente of its traject."""
    elders = maak.TrajectFactory(bestuur=andere_gemeente, lopend=True, coach=coach_elders)
    maak.OpvolgmomentFactory(traject=elders, rijp=True)
    assert opvolging.veeg() == (2, 2, 2)
    assert {(b.bestuur_id, b.aan) for b in berichten_(in_kring)} == {
        (rijp.bestuur_id, rijp.traject.coach.email),
        (andere_gemeente.pk, coach_elders.email),
    }


# ------------------------------------------------------------------------------------------------ the mail
@pytest.fixture
def bericht(rijp, in_kring):
    opvolging.veeg()
    [bericht] = berichten_(in_kring)
    return bericht


@pytest.mark.usefixtures("binnen")
def test_de_mail_noemt_geen_naam_en_wijst_naar_het_dossier(bericht, rijp):
    """Threat 53: subject and body hold no name."""
    mail = mails.stilstand(bericht)
    persoon = rijp.traject.inburgeraar
    for deel in (mail.onderwerp, mail.tekst, mail.html):
        assert persoon.voornaam not in deel
        assert persoon.familienaam not in deel
    assert f"https://netwerktraject.example/inburgeraars/{rijp.traject_id}/" in mail.tekst
    assert isinstance(mail, Mail)


@pytest.mark.usefixtures("binnen")
def test_de_mail_vertrekt_niet_s_nachts(bericht, klok):
    klok.move_to(lokaal(timezone.localdate(), time(20, 5)))
    assert mails.stilstand(bericht) == Uitstel(lokaal(timezone.localdate() + timedelta(days=1), time(8)))


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("wat", ["uren", "pauze", "gedaan"])
def test_de_mail_vertrekt_niet_meer_als_het_feit_weg_is(bericht, rijp, coach, wat):
    if wat == "uren":
        maak.UrenregelFactory(onderdeel=rijp.traject.onderdelen.get(), datum=timezone.localdate())
    elif wat == "pauze":
        type(rijp.traject).objects.filter(pk=rijp.traject_id).update(status="gepauzeerd")
    else:
        opvolging.zet_gedaan(moment=rijp, door=coach)
    assert mails.stilstand(bericht) is None


@pytest.mark.usefixtures("binnen")
def test_uren_na_de_veeg_halen_regel_en_mail_weer_weg(bericht, rijp):
    uren.registreer(
        onderdeel=rijp.traject.onderdelen.get(),
        datum=timezone.localdate(),
        minuten=60,
        bron=Bron.BUDDY,
        sleutel=rijp.pk,
        namens="buddy Greet",
    )
    assert [m.status for m in alle()] == [MomentStatus.VERVALLEN, MomentStatus.GEPLAND]
    assert Bericht.objects.get().toestand == "geannuleerd"


def test_van_veeg_tot_postbus(bericht, mailoutbox, coach):
    assert berichten.verstuur() == {"verzonden": 1}
    assert [m.to for m in mailoutbox] == [[coach.email]]


# ------------------------------------------------------------------------------------------------ the list
@pytest.fixture
def moment(traject, in_kring):
    return maak.OpvolgmomentFactory(traject=traject, open=True)


@pytest.mark.usefixtures("binnen")
def test_een_probleem_staat_meteen_in_de_lijst_en_maar_een_keer(traject):
    twee = [
        opvolging.meld_probleem(traject=traject, tekst="  Hij komt niet\x00. ", namens="buddy Greet")
        for _ in range(2)
    ]
    assert twee[0] == twee[1]
    assert (twee[0].status, twee[0].tekst) == (MomentStatus.OPEN, "Hij komt niet.")
    assert Gebeurtenis.objects.filter(soort="probleem").count() == 1
    assert "komt niet" not in Gebeurtenis.objects.get(soort="probleem").tekst


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("tekst", ["", "   ", "\x00", "a" * 301])
def test_een_probleem_zonder_woorden_of_met_te_veel_mag_niet(traject, tekst):
    with pytest.raises(ValidationError):
        opvolging.meld_probleem(traject=traject, tekst=tekst, namens="buddy Greet")


@pytest.mark.usefixtures("binnen")
def test_gedaan_twee_keer_is_een_keer_en_kan_ongedaan(moment, coach):
    for _ in range(2):
        opvolging.zet_gedaan(moment=moment, door=coach)
    assert alle()[0].gedaan_door == coach
    assert Gebeurtenis.objects.filter(soort="opvolging").count() == 1
    assert opvolging.maak_ongedaan(moment=moment, door=coach).status == MomentStatus.OPEN


@pytest.mark.usefixtures("binnen")
def test_later_haalt_de_regel_weg_tot_die_dag(moment, coach):
    dag = timezone.localdate() + timedelta(days=3)
    assert opvolging.zet_later(moment=moment, tot=dag, door=coach).later_tot == lokaal(dag, time(8))
    assert opvolging.maak_ongedaan(moment=moment, door=coach).later_tot is None


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("dagen", [-1, 0, 400])
def test_later_is_niet_vroeger_en_niet_nooit(moment, coach, dagen):
    with pytest.raises(ValidationError):
        opvolging.zet_later(moment=moment, tot=timezone.localdate() + timedelta(days=dagen), door=coach)


@pytest.mark.usefixtures("binnen")
def test_wat_vervallen_is_kan_niemand_meer_doen(traject, coach):
    moment = maak.OpvolgmomentFactory(traject=traject, vervallen=True)
    for doe in (opvolging.zet_gedaan, opvolging.maak_ongedaan):
        with pytest.raises(ValidationError):
            doe(moment=moment, door=coach)


def test_doorgeven_kan_alleen_aan_een_collega(
    moment, coach, andere_coach, coach_elders, beheerder, kring_van
):
    with kring_van(coach):
        assert opvolging.geef_door(moment=moment, aan=andere_coach, door=coach).toegewezen_aan == andere_coach
        for wie in (coach_elders, beheerder):
            with pytest.raises(ValidationError):
                opvolging.geef_door(moment=moment, aan=wie, door=coach)
