"""Mails of the offer. A maker re-checks the fact at the moment of sending; None: the mail is no longer needed."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Aanbod, Besluit
from netwerktraject.kern.berichten import Mail
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.weergave import datum_bewaard


def label_loopt_af(bericht: Bericht) -> Mail | None:
    """To the beheerder: this label ends within four weeks. Nothing when it was screened again, or is over."""
    tot = date.fromisoformat(bericht.sleutel.split(":")[2])
    aanbod = (
        Aanbod.objects.filter(pk=bericht.onderwerp_id, bestuur_id=bericht.bestuur_id)
        .lopend_op(timezone.localdate())
        .filter(label=Besluit.TOEGEKEND, label_tot=tot, label_tot__gte=timezone.localdate())
        .first()
    )
    if aanbod is None:
        return None
    gegevens = {
        "aanbod": aanbod.naam,
        "tot": datum_bewaard(tot),
        "adres": settings.BASIS_URL + reverse("screening_nieuw", args=[aanbod.pk]),
        "lijst": settings.BASIS_URL + reverse("screenings") + "?stand=bijna",
    }
    return Mail(
        onderwerp="Een 4P-label stopt bijna",
        tekst=render_to_string("mail/label_loopt_af.txt", gegevens),
        html=render_to_string("mail/label_loopt_af.html", gegevens),
    )
