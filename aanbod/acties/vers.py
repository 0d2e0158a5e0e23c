"""Freshness: what nobody checked within its term is marked for a look (issue 3, point 5)."""

from __future__ import annotations

from datetime import date

from django.db import connection

from aanbod.versheid import VERS_DAGEN
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur

BROK = 2000  # rows per transaction: a lock never lasts, and a killed worker loses one piece

# Never checked counts from the day it was made. What is over, or hidden, needs no look.
_MERK = """
UPDATE aanbod_aanbod SET twijfel_op = %(dag)s WHERE id IN (
    SELECT a.id FROM aanbod_aanbod a
    LEFT JOIN aanbod_categorie c ON c.id = a.categorie_id
    LEFT JOIN aanbod_instelling i ON i.bestuur_id = a.bestuur_id
    WHERE a.bestuur_id = ANY (%(besturen)s) AND a.twijfel_op IS NULL AND a.gepubliceerd
      AND (a.eindigt_op IS NULL OR a.eindigt_op >= %(dag)s)
      AND (a.laatste_op IS NULL OR a.laatste_op >= %(dag)s)
      AND COALESCE(a.bevestigd_op, (a.gemaakt_op AT TIME ZONE 'Europe/Brussels')::date)
          + COALESCE(c.vers_dagen, i.vers_dagen, %(standaard)s)::int < %(dag)s
    ORDER BY a.id LIMIT %(brok)s FOR UPDATE OF a SKIP LOCKED)
"""


def merk_twijfel(*, dag: date, brok: int = BROK) -> int:
    """Mark what is past its term on `dag`; returns how many. Safe twice, and safe to kill between two pieces."""
    besturen = list(Bestuur.objects.filter(actief=True).values_list("pk", flat=True))
    totaal = 0
    while besturen:
        waarden = {"dag": dag, "besturen": besturen, "standaard": VERS_DAGEN, "brok": brok}
        with systeem("aanbod dat oud wordt", besturen), connection.cursor() as cursor:
            cursor.execute(_MERK, waarden)
            aantal = cursor.rowcount
        totaal += aantal
        if aantal < brok:
            break
    return totaal
