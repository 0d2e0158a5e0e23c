"""Which offer waits for what: the groups of the screening list, as querysets."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Q

from aanbod.models import Aanbod, Besluit
from aanbod.screening import BIJNA_DAGEN

ZONDER = (Besluit.GEWEIGERD, Besluit.INGETROKKEN)
STANDEN = {
    "wacht": "Wacht op een beslissing",
    "bijna": "Label stopt bijna",
    "verlopen": "Label verlopen",
    "geweigerd": "Geen label",
}
LEEG = {
    "wacht": ("Alles is beslist", "Nieuw aanbod komt hier vanzelf staan."),
    "bijna": ("Geen enkel label stopt bijna", "Vier weken voor het einde komt een label hier staan."),
    "verlopen": ("Geen verlopen label", "Zo blijft je aanbod te kiezen."),
    "geweigerd": ("Niets geweigerd", "Aanbod zonder label zie je hier. Alleen je team ziet dit."),
}


def groepen(vandaag: date) -> dict[str, Q]:
    """What belongs to each group. A refusal whose day to look again has come waits for a decision too."""
    gelabeld = Q(label=Besluit.TOEGEKEND)
    straks = vandaag + timedelta(days=BIJNA_DAGEN)
    opnieuw = Q(label__in=ZONDER, label_tot__lt=vandaag)
    return {
        "wacht": Q(label="") | Q(label=Besluit.TESTRONDE) | opnieuw,
        "bijna": gelabeld & Q(label_tot__gte=vandaag, label_tot__lte=straks),
        "verlopen": gelabeld & Q(label_tot__lt=vandaag),
        "geweigerd": Q(label__in=ZONDER),
    }


def beheerd(besturen, vandaag: date):
    """The offer of these gemeenten that isn't over."""
    return Aanbod.objects.filter(bestuur_id__in=besturen).lopend_op(vandaag)


def tel(besturen, vandaag: date) -> dict[str, int]:
    """How much stands in each group, in one query."""
    return beheerd(besturen, vandaag).aggregate(
        **{stand: Count("pk", filter=q) for stand, q in groepen(vandaag).items()}
    )


def rijen(besturen, stand: str, vandaag: date):
    """One group: what ends or waits longest first."""
    orde = ("label_op", "gemaakt_op", "id") if stand == "wacht" else ("label_tot", "naam", "id")
    return (
        beheerd(besturen, vandaag)
        .filter(groepen(vandaag)[stand])
        .select_related("organisatie", "categorie")
        .order_by(*orde)
    )
