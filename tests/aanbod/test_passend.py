"""What fits a person: sentences from facts, unknown is neutral, and "not now" says why."""

from dataclasses import replace
from datetime import date

import pytest

from aanbod.drempels import DREMPELS
from aanbod.passend import (
    TELWOORDEN,
    Feiten,
    Past,
    Profiel,
    Stand,
    Zin,
    beoordeel,
    euro,
    moment_naam,
    nodig_nederlands,
    tel_redenen,
)

VANDAAG = date(2026, 11, 23)
WOENSDAGVOORMIDDAG, DINSDAGNAMIDDAG, DONDERDAGAVOND = 1 << 6, 1 << 4, 1 << 11
AMAL = Profiel(voornaam="Amal", gemeente=1)


def oordeel(profiel=AMAL, **feiten) -> Past:
    return beoordeel(profiel, Feiten(bestuur_id=1, gemeente="Geraardsbergen", **feiten), VANDAAG)


def met(**velden) -> Profiel:
    return replace(AMAL, **velden)


@pytest.mark.parametrize(
    "feiten",
    [
        {},
        {"rooster": DONDERDAGAVOND, "taaliconen": 4, "kinderen_welkom": False, "geletterdheid": "vlot"},
        {"doelgroep": "vrouwen", "leeftijd_van": 60, "bus_dichtbij": False, "ervaring_nodig": True},
        {"hinder": tuple({"b": "x", "raakt": d, "ernst": "weg", "zin": "Kan niet."} for d in DREMPELS)},
    ],
)
def test_wat_niet_gevraagd_is_hindert_nooit(feiten):
    """IT-09"""
    assert oordeel(**feiten).stand is Stand.GOED


def test_wat_het_aanbod_niet_zegt_hindert_nooit():
    """IT-09"""
    alles = met(
        nederlands=0,
        leest=False,
        opvang_nodig=True,
        vrij=1,
        vervoer=frozenset({"bus"}),
        drempels=frozenset(DREMPELS),
    )
    assert oordeel(alles).stand is Stand.GOED


@pytest.mark.parametrize(
    ("kan", "vraagt", "stand"),
    [
        (0, 1, "goed"),
        (1, 1, "goed"),
        (1, 2, "hulp"),
        (0, 2, "hulp"),
        (1, 3, "niet"),
        (2, 4, "niet"),
        (3, 4, "hulp"),
    ],
)
def test_een_stap_meer_nederlands_kan_met_hulp_twee_niet(kan, vraagt, stand):
    """OF-02"""
    assert oordeel(met(nederlands=kan), taaliconen=vraagt).stand == stand


def test_wie_de_contacttaal_spreekt_op_de_plek_valt_niet_weg_door_nederlands():
    """TK-05"""
    past = oordeel(met(nederlands=1, contacttaal="ar"), taaliconen=3, contacttalen=("ar",))
    assert past.stand is Stand.HULP
    assert "Ze spreken er ook ar." in past.redenen


def test_de_taak_telt_meer_dan_wat_de_organisatie_vraagt_en_dat_staat_er_bij():
    """TK-04"""
    past = oordeel(met(nederlands=1), taaliconen=3, taak_taaliconen=1)
    assert past.stand is Stand.HULP
    assert past.hinder == ("De organisatie vraagt meer Nederlands dan de taak nodig heeft. Bespreek het.",)


@pytest.mark.parametrize(
    ("taal", "taak", "ervaren", "nodig"), [(3, None, None, 3), (3, 1, None, 1), (1, 3, None, 1), (2, 1, 3, 3)]
)
def test_wat_achteraf_nodig_bleek_wint(taal, taak, ervaren, nodig):
    """TK-04"""
    assert (
        nodig_nederlands(Feiten(taaliconen=taal, taak_taaliconen=taak, ervaren_taaliconen=ervaren)) == nodig
    )


@pytest.mark.parametrize(
    ("feiten", "stand", "zin"),
    [
        ({"kinderen_welkom": True}, "goed", "Het kind mag mee."),
        ({"opvang": True, "kinderen_welkom": False}, "goed", "Er is opvang."),
        ({"kinderen_welkom": False}, "hulp", "Het kind kan niet mee. Zoek opvang."),
        ({"kinderen_welkom": False, "rooster": DONDERDAGAVOND}, "hulp", "’s Avonds, zonder opvang."),
    ],
)
def test_wie_opvang_nodig_heeft_leest_of_het_kind_mee_mag(feiten, stand, zin):
    """OF-15"""
    past = oordeel(met(opvang_nodig=True), **feiten)
    assert past.stand == stand
    assert zin in past.redenen + past.hinder


def test_onbekend_of_een_kind_mee_mag_is_een_vraag_en_geen_hinder():
    past = oordeel(met(opvang_nodig=True))
    assert [(z.toon, z.tekst) for z in past.zinnen] == [("v", "Vraag of een kind mee mag.")]


def test_het_uur_dat_past_staat_in_een_zin():
    """OF-02"""
    past = oordeel(met(vrij=WOENSDAGVOORMIDDAG), rooster=WOENSDAGVOORMIDDAG)
    assert past.redenen == ("Op woensdagvoormiddag kan Amal.",)


def test_een_uur_dat_niet_kan_is_nu_niet_behalve_wie_met_opvang_wel_kan():
    kan = met(vrij=WOENSDAGVOORMIDDAG)
    assert oordeel(kan, rooster=DINSDAGNAMIDDAG).stand is Stand.NIET
    met_opvang = oordeel(replace(kan, opvang_nodig=True), rooster=DINSDAGNAMIDDAG, kinderen_welkom=True)
    assert met_opvang.hinder == ("Op dinsdagnamiddag kan Amal niet. Vraag opvang.",)


@pytest.mark.parametrize(
    ("feiten", "zin"),
    [
        ({"vol_tot": date(2027, 1, 15)}, "Vol tot en met 2027-01-15."),
        ({"plaatsen_vrij": 0}, "Er is nu geen plaats vrij."),
        ({"deadline_op": date(2026, 11, 22)}, "Inschrijven kon tot 2026-11-22."),
    ],
)
def test_vol_of_te_laat_is_nu_niet_met_de_dag(feiten, zin):
    """OF-09"""
    past = oordeel(**feiten)
    assert (past.stand, past.hinder) == (Stand.NIET, (zin,))


@pytest.mark.parametrize(
    "feiten",
    [{"vol_tot": date(2026, 11, 22)}, {"deadline_op": VANDAAG}, {"plaatsen_vrij": 1}, {"zomerstop": True}],
)
def test_wat_voorbij_is_of_nog_kan_hindert_niet(feiten):
    """OF-09"""
    assert oordeel(**feiten).stand is Stand.GOED


@pytest.mark.parametrize(("ernst", "stand"), [("weg", "niet"), ("lager", "hulp"), ("geen", "goed")])
def test_een_b_vindt_gehoor_bij_wie_de_drempel_heeft_en_bij_niemand_anders(ernst, stand):
    """★3"""
    hinder = ({"b": "bereikbaar", "raakt": "trap", "ernst": ernst, "zin": "Er is een trap"},)
    past = oordeel(met(drempels=frozenset({"trap"})), hinder=hinder)
    assert past.stand == stand
    assert ("Er is een trap." in past.hinder) is (ernst != "geen")
    assert oordeel(met(drempels=frozenset({"avond"})), hinder=hinder).stand is Stand.GOED


def test_los_aanbod_komt_eerst_voor_wie_licht_begint():
    """OV-02"""
    licht, vlot = met(nederlands=0), met(nederlands=4)
    los, vast = {"informeel": True}, {"informeel": False, "prijs_cent": 0, "kinderen_welkom": True}
    assert oordeel(licht, **los).rang < oordeel(licht, **vast).rang
    assert oordeel(vlot, **los).rang > oordeel(vlot, **vast).rang


def test_wat_iemand_graag_doet_staat_in_een_zin():
    past = oordeel(met(graag=(("Koken", frozenset({"kok"})),)), woorden=frozenset({"kok", "tafel"}))
    assert past.redenen == ("Koken doet Amal graag.",)


def test_alleen_vrouwen_is_een_vraag_als_niemand_het_weet():
    """IT-09"""
    assert oordeel(doelgroep="vrouwen").stand is Stand.GOED
    assert oordeel(met(geslacht="man"), doelgroep="vrouwen").stand is Stand.NIET
    assert oordeel(met(leeftijd=17), leeftijd_van=18).stand is Stand.NIET


@pytest.mark.parametrize(
    ("vervoer", "feiten", "stand"),
    [
        ({"bus"}, {"bus_dichtbij": False}, "hulp"),
        ({"bus", "auto"}, {"bus_dichtbij": False}, "goed"),
        ({"voet"}, {}, "goed"),
    ],
)
def test_de_weg_hindert_wie_geen_auto_heeft(vervoer, feiten, stand):
    """OF-15"""
    assert oordeel(met(vervoer=frozenset(vervoer)), **feiten).stand == stand


def test_te_voet_naar_een_andere_gemeente_vraagt_hoe():
    feiten = Feiten(bestuur_id=2, gemeente="Ninove")
    past = beoordeel(met(vervoer=frozenset({"voet"})), feiten, VANDAAG)
    assert past.hinder == ("In Ninove: hoe komt Amal er?",)


def test_de_prijs_hindert_alleen_wie_weinig_kan_betalen():
    """OF-15, TK-02"""
    arm = met(drempels=frozenset({"geld"}))
    assert oordeel(prijs_cent=500).stand is Stand.GOED
    assert oordeel(arm, prijs_cent=500, uitpas=True).hinder == ("Kost 5 euro, minder met UiTPAS.",)
    assert oordeel(arm, prijs_cent=0).redenen == ("Gratis.",)


def test_redenen_van_nu_niet_worden_geteld_elk_aanbod_een_keer():
    """OF-02"""
    taal, vol = oordeel(met(nederlands=0), taaliconen=4), oordeel(plaatsen_vrij=0)
    allebei = oordeel(met(nederlands=0), taaliconen=4, plaatsen_vrij=0)
    assert tel_redenen([taal, taal, vol, allebei, oordeel()]) == "2 vragen meer Nederlands, 2 zijn vol"
    assert tel_redenen([taal]) == "1 vraagt meer Nederlands"
    assert tel_redenen([oordeel()]) == ""


def test_elke_reden_om_nu_niet_te_tonen_heeft_een_telwoord():
    proeven = [
        oordeel(vol_tot=VANDAAG),
        oordeel(deadline_op=date(2026, 1, 1)),
        oordeel(met(nederlands=0), taaliconen=4),
        oordeel(met(leest=False), geletterdheid="vlot"),
        oordeel(met(vrij=1), rooster=2),
        oordeel(met(geslacht="man"), doelgroep="vrouwen"),
        oordeel(met(drempels=frozenset({"trap"})), hinder=({"raakt": "trap", "ernst": "weg", "zin": ""},)),
        beoordeel(AMAL, Feiten(zomerstop=True), date(2026, 7, 1)),
    ]
    assert {z.sleutel for p in proeven for z in p.zinnen if z.toon == "x"} == set(TELWOORDEN)


def test_geen_zin_is_langer_dan_vijftien_woorden_of_noemt_een_percent():
    zinnen: list[Zin] = []
    for profiel in (
        AMAL,
        met(nederlands=0, leest=False, opvang_nodig=True, vrij=1, vervoer=frozenset({"voet"})),
    ):
        for taal in (1, 2, 3, 4):
            zinnen += oordeel(
                profiel,
                taaliconen=taal,
                rooster=2,
                geletterdheid="beetje",
                kinderen_welkom=False,
                informeel=True,
            ).zinnen
    assert zinnen
    for zin in zinnen:
        assert all(len(deel.split()) <= 15 for deel in zin.tekst.split(". "))
        assert "%" not in zin.tekst


def test_woorden_van_een_moment_en_een_bedrag():
    assert [moment_naam(b) for b in (0, 6, 20)] == ["maandagvoormiddag", "woensdagvoormiddag", "zondagavond"]
    assert [euro(c) for c in (200, 250, 5)] == ["2 euro", "2,50 euro", "0,05 euro"]


@pytest.mark.parametrize(
    ("dag", "stand"), [(date(2026, 6, 30), "goed"), (date(2026, 7, 1), "niet"), (date(2026, 8, 31), "niet")]
)
def test_wat_in_de_zomer_stopt_is_dan_nu_niet(dag, stand):
    """OV-04"""
    assert beoordeel(AMAL, Feiten(zomerstop=True), dag).stand == stand
