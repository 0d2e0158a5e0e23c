"""The pure step plan: which step, whose, due when, how late (SW-03, SW-07, IT-11)."""

from datetime import date, timedelta

import pytest

from intake import padstand
from intake.padstand import Afspraak, Feiten, Keuze, na_dagen
from netwerktraject.kern.rollen import Gekozen
from netwerktraject.kern.rolverdeling import Rolmodel

NUL = date(2026, 3, 2)
MAX = padstand.afspraken(Gekozen().kanten, [], NUL)


def dag(n: int) -> date:
    return NUL + timedelta(days=n)


@pytest.mark.parametrize(
    ("feiten", "stap", "sinds", "voor"),
    [
        ({"status": "aangemeld", "wacht_op_antwoord": True}, "antwoord", 0, 5),
        ({"status": "aangemeld", "beslist_op": dag(3)}, "intake", 3, 13),
        ({"status": "aangemeld"}, "intake", 0, 10),
        ({"status": "in_intake", "gesprek_op": dag(8)}, "plan", 8, 22),
        ({"status": "plan_opgemaakt", "gesprek_op": dag(8), "plan_op": dag(20)}, "start", 20, 41),
        ({"status": "lopend", "gestart_op": dag(30)}, "eerste_uren", 30, 44),
        ({"status": "lopend", "gestart_op": dag(30), "heeft_uren": True}, "opvolgen", 30, None),
        ({"status": "lopend", "heeft_uren": True, "bereikt_op": dag(90)}, "afsluiten", 90, 104),
        ({"status": "vrijgesteld"}, "opvolgen", 0, None),
    ],
)
def test_elke_stand_heeft_een_stap_met_een_dag(feiten, stap, sinds, voor):
    """SW-03"""
    nu = padstand.nu(Feiten(aangemeld_op=NUL, **feiten), MAX, dag(0))
    assert (nu.stap, nu.sinds, nu.voor) == (stap, dag(sinds), voor and dag(voor))


@pytest.mark.parametrize("status", ["afgerond", "stopgezet"])
def test_wie_klaar_is_heeft_geen_stap(status):
    assert padstand.nu(Feiten(status=status, aangemeld_op=NUL), MAX, dag(0)) is None


def test_te_laat_telt_dagen_na_de_dag_zelf():
    feiten = Feiten(status="aangemeld", aangemeld_op=NUL)
    assert [padstand.nu(feiten, MAX, dag(n)).te_laat for n in (9, 10, 11, 40)] == [0, 0, 1, 30]


def test_een_vraag_aan_agii_ligt_bij_agii():
    """SW-03: a question of the gemeente waits for AgII, whatever the role."""
    feiten = Feiten(status="aangemeld", aangemeld_op=NUL, wacht_op_antwoord=True, vraag_aan_agii=True)
    assert padstand.nu(feiten, MAX, NUL).kant == "agii"


@pytest.mark.parametrize(
    ("pauzes", "verwacht"),
    [
        ([], 10),
        ([(dag(2), dag(6))], 14),  # inside
        ([(dag(-5), dag(3))], 13),  # began before
        ([(dag(-9), dag(-2))], 10),  # over before
        ([(dag(10), dag(20))], 10),  # after the term
        ([(dag(8), dag(12)), (dag(13), dag(15))], 16),  # the first moves the end past the second
        ([(dag(2), dag(6)), (dag(4), dag(8))], 16),  # overlap counts once
        ([(dag(2), dag(2))], 10),
        ([(dag(2), None)], None),
    ],
)
def test_dagen_op_pauze_tellen_niet(pauzes, verwacht):
    """IT-11"""
    assert na_dagen(NUL, 10, pauzes) == (verwacht and dag(verwacht))


def test_op_pauze_is_niets_te_laat():
    feiten = Feiten(status="gepauzeerd", aangemeld_op=NUL, pauzes=((dag(3), None),))
    nu = padstand.nu(feiten, MAX, dag(200))
    assert (nu.stap, nu.sinds, nu.voor, nu.te_laat) == ("pauze", dag(3), None, 0)


@pytest.mark.parametrize(
    ("rol", "agii"),
    [
        (Rolmodel.MAXIMAAL, set()),
        (Rolmodel.UITGEBREID, {"eerste_uren", "afsluiten", "opvolgen", "pauze"}),
        (Rolmodel.MINIMAAL, set(padstand.ROLSTAP)),
    ],
)
def test_de_rol_zegt_wie_elke_stap_doet(rol, agii):
    """SW-01, ★5"""
    plan = padstand.afspraken(Gekozen(rol).kanten, [], NUL)
    assert {stap for stap, a in plan.items() if a.kant == "agii"} == agii


def test_de_nieuwste_afspraak_geldt_vanaf_haar_dag():
    keuzes = [Keuze("intake", "agii", 20, dag(10)), Keuze("intake", "gemeente", 7, dag(5))]
    stap = [padstand.afspraken(Gekozen().kanten, keuzes, dag(n))["intake"] for n in (4, 5, 9, 10)]
    assert stap == [Afspraak("gemeente", 10), *[Afspraak("gemeente", 7)] * 2, Afspraak("agii", 20)]


def test_een_latere_rol_beslist_opnieuw_wie_en_laat_de_dagen():
    keuzes = [Keuze("intake", "gemeente", 7, dag(5))]
    plan = padstand.afspraken(Gekozen(Rolmodel.MINIMAAL).kanten, keuzes, dag(20), rol_sinds=dag(10))
    assert plan["intake"] == Afspraak("agii", 7)
