"""The verdict per row: words become values, and each refusal says what to do (RG-02, OF-02)."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from aanbod.invoer import waarden as w
from aanbod.invoer.kolommen import kent_kop, ontbreekt, raad
from aanbod.invoer.lees import lees
from aanbod.invoer.oordeel import Bekend, Omgeving, oordeel
from aanbod.invoer.plaatsen import kaart

HIER = SimpleNamespace(pk=1, naam="Geraardsbergen", nis="41018", postcodes="9500 9506", gefuseerd_uit="")
BEVEREN = SimpleNamespace(
    pk=2,
    naam="Beveren-Kruibeke-Zwijndrecht",
    nis="46030",
    postcodes="9120",
    gefuseerd_uit="46003 46013 11056",
)


def beoordeel(tekst: str, omgeving: Omgeving | None = None, **opties):
    blad = lees(tekst.encode(), "csv", kent_kop)
    omgeving = omgeving or Omgeving(1, plekken=kaart([HIER, BEVEREN]))
    return oordeel(blad, raad(blad.koppen), omgeving, **opties)


def rij(**anders) -> dict:
    return {"naam": "Soep", "aanbieder": "Huis", "soort": "vrije tijd", "wat": "Koken."} | anders


def een(omgeving=None, opties=None, **anders):
    """One row: its verdict and its values."""
    cellen = rij(**anders)
    uit = beoordeel(f"{';'.join(cellen)}\n{';'.join(cellen.values())}\n", omgeving, **(opties or {}))
    return uit.rijen[0], {naam: kolom[0] for naam, kolom in uit.kolommen.items()}


@pytest.mark.parametrize(
    ("woorden", "soort", "ritme"),
    [
        ("vrijwilligerswerk ad hoc", "vrijwilligerswerk", "ad_hoc"),
        ("Vrije tijd structureel", "vrije_tijd", "vast"),
        ("Taaloefenkans", "taaloefenkans", None),
        ("PRAATCAFÉ", "taaloefenkans", None),
        ("vrije_tijd", "vrije_tijd", None),
    ],
)
def test_woorden_van_de_soort(woorden, soort, ritme):
    """OF-14"""
    _, waarden = een(soort=woorden)
    assert (waarden["soort"], waarden["ritme"]) == (soort, ritme)


@pytest.mark.parametrize(
    ("woorden", "aantal"),
    [("geen", 1), ("weinig nodig", 1), ("een beetje", 2), ("spreekt al vrij veel", 3), ("Spreekt goed", 4), ("3", 3),
     ("vier taaliconen", 4)],
)  # fmt: skip
def test_woorden_van_het_nederlands(woorden, aantal):
    """OF-02"""
    assert een(nederlands=woorden)[1]["taaliconen"] == aantal


@pytest.mark.parametrize(
    ("woorden", "cent", "kort", "uitpas"),
    [
        ("gratis", 0, None, None),
        ("€ 2,50", 250, None, None),
        ("2.50", 250, None, None),
        ("5 euro per keer", 500, None, None),
        ("1.250,00 euro", 125_000, None, None),
        ("5 euro, 1 euro met UiTPAS", 500, 100, True),
        ("gratis met UiTPAS, anders 3 euro", 300, 0, True),
        ("verlaagd tarief", None, None, None),
        ("gratis proefles", None, None, None),
        ("20% korting", None, None, None),
        ("vraag het na", None, None, None),
    ],
)
def test_woorden_van_de_prijs(woorden, cent, kort, uitpas):
    """OF-02"""
    _, waarden = een(prijs=woorden)
    assert (waarden["prijs"], waarden["prijs_cent"], waarden["kort_cent"], waarden["uitpas"]) == (
        woorden,
        cent,
        kort,
        uitpas,
    )


@pytest.mark.parametrize(
    ("woorden", "begin"),
    [("vrij binnenlopen", "binnenlopen"), ("intakegesprek", "gesprek"), ("via netwerkcoach", "coach"),
     ("inschrijven via de site", "inschrijven"), ("bel Mieke", None)],
)  # fmt: skip
def test_woorden_van_het_begin(woorden, begin):
    """OF-15"""
    assert een(inschrijving=woorden)[1]["begin"] == begin


@pytest.mark.parametrize(
    ("kolom", "waarde", "zin"),
    [
        ("laatste dag", "31/02/2026", "bestaat niet op de kalender"),
        ("laatste dag", "morgen", "is geen datum"),
        ("laatste dag", "1/1/0001", "een jaar dat niet kan"),
        ("prijs", "-3 euro", "minder dan nul"),
        ("nederlands", "vloeiend", "Kies 1, 2, 3 of 4"),
        ("duur", "lang", "Vul minuten in"),
        ("leeftijd", "65-18", "van hoog naar laag"),
        ("kinderen", "misschien", "Vul ja of nee in"),
        ("email", "geen mail", "geen e-mailadres"),
        ("website", "mijn site", "geen webadres"),
        ("postcode", "Gent", "Vul vier cijfers in"),
        ("contacttalen", "Klingon", "een taal die we niet kennen"),
        ("capaciteit", "veel", "geen getal"),
        ("kort", "x" * 61, "61 tekens is te lang"),
        ("gemeente", "Atlantis", "geen gemeente die we kennen"),
        ("gemeente", "46030", "is niet jouw gemeente"),
        ("soort", "koken", "Kies uit: buddywerking"),
        ("naam", "", "deze cel is leeg"),
    ],
)
def test_een_fout_noemt_de_kolom_en_wat_je_doet(kolom, waarde, zin):
    """RG-02"""
    uitslag, _ = een(**{kolom: waarde})
    assert uitslag.stand == "fout"
    assert uitslag.redenen[0].startswith(f"Kolom {kolom}: ")
    assert zin in uitslag.redenen[0]


@pytest.mark.parametrize("naam", ["46003", "Beveren", "zwijndrecht", "11056"])
def test_een_gemeente_van_voor_een_fusie_wordt_de_nieuwe_met_een_melding(naam):
    """RG-02"""
    uitslag, _ = een(Omgeving(2, plekken=kaart([HIER, BEVEREN])), gemeente=naam)
    assert uitslag.stand == "nieuw"
    assert uitslag.meldingen[0].endswith("hoort nu bij Beveren-Kruibeke-Zwijndrecht.")


def test_een_andere_gemeente_komt_mee_als_je_dat_kiest_en_staat_dan_bij_waar():
    """RG-02"""
    uitslag, waarden = een(opties={"alles_hier": True}, gemeente="46030")
    assert (uitslag.stand, waarden["waar"]) == ("nieuw", "Beveren-Kruibeke-Zwijndrecht")
    assert een(opties={"alles_hier": True}, gemeente="46030", waar="zaal")[1]["waar"] == "zaal"


def test_dubbel_in_het_bestand_en_bijna_dezelfde_naam():
    """RG-02"""
    tekst = "naam;aanbieder;soort;wat\n" + "".join(
        f"{naam};{org};vrije tijd;Doen.\n"
        for naam, org in [
            ("Naaicafé", "Huis"), ("naaicafe", "HUIS"), ("Naai café", "Huis"), ("Naaikafé", "Huis"),
            ("Naaicafé", "Plein"),
            ("Soep en brood", "Huis"), ("Brood en soep", "Huis"), ("Yoga 1", "Huis"), ("Yoga 2", "Huis"),
            ("مقهى", "Huis"),
            ("نادي", "Huis"),
        ]
    )  # fmt: skip
    uit = beoordeel(tekst)
    assert [r.stand for r in uit.rijen] == [
        "nieuw", "dubbel", "dubbel", "dubbel", "nieuw", "nieuw", "dubbel", "nieuw", "nieuw", "nieuw", "nieuw",
    ]  # fmt: skip
    assert uit.rijen[1].redenen == ["Staat ook op rij 2. We nemen alleen de eerste."]
    assert "Lijkt op “Naaicafé” (rij 2)" in uit.rijen[2].redenen[0]
    toch = beoordeel(tekst, keuzes={"4": "nieuw", "5": "over"})
    assert [r.stand for r in toch.rijen[:4]] == ["nieuw", "dubbel", "nieuw", "over"]


def bekend(bron, **waarden) -> Omgeving:
    basis = {"naam": "Soep", "soort": "vrije_tijd", "wat": "Koken.", "prijs": "gratis", "prijs_cent": 0}
    een_aanbod = Bekend("id-1", "Soep", "org-1", basis | waarden, bron)
    return Omgeving(
        1, organisaties={"huis": "org-1"}, aanbod={("org-1", "soep"): een_aanbod}, plekken=kaart([HIER])
    )


VORIG = {"naam": "Soep", "soort": "vrije_tijd", "wat": "Koken.", "prijs": "gratis", "prijs_cent": 0}


@pytest.mark.parametrize(
    ("hier", "bron", "cellen", "stand", "wijzig", "botst"),
    [
        ({}, VORIG, {"prijs": "gratis"}, "zelfde", set(), set()),
        ({}, VORIG, {"prijs": "2 euro"}, "gewijzigd", {"prijs", "prijs_cent"}, set()),
        ({"wat": "Zelf."}, VORIG, {"prijs": "gratis"}, "zelfde", set(), set()),
        ({"wat": "Zelf."}, VORIG, {"wat": "Nieuw."}, "botst", set(), {"wat"}),
        (
            {"wat": "Zelf."},
            VORIG,
            {"wat": "Nieuw.", "prijs": "2 euro"},
            "botst",
            {"prijs", "prijs_cent"},
            {"wat"},
        ),
        ({}, None, {"wat": "Nieuw."}, "botst", set(), {"wat"}),
        ({"waar": ""}, None, {"waar": "zaal"}, "gewijzigd", {"waar"}, set()),
        ({"waar": ""}, VORIG | {"waar": "zaal"}, {"waar": "plein"}, "botst", set(), {"waar"}),
        ({"prijs": "3 euro"}, VORIG, {"prijs": ""}, "zelfde", set(), set()),
    ],
)
def test_wat_er_al_is_wordt_veld_per_veld_vergeleken(hier, bron, cellen, stand, wijzig, botst):
    """RG-02"""
    uitslag, _ = een(bekend(bron, **hier), **cellen)
    assert (uitslag.stand, set(uitslag.wijzig), set(uitslag.botst)) == (stand, wijzig, botst)


def test_een_eigen_soort_van_de_gemeente_wordt_herkend():
    """OV-01"""
    omgeving = Omgeving(1, plekken=kaart([HIER]), eigen_soorten={"volkstuin": ("vrije_tijd", "cat-1")})
    _, waarden = een(omgeving, soort="Volkstuin")
    assert (waarden["soort"], waarden["categorie_id"]) == ("vrije_tijd", "cat-1")


def test_zonder_de_vier_nodige_kolommen_gaat_het_niet():
    """RG-02"""
    assert ontbreekt({0: "naam", 1: "prijs"}) == ["Organisatie", "Soort", "Wat doe je er"]


@pytest.mark.parametrize(
    ("waarde", "minuten"), [("90", 90), ("2 uur", 120), ("1,5 uur", 90), ("1u30", 90), ("45 min", 45)]
)
def test_een_duur_wordt_minuten(waarde, minuten):
    assert w.minuten(waarde) == (minuten,)


@pytest.mark.parametrize(
    ("waarde", "dag"),
    [("31-12-26", date(2026, 12, 31)), ("2026-12-31", date(2026, 12, 31)), ("3/6/2026", date(2026, 6, 3))],
)
def test_een_datum_is_dag_maand_jaar(waarde, dag):
    assert w.dag(waarde) == (dag,)
