"""Settings of the offer of a gemeente, and the kinds that it names itself (OF-04, OV-01)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction

from aanbod.acties.aanbod import GEEN_WINST
from aanbod.models import Aanbod, Categorie, Instelling, Soort
from netwerktraject.kern.db import als_formfout

BESTAAT = "Deze soort bestaat al."


@transaction.atomic
def bewaar_instelling(*, instelling: Instelling, door) -> Instelling:
    """Keep the settings. A new threshold counts for the next screening; labels that were given stay."""
    with als_formfout(Instelling, "instelling_een_per_gemeente"):
        instelling.save()
    return instelling


@transaction.atomic
def bewaar_categorie(*, categorie: Categorie, door) -> Categorie:
    """Keep an own kind. What it works like decides how an onderdeel runs, so offer that has it follows."""
    aanbod = Aanbod.objects.filter(categorie=categorie)
    if categorie.soort == Soort.VRIJWILLIGERSWERK and aanbod.filter(organisatie__zonder_winst=False).exists():
        raise ValidationError({"soort": GEEN_WINST})
    try:
        with als_formfout(Categorie, "categorie_naam_uniek"):
            categorie.save()
    except ValidationError as fout:
        raise ValidationError({"naam": BESTAAT}) from fout
    aanbod.exclude(soort=categorie.soort).update(soort=categorie.soort)
    return categorie


@transaction.atomic
def wis_categorie(*, categorie: Categorie, door) -> None:
    """Take away a kind that nothing has; one in use can only be put out of use."""
    if Aanbod.objects.filter(categorie=categorie).exists():
        raise ValidationError("Er is aanbod van deze soort. Zet ze uit gebruik.")
    categorie.delete()
