"""Keep an organisation, keep an offer: one write for all that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.acties.botsing import vergrendel
from aanbod.kalender import Reeks, laatste_van, reeksen_van, rooster_van, zin_van
from aanbod.models import Aanbod, Moment, Organisatie, Soort
from netwerktraject.kern.db import als_formfout
from netwerktraject.kern.models import Bestuur

GEEN_WINST = "Alleen een organisatie zonder winst mag met vrijwilligers werken."
AFGELEID = ("rooster", "laatste_op", "breedtegraad", "lengtegraad", "bevestigd_op", "twijfel_op", "versie")
# What a form writes: never what the house or a colleague keeps elsewhere (label, hinder, stage of the contact).
VELDEN = [
    veld.name
    for veld in Aanbod._meta.concrete_fields
    if veld.name in AFGELEID or (veld.editable and veld.name not in ("id", "bestuur"))
]
VELDEN_ORGANISATIE = [
    veld.name
    for veld in Organisatie._meta.concrete_fields
    if veld.name not in ("id", "bestuur", "fase", "fase_op", "eigenaar")
]


@transaction.atomic
def bewaar_organisatie(*, organisatie: Organisatie, door, versie: int | None = None) -> Organisatie:
    """Keep an organisation; the name is unique per gemeente, and a profit one has no volunteers."""
    nieuw = organisatie._state.adding
    if not nieuw:
        vergrendel(organisatie, versie)
    if organisatie.zonder_winst is False and _vrijwilligerswerk(organisatie):
        raise ValidationError({"zonder_winst": GEEN_WINST})
    with als_formfout(Organisatie, "organisatie_naam_uniek"):
        organisatie.save(update_fields=None if nieuw else VELDEN_ORGANISATIE)
    return organisatie


def _vrijwilligerswerk(organisatie: Organisatie) -> bool:
    rijen = Aanbod.objects.filter(organisatie=organisatie, soort=Soort.VRIJWILLIGERSWERK)
    return rijen.lopend_op(timezone.localdate()).exists()


@transaction.atomic
def bewaar_aanbod(
    *, aanbod: Aanbod, door, momenten: Iterable[Reeks] | None = None, versie: int | None = None
) -> Aanbod:
    """Keep an offer with its moments. Publishing does not make it usable in a plan: only a label does.

    `versie` is the one that the actor saw; without it the newest counts. Who keeps it has looked at it: it is fresh.
    """
    nieuw = aanbod._state.adding
    if not nieuw:
        vergrendel(aanbod, versie)
    _eis_zonder_winst(aanbod)
    oud = [] if nieuw else list(Moment.objects.filter(aanbod=aanbod))
    leid_af(aanbod, reeksen_van(oud) if momenten is None else list(momenten), reeksen_van(oud))
    aanbod.bevestigd_op, aanbod.twijfel_op = timezone.localdate(), None
    with als_formfout(Aanbod, "aanbod_naam_uniek", "aanbod_taaliconen_1_4", "aanbod_leeftijd_klopt"):
        aanbod.save(update_fields=None if nieuw else VELDEN)
    if momenten is not None:
        _zet_momenten(aanbod, oud, list(momenten))
    return aanbod


def leid_af(aanbod: Aanbod, reeksen: list[Reeks], oud: list[Reeks] = ()) -> None:
    """Grid, last day, place on the map, and the sentence when nobody wrote one of their own."""
    aanbod.rooster = rooster_van(reeksen)
    aanbod.laatste_op = laatste_van(reeksen, aanbod.eindigt_op, aanbod.zomerstop)
    eigen_zin = aanbod.wanneer and aanbod.wanneer not in {zin_van(oud, stop) for stop in (True, False)}
    if not eigen_zin and (reeksen or oud):
        aanbod.wanneer = zin_van(reeksen, aanbod.zomerstop)
    aanbod.breedtegraad, aanbod.lengtegraad = plek_van(aanbod.postcode)


def plek_van(postcode: str) -> tuple[Decimal | None, Decimal | None]:
    """The middle of the gemeente of a postcode; of several, the middle of their middles."""
    if not postcode:
        return None, None
    rijen = gemeenten_van(postcode)
    punten = [(b.breedtegraad, b.lengtegraad) for b in rijen if b.breedtegraad is not None]
    if not punten:
        return None, None
    return tuple(round(sum(assen) / len(punten), 5) for assen in zip(*punten, strict=True))


def gemeenten_van(postcode: str) -> list[Bestuur]:
    """Which gemeenten have this postcode; none outside Flanders."""
    rijen = Bestuur.objects.filter(postcodes__contains=postcode).order_by("id")
    return [rij for rij in rijen if postcode in rij.postcodes.split()]


def _eis_zonder_winst(aanbod: Aanbod) -> None:
    if aanbod.soort == Soort.VRIJWILLIGERSWERK and aanbod.organisatie.zonder_winst is False:
        raise ValidationError({"soort": GEEN_WINST})


def _zet_momenten(aanbod: Aanbod, oud: list[Moment], reeksen: list[Reeks]) -> None:
    """Only what changed is written: what stays keeps its row and its history."""
    over = dict(zip(reeksen_van(oud), oud, strict=True))
    blijft = {reeks: over.pop(reeks) for reeks in reeksen if reeks in over}
    weg = [moment.pk for moment in oud if moment not in blijft.values()]
    Moment.objects.filter(pk__in=weg).delete()
    Moment.objects.bulk_create(
        Moment(bestuur_id=aanbod.bestuur_id, aanbod=aanbod, **vars(reeks))
        for reeks in reeksen
        if reeks not in blijft
    )


@transaction.atomic
def bevestig(*, aanbod: Aanbod, door) -> Aanbod:
    """Somebody checked that it is still right; a doubt is over."""
    aanbod.bevestigd_op, aanbod.twijfel_op = timezone.localdate(), None
    aanbod.save(update_fields=["bevestigd_op", "twijfel_op"])
    return aanbod


@transaction.atomic
def stop_delen(*, aanbod: Aanbod, door) -> Aanbod:
    """No other gemeente finds it any more. What stands in a plan there stays readable (SW-06)."""
    vergrendel(aanbod, None)
    aanbod.verband, aanbod.met_besturen, aanbod.voor_allen = None, [], False
    aanbod.save(update_fields=["verband", "met_besturen", "voor_allen", "versie"])
    return aanbod
