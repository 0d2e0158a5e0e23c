"""Sets the environment before Django loads, and opens the test house (`tests/huis/`)."""

import os
import sys
import tempfile
from pathlib import Path

HOOFDMAP = Path(__file__).resolve().parents[1]
if str(HOOFDMAP) not in sys.path:
    sys.path.insert(0, str(HOOFDMAP))

# Whatever the developer's shell says: tests never reach a database, a Redis or a mail server that isn't their own.
GEEN_STATIC = Path(tempfile.gettempdir()) / "nt-geen-static"
GEEN_STATIC.mkdir(exist_ok=True)
os.environ.update(
    DJANGO_SETTINGS_MODULE="netwerktraject.settings",
    NT_TEST="1",
    DEBUG="0",
    DEMO="0",
    SECRET_KEY="only-for-tests-" + "x" * 40,
    BASIS_URL="https://netwerktraject.example",
    ALLOWED_HOSTS="testserver,localhost,127.0.0.1",
    MAIL_URL="smtp://127.0.0.1:1",
    REDIS_URL="redis+socket:///geen/redis/in/tests?virtual_host=0",
    DATABASE_URL="postgres://nt_app@/nog_niet?host=/geen/postgres/buiten/de/fixture",
    STATEMENT_TIMEOUT_MS="20000",
    IDLE_TIMEOUT_MS="600000",
    STATIC_ROOT=str(GEEN_STATIC),
)
for naam in ("DATABASE_OWNER_URL", "NT_ALS_EIGENAAR", "TRUSTED_PROXY_COUNT", "POSTBUS_MAP"):
    os.environ.pop(naam, None)

import django  # noqa: E402 - the environment comes first

from netwerktraject.demo.voorwerk import compileer_vertalingen  # noqa: E402 - HOOFDMAP must be on the path

compileer_vertalingen()

django.setup()

import pytest  # noqa: E402 - after the environment

from aanbod import zoekstand  # noqa: E402 - it reads the settings

pytest_plugins = [
    "tests.huis.databank",
    "tests.huis.gelijk",
    "tests.huis.hekken",
    "tests.huis.mensen",
    "tests.huis.redis",
]


@pytest.fixture(autouse=True)
def _zoekindex_van_niemand_anders():
    """The index of the process remembers committed offer; a test starts without that of another (ADR 0012)."""
    zoekstand.vergeet()
