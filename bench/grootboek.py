"""Bench lines `grootboek_500` (the page of hours with 500 lines) and `bevestig_1000` (a pile against the bare SQL).

`bevestig_1000`: both sides confirm the same thousand waiting lines of 250 people, as nt_app, behind the same walls,
with the same audit triggers. The SQL side is one UPDATE and one INSERT … SELECT of its audit lines: the least that any
way must do. It locks nothing beforehand, words nothing and reports nothing.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack

from bench.huis import HOOFDMAP, gevuld, webserver

RONDES = 9
DOELEN = {"grootboek_500": 3.0, "bevestig_1000": 2.0}
# One person with 500 lines: 4 parts, 3 languages, each state.
VOL = """
SET session_replication_role = replica;
INSERT INTO intake_urenregel (id, bestuur_id, traject_id, onderdeel_id, datum, minuten, taal, status, bron, namens,
    sleutel, opmerking, betwist_reden, ingevoerd_op, beslist_op, beslist_door_id)
  SELECT gen_random_uuid(), o.bestuur_id, o.traject_id, o.id, current_date - k % 85, 5 + k % 50,
    (ARRAY['nederlands','gemengd','andere'])[1 + k % 3],
    CASE WHEN k % 9 = 0 THEN 'ingediend' WHEN k % 31 = 0 THEN 'betwist' ELSE 'bevestigd' END, 'buddy', 'buddy Greet',
    gen_random_uuid(), '', '', now() - k * interval '1 minute', now(), 1
  FROM (SELECT *, row_number() OVER (ORDER BY volgorde) - 1 AS n FROM intake_onderdeel
        WHERE traject_id = '{traject}') o, generate_series(1, 470) k WHERE k % 4 = o.n;
ANALYZE intake_urenregel;
"""
LOPEND = """
SELECT id FROM intake_traject WHERE bestuur_id = (SELECT min(id) FROM kern_bestuur) AND status = 'lopend'
ORDER BY id LIMIT 1
"""
# A thousand lines that wait, four for each of 250 people.
WACHT = """
SET session_replication_role = replica;
DELETE FROM intake_urenregel WHERE bron = 'mentor';
INSERT INTO intake_urenregel (id, bestuur_id, traject_id, onderdeel_id, datum, minuten, taal, status, bron, namens,
    sleutel, opmerking, betwist_reden, ingevoerd_op)
  SELECT gen_random_uuid(), bestuur_id, traject_id, id, current_date - k, 30 * k, 'nederlands', 'ingediend', 'mentor',
    'mentor Paul', gen_random_uuid(), '', '', now()
  FROM (SELECT o.* FROM intake_onderdeel o JOIN intake_traject t ON t.id = o.traject_id
        WHERE o.volgorde = 2 AND t.status = 'lopend' ORDER BY o.id LIMIT 250) o, generate_series(1, 4) k;
DELETE FROM intake_urenregelevent;
DELETE FROM kern_gebeurtenis WHERE soort = 'uren_bevestigd';
VACUUM ANALYZE intake_urenregel;
VACUUM ANALYZE kern_gebeurtenis;
CHECKPOINT;
"""
KAAL = (
    """UPDATE intake_urenregel SET status = 'bevestigd', beslist_door_id = 1, beslist_op = now() WHERE id = ANY(%s)""",
    """INSERT INTO kern_gebeurtenis (id, bestuur_id, onderwerp_id, soort, tekst, uitleg, door_id, namens, gedeeld, op,
                                     gegevens)
    SELECT gen_random_uuid(), u.bestuur_id, u.traject_id, 'uren_bevestigd', u.minuten || ' minuten bevestigd',
           o.titel || ', ' || u.datum, 1, '', true, now(), '{}'
    FROM intake_urenregel u JOIN intake_onderdeel o ON o.id = u.onderdeel_id WHERE u.id = ANY(%s)""",
)


def meet() -> list[dict]:
    """Both lines on one filled database."""
    with ExitStack() as stapel:
        server, env, sessies = stapel.enter_context(gevuld(os.environ.get("SCHAAL") or "klein"))
        env |= {"NT_BENCH_SUPER": server.url("postgres", "bench")}
        rijen = [_blad(stapel, server, env, sessies)]
        uit = subprocess.run(
            [sys.executable, "-m", "bench.grootboek"],
            env=env,
            cwd=HOOFDMAP,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return [*rijen, *json.loads(uit.stdout)]


def _blad(stapel: ExitStack, server, env, sessies) -> dict:
    from bench.paginas import Browser, _leeg, _moet, _vergelijk

    traject = server.psql(LOPEND, "bench").strip()
    server.psql(VOL.format(traject=traject), "bench")
    ons = Browser(stapel.enter_context(webserver(env, "netwerktraject.settings")), sessies[0])
    vloer = Browser(stapel.enter_context(webserver(env, "bench.kaal")), sessies[1])

    def doe() -> None:
        status, inhoud = ons.vraag("GET", f"/inburgeraars/{traject}/uren/")
        _moet(status, 200, "page of hours")
        if b"500 keer" not in inhoud:
            raise RuntimeError("the page does not show 500 lines")

    return _vergelijk("grootboek_500", doe, _leeg(vloer), doel=DOELEN["grootboek_500"])


# ------------------------------------------------------------------------------------------------ the pile
def _meet_hier() -> list[dict]:
    """The two sides, interleaved; the ratio is the median of the rounds' ratios."""
    import django

    django.setup()
    import psycopg

    tijden: dict[str, list[float]] = {"wij": [], "kaal": []}
    with psycopg.connect(os.environ["NT_BENCH_SUPER"], autocommit=True) as baas:
        for ronde in range(-1, RONDES):
            for kant in ("wij", "kaal") if ronde % 2 else ("kaal", "wij"):
                for opdracht in filter(str.strip, WACHT.split(";\n")):
                    baas.execute(opdracht)
                ids = [
                    rij[0] for rij in baas.execute("SELECT id FROM intake_urenregel WHERE bron = 'mentor'")
                ]
                besturen = [rij[0] for rij in baas.execute("SELECT id FROM kern_bestuur")]
                duur = _KANTEN[kant](ids, besturen)
                _controleer(baas)
                if ronde >= 0:
                    tijden[kant].append(duur)
    ratio = statistics.median(a / b for a, b in zip(tijden["wij"], tijden["kaal"], strict=True))
    waarde, grens = (statistics.median(tijden[kant]) * 1000 for kant in ("wij", "kaal"))
    return [
        {
            "naam": "bevestig_1000",
            "waarde": round(waarde, 1),
            "grens": round(grens, 1),
            "ratio": round(ratio, 2),
            "doel": DOELEN["bevestig_1000"],
            "ok": ratio <= DOELEN["bevestig_1000"],
            "eenheid": "ms voor 1000 regels",
        }
    ]


def _controleer(baas) -> None:
    for vraag in (
        "SELECT count(*) FROM intake_urenregel WHERE bron = 'mentor' AND status = 'bevestigd'",
        "SELECT count(*) FROM intake_urenregelevent",
        "SELECT count(*) FROM kern_gebeurtenis WHERE soort = 'uren_bevestigd'",
    ):
        (aantal,) = baas.execute(vraag).fetchone()
        if aantal != 1000:
            raise RuntimeError(f"{vraag}: {aantal}, not 1000")


def _wij(ids, besturen) -> float:
    from intake.acties.urenstapel import bevestig_alle
    from netwerktraject.kern.kring import systeem
    from netwerktraject.kern.models import Gebruiker

    with systeem("bench", besturen):
        coach = Gebruiker.objects.order_by("pk").first()
    begin = time.perf_counter()
    with systeem("bench", besturen):
        bevestig_alle(ids=ids, door=coach)
    return time.perf_counter() - begin


def _kaal(ids, besturen) -> float:
    from django.db import connection

    from netwerktraject.kern.kring import systeem

    begin = time.perf_counter()
    with systeem("bench", besturen), connection.cursor() as cursor:
        for opdracht in KAAL:
            cursor.execute(opdracht, [ids])
    return time.perf_counter() - begin


_KANTEN = {"wij": _wij, "kaal": _kaal}

if __name__ == "__main__":
    json.dump(_meet_hier(), sys.stdout)
