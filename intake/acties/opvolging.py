"""Follow-up moments: plan, lapse, sweep, and what a person does with a line of the list.

Planning keeps one planned row per traject and schema and moves it, so a meeting costs no new row. Callers hold the lock
on the traject; the sweep locks moments only, so the moments are locked here too before they are judged.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from intake import opvolging as regels
from intake.models import Onderdeel, Opvolgmoment, Traject
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import Status
from intake.veeg import veeg
from netwerktraject.kern import berichten, gebeurtenissen
from netwerktraject.kern.db import lees, leesbaar
from netwerktraject.kern.models import Lidmaatschap
from netwerktraject.kern.rechten import PERSOONSROLLEN
from netwerktraject.kern.weergave import datum_bewaard

__all__ = [
    "geef_door",
    "laat_vervallen",
    "laatste_activiteit",
    "maak_ongedaan",
    "meld_probleem",
    "plan_stilstand",
    "veeg",
    "zet_gedaan",
    "zet_later",
]

TEKST_MAX = 300
LATER_MAX_DAGEN = 366


# ------------------------------------------------------------------------------------------------ planning
_LAATSTE = """
SELECT greatest(
    (SELECT max(datum) FROM intake_urenregel
     WHERE traject_id = %(pk)s AND bestuur_id = %(bestuur)s AND status <> 'vervangen'),
    (SELECT max(gestart_op) FROM intake_onderdeel WHERE traject_id = %(pk)s AND bestuur_id = %(bestuur)s),
    (SELECT max(hervat_op) FROM intake_pauze WHERE traject_id = %(pk)s AND bestuur_id = %(bestuur)s)) AS dag
"""


def laatste_activiteit(traject: Traject) -> date:
    """Last day on which something happened: hours, a part that started, or the end of a pause."""
    gedaan = lees(_LAATSTE, {"pk": traject.pk, "bestuur": traject.bestuur_id})[0]["dag"]
    return max(dag for dag in (gedaan, traject.gestart_op, traject.aangemeld_op) if dag)


@transaction.atomic
def plan_stilstand(*, traject: Traject) -> Opvolgmoment | None:
    """(Re)plan the one planned standstill moment. Newer activity takes an open line and its mail away again."""
    if traject.status != Status.LOPEND:
        laat_vervallen(traject=traject)
        return None
    laatste = laatste_activiteit(traject)
    wanneer = regels.volgende_moment(laatste, timezone.now())
    sleutel = regels.sleutel(MomentSoort.STILSTAND, traject.pk, laatste)
    momenten = list(
        Opvolgmoment.objects.select_for_update(of=("self",)).filter(
            Q(sleutel=sleutel, bestuur_id=traject.bestuur_id)
            | Q(status__in=[MomentStatus.GEPLAND, MomentStatus.OPEN]),
            traject=traject,
            soort=MomentSoort.STILSTAND,
        )
    )
    doel = next((m for m in momenten if m.sleutel == sleutel), None)
    _ruim(traject, [m for m in momenten if m.status == MomentStatus.OPEN and m is not doel])
    gepland = next((m for m in momenten if m.status == MomentStatus.GEPLAND), None)
    if doel is None:
        return _verplaats(gepland, sleutel, wanneer) if gepland else _nieuw(traject, sleutel, wanneer)
    if gepland is not None and gepland is not doel:
        _ruim(traject, [gepland])
    if doel.status in (MomentStatus.GEPLAND, MomentStatus.VERVALLEN):
        return _verplaats(doel, sleutel, wanneer)
    return doel  # this occurrence had its turn: once is once


def _nieuw(traject: Traject, sleutel: str, wanneer: datetime) -> Opvolgmoment:
    return Opvolgmoment.objects.create(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        soort=MomentSoort.STILSTAND,
        sleutel=sleutel,
        wanneer=wanneer,
    )


def _verplaats(moment: Opvolgmoment, sleutel: str, wanneer: datetime) -> Opvolgmoment:
    if (moment.sleutel, moment.wanneer, moment.status) != (sleutel, wanneer, MomentStatus.GEPLAND):
        moment.sleutel, moment.wanneer, moment.status = sleutel, wanneer, MomentStatus.GEPLAND
        moment.geopend_op = moment.later_tot = None
        moment.save(update_fields=["sleutel", "wanneer", "status", "geopend_op", "later_tot"])
    return moment


def _ruim(traject: Traject, momenten: list[Opvolgmoment]) -> None:
    if not momenten:
        return
    Opvolgmoment.objects.filter(pk__in=[m.pk for m in momenten]).update(status=MomentStatus.VERVALLEN)
    if any(m.status == MomentStatus.OPEN for m in momenten):
        berichten.annuleer(
            bestuur_id=traject.bestuur_id, onderwerp_id=traject.pk, sjabloon=MomentSoort.STILSTAND.value
        )


@transaction.atomic
def laat_vervallen(*, traject: Traject) -> int:
    """Pause or end: what was planned lapses, and so does an open standstill. A reported problem stays."""
    momenten = list(
        Opvolgmoment.objects.select_for_update(of=("self",)).filter(
            Q(status=MomentStatus.GEPLAND) | Q(status=MomentStatus.OPEN, soort=MomentSoort.STILSTAND),
            traject=traject,
        )
    )
    _ruim(traject, momenten)
    return len(momenten)


# ------------------------------------------------------------------------------------------------ by a person
@transaction.atomic
def meld_probleem(
    *, traject: Traject, tekst: str, namens: str, onderdeel: Onderdeel | None = None
) -> Opvolgmoment:
    """Somebody says that it does not go well: a line in the coach's list at once. The same words twice are one line."""
    tekst = leesbaar(tekst).strip()
    if not tekst:
        raise ValidationError({"tekst": "Zeg kort wat er niet goed gaat."})
    if len(tekst) > TEKST_MAX:
        raise ValidationError({"tekst": f"Dit is te lang. Gebruik hoogstens {TEKST_MAX} tekens."})
    nu = timezone.now()
    kenmerk = hashlib.sha256(f"{onderdeel and onderdeel.pk}:{tekst}".encode()).hexdigest()[:16]
    sleutel = regels.sleutel(f"probleem:{kenmerk}", traject.pk, timezone.localdate(nu))
    moment = Opvolgmoment(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        onderdeel=onderdeel,
        soort=MomentSoort.PROBLEEM,
        sleutel=sleutel,
        wanneer=nu,
        status=MomentStatus.OPEN,
        tekst=tekst,
        geopend_op=nu,
    )
    Opvolgmoment.objects.bulk_create([moment], ignore_conflicts=True)
    bestaand = Opvolgmoment.objects.get(bestuur_id=traject.bestuur_id, sleutel=sleutel)
    if bestaand.pk == moment.pk:
        gebeurtenissen.noteer(
            bestuur_id=traject.bestuur_id,
            onderwerp_id=traject.pk,
            soort="probleem",
            tekst="Probleem gemeld",
            namens=namens,
        )
    return bestaand


def _slot(moment: Opvolgmoment) -> Opvolgmoment:
    return Opvolgmoment.objects.select_for_update(of=("self",)).get(pk=moment.pk)


def _open(moment: Opvolgmoment) -> Opvolgmoment:
    moment = _slot(moment)
    if moment.status != MomentStatus.OPEN:
        raise ValidationError("Deze regel staat niet meer in de lijst. Laad de pagina opnieuw.")
    return moment


def _noteer(moment: Opvolgmoment, tekst: str, door) -> None:
    gebeurtenissen.noteer(
        bestuur_id=moment.bestuur_id,
        onderwerp_id=moment.traject_id,
        soort="opvolging",
        door=door,
        tekst=f"Opvolging {tekst}: {moment.get_soort_display()}",
    )


@transaction.atomic
def zet_gedaan(*, moment: Opvolgmoment, door) -> Opvolgmoment:
    """The coach did it. A second click is harmless."""
    if _slot(moment).status == MomentStatus.GEDAAN:
        return _slot(moment)
    moment = _open(moment)
    moment.status, moment.gedaan_op, moment.gedaan_door = MomentStatus.GEDAAN, timezone.now(), door
    moment.save(update_fields=["status", "gedaan_op", "gedaan_door"])
    _noteer(moment, "gedaan", door)
    return moment


@transaction.atomic
def zet_later(*, moment: Opvolgmoment, tot: date | datetime, door) -> Opvolgmoment:
    """Out of the list until `tot` (a day means 8.00 that day)."""
    moment = _open(moment)
    moment_tot = tot if isinstance(tot, datetime) else regels.lokaal(tot, time(8))
    nu = timezone.now()
    if moment_tot <= nu:
        raise ValidationError({"tot": "Deze dag is al voorbij. Kies een latere dag."})
    if moment_tot > nu + timedelta(days=LATER_MAX_DAGEN):
        raise ValidationError({"tot": "Dat is te ver weg. Kies een dag binnen een jaar."})
    moment.later_tot = moment_tot
    moment.save(update_fields=["later_tot"])
    _noteer(moment, f"later, op {datum_bewaard(moment_tot)}", door)
    return moment


@transaction.atomic
def geef_door(*, moment: Opvolgmoment, aan, door) -> Opvolgmoment:
    """Hand the line to a colleague of the same gemeente."""
    moment = _open(moment)
    collega = Lidmaatschap.objects.geldig_op(timezone.localdate()).filter(
        gebruiker=aan, gebruiker__is_active=True, bestuur_id=moment.bestuur_id, rol__in=PERSOONSROLLEN
    )
    if not collega.exists():
        raise ValidationError({"aan": "Kies een collega die in jouw gemeente met dossiers werkt."})
    moment.toegewezen_aan = aan
    moment.save(update_fields=["toegewezen_aan"])
    _noteer(moment, f"doorgegeven aan {aan.naam}", door)
    return moment


@transaction.atomic
def maak_ongedaan(*, moment: Opvolgmoment, door) -> Opvolgmoment:
    """Undo "gedaan" or "later": the line is back in the list."""
    moment = _slot(moment)
    if moment.status not in (MomentStatus.OPEN, MomentStatus.GEDAAN):
        raise ValidationError("Deze regel is niet meer nodig. Laad de pagina opnieuw.")
    if moment.status == MomentStatus.OPEN and moment.later_tot is None:
        return moment
    moment.status = MomentStatus.OPEN
    moment.gedaan_op = moment.gedaan_door = moment.later_tot = None
    moment.save(update_fields=["status", "gedaan_op", "gedaan_door", "later_tot"])
    _noteer(moment, "terug in de lijst", door)
    return moment
