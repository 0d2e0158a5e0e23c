"""A server of its own, filled with people of any SCHAAL, and two web servers: ours, and one with an empty view."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from netwerktraject.demo.omgeving import wis_map
from netwerktraject.demo.postgres import Postgres

HOOFDMAP = Path(__file__).resolve().parent.parent
# trajecten in the coach's own gemeente, trajecten elsewhere; each with 30 hour lines, 4 onderdelen, 2 moments.
SCHALEN = {"klein": (40, 400), "gemeente": (60, 5_000), "vlaanderen": (60, 20_000)}

VUL = """
SET session_replication_role = replica;
UPDATE kern_bestuur SET actief = true;
CREATE TEMP TABLE b AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS r FROM kern_bestuur;
CREATE TEMP TABLE t AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS wie, n,
  CASE WHEN n <= {eigen} THEN (SELECT id FROM b WHERE r = 0)
    ELSE (SELECT id FROM b WHERE r = 1 + n % 303) END AS bestuur
  FROM generate_series(1, {eigen} + {elders}) n;
INSERT INTO intake_inburgeraar (id, bestuur_id, voornaam, familienaam, contacttaal, nederlands, telefoon, email,
    kanaal, aangemaakt_op)
  SELECT wie, bestuur, 'Voornaam' || n, 'Familie' || n, 'ar', 'a1', '0470 00 00 00', '', 'telefoon', now() FROM t;
INSERT INTO intake_traject (id, bestuur_id, inburgeraar_id, status, norm_minuten, coach_id,
    trajectbegeleider_id, aangemeld_op, gestart_op, stop_reden, stop_uitleg, versie, lesuren)
  SELECT id, bestuur, wie, CASE WHEN n % 10 = 0 THEN 'aangemeld' ELSE 'lopend' END, 2400, 1, 2, current_date - 120,
    current_date - 90, '', '', 1, '[]' FROM t;
INSERT INTO intake_onderdeel (id, bestuur_id, traject_id, soort, titel, gepland_minuten, status, gestart_op,
    stop_reden, volgorde, eigen, waar, met_wie)
  SELECT gen_random_uuid(), bestuur, id, (ARRAY['buddywerking','groepswerking','taaloefenkans','vrijwilligerswerk'])[k],
    'Onderdeel ' || k, 600, CASE WHEN k = 1 THEN 'gepland' ELSE 'lopend' END, current_date - 90, '', k, false, '', ''
  FROM t, generate_series(1, 4) k;
CREATE TEMP TABLE o AS SELECT DISTINCT ON (traject_id) id, bestuur_id, traject_id FROM intake_onderdeel
  WHERE volgorde = 2 ORDER BY traject_id;
INSERT INTO intake_urenregel (id, bestuur_id, traject_id, onderdeel_id, datum, minuten, taal, status, bron, namens,
    sleutel, opmerking, betwist_reden, ingevoerd_op, beslist_op, beslist_door_id)
  SELECT gen_random_uuid(), bestuur_id, traject_id, id, current_date - 3 * k, 60, 'nederlands',
    CASE WHEN k = 1 THEN 'ingediend' ELSE 'bevestigd' END, 'buddy', 'buddy Greet', gen_random_uuid(), '', '', now(),
    CASE WHEN k > 1 THEN now() END, CASE WHEN k > 1 THEN 1 END FROM o, generate_series(1, 30) k;
INSERT INTO kern_gebeurtenis (id, bestuur_id, onderwerp_id, soort, tekst, uitleg, door_id, namens, gedeeld,
    op, gegevens)
  SELECT gen_random_uuid(), bestuur, id, 'uren', 'Uren ingevoerd', '', 1, '', true,
    now() - k * interval '3 days', '{{}}'
  FROM t, generate_series(1, 12) k;
INSERT INTO intake_notitie (id, bestuur_id, traject_id, kant, tekst, door_id, op)
  SELECT gen_random_uuid(), bestuur, id, 'gemeente', 'Gesprek', 1, now() - k * interval '9 days'
  FROM t, generate_series(1, 5) k;
INSERT INTO intake_opvolgmoment (id, bestuur_id, traject_id, soort, sleutel, wanneer, status, tekst, geopend_op)
  SELECT gen_random_uuid(), bestuur, id, 'stilstand', 'stilstand:' || n, now(),
    CASE WHEN n % 7 = 0 THEN 'open' ELSE 'gepland' END,
    '', CASE WHEN n % 7 = 0 THEN now() END FROM t;
VACUUM ANALYZE;
"""

MENSEN = """
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Gebruiker, Lidmaatschap

coach, _ = (
    Gebruiker.objects.create_user(email=f"{naam}@bench.example", password=None, voornaam=naam, familienaam="Bench")
    for naam in ("hanne", "joris")
)
with systeem("bench", []):
    eerste = Bestuur.objects.order_by("id").first()
    Lidmaatschap.objects.create(gebruiker=coach, rol="netwerkcoach", bestuur=eerste, van="2020-01-01")
for achterkant in ("allauth.account.auth_backends.AuthenticationBackend", "django.contrib.auth.backends.ModelBackend"):
    s = SessionStore()
    s[SESSION_KEY], s[BACKEND_SESSION_KEY] = str(coach.pk), achterkant
    s[HASH_SESSION_KEY] = coach.get_session_auth_hash()
    s.create()
    print("SESSIE", s.session_key)
"""


def omgeving(server: Postgres) -> dict[str, str]:
    """Environment of the processes under measurement: production-like, as nt_app."""
    return {
        **os.environ,
        "SECRET_KEY": "bench",
        "NT_TEST": "1",
        "REDIS_URL": "redis+socket:///geen/redis?virtual_host=0",
        "DATABASE_URL": server.url("nt_app", "bench"),
        "DATABASE_OWNER_URL": server.url("nt_owner", "bench"),
        "LOG_LEVEL": "ERROR",
        "PYTHONPATH": str(HOOFDMAP),
        "DJANGO_SETTINGS_MODULE": "netwerktraject.settings",
        "ALLOWED_HOSTS": "127.0.0.1",
        "STATEMENT_TIMEOUT_MS": "60000",
    }


@contextmanager
def gevuld(schaal: str):
    """A migrated and filled database; yields (server, environment, session keys of the coach: ours and the floor's)."""
    eigen, elders = SCHALEN[schaal]
    map_ = Path(tempfile.mkdtemp(prefix="nt-bench-"))
    server = Postgres(map_, tijdelijk=True)
    server.start()
    try:
        server.maak_database("bench")
        env = omgeving(server)
        manage = [sys.executable, str(HOOFDMAP / "manage.py")]
        subprocess.run([*manage, "migrate", "--skip-checks", "-v", "0"], env=env, check=True, cwd=HOOFDMAP)
        uit = subprocess.run(
            [*manage, "shell", "-v", "0", "-c", MENSEN],
            env=env,
            check=True,
            cwd=HOOFDMAP,
            capture_output=True,
            text=True,
        )
        sessies = [r.split()[1] for r in uit.stdout.splitlines() if r.startswith("SESSIE")]
        for deel in VUL.format(eigen=eigen, elders=elders).replace("VACUUM ANALYZE;", "").split("--niets--"):
            server.psql(deel, "bench")
        server.psql("VACUUM ANALYZE", "bench")
        yield server, env, sessies
    finally:
        server.stop()
        wis_map(map_)


def vrije_poort() -> int:
    """A free loopback port."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@contextmanager
def webserver(env: dict[str, str], settings: str):
    """gunicorn, 1 worker and 4 threads, keep-alive; yields the port when it answers."""
    poort = vrije_poort()
    opdracht = [
        sys.executable,
        "-m",
        "gunicorn",
        "netwerktraject.wsgi",
        "-b",
        f"127.0.0.1:{poort}",
        "-w",
        "1",
        "--threads",
        "4",
        "--keep-alive",
        "30",
        "--log-level",
        "error",
    ]
    proces = subprocess.Popen(opdracht, env=env | {"DJANGO_SETTINGS_MODULE": settings}, cwd=HOOFDMAP)
    try:
        _wacht(poort, proces)
        yield poort
    finally:
        proces.terminate()
        proces.wait(10)


def _wacht(poort: int, proces: subprocess.Popen) -> None:
    for _ in range(200):
        if proces.poll() is not None:
            raise RuntimeError("the web server under measurement did not start")
        try:
            socket.create_connection(("127.0.0.1", poort), 0.2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the web server under measurement did not answer")
