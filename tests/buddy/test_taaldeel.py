"""TK-05: the share of Dutch over time per duo."""

from datetime import date

import pytest
from django.urls import reverse

from buddy.taaldeel import Maand, per_maand, raad
from tests import factories as maak

SEP, OKT = date(2026, 9, 1), date(2026, 10, 1)


def test_per_maand_telt_keren_en_keren_met_nederlands():
    keren = [
        (date(2026, 10, 30), "andere"),
        (date(2026, 9, 2), "nederlands"),
        (date(2026, 9, 20), "gemengd"),
        (date(2026, 9, 25), "andere"),
    ]
    assert per_maand(keren) == [Maand(SEP, 3, 2), Maand(OKT, 1, 0)]


@pytest.mark.parametrize(
    ("maanden", "woord"),
    [
        ([Maand(SEP, 2, 0)], ""),  # too little to say anything
        ([Maand(SEP, 3, 0)], "nog geen Nederlands"),
        ([Maand(SEP, 3, 3), Maand(OKT, 3, 1)], "vooral een andere taal"),
        ([Maand(SEP, 3, 0), Maand(OKT, 4, 2)], ""),  # half is enough, and it goes up
    ],
)
def test_raad_zegt_iets_als_het_nederlands_achterblijft(maanden, woord):
    tekst = raad(maanden)
    assert woord in tekst if woord else tekst == ""


def test_de_coach_ziet_het_op_het_duo_en_een_vervangen_regel_telt_niet(gemeente, coach, client_van):
    match = maak.MatchFactory(bestuur=gemeente)
    for dag, taal, vervangen in ((2, "andere", False), (3, "nederlands", False), (4, "andere", True)):
        maak.UrenregelFactory(
            onderdeel=match.onderdeel, datum=date(2026, 9, dag), taal=taal, vervangen=vervangen
        )
    blad = client_van(coach).get(reverse("duo", args=[match.pk])).content.decode()
    assert "Hoeveel Nederlands" in blad
    assert "september 2026" in blad
    assert "1 van 2 keer" in blad
