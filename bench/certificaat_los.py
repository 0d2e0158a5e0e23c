"""Runs the bench of the certificate in this process, with Django set up."""

from __future__ import annotations

import os


def meet() -> list[dict]:
    """The lines of bench.certificaat."""
    os.environ.update(
        DJANGO_SETTINGS_MODULE="netwerktraject.settings",
        SECRET_KEY="bench",
        NT_TEST="1",
        DATABASE_URL="postgres://nt_app@/geen",
        REDIS_URL="redis://127.0.0.1:1",
    )
    import django

    django.setup()
    from bench import certificaat

    return certificaat.meet()
