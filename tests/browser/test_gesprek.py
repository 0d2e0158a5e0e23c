"""The talk on a tablet: the connection drops while typing, the guide changes, and keys only (IT-08, IT-09)."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from intake.acties import leidraden
from intake.models import Antwoord, Leidraadvraag
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.rechten import Rol
from tests import factories as maak
from tests.browser.test_toetsenbord import tab_naar

TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}
BEWAARD = re.compile(r"^bewaard om \d{1,2}\.\d\d uur$")
NIET = "Nog niet bewaard. We proberen opnieuw."


@pytest.fixture
def traject(transactional_db, gemeente, coach):
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    maak.IntakeFactory(traject=traject)
    return traject


def adres(traject, vraag: str) -> str:
    return reverse("intake_vraag", args=[traject.pk, vraag])


def antwoord(traject, vraag: str) -> Antwoord | None:
    with systeem("test", [traject.bestuur_id]):
        return Antwoord.objects.filter(intake__traject=traject, vraag=vraag).first()


def concepten(pagina) -> list[str]:
    return pagina.evaluate("Object.keys(sessionStorage).filter((n) => n.startsWith('nt-concept:'))")


def test_verbinding_valt_weg_tijdens_het_typen_en_niets_gaat_verloren(venster, traject, coach):
    """Offline says so in one place and tries again; back on, everything is kept and nothing stays on the tablet."""
    pagina = venster(coach, **TABLET)
    pagina.goto(adres(traject, "gezin"))
    status, veld = pagina.locator("[data-bewaar-status]"), pagina.get_by_label("In eigen woorden")
    veld.fill("Met mijn zus")
    expect(status).to_have_text(BEWAARD)
    assert concepten(pagina) == []
    pagina.context.set_offline(True)
    veld.press_sequentially(" en haar drie kinderen")
    pagina.locator("label.keuze", has_text="Kinderen").click()
    expect(status).to_have_text(NIET)
    expect(pagina.locator("[data-bewaar-weg]")).to_be_visible()
    pagina.get_by_role("button", name="Volgende").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Wie woont bij je?")
    expect(veld).to_have_value("Met mijn zus en haar drie kinderen")
    assert len(concepten(pagina)) == 1
    assert antwoord(traject, "gezin").tekst == "Met mijn zus"
    pagina.context.set_offline(False)
    expect(status).to_have_text(BEWAARD)
    expect(pagina.locator("[data-bewaar-weg]")).to_be_hidden()
    bewaard = antwoord(traject, "gezin")
    assert (bewaard.tekst, bewaard.keuzes) == ("Met mijn zus en haar drie kinderen", ["kinderen"])
    assert concepten(pagina) == []


def test_de_tablet_herlaadt_zonder_dat_het_bewaard_was(venster, traject, coach, andere_coach):
    """A reload brings the words back, only for the same person; a newer text of a colleague ends in a choice."""
    pagina = venster(coach, **TABLET)
    pagina.goto(adres(traject, "talen"))
    pagina.route("**/bewaar/", lambda route: route.abort())
    pagina.get_by_label("In eigen woorden").fill("Tigrinya")
    expect(pagina.locator("[data-bewaar-status]")).to_have_text(NIET)
    pagina.on("dialog", lambda dialoog: dialoog.accept())
    collega = venster(andere_coach)
    collega.goto(adres(traject, "talen"))
    collega.get_by_label("In eigen woorden").fill("Arabisch")
    expect(collega.locator("[data-bewaar-status]")).to_have_text(BEWAARD)
    pagina.unroute("**/bewaar/")
    pagina.reload()
    botsing = pagina.locator(".botsing")
    expect(botsing).to_contain_text("Anna paste dit net aan")
    expect(botsing).to_contain_text("Arabisch")
    expect(botsing).to_contain_text("Tigrinya")
    assert antwoord(traject, "talen").tekst == "Arabisch"
    botsing.get_by_role("button", name="Zet ze onder elkaar").click()
    expect(pagina.locator("[data-bewaar-status]")).to_have_text(BEWAARD)
    assert antwoord(traject, "talen").tekst == "Arabisch\nTigrinya"


def test_afgemeld_tijdens_het_typen_is_niet_bewaard(venster, traject, coach):
    """A page of the login is no answer: it says that nothing was kept, and the words stay."""
    pagina = venster(coach, **TABLET)
    pagina.goto(adres(traject, "talen"))
    pagina.context.clear_cookies(name="sessie")
    pagina.get_by_label("In eigen woorden").fill("Tigrinya")
    expect(pagina.locator("[data-bewaar-status]")).to_contain_text("Niet bewaard")
    expect(pagina.get_by_label("In eigen woorden")).to_have_value("Tigrinya")
    assert antwoord(traject, "talen") is None


def test_afmelden_wist_wat_nog_niet_bewaard_was(venster, traject, coach):
    pagina = venster(coach)
    pagina.goto(adres(traject, "talen"))
    pagina.evaluate("sessionStorage.setItem('nt-concept:1:/x|tekst', '{}')")
    pagina.goto("/account/logout/")
    pagina.locator("main").get_by_role("button", name="Meld je af").click()
    expect(pagina).to_have_url(re.compile("login|/$"))
    assert concepten(pagina) == []


def test_de_leidraad_verandert_tijdens_het_gesprek(venster, traject, coach, gemeente, kring_van):
    """IT-08: a question goes out of use while one types in it: kept, a sentence, and the next page is the new guide."""
    beheerder = maak.gebruiker_met(Rol.BEHEERDER, gemeente)
    pagina = venster(coach, **TABLET)
    pagina.goto(adres(traject, "gezin"))
    with kring_van(beheerder):
        leidraad = leidraden.maak_eigen(bestuur_id=gemeente.pk, publiek="inburgeraar", door=beheerder)
        for sleutel in ("gezin", "wat_doe_je_graag"):
            vraag = Leidraadvraag.objects.get(leidraad=leidraad, sleutel=sleutel)
            leidraden.zet_gebruik(vraag=vraag, actief=False, door=beheerder)
    pagina.get_by_label("In eigen woorden").fill("Alleen met mijn zoon")
    expect(pagina.locator(".bewaarlet")).to_contain_text("uit gebruik")
    expect(pagina.locator("[data-bewaar-status]")).to_have_text(BEWAARD)
    pagina.get_by_role("button", name="Volgende").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Wat wil je bereiken?")
    expect(pagina.get_by_role("navigation", name="Onderwerpen")).not_to_contain_text("Gezin")
    pagina.get_by_role("link", name="Stop voor nu").click()
    expect(pagina.locator("main")).to_contain_text("Niet meer in de leidraad")
    expect(pagina.locator("main")).to_contain_text("Alleen met mijn zoon")


def test_een_gesprek_met_uitleg_en_talent_met_het_toetsenbord(venster, traject, coach):
    """Keys only: an answer, the state by key, the explanation, a talent, the end."""
    pagina = venster(coach, **TABLET)
    pagina.goto(adres(traject, "wie_helpt_jou"))
    tab_naar(pagina, pagina.get_by_role("button", name="Weet het nog niet"))
    pagina.keyboard.press("Enter")
    expect(pagina.locator("main")).to_contain_text("Weet het nog niet")
    tab_naar(pagina, pagina.get_by_role("link", name="Leg samen uit"))
    pagina.keyboard.press("Enter")
    tab_naar(pagina, pagina.get_by_label("Uitgelegd: het traject van 40 uur"))
    pagina.keyboard.press("Space")
    tab_naar(pagina, pagina.get_by_label("Met een tolk?"))
    pagina.keyboard.type("Ja")
    tab_naar(pagina, pagina.get_by_role("button", name="Noteer de uitleg"))
    pagina.keyboard.press("Enter")
    expect(pagina.locator("main")).to_contain_text("Vandaag genoteerd")
    tab_naar(pagina, pagina.get_by_role("link", name="Terug naar de intake"))
    pagina.keyboard.press("Enter")
    tab_naar(pagina, pagina.locator(".talent-erbij summary"))
    pagina.keyboard.press("Enter")
    tab_naar(pagina, pagina.get_by_label("Wat kan deze persoon goed?"))
    pagina.keyboard.type("Herstelt fietsen")
    pagina.keyboard.press("Enter")
    expect(pagina.locator("main")).to_contain_text("Herstelt fietsen")
    tab_naar(pagina, pagina.get_by_role("button", name="Intake is klaar"))
    pagina.keyboard.press("Enter")
    expect(pagina.locator("#toasts")).to_contain_text("De intake is klaar.")
