"""Keep a 4P talk with an organisation, and its agreed follow-up (OF-03)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.gesprek import VRAGEN
from aanbod.models import Gesprek4P

VELDEN = ("op", "aanwezig", *(vraag.veld for vraag in VRAGEN), "afspraak", "vervolg_op")
NET = "Een collega bewaarde dit gesprek net. Bewaar opnieuw: dan zie je wat er nu staat."


def _vergrendel(gesprek: Gesprek4P, gezien: dict) -> None:
    """Lock the row; what was compared while typing must still stand there, or the last writer erases the first."""
    nu = Gesprek4P.objects.select_for_update(of=("self",)).get(pk=gesprek.pk)
    if any(getattr(nu, veld) != gezien[veld] for veld in VELDEN if veld in gezien):
        raise ValidationError(NET)


@transaction.atomic
def bewaar_gesprek(*, gesprek: Gesprek4P, door, gezien: dict | None = None) -> Gesprek4P:
    """Keep a talk, new or known. At least one of the five questions has an answer.

    `gezien` holds the values that stood in the row when the form read it.
    """
    if gesprek.op > timezone.localdate():
        raise ValidationError({"op": "Een gesprek noteer je achteraf. Kies vandaag of een dag ervoor."})
    if not any(getattr(gesprek, vraag.veld).strip() for vraag in VRAGEN):
        raise ValidationError({VRAGEN[0].veld: "Schrijf bij minstens één vraag wat er gezegd werd."})
    if gesprek.vervolg_op and gesprek.vervolg_op <= gesprek.op:
        raise ValidationError({"vervolg_op": "Het vervolg komt na dit gesprek. Kies een latere dag."})
    if gesprek._state.adding:
        gesprek.door = door
        gesprek.save(force_insert=True)
        return gesprek
    _vergrendel(gesprek, gezien or {})
    gesprek.save(update_fields=VELDEN)  # never the tick of the follow-up
    return gesprek


@transaction.atomic
def zet_vervolg(*, gesprek: Gesprek4P, gedaan: bool, door) -> Gesprek4P:
    """Tick the agreed follow-up, or take the tick back. Safe twice."""
    gesprek.vervolg_gedaan_op = timezone.localdate() if gedaan else None
    gesprek.save(update_fields=["vervolg_gedaan_op"])
    return gesprek
