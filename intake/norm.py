"""Which norm holds on a day. Pure: a traject keeps the norm of the day on which it was referred (IT-01, IT-02)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

STANDAARD = 40 * 60  # without a rule: 40 hours, as the Flemish regulation says since 2023


def norm_op(dag: date, regels: Iterable[tuple[date, int]]) -> int:
    """Minutes of the newest rule that began on or before `dag`; 40 hours when none did."""
    begonnen = [(vanaf, minuten) for vanaf, minuten in regels if vanaf <= dag]
    return max(begonnen)[1] if begonnen else STANDAARD
