"""The mail that asks a contact person to sign a proof of participation."""

from __future__ import annotations

from datetime import timedelta

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from intake.models import Deelnamebewijs
from netwerktraject.kern import links
from netwerktraject.kern.berichten import Mail
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.links import Doel

TEKEN_DAGEN = 60  # to sign; then the gemeente sends a new one


def bewijs_link(bericht: Bericht) -> Mail | None:
    """Only while it still waits for a signature, and only to the address that was asked last. Names nobody."""
    bewijs = (
        Deelnamebewijs.objects.filter(
            pk=bericht.onderwerp_id,
            bestuur_id=bericht.bestuur_id,
            gevraagd_aan=bericht.aan,
            getekend_op__isnull=True,
            ingetrokken_op__isnull=True,
        )
        .select_related("bestuur")
        .first()
    )
    if bewijs is None:
        return None
    with translation.override(bericht.taal):
        gegevens = {
            "wat": bewijs.wat,
            "gemeente": bewijs.bestuur,
            "taal": bericht.taal,
            "rtl": translation.get_language_bidi(),
            "adres": links.maak(
                bestuur_id=bewijs.bestuur_id,
                doel=Doel.BEWIJS,
                onderwerp_id=bewijs.pk,
                taal=bericht.taal,
                geldig=timedelta(days=TEKEN_DAGEN),
            ),
        }
        return Mail(
            onderwerp=_("Wil je een deelnamebewijs tekenen?"),
            tekst=render_to_string("mail/bewijs.txt", gegevens),
            html=render_to_string("mail/bewijs.html", gegevens),
        )
