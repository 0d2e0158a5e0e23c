"""The whole path in the browser, in each of the three roles of a gemeente: who does a step, and what the other sees.

Orienting talk, referral, tablet intake over a dropped connection, plan, change of course, pause, hours, closing
(IT-05, IT-06, IT-08, IT-11, IT-12, OP-11, SW-01, RG-04, ★5). The longer ways of one step are in the other tests here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from intake.models import Antwoord, Onderdeel, Traject
from intake.models.traject import Status
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.rolverdeling import Kant, Rolmodel, Stap, eigenaar
from tests import factories as maak
from tests.browser import test_hoofdtaak as taak
from tests.browser.test_gesprek import BEWAARD, NIET, TABLET
from tests.browser.test_hoofdtaak import Spel, dag, staat_er, toast

EERST = "Ze wil de buren leren kennen"
THUIS = "Thuis kookt ze voor de hele trap"
OFFLINE = " en op zondag voor de buren"
EIGEN = "Naaien bij de buurvrouw"
NOTITIE_GEMEENTE, NOTITIE_AGII = "Belt liever na vier uur", "Dossier KBI is bijgewerkt"
PAUZE_REDEN = "Zorg voor het gezin"


@dataclass
class Pad:
    """One play: the role, a window per side, and the steps of the main job with the right hand on them."""

    rol: str
    gemeente: object
    bladen: dict[Kant, Page]
    mensen: dict[Kant, object]
    venster: object
    spel: Spel
    traject: object = None

    def wie(self, stap: Stap) -> Kant:
        return eigenaar(self.rol, stap)

    def doet(self, stap: Stap) -> Page:
        """The window of who does this step; the helpers of the main job take it too."""
        self.spel.carla = self.bladen[self.wie(stap)]
        return self.spel.carla

    def niet_de_ander(self, stap: Stap, *namen: str) -> None:
        """The other side has no part in this step: `namen` are pages of this person."""
        for naam in namen:
            assert self.ander(stap).goto(self.adres(naam)).status in (403, 404), naam

    def ander(self, stap: Stap) -> Page:
        return self.bladen[Kant.AGII if self.wie(stap) == Kant.GEMEENTE else Kant.GEMEENTE]

    def adres(self, naam: str) -> str:
        return reverse(naam, args=[self.traject.pk])

    def stand(self) -> str:
        with systeem("proef", [self.gemeente.pk]):
            return Traject.objects.get(pk=self.traject.pk).status

    def beiden_zien(self, tekst: str) -> None:
        """Both see the stage, each on the own page; a gemeente that left all to AgII sees nobody (ADR 0014)."""
        agii, gemeente = self.bladen[Kant.AGII], self.bladen[Kant.GEMEENTE]
        agii.goto(self.adres("agii_dossier"))
        staat_er(agii, tekst)
        if self.rol == Rolmodel.MINIMAAL:
            assert gemeente.goto(self.adres("dossier")).status in (403, 404)
            return
        for geheim in (THUIS, NOTITIE_GEMEENTE):
            assert geheim not in agii.content()
        gemeente.goto(self.adres("dossier"))
        staat_er(gemeente, tekst)
        assert NOTITIE_AGII not in gemeente.content()


@pytest.fixture
def pad(request, transactional_db, gemeente, begeleider, coach, beheerder, venster, post):
    """The role holds since a month; the choice itself is played in test_rollen."""
    taak.zet_klaar(gemeente)
    if request.param != Rolmodel.MAXIMAAL:
        maak.RolkeuzeFactory(gemeente=gemeente, rol=request.param, door=beheerder)
    mensen = {Kant.AGII: begeleider, Kant.GEMEENTE: coach}
    bladen = {kant: venster(mens) for kant, mens in mensen.items()}
    geen_beeld = lambda *_: None  # noqa: E731 - test_hoofdtaak makes the pictures
    spel = Spel(bladen[Kant.AGII], bladen[Kant.GEMEENTE], bladen[Kant.GEMEENTE], geen_beeld, post)
    return Pad(request.param, gemeente, bladen, mensen, venster, spel)


# ---------------------------------------------------------------------------------------------- the steps
def orienteer(tine: Page) -> None:
    """IT-06: the trajectbegeleider talks first, with pictures; each answer is kept by itself."""
    tine.goto(reverse("orientatie_nieuw"))
    tine.get_by_label("Voornaam").fill("Amal")
    tine.get_by_label("Gemeente").select_option(label="Geraardsbergen")
    tine.get_by_label("Contacttaal").select_option("ar")
    tine.get_by_role("button", name="Begin", exact=True).click()
    graag = tine.get_by_role("region", name="Wat doe je graag?")
    with tine.expect_response("**/bewaar/") as antwoord:
        graag.locator("label.keuze", has_text="Koken").click()
    assert antwoord.value.ok
    with tine.expect_response("**/bewaar/") as antwoord:
        tine.get_by_role("region", name="Wat wil je bereiken?").get_by_label("In eigen woorden").fill(EERST)
    assert antwoord.value.ok
    expect(tine.locator("[data-bewaar-status]")).to_have_text(BEWAARD)


def verwijs(pad: Pad, als_superuser) -> None:
    """The talk goes along, and the gemeente says yes; where AgII does the intake itself, nobody need answer."""
    tine = pad.bladen[Kant.AGII]
    tine.locator("main").get_by_role("link", name="Meld aan", exact=True).click()
    expect(tine.get_by_label("Voornaam")).to_have_value("Amal")
    tine.get_by_label("Familienaam").fill("Idris")
    tine.get_by_label("De persoon weet").check()
    tine.get_by_role("button", name="Meld aan", exact=True).click()
    toast(tine, "Amal is aangemeld in Geraardsbergen.")
    with systeem("proef", [pad.gemeente.pk]):
        pad.traject = Traject.objects.get(inburgeraar__voornaam="Amal")
    pad.niet_de_ander(Stap.INTAKE, "aanmelding")
    blad = pad.doet(Stap.INTAKE)
    blad.goto(pad.adres("aanmelding"))
    staat_er(blad, "Dit vroeg AgII al.")
    staat_er(blad, EERST)
    if pad.rol == Rolmodel.MINIMAAL:
        staat_er(blad, "Deze aanmelding vroeg geen antwoord.")
    else:
        blad.get_by_role("button", name="Aanvaard").click()
        toast(blad, "Amal is aanvaard.")
    # A season later: parts may have started in the past, and each hour has a day.
    als_superuser.execute("UPDATE intake_traject SET aangemeld_op = aangemeld_op - 100")


def voer_intake(pad: Pad) -> None:
    """IT-08: on a tablet; the connection drops while typing, and no word is lost."""
    tablet = pad.spel.carla = pad.venster(pad.mensen[pad.wie(Stap.INTAKE)], **TABLET)
    tablet.goto(pad.adres("dossier"))
    tablet.get_by_role("button", name="Begin intake").first.click()
    expect(tablet.get_by_role("heading", level=1)).to_have_text("Wie ben je?")
    tablet.goto(reverse("intake_vraag", args=[pad.traject.pk, "wat_doe_je_graag"]))
    expect(tablet.locator("label.keuze", has_text="Koken").locator("input")).to_be_checked()
    status, veld = tablet.locator("[data-bewaar-status]"), tablet.get_by_label("In eigen woorden")
    veld.fill(THUIS)
    expect(status).to_have_text(BEWAARD)
    tablet.context.set_offline(True)
    veld.press_sequentially(OFFLINE)
    tablet.locator("label.keuze", has_text="Naaien").click()
    expect(status).to_have_text(NIET)
    tablet.context.set_offline(False)
    expect(status).to_have_text(BEWAARD)
    with systeem("proef", [pad.gemeente.pk]):
        antwoord = Antwoord.objects.get(intake__traject=pad.traject, vraag="wat_doe_je_graag")
    assert (antwoord.tekst, antwoord.keuzes) == (THUIS + OFFLINE, ["koken", "naaien"])
    taak.rond_intake_af(pad.spel)
    pad.niet_de_ander(Stap.INTAKE, "intake")


def maak_plan(pad: Pad) -> None:
    """IT-03, IT-05: one own proposal judged on both rules, one offer, one duo: 40 hours."""
    blad = pad.spel.carla  # the intake ended on the page of the plan
    blad.get_by_role("link", name="Iets anders toevoegen").click()
    blad.get_by_label("Wat?", exact=True).fill(EIGEN)
    blad.get_by_label("Hoeveel uur?").fill("12")
    for vraag, veld in (("Praat men er Nederlands?", "nederlands"), ("Ontmoet de persoon", "deelname")):
        blad.get_by_role("group", name=vraag).get_by_label("Ja").check()
        blad.locator(f"#id_{veld}_reden").fill("De buurvrouw en haar vriendinnen spreken Nederlands.")
    blad.get_by_label("Vanaf welke dag tellen de uren?").fill(dag(80))
    blad.get_by_role("button", name="In plan").click()
    staat_er(blad, "Zelf voorgesteld")
    rij = blad.locator(".pl-aanbod", has_text="Babelonië")
    rij.get_by_label("Uren voor Babelonië").fill("20")
    rij.get_by_role("button", name="In plan").click()
    blad.get_by_label("Uren voor een buddyduo").fill("8")
    blad.get_by_role("button", name="Buddyduo erbij").click()
    staat_er(blad, "Het plan telt 40 uur.")
    blad.get_by_role("button", name="Plan is klaar").click()
    toast(blad, "Het plan is klaar.")
    pad.spel.dossier = pad.adres("dossier")
    pad.niet_de_ander(Stap.PLAN, "plan", "plan_eigen")
    pad.beiden_zien(EIGEN)


def verander_koers(pad: Pad) -> None:
    """IT-12: started, two hours done, too far: stopped with a reason and replaced; the hours stay."""
    pad.doet(Stap.KOPPELEN)
    taak.start_onderdelen(pad.spel, "Babelonië", EIGEN)
    taak.koppel_buddy(pad.spel)
    pad.doet(Stap.OPVOLGEN)
    taak.noteer_uren(pad.spel, "Babelonië", "2", 60)
    blad = pad.doet(Stap.PLAN)
    blad.goto(pad.adres("plan"))
    blad.get_by_role("link", name="Stop of vervang Babelonië").click()
    staat_er(blad, "2 uur blijft staan.")
    blad.get_by_label("Waarom?").fill("te ver met de bus")
    blad.locator("label", has_text="Keukenvloer").click()
    blad.get_by_role("button", name="Stop het onderdeel").click()
    staat_er(blad, "In de plaats: Keukenvloer, 18 uur.")
    staat_er(blad, "Gestopt: te ver met de bus")
    pad.doet(Stap.KOPPELEN)
    taak.start_onderdelen(pad.spel, "Keukenvloer")
    pad.beiden_zien("Keukenvloer")


def pauzeer_en_hervat(pad: Pad) -> None:
    """IT-11: who follows up pauses and resumes; the other reads that it is so, and has no button."""
    blad = pad.doet(Stap.OPVOLGEN)
    blad.goto(pad.adres("pauze_nieuw"))
    blad.get_by_label(PAUZE_REDEN).check()
    blad.get_by_role("button", name="Zet op pauze").click()
    toast(blad, "De pauze van Amal is bewaard.")
    assert pad.stand() == Status.GEPAUZEERD
    pad.beiden_zien("gepauzeerd")
    pad.niet_de_ander(Stap.OPVOLGEN, "pauze_nieuw", "hervat")
    blad.goto(pad.adres("hervat"))
    blad.get_by_role("button", name="Hervat", exact=True).click()
    toast(blad, "Amal gaat weer verder.")
    assert pad.stand() == Status.LOPEND


def kom_aan_40_uur(pad: Pad) -> None:
    """Hours of a season by factory; the last two are confirmed on the page of today of who follows up."""
    with systeem("proef", [pad.gemeente.pk]):
        delen = {o.titel: o for o in Onderdeel.objects.filter(traject=pad.traject)}
    door, begin = pad.mensen[pad.wie(Stap.OPVOLGEN)], timezone.localdate() - timedelta(days=50)
    regels = [("Keukenvloer", 540), ("Keukenvloer", 540), ("Buddyduo", 480), (EIGEN, 600)]
    for n, (titel, minuten) in enumerate(regels):
        maak.UrenregelFactory(
            onderdeel=delen[titel],
            minuten=minuten,
            datum=begin + timedelta(days=n),
            bevestigd=True,
            beslist_door=door,
        )
    maak.UrenregelFactory(
        onderdeel=delen[EIGEN], minuten=120, datum=begin + timedelta(days=20), ingediend=True
    )
    blad = pad.doet(Stap.OPVOLGEN)
    blad.goto("/")
    blad.get_by_role("button", name="Bevestig 2 uur van Amal").first.click()
    toast(blad, "2 uur van Amal bevestigd.")
    assert pad.ander(Stap.OPVOLGEN).goto(reverse("uren")).status == 403
    pad.beiden_zien("40 van 40 uur")


def schrijf_notities(pad: Pad) -> None:
    """Each side keeps a note that the other never reads."""
    for kant, naam, tekst in (
        (Kant.AGII, "agii_dossier", NOTITIE_AGII),
        (Kant.GEMEENTE, "dossier", NOTITIE_GEMEENTE),
    ):
        if kant == Kant.GEMEENTE and pad.rol == Rolmodel.MINIMAAL:
            continue
        blad = pad.bladen[kant]
        blad.goto(pad.adres(naam))
        blad.locator("#id_tekst").fill(tekst)
        blad.get_by_role("button", name="Bewaar notitie").click()
        toast(blad, "Je notitie is bewaard.")


def rond_af(pad: Pad) -> None:
    """OP-11: end talk, certificate made by the task; the other side sees that it is done and can't open it."""
    blad = pad.doet(Stap.AFSLUITEN)
    pad.niet_de_ander(Stap.AFSLUITEN, "traject_afronden", "eindgesprek", "certificaat")
    blad.goto(pad.adres("traject_afronden"))
    blad.get_by_role("link", name="Noteer het eindgesprek").click()
    blad.get_by_label("Wat ging goed?").fill("Ze kent nu vier gezinnen in de straat")
    blad.get_by_label("Nee, liever niet").check()
    blad.get_by_role("button", name="Bewaar het gesprek").click()
    toast(blad, "Het eindgesprek met Amal is bewaard.")
    blad.get_by_role("link", name="Maak certificaat").click()
    assert taak.maak_certificaat(pad.spel).startswith(b"%PDF")
    pad.niet_de_ander(Stap.AFSLUITEN, "certificaat", "certificaat_pdf")
    assert pad.stand() == Status.AFGEROND
    pad.beiden_zien("afgerond")


@pytest.mark.parametrize("pad", [Rolmodel.MAXIMAAL, Rolmodel.UITGEBREID, Rolmodel.MINIMAAL], indirect=True)
def test_van_orienterend_gesprek_tot_certificaat_in_elke_rol(pad, als_superuser):
    """IT-05, IT-06, IT-08, IT-11, IT-12, OP-11, SW-01, RG-04, ★5"""
    orienteer(pad.bladen[Kant.AGII])
    verwijs(pad, als_superuser)
    voer_intake(pad)
    maak_plan(pad)
    schrijf_notities(pad)
    verander_koers(pad)
    pauzeer_en_hervat(pad)
    kom_aan_40_uur(pad)
    rond_af(pad)
