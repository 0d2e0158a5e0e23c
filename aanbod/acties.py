"""Every write of the offer: keep an organisation, keep an offer, decide on a label.

Who wrote what stands in the history tables (kern.spoor); the timeline of Gebeurtenis is for trajecten only, and a
beheerder reaches no dossier.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.models import Aanbod, Besluit, Organisatie, Screening
from aanbod.screening import beoordeel, geldig_tot
from netwerktraject.kern.db import als_formfout


@transaction.atomic
def bewaar_organisatie(*, organisatie: Organisatie, door) -> Organisatie:
    """Keep an organisation; the name is unique per gemeente."""
    with als_formfout(Organisatie, "organisatie_naam_uniek"):
        organisatie.save()
    return organisatie


@transaction.atomic
def bewaar_aanbod(*, aanbod: Aanbod, door) -> Aanbod:
    """Keep an offer. Publishing does not make it usable in a plan: only a label does."""
    with als_formfout(Aanbod, "aanbod_naam_uniek", "aanbod_taaliconen_1_4"):
        aanbod.save()
    return aanbod


@transaction.atomic
def screen(*, screening: Screening, door) -> Screening:
    """Decide on a label: a new row, never an edit. A "no" on a legal criterion can't be granted (IT-03)."""
    antwoorden = {
        "nederlands": screening.nederlands,
        "ontmoeting": screening.ontmoeting,
        "samenleving": screening.samenleving,
    }
    advies = beoordeel(antwoorden)
    if screening.besluit == Besluit.TOEGEKEND and not advies.kan_label:
        raise ValidationError({"besluit": list(advies.redenen)})
    screening.door, screening.op = door, timezone.localdate()
    screening.geldig_tot = geldig_tot(screening.op)
    screening.save(force_insert=True)
    return screening
