"""Talents: added at any time, corrected, and taken away by who wrote them or by the coach (IT-09)."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.models import Talent, Traject
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar

MAX_TALENT, MAX_WAAR = 200, 120


def _schoon(tekst: str, waar: str, gezien_op: date, traject: Traject) -> tuple[str, str]:
    tekst, waar = leesbaar(tekst).strip(), leesbaar(waar).strip()
    if not tekst:
        raise ValidationError({"tekst": "Schrijf wat deze persoon goed kan."})
    if len(tekst) > MAX_TALENT:
        raise ValidationError({"tekst": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TALENT} tekens."})
    if len(waar) > MAX_WAAR:
        raise ValidationError({"waar": f"Dit is te lang. Schrijf het in ten hoogste {MAX_WAAR} tekens."})
    if gezien_op > timezone.localdate():
        raise ValidationError({"gezien_op": "Deze dag ligt na vandaag. Kies vandaag of vroeger."})
    return tekst, waar


@transaction.atomic
def voeg_toe(*, traject: Traject, tekst: str, gezien_op: date, door, waar: str = "") -> Talent:
    """Write down something a person is good at, also months after the intake. The same words twice is once."""
    tekst, waar = _schoon(tekst, waar, gezien_op, traject)
    Traject.objects.select_for_update(of=("self",)).get(pk=traject.pk)
    bestaand = Talent.objects.filter(traject=traject, tekst__iexact=tekst).first()
    if bestaand:
        return bestaand
    talent = Talent.objects.create(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        tekst=tekst,
        waar=waar,
        gezien_op=gezien_op,
        door=door,
        op=timezone.now(),
    )
    _noteer(talent, "Talent genoteerd", door)
    return talent


@transaction.atomic
def verbeter(*, talent: Talent, tekst: str, gezien_op: date, door, waar: str = "") -> Talent:
    """Correct the words; who wrote it first stays the author."""
    talent = _slot(talent)
    talent.tekst, talent.waar = _schoon(tekst, waar, gezien_op, talent.traject)
    talent.gezien_op = gezien_op
    talent.save(update_fields=["tekst", "waar", "gezien_op"])
    _noteer(talent, "Talent verbeterd", door)
    return talent


def mag_weg(talent: Talent, gebruiker_id: int | None) -> bool:
    """Only who wrote it, or the coach of the person."""
    return gebruiker_id is not None and gebruiker_id in (talent.door_id, talent.traject.coach_id)


@transaction.atomic
def haal_weg(*, talent: Talent, door) -> None:
    """Take it away; the history keeps that it was there, without the words."""
    talent = _slot(talent)
    if not mag_weg(talent, door.pk):
        raise ValidationError("Alleen wie dit schreef of de coach haalt het weg. Je kan het wel verbeteren.")
    _noteer(talent, "Talent weggehaald", door)
    talent.delete()


def _slot(talent: Talent) -> Talent:
    rij = (
        Talent.objects.select_for_update(of=("self",)).select_related("traject").filter(pk=talent.pk).first()
    )
    if rij is None:
        raise ValidationError("Dit talent staat er niet meer. Iemand haalde het weg.")
    return rij


def _noteer(talent: Talent, tekst: str, door) -> None:
    gebeurtenissen.noteer(
        bestuur_id=talent.bestuur_id,
        onderwerp_id=talent.traject_id,
        soort="talent",
        tekst=tekst,
        door=door,
    )
