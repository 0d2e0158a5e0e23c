"""Which role a gemeente has on a day, and the words for who does what (SW-01). Reading only; `kern.acties` chooses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from netwerktraject.kern.models import Rolkeuze
from netwerktraject.kern.rolverdeling import STANDAARD, Kant, Stap, eigenaar


@dataclass(frozen=True)
class Gekozen:
    """The role of one gemeente and since when; without a choice the default, since ever."""

    rol: str = STANDAARD
    vanaf: date | None = None

    def kant(self, stap: str) -> Kant:
        """The side that does one step."""
        return eigenaar(self.rol, Stap(stap))

    @property
    def kanten(self) -> dict[str, str]:
        """Each step with its side."""
        return {stap.value: self.kant(stap).value for stap in Stap}


def rollen_van(besturen: Iterable[int], dag: date) -> dict[int, Gekozen]:
    """The role of each of these besturen on a day. One query."""
    ids = set(besturen)
    rijen = (
        Rolkeuze.objects.filter(gemeente_id__in=ids, vanaf__lte=dag)
        .order_by("gemeente_id", "-vanaf", "-id")
        .distinct("gemeente_id")
    )
    gekozen = {rij.gemeente_id: Gekozen(rij.rol, rij.vanaf) for rij in rijen}
    return {pk: gekozen.get(pk, Gekozen()) for pk in ids}


def rol_van(bestuur_id: int, dag: date) -> Gekozen:
    """The role of one gemeente on a day."""
    return rollen_van([bestuur_id], dag)[bestuur_id]
