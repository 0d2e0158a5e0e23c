"""The Kring: whose data this piece of work may touch. First of the three tenancy walls (veiligheid.md §4.1).

Without a Kring the scoped managers raise and PostgreSQL's row-level security answers 0 rows. A Kring is entered once
per request (middleware), per task or per command, always inside a transaction: its settings are local to that
transaction and can't leak to the next user of a pooled connection (M6).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field, replace

from django.db import connection, transaction

from netwerktraject.kern.rolverdeling import Kant

log = logging.getLogger(__name__)


class GeenKring(RuntimeError):
    """A query on tenant data ran outside any Kring; the code must enter one first."""


@dataclass(frozen=True)
class Kring:
    """What one actor may touch. Sets hold ids of besturen, except `verbanden` (ids of samenwerkingsverbanden)."""

    gebruiker_id: int | None = None
    personen: frozenset[int] = frozenset()  # dossiers: netwerkcoach, buddycoordinator, a link, a task
    aanbod: frozenset[int] = frozenset()  # offer and settings: any municipal role
    agii: frozenset[int] = frozenset()  # work regions of a trajectbegeleider
    opvolging: frozenset[int] = frozenset()  # of those, where AgII follows up and closes (SW-01)
    kant: str = ""  # "gemeente" or "agii": from which side the pages speak (SW-01)
    agiikant: frozenset[int] = (
        frozenset()
    )  # where one stands on the side of AgII: whose notes one reads (RG-04)
    erbij: frozenset[tuple[str, int]] = (
        frozenset()
    )  # (recht, bestuur): work that AgII does for a gemeente (SW-01)
    afgestaan: frozenset[tuple[str, int]] = frozenset()  # (recht, bestuur): work that a gemeente left to AgII
    verbanden: frozenset[int] = frozenset()
    openbaar: frozenset[int] = frozenset()  # the gemeente whose public menu is asked for
    openbaar_verbanden: frozenset[int] = frozenset()
    rollen: frozenset[tuple[str, int | None]] = frozenset()  # (rol, bestuur_id)
    huis: tuple[str, str] | None = field(default=None, compare=False)  # name and theme of the own gemeente
    bron: str = "web"
    link_hash: str = ""
    code_hash: str = ""
    taak: str = ""
    context: dict = field(default_factory=dict, compare=False)

    def kant_in(self, bestuur_id: int) -> Kant:
        """On which side one works in that gemeente: a coach of one may be the trajectbegeleider of the next (RG-04)."""
        return Kant.AGII if bestuur_id in self.agiikant else Kant.GEMEENTE

    def settings(self) -> list[tuple[str, str]]:
        """PostgreSQL settings that the row-level policies read."""
        return [
            ("app.personen", _reeks(self.personen)),
            ("app.aanbod", _reeks(self.aanbod)),
            ("app.agii", _reeks(self.agii)),
            ("app.opvolging", _reeks(self.opvolging)),
            ("app.agiikant", _reeks(self.agiikant)),
            ("app.verbanden", _reeks(self.verbanden)),
            ("app.openbaar", _reeks(self.openbaar)),
            ("app.openbaar_verbanden", _reeks(self.openbaar_verbanden)),
            ("app.gebruiker", str(self.gebruiker_id or "")),
            ("app.link", self.link_hash),
            ("app.code", self.code_hash),
            ("app.taak", self.taak),
            ("app.platform", "ja" if any(rol == "platformbeheerder" for rol, _ in self.rollen) else ""),
            (
                "pghistory.context_metadata",
                json.dumps({"wie": self.gebruiker_id, "bron": self.bron, **self.context}),
            ),
        ]


LEEG = Kring(bron="leeg")
_huidig: ContextVar[Kring | None] = ContextVar("kring", default=None)


def _reeks(ids: Iterable[int]) -> str:
    return "{" + ",".join(str(i) for i in sorted(ids)) + "}"


def _zet(kring: Kring) -> None:
    paren = kring.settings()
    sql = "SELECT " + ", ".join(["set_config(%s, %s, true)"] * len(paren))
    with connection.cursor() as cursor:
        cursor.execute(sql, [deel for paar in paren for deel in paar])


def huidige() -> Kring:
    """Return the active Kring; raises GeenKring when there is none (fails closed)."""
    kring = _huidig.get()
    if kring is None:
        raise GeenKring("No Kring is active. Enter one with kern.kring.binnen(...) or systeem(...).")
    return kring


def actief() -> bool:
    """Say whether a Kring is active."""
    return _huidig.get() is not None


@contextmanager
def binnen(kring: Kring | Callable[[], Kring]) -> Iterator[Kring]:
    """Run a block as `kring`, in a transaction. Nesting is allowed; the outer Kring comes back afterwards.

    A callable works out the Kring inside the transaction (the middleware asks the database for the roles).
    The settings are local to the transaction: the outermost block needs no clean-up, a nested one puts back.
    """
    genest = connection.in_atomic_block
    with transaction.atomic():
        kring = kring() if callable(kring) else kring
        vorige = _huidig.get()
        teken = _huidig.set(kring)
        try:
            _zet(kring)
            yield kring
            # An exception or a mark to roll back skips this: going back to the savepoint restores the outer settings.
            if genest and not connection.needs_rollback:
                _zet(vorige or LEEG)
        finally:
            _huidig.reset(teken)


def systeem(reden: str, besturen: Iterable[int]):
    """Enter a Kring for a task or command over the named besturen. `reden` is logged: there is no silent 'all'."""
    ids = frozenset(besturen)
    if not reden:
        raise ValueError("A system Kring needs a reason.")
    log.debug("systeemkring %s over %d besturen", reden, len(ids))
    return binnen(
        Kring(personen=ids, aanbod=ids, agii=ids, bron="taak", taak=reden, context={"reden": reden})
    )


def voor_gemeente(bestuur_id: int) -> AbstractContextManager:
    """AgII does work of a gemeente whose rows lie behind its wall: a duo that ends with a traject, a note of use.

    For this one act only; what it reads there is not shown. Nobody else gets wider by it.
    """
    kring = huidige()
    if bestuur_id in kring.opvolging:
        extra = {"personen": kring.personen | {bestuur_id}, "aanbod": kring.aanbod | {bestuur_id}}
        return binnen(replace(kring, **extra))
    if kring.taak or bestuur_id in kring.personen:
        return nullcontext()
    raise PermissionError("This Kring does no work in that gemeente.")
