"""Readiness, needs, norm and clock: pure rules (IT-10, TK-02, IT-01, TK-07)."""

from datetime import date, time
from itertools import product

import pytest

from aanbod.drempels import DREMPELS
from intake.noden import NODEN, drempels, in_woorden
from intake.norm import norm_op
from intake.startklaar import PRATEN, VOELT, WACHT_REDENEN, ZELFREDZAAM, Antwoorden, beoordeel
from netwerktraject.kern.klok import klok, klokteken

ADVIEZEN = {"start", "licht", "wacht"}


def test_onbekend_is_neutraal():
    """IT-10: nothing asked: start, and it says so."""
    voorstel = beoordeel(Antwoorden())
    assert (voorstel.advies, voorstel.warm, voorstel.route) == ("start", False, "groep")
    assert voorstel.redenen == ("We weten nog weinig. Dat houdt niets tegen.",)


@pytest.mark.parametrize("nood", NODEN)
def test_een_nood_alleen_geeft_nooit_wachten(nood):
    """IT-10: preconditions are not over-weighed."""
    for praten, voelt, zelf in product(["", "ja", "met_hulp"], ["", "goed", "met_steun"], ["", *ZELFREDZAAM]):
        assert beoordeel(Antwoorden(praten, voelt, zelf, frozenset({nood}))).advies != "wacht"


def test_elke_combinatie_geeft_een_advies_met_redenen_en_nooit_een_weigering():
    """IT-10: waiting always has a reason a coach can pick and a day to look again."""
    for praten, voelt, zelf in product(["", *PRATEN], ["", *VOELT], ["", *ZELFREDZAAM]):
        for noden in (frozenset(), frozenset({"opvang"}), frozenset(NODEN)):
            v = beoordeel(Antwoorden(praten, voelt, zelf, noden))
            assert v.advies in ADVIEZEN
            assert v.redenen
            assert (v.advies == "wacht") == bool(v.weken) == bool(v.wacht_reden)
            assert not v.wacht_reden or v.wacht_reden in WACHT_REDENEN


@pytest.mark.parametrize(
    ("antwoorden", "advies", "reden"),
    [
        (Antwoorden("ja", "goed"), "start", ""),
        (Antwoorden("met_hulp", "goed"), "start", ""),
        (Antwoorden("nee", "goed"), "wacht", "praten"),
        (Antwoorden("ja", "met_steun"), "licht", ""),
        (Antwoorden("ja", "nu_niet"), "wacht", "rust"),
        (Antwoorden("ja", "goed", "", frozenset({"vervoer"})), "start", ""),
        (Antwoorden("ja", "goed", "", frozenset({"opvang"})), "licht", ""),
        (Antwoorden("ja", "goed", "", frozenset({"vervoer", "geld"})), "licht", ""),
        (Antwoorden("ja", "goed", "", frozenset({"opvang", "rust"})), "licht", ""),
        (Antwoorden("ja", "goed", "", frozenset({"opvang", "rust", "huisvesting"})), "wacht", "opvang"),
        (Antwoorden("ja", "goed", "", frozenset({"bestaat_niet"})), "start", ""),
    ],
)
def test_de_voorbeelden_van_het_advies(antwoorden, advies, reden):
    voorstel = beoordeel(antwoorden)
    assert (voorstel.advies, voorstel.wacht_reden) == (advies, reden)


@pytest.mark.parametrize(
    ("antwoorden", "route", "warm"),
    [
        (Antwoorden("ja", "goed", "alleen"), "zelf", False),
        (Antwoorden("ja", "goed", "beetje_hulp"), "groep", False),
        (Antwoorden("ja", "goed", "samen"), "individueel", True),
        (Antwoorden("met_hulp", "goed", "alleen"), "zelf", True),
        (Antwoorden("ja", "met_steun", "alleen"), "individueel", True),
        (Antwoorden("ja", "goed", "alleen", frozenset({"samen"})), "zelf", True),
    ],
)
def test_de_route_volgt_uit_zelfredzaamheid(antwoorden, route, warm):
    """IT-10"""
    voorstel = beoordeel(antwoorden)
    assert (voorstel.route, voorstel.warm) == (route, warm)


def test_noden_zijn_praktisch_en_kent_de_matrix():
    """TK-02: each tie to a barrier exists, and no word is a diagnosis."""
    assert {n.drempel for n in NODEN.values()} - {""} <= DREMPELS.keys()
    tekst = " ".join(f"{n.naam} {n.zin}" for n in NODEN.values()).lower()
    assert not any(woord in tekst for woord in ("trauma", "ziek", "depress", "handicap", "diagnose", "arts"))


def test_wat_opgelost_is_hindert_niet_meer():
    """TK-02: what the coach knows now goes before what was said in the talk."""
    gezegd = frozenset({"kinderen", "avond"})
    assert drempels({"opvang": "opgelost", "geld": "nodig", "lezen": "weet_niet"}, gezegd) == {
        "avond",
        "geld",
    }
    assert drempels({}, gezegd) == gezegd
    assert in_woorden({"geld", "opvang", "onbekend"}) == "opvang voor de kinderen en geld"


@pytest.mark.parametrize(
    ("dag", "minuten"),
    [
        (date(2022, 12, 31), 2400),
        (date(2023, 1, 1), 2400),
        (date(2026, 12, 31), 2400),
        (date(2027, 1, 1), 3000),
        (date(2030, 1, 1), 3000),
    ],
)
def test_de_norm_van_de_dag(dag, minuten):
    """IT-01: the rule that began last; without any, 40 hours."""
    assert norm_op(dag, [(date(2027, 1, 1), 3000), (date(2023, 1, 1), 2400)]) == minuten
    assert norm_op(dag, []) == 2400


@pytest.mark.parametrize(
    ("tijd", "uur", "minuut"),
    [
        (time(0, 0), ("50.0", "26.0"), ("50.0", "16.0")),
        (time(15, 0), ("74.0", "50.0"), ("50.0", "16.0")),
        (time(6, 30), ("43.8", "73.2"), ("50.0", "84.0")),
        (time(9, 45), ("27.8", "40.8"), ("16.0", "50.0")),
    ],
)
def test_de_wijzers_wijzen(tijd, uur, minuut):
    """TK-07: the hour hand moves on with the minutes."""
    k = klok(tijd)
    assert ((k.uur.x, k.uur.y), (k.minuut.x, k.minuut.y)) == (uur, minuut)
    assert len(k.strepen) == 12


@pytest.mark.parametrize(
    ("tijd", "teken"),
    [(time(1, 0), "🕐"), (time(13, 10), "🕐"), (time(14, 30), "🕝"), (time(12, 0), "🕛"), (time(0, 30), "🕧"),
     (time(23, 50), "🕛")],
)  # fmt: skip
def test_het_klokteken_van_een_mail(tijd, teken):
    assert klokteken(tijd) == teken
