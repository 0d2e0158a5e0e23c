"""The week and the three packages: pure rules (IT-05, IT-12)."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aanbod.kalender import Reeks
from aanbod.models import Soort
from intake.plan import BUDDY, KLEINSTE, RUIM, VOORUIT, Kans, Vraag, stel_voor, vervangers
from intake.week import (
    TUSSEN,
    Bezig,
    Les,
    blokken,
    botsingen,
    les_als_bezig,
    lessen_van,
    naar_json,
    uitwegen,
    week_van,
)

ZATERDAG = date(2026, 11, 28)
DONDERDAG = 3
NT2 = les_als_bezig(Les(DONDERDAG, time(9), time(12), "Nederlandse les"))


def wekelijks(dag: int, van: time, tot: time | None = None, **meer) -> Reeks:
    return Reeks(dag, 1, van, tot, **meer)


def ding(naam: str, *reeksen: Reeks, **meer) -> Bezig:
    return Bezig(naam, naam, "groepswerking", reeksen, **meer)


# ------------------------------------------------------------------------------------------------ lessons
@pytest.mark.parametrize(
    "rijen",
    [
        None,
        "x",
        [["ma", "9:00", "12:00"]],
        [[7, "9:00", "12:00"]],
        [[0, "12:00", "9:00"]],
        [[0, "9"]],
        [[0, "25:00", "26:00"]],
    ],
)
def test_een_les_die_niet_klopt_valt_weg(rijen):
    """IT-05: what can't be read fills no time and breaks no page."""
    assert lessen_van(rijen) == []


def test_lessen_komen_terug_zoals_ze_bewaard_zijn():
    les = Les(0, time(9), time(11, 30), "NT2")
    assert lessen_van(naar_json([les])) == [les]
    assert lessen_van([[0, "9:00", "11.30", "NT2"]]) == [les]
    assert les.zin == "NT2, maandag 9 tot 11.30 uur"


# ------------------------------------------------------------------------------------------------ clashes
@pytest.mark.parametrize(
    ("van", "zin"),
    [
        (time(11), "Nederlandse les en Naaicafé vallen samen op donderdag om 11 uur."),
        (time(12, 5), "Op donderdag is er maar 5 minuten tussen Nederlandse les en Naaicafé."),
        (time(12), "Op donderdag is er geen tijd tussen Nederlandse les en Naaicafé."),
        (time(12, 14), "Op donderdag is er maar 14 minuten tussen Nederlandse les en Naaicafé."),
        (time(12, 15), ""),
    ],
)
def test_te_dicht_op_elkaar_is_een_botsing_met_een_zin(van, zin):
    """IT-05: less than a quarter of an hour between is a clash."""
    gevonden = botsingen([NT2, ding("Naaicafé", wekelijks(DONDERDAG, van, time(16)))], ZATERDAG)
    assert [b.zin for b in gevonden] == ([zin] if zin else [])


def test_wat_geen_uur_heeft_botst_met_niets():
    """IT-09: unknown is neutral."""
    zonder = [ding("A"), ding("B", Reeks(DONDERDAG, 1)), ding("C", wekelijks(2, time(10)))]
    assert botsingen([NT2, *zonder], ZATERDAG) == []


def test_de_zomerstop_botst_niet():
    juli = date(2027, 7, 1)
    naaien = ding("Naaicafé", wekelijks(DONDERDAG, time(11), time(13)), zomerstop=True)
    assert botsingen([NT2, naaien], juli, dagen=28) == []
    assert botsingen([NT2, naaien], date(2027, 9, 1), dagen=28)


def test_een_losse_dag_botst_alleen_op_die_dag():
    feest = ding("Feest", Reeks(None, 1, time(10), time(12), date(2026, 12, 3)))
    assert len(botsingen([NT2, feest], ZATERDAG)) == 1
    assert not botsingen(
        [NT2, ding("Feest", Reeks(None, 1, time(10), time(12), date(2026, 12, 4)))], ZATERDAG
    )


def test_wie_nog_kan_kiezen_botst_pas_als_elk_moment_botst():
    dinsdag, donderdag = wekelijks(1, time(13, 30), time(15)), wekelijks(DONDERDAG, time(11), time(13))
    keuze = ding("Naaicafé", donderdag, dinsdag, keuze=True)
    assert botsingen([NT2, keuze], ZATERDAG) == []
    ook_les = les_als_bezig(Les(1, time(13), time(16), "Oriëntatie"))
    assert len(botsingen([NT2, ook_les, keuze], ZATERDAG)) == 1


def test_een_afspraak_botst_niet_met_het_onderdeel_waar_ze_bij_hoort():
    deel = ding("Naaicafé", wekelijks(4, time(10), time(12)))
    eerste = Reeks(None, 1, time(10), time(11), date(2026, 12, 4))
    assert botsingen([deel, ding("Samen erheen", eerste, hoort_bij="Naaicafé")], ZATERDAG) == []
    assert botsingen([deel, ding("Tandarts", eerste)], ZATERDAG)


def test_een_uitweg_is_een_ander_moment_van_hetzelfde_aanbod():
    """IT-05: a clash comes with a way out."""
    dinsdag, donderdag = wekelijks(1, time(13, 30), time(15, 30)), wekelijks(DONDERDAG, time(11), time(13))
    naaien = ding("Naaicafé", donderdag, andere=(donderdag, dinsdag))
    assert uitwegen(naaien, [NT2, naaien], ZATERDAG) == [dinsdag]


def test_de_week_telt_zeven_dagen_met_drie_delen():
    dagen = week_van([NT2, ding("Dans", wekelijks(4, time(19)))], date(2026, 11, 30))
    assert [d.kort for d in dagen] == ["ma", "di", "wo", "do", "vr", "za", "zo"]
    assert [b.bezig.wat for b in dagen[DONDERDAG].vakken[0].blokken] == ["Nederlandse les"]
    assert [b.bezig.wat for b in dagen[4].vakken[2].blokken] == ["Dans"]
    assert dagen[0].leeg


# ------------------------------------------------------------------------------------------------ packages
def kans(sleutel: str, soort: str, *reeksen: Reeks, **meer) -> Kans:
    return Kans(sleutel, sleutel.capitalize(), soort, meer.pop("per_keer", 120), reeksen=reeksen, **meer)


RUIME_KEUZE = (
    kans(
        "naaien",
        Soort.GROEPSWERKING,
        wekelijks(3, time(11), time(13)),
        wekelijks(1, time(13, 30), time(15, 30)),
        informeel=True,
    ),
    kans("praten", Soort.TAALOEFENKANS, wekelijks(2, time(14), time(16))),
    kans("keuken", Soort.VRIJWILLIGERSWERK, wekelijks(4, time(9), time(12)), per_keer=180),
    kans("wandelen", Soort.STADSWANDELING, Reeks(None, 1, time(10), time(12), date(2026, 12, 5)), eenmalig=True),
    kans("judo", Soort.VRIJE_TIJD, wekelijks(0, time(19), time(20)), per_keer=60),
)  # fmt: skip


def test_drie_pakketten_verschillen_en_zijn_vol():
    """IT-05: light, language first, lasting contacts; each reaches the 40 hours and says why."""
    drie = stel_voor(Vraag(2400, ZATERDAG, RUIME_KEUZE, (NT2,)))
    assert [v.sleutel for v in drie] == ["licht", "taal", "contact"]
    assert all(v.is_vol and v.redenen for v in drie)
    assert len({v.sleutels for v in drie}) == 3
    [naaien] = [d for v in drie[:1] for d in v.delen if d.kans.sleutel == "naaien"]
    assert naaien.wanneer == "dinsdag 13.30 tot 15.30 uur"
    assert drie[1].delen[0].kans.soort == Soort.TAALOEFENKANS
    assert drie[2].delen[0].kans.soort == BUDDY


def test_met_weinig_aanbod_zegt_het_wat_er_ontbreekt():
    drie = stel_voor(
        Vraag(2400, ZATERDAG, (kans("wandelen", Soort.STADSWANDELING, eenmalig=True),), heeft_duo=True)
    )
    assert [v.minuten for v in drie] == [120]
    assert drie[0].ontbreekt == ("Er ontbreekt nog 38 uur. Er is te weinig aanbod dat past.",)


def test_zonder_aanbod_blijft_een_buddy_over():
    [enige] = stel_voor(Vraag(2400, ZATERDAG))
    assert [d.kans.soort for d in enige.delen] == [BUDDY]
    assert "Er is nog geen buddy. Zoek er een." in enige.ontbreekt


@pytest.mark.parametrize("nodig", [0, 14])
def test_wie_niets_meer_nodig_heeft_krijgt_geen_pakket(nodig):
    assert stel_voor(Vraag(nodig, ZATERDAG, RUIME_KEUZE)) == ()
    assert vervangers(Vraag(nodig, ZATERDAG, RUIME_KEUZE)) == ()


def test_vervangers_vullen_de_uren_die_ontbreken():
    """IT-12: 26 hours are missing; one light part takes them all, beside the lesson."""
    eerste, *_ = vervangers(Vraag(1560, ZATERDAG, RUIME_KEUZE, (NT2,), heeft_duo=True))
    assert (eerste.kans.sleutel, eerste.minuten) == ("naaien", 1560)
    assert eerste.moment.dag == 1


# ------------------------------------------------------------------------------------------------ properties
TIJDEN = st.integers(8, 20).map(time)


@st.composite
def reeksen(draw) -> Reeks:
    van = draw(TIJDEN)
    tot = draw(st.sampled_from([None, time(van.hour + 2), time(van.hour + 1, 30)]))
    if draw(st.booleans()):
        return Reeks(draw(st.integers(0, 6)), draw(st.integers(1, 3)), van, tot)
    return Reeks(None, 1, van, tot, ZATERDAG + timedelta(days=draw(st.integers(0, 60))))


@st.composite
def vragen(draw) -> Vraag:
    kansen = tuple(
        Kans(
            f"k{n}",
            f"Aanbod {n}",
            draw(st.sampled_from(list(Soort.values))),
            draw(st.sampled_from([15, 45, 60, 120, 180])),
            eenmalig=draw(st.booleans()),
            reeksen=tuple(draw(st.lists(reeksen(), max_size=3))),
            zomerstop=draw(st.booleans()),
            informeel=draw(st.booleans()),
            met_hulp=draw(st.booleans()),
            rang=n,
        )
        for n in range(draw(st.integers(0, 8)))
    )
    lessen = draw(st.lists(st.tuples(st.integers(0, 6), st.integers(8, 18)), max_size=4, unique=True))
    bezig = tuple(
        les_als_bezig(Les(dag, time(uur), time(uur + 3), f"Les {n}")) for n, (dag, uur) in enumerate(lessen)
    )
    return Vraag(draw(st.integers(0, 3000)), ZATERDAG, kansen, bezig, draw(st.booleans()))


def als_bezig(deel) -> Bezig:
    k = deel.kans
    momenten = (deel.moment,) if deel.moment else tuple(r for r in k.reeksen if r.dag is None)
    return Bezig(k.sleutel or "duo", k.naam, k.soort, momenten, k.zomerstop, k.per_keer)


def overlapt(a, b) -> bool:
    """Said again in other words than the product: both known, and less than a quarter of an hour apart."""
    return bool(a.begint and b.begint) and a.van < b.tot + TUSSEN and b.van < a.tot + TUSSEN


@settings(max_examples=250, deadline=None)
@given(vragen())
def test_een_pakket_botst_nooit_en_gaat_nooit_te_ver(vraag):
    """IT-05: never a clash with a lesson or with itself, never beyond 110 %, and no two the same."""
    drie = stel_voor(vraag)
    assert len({v.sleutels for v in drie}) == len(drie) <= 3
    assert stel_voor(vraag) == drie, "the same question, another answer"
    for v in drie:
        assert v.minuten <= vraag.nodig * RUIM
        assert all(d.minuten >= KLEINSTE for d in v.delen)
        assert sum(d.kans.soort == BUDDY for d in v.delen) <= (0 if vraag.heeft_duo else 1)
        vast = [*vraag.bezig, *map(als_bezig, v.delen)]
        per_dag: dict = {}
        for blok in blokken(vast, ZATERDAG, ZATERDAG + timedelta(days=VOORUIT)):
            per_dag.setdefault(blok.op, []).append(blok)
        for dag in per_dag.values():
            for i, a in enumerate(dag):
                for b in dag[i + 1 :]:
                    beide_les = "les" == a.bezig.soort == b.bezig.soort
                    assert beide_les or a.bezig.sleutel == b.bezig.sleutel or not overlapt(a, b)
