"""The main job at the level of acties: referral, intake, plan, hours, certificate."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import ValidationError

from aanbod.models import Soort
from intake.acties import certificaten, gesprekken, plannen, trajecten, uren
from intake.models import Certificaat, Traject, Urenregel
from intake.models.traject import Status
from intake.models.uren import Bron, Taal, UrenStatus
from intake.stand import stand_van
from netwerktraject.kern.models import Gebeurtenis
from tests import factories as maak


def _aangemeld(gemeente, begeleider, kring_van):
    with kring_van(begeleider):
        return trajecten.meld_aan(
            bestuur=gemeente,
            voornaam="Amal",
            familienaam="Idris",
            contacttaal="ar",
            akkoord=True,
            door=begeleider,
        )


def _lopend(gemeente, coach, minuten=2400):
    """A running traject with one started part of `minuten` planned."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    onderdeel = maak.OnderdeelFactory(
        traject=traject, soort=Soort.GROEPSWERKING, gepland_minuten=minuten, lopend=True, aanbod=None
    )
    return traject, onderdeel


def _regel(onderdeel, minuten, *, coach, taal=Taal.NEDERLANDS, dagen=1):
    return uren.registreer(
        onderdeel=onderdeel,
        datum=onderdeel.gestart_op + dt.timedelta(days=dagen),
        minuten=minuten,
        bron=Bron.COACH,
        sleutel=uuid.uuid4(),
        taal=taal,
        door=coach,
    )


@pytest.fixture
def bestuur_met_prefix(gemeente):
    gemeente.prefix, gemeente.ondertekenaar, gemeente.actief = "GB", "Els Pauwels", True
    gemeente.save()
    return gemeente


def test_van_aanmelding_tot_plan(bestuur_met_prefix, coach, begeleider, kring_van):
    """IT-05, SW-03: each step opens the next, and the plan is only ready at the norm."""
    traject = _aangemeld(bestuur_met_prefix, begeleider, kring_van)
    aanbod = maak.AanbodFactory(bestuur=bestuur_met_prefix, gelabeld=True)
    with kring_van(coach):
        intake = trajecten.begin_intake(traject=traject, door=coach)
        gesprekken.rond_af(intake=intake, uitgelegd=True, uitleg_taal="ar", met_tolk=True, door=coach)
        plannen.voeg_toe(
            traject=traject,
            soort=aanbod.soort,
            titel=aanbod.naam,
            aanbod=aanbod,
            gepland_minuten=1200,
            door=coach,
        )
        with pytest.raises(ValidationError, match="Plan nog 20 uur"):
            plannen.stel_vast(traject=traject, door=coach)
        duo = plannen.voeg_toe(
            traject=traject, soort=Soort.BUDDYWERKING, titel="Buddyduo", gepland_minuten=1200, door=coach
        )
        plannen.stel_vast(traject=traject, door=coach)
        plannen.start(onderdeel=duo, op=traject.aangemeld_op, door=coach)
        traject.refresh_from_db()
        assert traject.status == Status.LOPEND
        assert Gebeurtenis.objects.filter(onderwerp_id=traject.pk, soort="plan_klaar").count() == 1


def test_op_39_uur_weigert_het_certificaat_en_zegt_wat_ontbreekt(bestuur_met_prefix, coach, kring_van):
    """IT-01, OP-11: 39,5 of 40 is refused with the missing half hour; then 40 closes and numbers the certificate."""
    traject, onderdeel = _lopend(bestuur_met_prefix, coach)
    with kring_van(coach):
        for minuten in (720, 720, 360, 570):
            _regel(onderdeel, minuten, coach=coach)
        with pytest.raises(ValidationError, match=r"39,5 van 40 uur bevestigd\. Nog 0,5 uur te bevestigen"):
            certificaten.geef_af(traject=traject, door=coach)
        assert not Certificaat.objects.filter(traject=traject).exists()
        _regel(onderdeel, 30, coach=coach)
        certificaat = certificaten.geef_af(traject=traject, door=coach)
        assert certificaat.minuten == 2400
        assert certificaat.nummer.startswith("GB-")
        traject.refresh_from_db()
        assert traject.status == Status.AFGEROND
        assert certificaten.geef_af(traject=traject, door=coach).pk == certificaat.pk
        assert certificaten.maak_pdf_van(certificaat_id=certificaat.pk) is True
        assert certificaten.maak_pdf_van(certificaat_id=certificaat.pk) is False
        assert bytes(Certificaat.objects.get(pk=certificaat.pk).pdf).startswith(b"%PDF")


def test_zonder_nederlands_geen_certificaat_tenzij_met_reden(bestuur_met_prefix, coach, kring_van):
    """IT-04: 40 hours in another language stay blocked; the override needs a reason, which is kept."""
    traject, onderdeel = _lopend(bestuur_met_prefix, coach)
    with kring_van(coach):
        for _ in range(4):
            _regel(onderdeel, 600, coach=coach, taal=Taal.ANDERE)
        with pytest.raises(ValidationError, match="Nederlands"):
            certificaten.geef_af(traject=traject, door=coach)
        certificaten.geef_af(traject=traject, door=coach, taal_afwijking="Liplezen in gebarentaal")
        laatste = Gebeurtenis.objects.filter(onderwerp_id=traject.pk, soort="certificaat").get()
        assert laatste.uitleg == "Liplezen in gebarentaal"


def test_uren_van_geweigerd_aanbod_tellen_niet(bestuur_met_prefix, coach, kring_van):
    """IT-03: hours on an offer whose label was refused that day do not count, and the criterion is named."""
    traject = maak.TrajectFactory(bestuur=bestuur_met_prefix, lopend=True, coach=coach)
    aanbod = maak.AanbodFactory(bestuur=bestuur_met_prefix)
    onderdeel = maak.OnderdeelFactory(traject=traject, aanbod=aanbod, lopend=True, gepland_minuten=2400)
    maak.ScreeningFactory(
        aanbod=aanbod,
        besluit="geweigerd",
        grond__nederlands="nee",
        op=onderdeel.gestart_op,
        geldig_tot=onderdeel.gestart_op + dt.timedelta(days=365),
    )
    with kring_van(coach):
        for _ in range(4):
            _regel(onderdeel, 600, coach=coach)
        with pytest.raises(ValidationError, match="niet genoeg kans om Nederlands te oefenen"):
            certificaten.geef_af(traject=traject, door=coach)


@pytest.mark.parametrize("minuten", [0, -1, 721, 1441])
def test_onmogelijke_duur_wordt_geweigerd(bestuur_met_prefix, coach, kring_van, minuten):
    _, onderdeel = _lopend(bestuur_met_prefix, coach)
    with kring_van(coach), pytest.raises(ValidationError, match="1 minuut tot 12 uur"):
        _regel(onderdeel, minuten, coach=coach)


def test_morgen_en_voor_de_start_worden_geweigerd(bestuur_met_prefix, coach, kring_van):
    _, onderdeel = _lopend(bestuur_met_prefix, coach)
    with kring_van(coach):
        with pytest.raises(ValidationError, match="na vandaag"):
            _regel(onderdeel, 60, coach=coach, dagen=10_000)
        with pytest.raises(ValidationError, match="voor de start"):
            _regel(onderdeel, 60, coach=coach, dagen=-1)


def test_dezelfde_sleutel_twee_keer_is_een_regel(bestuur_met_prefix, coach, kring_van):
    """Double tap: the same key gives the same line (veiligheid.md #39)."""
    _, onderdeel = _lopend(bestuur_met_prefix, coach)
    sleutel = uuid.uuid4()
    with kring_van(coach):
        regels = {
            uren.registreer(
                onderdeel=onderdeel,
                datum=onderdeel.gestart_op,
                minuten=60,
                bron=Bron.BUDDY,
                sleutel=sleutel,
                namens="buddy Greet",
            ).pk
            for _ in range(3)
        }
        assert len(regels) == 1
        assert Urenregel.objects.filter(onderdeel=onderdeel).count() == 1


def test_de_stand_telt_bevestigd_wacht_en_gepland_apart(bestuur_met_prefix, coach, kring_van):
    """IT-01: only confirmed minutes count; waiting and planned stand beside them."""
    traject, onderdeel = _lopend(bestuur_met_prefix, coach, minuten=1200)
    with kring_van(coach):
        _regel(onderdeel, 300, coach=coach)
        uren.registreer(
            onderdeel=onderdeel,
            datum=onderdeel.gestart_op,
            minuten=120,
            bron=Bron.BUDDY,
            sleutel=uuid.uuid4(),
            namens="buddy Greet",
        )
        stand = stand_van(Traject.objects.filter(pk=traject.pk).met_minuten().get())
    assert (stand.bevestigd, stand.wacht, stand.gepland, stand.te_plannen) == (300, 120, 780, 1200)


def test_verbeteren_is_een_nieuwe_regel_en_de_oude_blijft_leesbaar(bestuur_met_prefix, coach, kring_van):
    """RG-05: correction keeps history; the sum counts only the new line."""
    traject, onderdeel = _lopend(bestuur_met_prefix, coach)
    with kring_van(coach):
        oud = _regel(onderdeel, 120, coach=coach)
        nieuw = uren.verbeter(regel=oud, minuten=90, datum=oud.datum, taal=oud.taal, door=coach)
        oud.refresh_from_db()
        assert oud.status == UrenStatus.VERVANGEN
        assert nieuw.verbetert_id == oud.pk
        assert Traject.objects.filter(pk=traject.pk).met_minuten().get().bevestigd == 90
        with pytest.raises(ValidationError, match="al verbeterd"):
            uren.verbeter(regel=oud, minuten=60, datum=oud.datum, taal=oud.taal, door=coach)


def test_gestopt_onderdeel_houdt_zijn_uren(bestuur_met_prefix, coach, kring_van):
    """IT-12: stop at 14 h; 14 h stay; a new part of 26 h fills the plan again."""
    traject, onderdeel = _lopend(bestuur_met_prefix, coach)
    with kring_van(coach):
        _regel(onderdeel, 420, coach=coach)
        _regel(onderdeel, 420, coach=coach)
        plannen.stop(onderdeel=onderdeel, reden="te zwaar", door=coach)
        plannen.voeg_toe(
            traject=traject, soort=Soort.GROEPSWERKING, titel="Naaien", gepland_minuten=1560, door=coach
        )
        assert plannen.geplande_minuten(traject) == 2400
        stand = stand_van(Traject.objects.filter(pk=traject.pk).met_minuten().get())
    assert (stand.bevestigd, stand.gepland, stand.te_plannen) == (840, 1560, 0)


def test_twee_coaches_bewaren_een_antwoord_en_niets_gaat_verloren(
    bestuur_met_prefix, coach, andere_coach, kring_van
):
    """M10: the second save meets a conflict with the text of the first; ticking choices never conflicts."""
    intake = maak.IntakeFactory(bestuur=bestuur_met_prefix)
    vraag = "wat_doe_je_graag"
    with kring_van(coach):
        gesprekken.bewaar_tekst(intake=intake, vraag=vraag, versie=0, tekst="koken", door=coach)
        with pytest.raises(gesprekken.VersieConflict) as botsing:
            gesprekken.bewaar_tekst(intake=intake, vraag=vraag, versie=0, tekst="naaien", door=andere_coach)
        assert botsing.value.huidig.tekst == "koken"
        gesprekken.kies(intake=intake, vraag=vraag, keuze="dansen", aan=True, door=coach)
        antwoord = gesprekken.kies(intake=intake, vraag=vraag, keuze="koken", aan=True, door=andere_coach)
        assert antwoord.keuzes == ["koken", "dansen"]
        assert antwoord.tekst == "koken"


def test_aanbod_zonder_label_kan_niet_in_het_plan(bestuur_met_prefix, coach, kring_van):
    """OF-04: an offer needs a label that holds today."""
    traject = maak.TrajectFactory(bestuur=bestuur_met_prefix, coach=coach, in_intake=True)
    aanbod = maak.AanbodFactory(bestuur=bestuur_met_prefix)
    with kring_van(coach), pytest.raises(ValidationError, match="geen geldig 4P-label"):
        plannen.voeg_toe(
            traject=traject,
            soort=aanbod.soort,
            titel=aanbod.naam,
            aanbod=aanbod,
            gepland_minuten=600,
            door=coach,
        )


def test_op_papier_staat_het_jaar_er_altijd_bij(bestuur_met_prefix, coach, kring_van):
    """OP-11: on the screen this year is plain; on paper it is not."""
    traject, onderdeel = _lopend(bestuur_met_prefix, coach)
    with kring_van(coach):
        for _ in range(4):
            _regel(onderdeel, 600, coach=coach)
        certificaat = certificaten.geef_af(traject=traject, door=coach)
        blad = certificaten.blad_van(certificaat)
    assert all(tekst.endswith(str(certificaat.gegeven_op.year)) for tekst in (blad.van, blad.tot, blad.datum))
