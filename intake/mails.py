"""Mails of intake. A maker re-checks the fact at the moment of sending; None: the mail is no longer needed."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from intake import opvolging as regels
from intake.models import Opvolgmoment, Traject
from intake.models.opvolging import MomentStatus
from intake.models.traject import EINDE
from netwerktraject.kern import linkmail
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.links import Doel


def stilstand(bericht: Bericht) -> Mail | Uitstel | None:
    """To the coach: no hours for three weeks. No name in subject or text: the dossier behind the login has it."""
    nu = timezone.now()
    if not _staat_stil(bericht, nu):
        return None
    if regels.is_stil(nu):
        return Uitstel(regels.niet_voor(nu))
    gegevens = {
        "weken": regels.STILSTAND.dagen // 7,
        "adres": settings.BASIS_URL + reverse("dossier", args=[bericht.onderwerp_id]),
        "werk": settings.BASIS_URL + reverse("werk"),
    }
    return Mail(
        onderwerp=f"Al {gegevens['weken']} weken geen uren in een dossier",
        tekst=render_to_string("mail/stilstand.txt", gegevens),
        html=render_to_string("mail/stilstand.html", gegevens),
    )


def _staat_stil(bericht: Bericht, nu) -> bool:
    """The line still stands in the list and the traject stands still, as `intake.stilstand` says it."""
    moment = regels.moment_van(bericht.sleutel)
    return (
        Opvolgmoment.objects.filter(
            sleutel=moment, bestuur_id=bericht.bestuur_id, status=MomentStatus.OPEN
        ).exists()
        and Traject.objects.filter(pk=bericht.onderwerp_id).stil_op(timezone.localdate(nu)).exists()
    )


def traject_link(bericht: Bericht) -> Mail | None:
    """To the newcomer: the link to their own hours, in their own language; only to the address they still have."""
    traject = (
        Traject.objects.filter(
            pk=bericht.onderwerp_id, bestuur_id=bericht.bestuur_id, inburgeraar__email=bericht.aan
        )
        .exclude(status__in=EINDE)
        .select_related("inburgeraar")
        .first()
    )
    if traject is None:
        return None
    return linkmail.maak(
        doel=Doel.TRAJECT,
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        taal=bericht.taal,
        naam=traject.inburgeraar.voornaam,
    )
