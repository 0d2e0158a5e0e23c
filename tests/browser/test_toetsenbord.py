"""With the keyboard only: get past the menu, hear what is wrong, undo, open a menu, search."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests import factories as maak

pytestmark = pytest.mark.django_db(transaction=True)
HOOGSTENS = 60  # presses of Tab before something counts as out of reach


def tab_naar(pagina: Page, doel) -> None:
    """Press Tab until the focus is there, as a person would."""
    for _ in range(HOOGSTENS):
        pagina.keyboard.press("Tab")
        if doel.evaluate("el => el === document.activeElement"):
            return
    raise AssertionError(f"{HOOGSTENS} times Tab does not reach {doel}")


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(
        bestuur=gemeente,
        coach=coach,
        lopend=True,
        inburgeraar__voornaam="Amal",
        inburgeraar__familienaam="Idris",
    )


def test_de_eerste_tab_springt_over_het_menu(venster, coach, traject):
    pagina = venster(coach)
    pagina.goto("/inburgeraars/")
    pagina.keyboard.press("Tab")
    sprong = pagina.get_by_role("link", name="Ga naar de inhoud")
    expect(sprong).to_be_focused()
    expect(sprong).to_be_in_viewport()
    pagina.keyboard.press("Enter")
    expect(pagina.locator("main")).to_be_focused()
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_na_een_fout_staat_de_focus_op_de_foutlijst_en_die_leidt_naar_het_veld(venster, begeleider):
    pagina = venster(begeleider)
    pagina.goto("/aanmelden/")
    pagina.get_by_label("Voornaam").focus()
    pagina.keyboard.press("Enter")
    lijst = pagina.locator(".foutlijst")
    expect(lijst).to_be_focused()
    pagina.keyboard.press("Tab")
    expect(lijst.get_by_role("link").first).to_be_focused()
    pagina.keyboard.press("Enter")
    veld = pagina.get_by_label("In welke gemeente")
    expect(veld).to_be_focused()
    expect(veld).to_have_attribute("aria-invalid", "true")
    uitleg = veld.get_attribute("aria-describedby").split()[0]
    expect(pagina.locator(f"#{uitleg}")).to_contain_text("Kies een gemeente.")


def test_ongedaan_maken_kan_met_tab_en_met_z(venster, coach, traject):
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    maak.UrenregelFactory(onderdeel=onderdeel, ingediend=True, minuten=90)
    pagina = venster(coach)
    pagina.goto("/uren/")
    for hoe in ("tab", "z"):
        knop = pagina.get_by_role("button", name="Bevestig", exact=True)
        knop.focus()
        pagina.keyboard.press("Enter")
        ongedaan = pagina.get_by_role("button", name="Ongedaan maken")
        expect(ongedaan).to_be_visible()
        if hoe == "tab":
            tab_naar(pagina, ongedaan)
            pagina.keyboard.press("Enter")
        else:
            pagina.keyboard.press("z")
        expect(pagina.locator("[data-toast]", has_text="De bevestiging is ongedaan gemaakt.")).to_be_visible()


def test_een_menu_gaat_open_en_dicht_met_het_toetsenbord(venster, coach, traject):
    pagina = venster(coach)
    pagina.goto(f"/inburgeraars/{traject.pk}/")
    knop = pagina.locator("summary[aria-label='Meer acties']")
    menu = pagina.locator("details.meer", has=knop)
    tab_naar(pagina, knop)
    pagina.keyboard.press("Enter")
    expect(menu).to_have_attribute("open", "")
    pagina.keyboard.press("ArrowDown")
    expect(menu.get_by_role("link").first).to_be_focused()
    pagina.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(knop).to_be_focused()


def test_het_menu_van_mijn_account_gaat_open_met_het_toetsenbord(venster, coach):
    pagina = venster(coach)
    pagina.goto("/")
    pagina.locator("details.ik-menu summary").focus()
    pagina.keyboard.press("Enter")
    for _ in range(3):
        pagina.keyboard.press("ArrowDown")
    expect(pagina.get_by_role("button", name="Meld je af")).to_be_focused()
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile("/account/login/"))


def test_ctrl_k_zoekt(venster, coach, traject):
    pagina = venster(coach)
    pagina.goto("/")
    pagina.keyboard.press("Control+k")
    expect(pagina.locator("[data-zoek]")).to_be_focused()
    pagina.keyboard.type("Idris")
    pagina.keyboard.press("Enter")
    expect(pagina.locator("main")).to_contain_text("Amal Idris")


def test_een_gesprek_kan_helemaal_met_het_toetsenbord(venster, gemeente, coach):
    nieuw = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    maak.IntakeFactory(traject=nieuw)
    pagina = venster(coach)
    pagina.goto(f"/inburgeraars/{nieuw.pk}/intake/wat_doe_je_graag/")
    tab_naar(pagina, pagina.get_by_label("Koken"))
    with pagina.expect_response("**/bewaar/"):
        pagina.keyboard.press("Space")
    expect(pagina.get_by_label("Koken")).to_be_checked()
    tab_naar(pagina, pagina.get_by_label("In eigen woorden"))
    pagina.keyboard.type("Soep")
    expect(pagina.locator("[data-bewaar-status]")).to_have_text(re.compile("^bewaard om"))
    tab_naar(pagina, pagina.get_by_role("button", name="Volgende"))
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Wat wil je bereiken?")
