"""The mail on the day of an appointment: what, where and when, with a clock face, in the own language (TK-07)."""

from __future__ import annotations

from urllib.parse import quote

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from intake.models import Afspraak, Pauze
from intake.models.afspraak import AfspraakStand
from intake.models.traject import EINDE, Status
from netwerktraject.kern import links
from netwerktraject.kern.berichten import Mail
from netwerktraject.kern.klok import klokteken
from netwerktraject.kern.linkmail import TALEN
from netwerktraject.kern.models import Bericht, Bestuur
from netwerktraject.kern.models.links import Doel

KAART = "https://www.openstreetmap.org/search?query="
# One picture per kind, as characters: programs that read mail show no pictures of ours without asking.
TEKENS = {
    "intake": "💬",
    "kennismaking": "🤝",
    "warm": "👣",
    "activiteit": "🎯",
    "evaluatie": "💬",
    "einde": "🏁",
    "anders": "📌",
}


def route_van(plek: str) -> str:
    """A map that shows the place; only when there is an address."""
    return KAART + quote(plek) if plek else ""


def herinnering(bericht: Bericht) -> Mail | None:
    """Still planned, still today, still to come, same address, no pause: else the mail is no longer needed."""
    nu = timezone.now()
    afspraak = (
        Afspraak.objects.filter(
            pk=bericht.onderwerp_id,
            bestuur_id=bericht.bestuur_id,
            stand=AfspraakStand.GEPLAND,
            wanneer__gt=nu,
            traject__inburgeraar__email=bericht.aan,
        )
        .exclude(traject__status__in=[Status.GEPAUZEERD, *EINDE])
        .select_related("traject__inburgeraar")
        .first()
    )
    if afspraak is None or timezone.localdate(afspraak.wanneer) != timezone.localdate(nu):
        return None
    if not bericht.sleutel.endswith(f":{afspraak.wanneer:%Y%m%d%H%M}"):
        return None  # moved: the new time has its own mail
    if Pauze.objects.filter(traject=afspraak.traject_id, van__lte=timezone.localdate(nu)).open().exists():
        return None
    return _brief(afspraak, bericht.taal)


def _brief(afspraak: Afspraak, taal: str) -> Mail:
    taal = taal if taal in TALEN else "nl"
    plek = ", ".join(filter(None, (afspraak.waar, afspraak.adres)))
    gegevens = {
        "a": afspraak,
        "naam": afspraak.traject.inburgeraar.voornaam,
        "gemeente": Bestuur.objects.get(pk=afspraak.bestuur_id),
        "teken": TEKENS[afspraak.soort],
        "klok": klokteken(timezone.localtime(afspraak.wanneer).time()),
        "plek": plek,
        "route": route_van(afspraak.adres),
        "adres": links.maak(
            bestuur_id=afspraak.bestuur_id, doel=Doel.TRAJECT, onderwerp_id=afspraak.traject_id, taal=taal
        ),
    }
    with translation.override(taal):
        return Mail(
            onderwerp=_("Je afspraak van vandaag"),
            tekst=render_to_string("mail/afspraak.txt", gegevens),
            html=render_to_string(
                "mail/afspraak.html", gegevens | {"taal": taal, "rtl": translation.get_language_bidi()}
            ),
        )
