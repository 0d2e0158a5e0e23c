"""axe finds nothing, on every page of every role, at 360 and 1280 px, light and dark, also empty and with errors.

The structure of a page does not depend on its colours: in the dark only the colours are looked at again.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.test import TransactionTestCase
from playwright.sync_api import Page

from tests.browser.conftest import Vensters
from tests.browser.paginas import GEEN_PAGINA, MENSEN, Bezoek, bezoeken, bouw_met_leegte
from tests.toegang.beleid import BELEID
from tests.toegang.matrix import adressen

BREED, SMAL = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
KLEUREN = {"preload": False, "resultTypes": ["violations"], "runOnly": ["color-contrast"]}
ALLES = {"preload": False, "resultTypes": ["violations"]}
# The first person sees every variant; a state of a page differs in its middle. For the others axe looks where the page
# itself differs from what an earlier person saw, and once at the menu of each.
VOLUIT = ((BREED, "light", ALLES), (BREED, "dark", KLEUREN), (SMAL, "dark", ALLES), (SMAL, "light", KLEUREN))
TOESTAND = ((SMAL, "light", ALLES), (BREED, "dark", KLEUREN))
ANDERE_ROL = ((BREED, "light", ALLES),)
BEZOEKEN = bezoeken()
LEEG = (
    "werk",
    "inburgeraars",
    "uren",
    "buddys",
    "duos",
    "plaatsingen",
    "aanbod_lijst",
    "organisaties",
    "regio",
    "agii_mensen",
)
ERGENS = "00000000-0000-0000-0000-000000000007"
MAAK_LEEG = """vorm => {
  for (const v of vorm.elements) {
    if (v.type === "checkbox" || v.type === "radio") v.checked = false;
    else if (v.tagName === "SELECT") v.value = "";
    else if (!["hidden", "submit", "button"].includes(v.type)) v.value = "";
  }
  vorm.submit();
}"""
EIGEN_FORM = """() => [...document.querySelectorAll("main form")].find(
  f => f.method === "post" && new URL(f.action).pathname === location.pathname
)"""
# The page without its menu, and without what is secret or differs each time.
INHOUD = """() => {
  const hoofd = document.querySelector("main, body").cloneNode(true);
  hoofd.querySelectorAll("[name=csrfmiddlewaretoken], [name=sleutel]").forEach(v => v.remove());
  return hoofd.outerHTML + (document.querySelector(".kop-rechts")?.outerHTML || "");
}"""
BREEDTE = """() => {
  const rand = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= rand) return "";
  const over = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > rand + 1);
  const ver = e => Math.round(e.getBoundingClientRect().right);
  over.sort((a, b) => ver(b) - ver(a));
  return over.slice(0, 4).map(e => `${ver(e)}: ${e.outerHTML.slice(0, 120)}`).join(" | ") || "the page itself";
}"""


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker):
    """One world for the module, really stored, so that the server sees it."""
    with django_db_blocker.unblock():
        yield bouw_met_leegte()
        TransactionTestCase._fixture_teardown(None)


class Kijker:
    """A window per person that stays open, and the look at one page."""

    def __init__(self, vensters: Vensters, wereld) -> None:
        self.vensters, self.wereld, self.paginas, self.menus = vensters, wereld, {}, set()

    def als(self, naam: str) -> Page:
        if naam not in self.paginas:
            self.paginas[naam] = self.vensters(self.wereld.mensen[naam] if naam else None)
        return self.paginas[naam]

    def eerste_menu(self, naam: str) -> bool:
        """Whether nobody looked at the menu of this person yet."""
        eerste = naam not in self.menus
        self.menus.add(naam)
        return eerste

    def open(self, naam: str, adres: str) -> Page:
        pagina = self.als(naam)
        self._zet(pagina, BREED, "light")
        antwoord = pagina.goto(adres)
        assert antwoord.status in (200, 404, 409, 422), f"{antwoord.status} {adres}"
        pagina.evaluate(AXE_SCRIPT)
        return pagina

    def keur(self, pagina: Page, wat: tuple = VOLUIT) -> None:
        """h1 and title, axe in the chosen variants, no sideways scroll at 360, nothing in the console."""
        fouten = [self._kop(pagina)]
        for maat, kleur, regels in wat:
            self._zet(pagina, maat, kleur)
            fouten.append(self._axe(pagina, regels, f"{maat['width']} {kleur}"))
        self._zet(pagina, SMAL, "light")
        fouten.append((over := pagina.evaluate(BREEDTE)) and f"scrolls sideways at 360: {over}")
        fouten += self.vensters.fouten
        self.vensters.fouten.clear()
        fouten = [fout for fout in fouten if fout]
        assert not fouten, f"{pagina.url}\n" + "\n".join(fouten)

    @staticmethod
    def _zet(pagina: Page, maat: dict, kleur: str) -> None:
        pagina.set_viewport_size(maat)
        pagina.emulate_media(color_scheme=kleur, reduced_motion="reduce")

    @staticmethod
    def _kop(pagina: Page) -> str:
        koppen = pagina.locator("h1:visible").count()
        return "" if koppen == 1 and pagina.title().strip() else f"{koppen} h1, title {pagina.title()!r}"

    @staticmethod
    def _axe(pagina: Page, opties: dict, waar: str) -> str:
        uitslag = pagina.evaluate("opties => axe.run(opties)", opties)
        return "\n".join(
            f"{waar}: {fout['id']}: {plek['html'][:140]} {plek['failureSummary'][:200]}"
            for fout in uitslag["violations"]
            for plek in fout["nodes"][:3]
        )


@pytest.fixture(scope="module")
def kijker(browser, server, client_van, wereld):
    vensters = Vensters(browser, server, client_van)
    yield Kijker(vensters, wereld)
    vensters.sluit()


def _is_html(pagina: Page) -> bool:
    return pagina.evaluate("document.contentType") == "text/html"


def test_elk_adres_is_een_pagina_of_een_uitzondering():
    """A page without a line in the policy table, or an exception whose address is gone, fails."""
    zonder_get = {naam for naam, regel in BELEID.items() if getattr(regel, "get", 1) is None}
    assert {b.naam for b in BEZOEKEN} | set(GEEN_PAGINA) | zonder_get == set(adressen())


@pytest.mark.parametrize("bezoek", BEZOEKEN, ids=str)
def test_geen_enkele_pagina_heeft_een_drempel(kijker, wereld, bezoek: Bezoek):
    """TK-01"""
    gezien = set()
    for nummer, mens in enumerate(bezoek.mensen):
        for vraag in bezoek.bladen if nummer == 0 else ("",):
            pagina = kijker.open(mens, bezoek.adres(wereld) + vraag)
            assert _is_html(pagina)
            nieuw = (inhoud := pagina.evaluate(INHOUD)) not in gezien or kijker.eerste_menu(mens)
            gezien.add(inhoud)
            kijker.keur(pagina, () if not nieuw else ANDERE_ROL if nummer else TOESTAND if vraag else VOLUIT)


@pytest.mark.parametrize("bezoek", [b for b in BEZOEKEN if b.is_link], ids=str)
def test_van_rechts_naar_links_is_ook_goed(kijker, wereld, bezoek: Bezoek):
    pagina = kijker.open("", f"{bezoek.adres(wereld)}?taal=ar")
    assert pagina.locator("html").get_attribute("dir") == "rtl"
    kijker.keur(pagina)
    pagina.context.clear_cookies()


@pytest.mark.parametrize("bezoek", [b for b in BEZOEKEN if b.kan_fout], ids=str)
def test_een_leeg_formulier_zegt_wat_er_moet(kijker, wereld, bezoek: Bezoek):
    """The error state of every form."""
    pagina = kijker.open(bezoek.mensen[0], bezoek.adres(wereld))
    vorm = pagina.evaluate_handle(EIGEN_FORM)
    assert vorm.as_element(), "no form of its own on this page"
    with pagina.expect_navigation() as gegaan:
        pagina.evaluate(MAAK_LEEG, vorm)
    assert gegaan.value.status == 422
    assert pagina.locator("[role=alert]:visible").count(), "no error summary"
    pagina.evaluate(AXE_SCRIPT)
    kijker.keur(pagina, TOESTAND)


@pytest.mark.parametrize("naam", LEEG)
def test_wie_nog_niets_heeft_ziet_de_volgende_stap(kijker, wereld, naam: str):
    """Empty states."""
    [bezoek] = [b for b in BEZOEKEN if b.naam == naam and not b.nummer]
    mens = f"lege_{next(m for m in bezoek.mensen if m in MENSEN.values())}"
    kijker.keur(kijker.open(mens, bezoek.adres(wereld)), TOESTAND)


@pytest.mark.parametrize("adres", ["/bestaat-niet/", f"/inburgeraars/{ERGENS}/", "/l/bestaat-niet/"])
def test_wat_er_niet_is_zegt_dat_netjes(kijker, adres: str):
    kijker.keur(kijker.open("coach", adres))
