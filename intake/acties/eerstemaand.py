"""Find who has not been there in the first month, and put one line in the list for each (IT-13).

Nothing has to remember to plan this: each hour the facts themselves are asked, so nobody is missed. The key makes a
repeat, and two workers at once, harmless.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from intake import eerstemaand as regels
from intake.models import Opvolgmoment
from intake.models.opvolging import MomentSoort, MomentStatus
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.weergave import datum_lang

WOORD = {
    regels.START: "Begon op {} en was er nog niet.",
    regels.PLAN: "Het plan is klaar sinds {}. Nog niets begon.",
    regels.AANMELDING: "Aangemeld op {} en nog nergens geweest.",
}
_FEITEN = """
SELECT t.id, t.bestuur_id, t.status, t.aangemeld_op, t.gestart_op,
       (SELECT max(g.op) FROM kern_gebeurtenis g
        WHERE g.onderwerp_id = t.id AND g.bestuur_id = t.bestuur_id AND g.soort = 'plan_klaar') AS plan_op,
       (SELECT max(p.hervat_op) FROM intake_pauze p WHERE p.traject_id = t.id) AS hervat_op
FROM intake_traject t
WHERE t.bestuur_id = ANY(%(besturen)s) AND t.status IN ('in_intake', 'plan_opgemaakt', 'lopend')
  AND NOT EXISTS (SELECT FROM intake_urenregel u WHERE u.traject_id = t.id AND u.status <> 'vervangen')
  AND NOT EXISTS (SELECT FROM intake_opvolgmoment m
                  WHERE m.traject_id = t.id AND m.soort = 'eerste_maand' AND m.status = 'open')
ORDER BY t.id
"""


def zoek(*, besturen: Iterable[int], nu: datetime | None = None) -> int:
    """Open a line for everybody who needs one; returns how many candidates had one due."""
    nu = nu or timezone.now()
    dag = timezone.localdate(nu)
    with systeem("eerste maand", besturen) as kring:
        nieuw = []
        for rij in lees(_FEITEN, {"besturen": sorted(kring.personen)}):
            gevonden = regels.wacht(_leven(rij), dag)
            if gevonden is not None:
                nieuw.append(_moment(rij, gevonden, nu))
        Opvolgmoment.objects.bulk_create(nieuw, batch_size=500, ignore_conflicts=True)
    return len(nieuw)


def _leven(rij: dict) -> regels.Leven:
    return regels.Leven(
        status=rij["status"],
        aangemeld_op=rij["aangemeld_op"],
        plan_op=rij["plan_op"] and timezone.localdate(rij["plan_op"]),
        gestart_op=rij["gestart_op"],
        hervat_op=rij["hervat_op"],
    )


def _moment(rij: dict, gevonden: regels.Wacht, nu: datetime) -> Opvolgmoment:
    sleutel = f"{MomentSoort.EERSTE_MAAND.value}:{rij['id']}:{gevonden.deel}"
    return Opvolgmoment(
        id=uuid.uuid5(rij["id"], sleutel),
        bestuur_id=rij["bestuur_id"],
        traject_id=rij["id"],
        soort=MomentSoort.EERSTE_MAAND,
        sleutel=sleutel,
        wanneer=nu,
        status=MomentStatus.OPEN,
        tekst=WOORD[gevonden.fase].format(datum_lang(gevonden.sinds)),
        geopend_op=nu,
    )
