"""Change one field of an offer in the list, and nothing else (issue 3, point 6)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction

from aanbod.acties.botsing import vergrendel
from aanbod.models import Aanbod
from netwerktraject.kern.db import als_formfout

# Field in the list -> columns that go along.
VELDEN = {
    "naam": ("naam",),
    "wanneer": ("wanneer",),
    "prijs": ("prijs", "prijs_cent"),
    "plaatsen_vrij": ("plaatsen_vrij",),
    "vol_tot": ("vol_tot",),
}


@transaction.atomic
def zet_veld(*, aanbod: Aanbod, veld: str, waarden: dict, versie: int | None, door) -> Aanbod:
    """Write one field. Who saw an older version is told, and overwrites nothing."""
    vergrendel(aanbod, versie)
    for naam in VELDEN[veld]:
        setattr(aanbod, naam, waarden[naam])
    if veld == "naam" and not aanbod.naam:
        raise ValidationError({"naam": "Vul de naam in."})
    vrij, plaatsen = aanbod.plaatsen_vrij, aanbod.capaciteit
    if veld == "plaatsen_vrij" and vrij is not None and plaatsen is not None and vrij > plaatsen:
        raise ValidationError({"plaatsen_vrij": f"Er zijn maar {plaatsen} plaatsen."})
    try:
        with als_formfout(Aanbod, "aanbod_naam_uniek"):
            aanbod.save(update_fields=[*VELDEN[veld], "versie"])
    except ValidationError as fout:
        raise ValidationError({"naam": "Die naam bestaat al bij deze organisatie."}) from fout
    return aanbod
