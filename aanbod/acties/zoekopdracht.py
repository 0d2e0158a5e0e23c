"""Keep the address of a filtered page under a name; an address never holds a person (SW-06)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from aanbod.models import Zoekopdracht

PAGINAS = ("aanbod", "matrix", "organisaties")
MAX_VRAAG = 1000
MAX_PER_MENS = 50
# Which person one looks for, where in the list one is, and what belongs to one request: never part of a filter.
NOOIT = frozenset({"voor", "traject", "persoon", "pagina", "blad", "vorm", "terug", "csrfmiddlewaretoken"})


def schone_vraag(vraag: str, toegestaan: frozenset[str]) -> str:
    """The address without what doesn't belong to the filters of the page; always in the same order."""
    schoon = QueryDict(mutable=True)
    bron = QueryDict(vraag.replace("\x00", "").lstrip("?")[: 4 * MAX_VRAAG])
    for sleutel in sorted(set(bron) & (toegestaan - NOOIT)):
        waarden = [waarde.strip() for waarde in bron.getlist(sleutel) if waarde.strip()]
        if waarden:
            schoon.setlist(sleutel, waarden)
    return schoon.urlencode()


@transaction.atomic
def bewaar(
    *, pagina: str, naam: str, vraag: str, toegestaan: frozenset[str], door, melding: bool = False
) -> Zoekopdracht:
    """Keep a filter; the same name again takes the new address."""
    naam = " ".join(naam.split())
    vraag = schone_vraag(vraag, toegestaan)
    if pagina not in PAGINAS:
        raise ValidationError("Deze pagina heeft geen filters om te bewaren.")
    if not naam:
        raise ValidationError({"naam": "Geef je filter een naam."})
    if len(naam) > 60:
        raise ValidationError({"naam": "Kies een kortere naam, tot 60 tekens."})
    if not vraag:
        raise ValidationError({"naam": "Kies eerst een filter. Bewaar het dan."})
    if len(vraag) > MAX_VRAAG:
        raise ValidationError({"naam": "Dit filter is te lang. Kies minder dingen tegelijk."})
    mijne = Zoekopdracht.objects.filter(gebruiker=door, pagina=pagina)
    if mijne.exclude(naam=naam).count() >= MAX_PER_MENS:
        raise ValidationError({"naam": f"Je hebt al {MAX_PER_MENS} filters. Haal er eerst een weg."})
    rij = Zoekopdracht(gebruiker=door, pagina=pagina, naam=naam, vraag=vraag, melding=melding)
    Zoekopdracht.objects.bulk_create(
        [rij],
        update_conflicts=True,
        unique_fields=["gebruiker", "pagina", "naam"],
        update_fields=["vraag", "melding", "gezien_op"],
    )
    return mijne.get(naam=naam)


@transaction.atomic
def verwijder(*, zoekopdracht: Zoekopdracht, door) -> dict:
    """Delete a filter; gives what `zet_terug` needs."""
    oud = {naam: getattr(zoekopdracht, naam) for naam in ("naam", "pagina", "vraag", "melding")}
    Zoekopdracht.objects.filter(pk=zoekopdracht.pk, gebruiker=door).delete()
    return oud


@transaction.atomic
def zet_terug(*, oud: dict, door) -> Zoekopdracht:
    """Undo a deletion; when the name was used again meanwhile, the new one stays."""
    rij, _nieuw = Zoekopdracht.objects.get_or_create(
        gebruiker=door,
        pagina=oud["pagina"],
        naam=oud["naam"],
        defaults={"vraag": oud["vraag"], "melding": oud["melding"]},
    )
    return rij


@transaction.atomic
def meld(*, zoekopdracht: Zoekopdracht, aan: bool, door) -> Zoekopdracht:
    """Say whether to tell what is new; counting starts now."""
    zoekopdracht.melding, zoekopdracht.gezien_op = aan, timezone.now()
    zoekopdracht.save(update_fields=["melding", "gezien_op"])
    return zoekopdracht


@transaction.atomic
def zet_gezien(*, zoekopdracht: Zoekopdracht, door) -> Zoekopdracht:
    """What is new was shown; counting starts again now."""
    zoekopdracht.gezien_op = timezone.now()
    zoekopdracht.save(update_fields=["gezien_op"])
    return zoekopdracht
