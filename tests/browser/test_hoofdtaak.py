"""The main job of issue 2 point 9, played in the browser as three roles and a phone."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.utils import timezone
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from intake.tasks import maak_openstaande_certificaten
from netwerktraject.kern import berichten
from tests import factories as maak

ANTWOORD = "Thuis kook ik voor iedereen"
ANTWOORD_COLLEGA = "Ze wil leren fietsen"
NOTITIE = "Belt liever na vier uur"
BUDDY = "greet@post.example"
REDEN = "Wil graag mensen leren kennen"
UREN = (("Babelonië", 10), ("Babelonië", 10), ("Keukenvloer", 12), ("Buddyduo", 3))  # 35; the phone adds 4,5


@dataclass
class Spel:
    """Who plays, and what one step leaves for the next."""

    tine: Page
    carla: Page
    anna: Page
    beeld: object
    post: object
    dossier: str = ""
    link: str = ""


def zet_klaar(gemeente) -> None:
    """A gemeente that can sign, offer with and without a label, and a buddy."""
    gemeente.ondertekenaar, gemeente.ondertekenaar_functie = "Lotte Baert", "schepen van samenleven"
    gemeente.save()
    huis = maak.OrganisatieFactory(bestuur=gemeente, naam="Huis van de Buurt")
    for naam, soort, wat in (
        ("Babelonië", "taaloefenkans", "Je praat samen aan tafel over gewone dingen."),
        ("Keukenvloer", "groepswerking", "Je kookt samen en leert recepten van elkaar."),
        ("Wandelclub", "vrije_tijd", "Elke zondag een rustige wandeling."),
    ):
        maak.AanbodFactory(organisatie=huis, naam=naam, soort=soort, wat=wat, gelabeld=True)
    maak.AanbodFactory(organisatie=huis, naam="Zonder label")
    maak.BuddyFactory(
        bestuur=gemeente, voornaam="Greet", familienaam="Peeters", email=BUDDY, talen="Nederlands, Arabisch"
    )


@pytest.fixture
def mensen(transactional_db, gemeente, begeleider, coach, andere_coach):
    """Three accounts that can log in with their password."""
    zet_klaar(gemeente)
    for mens in (begeleider, coach, andere_coach):
        EmailAddress.objects.create(user=mens, email=mens.email, verified=True, primary=True)
    return begeleider, coach, andere_coach


def dag(voor: int) -> str:
    """What a date field takes: so many days before today."""
    return (timezone.localdate() - timedelta(days=voor)).isoformat()


def staat_er(pagina: Page, tekst: str | re.Pattern) -> None:
    expect(pagina.locator("body")).to_contain_text(tekst)


def toast(pagina: Page, tekst: str) -> None:
    expect(pagina.locator("[data-toast]", has_text=tekst).first).to_be_visible()


def meld_aan(pagina: Page, mens) -> None:
    """Through the form, as everybody does."""
    pagina.goto("/")
    pagina.locator("input[name=login]").fill(mens.email)
    pagina.locator("input[name=password]").fill(maak.WACHTWOORD)
    pagina.get_by_role("button", name="Meld je aan", exact=True).click()
    pagina.wait_for_url(lambda url: "account" not in url)


# ---------------------------------------------------------------------------------------------- the steps
def verwijs(spel: Spel) -> None:
    """The trajectbegeleider refers a person."""
    tine = spel.tine
    tine.get_by_role("link", name="Meld iemand aan").first.click()
    tine.get_by_label("In welke gemeente").select_option(label="Geraardsbergen")
    tine.get_by_label("Voornaam").fill("Amal")
    tine.get_by_label("Familienaam").fill("Idris")
    tine.get_by_label("Contacttaal").select_option("ar")
    tine.get_by_label("Telefoon").fill("0470 12 34 56")
    tine.get_by_label("E-mailadres").fill("amal@post.example")
    tine.get_by_label("Waarom meld je").fill(REDEN)
    tine.get_by_label("De persoon weet").check()
    spel.beeld(tine, "aanmelden")
    tine.get_by_role("button", name="Meld aan", exact=True).click()
    toast(tine, "Amal is aangemeld in Geraardsbergen.")
    expect(tine.get_by_role("heading", level=1)).to_have_text("Amal Idris")


def begin_intake(spel: Spel) -> None:
    """The coach finds her in Mijn werk vandaag, and begins the talk: pictures, words, saved by itself."""
    carla = spel.carla
    carla.goto("/")
    expect(carla.get_by_role("heading", level=1)).to_have_text("Mijn werk vandaag")
    staat_er(carla, "Amal Idris")
    spel.beeld(carla, "mijn-werk")
    carla.get_by_role("button", name="Begin intake").click()
    expect(carla.get_by_role("heading", level=1)).to_have_text("Wie ben je?")
    for _ in range(3):
        carla.get_by_role("button", name="Volgende").click()
    expect(carla.get_by_role("heading", level=1)).to_have_text("Wat doe je graag?")
    bewaard = carla.locator("[data-bewaar-status]")
    for plaatje in ("Koken", "Naaien"):
        carla.locator("label.keuze", has_text=plaatje).click()
        expect(carla.locator("label.keuze", has_text=plaatje).locator("input")).to_be_checked()
    expect(bewaard).to_have_text(re.compile(r"^bewaard om \d{1,2}\.\d\d uur$"))


def twee_coaches(spel: Spel) -> None:
    """A colleague answers the same question from an older page: both texts stand there, and she keeps both."""
    carla, anna = spel.carla, spel.anna
    anna.goto(carla.url)
    with carla.expect_response("**/bewaar/") as antwoord:
        carla.get_by_label("In eigen woorden").fill(ANTWOORD)
    assert antwoord.value.ok
    expect(carla.locator("[data-bewaar-status]")).to_have_text(re.compile("^bewaard om"))
    spel.beeld(carla, "intake")
    anna.get_by_label("In eigen woorden").fill(ANTWOORD_COLLEGA)
    botsing = anna.locator(".botsing")
    expect(botsing).to_contain_text("Carla paste dit net aan")
    expect(botsing).to_contain_text(ANTWOORD)
    expect(botsing).to_contain_text(ANTWOORD_COLLEGA)
    spel.beeld(anna, "intake-botsing")
    with anna.expect_response("**/bewaar/") as antwoord:
        botsing.get_by_role("button", name="Zet ze onder elkaar").click()
    assert antwoord.value.ok
    carla.reload()
    expect(carla.get_by_label("In eigen woorden")).to_have_value(f"{ANTWOORD}\n{ANTWOORD_COLLEGA}")


def rond_intake_af(spel: Spel) -> None:
    carla = spel.carla
    carla.get_by_role("link", name="Stop voor nu").click()
    staat_er(carla, "Koken, naaien")
    carla.get_by_label("Ik heb uitgelegd").check()
    carla.get_by_label("In welke taal?").select_option("ar")
    carla.get_by_label("Met een tolk?").select_option("ja")
    spel.beeld(carla, "intake-overzicht")
    carla.get_by_role("button", name="Intake is klaar").click()
    toast(carla, "De intake is klaar.")


def maak_plan(spel: Spel) -> None:
    """Labelled offers until 32 hours: refused, and it says what is missing; with a duo it is 40."""
    carla = spel.carla
    expect(carla.locator("body")).not_to_contain_text("Zonder label")
    for naam, uren in (("Babelonië", "20"), ("Keukenvloer", "12")):
        rij = carla.locator(".pl-aanbod", has_text=naam)
        rij.get_by_label(f"Uren voor {naam}").fill(uren)
        rij.get_by_role("button", name="In plan").click()
        expect(carla.locator(".pl-aanbod", has_text=naam)).to_have_count(0)
    carla.get_by_role("button", name="Plan is klaar").click()
    toast(carla, "Er staat 32 uur in het plan. Plan nog 8 uur")
    carla.get_by_label("Uren voor een buddyduo").fill("8")
    carla.get_by_role("button", name="Buddyduo erbij").click()
    staat_er(carla, "Het plan telt 40 uur.")
    spel.beeld(carla, "plan")
    carla.get_by_role("button", name="Plan is klaar").click()
    toast(carla, "Het plan is klaar.")
    spel.dossier = carla.url


def start_onderdelen(spel: Spel, *namen: str) -> None:
    carla = spel.carla
    for naam in namen:
        carla.goto(spel.dossier)
        carla.locator(".onderdeel", has_text=naam).get_by_role("link", name="Start").click()
        carla.get_by_label("Vanaf welke dag?").fill(dag(80))
        carla.get_by_role("button", name="Start", exact=True).click()
        toast(carla, f"{naam} is begonnen.")


def koppel_buddy(spel: Spel) -> None:
    """The mail with the link goes through the outbox, over SMTP."""
    carla = spel.carla
    carla.goto(spel.dossier)
    carla.get_by_role("link", name="Zoek een buddy").click()
    carla.locator("label.kand", has_text="Greet Peeters").click()
    carla.get_by_label("Eerste dag").fill(dag(70))
    spel.beeld(carla, "buddy-zoeken")
    carla.get_by_role("button", name="Maak het duo").click()
    toast(carla, "Amal en Greet zijn een duo.")
    assert berichten.verstuur()["verzonden"] >= 1
    brief = next(b for b in spel.post.brieven() if b.aan == (BUDDY,))
    spel.link = next(link for link in brief.links if "/l/" in link)
    assert "Idris" not in brief.onderwerp + brief.tekst


def noteer_op_de_telefoon(spel: Spel, greet: Page) -> None:
    """Three taps: yes, half an hour more, keep."""
    greet.goto(spel.link)
    expect(greet.get_by_role("heading", level=1)).to_have_text("Dag Greet, zag je Amal?")
    assert "Idris" not in greet.content()
    greet.locator("label.groot", has_text="Ja").tap()
    greet.get_by_role("button", name="Half uur meer").tap()
    expect(greet.locator("#id_minuten")).to_have_value("150")
    spel.beeld(greet, "telefoon-buddy", 360)
    greet.get_by_role("button", name="Bewaar", exact=True).and_(greet.locator(".bewaarknop")).tap()
    expect(greet.get_by_role("heading", level=1)).to_have_text("Bewaard")
    staat_er(greet, "2,5 uur")
    spel.beeld(greet, "telefoon-bewaard", 360)


def noteer_in_het_arabisch(spel: Spel, greet: Page) -> None:
    """The same page, right to left, for a meeting of last week."""
    greet.goto(spel.link)
    greet.locator(".taalkeus summary").tap()
    greet.get_by_role("link", name="العربية").tap()
    expect(greet.locator("html")).to_have_attribute("dir", "rtl")
    expect(greet.locator("html")).to_have_attribute("lang", "ar")
    spel.beeld(greet, "telefoon-arabisch", 360)
    greet.locator(".uurvouw summary").first.tap()
    greet.locator("#id_datum").fill(dag(7))
    greet.locator(".bewaarknop").tap()
    greet.wait_for_url("**/klaar/**")
    assert greet.evaluate("document.documentElement.scrollWidth <= innerWidth")
    spel.beeld(greet, "telefoon-arabisch-bewaard", 360)


def bevestig(spel: Spel) -> None:
    """Confirm, undo, and confirm again; then the other one."""
    carla = spel.carla
    carla.goto("/")
    spel.beeld(carla, "uren-bevestigen")
    knop = carla.get_by_role("button", name=re.compile("Bevestig 2,5 uur van Amal Idris"))
    knop.click()
    toast(carla, "2,5 uur van Amal bevestigd.")
    expect(knop).to_have_count(0)
    carla.get_by_role("button", name="Ongedaan maken").click()
    toast(carla, "De bevestiging is ongedaan gemaakt.")
    carla.goto("/")
    knop.click()
    toast(carla, "2,5 uur van Amal bevestigd.")
    carla.goto("/uren/")
    carla.get_by_role("button", name="Bevestig wat is aangevinkt").click()
    toast(carla, "1 keer bevestigd.")


def noteer_uren(spel: Spel, titel: str, uren: str, voor: int) -> None:
    carla = spel.carla
    carla.goto(f"{spel.dossier}uren/nieuw/")
    keuze = carla.get_by_label("Onderdeel")
    keuze.select_option(keuze.locator("option", has_text=titel).get_attribute("value"))
    carla.get_by_label("Dag").fill(dag(voor))
    carla.get_by_label("Hoeveel uur?").fill(uren)
    carla.get_by_role("button", name="Bewaar", exact=True).click()
    toast(carla, f"{uren} uur van Amal bewaard.")


def weiger_op_39_en_half(spel: Spel) -> None:
    """At 39,5 the button says why it waits; a form that is sent anyway is refused with the same words."""
    carla = spel.carla
    carla.goto(f"{spel.dossier}certificaat/")
    staat_er(carla, "39,5 van 40 uur bevestigd. Nog 0,5 uur te bevestigen")
    spel.beeld(carla, "certificaat-ontbreekt")
    with carla.expect_navigation() as gegaan:
        carla.evaluate("document.querySelector('main form[method=post]').submit()")
    assert gegaan.value.status == 422
    expect(carla.locator(".foutlijst")).to_contain_text("39,5 van 40 uur bevestigd")


def sluit_af(spel: Spel) -> bytes:
    """40 hours: close."""
    noteer_uren(spel, "Buddyduo", "0,5", 2)
    spel.beeld(spel.carla, "dossier")
    spel.carla.get_by_role("link", name="Maak certificaat").first.click()
    return maak_certificaat(spel)


def maak_certificaat(spel: Spel) -> bytes:
    """The task makes the PDF, and the coach opens it."""
    carla = spel.carla
    carla.get_by_role("button", name="Maak certificaat").click()
    toast(carla, "Amal heeft 40 uur gehaald.")
    staat_er(carla, "Het certificaat wordt gemaakt.")
    assert maak_openstaande_certificaten() == 1
    adres = carla.get_by_role("link", name="Open het certificaat").get_attribute("href")
    spel.beeld(carla, "certificaat-klaar")
    antwoord = carla.request.get(adres)
    assert (antwoord.status, antwoord.headers["content-type"]) == (200, "application/pdf")
    return antwoord.body()


def controleer_de_code(spel: Spel, bezoeker: Page, pdf: bytes) -> None:
    """Anybody with the paper in hand: genuine, from whom, and no name."""
    lezer = PdfReader(io.BytesIO(pdf))
    tekst = "".join(pagina.extract_text() for pagina in lezer.pages)
    assert "Amal Idris" in tekst
    links = [
        aan["/A"]["/URI"]
        for pagina in lezer.pages
        for aan in (o.get_object() for o in pagina.get("/Annots", []))
        if "/URI" in aan.get("/A", {})
    ]
    code = re.search(r"(?:[0-9A-Z]{4}[\s-]*){6}[0-9A-Z]{3}", tekst)
    bezoeker.goto("/controle/")
    bezoeker.get_by_label("Code op het certificaat").fill(code[0] if code else links[0].partition("#")[2])
    bezoeker.get_by_role("button", name="Controleer").click()
    staat_er(bezoeker, "Ja, dit certificaat is echt.")
    staat_er(bezoeker, "Gegeven door Geraardsbergen")
    assert "Amal" not in bezoeker.content()
    assert "Idris" not in bezoeker.content()
    spel.beeld(bezoeker, "controle")


def bekijk_als_agii(spel: Spel) -> None:
    """The same person with fewer fields: hours and steps; no answer of the talk and no note."""
    tine = spel.tine
    tine.goto("/")
    tine.get_by_role("link", name="Amal Idris").click()
    staat_er(tine, "40 van 40 uur")
    spel.beeld(tine, "agii-dossier")
    for geheim in (NOTITIE, ANTWOORD, ANTWOORD_COLLEGA, "Koken", BUDDY):
        assert geheim not in tine.content()
    spel.carla.goto(spel.dossier)
    for woord in (NOTITIE, ANTWOORD, "Koken"):
        assert woord in spel.carla.content()


def schrijf_notitie(spel: Spel) -> None:
    spel.carla.goto(spel.dossier)
    spel.carla.locator("#id_tekst").fill(NOTITIE)
    spel.carla.get_by_role("button", name="Bewaar notitie").click()
    toast(spel.carla, "Je notitie is bewaard.")


# ---------------------------------------------------------------------------------------------- the play
def test_van_aanmelding_tot_certificaat_als_drie_rollen_en_een_telefoon(
    mensen, venster, beeld, post, als_superuser
):
    """IT-01, IT-03, OP-11, SW-03, BU-14, RG-04"""
    spel = Spel(venster(), venster(), venster(), beeld, post)
    for pagina, mens in zip((spel.tine, spel.carla, spel.anna), mensen, strict=True):
        meld_aan(pagina, mens)
    verwijs(spel)
    begin_intake(spel)
    twee_coaches(spel)
    rond_intake_af(spel)
    maak_plan(spel)
    # A season later: parts may have started in the past, and each hour has a day.
    als_superuser.execute("UPDATE intake_traject SET aangemeld_op = aangemeld_op - 100")
    start_onderdelen(spel, "Babelonië", "Keukenvloer")
    koppel_buddy(spel)
    greet = venster(telefoon=True)
    noteer_op_de_telefoon(spel, greet)
    noteer_in_het_arabisch(spel, greet)
    bevestig(spel)
    schrijf_notitie(spel)
    for nummer, (titel, uren) in enumerate(UREN):
        noteer_uren(spel, titel, str(uren), 60 - 10 * nummer)
    weiger_op_39_en_half(spel)
    pdf = sluit_af(spel)
    controleer_de_code(spel, venster(), pdf)
    bekijk_als_agii(spel)
