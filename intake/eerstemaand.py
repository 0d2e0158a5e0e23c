"""The first month: who was referred, has a plan or started, and has not been there once (IT-13). Pure.

In one pilot 5 of 11 people stopped in the first month, and nearly all others needed a nudge. Two weeks after the plan
was ready or the first part started, and a month after the referral, a coach is asked to call and to go along once. Who
still waits for an intake stands in the list already. A pause begins the count again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

DAGEN = 14  # after the start, or after the plan was ready
DAGEN_AANMELDING = 30
ZIN = "Bel en ga de eerste keer mee."
START, PLAN, AANMELDING = "start", "plan", "aanmelding"


@dataclass(frozen=True)
class Leven:
    """What counts for the first month."""

    status: str
    aangemeld_op: date
    plan_op: date | None = None
    gestart_op: date | None = None
    hervat_op: date | None = None
    heeft_uren: bool = False


@dataclass(frozen=True)
class Wacht:
    """Since which step and day somebody has not been there."""

    fase: str
    sinds: date
    hervat: bool = False

    @property
    def deel(self) -> str:
        """The part of the key: one line per step, and a new one after a pause."""
        return f"{self.fase}-{self.sinds.isoformat()}" if self.hervat else self.fase


def wacht(leven: Leven, dag: date) -> Wacht | None:
    """Why this person stands on the list of the first month on `dag`; None when not."""
    if leven.heeft_uren or leven.status not in ("in_intake", "plan_opgemaakt", "lopend"):
        return None
    stappen = [(AANMELDING, leven.aangemeld_op, DAGEN_AANMELDING)]
    if leven.status == "plan_opgemaakt" and leven.plan_op:
        stappen.insert(0, (PLAN, leven.plan_op, DAGEN))
    if leven.status == "lopend" and leven.gestart_op:
        stappen.insert(0, (START, leven.gestart_op, DAGEN))
    for fase, begin, dagen in stappen:
        hervat = leven.hervat_op is not None and leven.hervat_op > begin
        sinds = leven.hervat_op if hervat else begin
        if sinds + timedelta(days=dagen) <= dag:
            return Wacht(fase, sinds, hervat)
    return None
