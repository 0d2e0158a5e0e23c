"""Invitations to an info moment or a feast: once by mail, and again when the moment moved (IT-07, OP-11)."""

from __future__ import annotations

from django.utils import timezone

from intake.infomoment import wil_mail
from intake.models import Inburgeraar
from netwerktraject.kern import berichten, linkmail

SJABLONEN = ("uitnodiging", "feest")


def linkmail_taal(persoon: Inburgeraar) -> str:
    """The contact language when our own pages speak it, else Dutch."""
    taal = persoon.contacttaal[:2]
    return taal if taal in linkmail.TALEN else "nl"


def per_mail(gasten, *, sjabloon: str) -> tuple[int, int]:
    """Mail those of these guests who want mail; returns how many mails, and how many need paper or a call.

    The caller holds the lock of the moment or of the guests. `uitgenodigd_op` makes it once; a moved moment empties it,
    and then the time in the key makes another mail.
    """
    gasten, nu = list(gasten), timezone.now()
    met_mail = [g for g in gasten if wil_mail(g.traject.inburgeraar.email, g.traject.inburgeraar.kanaal)]
    for gast in met_mail:
        persoon = gast.traject.inburgeraar
        berichten.zet_klaar(
            bestuur_id=gast.bestuur_id,
            sleutel=f"{sjabloon}:{gast.pk}:{nu:%Y%m%d%H%M%S}",
            sjabloon=sjabloon,
            aan=persoon.email,
            taal=linkmail_taal(persoon),
            onderwerp_id=gast.pk,
        )
    if met_mail:
        type(met_mail[0]).objects.filter(pk__in=[g.pk for g in met_mail]).update(uitgenodigd_op=nu)
    return len(met_mail), len(gasten) - len(met_mail)


def nodig_opnieuw(moment, vroeger, gasten) -> int:
    """Moved: who was invited knows another hour or place, and must hear it again. Returns how many."""
    if vroeger.begint_op < timezone.now() or (vroeger.begint_op, vroeger.waar) == (
        moment.begint_op,
        moment.waar,
    ):
        return 0
    weet_het_oude = list(gasten.filter(uitgenodigd_op__isnull=False).values_list("pk", flat=True))
    for pk in weet_het_oude:
        for sjabloon in SJABLONEN:
            berichten.annuleer(bestuur_id=moment.bestuur_id, onderwerp_id=pk, sjabloon=sjabloon)
    return gasten.filter(pk__in=weet_het_oude).update(uitgenodigd_op=None)
