"""Make the machine ready: `.venv`, pinned packages, system libraries.

Runs before anything is installed, so: only the standard library, and by path. What is already right is
skipped, by the hash of the lock it was made from. Front-end packages come later (`bouw_static.py`).
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HOOFDMAP = Path(__file__).resolve().parents[2]
VENV = HOOFDMAP / ".venv"
LOCK = HOOFDMAP / "requirements-dev.lock"
BIBLIOTHEKEN = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def zeg(tekst: str) -> None:
    print(tekst, flush=True)


def stempel(*delen: Path | str) -> str:
    """What an installed state was made from."""
    som = hashlib.sha256(sys.version.encode())
    for deel in delen:
        som.update(deel.read_bytes() if isinstance(deel, Path) else deel.encode())
    return som.hexdigest()


def draai(opdracht: list, toon: Callable[[str], None], env: dict[str, str] | None = None) -> None:
    """Run a command, pass each line to `toon`, and show everything when it fails."""
    regels = []
    with subprocess.Popen(
        [str(deel) for deel in opdracht],
        env=env,
        cwd=HOOFDMAP,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as proces:
        for regel in proces.stdout:
            regels.append(regel)
            toon(regel)
    if proces.returncode:
        sys.stdout.write("".join(regels[-40:]))
        zeg(f"Dit lukte niet: {' '.join(str(deel) for deel in opdracht)}")
        sys.exit(1)


def zwijg(regel: str) -> None:
    """Show nothing; `draai` shows the end when it goes wrong."""


class Teller:
    """A line of progress: rewritten in a terminal, one line in ten elsewhere."""

    def __init__(self, totaal: int) -> None:
        self.totaal, self.stand, self.start = totaal, 0, time.monotonic()

    def __call__(self, regel: str) -> None:
        if regel.startswith("Installing collected"):
            zeg("   uitpakken")
        if not regel.startswith(("Collecting ", "Requirement already satisfied")):
            return
        self.stand += 1
        kaal = regel.removeprefix("Collecting ").removeprefix("Requirement already satisfied: ")
        naam, tijd = kaal.split("==")[0].split(" ")[0].strip(), time.monotonic() - self.start
        tekst = f"   {min(self.stand, self.totaal)} van {self.totaal} ({tijd:.0f} s) {naam}"
        if sys.stdout.isatty():
            sys.stdout.write(f"\r{tekst:<70}" + ("\n" if self.stand == self.totaal else ""))
            sys.stdout.flush()
        elif self.stand % 20 == 0 or self.stand == self.totaal:
            zeg(tekst)


def apt(pakketten: list[str], waarvoor: str) -> None:
    """Install as root, else name the exact command."""
    opdracht = ["apt-get", "install", "-y", "--no-install-recommends", *pakketten]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        zeg(f"{waarvoor} ontbreekt. Installeer dit eerst en probeer opnieuw:")
        zeg(f"   sudo {' '.join(opdracht)}" if shutil.which("apt-get") else f"   {' '.join(pakketten)}")
        sys.exit(2)
    zeg(f"-> {waarvoor} installeren: {' '.join(pakketten)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    draai(["apt-get", "update", "-q"], zwijg, env)
    draai(opdracht, zwijg, env)


def maak_venv() -> None:
    """A broken or older `.venv` is made anew."""
    python = VENV / "bin" / "python"
    if python.exists():
        proef = subprocess.run(
            [python, "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"],
            check=False,
            capture_output=True,
        )
        if proef.returncode == 0:
            return
        shutil.rmtree(VENV)
    try:
        import ensurepip
        import venv
    except ImportError:
        apt([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"], "De module venv van Python")
    else:
        del ensurepip, venv
    zeg("-> .venv maken")
    draai([sys.executable, "-m", "venv", VENV], zwijg)


def installeer_python() -> None:
    merk, bestand = stempel(LOCK), VENV / ".nt-stempel"
    if bestand.exists() and bestand.read_text() == merk:
        return
    aantal = sum("==" in regel for regel in LOCK.read_text().splitlines() if regel[:1].isalnum())
    zeg(f"-> {aantal} Python-pakketten installeren; de eerste keer duurt dat een paar minuten")
    pip = [
        VENV / "bin" / "python",
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--disable-pip-version-check",
        "--no-input",
    ]
    draai([*pip, "-r", LOCK], Teller(aantal))
    bestand.write_text(merk)


def _ontbreekt(bibliotheek: str) -> bool:
    try:
        ctypes.CDLL(bibliotheek)
    except OSError:
        return True
    return False


def controleer_systeem(*, met_browser: bool) -> None:
    if sys.platform != "linux":
        return
    nodig = [pakket for bibliotheek, pakket in BIBLIOTHEKEN.items() if _ontbreekt(bibliotheek)]
    if nodig:
        apt(nodig, "Pango, voor de PDF's,")
    if met_browser and not any(map(shutil.which, BROWSERS)):
        apt(["chromium"], "Chromium, voor de browsertests,")


def main(keuzes: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this is the check
        zeg(
            f"Python 3.11 of nieuwer is nodig, dit is {sys.version.split()[0]}. Probeer: make PYTHON=python3.12 demo"
        )
        return 2
    controleer_systeem(met_browser="--browser" in keuzes)
    maak_venv()
    installeer_python()
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        zeg("\nGestopt. Bij de volgende keer gaat het verder waar het bleef.")
        sys.exit(130)
