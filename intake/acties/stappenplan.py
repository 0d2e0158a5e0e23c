"""Agree who does which step within how many days, from a day on (SW-03)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.models import Stapafspraak
from intake.padvragen import plannen
from netwerktraject.kern.models import Bestuur

VERSTE_DAGEN = 366


@transaction.atomic
def spreek_af(*, bestuur: Bestuur, stappen: Mapping[str, tuple[str, int]], vanaf: date, door) -> int:
    """Keep what differs from what would hold that day: {step: (side, days)}. Returns how many steps changed.

    Agreed again for the same day, the last agreement holds; the history table keeps the earlier one.
    """
    Bestuur.objects.select_for_update(of=("self",)).get(pk=bestuur.pk)
    vandaag = timezone.localdate()
    if vanaf < vandaag:
        raise ValidationError({"vanaf": "Deze dag is voorbij. Kies vandaag of later."})
    if vanaf > vandaag + timedelta(days=VERSTE_DAGEN):
        raise ValidationError({"vanaf": "Deze dag is te ver weg. Kies een dag binnen een jaar."})
    nu = plannen([bestuur.pk], vanaf)[bestuur.pk]
    anders = {
        stap: (kant, dagen)
        for stap, (kant, dagen) in stappen.items()
        if (nu[stap].kant, nu[stap].dagen) != (kant, dagen)
    }
    for stap, (kant, dagen) in anders.items():
        rij = Stapafspraak.objects.filter(bestuur=bestuur, stap=stap, vanaf=vanaf).first()
        rij = rij or Stapafspraak(bestuur=bestuur, stap=stap, vanaf=vanaf)
        rij.kant, rij.dagen, rij.door = kant, dagen, door
        rij.full_clean(exclude=["bestuur", "door"])
        rij.save()
    return len(anders)
