"""Bench line `start`: django.setup() and all addresses of the product against bare Django."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from bench.huis import HOOFDMAP

RONDES = 7
DOEL = 1.5
ZWAAR = ("weasyprint", "scipy", "openpyxl", "celery")
KAAL = """
from django.conf import settings
settings.configure(INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
                                   "django.contrib.messages", "django.contrib.staticfiles"])
import django
django.setup()
"""
ONS = f"""
import django
django.setup()
from django.urls import get_resolver
assert get_resolver().url_patterns and get_resolver().reverse_dict
import sys
zwaar = [m for m in {ZWAAR!r} if m in sys.modules]
assert not zwaar, zwaar
"""


def _tijd(code: str, env: dict[str, str]) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=env, check=True, cwd=HOOFDMAP)
    return (time.perf_counter() - begin) * 1000


def meet() -> list[dict]:
    """Alternate both in subprocesses; the heavy libraries must not be loaded by the product."""
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "netwerktraject.settings",
        "SECRET_KEY": "bench",
        "NT_TEST": "1",
        "DATABASE_URL": "postgres://nt_app@/geen",
        "REDIS_URL": "redis://127.0.0.1:1",
        "PYTHONPATH": str(HOOFDMAP),
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled modules are what a server starts from
    _tijd(ONS, env), _tijd(KAAL, env)
    paren = [(_tijd(ONS, env), _tijd(KAAL, env)) for _ in range(RONDES)]
    ratio = statistics.median(a / b for a, b in paren)
    return [
        {
            "naam": "start",
            "waarde": round(statistics.median(a for a, _ in paren), 1),
            "grens": round(statistics.median(b for _, b in paren), 1),
            "ratio": round(ratio, 2),
            "doel": DOEL,
            "ok": ratio <= DOEL,
            "eenheid": "ms",
        }
    ]
