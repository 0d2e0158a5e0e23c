"""What a second reading of the import found: it deletes only its own, locks what it judges, stays fast."""

from __future__ import annotations

import io
import threading
import time
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from aanbod import tasks
from aanbod.acties import invoer as acties
from aanbod.acties import invoer_terug
from aanbod.acties.aanbod import GEEN_WINST
from aanbod.invoer import veilig
from aanbod.invoer.uitdatabank import _moment
from aanbod.models import Aanbod, CampagneLid, Invoer, InvoerStand, Organisatie, Vertaling
from aanbod.models.aanbod import Moment
from netwerktraject.kern.models import Bestuur
from tests import factories as maak

KOP = "naam;aanbieder;soort;wat"


@pytest.fixture
def leg_klaar(in_kring, gemeente, beheerder):
    """A judged file, before the start."""

    def doe(tekst: str, naam="a.csv"):
        with in_kring(gemeente):
            rij = acties.ontvang(bestuur_id=gemeente.pk, naam=naam, inhoud=tekst.encode(), door=beheerder)
            gekozen = rij.kolommen["gekozen"]
            return acties.kies_kolommen(invoer=rij, gekozen=gekozen, alles_hier=True, door=beheerder)

    return doe


@pytest.fixture
def voer_in(leg_klaar, in_kring, gemeente, beheerder):
    """A file all the way in."""

    def doe(tekst: str, naam="a.csv"):
        rij = leg_klaar(tekst, naam)
        with in_kring(gemeente):
            acties.start(invoer=rij, door=beheerder)
        tasks.voer_in(str(rij.pk), gemeente.pk)
        return rij

    return doe


@pytest.mark.django_db(transaction=True)
def test_terugtrekken_wist_alleen_organisaties_van_die_import(voer_in, in_kring, gemeente, beheerder):
    """RG-02"""
    with in_kring(gemeente):
        maak.OrganisatieFactory(bestuur=gemeente, naam="Oud huis", fase="gevonden", herkomst="")
    rij = voer_in(f"{KOP}\nSoep;Oud huis;vrije tijd;Koken.\nBrood;Nieuw huis;vrije tijd;Bakken.\n"
                  "Dans;Gevolgd huis;vrije tijd;Dansen.\n")  # fmt: skip
    with in_kring(gemeente):
        maak.CampagneLidFactory(bestuur=gemeente, organisatie=Organisatie.objects.get(naam="Gevolgd huis"))
        assert invoer_terug.trek_terug(invoer=rij, door=beheerder) == (3, 0)
    with in_kring(gemeente):
        namen = set(Organisatie.objects.values_list("naam", flat=True))
        assert {"Oud huis", "Gevolgd huis"} <= namen
        assert "Nieuw huis" not in namen
        assert CampagneLid.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_terugtrekken_verbergt_aanbod_waar_iemand_iets_aan_hing(voer_in, in_kring, gemeente, beheerder):
    """RG-02"""
    rij = voer_in(f"{KOP}\nSoep;Huis;vrije tijd;Koken.\nBrood;Huis;vrije tijd;Bakken.\n")
    with in_kring(gemeente):
        maak.VertalingFactory(bestuur=gemeente, aanbod=Aanbod.objects.get(naam="Soep"))
        assert invoer_terug.trek_terug(invoer=rij, door=beheerder) == (1, 1)
        assert Vertaling.objects.count() == 1
        assert list(Aanbod.objects.values_list("naam", "gepubliceerd")) == [("Soep", False)]


def _duur(lees, stuk: bytes, aantal: int) -> float:
    tekst, beste = stuk * aantal, 1e9
    for _ in range(5):
        begin = time.process_time()
        lees(tekst)
        beste = min(beste, time.process_time() - begin)
    return beste


@pytest.mark.parametrize(
    ("lees", "stuk"),
    [
        (lambda t: veilig._weeg_teksten([t], []), b"<si>"),
        (veilig._weeg_ods, b'<table:table-row x="" table:number-rows-repeated="1">'),
        (veilig._weeg_ods, b"<table:table-cell "),
        (veilig._REF_VER.search, b' r="AAA1"'),
        (veilig._RIJ_VER.search, b' r="200000"'),
        (lambda t: list(veilig._VERWIJST.finditer(t)), b't="s" '),
    ],
)
def test_een_bestand_van_open_tags_kost_tijd_naar_zijn_lengte(lees, stuk):
    """RG-02"""
    klein = 4000  # squared, this already takes long enough to see
    assert _duur(lees, stuk, 2 * klein) < 3 * _duur(lees, stuk, klein)


def test_tweehonderdduizend_open_teksten_zijn_snel_geteld():
    """RG-02"""
    veilig._weeg_teksten([b"<si>" * 200_000], [])
    veilig._weeg_ods(b'<table:table-row table:number-rows-repeated="1">' * 200_000)


@pytest.mark.parametrize("aanhaling", ['"', "'"])
def test_een_herhaalde_rij_met_een_waarde_wordt_nog_geweigerd(aanhaling):
    """RG-02"""
    a = aanhaling
    rij = f"<table:table-row table:number-rows-repeated={a}99999{a}><table:table-cell office:value-type={a}x{a}/>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archief:
        archief.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archief.writestr("content.xml", rij + "</table:table-row>")
    with pytest.raises(veilig.Leesfout, match="te groot"):
        veilig.herken(buffer.getvalue())


def test_een_nieuwe_laatste_dag_en_postcode_werken_door(voer_in, in_kring, gemeente):
    """OV-04"""
    Bestuur.objects.filter(pk=gemeente.pk).update(
        postcodes="9500", breedtegraad=Decimal("50.77"), lengtegraad=Decimal("3.88")
    )
    kop = f"{KOP};laatste dag;postcode"
    voer_in(f"{kop}\nSoep;Huis;vrije tijd;Koken.;;\nBrood;Huis;vrije tijd;Bakken.;;9500\n")
    with in_kring(gemeente):
        soep, brood = Aanbod.objects.get(naam="Soep"), Aanbod.objects.get(naam="Brood")
        Moment.objects.create(bestuur=gemeente, aanbod=soep, dag=1)
        assert (brood.breedtegraad, brood.lengtegraad) == (Decimal("50.77"), Decimal("3.88"))
        assert "breedtegraad" not in brood.bron_waarden
    voer_in(f"{kop}\nSoep;Huis;vrije tijd;Koken.;31/12/2027;9500\n", "b.csv")
    with in_kring(gemeente):
        soep.refresh_from_db()
    assert soep.laatste_op == date(2027, 12, 28)
    assert (soep.breedtegraad, soep.lengtegraad) == (Decimal("50.77"), Decimal("3.88"))
    assert soep.versie == 2


@pytest.mark.django_db(transaction=True)
def test_wie_bewaart_tijdens_de_import_wacht_op_ze(voer_in, in_kring, gemeente, monkeypatch):
    """RG-02"""
    voer_in(f"{KOP}\nSoep;Huis;vrije tijd;Koken.\n")
    gewoon, geduwd = acties.schrijf, []

    def duw() -> None:
        with in_kring(gemeente):
            rijen = Aanbod.objects.filter(naam="Soep").select_for_update(of=("self",), skip_locked=True)
            geduwd.append(len(rijen.values_list("pk")))
        connection.close()

    def schrijf(**wat):
        draad = threading.Thread(target=duw)
        draad.start()
        draad.join(20)
        return gewoon(**wat)

    monkeypatch.setattr(acties, "schrijf", schrijf)
    voer_in(f"{KOP}\nSoep;Huis;vrije tijd;Samen koken.\n", "b.csv")
    assert geduwd == [0]


def test_een_keuze_ziet_wat_een_ander_net_koos_en_komt_niet_na_de_start(
    leg_klaar, in_kring, gemeente, beheerder
):
    """RG-02"""
    leg_klaar(f"{KOP}\nSoep;Huis;vrije tijd;Koken.\nBrood;Huis;vrije tijd;Bakken.\n")
    with in_kring(gemeente):
        een, twee = Invoer.objects.get(), Invoer.objects.get()
        acties.kies(invoer=een, nummers=[2], keuze="over", door=beheerder)
        acties.kies(invoer=twee, nummers=[3], keuze="nieuw", door=beheerder)
        assert Invoer.objects.get().opties["keuzes"] == {"2": "over", "3": "nieuw"}
        acties.start(invoer=een, door=beheerder)
        for doe in (
            lambda: acties.kies(invoer=twee, nummers=[2], keuze="", door=beheerder),
            lambda: acties.zet_alles_hier(invoer=twee, aan=False, door=beheerder),
            lambda: acties.kies_kolommen(
                invoer=twee, gekozen=twee.kolommen["gekozen"], alles_hier=False, door=beheerder
            ),
            lambda: invoer_terug.verwijder(invoer=twee, door=beheerder),
        ):
            with pytest.raises(ValidationError):
                doe()
        assert Invoer.objects.get().stand == InvoerStand.WACHT


def test_een_organisatie_met_winst_krijgt_geen_vrijwilligerswerk(leg_klaar, in_kring, gemeente):
    """OF-01"""
    with in_kring(gemeente):
        maak.OrganisatieFactory(bestuur=gemeente, naam="Zaak", zonder_winst=False)
    rij = leg_klaar(f"{KOP}\nPoetsen;Zaak;vrijwilligerswerk;Poetsen.\nSoep;Zaak;vrije tijd;Koken.\n")
    assert [(regel[1], regel[4]) for regel in acties.pak_uit(rij)] == [("fout", [GEEN_WINST]), ("nieuw", [])]


@pytest.mark.parametrize(
    ("waarde", "kan"),
    [("0001-01-01T10:00:00+01:00", False), ("9999-12-31T23:59:00", False), ("1999-12-31T10:00:00", False),
     ("2000-01-02T10:00:00", True), ("2100-12-30T10:00:00", True), ("2101-01-01T10:00:00", False)],
)  # fmt: skip
def test_een_moment_buiten_deze_eeuw_is_geen_moment(waarde, kan):
    """RG-02"""
    assert (_moment(waarde) is not None) is kan


def test_een_nummer_van_duizenden_cijfers_wordt_genegeerd(leg_klaar, client_van, beheerder):
    """RG-02"""
    rij = leg_klaar(f"{KOP}\nSoep;Huis;vrije tijd;Koken.\n")
    antwoord = client_van(beheerder).post(
        reverse("invoer_keuze", args=[rij.pk]), {"nummer": "9" * 5000, "keuze": "over"}
    )
    assert antwoord.status_code == 302
