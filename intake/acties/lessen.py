"""The lessons of a person: what the week is full of already (IT-05)."""

from __future__ import annotations

from datetime import time

from django.core.exceptions import ValidationError
from django.db import transaction

from intake.acties.plannen import open_traject
from intake.models import Traject
from intake.week import Les, lessen_van, naar_json
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar

HOOGSTENS = 20


def _bewaar(traject: Traject, lessen: list[Les], door, tekst: str) -> None:
    traject.lesuren = naar_json(lessen)
    traject.save(update_fields=["lesuren"])
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id, onderwerp_id=traject.pk, soort="plan", door=door, tekst=tekst
    )


@transaction.atomic
def voeg_toe(*, traject: Traject, dag: int, van: time, tot: time, wat: str, door) -> Traject:
    """One more lesson in the week; the same one twice is once."""
    traject = open_traject(traject)
    if tot <= van:
        raise ValidationError({"tot": "De les eindigt voor ze begint. Kies een later uur."})
    les = Les(dag, van, tot, leesbaar(wat).strip()[:40] or "Les")
    lessen = lessen_van(traject.lesuren)
    if les in lessen:
        return traject
    if len(lessen) >= HOOGSTENS:
        raise ValidationError(f"Er staan al {HOOGSTENS} lessen. Haal er eerst een weg.")
    _bewaar(traject, sorted([*lessen, les], key=lambda x: (x.dag, x.van)), door, f"Les: {les.zin}")
    return traject


@transaction.atomic
def haal_weg(*, traject: Traject, sleutel: str, door) -> Traject:
    """Take a lesson out, named by what it is: a list that changed meanwhile loses nothing else."""
    traject = open_traject(traject)
    lessen = lessen_van(traject.lesuren)
    over = [les for les in lessen if les.sleutel != sleutel]
    if len(over) < len(lessen):
        weg = next(les for les in lessen if les.sleutel == sleutel)
        _bewaar(traject, over, door, f"Les weg: {weg.zin}")
    return traject
