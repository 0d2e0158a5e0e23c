"""The words of an invitation, in the reader's own language: for paper, for a mail, for the printed sheet (TK-07).

A person who can't read well sees a picture, the name of the day and a clock with hands; the words stand beside them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, gettext

from netwerktraject.kern.linkmail import TALEN
from netwerktraject.kern.weergave import tijd

# Pictures that the PDF has, per kind of offer.
BEELD_VAN = {
    "buddywerking": "nt/pdf/soort-buddy.svg",
    "vrijwilligerswerk": "nt/pdf/soort-vrijwilligerswerk.svg",
    "kennismakingsstage": "nt/pdf/soort-stage.svg",
    "groepswerking": "nt/pdf/soort-groep.svg",
    "taaloefenkans": "nt/pdf/soort-taal.svg",
    "vrije_tijd": "nt/pdf/soort-vrije-tijd.svg",
    "stadswandeling": "nt/pdf/soort-wandeling.svg",
}


@dataclass(frozen=True)
class Klok:
    """Where the hands of a clock face of radius 50 end."""

    uur_x: str
    uur_y: str
    minuut_x: str
    minuut_y: str

    @classmethod
    def van(cls, moment: datetime) -> Klok:
        """The face at this local time."""
        plaatselijk = timezone.localtime(moment)
        uur_x, uur_y = _wijzer((plaatselijk.hour % 12 + plaatselijk.minute / 60) * 30, 24)
        minuut_x, minuut_y = _wijzer(plaatselijk.minute * 6, 36)
        return cls(uur_x, uur_y, minuut_x, minuut_y)


def _wijzer(graden: float, lengte: int) -> tuple[str, str]:
    hoek = math.radians(graden)
    return f"{50 + lengte * math.sin(hoek):.1f}", f"{50 - lengte * math.cos(hoek):.1f}"


@dataclass(frozen=True)
class Uitnodiging:
    """One sheet, or one mail."""

    taal: str
    rtl: bool
    groet: str
    titel: str
    zin: str
    woord_wanneer: str
    weekdag: str
    datum: str
    uur: str
    woord_waar: str
    waar: str
    afmelden: str
    telefoon: str
    van: str
    beeld: str
    klok: Klok
    aanbod: tuple[tuple[str, str], ...] = ()


def _woorden(soort: str) -> tuple[str, str, str]:
    if soort == "feest":
        return (
            gettext("Kom je mee vieren?"),
            gettext("Je hebt je 40 uur gehaald. Dat vieren we samen. Breng gerust iemand mee."),
            "nt/beeld/feest.svg",
        )
    return (
        gettext("Kom je kennismaken?"),
        gettext("Je hoort wat je hier kan doen. Je ziet mensen die jou graag leren kennen."),
        "nt/beeld/praten.svg",
    )


def maak(
    *,
    soort: str,
    voornaam: str,
    taal: str,
    begint_op: datetime,
    waar: str,
    gemeente: str,
    telefoon: str,
    aanbod: Iterable[tuple[str, str]] = (),
) -> Uitnodiging:
    """`soort` is infomoment or feest; `aanbod` are pairs of kind and name."""
    taal = taal if taal in TALEN else "nl"
    with translation.override(taal):
        titel, zin, beeld = _woorden(soort)
        plaatselijk = timezone.localtime(begint_op)
        bellen = (
            gettext("Kan je niet komen? Bel ons:")
            if telefoon
            else gettext("Kan je niet komen? Laat het weten.")
        )
        return Uitnodiging(
            taal=taal,
            rtl=get_language_bidi(),
            groet=gettext("Dag %(naam)s,") % {"naam": voornaam},
            titel=titel,
            zin=zin,
            woord_wanneer=gettext("Wanneer"),
            weekdag=date_format(plaatselijk, "l"),
            datum=date_format(plaatselijk, "j F Y"),
            uur=tijd(begint_op),
            woord_waar=gettext("Waar"),
            waar=waar,
            afmelden=bellen,
            telefoon=telefoon,
            van=gettext("Groeten van %(plaats)s") % {"plaats": gemeente},
            beeld=beeld,
            klok=Klok.van(begint_op),
            aanbod=tuple((BEELD_VAN[soort], naam) for soort, naam in aanbod),
        )
