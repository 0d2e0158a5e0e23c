"""The embedded servers, for real: start, roles, backup, stop."""

import os
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest
import redis as redis_py

from netwerktraject.demo.omgeving import HOOFDMAP, wis_map
from netwerktraject.demo.postgres import Postgres
from netwerktraject.demo.redis import Redis

pytestmark = [pytest.mark.streng, pytest.mark.usefixtures("socket_enabled")]


@pytest.fixture(scope="module")
def servermap():
    map_ = Path(tempfile.mkdtemp(prefix="nt-proef-"))
    yield map_
    wis_map(map_)


@pytest.fixture(scope="module")
def postgres(servermap):
    server = Postgres(servermap / "postgres", tijdelijk=True)
    server.start()
    server.maak_database()
    yield server
    server.stop()


def als(postgres, rol, sql):
    with psycopg.connect(postgres.url(rol)) as verbinding:
        cursor = verbinding.execute(sql)
        return cursor.fetchall() if cursor.description else None


def test_de_app_rol_is_geen_eigenaar_en_gaat_niet_om_rls_heen(postgres):
    rijen = postgres.psql(
        "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'nt\\_%' ORDER BY 1"
    )
    assert rijen.splitlines() == ["nt_app|f|f", "nt_backup|f|t", "nt_owner|f|f"]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        als(postgres, "nt_app", "CREATE TABLE stout (id int)")


def test_rollen_nog_eens_draaien_verandert_niets(postgres):
    postgres.maak_database()


def test_een_wachtwoord_komt_van_buiten(postgres, monkeypatch):
    monkeypatch.setenv("WACHTWOORD_NT_APP", "van'buiten")
    postgres.maak_database()
    wachtwoord = (
        "SELECT rolname, rolpassword IS NOT NULL FROM pg_authid WHERE rolname LIKE 'nt\\_%' ORDER BY 1"
    )
    assert postgres.psql(wachtwoord).splitlines() == ["nt_app|t", "nt_backup|f", "nt_owner|f"]


def test_nieuwe_tabellen_van_de_eigenaar_zijn_voor_de_app_bruikbaar(postgres):
    als(postgres, "nt_owner", "CREATE TABLE ding (id serial PRIMARY KEY, naam text)")
    als(postgres, "nt_app", "INSERT INTO ding (naam) VALUES ('a')")
    assert als(postgres, "nt_app", "SELECT naam FROM ding") == [("a",)]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        als(postgres, "nt_app", "TRUNCATE ding")
    als(postgres, "nt_owner", "DROP TABLE ding")


def test_de_backup_leest_achter_rls_en_schrijft_nooit(postgres, tmp_path):
    als(postgres, "nt_owner", "CREATE TABLE geheim (id serial PRIMARY KEY, naam text)")
    als(postgres, "nt_owner", "INSERT INTO geheim (naam) VALUES ('Fatima')")
    als(postgres, "nt_owner", "ALTER TABLE geheim ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    assert als(postgres, "nt_app", "SELECT * FROM geheim") == []
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        als(postgres, "nt_backup", "DELETE FROM geheim")
    bin_ = postgres._wheel / "pginstall18" / "bin"
    env = {
        **os.environ,
        "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        "PGHOST": str(postgres.sockets),
        "PGUSER": "nt_backup",
        "PGDATABASE": "netwerktraject",
        "BEWAAR_DAGEN": "14",
        "BACKUP_MAP": str(tmp_path),
    }
    subprocess.run([HOOFDMAP / "deploy" / "backup.sh", "nu"], env=env, check=True, capture_output=True)
    (kopie,) = tmp_path.glob("*.dump")
    terug = subprocess.run(
        [bin_ / "pg_restore", "--data-only", "-f", "-", kopie], capture_output=True, text=True, check=True
    )
    assert "Fatima" in terug.stdout
    als(postgres, "nt_owner", "DROP TABLE geheim")


def test_er_is_geen_tcp_poort(postgres):
    assert postgres.psql("SHOW listen_addresses") == ""
    assert oct(postgres.sockets.stat().st_mode & 0o777) == "0o700"


def test_een_tweede_start_vindt_de_gegevens_terug_ook_na_een_harde_dood(servermap):
    """kill -9 of the server, and its pid file lost: the next start still comes up with the data."""
    eerste = Postgres(servermap / "twee", tijdelijk=True)
    eerste.start()
    eerste.psql("CREATE TABLE blijft (id int)")
    eerste._kind.pidbestand.unlink()
    tweede = Postgres(servermap / "twee", tijdelijk=True)
    tweede.start()
    assert tweede.psql("SELECT count(*) FROM blijft") == "0"
    tweede._kind.proces.kill()
    tweede.stop()
    derde = Postgres(servermap / "twee", tijdelijk=True)
    derde.start()
    assert derde.psql("SELECT count(*) FROM blijft") == "0"
    derde.stop()
    eerste.stop()


def test_een_onbereikbare_map_wijkt_uit_zonder_rechten_van_anderen_te_veranderen(servermap):
    """A clone under /root: the unprivileged account may not enter, and we don't open the door for it."""
    dicht = servermap / "dicht"
    dicht.mkdir(mode=0o700)
    server = Postgres(dicht / "postgres", tijdelijk=True)
    server.start()
    assert server.psql("SELECT 1") == "1"
    server.stop()
    assert oct(dicht.stat().st_mode & 0o777) == "0o700"
    wis_map(dicht)
    assert not server.data.exists()


def test_redis_weigert_als_hij_vol_is_en_luistert_niet_op_tcp(servermap):
    server = Redis(servermap / "redis", tijdelijk=True)
    server.start()
    klant = redis_py.Redis.from_url(server.py_url())
    assert klant.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
    assert klant.config_get("port") == {"port": "0"}
    klant.close()
    server.stop()
    assert not server.leeft()
