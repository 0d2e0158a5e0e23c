"""Keep a B's scan: one finding per B per day, and what it means for others on the offer (TK-01, ★3)."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from aanbod.models import Aanbod, Bbevinding, Bnorm
from aanbod.toegankelijk import SLEUTELS, hinder_van
from netwerktraject.kern.db import als_formfout

VELDEN = ("score", "zin", "raakt", "ernst", "actie", "actie_tegen")


def nieuwste(aanbod: Aanbod) -> dict[str, Bbevinding]:
    """The newest finding per B."""
    rijen = Bbevinding.objects.filter(aanbod=aanbod).order_by("b", "-op", "-id").distinct("b")
    return {rij.b: rij for rij in rijen}


@transaction.atomic
def bewaar_scan(*, aanbod: Aanbod, bevindingen: dict[str, dict], door) -> int:
    """Keep the findings of today per B; a second one on the same day changes the first. Returns how many."""
    Aanbod.objects.select_for_update(of=("self",)).get(pk=aanbod.pk)
    vandaag, vorige = timezone.localdate(), nieuwste(aanbod)
    rijen = [
        Bbevinding(
            bestuur_id=aanbod.bestuur_id,
            aanbod=aanbod,
            b=b,
            op=vandaag,
            door=door,
            actie_gedaan_op=_nog_gedaan(vorige.get(b), waarden),
            **{naam: waarden[naam] for naam in VELDEN},
        )
        for b, waarden in bevindingen.items()
    ]
    Bbevinding.objects.bulk_create(
        rijen,
        update_conflicts=True,
        unique_fields=["aanbod", "b", "op"],
        update_fields=[*VELDEN, "door", "actie_gedaan_op"],
    )
    leid_hinder_af(aanbod=aanbod)
    return len(bevindingen)


def _nog_gedaan(vorige: Bbevinding | None, waarden: dict) -> date | None:
    """The tick of the same action stays when only something else was corrected."""
    return vorige.actie_gedaan_op if vorige and vorige.actie == waarden["actie"] else None


def leid_hinder_af(*, aanbod: Aanbod) -> None:
    """Derive `hinder` from the newest finding per B. Inside the transaction of who calls."""
    aanbod.hinder = hinder_van(nieuwste(aanbod).values())
    Aanbod.objects.filter(pk=aanbod.pk).update(hinder=aanbod.hinder)


@transaction.atomic
def zet_actie_gedaan(*, bevinding: Bbevinding, gedaan: bool, door) -> Bbevinding:
    """Tick the agreed action, or take the tick back. The finding stays: a new scan says whether it helped."""
    bevinding.actie_gedaan_op = timezone.localdate() if gedaan else None
    bevinding.save(update_fields=["actie_gedaan_op"])
    return bevinding


@transaction.atomic
def voeg_norm_toe(*, norm: Bnorm, door) -> Bnorm:
    """A B of the gemeente's own; its key comes from the name and never changes."""
    norm.sleutel = slugify(norm.naam)[:30].strip("-")
    if not norm.sleutel:
        raise ValidationError({"naam": "Schrijf een naam met letters."})
    if norm.sleutel in SLEUTELS:
        raise ValidationError({"naam": "Die B staat al op de lijst. Pas ze daar aan."})
    with als_formfout(Bnorm, "bnorm_sleutel_uniek"):
        norm.save(force_insert=True)
    return norm


@transaction.atomic
def bewaar_norm(*, bestuur_id: int, sleutel: str, waarden: dict, door) -> Bnorm:
    """Own wording over a published B, or a change to an own one. A B is never deleted: findings rest on it."""
    norm = Bnorm(bestuur_id=bestuur_id, sleutel=sleutel, **waarden)
    Bnorm.objects.bulk_create(
        [norm], update_conflicts=True, unique_fields=["bestuur", "sleutel"], update_fields=list(waarden)
    )
    return norm
