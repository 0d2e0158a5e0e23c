"""TK-10: a refusal is kept with neutral words; the second one asks for a talk before a new proposal."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from buddy import acties as duos
from intake.acties import opvolging, weigeringen
from intake.models import Opvolgmoment, Weigering
from tests import factories as maak


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)


@pytest.fixture
def binnen(kring_van, coach):
    with kring_van(coach):
        yield


def noteer(traject, coach, wat="Kennismaking", **velden):
    return weigeringen.noteer(traject=traject, soort="plek", wat=wat, door=coach, **velden)


def gesprekken(traject):
    return Opvolgmoment.objects.filter(traject=traject, soort="nazorg")


@pytest.mark.usefixtures("binnen")
def test_de_tweede_keer_vraagt_een_gesprek_en_een_derde_geen_tweede_regel(traject, coach):
    noteer(traject, coach)
    noteer(traject, coach)  # the same again: a double click
    assert (Weigering.objects.count(), gesprekken(traject).count()) == (1, 0)
    assert weigeringen.waarschuwing(traject.pk) == ""
    noteer(traject, coach, "Duo met An")
    noteer(traject, coach, "Zwemclub")
    [gesprek] = gesprekken(traject)
    assert weigeringen.waarschuwing(traject.pk).startswith("Het lukte al 3 keer niet.")
    opvolging.zet_gedaan(moment=gesprek, door=coach)
    assert weigeringen.waarschuwing(traject.pk) == ""
    noteer(traject, coach, "Kookclub")
    assert gesprekken(traject).filter(status="open").count() == 1


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize(
    ("velden", "veld"),
    [({"wat": " \x00"}, "wat"), ({"op": 1}, "op"), ({"op": -999}, "op"), ({"wat": "x" * 121}, "wat")],
)
def test_wat_niet_kan(traject, coach, velden, veld):
    if "op" in velden:
        velden = {"op": timezone.localdate() + timedelta(days=velden["op"])}
    with pytest.raises(ValidationError) as fout:
        noteer(traject, coach, **{"wat": "Kennismaking"} | velden)
    assert veld in fout.value.error_dict


@pytest.mark.usefixtures("binnen")
def test_een_onderdeel_van_een_ander_of_een_traject_dat_af_is_mag_niet(traject, gemeente, coach):
    ander = maak.OnderdeelFactory(traject=maak.TrajectFactory(bestuur=gemeente, lopend=True))
    af = maak.TrajectFactory(bestuur=gemeente, afgerond=True)
    with pytest.raises(ValidationError):
        noteer(traject, coach, onderdeel=ander)
    with pytest.raises(ValidationError):
        noteer(af, coach)


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize(("uren", "aantal"), [(0, 1), (1, 0)])
def test_een_duo_dat_stopt_voor_de_eerste_uren_telt(traject, coach, uren, aantal):
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    match = maak.MatchFactory(onderdeel=onderdeel)
    for _ in range(uren):
        maak.UrenregelFactory(onderdeel=onderdeel)
    duos.beeindig(match=match, reden="geen klik", door=coach, ging_niet_door="buddy")
    assert list(Weigering.objects.values_list("soort", flat=True)) == ["buddy"] * aantal


def test_het_scherm_waarschuwt_en_blokkeert_niet(client_van, traject, coach, kring_van):
    browser = client_van(coach)
    adres = reverse("weigering_nieuw", args=[traject.pk])
    fout = browser.post(
        adres, {"soort": "plek", "op": timezone.localdate().isoformat(), "uitleg": "De zaal was dicht"}
    )
    assert fout.status_code == 422
    assert "De zaal was dicht" in fout.content.decode()
    for wat in ("Zwemclub", "Kookclub"):
        goed = browser.post(adres, {"soort": "plek", "op": timezone.localdate().isoformat(), "wat": wat})
        assert goed.status_code == 302
    with kring_van(coach):
        onderdeel = maak.OnderdeelFactory(traject=traject, duo=True)
    for pagina in (
        reverse("duo_nieuw", args=[traject.pk, onderdeel.pk]),
        reverse("plan", args=[traject.pk]),
        reverse("begeleiding", args=[traject.pk]),
    ):
        assert "Praat eerst samen" in browser.get(pagina).content.decode(), pagina
