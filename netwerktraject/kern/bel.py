"""The doorbell: tell the worker that something is waiting. Redis away costs time, never work (veiligheid.md §4.5)."""

from __future__ import annotations

import logging
import time

from django.db import transaction
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)

STIL_NA_FOUT = 10.0  # seconds; a Redis that is away must not slow down every request that wants to ring
_stil_tot = 0.0


def bel(taak: str, *argumenten) -> None:
    """Ring for `taak` once the transaction commits (at once outside one). The poll of beat finds the work anyway."""
    transaction.on_commit(lambda: _bel(taak, argumenten), robust=True)


def _bel(taak: str, argumenten: tuple) -> bool:
    """Send the task by its name, so that no layer imports the tasks of another; False when nobody heard it."""
    global _stil_tot  # noqa: PLW0603 - one process, one memory of a broken bell
    if time.monotonic() < _stil_tot:
        return False
    from netwerktraject.celery import app  # noqa: PLC0415 - Celery costs start-up time; most commands never ring

    try:
        app.send_task(taak, args=argumenten, retry=False, ignore_result=True)
    except (OperationalError, OSError) as fout:
        _stil_tot = time.monotonic() + STIL_NA_FOUT
        log.warning("bel: %s niet gehoord (%s); de ronde van beat vindt het werk", taak, type(fout).__name__)
        return False
    return True
