"""Kill -9, a mail server that dies, Redis emptied, PostgreSQL restarted: 0 lost, 0 doubled, 0 stuck (F3, #42-45, #48).

Real PostgreSQL as nt_app, a real mail server that has each Message-ID on disk before it says 250, real processes.
NT_KILLS=500 gives the full size. Numbers are printed with `pytest -s`.
"""

from __future__ import annotations

import os
import random
import threading

import pytest

from tests.chaos import stal as s

KILLS = int(os.environ.get("NT_KILLS", "100"))
pytestmark = [pytest.mark.streng, pytest.mark.django_db(transaction=True)]
SCHOON = {"verloren": 0, "dubbel": 0, "onbekend": 0}


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
            threading.Thread(target=s.dood_willekeurig, args=(stal, -(-KILLS // 2), random.Random(kans.random()), doden))
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
    print(f"\nkills {len(doden)}, mails {len(verwacht)}, na het doden {onderweg}, {s.oordeel(mailserver, verwacht)}")
    assert len(doden) >= KILLS
    assert s.oordeel(mailserver, verwacht) == SCHOON
