"""Propose, choose, clash, change course, print on a tablet; the own page on a phone in Arabic (IT-05, IT-12)."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from aanbod.models import Soort
from intake.acties import plannen, uren
from intake.models import Afspraak, Onderdeel
from intake.models.uren import Bron
from netwerktraject.kern.kring import systeem
from tests import factories as maak

pytestmark = pytest.mark.django_db(transaction=True)
TEKEN = "eigen-pagina-" + "x" * 32
TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}


def staat_er(pagina: Page, tekst: str) -> None:
    expect(pagina.locator("body")).to_contain_text(tekst)


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True, inburgeraar__voornaam="Amal")


@pytest.fixture
def aanbod(gemeente):
    for naam, soort, momenten in (
        ("Babelonië", Soort.TAALOEFENKANS, ((2, 14),)),
        ("Naaicafé", Soort.GROEPSWERKING, ((3, 11), (1, 13))),
        ("Keuken", Soort.VRIJWILLIGERSWERK, ((4, 9),)),
    ):
        rij = maak.AanbodFactory(bestuur=gemeente, naam=naam, soort=soort, gelabeld=True)
        for dag, uur in momenten:
            maak.MomentFactory(aanbod=rij, dag=dag, begint=dt.time(uur), eindigt=dt.time(uur + 2))


def test_van_voorstel_tot_andere_koers_op_een_tablet(venster, gemeente, coach, traject, aanbod):
    """IT-05, IT-12, TK-07"""
    pagina = venster(coach, **TABLET)
    pagina.goto(f"/inburgeraars/{traject.pk}/plan/")
    pagina.get_by_role("link", name="Stel 3 pakketten voor").click()
    expect(pagina.locator(".pk")).to_have_count(3)
    pagina.get_by_role("button", name="Kies rustig beginnen").click()
    staat_er(pagina, "Het pakket is vol.")
    staat_er(pagina, "Naaicafé")

    # A lesson on the same hour clashes; another day of the same offer is the way out.
    pagina.get_by_text("Les toevoegen").click()
    pagina.get_by_label("Dag", exact=True).select_option(label="dinsdag")
    pagina.get_by_label("Van", exact=True).fill("13:00")
    pagina.get_by_label("Tot", exact=True).fill("16:00")
    pagina.get_by_role("button", name="Bewaar de les").click()
    staat_er(pagina, "vallen samen op dinsdag")
    with systeem("proef", [gemeente.pk]):
        naaien = Onderdeel.objects.get(traject=traject, titel="Naaicafé")
        assert naaien.dag in (1, 3)
    rij = pagina.locator(".pl-rij", has_text="Naaicafé")
    rij.get_by_role("button", name="Neem donderdag").click()
    staat_er(pagina, "Niets valt samen in de komende 6 weken.")
    pagina.get_by_role("button", name="Plan is klaar").click()
    staat_er(pagina, "Het plan is klaar.")

    with systeem("proef", [gemeente.pk]):
        op = timezone.localdate() - dt.timedelta(days=5)
        naaien = plannen.start(onderdeel=naaien, op=op, door=coach)
        uren.registreer(
            onderdeel=naaien,
            datum=timezone.localdate(),
            minuten=120,
            bron=Bron.COACH,
            sleutel=uuid.uuid4(),
            door=coach,
        )
    pagina.goto(f"/inburgeraars/{traject.pk}/plan/")
    pagina.get_by_role("link", name="Stop of vervang Naaicafé").click()
    staat_er(pagina, "2 uur blijft staan.")
    pagina.get_by_label("Waarom?").fill("te ver met de bus")
    pagina.locator("label", has_text="Keuken").click()
    pagina.get_by_role("button", name="Stop het onderdeel").click()
    staat_er(pagina, "In de plaats: Keuken")
    staat_er(pagina, "Gestopt: te ver met de bus")
    papier = pagina.request.get(f"/inburgeraars/{traject.pk}/plan/papier/")
    assert papier.headers["content-type"] == "application/pdf"


def test_de_eigen_pagina_op_een_telefoon_in_het_arabisch(venster, gemeente, coach, traject):
    """TK-07: right to left at 360, one tap to say "I can't come"."""
    afspraak = maak.AfspraakFactory(traject=traject, waar="Bibliotheek", adres="Markt 1")
    maak.LinkFactory(bestuur=gemeente, teken=TEKEN, doel="traject", onderwerp_id=traject.pk, taal="ar")
    pagina = venster(telefoon=True)
    pagina.goto(f"/l/{TEKEN}/")
    assert pagina.locator("html").get_attribute("dir") == "rtl"
    expect(pagina.locator(".t-afspraak .klok")).to_be_visible()
    breed = pagina.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert breed <= 0, f"{breed} px too wide"
    pagina.get_by_text("لا أستطيع الحضور").click()
    pagina.get_by_role("button", name="أخبرهم أنني لن آتي").click()
    staat_er(pagina, "نعرف أنك لن تأتي")
    with systeem("proef", [gemeente.pk]):
        assert Afspraak.objects.get(pk=afspraak.pk).stand == "afgemeld"
