"""Nobody may be forgotten: remind once when a term passes, and give the person back after three terms (SW-03)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from intake import opvolging as regels
from intake.aanmeldtermijn import Termijn, is_vervallen
from intake.acties import opvolging, trajecten
from intake.acties.aanmeldstand import OPEN, termijnen_van
from intake.models import Aanmelding
from intake.models.opvolging import MomentSoort
from intake.models.traject import AanmeldStand, Status
from netwerktraject.kern import berichten, gebeurtenissen
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Lidmaatschap
from netwerktraject.kern.rechten import Rol

PER_KEER = 500
WIE = "netwerktraject"


def veeg(*, nu: datetime | None = None) -> tuple[int, int]:
    """Remind and let lapse; returns how many of each. Safe to run twice, or by two workers at once."""
    nu = nu or timezone.now()
    vandaag = timezone.localdate(nu)
    actief = set(Bestuur.objects.filter(actief=True).values_list("pk", flat=True))
    herinnerd = vervallen = 0
    with systeem("aanmeldingen", actief):
        termijnen = termijnen_van(actief, vandaag)
        for pk, bestuur_id in _rijp(vandaag):
            with transaction.atomic():
                uit = _een(pk, vandaag, nu, termijnen[bestuur_id])
            herinnerd += uit == "herinnerd"
            vervallen += uit == "vervallen"
    return herinnerd, vervallen


def _rijp(vandaag) -> list[tuple[UUID, int]]:
    """Open referrals whose term passed: a hint only, each is looked at again under its lock."""
    rijen = Aanmelding.objects.filter(
        stand__in=OPEN, antwoord_voor__lt=vandaag, traject__status=Status.AANGEMELD
    ).order_by("antwoord_voor", "id")
    return list(rijen.values_list("pk", "bestuur_id")[:PER_KEER])


def _een(pk: UUID, vandaag, nu: datetime, termijn: Termijn) -> str:
    traject = trajecten.slot(Aanmelding.objects.select_related("traject").get(pk=pk).traject)
    aanmelding = (
        Aanmelding.objects.select_for_update(of=("self",))
        .filter(pk=pk, stand__in=OPEN, antwoord_voor__lt=vandaag)
        .first()
    )
    if aanmelding is None or traject.status != Status.AANGEMELD:
        return ""
    aanmelding.traject = traject
    if is_vervallen(aanmelding.antwoord_voor, vandaag, termijn):
        _verval(aanmelding, nu)
        return "vervallen"
    if aanmelding.herinnerd_op is not None:
        return ""
    _herinner(aanmelding, nu)
    return "herinnerd"


def _herinner(aanmelding: Aanmelding, nu: datetime) -> None:
    """One mail to who must answer, never at night; once per term."""
    for gebruiker_id, adres in _wie(aanmelding):
        berichten.zet_klaar(
            bestuur_id=aanmelding.bestuur_id,
            sleutel=f"aanmelding:{aanmelding.pk}:{aanmelding.antwoord_voor:%Y%m%d}:{gebruiker_id}",
            sjabloon="aanmelding_wacht",
            aan=adres,
            taal="nl",
            onderwerp_id=aanmelding.pk,
            niet_voor=regels.niet_voor(nu),
        )
    aanmelding.herinnerd_op = nu
    aanmelding.save(update_fields=["herinnerd_op"])


def _wie(aanmelding: Aanmelding) -> list[tuple[int, str]]:
    if aanmelding.stand == AanmeldStand.VRAAG:
        return [(aanmelding.door_id, aanmelding.door.email)] if aanmelding.door.is_active else []
    coaches = Lidmaatschap.objects.geldig_op(timezone.localdate()).filter(
        bestuur_id=aanmelding.bestuur_id, rol=Rol.NETWERKCOACH, gebruiker__is_active=True
    )
    return sorted(set(coaches.values_list("gebruiker_id", "gebruiker__email")))


def _verval(aanmelding: Aanmelding, nu: datetime) -> None:
    """No answer: the traject ends here, and the agency has a line to act (their page lists it)."""
    traject = aanmelding.traject
    aanmelding.stand, aanmelding.beslist_op = AanmeldStand.VERVALLEN, nu
    aanmelding.save(update_fields=["stand", "beslist_op"])
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.AANMELDING)
    trajecten.beeindig(
        traject, Status.STOPGEZET, door=None, reden="geen antwoord", stop_reden="geen antwoord"
    )
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="aanmelding_vervallen",
        tekst="Aanmelding vervallen: geen antwoord",
        namens=WIE,
        gedeeld=True,
    )
    berichten.zet_klaar(
        bestuur_id=traject.bestuur_id,
        sleutel=f"aanmelding:{aanmelding.pk}:vervallen",
        sjabloon="aanmelding_vervallen",
        aan=aanmelding.door.email,
        taal="nl",
        onderwerp_id=aanmelding.pk,
        niet_voor=regels.niet_voor(nu),
    )
