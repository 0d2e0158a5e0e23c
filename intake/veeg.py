"""The sweep: due moments become a line in the list and a mail in the outbox, in one statement per batch.

Everything is set-based. A batch is claimed with SKIP LOCKED, so two beats or two workers share the work; a moment whose
fact is gone lapses without a word; the key of the mail makes a repeat harmless (veiligheid.md §4.5, prestaties.md §3).
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.utils import timezone

from intake import opvolging as regels
from intake.models import Afwezigheid, Opvolgmoment, activiteit
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.vervanging import vervanger
from netwerktraject.kern import bel, berichten
from netwerktraject.kern.kring import Kring, binnen, systeem
from netwerktraject.kern.models import Lidmaatschap
from netwerktraject.kern.rechten import PERSOONSROLLEN, Rol
from netwerktraject.kern.rollen import rollen_van
from netwerktraject.kern.rolverdeling import Kant, Stap

PER_KEER = 2000  # of 1,000,000 rows with 20,000 due: 1.93 times one UPDATE; 1000 gave 2.02
OOK_IN_PAUZE = [MomentSoort.PAUZE_EINDE.value, MomentSoort.PROBLEEM.value, MomentSoort.TAAK.value]
HOOGSTENS = 50_000  # moments of one sweep; the next minute takes the rest

# The coach of the traject gets the mail while that person still works there, or who covers; else every netwerkcoach.
# The fact is checked on what stands in the database now, not on what the planner of the moment knew. Lookups per row
# are written as subqueries: PostgreSQL can't guess sizes of the CTEs, and a wrong guess costs ten times as much.
_TEAM = """
    SELECT {wat} FROM kern_lidmaatschap l JOIN kern_gebruiker g ON g.id = l.gebruiker_id
    WHERE l.bestuur_id = {bestuur} AND l.rol = ANY (%({rollen})s) AND g.is_active
      AND l.van <= %(dag)s AND (l.tot IS NULL OR l.tot >= %(dag)s)"""
# Where AgII follows up it is the trajectbegeleider (SW-01); without one the line stands in each list of AgII, no mail.
_BEGELEIDER = """
    SELECT g.email FROM kern_lidmaatschap l JOIN kern_gebruiker g ON g.id = l.gebruiker_id
    JOIN kern_werkgebied_besturen w ON w.werkgebied_id = l.werkgebied_id AND w.bestuur_id = t.bestuur_id
    WHERE l.gebruiker_id = coalesce(a.door, t.trajectbegeleider_id) AND l.rol = 'trajectbegeleider' AND g.is_active
      AND l.van <= %(dag)s AND (l.tot IS NULL OR l.tot >= %(dag)s) LIMIT 1"""
_VEEG = f"""
WITH kandidaat AS MATERIALIZED (
    SELECT m.id, m.bestuur_id, m.traject_id, m.sleutel
    FROM unnest(%(ids)s) AS r (id) JOIN intake_opvolgmoment m ON m.id = r.id
    WHERE m.status = 'gepland' AND m.wanneer <= %(nu)s FOR UPDATE OF m SKIP LOCKED
), feit AS MATERIALIZED (
    SELECT k.id, k.bestuur_id, k.traject_id, k.sleutel,
           t.bestuur_id = k.bestuur_id AND t.status = 'lopend' AND NOT {activiteit.SQL_ACTIEF.format(t="t")} AS waar,
           CASE WHEN t.bestuur_id = ANY(%(agii)s) THEN ({_BEGELEIDER}) ELSE (
            {_TEAM.format(wat="g.email", bestuur="t.bestuur_id", rollen="rollen")}
            AND l.gebruiker_id = coalesce(v.door, t.coach_id) LIMIT 1) END AS coach
    FROM kandidaat k JOIN intake_traject t ON t.id = k.traject_id
    LEFT JOIN unnest(%(v_bestuur)s::bigint[], %(v_wie)s::bigint[], %(v_door)s::bigint[]) AS v (bestuur, wie, door)
      ON v.bestuur = t.bestuur_id AND v.wie = t.coach_id
    LEFT JOIN unnest(%(v_bestuur)s::bigint[], %(v_wie)s::bigint[], %(v_door)s::bigint[]) AS a (bestuur, wie, door)
      ON a.bestuur = t.bestuur_id AND a.wie = t.trajectbegeleider_id
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
    WHERE f.waar AND f.coach IS NULL AND NOT f.bestuur_id = ANY(%(agii)s)
), bericht AS ({berichten.sql_zet_klaar("brief")} RETURNING id)
SELECT (SELECT count(*) FROM geopend), (SELECT count(*) FROM feit WHERE waar), (SELECT count(*) FROM bericht)
"""  # noqa: S608 - built from constants


# Kinds without a mail: the line in the list is enough, since a coach looks there every day and one kind of mail a day
# is what people read. Each has a fact that is checked when its time has come; on pause it waits, it does not lapse.
_GEEN_UREN = """NOT EXISTS (SELECT FROM intake_urenregel u
    WHERE u.traject_id = t.id AND u.status <> 'vervangen')"""
FEITEN: dict[str, str] = {
    MomentSoort.EERSTE_MAAND: f"t.status IN ('in_intake', 'plan_opgemaakt', 'lopend') AND {_GEEN_UREN}",
    MomentSoort.HERBEKIJK: "t.status NOT IN ('afgerond', 'stopgezet')",
    MomentSoort.NAZORG: "t.status NOT IN ('afgerond', 'stopgezet')",
    MomentSoort.INTAKE: "t.status NOT IN ('afgerond', 'stopgezet')",
    MomentSoort.AFGEMELD: "t.status NOT IN ('afgerond', 'stopgezet')",
    MomentSoort.AANMELDING: "t.status = 'aangemeld'",
    MomentSoort.PAUZE_EINDE: "t.status = 'gepauzeerd'",
    MomentSoort.NA_EINDE: "t.status IN ('afgerond', 'stopgezet')",
    MomentSoort.PROBLEEM: "true",
    MomentSoort.TAAK: "true",
}
_WAAR = " OR ".join(f"m.soort = '{soort}' AND ({feit})" for soort, feit in FEITEN.items())
_STIL = f"""
WITH rijp AS MATERIALIZED (
    SELECT m.id, {_WAAR} AS waar
    FROM intake_opvolgmoment m JOIN intake_traject t ON t.id = m.traject_id AND t.bestuur_id = m.bestuur_id
    WHERE m.id = ANY(%(ids)s) AND m.status = 'gepland' AND m.wanneer <= %(nu)s
      AND (t.status NOT IN ('gepauzeerd', 'vrijgesteld') OR m.soort = ANY(%(ook_in_pauze)s))
    FOR UPDATE OF m SKIP LOCKED
)
UPDATE intake_opvolgmoment m
SET status = CASE WHEN r.waar THEN 'open' ELSE 'vervallen' END, geopend_op = CASE WHEN r.waar THEN %(nu)s END
FROM rijp r WHERE m.id = r.id RETURNING r.waar
"""  # noqa: S608 - our own words only


def veeg(*, nu: datetime | None = None) -> tuple[int, int, int]:
    """Sweep what is due; returns how many moments were taken, opened, and mails put ready.

    Row-level security reads the list of besturen again for every row. So the moments are taken per gemeente, and each
    batch enters a Kring of the few besturen that it is about: the smaller circle.
    """
    nu = nu or timezone.now()
    samen = (0, 0, 0)
    rijp = _rijp(nu)
    met = [rij for rij in rijp if rij[2] == MomentSoort.STILSTAND]
    zonder = [rij for rij in rijp if rij[2] != MomentSoort.STILSTAND]
    for rijen, doe in ((met, _veeg_een_keer), (zonder, _open_zonder_mail)):
        for begin in range(0, len(rijen), PER_KEER):
            stapel = rijen[begin : begin + PER_KEER]
            besturen = {bestuur for _, bestuur, _ in stapel}
            with systeem("opvolging", besturen):
                keer = doe(nu, [moment for moment, _, _ in stapel], besturen)
            samen = tuple(a + b for a, b in zip(samen, keer, strict=True))
    if samen[2]:
        bel.bel(berichten.TAAK)
    return samen


def _rijp(nu: datetime) -> list[tuple[UUID, int, str]]:
    """Due moments of besturen that take part, gemeente by gemeente: a hint only, the batch looks again and locks."""
    with binnen(Kring(taak="opvolging", bron="taak")):
        rijp = Opvolgmoment.objects.filter(status=MomentStatus.GEPLAND, wanneer__lte=nu, bestuur__actief=True)
        return list(rijp.order_by("bestuur_id", "id").values_list("id", "bestuur_id", "soort")[:HOOGSTENS])


def _open_zonder_mail(nu: datetime, ids: list[UUID], besturen: set[int]) -> tuple[int, int, int]:
    """The other kinds. What is due during a pause stays planned until the pause is over (IT-11)."""
    with connection.cursor() as cursor:
        cursor.execute(_STIL, {"ids": ids, "nu": nu, "ook_in_pauze": OOK_IN_PAUZE})
        waar = [rij[0] for rij in cursor.fetchall()]
    return len(waar), sum(waar), 0


def _vervangers(besturen: set[int], dag: date) -> dict[str, list[int]]:
    """Who covers for whom today, per gemeente, as three columns."""
    rijen = Afwezigheid.objects.filter(bestuur_id__in=besturen, van__lte=dag, tot__gte=dag)
    weg: dict[int, dict[int, int]] = {}
    for bestuur, wie, door in rijen.order_by("van", "id").values_list(
        "bestuur_id", "gebruiker_id", "vervanger_id"
    ):
        weg.setdefault(bestuur, {})[wie] = door
    levend: dict[int, set[int]] = {bestuur: set() for bestuur in weg}
    if weg:
        leden = Lidmaatschap.objects.geldig_op(dag).filter(gebruiker__is_active=True)
        team = leden.filter(bestuur_id__in=weg, rol__in=PERSOONSROLLEN)
        agii = leden.filter(werkgebied__besturen__in=weg, rol=Rol.TRAJECTBEGELEIDER)
        for bestuur, wie in (
            *team.values_list("bestuur_id", "gebruiker_id"),
            *agii.values_list("werkgebied__besturen", "gebruiker_id"),
        ):
            levend[bestuur].add(wie)
    uit = [(b, wie, vervanger(wie, per, levend[b])) for b, per in weg.items() for wie in per]
    return {naam: [rij[n] for rij in uit] for n, naam in enumerate(("v_bestuur", "v_wie", "v_door"))}


def _veeg_een_keer(nu: datetime, ids: list[UUID], besturen: set[int]) -> tuple[int, int, int]:
    regel, dag = regels.STILSTAND, timezone.localdate(nu)
    waarden = (
        berichten.sql_waarden(sjabloon=regel.soort, nu=nu, niet_voor=regels.niet_voor(nu))
        | activiteit.waarden(dag)
        | _vervangers(besturen, dag)
        | {
            "ids": ids,
            "dag": dag,
            "agii": [
                pk for pk, rol in rollen_van(besturen, dag).items() if rol.kant(Stap.OPVOLGEN) == Kant.AGII
            ],
            "coachrollen": [Rol.NETWERKCOACH.value],
            "rollen": [Rol.NETWERKCOACH.value, Rol.BUDDYCOORDINATOR.value],
        }
    )
    with connection.cursor() as cursor:
        cursor.execute(_VEEG, waarden)
        return cursor.fetchone()
