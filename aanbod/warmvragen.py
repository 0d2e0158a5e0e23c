"""The statements behind warming up: board and list, funnel, next steps. Each a fixed number of queries.

Each names its besturen itself (`aanbod`), beside row-level security.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from aanbod.warm import KOLOMMEN, Trechter, trechter_van
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import Kring

OP_BORD = 25  # cards per column; the rest stands in the list
PER_BLAD = 50
HOOGSTENS = 100

_WIE = """o.bestuur_id = ANY(%(besturen)s) AND (%(wie)s::int IS NULL OR o.eigenaar_id = %(wie)s)
  AND (NOT %(niemand)s OR o.eigenaar_id IS NULL AND o.fase IN ('in_gesprek', 'doet_mee'))
  AND (%(fase)s = '' OR o.fase = %(fase)s) AND (%(q)s = '' OR o.naam ILIKE %(q)s)"""

# The last contact and the first open step of each organisation that is on the page, and of no other.
_RIJEN = f"""
WITH rij AS MATERIALIZED (
    SELECT o.id, o.naam, o.aard, o.contactpersoon, o.telefoon, o.fase, o.fase_op, o.eigenaar_id,
           v.id AS contact_id, v.volgende, v.volgende_op,
           row_number() OVER (PARTITION BY CASE WHEN %(bord)s THEN o.fase END
                              ORDER BY v.volgende_op, o.naam, o.id) AS plek
    FROM aanbod_organisatie o
    LEFT JOIN (SELECT DISTINCT ON (organisatie_id) organisatie_id, id, volgende, volgende_op
               FROM aanbod_contact
               WHERE bestuur_id = ANY(%(besturen)s) AND volgende_op IS NOT NULL AND volgende_gedaan_op IS NULL
               ORDER BY organisatie_id, volgende_op, id) v ON v.organisatie_id = o.id
    WHERE {_WIE}
)
SELECT rij.*, c.op AS laatste_op, c.kanaal, c.uitkomst, g.voornaam, g.familienaam
FROM rij
LEFT JOIN LATERAL (SELECT op, kanaal, uitkomst FROM aanbod_contact
                   WHERE organisatie_id = rij.id ORDER BY op DESC, id DESC LIMIT 1) c ON true
LEFT JOIN kern_gebruiker g ON g.id = rij.eigenaar_id
WHERE plek > %(na)s AND plek <= %(na)s + %(tot)s
ORDER BY rij.volgende_op, rij.naam, rij.id
"""  # noqa: S608 -- our own words only

_TELLING = f"""
SELECT o.fase, count(*)::int AS aantal FROM aanbod_organisatie o WHERE {_WIE} GROUP BY o.fase
"""  # noqa: S608 -- our own words only

_TRECHTER = """
WITH lid AS (
    SELECT organisatie_id FROM aanbod_campagnelid
    WHERE campagne_id = %(campagne)s AND bestuur_id = ANY(%(besturen)s)
), keer AS (
    SELECT c.organisatie_id, c.kanaal, bool_or(c.uitkomst <> 'geen_antwoord') AS antwoord,
           bool_or(c.uitkomst IN ('gesprek', 'ja')) AS gesprek, bool_or(c.uitkomst = 'ja') AS ja
    FROM aanbod_contact c JOIN lid USING (organisatie_id)
    WHERE c.campagne_id = %(campagne)s AND c.bestuur_id = ANY(%(besturen)s)
    GROUP BY c.organisatie_id, c.kanaal
)
SELECT kanaal, (SELECT count(*) FROM lid)::int AS gelijst,
       count(DISTINCT organisatie_id)::int AS aangesproken,
       (count(DISTINCT organisatie_id) FILTER (WHERE antwoord))::int AS geantwoord,
       (count(DISTINCT organisatie_id) FILTER (WHERE gesprek))::int AS gesprek,
       (count(DISTINCT organisatie_id) FILTER (WHERE ja))::int AS ja
FROM keer GROUP BY GROUPING SETS ((), (kanaal))
"""

_STAPPEN = """
SELECT c.id, c.volgende, c.volgende_op, c.kanaal, c.met_wie, c.door_id, o.id AS organisatie_id, o.naam, o.telefoon,
       o.eigenaar_id
FROM aanbod_contact c JOIN aanbod_organisatie o ON o.id = c.organisatie_id
WHERE c.bestuur_id = ANY(%(besturen)s) AND c.volgende_op IS NOT NULL AND c.volgende_gedaan_op IS NULL
  AND (%(wie)s::int IS NULL OR o.eigenaar_id = %(wie)s OR o.eigenaar_id IS NULL AND c.door_id = %(wie)s)
  AND (%(tot)s::date IS NULL OR c.volgende_op <= %(tot)s)
ORDER BY c.volgende_op, o.naam, c.id LIMIT 100
"""


def _vraag(
    kring: Kring, *, wie: int | None = None, niemand: bool = False, fase: str = "", q: str = ""
) -> dict:
    veilig = q.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return {
        "besturen": sorted(kring.aanbod),
        "wie": wie,
        "niemand": niemand,
        "fase": fase if fase in KOLOMMEN else "",
        "q": f"%{veilig}%" if q else "",
    }


def bord(kring: Kring, **filter_) -> list[dict]:
    """The cards: at most OP_BORD per stage, who has a next step first."""
    return lees(_RIJEN, _vraag(kring, **filter_) | {"bord": True, "na": 0, "tot": OP_BORD})


def lijst(kring: Kring, *, na: int = 0, tot: int = PER_BLAD, **filter_) -> list[dict]:
    """The rows after the first `na`."""
    return lees(_RIJEN, _vraag(kring, **filter_) | {"bord": False, "na": na, "tot": tot})


def telling(kring: Kring, **filter_) -> dict[str, int]:
    """How many organisations in each stage."""
    gevonden = {rij["fase"]: rij["aantal"] for rij in lees(_TELLING, _vraag(kring, **filter_))}
    return {str(fase): gevonden.get(fase, 0) for fase in KOLOMMEN}


def trechter(kring: Kring, campagne_id: UUID) -> Trechter:
    """The funnel of a campaign with its channels: one statement."""
    return trechter_van(lees(_TRECHTER, {"besturen": sorted(kring.aanbod), "campagne": campagne_id}))


def stappen(kring: Kring, *, wie: int | None = None, tot: date | None = None) -> list[dict]:
    """Open next steps, the oldest first; of `wie` those who follow the organisation, or wrote where nobody does."""
    return lees(_STAPPEN, {"besturen": sorted(kring.aanbod), "wie": wie, "tot": tot})
