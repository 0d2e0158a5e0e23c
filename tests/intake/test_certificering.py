"""The rules of the certificate: pure, so tested without a database."""

import dataclasses

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intake import certificering as c

DUO = c.OnderdeelFeiten(
    "buddywerking", "Op stap met Greet", minuten=22 * 60, keren=11, nederlands_minuten=1200
)
TAAL = c.OnderdeelFeiten("taaloefenkans", "Babelonië", minuten=17 * 60, keren=8, nederlands_minuten=17 * 60)
NORM = 2400
toeval = st.binary(min_size=16, max_size=16)
delen = st.lists(
    st.builds(
        lambda titel, minuten, mee, wacht, deel: c.OnderdeelFeiten(
            "groepswerking",
            titel,
            minuten=minuten,
            nederlands_minuten=minuten * deel // 4,
            in_aanmerking=mee,
            wacht_minuten=wacht,
        ),
        st.text("abcdef ", min_size=1, max_size=8),
        st.integers(0, 3000),
        st.booleans(),
        st.integers(0, 600),
        st.integers(0, 4),
    ),
    max_size=6,
).map(tuple)


def feiten(*onderdelen, norm=NORM, **velden):
    return c.Feiten(norm_minuten=norm, onderdelen=onderdelen, **velden)


def test_bij_39_uur_weigert_het_en_zegt_wat_ontbreekt():
    """IT-01, OP-11"""
    oordeel = c.beoordeel(feiten(DUO, TAAL))
    assert oordeel == c.Oordeel(False, ("Er is 39 van 40 uur bevestigd. Nog 1 uur te bevestigen.",), 39 * 60)


def test_bij_40_uur_mag_het_en_ontbreekt_er_niets():
    """IT-01, OP-11"""
    oordeel = c.beoordeel(feiten(DUO, dataclasses.replace(TAAL, minuten=18 * 60)))
    assert oordeel == c.Oordeel(True, (), NORM)


def test_twaalf_achttien_en_negen_en_een_half_uur_is_39_en_een_half():
    """IT-01, the acceptance example"""
    drie = [
        dataclasses.replace(TAAL, titel=t, minuten=m, nederlands_minuten=m)
        for t, m in (("a", 720), ("b", 1080), ("c", 570))
    ]
    assert c.beoordeel(feiten(*drie)).ontbreekt == (
        "Er is 39,5 van 40 uur bevestigd. Nog 0,5 uur te bevestigen.",
    )
    half = dataclasses.replace(drie[0], minuten=750)
    assert c.beoordeel(feiten(half, *drie[1:])).mag


def test_een_minuut_te_weinig_wordt_nooit_tot_40_afgerond():
    oordeel = c.beoordeel(feiten(DUO, dataclasses.replace(TAAL, minuten=18 * 60 - 1)))
    assert oordeel.ontbreekt == (
        "Er is 39 uur en 59 minuten van 40 uur bevestigd. Nog 1 minuut te bevestigen.",
    )


def test_uren_die_wachten_worden_genoemd_en_tellen_niet():
    wacht = dataclasses.replace(TAAL, wacht_minuten=120, wacht_keren=1)
    oordeel = c.beoordeel(feiten(DUO, wacht))
    assert "Babelonië wacht op bevestiging: 1 keer, 2 uur." in oordeel.ontbreekt
    assert not oordeel.mag


def test_een_duo_van_40_uur_zonder_nederlands_wordt_geweigerd():
    """IT-04"""
    stil = dataclasses.replace(DUO, minuten=NORM, nederlands_minuten=0)
    assert c.beoordeel(feiten(stil)).ontbreekt == (c.GEEN_NEDERLANDS,)
    assert c.beoordeel(feiten(stil, taal_afwijking="   ")).mag is False
    assert c.beoordeel(feiten(stil, taal_afwijking="Zij is doof en oefende gebarentaal.")).mag


def test_een_onderdeel_zonder_label_telt_niet_en_noemt_het_criterium():
    """IT-03"""
    reden = c.reden_niet_in_aanmerking(label=False, nederlands=False, ontmoeting=True, samenleving=True)
    groep = c.OnderdeelFeiten("groepswerking", "Moedergroep", minuten=1200, in_aanmerking=False, reden=reden)
    oordeel = c.beoordeel(feiten(DUO, groep))
    assert oordeel.minuten == 22 * 60
    assert (
        "Moedergroep telt niet mee (20 uur): niet genoeg kans om Nederlands te oefenen." in oordeel.ontbreekt
    )


def test_de_reden_noemt_elk_nee_en_anders_het_label():
    """IT-03"""
    assert c.reden_niet_in_aanmerking(label=False, nederlands=None) == "het heeft geen geldig label"
    assert c.reden_niet_in_aanmerking(label=True, nederlands=True, ontmoeting=True) == ""
    beide = c.reden_niet_in_aanmerking(label=True, nederlands=False, samenleving=False)
    assert beide == f"{c.CRITERIA['nederlands']} en {c.CRITERIA['samenleving']}"
    with pytest.raises(ValueError, match="plezier"):
        c.reden_niet_in_aanmerking(label=True, plezier=False)


@given(delen, st.integers(1, 6000))
def test_alleen_bevestigde_minuten_die_in_aanmerking_komen_tellen(onderdelen, norm):
    """IT-01"""
    oordeel = c.beoordeel(feiten(*onderdelen, norm=norm))
    assert oordeel.minuten == sum(deel.minuten for deel in onderdelen if deel.in_aanmerking)
    assert oordeel.mag == (not oordeel.ontbreekt)
    if oordeel.mag:
        assert oordeel.minuten >= norm
        assert any(deel.nederlands_minuten for deel in onderdelen if deel.in_aanmerking)


@given(delen)
def test_de_rijen_tellen_samen_op_tot_het_oordeel(onderdelen):
    rijen = c.regels(feiten(*onderdelen))
    assert sum(rij.minuten for rij in rijen) == c.beoordeel(feiten(*onderdelen)).minuten
    assert len({rij.titel for rij in rijen}) == len(rijen)


def test_dezelfde_activiteit_staat_een_keer_op_het_blad():
    assert c.regels(feiten(DUO, DUO, TAAL))[0] == c.Regel(
        "buddywerking", "Op stap met Greet", "22 keer", 44 * 60
    )


@pytest.mark.parametrize(
    "velden", [{"minuten": -1}, {"wacht_minuten": -1}, {"keren": -1}, {"minuten": 5, "nederlands_minuten": 6}]
)
def test_onmogelijke_feiten_worden_geweigerd(velden):
    with pytest.raises(ValueError, match=r"kleiner dan nul|meer Nederlands"):
        c.OnderdeelFeiten("buddywerking", "x", **({"minuten": 0} | velden))
    with pytest.raises(ValueError, match="norm"):
        c.Feiten(norm_minuten=0)


@pytest.mark.parametrize(
    ("minuten", "tekst"),
    [
        (0, "0 uur"),
        (1, "1 minuut"),
        (59, "59 minuten"),
        (90, "1,5 uur"),
        (100, "1 uur en 40 minuten"),
        (1335, "22,25 uur"),
    ],
)
def test_uren_als_tekst(minuten, tekst):
    assert c.uren_tekst(minuten) == tekst


def test_het_nummer_heeft_letters_jaar_en_volgnummer():
    assert c.nummer("GB", 2026, 42) == "GB-2026-0042"
    assert c.nummer("SKW", 2026, 12345) == "SKW-2026-12345"
    for fout in (("gb", 2026, 1), ("G", 2026, 1), ("GB", 26, 1), ("GB", 2026, 0), ("GB1", 2026, 1)):
        with pytest.raises(ValueError, match="heeft"):
            c.nummer(*fout)


@given(toeval)
def test_een_code_heeft_26_tekens_en_een_controleteken(bytes_):
    code = c.controlecode(bytes_)
    assert len(code) == c.CODE_TEKENS
    assert set(code) <= set(c.ALFABET)
    assert c.normaliseer(code) == code


@given(toeval, toeval)
def test_andere_bytes_geven_een_andere_code(een, twee):
    assume(een != twee)
    assert c.controlecode(een)[:-1] != c.controlecode(twee)[:-1]


@given(toeval, st.data())
def test_kleine_letters_streepjes_spaties_en_gelijkende_letters_worden_vergeven(bytes_, data):
    code = c.controlecode(bytes_)
    wissel = {"0": "0Oo", "1": "1IiLl"}
    getypt = "".join(
        data.draw(st.sampled_from(wissel.get(teken, teken + teken.lower())))
        for teken in c.in_groepen(code).replace("-", "\u2011")
    )
    assert c.normaliseer(f"  {getypt}\n") == code


@given(toeval, st.integers(0, c.CODE_TEKENS - 1), st.sampled_from(c.ALFABET))
def test_elk_verkeerd_teken_valt_op(bytes_, plaats, teken):
    code = c.controlecode(bytes_)
    assume(code[plaats] != teken)
    with pytest.raises(ValueError, match="typfout"):
        c.normaliseer(code[:plaats] + teken + code[plaats + 1 :])


@given(toeval, st.integers(0, c.CODE_TEKENS - 2))
def test_elke_wissel_van_twee_buren_valt_op(bytes_, plaats):
    code = c.controlecode(bytes_)
    a, b = code[plaats], code[plaats + 1]
    assume(a != b)
    with pytest.raises(ValueError, match="typfout"):
        c.normaliseer(code[:plaats] + b + a + code[plaats + 2 :])


@given(st.text(max_size=300))
def test_gelijk_welke_invoer_geeft_een_code_of_een_zin(invoer):
    try:
        uitkomst = c.normaliseer(invoer)
    except ValueError as fout:
        uitkomst = str(fout)
    assert len(uitkomst) == c.CODE_TEKENS or uitkomst.endswith(".")


@pytest.mark.parametrize(
    ("invoer", "zin"),
    [
        ("", "Een code heeft 27 tekens. Dit zijn er 0."),
        ("7ZZ", "Een code heeft 27 tekens. Dit zijn er 3."),
        ("U" * 27, "Het teken U komt in geen enkele code voor."),
        ("\0" * 27, r"Het teken \? komt in geen enkele code voor."),
        ("0" * 201, "Een code heeft 27 tekens. Dit is veel langer."),
    ],
)
def test_een_foute_code_krijgt_een_duidelijke_zin(invoer, zin):
    with pytest.raises(ValueError, match=zin):
        c.normaliseer(invoer)


def test_een_code_vraagt_precies_16_bytes():
    with pytest.raises(ValueError, match="16"):
        c.controlecode(b"kort")
