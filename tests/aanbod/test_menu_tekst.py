"""The pure texts of the public side: a message that fits, and hints for plain language (CO-02, CO-05)."""

import pytest
from babel import localedata
from hypothesis import given
from hypothesis import strategies as st

from aanbod.menu import leesbaar, wanneer, whatsapp


@given(
    naam=st.text(max_size=200),
    zin=st.text(max_size=1000),
    regels=st.lists(st.text(max_size=300), max_size=4),
    staart=st.text(alphabet="abc0-", max_size=270),
)
def test_een_bericht_is_nooit_langer_dan_500_tekens_en_houdt_zijn_link(naam, zin, regels, staart):
    """CO-02"""
    link = f"https://example.be/menu/{staart}"
    tekst_ = whatsapp.bericht(naam=naam, zin=zin, regels=tuple(regels), link=link)
    assert len(tekst_) <= whatsapp.HOOGSTENS
    assert tekst_.endswith(link)
    eigen = whatsapp.met_link(f"{naam} {zin}", link)
    assert len(eigen) <= whatsapp.HOOGSTENS
    assert link in eigen


def test_een_link_komt_er_geen_tweede_keer_onder():
    assert whatsapp.met_link("Kom! https://x.be/1", "https://x.be/1") == "Kom! https://x.be/1"
    with pytest.raises(ValueError, match="300"):
        whatsapp.bericht(naam="x", link="https://x.be/" + "a" * 300)


def test_een_zin_van_dertig_woorden_krijgt_een_hint():
    """CO-05"""
    lang = " ".join(["woord"] * 30) + "."
    assert [(h.soort, h.aantal) for h in leesbaar.hints(f"Kort. {lang} Klaar.")] == [("zin", 30)]
    assert [h.tekst for h in leesbaar.hints("Een samenwerkingsverband is er.")] == ["samenwerkingsverband"]
    assert leesbaar.hints("We wandelen samen. Kom ook!") == []
    assert leesbaar.hints("") == []


def test_een_taal_verandert_de_dagen_van_een_andere_niet(monkeypatch):
    """Babel 2.18 writes what a sparse language inherits into the data of all: Pashto first, then French."""
    monkeypatch.setattr(localedata, "_cache", {})
    for geheugen in (wanneer.locale, wanneer.dagnaam):
        geheugen.cache_clear()
    assert wanneer.dagnaam("ps", 4) == "جمعه"
    assert wanneer.dagnaam("fr", 4) == "vendredi"
    assert wanneer.dagnaam("ar", 1) == "الثلاثاء"
