"""Appointments and the warm handover as an object (★6, TK-07): made, moved, reported off, happened or not."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import override

from intake import afspraakmail
from intake.acties import afspraken, herinneringen, trajecten
from intake.afspraakkaart import kaart_pdf
from intake.models import Afspraak, Opvolgmoment
from intake.opvolging import BRUSSEL
from netwerktraject.kern.models import Bericht, Gebeurtenis
from tests import factories as maak

MIDDAG = datetime(2026, 11, 24, 12, 0, tzinfo=BRUSSEL)


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(MIDDAG, tick=False) as reis:
        yield reis


@pytest.fixture(autouse=True)
def binnen(in_kring, gemeente):
    with in_kring(gemeente):
        yield


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(
        bestuur=gemeente,
        lopend=True,
        coach=coach,
        inburgeraar__voornaam="Samira",
        inburgeraar__contacttaal="fr",
        inburgeraar__kanaal="mail",
        inburgeraar__email="samira@x.example",
    )


@pytest.fixture
def nieuw(traject, coach):
    def maak_(**velden):
        gewoon = {"soort": "warm", "wat": "Naar de naaiclub", "wanneer": MIDDAG + timedelta(days=1, hours=2)}
        return afspraken.maak(traject=traject, door=coach, **gewoon | velden)

    return maak_


def test_uit_een_onderdeel_komt_het_aanbod_mee(nieuw, traject):
    deel = maak.OnderdeelFactory(traject=traject, groep=True, lopend=True)
    assert nieuw(onderdeel=deel).aanbod_id == deel.aanbod_id
    vreemd = maak.OnderdeelFactory(
        traject=maak.TrajectFactory(bestuur=traject.bestuur, lopend=True), lopend=True
    )
    with pytest.raises(ValidationError, match="gestopt"):
        nieuw(onderdeel=vreemd)


@pytest.mark.parametrize("dagen", [367, -32])
def test_een_dag_die_niet_kan(nieuw, dagen):
    with pytest.raises(ValidationError, match=r"ver weg|voorbij"):
        nieuw(wanneer=MIDDAG + timedelta(days=dagen))


def test_gebeurd_of_niet_met_uitkomst(nieuw, coach):
    """★6: the outcome is kept, only the team reads it."""
    geweest = nieuw(wanneer=MIDDAG - timedelta(hours=3))
    afspraken.beslis(afspraak=geweest, gebeurd=True, uitkomst="Ze bleef mee koken.", door=coach)
    geweest.refresh_from_db()
    assert (geweest.stand, geweest.uitkomst) == ("gebeurd", "Ze bleef mee koken.")
    assert not Gebeurtenis.objects.filter(soort="afspraak", gedeeld=True).exists()
    with pytest.raises(ValidationError, match="al ingevuld"):
        afspraken.beslis(afspraak=geweest, gebeurd=False, uitkomst="x", door=coach)
    with pytest.raises(ValidationError, match="moet nog komen"):
        afspraken.beslis(afspraak=nieuw(), gebeurd=True, uitkomst="", door=coach)
    with pytest.raises(ValidationError, match="waarom"):
        afspraken.beslis(afspraak=nieuw(), gebeurd=False, uitkomst="  ", door=coach)


def test_te_laat_is_voorbij_en_niet_ingevuld(nieuw, traject, coach):
    """★6: overdue ones show, once they are over; not during a pause."""
    voorbij = nieuw(wanneer=MIDDAG - timedelta(minutes=61), minuten=60)
    nieuw(wanneer=MIDDAG - timedelta(minutes=59), minuten=60)
    klaar = nieuw(wanneer=MIDDAG - timedelta(hours=5))
    afspraken.beslis(afspraak=klaar, gebeurd=True, uitkomst="", door=coach)
    assert list(Afspraak.objects.te_laat(timezone.now())) == [voorbij]
    trajecten.pauzeer(traject=traject, van=timezone.localdate(), reden="verhuis", door=coach)
    assert not Afspraak.objects.te_laat(timezone.now()).exists()


def test_ik_kan_niet_komen_is_een_regel_bij_vandaag(nieuw):
    """TK-07: twice is once, and it needs no reason."""
    afspraak = nieuw()
    for _ in range(2):
        afspraken.meld_af(afspraak=afspraak, reden="Ik heb les.", namens="Samira")
    afspraak.refresh_from_db()
    assert (afspraak.stand, afspraak.afmelding) == ("afgemeld", "Ik heb les.")
    moment = Opvolgmoment.objects.get(soort="afgemeld")
    assert moment.status == "open"
    assert "Naar de naaiclub, 25 november 2026, 14.00 uur. Ik heb les." in moment.tekst
    assert Gebeurtenis.objects.filter(soort="afspraak", namens="Samira").count() == 1


def test_afmelden_kan_niet_meer_als_het_voorbij_is(nieuw):
    with pytest.raises(ValidationError, match="al voorbij"):
        afspraken.meld_af(afspraak=nieuw(wanneer=MIDDAG - timedelta(hours=2)), reden="", namens="Samira")
    with pytest.raises(ValidationError, match="te lang"):
        afspraken.meld_af(afspraak=nieuw(), reden="x" * 201, namens="Samira")


def test_verplaatsen_na_een_afmelding_sluit_alleen_die_regel(nieuw, coach):
    een, twee = nieuw(), nieuw(wat="Iets anders")
    for afspraak in (een, twee):
        afspraken.meld_af(afspraak=afspraak, reden="", namens="Samira")
    afspraken.wijzig(afspraak=een, wanneer=MIDDAG + timedelta(days=3), door=coach)
    een.refresh_from_db()
    assert (een.stand, een.afgemeld_op, een.herinnerd_op) == ("gepland", None, None)
    momenten = dict(Opvolgmoment.objects.values_list("tekst", "status"))
    assert [s for t, s in momenten.items() if t.startswith("Naar")] == ["vervallen"]
    assert [s for t, s in momenten.items() if t.startswith("Iets")] == ["open"]


def test_schrappen_en_daarna_kan_niets_meer(nieuw, coach):
    afspraak = nieuw()
    for _ in range(2):
        afspraken.schrap(afspraak=afspraak, door=coach)
    for daad in (
        lambda: afspraken.wijzig(afspraak=afspraak, wat="x", door=coach),
        lambda: afspraken.meld_af(afspraak=afspraak, reden="", namens="Samira"),
        lambda: afspraken.beslis(afspraak=afspraak, gebeurd=False, uitkomst="x", door=coach),
    ):
        with pytest.raises(ValidationError):
            daad()


# ------------------------------------------------------------------------------------------------ reminder of the day
def test_een_herinnering_om_acht_uur_op_de_dag_zelf(nieuw, klok):
    """TK-07: once, at 8.00, in the own language, with day, clock, place and who goes along."""
    afspraak = nieuw(waar="Buurthuis", adres="Markt 1", wie_mee="Hanne")
    assert herinneringen.herinner_vandaag() == 0
    klok.move_to(datetime(2026, 11, 25, 0, 20, tzinfo=BRUSSEL))
    assert (herinneringen.herinner_vandaag(), herinneringen.herinner_vandaag()) == (1, 0)
    bericht = Bericht.objects.get(sjabloon="afspraak_herinnering")
    assert bericht.niet_voor == datetime(2026, 11, 25, 8, 0, tzinfo=BRUSSEL)
    klok.move_to(datetime(2026, 11, 25, 8, 1, tzinfo=BRUSSEL))
    with override("fr"):
        mail = afspraakmail.herinnering(bericht)
    for stuk in ("mercredi 25 novembre", "🕑", "14:00", "Buurthuis, Markt 1", "Hanne", "/l/"):
        assert stuk in mail.tekst
    assert "Samira" not in mail.onderwerp
    afspraak.refresh_from_db()
    assert afspraak.herinnerd_op is not None


@pytest.mark.parametrize(
    "wat", ["kanaal", "adres", "vandaag_gemaakt", "vroeg", "pauze", "straks_pauze", "afgemeld"]
)
def test_wie_geen_herinnering_krijgt(nieuw, traject, coach, klok, wat):
    """TK-07, IT-11: no mail without mail, for a talk before 8.00, made after 8.00, or during a pause."""
    persoon = traject.inburgeraar
    if wat in ("kanaal", "adres"):
        persoon.kanaal, persoon.email = ("brief", persoon.email) if wat == "kanaal" else ("mail", "")
        persoon.save()
    klok.move_to(datetime(2026, 11, 25 if wat == "vandaag_gemaakt" else 24, 12, 0, tzinfo=BRUSSEL))
    uur = 7 if wat == "vroeg" else 14
    afspraak = nieuw(wanneer=datetime(2026, 11, 25, uur, 30, tzinfo=BRUSSEL))
    if wat in ("pauze", "straks_pauze"):
        van = timezone.localdate() + timedelta(days=wat == "straks_pauze")
        trajecten.pauzeer(traject=traject, van=van, reden="verhuis", door=coach)
    if wat == "afgemeld":
        afspraken.meld_af(afspraak=afspraak, reden="", namens="Samira")
    klok.move_to(datetime(2026, 11, 25, 12 if wat == "vandaag_gemaakt" else 6, 30, tzinfo=BRUSSEL))
    assert herinneringen.herinner_vandaag() == 0


@pytest.mark.parametrize("wat", ["verplaatst", "geschrapt", "afgemeld", "pauze", "ander_adres", "voorbij"])
def test_een_klare_herinnering_kijkt_nog_een_keer(nieuw, traject, coach, klok, wat):
    """TK-07: what changed between midnight and 8.00 counts."""
    afspraak = nieuw()
    klok.move_to(datetime(2026, 11, 25, 0, 20, tzinfo=BRUSSEL))
    herinneringen.herinner_vandaag()
    bericht = Bericht.objects.get(sjabloon="afspraak_herinnering")
    if wat == "verplaatst":
        afspraken.wijzig(afspraak=afspraak, wanneer=MIDDAG + timedelta(days=1, hours=4), door=coach)
    elif wat == "geschrapt":
        afspraken.schrap(afspraak=afspraak, door=coach)
    elif wat == "afgemeld":
        afspraken.meld_af(afspraak=afspraak, reden="", namens="Samira")
    elif wat == "pauze":
        trajecten.pauzeer(traject=traject, van=timezone.localdate(), reden="verhuis", door=coach)
    elif wat == "ander_adres":
        type(traject.inburgeraar).objects.filter(pk=traject.inburgeraar_id).update(email="nieuw@x.example")
    klok.move_to(datetime(2026, 11, 25, 15 if wat == "voorbij" else 8, 0, tzinfo=BRUSSEL))
    assert afspraakmail.herinnering(bericht) is None


# ------------------------------------------------------------------------------------------------ on paper
@pytest.mark.parametrize("groot", [False, True])
def test_de_kaart_is_een_bladzijde_met_klok_en_weekdag(nieuw, groot):
    """TK-07: picture, weekday in words, drawn clock, place, who goes along."""
    afspraak = nieuw(waar="Buurthuis", adres="Markt 1", wie_mee="Hanne")
    inhoud = kaart_pdf(
        Afspraak.objects.select_related("traject__inburgeraar", "onderdeel").get(pk=afspraak.pk), groot=groot
    )
    assert inhoud.startswith(b"%PDF-")
    assert inhoud.count(b"/Type /Page\n") <= 1
