"""The statements behind a dossier. Written out: building them with the ORM cost more than running them.

Each names its besturen itself (`personen`), beside row-level security. `tests/overzicht/test_vragen.py` compares them
with the same questions asked through the ORM.
"""

from __future__ import annotations

from uuid import UUID

from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import Kring

# Minutes of the traject, summed once per part: `rest` is planned and not yet done.
_KOP_MET = """
WITH gedaan AS MATERIALIZED (
    SELECT onderdeel_id, coalesce(sum(minuten) FILTER (WHERE status = 'bevestigd'), 0) AS bevestigd,
           coalesce(sum(minuten) FILTER (WHERE status IN ('ingediend', 'betwist')), 0) AS wacht,
           coalesce(sum(minuten) FILTER (WHERE status = 'bevestigd' AND taal <> 'andere'), 0) AS in_nl
    FROM intake_urenregel WHERE traject_id = %(pk)s AND bestuur_id = ANY(%(personen)s) GROUP BY onderdeel_id
), deel AS MATERIALIZED (
    SELECT o.id, o.soort, o.titel, o.status, o.gepland_minuten, o.gestart_op, o.stop_reden, o.aanbod_id, o.volgorde,
           coalesce(g.bevestigd, 0) AS bevestigd, coalesce(g.wacht, 0) AS wacht,
           greatest(o.gepland_minuten - coalesce(g.bevestigd, 0) - coalesce(g.wacht, 0), 0) AS rest
    FROM intake_onderdeel o LEFT JOIN gedaan g ON g.onderdeel_id = o.id
    WHERE o.traject_id = %(pk)s AND o.bestuur_id = ANY(%(personen)s)
)"""
_KOP_KOLOMMEN = """
SELECT t.id, t.bestuur_id, t.status, t.norm_minuten, t.aangemeld_op, t.gestart_op, t.stop_reden,
       i.voornaam, i.familienaam, i.contacttaal, i.nederlands, i.kanaal,
       i.telefoon <> '' OR i.email <> '' AS is_bereikbaar,
       c.voornaam AS coach_voornaam, c.familienaam AS coach_familienaam,
       b.voornaam AS begeleider_voornaam, b.familienaam AS begeleider_familienaam,
       k.begonnen_op AS intake_begonnen, k.klaar_op AS intake_klaar,
       p.reden AS pauze_reden, p.van AS pauze_van, p.tot AS pauze_tot, p.vorige_status AS voor_pauze,
       f.nummer AS certificaat, f.gegeven_op AS certificaat_op, m.reden AS aanmelding,
       (SELECT coalesce(sum(bevestigd), 0)::int FROM gedaan) AS bevestigd,
       (SELECT coalesce(sum(wacht), 0)::int FROM gedaan) AS wacht,
       (SELECT coalesce(sum(in_nl), 0)::int FROM gedaan) AS in_nl,
       (SELECT coalesce(sum(rest), 0)::int FROM deel WHERE status <> 'gestopt') AS gepland"""
_KOP_UIT = """
FROM intake_traject t
JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
LEFT JOIN kern_gebruiker c ON c.id = t.coach_id
LEFT JOIN kern_gebruiker b ON b.id = t.trajectbegeleider_id
LEFT JOIN intake_intake k ON k.traject_id = t.id
LEFT JOIN intake_aanmelding m ON m.traject_id = t.id
LEFT JOIN intake_pauze p ON p.traject_id = t.id AND p.bestuur_id = ANY(%(personen)s) AND p.hervat_op IS NULL
LEFT JOIN intake_certificaat f
    ON f.traject_id = t.id AND f.bestuur_id = ANY(%(personen)s) AND f.ingetrokken_op IS NULL
WHERE t.id = %(pk)s AND t.bestuur_id = ANY(%(personen)s)"""

# What happened and what was noted, the newest first. A note shows itself, so its event is left out.
_TIJDLIJN = """
SELECT op, soort, tekst, uitleg, wie FROM (
    (SELECT g.op, g.id, g.soort, g.tekst, g.uitleg, coalesce(d.voornaam, g.namens) AS wie
     FROM kern_gebeurtenis g LEFT JOIN kern_gebruiker d ON d.id = g.door_id
     WHERE g.onderwerp_id = %(pk)s AND g.bestuur_id = ANY(%(personen)s) AND g.soort <> ALL(%(zonder)s)
     ORDER BY g.op DESC, g.id DESC LIMIT %(hoogstens)s)
    UNION ALL
    (SELECT n.op, n.id, 'notitie', n.tekst, '', d.voornaam
     FROM intake_notitie n JOIN kern_gebruiker d ON d.id = n.door_id
     WHERE n.traject_id = %(pk)s AND n.bestuur_id = ANY(%(personen)s)
       AND n.kant = CASE WHEN n.bestuur_id = ANY(%(agiikant)s) THEN 'agii' ELSE 'gemeente' END
     ORDER BY n.op DESC, n.id DESC LIMIT %(hoogstens)s)) regels
ORDER BY op DESC, soort = 'notitie', id DESC LIMIT %(hoogstens)s"""

# The newest duo and the newest placement carry out a part.
_ONDERDELEN = """
SELECT deel.*, coalesce(a.wanneer, '') AS wanneer, to_json(d) AS duo, to_json(p) AS plaats
FROM deel
LEFT JOIN aanbod_aanbod a ON a.id = deel.aanbod_id
LEFT JOIN LATERAL (
    SELECT m.id, m.status, m.gestart_op, b.voornaam, b.familienaam, b.telefoon
    FROM buddy_match m JOIN buddy_buddy b ON b.id = m.buddy_id
    WHERE m.onderdeel_id = deel.id AND m.bestuur_id = ANY(%(personen)s)
    ORDER BY m.gestart_op DESC, m.id DESC LIMIT 1) d ON true
LEFT JOIN LATERAL (
    SELECT id, status, gestart_op, mentor, organisatie FROM vrijwilligers_plaatsing
    WHERE onderdeel_id = deel.id AND bestuur_id = ANY(%(personen)s)
    ORDER BY gestart_op DESC, id DESC LIMIT 1) p ON true
ORDER BY deel.status = 'gestopt', deel.volgorde, deel.id"""

_MOMENTEN = """
SELECT id, soort, tekst, onderdeel_id FROM intake_opvolgmoment
WHERE traject_id = %(pk)s AND bestuur_id = ANY(%(personen)s) AND status = 'open' ORDER BY wanneer, id"""

_ANTWOORDEN = """
SELECT w.vraag, w.weet, w.tekst, w.keuzes FROM intake_antwoord w JOIN intake_intake k ON k.id = w.intake_id
WHERE k.traject_id = %(pk)s AND w.bestuur_id = ANY(%(personen)s)"""

# The questions of the gemeente itself; none when it keeps to the guide of the house (IT-08).
_LEIDRAAD = """
SELECT v.sleutel, v.kort, v.keuzes, v.actief FROM intake_leidraadvraag v JOIN intake_leidraad l ON l.id = v.leidraad_id
WHERE l.publiek = 'inburgeraar' AND v.bestuur_id = t.bestuur_id AND v.bestuur_id = ANY(%(personen)s)
ORDER BY v.volgorde, v.id"""

_KIJKER = """
SELECT g.voornaam AS wie, z.op FROM kern_inzage z JOIN kern_gebruiker g ON g.id = z.gebruiker_id
WHERE z.onderwerp_id = %(pk)s AND z.bestuur_id = ANY(%(personen)s) AND z.gebruiker_id <> %(ik)s
ORDER BY z.op DESC, z.id DESC LIMIT 1"""


def _lijst(vraag: str, naam: str) -> str:
    return f", (SELECT coalesce(json_agg(x), '[]') FROM ({vraag}) x) AS {naam}"  # noqa: S608 -- our own words only


_KOP = _KOP_MET + _KOP_KOLOMMEN + _KOP_UIT
_DOSSIER = (
    _KOP_MET
    + _KOP_KOLOMMEN
    + _lijst(_ONDERDELEN, "onderdelen")
    + _lijst(_MOMENTEN, "momenten")
    + _lijst(_ANTWOORDEN, "antwoorden")
    + _lijst(_LEIDRAAD, "leidraad")
    + _lijst(_TIJDLIJN, "tijdlijn")
    + _lijst(_KIJKER, "kijkers")
    + _KOP_UIT
)


def _wie(kring: Kring, pk: UUID) -> dict:
    reeksen = {"personen": sorted(kring.personen), "agiikant": sorted(kring.agiikant)}
    return {"pk": pk, "ik": kring.gebruiker_id, **reeksen}


def kop(kring: Kring, pk: UUID) -> dict | None:
    """What the head of each dossier page shows; None when there is no such dossier in the own gemeenten."""
    return next(iter(lees(_KOP, _wie(kring, pk))), None)


def dossier(kring: Kring, pk: UUID, *, hoogstens: int, zonder: tuple[str, ...]) -> dict | None:
    """The head and all that stands under it, in one round trip; lists come as JSON, so their times are text."""
    erbij = {"hoogstens": hoogstens, "zonder": ["notitie", *zonder]}
    return next(iter(lees(_DOSSIER, _wie(kring, pk) | erbij)), None)


def tijdlijn(kring: Kring, pk: UUID, *, hoogstens: int) -> list[dict]:
    """All that happened."""
    return lees(_TIJDLIJN, _wie(kring, pk) | {"hoogstens": hoogstens, "zonder": ["notitie"]})
