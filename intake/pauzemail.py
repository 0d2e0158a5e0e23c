"""The one mail to a buddy or a host when a pause begins: from when, until when, never why (IT-11)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from intake.models import Pauze
from intake.models.traject import EINDE
from intake.opvolging import STIL_TOT, is_stil, lokaal, niet_voor
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.linkmail import TALEN
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.weergave import datum_lang


def wanneer(pauze: Pauze) -> datetime:
    """At once, but not at night; a planned pause is told the day before, for it may still be taken away."""
    nu = timezone.now()
    return niet_voor(max(nu, lokaal(pauze.van - timedelta(days=1), STIL_TOT)))


def maak(*, sleutel: str, traject_id, bestuur_id: int, taal: str, naam: str) -> Mail | Uitstel | None:
    """The letter, while that pause still holds; `sleutel` of the mail ends with the pause."""
    pauze = (
        Pauze.objects.filter(traject=traject_id, pk=sleutel.rpartition(":")[2])
        .exclude(traject__status__in=EINDE)
        .open()
        .select_related("traject__inburgeraar")
        .first()
    )
    if pauze is None:
        return None
    nu = timezone.now()
    if is_stil(nu):  # the relay was away until the evening
        return Uitstel(niet_voor(nu))
    taal = taal if taal in TALEN else "nl"
    with translation.override(taal):
        gegevens = {
            "naam": naam,
            "wie": pauze.traject.inburgeraar.voornaam,
            "van": datum_lang(pauze.van),
            "tot": datum_lang(pauze.tot),
            "gemeente": Bestuur.objects.get(pk=bestuur_id),
            "taal": taal,
            "rtl": translation.get_language_bidi(),
        }
        return Mail(
            onderwerp=_("Een pauze"),
            tekst=render_to_string("mail/pauze.txt", gegevens),
            html=render_to_string("mail/pauze.html", gegevens),
        )
