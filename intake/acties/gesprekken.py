"""The conversation: one answer at a time, never overwriting what a colleague typed."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import uitleg
from intake.leidraad import vraag_van
from intake.models import Antwoord, Intake, Notitie, Traject
from intake.models.gesprek import Weet
from intake.vragen import Vraag
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.kring import huidige
from netwerktraject.kern.rolverdeling import Kant

MAX_TEKST = 4000


class VersieConflict(Exception):
    """Somebody else saved this answer meanwhile; `huidig` is what stands there now."""

    def __init__(self, huidig: Antwoord) -> None:
        super().__init__(huidig.vraag)
        self.huidig = huidig


def vraag_voor(intake: Intake, sleutel: str) -> Vraag:
    """The question as this gemeente asks it, also one out of use: an answer to it is kept (IT-08)."""
    vraag = vraag_van(intake.bestuur_id, sleutel)
    if vraag is None:
        raise ValidationError("Deze vraag bestaat niet in het gesprek.")
    return vraag


def _slot_antwoord(intake: Intake, sleutel: str) -> Antwoord:
    """The answer, new or kept, under the lock of its intake: look and insert are one step for two browsers.

    It carries the question it answers (`gesteld`): the screen says when that went out of use meanwhile.
    """
    vraag = vraag_voor(intake, sleutel)
    Intake.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    antwoord = Antwoord.objects.filter(intake=intake, vraag=sleutel).first() or Antwoord(
        bestuur_id=intake.bestuur_id, intake=intake, vraag=sleutel, versie=0
    )
    antwoord.gesteld = vraag
    return antwoord


def _bewaar(antwoord: Antwoord, door) -> Antwoord:
    antwoord.gewijzigd_op, antwoord.gewijzigd_door = timezone.now(), door
    antwoord.uit_orientatie = False  # from here on these are the words of the gemeente
    antwoord.versie = max(antwoord.versie, 1)
    antwoord.save()
    return antwoord


def _op_volgorde(gekozen: set[str], bestaand: dict) -> list[str]:
    """In the order of the guide; a choice that the guide no longer knows stays, behind the others."""
    return [s for s in bestaand if s in gekozen] + sorted(gekozen - bestaand.keys())


def _schone_tekst(tekst: str) -> str:
    tekst = leesbaar(tekst).replace("\r\n", "\n")  # a form sends two signs for one new line
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
    bestaand = antwoord.gesteld.keuzes
    if keuze not in bestaand:
        raise ValidationError("Deze keuze bestaat niet bij deze vraag.")
    gekozen = set(antwoord.keuzes) | {keuze} if aan else set(antwoord.keuzes) - {keuze}
    antwoord.keuzes = _op_volgorde(gekozen, bestaand)
    antwoord.weet = Weet.INGEVULD if antwoord.keuzes or antwoord.tekst else antwoord.weet
    return _bewaar(antwoord, door)


@transaction.atomic
def zet_weet(*, intake: Intake, vraag: str, weet: str, door) -> Antwoord:
    """Say that it was not asked, that the person doesn't know yet, or that it was talked about (IT-09).

    What was typed or chosen stays: a tap never wipes a word.
    """
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
    gekozen = _op_volgorde(samen, antwoord.gesteld.keuzes)
    if gekozen == antwoord.keuzes:
        return antwoord
    antwoord.keuzes, antwoord.weet = gekozen, Weet.INGEVULD
    return _bewaar(antwoord, door)


@transaction.atomic
def rond_af(
    *, intake: Intake, door, uitgelegd: bool = False, uitleg_taal: str = "", met_tolk: bool | None = None
) -> Intake:
    """Close the conversation; only when it was explained what the traject is and is not (IT-14).

    What was explained may stand there already (page "Leg uit"); else it comes along here.
    """
    Traject.objects.select_for_update(of=("self",)).get(
        pk=intake.traject_id
    )  # the traject first, then its rows
    intake = Intake.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    if uitgelegd and uitleg_taal:
        uitleg.leg_uit(
            traject=intake.traject, soort=uitleg.TRAJECT, taal=uitleg_taal, met_tolk=met_tolk, door=door
        )
    laatste = uitleg.laatste_van(intake.traject_id)
    if laatste is None:
        raise ValidationError(
            {"uitgelegd": "Leg eerst uit wat het traject is en wat niet. Noteer in welke taal je dat deed."}
        )
    intake.uitgelegd, intake.uitleg_taal, intake.met_tolk = True, laatste.taal, laatste.met_tolk
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
    """Keep a note for the own side: a gemeente never reads one of AgII, nor the other way round (RG-04)."""
    tekst = leesbaar(tekst).strip()
    if not tekst:
        raise ValidationError({"tekst": "Schrijf eerst iets."})
    if len(tekst) > MAX_TEKST:
        raise ValidationError({"tekst": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TEKST} tekens."})
    kant = huidige().kant_in(traject.bestuur_id)
    notitie = Notitie.objects.create(
        bestuur_id=traject.bestuur_id, traject=traject, kant=kant, tekst=tekst, door=door, op=timezone.now()
    )
    if kant == Kant.AGII:  # the timeline is of the gemeente: there it would say that AgII noted something
        return notitie
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="notitie",
        tekst="Notitie geschreven",
        door=door,
    )
    return notitie
