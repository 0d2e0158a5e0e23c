"""The conversation: one answer at a time, never overwriting what a colleague typed."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.models import Antwoord, Intake, Notitie, Traject
from intake.models.gesprek import Weet
from intake.vragen import VRAGEN
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar

MAX_TEKST = 4000


class VersieConflict(Exception):
    """Somebody else saved this answer meanwhile; `huidig` is what stands there now."""

    def __init__(self, huidig: Antwoord) -> None:
        super().__init__(huidig.vraag)
        self.huidig = huidig


def _slot_antwoord(intake: Intake, vraag: str) -> Antwoord:
    """The answer, new or kept, under the lock of its intake: look and insert are one step for two browsers."""
    if vraag not in VRAGEN:
        raise ValidationError("Deze vraag bestaat niet in het gesprek.")
    Intake.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    return Antwoord.objects.filter(intake=intake, vraag=vraag).first() or Antwoord(
        bestuur_id=intake.bestuur_id, intake=intake, vraag=vraag, versie=0
    )


def _bewaar(antwoord: Antwoord, door) -> Antwoord:
    antwoord.gewijzigd_op, antwoord.gewijzigd_door = timezone.now(), door
    antwoord.versie = max(antwoord.versie, 1)
    antwoord.save()
    return antwoord


def _schone_tekst(tekst: str) -> str:
    tekst = leesbaar(tekst)
    if len(tekst) > MAX_TEKST:
        raise ValidationError({"tekst": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TEKST} tekens."})
    return tekst


@transaction.atomic
def bewaar_tekst(*, intake: Intake, vraag: str, versie: int, tekst: str, door) -> Antwoord:
    """Save the words of one answer (IT-09). `versie` is the one the screen started from, 0 when it was empty.

    Raises VersieConflict when a colleague saved other words meanwhile: nothing is overwritten.
    """
    tekst = _schone_tekst(tekst)
    antwoord = _slot_antwoord(intake, vraag)
    if antwoord.tekst == tekst:
        return antwoord
    if antwoord.versie != versie and antwoord.tekst:
        raise VersieConflict(antwoord)
    antwoord.tekst, antwoord.weet = tekst, Weet.INGEVULD
    antwoord.versie += 1
    return _bewaar(antwoord, door)


@transaction.atomic
def kies(*, intake: Intake, vraag: str, keuze: str, aan: bool, door) -> Antwoord:
    """Tick or untick one pictured choice. Each tick stands alone, so two people ticking never conflict."""
    antwoord = _slot_antwoord(intake, vraag)
    if keuze not in VRAGEN[vraag].keuzes:
        raise ValidationError("Deze keuze bestaat niet bij deze vraag.")
    gekozen = set(antwoord.keuzes) | {keuze} if aan else set(antwoord.keuzes) - {keuze}
    antwoord.keuzes = [sleutel for sleutel in VRAGEN[vraag].keuzes if sleutel in gekozen]
    antwoord.weet = Weet.INGEVULD if antwoord.keuzes or antwoord.tekst else antwoord.weet
    return _bewaar(antwoord, door)


@transaction.atomic
def zet_weet(*, intake: Intake, vraag: str, weet: str, door) -> Antwoord:
    """Say that it was not asked, or that the person doesn't know yet: neither is a no (IT-09)."""
    antwoord = _slot_antwoord(intake, vraag)
    antwoord.weet = Weet(weet)
    return _bewaar(antwoord, door)


@transaction.atomic
def bewaar_antwoord(
    *,
    intake: Intake,
    vraag: str,
    versie: int,
    tekst: str,
    keuzes: list[str],
    door,
    waren: list[str] | None = None,
) -> Antwoord:
    """Save a whole question at once: what the page does without JavaScript.

    `waren` are the choices that the page showed: only what changed on it counts, so a colleague's tick stays.
    """
    antwoord = bewaar_tekst(intake=intake, vraag=vraag, versie=versie, tekst=tekst, door=door)
    samen = set(keuzes)
    if waren is not None:
        samen = set(antwoord.keuzes) - (set(waren) - samen) | (samen - set(waren))
    gekozen = [sleutel for sleutel in VRAGEN[vraag].keuzes if sleutel in samen]
    if gekozen == antwoord.keuzes:
        return antwoord
    antwoord.keuzes, antwoord.weet = gekozen, Weet.INGEVULD
    return _bewaar(antwoord, door)


@transaction.atomic
def rond_af(*, intake: Intake, uitgelegd: bool, uitleg_taal: str, met_tolk: bool | None, door) -> Intake:
    """Close the conversation; only when it was explained what the traject is and is not (IT-14)."""
    intake = Intake.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    if not uitgelegd or not uitleg_taal:
        raise ValidationError(
            {"uitgelegd": "Leg eerst uit wat het traject is en wat niet. Noteer in welke taal je dat deed."}
        )
    intake.uitgelegd, intake.uitleg_taal, intake.met_tolk = True, uitleg_taal, met_tolk
    eerste_keer = intake.klaar_op is None
    intake.klaar_op = intake.klaar_op or timezone.localdate()
    intake.save(update_fields=["uitgelegd", "uitleg_taal", "met_tolk", "klaar_op"])
    if eerste_keer:
        gebeurtenissen.noteer(
            bestuur_id=intake.bestuur_id,
            onderwerp_id=intake.traject_id,
            soort="intake_klaar",
            tekst="Intake klaar",
            door=door,
            gedeeld=True,
        )
    return intake


@transaction.atomic
def noteer(*, traject: Traject, tekst: str, door) -> Notitie:
    """Keep a note for the own team; the agency never reads it (RG-04)."""
    tekst = leesbaar(tekst).strip()
    if not tekst:
        raise ValidationError({"tekst": "Schrijf eerst iets."})
    if len(tekst) > MAX_TEKST:
        raise ValidationError({"tekst": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TEKST} tekens."})
    notitie = Notitie.objects.create(
        bestuur_id=traject.bestuur_id, traject=traject, tekst=tekst, door=door, op=timezone.now()
    )
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="notitie",
        tekst="Notitie geschreven",
        door=door,
    )
    return notitie
