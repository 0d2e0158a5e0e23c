"""The term in which a gemeente answers a referral, and when nobody answered at all (SW-03). Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

VERVALT_NA = 3  # terms: one to answer, two more before the referral goes back to the agency
WERKDAGEN = 5


@dataclass(frozen=True)
class Termijn:
    """`dagen` on the calendar when the gemeente agreed so; without an agreement five working days."""

    dagen: int
    werkdagen: bool = False

    def na(self, dag: date, keer: int = 1) -> date:
        """The last day of the term that begins on `dag`; `keer` terms in a row."""
        if not self.werkdagen:
            return dag + timedelta(days=self.dagen * keer)
        for _ in range(self.dagen * keer):
            dag += timedelta(days=1)
            while dag.weekday() > 4:
                dag += timedelta(days=1)
        return dag

    @property
    def tekst(self) -> str:
        """In words: "5 werkdagen"."""
        woord = "werkdag" if self.werkdagen else "dag"
        return f"{self.dagen} {woord}" if self.dagen == 1 else f"{self.dagen} {woord}en"


STANDAARD = Termijn(WERKDAGEN, werkdagen=True)


def is_voorbij(antwoord_voor: date, vandaag: date) -> bool:
    """The day itself still counts."""
    return vandaag > antwoord_voor


def is_vervallen(antwoord_voor: date, vandaag: date, termijn: Termijn) -> bool:
    """Three terms went by: one is in `antwoord_voor`, the others follow it."""
    return vandaag > termijn.na(antwoord_voor, VERVALT_NA - 1)
