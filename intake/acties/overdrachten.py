"""Hand a person over to another gemeente: asked, agreed, frozen, answered once (issue 4, point 1).

The one place where a dossier crosses a border. Asking and answering lock the old traject first, whoever does it, so an
answer and a withdrawal at the same moment come one after the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake import opvolging as regels
from intake.acties import opvolging, trajecten, verhuis
from intake.acties.afwezig import werkt_hier
from intake.models import Overdracht, Traject
from intake.models.opvolging import MomentSoort
from intake.models.traject import EINDE, Status
from intake.models.verwijzing import OverdrachtStand
from intake.overdracht import DELEN, KIES, NAAM, maak_pakket
from netwerktraject.kern import berichten, gebeurtenissen
from netwerktraject.kern.db import als_formfout, leesbaar
from netwerktraject.kern.kring import binnen, huidige, systeem
from netwerktraject.kern.models import Samenwerkingsverband
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.rollen import rol_van
from netwerktraject.kern.rolverdeling import Stap

STIL_NA = timedelta(days=7)  # then the coach who asked gets a line: no answer yet
VOORUIT = timedelta(days=366)


@contextmanager
def _beide(overdracht: Overdracht, door) -> Iterator[None]:
    """The Kring of both gemeenten for this one move, with the partners of the old one: their offer may have counted."""
    with systeem("verhuis", {overdracht.bestuur_id, overdracht.naar_id}):
        partners = Samenwerkingsverband.objects.filter(besturen=overdracht.bestuur_id).values_list(
            "pk", flat=True
        )
        with binnen(replace(huidige(), gebruiker_id=door.pk, verbanden=frozenset(partners))):
            yield


# ------------------------------------------------------------------------------------------------ ask
@transaction.atomic
def vraag(
    *, traject: Traject, naar, vanaf: date, wat: Collection[str], akkoord: bool, boodschap: str, door
) -> Overdracht:
    """Ask another gemeente to take over. What goes along is frozen now, and the person agreed to just that."""
    fouten = _fouten(traject, naar, vanaf, wat, akkoord)
    if fouten:
        raise ValidationError(fouten)
    traject = trajecten.slot(traject)
    if traject.status in EINDE:
        raise ValidationError("Dit traject is al beëindigd. Je kan het niet meer overdragen.")
    mee = [NAAM, *(deel for deel in KIES if deel in wat)]
    with als_formfout(Overdracht, "overdracht_een_open_per_traject", "overdracht_naar_een_ander"):
        overdracht = Overdracht.objects.create(
            bestuur_id=traject.bestuur_id,
            traject=traject,
            naar=naar,
            vanaf=vanaf,
            wat=mee,
            akkoord=akkoord,
            boodschap=leesbaar(boodschap).strip(),
            pakket=maak_pakket(traject, mee),
            door=door,
            op=timezone.now(),
        )
    opvolging.zet_moment(
        traject=traject,
        soort=MomentSoort.TAAK,
        sleutel_deel=overdracht.sleutel,
        tekst=f"{naar.naam} antwoordde nog niet over de verhuis. Bel even.",
        wanneer=timezone.now() + STIL_NA,
    )
    _verwittig(overdracht, door)
    _noteer(traject, "verhuis_gevraagd", f"Overdracht gevraagd aan {naar.naam}", door)
    return overdracht


def _fouten(traject: Traject, naar, vanaf: date, wat, akkoord: bool) -> dict:
    fouten = {}
    if naar.pk == traject.bestuur_id:
        fouten["naar"] = "Kies een andere gemeente dan de eigen gemeente."
    elif not naar.actief:
        fouten["naar"] = (
            f"{naar.naam} werkt nog niet met netwerktraject. Stop het traject met de reden verhuisd."
        )
    if abs(vanaf - timezone.localdate()) > VOORUIT:
        fouten["vanaf"] = "Deze dag is te ver weg. Kies een dag binnen een jaar."
    if set(wat) - set(DELEN):
        fouten["wat"] = "Kies uit de lijst wat meegaat."
    if not akkoord:
        fouten["akkoord"] = "Draag alleen over met het akkoord van de persoon."
    return fouten


def _verwittig(overdracht: Overdracht, door) -> None:
    """One mail to each coach of the other gemeente, or to AgII where that does the intake; never at night."""
    dag, naar = timezone.localdate(), overdracht.naar_id
    with _beide(overdracht, door):
        wie = werkt_hier(naar, dag, kant=rol_van(naar, dag).kant(Stap.INTAKE)).exclude(
            rol=Rol.BUDDYCOORDINATOR
        )
        for gebruiker_id, adres in sorted(set(wie.values_list("gebruiker_id", "gebruiker__email"))):
            berichten.zet_klaar(
                bestuur_id=overdracht.naar_id,
                sleutel=f"overdracht:{overdracht.pk}:{gebruiker_id}",
                sjabloon="overdracht_gevraagd",
                aan=adres,
                taal="nl",
                onderwerp_id=overdracht.pk,
                niet_voor=regels.niet_voor(timezone.now()),
            )


def _noteer(traject: Traject, soort: str, tekst: str, door, uitleg: str = "") -> None:
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort=soort,
        tekst=tekst,
        uitleg=uitleg,
        door=door,
        gedeeld=True,
    )


# ------------------------------------------------------------------------------------------------ answer
def _slot(overdracht: Overdracht) -> tuple[Traject, Overdracht]:
    """The old traject first, then the row: the same order for every answer."""
    traject = trajecten.slot(Traject.objects.get(pk=overdracht.traject_id))
    rij = Overdracht.objects.select_for_update(of=("self",)).get(pk=overdracht.pk)
    return traject, rij


def _open(rij: Overdracht) -> None:
    if rij.stand != OverdrachtStand.GEVRAAGD:
        raise ValidationError(
            f"Deze overdracht is intussen {rij.get_stand_display()}. Laad de pagina opnieuw."
        )


@transaction.atomic
def trek_in(*, overdracht: Overdracht, door) -> Overdracht:
    """The gemeente that asked changes its mind, until there is an answer."""
    traject, rij = _slot(overdracht)
    if rij.stand == OverdrachtStand.INGETROKKEN:
        return rij
    _open(rij)
    rij.sluit(OverdrachtStand.INGETROKKEN, door)
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.TAAK, sleutel_deel=rij.sleutel)
    _noteer(traject, "verhuis_ingetrokken", "Overdracht ingetrokken", door)
    return rij


@transaction.atomic
def weiger(*, overdracht: Overdracht, antwoord: str, door) -> Overdracht:
    """The other gemeente says no, in words: the coach who asked gets a line."""
    antwoord = leesbaar(antwoord).strip()
    if not antwoord:
        raise ValidationError({"antwoord": "Leg kort uit waarom het niet kan."})
    with _beide(overdracht, door):
        traject, rij = _slot(overdracht)
        _open(rij)
        rij.sluit(OverdrachtStand.GEWEIGERD, door, antwoord=antwoord)
        opvolging.sluit_moment(traject=traject, soort=MomentSoort.TAAK, sleutel_deel=rij.sleutel)
        if traject.status not in EINDE:
            opvolging.zet_moment(
                traject=traject,
                soort=MomentSoort.TAAK,
                sleutel_deel=f"{rij.sleutel}-nee",
                tekst=f"{rij.naar.naam} neemt niet over: {antwoord}",
            )
        _noteer(traject, "verhuis_geweigerd", f"{rij.naar.naam} neemt niet over", door, uitleg=antwoord)
    return rij


@transaction.atomic
def aanvaard(*, overdracht: Overdracht, door) -> Overdracht:
    """Take over: person, traject and hours begin here, the old traject ends, in one transaction. Twice is once.

    A traject that ended meanwhile took its request back (`trajecten.beeindig`), so it can't come along.
    """
    with _beide(overdracht, door):
        oud, rij = _slot(overdracht)
        if rij.stand == OverdrachtStand.AANVAARD:
            return rij
        _open(rij)
        nieuw = verhuis.neem_over(overdracht=rij, oud=oud, door=door)
        rij.sluit(OverdrachtStand.AANVAARD, door, nieuw_traject=nieuw.pk)
        opvolging.sluit_moment(traject=oud, soort=MomentSoort.TAAK, sleutel_deel=rij.sleutel)
        einde = f"verhuisd naar {rij.naar.naam}"
        trajecten.beeindig(oud, Status.STOPGEZET, door=door, reden=einde, stop_reden=einde[:40])
        _noteer(oud, "verhuisd", f"Verhuisd naar {rij.naar.naam}", door)
    return rij
