"""Guard rails: what would be a bug some day fails today, in every test (voorbeelden.md §3.7)."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.db.models.expressions import OrderBy
from django.db.models.functions import Random
from django.db.models.sql.compiler import SQLCompiler
from django.template import base, defaultfilters, engines
from django.test.client import ClientHandler

from netwerktraject.kern import kring

HOOFDMAP = Path(settings.BASE_DIR)
ONZE_MAPPEN = ("templates", "netwerktraject", "intake", "aanbod", "buddy", "vrijwilligers")
ONZE_SJABLONEN = tuple(str(HOOFDMAP / deel) for deel in ONZE_MAPPEN)
ONZE_APPS = frozenset({"kern", "aanbod", "intake", "buddy", "vrijwilligers", "overzicht"})
# What a GET may write: the read audit, the session, the counters of the login limit.
GET_MAG = frozenset({"kern_inzage", "django_session", "nt_cache"})
_SCHRIJFT = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.IGNORECASE)


def pytest_configure(config) -> None:
    config.addinivalue_line("filterwarnings", "error")
    config.addinivalue_line("markers", "get_mag_schrijven: this test sends a GET that writes on purpose")
    # No sockets out: only unix sockets and our own live server or mail server.
    config.option.allow_unix_socket = True
    config.option.allow_hosts = "127.0.0.1,::1,localhost"


class OnbekendeVariabele(AssertionError):
    """A template prints a variable that its context doesn't have."""


class _Ongeldig:
    """Stands in for `string_if_invalid`: printing it fails."""

    def __contains__(self, wat) -> bool:
        return wat == "%s"

    def __mod__(self, variabele):
        raise OnbekendeVariabele(f"Unknown template variable {variabele}")


@pytest.fixture(autouse=True, scope="session")
def _onbekende_variabele_faalt():
    """`{{ x|default:"" }}` and `{% if x %}` stay allowed: they say what happens without a value."""
    zacht = {defaultfilters.default, defaultfilters.default_if_none}
    gewoon = base.FilterExpression.resolve

    def streng(zelf, context, ignore_failures=False):
        try:
            return gewoon(zelf, context, ignore_failures or any(f in zacht for f, _ in zelf.filters))
        except OnbekendeVariabele as fout:
            sjabloon = context.render_context.template or context.template
            bron = str(sjabloon.origin.name)
            if bron.startswith("/") and not bron.startswith(ONZE_SJABLONEN):
                return ""  # someone else's template: as in production
            raise OnbekendeVariabele(f"{fout} in {bron}") from None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines["django"].engine, "string_if_invalid", _Ongeldig())
        patch.setattr(base.FilterExpression, "resolve", streng)
        yield


@pytest.fixture(autouse=True, scope="session")
def _query_zonder_volgorde_komt_door_elkaar():
    gewoon = SQLCompiler._order_by_pairs

    def geschud(zelf):
        paren = list(gewoon(zelf))
        query = zelf.query
        if (
            not paren
            and not query.distinct
            and not query.combinator
            and query.group_by is None
            and not query.subquery
        ):
            paren = [(OrderBy(Random()), False)]
        return iter(paren)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLCompiler, "_order_by_pairs", geschud)
        yield


@pytest.fixture(autouse=True, scope="session")
def _slot_noemt_zijn_tabel():
    """`select_for_update()` without `of=` also locks what a later `select_related` joins."""
    gewoon = models.QuerySet.select_for_update

    def streng(zelf, nowait=False, skip_locked=False, of=(), no_key=False):
        if zelf.model._meta.app_label in ONZE_APPS and not of:
            raise AssertionError(f'select_for_update on {zelf.model.__name__} needs of=("self",)')
        return gewoon(zelf, nowait=nowait, skip_locked=skip_locked, of=of, no_key=no_key)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models.QuerySet, "select_for_update", streng)
        yield


@pytest.fixture(autouse=True, scope="session")
def _dag_is_geen_tijdstip():
    """A datetime in a DateField loses its time, and near midnight its day."""
    gewoon = models.DateField.to_python

    def streng(zelf, waarde):
        if isinstance(waarde, datetime) and not isinstance(zelf, models.DateTimeField):
            raise AssertionError(f"A datetime was given to the DateField {zelf.name}")
        return gewoon(zelf, waarde)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models.DateField, "to_python", streng)
        yield


@pytest.fixture(autouse=True, scope="session")
def _update_fields_vergeet_niets():
    """`save(update_fields=…)` without the field that is set by itself leaves that field stale."""
    gewoon = models.Model.save

    def streng(zelf, *args, update_fields=None, **kwargs):
        vanzelf = {f.name for f in zelf._meta.concrete_fields if getattr(f, "auto_now", False)}
        if update_fields is not None and vanzelf - set(update_fields):
            raise AssertionError(
                f"update_fields of {type(zelf).__name__} forgets {vanzelf - set(update_fields)}"
            )
        return gewoon(zelf, *args, update_fields=update_fields, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        for model in apps.get_models():
            if model._meta.app_label in ONZE_APPS and model.save is gewoon:
                patch.setattr(model, "save", streng)
        yield


def _niet_schrijven(execute, sql, params, many, context):
    treffer = _SCHRIJFT.match(sql if isinstance(sql, str) else str(sql))
    if treffer and treffer[1] not in GET_MAG:
        raise AssertionError(f"A GET wrote to {treffer[1]}")
    return execute(sql, params, many, context)


@pytest.fixture(autouse=True)
def _get_schrijft_niet(request, monkeypatch):
    if request.node.get_closest_marker("get_mag_schrijven"):
        return
    gewoon = ClientHandler.get_response

    def bewaakt(zelf, verzoek):
        if verzoek.method not in ("GET", "HEAD", "OPTIONS"):
            return gewoon(zelf, verzoek)
        with connection.execute_wrapper(_niet_schrijven):
            return gewoon(zelf, verzoek)

    monkeypatch.setattr(ClientHandler, "get_response", bewaakt)


@pytest.fixture(autouse=True)
def _geen_kring_blijft_hangen():
    assert not kring.actief(), "A Kring was still active before the test began."
    yield
    hangt = kring.actief()
    kring._huidig.set(None)
    assert not hangt, "The test left a Kring active."
