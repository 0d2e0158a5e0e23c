"""Between the database and the person: violated constraints as form errors, and text a database can hold."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.base import ServerBindingCursor
from psycopg.rows import dict_row


@contextmanager
def als_formfout(model, *namen: str) -> Iterator[None]:
    """Turn a violated constraint of `model`, if named here, into its readable message: no check-then-save race."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as fout:
        diag = getattr(fout.__cause__, "diag", None)
        geschonden = getattr(diag, "constraint_name", "") or ""
        for beperking in model._meta.constraints:
            if beperking.name == geschonden and geschonden in namen:
                raise ValidationError(beperking.get_violation_error_message(), code=geschonden) from fout
        raise


def lees(sql: str, waarden: dict) -> list[dict]:
    """Rows of one statement, by name of their column; PostgreSQL keeps its plan (`prepare_threshold` in settings).

    For the pages that are read most. The ORM's own cursor fills values in on this side, so it has each query planned
    anew, and planning takes longer than running. The policies read the Kring when the plan runs, not when it is made.
    """
    connection.ensure_connection()
    maak = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with maak(ServerBindingCursor(connection.connection, row_factory=dict_row)) as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()


# Marks that turn the reading direction of all that follows; in a name they hide what is really written.
_RICHTING = dict.fromkeys([0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069])


def leesbaar(tekst: str) -> str:
    """Text without what PostgreSQL can't hold (NUL, lone surrogates) and without direction overrides; NFC."""
    tekst = tekst.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")
    return unicodedata.normalize("NFC", tekst.translate(_RICHTING))
