"""The sweep: due moments become a line in the list and a mail in the outbox, in one statement per batch.

Everything is set-based. A batch is claimed with SKIP LOCKED, so two beats or two workers share the work; a moment whose
fact is gone lapses without a word; the key of the mail makes a repeat harmless (veiligheid.md §4.5, prestaties.md §3).
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection
from django.utils import timezone

from intake import opvolging as regels
from intake.models import Opvolgmoment
from intake.models.opvolging import MomentSoort, MomentStatus
from netwerktraject.kern import bel, berichten
from netwerktraject.kern.kring import Kring, binnen, systeem
from netwerktraject.kern.rechten import Rol

PER_KEER = 2000  # of 1,000,000 rows with 20,000 due: 1.93 times one UPDATE; 1000 gave 2.02
HOOGSTENS = 50_000  # moments of one sweep; the next minute takes the rest

# The coach of the traject gets the mail while that person still works there; else every netwerkcoach of the gemeente.
# The fact is checked on what stands in the database now, not on what the planner of the moment knew. Lookups per row
# are written as subqueries: PostgreSQL can't guess sizes of the CTEs, and a wrong guess costs ten times as much.
_TEAM = """
    SELECT {wat} FROM kern_lidmaatschap l JOIN kern_gebruiker g ON g.id = l.gebruiker_id
    WHERE l.bestuur_id = {bestuur} AND l.rol = ANY (%({rollen})s) AND g.is_active
      AND l.van <= %(dag)s AND (l.tot IS NULL OR l.tot >= %(dag)s)"""
_VEEG = f"""
WITH kandidaat AS MATERIALIZED (
    SELECT m.id, m.bestuur_id, m.traject_id, m.sleutel
    FROM unnest(%(ids)s) AS r (id) JOIN intake_opvolgmoment m ON m.id = r.id
    WHERE m.status = 'gepland' AND m.wanneer <= %(nu)s FOR UPDATE OF m SKIP LOCKED
), feit AS MATERIALIZED (
    SELECT k.id, k.bestuur_id, k.traject_id, k.sleutel,
           t.bestuur_id = k.bestuur_id AND t.status = 'lopend' AND NOT EXISTS (
               SELECT FROM intake_urenregel u
               WHERE u.traject_id = k.traject_id AND u.datum > %(grens)s AND u.status <> 'vervangen'
           ) AS waar,
           ({_TEAM.format(wat="g.email", bestuur="t.bestuur_id", rollen="rollen")}
            AND l.gebruiker_id = t.coach_id LIMIT 1) AS coach
    FROM kandidaat k JOIN intake_traject t ON t.id = k.traject_id
), geopend AS (
    UPDATE intake_opvolgmoment m
    SET status = CASE WHEN f.waar THEN 'open' ELSE 'vervallen' END,
        geopend_op = CASE WHEN f.waar THEN %(nu)s END
    FROM feit f WHERE m.id = f.id RETURNING m.id
), brief AS (
    SELECT bestuur_id, sleutel, coach AS aan, 'nl' AS taal, traject_id AS onderwerp_id
    FROM feit WHERE waar AND coach IS NOT NULL
    UNION ALL
    SELECT f.bestuur_id, f.sleutel || ':' || w.id, w.email, 'nl', f.traject_id
    FROM feit f CROSS JOIN LATERAL (
        {_TEAM.format(wat="DISTINCT g.id, g.email", bestuur="f.bestuur_id", rollen="coachrollen")}
    ) w
    WHERE f.waar AND f.coach IS NULL
), bericht AS ({berichten.sql_zet_klaar("brief")} RETURNING id)
SELECT (SELECT count(*) FROM geopend), (SELECT count(*) FROM feit WHERE waar), (SELECT count(*) FROM bericht)
"""  # noqa: S608 - built from constants


def veeg(*, nu: datetime | None = None) -> tuple[int, int, int]:
    """Sweep what is due; returns how many moments were taken, opened, and mails put ready.

    Row-level security reads the list of besturen again for every row. So the moments are taken per gemeente, and each
    batch enters a Kring of the few besturen that it is about: the smaller circle.
    """
    nu = nu or timezone.now()
    samen = (0, 0, 0)
    rijp = _rijp(nu)
    for begin in range(0, len(rijp), PER_KEER):
        stapel = rijp[begin : begin + PER_KEER]
        with systeem("opvolging", {bestuur for _, bestuur in stapel}):
            keer = _veeg_een_keer(nu, [moment for moment, _ in stapel])
        samen = tuple(a + b for a, b in zip(samen, keer, strict=True))
    if samen[2]:
        bel.bel(berichten.TAAK)
    return samen


def _rijp(nu: datetime) -> list[tuple[UUID, int]]:
    """Due moments of besturen that take part, gemeente by gemeente: a hint only, the batch looks again and locks."""
    with binnen(Kring(taak="opvolging", bron="taak")):
        rijp = Opvolgmoment.objects.filter(
            status=MomentStatus.GEPLAND, soort=MomentSoort.STILSTAND, wanneer__lte=nu, bestuur__actief=True
        )
        return list(rijp.order_by("bestuur_id", "id").values_list("id", "bestuur_id")[:HOOGSTENS])


def _veeg_een_keer(nu: datetime, ids: list[UUID]) -> tuple[int, int, int]:
    regel = regels.STILSTAND
    waarden = berichten.sql_waarden(sjabloon=regel.soort, nu=nu, niet_voor=regels.niet_voor(nu)) | {
        "ids": ids,
        "grens": regels.grens(nu, regel),
        "dag": timezone.localdate(nu),
        "coachrollen": [Rol.NETWERKCOACH.value],
        "rollen": [Rol.NETWERKCOACH.value, Rol.BUDDYCOORDINATOR.value],
    }
    with connection.cursor() as cursor:
        cursor.execute(_VEEG, waarden)
        return cursor.fetchone()
