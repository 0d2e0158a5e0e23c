"""Where the demo keeps its things, and which environment its processes get."""

import os
import re
import secrets
import shutil
import socket
import tempfile
from pathlib import Path

HOOFDMAP = Path(__file__).resolve().parents[2]
DATA = HOOFDMAP / ".data"
# A unix socket path is at most 107 bytes; the longest name we put in a directory is `.s.PGSQL.5432.lock`.
MAX_SOCKETMAP = 107 - len("/.s.PGSQL.5432.lock")


class DemoFout(Exception):
    """Something the user can mend; the text is Dutch and says how."""


def lees_poort(waarde: str) -> int:
    """Turn PORT into a number, or say what is allowed."""
    if not re.fullmatch(r"[0-9]{1,5}", waarde) or not 1 <= int(waarde) <= 65535:
        raise DemoFout(f"PORT={waarde} is geen poort. Kies een getal van 1024 tot 65535: make demo PORT=8001")
    return int(waarde)


def is_vrij(host: str, poort: int) -> bool:
    """Whether we may listen there."""
    soort = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(soort, socket.SOCK_STREAM) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((host, poort))
        except OSError:
            return False
    return True


def vraag_vrije_poort(host: str, poort: int) -> None:
    """Stop with a clear message when the port is taken."""
    if is_vrij(host, poort):
        return
    ander = next((p for p in range(poort + 1, min(poort + 50, 65536)) if is_vrij(host, p)), None)
    hulp = f"Kies een andere poort: make demo PORT={ander}" if ander else "Stop het andere programma eerst."
    raise DemoFout(f"Poort {poort} is al in gebruik door een ander programma.\n{hulp}")


def kies_vrije_poort(host: str = "127.0.0.1") -> int:
    """A free port, chosen by the system."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as proef:
        proef.bind((host, 0))
        return proef.getsockname()[1]


def socketmap(map_: Path) -> Path:
    """A private directory for a socket: `map_/s`, or a short one in the temp directory when that path is too long.

    The short one is remembered as a symbolic link, so that a second run finds the same place.
    """
    gewoon = map_ / "s"
    if len(os.fsencode(gewoon)) <= MAX_SOCKETMAP:
        gewoon.mkdir(mode=0o700, exist_ok=True)
        return gewoon
    if gewoon.is_symlink() and gewoon.is_dir():
        return gewoon.readlink()
    gewoon.unlink(missing_ok=True)
    kort = Path(tempfile.mkdtemp(prefix="nt-"))
    gewoon.symlink_to(kort)
    return kort


def wis_map(map_: Path) -> None:
    """Remove a directory, and the short socket directories that its links point at."""
    if not map_.exists():
        return
    for link in (pad for pad in map_.rglob("*") if pad.is_symlink() and pad.name in {"s", "pg"}):
        doel = link.readlink()
        if doel.name.startswith("nt-") and doel.is_dir():
            shutil.rmtree(doel)
    shutil.rmtree(map_)


def geheime_sleutel(map_: Path) -> str:
    """The demo's own SECRET_KEY: made once, kept in `.data/`, so that sessions outlive a restart."""
    bestand = map_ / "sleutel"
    if not bestand.exists():
        bestand.touch(mode=0o600)
        bestand.write_text(secrets.token_urlsafe(50))
    return bestand.read_text()


def bouw_omgeving(
    *,
    database: str,
    eigenaar: str,
    redis: str,
    mail: str,
    poort: int,
    host: str = "127.0.0.1",
    data: Path = DATA,
) -> dict[str, str]:
    """Environment of web, worker and beat in the demo."""
    namen = ["localhost", "127.0.0.1", "[::1]"]
    if host not in {"127.0.0.1", "0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        namen.append(host)
    return {
        **os.environ,
        "PATH": f"{HOOFDMAP / '.venv' / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
        "DJANGO_SETTINGS_MODULE": "netwerktraject.settings",
        "DEMO": "1",
        "DEBUG": "0",
        "SECRET_KEY": geheime_sleutel(data),
        "ALLOWED_HOSTS": os.environ.get("ALLOWED_HOSTS", ",".join(namen)),
        "BASIS_URL": os.environ.get("BASIS_URL", f"http://localhost:{poort}"),
        "DATABASE_URL": database,
        "DATABASE_OWNER_URL": eigenaar,
        "REDIS_URL": redis,
        "MAIL_URL": mail,
        "POSTBUS_MAP": str(data / "postbus"),
        "STATIC_ROOT": str(data / "static"),
        "PYTHONUNBUFFERED": "1",
    }
