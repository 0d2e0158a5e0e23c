"""What a referral needs wherever a traject begins: its term, and an answer that goes without saying (SW-03).

Apart from `acties.aanmeldingen`, which ends trajecten and so stands above `acties.trajecten`.
"""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from intake.aanmeldtermijn import STANDAARD, Termijn
from intake.acties import opvolging
from intake.models import Aanmelding, Stapafspraak, Traject
from intake.models.opvolging import MomentSoort
from intake.models.regeling import PadStap
from intake.models.traject import AanmeldStand
from netwerktraject.kern.models import Rolkeuze
from netwerktraject.kern.rolverdeling import STANDAARD as STANDAARD_ROL
from netwerktraject.kern.rolverdeling import Kant, Stap, eigenaar

OPEN = (AanmeldStand.WACHT, AanmeldStand.VRAAG)


def termijn_van(bestuur_id: int, dag: date | None = None) -> Termijn:
    """The agreed term of this gemeente on that day, else five working days."""
    return termijnen_van([bestuur_id], dag)[bestuur_id]


def termijnen_van(besturen, dag: date | None = None) -> dict[int, Termijn]:
    """The term of each gemeente, in one query."""
    rijen = Stapafspraak.objects.filter(
        bestuur_id__in=besturen, stap=PadStap.ANTWOORD, vanaf__lte=dag or timezone.localdate()
    ).order_by("vanaf", "id")
    afgesproken = {
        bestuur_id: Termijn(dagen) for bestuur_id, dagen in rijen.values_list("bestuur_id", "dagen")
    }
    return {bestuur_id: afgesproken.get(bestuur_id, STANDAARD) for bestuur_id in besturen}


def beginstand(bestuur_id: int) -> dict:
    """Fields of a new referral. Where AgII itself does the intake nobody need answer (SW-01)."""
    nu = timezone.now()
    rol = (
        Rolkeuze.objects.filter(gemeente_id=bestuur_id, vanaf__lte=timezone.localdate(nu))
        .order_by("-vanaf", "-id")
        .values_list("rol", flat=True)
        .first()
    )
    if eigenaar(rol or STANDAARD_ROL, Stap.INTAKE) == Kant.AGII:
        return {"op": nu, "stand": AanmeldStand.AANVAARD, "beslist_op": nu}
    return {"op": nu, "antwoord_voor": termijn_van(bestuur_id).na(timezone.localdate(nu))}


def aanvaard_mee(*, traject: Traject, door) -> None:
    """Whoever starts the intake says yes to the referral. Call it with the traject locked."""
    aanmelding = (
        Aanmelding.objects.select_for_update(of=("self",)).filter(traject=traject, stand__in=OPEN).first()
    )
    if aanmelding is None:
        return
    aanmelding.stand, aanmelding.beslist_op, aanmelding.beslist_door = (
        AanmeldStand.AANVAARD,
        timezone.now(),
        door,
    )
    aanmelding.save(update_fields=["stand", "beslist_op", "beslist_door"])
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.AANMELDING)


def begin_termijn_opnieuw(*, traject: Traject) -> None:
    """The referral waited for something else than an answer: its term begins today, with a reminder of its own."""
    voor = termijn_van(traject.bestuur_id).na(timezone.localdate())
    open_ = Aanmelding.objects.filter(traject=traject, stand__in=OPEN)
    open_.update(antwoord_voor=voor, herinnerd_op=None)
