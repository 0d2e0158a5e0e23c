"""From answers to needs: what was said counts, what was not asked stays unknown."""

import pytest

from aanbod.drempels import DREMPELS
from aanbod.passend import AVOND, ELK_MOMENT, SCHOOLUREN
from intake.vragen import VRAGEN
from netwerktraject.overzicht.matrixprofiel import (
    VERWANT,
    profiel_uit,
    stammen_van,
    vrij_in_woorden,
    vrij_uit,
)


def profiel(nederlands=None, teksten=None, **keuzes):
    return profiel_uit(
        voornaam="Amal",
        gemeente=1,
        contacttaal="ar",
        nederlands=nederlands,
        keuzes={vraag: frozenset(k) for vraag, k in keuzes.items()},
        teksten=teksten or {},
    )


def test_zonder_antwoorden_is_alles_onbekend():
    """IT-09"""
    p = profiel()
    assert (p.leest, p.opvang_nodig, p.vrij, p.vervoer, p.graag, p.drempels) == (
        None,
        None,
        None,
        frozenset(),
        (),
        frozenset(),
    )


@pytest.mark.parametrize(
    ("antwoord", "drempel"),
    [
        ({"nederlands": 1}, "taal"),
        ({"talen": ["leest_niet"]}, "lezen"),
        ({"gezin": ["kinderen", "opvang_nodig"]}, "kinderen"),
        ({"gezin": ["baby"]}, "trap"),
        ({"hoe_kom_je_er": ["voet", "bus"]}, "ver"),
        ({"wanneer_kan_je": ["ochtend"]}, "avond"),
        ({"telefoon_internet": ["geen_internet"]}, "digitaal"),
    ],
)
def test_een_drempel_volgt_uit_wat_iemand_zei(antwoord, drempel):
    """TK-02"""
    assert profiel(**antwoord).drempels == {drempel}
    assert drempel in DREMPELS


@pytest.mark.parametrize(
    "antwoord",
    [{"nederlands": 2}, {"talen": ["leest"]}, {"gezin": ["partner"]}, {"hoe_kom_je_er": ["bus", "auto"]},
     {"wanneer_kan_je": ["avond"]}, {"telefoon_internet": ["smartphone"]}],
)  # fmt: skip
def test_wie_het_kan_heeft_de_drempel_niet(antwoord):
    assert profiel(**antwoord).drempels == frozenset()


@pytest.mark.parametrize(
    ("keuzes", "tekst", "masker"),
    [
        ((), "", None),
        (("schooluren",), "", SCHOOLUREN),
        (("avond",), "", AVOND),
        (("week", "weekend"), "", ELK_MOMENT),
        (("weekend", "ochtend"), "", 0b1001 << 15),
        ((), "di, wo en vr voormiddag", 1 << 3 | 1 << 6 | 1 << 12),
        (("ochtend",), "Dinsdag of vrijdag.", 1 << 3 | 1 << 12),
        (("avond",), "Niet op maandag.", AVOND),
        ((), "Op maandag heeft zij les.", None),
        ((), "Zo snel als het kan.", None),
        (("schooluren", "avond"), "", AVOND),
    ],
)
def test_wanneer_iemand_kan(keuzes, tekst, masker):
    """OF-02: days in the sentence count only when nothing in it says no."""
    assert vrij_uit(frozenset(keuzes), tekst) == masker


@pytest.mark.parametrize(
    ("masker", "woorden"),
    [
        (None, ""),
        (SCHOOLUREN, "weekdagen overdag"),
        (AVOND, "elke dag avond"),
        (1 << 3 | 1 << 6 | 1 << 12, "di, wo en vr voormiddag"),
        (0b1001 << 15, "weekend voormiddag"),
        (1 << 3 | 1 << 7, "2 momenten in de week"),
    ],
)
def test_wanneer_iemand_kan_in_woorden(masker, woorden):
    assert vrij_in_woorden(masker) == woorden


def test_alles_wat_je_graag_kan_doen_heeft_woorden_om_te_zoeken():
    assert set(VERWANT) == set(VRAGEN["wat_doe_je_graag"].keuzes)
    assert dict(profiel(wat_doe_je_graag=["koken"]).graag)["Koken"] >= stammen_van("keuken")
