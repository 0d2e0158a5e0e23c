"""A library that is read at its first use: a worker that only shows dossiers never needs numbers or calendars."""

from __future__ import annotations

from importlib import import_module


class Lui:
    """Stands for a module. The first use of a name imports it; Python's import lock makes that safe for threads."""

    def __init__(self, naam: str) -> None:
        self._naam = naam

    def __getattr__(self, deel: str):
        waarde = getattr(import_module(self._naam), deel)
        setattr(self, deel, waarde)  # from now on as fast as the module itself
        return waarde
