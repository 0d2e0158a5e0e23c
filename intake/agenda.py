"""From the tables to the weeks of one person: lessons, parts of the plan, appointments (IT-05). Three queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from aanbod.kalender import Reeks, reeksen_van
from aanbod.models import Moment
from intake.models import Afspraak, Onderdeel, Traject
from intake.models.afspraak import AfspraakStand
from intake.models.plan import OnderdeelStatus
from intake.week import VOORUIT, Bezig, les_als_bezig, lessen_van

VER = 366  # days: what is further away stands in no week that we show
NOG_TE_DOEN = (OnderdeelStatus.GEPLAND, OnderdeelStatus.LOPEND)


@dataclass(frozen=True)
class Agenda:
    """All that fills the weeks of one traject; the parts by their id."""

    bezig: tuple[Bezig, ...]

    def deel(self, pk) -> Bezig | None:
        """How one part of the plan stands in the week."""
        return next((b for b in self.bezig if b.sleutel == str(pk)), None)


def agenda_van(traject: Traject, onderdelen: Iterable[Onderdeel], vandaag: date) -> Agenda:
    """Read what is needed for these parts (with `aanbod` selected)."""
    delen = [o for o in onderdelen if o.status in NOG_TE_DOEN]
    momenten = momenten_van({o.aanbod_id for o in delen if o.aanbod_id})
    bezig = [les_als_bezig(les) for les in lessen_van(traject.lesuren)]
    bezig += [als_bezig(o, momenten.get(o.aanbod_id, [])) for o in delen]
    bezig += [_afspraak(a) for a in _afspraken(traject, vandaag)]
    return Agenda(tuple(bezig))


def momenten_van(aanbod: Iterable) -> dict:
    """The series of these offers. One query."""
    uit: dict = {}
    for moment in Moment.objects.filter(aanbod__in=list(aanbod)):
        uit.setdefault(moment.aanbod_id, []).append(moment)
    return {pk: reeksen_van(rijen) for pk, rijen in uit.items()}


def als_bezig(o: Onderdeel, reeksen: list[Reeks]) -> Bezig:
    """One part: its own fixed day, else the moments of its offer."""
    wekelijks = tuple(r for r in reeksen if r.dag is not None)
    los = tuple(r for r in reeksen if r.dag is None)
    basis = {
        "sleutel": str(o.pk),
        "wat": o.titel,
        "soort": o.soort,
        "zomerstop": bool(o.aanbod and o.aanbod.zomerstop),
        "per_keer": o.aanbod.minuten_per_keer if o.aanbod else 120,
        "andere": wekelijks,
    }
    if o.dag is not None:
        eigen = Reeks(o.dag, 1, o.begint, o.eindigt)
        return Bezig(**basis, reeksen=(next((r for r in wekelijks if _zelfde(r, eigen)), eigen), *los))
    if len(wekelijks) > 1:
        return Bezig(**basis, reeksen=wekelijks, keuze=True)
    return Bezig(**basis, reeksen=(*wekelijks, *los))


def _zelfde(r: Reeks, eigen: Reeks) -> bool:
    return (r.dag, r.begint, r.eindigt) == (eigen.dag, eigen.begint, eigen.eindigt)


def _afspraken(traject: Traject, vandaag: date):
    nul = timezone.make_aware(datetime.combine(vandaag - timedelta(days=VOORUIT), time()))
    rijen = Afspraak.objects.filter(traject=traject, stand=AfspraakStand.GEPLAND)
    return rijen.filter(wanneer__gte=nul, wanneer__lt=nul + timedelta(days=VER))[:60]


def _afspraak(a: Afspraak) -> Bezig:
    begin = timezone.localtime(a.wanneer)
    einde = begin + timedelta(minutes=a.minuten)
    tot = einde.time() if einde.date() == begin.date() else time(23, 59)
    reeks = Reeks(None, 1, begin.time(), tot, begin.date())
    hoort_bij = str(a.onderdeel_id) if a.onderdeel_id else ""
    return Bezig(f"afspraak:{a.pk}", a.wat, "afspraak", (reeks,), hoort_bij=hoort_bij, per_keer=a.minuten)
