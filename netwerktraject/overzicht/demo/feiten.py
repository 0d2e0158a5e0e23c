"""What a referrer must know about each offer of the demo: the structured facts beside the sentences of woorden.py."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Any

from aanbod import kalender
from aanbod.models import (
    Aanbod,
    Begin,
    Doelgroep,
    Geletterdheid,
    Interactie,
    Moment,
    Omgang,
    OpenVoor,
    Ritme,
    Soort,
)
from netwerktraject.overzicht.demo.bouw import Bouw

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
UUR = r"(\d{1,2})(?:\.(\d\d))?"
WEKELIJKS = re.compile(rf"({'|'.join(DAGEN)})\w*,? (?:om )?{UUR}(?: tot {UUR})? uur")
GEEN_LEDENGELD = {"gratis", "gratis proefles"}

# Beyond what follows from the words: by name of the offer.
BIJZONDER: dict[str, dict[str, Any]] = {
    "Wereldmama’s": {"kort": "Praten, koken, spelen", "doelgroep": Doelgroep.VROUWEN, "opvang": True, "beeld": "mamas",
                     "interactie": Interactie.VEEL, "geletterdheid": Geletterdheid.GEEN, "contacttalen": ["ar", "fr"]},
    "Op Pad in de Stad": {"kort": "Samen door de stad", "beeld": "wandelen", "geletterdheid": Geletterdheid.GEEN},
    "Buddywerking Geraardsbergen": {"kort": "Met twee op stap", "beeld": "buddy", "kinderen_welkom": True,
                                    "contacttalen": ["ar", "fr", "en"], "bus_dichtbij": None},
    "Krakelingenstoet": {"kort": "Meestappen in de stoet", "beeld": "feest", "ritme": Ritme.AD_HOC},
    "Babelonië": {"kort": "Nederlands, met koffie", "beeld": "praten", "zomerstop": True, "kinderen_welkom": False},
    "Naaicafé": {"kort": "Jij maakt zelf kleren", "beeld": "naaien", "prijs": "2 euro, met UiTPAS gratis",
                 "prijs_cent": 200, "kort_cent": 0, "uitpas": True, "kinderen_welkom": False,
                 "interactie": Interactie.WAT},
    "Keuken De Linde": {"kort": "Helpen in de keuken", "beeld": "koken", "kinderen_welkom": False, "capaciteit": 4,
                        "plaatsen_vrij": 2, "warme_overdracht": True},
    "Begeleide zomeractiviteiten": {"kort": "Voetbal, dans, bowling", "beeld": "zomer", "ritme": Ritme.AD_HOC},
    "Samen tuinieren": {"kort": "Zaaien en oogsten", "beeld": "zomer", "zomerstop": False},
    "Onthaal De Populier": {"kort": "Helpen aan het onthaal", "beeld": "helpen", "geletterdheid": Geletterdheid.BEETJE,
                            "warme_overdracht": True, "capaciteit": 1, "plaatsen_vrij": 1},
    "Babbelpussers taalhulp": {"kort": "Helpen met jouw taal", "beeld": "praten"},
    "Stadsbraderie": {"kort": "Helpen op de markt", "beeld": "helpen", "ritme": Ritme.AD_HOC},
    "Informele voetbalploeg": {"doelgroep": Doelgroep.MANNEN, "informeel": True},
    "Theater- en museumbezoek": {"uitpas": True, "prijs": "verlaagd tarief"},
    "Familiesalon": {"opvang": True, "zomerstop": True},
}  # fmt: skip
BEGIN = {
    "vrij binnenlopen": Begin.BINNENLOPEN,
    "inschrijven": Begin.INSCHRIJVEN,
    "intakegesprek": Begin.GESPREK,
    "gesprek vooraf": Begin.GESPREK,
    "via netwerkcoach": Begin.COACH,
}
BEELD = {Soort.BUDDYWERKING: "buddy", Soort.VRIJWILLIGERSWERK: "helpen", Soort.KENNISMAKINGSSTAGE: "helpen",
         Soort.TAALOEFENKANS: "praten", Soort.STADSWANDELING: "wandelen", Soort.GROEPSWERKING: "mamas",
         Soort.VRIJE_TIJD: "feest"}  # fmt: skip


def feiten_van(
    naam: str, soort: str, *, prijs: str, begin: str, vorm: str, ritme: str = ""
) -> dict[str, Any]:
    """The facts that follow from the words of the list, and what stands above."""
    gratis = prijs in GEEN_LEDENGELD
    return {
        "prijs_cent": 0 if gratis else None,
        "begin": BEGIN.get(begin, ""),
        "omgang": Omgang.EEN_OP_EEN if vorm in ("een op een", "gezin") else Omgang.GROEP,
        "ritme": ritme or Ritme.VAST,
        "proefles": True if "proefles" in prijs else None,
        "informeel": True if begin == "vrij binnenlopen" else None,
        "interactie": Interactie.VEEL if soort in (Soort.BUDDYWERKING, Soort.TAALOEFENKANS) else "",
        "open_voor": OpenVoor.ALLEN if soort in (Soort.VRIJE_TIJD, Soort.STADSWANDELING) else "",
        "bus_dichtbij": True if soort in (Soort.TAALOEFENKANS, Soort.GROEPSWERKING) else None,
        "warme_overdracht": True if begin in ("gesprek vooraf", "via netwerkcoach") else None,
        "beeld": BEELD.get(soort, ""),
        **BIJZONDER.get(naam, {}),
    }


def zet_momenten(bouw: Bouw, aanbod: Aanbod) -> None:
    """The calendar that the sentence `wanneer` tells, with the week grid and the last day that follow from it."""
    momenten = [_moment(bouw, aanbod, gevonden) for gevonden in WEKELIJKS.finditer(aanbod.wanneer)]
    momenten += [
        bouw.zet(
            Moment,
            bestuur=aanbod.bestuur,
            aanbod=aanbod,
            van=_volgende(bouw.dag(-over), weekdag),
            begint=time(9, 30),
            eindigt=time(11, 30),
        )
        for over, weekdag in LOSSE_DAGEN.get(aanbod.naam, ())
    ]
    reeksen = kalender.reeksen_van(momenten)
    aanbod.rooster = kalender.rooster_van(reeksen)
    aanbod.laatste_op = kalender.laatste_van(reeksen, aanbod.eindigt_op)


# (so many days from now or a little later, day of the week)
LOSSE_DAGEN = {
    "Op Pad in de Stad": ((1, 4), (14, 4), (28, 4)),
    "Ken je gemeente": ((9, 5), (37, 5)),
    "Krakelingenstoet": ((88, 6),),
}


def _volgende(dag: date, weekdag: int) -> date:
    return dag + timedelta(days=(weekdag - dag.weekday()) % 7)


def _moment(bouw: Bouw, aanbod: Aanbod, gevonden: re.Match[str]) -> Moment:
    dag, van_uur, van_minuut, tot_uur, tot_minuut = gevonden.groups()
    return bouw.zet(
        Moment,
        bestuur=aanbod.bestuur,
        aanbod=aanbod,
        dag=DAGEN.index(dag),
        om_de=2 if "twee weken" in aanbod.wanneer or "tweede" in aanbod.wanneer else 1,
        begint=time(int(van_uur), int(van_minuut or 0)),
        eindigt=time(int(tot_uur), int(tot_minuut or 0)) if tot_uur else None,
    )
