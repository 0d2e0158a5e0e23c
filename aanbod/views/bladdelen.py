"""What each part of the sheet of an offer adds to its context. A part: (request, aanbod, eigen) -> dict.

`eigen` says whether the offer belongs to a gemeente of the actor: the rows of the team are for them alone (OF-04).
"""

from __future__ import annotations

from django.utils import timezone

from aanbod.blad import instelling_van, niveaus_door_de_tijd, vers_dagen, versheid_op
from aanbod.kalender import reeksen_van, volgende
from aanbod.models import Aanbod, Foto, Getuigenis, Moment
from aanbod.toestemming import met_toestemming
from netwerktraject.kern.models import Bestuur


def wanneer(request, aanbod: Aanbod, eigen: bool) -> dict:
    """The next five times."""
    reeksen = reeksen_van(Moment.objects.filter(aanbod=aanbod))
    vandaag = timezone.localdate()
    return {"keren": volgende(reeksen, vandaag, aanbod.zomerstop, 5, aanbod.eindigt_op)}


def versheid(request, aanbod: Aanbod, eigen: bool) -> dict:
    """When somebody looked last, and the levels of Dutch over time (TK-04): kept by the own gemeente."""
    if not eigen:
        return {"versheid": None, "niveaus": []}
    dagen = vers_dagen(aanbod, instelling_van(aanbod.bestuur_id))
    return {
        "versheid": versheid_op(aanbod, dagen, timezone.localdate()),
        "niveaus": niveaus_door_de_tijd(aanbod),
    }


def delen(request, aanbod: Aanbod, eigen: bool) -> dict:
    """With whom it is shared."""
    pks = aanbod.met_besturen if eigen else []
    return {"gedeeld_met": list(Bestuur.objects.filter(pk__in=pks).order_by("naam")) if pks else []}


def beelden(request, aanbod: Aanbod, eigen: bool) -> dict:
    """Photos and words of people; once the consent ends only the own gemeente reads that there was one."""
    vandaag = timezone.localdate()
    fotos = Foto.objects.filter(aanbod=aanbod).defer("inhoud").order_by("-toestemming_op", "-id")
    woorden = Getuigenis.objects.filter(aanbod=aanbod).order_by("-toestemming_op", "-id")
    return {
        "fotos": list(met_toestemming(fotos, vandaag)),
        "getuigenissen": list(met_toestemming(woorden, vandaag)),
    }


DELEN = (wanneer, versheid, delen, beelden)


def delen_van(request, aanbod: Aanbod, eigen: bool) -> dict:
    """The context of all parts together."""
    return {sleutel: waarde for deel in DELEN for sleutel, waarde in deel(request, aanbod, eigen).items()}
