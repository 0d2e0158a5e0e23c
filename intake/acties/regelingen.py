"""The rule of the Flemish government over time: norm and obligation, each from a day on (IT-01, IT-02)."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.models import Regeling, Traject
from intake.norm import norm_op
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur

VOORUIT = timedelta(days=5 * 366)


def norm_voor(dag: date) -> int:
    """The norm that a traject of this day takes, and keeps."""
    return norm_op(dag, Regeling.objects.values_list("vanaf", "norm_minuten"))


@transaction.atomic
def voeg_toe(
    *, vanaf: date, norm_minuten: int, bron: str, door, werk_vrij: bool = True, studie_vrij: bool = True
) -> Regeling:
    """A rule that starts later, or today while nobody was referred today: what runs is never changed."""
    vandaag = timezone.localdate()
    if vanaf < vandaag:
        raise ValidationError({"vanaf": "Deze dag is voorbij. Een regel geldt vanaf vandaag of later."})
    if vanaf > vandaag + VOORUIT:
        raise ValidationError({"vanaf": "Deze dag is te ver weg. Kies een dag binnen 5 jaar."})
    if vanaf == vandaag and _in_gebruik(vandaag):
        raise ValidationError({"vanaf": "Vandaag is er al iemand aangemeld. Kies morgen of later."})
    regel = Regeling(
        vanaf=vanaf, norm_minuten=norm_minuten, bron=bron, werk_vrij=werk_vrij, studie_vrij=studie_vrij
    )
    regel.full_clean()
    regel.save(force_insert=True)
    return regel


@transaction.atomic
def schrap(*, regeling: Regeling, door) -> None:
    """Only a rule that does not hold yet."""
    regel = Regeling.objects.select_for_update(of=("self",)).filter(pk=regeling.pk).first()
    if regel is None:
        return
    if regel.vanaf <= timezone.localdate():
        raise ValidationError("Deze regel geldt al. Maak een nieuwe regel met een latere dag.")
    regel.delete()


def _in_gebruik(dag: date) -> bool:
    """Whether any gemeente has a traject of that day; the platform reads no dossiers, so it only gets yes or no."""
    with systeem("regeling", Bestuur.objects.values_list("pk", flat=True)):
        return Traject.objects.filter(aangemeld_op__gte=dag).exists()
