"""Child processes in their own process group, remembered in pid files that are verified before anything is stopped."""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

MERK = "NT_DEMO_MAP"
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def sterf_mee(signaal: int = signal.SIGTERM) -> Callable[[], None] | None:
    """For `preexec_fn`: the child gets this signal when its parent dies, kill -9 included (Linux only)."""
    if _LIBC is None:
        return None
    return lambda: _LIBC.prctl(1, int(signaal)) and None


def kenmerk(pid: int) -> str | None:
    """What tells this process from a later one with the same pid: its start time. None when it is gone."""
    if sys.platform == "linux":
        try:
            velden = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return None
        return None if velden[0] == "Z" else velden[19]
    uit = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return uit.stdout.strip() or None


def groepsleden(groep: int, merk: str) -> list[int]:
    """Processes of a group whose leader is gone and that carry our mark in their environment."""
    leden = []
    for pad in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError):
            if os.getpgid(int(pad.name)) == groep and merk.encode() in (pad / "environ").read_bytes().split(
                b"\0"
            ):
                leden.append(int(pad.name))
    return leden


class Kind:
    """One long-running child: start, watch, stop with everything it started."""

    def __init__(
        self, naam: str, opdracht: Sequence[str], *, map_: Path, stopsignaal: int = signal.SIGTERM
    ) -> None:
        self.naam, self.opdracht, self.map, self.stopsignaal = naam, list(opdracht), map_, stopsignaal
        self.proces: subprocess.Popen[bytes] | None = None
        self.pidbestand = map_ / "run" / f"{naam}.pid"
        self.log = map_ / "log" / f"{naam}.log"

    def start(self, env: Mapping[str, str] | None = None, **popen: Any) -> None:
        for map_ in (self.pidbestand.parent, self.log.parent):
            map_.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > 5_000_000:
            self.log.replace(self.log.with_suffix(".log.1"))
        omgeving = {**(os.environ if env is None else env), MERK: str(self.map)}
        with self.log.open("ab") as log:
            self.proces = subprocess.Popen(
                self.opdracht,
                env=omgeving,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=sterf_mee(self.stopsignaal),  # noqa: PLW1509 - one system call that takes no lock
                **popen,
            )
        gegevens = {
            "pid": self.proces.pid,
            "kenmerk": kenmerk(self.proces.pid),
            "stopsignaal": int(self.stopsignaal),
        }
        self.pidbestand.write_text(json.dumps(gegevens))

    def leeft(self) -> bool:
        return self.proces is not None and self.proces.poll() is None

    def vraag_stop(self) -> None:
        """Ask, without waiting. The leader passes it on to its own children."""
        if self.leeft():
            with suppress(ProcessLookupError):
                os.kill(self.proces.pid, self.stopsignaal)

    def stop(self, wacht: float = 10) -> None:
        """Ask, wait, and kill what is still there of the whole group."""
        if self.proces is None:
            return
        self.vraag_stop()
        with suppress(subprocess.TimeoutExpired):
            self.proces.wait(wacht)
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.proces.pid, signal.SIGKILL)
        self.proces.wait()
        self.proces = None
        self.pidbestand.unlink(missing_ok=True)

    def staart(self, regels: int = 15) -> str:
        """The last lines of the log, for a message."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-regels:])


def ruim_resten_op(map_: Path, wacht: float = 10) -> list[str]:
    """Stop what an earlier run left behind. A pid that now belongs to another program is left alone."""
    opgeruimd = []
    for bestand in sorted((map_ / "run").glob("*.pid")):
        try:
            gegevens = json.loads(bestand.read_text())
            pid, merk, stopsignaal = int(gegevens["pid"]), gegevens["kenmerk"], int(gegevens["stopsignaal"])
        except (ValueError, KeyError, TypeError):
            bestand.unlink()
            continue
        if merk and kenmerk(pid) == merk:
            _stop_vreemd(pid, merk, stopsignaal, wacht)
            opgeruimd.append(bestand.stem)
        for lid in groepsleden(pid, f"{MERK}={map_}"):
            with suppress(ProcessLookupError):
                os.kill(lid, signal.SIGKILL)
        bestand.unlink(missing_ok=True)
    return opgeruimd


def _stop_vreemd(pid: int, merk: str, stopsignaal: int, wacht: float) -> None:
    """Stop a verified process that is not our child."""
    with suppress(ProcessLookupError):
        os.kill(pid, stopsignaal)
    einde = time.monotonic() + wacht
    while time.monotonic() < einde:
        if kenmerk(pid) != merk:
            return
        time.sleep(0.05)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
