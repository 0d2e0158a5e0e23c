"""Issue 3, done when: a beheerder brings an organisation from first call to label, a TB and a coach find it."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests import factories as maak

NAAM = "Samen zingen"
REDEN = "Ze oefenen elke week gesprekken met elkaar."
NOTA = "Let op de voorzitter"


@pytest.fixture
def mensen(transactional_db, gemeente, beheerder, coach, begeleider):
    """An organisation nobody has called yet, a person with children, and two offers that don't fit them."""
    koor = maak.OrganisatieFactory(bestuur=gemeente, naam="Koor De Merel", zonder_winst=True)
    persoon = maak.InburgeraarFactory(
        bestuur=gemeente, voornaam="Amal", familienaam="Idris", contacttaal="ar"
    )
    traject = maak.TrajectFactory(
        bestuur=gemeente, inburgeraar=persoon, in_intake=True, coach=coach, trajectbegeleider=begeleider
    )
    maak.AanbodFactory(organisatie=koor, naam="Debatclub", taaliconen=4, gelabeld=True, soort="vrije_tijd")
    return beheerder, coach, begeleider, traject, koor


def toast(pagina: Page, tekst: str | re.Pattern) -> None:
    expect(pagina.locator("[data-toast]", has_text=tekst).first).to_be_visible()


def bel(pagina: Page) -> None:
    """The first contact, from the board; the stage moves along."""
    pagina.goto("/warm/")
    pagina.get_by_role("link", name="Koor De Merel").first.click()
    pagina.locator("label", has_text="telefoon").first.click()
    pagina.locator("label", has_text="wil een gesprek").first.click()
    pagina.get_by_label("Wat werd gezegd").fill("Ze zingen elke dinsdag en willen meedoen.")
    pagina.get_by_role("button", name="Bewaar contact").click()
    expect(pagina.locator("body")).to_contain_text("in gesprek")


def voer_4p_gesprek(pagina: Page, koor) -> None:
    """The five questions, on the sheet of the organisation."""
    pagina.goto(f"/organisaties/{koor.pk}/")
    pagina.get_by_role("link", name="Noteer een gesprek").first.click()
    pagina.locator("#id_op").fill(timezone.localdate().isoformat())
    pagina.locator("#id_moeilijk").fill("We zingen vlug.")
    pagina.locator("#id_oplossingen").fill("De woorden staan op een blad met beelden.")
    pagina.get_by_role("button", name="Bewaar gesprek").click()
    expect(pagina.locator("body")).to_contain_text("De woorden staan op een blad met beelden.")


def breng_in_kaart(pagina: Page) -> str:
    """The offer with its moment; returns its address."""
    pagina.goto("/aanbod/nieuw/")
    pagina.locator("#id_organisatie").select_option(label="Koor De Merel")
    pagina.locator("#id_naam").fill(NAAM)
    pagina.locator("#id_soort").select_option("groepswerking")
    pagina.locator("#id_wat").fill("Je zingt samen liedjes. Je leert nieuwe woorden.")
    pagina.evaluate("document.querySelectorAll('main details').forEach((vouw) => { vouw.open = true; })")
    pagina.locator("#id_momenten-0-dag").select_option("1")
    pagina.locator("#id_momenten-0-begint").fill("14:00")
    pagina.locator("#id_momenten-0-eindigt").fill("16:00")
    pagina.locator("#id_kinderen_welkom").select_option(label="ja")
    pagina.locator("#id_begin").select_option("binnenlopen")
    pagina.locator("#id_prijs_cent").fill("0")
    pagina.get_by_role("button", name="Bewaar", exact=True).last.click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text(NAAM)
    return pagina.url


def screen(pagina: Page) -> None:
    """Three times yes with a reason; without a reason it says so and keeps what was typed."""
    pagina.get_by_role("link", name="Screen", exact=True).first.click()
    for vraag in ("nederlands", "ontmoeting", "samenleving"):
        pagina.locator(f"label[for=id_{vraag}_0]").click()
        if vraag != "samenleving":
            pagina.locator(f"#id_{vraag}_reden").fill(REDEN)
    pagina.locator("#id_interne_nota").fill(NOTA)
    pagina.locator("label[for=id_besluit_0]").click()
    pagina.get_by_role("button", name="Bewaar beslissing").click()
    expect(pagina.locator(".foutlijst").first).to_be_visible()
    expect(pagina.locator("#id_nederlands_reden")).to_have_value(REDEN)
    pagina.locator("#id_samenleving_reden").fill(REDEN)
    pagina.get_by_role("button", name="Bewaar beslissing").click()
    toast(pagina, re.compile("Label toegekend", re.IGNORECASE))


def bekijk_het_keuzemenu(telefoon: Page) -> None:
    """Anyone, on a phone, without login; nothing internal."""
    telefoon.goto("/menu/geraardsbergen/")
    expect(telefoon.locator("body")).to_contain_text(NAAM)
    assert NOTA not in telefoon.content()
    telefoon.goto("/menu/geraardsbergen/?taal=ar")
    expect(telefoon.locator("html")).to_have_attribute("dir", "rtl")


def kies_voor_amal(pagina: Page, traject) -> None:
    """From the dossier to the matrix, filtered for her, to the plan in one click."""
    pagina.goto(f"/inburgeraars/{traject.pk}/")
    pagina.get_by_role("link", name=re.compile("matrix", re.IGNORECASE)).last.click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Activiteitenmatrix")
    rij = pagina.locator("main").locator("article, tr, [data-rij]", has_text=NAAM).first
    expect(rij).to_contain_text("Label")
    rij.get_by_role("button", name="In plan").click()
    expect(pagina.locator("body")).to_contain_text("In plan")
    pagina.goto(f"/inburgeraars/{traject.pk}/plan/")
    expect(pagina.locator("main")).to_contain_text(NAAM)


def raadpleeg_als_begeleider(pagina: Page, traject) -> None:
    """The TB sees what fits and how to begin, never why the label was given."""
    pagina.goto(f"/mijn-mensen/{traject.pk}/")
    pagina.get_by_role("link", name=re.compile("matrix|aanbod", re.IGNORECASE)).last.click()
    pagina.goto(f"/mijn-mensen/{traject.pk}/matrix/")
    expect(pagina.locator("main")).to_contain_text(NAAM)
    expect(pagina.locator("main")).to_contain_text(re.compile("vrij binnenlopen", re.IGNORECASE))
    assert REDEN not in pagina.content()
    assert NOTA not in pagina.content()


def test_van_eerste_telefoon_tot_label_en_van_dossier_tot_plan(mensen, venster):
    """OF-01, OF-02, OF-03, OF-04, OF-07, OF-13, IT-05"""
    beheerder, coach, begeleider, traject, koor = mensen
    evi = venster(beheerder)
    bel(evi)
    voer_4p_gesprek(evi, koor)
    breng_in_kaart(evi)
    screen(evi)
    bekijk_het_keuzemenu(venster(telefoon=True))
    kies_voor_amal(venster(coach), traject)
    raadpleeg_als_begeleider(venster(begeleider), traject)
