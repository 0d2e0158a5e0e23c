"""The short main job in the browser, in each of the three roles of a gemeente, by who does each step (SW-01, ★5)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from intake.models import Traject
from intake.models.traject import Status
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.rolverdeling import Rolmodel, Stap, eigenaar
from tests import factories as maak

NAAM = "Amal"


@pytest.fixture
def spelers(transactional_db, gemeente, begeleider, coach, beheerder):
    """A gemeente that can sign, and one person per side."""
    gemeente.ondertekenaar, gemeente.ondertekenaar_functie = "Lotte Baert", "schepen van samenleven"
    gemeente.save()
    return {"agii": begeleider, "gemeente": coach}


def _kies(venster, beheerder, rol: str) -> None:
    """The beheerder looks at what changes, and keeps it."""
    pagina = venster(beheerder)
    pagina.goto(reverse("rol"))
    pagina.get_by_label(rol, exact=False).first.check()
    pagina.get_by_role("button", name="Bekijk wat verandert").click()
    expect(pagina.get_by_role("heading", name="Dit verandert")).to_be_visible()
    pagina.get_by_role("button", name="Bewaar deze rol").click()
    expect(pagina.locator("[data-toast]").first).to_contain_text(rol)


def _verwijs(pagina) -> None:
    pagina.goto(reverse("aanmelding_nieuw"))
    pagina.get_by_label("In welke gemeente").select_option(label="Geraardsbergen")
    pagina.get_by_label("Voornaam").fill(NAAM)
    pagina.get_by_label("Contacttaal").select_option("ar")
    pagina.get_by_label("De persoon weet").check()
    pagina.get_by_role("button", name="Meld aan", exact=True).click()
    expect(pagina.locator("[data-toast]").first).to_contain_text(NAAM)


def _maak_plan_met_uren(gemeente, traject, coach) -> None:
    """Plan and hours are played elsewhere (test_hoofdtaak): here 38 hours are confirmed and 2 wait."""
    with systeem("proef", [gemeente.pk]):
        Traject.objects.filter(pk=traject.pk).update(
            status=Status.LOPEND, gestart_op=timezone.localdate() - timedelta(days=30)
        )
    deel = maak.OnderdeelFactory(
        traject=traject, duo=True, lopend=True, gepland_minuten=2400, titel="Buddyduo"
    )
    dag = timezone.localdate()
    for n in range(4):
        maak.UrenregelFactory(
            onderdeel=deel, minuten=570, datum=dag - timedelta(days=9 - n), bevestigd=True, beslist_door=coach
        )
    maak.UrenregelFactory(onderdeel=deel, minuten=120, datum=dag - timedelta(days=1), ingediend=True)


def _niet(pagina, url: str) -> None:
    """The other side has no part in this step."""
    assert pagina.goto(url).status in (403, 404)


@pytest.mark.parametrize("rol", [Rolmodel.MAXIMAAL, Rolmodel.UITGEBREID, Rolmodel.MINIMAAL])
def test_de_hoofdtaak_in_elke_rol(rol, spelers, venster, gemeente, beheerder):
    """★5: referral, intake, hours and closing, each by the side that the setting names."""
    if rol != Rolmodel.MAXIMAAL:
        _kies(venster, beheerder, rol)
    bladen = {kant: venster(mens) for kant, mens in spelers.items()}

    def wie(stap: Stap):
        kant = eigenaar(rol, stap).value
        return bladen[kant], bladen["agii" if kant == "gemeente" else "gemeente"]

    _verwijs(bladen["agii"])
    with systeem("proef", [gemeente.pk]):
        traject = Traject.objects.get(inburgeraar__voornaam=NAAM)

    doet, ander = wie(Stap.INTAKE)
    doet.goto(reverse("dossier", args=[traject.pk]))
    doet.get_by_role("button", name="Begin intake").first.click()
    expect(doet.get_by_role("heading", level=1)).to_be_visible()
    _niet(ander, reverse("intake", args=[traject.pk]))
    with systeem("proef", [gemeente.pk]):
        assert Traject.objects.get(pk=traject.pk).status == Status.IN_INTAKE
    _maak_plan_met_uren(gemeente, traject, spelers["gemeente"])

    doet, ander = wie(Stap.OPVOLGEN)
    doet.goto("/")
    expect(doet.get_by_role("heading", level=1)).to_have_text("Mijn werk vandaag")
    doet.get_by_role("button", name="Bevestig 2 uur van Amal").first.click()
    expect(doet.locator("[data-toast]").first).to_contain_text("bevestigd")
    _niet(ander, reverse("uren"))

    doet, ander = wie(Stap.AFSLUITEN)
    doet.goto(reverse("certificaat", args=[traject.pk]))
    doet.get_by_role("button", name="Maak certificaat").click()
    expect(doet.locator("[data-toast]").first).to_contain_text("heeft 40 uur gehaald")
    _niet(ander, reverse("certificaat", args=[traject.pk]))
    with systeem("proef", [gemeente.pk]):
        traject = Traject.objects.get(pk=traject.pk)
    assert traject.status == Status.AFGEROND
    assert (traject.coach is None) == (rol == Rolmodel.MINIMAAL)
