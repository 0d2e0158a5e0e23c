"""Bench line `bewaar_veld`: autosave of one answer over HTTP, against an empty view behind the login (issue 4)."""

from __future__ import annotations

import json
import os
import re
from contextlib import ExitStack

from bench.huis import gevuld, webserver
from bench.paginas import LOPEND, Browser, _leeg, _moet, _vergelijk

# An own guide of thirty questions, the worst case for a page that must not read them one by one; and open talks.
INTAKES = """
SET session_replication_role = replica;
INSERT INTO intake_leidraad (id, bestuur_id, publiek, naam, inleiding, versie, gewijzigd_op, gewijzigd_door_id)
  SELECT gen_random_uuid(), min(id), 'inburgeraar', 'Eigen', '', 1, now(), 1 FROM kern_bestuur;
INSERT INTO intake_leidraadvraag (id, bestuur_id, leidraad_id, sleutel, volgorde, kort, vraag, tip, beeld, keuzes,
    ander, in_orientatie, actief)
  SELECT gen_random_uuid(), l.bestuur_id, l.id, CASE WHEN n = 1 THEN 'talen' ELSE 'eigen-' || n END, n, 'Vraag ' || n,
    'Vraag ' || n || '?', '', '', '[]', '{}', false, true FROM intake_leidraad l, generate_series(1, 30) n;
INSERT INTO intake_intake (id, bestuur_id, traject_id, begonnen_op, uitgelegd, uitleg_taal, door_id)
  SELECT gen_random_uuid(), bestuur_id, id, current_date, false, '', 1 FROM intake_traject
  WHERE bestuur_id = (SELECT min(id) FROM kern_bestuur);
"""
DOEL = 2.5


def meet() -> list[dict]:
    """Each save writes other words, so that each one is an update with its history row."""
    with ExitStack() as stapel:
        server, env, sessies = stapel.enter_context(gevuld(os.environ.get("SCHAAL") or "klein"))
        server.psql(INTAKES, "bench")
        server.psql("VACUUM ANALYZE", "bench")
        ons = Browser(stapel.enter_context(webserver(env, "netwerktraject.settings")), sessies[0])
        vloer = Browser(stapel.enter_context(webserver(env, "bench.kaal")), sessies[1])
        trajecten = [rij.split("|")[0] for rij in server.psql(LOPEND, "bench").splitlines()]
        return [_vergelijk("bewaar_veld", _bewaar(ons, trajecten), _leeg(vloer), DOEL)]


def _bewaar(ons: Browser, trajecten: list[str]):
    _, pagina = ons.vraag("GET", f"/inburgeraars/{trajecten[0]}/intake/talen/")
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', pagina).group(1).decode()
    versies: dict[str, int] = {}
    beurt = iter(range(10**6))

    def doe() -> None:
        nummer = next(beurt)
        traject = trajecten[nummer % len(trajecten)]
        velden = {
            "csrfmiddlewaretoken": token,
            "veld": "tekst",
            "waarde": f"Tigrinya en een beetje Nederlands, keer {nummer}",
            "versie": versies.get(traject, 0),
        }
        status, inhoud = ons.vraag("POST", f"/inburgeraars/{traject}/intake/talen/bewaar/", velden)
        _moet(status, 200, "autosave")
        versies[traject] = json.loads(inhoud)["versie"]

    return doe
