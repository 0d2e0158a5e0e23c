"""Who does which step for a gemeente: minimaal, uitgebreid or maximaal (SW-01). Pure tables; the setting has a date.

minimaal: the gemeente keeps the offer, AgII does everything for the person. uitgebreid: the gemeente does intake, plan
and match, AgII follows up and closes (as in Gent). maximaal: the gemeente does everything (as in Oostende).
"""

from __future__ import annotations

from django.db import models


class Rolmodel(models.TextChoices):
    """How much of the demand side a gemeente does."""

    MINIMAAL = "minimaal", "minimaal: alleen het aanbod"
    UITGEBREID = "uitgebreid", "uitgebreid: aanbod, intake en koppelen"
    MAXIMAAL = "maximaal", "maximaal: alle stappen"


class Kant(models.TextChoices):
    """The two sides of a file (RG-04)."""

    GEMEENTE = "gemeente", "gemeente"
    AGII = "agii", "AgII"


class Stap(models.TextChoices):
    """The steps that have an owner."""

    INTAKE = "intake", "intake"
    PLAN = "plan", "plan"
    KOPPELEN = "koppelen", "koppelen en starten"
    OPVOLGEN = "opvolgen", "opvolgen en uren bevestigen"
    AFSLUITEN = "afsluiten", "afronden en certificaat"


STANDAARD = Rolmodel.MAXIMAAL
_BIJ_AGII: dict[str, frozenset[Stap]] = {
    Rolmodel.MINIMAAL: frozenset(Stap),
    Rolmodel.UITGEBREID: frozenset({Stap.OPVOLGEN, Stap.AFSLUITEN}),
    Rolmodel.MAXIMAAL: frozenset(),
}


def eigenaar(rol: str, stap: Stap) -> Kant:
    """The side that does one step."""
    return Kant.AGII if stap in _BIJ_AGII[rol] else Kant.GEMEENTE
