"""Everything that changes the state of a traject: referral, start of the intake, pause, end."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import opvolging
from intake.models import Aanmelding, Inburgeraar, Intake, Pauze, Traject
from intake.models.traject import EINDE, Status
from intake.signalen import traject_beeindigd
from netwerktraject.kern import gebeurtenissen, links


def slot(traject: Traject) -> Traject:
    """Lock the row and return it fresh: two browsers at once are served one after the other (M10)."""
    return Traject.objects.select_for_update(of=("self",)).get(pk=traject.pk)


def zet_status(traject: Traject, status: str, **velden) -> None:
    """Change the state along the transition table; ValidationError when that step is not possible."""
    if not traject.kan_naar(status):
        raise ValidationError(
            f"Dit traject is {traject.get_status_display()}. Daarom kan deze stap nu niet. Laad de pagina opnieuw."
        )
    traject.status = status
    traject.versie += 1
    for naam, waarde in velden.items():
        setattr(traject, naam, waarde)
    traject.save(update_fields=["status", "versie", *velden])


@transaction.atomic
def meld_aan(
    *,
    bestuur,
    voornaam: str,
    contacttaal: str,
    door,
    akkoord: bool,
    familienaam: str = "",
    nederlands: str = "",
    telefoon: str = "",
    email: str = "",
    kanaal: str = "",
    reden: str = "",
) -> Traject:
    """Refer a person to a gemeente with the least data that does the job (SW-03). Returns the new traject."""
    if not akkoord:
        raise ValidationError({"akkoord": "Meld alleen aan wie weet dat de gemeente deze gegevens krijgt."})
    if not bestuur.actief:
        raise ValidationError(
            {"bestuur": f"{bestuur.naam} werkt nog niet met netwerktraject. Kies een andere gemeente."}
        )
    persoon = Inburgeraar.objects.create(
        bestuur=bestuur,
        voornaam=voornaam,
        familienaam=familienaam,
        contacttaal=contacttaal,
        nederlands=nederlands,
        telefoon=telefoon,
        email=email,
        kanaal=kanaal,
    )
    traject = Traject.objects.create(
        bestuur=bestuur, inburgeraar=persoon, trajectbegeleider=door, aangemeld_op=timezone.localdate()
    )
    Aanmelding.objects.create(
        bestuur=bestuur, traject=traject, door=door, reden=reden, akkoord=akkoord, op=timezone.now()
    )
    gebeurtenissen.noteer(
        bestuur_id=bestuur.pk,
        onderwerp_id=traject.pk,
        soort="aangemeld",
        tekst="Aangemeld door AgII",
        door=door,
        gedeeld=True,
    )
    return traject


@transaction.atomic
def begin_intake(*, traject: Traject, door) -> Intake:
    """A coach takes the person in: becomes the coach, opens the intake. Harmless when it was open already."""
    traject = slot(traject)
    bestaand = Intake.objects.filter(traject=traject).first()
    if bestaand:
        return bestaand
    zet_status(traject, Status.IN_INTAKE, coach=traject.coach or door)
    intake = Intake.objects.create(
        bestuur_id=traject.bestuur_id, traject=traject, begonnen_op=timezone.localdate(), door=door
    )
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="intake_begonnen",
        tekst="Intake begonnen",
        door=door,
        gedeeld=True,
    )
    return intake


@transaction.atomic
def pauzeer(*, traject: Traject, van: date, reden: str, door, tot: date | None = None) -> Pauze:
    """Pause: hours stay, planned reminders lapse (IT-11)."""
    traject = slot(traject)
    vorige = traject.status
    pauze = Pauze(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        van=van,
        tot=tot,
        reden=reden,
        vorige_status=vorige,
        door=door,
    )
    pauze.full_clean(exclude=["bestuur"])
    zet_status(traject, Status.GEPAUZEERD)
    pauze.save()
    opvolging.laat_vervallen(traject=traject)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="gepauzeerd",
        tekst=f"Op pauze: {reden}",
        door=door,
        gedeeld=True,
    )
    return pauze


@transaction.atomic
def hervat(*, traject: Traject, op: date, door) -> Traject:
    """Resume: the clock of standstill starts again on this day (IT-11)."""
    traject = slot(traject)
    pauze = (
        Pauze.objects.select_for_update(of=("self",)).filter(traject=traject, hervat_op__isnull=True).first()
    )
    if pauze is None:
        raise ValidationError("Dit traject staat niet meer op pauze. Iemand anders heeft het al hervat.")
    if op > timezone.localdate() + timedelta(days=366):
        raise ValidationError({"op": "Deze dag is te ver weg. Kies een dag binnen een jaar."})
    zet_status(traject, pauze.vorige_status)
    pauze.hervat_op = op
    pauze.save(update_fields=["hervat_op"])
    opvolging.plan_stilstand(traject=traject)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="hervat",
        tekst="Traject hervat",
        door=door,
        gedeeld=True,
    )
    return traject


@transaction.atomic
def zet_stop(*, traject: Traject, reden: str, door, uitleg: str = "") -> Traject:
    """Stop the path with a reason; duo's and placements end with it, hours stay."""
    traject = slot(traject)
    if not reden:
        raise ValidationError({"reden": "Zeg waarom het traject stopt."})
    beeindig(traject, Status.STOPGEZET, door=door, reden=reden, stop_reden=reden, stop_uitleg=uitleg)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="stopgezet",
        tekst=f"Traject gestopt: {reden}",
        door=door,
        gedeeld=True,
    )
    return traject


def beeindig(traject: Traject, status: str, *, door, reden: str, **velden) -> None:
    """End a locked traject: reminders lapse, open pauses close, links die, the layers above are told."""
    if status not in EINDE:
        raise ValueError(f"{status} is no end of a traject")
    vandaag = timezone.localdate()
    zet_status(traject, status, beeindigd_op=vandaag, **velden)
    Pauze.objects.filter(traject=traject, hervat_op__isnull=True).update(hervat_op=vandaag)
    opvolging.laat_vervallen(traject=traject)
    links.trek_in(onderwerp_id=traject.pk, reden="traject beëindigd")
    traject_beeindigd.send(sender=Traject, traject=traject, door=door, reden=reden)
