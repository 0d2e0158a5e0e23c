"""The calendar of the offer: against an oracle that walks day by day (OV-04, OF-14)."""

import itertools
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from aanbod.kalender import Reeks, keren, laatste_van, rooster_van, volgende, zin_van

DAG = st.dates(date(2024, 1, 1), date(2030, 12, 31))
UUR = st.times(time(6), time(23)).map(lambda t: t.replace(second=0, microsecond=0))


@st.composite
def reeks(draw):
    van = draw(st.none() | DAG)
    tot = draw(st.none() | st.integers(0, 500))
    dag = draw(st.none() | st.integers(0, 6))
    if dag is None and van is None:
        van = draw(DAG)
    tot = van + timedelta(days=tot) if tot is not None and van else None
    return Reeks(dag, draw(st.integers(1, 12)), draw(st.none() | UUR), None, van, tot)


def gebeurt(r: Reeks, dag: date, zomerstop: bool) -> bool:
    """The oracle: does it happen on this day? Written without any step or window."""
    if (r.van and dag < r.van) or (r.tot and dag > r.tot):
        return False
    if r.dag is None:
        return dag <= (r.tot or r.van)
    if dag.weekday() != r.dag or (zomerstop and dag.month in (7, 8)):
        return False
    begin = r.van or date(2025, 12, 22)
    eerste = next(d for d in (begin + timedelta(days=n) for n in range(7)) if d.weekday() == r.dag)
    return (dag - eerste).days // 7 % r.om_de == 0


@given(st.lists(reeks(), max_size=4), DAG, st.integers(0, 120), st.booleans())
def test_elke_keer_staat_er_een_keer_in_volgorde(reeksen, van, duur, zomerstop):
    """OV-04: every-n-weeks, summer stop, single dates."""
    tot = van + timedelta(days=duur)
    dagen = [van + timedelta(days=n) for n in range(duur + 1)]
    verwacht = {(d, r.begint, None) for r in reeksen for d in dagen if gebeurt(r, d, zomerstop)}
    uit = keren(reeksen, van, tot, zomerstop)
    assert set(uit) == verwacht
    assert len(uit) == len(verwacht)
    assert [keer[0] for keer in uit] == sorted(keer[0] for keer in uit)


@given(st.lists(reeks(), max_size=4), st.none() | DAG, st.booleans())
def test_na_de_laatste_dag_gebeurt_er_niets_meer(reeksen, eindigt_op, zomerstop):
    """OF-14: what is over disappears by itself, and not a day too early."""
    laatste = laatste_van(reeksen, eindigt_op, zomerstop)
    open_ = [r for r in reeksen if r.dag is not None and r.tot is None]
    if not reeksen or (open_ and eindigt_op is None):
        assert laatste is None
        return
    grens = eindigt_op or date.max
    na = keren(reeksen, laatste + timedelta(days=1), date(2040, 1, 1), zomerstop)
    assert [keer for keer in na if keer[0] <= grens] == []
    begin = laatste - timedelta(days=400)
    alle = [keer[0] for keer in keren(reeksen, begin, laatste, zomerstop) if keer[0] <= grens]
    leeg = [r for r in reeksen if not _ooit(r, eindigt_op, zomerstop)]
    assert laatste in alle or leeg


def _ooit(r: Reeks, eindigt_op, zomerstop) -> bool:
    einde = min(d for d in ((r.tot or r.van if r.dag is None else r.tot), eindigt_op) if d)
    begin = max(r.van or date.min, einde - timedelta(days=400))
    return any(gebeurt(r, begin + timedelta(days=n), zomerstop) for n in range((einde - begin).days + 1))


@given(st.lists(reeks(), max_size=4))
def test_het_weekrooster_dekt_elke_keer(reeksen):
    """OF-02: bit = day * 3 + part of the day; a time that happens is never outside the grid."""
    rooster = rooster_van(reeksen)
    assert (rooster is None) == (not reeksen)
    assert 0 <= (rooster or 0) < 2**21
    for op, begint, _ in keren(reeksen, date(2026, 1, 1), date(2027, 12, 31)):
        delen = [0, 1, 2] if begint is None else [(begint >= time(12)) + (begint >= time(17, 30))]
        assert all(rooster >> (op.weekday() * 3 + deel) & 1 for deel in delen)


@given(st.lists(reeks(), max_size=40), st.booleans())
def test_de_zin_past_altijd_in_het_veld(reeksen, zomerstop):
    """OV-04: `wanneer` holds 200 characters."""
    assert len(zin_van(reeksen, zomerstop)) <= 200


def test_de_grenzen_van_de_dagdelen():
    """OF-02: 12 o'clock is afternoon, half past five is evening."""
    bits = [rooster_van([Reeks(2, begint=u)]) for u in (time(11, 59), time(12), time(17, 29), time(17, 30))]
    assert bits == [1 << 6, 1 << 7, 1 << 7, 1 << 8]


def test_om_de_twee_weken_met_een_gat_in_de_zomer():
    """OV-04: every-2-weeks series with a gap in July."""
    praten = Reeks(1, 2, time(14), time(16), date(2026, 3, 3))
    dagen = [keer[0] for keer in keren([praten], date(2026, 6, 10), date(2026, 9, 20), zomerstop=True)]
    assert dagen == [date(2026, 6, 23), date(2026, 9, 1), date(2026, 9, 15)]


def test_een_jaar_van_53_weken_breekt_de_maat_niet():
    """OV-04: 2026 has 53 ISO weeks; parity of the number would give two weeks in a row."""
    dagen = [keer[0] for keer in keren([Reeks(0, 2)], date(2026, 12, 1), date(2027, 1, 31))]
    assert {(b - a).days for a, b in itertools.pairwise(dagen)} == {14}
    assert dagen[0].isocalendar().week % 2 == 0


def test_een_genoemde_dag_gaat_door_in_de_zomer():
    """OF-14: who types 15 July means it."""
    feest = Reeks(van=date(2026, 7, 15))
    assert [k.op for k in volgende([feest], date(2026, 7, 1), zomerstop=True)] == [date(2026, 7, 15)]


def test_de_zin_leest_als_een_zin():
    """OV-04."""
    di, do = (Reeks(dag, 1, time(14), time(16)) for dag in (1, 3))
    week = [Reeks(dag, 1, time(9), time(12, 30)) for dag in range(5)]
    assert zin_van([di], zomerstop=True) == "di 14 tot 16 uur, niet in juli en augustus"
    assert zin_van([do, di]) == "di en do 14 tot 16 uur"
    assert zin_van(week) == "ma tot vr 9 tot 12.30 uur"
    assert zin_van([Reeks(van=date(2026, 12, 12), begint=time(9, 30))]) == "za 12 december 2026 9.30 uur"
    assert zin_van([Reeks(5, 2, time(10), None, date(2026, 1, 3))]) == (
        "om de 2 weken za 10 uur vanaf 3 januari 2026"
    )
    assert zin_van([]) == ""
