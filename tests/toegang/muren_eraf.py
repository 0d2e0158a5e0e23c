"""Take one wall away, to see what the others do. Runs as the owner of the tables, each fault undone by a savepoint.

The owner walks through row-level security only while it is not FORCEd, so the walls stand for the owner as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import connection, models, transaction
from django.http import Http404, HttpResponse, HttpResponseNotFound
from django.urls import get_resolver

from intake.models.traject import TrajectQuerySet
from netwerktraject.kern import middleware, rechten, toegang
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Bestuur, BestuurManager
from tests.toegang.matrix import URLPattern


@contextmanager
def terug() -> Iterator[None]:
    """A savepoint around a fault in the database."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        transaction.set_rollback(True)


# ------------------------------------------------------------------------------------------ a whole wall
@contextmanager
def zonder_politiek() -> Iterator[None]:
    """No row-level security at all: only what Python asks for."""
    with terug():
        with connection.cursor() as cursor:
            cursor.execute("SELECT relname FROM pg_class WHERE relforcerowsecurity AND relkind = 'r'")
            for (tabel,) in cursor.fetchall():
                cursor.execute(f'ALTER TABLE "{tabel}" NO FORCE ROW LEVEL SECURITY')
        yield


class _BlindeKring(Kring):
    """Tells Python that every gemeente is one's own; PostgreSQL still hears the truth."""

    def settings(self):
        return self.context["echt"].settings()


def _blind(kring: Kring) -> Kring:
    if kring.gebruiker_id is None:
        return kring
    alles = frozenset(Bestuur.objects.filter(actief=True).values_list("pk", flat=True))
    return _BlindeKring(
        gebruiker_id=kring.gebruiker_id,
        personen=alles if kring.personen else kring.personen,
        aanbod=alles if kring.aanbod else kring.aanbod,
        agii=alles if kring.agii else kring.agii,
        opvolging=alles if kring.opvolging else kring.opvolging,
        kant=kring.kant,
        agiikant=alles if kring.kant == "agii" else frozenset(),
        verbanden=kring.verbanden,
        rollen=frozenset((rol, plaats and bestuur) for rol, plaats in kring.rollen for bestuur in alles),
        context={"echt": kring},
    )


@contextmanager
def zonder_python() -> Iterator[None]:
    """No filter of Python tells gemeenten apart: only the policies of PostgreSQL."""
    with mock.patch.object(middleware, "kring_van", lambda request: _blind(toegang.kring_van(request))):
        yield


# ------------------------------------------------------------------------------------------ one filter
@contextmanager
def zonder_manager() -> Iterator[None]:
    """The scoped manager gives every row."""
    with mock.patch.object(BestuurManager, "get_queryset", models.Manager.get_queryset):
        yield


def _zonder_methode(naam: str):
    @contextmanager
    def eraf() -> Iterator[None]:
        with mock.patch.object(TrajectQuerySet, naam, lambda zelf, kring: zelf.all()), zonder_manager():
            yield

    return eraf


zonder_van_gemeente = _zonder_methode("van_gemeente")
zonder_van_begeleider = _zonder_methode("van_begeleider")


# ------------------------------------------------------------------------------------------ one policy
def open_politiek(*tabellen: str):
    """The policy `eigen` of a table lets everything through."""

    @contextmanager
    def eraf() -> Iterator[None]:
        with terug():
            with connection.cursor() as cursor:
                for tabel in tabellen:
                    cursor.execute(f'ALTER POLICY eigen ON "{tabel}" USING (true) WITH CHECK (true)')
            yield

    return eraf


# ------------------------------------------------------------------------------------------ one right
def _patroon(naam: str) -> URLPattern:
    def zoek(delen):
        for deel in delen:
            if isinstance(deel, URLPattern):
                if deel.name == naam:
                    return deel
            elif gevonden := zoek(deel.url_patterns):
                return gevonden
        return None

    return zoek(get_resolver().url_patterns)


def zonder_vereist(naam: str):
    """A view without its right decorator, as if somebody forgot the line."""

    @contextmanager
    def eraf() -> Iterator[None]:
        patroon = _patroon(naam)
        kaal = patroon.callback
        while not hasattr(kaal.__wrapped__, "recht") and hasattr(kaal.__wrapped__, "__wrapped__"):
            kaal = kaal.__wrapped__
        with mock.patch.object(patroon, "callback", kaal.__wrapped__.__wrapped__):
            yield

    return eraf


def zonder_login(naam: str):
    """A view that somebody opened to the street."""

    @contextmanager
    def eraf() -> Iterator[None]:
        patroon = _patroon(naam)
        kaal = patroon.callback
        while hasattr(kaal, "__wrapped__"):
            kaal = kaal.__wrapped__
        with mock.patch.object(patroon, "callback", login_not_required(kaal)):
            yield

    return eraf


def te_veel_recht(rol: str, recht: str):
    """A role that got one right too many."""

    @contextmanager
    def eraf() -> Iterator[None]:
        ruim = rechten.RECHTEN_VAN[rol] | {rechten.Recht(recht)}
        with mock.patch.dict(rechten.RECHTEN_VAN, {rol: ruim}):
            yield

    return eraf


# ------------------------------------------------------------------------------------------ small faults
def _om_de_view(naam: str, doe):
    """Wrap the view of an address: `doe(antwoord, request, kwargs)` may change the answer or the database."""

    @contextmanager
    def eraf() -> Iterator[None]:
        patroon = _patroon(naam)
        echt = patroon.callback

        def view(request, **kwargs):
            try:
                antwoord = echt(request, **kwargs)
            except PermissionDenied:
                antwoord = HttpResponse("nee", status=403)
            except Http404:
                antwoord = HttpResponseNotFound("nee")
            return doe(antwoord, request, kwargs) or antwoord

        with mock.patch.object(patroon, "callback", view):
            yield

    return eraf


def met_bijwerking(naam: str):
    """A row changes, whatever the answer; in SQL that the guard rail of the house doesn't know."""

    def schrijf(antwoord, request, kwargs):
        with connection.cursor() as cursor:
            zin = "WITH x AS (SELECT 1) UPDATE kern_gebruiker SET voornaam = 'A' WHERE id = %s"
            cursor.execute(zin, [request.user.pk])

    return _om_de_view(naam, schrijf)


def orakel(naam: str):
    """Says "not yours" where it should say "not there"."""

    def zeg(antwoord, request, kwargs):
        if antwoord.status_code == 404 and kwargs["pk"].int > 1000:
            return HttpResponseNotFound("dit is niet van jou")
        return None

    return _om_de_view(naam, zeg)


def voor_elke_cache(naam: str):
    return _om_de_view(
        naam, lambda antwoord, request, kwargs: antwoord.headers.__setitem__("Cache-Control", "public")
    )


def stuk(naam: str):
    return _om_de_view(naam, lambda antwoord, request, kwargs: 1 / 0)
