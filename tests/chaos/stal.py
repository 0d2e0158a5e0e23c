"""The killer's side: real workers, a real mail server, and the count at the end."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection
from django.utils import timezone

from netwerktraject.demo import postbus
from netwerktraject.demo.processen import sterf_mee
from netwerktraject.kern import kring
from netwerktraject.kern.berichten import message_id
from netwerktraject.kern.models import Bericht

HOOFDMAP = Path(__file__).resolve().parents[2]
CLAIM, OVERDRACHT = 2, 4  # leases short enough for a test, still longer than the mail server ever takes
EIND = ("verzonden", "geannuleerd", "mislukt", "geparkeerd", "onzeker")


def meld(tekst: str) -> None:
    """Show a number; pytest shows it with -s, or when the test fails."""
    sys.stderr.write(f"\n{tekst}\n")


def wacht_tot(voorwaarde: Callable[[], bool], seconden: float, wat: str) -> None:
    """Poll; fails with `wat` when it takes too long."""
    einde = time.monotonic() + seconden
    while not voorwaarde():
        assert time.monotonic() < einde, f"took longer than {seconden} s: {wat}"
        threading.Event().wait(0.05)


class Mailserver:
    """The demo's mail server as a process; it can be stopped and comes back on the same port."""

    def __init__(self, map_: Path) -> None:
        self.map, self.poort, self.proces = map_, 0, None

    def start(self) -> None:
        poortbestand = self.map / "poort"
        poortbestand.unlink(missing_ok=True)
        opdracht = [sys.executable, "-m", "netwerktraject.demo.postbus", str(self.map), str(self.poort)]
        self.proces = subprocess.Popen(opdracht, cwd=HOOFDMAP, preexec_fn=sterf_mee())  # noqa: PLW1509 - Linux only
        wacht_tot(poortbestand.exists, 60, "mail server starts")
        self.poort = int(poortbestand.read_text())

    def stop(self, hard: bool = False) -> None:
        self.proces.send_signal(signal.SIGKILL if hard else signal.SIGTERM)
        self.proces.wait(20)

    def aantallen(self) -> Counter:
        """How often each Message-ID was accepted."""
        return Counter(brief["message_id"] for brief in postbus._regels(self.map))


class Stal:
    """One parent with its worker; `dood()` kills the worker with SIGKILL."""

    def __init__(self, omgeving: dict, *woorden: str) -> None:
        opdracht = [sys.executable, "-m", "tests.chaos.werker", *woorden]
        self.proces = subprocess.Popen(
            opdracht,
            cwd=HOOFDMAP,
            env=omgeving,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=sterf_mee(signal.SIGKILL),  # noqa: PLW1509 - Linux only
        )

    def volgende(self) -> int | None:
        """Pid of the worker that was just born; None when there will be no more."""
        regel = self.proces.stdout.readline()
        return int(regel) if regel else None

    def sluit(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.proces.pid, signal.SIGKILL)
        self.proces.wait(20)
        self.proces.stdout.close()


def omgeving(postgres, mailserver: Mailserver, **extra: str) -> dict:
    """Environment of a worker: nt_app on the database of this test."""
    return {
        **os.environ,
        "DATABASE_URL": postgres.url("nt_app", connection.settings_dict["NAME"]),
        "MAIL_URL": f"smtp://127.0.0.1:{mailserver.poort}",
        "POSTBUS_MAP": str(mailserver.map),
        "BERICHT_CLAIM": str(CLAIM),
        "BERICHT_OVERDRACHT": str(OVERDRACHT),
        "LOG_LEVEL": "CRITICAL",
        **extra,
    }


@contextmanager
def stallen(aantal: int, omgeving_: dict, *woorden: str):
    """`aantal` stables; whatever happens, none is left behind."""
    alle = [Stal(omgeving_, *woorden) for _ in range(aantal)]
    try:
        yield alle
    finally:
        for stal in alle:
            stal.sluit()


def dood_willekeurig(stal: Stal, keren: int, kans: random.Random, doden: list[int]) -> None:
    """Kill the worker of one stable `keren` times, each after a short random life."""
    for _ in range(keren):
        pid = stal.volgende()
        threading.Event().wait(kans.uniform(0.02, 0.35))
        os.kill(pid, signal.SIGKILL)
        doden.append(pid)


def vul(bestuur, aantal: int, *, vanaf: int = 0) -> set[str]:
    """Put mails ready, committed; returns their Message-IDs."""
    nu = timezone.now()
    with kring.systeem("proef", [bestuur.pk]):
        berichten = [
            Bericht(
                bestuur=bestuur,
                sleutel=f"proef:{n}",
                sjabloon="proef",
                aan=f"wie{n}@post.example",
                onderwerp_id=uuid.UUID(int=n + 1),
                niet_voor=nu,
                gemaakt_op=nu,
                message_id=message_id(bestuur.pk, f"proef:{n}"),
            )
            for n in range(vanaf, vanaf + aantal)
        ]
        Bericht.objects.bulk_create(berichten)
    return {b.message_id for b in berichten}


def toestanden() -> Counter:
    with kring.binnen(kring.Kring(taak="proef", bron="proef")):
        return Counter(Bericht.objects.values_list("toestand", flat=True))


def is_leeg() -> bool:
    """Nothing waits any more and nothing is stuck half way."""
    return not any(aantal for toestand, aantal in toestanden().items() if toestand not in EIND)


def oordeel(mailserver: Mailserver, verwacht: set[str]) -> dict[str, int]:
    """What the sink got against what the outbox promised."""
    kreeg = mailserver.aantallen()
    return {
        "verloren": len(verwacht - set(kreeg)),
        "dubbel": sum(1 for keer in kreeg.values() if keer > 1),
        "onbekend": len(set(kreeg) - verwacht),
        **{toestand: aantal for toestand, aantal in toestanden().items() if toestand != "verzonden"},
    }
