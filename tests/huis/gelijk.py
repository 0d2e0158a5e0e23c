"""Many hands at once: threads with connections of their own as nt_app, started by a barrier (M10)."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from netwerktraject.kern.rechten import Rol
from tests import factories as maak


def tegelijk(*wat: Callable[[], object]) -> list:
    """Run all at once; the answer of each, or the exception that it raised. One that hangs fails."""
    start, uit = threading.Barrier(len(wat)), [None] * len(wat)

    def een(n: int) -> None:
        try:
            start.wait(20)
            uit[n] = wat[n]()
        except Exception as fout:  # noqa: BLE001 - handed to the test, which judges it
            uit[n] = fout
        finally:
            connection.close()

    draden = [threading.Thread(target=een, args=(n,), daemon=True) for n in range(len(wat))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(60)
        assert not draad.is_alive(), "a thread hangs"
    return uit


def geen_storing(uit: list) -> None:
    """A refusal in words is fine; a deadlock, a violated constraint or a time-out is not."""
    fouten = [
        f"{type(f).__name__}: {f}"
        for f in uit
        if isinstance(f, Exception) and not isinstance(f, ValidationError)
    ]
    assert not fouten, fouten


def gewonnen(uit: list) -> list:
    geen_storing(uit)
    return [antwoord for antwoord in uit if not isinstance(antwoord, Exception)]


@pytest.fixture
def als(kring_van):
    """`als(coach, doe)` is a call in the Kring of that person, for a thread of its own."""

    def maak_oproep(gebruiker, doe):
        def oproep():
            with kring_van(gebruiker):
                return doe()

        return oproep

    return maak_oproep


@pytest.fixture
def twee(gemeente):
    return [maak.gebruiker_met(Rol.NETWERKCOACH, gemeente) for _ in range(2)]
