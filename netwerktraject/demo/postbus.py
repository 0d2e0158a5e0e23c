"""The demo's mail server: nothing leaves the machine, every mail becomes a file, and it remembers what it accepted.

A mail counts as accepted when its line stands in `index.jsonl`, and that line is on disk before the sender
hears 250. So a sender that was killed in between can ask: "did you take the mail with this Message-ID?"
Run it with: python -m netwerktraject.demo.postbus MAP POORT
(POORT 0 picks a free one; the file MAP/poort tells which.)
"""

import asyncio
import email
import email.policy
import json
import os
import re
import signal
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

INDEX = "index.jsonl"
_LINK = re.compile(r"https?://[^\s<>\"')]+")


@dataclass(frozen=True)
class Brief:
    """One accepted mail."""

    message_id: str
    van: str
    aan: tuple[str, ...]
    op: datetime
    bestand: str
    onderwerp: str = ""
    tekst: str = ""

    @property
    def links(self) -> tuple[str, ...]:
        return tuple(link.rstrip(".,;") for link in dict.fromkeys(_LINK.findall(self.tekst)))


# ------------------------------------------------------------------------------------------------ asking
def _regels(map: Path) -> Iterator[dict]:
    """Index lines; the torn last line of a server that was killed while writing was never accepted."""
    try:
        inhoud = (Path(map) / INDEX).read_bytes()
    except FileNotFoundError:
        return
    for regel in inhoud.splitlines(keepends=True):
        if regel.endswith(b"\n"):
            try:
                yield json.loads(regel)
            except ValueError:
                continue


def is_aanvaard(map: Path | str, message_id: str) -> bool:
    """Whether the server said 250 (or was about to) for a mail with this Message-ID."""
    gezocht = message_id.strip()
    return bool(gezocht) and any(regel["message_id"] == gezocht for regel in _regels(Path(map)))


def aantal_keer(map: Path | str, message_id: str) -> int:
    """How often a mail came in: 1 is right, 2 is a double."""
    return sum(regel["message_id"] == message_id.strip() for regel in _regels(Path(map)))


def lees_alle(map: Path | str) -> list[Brief]:
    """Every accepted mail, the newest first."""
    return [_lees(Path(map), regel) for regel in reversed(list(_regels(Path(map))))]


def _lees(map_: Path, regel: dict) -> Brief:
    kern = {
        "message_id": regel["message_id"],
        "van": regel["van"],
        "aan": tuple(regel["aan"]),
        "op": datetime.fromisoformat(regel["op"]),
        "bestand": regel["bestand"],
    }
    try:
        bericht = email.message_from_bytes(
            (map_ / regel["bestand"]).read_bytes(), policy=email.policy.default
        )
    except FileNotFoundError:
        return Brief(**kern)
    deel = bericht.get_body(preferencelist=("plain", "html"))
    return Brief(**kern, onderwerp=str(bericht["Subject"] or ""), tekst=deel.get_content() if deel else "")


# ------------------------------------------------------------------------------------------------ accepting
def _schrijf_vast(pad: Path, inhoud: bytes, vlaggen: int) -> None:
    """Write and wait until the disk has it."""
    nummer = os.open(pad, os.O_WRONLY | os.O_CREAT | vlaggen, 0o600)
    try:
        while inhoud:
            inhoud = inhoud[os.write(nummer, inhoud) :]
        os.fsync(nummer)
    finally:
        os.close(nummer)


class Postbus:
    """aiosmtpd handler."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._herstel_index()

    def bewaar(self, inhoud: bytes, van: str, aan: list[str]) -> None:
        """First the mail, then its line in the index; each on disk before the next step."""
        kop = email.message_from_bytes(inhoud, policy=email.policy.compat32)
        bestand = f"{uuid.uuid4().hex}.eml"
        _schrijf_vast(self.map / bestand, inhoud, os.O_EXCL)
        regel = {
            "message_id": str(kop["Message-ID"] or "").strip(),
            "van": van,
            "aan": aan,
            "op": datetime.now(UTC).isoformat(),
            "bestand": bestand,
        }
        _schrijf_vast(self.map / INDEX, json.dumps(regel).encode() + b"\n", os.O_APPEND)
        map_nummer = os.open(self.map, os.O_RDONLY)
        try:
            os.fsync(map_nummer)
        finally:
            os.close(map_nummer)

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - the name aiosmtpd calls
        try:
            self.bewaar(envelope.original_content, envelope.mail_from or "", list(envelope.rcpt_tos))
        except OSError as fout:
            print(f"niet bewaard: {fout}", file=sys.stderr, flush=True)
            return "451 4.3.0 Not stored, try again later"
        return "250 2.0.0 Accepted"

    def _herstel_index(self) -> None:
        """Cut off a torn last line: its sender never heard 250, and the next line must start on its own."""
        index = self.map / INDEX
        if not index.exists():
            return
        heel = index.read_bytes().rpartition(b"\n")
        with index.open("r+b") as bestand:
            bestand.truncate(len(heel[0]) + len(heel[1]))
            os.fsync(bestand.fileno())


async def bedien(map_: Path, poort: int) -> None:
    """Serve until SIGTERM or Ctrl-C."""
    from aiosmtpd.smtp import SMTP  # the look-ups above are used where aiosmtpd is not installed

    lus, gestopt, postbus = asyncio.get_running_loop(), asyncio.Event(), Postbus(map_)
    for signaal in (signal.SIGTERM, signal.SIGINT):
        lus.add_signal_handler(signaal, gestopt.set)
    server = await lus.create_server(lambda: SMTP(postbus, hostname="postbus.localhost"), "127.0.0.1", poort)
    nieuw = map_ / "poort.nieuw"
    nieuw.write_text(str(server.sockets[0].getsockname()[1]))
    nieuw.replace(map_ / "poort")
    await gestopt.wait()
    server.close()


def main(argumenten: list[str]) -> int:
    asyncio.run(bedien(Path(argumenten[0]), int(argumenten[1])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
