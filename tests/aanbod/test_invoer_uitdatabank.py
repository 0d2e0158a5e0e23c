"""A search page of UiTdatabank becomes offer with a calendar, and comes back as the same (OV-04, RG-02)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from aanbod import tasks
from aanbod.acties.invoer import pak_uit
from aanbod.invoer.uitdatabank import lees_jsonld
from aanbod.models import Aanbod, Invoer, InvoerStand
from aanbod.models.aanbod import Moment

VANDAAG = date(2026, 11, 25)
PAGINA = (Path(__file__).with_name("voorbeelden") / "uitdatabank_pagina.json").read_bytes()


def rijen(inhoud: bytes = PAGINA):
    blad = lees_jsonld(inhoud, VANDAAG)
    return blad, [dict(zip(blad.koppen, rij, strict=True)) for rij in blad.rijen]


def test_een_periode_met_openingsuren_wordt_een_reeks_per_dag():
    """OV-04"""
    _, (praat, *_rest) = rijen()
    assert (praat["naam"], praat["aanbieder"], praat["wat"]) == (
        "Praattafel in de bib", "De bib", "Kom praten & koffie drinken.",
    )  # fmt: skip
    assert praat["momenten"] == [
        [1, 1, "14:00:00", "16:00:00", "2026-09-01", "2027-06-30"],
        [3, 1, "14:00:00", "16:00:00", "2026-09-01", "2027-06-30"],
    ]
    assert (praat["_ritme"], praat["laatste_op"], praat["opvang"], praat["uitpas"]) == (
        "vast",
        date(2027, 6, 29),
        "ja",
        "ja",
    )
    assert (praat["nederlands"], praat["soort"], praat["gemeente"], praat["leeftijd"]) == (
        "1",
        "taaloefenkans",
        "9506",
        "18",
    )
    assert praat["prijs"] == "5 euro, UiTPAS-tarief 1,50 euro"


def test_een_avond_na_middernacht_en_dagen_die_niet_doorgaan():
    """OF-14"""
    _, (_praat, film, wandel, huis, _oud) = rijen()
    assert film["momenten"] == [[None, 1, "22:00:00", None, "2027-07-03", None]]
    assert (film["naam"], film["kinderen_welkom"], film["prijs"], film["_ritme"]) == (
        "Cinéma en plein air",
        "ja",
        "gratis",
        "ad_hoc",
    )
    assert [moment[4] for moment in wandel["momenten"]] == ["2027-03-06", "2027-04-03"]
    assert (wandel["soort"], wandel["leeftijd"]) == ("stadswandeling", "6-12")
    assert (huis["momenten"], huis["opvang"], huis["nederlands"]) == (
        [[0, 1, "09:00:00", "12:00:00", None, None]],
        "ja",
        "2",
    )


def test_wat_voorbij_is_afgelast_is_of_alleen_een_verwijzing_blijft_weg():
    """OF-14"""
    blad, _ = rijen()
    assert blad.fouten == {4: "Deze activiteit is voorbij sinds 10/01/2025."}
    weg = [
        {"@id": "x/1"},
        {"name": "A", "status": {"type": "Unavailable"}},
        {"name": "B", "workflowStatus": "DELETED"},
        {"name": "C"},
    ]
    blad, _ = rijen(json.dumps({"hydra:member": weg, "hydra:totalItems": 90}).encode())
    assert [blad.fouten[n][:30] for n in range(4)] == [
        "Dit is alleen een verwijzing. ", "Deze activiteit gaat niet door", "Deze activiteit is gewist of g",
        "Er staat geen organisatie of p",
    ]  # fmt: skip
    assert blad.meldingen == ["Dit is een deel: 4 van 90. Haal de andere pagina’s ook op."]


@pytest.fixture
def voer_in(client_van, beheerder, gemeente, in_kring):
    venster = client_van(beheerder)

    def doe(inhoud: bytes) -> Invoer:
        venster.post(reverse("invoer"), {"bestand": SimpleUploadedFile("zoek.json", inhoud)})
        with in_kring():
            rij = Invoer.objects.order_by("-gemaakt_op", "-id").first()
        assert rij.stand == InvoerStand.VOORBEELD
        assert venster.get(reverse("invoer_voorbeeld", args=[rij.pk])).status_code == 200
        venster.post(reverse("invoer_start", args=[rij.pk]))
        tasks.voer_in(str(rij.pk), gemeente.pk)
        with in_kring():
            return Invoer.objects.get(pk=rij.pk)

    return doe


@time_machine.travel("2026-11-25 10:00+01:00", tick=True)
def test_een_zoekpagina_komt_binnen_en_is_daarna_dezelfde(voer_in, in_kring, gemeente):
    """OV-04"""
    rij = voer_in(PAGINA)
    assert (rij.tellingen["nieuw"], rij.tellingen["fout"]) == (4, 1), [r[4] for r in pak_uit(rij)]
    with in_kring(gemeente):
        praat = Aanbod.objects.get(extern_id="praat-0001")
        assert (praat.bron, praat.prijs_cent, praat.kort_cent, praat.uitpas) == (
            "uitdatabank",
            500,
            150,
            True,
        )
        assert (praat.rooster, praat.laatste_op, praat.ritme) == (1040, date(2027, 6, 29), "vast")
        assert (praat.begin, praat.open_voor, praat.leeftijd_van) == ("inschrijven", "allen", 18)
        assert praat.momenten.count() == 2
    weer = voer_in(PAGINA.replace(b'"itemsPerPage": 30', b'"itemsPerPage": 31'))
    assert (weer.tellingen["zelfde"], weer.tellingen["nieuw"]) == (4, 0), pak_uit(weer)


@time_machine.travel("2026-11-25 10:00+01:00", tick=True)
def test_een_nieuwe_kalender_vervangt_de_vorige_van_de_bron_en_geen_andere(voer_in, in_kring, gemeente):
    """OV-04"""
    voer_in(PAGINA)
    nieuw = PAGINA.replace(b'"14:00"', b'"15:00"')
    rij = voer_in(nieuw)
    assert rij.tellingen["gewijzigd"] == 1
    with in_kring(gemeente):
        praat = Aanbod.objects.get(extern_id="praat-0001")
        assert {m.begint.hour for m in praat.momenten.all()} == {15}
        Moment.objects.filter(aanbod=praat, dag=3).delete()
    with in_kring(gemeente):
        voor = Moment.objects.filter(aanbod=praat).count()
    rij = voer_in(PAGINA.replace(b'"14:00"', b'"13:00"') + b"\n")
    assert rij.tellingen["botst"] == 1
    with in_kring(gemeente):
        assert Moment.objects.filter(aanbod=praat).count() == voor == 1
