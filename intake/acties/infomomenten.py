"""Collective info moments: prepare, invite, tick on the day, and close into plans and tasks (IT-07)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.models import Aanbod
from intake.acties import opvolging, plannen, uitnodigen
from intake.acties.trajecten import begin_intake
from intake.infomoment import GEEN_UITNODIGING, is_te_nodigen, minuten_voor
from intake.models import Genodigde, Infomoment, Infoplek, Onderdeel, Traject, Uitleg
from intake.models.opvolging import MomentSoort
from intake.models.traject import Status
from netwerktraject.kern import gebeurtenissen

AL_DICHT = "Dit infomoment is al afgesloten. Er verandert niets meer."


@dataclass(frozen=True)
class Afsluiting:
    """What came of a moment. `nu` says whether this call did it; a second one counts nothing."""

    nu: bool
    inschrijvingen: int = 0
    gesprekken: int = 0
    mislukt: int = 0
    niet_gekomen: int = 0


@transaction.atomic
def bewaar(*, moment: Infomoment, door) -> Infomoment:
    """Make or change a moment. A new one lies ahead; one that is over may still be mended, not moved to the past."""
    nieuw = moment._state.adding
    if nieuw:
        moment.door = door
    else:
        vroeger = _open(moment)
    if moment.eindigt_op <= moment.begint_op:
        raise ValidationError({"eindigt": "Het einde ligt voor het begin. Kies een later uur."})
    if nieuw and moment.begint_op < timezone.now():
        raise ValidationError({"dag": "Dit moment is al voorbij. Kies een dag en uur die nog komen."})
    moment.full_clean(exclude=["bestuur", "door"])
    moment.save()
    moment.opnieuw = (
        0 if nieuw else uitnodigen.nodig_opnieuw(moment, vroeger, Genodigde.objects.filter(infomoment=moment))
    )
    gebeurtenissen.noteer(
        bestuur_id=moment.bestuur_id,
        onderwerp_id=moment.pk,
        soort="infomoment",
        door=door,
        tekst=f"Infomoment {'gepland' if nieuw else 'gewijzigd'}: {moment.titel}",
    )
    return moment


def _open(moment: Infomoment) -> Infomoment:
    """The locked row, not closed yet."""
    vers = Infomoment.objects.select_for_update(of=("self",)).get(pk=moment.pk)
    if vers.afgesloten_op:
        raise ValidationError(AL_DICHT)
    return vers


@transaction.atomic
def zet_aanbod(*, moment: Infomoment, aanbod: Aanbod, wie: str = "") -> Infoplek:
    """An offer is present at the moment; twice is once."""
    moment = _open(moment)
    rijen = Aanbod.objects.filter(pk=aanbod.pk).gelabeld_op(timezone.localdate())
    if not rijen.te_kiezen_in(moment.bestuur_id, plannen.verbanden_van(moment.bestuur_id)).exists():
        raise ValidationError(f"{aanbod.naam} heeft vandaag geen geldig 4P-label. Kies een ander aanbod.")
    plek, _ = Infoplek.objects.get_or_create(
        infomoment=moment, aanbod=aanbod, defaults={"bestuur_id": moment.bestuur_id, "wie": wie[:120]}
    )
    return plek


@transaction.atomic
def haal_aanbod_weg(*, plek: Infoplek) -> None:
    """An offer does not come after all: who signed up for it already is told to choose again."""
    moment = _open(plek.infomoment)
    for genodigde in Genodigde.objects.filter(infomoment=moment, keuzes__contains=[str(plek.pk)]):
        genodigde.keuzes = [keuze for keuze in genodigde.keuzes if keuze != str(plek.pk)]
        genodigde.save(update_fields=["keuzes"])
    plek.delete()


@transaction.atomic
def nodig_uit(*, moment: Infomoment, trajecten: Iterable[UUID], door) -> int:
    """Put people on the list; who is on it already stays, who can't come along (pause, end) is refused by name."""
    rijen = _slot_trajecten(moment.bestuur_id, trajecten)
    moment = _open(moment)
    for traject in rijen:
        if not is_te_nodigen(traject.status, traject.gestart_op):
            raise ValidationError(
                f"{traject.inburgeraar.voornaam} is {traject.get_status_display()}. Nodig alleen uit wie nog wacht."
            )
    al = set(Genodigde.objects.filter(infomoment=moment).values_list("traject_id", flat=True))
    nieuw = [rij for rij in rijen if rij.pk not in al]
    if moment.plaatsen and len(al) + len(nieuw) > moment.plaatsen:
        vrij = max(0, moment.plaatsen - len(al))
        raise ValidationError(f"Er zijn nog {vrij} plaatsen vrij. Kies minder mensen of geef meer plaatsen.")
    Genodigde.objects.bulk_create(
        [Genodigde(bestuur_id=moment.bestuur_id, infomoment=moment, traject=rij) for rij in nieuw],
        ignore_conflicts=True,
    )
    _noteer_bij(nieuw, f"Uitgenodigd voor {moment.titel}", door)
    return len(nieuw)


def _slot_trajecten(bestuur_id: int, ids: Iterable[UUID]) -> list[Traject]:
    """Locked in one order, so that two people who choose the same persons wait for each other."""
    rijen = Traject.objects.select_for_update(of=("self",)).select_related("inburgeraar")
    return list(rijen.filter(pk__in=list(ids), bestuur_id=bestuur_id).order_by("pk"))


def _noteer_bij(trajecten: Iterable[Traject], tekst: str, door) -> None:
    for traject in trajecten:
        gebeurtenissen.noteer(
            bestuur_id=traject.bestuur_id,
            onderwerp_id=traject.pk,
            soort="infomoment",
            door=door,
            tekst=tekst,
        )


@transaction.atomic
def haal_van_lijst(*, genodigde: Genodigde, door) -> None:
    """Not invited after all."""
    _open(genodigde.infomoment)
    genodigde.delete()


@transaction.atomic
def mail_uitnodigingen(*, moment: Infomoment) -> tuple[int, int]:
    """Mail who wants mail and has none yet; returns how many mails, and how many need paper or a call."""
    moment = _open(moment)
    if moment.begint_op < timezone.now():
        raise ValidationError("Dit infomoment is al begonnen. Een uitnodiging komt te laat.")
    nog = Genodigde.objects.filter(infomoment=moment, uitgenodigd_op__isnull=True)
    nog = nog.exclude(traject__status__in=GEEN_UITNODIGING)  # paused or stopped since
    return uitnodigen.per_mail(nog.select_related("traject__inburgeraar"), sjabloon="uitnodiging")


@transaction.atomic
def zet_gedrukt(*, moment: Infomoment) -> int:
    """The letters were printed: who had none yet counts as invited on paper."""
    moment = _open(moment)
    return Genodigde.objects.filter(infomoment=moment, uitgenodigd_op__isnull=True).update(
        uitgenodigd_op=timezone.now()
    )


# ------------------------------------------------------------------------------------------------ on the day
@transaction.atomic
def kom_erbij(*, moment: Infomoment, traject: Traject, door) -> Genodigde:
    """Somebody who was not invited stands there: on the list and present."""
    rijen = _slot_trajecten(moment.bestuur_id, [traject.pk])
    moment = _open(moment)
    if not rijen or not is_te_nodigen(rijen[0].status, rijen[0].gestart_op):
        raise ValidationError(
            "Deze persoon kan niet meedoen: het traject loopt al, staat op pauze of is gestopt."
        )
    genodigde, nieuw = Genodigde.objects.get_or_create(
        infomoment=moment,
        traject=rijen[0],
        defaults={"bestuur_id": moment.bestuur_id, "aanwezig": True},
    )
    if not nieuw and not genodigde.aanwezig:
        genodigde.aanwezig = True
        genodigde.save(update_fields=["aanwezig"])
    if nieuw:
        _noteer_bij(rijen, f"Kwam zonder uitnodiging naar {moment.titel}", door)
    return genodigde


@transaction.atomic
def zet_stand(
    *,
    genodigde: Genodigde,
    aanwezig: bool | None,
    uitleg_taal: str = "",
    eigen_intake: bool = False,
    keuzes: Iterable[str] = (),
) -> Genodigde:
    """What the tablet says about one person. Who is not there signs up for nothing."""
    moment = _open(genodigde.infomoment)
    plekken = {str(pk) for pk in Infoplek.objects.filter(infomoment=moment).values_list("pk", flat=True)}
    genodigde = Genodigde.objects.select_for_update(of=("self",)).get(pk=genodigde.pk)
    genodigde.aanwezig = aanwezig
    genodigde.uitleg_taal = uitleg_taal if aanwezig else ""
    genodigde.eigen_intake = bool(aanwezig and eigen_intake)
    genodigde.keuzes = [keuze for keuze in dict.fromkeys(keuzes) if keuze in plekken] if aanwezig else []
    genodigde.save(update_fields=["aanwezig", "uitleg_taal", "eigen_intake", "keuzes"])
    return genodigde


# ------------------------------------------------------------------------------------------------ closing
@transaction.atomic
def sluit_af(*, moment: Infomoment, door, met_tolk: bool = False, nu: datetime | None = None) -> Afsluiting:
    """Turn ticks into plans and tasks, once. A second click, or a colleague, finds it done and changes nothing.

    Each sign-up becomes a part of that person's plan; the moment counts as collective intake. Each flag becomes a task.
    A sign-up that is not possible any more (label gone, traject paused meanwhile) becomes a task too: nothing is lost.
    """
    nu = nu or timezone.now()
    ids = Genodigde.objects.filter(infomoment=moment).values_list("traject_id", flat=True)
    trajecten = {rij.pk: rij for rij in _slot_trajecten(moment.bestuur_id, list(ids))}
    vers = Infomoment.objects.select_for_update(of=("self",)).get(pk=moment.pk)
    if vers.afgesloten_op:
        return Afsluiting(nu=False)
    if vers.begint_op > nu:
        raise ValidationError("Dit infomoment is nog niet begonnen. Sluit het af als het voorbij is.")
    genodigden = list(
        Genodigde.objects.select_for_update(of=("self",)).filter(infomoment=vers).order_by("pk")
    )
    if any(g.traject_id not in trajecten for g in genodigden):
        raise ValidationError("Net kwam er nog iemand bij. Sluit het moment nog eens af.")
    plekken = {
        str(p.pk): p for p in Infoplek.objects.filter(infomoment=vers).select_related("aanbod__organisatie")
    }
    aanwezig = [g for g in genodigden if g.aanwezig]
    uitslag = [_verwerk(g, trajecten[g.traject_id], vers, plekken, door, met_tolk) for g in aanwezig]
    vers.afgesloten_op = nu
    vers.save(update_fields=["afgesloten_op"])
    _noteer_bij(
        [trajecten[g.traject_id] for g in genodigden if g.aanwezig is not True],
        f"Kwam niet naar {vers.titel}",
        door,
    )
    return Afsluiting(
        nu=True,
        inschrijvingen=sum(goed for goed, _ in uitslag),
        gesprekken=sum(g.eigen_intake for g in aanwezig),
        mislukt=sum(fout for _, fout in uitslag),
        niet_gekomen=len(genodigden) - len(aanwezig),
    )


def _verwerk(
    genodigde: Genodigde, traject: Traject, moment: Infomoment, plekken, door, met_tolk
) -> tuple[int, int]:
    """One person who was there; returns how many sign-ups went well and how many did not."""
    if genodigde.uitleg_taal:
        _leg_uitleg_vast(genodigde, moment, door, met_tolk)
    _noteer_bij([traject], f"Was op {moment.titel}", door)
    if genodigde.keuzes and traject.status == Status.AANGEMELD:
        begin_intake(traject=traject, door=door)
        traject.refresh_from_db(fields=["status", "versie", "coach"])
    goed, fouten = 0, []
    for sleutel in (keuze for keuze in genodigde.keuzes if keuze in plekken):
        try:
            with transaction.atomic():
                _schrijf_in(traject, plekken[sleutel].aanbod, door)
        except ValidationError as fout:
            fouten.append(" ".join(fout.messages))
        else:
            goed += 1
    if genodigde.eigen_intake:
        _maak_taak(
            traject, moment, MomentSoort.INTAKE, f"Wil een eigen gesprek. Vroeg het op {moment.titel}."
        )
    if fouten:
        _maak_taak(traject, moment, MomentSoort.TAAK, f"Inschrijven lukte niet. {fouten[0]}")
    return goed, len(fouten)


def _schrijf_in(traject: Traject, aanbod: Aanbod, door) -> None:
    if not is_te_nodigen(traject.status, traject.gestart_op):
        raise ValidationError(f"Het traject is {traject.get_status_display()}.")
    if Onderdeel.objects.filter(traject=traject, aanbod=aanbod).actief().exists():
        return
    plannen.voeg_toe(
        traject=traject,
        soort=aanbod.soort,
        titel=aanbod.naam,
        aanbod=aanbod,
        gepland_minuten=minuten_voor(aanbod.minuten_per_keer),
        door=door,
    )


def _maak_taak(traject: Traject, moment: Infomoment, soort: str, tekst: str) -> None:
    opvolging.zet_moment(traject=traject, soort=soort, sleutel_deel=f"infomoment {moment.pk}", tekst=tekst)


def _leg_uitleg_vast(genodigde: Genodigde, moment: Infomoment, door, met_tolk: bool) -> None:
    """IT-14: what the 40 hours are and are not was explained, in this language."""
    rij = Uitleg(
        bestuur_id=genodigde.bestuur_id,
        traject_id=genodigde.traject_id,
        soort="traject",
        taal=genodigde.uitleg_taal,
        met_tolk=met_tolk and genodigde.uitleg_taal != "nl",
        op=timezone.localdate(moment.begint_op),
        door=door,
    )
    Uitleg.objects.bulk_create([rij], ignore_conflicts=True)
