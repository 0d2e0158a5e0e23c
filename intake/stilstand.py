"""When does a traject stand still? The one definition, for the sweep, the list of today, the list of people and AgII.

Pure (IT-13). Activity is what shows that something happened with the person: hours (not a line that was replaced), a
part that started, the end of a pause, an appointment that happened. A traject that does not run never stands still.
`intake.models.activiteit` asks PostgreSQL the same; `tests/intake/test_stilstand.py` lets them answer for random lives.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAGEN = 21
LOPEND = "lopend"


@dataclass(frozen=True)
class Leven:
    """What happened in one traject, as days."""

    status: str
    aangemeld_op: date
    gestart_op: date | None = None
    uren: tuple[date, ...] = ()
    gestart: tuple[date, ...] = ()
    hervat: tuple[date, ...] = ()
    afspraken: tuple[date, ...] = ()


def laatste_dag(leven: Leven) -> date:
    """The last day on which something happened; the referral is the first."""
    dagen = (*leven.uren, *leven.gestart, *leven.hervat, *leven.afspraken, leven.gestart_op)
    return max([leven.aangemeld_op, *(dag for dag in dagen if dag)])


def grens(dag: date) -> date:
    """Nothing after this day means: still on `dag`."""
    return dag - timedelta(days=DAGEN)


def is_stil(status: str, laatste: date, dag: date) -> bool:
    """Running, and for `DAGEN` days nothing happened. Paused, ended and exempt: never."""
    return status == LOPEND and laatste <= grens(dag)


def weken(laatste: date, dag: date) -> int:
    """Whole weeks without activity."""
    return (dag - laatste).days // 7


def laatste(dagen: Iterable[date | None]) -> date | None:
    """The newest of some days, of which any may be missing."""
    return max((dag for dag in dagen if dag), default=None)
