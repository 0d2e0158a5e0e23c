"""A stable of workers for the kill tests: forks a sending process, tells its pid, and forks the next when it dies.

The parent has loaded Django once, so a new worker is there in milliseconds and the killer loses no time on imports.
With PUNT=name the worker kills itself with SIGKILL the first time that it passes that point (F3: named points).
Usage: python -m tests.chaos.werker [sweep]
"""

import os
import random
import signal
import sys
import time

import django

PAUZE = 0.02


def maker(bericht):
    """A mail that is always needed."""
    from netwerktraject.kern.berichten import Mail

    return Mail(
        "Kort bericht", f"Sleutel {bericht.sleutel}\n.een regel met een punt\n", "<p>Kort bericht</p>"
    )


def dood() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _zet_punt(punt: str) -> None:
    """Patch the one place where this worker must die; every real line before it has run."""
    from netwerktraject.kern import berichten, relais

    def ervoor(eigenaar, naam):
        echt = getattr(eigenaar, naam)
        setattr(eigenaar, naam, lambda *a, **k: (dood(), echt(*a, **k)))

    def erna(eigenaar, naam):
        echt = getattr(eigenaar, naam)
        setattr(eigenaar, naam, lambda *a, **k: (echt(*a, **k), dood()))

    def punt_zonder_antwoord(zelf, smtp):
        smtp.send(b".\r\n")
        dood()

    def halve_tekst(zelf, smtp, van, aan, inhoud):
        echt_tot(zelf, smtp, van, aan, inhoud[: len(inhoud) // 2])
        dood()

    echt_tot = relais.SmtpRelais._tot_de_punt
    {
        "voor_claim": lambda: ervoor(berichten, "claim"),
        "na_claim": lambda: erna(berichten, "claim"),
        "voor_maken": lambda: ervoor(berichten, "_maak"),
        "na_maken": lambda: erna(berichten, "_maak"),
        "voor_verbinding": lambda: ervoor(relais.SmtpRelais, "_verbinding"),
        "na_verbinding": lambda: erna(relais.SmtpRelais, "_verbinding"),
        "halve_tekst": lambda: setattr(relais.SmtpRelais, "_tot_de_punt", halve_tekst),
        "voor_overdracht": lambda: ervoor(berichten, "_draag_over"),
        "na_overdracht": lambda: erna(berichten, "_draag_over"),
        "voor_punt": lambda: ervoor(relais.SmtpRelais, "_punt"),
        "na_punt": lambda: setattr(relais.SmtpRelais, "_punt", punt_zonder_antwoord),
        "na_antwoord": lambda: erna(relais.SmtpRelais, "_punt"),
        "na_verzonden": lambda: erna(berichten, "_verstuur_een"),
        "voor_herstel": lambda: ervoor(berichten, "herstel"),
    }[punt]()


PUNTEN = (
    "voor_claim",
    "na_claim",
    "voor_maken",
    "na_maken",
    "voor_verbinding",
    "na_verbinding",
    "halve_tekst",
    "voor_overdracht",
    "na_overdracht",
    "voor_punt",
    "na_punt",
    "na_antwoord",
    "na_verzonden",
    "voor_herstel",
)


def werk(veegt: bool) -> None:
    """What a Celery worker does, without Celery: the same actions, again and again."""
    from django.db import InterfaceError, OperationalError, connection

    from intake import opvolging
    from intake.veeg import veeg
    from netwerktraject.kern import berichten

    random.seed()
    if os.environ.get("OVERDAG"):
        opvolging.is_stil = lambda nu: False  # the test runs at night too
    if punt := os.environ.get("PUNT"):
        _zet_punt(punt)
    while True:
        try:
            if veegt:
                veeg()
            berichten.verstuur(seconden=5)
        except (OperationalError, InterfaceError):
            connection.close()  # as Celery does between tasks
        time.sleep(PAUZE)


def main(argumenten: list[str]) -> None:
    django.setup()
    from django.conf import settings

    settings.SJABLONEN = {**settings.SJABLONEN, "proef": "tests.chaos.werker.maker"}
    keren = int(os.environ.get("KEREN", "0"))
    gestart = 0
    while not keren or gestart < keren:
        pid = os.fork()
        if pid == 0:
            werk("veeg" in argumenten)
        gestart += 1
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
        os.waitpid(pid, 0)


if __name__ == "__main__":
    main(sys.argv[1:])
