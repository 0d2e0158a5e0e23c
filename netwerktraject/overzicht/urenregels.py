"""The lines of hours of one person, a page at a time: each with what was said about it and what it became."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q

from intake.models import Urenregel
from intake.models.uren import UrenStatus
from netwerktraject.kern.models import Gebeurtenis

PER_BLAD = 30


def _regels(pk: UUID):
    return (
        Urenregel.objects.filter(traject_id=pk)
        .select_related("onderdeel", "door", "beslist_door", "verbetering", "verbetert")
        .order_by("-datum", "-ingevoerd_op", "id")
    )


def blad(pk: UUID, pagina: str | None, gezocht: str) -> Page:
    """One page of lines; `gezocht` (an id) turns to the page where that line stands and marks it."""
    regel = _gezochte(pk, gezocht)
    if regel is not None and not pagina:
        voor = _regels(pk).filter(
            Q(datum__gt=regel.datum)
            | Q(datum=regel.datum, ingevoerd_op__gt=regel.ingevoerd_op)
            | Q(datum=regel.datum, ingevoerd_op=regel.ingevoerd_op, pk__lt=regel.pk)
        )
        pagina = str(voor.count() // PER_BLAD + 1)
    uit = Paginator(_regels(pk), PER_BLAD).get_page(pagina)
    uit.object_list = list(uit.object_list)
    _met_woorden(pk, uit.object_list, regel)
    return uit


def _gezochte(pk: UUID, gezocht: str) -> Urenregel | None:
    try:
        return Urenregel.objects.filter(traject_id=pk, pk=UUID(gezocht)).first()
    except ValueError:
        return None


def _met_woorden(pk: UUID, regels: list[Urenregel], gezocht: Urenregel | None) -> None:
    """Why a contested or withdrawn line was decided so, in one query; what was corrected stands beside it."""
    besluiten = dict(
        Gebeurtenis.objects.filter(
            onderwerp_id=pk, soort="uren_beslist", gegevens__regel__in=[str(r.pk) for r in regels]
        )
        .order_by("op")
        .values_list("gegevens__regel", "uitleg")
    )
    for r in regels:
        r.besluit = besluiten.get(str(r.pk), "")
        r.gezocht = gezocht is not None and r.pk == gezocht.pk
        r.nieuw = getattr(r, "verbetering", None)
        r.ingetrokken = r.status == UrenStatus.VERVANGEN and r.nieuw is None
