"""Decide on a label: a new row with its reasons, never an edit (OF-04). Visits and test rounds (OF-11)."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.acties.botsing import vergrendel
from aanbod.models import (
    Aanbod,
    Besluit,
    Bezoek,
    Gesprek4P,
    Instelling,
    Organisatie,
    Screening,
    ScreeningGrond,
)
from aanbod.screening import TESTRONDE_DAGEN, VRAGEN, beoordeel, geldig_tot


def instelling_van(bestuur_id: int) -> Instelling:
    """How this gemeente handles its label; no row means the defaults."""
    return Instelling.objects.filter(bestuur_id=bestuur_id).first() or Instelling(bestuur_id=bestuur_id)


@transaction.atomic
def screen(
    *, aanbod: Aanbod, besluit: str, grond: ScreeningGrond, door, opnieuw_op: date | None = None
) -> Screening:
    """Decide on a label. A "no" on a legal criterion can't be granted, whatever the threshold (IT-03)."""
    # Two people deciding at once wait for each other: a label that just left can't be withdrawn again.
    aanbod = Aanbod.objects.select_for_update(of=("self",)).select_related("organisatie").get(pk=aanbod.pk)
    instelling = instelling_van(aanbod.bestuur_id)
    op = timezone.localdate()
    _mag(aanbod, besluit, grond, instelling, op)
    screening = Screening.objects.create(
        bestuur_id=aanbod.bestuur_id,
        aanbod=aanbod,
        besluit=besluit,
        door=door,
        op=op,
        geldig_tot=_tot(opnieuw_op, besluit, instelling, op),
    )
    grond.bestuur_id, grond.screening = aanbod.bestuur_id, screening
    grond.steunt_op = _steun(aanbod, grond.steunt_op)
    grond.save(force_insert=True)
    return screening


def _mag(aanbod: Aanbod, besluit: str, grond: ScreeningGrond, instelling: Instelling, op: date) -> None:
    """Refuse what the rules refuse, with the words of the rule."""
    zonder = [vraag for vraag in VRAGEN if not getattr(grond, f"{vraag}_reden").strip()]
    if zonder:
        raise ValidationError({f"{vraag}_reden": "Schrijf in een zin waarom." for vraag in zonder})
    if besluit == Besluit.TOEGEKEND:
        antwoorden = {vraag: getattr(grond, vraag) for vraag in VRAGEN}
        advies = beoordeel(antwoorden, instelling.drempel, alleen_handen=aanbod.organisatie.alleen_handen)
        if not advies.kan_label:
            raise ValidationError({"besluit": list(advies.redenen)})
    geldig = aanbod.label == Besluit.TOEGEKEND and aanbod.label_tot >= op
    if besluit == Besluit.INGETROKKEN and not geldig:
        raise ValidationError({"besluit": "Er is geen geldig label om in te trekken."})


def _tot(gevraagd: date | None, besluit: str, instelling: Instelling, op: date) -> date:
    """The day to look again: as asked, within the term of the gemeente."""
    uiterst = geldig_tot(op, instelling.label_dagen)
    if gevraagd is None:
        kort = min(TESTRONDE_DAGEN, instelling.label_dagen)
        return geldig_tot(op, kort) if besluit == Besluit.TESTRONDE else uiterst
    if not op < gevraagd <= uiterst:
        zin = f"Kies een dag na vandaag, ten laatste {uiterst:%d/%m/%Y}."
        raise ValidationError({"opnieuw_op": zin})
    return gevraagd


def _steun(aanbod: Aanbod, gevraagd: dict) -> dict[str, list[str]]:
    """Only evidence that is about this offer: its visits, and the talks with its organisation."""
    bestaat = {str(pk) for pk in Bezoek.objects.filter(aanbod=aanbod).values_list("pk", flat=True)}
    gesprekken = Gesprek4P.objects.filter(organisatie_id=aanbod.organisatie_id)
    bestaat |= {str(pk) for pk in gesprekken.values_list("pk", flat=True)}
    return {vraag: [s for s in gevraagd.get(vraag, []) if s in bestaat] for vraag in VRAGEN}


@transaction.atomic
def zet_plek(*, organisatie: Organisatie, ervaring: bool | None, alleen_handen: bool, door) -> Organisatie:
    """What one learned about the host: experience with newcomers, and whether it only lacks hands (OF-05)."""
    nu = Organisatie.objects.select_for_update(of=("self",)).get(pk=organisatie.pk)
    organisatie.versie, zelfde = nu.versie, (nu.ervaring, nu.alleen_handen) == (ervaring, alleen_handen)
    organisatie.ervaring, organisatie.alleen_handen = ervaring, alleen_handen
    if not zelfde:
        vergrendel(organisatie, None)  # who has the organisation open in a form is told
        organisatie.save(update_fields=["ervaring", "alleen_handen", "versie"])
    return organisatie


@transaction.atomic
def bewaar_bezoek(*, bezoek: Bezoek, door) -> Bezoek:
    """Keep a visit or a test round with what one saw (OF-11). It gives no label: only a screening does."""
    if bezoek.op > timezone.localdate():
        raise ValidationError({"op": "Een bezoek noteer je achteraf. Kies vandaag of een dag ervoor."})
    if bezoek.actie_tegen and not bezoek.actie:
        raise ValidationError({"actie": "Schrijf wat er tegen die dag moet gebeuren."})
    bezoek.door = door
    bezoek.save(force_insert=True)
    return bezoek


@transaction.atomic
def zet_bezoek_gedaan(*, bezoek: Bezoek, gedaan: bool, door) -> Bezoek:
    """Tick the agreed action of a visit, or take the tick back. Safe twice."""
    bezoek.actie_gedaan_op = timezone.localdate() if gedaan else None
    bezoek.save(update_fields=["actie_gedaan_op"])
    return bezoek
