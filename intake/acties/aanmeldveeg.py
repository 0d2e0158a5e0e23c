"""Nobody may be forgotten: remind once when a term passes, and give the person back after three terms (SW-03)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from intake import opvolging as regels
from intake.aanmeldtermijn import Termijn, is_vervallen
from intake.acties import opvolging, trajecten
from intake.acties.aanmeldstand import OPEN, begin_termijn_opnieuw, termijnen_van
from intake.acties.afwezig import werkt_hier
from intake.models import Aanmelding, Afwezigheid
from intake.models.opvolging import MomentSoort
from intake.models.traject import AanmeldStand, Status
from intake.vervanging import NIEMAND, vervanger
from netwerktraject.kern import berichten, gebeurtenissen
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Lidmaatschap
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.rollen import rol_van
from netwerktraject.kern.rolverdeling import Kant, Stap

PER_KEER = 500
WIE = "netwerktraject"


def veeg(*, nu: datetime | None = None) -> tuple[int, int]:
    """Remind and let lapse; returns how many of each. Safe to run twice, or by two workers at once."""
    nu = nu or timezone.now()
    vandaag = timezone.localdate(nu)
    besturen = set(Bestuur.objects.values_list("pk", flat=True))  # also one that stopped: its people go back
    herinnerd = vervallen = 0
    with systeem("aanmeldingen", besturen):
        termijnen = termijnen_van(besturen, vandaag)
        _geef_termijn(termijnen)
        for pk, bestuur_id in _rijp(vandaag, termijnen):
            with transaction.atomic():
                uit = _een(pk, vandaag, nu, termijnen[bestuur_id])
            herinnerd += uit == "herinnerd"
            vervallen += uit == "vervallen"
    return herinnerd, vervallen


def _geef_termijn(termijnen: dict[int, Termijn]) -> None:
    """Referrals from before there was a term get one, counted from their own day."""
    for rij in Aanmelding.objects.filter(
        stand__in=OPEN, antwoord_voor__isnull=True, traject__status=Status.AANGEMELD
    ).order_by("op", "id")[:PER_KEER]:
        voor = termijnen[rij.bestuur_id].na(timezone.localdate(rij.op))
        Aanmelding.objects.filter(pk=rij.pk, antwoord_voor__isnull=True).update(antwoord_voor=voor)


def _rijp(vandaag, termijnen: dict[int, Termijn]) -> list[tuple[UUID, int]]:
    """Open referrals with something to do: a hint only, each is looked at again under its lock.

    Who was reminded and does not lapse yet takes no place of who comes after.
    """
    rijen = Aanmelding.objects.filter(
        stand__in=OPEN, antwoord_voor__lt=vandaag, traject__status=Status.AANGEMELD
    ).order_by("antwoord_voor", "id")
    rijp = [
        (pk, bestuur_id)
        for pk, bestuur_id, voor, herinnerd in rijen.values_list(
            "pk", "bestuur_id", "antwoord_voor", "herinnerd_op"
        )
        if herinnerd is None or is_vervallen(voor, vandaag, termijnen[bestuur_id])
    ]
    return rijp[:PER_KEER]


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
        if _agii_doet_intake(
            aanmelding, vandaag
        ):  # since a change of role: no gemeente that kept silent (SW-01)
            begin_termijn_opnieuw(traject=traject)
            return ""
        _verval(aanmelding, nu)
        return "vervallen"
    if aanmelding.herinnerd_op is not None:
        return ""
    _herinner(aanmelding, nu)
    return "herinnerd"


def _herinner(aanmelding: Aanmelding, nu: datetime) -> None:
    """One mail to who must answer, never at night; once per term."""
    _mail(aanmelding, "aanmelding_wacht", f"{aanmelding.antwoord_voor:%Y%m%d}", _wie(aanmelding), nu)
    aanmelding.herinnerd_op = nu
    aanmelding.save(update_fields=["herinnerd_op"])


def _mail(aanmelding: Aanmelding, sjabloon: str, keer: str, aan: list[tuple[int, str]], nu: datetime) -> None:
    """One mail to each, by day; `keer` names the occasion, so that a second sweep sends nothing."""
    for gebruiker_id, adres in aan:
        berichten.zet_klaar(
            bestuur_id=aanmelding.bestuur_id,
            sleutel=f"aanmelding:{aanmelding.pk}:{keer}:{gebruiker_id}",
            sjabloon=sjabloon,
            aan=adres,
            taal="nl",
            onderwerp_id=aanmelding.pk,
            niet_voor=regels.niet_voor(nu),
        )


def _agii_doet_intake(aanmelding: Aanmelding, dag) -> bool:
    return rol_van(aanmelding.bestuur_id, dag).kant(Stap.INTAKE) == Kant.AGII


def _wie(aanmelding: Aanmelding) -> list[tuple[int, str]]:
    if aanmelding.stand == AanmeldStand.VRAAG or _agii_doet_intake(aanmelding, timezone.localdate()):
        return _bij_agii(aanmelding)
    coaches = Lidmaatschap.objects.geldig_op(timezone.localdate()).filter(
        bestuur_id=aanmelding.bestuur_id, rol=Rol.NETWERKCOACH, gebruiker__is_active=True
    )
    return sorted(set(coaches.values_list("gebruiker_id", "gebruiker__email")))


def _bij_agii(aanmelding: Aanmelding) -> list[tuple[int, str]]:
    """Who referred, or who covers today; when that person left, every colleague of the work region (IT-13)."""
    dag, bestuur, wie = timezone.localdate(), aanmelding.bestuur_id, aanmelding.door_id
    leden = dict(werkt_hier(bestuur, dag, kant=Kant.AGII).values_list("gebruiker_id", "gebruiker__email"))
    weg = Afwezigheid.objects.filter(bestuur_id=bestuur, van__lte=dag, tot__gte=dag).order_by("van", "id")
    een = vervanger(wie, dict(weg.values_list("gebruiker_id", "vervanger_id")), leden)
    return [(een, leden[een])] if een != NIEMAND else sorted(leden.items())


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
    _mail(aanmelding, "aanmelding_vervallen", "vervallen", _bij_agii(aanmelding), nu)
