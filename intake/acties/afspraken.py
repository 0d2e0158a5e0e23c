"""Appointments: make, move, report off, happened or not, and the reminder on the day (★6, TK-07)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import opvolging, trajecten
from intake.models import Afspraak, Onderdeel, Traject
from intake.models.afspraak import AfspraakStand
from intake.models.opvolging import MomentSoort
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE
from netwerktraject.kern import berichten, gebeurtenissen
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.weergave import datum_bewaard, tijd

SJABLOON = "afspraak_herinnering"
VOORUIT, TERUG = timedelta(days=366), timedelta(days=31)
WEG = "Deze afspraak is al ingevuld. Laad de pagina opnieuw."


def _slot(afspraak: Afspraak) -> tuple[Traject, Afspraak]:
    """Traject first, then the row: a coach who decides and a person who reports off are served one by one."""
    traject = trajecten.slot(afspraak.traject)
    return traject, Afspraak.objects.select_for_update(of=("self",)).get(pk=afspraak.pk)


def _eis_moment(wanneer: datetime, nu: datetime) -> None:
    if wanneer > nu + VOORUIT:
        raise ValidationError({"dag": "Deze dag is te ver weg. Kies een dag binnen een jaar."})
    if wanneer < nu - TERUG:
        raise ValidationError({"dag": "Deze dag is meer dan een maand voorbij. Kies een latere dag."})


def _noteer(afspraak: Afspraak, tekst: str, *, door=None, namens: str = "", uitleg: str = "") -> None:
    gebeurtenissen.noteer(
        bestuur_id=afspraak.bestuur_id,
        onderwerp_id=afspraak.traject_id,
        soort="afspraak",
        tekst=f"{tekst}: {afspraak.wat}",
        uitleg=uitleg,
        door=door,
        namens=namens,
    )


def _sleutel_deel(afspraak: Afspraak) -> str:
    """One line per appointment and time: who moves it and reports off again is a new line."""
    return f"{afspraak.pk.hex[:12]}-{afspraak.wanneer:%Y%m%d%H%M}"


@transaction.atomic
def maak(
    *,
    traject: Traject,
    soort: str,
    wat: str,
    wanneer: datetime,
    door,
    minuten: int = 60,
    waar: str = "",
    adres: str = "",
    wie_mee: str = "",
    mee=None,
    onderdeel: Onderdeel | None = None,
) -> Afspraak:
    """Plan an appointment, loose or for one part of the plan."""
    traject, nu = trajecten.slot(traject), timezone.now()
    if traject.status in EINDE:
        raise ValidationError("Dit traject is voorbij. Je kan geen afspraak meer maken.")
    if onderdeel is not None:
        onderdeel = Onderdeel.objects.filter(traject=traject, pk=onderdeel.pk).first()
        if onderdeel is None or onderdeel.status == OnderdeelStatus.GESTOPT:
            raise ValidationError({"onderdeel": "Dit onderdeel is gestopt. Kies een ander."})
    _eis_moment(wanneer, nu)
    afspraak = Afspraak(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        onderdeel=onderdeel,
        aanbod_id=onderdeel and onderdeel.aanbod_id,
        soort=soort,
        wat=wat,
        wanneer=wanneer,
        minuten=minuten,
        waar=waar,
        adres=adres,
        wie_mee=wie_mee,
        mee=mee,
        door=door,
        op=nu,
    )
    afspraak.full_clean(exclude=["bestuur", "aanbod", "onderdeel", "traject", "mee", "door"])
    afspraak.save(force_insert=True)
    _noteer(afspraak, f"Afspraak gemaakt voor {datum_bewaard(wanneer)}", door=door)
    return afspraak


@transaction.atomic
def wijzig(*, afspraak: Afspraak, door, **velden) -> Afspraak:
    """Move it or change a detail. Moved after a report-off, it stands again and that line is closed."""
    traject, afspraak = _slot(afspraak)
    if traject.status in EINDE or not afspraak.is_open:
        raise ValidationError(WEG)
    nu, vroeger, regel = timezone.now(), afspraak.wanneer, _sleutel_deel(afspraak)
    for naam in velden.keys() & {"soort", "wat", "wanneer", "minuten", "waar", "adres", "wie_mee", "mee"}:
        setattr(afspraak, naam, velden[naam])
    if afspraak.wanneer != vroeger:
        _eis_moment(afspraak.wanneer, nu)
        opvolging.sluit_moment(traject=traject, soort=MomentSoort.AFGEMELD, sleutel_deel=regel)
        berichten.annuleer(bestuur_id=traject.bestuur_id, onderwerp_id=afspraak.pk, sjabloon=SJABLOON)
        afspraak.stand, afspraak.herinnerd_op = AfspraakStand.GEPLAND, None
        afspraak.afmelding, afspraak.afgemeld_op = "", None
    afspraak.full_clean(exclude=["bestuur", "aanbod", "onderdeel", "traject", "mee", "door"])
    afspraak.save()
    naar = f" naar {datum_bewaard(afspraak.wanneer)}" if afspraak.wanneer != vroeger else ""
    _noteer(afspraak, f"Afspraak {'verplaatst' if naar else 'gewijzigd'}{naar}", door=door)
    return afspraak


@transaction.atomic
def beslis(*, afspraak: Afspraak, gebeurd: bool, uitkomst: str, door) -> Afspraak:
    """Happened or not, and what came of it. The second of two coaches is told that it was filled in."""
    traject, afspraak = _slot(afspraak)
    nu, uitkomst = timezone.now(), leesbaar(uitkomst).strip()
    if not afspraak.is_open:
        raise ValidationError(WEG)
    if gebeurd and afspraak.wanneer > nu:
        raise ValidationError("Deze afspraak moet nog komen. Vul dit later in.")
    if not gebeurd and not uitkomst:
        raise ValidationError({"uitkomst": "Zeg kort waarom het niet doorging."})
    afspraak.stand = AfspraakStand.GEBEURD if gebeurd else AfspraakStand.NIET_GEBEURD
    afspraak.uitkomst, afspraak.beslist_op = uitkomst, nu
    afspraak.full_clean(exclude=["bestuur", "aanbod", "onderdeel", "traject", "mee", "door"])
    afspraak.save(update_fields=["stand", "uitkomst", "beslist_op"])
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.AFGEMELD, sleutel_deel=_sleutel_deel(afspraak))
    _noteer(afspraak, "Gebeurd" if gebeurd else "Niet gebeurd", door=door, uitleg=uitkomst)
    return afspraak


@transaction.atomic
def schrap(*, afspraak: Afspraak, door) -> Afspraak:
    """Take it away; a second click is harmless."""
    traject, afspraak = _slot(afspraak)
    if afspraak.stand == AfspraakStand.GESCHRAPT:
        return afspraak
    if not afspraak.is_open:
        raise ValidationError(WEG)
    afspraak.stand = AfspraakStand.GESCHRAPT
    afspraak.save(update_fields=["stand"])
    berichten.annuleer(bestuur_id=traject.bestuur_id, onderwerp_id=afspraak.pk, sjabloon=SJABLOON)
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.AFGEMELD, sleutel_deel=_sleutel_deel(afspraak))
    _noteer(afspraak, "Afspraak geschrapt", door=door)
    return afspraak


@transaction.atomic
def meld_af(*, afspraak: Afspraak, reden: str, namens: str) -> Afspraak:
    """The newcomer can't come (by link, or on paper by the coach): a line in the list of today. Twice is once."""
    traject, afspraak = _slot(afspraak)
    if afspraak.stand == AfspraakStand.AFGEMELD:
        return afspraak
    if afspraak.stand != AfspraakStand.GEPLAND or traject.status in EINDE:
        raise ValidationError("Deze afspraak is al voorbij.")
    nu, reden = timezone.now(), leesbaar(reden).strip()
    if afspraak.wanneer + timedelta(minutes=afspraak.minuten) < nu:
        raise ValidationError("Deze afspraak is al voorbij.")
    if len(reden) > 200:
        raise ValidationError({"reden": "Dit is te lang. Gebruik hoogstens 200 tekens."})
    afspraak.stand, afspraak.afmelding, afspraak.afgemeld_op = AfspraakStand.AFGEMELD, reden, nu
    afspraak.save(update_fields=["stand", "afmelding", "afgemeld_op"])
    berichten.annuleer(bestuur_id=traject.bestuur_id, onderwerp_id=afspraak.pk, sjabloon=SJABLOON)
    wanneer = f"{datum_bewaard(afspraak.wanneer)}, {tijd(afspraak.wanneer)}"
    opvolging.zet_moment(
        traject=traject,
        soort=MomentSoort.AFGEMELD,
        sleutel_deel=_sleutel_deel(afspraak),
        tekst=f"{afspraak.wat}, {wanneer}. {reden}".strip(),
        onderdeel=afspraak.onderdeel,
        toegewezen_aan=afspraak.mee,
    )
    _noteer(afspraak, "Kan niet komen", namens=namens, uitleg=reden)
    return afspraak
