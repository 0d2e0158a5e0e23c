"""The test house itself: each guard rail is broken once on purpose."""

import socket
import warnings
from datetime import datetime

import pytest
from django.db import connection
from django.template import engines
from pytest_socket import SocketConnectBlockedError

from intake.models import Inburgeraar
from netwerktraject.kern import kring
from netwerktraject.kern.models import Bestuur
from tests import factories as maak
from tests.huis import hekken


def test_tests_verbinden_als_nt_app(db):
    """F15"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)")
        assert cursor.fetchone() == ("nt_app", False)


def test_de_304_gemeenten_staan_klaar(db):
    assert Bestuur.objects.count() == 304


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("keer", [1, 2])
def test_na_een_test_met_commits_is_alles_terug(keer):
    assert Bestuur.objects.count() == 304
    assert not Bestuur.objects.filter(laatste_certificaat__gt=0).exists()
    persoon = maak.InburgeraarFactory()
    with kring.systeem("proef", [persoon.bestuur_id]):
        assert list(Inburgeraar.objects.all()) == [persoon]
    Bestuur.objects.update(laatste_certificaat=keer)


def test_een_waarschuwing_is_een_fout():
    with pytest.raises(DeprecationWarning):
        warnings.warn("oud", DeprecationWarning, stacklevel=1)


def test_geen_verbinding_naar_buiten():
    with socket.socket() as lijn, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(SocketConnectBlockedError):
            lijn.connect(("192.0.2.1", 80))


def test_onbekende_variabele_in_sjabloon_faalt():
    sjabloon = engines["django"].from_string("{{ bestaat_niet.naam }}")
    with pytest.raises(hekken.OnbekendeVariabele):
        sjabloon.render({})
    assert engines["django"].from_string('{{ x|default:"leeg" }}{% if x %}!{% endif %}').render({}) == "leeg"


def test_query_zonder_volgorde_krijgt_een_willekeurige(db):
    assert "RANDOM()" in str(Bestuur.objects.order_by().query)
    assert "RANDOM()" not in str(Bestuur.objects.all().query)


def test_slot_zonder_of_faalt(db):
    with pytest.raises(AssertionError, match="of="):
        Bestuur.objects.select_for_update()


def test_tijdstip_in_een_dagveld_faalt(gemeente):
    with pytest.raises(AssertionError, match="DateField"):
        maak.TrajectFactory(bestuur=gemeente, aangemeld_op=datetime(2026, 11, 24, 10, 0))  # noqa: DTZ001


def test_get_die_schrijft_faalt(db):
    with (
        connection.execute_wrapper(hekken._niet_schrijven),
        pytest.raises(AssertionError, match="kern_bestuur"),
    ):
        Bestuur.objects.update(actief=True)


def test_mensen_hebben_de_kring_van_hun_rol(
    coach, begeleider, beheerder, regiocoordinator, gemeente, verband, kring_van
):
    with kring_van(coach) as k:
        assert (k.personen, k.aanbod, k.agii) == ({gemeente.pk}, {gemeente.pk}, frozenset())
        assert k.verbanden == {verband.pk}
    with kring_van(begeleider) as k:
        assert gemeente.pk in k.agii
        assert not k.personen
    with kring_van(beheerder) as k:
        assert not k.personen
        assert k.aanbod == {gemeente.pk}
    with kring_van(regiocoordinator) as k:
        assert k.verbanden == {verband.pk}


def test_client_van_is_ingelogd(coach, client_van):
    assert client_van(coach).session["_auth_user_id"] == str(coach.pk)
    assert "_auth_user_id" not in client_van().session
