"""Where a traject stands in minutes: confirmed, waiting, planned, open. Pure; the SUMs come from the database."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stand:
    """All in minutes. `gepland` is planned in parts that still run, less what was done on each of them (IT-01)."""

    norm: int
    bevestigd: int = 0
    wacht: int = 0
    gepland: int = 0

    @property
    def te_plannen(self) -> int:
        """Minutes for which there is no plan yet."""
        return max(0, self.norm - self.bevestigd - self.wacht - self.gepland)

    @property
    def te_bevestigen(self) -> int:
        """Confirmed minutes still missing for the norm."""
        return max(0, self.norm - self.bevestigd)

    @property
    def is_bereikt(self) -> bool:
        return self.bevestigd >= self.norm


def stand_van(traject) -> Stand:
    """From a Traject annotated by `met_minuten()`."""
    return Stand(
        norm=traject.norm_minuten, bevestigd=traject.bevestigd, wacht=traject.wacht, gepland=traject.gepland
    )
