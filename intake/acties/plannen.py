"""The 40-hour package: add, change, stop, fix, start (IT-05, IT-12)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Min, Sum
from django.utils import timezone

from aanbod.kalender import Reeks, zin_van
from aanbod.models import Aanbod, Gebruik, Soort
from intake.acties import opvolging
from intake.acties.trajecten import slot, zet_status
from intake.certificering import uren_tekst
from intake.models import Onderdeel, Traject, Urenregel
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE, Status
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.kring import voor_gemeente
from netwerktraject.kern.models import Samenwerkingsverband

LAATSTE_START = timedelta(days=366)
DUO = "Buddyduo"
HOOGSTENS = 30  # parts of one plan that are not stopped: more is a slip, and no week can show it


@dataclass(frozen=True)
class Gekozen:
    """One part of a package that somebody chose; without an offer it is a duo that still has to be found."""

    aanbod: Aanbod | None
    minuten: int
    dag: int | None = None
    begint: time | None = None
    eindigt: time | None = None


def open_traject(traject: Traject) -> Traject:
    traject = slot(traject)
    if traject.status in EINDE:
        raise ValidationError("Dit traject is al beëindigd. Het plan kan niet meer veranderen.")
    if traject.status == Status.AANGEMELD:
        raise ValidationError("Begin eerst met de intake. Daarna kan je een plan maken.")
    return traject


def slot_onderdeel(onderdeel: Onderdeel) -> Onderdeel:
    return Onderdeel.objects.select_for_update(of=("self",)).get(pk=onderdeel.pk)


def _onthoud_gebruik(bestuur_id: int, aanbod: Aanbod) -> None:
    """Offer of a partner stays readable here after the sharing stops: the hours keep their label (SW-06)."""
    rij = Gebruik(bestuur_id=bestuur_id, aanbod_sleutel=aanbod.pk, sinds=timezone.localdate())
    with voor_gemeente(bestuur_id):
        Gebruik.objects.bulk_create([rij], ignore_conflicts=True)


def verbanden_van(bestuur_id: int):
    """The partnerships of one gemeente, whatever else the actor may reach."""
    return Samenwerkingsverband.objects.filter(besturen=bestuur_id).values_list("pk", flat=True)


def _eis_te_kiezen(bestuur_id: int, aanbod: Aanbod) -> None:
    """A label today, and of this gemeente or shared with it; the trigger `intake_aanbod_mag` says the same."""
    rijen = Aanbod.objects.filter(pk=aanbod.pk)
    if not rijen.gelabeld_op(timezone.localdate()).exists():
        raise ValidationError(f"{aanbod.naam} heeft vandaag geen geldig 4P-label. Kies een ander aanbod.")
    if not rijen.te_kiezen_in(bestuur_id, verbanden_van(bestuur_id)).exists():
        raise ValidationError(f"{aanbod.naam} is niet gedeeld met deze gemeente. Kies een ander aanbod.")


@transaction.atomic
def voeg_toe(
    *,
    traject: Traject,
    soort: str,
    titel: str,
    gepland_minuten: int,
    door,
    aanbod: Aanbod | None = None,
    **velden,
) -> Onderdeel:
    """Add a part to the plan; an offer must hold a 4P label today (OF-04, IT-03).

    `velden` are `dag`, `begint`, `eindigt`, `waar`, `met_wie` and `eigen` of the onderdeel.
    """
    traject = open_traject(traject)
    if Onderdeel.objects.filter(traject=traject).actief().count() >= HOOGSTENS:
        raise ValidationError(f"Er staan al {HOOGSTENS} onderdelen in het plan. Haal er eerst een weg.")
    if aanbod is not None:
        _eis_te_kiezen(traject.bestuur_id, aanbod)
    volgorde = (Onderdeel.objects.filter(traject=traject).aggregate(m=Max("volgorde"))["m"] or 0) + 1
    onderdeel = Onderdeel(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        soort=soort,
        titel=titel,
        aanbod=aanbod,
        gepland_minuten=gepland_minuten,
        volgorde=volgorde,
        **velden,
    )
    onderdeel.full_clean(exclude=["bestuur", "traject", "aanbod"])
    onderdeel.save()
    if aanbod is not None and aanbod.bestuur_id != traject.bestuur_id:
        _onthoud_gebruik(traject.bestuur_id, aanbod)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="plan",
        door=door,
        gedeeld=True,
        tekst=f"In het plan: {titel}, {uren_tekst(gepland_minuten)}",
    )
    return onderdeel


@transaction.atomic
def voeg_pakket_toe(*, traject: Traject, delen: Iterable[Gekozen], door) -> list[Onderdeel]:
    """Add all parts of a proposed package, or none. What stands in the plan already is left alone: twice is once."""
    traject = open_traject(traject)
    actief = list(Onderdeel.objects.filter(traject=traject).actief())
    bekend = {o.aanbod_id for o in actief if o.aanbod_id}
    duo = any(o.soort == Soort.BUDDYWERKING for o in actief)
    nieuw = []
    for deel in delen:
        if deel.aanbod.pk in bekend if deel.aanbod else duo:
            continue
        nieuw.append(
            voeg_toe(
                traject=traject,
                soort=deel.aanbod.soort if deel.aanbod else Soort.BUDDYWERKING,
                titel=deel.aanbod.naam if deel.aanbod else DUO,
                gepland_minuten=deel.minuten,
                door=door,
                aanbod=deel.aanbod,
                dag=deel.dag,
                begint=deel.begint,
                eindigt=deel.eindigt,
            )
        )
    return nieuw


@transaction.atomic
def verwijder_alle(*, traject: Traject, onderdelen: Iterable, door) -> int:
    """Undo: take these parts out again as far as they have not begun. Returns how many went."""
    open_traject(traject)
    weg = Onderdeel.objects.filter(traject=traject, pk__in=list(onderdelen), status=OnderdeelStatus.GEPLAND)
    weg = list(weg.exclude(pk__in=Urenregel.objects.filter(traject=traject).values("onderdeel")))
    for onderdeel in weg:
        verwijder(onderdeel=onderdeel, door=door)
    return len(weg)


@transaction.atomic
def wijzig_minuten(*, onderdeel: Onderdeel, minuten: int, door) -> Onderdeel:
    """Plan more or fewer minutes for one part."""
    open_traject(onderdeel.traject)
    onderdeel = slot_onderdeel(onderdeel)
    onderdeel.gepland_minuten = minuten
    onderdeel.full_clean(exclude=["bestuur", "traject", "aanbod"])
    onderdeel.save(update_fields=["gepland_minuten"])
    gebeurtenissen.noteer(
        bestuur_id=onderdeel.bestuur_id,
        onderwerp_id=onderdeel.traject_id,
        soort="plan",
        door=door,
        tekst=f"{onderdeel.titel}: {uren_tekst(minuten)} gepland",
    )
    return onderdeel


@transaction.atomic
def kies_moment(
    *, onderdeel: Onderdeel, dag: int | None, begint: time | None, eindigt: time | None, door
) -> Onderdeel:
    """Fix on which day and hours the person goes; without a day nothing is fixed."""
    open_traject(onderdeel.traject)
    onderdeel = slot_onderdeel(onderdeel)
    onderdeel.dag, onderdeel.begint, onderdeel.eindigt = dag, begint, eindigt
    onderdeel.full_clean(exclude=["bestuur", "traject", "aanbod"])
    onderdeel.save(update_fields=["dag", "begint", "eindigt"])
    wanneer = zin_van([Reeks(dag, 1, begint, eindigt)]) if dag is not None else "geen vaste dag"
    gebeurtenissen.noteer(
        bestuur_id=onderdeel.bestuur_id,
        onderwerp_id=onderdeel.traject_id,
        soort="plan",
        door=door,
        tekst=f"{onderdeel.titel}: {wanneer}",
    )
    return onderdeel


@transaction.atomic
def verwijder(*, onderdeel: Onderdeel, door) -> None:
    """Take a part out again. With hours on it, it can only be stopped: hours are never deleted."""
    open_traject(onderdeel.traject)
    onderdeel = slot_onderdeel(onderdeel)
    if onderdeel.status != OnderdeelStatus.GEPLAND or Urenregel.objects.filter(onderdeel=onderdeel).exists():
        raise ValidationError(f"{onderdeel.titel} is al begonnen. Stop het onderdeel: de uren blijven staan.")
    titel, traject_id, bestuur_id = onderdeel.titel, onderdeel.traject_id, onderdeel.bestuur_id
    onderdeel.delete()
    gebeurtenissen.noteer(
        bestuur_id=bestuur_id,
        onderwerp_id=traject_id,
        soort="plan",
        door=door,
        tekst=f"Uit het plan: {titel}",
    )


@transaction.atomic
def stop(*, onderdeel: Onderdeel, reden: str, door) -> Onderdeel:
    """Stop a part with a reason; what was confirmed stays counted (IT-12)."""
    traject = slot(onderdeel.traject)
    if traject.status in EINDE:
        raise ValidationError("Dit traject is al beëindigd. Het plan kan niet meer veranderen.")
    onderdeel = slot_onderdeel(onderdeel)
    if onderdeel.status == OnderdeelStatus.GESTOPT:
        return onderdeel
    if not reden.strip():
        raise ValidationError({"reden": "Zeg waarom dit onderdeel stopt."})
    onderdeel.status, onderdeel.gestopt_op, onderdeel.stop_reden = (
        OnderdeelStatus.GESTOPT,
        timezone.localdate(),
        reden.strip()[:200],
    )
    nooit_begonnen = onderdeel.gestart_op is not None and onderdeel.gestart_op > onderdeel.gestopt_op
    if nooit_begonnen:
        onderdeel.gestart_op = None
    onderdeel.save(update_fields=["status", "gestart_op", "gestopt_op", "stop_reden"])
    if nooit_begonnen:
        _begin_niet_later(traject)
    gebeurtenissen.noteer(
        bestuur_id=onderdeel.bestuur_id,
        onderwerp_id=onderdeel.traject_id,
        soort="plan_gewijzigd",
        door=door,
        gedeeld=True,
        tekst=f"{onderdeel.titel} gestopt",
        uitleg=reden,
    )
    return onderdeel


def _begin_niet_later(traject: Traject) -> None:
    """A start that was still to come went away: it may not keep the clock of standstill still until that day."""
    vandaag = timezone.localdate()
    if traject.gestart_op and traject.gestart_op > vandaag:
        delen = Onderdeel.objects.filter(traject=traject, gestart_op__isnull=False)
        traject.gestart_op = delen.aggregate(m=Min("gestart_op"))["m"] or vandaag
        traject.save(update_fields=["gestart_op"])
    opvolging.plan_stilstand(traject=traject)


def geplande_minuten(traject: Traject) -> int:
    """Minutes in the plan; a stopped part counts for the minutes that were done (IT-12).

    A proposal that was judged with a no never counts (IT-03).
    """
    delen = Onderdeel.objects.filter(traject=traject).actief().telt_mee()
    actief = delen.aggregate(s=Sum("gepland_minuten"))["s"] or 0
    gestopt = Urenregel.objects.filter(onderdeel__traject=traject, onderdeel__status=OnderdeelStatus.GESTOPT)
    return actief + gestopt.bevestigd().som()


@transaction.atomic
def stel_vast(*, traject: Traject, door) -> Traject:
    """Fix the plan: only when it reaches the norm (point 9 of the main job)."""
    traject = open_traject(traject)
    if traject.status == Status.GEPAUZEERD:
        raise ValidationError("Dit traject staat op pauze. Hervat het eerst.")
    gepland = geplande_minuten(traject)
    if gepland < traject.norm_minuten:
        tekort = uren_tekst(traject.norm_minuten - gepland)
        raise ValidationError(
            f"Er staat {uren_tekst(gepland)} in het plan. Plan nog {tekort}, dan is het plan klaar."
        )
    if traject.status in (Status.PLAN_OPGEMAAKT, Status.LOPEND):
        return traject
    zet_status(traject, Status.PLAN_OPGEMAAKT)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="plan_klaar",
        door=door,
        gedeeld=True,
        tekst=f"Plan klaar: {uren_tekst(gepland)}",
    )
    return traject


@transaction.atomic
def start(*, onderdeel: Onderdeel, op: date, door) -> Onderdeel:
    """Start a part; the first one makes the traject run and starts the clock of standstill."""
    traject = open_traject(onderdeel.traject)
    onderdeel = slot_onderdeel(onderdeel)
    if traject.status not in (Status.PLAN_OPGEMAAKT, Status.LOPEND):
        raise ValidationError("Maak eerst het plan klaar. Daarna kan je een onderdeel starten.")
    if op < traject.aangemeld_op:
        raise ValidationError({"op": "Deze dag ligt voor de aanmelding. Kies een latere dag."})
    if op > timezone.localdate() + LAATSTE_START:
        raise ValidationError({"op": "Deze dag is te ver weg. Kies een dag binnen een jaar."})
    if onderdeel.status == OnderdeelStatus.GEPLAND:
        onderdeel.status, onderdeel.gestart_op = OnderdeelStatus.LOPEND, op
        onderdeel.save(update_fields=["status", "gestart_op"])
        gebeurtenissen.noteer(
            bestuur_id=traject.bestuur_id,
            onderwerp_id=traject.pk,
            soort="gestart",
            door=door,
            gedeeld=True,
            tekst=f"{onderdeel.titel} is begonnen",
        )
    if traject.status == Status.PLAN_OPGEMAAKT:
        zet_status(traject, Status.LOPEND, gestart_op=traject.gestart_op or op)
    opvolging.plan_stilstand(traject=traject)
    return onderdeel
