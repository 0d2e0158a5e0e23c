"""Attacks on a traject from referral to feast: nobody forgotten, no minute wrong, no mail too many (issue 4)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake import pauzemail, samenmails
from intake.acties import (
    aanmeldveeg,
    afsluiten,
    afspraken,
    herinneringen,
    infomomenten,
    opvolging,
    overdrachten,
    plannen,
    slotmomenten,
    trajecten,
    uren,
)
from intake.afspraakmail import herinnering
from intake.models import Aanmelding, Afspraak, Opvolgmoment, Pauze, Traject, Urenregel
from intake.models.traject import Status
from intake.models.uren import UrenStatus
from intake.opvolging import BRUSSEL
from intake.urenlijst import minuten_uit
from netwerktraject.kern.berichten import Uitstel
from netwerktraject.kern.models import Bericht, Lidmaatschap, Rolkeuze
from tests import factories as maak

OCHTEND = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSEL)


@pytest.fixture
def klok():
    with time_machine.travel(OCHTEND, tick=False) as reis:
        yield reis


@pytest.fixture
def binnen(in_kring, gemeente):
    with in_kring(gemeente):
        yield


@pytest.fixture
def traject(klok, gemeente, coach):
    return maak.TrajectFactory(
        bestuur=gemeente,
        lopend=True,
        coach=coach,
        inburgeraar__kanaal="mail",
        inburgeraar__email="samira@x.example",
    )


# ------------------------------------------------------------------------------------------------ sent
@pytest.mark.usefixtures("binnen")
def test_wie_een_afspraak_terugzet_op_het_oude_uur_laat_niemand_met_het_verkeerde_uur(traject, coach, klok):
    """TK-07: the last mail that the person got says the hour that holds."""
    klok.move_to(OCHTEND - timedelta(days=1))
    afspraak = afspraken.maak(
        traject=traject, door=coach, soort="warm", wat="Naaiclub", wanneer=OCHTEND + timedelta(hours=5)
    )
    klok.move_to(OCHTEND - timedelta(hours=3))
    assert (herinneringen.herinner_vandaag(), herinneringen.herinner_vandaag()) == (1, 0)
    klok.move_to(OCHTEND)
    for uur in (6, 5):
        afspraken.wijzig(
            afspraak=Afspraak.objects.get(pk=afspraak.pk), door=coach, wanneer=OCHTEND + timedelta(hours=uur)
        )
        assert (herinneringen.herinner_vandaag(), herinneringen.herinner_vandaag()) == (1, 0), uur
    laatste = Bericht.objects.filter(onderwerp_id=afspraak.pk).order_by("-gemaakt_op", "-id")
    assert laatste.filter(toestand="klaar").count() == 1
    klaar = laatste.get(toestand="klaar")
    assert "14" in herinnering(klaar).tekst


@pytest.mark.usefixtures("binnen")
def test_een_mail_over_een_pauze_wacht_ook_na_een_storing_tot_de_morgen(traject, coach, klok):
    pauze = trajecten.pauzeer(traject=traject, van=date(2026, 11, 24), reden="zorg", door=coach)
    klok.move_to(datetime(2026, 11, 24, 23, 0, tzinfo=BRUSSEL))
    uit = pauzemail.maak(
        sleutel=f"x:{pauze.pk}", traject_id=traject.pk, bestuur_id=traject.bestuur_id, taal="nl", naam="Greet"
    )
    assert isinstance(uit, Uitstel)


@pytest.mark.usefixtures("binnen")
def test_wie_op_pauze_staat_of_stopte_krijgt_geen_uitnodiging_meer(gemeente, coach, klok):
    """IT-07, IT-11"""
    moment = maak.InfomomentFactory(bestuur=gemeente, door=coach)
    gasten = []
    for n in range(3):
        t = maak.TrajectFactory(
            bestuur=gemeente, in_intake=True, inburgeraar__kanaal="mail", inburgeraar__email=f"p{n}@x.example"
        )
        gasten.append(maak.GenodigdeFactory(infomoment=moment, traject=t))
    trajecten.pauzeer(traject=gasten[0].traject, van=timezone.localdate(), reden="zorg", door=coach)
    trajecten.zet_stop(traject=gasten[1].traject, reden="verhuisd", door=coach)
    infomomenten.mail_uitnodigingen(moment=moment)
    assert [b.aan for b in Bericht.objects.filter(sjabloon="uitnodiging")] == ["p2@x.example"]
    bericht = Bericht.objects.get(sjabloon="uitnodiging")
    assert samenmails.infomoment(bericht) is not None
    trajecten.zet_stop(traject=gasten[2].traject, reden="verhuisd", door=coach)
    assert samenmails.infomoment(bericht) is None


@pytest.mark.usefixtures("binnen")
def test_wie_stopte_wordt_niet_meer_op_het_feest_gevraagd(traject, gemeente, coach):
    feest = maak.SlotmomentFactory(bestuur=gemeente, door=coach)
    gast = maak.SlotgastFactory(slotmoment=feest, traject=traject)
    ander = maak.SlotgastFactory(
        slotmoment=feest,
        traject=maak.TrajectFactory(
            bestuur=gemeente, lopend=True, inburgeraar__kanaal="mail", inburgeraar__email="b@x.example"
        ),
    )
    trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
    slotmomenten.mail(moment=feest)
    assert [b.aan for b in Bericht.objects.filter(sjabloon="feest")] == ["b@x.example"]
    trajecten.zet_stop(traject=ander.traject, reden="verhuisd", door=coach)
    assert samenmails.feest(Bericht.objects.get(sjabloon="feest")) is None
    assert gast.pk


# ------------------------------------------------------------------------------------------------ forgotten
@pytest.mark.usefixtures("binnen")
def test_wie_vrijgesteld_was_en_toch_meedoet_vervalt_niet_meteen(gemeente, coach, begeleider, klok):
    """SW-03, IT-02: the term of the referral stood still."""
    t = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=begeleider)
    maak.AanmeldingFactory(traject=t, door=begeleider, antwoord_voor=timezone.localdate() + timedelta(days=5))
    afsluiten.stel_vrij(traject=t, reden="werk", van=timezone.localdate(), bron="brief", door=coach)
    klok.shift(timedelta(days=90))
    afsluiten.doe_toch_mee(traject=t, door=coach)
    aanmeldveeg.veeg()
    assert Traject.objects.get(pk=t.pk).status == Status.AANGEMELD
    assert Aanmelding.objects.get(traject=t).antwoord_voor > timezone.localdate()


@pytest.mark.usefixtures("binnen")
def test_een_geplande_pauze_van_voor_de_vrijstelling_begint_niet_achteraf(traject, coach, klok):
    """IT-11"""
    dag = timezone.localdate()
    trajecten.pauzeer(
        traject=traject, van=dag + timedelta(days=5), tot=dag + timedelta(days=9), reden="zorg", door=coach
    )
    afsluiten.stel_vrij(traject=traject, reden="werk", van=dag, bron="brief", door=coach)
    klok.shift(timedelta(days=90))
    assert herinneringen.begin_pauzes() == 0
    afsluiten.doe_toch_mee(traject=traject, door=coach)
    assert herinneringen.begin_pauzes() == 0
    assert Traject.objects.get(pk=traject.pk).status == Status.LOPEND
    assert not Pauze.objects.filter(traject=traject).open().exists()


def test_uren_die_niemand_meer_kan_beslissen_staan_in_geen_lijst(
    client_van, coach, traject, in_kring, gemeente
):
    """RG-05: closing while hours arrive; an ended traject keeps its lines as they are."""
    deel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    maak.UrenregelFactory(onderdeel=deel, ingediend=True, minuten=77)
    browser = client_van(coach)
    for naam in ("uren", "werk"):
        assert traject.inburgeraar.voornaam in browser.get(reverse(naam)).content.decode(), naam
    with in_kring(gemeente):
        trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
    for naam in ("uren", "werk"):
        assert traject.inburgeraar.voornaam not in browser.get(reverse(naam)).content.decode(), naam


def test_een_lange_wachtrij_houdt_niemand_van_zijn_herinnering(
    gemeente, coach, begeleider, klok, monkeypatch, in_kring
):
    """SW-03: who was reminded already takes no place of who was not."""
    monkeypatch.setattr(aanmeldveeg, "PER_KEER", 2)
    for n in range(5):
        t = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=begeleider)
        maak.AanmeldingFactory(
            traject=t, door=begeleider, antwoord_voor=timezone.localdate() - timedelta(days=5 - n)
        )
    for _ in range(4):
        aanmeldveeg.veeg()
    with in_kring(gemeente):
        assert not Aanmelding.objects.filter(herinnerd_op__isnull=True).exists()


def test_na_een_wissel_naar_minimaal_vervalt_niemand_omdat_de_gemeente_zweeg(
    gemeente, coach, begeleider, klok, in_kring
):
    """SW-01: AgII does the intake now, so no answer of the gemeente is awaited."""
    t = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=begeleider)
    maak.AanmeldingFactory(traject=t, door=begeleider, antwoord_voor=timezone.localdate() + timedelta(days=5))
    with in_kring():
        Rolkeuze.objects.create(
            gemeente=gemeente, rol="minimaal", vanaf=timezone.localdate(), door=begeleider
        )
    klok.shift(timedelta(days=90))
    aanmeldveeg.veeg()
    with in_kring(gemeente):
        assert Traject.objects.get(pk=t.pk).status == Status.AANGEMELD


def test_mensen_van_een_begeleider_die_weg_is_gaan_open_voor_de_collega(
    client_van, gemeente, begeleider, werkgebied, in_kring
):
    """IT-13, SW-01: where AgII follows up, a line in the list of a colleague leads somewhere."""
    collega = maak.GebruikerFactory()
    maak.LidmaatschapFactory(gebruiker=collega, bestuur=None, werkgebied=werkgebied, rol="trajectbegeleider")
    with in_kring():
        Rolkeuze.objects.create(
            gemeente=gemeente, rol="uitgebreid", vanaf=timezone.localdate(), door=begeleider
        )
    t = maak.TrajectFactory(bestuur=gemeente, lopend=True, trajectbegeleider=begeleider)
    deel = maak.OnderdeelFactory(traject=t, duo=True, lopend=True)
    regel = maak.UrenregelFactory(onderdeel=deel, ingediend=True)
    maak.OpvolgmomentFactory(traject=t, open=True)
    browser = client_van(collega)
    assert browser.get(reverse("agii_dossier", args=[t.pk])).status_code == 404
    with in_kring():
        Lidmaatschap.objects.filter(gebruiker=begeleider).update(tot=timezone.localdate() - timedelta(days=1))
    assert t.inburgeraar.voornaam in browser.get(reverse("werk")).content.decode()
    assert browser.get(reverse("agii_dossier", args=[t.pk])).status_code == 200
    assert browser.post(reverse("uren_bevestig", args=[regel.pk])).status_code == 302


# ------------------------------------------------------------------------------------------------ minutes
def test_betwiste_uren_blijven_betwist_na_een_verhuis(
    gemeente, coach, andere_gemeente, coach_elders, kring_van, klok
):
    """RG-05: a doubt does not disappear at the border."""
    t = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    duo = maak.OnderdeelFactory(traject=t, duo=True, lopend=True)
    maak.UrenregelFactory(onderdeel=duo, minuten=45, status="betwist", betwist_reden="Hij was er niet.")
    with kring_van(coach):
        o = overdrachten.vraag(
            traject=t,
            naar=andere_gemeente,
            vanaf=timezone.localdate(),
            wat=["uren"],
            akkoord=True,
            boodschap="",
            door=coach,
        )
    with kring_van(coach_elders):
        o = overdrachten.aanvaard(overdracht=o, door=coach_elders)
        nieuw = Urenregel.objects.get(traject_id=o.nieuw_traject)
        assert nieuw.status == UrenStatus.BETWIST
        assert "Hij was er niet" not in nieuw.betwist_reden


@pytest.mark.parametrize(
    ("cel", "minuten"), [("02:30:00", 150), ("1:05:00", 65), ("2:30", 150), ("12:00:00", 720)]
)
def test_een_tijdcel_uit_excel_is_een_duur(cel, minuten):
    """RG-05: who types 2:30 in Excel makes a time of it."""
    assert minuten_uit(cel) == minuten


def test_uren_die_kwamen_na_het_voorbeeld_vragen_een_blik(client_van, coach, traject, in_kring, gemeente):
    """RG-05: closing the gap between looking and saving: no meeting counts twice unseen."""
    deel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    dag = timezone.localdate() - timedelta(days=1)
    naam = traject.inburgeraar.naam
    csv = f"Naam;Onderdeel;Dag;Uren\n{naam};{deel.titel};{dag:%d/%m/%Y};2\n".encode()
    browser = client_van(coach)
    blad = browser.post(reverse("uren_bestand"), {"bestand": SimpleUploadedFile("u.csv", csv)})
    assert blad.status_code == 200
    teken = blad.context["form"].initial["rijen"]
    nummer = blad.context["oordelen"][0][0].nummer
    assert blad.context["oordelen"][0][0].stand == "klaar", blad.context["oordelen"]
    maak.UrenregelFactory(onderdeel=deel, datum=dag, minuten=115, ingediend=True)
    body = {"rijen": teken, "neem": [nummer], "meteen": "on"}
    antwoord = browser.post(reverse("uren_bestand_bewaar"), body)
    assert antwoord.status_code == 422
    with in_kring(gemeente):
        assert Urenregel.objects.filter(traject=traject).count() == 1
    antwoord = browser.post(reverse("uren_bestand_bewaar"), body | {"keek": [nummer]})
    assert antwoord.status_code == 302
    with in_kring(gemeente):
        assert Urenregel.objects.filter(traject=traject).count() == 2


# ------------------------------------------------------------------------------------------------ bad input
@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("soort", ["infomoment", "feest"])
def test_wie_al_uitgenodigd_was_hoort_dat_het_moment_verschoof(gemeente, coach, klok, soort):
    """IT-07, OP-11: nobody stands before a closed door; each shift is one mail more, never two."""
    persoon = {"inburgeraar__kanaal": "mail", "inburgeraar__email": "p@x.example"}
    if soort == "feest":
        moment = maak.SlotmomentFactory(bestuur=gemeente, door=coach)
        t = maak.TrajectFactory(bestuur=gemeente, lopend=True, **persoon)
        maak.SlotgastFactory(slotmoment=moment, traject=t)
        module, mail, sjabloon = slotmomenten, slotmomenten.mail, "feest"
    else:
        moment = maak.InfomomentFactory(bestuur=gemeente, door=coach)
        t = maak.TrajectFactory(bestuur=gemeente, in_intake=True, **persoon)
        maak.GenodigdeFactory(infomoment=moment, traject=t)
        module, mail, sjabloon = infomomenten, infomomenten.mail_uitnodigingen, "uitnodiging"
    assert [mail(moment=moment)[0], mail(moment=moment)[0]] == [1, 0]
    module.bewaar(moment=moment, door=coach)
    assert (moment.opnieuw, mail(moment=moment)[0]) == (0, 0)
    for dagen in (1, -1):
        klok.shift(timedelta(minutes=5))
        moment.begint_op += timedelta(days=dagen)
        if soort == "infomoment":
            moment.eindigt_op += timedelta(days=dagen)
        module.bewaar(moment=moment, door=coach)
        assert (moment.opnieuw, mail(moment=moment)[0], mail(moment=moment)[0]) == (1, 1, 0)
    assert Bericht.objects.filter(sjabloon=sjabloon, toestand="klaar").count() == 1


@pytest.mark.usefixtures("binnen")
def test_wie_na_de_belronde_op_pauze_blijft_komt_terug_in_de_lijst(traject, coach, klok):
    """IT-11: done is called, not resumed; nothing else asks after somebody on pause."""

    def open_():
        rijen = Opvolgmoment.objects.filter(traject=traject, soort="pauze_einde", status="open")
        return list(rijen)

    dag = timezone.localdate()
    trajecten.pauzeer(traject=traject, van=dag, tot=dag + timedelta(days=3), reden="zorg", door=coach)
    klok.shift(timedelta(days=4))
    opvolging.veeg()
    (moment,) = open_()
    opvolging.zet_gedaan(moment=moment, door=coach)
    opvolging.maak_ongedaan(moment=moment, door=coach)
    assert Opvolgmoment.objects.filter(traject=traject, soort="pauze_einde", status="gepland").count() == 0
    for _ in range(2):
        opvolging.zet_gedaan(moment=moment, door=coach)
    klok.shift(timedelta(days=13))
    opvolging.veeg()
    assert open_() == []
    klok.shift(timedelta(days=2))
    opvolging.veeg()
    assert len(open_()) == 1
    trajecten.hervat(traject=traject, op=timezone.localdate(), door=coach)
    assert open_() == []


def test_twee_mensen_die_twee_regels_kruisen_wachten_niet_op_elkaar(traject, coach, kring_van, gemeente):
    """A line of another traject is refused before it is locked: its traject is not."""
    ander = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    regels = [
        maak.UrenregelFactory(
            onderdeel=maak.OnderdeelFactory(traject=t, duo=True, lopend=True), ingediend=True
        )
        for t in (traject, ander)
    ]
    with kring_van(coach), CaptureQueriesContext(connection) as vragen, pytest.raises(ValidationError):
        uren.zelfde_keer(regel=regels[0], blijft=regels[1], door=coach)
    assert not any("FOR UPDATE" in v["sql"] and str(regels[1].pk) in v["sql"] for v in vragen)


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("ook_ander", [False, True])
def test_een_start_die_nooit_kwam_houdt_de_stilstand_niet_tegen(gemeente, coach, klok, ook_ander):
    """IT-13: stopped before its first day, it is no activity of that day."""
    traject = maak.TrajectFactory(bestuur=gemeente, plan_opgemaakt=True, coach=coach)
    dag = timezone.localdate()
    if ook_ander:
        eerste = maak.OnderdeelFactory(traject=traject, groep=True)
        plannen.start(onderdeel=eerste, op=dag, door=coach)
    deel = maak.OnderdeelFactory(traject=traject, duo=True)
    plannen.start(onderdeel=deel, op=dag + timedelta(days=300), door=coach)
    plannen.stop(onderdeel=deel, reden="verhuis van de buddy", door=coach)
    assert Traject.objects.get(pk=traject.pk).gestart_op == dag
    klok.shift(timedelta(days=22))
    opvolging.veeg()
    rijen = Opvolgmoment.objects.filter(traject=traject, soort="stilstand", status="open")
    assert rijen.count() == 1
    assert Traject.objects.filter(pk=traject.pk).stil_op(timezone.localdate()).exists()
