"""Words and numbers on the pages behind a link, in the language of the reader (nl, en, fr, ar)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from intake.models.traject import Status
from intake.models.uren import UrenStatus

STATUSSEN = {
    UrenStatus.INGEDIEND: (_("wacht op bevestiging"), "let", "clock-exclamation"),
    UrenStatus.BEVESTIGD: (_("bevestigd"), "goed", "circle-check"),
    UrenStatus.BETWIST: (_("wordt nagekeken"), "fout", "message-report"),
    UrenStatus.VERVANGEN: (_("verbeterd"), "", "edit"),
}
VOLGENDE = {
    Status.AANGEMELD: _("De gemeente maakt een afspraak met je voor een gesprek."),
    Status.IN_INTAKE: _("Je maakt samen met de gemeente een plan van 40 uur."),
    Status.PLAN_OPGEMAAKT: _("Je plan is klaar. Je begint bijna."),
    Status.LOPEND: _("Ga naar je afspraken. Zo groeien je uren."),
    Status.GEPAUZEERD: _("Je traject staat op pauze. Je uren blijven staan."),
    Status.VRIJGESTELD: _("Je moet niet meedoen. Je mag wel."),
}


def getal(minuten: int) -> str:
    """Hours as a number: 18,5 in Dutch and French, 18.5 in English and Arabic."""
    waarde = f"{(Decimal(int(minuten or 0)) / 60).quantize(Decimal('0.01')):f}".rstrip("0").rstrip(".")
    return waarde if (get_language() or "nl")[:2] in ("en", "ar") else waarde.replace(".", ",")


def duur(minuten: int) -> str:
    """2 uur · 1,5 uur · 45 minuten."""
    if 0 < minuten < 60:
        return ngettext("%(n)s minuut", "%(n)s minuten", minuten) % {"n": minuten}
    if minuten % 60 == 0:
        return ngettext("%(n)s uur", "%(n)s uur", minuten // 60) % {"n": minuten // 60}
    return pgettext("geen heel getal", "%(n)s uur") % {"n": getal(minuten)}


def van_uren(gedaan: int, gepland: int) -> str:
    """11 van 18 uur."""
    return gettext("%(gedaan)s van %(gepland)s uur") % {"gedaan": getal(gedaan), "gepland": getal(gepland)}


def dag_kort(dag: date) -> str:
    """ma 23 nov; languages without short names get the whole ones."""
    tekst = date_format(dag, "D j M")
    return tekst if get_language() == "en" else tekst.lower().replace(".", "")


def dag_lang(dag: date) -> str:
    """zaterdag 21 november."""
    return date_format(dag, "l j F" if dag.year == timezone.localdate().year else "l j F Y")


def keer(dag: date, minuten: int) -> str:
    """zaterdag 21 november, 2 uur; each language has its own comma."""
    return gettext("%(dag)s, %(duur)s") % {"dag": dag_lang(dag), "duur": duur(minuten)}


def dagnaam(dag: date) -> str:
    """Vandaag, Gisteren, or Dag."""
    verschil = (timezone.localdate() - dag).days
    return {0: gettext("Vandaag"), 1: gettext("Gisteren")}.get(verschil, gettext("Dag"))
