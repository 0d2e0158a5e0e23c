"""What was explained to a person: what it is and what it is not, in which language, with interpreter or not (IT-14)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.models import Traject, Uitleg
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.talen import taalnaam

TRAJECT = "traject"
WOORDEN = dict(Uitleg._meta.get_field("soort").choices)


def laatste_van(traject_id, soort: str = TRAJECT) -> Uitleg | None:
    """The newest record of this kind: without one for the traject itself an intake can't close."""
    return Uitleg.objects.filter(traject_id=traject_id, soort=soort).order_by("-op", "id").first()


@transaction.atomic
def leg_uit(*, traject: Traject, soort: str, taal: str, met_tolk: bool | None, door) -> Uitleg:
    """Record the explanation of today. Again on the same day corrects it; a later day adds one."""
    if soort not in WOORDEN:
        raise ValidationError("Kies wat je uitlegde.")
    if not taal:
        raise ValidationError({"taal": "Kies de taal van de uitleg."})
    if met_tolk is None:
        raise ValidationError({"met_tolk": "Zeg of er een tolk bij was."})
    Traject.objects.select_for_update(of=("self",)).get(pk=traject.pk)
    vandaag = timezone.localdate()
    rij, nieuw = Uitleg.objects.get_or_create(
        traject=traject,
        soort=soort,
        op=vandaag,
        defaults={"bestuur_id": traject.bestuur_id, "taal": taal, "met_tolk": met_tolk, "door": door},
    )
    if nieuw:
        hoe = "met tolk" if met_tolk else "zonder tolk"
        gebeurtenissen.noteer(
            bestuur_id=traject.bestuur_id,
            onderwerp_id=traject.pk,
            soort="uitleg",
            tekst=f"Uitgelegd: {WOORDEN[soort].lower()}",
            uitleg=f"In het {taalnaam(taal)}, {hoe}",
            door=door,
        )
    elif (rij.taal, rij.met_tolk) != (taal, met_tolk):
        rij.taal, rij.met_tolk, rij.door = taal, met_tolk, door
        rij.save(update_fields=["taal", "met_tolk", "door"])
    return rij


@transaction.atomic
def leg_alles_uit(*, traject: Traject, soorten: list[str], taal: str, met_tolk: bool, door) -> list[Uitleg]:
    """Record several kinds at once, in the same language."""
    if not soorten:
        raise ValidationError("Vink aan wat je uitlegde.")
    return [
        leg_uit(traject=traject, soort=soort, taal=taal, met_tolk=met_tolk, door=door)
        for soort in dict.fromkeys(soorten)
    ]


@transaction.atomic
def neem_terug(*, traject: Traject, soort: str, door) -> None:
    """Take back what was ticked by mistake, on the day itself; later it stands."""
    Traject.objects.select_for_update(of=("self",)).get(pk=traject.pk)
    weg, _ = Uitleg.objects.filter(traject=traject, soort=soort, op=timezone.localdate()).delete()
    if not weg:
        raise ValidationError("Dit werd niet vandaag genoteerd. Daarom blijft het staan.")
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="uitleg",
        tekst=f"Toch niet uitgelegd: {WOORDEN.get(soort, soort).lower()}",
        door=door,
    )
