"""The festive end: a moment, its guests, invitations, and who got the certificate there (OP-11)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from intake.acties import uitnodigen
from intake.infomoment import NIET_OP_HET_FEEST
from intake.models import Certificaat, Slotgast, Slotmoment, Traject
from intake.models.traject import Status
from netwerktraject.kern import gebeurtenissen

GASTEN = (Status.LOPEND, Status.AFGEROND)


@transaction.atomic
def bewaar(*, moment: Slotmoment, door) -> Slotmoment:
    """Plan or change a festive moment; a new one lies ahead."""
    nieuw = moment._state.adding
    if nieuw:
        moment.door = door
        if moment.begint_op < timezone.now():
            raise ValidationError({"dag": "Dit moment is al voorbij. Kies een dag en uur die nog komen."})
    vroeger = None if nieuw else Slotmoment.objects.select_for_update(of=("self",)).get(pk=moment.pk)
    moment.full_clean(exclude=["bestuur", "door"])
    moment.save()
    gasten = Slotgast.objects.filter(slotmoment=moment)
    moment.opnieuw = uitnodigen.nodig_opnieuw(moment, vroeger, gasten) if vroeger else 0
    gebeurtenissen.noteer(
        bestuur_id=moment.bestuur_id,
        onderwerp_id=moment.pk,
        soort="slotmoment",
        door=door,
        tekst=f"Feestelijk moment {'gepland' if nieuw else 'gewijzigd'}: {moment.titel}",
    )
    return moment


@transaction.atomic
def zet_gasten(*, moment: Slotmoment, trajecten: Iterable[UUID], door) -> int:
    """Put people on the list; twice is once."""
    rijen = list(
        Traject.objects.select_for_update(of=("self",))
        .filter(pk__in=list(trajecten), bestuur_id=moment.bestuur_id, status__in=GASTEN)
        .order_by("pk")
    )
    al = set(Slotgast.objects.filter(slotmoment=moment).values_list("traject_id", flat=True))
    nieuw = [rij for rij in rijen if rij.pk not in al]
    Slotgast.objects.bulk_create(
        [Slotgast(bestuur_id=moment.bestuur_id, slotmoment=moment, traject=rij) for rij in nieuw],
        ignore_conflicts=True,
    )
    for rij in nieuw:
        gebeurtenissen.noteer(
            bestuur_id=rij.bestuur_id,
            onderwerp_id=rij.pk,
            soort="slotmoment",
            door=door,
            tekst=f"Uitgenodigd voor {moment.titel}",
        )
    return len(nieuw)


@transaction.atomic
def zet_gast(
    *, gast: Slotgast, komt: bool | None, met_hoeveel: int = 0, kreeg_certificaat: bool = False, door
) -> Slotgast:
    """Comes or not, with how many, and whether the certificate was handed over there."""
    gast = Slotgast.objects.select_for_update(of=("self",)).select_related("slotmoment").get(pk=gast.pk)
    if kreeg_certificaat and not gast.kreeg_certificaat:
        if gast.slotmoment.begint_op > timezone.now():
            raise ValidationError("Het feest moet nog komen. Vink dit daarna aan.")
        if not Certificaat.objects.filter(traject=gast.traject_id, ingetrokken_op__isnull=True).exists():
            raise ValidationError("Er is nog geen certificaat. Maak het eerst.")
        gebeurtenissen.noteer(
            bestuur_id=gast.bestuur_id,
            onderwerp_id=gast.traject_id,
            soort="certificaat",
            door=door,
            gedeeld=True,
            tekst="Certificaat gekregen op het feest",
        )
    gast.komt = komt
    gast.met_hoeveel = met_hoeveel if komt else 0
    gast.kreeg_certificaat = kreeg_certificaat
    gast.save(update_fields=["komt", "met_hoeveel", "kreeg_certificaat"])
    return gast


@transaction.atomic
def haal_weg(*, gast: Slotgast) -> None:
    """Off the list; who got the certificate there stays on it."""
    gast = Slotgast.objects.select_for_update(of=("self",)).get(pk=gast.pk)
    if gast.kreeg_certificaat:
        raise ValidationError("Deze persoon kreeg hier het certificaat. De regel blijft staan.")
    gast.delete()


@transaction.atomic
def mail(*, moment: Slotmoment, wie: Q | None = None) -> tuple[int, int]:
    """Mail who wants mail and has none yet; returns how many mails, and how many need paper or a call.

    `wie` narrows the guests to those whom the actor closes (ADR 0014: AgII invites its own people).
    """
    if moment.begint_op < timezone.now():
        raise ValidationError("Het feest is al begonnen. Een uitnodiging komt te laat.")
    nog = (
        Slotgast.objects.select_for_update(of=("self",))
        .filter(wie or Q(), slotmoment=moment, uitgenodigd_op__isnull=True)
        .exclude(traject__status__in=NIET_OP_HET_FEEST)
    )
    return uitnodigen.per_mail(nog.select_related("traject__inburgeraar"), sjabloon="feest")
