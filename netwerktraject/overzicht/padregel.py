"""The line "Nu: eerste gesprek · Hanne · voor 3 december" in each file, and the same in a list (SW-03, SW-07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from intake.padvragen import Padregel
from netwerktraject.kern.weergave import datum_lang


@dataclass(frozen=True)
class Padzin:
    """Ready to show: the step, who answers for it, and by when."""

    traject_id: UUID
    bestuur_id: int
    naam: str
    stap: str
    kant: str
    kant_woord: str
    wie: str
    voor: date | None
    te_laat: int

    @property
    def wanneer(self) -> str:
        """By when, or how late."""
        if self.te_laat:
            return f"{self.te_laat} {'dag' if self.te_laat == 1 else 'dagen'} te laat"
        return f"voor {datum_lang(self.voor)}" if self.voor else ""

    @property
    def zin(self) -> str:
        """The whole line as one sentence."""
        return " · ".join(filter(None, [f"Nu: {self.stap}", self.wie, self.wanneer]))


def padzin(regel: Padregel | None) -> Padzin | None:
    """From a line of the step plan; an ended file has none."""
    if regel is None:
        return None
    wie = (
        regel.eigenaar.naam
        if regel.eigenaar.is_team
        else f"{regel.eigenaar.naam} ({regel.eigenaar.kant_woord})"
    )
    nu = regel.nu
    return Padzin(
        regel.traject_id,
        regel.bestuur_id,
        regel.naam,
        nu.woord,
        nu.kant,
        regel.eigenaar.kant_woord,
        wie,
        nu.voor,
        nu.te_laat,
    )
