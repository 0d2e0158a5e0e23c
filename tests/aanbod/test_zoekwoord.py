"""Dutch words meet as people expect, on a list that was written before the rules (a4, OF-02)."""

import pytest

from aanbod.zoekwoord import MAX_WOORDEN, past, stammen, vouw, vraagwoorden, woorden
from tests.aanbod.woordparen import HOORT_NIET_SAMEN, HOORT_SAMEN, gehouden, geoefend


@pytest.mark.parametrize("deel", [gehouden, geoefend], ids=["gehouden", "geoefend"])
def test_negen_van_de_tien_paren_komen_samen(deel):
    """a4: recall 90 % or more, and hardly a pair that has nothing to do with the other."""
    ja, nee = deel(HOORT_SAMEN), deel(HOORT_NIET_SAMEN)
    assert min(len(ja), len(nee)) >= 30
    assert sum(past(*paar) for paar in ja) / len(ja) >= 0.90
    assert sum(past(*paar) for paar in nee) / len(nee) <= 0.25
    assert (
        sum(past(*paar, prefix=False) for paar in nee) / len(nee) <= 0.06
    )  # the beginning of a word does the rest


def test_accenten_hoofdletters_en_weglatingstekens_tellen_niet():
    """OF-02"""
    assert vouw("CAFÉ Coördinator Straße") == "cafe coordinator strasse"
    assert woorden("Buddy’s, foto's & ĳs!") == ["buddys", "fotos", "ijs"]
    assert past("CAFE", "café")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("de het een", []),
        ("", []),
        ("Koken met KOKEN", ["koken"]),
        ("'; DROP TABLE x; --", ["drop", "table", "x"]),
        ("\U0001f600 \U0001f373", []),
        ("قهوة يوم", ["قهوة", "يوم"]),
    ],
)
def test_wat_iemand_typt_wordt_een_lijst_van_woorden(tekst, verwacht):
    """OF-02"""
    assert vraagwoorden(tekst) == verwacht


def test_een_eindeloze_vraag_wordt_kort():
    """OF-02: 10,000 characters, or 5,000 words."""
    assert len(vraagwoorden(" ".join(f"woord{i}" for i in range(5000)))) <= MAX_WOORDEN
    assert len(vraagwoorden("a" * 10_000)[0]) <= 500


@pytest.mark.parametrize("woord", ["a", "12", "b1", "je", "etje", "tje", "en", "eeee", "ssss", "xjes"])
def test_rare_woorden_hebben_ook_een_stam(woord):
    """OF-02"""
    assert stammen(woord)
    assert past(woord, woord)
