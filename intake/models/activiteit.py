"""Activity of a traject as rows: the same definition as `intake.stilstand`, for querysets and for written-out SQL."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.apps import apps
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from intake import stilstand

# Something happened after the day `%(grens)s`. `{t}` is the traject, `{bestuur}` the gemeente of the row: with it the
# index and the walls need no look elsewhere. The day of an appointment is the day here, not in UTC.
SQL_ACTIEF = """(
    {t}.aangemeld_op > %(grens)s OR coalesce({t}.gestart_op > %(grens)s, false)
    OR EXISTS (SELECT FROM intake_urenregel a WHERE a.traject_id = {t}.id AND a.datum > %(grens)s
               AND a.status <> 'vervangen')
    OR EXISTS (SELECT FROM intake_onderdeel a WHERE a.traject_id = {t}.id AND a.gestart_op > %(grens)s)
    OR EXISTS (SELECT FROM intake_pauze a WHERE a.traject_id = {t}.id AND a.hervat_op > %(grens)s)
    OR EXISTS (SELECT FROM intake_afspraak a WHERE a.traject_id = {t}.id AND a.stand = 'gebeurd'
               AND a.wanneer >= %(na_grens)s))"""

# The last day on which something happened; NULL in a part says that it never did.
SQL_LAATSTE = """greatest({t}.aangemeld_op, {t}.gestart_op,
    (SELECT max(a.datum) FROM intake_urenregel a WHERE a.traject_id = {t}.id AND a.status <> 'vervangen'),
    (SELECT max(a.gestart_op) FROM intake_onderdeel a WHERE a.traject_id = {t}.id),
    (SELECT max(a.hervat_op) FROM intake_pauze a WHERE a.traject_id = {t}.id),
    (SELECT max((a.wanneer AT TIME ZONE 'Europe/Brussels')::date) FROM intake_afspraak a
     WHERE a.traject_id = {t}.id AND a.stand = 'gebeurd'))"""


def na(grens: date) -> datetime:
    """The moment at which the day after `grens` begins here."""
    return timezone.make_aware(datetime.combine(grens + timedelta(days=1), time.min))


def waarden(dag: date) -> dict:
    """Parameters of SQL_ACTIEF for the question "still on `dag`?"."""
    grens = stilstand.grens(dag)
    return {"grens": grens, "na_grens": na(grens)}


def stil_op(trajecten, dag: date):
    """Trajecten that stand still on `dag`."""
    grens = stilstand.grens(dag)
    van = {"traject": OuterRef("pk")}
    uren = _rijen("Urenregel").filter(**van, datum__gt=grens).exclude(status="vervangen")
    return trajecten.filter(
        Q(gestart_op__isnull=True) | Q(gestart_op__lte=grens),
        ~Exists(uren),
        ~Exists(_rijen("Onderdeel").filter(**van, gestart_op__gt=grens)),
        ~Exists(_rijen("Pauze").filter(**van, hervat_op__gt=grens)),
        ~Exists(_rijen("Afspraak").filter(**van, stand="gebeurd", wanneer__gte=na(grens))),
        status=stilstand.LOPEND,
        aangemeld_op__lte=grens,
    )


def _rijen(model: str):
    return apps.get_model("intake", model).objects.all()
