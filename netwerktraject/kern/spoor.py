"""Audit of writes: pghistory triggers catch ORM, bulk and raw SQL alike (veiligheid.md §4.2)."""

from collections.abc import Callable, Sequence

import pghistory


def spoor(*, zonder: Sequence[str] = ()) -> Callable:
    """Decorate a tenant model: each insert, update and delete leaves an event row.

    `zonder` names class A fields (free text about a life): they stay out of the history, so that erasing the row
    erases the words. The event table is walled and made append-only by the migration operation `MuurRond`.
    """
    return pghistory.track(
        pghistory.InsertEvent("gemaakt"),
        pghistory.UpdateEvent("gewijzigd"),
        pghistory.DeleteEvent("gewist"),
        exclude=list(zonder) or None,
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,
        append_only=False,
    )
