"""The gap map keeps small numbers and names to itself (OF-08, SW-05, ★4)."""

import csv
import io
import random
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from netwerktraject.kern.models import Inzage
from netwerktraject.overzicht.lacunes import (
    BEVAT,
    KLEINSTE,
    NODEN,
    PROFIELEN,
    TIJDEN,
    Groep,
    afgeschermd,
    maak_kaart,
)
from tests import factories as maak
from tests.overzicht.lacunehulp import aanbod as _aanbod
from tests.overzicht.lacunehulp import cel as _cel
from tests.overzicht.lacunehulp import gezinnen as _gezinnen
from tests.overzicht.lacunehulp import wacht as _wacht

pytestmark = pytest.mark.usefixtures("op_dinsdag")


def _dag(n: int = 0):
    return timezone.localdate() + timedelta(days=n)


# ------------------------------------------------------------------------------------------------ small numbers
@pytest.mark.parametrize(("aantal", "woord"), [(1, "minder dan 5"), (4, "minder dan 5"), (5, "5")])
def test_minder_dan_vijf_mensen_zie_je_nergens(client_van, gemeente, coach, beheerder, aantal, woord):
    """OF-08, SW-05: on the screen and in every file."""
    _gezinnen(gemeente, coach, aantal)
    for wie in (coach, beheerder):
        browser = client_van(wie)
        cel = _cel(browser.get(reverse("lacunes")).context["kaart"], "opvang", "zomer")
        assert (cel.mensen, cel.wachten) == (woord, 5 if aantal == 5 else None)
        tekst = browser.get(reverse("lacunes_bestand", args=["csv"])).content.decode("utf-8-sig")
        kolom = {rij["mensen die wachten"] for rij in csv.DictReader(io.StringIO(tekst), delimiter=";")}
        assert kolom == {"niemand", woord}


def test_een_verborgen_getal_is_niet_uit_te_rekenen():
    """Differencing: 7 people with little Dutch, 6 of them in need of childcare: one hasn't, and that stays hidden."""
    geen = dict.fromkeys(NODEN)
    tijden = {tijd: tijd == "zomer" for tijd in TIJDEN}
    mensen = [
        Groep(6, geen | {"taal": True, "kinderen": True}, tijden),
        Groep(1, geen | {"taal": True, "kinderen": False}, tijden),
    ]
    blad = maak_kaart(mensen, [])
    assert _cel(blad, "taal", "zomer").wachten == 7
    assert _cel(blad, "opvang_taal", "zomer").wachten is None
    assert _cel(blad, "opvang_taal", "zomer").mensen == "niet te tonen"


def test_geen_verschil_van_twee_getallen_die_je_ziet_is_klein():
    """The attacker subtracts every pair of numbers of which one is part of the other, 500 worlds long."""
    dobbel = random.Random(4)
    for _ in range(500):
        mensen = [
            Groep(
                dobbel.randint(1, 6),
                {nood: dobbel.choice((True, True, False, None)) for nood in NODEN},
                {tijd: tijd == "zomer" or dobbel.random() < 0.8 for tijd in TIJDEN},
            )
            for _ in range(dobbel.randint(0, 8))
        ]
        blad = maak_kaart(mensen, [])
        zien = {(c.profiel, c.tijd): c.wachten for r in blad.rijen for c in r.cellen if c.wachten is not None}
        assert not [cel for cel, aantal in zien.items() if 0 < aantal < KLEINSTE]
        assert not [
            (deel, geheel)
            for deel, geheel in BEVAT
            if deel in zien and geheel in zien and 0 < zien[geheel] - zien[deel] < KLEINSTE
        ]


def test_een_som_over_gemeenten_verraadt_geen_kleine_gemeente():
    """A partner knows its own 10 and reads 12: the other gemeente would have 2."""
    cellen = [(p, t) for p in PROFIELEN for t in TIJDEN]
    eigen, ander = dict.fromkeys(cellen, 10), dict.fromkeys(cellen, 2)
    som = dict.fromkeys(cellen, 12)
    assert afgeschermd(som, [eigen, ander]) == frozenset(cellen)
    assert not afgeschermd(dict.fromkeys(cellen, 20), [eigen, eigen])


def test_een_gat_met_een_verborgen_getal_staat_niet_voor_een_groot_gat(kaart, gemeente, coach):
    _gezinnen(gemeente, coach, 4)
    for _ in range(9):
        _wacht(
            gemeente, coach, zegt={"talen": ["leest_niet"]}, persoon={"nederlands": "b1", "contacttaal": "nl"}
        )
    assert kaart().gaten[0].profiel == "lezen"


# ------------------------------------------------------------------------------------------------ who sees what
def test_de_namen_ziet_alleen_wie_dossiers_volgt(
    client_van, gemeente, coach, beheerder, begeleider, coach_elders
):
    """OF-08: drill-down for the coach only."""
    _wacht(gemeente, coach, persoon={"voornaam": "Samira"}, zegt={"gezin": ["opvang_nodig"]})
    url = reverse("lacunes_mensen", args=["opvang", "zomer"])
    assert "Samira" in client_van(coach).get(url).content.decode()
    for wie in (beheerder, begeleider):
        assert client_van(wie).get(url).status_code == 403
    elders = client_van(coach_elders)
    assert "Samira" not in elders.get(url).content.decode()
    assert elders.get(url, {"gemeente": gemeente.slug}).status_code == 404
    for fout in (["opvang", "nacht"], ["onzin", "zomer"]):
        assert client_van(coach).get(reverse("lacunes_mensen", args=fout)).status_code == 404


def test_coach_hier_en_beheerder_daar_ziet_daar_geen_namen(client_van, gemeente, partner_gemeente, coach):
    """SW-06: the right on dossiers holds for its own gemeente only."""
    maak.LidmaatschapFactory(gebruiker=coach, beheerder=True, bestuur=partner_gemeente)
    browser = client_van(coach)
    url = reverse("lacunes_mensen", args=["opvang", "zomer"])
    assert browser.get(url, {"gemeente": gemeente.slug}).status_code == 200
    assert browser.get(url, {"gemeente": partner_gemeente.slug}).status_code == 404
    assert browser.get(reverse("lacunes"), {"gemeente": partner_gemeente.slug}).context["lang"] is None


def test_wie_geen_dossiers_volgt_ziet_getallen_en_geen_naam(
    client_van, gemeente, coach, beheerder, begeleider
):
    for _ in range(6):
        _wacht(gemeente, coach, persoon={"voornaam": "Samira"}, aangemeld_op=_dag(-90))
    for wie in (beheerder, begeleider):
        antwoord = client_van(wie).get(reverse("lacunes"), {"gemeente": gemeente.slug})
        assert _cel(antwoord.context["kaart"], "taal", "zomer").wachten == 6
        assert antwoord.context["lang"] is None
        assert "Samira" not in antwoord.content.decode()


def test_een_regiocoordinator_ziet_de_som_van_het_verband(
    client_van, gemeente, partner_gemeente, andere_gemeente, coach, regiocoordinator
):
    """SW-05, SW-06"""
    for waar, aantal in ((gemeente, 6), (partner_gemeente, 5), (andere_gemeente, 9)):
        for _ in range(aantal):
            _wacht(waar, coach)
    browser = client_van(regiocoordinator)
    assert _cel(browser.get(reverse("lacunes")).context["kaart"], "taal", "zomer").wachten == 11
    assert browser.get(reverse("lacunes"), {"gemeente": gemeente.slug}).status_code == 404


def test_kijken_naar_namen_laat_een_spoor_na(client_van, gemeente, coach, beheerder, in_kring):
    """RG-07"""
    client_van(beheerder).get(reverse("lacunes"))
    client_van(coach).get(reverse("lacunes"))
    client_van(coach).get(reverse("lacunes_mensen", args=["taal", "zomer"]))
    with in_kring(gemeente):
        assert list(Inzage.objects.order_by("op", "doel").values_list("gebruiker", "doel")) == [
            (coach.pk, "lacunekaart: taal, zomer"),
            (coach.pk, "lacunekaart: wie lang wacht"),
        ]


def test_wie_lang_wacht_staat_er_met_wat_in_de_weg_staat(client_van, gemeente, coach):
    """TK-03: NC > n weeks without offer appears with barrier summary."""
    zegt = {"gezin": ["kinderen", "opvang_nodig"], "hoe_kom_je_er": ["voet"], "talen": ["leest"]}
    _wacht(gemeente, coach, zegt=zegt, persoon={"voornaam": "Samira"}, aangemeld_op=_dag(-50))
    _wacht(gemeente, coach, persoon={"voornaam": "Bilal"}, aangemeld_op=_dag(-30))
    browser = client_van(coach)
    (rij,) = browser.get(reverse("lacunes")).context["lang"]
    assert rij["naam"].startswith("Samira")
    assert (rij["weken"], rij["onbekend"]) == (7, 2)
    assert rij["noden"] == ["weinig Nederlands", "niemand spreekt de taal", "opvang nodig", "geen auto"]
    assert len(browser.get(reverse("lacunes"), {"weken": "4"}).context["lang"]) == 2
    assert len(browser.get(reverse("lacunes"), {"weken": "999"}).context["lang"]) == 1


def test_evenveel_vragen_aan_de_databank_voor_1_en_voor_50_mensen(client_van, gemeente, coach):
    """prestaties.md §7"""
    browser = client_van(coach)

    def tel():
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(reverse("lacunes")).status_code == 200
        return len(vragen)

    _gezinnen(gemeente, coach, 1)
    _aanbod(gemeente)
    een = tel()
    _gezinnen(gemeente, coach, 49)
    for _ in range(20):
        _aanbod(gemeente)
    assert tel() == een


@pytest.mark.parametrize("vorm", ["xlsx", "csv", "print"])
def test_de_kaart_gaat_mee_als_bestand(client_van, gemeente, coach, vorm):
    _gezinnen(gemeente, coach, 5)
    antwoord = client_van(coach).get(reverse("lacunes_bestand", args=[vorm]))
    assert antwoord.status_code == 200
    assert client_van(coach).get(reverse("lacunes_bestand", args=["exe"])).status_code == 404
