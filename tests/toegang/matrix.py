"""The engine: one cell is one address, one method, one person, one gemeente. Everything a cell does is undone."""

from __future__ import annotations

import re
import uuid
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from netwerktraject.kern import kring
from netwerktraject.kern.models import Bestuur
from tests.toegang.kanaries import Herkomst
from tests.toegang.mensen import MENSEN, STREEK, Mens, Zicht
from tests.toegang.regels import GEMEENTEN, ONGEKEND, Regel
from tests.toegang.wereld import Wereld

_SCHRIJFT = re.compile(
    r"\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO|COPY|TRUNCATE)\s+\"?(\w+)", re.IGNORECASE
)
_SLOT = re.compile(r"FOR\s+(?:NO\s+KEY\s+)?UPDATE(?:\s+OF\s+\"?\w+\"?)?", re.IGNORECASE)
_CSRF = re.compile(r"(csrf\w*&?#?\w*;?[^a-zA-Z0-9]{1,40})[A-Za-z0-9]{32,64}", re.IGNORECASE)
NIET_GETELD = frozenset({"django_session", "nt_cache"})
VREEMD_TEKEN = "dit-teken-bestaat-niet-" + "x" * 20


def adressen() -> dict[str, str]:
    """Every address of the URLconf by name; a nameless one can't be tested and fails."""
    gevonden = {}

    def loop(delen, voor="") -> None:
        for deel in delen:
            if isinstance(deel, URLResolver):
                loop(deel.url_patterns, voor + str(deel.pattern))
            elif isinstance(deel, URLPattern):
                assert deel.name, f"{voor}{deel.pattern} has no name"
                gevonden[deel.name] = voor + str(deel.pattern)

    loop(get_resolver().url_patterns)
    return gevonden


@dataclass
class Uitkomst:
    """What one request did."""

    url: str
    status: int
    tekst: str
    koppen: dict
    gewijzigd: set
    forms: list
    fout: str = ""

    @property
    def vorm(self) -> str:
        """The answer without what differs by itself: the address that was asked, and the CSRF token."""
        return _CSRF.sub(r"\1…", self.tekst.replace(self.url, "…"))


@dataclass
class Matrix:
    """Holds the world, a browser per person, and the count of cells."""

    wereld: Wereld
    cellen: int = 0
    browsers: dict = field(default_factory=dict)
    koekjes: dict = field(default_factory=dict)
    basis: dict = field(default_factory=dict)
    _geschreven: set = field(default_factory=set)

    def __post_init__(self) -> None:
        self.zicht = Zicht(self.wereld)
        tabellen = {
            m._meta.db_table: m for m in apps.get_models(include_auto_created=True) if m._meta.managed
        }
        self.tabellen = {
            tabel: _kolom_van_gemeente(model)
            for tabel, model in tabellen.items()
            if tabel not in NIET_GETELD | {"pghistory_events"}
        }
        for mens in MENSEN:
            browser = Client(raise_request_exception=False)
            if mens.ingelogd:
                browser.force_login(self.wereld.mensen[mens.naam])
            elif mens.naam == "linkdrager":
                browser.get(
                    reverse("mijn_link", args=[self.wereld.gemeenten["eigen"]["teken_duo"]]) + "?taal=nl"
                )
            self.browsers[mens.naam] = browser
            self.koekjes[mens.naam] = browser.cookies.output(header="", sep=";")
        self.basis = self._standen()

    # ------------------------------------------------------------------------------------------ one request
    @contextmanager
    def _proef(self):
        """Undo everything, also what a view committed to its savepoint."""
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    def _let_op(self, execute, sql, params, many, context):
        self._geschreven |= {t.lower() for t in _SCHRIJFT.findall(_SLOT.sub("", str(sql)))}
        return execute(sql, params, many, context)

    def vraag(self, mens: Mens, methode: str, url: str, body: dict | None = None) -> Uitkomst:
        browser = self.browsers[mens.naam]
        browser.cookies = SimpleCookie(self.koekjes[mens.naam])
        self._geschreven = set()
        self.cellen += 1
        for waarde in (body or {}).values():
            if hasattr(waarde, "seek"):  # a file that was sent before
                waarde.seek(0)
        with self._proef():
            with connection.execute_wrapper(self._let_op):
                antwoord = getattr(browser, methode.lower())(url, body or {})
            inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
            return Uitkomst(
                url=url.partition("?")[0],
                status=antwoord.status_code,
                tekst=inhoud.decode("utf-8", "replace"),
                koppen={**antwoord.headers, "Set-Cookie": antwoord.cookies.output()},
                gewijzigd=self._wat_is_gewijzigd(),
                forms=_forms_van(antwoord),
                fout=_fout_van(antwoord, browser),
            )

    # ------------------------------------------------------------------------------------------ rows
    def _wat_is_gewijzigd(self) -> set[tuple[str, str]]:
        """(table, gemeente) of every row that differs; asks the database only when something was written."""
        if not self._geschreven - NIET_GETELD:
            return set()
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        nu = self._standen()
        return {
            (tabel, self.wereld.naam_van(bestuur) if bestuur else "")
            for tabel, bestuur in nu.keys() | self.basis.keys()
            if nu.get((tabel, bestuur)) != self.basis.get((tabel, bestuur))
        }

    @contextmanager
    def opnieuw_geteld(self):
        """Compare with what stands there now: without its policies a table shows rows that no task reads either."""
        oud, self.basis = self.basis, self._standen()
        yield
        self.basis = oud

    def _standen(self) -> dict:
        delen = [
            f"SELECT '{tabel}', {kolom}, count(*), sum(hashtextextended(t::text, 0)::numeric) FROM {tabel} t GROUP BY 2"
            for tabel, kolom in self.tabellen.items()
        ]
        with kring.systeem("matrix", self.wereld.besturen), connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(delen))
            return {(tabel, bestuur): (aantal, som) for tabel, bestuur, aantal, som in cursor.fetchall()}

    # ------------------------------------------------------------------------------------------ addresses
    def adres(self, naam: str, regel: Regel, tenant: str) -> str:
        return reverse(naam, kwargs={deel: self._deel(ding, tenant) for deel, ding in regel.kw.items()})

    def _deel(self, ding: str, tenant: str):
        if ding.startswith("="):
            return ding[1:]
        waarde = self.wereld.gemeenten["eigen" if tenant == ONGEKEND else tenant][ding]
        if tenant != ONGEKEND:
            return getattr(waarde, "pk", waarde)
        if isinstance(waarde, str):
            return VREEMD_TEKEN
        return uuid.UUID(int=7) if isinstance(waarde.pk, uuid.UUID) else 2_000_000_000

    def body(self, regel: Regel, tenant: str) -> dict:
        gemeente = self.wereld.gemeenten["eigen" if tenant == ONGEKEND else tenant]
        return regel.body(gemeente) if regel.body else {}

    def tenants(self, regel: Regel) -> tuple[str, ...]:
        if not regel.per_gemeente:
            return ("",)
        return (ONGEKEND, *GEMEENTEN) if regel.kw else GEMEENTEN

    def begeleider_van(self, regel: Regel, tenant: str) -> str:
        """Name of the person who referred the thing in the address."""
        return next(
            (wie for ding in regel.kw.values() if (wie := self.begeleider_van_ding(ding, tenant))), ""
        )

    def begeleider_van_ding(self, ding: str, tenant: str) -> str:
        pk = self.zicht.van_begeleider.get((tenant, ding))
        return next((naam for naam, wie in self.wereld.mensen.items() if wie.pk == pk), "")

    def onzichtbaar(self, mens: Mens, uitkomst: Uitkomst, regel: Regel, tenant: str) -> list[Herkomst]:
        """Canaries in the answer that this person must not see."""
        alles = uitkomst.tekst + "\n".join(f"{k}: {w}" for k, w in uitkomst.koppen.items())
        return sorted(
            (
                plek
                for plek in self.wereld.kanaries.in_tekst(alles)
                if not self.zicht.mag(mens, plek)
                and not (self._hoort_bij(plek, regel, tenant) and f"{plek.ding}.{plek.veld}" in regel.ziet)
            ),
            key=str,
        )

    def _hoort_bij(self, plek: Herkomst, regel: Regel, tenant: str) -> bool:
        """Of the gemeente that the page is about; a public menu also shows what a partner shares with it."""
        gedeeld = regel.openbaar and {plek.tenant, tenant} <= STREEK and not plek.ding.endswith("_intern")
        return plek.tenant == tenant or gedeeld


def _kolom_van_gemeente(model) -> str:
    """SQL that says to which gemeente a row belongs; NULL for a table that knows none."""
    if model is Bestuur:
        return "id"
    return "bestuur_id" if any(v.column == "bestuur_id" for v in model._meta.concrete_fields) else "NULL::int"


def _forms_van(antwoord) -> list:
    """Every form in the context of the page, for posting foreign ids into its relation fields."""
    gevonden = {}
    for laag in antwoord.context or []:
        for bundel in getattr(laag, "dicts", [laag]):
            for waarde in bundel.values() if isinstance(bundel, dict) else []:
                if hasattr(waarde, "fields") and hasattr(waarde, "is_bound"):
                    gevonden[id(waarde)] = waarde
    return list(gevonden.values())


def _fout_van(antwoord, browser) -> str:
    if antwoord.status_code < 500:
        return ""
    soort, fout, _spoor = getattr(antwoord, "exc_info", None) or (None, None, None)
    return f"{soort.__name__}: {fout}" if soort else "5xx"
