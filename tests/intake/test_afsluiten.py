"""OP-07, OP-08, OP-11, IT-02: end talk, the question half a year later, the feast, the exempt path."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from intake import samenmails, tasks
from intake.acties import afsluiten, slotmomenten, trajecten
from intake.models import Eindgesprek, Onderdeel, Opvolgmoment, Slotgast, Traject, Urenregel, Verplichting
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import Status
from netwerktraject.kern import links
from netwerktraject.kern.berichten import Uitstel
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bericht, Link
from netwerktraject.kern.models.links import Doel
from tests import factories as maak


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)


@pytest.fixture
def binnen(kring_van, coach):
    with kring_van(coach):
        yield


@pytest.fixture
def overdag(monkeypatch):
    """No mail leaves at night; these tests run at any hour."""
    monkeypatch.setattr("intake.opvolging.is_stil", lambda nu: False)


def _gesprek(traject, coach, **anders):
    vast = {
        "op": timezone.localdate(),
        "ging_goed": "Veel gepraat.",
        "blijvend": "buddy",
        "navraag_akkoord": True,
    }
    return afsluiten.bewaar_eindgesprek(traject=traject, door=coach, **vast | anders)


def _rijp(gemeente, **persoon):
    """A talk of more than half a year ago, with consent."""
    mens = maak.InburgeraarFactory(bestuur=gemeente, **persoon)
    traject = maak.TrajectFactory(inburgeraar=mens, afgerond=True)
    toen = timezone.localdate() - timedelta(days=190)
    return maak.EindgesprekFactory(
        traject=traject, op=toen, navraag_akkoord=True, navraag_op=afsluiten.over_maanden(toen, 6)
    )


# ------------------------------------------------------------------------------------------------ end talk
@pytest.mark.parametrize(
    ("dag", "straks"),
    [
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 29), date(2028, 2, 29)),
        (date(2026, 5, 1), date(2026, 11, 1)),
    ],
)
def test_een_half_jaar_later_bestaat_altijd(dag, straks):
    assert afsluiten.over_maanden(dag, 6) == straks


@pytest.mark.usefixtures("binnen")
def test_toestemming_plant_de_vraag_en_zonder_is_er_geen(traject, coach):
    """OP-07: consent for one question; taking it back takes the question away."""
    gesprek = _gesprek(traject, coach)
    assert gesprek.navraag_op == afsluiten.over_maanden(timezone.localdate(), 6)
    for antwoord in (False, None):
        assert _gesprek(traject, coach, navraag_akkoord=antwoord).navraag_op is None
    assert Eindgesprek.objects.count() == 1


@pytest.mark.usefixtures("binnen", "overdag")
def test_wie_toestemming_intrekt_krijgt_geen_mail_meer_en_de_link_is_dood(gemeente, coach):
    """OP-07"""
    gesprek = _rijp(gemeente)
    afsluiten.veeg_navraag()
    adres = samenmails.navraag(Bericht.objects.get(sjabloon="navraag")).tekst
    teken = re.search(r"/l/([^/]+)/", adres)[1]
    assert links.zoek(teken)
    _gesprek(gesprek.traject, coach, op=gesprek.op, navraag_akkoord=False)
    assert links.zoek(teken) is None
    assert samenmails.navraag(Bericht.objects.get(sjabloon="navraag")) is None


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"op": timezone.localdate() + timedelta(days=1)}, "op"),
        ({"op": date(2001, 1, 1)}, "op"),
        ({"blijvend": "iets"}, "blijvend"),
    ],
)
def test_wat_een_eindgesprek_niet_mag(traject, coach, anders, veld):
    """Bad input: an end talk in the future, or before the referral."""
    with pytest.raises(ValidationError) as fout:
        _gesprek(traject, coach, **anders)
    assert veld in fout.value.error_dict


@pytest.mark.usefixtures("binnen")
def test_het_gesprek_mag_ook_na_het_certificaat(gemeente, coach):
    """OP-11: the order is free."""
    assert _gesprek(maak.TrajectFactory(bestuur=gemeente, afgerond=True), coach).pk
    with pytest.raises(ValidationError, match="nog niet begonnen"):
        _gesprek(maak.TrajectFactory(bestuur=gemeente, aangemeld=True), coach)


# ------------------------------------------------------------------------------------------------ +6 months
def test_de_vraag_gaat_een_keer_naar_wie_mail_heeft(gemeente, coach, kring_van):
    """OP-07: due after 6 months, one mail in the own language, once."""
    gesprek = _rijp(gemeente)
    morgen = maak.EindgesprekFactory(
        traject=maak.TrajectFactory(bestuur=gemeente, afgerond=True),
        navraag_akkoord=True,
        navraag_op=timezone.localdate() + timedelta(days=1),
    )
    assert tasks.veeg_navraag() == (1, 0)
    assert tasks.veeg_navraag() == (0, 0)
    with kring_van(coach):
        bericht = Bericht.objects.get()
        assert (bericht.onderwerp_id, bericht.taal, bericht.sjabloon) == (gesprek.pk, "ar", "navraag")
        assert Eindgesprek.objects.get(pk=gesprek.pk).navraag_gesteld_op
        assert not Eindgesprek.objects.get(pk=morgen.pk).navraag_gesteld_op
        assert not Opvolgmoment.objects.exists()


@pytest.mark.parametrize("persoon", [{"onbereikbaar": True}, {"kanaal": "telefoon"}])
def test_wie_geen_mail_wil_wordt_gebeld(gemeente, coach, kring_van, persoon):
    """OP-07, TK-09: a line for the coach, that goes when the answer is there."""
    gesprek = _rijp(gemeente, **persoon)
    assert tasks.veeg_navraag() == (0, 1)
    assert tasks.veeg_navraag() == (0, 0)
    with kring_van(coach):
        moment = Opvolgmoment.objects.get()
        assert (moment.soort, moment.status) == (MomentSoort.NA_EINDE, MomentStatus.OPEN)
        assert "nog contact" in moment.tekst
        assert afsluiten.beantwoord(traject=gesprek.traject, antwoord="soms", door=coach)
        moment.refresh_from_db()
        assert moment.status == MomentStatus.VERVALLEN
        assert not afsluiten.beantwoord(traject=gesprek.traject, antwoord="nee", door=coach)
        assert Eindgesprek.objects.get().navraag_antwoord == "soms"


@pytest.mark.usefixtures("overdag")
def test_de_mail_met_de_vraag_noemt_niemand_in_het_onderwerp_en_de_link_leeft_zestig_dagen(gemeente):
    """OP-07: the link is minted when the mail is made, for 60 days, with the talk as its subject."""
    gesprek = _rijp(gemeente)
    afsluiten.veeg_navraag()
    with systeem("test", [gemeente.pk]):
        mail, link = samenmails.navraag(Bericht.objects.get()), Link.objects.get()
    assert (link.doel, link.onderwerp_id) == (Doel.NAVRAAG, gesprek.pk)
    assert (link.verloopt_op - link.gemaakt_op).days == 60
    assert gesprek.traject.inburgeraar.voornaam not in mail.onderwerp


def test_s_nachts_wacht_de_mail(gemeente, monkeypatch):
    """Never at night, and no link is minted for a mail that does not leave."""
    monkeypatch.setattr("intake.opvolging.is_stil", lambda nu: True)
    _rijp(gemeente)
    afsluiten.veeg_navraag()
    with systeem("test", [gemeente.pk]):
        assert isinstance(samenmails.navraag(Bericht.objects.get()), Uitstel)
        assert not Link.objects.exists()


def test_het_einde_van_het_traject_laat_de_latere_link_leven(gemeente):
    """Links of a traject die at its end; this one has the talk as its subject."""
    gesprek = _rijp(gemeente)
    with systeem("test", [gemeente.pk]):
        adres = links.maak(bestuur_id=gemeente.pk, doel=Doel.NAVRAAG, onderwerp_id=gesprek.pk)
        links.trek_in(onderwerp_id=gesprek.traject_id, reden="traject beëindigd")
        assert links.zoek(adres.rstrip("/").rpartition("/")[2])


@pytest.mark.usefixtures("binnen")
def test_zonder_toestemming_is_er_geen_antwoord(traject, coach):
    _gesprek(traject, coach, navraag_akkoord=False)
    with pytest.raises(ValidationError, match="geen toestemming"):
        afsluiten.beantwoord(traject=traject, antwoord="ja", door=coach)
    with pytest.raises(ValidationError, match="Kies ja"):
        afsluiten.beantwoord(traject=traject, antwoord="misschien", door=coach)


# ------------------------------------------------------------------------------------------------ exempt
@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize(
    ("reden", "soort"), [("werk", "vrij_werk"), ("studie", "vrij_studie"), ("vrijwillig", "vrijwillig")]
)
def test_vrijgesteld_met_reden_houdt_traject_en_uren(traject, coach, reden, soort):
    """IT-02: exempt from a day, with source; hours stay; a person may still take part."""
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True)
    maak.UrenregelFactory(onderdeel=onderdeel, bevestigd=True)
    vandaag = timezone.localdate()
    afsluiten.stel_vrij(traject=traject, reden=reden, van=vandaag, bron="contract gezien", door=coach)
    rij = Verplichting.objects.get(traject=traject)
    assert (rij.soort, rij.bron, rij.van) == (soort, "contract gezien", vandaag)
    assert Traject.objects.get(pk=traject.pk).status == Status.VRIJGESTELD
    assert (Urenregel.objects.count(), Onderdeel.objects.get().status) == (1, "lopend")
    afsluiten.doe_toch_mee(traject=traject, door=coach)
    assert Traject.objects.get(pk=traject.pk).status == Status.LOPEND
    assert Verplichting.objects.get(traject=traject).tot is None
    with pytest.raises(ValidationError, match="lopend"):
        afsluiten.doe_toch_mee(traject=traject, door=coach)


@pytest.mark.usefixtures("binnen")
def test_wie_nog_niet_liep_gaat_verder_waar_het_stond(gemeente, coach):
    """IT-02: not to running without a plan."""
    vandaag = timezone.localdate()
    standen = []
    for stand, minuten in (("aangemeld", 0), ("in_intake", 600), ("plan_opgemaakt", 2400)):
        traject = maak.TrajectFactory(bestuur=gemeente, **{stand: True})
        if minuten:
            maak.IntakeFactory(traject=traject, door=coach)
            maak.OnderdeelFactory(traject=traject, gepland_minuten=minuten)
        afsluiten.stel_vrij(traject=traject, reden="werk", van=vandaag, bron="contract", door=coach)
        standen.append(afsluiten.doe_toch_mee(traject=traject, door=coach).status)
    assert standen == ["aangemeld", "in_intake", "plan_opgemaakt"]


@pytest.mark.usefixtures("binnen")
def test_wat_vrijstellen_niet_mag(traject, gemeente, coach):
    wat = {"bron": "contract", "door": coach}
    morgen = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="moet nog komen"):
        afsluiten.stel_vrij(traject=traject, reden="werk", van=morgen, **wat)
    with pytest.raises(ValidationError, match="Kies een reden"):
        afsluiten.stel_vrij(traject=traject, reden="zomaar", van=timezone.localdate(), **wat)
    af = maak.TrajectFactory(bestuur=gemeente, afgerond=True)
    with pytest.raises(ValidationError):
        afsluiten.stel_vrij(traject=af, reden="werk", van=timezone.localdate(), **wat)


@pytest.mark.usefixtures("binnen")
def test_stoppen_met_een_lopend_duo_beeindigt_het_duo(traject, coach):
    """Bad input: stop with a running match ends it, hours stay."""
    duo = maak.MatchFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True, lopend=True))
    trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
    duo.refresh_from_db()
    assert duo.status != "lopend"
    assert duo.beeindigd_op == timezone.localdate()


# ------------------------------------------------------------------------------------------------ feast
@pytest.fixture
def feest(gemeente, coach):
    return maak.SlotmomentFactory(bestuur=gemeente, door=coach)


@pytest.mark.usefixtures("binnen")
def test_gasten_twee_keer_is_een_keer_en_alleen_wie_loopt_of_klaar_is(feest, coach):
    """Bad input: guests twice."""
    af = maak.TrajectFactory(bestuur=feest.bestuur, afgerond=True)
    niet = maak.TrajectFactory(bestuur=feest.bestuur, stopgezet=True)
    assert slotmomenten.zet_gasten(moment=feest, trajecten=[af.pk, af.pk, niet.pk], door=coach) == 1
    assert slotmomenten.zet_gasten(moment=feest, trajecten=[af.pk], door=coach) == 0


@pytest.mark.usefixtures("binnen")
def test_wie_niet_komt_brengt_niemand_mee(feest, coach):
    gast = maak.SlotgastFactory(
        slotmoment=feest, traject=maak.TrajectFactory(bestuur=feest.bestuur, afgerond=True)
    )
    assert slotmomenten.zet_gast(gast=gast, komt=True, met_hoeveel=3, door=coach).met_hoeveel == 3
    assert slotmomenten.zet_gast(gast=gast, komt=False, met_hoeveel=3, door=coach).met_hoeveel == 0


@pytest.mark.usefixtures("binnen")
def test_overhandigen_kan_pas_op_het_feest_en_met_een_certificaat(feest, coach):
    """OP-11"""
    gast = maak.SlotgastFactory(
        slotmoment=feest, traject=maak.TrajectFactory(bestuur=feest.bestuur, afgerond=True)
    )
    wat = {"gast": gast, "komt": True, "kreeg_certificaat": True, "door": coach}
    with pytest.raises(ValidationError, match="moet nog komen"):
        slotmomenten.zet_gast(**wat)
    type(feest).objects.filter(pk=feest.pk).update(begint_op=timezone.now() - timedelta(hours=2))
    with pytest.raises(ValidationError, match="nog geen certificaat"):
        slotmomenten.zet_gast(**wat)
    maak.CertificaatFactory(traject=gast.traject, gegeven_door=coach)
    assert slotmomenten.zet_gast(**wat).kreeg_certificaat
    with pytest.raises(ValidationError, match="blijft staan"):
        slotmomenten.haal_weg(gast=gast)


@pytest.mark.usefixtures("binnen")
def test_mail_en_papier_voor_het_feest(feest):
    for persoon in ({}, {"onbereikbaar": True}):
        mens = maak.InburgeraarFactory(bestuur=feest.bestuur, **persoon)
        maak.SlotgastFactory(slotmoment=feest, traject=maak.TrajectFactory(inburgeraar=mens, afgerond=True))
    assert slotmomenten.mail(moment=feest) == (1, 1)
    assert slotmomenten.mail(moment=feest) == (0, 1)
    assert Bericht.objects.get().sjabloon == "feest"


def test_de_schermen_van_het_feest(client_van, coach, feest, gemeente):
    client = client_van(coach)
    traject = maak.TrajectFactory(bestuur=gemeente, afgerond=True)
    assert (
        client.post(reverse("slotgasten", args=[feest.pk]), {"traject": [traject.pk, "raar"]}).status_code
        == 302
    )
    with systeem("test", [gemeente.pk]):
        gast = Slotgast.objects.get()
    client.post(reverse("slotgast", args=[gast.pk]), {"komt": "ja", "met_hoeveel": "3"})
    blad = client.get(reverse("slotmoment", args=[feest.pk])).content.decode()
    assert "4 mensen komen" in blad
    client.post(reverse("slotgast", args=[gast.pk]), {"komt": "ja", "met_hoeveel": "99"})
    assert "4 mensen komen" in client.get(reverse("slotmoment", args=[feest.pk])).content.decode()
    pdf = client.get(reverse("slotmoment_bladen", args=[feest.pk]))
    assert pdf.content.startswith(b"%PDF")
    oud = {"titel": "Feest", "dag": "2020-01-01", "uur": "14:00", "waar": "Markt"}
    antwoord = client.post(reverse("slotmoment_nieuw"), oud)
    assert antwoord.status_code == 422
    assert "al voorbij" in antwoord.content.decode()
