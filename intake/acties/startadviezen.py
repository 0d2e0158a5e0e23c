"""Readiness and needs: what was proposed, what the coach chose, what must be arranged (IT-10, TK-02)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import opvolging, trajecten
from intake.models import Nood, Startadvies, Traject
from intake.models.begeleiding import Advies, NoodStand
from intake.models.opvolging import MomentSoort
from intake.models.traject import EINDE
from intake.noden import NODEN
from intake.startklaar import WACHT_REDENEN, Antwoorden, beoordeel
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.weergave import datum_bewaard

VOORUIT = timedelta(days=366)


def _eis_loopt(traject: Traject) -> None:
    if traject.status in EINDE:
        raise ValidationError("Dit traject is voorbij.")


@transaction.atomic
def bewaar(
    *,
    traject: Traject,
    antwoorden: Antwoorden,
    advies: str,
    route: str,
    warm: bool,
    door,
    wacht_reden: str = "",
    herbekijk_op: date | None = None,
) -> Startadvies:
    """Keep proposal and choice side by side. Waiting is looked at again on its day; a start lets that line lapse."""
    traject = trajecten.slot(traject)
    _eis_loopt(traject)
    vandaag = timezone.localdate()
    wacht = advies == Advies.WACHT
    if wacht and herbekijk_op is None:
        raise ValidationError({"herbekijk_op": "Zeg wanneer je dit opnieuw bekijkt."})
    if wacht and not vandaag < herbekijk_op <= vandaag + VOORUIT:
        raise ValidationError({"herbekijk_op": "Kies een dag na vandaag, binnen een jaar."})
    if wacht and wacht_reden not in WACHT_REDENEN:
        raise ValidationError({"wacht_reden": "Kies waarop je wacht."})
    voorstel = beoordeel(antwoorden)
    keuze = Startadvies(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        antwoorden={
            "praten": antwoorden.praten,
            "voelt": antwoorden.voelt,
            "zelfredzaam": antwoorden.zelfredzaam,
            "noden": sorted(antwoorden.noden),
        },
        voorstel=voorstel.advies,
        advies=advies,
        route=route,
        warme_overdracht=warm,
        redenen=list(voorstel.redenen),
        wacht_reden=wacht_reden if wacht else "",
        herbekijk_op=herbekijk_op if wacht else None,
        op=timezone.now(),
        door=door,
    )
    keuze.full_clean(exclude=["bestuur", "traject", "door"])
    keuze.save(force_insert=True)
    _neem_noden_over(traject, antwoorden.noden, door)
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.HERBEKIJK)
    trajecten.herplan_wacht(traject)
    tot = f", opnieuw bekijken op {datum_bewaard(herbekijk_op)}" if wacht else ""
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="startadvies",
        tekst=f"Start bekeken: {keuze.get_advies_display()}{tot}",
        door=door,
    )
    return keuze


def _neem_noden_over(traject: Traject, gekozen: frozenset[str], door) -> None:
    """Ticked is needed; what was needed and is no longer ticked is arranged; the rest was not asked."""
    bekend = dict(Nood.objects.filter(traject=traject).values_list("sleutel", "stand"))
    standen = dict.fromkeys(gekozen & NODEN.keys(), NoodStand.NODIG.value)
    standen |= {
        s: NoodStand.OPGELOST.value
        for s, stand in bekend.items()
        if stand == NoodStand.NODIG and s not in gekozen
    }
    _schrijf_noden(traject, standen, door)


def _schrijf_noden(traject: Traject, standen: Mapping[str, str], door) -> int:
    """Write only what changed; an empty state takes the row away: not asked."""
    rijen = {n.sleutel: n for n in Nood.objects.select_for_update(of=("self",)).filter(traject=traject)}
    nu, gewijzigd = timezone.now(), 0
    for sleutel, stand in standen.items():
        rij = rijen.get(sleutel)
        if sleutel not in NODEN or (rij.stand if rij else "") == stand:
            continue
        gewijzigd += 1
        if not stand:
            rij.delete()
        elif rij is None:
            Nood.objects.create(
                bestuur_id=traject.bestuur_id, traject=traject, sleutel=sleutel, stand=stand, op=nu, door=door
            )
        else:
            rij.stand, rij.op, rij.door = stand, nu, door
            rij.save(update_fields=["stand", "op", "door"])
    return gewijzigd


@transaction.atomic
def zet_noden(*, traject: Traject, standen: Mapping[str, str], door) -> int:
    """What the coach knows of the needs now. Returns how many changed; the event says no more than that (TK-02)."""
    traject = trajecten.slot(traject)
    _eis_loopt(traject)
    fout = [stand for stand in standen.values() if stand and stand not in NoodStand.values]
    if fout:
        raise ValidationError("Kies een van de antwoorden.")
    gewijzigd = _schrijf_noden(traject, standen, door)
    if gewijzigd:
        gebeurtenissen.noteer(
            bestuur_id=traject.bestuur_id,
            onderwerp_id=traject.pk,
            soort="noden",
            tekst="Wat nodig is, is bijgewerkt",
            door=door,
        )
    return gewijzigd
