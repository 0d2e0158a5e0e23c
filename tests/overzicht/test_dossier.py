"""The dossier page, its steps, and what happens on it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intake.models import Notitie, Traject
from intake.models.traject import Status
from netwerktraject.kern.models import Inzage
from netwerktraject.overzicht.dossier import dossier_van
from netwerktraject.overzicht.stappen import NU, Situatie, klaar_rond, stappen, volgende_stap
from tests import factories as maak

DAG = date(2026, 9, 1)


# ------------------------------------------------------------------------------------------------ pure
@pytest.mark.parametrize(
    ("situatie", "werk"),
    [
        (Situatie("aangemeld"), "begin_intake"),
        (Situatie("in_intake", intake_begonnen=DAG), "intake"),
        (Situatie("in_intake", intake_begonnen=DAG, intake_klaar=DAG), "plan"),
        (Situatie("plan_opgemaakt", onderdelen=2, gepland=2400), "onderdelen"),
        (Situatie("lopend", onderdelen=2, gepland=2000), "plan"),
        (Situatie("lopend", onderdelen=2, wacht=60, gepland=2000), "uren"),
        (Situatie("lopend", onderdelen=2, bevestigd=60, gepland=2340), "uren_nieuw"),
        (Situatie("lopend", bevestigd=2399, gepland=1), "uren_nieuw"),
        (Situatie("lopend", bevestigd=2400), "certificaat"),
        (Situatie("gepauzeerd", voor_pauze="lopend"), "hervat"),
        (Situatie("afgerond", bevestigd=2400), None),
        (Situatie("stopgezet"), None),
        (Situatie("vrijgesteld"), None),
    ],
)
def test_er_is_altijd_hoogstens_een_volgende_stap(situatie, werk):
    """IT-01"""
    stap = volgende_stap(situatie)
    assert (stap and stap.werk) == werk
    assert sum(s.stand == NU for s in stappen(situatie)) == (0 if werk is None else 1)


def test_een_pauze_verzet_de_stappen_niet():
    """IT-11"""
    loopt = Situatie("lopend", onderdelen=1, bevestigd=600, gepland=1800)
    pauze = Situatie("gepauzeerd", voor_pauze="lopend", onderdelen=1, bevestigd=600, gepland=1800)
    assert [s.stand for s in stappen(pauze)] == [s.stand for s in stappen(loopt)]


@pytest.mark.parametrize(
    ("bevestigd", "verwacht"),
    [(0, None), (1200, date(2027, 2, 2)), (2400, None), (1, None)],
)
def test_klaar_rond_volgt_het_tempo(bevestigd, verwacht):
    begin, vandaag = date(2026, 9, 1), date(2026, 11, 17)
    assert klaar_rond(gestart_op=begin, vandaag=vandaag, bevestigd=bevestigd, norm=2400) == verwacht


# ------------------------------------------------------------------------------------------------ the page
@pytest.fixture
def traject(gemeente, coach):
    persoon = maak.InburgeraarFactory(
        bestuur=gemeente, voornaam="Samira", familienaam="Haidari", telefoon="0470 11 22 33"
    )
    return maak.TrajectFactory(inburgeraar=persoon, lopend=True, coach=coach)


def _inzages(in_kring, gemeente):
    with in_kring(gemeente):
        return list(Inzage.objects.values_list("soort", flat=True))


@pytest.mark.parametrize(
    ("naam", "soort"),
    [("dossier", "dossier"), ("dossier_uren", "uren"), ("geschiedenis", "geschiedenis"), ("inzages", "inzages"),
     ("pauze_nieuw", "dossier"), ("hervat", "dossier"), ("traject_stop", "dossier")],
)  # fmt: skip
def test_elke_blik_laat_precies_een_rij_na(client_van, gemeente, coach, traject, in_kring, naam, soort):
    """RG-07"""
    assert client_van(coach).get(reverse(naam, args=[traject.pk])).status_code == 200
    assert _inzages(in_kring, gemeente) == [soort]


@pytest.mark.parametrize(
    "naam", ["dossier", "dossier_uren", "geschiedenis", "inzages", "pauze_nieuw", "traject_stop"]
)
def test_een_vreemd_dossier_bestaat_niet(client_van, gemeente, traject, coach_elders, in_kring, naam):
    assert client_van(coach_elders).get(reverse(naam, args=[traject.pk])).status_code == 404
    assert not _inzages(in_kring, gemeente)


def test_het_nummer_blijft_verborgen_tot_iemand_het_vraagt(client_van, gemeente, coach, traject, in_kring):
    """RG-07"""
    browser = client_van(coach)
    assert "0470 11 22 33" not in browser.get(reverse("dossier", args=[traject.pk])).content.decode()
    url = reverse("contact_toon", args=[traject.pk])
    assert browser.get(url).status_code == 405
    assert "0470 11 22 33" in browser.post(url).content.decode()
    deel = browser.post(url, headers={"HX-Request": "true"}).content.decode()
    assert deel.startswith('<dd id="contact">')
    assert sorted(_inzages(in_kring, gemeente)) == ["contact", "contact", "dossier"]


def test_wie_geen_nummer_heeft_staat_er_als_zodanig(client_van, gemeente, coach):
    """TK-09"""
    persoon = maak.InburgeraarFactory(bestuur=gemeente, onbereikbaar=True)
    traject = maak.TrajectFactory(inburgeraar=persoon, lopend=True, coach=coach)
    assert (
        "Geen nummer en geen mail"
        in client_van(coach).get(reverse("dossier", args=[traject.pk])).content.decode()
    )


def _blad(kring_van, coach, traject):
    with kring_van(coach) as eigen:
        return dossier_van(eigen, traject.pk)


def test_niet_gevraagd_is_iets_anders_dan_nee(kring_van, coach, traject):
    """IT-09"""
    intake = maak.IntakeFactory(traject=traject, klaar=True)
    maak.AntwoordFactory(intake=intake, vraag="gezin", weet="weet_niet", tekst="", keuzes=[])
    maak.AntwoordFactory(intake=intake, vraag="wat_doe_je_graag", tekst="Thuis kook ik.", keuzes=["koken"])
    samen = {s.vraag: (s.waarde, s.gevraagd) for s in _blad(kring_van, coach, traject).samen}
    assert samen["wat_doe_je_graag"] == ("Koken. Thuis kook ik.", True)
    assert samen["gezin"] == ("Weet het nog niet", True)
    assert samen["talen"] == ("Niet gevraagd", False)


def test_elk_onderdeel_opent_wat_het_uitvoert(kring_van, coach, traject):
    duo = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True, volgorde=1)
    match = maak.MatchFactory(onderdeel=duo)
    plaats = maak.OnderdeelFactory(traject=traject, plaats=True, lopend=True, volgorde=2)
    plaatsing = maak.PlaatsingFactory(onderdeel=plaats)
    wacht = maak.OnderdeelFactory(traject=traject, duo=True, volgorde=3)
    groep = maak.OnderdeelFactory(traject=traject, groep=True, volgorde=4)
    gestopt = maak.OnderdeelFactory(traject=traject, gestopt=True, volgorde=0)
    kaarten = _blad(kring_van, coach, traject).onderdelen
    assert [k.knop and k.knop.url for k in kaarten] == [
        reverse("duo", args=[match.pk]), reverse("plaatsing", args=[plaatsing.pk]),
        reverse("duo_nieuw", args=[traject.pk, wacht.pk]), reverse("onderdeel_start", args=[groep.pk]), None,
    ]  # fmt: skip
    assert kaarten[-1].id == gestopt.pk
    assert kaarten[-1].reden == "Te ver met de bus. De uren blijven staan."


def test_een_probleem_staat_bovenaan_en_kan_opgelost(client_van, kring_van, coach, traject):
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    maak.MatchFactory(onderdeel=onderdeel, buddy=maak.BuddyFactory(bestuur=traject.bestuur, voornaam="Greet"))
    moment = maak.OpvolgmomentFactory(traject=traject, onderdeel=onderdeel, probleem=True)
    blad = _blad(kring_van, coach, traject)
    assert [p.titel for p in blad.problemen] == ["Greet meldt een probleem."]
    assert blad.onderdelen[0].status == "probleem"
    terug = reverse("dossier", args=[traject.pk])
    antwoord = client_van(coach).post(reverse("moment_gedaan", args=[moment.pk]), {"terug": terug})
    assert antwoord.headers["Location"] == terug
    assert not _blad(kring_van, coach, traject).problemen


def test_evenveel_vragen_aan_de_databank_voor_een_kort_en_een_lang_dossier(
    client_van, coach, traject, gemeente
):
    browser, url = client_van(coach), reverse("dossier", args=[traject.pk])

    def tel():
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(url).status_code == 200
        return len(vragen)

    leeg = tel()
    intake = maak.IntakeFactory(traject=traject, klaar=True)
    for vraag in ("gezin", "talen", "wie_ben_je"):
        maak.AntwoordFactory(intake=intake, vraag=vraag)
    for n in range(50):
        onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True, volgorde=n)
        maak.MatchFactory(onderdeel=onderdeel)
        maak.UrenregelFactory(onderdeel=onderdeel, bevestigd=True)
        maak.NotitieFactory(traject=traject)
        maak.GebeurtenisFactory(bestuur=gemeente, onderwerp_id=traject.pk)
        maak.InzageFactory(bestuur=gemeente, onderwerp_id=traject.pk)
    maak.OpvolgmomentFactory(traject=traject, probleem=True)
    assert tel() == leeg


def test_de_urenlijst_vraagt_de_databank_niet_meer_bij_meer_regels(client_van, coach, traject):
    browser, url = client_van(coach), reverse("dossier_uren", args=[traject.pk])
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True)

    def tel(erbij):
        for _ in range(erbij):
            maak.UrenregelFactory(onderdeel=onderdeel, van_coach=True, bevestigd=True)
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(url).status_code == 200
        return len(vragen)

    assert tel(1) == tel(40)


# ------------------------------------------------------------------------------------------------ what one does there
def test_een_notitie_komt_in_de_geschiedenis(client_van, coach, traject, gemeente, in_kring):
    url = reverse("notitie_nieuw", args=[traject.pk])
    antwoord = client_van(coach).post(url, {"tekst": "Belt liever na 12 uur."}, follow=True)
    assert "Belt liever na 12 uur." in antwoord.content.decode()
    with in_kring(gemeente):
        assert Notitie.objects.get().door_id == coach.pk


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [("", "Schrijf eerst iets."), ("   ", "Schrijf eerst iets."), ("a" * 4001, "Dit is te lang.")],
)
def test_een_lege_of_te_lange_notitie_zegt_wat_er_moet(client_van, coach, traject, tekst, zin):
    antwoord = client_van(coach).post(reverse("notitie_nieuw", args=[traject.pk]), {"tekst": tekst})
    assert antwoord.status_code == 422
    inhoud = antwoord.content.decode()
    assert zin in inhoud
    assert tekst.strip() in inhoud


def _status(in_kring, gemeente, traject):
    with in_kring(gemeente):
        return Traject.objects.get(pk=traject.pk).status


def test_pauzeer_en_hervat(client_van, coach, traject, gemeente, in_kring):
    """IT-11"""
    browser = client_van(coach)
    begin = date.fromisoformat("2026-11-24")
    with time_machine.travel("2026-11-24T09:00:00+00:00", tick=False):
        antwoord = browser.post(
            reverse("pauze_nieuw", args=[traject.pk]),
            {
                "van": begin,
                "tot": begin + timedelta(days=20),
                "reden": "zorg voor het gezin",
                "woorden": "familie",
            },
        )
        assert antwoord.status_code == 302
        assert _status(in_kring, gemeente, traject) == Status.GEPAUZEERD
        tekst = browser.get(reverse("dossier", args=[traject.pk])).content.decode()
        assert "Op pauze tot en met 14 december: zorg voor het gezin: familie." in tekst
        browser.post(reverse("hervat", args=[traject.pk]), {"op": begin})
    assert _status(in_kring, gemeente, traject) == Status.LOPEND


def test_een_pauze_die_achteruit_loopt_blijft_op_het_scherm(client_van, coach, traject, gemeente, in_kring):
    gegevens = {"van": "2026-11-24", "tot": "2026-11-01", "reden": "anders", "woorden": "op reis"}
    antwoord = client_van(coach).post(reverse("pauze_nieuw", args=[traject.pk]), gegevens)
    assert antwoord.status_code == 422
    assert "op reis" in antwoord.content.decode()
    assert _status(in_kring, gemeente, traject) == Status.LOPEND


def test_stoppen_vraagt_een_reden(client_van, coach, traject, gemeente, in_kring):
    browser, url = client_van(coach), reverse("traject_stop", args=[traject.pk])
    assert browser.post(url, {"uitleg": "x"}).status_code == 422
    assert _status(in_kring, gemeente, traject) == Status.LOPEND
    assert browser.post(url, {"reden": "verhuisd"}).status_code == 302
    assert _status(in_kring, gemeente, traject) == Status.STOPGEZET
    assert (
        "Dit traject is gestopt: verhuisd."
        in browser.get(reverse("dossier", args=[traject.pk])).content.decode()
    )


def test_een_tweede_browser_die_ook_stopt_krijgt_een_zin(client_van, coach, traject):
    """M10"""
    url = reverse("traject_stop", args=[traject.pk])
    client_van(coach).post(url, {"reden": "verhuisd"})
    antwoord = client_van(coach).post(url, {"reden": "op eigen vraag"})
    assert antwoord.status_code == 422
    assert "Dit traject is stopgezet" in antwoord.content.decode()
