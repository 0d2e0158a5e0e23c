"""The snapshot against which a file is judged: the offer of the gemeente, its organisations, the gemeenten."""

from __future__ import annotations

from aanbod.acties.aanbod import GEEN_WINST
from aanbod.invoer.oordeel import VELDNAMEN, Bekend, Omgeving
from aanbod.invoer.plaatsen import kaart
from aanbod.invoer.waarden import vlak
from aanbod.models import Aanbod, Categorie, Organisatie
from aanbod.models.aanbod import Moment
from netwerktraject.kern.models import Bestuur

_VELDEN = sorted(VELDNAMEN - {"momenten"})


def omgeving_van(bestuur_id: int, *, bron: str) -> Omgeving:
    """Six queries, however long the lists are."""
    organisaties = Organisatie.objects.filter(bestuur_id=bestuur_id).order_by("pk").values_list("naam", "pk")
    omgeving = Omgeving(
        bestuur_id=bestuur_id,
        plekken=kaart(Bestuur.objects.only("pk", "naam", "nis", "postcodes", "gefuseerd_uit").order_by("pk")),
        organisaties={vlak(naam) or naam: str(pk) for naam, pk in organisaties},
        eigen_soorten={
            vlak(rij.naam): (rij.soort, str(rij.pk))
            for rij in Categorie.objects.filter(bestuur_id=bestuur_id, actief=True).order_by("naam", "pk")
        },
    )
    omgeving.geen_vrijwilligers = {
        str(pk): GEEN_WINST
        for pk in Organisatie.objects.filter(bestuur_id=bestuur_id, zonder_winst=False)
        .order_by("pk")
        .values_list("pk", flat=True)
    }
    momenten: dict[str, list] = {}
    for sleutel, *moment in (
        Moment.objects.filter(bestuur_id=bestuur_id)
        .order_by("aanbod_id", "dag", "van", "begint", "id")
        .values_list("aanbod_id", "dag", "om_de", "begint", "eindigt", "van", "tot")
    ):
        momenten.setdefault(str(sleutel), []).append([_kort(deel) for deel in moment])
    rijen = Aanbod.objects.filter(bestuur_id=bestuur_id).order_by("pk")
    for pk, org, van, extern, bron_waarden, *rest in rijen.values_list(
        "pk", "organisatie_id", "bron", "extern_id", "bron_waarden", *_VELDEN
    ):
        waarden = dict(zip(_VELDEN, rest, strict=True))
        waarden["categorie_id"] = str(waarden["categorie_id"]) if waarden["categorie_id"] else None
        waarden["momenten"] = momenten.get(str(pk), [])
        bekend = Bekend(str(pk), waarden["naam"], str(org), waarden, bron_waarden)
        omgeving.aanbod[str(org), vlak(waarden["naam"]) or waarden["naam"]] = bekend
        if extern and van == bron:
            omgeving.extern[extern] = bekend
    return omgeving


def _kort(deel):
    return deel.isoformat() if hasattr(deel, "isoformat") else deel
