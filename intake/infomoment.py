"""Rules of an info moment: who may be invited, by mail or not, how many minutes a sign-up plans. Pure (IT-07)."""

from __future__ import annotations

from datetime import date

WACHT = ("aangemeld", "in_intake", "plan_opgemaakt")
GEEN_UITNODIGING = ("gepauzeerd", "vrijgesteld", "afgerond", "stopgezet")
NIET_OP_HET_FEEST = (
    "stopgezet",
    "gepauzeerd",
    "vrijgesteld",
)  # since they were put on the list: no mail any more
KEREN = 5  # a sign-up on the spot plans five times; the plan page changes it in one click
MINSTENS, HOOGSTENS = 15, 4800


def is_te_nodigen(status: str, gestart_op: date | None) -> bool:
    """Waits for a start: referred, in intake, or with a plan that did not begin. Never paused or ended."""
    return status in WACHT and gestart_op is None


def wil_mail(email: str, kanaal: str) -> bool:
    """Has a mailbox, and did not ask for another way."""
    return bool(email) and kanaal in ("", "mail")


def minuten_voor(per_keer: int | None) -> int:
    """Planned minutes of a sign-up on the spot."""
    return min(HOOGSTENS, max(MINSTENS, (per_keer or 120) * KEREN))


def wachttijd(sinds: date, vandaag: date) -> str:
    """12 dagen · 1 dag · sinds vandaag."""
    dagen = (vandaag - sinds).days
    if dagen <= 0:
        return "sinds vandaag"
    return "1 dag" if dagen == 1 else f"{dagen} dagen"
