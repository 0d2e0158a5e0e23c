"""The statements behind the day of a coach. Written out: building them with the ORM cost more than running them.

Each names its besturen itself (`personen`), beside row-level security. Hours are read in one pass, never once per line:
for each pass PostgreSQL reads the whole gemeente from the index. `tests/overzicht/test_vragen.py` compares all with the
same questions asked through the ORM.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from intake import padstand
from intake.veeg import OOK_IN_PAUZE
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import PERSOONSROLLEN, Recht, mag, verdeel
from netwerktraject.kern.rollen import Gekozen
from netwerktraject.overzicht.ploeg import Ploeg
from netwerktraject.overzicht.rangorde import WACHT_LANG_DAGEN

HOOGSTENS = 100
OPZIJ = 6
BIJNA_MINUTEN = 4 * 60
INTAKE_DAGEN = 180

# Own trajecten, those of who I cover (`wij`), those without a coach or with one who left (not in `ploeg`), or the whole
# team's; for AgII the same with the trajectbegeleider. Where AgII only follows up, a trajectbegeleider keeps to the own
# people and those without one (SW-01, docs/adr/0014). So nobody stands on no list (IT-13).
# On which side one stands is asked per gemeente: a coach of one may be the trajectbegeleider of the next.
_EIGENAAR = "CASE WHEN t.bestuur_id = ANY(%(agiikant)s) THEN t.trajectbegeleider_id ELSE t.coach_id END"
_MIJN = f"""({_EIGENAAR} = ANY(%(wij)s::bigint[]) OR {_EIGENAAR} IS NULL
     OR NOT {_EIGENAAR} = ANY(%(ploeg)s::bigint[]))"""
_VAN = f"""(t.bestuur_id = ANY(%(eigen)s) AND (%(team)s OR {_MIJN})
  OR t.bestuur_id = ANY(%(volgt)s) AND {_MIJN})"""
# Handed to somebody who can't do it any more: the other side of the setting, or who left. Then it is nobody's again,
# without touching the row; it comes back when the setting does (SW-01).
_VAN_NIEMAND = """NOT EXISTS (
    SELECT 1 FROM kern_lidmaatschap l WHERE l.gebruiker_id = m.toegewezen_aan_id
      AND l.van <= %(vandaag)s AND (l.tot IS NULL OR l.tot >= %(vandaag)s)
      AND CASE WHEN m.bestuur_id = ANY(%(agiikant)s)
          THEN l.rol = 'trajectbegeleider' AND l.werkgebied_id IN (
              SELECT w.werkgebied_id FROM kern_werkgebied_besturen w WHERE w.bestuur_id = m.bestuur_id)
          ELSE l.rol = ANY(%(rollen)s) AND l.bestuur_id = m.bestuur_id END)"""

_MOMENTEN = f"""
SELECT m.id, m.soort, m.status, m.wanneer, m.later_tot, m.geopend_op, m.gedaan_op, m.tekst, m.traject_id,
       u.datum AS laatste, u.minuten AS laatste_minuten, u.titel AS laatste_wat, b.bevestigd,
       d.voornaam AS buddy, d.telefoon AS buddy_tel, p.mentor,
       i.voornaam, i.familienaam, i.contacttaal, i.kanaal, i.telefoon, t.norm_minuten AS norm,
       coalesce(m.toegewezen_aan_id, {_EIGENAAR}) AS van
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
  AND (m.toegewezen_aan_id = ANY(%(wij)s::bigint[]) OR (m.toegewezen_aan_id IS NULL OR {_VAN_NIEMAND}) AND {_VAN})
  AND (m.status = 'open' OR m.status = 'gepland' AND m.wanneer < %(week)s
       OR m.status = 'gedaan' AND m.gedaan_op >= %(dag)s AND m.gedaan_door_id = %(ik)s)
  AND (t.status NOT IN ('gepauzeerd', 'vrijgesteld') OR m.soort = ANY(%(in_pauze)s) OR m.status = 'gedaan')
ORDER BY m.wanneer, m.id LIMIT {HOOGSTENS}
"""  # noqa: S608 -- our own words only

# The needs are asked only of who waits long already (TK-03).
_BEGIN = f"""
SELECT t.id, t.bestuur_id, t.status, t.aangemeld_op, i.voornaam, i.familienaam, i.contacttaal, i.nederlands, i.telefoon,
       k.begonnen_op, k.klaar_op, {_EIGENAAR} AS van, g.plan_op, a.stand AS aanmeldstand, a.beslist_op,
       coalesce(n.noden, '{{}}') AS noden, coalesce(z.keuzes, '{{}}') AS keuzes
FROM intake_traject t
JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
LEFT JOIN intake_intake k ON k.traject_id = t.id
LEFT JOIN intake_aanmelding a ON a.traject_id = t.id AND a.bestuur_id = t.bestuur_id
LEFT JOIN LATERAL (
    SELECT max(op) AS plan_op FROM kern_gebeurtenis
    WHERE onderwerp_id = t.id AND bestuur_id = t.bestuur_id AND soort = 'plan_klaar') g
  ON t.status = 'plan_opgemaakt'
LEFT JOIN LATERAL (
    SELECT array_agg(sleutel ORDER BY sleutel) AS noden FROM intake_nood
    WHERE traject_id = t.id AND bestuur_id = t.bestuur_id AND stand = 'nodig') n
  ON t.aangemeld_op < %(lang)s
LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT keuze ORDER BY keuze) AS keuzes
    FROM intake_antwoord w CROSS JOIN LATERAL jsonb_array_elements_text(w.keuzes) keuze
    WHERE w.intake_id = k.id AND w.weet = 'ingevuld'
      AND w.vraag IN ('talen', 'gezin', 'telefoon_internet')) z
  ON t.aangemeld_op < %(lang)s AND k.id IS NOT NULL
WHERE {_VAN} AND t.status IN ('aangemeld', 'in_intake', 'plan_opgemaakt')
ORDER BY t.aangemeld_op, t.id LIMIT {HOOGSTENS}
"""  # noqa: S608 -- our own words only

# Over, and nobody said what came of it (★6). The first lines are enough; the day is not a list of all that went wrong.
_AFSPRAKEN = f"""
SELECT a.id, a.soort, a.wat, a.wanneer, a.waar, a.traject_id, i.voornaam, i.familienaam, i.telefoon,
       coalesce(a.mee_id, {_EIGENAAR}) AS van
FROM intake_afspraak a
JOIN intake_traject t ON t.id = a.traject_id
JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
WHERE a.bestuur_id = ANY(%(personen)s) AND a.stand = 'gepland'
  AND a.wanneer + a.minuten * interval '1 minute' <= %(nu)s
  AND t.status NOT IN ('gepauzeerd', 'afgerond', 'stopgezet') AND {_VAN}
ORDER BY a.wanneer, a.id LIMIT {HOOGSTENS}
"""  # noqa: S608 -- our own words only

_UREN = f"""
WITH rij AS MATERIALIZED (
    SELECT u.id, u.traject_id, u.onderdeel_id, u.datum, u.minuten, u.taal, u.status, u.betwist_reden,
           i.voornaam, i.familienaam
    FROM intake_urenregel u
    JOIN intake_traject t ON t.id = u.traject_id
    JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
    WHERE u.bestuur_id = ANY(%(personen)s) AND {_VAN} AND u.status IN ('ingediend', 'betwist')
      AND t.status NOT IN ('afgerond', 'stopgezet')
    ORDER BY u.datum, u.id LIMIT {HOOGSTENS}
), dag AS MATERIALIZED (
    SELECT onderdeel_id, traject_id, datum, count(*) AS keer, sum(minuten) AS minuten,
           sum(minuten) FILTER (WHERE status = 'bevestigd') AS bevestigd
    FROM intake_urenregel
    WHERE traject_id = ANY(ARRAY(SELECT traject_id FROM rij)) AND bestuur_id = ANY(%(personen)s)
      AND status <> 'vervangen'
    GROUP BY onderdeel_id, traject_id, datum
), heel AS MATERIALIZED (
    SELECT traject_id, datum, sum(minuten)::int AS hele_dag FROM dag GROUP BY traject_id, datum
), som AS MATERIALIZED (
    SELECT onderdeel_id, coalesce(sum(bevestigd), 0)::int AS al, array_agg(datum) FILTER (WHERE keer > 1) AS dubbel
    FROM dag GROUP BY onderdeel_id
)
SELECT rij.*, o.titel AS wat, o.gepland_minuten AS in_plan, a.minuten_per_keer AS per_keer, som.al,
       coalesce(rij.datum = ANY(som.dubbel), false) AS zelfde_dag, heel.hele_dag
FROM rij
JOIN som USING (onderdeel_id)
JOIN heel ON heel.traject_id = rij.traject_id AND heel.datum = rij.datum
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

_COLLEGAS = f"""
SELECT g.id, g.voornaam, g.familienaam, w.tot AS weg_tot, w.vervanger_id,
       (SELECT count(*) FROM intake_traject t
        WHERE {_EIGENAAR} = g.id AND t.bestuur_id = ANY(%(personen)s)
          AND t.status NOT IN ('afgerond', 'stopgezet', 'vrijgesteld')) AS n
FROM kern_gebruiker g
LEFT JOIN LATERAL (
    SELECT tot, vervanger_id FROM intake_afwezigheid
    WHERE gebruiker_id = g.id AND bestuur_id = ANY(%(waar)s) AND van <= %(vandaag)s AND tot >= %(vandaag)s
    ORDER BY van DESC, id DESC LIMIT 1) w ON true
WHERE g.is_active
  AND g.id IN (SELECT gebruiker_id FROM kern_lidmaatschap
               WHERE (rol = ANY(%(rollen)s) AND bestuur_id = ANY(%(waar_team)s)
                      OR rol = 'trajectbegeleider' AND werkgebied_id IN (
                          SELECT w.werkgebied_id FROM kern_werkgebied_besturen w
                          WHERE w.bestuur_id = ANY(%(waar_agii)s)))
                 AND van <= %(vandaag)s AND (tot IS NULL OR tot >= %(vandaag)s))
ORDER BY w.tot NULLS FIRST, n, g.voornaam, g.id LIMIT 500
"""  # noqa: S608 -- our own words only


# The same as `intake.padvragen.plannen`, in one statement that keeps its plan.
_STAPPENPLANNEN = """
SELECT b.id AS bestuur_id, r.rol, r.vanaf, s.stappen
FROM unnest(%(besturen)s::bigint[]) AS b (id)
LEFT JOIN LATERAL (
    SELECT rol, vanaf FROM kern_rolkeuze WHERE gemeente_id = b.id AND vanaf <= %(dag)s
    ORDER BY vanaf DESC, id DESC LIMIT 1) r ON true
LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(stap, kant, dagen, vanaf)) AS stappen FROM intake_stapafspraak
    WHERE bestuur_id = b.id) s ON true
"""


def _wie(kring: Kring, team: bool = False, recht: Recht = Recht.DOSSIER, ploeg: Ploeg | None = None) -> dict:
    """Whose work: where the actor holds `recht` as the team, and where only for the own people (SW-01).

    Without a `ploeg` only the own people and those without a coach: nobody is covered and nobody left.
    """
    eigen, volgt = verdeel(kring, recht)
    return {
        "personen": sorted(eigen | volgt),
        "eigen": sorted(eigen),
        "volgt": sorted(volgt),
        "ik": kring.gebruiker_id,
        "wij": sorted(ploeg.wij) if ploeg else [kring.gebruiker_id],
        "ploeg": sorted(ploeg.levend) if ploeg else None,
        "team": team,
        "agiikant": sorted(kring.agiikant),
        "rollen": sorted(str(rol) for rol in PERSOONSROLLEN),
    }


def middernacht(dag: date) -> datetime:
    """The moment at which a day begins here."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def momenten(kring: Kring, team: bool, ploeg: Ploeg | None = None) -> list[dict]:
    """Open moments, those that come back this week, and what was done today."""
    dag = middernacht(timezone.localdate())
    erbij = {
        "dag": dag,
        "week": dag + timedelta(days=7),
        "vandaag": timezone.localdate(),
        "in_pauze": OOK_IN_PAUZE,
    }
    return lees(_MOMENTEN, _wie(kring, team, Recht.OPVOLGEN, ploeg) | erbij)


def begin(kring: Kring, team: bool, ploeg: Ploeg | None = None) -> list[dict]:
    """People who are referred, in intake, or whose plan is ready but not started: longest wait first."""
    lang = timezone.localdate() - timedelta(days=WACHT_LANG_DAGEN)
    return lees(_BEGIN, _wie(kring, team, ploeg=ploeg) | {"lang": lang})


def stappenplannen(besturen: Iterable[int], dag: date) -> dict[int, dict[str, padstand.Afspraak]]:
    """The step plan of each gemeente on a day (SW-03)."""
    uit = {}
    for rij in lees(_STAPPENPLANNEN, {"besturen": sorted(besturen), "dag": dag}):
        rol = Gekozen(rij["rol"], rij["vanaf"]) if rij["rol"] else Gekozen()
        keuzes = [
            padstand.Keuze(stap, kant, dagen, date.fromisoformat(vanaf))
            for stap, kant, dagen, vanaf in rij["stappen"] or ()
        ]
        uit[rij["bestuur_id"]] = padstand.afspraken(rol.kanten, keuzes, dag, rol_sinds=rol.vanaf)
    return uit


def afspraken(kring: Kring, team: bool, ploeg: Ploeg | None = None) -> list[dict]:
    """Appointments that are over without an outcome, for who keeps them: the side with the whole file (RG-04)."""
    return lees(_AFSPRAKEN, _wie(kring, team, Recht.DOSSIER, ploeg) | {"nu": timezone.now()})


def uren(kring: Kring, team: bool, ploeg: Ploeg | None = None) -> list[dict]:
    """Lines of hours that wait for the coach, with what makes one doubtful."""
    return lees(_UREN, _wie(kring, team, Recht.UREN_BEVESTIGEN, ploeg))


def bijna(kring: Kring, team: bool, ploeg: Ploeg | None = None) -> list[dict]:
    """Running trajecten within four hours of the norm."""
    return lees(_BIJNA, _wie(kring, team, Recht.OPVOLGEN, ploeg))


def wachters(kring: Kring, team: bool, ploeg: Ploeg | None = None) -> list[dict]:
    """Planned buddy parts without a duo, counted from the day the plan was ready."""
    return lees(_WACHTERS, _wie(kring, team, Recht.DUO, ploeg))


def cijfers(kring: Kring, team: bool, vandaag: date, ploeg: Ploeg | None = None) -> dict:
    """People in guidance, days from referral to intake (last 180 days), minutes confirmed last week."""
    maandag = vandaag - timedelta(days=vandaag.weekday())
    wanneer = {
        "sinds": vandaag - timedelta(days=INTAKE_DAGEN),
        "begin": middernacht(maandag - timedelta(days=7)),
        "einde": middernacht(maandag),
    }
    recht = Recht.DOSSIER if mag(kring, Recht.DOSSIER) else Recht.OPVOLGEN
    return lees(_CIJFERS, _wie(kring, team, recht, ploeg) | wanneer)[0]


def collegas(kring: Kring, waar: frozenset[int]) -> list[dict]:
    """Who keeps dossiers today in these besturen, with how many people they guide and until when they are away.

    The least loaded first, who is away last; the actor is among them.
    """
    erbij = {
        "waar": sorted(waar),
        "waar_team": sorted(waar - kring.agiikant),
        "waar_agii": sorted(waar & kring.agiikant),
        "vandaag": timezone.localdate(),
    }
    return lees(_COLLEGAS, _wie(kring, recht=Recht.OPVOLGEN) | erbij)
