"""`make demo`: the whole product on one machine, with demo data, until Ctrl-C.

Everything it makes stands in `.data/`. Every process it starts stops with it; what a kill -9 leaves behind
is stopped by the next run, after checking that it really is ours.
"""

import fcntl
import hashlib
import os
import signal
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netwerktraject.demo.omgeving import (
    DATA,
    HOOFDMAP,
    DemoFout,
    bouw_omgeving,
    kies_vrije_poort,
    lees_poort,
    vraag_vrije_poort,
    wis_map,
)
from netwerktraject.demo.postgres import Postgres
from netwerktraject.demo.processen import Kind, ruim_resten_op
from netwerktraject.demo.redis import Redis
from netwerktraject.demo.voorwerk import bouw_static, compileer_vertalingen, draai_stil

HERSTARTS = 5
WACHT_OP_WEB = 90
STOPSIGNALEN = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def tabel(regels: str) -> str:
    """The lines `rol;naam;plaats;e-mail;wachtwoord` as a table, and below it the links for a phone."""
    delen = [regel.split(";") for regel in regels.splitlines() if regel.count(";") == 4]
    mensen = [deel for deel in delen if deel[0] != "link"]
    kop = ["rol", "naam", "plaats", "e-mail", "wachtwoord"]
    breedtes = [max(len(rij[k]) for rij in [kop, *mensen]) for k in range(5)]
    rijen = [
        "  ".join(cel.ljust(b) for cel, b in zip(rij, breedtes, strict=True)).rstrip()
        for rij in [kop, *mensen]
    ]
    streep = "  ".join("-" * b for b in breedtes)
    telefoon = [f"  {wie}: {adres}" for soort, wie, _plaats, adres, _ in delen if soort == "link"]
    onder = ["", "Voor een telefoon, zonder account:", *telefoon] if telefoon else []
    return "\n".join([rijen[0], streep, *rijen[1:], *onder])


class Gestopt(BaseException):
    """Ctrl-C or SIGTERM; not an Exception, so that no `except Exception` on the way holds it back."""


def zeg(tekst: str) -> None:
    print(tekst, flush=True)


@contextmanager
def enige_in(map_: Path, poort: int) -> Iterator[None]:
    """One demo per project directory; the lock goes with the process, whatever way it ends."""
    map_.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, exist_ok=True)
    with (map_ / "slot").open("a+") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            slot.seek(0)
            waar = slot.read().strip() or "een andere terminal"
            raise DemoFout(f"De demo van deze map draait al: {waar}\nStop die eerst met Ctrl-C.") from fout
        slot.truncate(0)
        slot.write(f"http://localhost:{poort}/")
        slot.flush()
        yield


def stempel_van(*patronen: str) -> str:
    """Names, sizes and times of files: has anything changed since the last run?"""
    som = hashlib.sha256()
    for patroon in patronen:
        for pad in sorted(HOOFDMAP.glob(patroon)):
            staat = pad.stat()
            som.update(f"{pad}:{staat.st_size}:{staat.st_mtime_ns}\n".encode())
    return som.hexdigest()


class Demo:
    """The order of things: servers, database, files, processes, address."""

    def __init__(self, poort: int, host: str, data: Path = DATA) -> None:
        self.poort, self.host, self.data = poort, host, data
        self.diensten: dict[str, Postgres | Redis | Kind] = {}
        self.herstarts: dict[str, list[float]] = {}
        self.env: dict[str, str] = {}
        self.eigen_databank = "DATABASE_URL" not in os.environ

    # ------------------------------------------------------------------------------------------ start
    def start(self) -> None:
        if (
            rest := ruim_resten_op(self.data)
            + ruim_resten_op(self.data / "postgres")
            + ruim_resten_op(self.data / "redis")
        ):
            zeg(f"-> resten van een vorige keer gestopt: {', '.join(rest)}")
        self._start_servers()
        self._eenmaal("bestanden", stempel_van("package-lock.json", "designsystemet.config.json"), self._bouw)
        compileer_vertalingen()
        self._eenmaal(
            "migraties",
            stempel_van("*/migrations/*.py", "netwerktraject/*/migrations/*.py", "*.lock"),
            self._migreer,
        )
        self._vul()
        self._eenmaal("static", stempel_van("static/**/*", "requirements.lock"), self._verzamel_static)
        self._start_processen()
        self._wacht_op_web()

    def _start_servers(self) -> None:
        zeg("-> PostgreSQL, Redis en postbus starten")
        if self.eigen_databank:
            postgres = Postgres(self.data / "postgres")
            self.diensten["postgres"] = postgres
            postgres.start()
            postgres.maak_database()
            database, eigenaar = postgres.url("nt_app"), postgres.url("nt_owner")
        else:
            database, eigenaar = os.environ["DATABASE_URL"], os.environ.get("DATABASE_OWNER_URL", "")
            if not eigenaar:
                raise DemoFout(
                    "DATABASE_URL is gezet. Zet ook DATABASE_OWNER_URL: de rol nt_owner van die databank."
                )
        if "REDIS_URL" in os.environ:
            redis_url = os.environ["REDIS_URL"]
        else:
            redis = Redis(self.data / "redis")
            self.diensten["redis"] = redis
            redis.start()
            redis_url = redis.url()
        mail = kies_vrije_poort()
        opdracht = [
            sys.executable,
            "-m",
            "netwerktraject.demo.postbus",
            str(self.data / "postbus"),
            str(mail),
        ]
        self._start_kind(Kind("postbus", opdracht, map_=self.data))
        self.env = bouw_omgeving(
            database=database,
            eigenaar=eigenaar,
            redis=redis_url,
            mail=f"smtp://127.0.0.1:{mail}",
            poort=self.poort,
            host=self.host,
            data=self.data,
        )

    def _start_processen(self) -> None:
        zeg("-> web, worker en beat starten")
        bin_ = Path(sys.executable).parent
        (self.data / "beat").mkdir(exist_ok=True)
        schema = self.data / "beat" / "schema"
        # No access log of web: the path of a link page holds its secret.
        opdrachten = {
            "web": f"gunicorn netwerktraject.wsgi --workers 2 --threads 4 --graceful-timeout 5"
            f" --no-control-socket --log-level warning --bind {self._bind()}",
            "worker": "celery -A netwerktraject worker -c 2 --loglevel INFO --without-gossip --without-mingle",
            "beat": "celery -A netwerktraject beat --loglevel INFO --pidfile=",
        }
        for naam, opdracht in opdrachten.items():
            programma, *rest = opdracht.split()
            rest += ["--schedule", str(schema)] if naam == "beat" else []
            self._start_kind(Kind(naam, [str(bin_ / programma), *rest], map_=self.data))

    def _bind(self) -> str:
        return f"[{self.host}]:{self.poort}" if ":" in self.host else f"{self.host}:{self.poort}"

    def _start_kind(self, kind: Kind) -> None:
        self.diensten[kind.naam] = kind
        self._start_dienst(kind)

    def _start_dienst(self, dienst: Postgres | Redis | Kind) -> None:
        if isinstance(dienst, Kind):
            dienst.start(self.env or None, cwd=HOOFDMAP)
        else:
            dienst.start()

    # ------------------------------------------------------------------------------------------ steps
    def _eenmaal(self, naam: str, merk: str, doe) -> None:
        bestand = self.data / "stempels" / naam
        merk += hashlib.sha256(self.env["DATABASE_URL"].encode()).hexdigest()
        if bestand.exists() and bestand.read_text() == merk:
            return
        doe()
        bestand.parent.mkdir(exist_ok=True)
        bestand.write_text(merk)

    def _manage(self, *woorden: str, wat: str) -> str:
        return draai_stil([sys.executable, "manage.py", *woorden], wat, self.env)

    def _bouw(self) -> None:
        zeg("-> front-end bouwen; de eerste keer haalt dit de pakketten op")
        bouw_static()

    def _migreer(self) -> None:
        zeg("-> databank bijwerken")
        self._manage("migrate", "--no-input", wat="De databank bijwerken")

    def _vul(self) -> None:
        """Demo data only into an empty database; the stamp is in that database's own directory."""
        stempel = self.data / "stempels" / "demo"
        vol = True
        if self.eigen_databank:
            vol = (
                self.diensten["postgres"].psql("SELECT EXISTS (SELECT FROM kern_gebruiker)", "netwerktraject")
                == "t"
            )
        if vol and stempel.exists():
            return
        zeg("-> demogegevens laden")
        self._manage("demo_data", "--indien-leeg", wat="De demogegevens laden")
        stempel.touch()

    def _verzamel_static(self) -> None:
        zeg("-> bestanden voor de browser verzamelen")
        self._manage("collectstatic", "--no-input", "--clear", wat="De bestanden verzamelen")

    def _wacht_op_web(self) -> None:
        adres = f"http://{'127.0.0.1' if self.host in {'0.0.0.0', '::'} else self.host}:{self.poort}/gezond/"  # noqa: S104
        einde, antwoord = time.monotonic() + WACHT_OP_WEB, ""
        while time.monotonic() < einde:
            try:
                with urllib.request.urlopen(adres, timeout=5) as uit:
                    if uit.status == 200:
                        return
            except urllib.error.HTTPError as fout:
                antwoord = f"{fout.code} {fout.read(300).decode(errors='replace')}"
            except OSError as fout:
                antwoord = str(fout)
            self._bewaak()
            time.sleep(0.2)
        raise DemoFout(f"De website antwoordt niet: {antwoord}\n{self.diensten['web'].staart()}")

    def toon(self) -> None:
        logins = tabel(self._manage("demo_logins", wat="De demo-logins tonen"))
        zeg(
            f"\n{logins}\n\nDe demo draait: http://localhost:{self.poort}/\n"
            "Mails en links: de postbus onderaan in het menu.   Logboeken: .data/log/   Stoppen: Ctrl-C\n"
        )

    # ------------------------------------------------------------------------------------------ watch and stop
    def waak(self) -> None:
        while True:
            time.sleep(1)
            self._bewaak()

    def _bewaak(self) -> None:
        """Start again what fell over, unless it keeps falling."""
        for naam, dienst in self.diensten.items():
            if dienst.leeft():
                continue
            dienst.stop()
            nu = time.monotonic()
            keren = self.herstarts[naam] = [
                keer for keer in self.herstarts.get(naam, []) if nu - keer < 60
            ] + [nu]
            if len(keren) > HERSTARTS:
                staart = dienst.staart() if isinstance(dienst, Kind) else ""
                raise DemoFout(f"{naam} valt telkens stil. Het logboek .data/log/{naam}.log zegt:\n{staart}")
            zeg(f"{naam} viel stil en start opnieuw")
            self._start_dienst(dienst)

    def stop(self) -> None:
        """Askers before answerers: beat, worker, web, then the servers they lean on."""
        for naam in ("beat", "worker", "web"):
            if naam in self.diensten:
                self.diensten[naam].vraag_stop()
        for dienst in reversed(list(self.diensten.values())):
            dienst.stop()
        self.diensten.clear()


def negeer_signalen() -> None:
    """The first signal starts the clean stop; a second one during that stop changes nothing."""
    for signaal in STOPSIGNALEN:
        signal.signal(signaal, signal.SIG_IGN)


def bij_signaal(nummer: int, frame: object) -> None:
    negeer_signalen()
    raise Gestopt


def draai(poort: int, host: str, *, opnieuw: bool) -> None:
    with enige_in(DATA, poort):
        demo = Demo(poort, host)
        try:
            vraag_vrije_poort_na_opruimen(demo)
            if opnieuw:
                wis(DATA)
            demo.start()
            demo.toon()
            demo.waak()
        except Gestopt:
            zeg("\n-> alles stoppen")
        finally:
            negeer_signalen()
            demo.stop()


def vraag_vrije_poort_na_opruimen(demo: Demo) -> None:
    """A web process that a killed run left behind may hold the port: stop that first."""
    for map_ in (demo.data, demo.data / "postgres", demo.data / "redis"):
        ruim_resten_op(map_)
    vraag_vrije_poort(demo.host, demo.poort)


def wis(data: Path) -> None:
    """Start over. The lock we hold stays; the rest of `.data/` goes."""
    if "DATABASE_URL" in os.environ:
        raise DemoFout(
            "RESET wist alleen de eigen databank van de demo. Haal DATABASE_URL weg of doe het daar zelf."
        )
    zeg("-> alles van de vorige keer wissen")
    for pad in data.iterdir():
        if pad.is_dir() and not pad.is_symlink():
            wis_map(pad)
        elif pad.name != "slot":
            pad.unlink()


def main(keuzes: list[str]) -> int:
    for signaal in STOPSIGNALEN:
        signal.signal(signaal, bij_signaal)
    try:
        if "--wis" in keuzes:
            with enige_in(DATA, 0):
                wis(DATA)
            wis_map(DATA)
            return 0
        poort, host = lees_poort(os.environ.get("PORT") or "8000"), os.environ.get("HOST") or "127.0.0.1"
        draai(poort, host, opnieuw=os.environ.get("RESET", "") not in {"", "0"})
    except DemoFout as fout:
        zeg(f"\n{fout}")
        return 2
    except Gestopt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
