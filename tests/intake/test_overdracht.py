"""Somebody moves: what goes along is agreed and frozen, and no minute is lost or doubled (issue 4, point 1)."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from intake.acties import uren
from intake.feiten import feiten_van
from intake.models import (
    Antwoord,
    Inburgeraar,
    Intake,
    Nood,
    Notitie,
    Onderdeel,
    Opvolgmoment,
    Overdracht,
    Talent,
    Traject,
    Urenregel,
)
from netwerktraject.kern.models import Bericht, Gebeurtenis, Link
from tests import factories as maak
from tests.intake.verhuizer import aanvaard, vraag


@pytest.fixture
def oud(gemeente, coach, begeleider):
    """A running traject with hours that count, hours that wait, and hours that don't count."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    duo = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True, titel="Buddyduo")
    for minuten in (90, 120, 7):
        maak.UrenregelFactory(onderdeel=duo, minuten=minuten, bevestigd=True)
    maak.UrenregelFactory(onderdeel=duo, minuten=45, ingediend=True)
    maak.UrenregelFactory(onderdeel=duo, minuten=999 % 700, vervangen=True)
    geen_label = maak.AanbodFactory(bestuur=gemeente)
    eigen = maak.OnderdeelFactory(
        traject=traject, groep=True, lopend=True, aanbod=geen_label, titel="Eigen idee"
    )
    maak.UrenregelFactory(onderdeel=eigen, minuten=60, bevestigd=True)
    return traject


def _som(traject, status="bevestigd") -> int:
    return Urenregel.objects.filter(traject=traject, status=status).som()


# ---------------------------------------------------------------------------------------------- hours
def test_geen_minuut_gaat_verloren_en_geen_komt_dubbel(
    oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """IT-01 IT-03: what counted arrives confirmed and counts; what waited waits; what did not count stays."""
    overdracht = aanvaard(kring_van, coach_elders, vraag(kring_van, coach, oud, andere_gemeente))
    with in_kring():
        nieuw = Traject.objects.get(pk=overdracht.nieuw_traject)
        assert (_som(nieuw), _som(nieuw, "ingediend")) == (217, 45)
        [deel] = Onderdeel.objects.filter(traject=nieuw)
        assert (deel.titel, deel.status) == ("Uren uit Geraardsbergen: Buddyduo", "klaar")
        assert set(Urenregel.objects.filter(traject=nieuw).values_list("bron", flat=True)) == {"overdracht"}
        feiten = feiten_van(nieuw)
        assert sum(f.minuten for f in feiten.onderdelen if f.in_aanmerking) == 217
        assert _som(oud) == 277, "the old ledger stays as it was"


def test_uren_van_aanbod_met_label_tellen_ook_in_de_nieuwe_gemeente(
    gemeente, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """IT-03: the label stays behind the border; its judgement comes along."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    aanbod = maak.AanbodFactory(bestuur=gemeente, gelabeld=True)
    deel = maak.OnderdeelFactory(traject=traject, groep=True, lopend=True, aanbod=aanbod)
    maak.UrenregelFactory(onderdeel=deel, minuten=600, bevestigd=True, datum=timezone.localdate())
    overdracht = aanvaard(kring_van, coach_elders, vraag(kring_van, coach, traject, andere_gemeente))
    with in_kring(andere_gemeente):
        feiten = feiten_van(Traject.objects.get(pk=overdracht.nieuw_traject))
        assert [(f.minuten, f.in_aanmerking) for f in feiten.onderdelen] == [(600, True)]


def test_wat_na_de_vraag_bevestigd_wordt_gaat_toch_mee(
    oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """IT-01: the package is frozen to read, the ledger is not."""
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    with kring_van(coach):
        wacht = Urenregel.objects.filter(traject=oud, status="ingediend").first()
        uren.bevestig(regel=wacht, door=coach)
    rij = aanvaard(kring_van, coach_elders, overdracht)
    with in_kring():
        assert _som(Traject.objects.get(pk=rij.nieuw_traject)) == 217 + 45


@pytest.mark.parametrize("zaad", range(25))
def test_willekeurige_levens_verliezen_geen_minuut(
    gemeente, andere_gemeente, coach, coach_elders, kring_van, in_kring, zaad
):
    """A property: for any ledger, the sum that counted there is the sum that counts here."""
    rng = random.Random(zaad)
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    stand = ("bevestigd", "ingediend", "betwist", "vervangen")
    for _ in range(rng.randrange(4)):
        deel = maak.OnderdeelFactory(
            traject=traject, lopend=True, gepland_minuten=4800, **{rng.choice(["duo", "groep"]): True}
        )
        for _ in range(rng.randrange(9)):
            dag = timezone.localdate() - timedelta(days=rng.randrange(60))
            minuten = rng.choice([1, 14, 15, 59, 60, 719, 720])
            maak.UrenregelFactory(onderdeel=deel, minuten=minuten, datum=dag, **{rng.choice(stand): True})
    with in_kring():
        hier = sum(f.minuten for f in feiten_van(traject).onderdelen if f.in_aanmerking)
        wacht = sum(f.wacht_minuten for f in feiten_van(traject).onderdelen if f.in_aanmerking)
    rij = aanvaard(kring_van, coach_elders, vraag(kring_van, coach, traject, andere_gemeente))
    with in_kring(andere_gemeente):
        daar = feiten_van(Traject.objects.get(pk=rij.nieuw_traject)).onderdelen
        assert sum(f.minuten for f in daar if f.in_aanmerking) == hier
        assert sum(f.wacht_minuten for f in daar if f.in_aanmerking) == wacht


# ---------------------------------------------------------------------------------------------- what goes along
def _vul(traject, coach):
    intake = maak.IntakeFactory(traject=traject, door=coach)
    maak.AntwoordFactory(intake=intake, gewijzigd_door=coach, tekst="Kookt graag")
    maak.TalentFactory(traject=traject, tekst="Herstelt fietsen", door=coach)
    maak.NoodFactory(traject=traject, door=coach)
    maak.NotitieFactory(traject=traject, tekst="alleen voor ons", door=coach)


def test_alleen_wat_afgesproken_is_gaat_mee_en_notities_nooit(
    oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """RG-04: the ticked parts, nothing else."""
    _vul(oud, coach)
    rij = aanvaard(kring_van, coach_elders, vraag(kring_van, coach, oud, andere_gemeente, wat=["talenten"]))
    assert set(rij.pakket) == {"naam", "status", "talenten"}
    with in_kring(andere_gemeente):
        nieuw = Traject.objects.get(pk=rij.nieuw_traject)
        assert [t.tekst for t in Talent.objects.filter(traject=nieuw)] == ["Herstelt fietsen"]
        for model in (Nood, Notitie, Urenregel, Onderdeel):
            assert not model.objects.filter(traject=nieuw).exists()
        assert not Antwoord.objects.filter(intake__traject=nieuw).exists()
        assert Intake.objects.get(traject=nieuw).klaar_op is None


def test_met_alles_erbij_hoeft_niets_opnieuw_gevraagd(
    oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """IT-06: answers, talents and needs stand in the new dossier; the norm of the first day stays."""
    _vul(oud, coach)
    with in_kring():
        Traject.objects.filter(pk=oud.pk).update(norm_minuten=3000)
    rij = aanvaard(kring_van, coach_elders, vraag(kring_van, coach, oud, andere_gemeente))
    with in_kring(andere_gemeente):
        nieuw = Traject.objects.get(pk=rij.nieuw_traject)
        assert (nieuw.status, nieuw.norm_minuten, nieuw.coach_id) == ("in_intake", 3000, coach_elders.pk)
        assert Antwoord.objects.get(intake__traject=nieuw).tekst == "Kookt graag"
        assert Nood.objects.get(traject=nieuw).sleutel == "opvang"
        assert nieuw.inburgeraar.naam == oud.inburgeraar.naam
        assert not Notitie.objects.filter(traject=nieuw).exists()


def test_de_ontvanger_leest_precies_het_bevroren_pakket(
    client_van, oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """RG-04: later words do not slip in; a stranger sees nothing."""
    _vul(oud, coach)
    overdracht = vraag(kring_van, coach, oud, andere_gemeente, boodschap="Zorg goed voor haar.")
    with in_kring():
        Talent.objects.update(tekst="later veranderd")
    blad = client_van(coach_elders).get(reverse("overdracht", args=[overdracht.pk])).content.decode()
    for woord in ("Herstelt fietsen", "Kookt graag", "Zorg goed voor haar.", "3 uur en 37 minuten bevestigd"):
        assert woord in blad
    for woord in ("later veranderd", "alleen voor ons"):
        assert woord not in blad
    assert "Eigen idee" in blad
    assert "telt niet mee en blijft achter" in blad, "what does not count is named, with its reason"


def test_een_derde_gemeente_ziet_de_overdracht_niet(
    client_van, oud, coach, coach_partner, andere_gemeente, kring_van
):
    """RG-04"""
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    browser = client_van(coach_partner)
    assert browser.get(reverse("overdracht", args=[overdracht.pk])).status_code == 404
    for naam in ("overdracht_aanvaard", "overdracht_weiger", "overdracht_intrek"):
        assert browser.post(reverse(naam, args=[overdracht.pk]), {"antwoord": "x"}).status_code == 404


def test_wie_vraagt_antwoordt_niet_zelf_en_wie_antwoordt_trekt_niet_in(
    client_van, oud, coach, coach_elders, andere_gemeente, kring_van
):
    """RG-04: each side its own buttons."""
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    for wie, namen in (
        (coach, ("overdracht_aanvaard", "overdracht_weiger")),
        (coach_elders, ("overdracht_intrek",)),
    ):
        for naam in namen:
            assert (
                client_van(wie).post(reverse(naam, args=[overdracht.pk]), {"antwoord": "x"}).status_code
                == 404
            )


# ---------------------------------------------------------------------------------------------- the old traject
def test_het_oude_traject_eindigt_met_zijn_links_en_herinneringen(
    oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """IT-11"""
    maak.LinkFactory(bestuur=oud.bestuur, onderwerp_id=oud.pk)
    maak.OpvolgmomentFactory(traject=oud)
    aanvaard(kring_van, coach_elders, vraag(kring_van, coach, oud, andere_gemeente))
    with in_kring():
        traject = Traject.objects.get(pk=oud.pk)
        assert (traject.status, traject.stop_reden) == ("stopgezet", "verhuisd naar Mol")
        assert Link.objects.get(onderwerp_id=oud.pk).ingetrokken_op is not None
        assert not Opvolgmoment.objects.filter(traject=oud, status="gepland").exists()
        assert Gebeurtenis.objects.filter(onderwerp_id=oud.pk, soort="verhuisd", gedeeld=True).exists()


def test_verhuizen_tijdens_een_pauze_beeindigt_de_pauze(
    gemeente, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """IT-11: moving while paused."""
    traject = maak.TrajectFactory(bestuur=gemeente, gepauzeerd=True, coach=coach)
    rij = aanvaard(kring_van, coach_elders, vraag(kring_van, coach, traject, andere_gemeente))
    with in_kring():
        assert Traject.objects.get(pk=traject.pk).status == "stopgezet"
        assert not traject.pauzes.filter(hervat_op__isnull=True).exists()
        assert Traject.objects.get(pk=rij.nieuw_traject).status == "in_intake"


def test_de_trajectbegeleider_blijft_binnen_een_werkgebied(
    oud,
    coach,
    coach_partner,
    coach_elders,
    partner_gemeente,
    andere_gemeente,
    begeleider,
    kring_van,
    in_kring,
):
    """SW-03"""
    rij = aanvaard(kring_van, coach_partner, vraag(kring_van, coach, oud, partner_gemeente))
    with in_kring():
        dichtbij = Traject.objects.get(pk=rij.nieuw_traject)
    assert dichtbij.trajectbegeleider_id == begeleider.pk
    rij = aanvaard(kring_van, coach_elders, vraag(kring_van, coach_partner, dichtbij, andere_gemeente))
    with in_kring():
        assert Traject.objects.get(pk=rij.nieuw_traject).trajectbegeleider_id is None


def test_een_gestopt_traject_komt_niet_meer_over(
    client_van, oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """The request closes itself, the page says so, and nobody there reads about the person any more (RG-04)."""
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    with in_kring():
        from intake.acties import trajecten

        trajecten.zet_stop(traject=oud, reden="op eigen vraag", door=coach)
    url = reverse("overdracht_aanvaard", args=[overdracht.pk])
    blad = client_van(coach_elders).post(url, follow=True).content.decode()
    assert "Deze overdracht is intussen ingetrokken." in blad
    assert oud.inburgeraar.naam not in blad
    assert (
        oud.inburgeraar.naam
        in client_van(coach).get(reverse("overdracht", args=[overdracht.pk])).content.decode()
    )
    with in_kring():
        rij = Overdracht.objects.get()
        assert (rij.stand, rij.pakket, rij.boodschap) == ("ingetrokken", {}, "")
        assert not Opvolgmoment.objects.filter(
            traject=oud, soort="taak", status__in=["gepland", "open"]
        ).exists()
        assert Inburgeraar.objects.filter(bestuur=andere_gemeente).count() == 0


# ---------------------------------------------------------------------------------------------- the answer
def test_een_nee_met_woorden_zet_een_regel_in_de_lijst_van_wie_vroeg(
    client_van, oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """SW-03"""
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    browser, url = client_van(coach_elders), reverse("overdracht_weiger", args=[overdracht.pk])
    assert browser.post(url, {"antwoord": " "}).status_code == 422
    assert browser.post(url, {"antwoord": "Ze woont hier niet."}).status_code == 302
    with in_kring():
        assert Overdracht.objects.get().pakket == {}
        [moment] = Opvolgmoment.objects.filter(traject=oud, soort="taak", status="open")
        assert "Ze woont hier niet." in moment.tekst
        assert Traject.objects.get(pk=oud.pk).status == "lopend"
    vraag(kring_van, coach, oud, andere_gemeente)


def test_de_coaches_van_de_nieuwe_gemeente_krijgen_een_mail(
    oud, coach, coach_elders, andere_gemeente, kring_van, in_kring
):
    """SW-03: without a name."""
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    with in_kring():
        bericht = Bericht.objects.get(sjabloon="overdracht_gevraagd")
    assert (bericht.aan, bericht.bestuur_id, bericht.onderwerp_id) == (
        coach_elders.email,
        andere_gemeente.pk,
        overdracht.pk,
    )


def test_de_lijst_van_beide_kanten_toont_de_open_overdracht(
    client_van, oud, coach, coach_elders, andere_gemeente, kring_van
):
    """SW-03"""
    vraag(kring_van, coach, oud, andere_gemeente)
    assert "Verhuist weg" in client_van(coach).get(reverse("aanmeldingen")).content.decode()
    daar = client_van(coach_elders).get(reverse("aanmeldingen")).content.decode()
    assert "Verhuist naar jullie" in daar
    assert oud.inburgeraar.naam in daar


# ---------------------------------------------------------------------------------------------- bad input
def test_niet_naar_de_eigen_of_een_gemeente_die_niet_meedoet(client_van, oud, coach, in_kring):
    """Bad input: 422, the typed words stay, nothing is asked."""
    slaapt = maak.BestuurFactory(nis="13006", naam="Dessel", slug="dessel", actief=False)
    browser, url = client_van(coach), reverse("overdracht_nieuw", args=[oud.pk])
    gegevens = {"vanaf": "2026-12-01", "wat": ["uren"], "akkoord": "on", "boodschap": "Blijft staan"}
    for naar in (oud.bestuur_id, slaapt.pk, 0, "x", ""):
        antwoord = browser.post(url, {**gegevens, "naar": naar})
        assert antwoord.status_code == 422
        assert "Blijft staan" in antwoord.content.decode()
    with in_kring():
        assert not Overdracht.objects.exists()


def test_zonder_akkoord_gaat_er_niets_mee(oud, coach, andere_gemeente, kring_van):
    """RG-02"""
    with pytest.raises(ValidationError) as fout:
        vraag(kring_van, coach, oud, andere_gemeente, akkoord=False, wat=["notities"])
    assert set(fout.value.message_dict) == {"akkoord", "wat"}


def test_een_tweede_vraag_wacht_op_de_eerste(oud, coach, andere_gemeente, partner_gemeente, kring_van):
    """One open request per traject."""
    vraag(kring_van, coach, oud, andere_gemeente)
    with pytest.raises(ValidationError, match="al een overdracht gevraagd"):
        vraag(kring_van, coach, oud, partner_gemeente)


def test_wie_al_vroeg_komt_op_de_overdracht_en_kan_die_intrekken(
    client_van, oud, coach, andere_gemeente, kring_van, in_kring
):
    """SW-03: withdraw until answered; twice is once."""
    overdracht = vraag(kring_van, coach, oud, andere_gemeente)
    browser = client_van(coach)
    antwoord = browser.get(reverse("overdracht_nieuw", args=[oud.pk]))
    assert antwoord.headers["Location"] == reverse("overdracht", args=[overdracht.pk])
    for _ in range(2):
        assert browser.post(reverse("overdracht_intrek", args=[overdracht.pk])).status_code == 302
    with in_kring():
        assert Overdracht.objects.get().stand == "ingetrokken"
        assert not Opvolgmoment.objects.filter(traject=oud, soort="taak", status="open").exists()
