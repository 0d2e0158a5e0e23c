"""The statements behind the gap map: who waits and what is there, grouped by what counts (OF-08).

Two statements for the map whatever the size, one for the names. Needs come from the referral and from the answers of
the intake that were really given; an answer that was not given is null, never false (IT-09).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from netwerktraject.kern.db import lees
from netwerktraject.overzicht.lacunes import NODEN, PROFIELEN, TIJDEN, Groep, zomer

HOOGSTENS = 200

# Waiting: referred, in intake or with a plan, and nothing runs yet.
_WACHT = """
wacht AS MATERIALIZED (
    SELECT t.id, t.bestuur_id, t.aangemeld_op, t.status, i.voornaam, i.familienaam, i.nederlands, i.contacttaal,
           k.id AS intake_id
    FROM intake_traject t
    JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
    LEFT JOIN intake_intake k ON k.traject_id = t.id
    WHERE t.bestuur_id = ANY(%(besturen)s) AND t.status IN ('aangemeld', 'in_intake', 'plan_opgemaakt')
      AND NOT EXISTS (SELECT 1 FROM intake_onderdeel o WHERE o.traject_id = t.id AND o.status = 'lopend')
), zei AS MATERIALIZED (
    SELECT a.intake_id, jsonb_object_agg(a.vraag, a.keuzes) AS k
    FROM intake_antwoord a JOIN wacht w ON w.intake_id = a.intake_id
    WHERE a.weet = 'ingevuld' AND jsonb_array_length(a.keuzes) > 0
      AND a.vraag IN ('talen', 'gezin', 'wanneer_kan_je', 'hoe_kom_je_er', 'telefoon_internet')
    GROUP BY a.intake_id
), gesproken AS MATERIALIZED (
    SELECT DISTINCT unnest(a.contacttalen) AS taal
    FROM aanbod_aanbod a
    WHERE {aanbod}
), mens AS MATERIALIZED (
    SELECT w.id, w.bestuur_id, w.aangemeld_op, w.status, w.voornaam, w.familienaam,
           CASE WHEN w.nederlands = '' THEN NULL ELSE w.nederlands IN ('geen', 'a1') END AS taal,
           CASE WHEN w.contacttaal = '' THEN NULL
                ELSE w.contacttaal <> 'nl' AND w.contacttaal NOT IN (SELECT taal FROM gesproken) END AS contacttaal,
           CASE WHEN z.k->'talen' ? 'leest_niet' THEN true WHEN z.k->'talen' ? 'leest' THEN false END AS lezen,
           z.k->'gezin' ? 'opvang_nodig' AS kinderen,
           NOT (z.k->'hoe_kom_je_er' ?| ARRAY['auto', 'iemand']) AS ver,
           (z.k->'wanneer_kan_je' ?| ARRAY['avond', 'weekend'])
               AND NOT (z.k->'wanneer_kan_je' ?| ARRAY['ochtend', 'middag', 'schooluren']) AS buiten_werkdag,
           z.k->'telefoon_internet' ? 'geen_internet' AS digitaal,
           z.k->'gezin' ? 'alleen' AS alleen,
           (z.k->'wanneer_kan_je' ?| ARRAY['ochtend', 'schooluren']) OR {alleen_week} AS voormiddag,
           (z.k->'wanneer_kan_je' ?| ARRAY['middag', 'schooluren']) OR {alleen_week} AS namiddag,
           (z.k->'wanneer_kan_je' ? 'avond') OR {alleen_week} AS avond,
           z.k->'wanneer_kan_je' ? 'weekend' AS weekend,
           true AS zomer
    FROM wacht w LEFT JOIN zei z ON z.intake_id = w.intake_id
)"""
# Who only said "weekdays" named no part of the day: all three may do.
_ALLEEN_WEEK = (
    "(z.k->'wanneer_kan_je' ? 'week' AND NOT z.k->'wanneer_kan_je' ?| "
    "ARRAY['ochtend', 'middag', 'avond', 'weekend', 'schooluren'])"
)

# Labelled today, in use, with a place free: own, or shared with the partnership, with this gemeente or with all.
_AANBOD_WAAR = """(a.bestuur_id = ANY(%(besturen)s) OR a.verband_id = ANY(%(verbanden)s)
           OR a.met_besturen && %(besturen)s::int[] OR a.voor_allen)
      AND a.gepubliceerd AND a.label = 'toegekend' AND a.label_tot >= %(vandaag)s
      AND (a.eindigt_op IS NULL OR a.eindigt_op >= %(vandaag)s)
      AND (a.laatste_op IS NULL OR a.laatste_op >= %(vandaag)s)
      AND (a.vol_tot IS NULL OR a.vol_tot < %(vandaag)s) AND coalesce(a.plaatsen_vrij, 1) > 0
      AND (a.deadline_op IS NULL OR a.deadline_op >= %(vandaag)s)"""

_FLAGS = ", ".join((*NODEN, *TIJDEN))
_CTE = _WACHT.format(aanbod=_AANBOD_WAAR, alleen_week=_ALLEEN_WEEK)

_MENSEN = f"""WITH {_CTE}
SELECT bestuur_id, {_FLAGS}, count(*)::int AS aantal FROM mens GROUP BY bestuur_id, {_FLAGS}
"""  # noqa: S608 -- our own words only

_NAMEN = f"""WITH {_CTE}
SELECT id, bestuur_id, voornaam, familienaam, status, aangemeld_op, {_FLAGS}
FROM mens WHERE {{waar}} ORDER BY aangemeld_op, id LIMIT {HOOGSTENS}
"""  # noqa: S608 -- our own words only

_AANBOD = f"""
WITH mag AS (
    SELECT a.*, coalesce(a.ervaren_taaliconen, least(a.taaliconen, a.taak_taaliconen)) AS nodig
    FROM aanbod_aanbod a WHERE {_AANBOD_WAAR}
), vlag AS (
    SELECT nodig <= 1 AS taal,
           nodig <= 1 AS contacttaal,
           CASE WHEN geletterdheid = '' THEN NULL ELSE geletterdheid = 'geen' END AS lezen,
           kinderen_welkom OR opvang AS kinderen,
           bus_dichtbij AS ver,
           CASE WHEN coalesce(rooster, 0) <> 0 THEN (rooster & %(avond)s) <> 0 OR (rooster & %(weekend)s) <> 0 END
               AS buiten_werkdag,
           CASE WHEN "begin" = '' THEN NULL WHEN "begin" = 'inschrijven' THEN warme_overdracht ELSE true END
               AS digitaal,
           CASE WHEN doelgroep = 'iedereen' THEN true END AS alleen,
           CASE WHEN coalesce(rooster, 0) <> 0 THEN (rooster & %(voormiddag)s) <> 0 END AS voormiddag,
           CASE WHEN coalesce(rooster, 0) <> 0 THEN (rooster & %(namiddag)s) <> 0 END AS namiddag,
           CASE WHEN coalesce(rooster, 0) <> 0 THEN (rooster & %(avond)s) <> 0 END AS avond,
           CASE WHEN coalesce(rooster, 0) <> 0 THEN (rooster & %(weekend)s) <> 0 END AS weekend,
           CASE WHEN eindigt_op < %(zomer)s OR laatste_op < %(zomer)s THEN false ELSE NOT zomerstop END AS zomer
    FROM mag
)
SELECT {_FLAGS}, count(*)::int AS aantal FROM vlag GROUP BY {_FLAGS}
"""  # noqa: S608 -- our own words only


def _bits(dagen: Iterable[int], delen: Iterable[int]) -> int:
    """A mask of `Aanbod.rooster`: bit = day * 3 + part of the day."""
    delen = tuple(delen)
    return sum(1 << (dag * 3 + deel) for dag in dagen for deel in delen)


_MASKERS = {
    "voormiddag": _bits(range(5), (0,)),
    "namiddag": _bits(range(5), (1,)),
    "avond": _bits(range(5), (2,)),
    "weekend": _bits((5, 6), (0, 1, 2)),
}


def _waarden(besturen: Sequence[int], verbanden: Sequence[int], vandaag: date) -> dict:
    return {"besturen": list(besturen), "verbanden": list(verbanden), "vandaag": vandaag}


def _groep(rij: dict) -> Groep:
    return Groep(
        aantal=rij["aantal"],
        noden={nood: rij[nood] for nood in NODEN},
        tijden={tijd: rij[tijd] for tijd in TIJDEN},
        bestuur_id=rij.get("bestuur_id", 0),
    )


def mensen(besturen: Sequence[int], verbanden: Sequence[int], vandaag: date) -> list[Groep]:
    """Waiting people, grouped."""
    return [_groep(rij) for rij in lees(_MENSEN, _waarden(besturen, verbanden, vandaag))]


def aanbod(besturen: Sequence[int], verbanden: Sequence[int], vandaag: date) -> list[Groep]:
    """Labelled offer with a place free, grouped."""
    wanneer = {"zomer": zomer(vandaag)[0], **_MASKERS}
    return [_groep(rij) for rij in lees(_AANBOD, _waarden(besturen, verbanden, vandaag) | wanneer)]


def namen(
    besturen: Sequence[int], verbanden: Sequence[int], vandaag: date, *, profiel: str, tijd: str
) -> list[dict]:
    """The people of one cell, who waits longest first."""
    waar = " AND ".join((*PROFIELEN[profiel].noden, tijd))
    return lees(_NAMEN.format(waar=waar), _waarden(besturen, verbanden, vandaag))


def lang(besturen: Sequence[int], verbanden: Sequence[int], vandaag: date, *, sinds: date) -> list[dict]:
    """Everybody who waits since before `sinds`, with their needs (TK-03)."""
    waar = "aangemeld_op <= %(sinds)s"
    return lees(_NAMEN.format(waar=waar), _waarden(besturen, verbanden, vandaag) | {"sinds": sinds})
