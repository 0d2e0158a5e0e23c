"""One appointment on a card of A6 (or a sheet of A4): picture, weekday in words, drawn clock, place (TK-07)."""

from __future__ import annotations

from django.utils import timezone, translation
from django.utils.formats import date_format

from intake.certificaatblad import BEELDEN
from intake.models import Afspraak
from netwerktraject.kern import pdf
from netwerktraject.kern.klok import klok
from netwerktraject.kern.linkmail import TALEN
from netwerktraject.kern.models import Bestuur

SJABLOON = "pdf/afspraak.html"
STIJLEN = {False: "nt/pdf/afspraak-a6.css", True: "nt/pdf/afspraak-a4.css"}
PER_SOORT = {"kennismaking": "soort-buddy", "warm": "soort-wandeling", "activiteit": "soort-groep"}


def _beeld(afspraak: Afspraak) -> str:
    """The picture of what one does there, else of the kind of appointment: the same everywhere."""
    if afspraak.onderdeel_id:
        return BEELDEN.get(afspraak.onderdeel.soort, "soort-eigen")
    return PER_SOORT.get(afspraak.soort, "soort-taal")


def _dag_in(taal: str, moment) -> str:
    with translation.override(taal):
        return date_format(moment, "l j F")


def kaart_pdf(afspraak: Afspraak, *, groot: bool = False) -> bytes:
    """The bytes of the card."""
    bestuur = Bestuur.objects.get(pk=afspraak.bestuur_id)
    lokaal = timezone.localtime(afspraak.wanneer)
    taal = afspraak.traject.inburgeraar.contacttaal
    context = {
        "a": afspraak,
        "taal": taal if taal in TALEN and taal != "nl" else "",
        "richting": "rtl" if taal == "ar" else "ltr",
        "dag_zelf": _dag_in(taal, lokaal) if taal in TALEN and taal != "nl" else "",
        "voornaam": afspraak.traject.inburgeraar.voornaam,
        "beeld": f"nt/pdf/{_beeld(afspraak)}.svg",
        "k": klok(lokaal.time()),
        "gemeente": bestuur,
    }
    with translation.override("nl"):
        _html, inhoud = pdf.maak(
            SJABLOON, context, stijl=STIJLEN[groot], kleuren={"accent": bestuur.accent or "#12606a"}
        )
    return inhoud
