"""Mails of vrijwilligers. A maker re-checks the fact at the moment of sending; None: no longer needed."""

from __future__ import annotations

from intake import pauzemail
from intake.models.traject import EINDE
from netwerktraject.kern import linkmail
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.links import Doel
from vrijwilligers.models import Plaatsing


def plaatsing_link(bericht: Bericht) -> Mail | None:
    """The link of a mentor; only to the address that the placement still has."""
    plaatsing = (
        Plaatsing.objects.lopend()
        .filter(pk=bericht.onderwerp_id, bestuur_id=bericht.bestuur_id, mentor_email=bericht.aan)
        .exclude(onderdeel__traject__status__in=EINDE)
        .first()
    )
    if plaatsing is None:
        return None
    return linkmail.maak(
        doel=Doel.PLAATSING,
        bestuur_id=plaatsing.bestuur_id,
        onderwerp_id=plaatsing.pk,
        taal=plaatsing.taal,
        naam=plaatsing.mentor,
    )


def plaatsing_pauze(bericht: Bericht) -> Mail | Uitstel | None:
    """A pause, to the address that the placement still has."""
    plaatsing = (
        Plaatsing.objects.lopend()
        .filter(pk=bericht.onderwerp_id, bestuur_id=bericht.bestuur_id, mentor_email=bericht.aan)
        .select_related("onderdeel")
        .first()
    )
    if plaatsing is None:
        return None
    return pauzemail.maak(
        sleutel=bericht.sleutel,
        traject_id=plaatsing.onderdeel.traject_id,
        bestuur_id=plaatsing.bestuur_id,
        taal=plaatsing.taal,
        naam=plaatsing.mentor,
    )
