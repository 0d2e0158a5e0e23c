"""A person on paper only: no phone, no e-mail, no account; the coach enters all steps (TK-07, TK-09, ★8).

Each page says who reaches the person and how; no mail to them is ever made.
"""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from intake import tasks
from intake.models import Afspraak, Onderdeel, Slotmoment, Traject
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bericht
from tests import factories as maak
from tests.browser import test_hoofdtaak as taak
from tests.browser.test_hoofdtaak import Spel, dag, staat_er, toast

BEREIK = "Amal heeft geen telefoon en geen mail. Carla geeft alles op papier of zegt het aan het loket."
HELPT = "haar zus Sara"
TEKENAAR = "Rita Claes"


@pytest.fixture
def spel(transactional_db, gemeente, coach, venster):
    """One coach, offer with a label, a gemeente that can sign."""
    taak.zet_klaar(gemeente)
    carla = venster(coach)
    return Spel(carla, carla, carla, lambda *_: None, None)


def traject_van(gemeente) -> Traject:
    with systeem("proef", [gemeente.pk]):
        return Traject.objects.select_related("inburgeraar").get()


def drukt(pagina: Page, adres: str, *woorden: str) -> None:
    """The address gives a PDF that opens, with these words on it."""
    antwoord = pagina.request.get(adres)
    assert (antwoord.status, antwoord.headers["content-type"]) == (200, "application/pdf"), adres
    tekst = " ".join(
        " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(antwoord.body())).pages).split()
    )
    for woord in woorden:
        assert woord in tekst, (adres, woord)


# ---------------------------------------------------------------------------------------------- the steps
def schrijf_in(carla: Page) -> None:
    """On behalf, at the desk, with the trace of who helped."""
    carla.goto(reverse("inburgeraars"))
    carla.get_by_role("link", name="Nieuwe inburgeraar").click()
    carla.get_by_label("Voornaam").fill("Amal")
    carla.get_by_label("Familienaam").fill("Idris")
    carla.get_by_label("Contacttaal").select_option("ar")
    carla.get_by_label("Liefst bereikbaar via").select_option("brief")
    carla.get_by_label("Aan het loket").check()
    carla.get_by_label("Wie hielp mee?").fill(HELPT)
    carla.get_by_label("De persoon weet").check()
    carla.get_by_role("button", name="Schrijf in").click()
    toast(carla, "Amal is ingeschreven.")
    staat_er(carla, "Geen nummer en geen mail")
    staat_er(carla, "Ingeschreven aan het loket")
    staat_er(carla, f"In naam van de persoon, met hulp van {HELPT}")


def neem_intake_over(spel: Spel, traject: Traject) -> None:
    """The guide was printed and filled in by hand; the coach enters it afterwards and prints what stands there."""
    carla = spel.carla
    drukt(carla, f"{reverse('leidraad_pdf', args=['inburgeraar'])}?taal=ar", "Wat doe je graag?")
    carla.goto(reverse("dossier", args=[traject.pk]))
    carla.get_by_role("button", name="Begin intake").first.click()
    carla.goto(reverse("intake_vraag", args=[traject.pk, "wat_doe_je_graag"]))
    for plaatje in ("Koken", "Naaien"):
        with carla.expect_response("**/bewaar/") as antwoord:
            carla.locator("label.keuze", has_text=plaatje).click()
        assert antwoord.value.ok
    carla.goto(reverse("intake", args=[traject.pk]))
    carla.get_by_role("link", name="wijzig wat doe je graag").click()
    taak.rond_intake_af(spel)
    drukt(carla, reverse("intake_pdf", args=[traject.pk]), "Amal Idris", "Koken")


def druk_plan_en_afspraak(carla: Page, traject: Traject, gemeente) -> None:
    """TK-07: the plan and the first appointment go along on paper."""
    drukt(carla, reverse("plan_papier", args=[traject.pk]), "Mijn plan van 40 uur", "Babelonië")
    carla.goto(reverse("afspraak_nieuw", args=[traject.pk]))
    staat_er(carla, "Druk daarna het kaartje af: er gaat geen mail.")
    carla.get_by_label("Wat?", exact=True).fill("Eerste keer naar Babelonië")
    carla.get_by_label("Welke dag?").fill(dag(-1))
    carla.get_by_label("Hoe laat?").fill("14:00")
    carla.get_by_label("Waar?").fill("Bibliotheek")
    carla.get_by_role("button", name="Bewaar de afspraak").click()
    toast(carla, "De afspraak met Amal staat klaar.")
    with systeem("proef", [gemeente.pk]):
        afspraak = Afspraak.objects.get()
    for naam in ("Print een kaartje", "Print groot, op A4"):
        carla.get_by_label("Meer: Eerste keer naar Babelonië").click()
        adres = carla.get_by_role("link", name=naam).get_attribute("href")
        assert str(afspraak.pk) in adres
        drukt(carla, adres, "Amal", "Bibliotheek", "14")
        carla.get_by_label("Meer: Eerste keer naar Babelonië").click()


def neem_uren_over(spel: Spel, gemeente) -> None:
    """A sheet at the door and a word at the desk: the coach enters both; the rest of a season by factory."""
    carla = spel.carla
    with systeem("proef", [gemeente.pk]):
        delen = {o.titel: o for o in Onderdeel.objects.select_related("aanbod")}
    groep = delen["Babelonië"]
    drukt(carla, f"{reverse('aanwezigheid_blad')}?aanbod={groep.aanbod_id}&dag={dag(60)}", "Amal Idris")
    carla.goto(reverse("aanwezigheid"))
    carla.get_by_label("Groep").select_option(label="Babelonië")
    carla.get_by_label("Dag", exact=True).fill(dag(60))
    carla.get_by_role("button", name="Toon de lijst").click()
    carla.get_by_label("Amal Idris", exact=True).check()
    carla.get_by_role("button", name="Bewaar wie er was").click()
    toast(carla, "1 keer bewaard")
    taak.noteer_uren(spel, "Keukenvloer", "12", 40)
    begin = timezone.localdate() - timedelta(days=30)
    for n, minuten in enumerate((540, 540, 480)):
        maak.UrenregelFactory(
            onderdeel=groep, minuten=minuten, datum=begin + timedelta(days=n), bevestigd=True
        )


def laat_tekenen(carla: Page, traject: Traject) -> None:
    """The proof of participation: printed, signed with a pen, and entered with the name of who entered it."""
    carla.goto(reverse("bewijzen", args=[traject.pk]))
    carla.get_by_role("region", name="Keukenvloer").get_by_role("button", name="Maak het bewijs").click()
    toast(carla, "is klaar. Laat het nu tekenen.")
    kaart = carla.get_by_role("region", name="Keukenvloer")
    drukt(
        carla,
        kaart.get_by_role("link", name="Open de pdf").get_attribute("href"),
        "Amal Idris",
        "Keukenvloer",
    )
    kaart.get_by_role("link", name="Getekend op papier").click()
    carla.get_by_label("Wie tekende?").fill(TEKENAAR)
    carla.get_by_label("Functie").fill("begeleider")
    carla.get_by_role("button", name="Bewaar de handtekening").click()
    toast(carla, "De handtekening is ingevoerd.")
    expect(kaart).to_contain_text(f"Getekend door {TEKENAAR}")
    expect(kaart).to_contain_text("ingevoerd door Carla")


def nodig_uit(carla: Page, gemeente) -> None:
    """OP-11: the feast; the list says how she hears of it, and the sheet is printed."""
    carla.goto(reverse("slotmoment_nieuw"))
    carla.get_by_label("Titel").fill("Feest van de 40 uur")
    carla.get_by_label("Dag", exact=True).fill(dag(-20))
    carla.get_by_label("Uur", exact=True).fill("15:00")
    carla.get_by_label("Waar", exact=True).fill("Markt 1")
    carla.get_by_role("button", name="Bewaar het feest").click()
    carla.get_by_role("link", name="Kies wie komt").first.click()
    carla.get_by_label("Amal Idris").check()
    carla.get_by_role("button", name="Zet op de lijst").click()
    staat_er(carla, "blad, aan het loket")
    expect(carla.get_by_role("button", name="Mail de uitnodigingen")).to_have_count(0)
    with systeem("proef", [gemeente.pk]):
        feest = Slotmoment.objects.get()
    drukt(carla, reverse("slotmoment_bladen", args=[feest.pk]), "Amal", "Markt 1")


def elke_pagina_zegt_hoe(carla: Page, traject: Traject, *namen: str) -> None:
    for naam in namen:
        carla.goto(reverse(naam, args=[traject.pk]))
        expect(carla.locator("main"), naam).to_contain_text(BEREIK)


def praat_na(carla: Page, traject: Traject) -> None:
    """OP-07: the end talk, with a yes to one question half a year later: it is asked at the desk."""
    carla.goto(reverse("eindgesprek", args=[traject.pk]))
    carla.get_by_label("Ja, dat mag").check()
    carla.get_by_role("button", name="Bewaar het gesprek").click()
    toast(carla, "Het eindgesprek met Amal is bewaard.")
    staat_er(carla, "Er gaat geen mail. Vraag het op papier of aan het loket.")


def geen_mail(gemeente, coach, als_superuser) -> None:
    """The day of the appointment and of the question is there, all tasks that could mail have run: no mail to her."""
    als_superuser.execute("UPDATE intake_afspraak SET wanneer = now() + interval '1 hour'")
    als_superuser.execute("UPDATE intake_eindgesprek SET navraag_op = current_date - 1")
    for doe in (tasks.herinner_afspraken, tasks.veeg_opvolging, tasks.begin_pauzes):
        doe()
    assert tasks.veeg_navraag() == (0, 1), "a line for the coach, no mail"
    with systeem("proef", [gemeente.pk]):
        assert set(Bericht.objects.values_list("aan", flat=True)) <= {coach.email}


# ---------------------------------------------------------------------------------------------- the play
def test_iemand_zonder_telefoon_mail_of_account_doet_alles_op_papier(spel, gemeente, coach, als_superuser):
    """TK-07, TK-09, RG-05, OP-11, ★8"""
    carla = spel.carla
    schrijf_in(carla)
    traject = traject_van(gemeente)
    elke_pagina_zegt_hoe(carla, traject, "dossier", "begeleiding", "geschiedenis", "afspraak_nieuw")
    neem_intake_over(spel, traject)
    taak.maak_plan(spel)
    druk_plan_en_afspraak(carla, traject, gemeente)
    als_superuser.execute("UPDATE intake_traject SET aangemeld_op = aangemeld_op - 100")
    taak.start_onderdelen(spel, "Babelonië", "Keukenvloer")
    neem_uren_over(spel, gemeente)
    elke_pagina_zegt_hoe(carla, traject, "intake", "plan", "uren_nieuw", "dossier_uren", "pauze_nieuw")
    laat_tekenen(carla, traject)
    nodig_uit(carla, gemeente)
    elke_pagina_zegt_hoe(carla, traject, "bewijzen", "traject_afronden", "eindgesprek", "certificaat")
    assert taak.maak_certificaat(spel).startswith(b"%PDF")
    praat_na(carla, traject)
    geen_mail(gemeente, coach, als_superuser)
