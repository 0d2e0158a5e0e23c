"""The sweep of labels that end: four weeks before, one mail per label and beheerder, in one statement (OF-04).

The key of the mail holds the end of the label: a second sweep, a second worker or a crash halfway changes nothing,
and a new screening makes the mail void (aanbod.mails looks again at the moment of sending).
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db import connection
from django.utils import timezone

from aanbod.screening import BIJNA_DAGEN
from netwerktraject.kern import bel, berichten
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Rol

SJABLOON = "label_loopt_af"
VAN_UUR = time(8)  # nobody gets a mail at night about something that is four weeks away

# What is over before its label ends needs no new screening.
_VEEG = f"""
WITH brief AS (
    SELECT a.bestuur_id, 'label-loopt-af:' || a.id || ':' || a.label_tot || ':' || g.id AS sleutel, g.email AS aan,
           'nl' AS taal, a.id AS onderwerp_id
    FROM aanbod_aanbod a
    JOIN kern_lidmaatschap l ON l.bestuur_id = a.bestuur_id
    JOIN kern_gebruiker g ON g.id = l.gebruiker_id
    WHERE a.bestuur_id = ANY (%(besturen)s) AND a.label = 'toegekend' AND a.gepubliceerd
      AND a.label_tot BETWEEN %(dag)s AND %(straks)s
      AND (a.eindigt_op IS NULL OR a.eindigt_op > a.label_tot)
      AND (a.laatste_op IS NULL OR a.laatste_op > a.label_tot)
      AND l.rol = %(rol)s AND g.is_active AND l.van <= %(dag)s AND (l.tot IS NULL OR l.tot >= %(dag)s)
), bericht AS ({berichten.sql_zet_klaar("brief")} RETURNING id)
SELECT count(*) FROM bericht
"""  # noqa: S608 - built from constants


def veeg_labels(*, nu: datetime | None = None) -> int:
    """Put the mails ready; returns how many are new. Safe twice, and safe to kill: all or nothing."""
    nu = nu or timezone.now()
    dag = timezone.localdate(nu)
    besturen = list(Bestuur.objects.filter(actief=True).values_list("pk", flat=True))
    if not besturen:
        return 0
    waarden = berichten.sql_waarden(sjabloon=SJABLOON, nu=nu, niet_voor=_niet_voor(nu, dag)) | {
        "besturen": besturen,
        "dag": dag,
        "straks": dag + timedelta(days=BIJNA_DAGEN),
        "rol": Rol.BEHEERDER.value,
    }
    with systeem("labels die aflopen", besturen), connection.cursor() as cursor:
        cursor.execute(_VEEG, waarden)
        aantal = cursor.fetchone()[0]
        if aantal:
            bel.bel(berichten.TAAK)
    return aantal


def _niet_voor(nu: datetime, dag: date) -> datetime:
    return max(nu, datetime.combine(dag, VAN_UUR, tzinfo=timezone.get_current_timezone()))
