"""One embedded PostgreSQL per run, one migrated template, each worker a copy; tests connect as nt_app."""

import fcntl
import hashlib
import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

import dj_database_url
import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase

from netwerktraject.demo.omgeving import wis_map
from netwerktraject.demo.postgres import Postgres
from netwerktraject.demo.processen import kenmerk

MAP_ENV = "NT_PROEF_PG"
VOORVOEGSEL = "nt-proef-"
_server = pytest.StashKey[Postgres]()

# Tests that commit leave rows behind, and nt_app may not TRUNCATE: this puts back what the migrations left.
HERSTEL = """
CREATE SCHEMA herstel;
DO $$ DECLARE t text; vol boolean; BEGIN
  FOR t IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t) INTO vol;
    IF vol THEN EXECUTE format('CREATE TABLE herstel.%I AS TABLE public.%I', t, t); END IF;
  END LOOP;
END $$;
CREATE FUNCTION herstel.alles() RETURNS void LANGUAGE plpgsql AS $$
DECLARE t text; feit boolean; anders boolean; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR t, feit IN SELECT relname, to_regclass(format('herstel.%I', relname)) IS NOT NULL FROM pg_class
                 WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
    IF feit THEN
      EXECUTE format('SELECT EXISTS (TABLE public.%I EXCEPT TABLE herstel.%I) OR '
                     '(SELECT count(*) FROM public.%I) <> (SELECT count(*) FROM herstel.%I)', t, t, t, t) INTO anders;
    ELSE
      EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t) INTO anders;
    END IF;
    IF anders THEN
      EXECUTE format('DELETE FROM public.%I', t);
      IF feit THEN EXECUTE format('INSERT INTO public.%I TABLE herstel.%I', t, t); END IF;
    END IF;
  END LOOP;
END $$;
"""


def pytest_configure(config) -> None:
    """With xdist the controller starts the server, so that it outlives whichever worker ends first."""
    is_worker = hasattr(config, "workerinput")
    if not is_worker and config.getoption("numprocesses", None) and MAP_ENV not in os.environ:
        _start(config)


def pytest_unconfigure(config) -> None:
    server = config.stash.get(_server, None)
    if server:
        server.stop()
        wis_map(server.map)


def _start(config) -> Postgres:
    _ruim_op_wat_een_afgebroken_run_achterliet()
    map_ = Path(tempfile.mkdtemp(prefix=VOORVOEGSEL))
    (map_ / "eigenaar").write_text(f"{os.getpid()} {kenmerk(os.getpid())}")
    server = Postgres(map_, tijdelijk=True)
    server.start()
    config.stash[_server] = server
    os.environ[MAP_ENV] = str(server.map)
    return server


def _ruim_op_wat_een_afgebroken_run_achterliet() -> None:
    """A killed run takes its server along, but not its directory. One that still runs is left alone."""
    for bestand in Path(tempfile.gettempdir()).glob(f"{VOORVOEGSEL}*/eigenaar"):
        pid, _, merk = bestand.read_text().partition(" ")
        if kenmerk(int(pid)) != merk:
            with suppress(OSError):
                wis_map(bestand.parent)


@contextmanager
def slot(map_: Path):
    """One worker at a time."""
    with (map_ / "slot").open("w") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield


def wijs_naar(url: str) -> None:
    """Point Django's default connection at another role or database; keeps the limits of the settings."""
    nieuw = dj_database_url.parse(url)
    oud = settings.DATABASES["default"]
    connection.close()
    for sleutel in ("NAME", "USER", "PASSWORD", "HOST", "PORT"):
        oud[sleutel] = nieuw[sleutel]
    oud["OPTIONS"] = {**oud["OPTIONS"], **nieuw.get("OPTIONS", {})}
    assert connection.settings_dict["NAME"] == nieuw["NAME"]


def _maak_sjabloon(server: Postgres) -> str:
    """Migrate once per run, as the owner, exactly as production does; returns the name of the template.

    A server that outlives the run (NT_PROEF_PG set from outside) keeps one template per state of the migrations.
    """
    naam = sjabloon_naam()
    klaar = server.map / naam
    if not klaar.exists():
        server.psql(f'DROP DATABASE IF EXISTS "{naam}"')  # of a run that stopped halfway
        server.maak_database(naam)
        wijs_naar(server.url("nt_owner", naam))
        call_command("migrate", verbosity=0)
        connection.close()
        server.psql(HERSTEL, naam)
        klaar.touch()
    return naam


def sjabloon_naam() -> str:
    """The name of the migrated database that every worker copies."""
    merk = hashlib.sha256()
    wortel = Path(settings.BASE_DIR)
    for app in ("netwerktraject/kern", "aanbod", "intake", "buddy", "vrijwilligers"):
        for bestand in sorted((wortel / app / "migrations").glob("*.py")):
            merk.update(bestand.read_bytes())
    return f"nt_sjabloon_{merk.hexdigest()[:12]}"


@pytest.fixture(scope="session")
def postgres(request) -> Postgres:
    """The server of this run. `postgres.url(rol, db)` for a subprocess, `postgres.psql(sql, db)` as superuser."""
    if MAP_ENV in os.environ:
        return Postgres(Path(os.environ[MAP_ENV]), tijdelijk=True)
    return _start(request.config)


@pytest.fixture(scope="session")
def django_db_setup(request, postgres, django_test_environment, django_db_blocker):
    """Replaces pytest-django's: copy the template, and connect as the app role."""
    werker = getattr(request.config, "workerinput", {}).get("workerid", "alleen")
    naam = f"nt_{werker}_{os.getpid()}"
    with django_db_blocker.unblock():
        with slot(postgres.map):
            postgres.maak_database(naam, sjabloon=_maak_sjabloon(postgres))
        wijs_naar(postgres.url("nt_app", naam))
        os.environ["DATABASE_URL"] = postgres.url("nt_app", naam)
        os.environ["DATABASE_OWNER_URL"] = postgres.url("nt_owner", naam)
        TransactionTestCase._fixture_teardown = lambda zelf: herstel(postgres, naam)
    yield
    with django_db_blocker.unblock():
        connection.close()
    with suppress(RuntimeError):  # the server may be gone already
        postgres.psql(f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')


@contextmanager
def verbonden_als(rol: str):
    """Use another database role for a while; only for tests that take a wall away to see what the others do."""
    oud = settings.DATABASES["default"]["USER"]
    connection.close()
    settings.DATABASES["default"]["USER"] = rol
    try:
        yield
    finally:
        connection.close()
        settings.DATABASES["default"]["USER"] = oud


def herstel(server: Postgres, naam: str) -> None:
    """Put the database back as the migrations left it; fails when another transaction holds on to its rows."""
    with psycopg.connect(server.url("postgres", naam)) as verbinding:
        verbinding.execute("SET lock_timeout = '10s'")
        verbinding.execute("SELECT herstel.alles()")


@pytest.fixture
def als_superuser(db, postgres):
    """A connection that walks through the walls, for tests of the walls. Sees only committed rows."""
    with psycopg.connect(
        postgres.url("postgres", connection.settings_dict["NAME"]), autocommit=True
    ) as verbinding:
        yield verbinding
