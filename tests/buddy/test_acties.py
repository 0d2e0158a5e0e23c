"""Duos: couple, end, link, problem (BU-01, BU-14, BU-15)."""

import uuid
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from buddy import acties, mails
from buddy.models import Match
from intake.acties import trajecten
from intake.models import Onderdeel, Opvolgmoment, Traject
from netwerktraject.kern import links
from netwerktraject.kern.models import Bericht, Link
from tests import factories as maak

pytestmark = pytest.mark.django_db


@pytest.fixture
def onderdeel(gemeente):
    traject = maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, inburgeraar__voornaam="Samira")
    return maak.OnderdeelFactory(traject=traject, duo=True)


@pytest.fixture
def buddy(gemeente):
    return maak.BuddyFactory(bestuur=gemeente, voornaam="Greet", email="greet@post.example", taal="ar")


@pytest.fixture
def als_coach(coach, kring_van):
    with kring_van(coach):
        yield coach


def koppel(onderdeel, buddy, coach, **anders) -> Match:
    velden = {"gestart_op": timezone.localdate(), "maanden": 6} | anders
    return acties.koppel(onderdeel=onderdeel, buddy=buddy, door=coach, **velden)


@pytest.mark.parametrize(
    ("dag", "maanden", "einde"),
    [
        (date(2026, 1, 15), 6, date(2026, 7, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 5, 31), 9, date(2027, 2, 28)),
    ],
)
def test_een_duo_eindigt_op_dezelfde_dag_zoveel_maanden_later(dag, maanden, einde):
    """BU-01"""
    assert acties.plus_maanden(dag, maanden) == einde


def test_een_duo_start_het_onderdeel_en_zet_een_mail_klaar(onderdeel, buddy, als_coach):
    """BU-01"""
    match = koppel(onderdeel, buddy, als_coach)
    assert Onderdeel.objects.get(pk=onderdeel.pk).status == "lopend"
    assert Traject.objects.get(pk=onderdeel.traject_id).status == "lopend"
    bericht = Bericht.objects.get(sjabloon="duo_link")
    assert (bericht.aan, bericht.taal, bericht.onderwerp_id) == ("greet@post.example", "ar", match.pk)
    assert not Link.objects.exists()  # no readable token at rest: the link is made when the mail leaves


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [("beschikbaar", False, "nu niet beschikbaar"), ("max_duos", 0, "heeft al een duo")],
)
def test_een_buddy_zonder_plaats_krijgt_geen_duo(onderdeel, buddy, als_coach, veld, waarde, zin):
    setattr(buddy, veld, waarde)
    buddy.save()
    with pytest.raises(ValidationError, match=zin):
        koppel(onderdeel, buddy, als_coach)
    assert Onderdeel.objects.get(pk=onderdeel.pk).status == "gepland"


def test_een_onderdeel_heeft_maar_een_buddy(onderdeel, buddy, als_coach):
    """M10"""
    koppel(onderdeel, buddy, als_coach)
    ander = maak.BuddyFactory(bestuur=buddy.bestuur)
    with pytest.raises(ValidationError, match="heeft al een buddy"):
        koppel(onderdeel, ander, als_coach)


def test_een_gestopt_onderdeel_krijgt_geen_duo(buddy, als_coach, gemeente):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True)
    gestopt = maak.OnderdeelFactory(traject=traject, soort="buddywerking", gestopt=True)
    with pytest.raises(ValidationError, match="is gestopt"):
        koppel(gestopt, buddy, als_coach)


def test_een_start_voor_de_aanmelding_hoort_bij_het_veld_eerste_dag(onderdeel, buddy, als_coach):
    with pytest.raises(ValidationError) as fout:
        koppel(onderdeel, buddy, als_coach, gestart_op=date(2001, 1, 1))
    assert list(fout.value.message_dict) == ["gestart_op"]


def test_de_mail_draagt_een_link_die_werkt_en_noemt_niemand_in_het_onderwerp(onderdeel, buddy, als_coach):
    """#53"""
    match = koppel(onderdeel, buddy, als_coach)
    mail = mails.duo_link(Bericht.objects.get())
    assert mail.onderwerp == "رابطك لتسجيل الساعات"
    assert "Samira" not in mail.tekst + mail.html
    assert 'dir="rtl"' in mail.html
    teken = mail.tekst.split("/l/")[1].split("/")[0]
    assert links.zoek(teken).onderwerp_id == match.pk


def test_een_mail_voor_een_gestopt_duo_of_een_oud_adres_vertrekt_niet(onderdeel, buddy, als_coach):
    """#14"""
    match = koppel(onderdeel, buddy, als_coach)
    bericht = Bericht.objects.get()
    bericht.aan = "oud@post.example"
    assert mails.duo_link(bericht) is None
    bericht.aan = buddy.email
    acties.beeindig(match=match, reden="verhuisd", door=als_coach)
    assert mails.duo_link(bericht) is None
    assert not Link.objects.exists()


def test_een_nieuw_adres_doodt_de_oude_links_en_krijgt_een_nieuwe_mail(onderdeel, buddy, als_coach):
    """#14"""
    match = koppel(onderdeel, buddy, als_coach)
    links.maak(bestuur_id=match.bestuur_id, doel="duo", onderwerp_id=match.pk)
    acties.wijzig(buddy=buddy, door=als_coach, telefoon="054 00 00 00")
    assert Link.objects.get().ingetrokken_op is None
    acties.wijzig(buddy=buddy, door=als_coach, email="nieuw@post.example")
    assert Link.objects.get().ingetrokken_op is not None
    assert Bericht.objects.filter(aan="nieuw@post.example", sjabloon="duo_link").count() == 1


def test_de_link_twee_keer_mailen_in_een_minuut_is_een_mail(onderdeel, buddy, als_coach, time_machine):
    time_machine.move_to("2026-11-23T10:00:00+01:00", tick=False)
    match = koppel(onderdeel, buddy, als_coach)
    for _ in range(2):
        acties.mail_link_opnieuw(match=match, door=als_coach)
    assert Bericht.objects.filter(sjabloon="duo_link").count() == 2


def test_een_gestopt_traject_stopt_het_duo(onderdeel, buddy, als_coach):
    match = koppel(onderdeel, buddy, als_coach)
    trajecten.zet_stop(traject=onderdeel.traject, reden="verhuisd", door=als_coach)
    match = Match.objects.get(pk=match.pk)
    assert (match.status, match.reden) == ("beeindigd", "verhuisd")


def test_stoppen_zonder_reden_kan_niet_en_twee_keer_stoppen_is_een_keer(onderdeel, buddy, als_coach):
    match = koppel(onderdeel, buddy, als_coach)
    with pytest.raises(ValidationError):
        acties.beeindig(match=match, reden="  ", door=als_coach)
    eerste = acties.beeindig(match=match, reden="klaar", door=als_coach)
    assert acties.beeindig(match=match, reden="anders", door=als_coach).reden == eerste.reden == "klaar"


def test_na_het_einde_kan_een_buddy_niets_meer(onderdeel, buddy, als_coach):
    match = koppel(onderdeel, buddy, als_coach)
    acties.beeindig(match=match, reden="klaar", door=als_coach)
    with pytest.raises(ValidationError):
        acties.log_ontmoeting(
            match=match, datum=timezone.localdate(), minuten=60, taal="nederlands", sleutel=uuid.uuid4()
        )
    with pytest.raises(ValidationError):
        acties.meld_probleem(match=match, tekst="te laat")
    with pytest.raises(ValidationError):
        acties.nieuwe_link(match=match, door=als_coach)
    assert not Opvolgmoment.objects.filter(soort="probleem").exists()


@pytest.mark.parametrize(
    ("dagen_terug", "weinig"), [((5,), True), ((5, 12), False), ((45, 50, 60), True), ((), True)]
)
def test_een_duo_dat_elkaar_weinig_ziet_wordt_amber(gemeente, als_coach, dagen_terug, weinig):
    """BU-01: fewer than two meetings in the last month."""
    match = maak.MatchFactory(onderdeel__traject__bestuur=gemeente)
    vandaag = timezone.localdate()
    for terug in dagen_terug:
        maak.UrenregelFactory(onderdeel=match.onderdeel, datum=vandaag - timedelta(days=terug), minuten=60)
    sinds = vandaag - timedelta(days=30)
    rij = Match.objects.met_ontmoetingen(sinds).get(pk=match.pk)
    assert rij.ziet_elkaar_weinig(sinds) is weinig


def test_een_vers_duo_is_niet_amber(gemeente, als_coach):
    """BU-01"""
    vandaag = timezone.localdate()
    match = maak.MatchFactory(onderdeel__traject__bestuur=gemeente, gestart_op=vandaag - timedelta(days=10))
    sinds = vandaag - timedelta(days=30)
    assert not Match.objects.met_ontmoetingen(sinds).get(pk=match.pk).ziet_elkaar_weinig(sinds)
