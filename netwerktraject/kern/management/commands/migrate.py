"""Django's migrate, which renders a model once for each trigger no more: the first start takes half the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.core.management.commands.migrate import Command as Migrate
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger


class Command(Migrate):
    """The same SQL in the same order."""

    def handle(self, *args, **options):
        with _triggers_zonder_herlaad():
            return super().handle(*args, **options)


@contextmanager
def _triggers_zonder_herlaad() -> Iterator[None]:
    """A trigger is no part of a rendered model, yet pgtrigger renders the model and all that points at it anew.

    With 200 triggers around models that all have a bestuur that was half of the time of a first start.
    """
    met = [(soort, soort.state_forwards) for soort in (AddTrigger, RemoveTrigger)]

    def zonder(vooruit):
        def state_forwards(self, app_label: str, state: ProjectState) -> None:
            with mock.patch.object(state, "reload_model"):
                vooruit(self, app_label, state)

        return state_forwards

    try:
        for soort, vooruit in met:
            soort.state_forwards = zonder(vooruit)
        yield
    finally:
        for soort, vooruit in met:
            soort.state_forwards = vooruit
