"""The day ranks by urgency, names who waits, and leaves nobody out (IT-13, TK-03, TK-10)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake.models.opvolging import MomentSoort
from netwerktraject.overzicht.rangorde import RANG
from netwerktraject.overzicht.werk import werk_van
from tests import factories as maak

NU = "2026-11-25T09:00:00+00:00"  # a Wednesday


@pytest.fixture(autouse=True)
def _woensdag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def dag(kring_van, coach):
    def haal(wie=coach, **kwargs):
        with kring_van(wie) as eigen:
            return werk_van(eigen, **kwargs)

    return haal


def geleden(n: int):
    return timezone.localdate() - timedelta(days=n)


def mens(gemeente, coach, naam, stand="lopend", **velden):
    persoon = maak.InburgeraarFactory(bestuur=gemeente, voornaam=naam, familienaam="", nederlands="")
    return maak.TrajectFactory(inburgeraar=persoon, coach=coach, **{stand: True}, **velden)


def moment(traject, soort, **velden):
    return maak.OpvolgmomentFactory(
        traject=traject, open=True, soort=soort, sleutel=f"{soort}:{traject.pk}:a", **velden
    )


def test_wat_het_meest_dringt_staat_bovenaan(dag, gemeente, coach):
    for soort in (MomentSoort.TAAK, MomentSoort.NAZORG, MomentSoort.PROBLEEM, MomentSoort.INTAKE):
        moment(mens(gemeente, coach, soort.value), soort)
    mens(gemeente, coach, "laat", "aangemeld", aangemeld_op=geleden(30))
    mens(gemeente, coach, "vers", "aangemeld", aangemeld_op=geleden(2))
    afspraak = maak.AfspraakFactory(traject=mens(gemeente, coach, "afspraak"), door=coach, voorbij=True)
    regels = dag().dringend
    assert [d.voornaam for d in regels] == [
        "probleem",
        "laat",
        "nazorg",
        "intake",
        "afspraak",
        "taak",
        "vers",
    ]
    assert regels[4].werk_pk == afspraak.pk


def test_elke_soort_heeft_een_zin(dag, gemeente, coach):
    for soort in MomentSoort:
        moment(mens(gemeente, coach, soort.value), soort, tekst="Kijk eens.")
    blad = dag()
    assert len(blad.dringend) + len(blad.eerste_maand) == len(MomentSoort)
    assert all(d.titel and d.icoon for d in (*blad.dringend, *blad.eerste_maand))
    assert all(d.plaats.soort in RANG for d in (*blad.dringend, *blad.eerste_maand))
    # A bare "aanmelding" is the referral itself, with a button of its own.
    assert "aanmelding" not in {d.soort for d in blad.dringend}


def test_eerste_maand_staat_apart_en_wie_stil_is_een_keer(dag, gemeente, coach):
    moment(mens(gemeente, coach, "Nieuw"), MomentSoort.EERSTE_MAAND, tekst="Begon op 3 november.")
    stil = mens(gemeente, coach, "Stil")
    for soort in (MomentSoort.EERSTE_MAAND, MomentSoort.STILSTAND):
        moment(stil, soort)
    blad = dag()
    assert [(d.voornaam, d.tekst) for d in blad.eerste_maand] == [
        ("Nieuw", "Begon op 3 november. Bel en ga de eerste keer mee.")
    ]
    assert [d.voornaam for d in blad.dringend] == ["Stil"]


@pytest.mark.parametrize("stand", ["aangemeld", "in_intake", "plan_opgemaakt"])
def test_een_moeilijk_profiel_dat_lang_wacht_staat_er_met_wat_nodig_is(dag, gemeente, coach, stand):
    """TK-03: a practical need, never a diagnosis; the longest wait first; no second line for the same person."""
    for naam, weken in (("Kort", 7), ("Lang", 12)):
        traject = mens(gemeente, coach, naam, stand, aangemeld_op=geleden(weken * 7))
        maak.NoodFactory(traject=traject, door=coach, sleutel="opvang")
        maak.NoodFactory(traject=traject, door=coach, sleutel="geld", stand="opgelost")
        moment(traject, MomentSoort.EERSTE_MAAND)
    mens(gemeente, coach, "Zonder", stand, aangemeld_op=geleden(90))
    blad = dag()
    wacht = [d for d in blad.dringend if d.soort == "wacht_lang"]
    assert [d.voornaam for d in wacht] == ["Lang", "Kort"]
    assert wacht[0].titel == "Lang wacht al 12 weken op een eerste plek"
    assert wacht[0].tekst == "Opvang voor de kinderen. Zoek samen wat wel kan."
    assert not blad.eerste_maand
    assert len(blad.taken) + len(blad.dringend) == 3


def test_op_pauze_rust_de_lijst_behalve_wat_een_mens_zei(dag, gemeente, coach):
    traject = mens(gemeente, coach, "Rust", "gepauzeerd")
    for soort in (MomentSoort.HERBEKIJK, MomentSoort.PROBLEEM, MomentSoort.PAUZE_EINDE):
        moment(traject, soort)
    assert {d.soort for d in dag().dringend} == {"probleem", "pauze_einde"}


def test_het_blad_toont_alles_met_knoppen_en_de_twijfel_wijst_de_regel(
    client_van, gemeente, coach, andere_coach
):
    traject = mens(gemeente, coach, "Samira")
    moment(traject, MomentSoort.EERSTE_MAAND)
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True)
    regel = maak.UrenregelFactory(onderdeel=onderdeel, minuten=700, datum=geleden(1))
    blad = client_van(coach).get("/").content.decode()
    for stuk in (
        "Eerste maand",
        'data-toets="e"',
        'data-toets="s"',
        'data-toets="g"',
        "Ik ben weg",
        "do 26 nov",
    ):
        assert stuk in blad, stuk
    assert "Donderdag" not in blad  # on a Wednesday that is tomorrow
    assert f"{reverse('dossier_uren', args=[traject.pk])}?regel={regel.pk}#regel-{regel.pk}" in blad


def test_het_aantal_vragen_groeit_niet_mee(dag, gemeente, coach, andere_coach):
    def vul(n):
        for k in range(n):
            traject = mens(gemeente, coach, f"N{k}")
            for soort in (MomentSoort.EERSTE_MAAND, MomentSoort.NAZORG):
                moment(traject, soort)
            maak.AfspraakFactory(traject=traject, door=coach, voorbij=True)
            wacht = mens(gemeente, coach, f"W{k}", "in_intake", aangemeld_op=geleden(60))
            maak.NoodFactory(traject=wacht, door=coach)

    def tel():
        dag()
        with CaptureQueriesContext(connection) as vragen:
            dag()
        return len(vragen)

    vul(1)
    een = tel()
    vul(15)
    assert tel() == een
