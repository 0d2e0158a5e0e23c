"""The order of the day, and the days one may choose for later."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netwerktraject.overzicht.later import dag_van, keuzes
from netwerktraject.overzicht.rangorde import ORDE, RANG, Plaats, noden_van, wacht_lang

MAANDAG = date(2026, 11, 23)


def test_de_soort_gaat_voor_en_dan_wie_het_langst_wacht():
    regels = [Plaats("stilstand", 3), Plaats("probleem"), Plaats("stilstand", 9), Plaats("na_einde", 99)]
    volgorde = sorted(regels, key=lambda p: p.sleutel)
    assert [(p.soort, p.dagen) for p in volgorde] == [
        ("probleem", 0),
        ("stilstand", 9),
        ("stilstand", 3),
        ("na_einde", 99),
    ]


def test_wie_moeilijk_een_plek_vindt_weegt_zwaarder():
    """TK-03: waiting and vulnerability weigh."""
    licht, zwaar = Plaats("wacht_lang", 50), Plaats("wacht_lang", 45, zwaar=True)
    assert min([licht, zwaar], key=lambda p: p.sleutel) is zwaar


def test_elke_soort_staat_een_keer_in_de_orde():
    assert len(RANG) == len(ORDE)
    assert RANG["probleem"] < RANG["aanmelding_te_laat"] < RANG["stilstand"] < RANG["eerste_maand"]


def test_noden_zijn_woorden_en_wat_niet_gevraagd_is_is_geen_nood():
    assert noden_van(["leest_niet", "auto"], "a1", ["Opvang voor de kinderen"]) == (
        "leest nog niet",
        "opvang voor de kinderen",
    )
    assert noden_van([], "", []) == ()
    assert not wacht_lang(400, ())
    assert [wacht_lang(dagen, ("x",)) for dagen in (42, 43)] == [False, True]


@pytest.mark.parametrize("n", range(7))
def test_later_biedt_nooit_twee_keer_dezelfde_dag(n):
    vandaag = MAANDAG + timedelta(days=n)
    dagen = [k.dag for k in keuzes(vandaag)]
    assert len(set(dagen)) == len(dagen) >= 2
    assert all(vandaag < dag <= vandaag + timedelta(days=7) for dag in dagen)
    assert all(dag_van(k.sleutel, None, vandaag) == k.dag for k in keuzes(vandaag))


def test_op_woensdag_staat_er_geen_donderdag_naast_morgen():
    assert [k.woord for k in keuzes(MAANDAG + timedelta(days=2))] == ["Morgen", "Volgende week"]


@pytest.mark.parametrize(
    ("keuze", "dag", "uit"),
    [
        ("dag", MAANDAG, None),
        ("dag", MAANDAG - timedelta(days=1), None),
        ("dag", MAANDAG + timedelta(days=366), MAANDAG + timedelta(days=366)),
        ("dag", MAANDAG + timedelta(days=367), None),
        ("", None, None),
        ("onzin", None, None),
    ],
)
def test_later_is_niet_vroeger(keuze, dag, uit):
    assert dag_van(keuze, dag, MAANDAG) == uit
