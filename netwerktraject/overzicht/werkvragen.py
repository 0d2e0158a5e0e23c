"""The statements behind the day of a coach. Written out: building them with the ORM cost more than running them.

Each names its besturen itself (`personen`), beside row-level security. Hours are read in one pass, never once per line:
for each pass PostgreSQL reads the whole gemeente from the index. `tests/overzicht/test_vragen.py` compares all with the
same questions asked through the ORM.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import PERSOONSROLLEN

HOOGSTENS = 100
OPZIJ = 6
BIJNA_MINUTEN = 4 * 60
INTAKE_DAGEN = 180

# Own trajecten and those without a coach, or the whole team's.
_VAN = "t.bestuur_id = ANY(%(personen)s) AND (%(team)s OR t.coach_id = %(ik)s OR t.coach_id IS NULL)"

_MOMENTEN = f"""
SELECT m.id, m.soort, m.status, m.wanneer, m.later_tot, m.geopend_op, m.gedaan_op, m.tekst, m.traject_id,
       u.datum AS laatste, u.minuten AS laatste_minuten, u.titel AS laatste_wat, b.bevestigd,
       d.voornaam AS buddy, d.telefoon AS buddy_tel, p.mentor,
       i.voornaam, i.familienaam, i.contacttaal, i.kanaal, i.telefoon, t.norm_minuten AS norm
FROM intake_opvolgmoment m
JOIN intake_traject t ON t.id = m.traject_id
JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
CROSS JOIN LATERAL (
    SELECT coalesce(sum(minuten), 0) AS bevestigd FROM intake_urenregel
    WHERE traject_id = t.id AND bestuur_id = ANY(%(personen)s) AND status = 'bevestigd') b
LEFT JOIN LATERAL (
    SELECT u.datum, u.minuten, o.titel FROM intake_urenregel u JOIN intake_onderdeel o ON o.id = u.onderdeel_id
    WHERE u.traject_id = t.id AND u.bestuur_id = ANY(%(personen)s) AND u.status <> 'vervangen'
    ORDER BY u.datum DESC, u.id DESC LIMIT 1) u ON true
LEFT JOIN LATERAL (
    SELECT b.voornaam, b.telefoon FROM buddy_match d JOIN buddy_buddy b ON b.id = d.buddy_id
    WHERE d.onderdeel_id = m.onderdeel_id AND d.bestuur_id = ANY(%(personen)s)
    ORDER BY d.gestart_op DESC, d.id DESC LIMIT 1) d ON true
LEFT JOIN LATERAL (
    SELECT mentor FROM vrijwilligers_plaatsing
    WHERE onderdeel_id = m.onderdeel_id AND bestuur_id = ANY(%(personen)s)
    ORDER BY gestart_op DESC, id DESC LIMIT 1) p ON true
WHERE m.bestuur_id = ANY(%(personen)s)
  AND (m.toegewezen_aan_id = %(ik)s OR m.toegewezen_aan_id IS NULL AND {_VAN})
  AND (m.status = 'open' OR m.status = 'gepland' AND m.wanneer < %(week)s
       OR m.status = 'gedaan' AND m.gedaan_op >= %(dag)s AND m.gedaan_door_id = %(ik)s)
ORDER BY m.wanneer, m.id LIMIT {HOOGSTENS}
"""  # noqa: S608 -- our own words only

_BEGIN = f"""
SELECT t.id, t.status, t.aangemeld_op, i.voornaam, i.familienaam, i.contacttaal, i.telefoon, k.begonnen_op, k.klaar_op
FROM intake_traject t
JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
LEFT JOIN intake_intake k ON k.traject_id = t.id
WHERE {_VAN} AND t.status IN ('aangemeld', 'in_intake', 'plan_opgemaakt')
ORDER BY t.aangemeld_op, t.id LIMIT {HOOGSTENS}
"""  # noqa: S608 -- our own words only

_UREN = f"""
WITH rij AS MATERIALIZED (
    SELECT u.id, u.traject_id, u.onderdeel_id, u.datum, u.minuten, u.taal, u.status, i.voornaam, i.familienaam
    FROM intake_urenregel u
    JOIN intake_traject t ON t.id = u.traject_id
    JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
    WHERE u.bestuur_id = ANY(%(personen)s) AND {_VAN} AND u.status IN ('ingediend', 'betwist')
    ORDER BY u.datum, u.id LIMIT {HOOGSTENS}
), dag AS MATERIALIZED (
    SELECT onderdeel_id, datum, count(*) AS keer, sum(minuten) FILTER (WHERE status = 'bevestigd') AS bevestigd
    FROM intake_urenregel
    WHERE onderdeel_id = ANY(ARRAY(SELECT onderdeel_id FROM rij)) AND bestuur_id = ANY(%(personen)s)
      AND status <> 'vervangen'
    GROUP BY onderdeel_id, datum
), som AS MATERIALIZED (
    SELECT onderdeel_id, coalesce(sum(bevestigd), 0)::int AS al, array_agg(datum) FILTER (WHERE keer > 1) AS dubbel
    FROM dag GROUP BY onderdeel_id
)
SELECT rij.*, o.titel AS wat, o.gepland_minuten AS in_plan, a.minuten_per_keer AS per_keer, som.al,
       coalesce(rij.datum = ANY(som.dubbel), false) AS zelfde_dag
FROM rij
JOIN som USING (onderdeel_id)
JOIN intake_onderdeel o ON o.id = rij.onderdeel_id
LEFT JOIN aanbod_aanbod a ON a.id = o.aanbod_id
ORDER BY rij.datum, rij.id
"""  # noqa: S608 -- our own words only

_BIJNA = f"""
WITH som AS MATERIALIZED (
    SELECT traject_id, sum(minuten)::int AS bevestigd FROM intake_urenregel
    WHERE bestuur_id = ANY(%(personen)s) AND status = 'bevestigd' GROUP BY traject_id
), bijna AS MATERIALIZED (
    SELECT t.id, t.bestuur_id, t.norm_minuten, t.inburgeraar_id, som.bevestigd
    FROM intake_traject t JOIN som ON som.traject_id = t.id
    WHERE {_VAN} AND t.status = 'lopend' AND som.bevestigd >= t.norm_minuten - {BIJNA_MINUTEN}
    ORDER BY som.bevestigd DESC, t.id LIMIT {OPZIJ}
), gedaan AS MATERIALIZED (
    SELECT onderdeel_id, sum(minuten) AS minuten, sum(minuten) FILTER (WHERE status <> 'bevestigd') AS wacht
    FROM intake_urenregel
    WHERE traject_id = ANY(ARRAY(SELECT id FROM bijna)) AND bestuur_id = ANY(%(personen)s) AND status <> 'vervangen'
    GROUP BY onderdeel_id
), deel AS MATERIALIZED (
    SELECT o.traject_id, coalesce(sum(g.wacht), 0)::int AS wacht,
           coalesce(sum(greatest(o.gepland_minuten - coalesce(g.minuten, 0), 0))
                    FILTER (WHERE o.status <> 'gestopt'), 0)::int AS gepland
    FROM intake_onderdeel o LEFT JOIN gedaan g ON g.onderdeel_id = o.id
    WHERE o.traject_id = ANY(ARRAY(SELECT id FROM bijna)) AND o.bestuur_id = ANY(%(personen)s)
    GROUP BY o.traject_id
)
SELECT b.id, b.bestuur_id, b.norm_minuten, b.bevestigd, d.wacht, d.gepland, i.voornaam, i.familienaam
FROM bijna b
JOIN deel d ON d.traject_id = b.id
JOIN intake_inburgeraar i ON i.id = b.inburgeraar_id
ORDER BY b.bevestigd DESC, b.id
"""  # noqa: S608 -- our own words only

_WACHTERS = f"""
SELECT o.id, o.traject_id, k.sinds, t.aangemeld_op, i.voornaam, i.familienaam, i.contacttaal
FROM intake_onderdeel o
JOIN intake_traject t ON t.id = o.traject_id
JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
CROSS JOIN LATERAL (
    SELECT max(op) AS sinds FROM kern_gebeurtenis
    WHERE onderwerp_id = t.id AND bestuur_id = ANY(%(personen)s) AND soort = 'plan_klaar') k
WHERE o.bestuur_id = ANY(%(personen)s) AND {_VAN} AND o.soort = 'buddywerking' AND o.status = 'gepland'
  AND t.status IN ('plan_opgemaakt', 'lopend')
ORDER BY coalesce(k.sinds, t.aangemeld_op), o.id LIMIT {OPZIJ}
"""  # noqa: S608 -- our own words only

_CIJFERS = f"""
WITH week AS MATERIALIZED (
    SELECT traject_id, sum(minuten) AS minuten FROM intake_urenregel
    WHERE bestuur_id = ANY(%(personen)s) AND status = 'bevestigd'
      AND beslist_op >= %(begin)s AND beslist_op < %(einde)s GROUP BY traject_id
)
SELECT count(*) FILTER (WHERE t.status NOT IN ('afgerond', 'stopgezet', 'vrijgesteld')) AS mensen,
       avg(k.begonnen_op - t.aangemeld_op) FILTER (WHERE k.begonnen_op >= %(sinds)s) AS dagen,
       coalesce(sum(week.minuten), 0)::int AS minuten
FROM intake_traject t
LEFT JOIN intake_intake k ON k.traject_id = t.id
LEFT JOIN week ON week.traject_id = t.id
WHERE {_VAN}
"""  # noqa: S608 -- our own words only

_COLLEGAS = """
SELECT g.id, g.voornaam, g.familienaam,
       (SELECT count(*) FROM intake_traject t
        WHERE t.coach_id = g.id AND t.bestuur_id = ANY(%(personen)s)
          AND t.status NOT IN ('afgerond', 'stopgezet', 'vrijgesteld')) AS n
FROM kern_gebruiker g
WHERE g.is_active AND g.id <> %(ik)s
  AND g.id IN (SELECT gebruiker_id FROM kern_lidmaatschap
               WHERE bestuur_id = ANY(%(waar)s) AND rol = ANY(%(rollen)s)
                 AND van <= %(vandaag)s AND (tot IS NULL OR tot >= %(vandaag)s))
ORDER BY n, g.voornaam, g.id LIMIT 30
"""


def _wie(kring: Kring, team: bool = False) -> dict:
    return {"personen": sorted(kring.personen), "ik": kring.gebruiker_id, "team": team}


def middernacht(dag: date) -> datetime:
    """The moment at which a day begins here."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def momenten(kring: Kring, team: bool) -> list[dict]:
    """Open moments, those that come back this week, and what was done today."""
    dag = middernacht(timezone.localdate())
    return lees(_MOMENTEN, _wie(kring, team) | {"dag": dag, "week": dag + timedelta(days=7)})


def begin(kring: Kring, team: bool) -> list[dict]:
    """People who are referred, in intake, or whose plan is ready but not started: longest wait first."""
    return lees(_BEGIN, _wie(kring, team))


def uren(kring: Kring, team: bool) -> list[dict]:
    """Lines of hours that wait for the coach, with what makes one doubtful."""
    return lees(_UREN, _wie(kring, team))


def bijna(kring: Kring, team: bool) -> list[dict]:
    """Running trajecten within four hours of the norm."""
    return lees(_BIJNA, _wie(kring, team))


def wachters(kring: Kring, team: bool) -> list[dict]:
    """Planned buddy parts without a duo, counted from the day the plan was ready."""
    return lees(_WACHTERS, _wie(kring, team))


def cijfers(kring: Kring, team: bool, vandaag: date) -> dict:
    """People in guidance, days from referral to intake (last 180 days), minutes confirmed last week."""
    maandag = vandaag - timedelta(days=vandaag.weekday())
    wanneer = {
        "sinds": vandaag - timedelta(days=INTAKE_DAGEN),
        "begin": middernacht(maandag - timedelta(days=7)),
        "einde": middernacht(maandag),
    }
    return lees(_CIJFERS, _wie(kring, team) | wanneer)[0]


def collegas(kring: Kring, waar: frozenset[int]) -> list[dict]:
    """Who else keeps dossiers today in these besturen, with how many people they guide; the least first."""
    erbij = {
        "waar": sorted(waar),
        "rollen": sorted(str(rol) for rol in PERSOONSROLLEN),
        "vandaag": timezone.localdate(),
    }
    return lees(_COLLEGAS, _wie(kring) | erbij)
