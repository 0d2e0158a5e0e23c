"""Who of these people stands still today: the same answer for the gemeente and for AgII (IT-13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from django.utils import timezone

from intake.models import Traject
from netwerktraject.kern.kring import Kring, binnen


def stille(kring: Kring, trajecten: Iterable[Traject]) -> frozenset[UUID]:
    """Which of the trajecten on a page stand still. One query.

    AgII reads no appointments of a gemeente, and one that happened is activity. So the question is asked inside the
    walls, about rows that the actor has in hand, and only yes or no comes out.
    """
    rijen = list(trajecten)
    erbij = {t.bestuur_id for t in rijen} & kring.agii
    if not rijen:
        return frozenset()
    with binnen(replace(kring, personen=kring.personen | erbij)):
        stil = Traject.objects.filter(pk__in=[t.pk for t in rijen]).stil_op(timezone.localdate())
        return frozenset(stil.values_list("pk", flat=True))
