"""What a browser sends back of a package: one line per part, checked before an actie sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from uuid import UUID

from django.core.exceptions import ValidationError

from intake.plan import Deel

KAPOT = "Dit pakket kunnen we niet lezen. Kies opnieuw."
LEEG = "Er zit niets in dit pakket. Kies een ander."
HOOGSTENS = 30


@dataclass(frozen=True)
class Regel:
    """One part as it was shown: the offer (none is a duo), minutes, and the moment that was chosen."""

    aanbod: UUID | None
    minuten: int
    dag: int | None = None
    begint: time | None = None
    eindigt: time | None = None


def als_tekst(deel: Deel) -> str:
    """One part as the form carries it: id|minutes|day|from|until."""
    m = deel.moment
    tijden = (f"{t:%H:%M}" if t else "" for t in ((m.begint, m.eindigt) if m else (None, None)))
    return "|".join([deel.kans.sleutel, str(deel.minuten), str(m.dag) if m else "", *tijden])


def lees(tekst: str) -> Regel:
    try:
        sleutel, minuten, dag, begint, eindigt = tekst[:120].split("|")
        return Regel(
            aanbod=UUID(sleutel) if sleutel else None,
            minuten=int(minuten),
            dag=int(dag) if dag else None,
            begint=time.fromisoformat(begint) if begint else None,
            eindigt=time.fromisoformat(eindigt) if eindigt else None,
        )
    except ValueError as fout:
        raise ValidationError(KAPOT) from fout


class GekozenForm:
    """The lines of one chosen package."""

    def __init__(self, gegevens) -> None:
        self._regels = gegevens.getlist("deel")

    def delen(self) -> list[Regel]:
        """The parts; raises a sentence when they can't be read."""
        if not self._regels:
            raise ValidationError(LEEG)
        if len(self._regels) > HOOGSTENS:
            raise ValidationError(KAPOT)
        regels = [lees(tekst) for tekst in self._regels]
        if any(not 15 <= r.minuten <= 4800 or not (r.dag is None or 0 <= r.dag <= 6) for r in regels):
            raise ValidationError(KAPOT)
        return regels
