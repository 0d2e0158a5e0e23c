"""Translations of an offer, and the pick of the week."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.menu.tipweek import maandag_van
from aanbod.models import Aanbod, Tip, VertaalStand, Vertaling
from netwerktraject.kern.db import als_formfout

VOORBIJ = "Dit aanbod is voorbij, niet zichtbaar of zonder label. Kies iets anders."
DRIE = "Een tip is gratis, in het Nederlands en bij een toegankelijke organisatie. Zet de drie vinkjes."


@transaction.atomic
def bewaar_vertaling(
    *, aanbod: Aanbod, taal: str, naam: str, kort: str, wat: str, nagekeken: bool, door
) -> Vertaling | None:
    """Keep the words of one language; without a name the translation goes. Changed words are no longer checked."""
    if not naam:
        Vertaling.objects.filter(aanbod=aanbod, taal=taal).delete()
        return None
    rij = Vertaling.objects.select_for_update(of=("self",)).filter(aanbod=aanbod, taal=taal).first()
    rij = rij or Vertaling(aanbod=aanbod, bestuur_id=aanbod.bestuur_id, taal=taal)
    gelijk = (rij.naam, rij.kort, rij.wat) == (naam, kort, wat)
    rij.naam, rij.kort, rij.wat = naam, kort, wat
    if not nagekeken:
        rij.stand, rij.nagekeken_door, rij.nagekeken_op = VertaalStand.MACHINE, "", None
    elif rij.stand != VertaalStand.NAGEKEKEN or not gelijk:
        rij.stand, rij.nagekeken_door = VertaalStand.NAGEKEKEN, door.naam
        rij.nagekeken_op = timezone.localdate()
    rij.save()
    return rij


@transaction.atomic
def kies_tip(
    *, aanbod: Aanbod, week: date, gratis: bool, nederlands: bool, toegankelijk: bool, tekst: str, door
) -> Tip:
    """Make an offer the pick of a week: all three, or none; never what is over (OF-14)."""
    if not (gratis and nederlands and toegankelijk):
        raise ValidationError(DRIE)
    week = maandag_van(week)
    dag = max(week, timezone.localdate())
    if not Aanbod.objects.gelabeld_op(dag).filter(pk=aanbod.pk).exists():
        raise ValidationError(VOORBIJ)
    tip = Tip(
        bestuur_id=aanbod.bestuur_id,
        aanbod=aanbod,
        week=week,
        gratis=gratis,
        nederlands=nederlands,
        toegankelijk=toegankelijk,
        tekst=tekst,
        door=door,
    )
    with als_formfout(Tip, "tip_een_keer_per_week", "tip_drie_vinkjes"):
        tip.save(force_insert=True)
    return tip


@transaction.atomic
def haal_tip_weg(*, tip: Tip, door) -> None:
    """The pick goes from the page of the week; what was sent stays sent."""
    tip.delete()
