"""Mails of buddy. A maker re-checks the fact at the moment of sending; None means that the mail is no longer needed."""

from __future__ import annotations

from buddy.models import Match
from intake import pauzemail
from intake.models.traject import EINDE
from netwerktraject.kern import linkmail
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.links import Doel


def duo_link(bericht: Bericht) -> Mail | None:
    """The link of a buddy; only to the address that the buddy still has."""
    match = (
        Match.objects.lopend()
        .filter(pk=bericht.onderwerp_id, bestuur_id=bericht.bestuur_id, buddy__email=bericht.aan)
        .exclude(onderdeel__traject__status__in=EINDE)
        .select_related("buddy")
        .first()
    )
    if match is None:
        return None
    return linkmail.maak(
        doel=Doel.DUO,
        bestuur_id=match.bestuur_id,
        onderwerp_id=match.pk,
        taal=match.buddy.taal,
        naam=match.buddy.voornaam,
    )


def duo_pauze(bericht: Bericht) -> Mail | Uitstel | None:
    """A pause, to the address that the buddy still has."""
    match = (
        Match.objects.lopend()
        .filter(pk=bericht.onderwerp_id, bestuur_id=bericht.bestuur_id, buddy__email=bericht.aan)
        .select_related("buddy", "onderdeel")
        .first()
    )
    if match is None:
        return None
    return pauzemail.maak(
        sleutel=bericht.sleutel,
        traject_id=match.onderdeel.traject_id,
        bestuur_id=match.bestuur_id,
        taal=match.buddy.taal,
        naam=match.buddy.voornaam,
    )
