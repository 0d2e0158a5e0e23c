"""Bench line `personen_5000`: a filtered list in a gemeente of 5,000 people, against an empty view behind the login."""

from __future__ import annotations

import os
from contextlib import ExitStack

from bench.huis import gevuld, webserver
from bench.paginas import Browser, _leeg, _moet, _vergelijk

DOEL = 8.0
# Copies of one person with a running traject: 5,000 in the own gemeente, most mandatory, every tenth needs childcare.
VUL = """
SET session_replication_role = replica;
CREATE TEMP TABLE een AS SELECT t.id, t.inburgeraar_id, t.bestuur_id FROM intake_traject t
  WHERE t.bestuur_id = (SELECT min(id) FROM kern_bestuur) AND t.status = 'lopend' ORDER BY t.id LIMIT 1;
INSERT INTO intake_inburgeraar SELECT (jsonb_populate_record(i, jsonb_build_object(
    'id', md5('p' || k)::uuid, 'voornaam', 'Mens' || lpad(k::text, 4, '0')))).*
  FROM intake_inburgeraar i JOIN een ON een.inburgeraar_id = i.id, generate_series(1, 5000) k;
INSERT INTO intake_traject SELECT (jsonb_populate_record(t, jsonb_build_object(
    'id', md5('t' || k)::uuid, 'inburgeraar_id', md5('p' || k)::uuid))).*
  FROM intake_traject t JOIN een ON een.id = t.id, generate_series(1, 5000) k;
INSERT INTO intake_verplichting (id, bestuur_id, traject_id, soort, van, bron, door_id, op)
  SELECT gen_random_uuid(), een.bestuur_id, md5('t' || k)::uuid,
         CASE WHEN k % 7 = 0 THEN 'vrij_werk' ELSE 'verplicht' END, current_date - 50, 'brief', 1, now()
  FROM een, generate_series(1, 5000) k;
INSERT INTO intake_nood (id, bestuur_id, traject_id, sleutel, stand, op, door_id)
  SELECT gen_random_uuid(), een.bestuur_id, md5('t' || k)::uuid, n, 'nodig', now(), 1
  FROM een, generate_series(1, 5000) k, unnest(ARRAY['opvang', 'geld']) n WHERE k % 10 = 0 OR n = 'geld' AND k % 3 = 0;
INSERT INTO intake_startadvies (id, bestuur_id, traject_id, antwoorden, voorstel, advies, route, warme_overdracht,
    redenen, wacht_reden, herbekijk_op, op, door_id)
  SELECT gen_random_uuid(), een.bestuur_id, md5('t' || k)::uuid, '{}', 'wacht',
         CASE WHEN k % 40 = 0 THEN 'wacht' ELSE 'start' END, 'groep', false, '[]',
         CASE WHEN k % 40 = 0 THEN 'opvang' ELSE '' END, current_date + 10, now(), 1
  FROM een, generate_series(1, 5000) k WHERE k % 4 = 0;
ANALYZE;
"""


def meet() -> list[dict]:
    """The page with counts of every filter, for mandatory and open people who need childcare."""
    with ExitStack() as stapel:
        server, env, sessies = stapel.enter_context(gevuld(os.environ.get("SCHAAL") or "klein"))
        server.psql(VUL, "bench")
        ons = Browser(stapel.enter_context(webserver(env, "netwerktraject.settings")), sessies[0])
        vloer = Browser(stapel.enter_context(webserver(env, "bench.kaal")), sessies[1])

        def doe() -> None:
            status, inhoud = ons.vraag("GET", "/inburgeraars/?verplicht=open&nood=opvang")
            _moet(status, 200, "list of people")
            if b"Mens0010" not in inhoud:
                raise RuntimeError("the list does not show who it should")

        return [_vergelijk("personen_5000", doe, _leeg(vloer), doel=DOEL)]
