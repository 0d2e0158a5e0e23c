"""The tab Begeleiding: sentences first, forms behind buttons, needs behind the wall (IT-02, IT-10, TK-02, ★6)."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake.acties import startadviezen, verplichtingen
from intake.models import Afspraak, Nood, Opvolgmoment, Startadvies, Traject, Verplichting
from intake.noden import NODEN
from intake.startklaar import Antwoorden
from netwerktraject.kern import links
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.kern.rechten import Rol
from netwerktraject.overzicht.matrixprofiel import van_dossier
from tests import factories as maak
from tests.fabrieken.kern import gebruiker_met

DAG = timedelta(days=1)


def dag(n: int):
    return timezone.localdate() + n * DAG


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(
        bestuur=gemeente, lopend=True, coach=coach, inburgeraar__voornaam="Samira", aangemeld_op=dag(-80)
    )


@pytest.fixture
def browser(client_van, coach):
    return client_van(coach)


def adres(naam, ding):
    return reverse(naam, args=[ding.pk])


def _vul(traject, n):
    for i in range(n):
        maak.AfspraakFactory(traject=traject, wat=f"Keer {i}")
        maak.StartadviesFactory(traject=traject)
        maak.TalentFactory(traject=traject)
        maak.PauzeFactory(traject=traject, van=dag(-300 - i), tot=dag(-300 - i), hervat_op=dag(-300 - i))
        maak.WeigeringFactory(traject=traject)
        maak.VerplichtingFactory(traject=traject, van=dag(-500 - i), tot=dag(-500 - i))


def test_de_bladzijde_kost_evenveel_voor_1_en_voor_30(browser, traject, gemeente):
    _vul(traject, 1)
    browser.get(adres("begeleiding", traject))
    with CaptureQueriesContext(connection) as een:
        assert browser.get(adres("begeleiding", traject)).status_code == 200
    _vul(traject, 29)
    with CaptureQueriesContext(connection) as veel:
        assert browser.get(adres("begeleiding", traject)).status_code == 200
    assert len(veel) == len(een)


# ------------------------------------------------------------------------------------------------ readiness
ANTWOORDEN = {"praten": "ja", "voelt": "met_steun", "zelfredzaam": "samen", "noden": ["opvang", "vervoer"]}


def test_eerst_het_voorstel_dan_de_keuze(browser, traject, in_kring, gemeente):
    """IT-10: looking at the proposal writes nothing; both proposal and choice are kept."""
    blad = browser.post(adres("begeleiding_start", traject), ANTWOORDEN | {"stap": "voorstel"})
    assert blad.status_code == 200
    assert "Voorstel: begin licht" in blad.content.decode()
    with in_kring(gemeente):
        assert not Startadvies.objects.exists()
        assert not Nood.objects.exists()
    keuze = {"stap": "bewaar", "advies": "start", "route": "groep", "warm": "on"}
    assert browser.post(adres("begeleiding_start", traject), ANTWOORDEN | keuze).status_code == 302
    with in_kring(gemeente):
        rij = Startadvies.objects.get()
        assert (rij.voorstel, rij.advies, rij.route, rij.warme_overdracht) == (
            "licht",
            "start",
            "groep",
            True,
        )
        assert set(Nood.objects.values_list("sleutel", "stand")) == {
            ("opvang", "nodig"),
            ("vervoer", "nodig"),
        }
    tekst = browser.get(adres("begeleiding", traject)).content.decode()
    assert "Kan starten, in groep, met een warme overdracht." in tekst
    assert "De hulp stelde voor: begin licht." in tekst
    assert "?soort=warm" in tekst


def test_wachten_zonder_dag_blijft_op_het_scherm(browser, traject, in_kring, gemeente):
    keuze = {"stap": "bewaar", "advies": "wacht", "route": "groep", "wacht_reden": "rust"}
    antwoord = browser.post(adres("begeleiding_start", traject), ANTWOORDEN | keuze)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Zeg wanneer je dit opnieuw bekijkt." in tekst
    assert tekst.count(" checked") == 7  # three answers, two needs, advice and route
    with in_kring(gemeente):
        assert not Startadvies.objects.exists()


def test_wachten_geeft_een_seintje_en_starten_haalt_het_weg(traject, coach, in_kring, gemeente):
    """IT-10"""
    with in_kring(gemeente):
        basis = {
            "traject": traject,
            "antwoorden": Antwoorden("nee"),
            "route": "groep",
            "warm": False,
            "door": coach,
        }
        for n in (10, 20):
            startadviezen.bewaar(**basis, advies="wacht", wacht_reden="praten", herbekijk_op=dag(n))
        moment = Opvolgmoment.objects.get(soort="herbekijk", status="gepland")
        assert timezone.localdate(moment.wanneer) == dag(20)
        for fout in (0, 400):
            with pytest.raises(ValidationError, match="Kies een dag na vandaag"):
                startadviezen.bewaar(**basis, advies="wacht", wacht_reden="praten", herbekijk_op=dag(fout))
        startadviezen.bewaar(**basis, advies="start")
        moment.refresh_from_db()
        assert moment.status == "vervallen"


# ------------------------------------------------------------------------------------------------ needs
def test_noden_veranderen_alleen_wat_gezegd_is(browser, traject, in_kring, gemeente):
    """TK-02, IT-09: unknown stays unknown, and the event tells no need."""
    maak.NoodFactory(traject=traject, sleutel="geld", stand="nodig")
    maak.NoodFactory(traject=traject, sleutel="lezen", stand="nodig")
    gegevens = {"opvang": "nodig", "geld": "opgelost", "lezen": ""}
    assert browser.post(adres("begeleiding_noden", traject), gegevens).status_code == 302
    with in_kring(gemeente):
        assert dict(Nood.objects.values_list("sleutel", "stand")) == {"opvang": "nodig", "geld": "opgelost"}
        regel = Gebeurtenis.objects.get(soort="noden")
        assert "opvang" not in (regel.tekst + regel.uitleg).lower()
        assert not regel.gedeeld
    assert browser.post(adres("begeleiding_noden", traject), {"opvang": "misschien"}).status_code == 422


def test_de_matrix_rekent_met_de_noden(traject, in_kring, gemeente):
    """TK-02"""
    maak.NoodFactory(traject=traject, sleutel="opvang", stand="nodig")
    maak.NoodFactory(traject=traject, sleutel="geld", stand="opgelost")
    with in_kring(gemeente):
        profiel = van_dossier(Traject.objects.select_related("inburgeraar").get(pk=traject.pk)).profiel
    assert profiel.opvang_nodig is True
    assert "kinderen" in profiel.drempels
    assert "geld" not in profiel.drempels


def test_niemand_buiten_het_team_ziet_een_nood(
    client_van, traject, gemeente, werkgebied, beheerder, in_kring, kring_van
):
    """TK-02: the wall, and the page of the agency."""
    tb = gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied)
    with in_kring(gemeente):
        Traject.objects.filter(pk=traject.pk).update(trajectbegeleider=tb)
    maak.NoodFactory(traject=traject, sleutel="huisvesting", stand="nodig")
    maak.StartadviesFactory(traject=traject, wacht=True, wacht_reden="huisvesting")
    for wie in (tb, beheerder):
        with kring_van(wie):
            assert not Nood.objects.exists()
            assert not Startadvies.objects.exists()
            with connection.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM intake_nood")
                assert cursor.fetchone()[0] == 0
        assert client_van(wie).get(adres("begeleiding", traject)).status_code in (403, 404)
    assert "woning" not in client_van(tb).get(adres("agii_dossier", traject)).content.decode()


@pytest.mark.parametrize("wie", ["duo", "plaatsing", "traject"])
def test_een_link_toont_nooit_een_nood(client, traject, in_kring, gemeente, wie):
    """TK-02: buddy, mentor and the own page tell nothing of it."""
    for sleutel in NODEN:
        maak.NoodFactory(traject=traject, sleutel=sleutel)
    maak.StartadviesFactory(traject=traject, redenen=[n.zin for n in NODEN.values()])
    duo = maak.MatchFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True, lopend=True))
    plek = maak.PlaatsingFactory(onderdeel=maak.OnderdeelFactory(traject=traject, plaats=True, lopend=True))
    onderwerp = {"duo": duo, "plaatsing": plek, "traject": traject}[wie]
    with in_kring(gemeente):
        link = links.maak(bestuur_id=gemeente.pk, doel=wie, onderwerp_id=onderwerp.pk)
    blad = client.get(urlsplit(link).path)
    assert blad.status_code == 200
    assert [n.zin for n in NODEN.values() if n.zin in blad.content.decode()] == []


# ------------------------------------------------------------------------------------------------ obligation
def test_vrijgesteld_verlaat_de_lijst_en_houdt_alles(browser, traject, coach, in_kring, gemeente):
    """IT-02: the check of the requirement."""
    maak.UrenregelFactory(onderdeel=maak.OnderdeelFactory(traject=traject, lopend=True), minuten=120)
    zet = {"soort": "verplicht", "van": dag(-80), "bron": "brief"}
    assert browser.post(adres("verplichting_nieuw", traject), zet).status_code == 302
    lijst = reverse("inburgeraars")
    assert "Samira" in browser.get(lijst, {"verplicht": "open"}).content.decode()
    zet = {"soort": "vrij_werk", "van": dag(0), "bron": "contract"}
    assert browser.post(adres("verplichting_nieuw", traject), zet).status_code == 302
    assert "Samira" not in browser.get(lijst, {"verplicht": "open"}).content.decode()
    assert "Samira" in browser.get(lijst, {"verplicht": "vrijgesteld"}).content.decode()
    tekst = browser.get(adres("begeleiding", traject)).content.decode()
    assert "Vrijgesteld: werkt sinds" in tekst
    assert tekst.count("verbeter</a>") == 2
    with in_kring(gemeente):
        oud, nieuw = Verplichting.objects.order_by("van")
        assert (oud.tot, nieuw.tot) == (dag(-1), None)
        assert Traject.objects.get(pk=traject.pk).status == "lopend"
        assert Gebeurtenis.objects.filter(soort="verplichting", gedeeld=True).count() == 2
        verplichtingen.zet(
            traject=traject, soort="verplicht", van=dag(1), bron="stopte met werken", door=coach
        )
    assert "Samira" not in browser.get(lijst, {"verplicht": "open"}).content.decode(), "that is tomorrow"


def test_wat_niet_kan_met_een_verplichting(traject, coach, in_kring, gemeente):
    with in_kring(gemeente):
        eerste = verplichtingen.zet(
            traject=traject, soort="verplicht", van=dag(-10), bron="brief", door=coach
        )
        for soort, van, zin in (
            ("vrij_werk", dag(-10), "Verbeter die regel"),
            ("vrij_werk", dag(-20), "Verbeter die regel"),
            ("verplicht", dag(0), "staat er al"),
            ("vrij_werk", dag(400), "te ver weg"),
            ("onzin", dag(0), "geldige keuze|is not a valid|Waarde"),
        ):
            with pytest.raises((ValidationError, ValueError), match=zin):
                verplichtingen.zet(traject=traject, soort=soort, van=van, bron="x", door=coach)
        tweede = verplichtingen.zet(traject=traject, soort="vrij_werk", van=dag(-2), bron="x", door=coach)
        with pytest.raises(ValidationError, match="De regel ervoor begint"):
            verplichtingen.verbeter(
                verplichting=tweede, soort="vrij_werk", van=dag(-10), bron="x", door=coach
            )
        verplichtingen.verbeter(
            verplichting=tweede, soort="vrij_studie", van=dag(-5), bron="school", door=coach
        )
        eerste.refresh_from_db()
        assert eerste.tot == dag(-6)
        assert (
            "Er stond: vrijgesteld: werkt"
            in Gebeurtenis.objects.filter(soort="verplichting").latest("op").uitleg
        )


def test_de_trajectbegeleider_zet_het_alleen_voor_eigen_mensen(
    client_van, traject, gemeente, werkgebied, in_kring
):
    """IT-02, RG-04"""
    tb, collega = (gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied) for _ in range(2))
    with in_kring(gemeente):
        Traject.objects.filter(pk=traject.pk).update(trajectbegeleider=tb)
    zet = {"soort": "vrijwillig", "van": dag(0), "bron": "eigen vraag"}
    assert client_van(collega).post(adres("agii_verplicht", traject), zet).status_code == 404
    assert client_van(tb).post(adres("agii_verplicht", traject), zet).status_code == 302
    with in_kring(gemeente):
        assert Verplichting.objects.get().door_id == tb.pk


# ------------------------------------------------------------------------------------------------ the list
def test_de_filters_tellen_en_staan_in_het_adres(browser, traject, gemeente):
    """IT-10: waiters per reason."""
    for n, reden in enumerate(("opvang", "opvang", "praten")):
        wacht = maak.TrajectFactory(bestuur=gemeente, lopend=True, inburgeraar__voornaam=f"Wacht{n}")
        maak.StartadviesFactory(traject=wacht, wacht=True, wacht_reden=reden, op=timezone.now() - DAG)
        maak.NoodFactory(traject=wacht, sleutel="opvang")
    maak.StartadviesFactory(traject=wacht)  # the last one may start by now
    blad = browser.get(reverse("inburgeraars"), {"wacht": "opvang", "nood": "opvang", "q": "wacht"})
    tekst = blad.content.decode()
    assert blad.context["pagina"].paginator.count == 2
    for woord in ("Wie wacht (2)", "Opvang voor de kinderen (2)", "Opvang voor de kinderen (3)"):
        assert woord in tekst
    assert "taalhulp om te kunnen praten" not in tekst
    assert "wacht=opvang" in tekst, "the chips keep the choice"
    assert "nood=opvang" in tekst


def test_een_lijst_van_50_kost_evenveel_als_van_1(browser, traject, gemeente):
    def meet() -> int:
        with CaptureQueriesContext(connection) as vragen:
            browser.get(reverse("inburgeraars"), {"verplicht": "open", "nood": "opvang"})
        return len(vragen)

    def erbij(t):
        maak.VerplichtingFactory(traject=t)
        maak.NoodFactory(traject=t)

    erbij(traject)
    een = meet()
    for _ in range(20):
        erbij(maak.TrajectFactory(bestuur=gemeente, lopend=True))
    assert meet() == een


# ------------------------------------------------------------------------------------------------ appointments
def test_een_afspraak_met_een_fout_houdt_wat_getypt_is(browser, traject):
    lijf = {
        "soort": "warm",
        "wat": "Samen naar de naaiclub",
        "dag": dag(500),
        "uur": "14:30",
        "minuten": "60",
    }
    antwoord = browser.post(adres("afspraak_nieuw", traject), lijf)
    assert antwoord.status_code == 422
    assert "Samen naar de naaiclub" in antwoord.content.decode()
    assert "Deze dag is te ver weg." in antwoord.content.decode()


def test_de_warme_overdracht_staat_half_ingevuld_klaar(browser, traject, in_kring, gemeente, coach):
    """IT-10, ★6: from readiness to an appointment in one page."""
    deel = maak.OnderdeelFactory(traject=traject, groep=True, titel="Naaicafé", waar="Buurthuis")
    blad = browser.get(adres("afspraak_nieuw", traject), {"soort": "warm"})
    tekst = blad.content.decode()
    assert "Eerste keer naar Naaicafé" in tekst
    assert "Buurthuis" in tekst
    lijf = {
        "soort": "warm",
        "wat": "Eerste keer",
        "dag": dag(3),
        "uur": "09:00",
        "minuten": "60",
        "ik_mee": "on",
    }
    assert browser.post(adres("afspraak_nieuw", traject), lijf | {"onderdeel": deel.pk}).status_code == 302
    with in_kring(gemeente):
        afspraak = Afspraak.objects.get()
        assert (afspraak.wie_mee, afspraak.mee_id, afspraak.aanbod_id) == ("Carla", coach.pk, deel.aanbod_id)
        assert timezone.localtime(afspraak.wanneer).hour == 9
