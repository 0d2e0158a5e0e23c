"""The reminder of an appointment on the day itself, and the planned pauses of that day (TK-07, IT-11)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from intake.acties import trajecten
from intake.acties.afspraken import SJABLOON
from intake.models import Pauze
from intake.models.traject import EINDE, Status
from intake.opvolging import STIL_TOT, lokaal
from netwerktraject.kern import bel, berichten
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur

# Made before 8.00: who makes an appointment later that day has just said so. Nobody who is (or will be today) on pause.
# Moved away and back to the same hour is a new mail: the last one said another hour. `herinnerd_op` makes it once.
_HERINNER = f"""
WITH rijp AS MATERIALIZED (
    SELECT a.id, a.bestuur_id, i.email AS aan, i.contacttaal AS taal, a.id AS onderwerp_id,
           '{SJABLOON}:' || a.id || ':' || CASE WHEN EXISTS (
               SELECT FROM kern_bericht b WHERE b.bestuur_id = a.bestuur_id
                 AND b.sleutel = '{SJABLOON}:' || a.id || ':' || u.uur) THEN %(opnieuw)s || ':' ELSE '' END
               || u.uur AS sleutel
    FROM intake_afspraak a
    JOIN intake_traject t ON t.id = a.traject_id
    JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
    CROSS JOIN LATERAL (SELECT to_char(a.wanneer AT TIME ZONE 'UTC', 'YYYYMMDDHH24MI') AS uur) u
    WHERE a.stand = 'gepland' AND a.herinnerd_op IS NULL AND a.op < %(acht)s
      AND a.wanneer > %(nu)s AND a.wanneer > %(acht)s AND a.wanneer < %(morgen)s
      AND i.kanaal = 'mail' AND i.email <> '' AND t.status <> ALL(%(stil)s)
      AND NOT EXISTS (SELECT FROM intake_pauze p
                      WHERE p.traject_id = t.id AND p.hervat_op IS NULL AND p.van <= %(dag)s)
    FOR UPDATE OF a SKIP LOCKED
), gezet AS (
    UPDATE intake_afspraak a SET herinnerd_op = %(nu)s FROM rijp WHERE a.id = rijp.id RETURNING a.id
), bericht AS ({berichten.sql_zet_klaar("rijp")} RETURNING id)
SELECT (SELECT count(*) FROM gezet), (SELECT count(*) FROM bericht)
"""  # noqa: S608 - built from constants


def herinner_vandaag(*, nu: datetime | None = None) -> int:
    """Put a mail ready for 8.00 for each appointment of today; returns how many. Twice is once: the key says which."""
    nu = nu or timezone.now()
    dag = timezone.localdate(nu)
    acht = lokaal(dag, STIL_TOT)
    waarden = berichten.sql_waarden(sjabloon=SJABLOON, nu=nu, niet_voor=max(acht, nu)) | {
        "dag": dag,
        "acht": acht,
        "opnieuw": f"{nu:%Y%m%d%H%M%S}",
        "morgen": lokaal(dag + timedelta(days=1), STIL_TOT.replace(hour=0)),
        "stil": [Status.GEPAUZEERD.value, *(s.value for s in EINDE)],
    }
    with systeem("herinneringen", _actief()), connection.cursor() as cursor:
        cursor.execute(_HERINNER, waarden)
        _, aantal = cursor.fetchone()
    if aantal:
        bel.bel(berichten.TAAK)
    return aantal


def begin_pauzes() -> int:
    """Planned pauses whose day has come; each in a transaction of its own gemeente."""
    with systeem("pauzes", _actief()):
        open_ = Pauze.objects.open().filter(van__lte=timezone.localdate())
        rijp = list(
            open_.exclude(traject__status__in=[Status.GEPAUZEERD, *EINDE]).values_list("pk", "bestuur_id")
        )
    begonnen = 0
    for pk, bestuur_id in rijp:
        with systeem("pauze", [bestuur_id]):
            pauze = Pauze.objects.select_related("traject").filter(pk=pk).first()
            begonnen += bool(pauze and trajecten.begin_pauze(pauze=pauze))
    return begonnen


def _actief():
    return Bestuur.objects.filter(actief=True).values_list("pk", flat=True)
