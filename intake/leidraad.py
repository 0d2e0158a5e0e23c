"""The guide that holds in a gemeente: its own, or the one of the house. One query for all its questions (IT-08)."""

from __future__ import annotations

from intake.beeldkeuze import WOORDEN
from intake.gids import Gids
from intake.huisgidsen import HUISGIDSEN
from intake.models import Leidraadvraag
from intake.models.leidraad import Publiek
from intake.vragen import VRAGEN, Vraag

GEEN_PRENT = "2753"


def als_vraag(rij: Leidraadvraag) -> Vraag:
    """A stored question as the talk uses it. A choice is [key, word, picture]; a fourth False is: out of use.

    A picture that is not built any more would stop a whole PDF, so it becomes a question mark.
    """
    keuzes = [keuze for keuze in rij.keuzes if isinstance(keuze, list) and len(keuze) >= 3]
    return Vraag(
        rij.sleutel,
        rij.kort,
        rij.vraag,
        rij.tip,
        {sleutel: (woord, beeld if beeld in WOORDEN else GEEN_PRENT) for sleutel, woord, beeld, *_ in keuzes},
        rij.ander,
        rij.beeld if rij.beeld in WOORDEN else "",
        frozenset(keuze[0] for keuze in keuzes if keuze[3:] == [False]),
        rij.in_orientatie,
        rij.actief,
    )


def gids_van(bestuur_id: int | None, publiek: str = Publiek.INBURGERAAR) -> Gids:
    """The guide of this gemeente for an audience."""
    rijen = list(
        Leidraadvraag.objects.filter(bestuur_id=bestuur_id, leidraad__publiek=publiek)
        .select_related("leidraad")
        .order_by("volgorde", "id")
    )
    if not any(rij.actief for rij in rijen):  # a guide without questions would leave the coach with nothing
        return HUISGIDSEN[publiek]
    eigen = rijen[0].leidraad
    return Gids(publiek, eigen.naam, eigen.inleiding, tuple(als_vraag(r) for r in rijen), eigen)


def gids_uit(rijen: list[dict]) -> Gids:
    """The guide from rows that a statement of another page brought along: key, topic, choices, in use or not."""
    if not any(rij["actief"] for rij in rijen):
        return HUISGIDSEN[Publiek.INBURGERAAR]
    vragen = tuple(als_vraag(Leidraadvraag(**rij)) for rij in rijen)
    return Gids(Publiek.INBURGERAAR, "", "", vragen)


def vraag_van(bestuur_id: int, sleutel: str) -> Vraag | None:
    """One question of the talk with a newcomer, also out of use: for autosave, which reads no more than it needs."""
    rij = Leidraadvraag.objects.filter(
        bestuur_id=bestuur_id, leidraad__publiek=Publiek.INBURGERAAR, sleutel=sleutel
    ).first()
    return als_vraag(rij) if rij else VRAGEN.get(sleutel)
