"""What an accepted hand-over makes in the new gemeente: the person, the traject, the talk and every minute that counts.

Only called inside `overdrachten.aanvaard`: both gemeenten in one Kring, the old traject and the request locked.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from datetime import date

from django.utils import timezone

from intake.certificering import uren_tekst
from intake.models import (
    Antwoord,
    EigenVoorstel,
    Inburgeraar,
    Intake,
    Nood,
    Onderdeel,
    Overdracht,
    Talent,
    Traject,
    Urenregel,
    Verplichting,
)
from intake.models.plan import OnderdeelStatus
from intake.models.traject import Status
from intake.models.uren import Bron, UrenStatus
from intake.overdracht import (
    ANTWOORDEN,
    NAAM,
    NODEN_DEEL,
    PLAN,
    TALENTEN,
    UREN,
    VERPLICHT,
    delen_van,
    regels_die_meegaan,
)
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.models import Werkgebied
from netwerktraject.kern.rollen import rol_van
from netwerktraject.kern.rolverdeling import Kant, Stap

TITEL_MAX, MIN_PLAN, MAX_PLAN = 120, 15, 4800


def neem_over(*, overdracht: Overdracht, oud: Traject, door) -> Traject:
    """The new traject, with a talk that goes on and hours that are there already."""
    persoon = Inburgeraar.objects.create(bestuur_id=overdracht.naar_id, **overdracht.pakket[NAAM])
    nieuw = Traject.objects.create(
        bestuur_id=overdracht.naar_id,
        inburgeraar=persoon,
        status=Status.IN_INTAKE,
        norm_minuten=oud.norm_minuten,
        aangemeld_op=timezone.localdate(),
        **_wie(overdracht, oud, door),
    )
    _neem_verplichting(overdracht, nieuw, door)
    _neem_gesprek(overdracht.pakket, nieuw, door)
    minuten = _neem_uren(overdracht, oud, nieuw, door) if UREN in overdracht.wat else 0
    van = overdracht.bestuur.naam
    gebeurtenissen.noteer(
        bestuur_id=nieuw.bestuur_id,
        onderwerp_id=nieuw.pk,
        soort="overgekomen",
        tekst=f"Overgekomen van {van}" + (f" met {uren_tekst(minuten)} bevestigd" if minuten else ""),
        uitleg=_plan_in_woorden(overdracht.pakket, van),
        door=door,
        gedeeld=True,
    )
    return nieuw


def _wie(overdracht: Overdracht, oud: Traject, door) -> dict:
    """Who took over is the coach; where AgII does the intake, the trajectbegeleider (SW-01)."""
    if rol_van(overdracht.naar_id, timezone.localdate()).kant(Stap.INTAKE) == Kant.AGII:
        return {"coach": None, "trajectbegeleider": door}
    return {"coach": door, "trajectbegeleider_id": _begeleider(overdracht, oud)}


def _neem_verplichting(overdracht: Overdracht, nieuw: Traject, door) -> None:
    """What the law asks of a person does not change with a move (IT-02)."""
    mee = overdracht.pakket.get(VERPLICHT)
    if mee:
        Verplichting.objects.create(
            bestuur_id=nieuw.bestuur_id,
            traject=nieuw,
            soort=mee["soort"],
            van=date.fromisoformat(mee["van"]),
            bron=f"Meegekomen van {overdracht.bestuur.naam}",
            door=door,
            op=timezone.now(),
        )


def _begeleider(overdracht: Overdracht, oud: Traject) -> int | None:
    """The trajectbegeleider stays when both gemeenten lie in one work region."""
    samen = Werkgebied.objects.filter(besturen=overdracht.bestuur_id).filter(besturen=overdracht.naar_id)
    return oud.trajectbegeleider_id if samen.exists() else None


def _plan_in_woorden(pakket: dict, van: str) -> str:
    """What was planned there can't be done here as it was: it goes along to read."""
    delen = delen_van({PLAN: pakket.get(PLAN, [])})
    regels = [f"{regel.wat}, {regel.tekst}" for deel in delen for regel in deel.regels]
    return f"Plan in {van}: {'; '.join(regels)}." if regels else ""


# ------------------------------------------------------------------------------------------------ the talk
def _neem_gesprek(pakket: dict, nieuw: Traject, door) -> None:
    """The intake is open again: what was answered needn't be asked twice."""
    nu, gemeen = timezone.now(), {"bestuur_id": nieuw.bestuur_id}
    intake = Intake.objects.create(traject=nieuw, begonnen_op=timezone.localdate(), door=door, **gemeen)
    Antwoord.objects.bulk_create(
        Antwoord(
            intake=intake,
            vraag=a["vraag"],
            weet=a["weet"],
            tekst=a["tekst"],
            keuzes=a["keuzes"],
            gewijzigd_op=nu,
            gewijzigd_door=door,
            **gemeen,
        )
        for a in pakket.get(ANTWOORDEN, [])
    )
    bij = {"traject": nieuw, "op": nu, "door": door, **gemeen}
    Talent.objects.bulk_create(
        Talent(tekst=t["tekst"], waar=t["waar"], gezien_op=date.fromisoformat(t["gezien_op"]), **bij)
        for t in pakket.get(TALENTEN, [])
    )
    Nood.objects.bulk_create(
        Nood(sleutel=n["sleutel"], stand=n["stand"], **bij) for n in pakket.get(NODEN_DEEL, [])
    )


# ------------------------------------------------------------------------------------------------ the hours
def _neem_uren(overdracht: Overdracht, oud: Traject, nieuw: Traject, door) -> int:
    """Every line that counts at this moment, minute by minute; returns the confirmed ones.

    Not the frozen sums: a line that was confirmed after the request would be lost. What waited goes on waiting here,
    since the old gemeente can't confirm in an ended traject.
    """
    per_deel: dict[uuid.UUID, list[Urenregel]] = defaultdict(list)
    for regel in regels_die_meegaan(oud):
        per_deel[regel.onderdeel_id].append(regel)
    bevestigd = 0
    for volgorde, regels in enumerate(per_deel.values()):
        deel = _onderdeel(overdracht, nieuw, regels, volgorde, door)
        Urenregel.objects.bulk_create([_regel(overdracht, deel, regel, door) for regel in regels])
        bevestigd += sum(r.minuten for r in regels if r.status == UrenStatus.BEVESTIGD)
    return bevestigd


def _onderdeel(
    overdracht: Overdracht, nieuw: Traject, regels: list[Urenregel], volgorde: int, door
) -> Onderdeel:
    begin, minuten = min(r.datum for r in regels), sum(r.minuten for r in regels)
    deel = Onderdeel.objects.create(
        bestuur_id=nieuw.bestuur_id,
        traject=nieuw,
        soort=regels[0].wat,
        titel=f"Uren uit {overdracht.bestuur.naam}: {regels[0].titel}"[:TITEL_MAX],
        gepland_minuten=min(max(minuten, MIN_PLAN), MAX_PLAN),
        status=OnderdeelStatus.KLAAR,
        gestart_op=begin,
        volgorde=volgorde,
    )
    if deel.vraagt_oordeel:
        # Its offer, or its own judgement, stays behind the border; that it counted there is the judgement here (IT-03).
        waarom = f"Telde mee in {overdracht.bestuur.naam}."
        EigenVoorstel.objects.create(
            bestuur_id=nieuw.bestuur_id,
            onderdeel=deel,
            nederlands=True,
            nederlands_reden=waarom,
            deelname=True,
            deelname_reden=waarom,
            vanaf=begin,
            op=timezone.now(),
            door=door,
        )
    return deel


def _regel(overdracht: Overdracht, deel: Onderdeel, oud: Urenregel, door) -> Urenregel:
    """The key follows from the old line: it can arrive only once."""
    nu, zeker = timezone.now(), oud.status == UrenStatus.BEVESTIGD
    betwist = oud.status == UrenStatus.BETWIST  # a doubt stays a doubt; the words of who doubted stay behind
    van = overdracht.bestuur.naam
    return Urenregel(
        bestuur_id=deel.bestuur_id,
        traject_id=deel.traject_id,
        onderdeel=deel,
        datum=oud.datum,
        minuten=oud.minuten,
        taal=oud.taal,
        status=oud.status,
        betwist_reden=f"Was in {van} betwist." if betwist else "",
        bron=Bron.OVERDRACHT,
        namens=f"gemeente {van}",
        sleutel=uuid.uuid5(overdracht.pk, str(oud.pk)),
        opmerking="" if zeker else f"Was in {van} nog niet bevestigd.",
        ingevoerd_op=nu,
        beslist_door=door if zeker else None,
        beslist_op=nu if zeker else None,
    )
