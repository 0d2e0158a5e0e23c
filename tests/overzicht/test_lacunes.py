"""The gap map: who waits against offer they could take up (OF-08, TK-03, ★4)."""

from datetime import date

import pytest

from intake.models.gesprek import Weet
from netwerktraject.overzicht.lacunes import (
    TIJDEN,
    en,
    zomer,
)
from tests import factories as maak
from tests.overzicht.lacunehulp import MAANDAG_VOORMIDDAG
from tests.overzicht.lacunehulp import aanbod as _aanbod
from tests.overzicht.lacunehulp import cel as _cel
from tests.overzicht.lacunehulp import gezinnen as _gezinnen
from tests.overzicht.lacunehulp import wacht as _wacht

pytestmark = pytest.mark.usefixtures("op_dinsdag")

DINSDAG_AVOND, ZATERDAG_NAMIDDAG = 1 << 5, 1 << 16


# ------------------------------------------------------------------------------------------------ the acceptance
def test_twintig_mensen_met_opvang_nodig_en_weinig_nederlands_zien_geen_aanbod_in_de_zomer(
    kaart, gemeente, coach
):
    """OF-08: load 20 NCs with childcare + low language: July to August shows 0 offers and the number waiting."""
    _gezinnen(gemeente, coach, 20)
    _aanbod(gemeente, zomerstop=True)
    _aanbod(gemeente, kinderen_welkom=False, opvang=False)
    _aanbod(gemeente, taaliconen=3)
    blad = kaart()
    cel = _cel(blad, "opvang_taal", "zomer")
    assert (cel.wachten, cel.aanbod) == (20, 0)
    gat = next(gat for gat in blad.gaten if gat.profiel == "opvang_taal")
    assert gat.zin == "20 mensen met opvang nodig en weinig Nederlands, 0 activiteiten in juli en augustus."
    assert blad.gaten[0].cellen[0].wachten == 20
    voormiddag = _cel(blad, "opvang_taal", "voormiddag")
    assert (voormiddag.wachten, voormiddag.aanbod) == (20, 1)


def test_gaten_van_een_profiel_staan_in_een_zin(kaart, gemeente, coach):
    for _ in range(5):
        _wacht(gemeente, coach, zegt={"wanneer_kan_je": ["ochtend", "avond"]}, persoon={"contacttaal": "nl"})
    assert [gat.zin for gat in kaart().gaten] == [
        "5 mensen met weinig Nederlands, 0 activiteiten in de voormiddag, ’s avonds en in juli en augustus."
    ]


def test_wat_past_vult_het_gat(kaart, gemeente, coach):
    _gezinnen(gemeente, coach, 6)
    _aanbod(gemeente)
    cel = _cel(kaart(), "opvang_taal", "zomer")
    assert (cel.aanbod, cel.is_leeg) == (1, False)


# ------------------------------------------------------------------------------------------------ which offer counts
@pytest.mark.parametrize(
    ("velden", "waarom"),
    [
        ({"gepubliceerd": False}, "not visible"),
        ({"vol_tot": date(2026, 12, 31)}, "full"),
        ({"plaatsen_vrij": 0}, "no place"),
        ({"deadline_op": date(2026, 11, 1)}, "closed"),
        ({"eindigt_op": date(2026, 11, 1)}, "over"),
        ({"laatste_op": date(2026, 11, 1)}, "over"),
        ({"taaliconen": 2}, "asks more Dutch"),
    ],
)
def test_alleen_wat_men_echt_kan_kiezen_telt(kaart, gemeente, coach, velden, waarom):
    """OF-08"""
    _gezinnen(gemeente, coach, 5)
    _aanbod(gemeente, **velden)
    assert _cel(kaart(), "taal", "voormiddag").aanbod == 0, waarom


def test_zonder_label_telt_het_niet(kaart, gemeente, coach):
    """OF-04"""
    _gezinnen(gemeente, coach, 5)
    organisatie = maak.OrganisatieFactory(bestuur=gemeente)
    for soort in ({}, {"geweigerd": True}, {"verlopen": True}):
        maak.AanbodFactory(organisatie=organisatie, rooster=MAANDAG_VOORMIDDAG, kinderen_welkom=True, **soort)
    assert _cel(kaart(), "taal", "voormiddag").aanbod == 0


def test_wat_niet_gevraagd_is_vult_geen_gat_maar_wordt_genoemd(kaart, gemeente, coach):
    """IT-09"""
    _gezinnen(gemeente, coach, 5)
    _aanbod(gemeente, kinderen_welkom=None, zomerstop=None)
    cel = _cel(kaart(), "opvang", "zomer")
    assert (cel.aanbod, cel.misschien, cel.is_leeg) == (0, 1, True)


def test_wat_eindigt_voor_juli_is_geen_zomeraanbod(kaart, gemeente, coach):
    _gezinnen(gemeente, coach, 5)
    _aanbod(gemeente, eindigt_op=date(2027, 6, 30))
    _aanbod(gemeente, laatste_op=date(2027, 7, 1))
    assert _cel(kaart(), "opvang", "zomer").aanbod == 1


def test_wat_achteraf_nodig_bleek_telt(kaart, gemeente, coach):
    """TK-04"""
    _gezinnen(gemeente, coach, 5)
    _aanbod(gemeente, taaliconen=3, ervaren_taaliconen=1)
    _aanbod(gemeente, taaliconen=3, taak_taaliconen=1)
    _aanbod(gemeente, taaliconen=1, ervaren_taaliconen=3)
    assert _cel(kaart(), "taal", "voormiddag").aanbod == 2


def test_elk_deel_van_de_dag_heeft_zijn_kolom(kaart, gemeente, coach):
    _wacht(gemeente, coach)
    for rooster in (MAANDAG_VOORMIDDAG, DINSDAG_AVOND, ZATERDAG_NAMIDDAG, ZATERDAG_NAMIDDAG):
        _aanbod(gemeente, rooster=rooster)
    blad = kaart()
    assert [_cel(blad, "taal", tijd).aanbod for tijd in TIJDEN] == [1, 0, 1, 2, 4]


def test_gedeeld_aanbod_van_een_partner_telt_mee(
    kaart, gemeente, partner_gemeente, andere_gemeente, verband, coach
):
    """SW-06"""
    _gezinnen(gemeente, coach, 5)
    _aanbod(partner_gemeente, verband=verband)
    _aanbod(partner_gemeente, met_besturen=[gemeente.pk])
    _aanbod(partner_gemeente)
    _aanbod(andere_gemeente, voor_allen=True)
    _aanbod(andere_gemeente)
    assert _cel(kaart(), "opvang", "voormiddag").aanbod == 3


# ------------------------------------------------------------------------------------------------ who waits
def test_wie_loopt_of_klaar_is_wacht_niet(kaart, gemeente, coach):
    zegt = {"gezin": ["opvang_nodig"]}
    for _ in range(5):
        _wacht(gemeente, coach, zegt=zegt)
    bezig = _wacht(gemeente, coach, zegt=zegt, plan_opgemaakt=True, in_intake=False)
    maak.OnderdeelFactory(traject=bezig, lopend=True)
    _wacht(gemeente, coach, zegt=zegt, lopend=True, in_intake=False)
    assert _cel(kaart(), "opvang", "zomer").wachten == 5


def test_wie_niet_gevraagd_is_staat_apart(kaart, gemeente, coach):
    """IT-09"""
    for _ in range(6):
        _wacht(gemeente, coach, zegt={"gezin": ["opvang_nodig"]})
    for _ in range(5):
        _wacht(gemeente, coach)
    _wacht(gemeente, coach, zegt={"gezin": ["kinderen"]})
    blad = kaart()
    rij = next(r for r in blad.rijen if r.profiel.sleutel == "opvang")
    assert (_cel(blad, "opvang", "zomer").wachten, rij.niet_gevraagd) == (6, "5")
    assert blad.tijd_onbekend == "12"


def test_een_antwoord_dat_niet_gegeven_is_telt_als_niet_gevraagd(kaart, gemeente, coach):
    for _ in range(5):
        rij = _wacht(gemeente, coach)
        maak.AntwoordFactory(
            intake=rij.intake,
            vraag="gezin",
            weet=Weet.WEET_NIET,
            keuzes=["opvang_nodig"],
            gewijzigd_door=coach,
        )
    assert _cel(kaart(), "opvang", "zomer").wachten == 0


@pytest.mark.parametrize(
    ("keuzes", "verwacht"),
    [
        (["ochtend"], "voormiddag"),
        (["schooluren"], "voormiddag namiddag"),
        (["week"], "voormiddag namiddag avond"),
        (["week", "avond"], "avond"),
        (["avond", "weekend"], "avond weekend"),
        (["weekend"], "weekend"),
    ],
)
def test_wanneer_iemand_kan_bepaalt_de_kolom(kaart, gemeente, coach, keuzes, verwacht):
    for _ in range(5):
        _wacht(gemeente, coach, zegt={"wanneer_kan_je": keuzes})
    blad = kaart()
    assert [t for t in TIJDEN if _cel(blad, "taal", t).wachten] == [*verwacht.split(), "zomer"]


def test_niemand_spreekt_de_taal_kijkt_naar_wat_het_aanbod_spreekt(kaart, gemeente, coach):
    """TK-03"""
    for taal in ("ti", "ar", "nl"):
        for _ in range(5):
            _wacht(gemeente, coach, persoon={"contacttaal": taal})
    _aanbod(gemeente, contacttalen=["ar"])
    assert _cel(kaart(), "contacttaal", "zomer").wachten == 5


# ------------------------------------------------------------------------------------------------ pure
@pytest.mark.parametrize(
    ("waarden", "uit"), [((True, True), True), ((True, None), None), ((None, False), False), ((), True)]
)
def test_onbekend_is_geen_nee(waarden, uit):
    """IT-09"""
    assert en(waarden) is uit


@pytest.mark.parametrize(
    ("dag", "begin"),
    [
        ("2026-11-24", "2027-07-01"),
        ("2026-06-30", "2026-07-01"),
        ("2026-07-15", "2026-07-15"),
        ("2026-09-01", "2027-07-01"),
    ],
)
def test_de_zomer_is_de_volgende_of_deze(dag, begin):
    """OF-08, OF-14"""
    assert zomer(date.fromisoformat(dag))[0] == date.fromisoformat(begin)
