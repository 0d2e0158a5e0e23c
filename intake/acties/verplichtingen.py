"""Obligation over time: mandatory, exempt (works, studies) or voluntary; the history stays (IT-02)."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import trajecten
from intake.models import Traject, Verplichting
from intake.models.begeleiding import VerplichtSoort
from intake.models.traject import EINDE
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.weergave import datum_bewaard

EERSTE_DAG = date(2000, 1, 1)
VOORUIT = timedelta(days=366)


def _eis(traject: Traject, van: date) -> None:
    if traject.status in EINDE:
        raise ValidationError("Dit traject is voorbij.")
    if van < EERSTE_DAG:
        raise ValidationError({"van": "Deze dag is te lang geleden."})
    if van > timezone.localdate() + VOORUIT:
        raise ValidationError({"van": "Deze dag is te ver weg. Kies een dag binnen een jaar."})


def _noteer(traject: Traject, tekst: str, uitleg: str, door) -> None:
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="verplichting",
        tekst=tekst,
        uitleg=uitleg,
        door=door,
        gedeeld=True,
    )


@transaction.atomic
def zet(*, traject: Traject, soort: str, van: date, bron: str, door) -> Verplichting:
    """From `van` on something else holds: the open row ends the day before. Traject and hours stay as they are."""
    traject = trajecten.slot(traject)
    _eis(traject, van)
    rijen = Verplichting.objects.select_for_update(of=("self",)).filter(traject=traject)
    laatste = rijen.first()
    if laatste is not None and laatste.van >= van:
        raise ValidationError(
            {"van": f"Er staat al iets vanaf {datum_bewaard(laatste.van)}. Verbeter die regel."}
        )
    if laatste is not None and laatste.tot is None:
        if laatste.soort == soort:
            raise ValidationError({"soort": f"Dit staat er al, vanaf {datum_bewaard(laatste.van)}."})
        laatste.tot = van - timedelta(days=1)
        laatste.save(update_fields=["tot"])
    nieuw = Verplichting(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        soort=soort,
        van=van,
        bron=bron,
        door=door,
        op=timezone.now(),
    )
    nieuw.full_clean(exclude=["bestuur", "traject", "door"])
    nieuw.save(force_insert=True)
    woord = VerplichtSoort(soort).label
    _noteer(traject, f"{woord[:1].upper()}{woord[1:]} vanaf {datum_bewaard(van)}", bron, door)
    return nieuw


@transaction.atomic
def verbeter(*, verplichting: Verplichting, soort: str, van: date, bron: str, door) -> Verplichting:
    """A row was wrong: correct it, and let the row before it end the day before. The history keeps the old words."""
    traject = trajecten.slot(verplichting.traject)
    _eis(traject, van)
    rijen = list(Verplichting.objects.select_for_update(of=("self",)).filter(traject=traject).order_by("van"))
    plek = next((i for i, rij in enumerate(rijen) if rij.pk == verplichting.pk), None)
    if plek is None:
        raise ValidationError("Deze regel is er niet meer. Laad de pagina opnieuw.")
    rij, vorige = rijen[plek], rijen[plek - 1] if plek else None
    if vorige is not None and van <= vorige.van:
        raise ValidationError({"van": f"De regel ervoor begint op {datum_bewaard(vorige.van)}. Kies later."})
    if rij.tot is not None and van > rij.tot:
        raise ValidationError({"van": f"Deze regel eindigt op {datum_bewaard(rij.tot)}. Kies vroeger."})
    if vorige is not None and vorige.tot != van - timedelta(days=1):
        vorige.tot = van - timedelta(days=1)
        vorige.save(update_fields=["tot"])
    oud = f"{rij.get_soort_display()} vanaf {datum_bewaard(rij.van)}"
    rij.soort, rij.van, rij.bron, rij.door, rij.op = soort, van, bron, door, timezone.now()
    rij.full_clean(exclude=["bestuur", "traject", "door"])
    rij.save()
    nu = f"{rij.get_soort_display()} vanaf {datum_bewaard(van)}"
    _noteer(traject, f"Verplichting verbeterd: {nu}", f"Er stond: {oud}. {bron}", door)
    return rij
