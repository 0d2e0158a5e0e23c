"""IT-07, TK-07: who may be invited, and the words and the clock of an invitation."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from intake import uitnodiging
from intake.infomoment import is_te_nodigen, minuten_voor, wachttijd, wil_mail


def test_wie_wacht():
    assert is_te_nodigen("aangemeld", None)
    assert not is_te_nodigen("plan_opgemaakt", timezone.localdate())
    assert not is_te_nodigen("gepauzeerd", None)


def test_minuten_van_een_inschrijving_blijven_binnen_het_plan():
    assert [minuten_voor(m) for m in (None, 0, 1, 120, 6000)] == [600, 600, 15, 600, 4800]


def test_wil_mail():
    assert [wil_mail("a@b.example", k) for k in ("", "mail", "brief", "telefoon")] == [
        True,
        True,
        False,
        False,
    ]
    assert not wil_mail("", "mail")


def test_wachttijd():
    dag = timezone.localdate()
    assert [wachttijd(dag - timedelta(days=n), dag) for n in (-1, 0, 1, 12)] == [
        "sinds vandaag",
        "sinds vandaag",
        "1 dag",
        "12 dagen",
    ]


@pytest.mark.parametrize(
    ("uur", "minuut", "wijzers"),
    [(3, 0, ("74.0", "50.0", "50.0", "14.0")), (18, 30, ("43.8", "73.2", "50.0", "86.0"))],
)
def test_de_klok_wijst_het_uur(uur, minuut, wijzers):
    """TK-07: a clock with hands; half past six has the short hand between 6 and 7."""
    op = timezone.localtime().replace(hour=uur, minute=minuut)
    klok = uitnodiging.Klok.van(op)
    assert (klok.uur_x, klok.uur_y, klok.minuut_x, klok.minuut_y) == wijzers


def test_een_uitnodiging_spreekt_de_taal_van_de_lezer():
    op = timezone.localtime().replace(month=11, day=28, hour=14, minute=0)
    vast = {
        "soort": "infomoment",
        "voornaam": "Amal",
        "begint_op": op,
        "waar": "Markt 1",
        "gemeente": "Mol",
        "telefoon": "",
    }
    arabisch = uitnodiging.maak(taal="ar", **vast)
    assert arabisch.rtl
    assert "Amal" in arabisch.groet
    onbekend = uitnodiging.maak(taal="ti", **vast)
    assert (onbekend.taal, onbekend.titel) == ("nl", "Kom je kennismaken?")
