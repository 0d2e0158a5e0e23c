"""Warm up: move an organisation, note a contact and its next step, keep a campaign, take a sign-up (OF-01, OF-07)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.models import Campagne, CampagneLid, Contact, Fase, Kanaal, Organisatie, Uitkomst
from aanbod.warm import fase_na
from netwerktraject.kern.db import als_formfout

AANMELDING_DAGEN = 7  # within a week somebody answers who signed up


def _slot(organisatie: Organisatie) -> Organisatie:
    return Organisatie.objects.select_for_update(of=("self",)).get(pk=organisatie.pk)


def _zet(rij: Organisatie, fase: str, op: date | None) -> None:
    rij.fase, rij.fase_op = fase, op
    rij.save(update_fields=["fase", "fase_op"])


@transaction.atomic
def zet_fase(*, organisatie: Organisatie, fase: str, door) -> Organisatie:
    """Move an organisation to another stage; who did it and when stands in its history (kern.spoor)."""
    rij = _slot(organisatie)
    if fase not in Fase.values:
        raise ValidationError("Kies een fase uit de lijst.")
    if rij.fase == fase:
        raise ValidationError(f"{rij.naam} staat al op: {rij.get_fase_display()}.")
    _zet(rij, fase, timezone.localdate())
    return rij


@transaction.atomic
def zet_fase_terug(*, organisatie: Organisatie, zet: int, door) -> Organisatie:
    """Undo this one move: stage and day as they were. Not when somebody moved it on since."""
    return _draai_terug(_slot(organisatie), ("fase", "fase_op"), zet)


def laatste_zet(rij: Organisatie | Contact) -> int:
    """The newest line in the history of a row: what an undo of the act just done carries."""
    return type(rij).pgh_event_model.objects.filter(pgh_obj_id=rij.pk).latest("pgh_id").pk


def _draai_terug(rij, velden: tuple[str, ...], zet: int):
    """Give the locked row the values from before line `zet` of its history, if it still stands as that line left it."""
    sporen = type(rij).pgh_event_model.objects.filter(pgh_obj_id=rij.pk).order_by("pgh_id")
    toen, voor = sporen.filter(pgh_id=zet).first(), sporen.filter(pgh_id__lt=zet).last()
    if toen is None or voor is None:
        raise ValidationError("Er is niets om terug te zetten.")
    na, oud = ({veld: getattr(spoor, veld) for veld in velden} for spoor in (toen, voor))
    if sporen.filter(pgh_id__gt=zet).exclude(**na).exists():
        nu = {veld: getattr(rij, veld) for veld in velden}
        raise ValidationError(
            "Dit staat al terug zoals het was." if nu == oud else "Iemand zette dit intussen verder."
        )
    for veld, waarde in oud.items():
        setattr(rij, veld, waarde)
    rij.save(update_fields=velden)
    return rij


def _vorige(rij: Organisatie):
    """The newest row of the history in another stage; None when there is none."""
    andere = Organisatie.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).exclude(fase=rij.fase)
    return andere.order_by("-pgh_created_at", "-pgh_id").first()


@transaction.atomic
def zet_eigenaar(*, organisatie: Organisatie, eigenaar, door) -> Organisatie:
    """Name the fixed contact point of an organisation, or nobody (OF-10)."""
    rij = _slot(organisatie)
    rij.eigenaar = eigenaar
    rij.save(update_fields=["eigenaar"])
    return rij


# ------------------------------------------------------------------------------------------------ contacts
@transaction.atomic
def noteer_contact(*, contact: Contact, door) -> tuple[Contact, str]:
    """Keep a contact and let its result move the stage; gives the stage that was before it."""
    rij = _slot(contact.organisatie)
    if contact.volgende_op and not contact.volgende:
        raise ValidationError({"volgende": "Schrijf ook wat je dan doet."})
    contact.bestuur_id, contact.door = rij.bestuur_id, door
    contact.save(force_insert=True)
    vorige, nu = rij.fase, fase_na(rij.fase, contact.uitkomst)
    if nu != vorige:
        _zet(rij, nu, contact.op)
    contact.organisatie = rij
    return contact, vorige


@transaction.atomic
def wis_contact(*, contact: Contact, door) -> Organisatie:
    """Take back a contact that one noted oneself; the stage goes back when this contact moved it."""
    rij = _slot(contact.organisatie)
    contact = _slot_contact(contact)
    if contact.door_id != door.pk:
        raise ValidationError("Alleen wie het contact noteerde, kan het wissen.")
    gemaakt = Contact.pgh_event_model.objects.filter(pgh_obj_id=contact.pk).order_by("pgh_id").first()
    # The history takes the time of the transaction: the same for the contact and for the move that it caused.
    zelfde_moment = Organisatie.pgh_event_model.objects.filter(
        pgh_obj_id=rij.pk, fase=rij.fase, pgh_label="gewijzigd", pgh_created_at=gemaakt.pgh_created_at
    )
    vorige = _vorige(rij)
    if zelfde_moment.exists() and vorige and fase_na(vorige.fase, contact.uitkomst) == rij.fase:
        _zet(rij, vorige.fase, vorige.fase_op)
    contact.delete()
    return rij


def _slot_contact(contact: Contact) -> Contact:
    return Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)


@transaction.atomic
def zet_stap_gedaan(*, contact: Contact, door) -> Contact:
    """Tick the next step of a contact."""
    rij = _slot_contact(contact)
    if not rij.volgende or rij.volgende_gedaan_op:
        raise ValidationError("Deze stap is al gedaan.")
    rij.volgende_gedaan_op = timezone.localdate()
    rij.save(update_fields=["volgende_gedaan_op"])
    return rij


@transaction.atomic
def zet_stap_later(*, contact: Contact, tot: date, door) -> Contact:
    """Move the next step of a contact to another day."""
    rij = _slot_contact(contact)
    if not rij.volgende or rij.volgende_gedaan_op:
        raise ValidationError("Deze stap is al gedaan.")
    if tot <= timezone.localdate():
        raise ValidationError("Kies een dag na vandaag.")
    rij.volgende_op = tot
    rij.save(update_fields=["volgende_op"])
    return rij


@transaction.atomic
def zet_stap_terug(*, contact: Contact, zet: int, door) -> Contact:
    """Undo this one change of a next step: its day and its tick as they were. Not when somebody moved it on since."""
    return _draai_terug(_slot_contact(contact), ("volgende_op", "volgende_gedaan_op"), zet)


# ------------------------------------------------------------------------------------------------ campaigns
@transaction.atomic
def bewaar_campagne(*, campagne: Campagne, door) -> Campagne:
    """Keep a campaign; the name is unique per gemeente."""
    if campagne.tot and campagne.tot < campagne.van:
        raise ValidationError({"tot": "Het einde ligt voor het begin. Kies een latere dag."})
    with als_formfout(Campagne, "campagne_naam_uniek"):
        campagne.save()
    return campagne


@transaction.atomic
def zet_leden(*, campagne: Campagne, gekozen: Iterable[UUID], getoond: Iterable[UUID], door) -> int:
    """Put who was ticked on the list, and take off who was shown and isn't ticked; the others stay.

    Somebody with a contact in this campaign stays on the list: the funnel would lie.
    """
    gekozen, getoond = set(gekozen), set(getoond)
    mag = set(
        Organisatie.objects.filter(bestuur_id=campagne.bestuur_id, pk__in=gekozen).values_list(
            "pk", flat=True
        )
    )
    met_contact = Contact.objects.filter(campagne=campagne).values("organisatie")
    campagne.leden.filter(organisatie__in=getoond - gekozen).exclude(organisatie__in=met_contact).delete()
    nieuw = [
        CampagneLid(bestuur_id=campagne.bestuur_id, campagne=campagne, organisatie_id=pk)
        for pk in sorted(mag)
    ]
    CampagneLid.objects.bulk_create(nieuw, ignore_conflicts=True)
    return campagne.leden.count()


# ------------------------------------------------------------------------------------------------ sign-up
@transaction.atomic
def meld_organisatie(
    *, bestuur_id: int, naam: str, contactpersoon: str, email: str, telefoon: str, idee: str, door=None
) -> Contact:
    """Somebody signs up on the public page (OF-16): an organisation in the first stage, and an answer to give.

    Who is known already gets the same: a contact to answer. What a stranger typed never changes a known organisation.
    """
    vandaag = timezone.localdate()
    rij = Organisatie.objects.filter(bestuur_id=bestuur_id, naam__iexact=naam).order_by("pk").first()
    if rij is None:
        rij, _nieuw = Organisatie.objects.get_or_create(
            bestuur_id=bestuur_id,
            naam=naam,
            defaults={
                "contactpersoon": contactpersoon,
                "email": email,
                "telefoon": telefoon,
                "fase": Fase.GEVONDEN,
                "fase_op": vandaag,
                "herkomst": Kanaal.FORMULIER,
            },
        )
    wie = ", ".join(deel for deel in (contactpersoon, telefoon, email) if deel)
    return Contact.objects.create(
        bestuur_id=bestuur_id,
        organisatie=rij,
        op=vandaag,
        kanaal=Kanaal.FORMULIER,
        met_wie=wie[:120],
        uitkomst=Uitkomst.GESPREK,
        nota=idee,
        volgende="Antwoord op de aanmelding",
        volgende_op=vandaag + timedelta(days=AANMELDING_DAGEN),
        door=door,
    )
