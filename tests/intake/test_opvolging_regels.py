"""When a follow-up moment is due and when a mail may go out: pure, through summer and winter time (threat 47)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake import opvolging as regels
from intake.opvolging import BRUSSEL, lokaal


@pytest.mark.parametrize(
    ("laatste", "utc"),
    [
        (date(2026, 1, 5), datetime(2026, 1, 26, 8, 0, tzinfo=UTC)),  # winter
        (date(2026, 3, 8), datetime(2026, 3, 29, 7, 0, tzinfo=UTC)),  # the day that summer begins
        (date(2026, 10, 4), datetime(2026, 10, 25, 8, 0, tzinfo=UTC)),  # the day that summer ends
        (date(2026, 2, 7), datetime(2026, 2, 28, 8, 0, tzinfo=UTC)),
    ],
)
def test_drie_weken_later_om_negen_uur_hier(laatste, utc):
    """Threat 47."""
    assert regels.volgende_moment(laatste, lokaal(laatste, time(14))) == utc


@pytest.mark.parametrize(
    ("nu", "verwacht"),
    [
        (lokaal(date(2026, 6, 1), time(7)), lokaal(date(2026, 6, 1), time(9))),
        (lokaal(date(2026, 6, 1), time(9)), lokaal(date(2026, 6, 2), time(9))),
        (lokaal(date(2026, 6, 1), time(22)), lokaal(date(2026, 6, 2), time(9))),
    ],
)
def test_wie_oude_uren_invoert_krijgt_tot_morgen(nu, verwacht):
    assert regels.volgende_moment(date(2026, 1, 1), nu) == verwacht


@pytest.mark.parametrize(
    ("uur", "verwacht"),
    [
        (time(7, 59), time(8)),
        (time(8), time(8)),
        (time(19, 59), time(19, 59)),
        (time(0), time(8)),
    ],
)
def test_s_nachts_wacht_een_mail_tot_acht_uur(uur, verwacht):
    dag = date(2026, 3, 29)
    assert regels.niet_voor(lokaal(dag, uur)) == lokaal(dag, verwacht)


def test_na_twintig_uur_wacht_een_mail_tot_morgen():
    assert regels.niet_voor(lokaal(date(2026, 10, 24), time(20))) == lokaal(date(2026, 10, 25), time(8))


@given(st.integers(0, 20 * 366 * 24 * 60))
def test_een_mail_vertrekt_nooit_s_nachts_en_nooit_te_vroeg(minuten):
    """Threat 47, any minute of twenty years."""
    nu = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minuten)
    wanneer = regels.niet_voor(nu)
    assert not regels.is_stil(wanneer)
    assert timedelta(0) <= wanneer - nu <= timedelta(hours=13)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 40 * 24))
def test_een_moment_is_altijd_om_negen_uur_en_niet_voor_drie_weken(laatste, uren_later):
    nu = lokaal(laatste, time(0)) + timedelta(hours=uren_later)
    wanneer = regels.volgende_moment(laatste, nu).astimezone(BRUSSEL)
    assert (wanneer.time(), wanneer > nu) == (time(9), True)
    assert (wanneer.date() - laatste).days >= 21
