"""All rows or none: a crash, two workers, two imports at once; and the history that a bulk write must leave (RG-02)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Count

from aanbod import tasks
from aanbod.acties import invoer as acties
from aanbod.invoer import schrijf as schrijver
from aanbod.models import Aanbod, Invoer, InvoerStand, Organisatie
from tests import factories as maak

KOP = "naam;aanbieder;soort;wat;prijs;wanneer;contacttalen;laatste dag;kinderen;email"


def tekst(aantal: int, begin: int = 1) -> bytes:
    rijen = [
        f'Soep {n};Huis {n % 7};vrije tijd;Samen koken, ""lekker"" \\ {n}.;{n} euro;elke dinsdag;Frans, Arabisch;'
        f"31/12/2027;ja;huis{n % 7}@huis.example"
        for n in range(begin, begin + aantal)
    ]
    return "\n".join([KOP, *rijen]).encode()


@pytest.fixture
def wacht(in_kring, gemeente, beheerder):
    """An import that waits for the worker."""

    def maak_klaar(inhoud: bytes, naam="a.csv", bestuur=gemeente):
        with in_kring(bestuur):
            rij = acties.ontvang(bestuur_id=bestuur.pk, naam=naam, inhoud=inhoud, door=beheerder)
            if rij.stand == InvoerStand.KOLOMMEN:
                gekozen = rij.kolommen["gekozen"]
                acties.kies_kolommen(invoer=rij, gekozen=gekozen, alles_hier=True, door=beheerder)
            return acties.start(invoer=rij, door=beheerder)

    return maak_klaar


def _stand(rij, in_kring) -> Invoer:
    with in_kring():
        return Invoer.objects.get(pk=rij.pk)


def _aantal(in_kring) -> int:
    with in_kring():
        return Aanbod.objects.count()


@pytest.mark.django_db(transaction=True)
def test_wat_halverwege_valt_laat_geen_rij_na_en_gaat_later_verder(wacht, in_kring, gemeente, monkeypatch):
    """RG-02"""
    rij = wacht(tekst(60))
    monkeypatch.setattr(schrijver, "HAP", 20)
    gewoon, keren = schrijver._voeg_toe, []

    def valt(*args):
        keren.append(1)
        if len(keren) == 2:
            raise RuntimeError("halverwege")
        return gewoon(*args)

    monkeypatch.setattr(schrijver, "_voeg_toe", valt)
    with pytest.raises(RuntimeError):
        tasks.voer_in(str(rij.pk), gemeente.pk)
    assert _aantal(in_kring) == 0
    assert _stand(rij, in_kring).stand == InvoerStand.WACHT
    assert tasks.voer_wachtende_in() == 1
    assert _aantal(in_kring) == 60
    assert _stand(rij, in_kring).stand == InvoerStand.KLAAR


@pytest.mark.django_db(transaction=True)
def test_wat_drie_keer_valt_stopt_en_zegt_dat_er_niets_is_ingevoerd(wacht, in_kring, gemeente, monkeypatch):
    """RG-02"""
    rij = wacht(tekst(3))
    monkeypatch.setattr(schrijver, "_voeg_toe", lambda *args: 1 / 0)
    for _ in range(3):
        assert tasks.voer_wachtende_in() == 0
    eind = _stand(rij, in_kring)
    assert eind.stand == InvoerStand.MISLUKT
    assert "Er is niets ingevoerd." in eind.fout
    assert _aantal(in_kring) == 0
    assert tasks.voer_wachtende_in() == 0


DOOD = """
import django; django.setup()
import os, signal, sys
from django.db import connections
from django.conf import settings
from aanbod.invoer import schrijf
from aanbod import tasks
gewoon, keren = schrijf._voeg_toe, []
schrijf.HAP = 20
def valt(*args):
    gewoon(*args); keren.append(1)
    if len(keren) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
schrijf._voeg_toe = valt
tasks.voer_in(sys.argv[1], int(sys.argv[2]))
"""


@pytest.mark.streng
@pytest.mark.django_db(transaction=True)
def test_een_worker_die_sterft_laat_geen_rij_na(wacht, in_kring, gemeente, postgres):
    """RG-02"""
    rij = wacht(tekst(60))
    url = postgres.url("nt_app", connection.settings_dict["NAME"])
    uit = subprocess.run(
        [sys.executable, "-c", DOOD, str(rij.pk), str(gemeente.pk)],
        env=os.environ | {"DATABASE_URL": url, "PYTHONPATH": str(settings.BASE_DIR)},
        cwd=settings.BASE_DIR,
        check=False,
        capture_output=True,
    )
    assert uit.returncode == -signal.SIGKILL, uit.stderr.decode()[-2000:]
    assert _aantal(in_kring) == 0
    assert tasks.voer_wachtende_in() == 1
    assert _aantal(in_kring) == 60


@pytest.mark.streng
@pytest.mark.django_db(transaction=True)
def test_twee_imports_tegelijk_geven_elke_rij_een_keer(wacht, in_kring, gemeente):
    """RG-02"""
    een, twee = wacht(tekst(40)), wacht(tekst(40, begin=21), "b.csv")
    start = threading.Barrier(4)

    def werk(rij):
        start.wait(20)
        tasks.voer_in(str(rij.pk), gemeente.pk)
        connection.close()

    draden = [threading.Thread(target=werk, args=(rij,)) for rij in (een, een, twee, twee)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(60)
    tasks.voer_wachtende_in()
    tasks.voer_wachtende_in()
    with in_kring():
        assert Aanbod.objects.count() == 60
        assert not Aanbod.objects.values("naam").annotate(n=Count("pk")).filter(n__gt=1).exists()
        assert Organisatie.objects.count() == 7
        assert set(Invoer.objects.values_list("stand", flat=True)) == {InvoerStand.KLAAR}


@pytest.mark.django_db(transaction=True)
def test_de_balk_vertelt_onderweg_hoever_het_is(wacht, in_kring, gemeente, monkeypatch):
    """RG-02"""
    rij = wacht(tekst(50))
    monkeypatch.setattr("aanbod.invoer.voortgang.KLEIN", 10)
    monkeypatch.setattr(schrijver, "HAP", 20)
    gezien, gewoon = [], schrijver._voeg_toe

    def kijk(*args):
        draad = threading.Thread(target=_kijk_mee, args=(rij, in_kring, gezien))
        draad.start()
        draad.join(20)
        return gewoon(*args)

    monkeypatch.setattr(schrijver, "_voeg_toe", kijk)
    tasks.voer_in(str(rij.pk), gemeente.pk)
    assert gezien == [("bezig", 0, 0), ("bezig", 20, 0), ("bezig", 40, 0)]


def _kijk_mee(rij, in_kring, gezien) -> None:
    with in_kring():
        onderweg = Invoer.objects.get(pk=rij.pk)
        gezien.append((onderweg.stand, onderweg.gedaan, Aanbod.objects.count()))
    connection.close()


def test_de_geschiedenis_van_een_import_is_die_van_elke_andere_schrijver(wacht, in_kring, gemeente):
    """OF-04"""
    rij = wacht(tekst(3))
    tasks.voer_in(str(rij.pk), gemeente.pk)
    gebeurtenis = Aanbod.events.rel.related_model
    with in_kring():
        ingevoerd = Aanbod.objects.get(naam="Soep 2")
        velden = [veld.attname for veld in Aanbod._meta.concrete_fields if veld.attname != "id"]
        nieuw = Aanbod(**{veld: getattr(ingevoerd, veld) for veld in velden})
        nieuw.naam = "Met de hand"
        nieuw.save()
        (een,) = gebeurtenis.objects.filter(pgh_obj_id=ingevoerd.pk).values()
        (twee,) = gebeurtenis.objects.filter(pgh_obj_id=nieuw.pk).values()
        verschil = {veld for veld in een if een[veld] != twee[veld]}
        assert verschil <= {
            "pgh_id",
            "pgh_obj_id",
            "id",
            "naam",
            "pgh_created_at",
            "pgh_context",
            "gewijzigd_op",
        }
        assert (een["pgh_label"], een["naam"], een["contacttalen"]) == ("gemaakt", "Soep 2", ["fr", "ar"])
        assert een["pgh_context"]["reden"] == "invoer"
        nieuw.wat = "Daarna telt elke wijziging weer."
        nieuw.save()
        assert gebeurtenis.objects.filter(pgh_obj_id=nieuw.pk).count() == 2


def test_na_de_import_schrijft_de_gewone_weg_weer_geschiedenis(wacht, in_kring, gemeente):
    """OF-04"""
    rij = wacht(tekst(2))
    with in_kring(gemeente):
        acties._schrijf(Invoer.objects.get(pk=rij.pk))
        los = maak.AanbodFactory(bestuur=gemeente)
        assert los.events.count() == 1


def test_een_organisatie_vult_aan_wat_leeg_is_en_overschrijft_niets(wacht, in_kring, gemeente):
    """RG-02"""
    with in_kring(gemeente):
        maak.OrganisatieFactory(bestuur=gemeente, naam="HUIS 1", email="oud@huis.example")
        maak.OrganisatieFactory(bestuur=gemeente, naam="Huis 2", email="")
    rij = wacht(tekst(7))
    tasks.voer_in(str(rij.pk), gemeente.pk)
    with in_kring(gemeente):
        adressen = dict(Organisatie.objects.values_list("naam", "email"))
    assert (adressen["HUIS 1"], adressen["Huis 2"]) == ("oud@huis.example", "huis2@huis.example")
    assert len(adressen) == 7


def test_het_aantal_vragen_hangt_niet_van_het_aantal_rijen_af(
    wacht, in_kring, gemeente, django_assert_max_num_queries
):
    """RG-02"""
    for aantal in (2, 200):
        rij = wacht(tekst(aantal, begin=1000 * aantal), f"{aantal}.csv")
        with django_assert_max_num_queries(45):
            tasks.voer_in(str(rij.pk), gemeente.pk)
