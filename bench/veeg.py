"""Bench line `veeg_1m`: the whole sweep (claim, check of the fact, mails in the outbox) against one UPDATE … RETURNING.

Both sides open the same due moments in the same table, as nt_app, behind the same walls, with the same audit triggers.
The UPDATE checks nothing and mails nobody: it is the least that any sweep must do. The sweep commits per batch.
Between two measurements the rows are put back and the tables vacuumed, so each run finds the same table.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Moments in the table, and due among them; the due ones lie scattered over it, as in life.
SCHALEN = {"klein": (20_000, 400), "gemeente": (100_000, 2_000), "vlaanderen": (1_000_000, 20_000)}
PER_TRAJECT = 10
RONDES = 7
DOEL = 2.0

LAAD = """
SET session_replication_role = replica;
UPDATE kern_bestuur SET actief = true;
INSERT INTO kern_gebruiker (id, password, email, voornaam, familienaam, is_active, aangemaakt_op)
  SELECT n, '!', 'coach' || n || '@gemeente.example', 'Coach', n::text, true, now() FROM generate_series(1, 912) n;
INSERT INTO kern_lidmaatschap (gebruiker_id, rol, bestuur_id, van)
  SELECT n, CASE WHEN n % 3 = 0 THEN 'buddycoordinator' ELSE 'netwerkcoach' END, b.id, '2020-01-01'
  FROM generate_series(1, 912) n JOIN (SELECT id, row_number() OVER (ORDER BY id) AS r FROM kern_bestuur) b
  ON b.r = 1 + (n - 1) / 3;
INSERT INTO intake_traject (id, bestuur_id, inburgeraar_id, status, norm_minuten, coach_id, aangemeld_op, gestart_op,
                            stop_reden, stop_uitleg, versie, lesuren)
  SELECT gen_random_uuid(), b.id, gen_random_uuid(), 'lopend', 2400, 1 + 3 * (b.r - 1), '2026-01-05', '2026-02-02',
         '', '', 1, '[]'
  FROM generate_series(1, {trajecten}) n JOIN (SELECT id, row_number() OVER (ORDER BY id) AS r FROM kern_bestuur) b
  ON b.r = 1 + n % (SELECT count(*) FROM kern_bestuur);
CREATE TEMP TABLE rij AS SELECT id, bestuur_id, row_number() OVER (ORDER BY id) AS n FROM intake_traject;
INSERT INTO intake_urenregel (id, bestuur_id, traject_id, onderdeel_id, datum, minuten, taal, status, bron, namens,
                              sleutel, opmerking, betwist_reden, ingevoerd_op)
  SELECT gen_random_uuid(), bestuur_id, id, gen_random_uuid(), '2026-03-01'::date + week * 7, 120, 'nederlands',
         'ingediend', 'buddy', 'buddy', gen_random_uuid(), '', '', now()
  FROM rij, generate_series(1, {per_traject}) week;
INSERT INTO intake_opvolgmoment (id, bestuur_id, traject_id, soort, sleutel, wanneer, status, tekst, gedaan_op)
  SELECT gen_random_uuid(), bestuur_id, id, 'stilstand', 'stilstand:' || id || ':' || keer,
         CASE WHEN keer = 1 AND n % {elke} = 0 THEN now() - interval '1 minute' ELSE now() + interval '10 days' END,
         CASE WHEN keer = 1 THEN 'gepland' ELSE 'gedaan' END, '', CASE WHEN keer > 1 THEN now() END
  FROM rij, generate_series(1, {per_traject}) keer;
VACUUM ANALYZE;
"""
HERSTEL = """
SET session_replication_role = replica;
UPDATE intake_opvolgmoment SET status = 'gepland', geopend_op = NULL
  WHERE status <> 'gedaan' AND geopend_op IS NOT NULL;
TRUNCATE kern_bericht, intake_opvolgmomentevent;
VACUUM intake_opvolgmoment;
VACUUM kern_bericht;
CHECKPOINT;
"""
EEN_UPDATE = """UPDATE intake_opvolgmoment SET status = 'open', geopend_op = %s
WHERE status = 'gepland' AND wanneer <= %s RETURNING id"""


def meet() -> list[dict]:
    """Measure in a process of its own, on a PostgreSQL of its own; returns the lines for the table."""
    from netwerktraject.demo.omgeving import wis_map
    from netwerktraject.demo.postgres import Postgres

    map_ = Path(tempfile.mkdtemp(prefix="nt-bench-"))
    server = Postgres(map_, tijdelijk=True)
    server.start()
    try:
        server.maak_database("veeg")
        omgeving = {
            **os.environ,
            "NT_TEST": "1",
            "SECRET_KEY": "bench",
            "REDIS_URL": "redis://127.0.0.1:1",
            "DATABASE_URL": server.url("nt_app", "veeg"),
            "DATABASE_OWNER_URL": server.url("nt_owner", "veeg"),
            "NT_BENCH_SUPER": server.url("postgres", "veeg"),
            "STATEMENT_TIMEOUT_MS": "300000",
            "LOG_LEVEL": "ERROR",
            "DJANGO_SETTINGS_MODULE": "netwerktraject.settings",
        }
        opdrachten = (["manage.py", "migrate", "-v0"], ["-m", "bench.veeg"])
        for opdracht in opdrachten:
            uit = subprocess.run(
                [sys.executable, *opdracht], env=omgeving, stdout=subprocess.PIPE, text=True, check=True
            )
        return json.loads(uit.stdout)
    finally:
        server.stop()
        wis_map(map_)


def _draai(verbinding, sql: str) -> None:
    for opdracht in filter(str.strip, sql.split(";\n")):
        verbinding.execute(opdracht)


def _meet_hier() -> list[dict]:
    """The two sides, interleaved; the ratio is the median of the rounds' ratios."""
    import django

    django.setup()
    import psycopg

    aantal, rijp = SCHALEN[os.environ.get("SCHAAL", "klein")]
    trajecten = aantal // PER_TRAJECT
    tijden: dict[str, list[float]] = {"veeg": [], "update": []}
    with psycopg.connect(os.environ["NT_BENCH_SUPER"], autocommit=True) as baas:
        _draai(baas, LAAD.format(trajecten=trajecten, per_traject=PER_TRAJECT, elke=trajecten // rijp))
        for ronde in range(-1, RONDES):
            for kant in ("veeg", "update") if ronde % 2 else ("update", "veeg"):
                _draai(baas, HERSTEL)
                duur = _KANTEN[kant](rijp)
                if ronde >= 0:
                    tijden[kant].append(duur)
    ratio = statistics.median(v / u for v, u in zip(tijden["veeg"], tijden["update"], strict=True))
    waarde, grens = (statistics.median(tijden[kant]) * 1000 for kant in ("veeg", "update"))
    return [
        {
            "naam": "veeg_1m",
            "waarde": round(waarde, 1),
            "grens": round(grens, 1),
            "ratio": round(ratio, 2),
            "doel": DOEL,
            "ok": ratio <= DOEL,
            "eenheid": f"ms voor {rijp} van {aantal}",
        }
    ]


def _veeg(rijp: int) -> float:
    from intake.veeg import veeg

    begin = time.perf_counter()
    genomen, geopend, berichten = veeg()
    duur = time.perf_counter() - begin
    assert (genomen, geopend, berichten) == (rijp, rijp, rijp), (genomen, geopend, berichten)
    return duur


def _update(rijp: int) -> float:
    from django.db import connection
    from django.utils import timezone

    from netwerktraject.kern.kring import Kring, binnen

    nu = timezone.now()
    begin = time.perf_counter()
    with binnen(Kring(taak="opvolging", bron="taak")), connection.cursor() as cursor:
        cursor.execute(EEN_UPDATE, [nu, nu])
        rijen = cursor.fetchall()
    duur = time.perf_counter() - begin
    assert len(rijen) == rijp
    return duur


_KANTEN = {"veeg": _veeg, "update": _update}

if __name__ == "__main__":
    json.dump(_meet_hier(), sys.stdout)
