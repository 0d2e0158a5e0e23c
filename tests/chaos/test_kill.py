"""Kill -9, a mail server that dies, Redis emptied, PostgreSQL restarted: 0 lost, 0 doubled, 0 stuck (F3, #42-45, #48).

Real PostgreSQL as nt_app, a real mail server that has each Message-ID on disk before it says 250, real processes.
NT_KILLS=500 gives the full size. Numbers are printed with `pytest -s`.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import timedelta

import pytest
import redis as redis_py
from django.utils import timezone

from intake.models import Opvolgmoment
from netwerktraject.demo.omgeving import wis_map
from netwerktraject.demo.postgres import Postgres
from netwerktraject.demo.processen import sterf_mee
from netwerktraject.kern import kring
from netwerktraject.kern.berichten import message_id
from tests.chaos import stal as s
from tests.chaos.werker import PUNTEN
from tests.factories import OpvolgmomentFactory
from tests.huis.databank import sjabloon_naam

KILLS = int(os.environ.get("NT_KILLS", "100"))
pytestmark = [pytest.mark.streng, pytest.mark.django_db(transaction=True)]
SCHOON = {"verloren": 0, "dubbel": 0, "onbekend": 0}
VUL_150 = """
INSERT INTO kern_bericht (id, bestuur_id, sleutel, sjabloon, aan, taal, onderwerp_id, niet_voor, toestand, pogingen,
                          message_id, gemaakt_op, fout)
SELECT gen_random_uuid(), (SELECT min(id) FROM kern_bestuur), n::text, 'proef', 'wie@post.example', 'nl',
       gen_random_uuid(), now(), 'klaar', 0, '<' || n || '@proef.example>', now(), ''
FROM generate_series(1, 150) n"""


@pytest.fixture
def mailserver(tmp_path):
    server = s.Mailserver(tmp_path / "postbus")
    server.start()
    yield server
    server.stop()


def drain(postgres, mailserver, *woorden, seconden=90, **extra) -> None:
    """One healthy worker finishes the work."""
    with s.stallen(1, s.omgeving(postgres, mailserver, **extra), *woorden):
        s.wacht_tot(s.is_leeg, seconden, f"drain, {s.toestanden()}")


def test_willekeurig_gedood_gaat_er_niets_verloren_en_komt_niets_dubbel(postgres, mailserver, gemeente):
    """F3, threat 42: two workers at once, each killed again and again at a random moment."""
    verwacht, kans, doden = s.vul(gemeente, 200), random.Random(42), []
    with s.stallen(2, s.omgeving(postgres, mailserver)) as stallen:
        draden = [
            threading.Thread(
                target=s.dood_willekeurig, args=(stal, -(-KILLS // 2), random.Random(kans.random()), doden)
            )
            for stal in stallen
        ]
        for draad in draden:
            draad.start()
        while any(draad.is_alive() for draad in draden):
            if s.toestanden()["klaar"] < 100:  # there is always work to be killed in
                verwacht |= s.vul(gemeente, 100, vanaf=len(verwacht))
            draden[0].join(0.2)
        onderweg = dict(s.toestanden())
    drain(postgres, mailserver)
    s.meld(
        f"kills {len(doden)}, mails {len(verwacht)}, na het doden {onderweg}, {s.oordeel(mailserver, verwacht)}"
    )
    assert len(doden) >= KILLS
    assert s.oordeel(mailserver, verwacht) == SCHOON


def test_op_elk_genoemd_punt_gedood_gaat_er_niets_verloren_en_komt_niets_dubbel(
    postgres, mailserver, gemeente
):
    """F3, the named points: the worker dies exactly there; the next worker settles it."""
    keren = 20 if KILLS >= 500 else 1
    verwacht = set()
    for punt in PUNTEN:
        verwacht |= s.vul(gemeente, 2 * keren, vanaf=len(verwacht))
        with s.stallen(1, s.omgeving(postgres, mailserver, PUNT=punt, KEREN=str(keren))) as [stal]:
            doden = [pid for _ in range(keren) if (pid := stal.volgende())]
            s.wacht_tot(lambda: stal.proces.poll() is not None, 60 * keren, f"{punt} kills its worker")
        assert len(doden) == keren
    onderweg = dict(s.toestanden())
    drain(postgres, mailserver)
    s.meld(f"punten {len(PUNTEN)} x {keren}, mails {len(verwacht)}, onderweg {onderweg}")
    assert s.oordeel(mailserver, verwacht) == SCHOON


def test_een_mailserver_die_sterft_en_terugkomt_krijgt_elke_mail_een_keer(postgres, mailserver, gemeente):
    """Threat 45: killed in the middle, away for a while, back with its log."""
    verwacht = s.vul(gemeente, 150)
    with s.stallen(1, s.omgeving(postgres, mailserver)):
        s.wacht_tot(lambda: len(mailserver.aantallen()) > 20, 60, "first mails")
        mailserver.stop(hard=True)
        s.wacht_tot(lambda: not s.toestanden()["geclaimd"], 60, "the workers give back what they can't send")
        weg = dict(s.toestanden())
        mailserver.start()
        s.wacht_tot(s.is_leeg, 90, "drain")
    s.meld(f"mailserver weg {weg}")
    assert weg["klaar"] > 0
    assert s.oordeel(mailserver, verwacht) == SCHOON


def test_twee_keer_vegen_met_twee_werkers_geeft_een_regel_en_een_mail(postgres, mailserver, gemeente, coach):
    """Threat 48: two beats and two workers, both sweep and send, both killed now and then."""
    dag = timezone.localdate() - timedelta(days=30)
    momenten = [
        OpvolgmomentFactory(
            traject__bestuur=gemeente,
            traject__lopend=True,
            traject__coach=coach,
            wanneer=timezone.now(),
            sleutel=f"stilstand:{n}:{dag}",
        )
        for n in range(30)
    ]
    verwacht = {message_id(gemeente.pk, m.sleutel) for m in momenten}
    with s.stallen(2, s.omgeving(postgres, mailserver, OVERDAG="1"), "veeg") as stallen:
        for stal in stallen:
            s.dood_willekeurig(stal, 5, random.Random(7), [])
        s.wacht_tot(
            lambda: len(mailserver.aantallen()) == len(verwacht) and s.is_leeg(), 90, "sweep and drain"
        )
    with kring.systeem("proef", [gemeente.pk]):
        assert Opvolgmoment.objects.filter(status="open").count() == len(momenten)
    assert s.oordeel(mailserver, verwacht) == SCHOON


def test_postgres_die_herstart_laat_niets_half_achter(postgres, mailserver, tmp_path):
    """Threat 44: an own server, restarted twice while workers send."""
    with eigen_postgres(tmp_path / "pg") as server:
        omgeving = s.omgeving(server, mailserver) | {"DATABASE_URL": server.url("nt_app", "herstart")}
        omgeving["DATABASE_OWNER_URL"] = server.url("nt_owner", "herstart")
        server.kopieer_uit(postgres, sjabloon_naam(), "herstart")
        server.psql(VUL_150, "herstart")
        verwacht = set(server.psql("SELECT message_id FROM kern_bericht", "herstart").split())

        def klaar() -> bool:
            return (
                server.psql("SELECT count(*) FROM kern_bericht WHERE toestand <> 'verzonden'", "herstart")
                == "0"
            )

        with s.stallen(2, omgeving):
            for grens in (20, 60):
                s.wacht_tot(lambda g=grens: len(mailserver.aantallen()) > g, 60, f"{grens} mails")
                server.stop()
                server.start()
            s.wacht_tot(klaar, 90, "drain")
    kreeg = mailserver.aantallen()
    assert (set(kreeg) == verwacht, max(kreeg.values())) == (True, 1)


@contextmanager
def eigen_postgres(map_):
    server = Postgres(map_, tijdelijk=True)
    server.start()
    try:
        server.maak_database("herstart")
        yield server
    finally:
        server.stop()
        wis_map(map_)


def test_zonder_redis_en_na_flushall_vindt_de_ronde_het_werk(
    postgres, redis_server, mailserver, gemeente, tmp_path
):
    """Threat 43: a real Celery worker and beat; the bell is emptied, then Redis is away and comes back."""
    eerste = s.vul(gemeente, 5)
    omgeving = s.omgeving(postgres, mailserver, REDIS_URL=redis_server.url())
    omgeving["PYTHONWARNINGS"] = "ignore"
    woorden = (
        f"-A tests.chaos.snelle_ronde worker --beat -P solo -s {tmp_path}/ronde -l ERROR --without-mingle"
    )
    opdracht = [sys.executable, "-m", "celery", *woorden.split()]
    with (tmp_path / "werker.log").open("wb") as log:
        werker = subprocess.Popen(
            opdracht,
            cwd=s.HOOFDMAP,
            env=omgeving,
            stdout=log,
            stderr=log,
            start_new_session=True,  # beat is a child of the worker: both must go
            preexec_fn=sterf_mee(),  # noqa: PLW1509 - no thread runs here
        )

    def af(aantal: int) -> bool:
        return len(mailserver.aantallen()) == aantal and s.is_leeg()

    try:
        s.wacht_tot(lambda: af(5), 90, "the poll sends without any bell")
        with redis_py.Redis.from_url(redis_server.py_url()) as lijn:
            lijn.flushall()
        tweede = s.vul(gemeente, 5, vanaf=5)
        s.wacht_tot(lambda: af(10), 90, "after FLUSHALL")
        redis_server.sterf()
        derde = s.vul(gemeente, 5, vanaf=10)
        redis_server.start()
        s.wacht_tot(lambda: af(15), 120, "after Redis came back")
    finally:
        os.killpg(werker.pid, signal.SIGKILL)
        werker.wait(20)
    assert s.oordeel(mailserver, eerste | tweede | derde) == SCHOON
