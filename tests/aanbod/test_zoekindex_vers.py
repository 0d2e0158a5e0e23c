"""Never stale and never ahead: transactions that overlap, roll back, or run in another thread (ADR 0012)."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection, transaction

from aanbod import zoekstand
from aanbod.models import Aanbod
from aanbod.zoekindex import Vraag, zoek
from netwerktraject.kern.kring import GeenKring, Kring, binnen
from tests.aanbod.test_zoekindex import DAG, gelabeld, gelijk, kring_over

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def andere_verbinding(werk):
    """Run `werk` in a thread with a transaction of its own; it has run, but commits only when the block says so."""
    gedaan, mag, fouten = threading.Event(), threading.Event(), []

    def draad() -> None:
        try:
            with transaction.atomic():
                werk()
                gedaan.set()
                assert mag.wait(20)
        except Exception as fout:  # noqa: BLE001 - handed to the test
            fouten.append(fout)
        finally:
            gedaan.set()
            connection.close()

    t = threading.Thread(target=draad, daemon=True)
    t.start()
    assert gedaan.wait(20)

    def leg_vast() -> None:
        mag.set()
        t.join(20)

    try:
        yield leg_vast
    finally:
        leg_vast()
        assert not t.is_alive()
        assert fouten == []


def hernoem(kring, pk, naam: str) -> None:
    with binnen(kring):
        Aanbod.objects.filter(pk=pk).update(naam=naam)


def test_wie_later_vastlegt_wordt_niet_vergeten(gemeente):
    """OF-02: the older transaction commits last; the index has looked in between."""
    een, twee = gelabeld(gemeente, naam="Eerste"), gelabeld(gemeente, naam="Tweede")
    kring = kring_over(gemeente)
    assert gelijk(kring, Vraag()).totaal == 2
    with andere_verbinding(lambda: hernoem(kring, een.pk, "Zwemmen")) as leg_vast:
        hernoem(kring, twee.pk, "Koken")
        assert gelijk(kring, Vraag(tekst="koken")).totaal == 1
        assert gelijk(kring, Vraag(tekst="zwemmen")).totaal == 0
        leg_vast()
    assert gelijk(kring, Vraag(tekst="zwemmen")).ids == [een.pk]
    assert gelijk(kring, Vraag(tekst="koken")).ids == [twee.pk]


def test_ook_wie_tijdens_de_eerste_bouw_bezig_was(gemeente):
    """OF-02"""
    een = gelabeld(gemeente, naam="Eerste")
    kring = kring_over(gemeente)
    with andere_verbinding(lambda: hernoem(kring, een.pk, "Zwemmen")) as leg_vast:
        zoekstand.vergeet()
        assert gelijk(kring, Vraag(tekst="eerste")).totaal == 1
        leg_vast()
    assert gelijk(kring, Vraag(tekst="zwemmen")).totaal == 1
    assert gelijk(kring, Vraag(tekst="eerste")).totaal == 0


def test_wat_niet_vastgelegd_is_ziet_niemand_anders(gemeente):
    """OF-02: a search inside a transaction sees its own writing; a rollback leaves nothing behind."""
    een = gelabeld(gemeente, naam="Eerste")
    kring = kring_over(gemeente)
    for _ in range(2):  # the second time the index was there already
        with binnen(kring):
            Aanbod.objects.filter(pk=een.pk).update(naam="Kladwerk")
            assert zoek(kring, Vraag(tekst="kladwerk"), DAG).totaal == 1
            transaction.set_rollback(True)
        assert gelijk(kring, Vraag(tekst="kladwerk")).totaal == 0
        assert gelijk(kring, Vraag(tekst="eerste")).totaal == 1


def test_weg_is_weg_en_terug_is_terug(gemeente):
    """OF-02, OF-14: unpublish, publish, delete."""
    een = gelabeld(gemeente, naam="Eerste")
    gelabeld(gemeente, naam="Zonder geschiedenis")
    kring = kring_over(gemeente)
    for aan in (True, False, True):
        with binnen(kring):
            Aanbod.objects.filter(pk=een.pk).update(gepubliceerd=aan)
        assert gelijk(kring, Vraag(tekst="eerste")).totaal == int(aan)
    assert gelijk(kring, Vraag(), DAG + timedelta(days=500)).totaal == 0
    assert gelijk(kring, Vraag()).totaal == 2


def test_veel_wijzigingen_geven_een_nieuwe_bouw(gemeente, monkeypatch):
    """a2"""
    monkeypatch.setattr(zoekstand, "MAX_STAART", 2)
    kring = kring_over(gemeente)
    for nr in range(5):
        gelabeld(gemeente, naam=f"Naam {9 - nr}")
        assert gelijk(kring, Vraag(volgorde="naam")).totaal == nr + 1


def test_vier_draden_zoeken_terwijl_er_geschreven_wordt(gemeente):
    """OF-02: every thread finds what was committed before it asked."""
    rij, fouten = gelabeld(gemeente, naam="Naam 0"), []
    kring, stand, klaar = kring_over(gemeente), [0], threading.Event()

    def lees() -> None:
        try:
            while not klaar.is_set():
                zeker = stand[0]
                with binnen(kring):
                    totalen = [
                        zoek(kring, Vraag(tekst=f"teller{n}x"), DAG).totaal for n in range(zeker, zeker + 4)
                    ]
                if not any(totalen) and stand[0] < zeker + 3 and zeker:
                    fouten.append((zeker, totalen))
        except Exception as fout:  # noqa: BLE001 - handed to the test
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=lees, daemon=True) for _ in range(4)]
    for draad in draden:
        draad.start()
    for nr in range(1, 16):
        hernoem(kring, rij.pk, f"teller{nr}x")
        stand[0] = nr
    klaar.set()
    for draad in draden:
        draad.join(30)
        assert not draad.is_alive()
    assert fouten == []
    assert gelijk(kring, Vraag(tekst="teller15x")).totaal == 1


def test_wie_geen_rij_mag_zien_maakt_de_index_niet_leeg_voor_iedereen(gemeente):
    gelabeld(gemeente, naam="Koken")
    with pytest.raises(GeenKring), binnen(Kring(aanbod=frozenset({gemeente.pk}))):
        zoekstand.nu()
    with binnen(kring_over(gemeente)):
        assert zoek(kring_over(gemeente), Vraag(), DAG).totaal == 1
