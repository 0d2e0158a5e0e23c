"""The plan on one page to take home: picture, what, when, where, how long, whom to ask (IT-05, TK-07).

Big type and plain Dutch; under each part one line in the language of the person when we speak it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone, translation
from django.utils.dates import WEEKDAYS
from django.utils.translation import ngettext, pgettext

from intake.agenda import NOG_TE_DOEN, agenda_van
from intake.certificaatblad import BEELDEN
from intake.certificering import uren_tekst
from intake.models import Onderdeel, Traject
from intake.pakket import Pakket, telt_niet
from intake.planblad import wanneer_zin
from intake.soortwoorden import SOORTEN
from netwerktraject.kern import pdf

TALEN = frozenset(code for code, _naam in settings.LANGUAGES) - {"nl"}
VAN_RECHTS = frozenset({"ar"})
VEEL = 5  # with more parts the type gets a little smaller, so that it stays on one page
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Regel:
    """One part on paper."""

    titel: str
    soort: str
    beeld: str
    uren: str
    wanneer: str
    waar: str
    vraag_aan: str
    vertaald: str


def maak_pdf(traject: Traject) -> bytes:
    """The page as PDF."""
    bestuur = traject.bestuur
    accent = bestuur.accent if _HEX.fullmatch(bestuur.accent) else "#0B5563"
    _html, inhoud = pdf.maak(
        "pdf/plan.html", context(traject), stijl="nt/pdf/plan.css", kleuren={"accent": accent}
    )
    return inhoud


def context(traject: Traject) -> dict:
    """What stands on the page. First name only: it lies on a table at home."""
    pakket, vandaag = Pakket.van(traject), timezone.localdate()
    delen = [o for o in pakket.onderdelen if o.status in NOG_TE_DOEN and not telt_niet(o)]
    agenda = agenda_van(traject, delen, vandaag)
    taal = traject.inburgeraar.contacttaal
    taal = taal if taal in TALEN else ""
    coach = traject.coach.voornaam if traject.coach else ""
    return {
        "naam": traject.inburgeraar.voornaam,
        "gemeente": traject.bestuur,
        "coach": coach,
        "dag": vandaag,
        "norm": uren_tekst(traject.norm_minuten),
        "regels": [_regel(o, agenda.deel(o.pk), coach, taal) for o in delen],
        "veel": len(delen) > VEEL,
        "taal": taal,
        "richting": "rtl" if taal in VAN_RECHTS else "ltr",
    }


def _regel(o: Onderdeel, bezig, coach: str, taal: str) -> Regel:
    aanbod = o.aanbod
    vraag_aan = o.met_wie or (aanbod.mentor or aanbod.organisatie.naam if aanbod else "") or coach
    return Regel(
        titel=o.titel,
        soort=str(SOORTEN[o.soort]),
        beeld=f"nt/pdf/{BEELDEN[o.soort]}.svg",
        uren=uren_tekst(o.gepland_minuten),
        wanneer=wanneer_zin(o, bezig),
        waar=o.waar or (aanbod.waar if aanbod else ""),
        vraag_aan=vraag_aan,
        vertaald=_vertaald(o, taal) if taal else "",
    )


def _vertaald(o: Onderdeel, taal: str) -> str:
    """Kind, day and hours in the language of the person; the name and the place stay as they stand on the door."""
    with translation.override(taal):
        delen = [str(SOORTEN[o.soort])]
        if o.dag is not None:
            delen.append(f"{WEEKDAYS[o.dag]} {_tijden(o)}".strip())
        delen.append(_duur(o.gepland_minuten))
        return " · ".join(delen)


def _tijden(o: Onderdeel) -> str:
    return "-".join(f"{t:%H:%M}" for t in (o.begint, o.eindigt) if t)


def _duur(minuten: int) -> str:
    """The same words as on the page behind the link."""
    if minuten % 60 == 0:
        return ngettext("%(n)s uur", "%(n)s uur", minuten // 60) % {"n": minuten // 60}
    return pgettext("geen heel getal", "%(n)s uur") % {"n": f"{minuten / 60:.2f}".rstrip("0").rstrip(".")}
