"""What is derived from the sources before anything runs: front-end files and compiled translations."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from netwerktraject.demo.omgeving import HOOFDMAP, DemoFout

LOCALE = HOOFDMAP / "netwerktraject" / "locale"
GEBOUWD = HOOFDMAP / "static" / "gebouwd"


def draai_stil(opdracht: list[str], wat: str, env: dict[str, str] | None = None) -> str:
    """Run one step without its chatter; show everything when it fails."""
    uit = subprocess.run(
        opdracht, cwd=HOOFDMAP, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if uit.returncode:
        raise DemoFout(f"{wat} lukte niet.\n{uit.stdout[-3000:]}{uit.stderr[-3000:]}")
    return uit.stdout


def bouw_static() -> None:
    # A registry that does not answer must give a message, not a silence of half an hour.
    env = {"npm_config_fetch_timeout": "60000", "npm_config_fetch_retries": "1", **os.environ}
    draai_stil([sys.executable, "-m", "netwerktraject.demo.bouw_static"], "De front-end bouwen", env)


def compileer_vertalingen(locale: Path = LOCALE) -> None:
    """Make .mo files where the .po is newer; Babel does it, so gettext need not be installed."""
    for po in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime > po.stat().st_mtime:
            continue
        taal = po.parents[1].name
        opdracht = [sys.executable, "-m", "babel.messages.frontend", "compile"]
        opdracht += ["-i", str(po), "-o", str(mo), "-l", taal]
        draai_stil(opdracht, f"De vertaling {taal} maken")


def main(keuzes: list[str]) -> int:
    if "--opnieuw" in keuzes:
        shutil.rmtree(GEBOUWD, ignore_errors=True)
    try:
        print("-> front-end en vertalingen; de eerste keer haalt dit pakketten op", flush=True)
        bouw_static()
        compileer_vertalingen()
    except DemoFout as fout:
        print(fout, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
