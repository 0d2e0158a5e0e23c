"""The sweep: due moments become a line in the list and a mail in the outbox, in one statement per batch.

Everything is set-based. A batch is claimed with SKIP LOCKED, so two beats or two workers share the work; a moment whose
fact is gone lapses without a word; the key of the mail makes a repeat harmless (veiligheid.md §4.5, prestaties.md §3).
"""

from __future__ import annotations

from datetime import datetime

from django.db import connection
from django.utils import timezone

from intake import opvolging as regels
from intake.models.opvolging import MomentSoort
from netwerktraject.kern import bel, berichten
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Rol

PER_KEER = 500

# The coach of the traject gets the mail while that person still works there; else every netwerkcoach of the gemeente.
# The fact is checked on what stands in the database now, not on what the planner of the moment knew.
_VEEG = f"""
WITH kandidaat AS MATERIALIZED (
    SELECT id, bestuur_id, traject_id, sleutel FROM intake_opvolgmoment
    WHERE status = 'gepland' AND wanneer <= %(nu)s AND soort = %(soort)s AND bestuur_id = ANY (%(besturen)s)
    ORDER BY wanneer LIMIT %(aantal)s FOR UPDATE SKIP LOCKED
), feit AS MATERIALIZED (
    SELECT k.id, k.bestuur_id, k.traject_id, k.sleutel, t.coach_id,
           t.status = 'lopend' AND NOT EXISTS (
               SELECT FROM intake_urenregel u
               WHERE u.traject_id = k.traject_id AND u.datum > %(grens)s AND u.status <> 'vervangen'
           ) AS waar
    FROM kandidaat k JOIN intake_traject t ON t.id = k.traject_id
), geopend AS (
    UPDATE intake_opvolgmoment m
    SET status = CASE WHEN f.waar THEN 'open' ELSE 'vervallen' END,
        geopend_op = CASE WHEN f.waar THEN %(nu)s END
    FROM feit f WHERE m.id = f.id RETURNING m.id
), team AS MATERIALIZED (
    SELECT DISTINCT l.bestuur_id, l.gebruiker_id, l.rol = %(coachrol)s AS is_coach, g.email
    FROM kern_lidmaatschap l JOIN kern_gebruiker g ON g.id = l.gebruiker_id
    WHERE l.rol = ANY (%(rollen)s) AND g.is_active AND l.van <= %(dag)s AND (l.tot IS NULL OR l.tot >= %(dag)s)
      AND l.bestuur_id IN (SELECT bestuur_id FROM feit)
), eigen AS MATERIALIZED (
    SELECT DISTINCT f.id, f.bestuur_id, f.traject_id, f.sleutel, w.email AS aan
    FROM feit f JOIN team w ON w.bestuur_id = f.bestuur_id AND w.gebruiker_id = f.coach_id
    WHERE f.waar
), brief AS (
    SELECT bestuur_id, sleutel, aan, 'nl' AS taal, traject_id AS onderwerp_id FROM eigen
    UNION ALL
    SELECT f.bestuur_id, f.sleutel || ':' || w.gebruiker_id, w.email, 'nl', f.traject_id
    FROM feit f JOIN team w ON w.bestuur_id = f.bestuur_id AND w.is_coach
    WHERE f.waar AND NOT EXISTS (SELECT FROM eigen e WHERE e.id = f.id)
), bericht AS ({berichten.sql_zet_klaar("brief")} RETURNING id)
SELECT (SELECT count(*) FROM geopend), (SELECT count(*) FROM feit WHERE waar), (SELECT count(*) FROM bericht)
"""  # noqa: S608 - built from constants


def veeg(*, nu: datetime | None = None) -> tuple[int, int, int]:
    """Sweep until nothing is due; returns how many moments were taken, opened, and mails put ready."""
    nu = nu or timezone.now()
    besturen = list(Bestuur.objects.filter(actief=True).values_list("pk", flat=True))
    samen = (0, 0, 0)
    while True:
        with systeem("opvolging", besturen):
            keer = _veeg_een_keer(nu, besturen)
        samen = tuple(a + b for a, b in zip(samen, keer, strict=True))
        if keer[0] < PER_KEER:
            break
    if samen[2]:
        bel.bel(berichten.TAAK)
    return samen


def _veeg_een_keer(nu: datetime, besturen: list[int]) -> tuple[int, int, int]:
    regel = regels.STILSTAND
    waarden = berichten.sql_waarden(sjabloon=regel.soort, nu=nu, niet_voor=regels.niet_voor(nu))
    waarden |= {
        "aantal": PER_KEER, "besturen": besturen, "soort": MomentSoort.STILSTAND.value, "grens": regels.grens(nu, regel),
        "dag": timezone.localdate(nu), "coachrol": Rol.NETWERKCOACH.value,
        "rollen": [Rol.NETWERKCOACH.value, Rol.BUDDYCOORDINATOR.value],
    }
    with connection.cursor() as cursor:
        cursor.execute(_VEEG, waarden)
        return cursor.fetchone()
