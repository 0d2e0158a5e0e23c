"""Who may do what: roles and rights as code, one table. Names of roles are stored, never import paths."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db import models

from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rolverdeling import Rolmodel


class Rol(models.TextChoices):
    """The six roles of domein.md. A person may hold several, each for one bestuur, werkgebied or verband."""

    NETWERKCOACH = "netwerkcoach", "netwerkcoach"
    BUDDYCOORDINATOR = "buddycoordinator", "buddycoördinator"
    BEHEERDER = "beheerder", "beheerder"
    TRAJECTBEGELEIDER = "trajectbegeleider", "trajectbegeleider"
    REGIOCOORDINATOR = "regiocoordinator", "regiocoördinator"
    PLATFORMBEHEERDER = "platformbeheerder", "platformbeheerder"


class Recht(StrEnum):
    """What a view asks for. One right is one kind of work, not one button."""

    DOSSIER = "dossier"  # see and keep dossiers of a gemeente
    DUO = "duo"  # match and follow buddy duos
    OPVOLGEN = "opvolgen"  # follow-up moments, pause, stop
    UREN_BEVESTIGEN = "uren_bevestigen"
    CERTIFICAAT = "certificaat"
    AANBOD_LEZEN = "aanbod_lezen"
    AANBOD_BEHEREN = "aanbod_beheren"
    CONTACT = "contact"  # warm up organisations: note a contact, move a stage
    GEBRUIKERS = "gebruikers"  # give and end roles in a gemeente
    AANMELDEN = "aanmelden"  # refer a person to a gemeente
    AGII_DOSSIER = "agii_dossier"  # the listed fields of the people one referred
    SIGNAAL = "signaal"  # tell the other side what goes well or gets stuck, and answer it
    REGIO = "regio"  # shared offer of a samenwerkingsverband
    PLATFORM = "platform"  # besturen and their first beheerder; never a dossier


PERSOONSROLLEN = frozenset({Rol.NETWERKCOACH, Rol.BUDDYCOORDINATOR})
GEMEENTEROLLEN = frozenset({Rol.NETWERKCOACH, Rol.BUDDYCOORDINATOR, Rol.BEHEERDER})

RECHTEN_VAN: dict[str, frozenset[Recht]] = {
    Rol.NETWERKCOACH: frozenset(
        {
            Recht.DOSSIER,
            Recht.DUO,
            Recht.OPVOLGEN,
            Recht.UREN_BEVESTIGEN,
            Recht.CERTIFICAAT,
            Recht.AANBOD_LEZEN,
            Recht.CONTACT,
            Recht.SIGNAAL,
        }
    ),
    Rol.BUDDYCOORDINATOR: frozenset(
        {
            Recht.DOSSIER,
            Recht.DUO,
            Recht.OPVOLGEN,
            Recht.UREN_BEVESTIGEN,
            Recht.AANBOD_LEZEN,
            Recht.CONTACT,
            Recht.SIGNAAL,
        }
    ),
    Rol.BEHEERDER: frozenset(
        {Recht.AANBOD_LEZEN, Recht.AANBOD_BEHEREN, Recht.CONTACT, Recht.GEBRUIKERS, Recht.SIGNAAL}
    ),
    Rol.TRAJECTBEGELEIDER: frozenset(
        {Recht.AANMELDEN, Recht.AGII_DOSSIER, Recht.AANBOD_LEZEN, Recht.SIGNAAL}
    ),
    Rol.REGIOCOORDINATOR: frozenset({Recht.REGIO, Recht.AANBOD_LEZEN}),
    Rol.PLATFORMBEHEERDER: frozenset({Recht.PLATFORM}),
}


# What the setting of a gemeente moves from one side to the other (SW-01). A step that AgII does takes the right away
# here and gives it there; the rows stay where they are.
_SLOT = frozenset({Recht.OPVOLGEN, Recht.UREN_BEVESTIGEN, Recht.CERTIFICAAT})
BIJ_AGII: dict[str, frozenset[Recht]] = {
    Rolmodel.MINIMAAL: _SLOT | {Recht.DOSSIER, Recht.DUO},
    Rolmodel.UITGEBREID: _SLOT,
    Rolmodel.MAXIMAAL: frozenset(),
}


def mag(kring: Kring, recht: Recht, bestuur_id: int | None = None) -> bool:
    """Say whether the actor holds `recht`, for one bestuur when `bestuur_id` is given, else for any."""
    rollen = any(
        recht in RECHTEN_VAN[rol]
        and (bestuur_id is None or plaats is None or plaats == bestuur_id)
        and (recht, plaats) not in kring.afgestaan
        for rol, plaats in kring.rollen
    )
    return rollen or any(r == recht and bestuur_id in (None, plaats) for r, plaats in kring.erbij)


def besturen_met(kring: Kring, recht: Recht) -> frozenset[int]:
    """Ids of the besturen in which the actor holds `recht`, by a municipal role or as AgII (SW-01)."""
    eigen = {plaats for rol, plaats in kring.rollen if plaats is not None and recht in RECHTEN_VAN[rol]}
    weg = {plaats for r, plaats in kring.afgestaan if r == recht}
    return frozenset(eigen - weg) | {plaats for r, plaats in kring.erbij if r == recht}


def verdeel(kring: Kring, recht: Recht) -> tuple[frozenset[int], frozenset[int]]:
    """Besturen where the actor does this work for everybody, and where only for the own people (AgII that follows up).

    A team works for all files of its gemeente; where AgII only follows up, a trajectbegeleider keeps to the people
    they referred and those without a trajectbegeleider (docs/adr/0014).
    """
    waar = besturen_met(kring, recht)
    return waar & kring.personen, waar - kring.personen


def eis(kring: Kring, recht: Recht, bestuur_id: int | None = None) -> None:
    """Raise PermissionDenied unless the actor holds `recht` (for `bestuur_id`)."""
    if not mag(kring, recht, bestuur_id):
        raise PermissionDenied


def vereist(recht: Recht, *of: Recht) -> Callable:
    """Decorate a view: 403 unless the actor holds one of these rights somewhere; the object decides which bestuur."""

    def versier(view: Callable) -> Callable:
        @wraps(view)
        def binnenkant(request, *args, **kwargs):
            if not any(mag(request.kring, een) for een in (recht, *of)):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        binnenkant.recht, binnenkant.rechten = recht, frozenset({recht, *of})
        return binnenkant

    return versier
