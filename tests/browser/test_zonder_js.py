"""Everything that matters works in a browser without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from intake.models import Urenregel
from netwerktraject.kern import kring
from tests import factories as maak

pytestmark = pytest.mark.django_db(transaction=True)
TEKEN = "zonder-javascript-" + "x" * 30


def staat_er(pagina: Page, tekst: str) -> None:
    expect(pagina.locator("body")).to_contain_text(tekst)


def kop(pagina: Page, tekst: str) -> None:
    expect(pagina.get_by_role("heading", level=1)).to_have_text(tekst)


@pytest.fixture
def open_als(venster):
    return lambda mens=None: venster(mens, java_script_enabled=False)


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(
        bestuur=gemeente,
        coach=coach,
        lopend=True,
        inburgeraar__voornaam="Amal",
        inburgeraar__familienaam="Idris",
    )


@pytest.fixture
def duo(gemeente, traject):
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True, gepland_minuten=480)
    match = maak.MatchFactory(
        onderdeel=onderdeel, buddy=maak.BuddyFactory(bestuur=gemeente, voornaam="Greet")
    )
    maak.LinkFactory(bestuur=gemeente, teken=TEKEN, onderwerp_id=match.pk)
    return match


def regels(onderdeel) -> list[tuple]:
    with kring.systeem("test", [onderdeel.bestuur_id]):
        return list(
            Urenregel.objects.filter(onderdeel=onderdeel).order_by("id").values_list("minuten", "status")
        )


def test_verwijzen_zonder_javascript(open_als, gemeente, begeleider):
    """SW-03"""
    pagina = open_als(begeleider)
    pagina.goto("/aanmelden/")
    pagina.get_by_role("button", name="Meld aan", exact=True).click()
    expect(pagina.locator(".foutlijst")).to_contain_text("Kies een gemeente.")
    pagina.get_by_label("In welke gemeente").select_option(label=gemeente.naam)
    pagina.get_by_label("Voornaam").fill("Amal")
    pagina.get_by_label("Contacttaal").select_option("ar")
    pagina.get_by_label("De persoon weet").check()
    pagina.get_by_role("button", name="Meld aan", exact=True).click()
    staat_er(pagina, f"Amal is aangemeld in {gemeente.naam}.")


def test_intake_bewaren_zonder_javascript(open_als, gemeente, coach, andere_coach):
    """IT-09: the button keeps pictures and words; a colleague in between leads to both texts, and no loss."""
    nieuw = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    maak.IntakeFactory(traject=nieuw)
    mijn, ander = open_als(coach), open_als(andere_coach)
    for pagina in (mijn, ander):
        pagina.goto(f"/inburgeraars/{nieuw.pk}/intake/wat_doe_je_graag/")
    mijn.get_by_label("Koken").check()
    mijn.get_by_label("In eigen woorden").fill("Soep voor de buren")
    mijn.get_by_role("button", name="Volgende").click()
    kop(mijn, "Wat wil je bereiken?")
    ander.get_by_label("Dansen").check()
    ander.get_by_label("In eigen woorden").fill("Brood bakken")
    ander.get_by_role("button", name="Volgende").click()
    expect(ander.locator(".botsing")).to_contain_text("Soep voor de buren")
    expect(ander.get_by_label("In eigen woorden")).to_have_value("Brood bakken")
    expect(ander.get_by_label("Dansen")).to_be_checked()
    ander.get_by_label("In eigen woorden").fill("Soep voor de buren. Brood bakken")
    ander.get_by_role("button", name="Volgende").click()
    kop(ander, "Wat wil je bereiken?")
    mijn.goto(f"/inburgeraars/{nieuw.pk}/intake/")
    staat_er(mijn, "Koken, dansen. Soep voor de buren. Brood bakken")


def test_een_plan_maken_zonder_javascript(open_als, gemeente, coach):
    nieuw = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    maak.IntakeFactory(traject=nieuw, klaar=True)
    maak.AanbodFactory(bestuur=gemeente, naam="Babelonië", gelabeld=True)
    pagina = open_als(coach)
    pagina.goto(f"/inburgeraars/{nieuw.pk}/plan/")
    pagina.get_by_label("Uren voor Babelonië").fill("39")
    pagina.locator(".pl-aanbod").get_by_role("button", name="In plan").click()
    pagina.get_by_role("button", name="Plan is klaar").click()
    staat_er(pagina, "Plan nog 1 uur")
    pagina.get_by_role("button", name="1 uur meer voor Babelonië").click()
    pagina.get_by_role("button", name="Plan is klaar").click()
    staat_er(pagina, "Het plan is klaar.")


def test_uren_bevestigen_en_terugzetten_zonder_javascript(open_als, coach, duo):
    maak.UrenregelFactory(onderdeel=duo.onderdeel, ingediend=True, minuten=90)
    pagina = open_als(coach)
    pagina.goto("/uren/")
    pagina.get_by_role("button", name="Bevestig", exact=True).click()
    staat_er(pagina, "1,5 uur van Amal bevestigd.")
    pagina.get_by_role("button", name="Ongedaan maken").click()
    staat_er(pagina, "De bevestiging is ongedaan gemaakt.")
    pagina.get_by_role("button", name="Bevestig wat is aangevinkt").click()
    staat_er(pagina, "Niets te bevestigen")
    assert regels(duo.onderdeel) == [(90, "bevestigd")]


def test_uren_noteren_met_de_link_zonder_javascript(open_als, duo):
    """BU-14: plus asks the server, and nothing is kept before Bewaar."""
    pagina = open_als()
    pagina.goto(f"/l/{TEKEN}/")
    pagina.get_by_role("button", name="Half uur meer").click()
    expect(pagina.locator("#id_minuten")).to_have_value("150")
    assert regels(duo.onderdeel) == []
    pagina.locator(".bewaarknop").click()
    kop(pagina, "Bewaard")
    assert regels(duo.onderdeel) == [(150, "ingediend")]


def test_een_menu_opent_zonder_javascript(open_als, coach, traject):
    pagina = open_als(coach)
    pagina.goto(f"/inburgeraars/{traject.pk}/")
    pagina.locator("summary[aria-label='Meer acties']").click()
    pagina.get_by_role("link", name="Toon wie keek").first.click()
    expect(pagina).to_have_url(re.compile("wie-keek"))
    kop(pagina, "Amal Idris")
