"""Signals between AgII and the gemeente: give one, answer it, take it back (SW-04). Never with a name in it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import CharField, Value
from django.db.models.functions import Concat
from django.utils import timezone

from aanbod.models import Aanbod
from intake.models import Inburgeraar, Signaal, Traject
from intake.models.signaal import Over, SignaalSoort
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.kring import huidige
from netwerktraject.kern.models import Gebruiker

MAX_TEKST = 500


def _schoon(veld: str, tekst: str, bestuur_id: int) -> str:
    """Words that may stand on a list for a steering group: not empty, not endless, no full name of a newcomer."""
    tekst = leesbaar(tekst).strip()
    if not tekst:
        raise ValidationError({veld: "Schrijf eerst iets."})
    if len(tekst) > MAX_TEKST:
        raise ValidationError({veld: f"Dit is te lang. Schrijf het in ten hoogste {MAX_TEKST} tekens."})
    voluit = Concat("voornaam", Value(" "), "familienaam")
    genoemd = (
        Inburgeraar.objects.filter(bestuur_id=bestuur_id)
        .filter(
            trajecten__in=Traject.objects.zichtbaar_voor(huidige())
        )  # else it would tell who has a file (RG-04)
        .exclude(familienaam="")
        .annotate(hier=Value(tekst, output_field=CharField()))
        .filter(hier__icontains=voluit)
    )
    if naam := next((i.naam for i in genoemd[:1]), ""):
        raise ValidationError({veld: f"Hier staat een naam: {naam}. Schrijf het zonder naam."})
    return tekst


@transaction.atomic
def geef(
    *, bestuur_id: int, soort: str, over: str, tekst: str, door, aanbod: Aanbod | None = None
) -> Signaal:
    """Tell the other side. The same words twice are one signal."""
    if soort not in SignaalSoort.values:
        raise ValidationError({"soort": "Kies: gaat goed of loopt vast."})
    if aanbod is not None:
        over = Over.AANBOD
    elif over not in (Over.MENSEN, Over.SAMENWERKING):
        raise ValidationError({"over": "Kies waarover het gaat."})
    velden = {
        "bestuur_id": bestuur_id,
        "kant": huidige().kant_in(bestuur_id),
        "soort": soort,
        "over": over,
        "aanbod": aanbod,
        "tekst": _schoon("tekst", tekst, bestuur_id),
        "door": door,
    }
    Gebruiker.objects.select_for_update(of=("self",), no_key=True).get(
        pk=door.pk
    )  # a double click waits here
    bestaand = Signaal.objects.wacht().filter(**velden).first()
    return bestaand or Signaal.objects.create(op=timezone.now(), **velden)


@transaction.atomic
def antwoord(*, signaal: Signaal, tekst: str, door) -> Signaal:
    """The other side answers, once."""
    rij = Signaal.objects.select_for_update(of=("self",)).filter(pk=signaal.pk).first()
    if rij is None:
        raise ValidationError("Dit signaal is intussen weggehaald.")
    if rij.antwoord_op is not None:
        raise ValidationError("Een collega antwoordde al. Laad de pagina opnieuw.")
    rij.antwoord = _schoon("antwoord", tekst, rij.bestuur_id)
    rij.antwoord_door, rij.antwoord_op = door, timezone.now()
    rij.save(update_fields=["antwoord", "antwoord_door", "antwoord_op"])
    return rij


@transaction.atomic
def trek_in(*, signaal: Signaal) -> None:
    """The own side takes it back, until there is an answer. Twice is harmless."""
    rij = Signaal.objects.select_for_update(of=("self",)).filter(pk=signaal.pk).first()
    if rij is None:
        return
    if rij.antwoord_op is not None:
        raise ValidationError("Dit signaal kan niet meer weg. Er is al een antwoord.")
    rij.delete()
