"""What a person proposes: put it in the plan, and judge it on both legal criteria (IT-03)."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake import voorstel
from intake.acties.plannen import open_traject, slot_onderdeel, voeg_toe
from intake.models import EigenVoorstel, Onderdeel, Traject
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar

LAATSTE = timedelta(days=366)


@transaction.atomic
def stel_voor(*, traject: Traject, deel: dict, oordeel: dict | None, door) -> Onderdeel:
    """Add a proposal of the person. `oordeel` holds the answers of `beoordeel`; a duo needs none."""
    eigen = voorstel.vraagt_oordeel(deel["soort"], heeft_aanbod=False)
    onderdeel = voeg_toe(traject=traject, door=door, eigen=eigen, **deel)
    if eigen and oordeel:
        beoordeel(onderdeel=onderdeel, door=door, **oordeel)
    return onderdeel


@transaction.atomic
def beoordeel(
    *,
    onderdeel: Onderdeel,
    nederlands: bool,
    nederlands_reden: str,
    deelname: bool,
    deelname_reden: str,
    vanaf: date,
    door,
) -> EigenVoorstel:
    """Judge an onderdeel without an offer. Judged again is a new row: hours keep the judgement of their own day."""
    traject = open_traject(onderdeel.traject)
    onderdeel = slot_onderdeel(onderdeel)
    if not onderdeel.vraagt_oordeel:
        raise ValidationError(f"{onderdeel.titel} heeft geen oordeel nodig.")
    redenen = {
        "nederlands_reden": leesbaar(nederlands_reden).strip(),
        "deelname_reden": leesbaar(deelname_reden).strip(),
    }
    fouten = {veld: "Geef een reden bij dit antwoord." for veld, tekst in redenen.items() if not tekst}
    if vanaf < traject.aangemeld_op:
        fouten["vanaf"] = "Deze dag ligt voor de aanmelding. Kies een latere dag."
    elif vanaf > timezone.localdate() + LAATSTE:
        fouten["vanaf"] = "Deze dag is te ver weg. Kies een dag binnen een jaar."
    if fouten:
        raise ValidationError(fouten)
    rij = EigenVoorstel(
        bestuur_id=onderdeel.bestuur_id,
        onderdeel=onderdeel,
        nederlands=nederlands,
        deelname=deelname,
        vanaf=vanaf,
        op=timezone.now(),
        door=door,
        **redenen,
    )
    rij.clean_fields(exclude=["bestuur", "onderdeel", "door"])
    rij.save()
    gebeurtenissen.noteer(
        bestuur_id=rij.bestuur_id,
        onderwerp_id=onderdeel.traject_id,
        soort="voorstel",
        door=door,
        gedeeld=True,
        tekst=f"{onderdeel.titel} {rij}",
        uitleg=voorstel.reden(nederlands=nederlands, deelname=deelname),
    )
    return rij
