"""Follow-up moments: plan, lapse, sweep, and what a person does with a line of the list.

Planning keeps one planned row per traject and schema and moves it, so a meeting costs no new row. Callers hold the lock
on the traject; the sweep locks moments only, so the moments are locked here too before they are judged.
"""

from __future__ import annotations

import hashlib
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from intake import opvolging as regels
from intake import stilstand
from intake.models import Onderdeel, Opvolgmoment, Traject, activiteit
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import EINDE, Status
from intake.veeg import veeg
from netwerktraject.kern import berichten, gebeurtenissen
from netwerktraject.kern.db import lees, leesbaar
from netwerktraject.kern.kring import binnen, huidige
from netwerktraject.kern.models import Lidmaatschap
from netwerktraject.kern.rechten import PERSOONSROLLEN, Rol
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.weergave import datum_bewaard

__all__ = [
    "geef_door",
    "laat_vervallen",
    "laatste_activiteit",
    "maak_ongedaan",
    "meld_probleem",
    "plan_stilstand",
    "sluit_moment",
    "veeg",
    "zet_gedaan",
    "zet_later",
    "zet_moment",
]

TEKST_MAX, DEEL_MAX, LATER_MAX_DAGEN = 300, 60, 366
PAUZE_WEER_DAGEN = 14  # after a call in which the person stayed on pause
KOMT_TERUG = (MomentSoort.STILSTAND, MomentSoort.PAUZE_EINDE)
VOOR_DE_START = [
    MomentSoort.INTAKE,
    MomentSoort.HERBEKIJK,
    MomentSoort.NAZORG,
    MomentSoort.PAUZE_EINDE,
    MomentSoort.AANMELDING,
    MomentSoort.AFGEMELD,
]


# ------------------------------------------------------------------------------------------------ planning
_LAATSTE = f"""
SELECT {activiteit.SQL_LAATSTE.format(t="t")} AS dag,
       EXISTS (SELECT FROM intake_urenregel u WHERE u.traject_id = t.id AND u.status <> 'vervangen') AS uren,
       (SELECT max(m.gedaan_op) FROM intake_opvolgmoment m
        WHERE m.traject_id = t.id AND m.soort = 'stilstand' AND m.status = 'gedaan') AS gedaan_op
FROM intake_traject t WHERE t.id = %(pk)s AND t.bestuur_id = %(bestuur)s
"""  # noqa: S608 - our own words only


def _feiten(traject: Traject) -> dict:
    return lees(_LAATSTE, {"pk": traject.pk, "bestuur": traject.bestuur_id})[0]


def laatste_activiteit(traject: Traject) -> date:
    """Last day on which something happened, as `intake.stilstand` says it."""
    return _feiten(traject)["dag"]


@transaction.atomic
def plan_stilstand(*, traject: Traject) -> Opvolgmoment | None:
    """(Re)plan the one planned standstill moment. Newer activity takes an open line and its mail away again.

    A coach who ticked the line gets it back after three more weeks in which nothing happened (IT-13).
    The first hours end the watch of the first month, whoever entered them.
    """
    if traject.status != Status.LOPEND:
        laat_vervallen(traject=traject)
        return None
    feiten = _feiten(traject)
    gedaan = feiten["gedaan_op"] and timezone.localdate(feiten["gedaan_op"])
    vanaf = stilstand.laatste((feiten["dag"], gedaan))
    wanneer = regels.volgende_moment(vanaf, timezone.now())
    sleutel = regels.sleutel(MomentSoort.STILSTAND, traject.pk, vanaf)
    momenten = list(
        Opvolgmoment.objects.select_for_update(of=("self",)).filter(
            Q(sleutel=sleutel, bestuur_id=traject.bestuur_id)
            | Q(status__in=[MomentStatus.GEPLAND, MomentStatus.OPEN]),
            traject=traject,
            soort__in=[MomentSoort.STILSTAND, MomentSoort.EERSTE_MAAND],
        )
    )
    if feiten["uren"]:
        _ruim(traject, [m for m in momenten if m.soort == MomentSoort.EERSTE_MAAND])
    momenten = [m for m in momenten if m.soort == MomentSoort.STILSTAND]
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
    if any(m.status == MomentStatus.OPEN and m.soort == MomentSoort.STILSTAND for m in momenten):
        berichten.annuleer(
            bestuur_id=traject.bestuur_id, onderwerp_id=traject.pk, sjabloon=MomentSoort.STILSTAND.value
        )


@transaction.atomic
def laat_vervallen(*, traject: Traject) -> int:
    """Pause or end: standstill and first month lapse; the end takes all with it that asks for a start.

    A reported problem and a task stay. What else was planned waits for the end of a pause (`intake.veeg`).
    """
    soorten = [MomentSoort.STILSTAND, MomentSoort.EERSTE_MAAND]
    if traject.status in EINDE:
        soorten += VOOR_DE_START
    momenten = list(
        Opvolgmoment.objects.select_for_update(of=("self",)).filter(
            status__in=[MomentStatus.GEPLAND, MomentStatus.OPEN], soort__in=soorten, traject=traject
        )
    )
    _ruim(traject, momenten)
    return len(momenten)


# ------------------------------------------------------------------------------------------------ other kinds
@transaction.atomic
def zet_moment(
    *,
    traject: Traject,
    soort: str,
    sleutel_deel: object,
    tekst: str = "",
    wanneer: datetime | None = None,
    onderdeel: Onderdeel | None = None,
    toegewezen_aan=None,
) -> Opvolgmoment:
    """Raise one line: at once, or when `wanneer` comes. Idempotent per kind, traject and `sleutel_deel`.

    A later `wanneer` of the same occurrence moves it; another occurrence of the kind takes the place of the planned one
    (there is one planned moment per kind). Tasks stand beside each other. What was done stays done.
    """
    nu = timezone.now()
    sleutel = f"{MomentSoort(soort).value}:{traject.pk}:{_deel(sleutel_deel)}"
    nieuw = Opvolgmoment(
        bestuur_id=traject.bestuur_id,
        traject_id=traject.pk,
        onderdeel=onderdeel,
        soort=soort,
        sleutel=sleutel,
        tekst=leesbaar(tekst).strip()[:TEKST_MAX],
        toegewezen_aan=toegewezen_aan,
        **_stand(soort, wanneer, nu),
    )
    with _met_lijst(traject.bestuur_id):
        Traject.objects.select_for_update(of=("self",)).only("pk").get(pk=traject.pk)
        momenten = list(
            Opvolgmoment.objects.select_for_update(of=("self",)).filter(
                Q(sleutel=sleutel) | Q(status=MomentStatus.GEPLAND),
                traject_id=traject.pk,
                bestuur_id=traject.bestuur_id,
                soort=soort,
            )
        )
        zelfde = next((m for m in momenten if m.sleutel == sleutel), None)
        if zelfde is not None and zelfde.status in (MomentStatus.OPEN, MomentStatus.GEDAAN):
            return zelfde
        weg = [m.pk for m in momenten if m is not zelfde]
        if nieuw.status == MomentStatus.GEPLAND:
            Opvolgmoment.objects.filter(pk__in=weg).update(status=MomentStatus.VERVALLEN)
        if zelfde is None:
            nieuw.save(force_insert=True)
            return nieuw
        for naam in _VELDEN:
            setattr(zelfde, naam, getattr(nieuw, naam))
        zelfde.save(update_fields=_VELDEN)
        return zelfde


_VELDEN = ["tekst", "onderdeel", "toegewezen_aan", "wanneer", "status", "geopend_op", "later_tot"]


def _stand(soort: str, wanneer: datetime | None, nu: datetime) -> dict:
    """Open now; or planned, for the sweep. A task has no fact to check: it is open and shows from that day on."""
    if wanneer is None or wanneer <= nu:
        return {"wanneer": wanneer or nu, "status": MomentStatus.OPEN, "geopend_op": nu, "later_tot": None}
    if soort == MomentSoort.TAAK:
        return {"wanneer": wanneer, "status": MomentStatus.OPEN, "geopend_op": nu, "later_tot": wanneer}
    return {"wanneer": wanneer, "status": MomentStatus.GEPLAND, "geopend_op": None, "later_tot": None}


def _deel(deel: object) -> str:
    """The last part of a key: no colon (`opvolging.moment_van` splits there) and never too long."""
    tekst = leesbaar(str(deel)).replace(":", "-")
    return tekst if len(tekst) <= DEEL_MAX else hashlib.sha256(tekst.encode()).hexdigest()[:40]


def _met_lijst(bestuur_id: int):
    """Who refers (AgII) reads no list of the gemeente and still may raise a line there: this one row, as a task."""
    kring = huidige()
    if kring.taak or bestuur_id in kring.personen | kring.opvolging or bestuur_id not in kring.agii:
        return nullcontext()
    return binnen(replace(kring, taak="zet_moment"))


@transaction.atomic
def sluit_moment(*, traject: Traject, soort: str, sleutel_deel: object | None = None) -> int:
    """The fact behind a line is gone: planned and open moments of this kind lapse, and their mail stays here."""
    with _met_lijst(traject.bestuur_id):
        momenten = Opvolgmoment.objects.select_for_update(of=("self",)).filter(
            traject_id=traject.pk,
            bestuur_id=traject.bestuur_id,
            soort=soort,
            status__in=[MomentStatus.GEPLAND, MomentStatus.OPEN],
        )
        if sleutel_deel is not None:
            momenten = momenten.filter(
                sleutel=f"{MomentSoort(soort).value}:{traject.pk}:{_deel(sleutel_deel)}"
            )
        ids = [m.pk for m in momenten]
        return Opvolgmoment.objects.filter(pk__in=ids).update(status=MomentStatus.VERVALLEN)


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
    """The coach did it. A second click is harmless. After a standstill the clock of three weeks begins again."""
    traject, moment = _slot_traject(moment), _slot(moment)
    if moment.status == MomentStatus.GEDAAN:
        return moment
    moment = _open(moment)
    moment.status, moment.later_tot = MomentStatus.GEDAAN, None
    moment.gedaan_op, moment.gedaan_door = timezone.now(), door
    moment.save(update_fields=["status", "gedaan_op", "gedaan_door", "later_tot"])
    if moment.soort == MomentSoort.STILSTAND and traject.status == Status.LOPEND:
        plan_stilstand(traject=traject)
    if moment.soort == MomentSoort.PAUZE_EINDE and traject.status == Status.GEPAUZEERD:
        _vraag_pauze_weer(traject, moment)
    _noteer(moment, "gedaan", door)
    return moment


def _vraag_pauze_weer(traject: Traject, moment: Opvolgmoment) -> None:
    """Called, and still on pause: look again later, for nothing else asks after somebody on pause (IT-11)."""
    dag = timezone.localdate()
    deel = f"{moment.pk.hex}-{dag:%Y%m%d}"
    weer = regels.lokaal(dag + timedelta(days=PAUZE_WEER_DAGEN), regels.STIL_TOT)
    zet_moment(traject=traject, soort=moment.soort, sleutel_deel=deel, tekst=moment.tekst, wanneer=weer)


def _slot_traject(moment: Opvolgmoment) -> Traject:
    """The traject first, then the moment: one order everywhere."""
    return Traject.objects.select_for_update(of=("self",), no_key=True).get(pk=moment.traject_id)


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
    waar = Q(rol__in=PERSOONSROLLEN, bestuur_id=moment.bestuur_id)
    if huidige().kant_in(moment.bestuur_id) == Kant.AGII:
        waar = Q(rol=Rol.TRAJECTBEGELEIDER, werkgebied__besturen=moment.bestuur_id)
    collega = Lidmaatschap.objects.geldig_op(timezone.localdate()).filter(
        waar, gebruiker=aan, gebruiker__is_active=True
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
    traject, moment = _slot_traject(moment), _slot(moment)
    if moment.status not in (MomentStatus.OPEN, MomentStatus.GEDAAN):
        raise ValidationError("Deze regel is niet meer nodig. Laad de pagina opnieuw.")
    if moment.status == MomentStatus.OPEN and moment.later_tot is None:
        return moment
    if moment.status == MomentStatus.GEDAAN and moment.soort in KOMT_TERUG:
        weer = Opvolgmoment.objects.filter(traject=traject, soort=moment.soort, status=MomentStatus.GEPLAND)
        _ruim(traject, list(weer.select_for_update(of=("self",))))
    moment.status = MomentStatus.OPEN
    moment.gedaan_op = moment.gedaan_door = moment.later_tot = None
    moment.save(update_fields=["status", "gedaan_op", "gedaan_door", "later_tot"])
    _noteer(moment, "terug in de lijst", door)
    return moment
