"""Rows of the matrix are kept per worker: what is kept is never old, and never reaches who may not read it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Aanbod, Organisatie
from netwerktraject.overzicht.matrix import gewone_rijen
from tests import factories as maak
from tests.overzicht.test_matrix import OVERDAG, aanbod, namen


def lees(browser) -> str:
    return browser.get(reverse("matrix")).content.decode()


def test_een_bewaarde_rij_volgt_het_aanbod_het_label_en_de_organisatie(
    client_van, gemeente, coach, in_kring, time_machine
):
    """OF-02"""
    time_machine.move_to("2026-06-01 10:00:00+02:00", tick=False)
    rij = aanbod(
        gemeente, "Taalcafé", gelabeld__geldig_tot="2026-12-01", gelabeld__door__familienaam="Eerste"
    )
    browser = client_van(coach)
    oud = lees(browser)
    assert "Eerste" in oud
    assert "tot december 2026" in oud
    with in_kring(gemeente):
        Aanbod.objects.filter(pk=rij.pk).update(naam="Praatcafé", rooster=OVERDAG)
        Organisatie.objects.filter(pk=rij.organisatie_id).update(naam="Buurthuis de Nieuwe")
        maak.ScreeningFactory(
            aanbod=rij, op="2026-05-30", geldig_tot="2027-03-01", door__familienaam="Tweede"
        )
    nieuw = lees(browser)
    for zin in ("Praatcafé", "woensdagvoormiddag", "Buurthuis de Nieuwe", "Tweede", "tot maart 2027"):
        assert zin in nieuw
        assert zin not in oud
    for zin in ("Taalcafé", "Eerste", "tot december 2026"):
        assert zin not in nieuw


def test_een_bewaarde_rij_van_de_eigen_gemeente_noemt_bij_een_ander_geen_medewerker(
    client_van, gemeente, partner_gemeente, verband, coach, coach_partner, begeleider
):
    """SW-06"""
    aanbod(gemeente, "Gedeeld", verband=verband, gelabeld__door__familienaam="Kanarie4711")
    for _ in range(2):  # each of them finds the row that the others left
        assert "Kanarie4711" in lees(client_van(coach))
        for ander in (coach_partner, begeleider):
            tekst = lees(client_van(ander))
            assert "Gedeeld" in tekst
            assert gemeente.naam in tekst
            assert "Kanarie4711" not in tekst


def test_een_bewaarde_rij_komt_niet_bij_wie_ze_niet_mag_lezen(
    client_van, gemeente, coach, coach_elders, kring_van
):
    """Ids go through row-level security each time, also when the row is kept."""
    rij = aanbod(gemeente, "Van ons")
    assert namen(client_van(coach).get(reverse("matrix"))) == ["Van ons"]
    assert namen(client_van(coach_elders).get(reverse("matrix"))) == []
    for wie, te_zien in ((coach, True), (coach_elders, False)):
        with kring_van(wie) as kring:
            assert ("Van ons" in gewone_rijen(kring, [rij.pk], timezone.localdate())) is te_zien


@pytest.mark.parametrize("wat", ["zonder", "met"])
def test_het_lege_weekrooster_staat_er_een_keer_voor_alle_rijen(client_van, gemeente, coach, wat):
    """Each row draws its own moments and names them; the 21 empty parts are shared."""
    traject = maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)
    for naam in ("Een", "Twee"):
        aanbod(gemeente, naam, rooster=OVERDAG)
    adres = reverse("matrix") if wat == "zonder" else reverse("matrix_dossier", args=[traject.pk])
    tekst = client_van(coach).get(adres).content.decode()
    assert tekst.count('id="wk-o"') == 1
    assert tekst.count('<use href="#wk-o"/>') == 2
    assert tekst.count('aria-label="woensdagvoormiddag') == 2
    assert tekst.index('id="wk-o"') < tekst.index('id="mx"')  # a swap of the table leaves it alone
