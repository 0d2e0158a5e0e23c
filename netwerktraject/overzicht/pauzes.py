"""Pause a traject and tell who walks along: buddy and host hear it once, without the reason (IT-11).

`intake` may not know of the apps above it, and the one signal is for the end of a traject: so this lives on top.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from buddy import acties as duos
from intake.acties import trajecten
from intake.models import Pauze, Traject
from netwerktraject.kern.kring import voor_gemeente
from vrijwilligers import acties as plaatsingen


@transaction.atomic
def pauzeer(*, traject: Traject, van: date, reden: str, door, tot: date | None = None) -> Pauze:
    """The pause, and a mail in the outbox for each running duo and placement with an address."""
    pauze = trajecten.pauzeer(traject=traject, van=van, tot=tot, reden=reden, door=door)
    with voor_gemeente(traject.bestuur_id):
        duos.meld_pauze(pauze=pauze)
        plaatsingen.meld_pauze(pauze=pauze)
    return pauze
