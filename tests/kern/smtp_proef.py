"""A mail server that misbehaves on command, to test the relay with (threat 45)."""

from __future__ import annotations

import socket
import threading

WIE_NIETS_ZEGT = ""


class SmtpProef:
    """Answers each step of SMTP as `script` says; without a line it goes well. `WIE_NIETS_ZEGT` hangs up."""

    GOED = {
        "groet": "220 proef",
        "EHLO": "250 proef",
        "MAIL": "250 ok",
        "RCPT": "250 ok",
        "DATA": "354 go",
        "punt": "250 ok",
        "RSET": "250 ok",
        "QUIT": "221 bye",
    }

    def __init__(self, **script: str) -> None:
        self.script = {**self.GOED, **script}
        self.ontvangen: list[bytes] = []
        self.stappen: list[str] = []
        self.lijst = socket.create_server(("127.0.0.1", 0))
        self.poort = self.lijst.getsockname()[1]
        self.draad = threading.Thread(target=self._luister, daemon=True)

    def __enter__(self) -> SmtpProef:
        self.draad.start()
        return self

    def __exit__(self, *_) -> None:
        self.lijst.shutdown(socket.SHUT_RDWR)
        self.lijst.close()
        self.draad.join(5)

    def _luister(self) -> None:
        while True:
            try:
                lijn, _ = self.lijst.accept()
            except OSError:
                return
            with lijn, lijn.makefile("rb") as regels:
                self._gesprek(lijn, regels)

    def _zeg(self, lijn, stap: str) -> bool:
        self.stappen.append(stap)
        antwoord = self.script.get(stap, "500 what")
        if antwoord == WIE_NIETS_ZEGT:
            return False
        lijn.sendall(antwoord.encode() + b"\r\n")
        return True

    def _gesprek(self, lijn, regels) -> None:
        if not self._zeg(lijn, "groet"):
            return
        for regel in regels:
            stap = regel[:4].decode("ascii", "replace").upper()
            if not self._zeg(lijn, stap) or stap == "QUIT":
                return
            if stap == "DATA" and self.script["DATA"].startswith("354"):
                inhoud = self._lees_inhoud(regels)
                if inhoud is None:
                    return
                self.ontvangen.append(inhoud)
                if not self._zeg(lijn, "punt"):
                    return

    def _lees_inhoud(self, regels) -> bytes | None:
        delen = []
        for regel in regels:
            if regel == b".\r\n":
                return b"".join(delen)
            delen.append(regel)
        return None  # hung up before the dot: nothing was said
