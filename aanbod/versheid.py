"""Which offer somebody should look at again: never checked, past its term, or doubted (issue 3, point 5)."""

from __future__ import annotations

from datetime import date

from django.db.models import (
    DateField,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from aanbod.models import Instelling

VERS_DAGEN = Instelling._meta.get_field("vers_dagen").default


def termijn():
    """Days that a check holds: of the own kind, else of the gemeente, else the default."""
    eigen = Instelling.objects.filter(bestuur_id=OuterRef("bestuur_id")).values("vers_dagen")[:1]
    return Coalesce(
        F("categorie__vers_dagen"), Subquery(eigen), Value(VERS_DAGEN), output_field=IntegerField()
    )


def met_termijn(rijen: QuerySet) -> QuerySet:
    """Give each row `vers_tot`: the last day of its last check. Empty when nobody ever checked."""
    tot = ExpressionWrapper(F("bevestigd_op") + F("vers_termijn"), output_field=DateField())
    return rijen.annotate(vers_termijn=termijn()).annotate(vers_tot=tot)


def na_te_kijken(rijen: QuerySet, dag: date) -> QuerySet:
    """What asks for a look on `dag`."""
    return met_termijn(rijen).filter(oud_op(dag))


def fris(rijen: QuerySet, dag: date) -> QuerySet:
    """What was checked within its term, and nobody doubts."""
    return met_termijn(rijen).filter(twijfel_op__isnull=True, vers_tot__gte=dag)


def oud_op(dag: date) -> Q:
    """On rows of `met_termijn`."""
    return Q(twijfel_op__isnull=False) | Q(bevestigd_op__isnull=True) | Q(vers_tot__lt=dag)
