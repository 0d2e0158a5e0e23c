"""The mail that carries a link: the same short letter for a buddy, a mentor and a newcomer."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from netwerktraject.kern import links
from netwerktraject.kern.berichten import Mail
from netwerktraject.kern.models import Bestuur

TALEN = frozenset(code for code, _naam in settings.LANGUAGES)


def maak(*, doel: str, bestuur_id: int, onderwerp_id: UUID, taal: str, naam: str) -> Mail:
    """Mint a link and write the mail in the reader's language. The subject names nobody (veiligheid.md #53)."""
    taal = taal if taal in TALEN else "nl"
    gegevens = {
        "doel": doel,
        "naam": naam,
        "gemeente": Bestuur.objects.get(pk=bestuur_id),
        "adres": links.maak(bestuur_id=bestuur_id, doel=doel, onderwerp_id=onderwerp_id, taal=taal),
    }
    with translation.override(taal):
        onderwerp = _("Jouw 40 uur") if doel == "traject" else _("Jouw link om uren te bewaren")
        return Mail(
            onderwerp=onderwerp,
            tekst=render_to_string("mail/link.txt", gegevens),
            html=render_to_string(
                "mail/link.html", gegevens | {"taal": taal, "rtl": translation.get_language_bidi()}
            ),
        )
