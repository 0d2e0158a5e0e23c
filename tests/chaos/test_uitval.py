"""PostgreSQL or Redis away, or a view that breaks: a page with a way out, no half write, and it catches up."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import threading
import time
import uuid
from contextlib import contextmanager, suppress
from urllib.parse import urlencode

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import InterfaceError, OperationalError, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from intake import tasks
from intake.models import Certificaat, Inburgeraar, Onderdeel, Traject, Urenregel
from netwerktraject.demo.omgeving import wis_map
from netwerktraject.demo.postgres import Postgres
from netwerktraject.demo.processen import sterf_mee
from netwerktraject.kern import bel
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bericht, Gebeurtenis, Inzage
from netwerktraject.kern.rechten import Rol
from tests import factories as maak
from tests.chaos import stal
from tests.huis.databank import sjabloon_naam, wijs_naar

pytestmark = pytest.mark.streng
CSRF = "c" * 32
DB = "uitval"


# ---------------------------------------------------------------------------------------------- an own server and web
class Lijn(http.client.HTTPConnection):
    """HTTP over the unix socket of the web server."""

    def __init__(self, pad: str) -> None:
        super().__init__("localhost", timeout=15)
        self.pad = pad

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.pad)


class Huis:
    """PostgreSQL and gunicorn of this test alone, with one coach and one running traject."""

    def __init__(self, map_, bron: Postgres) -> None:
        self.server = Postgres(map_ / "pg", tijdelijk=True)
        self.server.start()
        self.server.maak_database(DB)
        programma = self.server._wheel / "pginstall18" / "bin"
        dump = subprocess.run(
            [programma / "pg_dump", "-h", bron.sockets, "-U", "postgres", sjabloon_naam()],
            capture_output=True,
            check=True,
        )
        subprocess.run(
            [
                programma / "psql",
                "-Xq",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                self.server.sockets,
                "-U",
                "postgres",
                "-d",
                DB,
            ],
            input=dump.stdout,
            capture_output=True,
            check=True,
        )
        self.sok = str(map_ / "web.sock")
        self._vul()
        omgeving = {**os.environ, "DATABASE_URL": self.server.url("nt_app", DB), "LOG_LEVEL": "CRITICAL"}
        self.log = (map_ / "web.log").open("wb")
        self.web = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "gunicorn",
                "netwerktraject.wsgi",
                "--threads",
                "4",
                "--bind",
                f"unix:{self.sok}",
            ],
            cwd=stal.HOOFDMAP,
            env=omgeving,
            stdout=self.log,
            stderr=self.log,
            preexec_fn=sterf_mee(),  # noqa: PLW1509
        )

    def _vul(self) -> None:
        wijs_naar(self.server.url("nt_app", DB))
        self.gemeente = maak.BestuurFactory()
        self.coach = maak.gebruiker_met(Rol.NETWERKCOACH, self.gemeente)
        traject = maak.TrajectFactory(bestuur=self.gemeente, lopend=True, coach=self.coach)
        self.deel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
        self.teken = uuid.uuid4().hex
        maak.LinkFactory(
            bestuur=self.gemeente, teken=self.teken, onderwerp_id=maak.MatchFactory(onderdeel=self.deel).pk
        )
        sessie = SessionStore()
        sessie[SESSION_KEY], sessie[HASH_SESSION_KEY] = str(self.coach.pk), self.coach.get_session_auth_hash()
        sessie[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        sessie.create()
        self.sessie = sessie.session_key
        connection.close()

    def vraag(self, pad: str, body: dict | None = None) -> tuple[int, dict, str]:
        lijn = Lijn(self.sok)
        koppen = {
            "Cookie": f"sessie={self.sessie}; csrf={CSRF}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        inhoud = urlencode({"csrfmiddlewaretoken": CSRF, **body}) if body is not None else None
        try:
            lijn.request("POST" if body is not None else "GET", pad, inhoud, koppen)
            antwoord = lijn.getresponse()
            return antwoord.status, dict(antwoord.getheaders()), antwoord.read().decode()
        finally:
            lijn.close()

    def uren(self, sleutel: uuid.UUID) -> int:
        dag = timezone.localdate().isoformat()
        body = {
            "onderdeel": self.deel.pk,
            "datum": dag,
            "minuten": "1",
            "taal": "nederlands",
            "sleutel": sleutel,
        }
        return self.vraag(reverse("uren_nieuw", args=[self.deel.traject_id]), body)[0]

    def is_op(self) -> bool:
        with suppress(OSError):
            return self.vraag("/gezond/")[0] == 200
        return False

    def sluit(self) -> None:
        self.web.terminate()
        self.web.wait(20)
        self.log.close()
        self.server.stop()


@contextmanager
def eigen_huis(map_, bron: Postgres):
    terug = os.environ["DATABASE_URL"]
    try:
        huis = Huis(map_, bron)
        try:
            stal.wacht_tot(huis.is_op, 90, "web starts")
            yield huis
        finally:
            huis.sluit()
    finally:
        wijs_naar(terug)
        wis_map(map_ / "pg")


@pytest.fixture
def huis(tmp_path, postgres, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), eigen_huis(tmp_path, postgres) as eigen:
        yield eigen


def test_zonder_postgresql_een_pagina_met_een_uitweg_en_daarna_alles_terug(huis):
    """#44: 503 with a retry on every kind of page, back within 5 s, each acknowledged line there once, none half."""
    bevestigd, gevraagd, klaar = [], [], threading.Event()

    def schrijf() -> None:
        while not klaar.is_set():
            sleutel = uuid.uuid4()
            gevraagd.append(sleutel)
            with suppress(OSError, http.client.HTTPException):
                status = huis.uren(sleutel)
                assert status in (302, 503), status
                bevestigd.extend([sleutel] * (status == 302))

    schrijvers = [threading.Thread(target=schrijf) for _ in range(2)]
    for draad in schrijvers:
        draad.start()
    stal.wacht_tot(lambda: len(bevestigd) >= 5, 60, "first writes")
    huis.server.stop()
    paden = ["/", "/account/login/", f"/l/{huis.teken}/", "/inburgeraars/", "/gezond/", "/controle/"]
    antwoorden = {pad: huis.vraag(pad) for pad in paden}
    antwoorden["post"] = huis.vraag("/uren/bevestig/", {"regel": "x"})
    for pad, (status, koppen, tekst) in antwoorden.items():
        if status == 200 and pad == "/controle/":
            continue
        assert (status, koppen.get("Retry-After")) == (503, "5"), f"{pad}: {status} {tekst[:200]}"
        assert "Even geduld" in tekst, pad
        assert "Probeer opnieuw" in tekst, pad
        assert "Traceback" not in tekst, pad
    huis.server.start()
    begin, eerder = time.monotonic(), len(bevestigd)
    stal.wacht_tot(lambda: len(bevestigd) > eerder, 60, "writes come back")
    duur = time.monotonic() - begin
    klaar.set()
    for draad in schrijvers:
        draad.join(30)
    rijen = huis.server.psql("SELECT sleutel FROM intake_urenregel", DB).split()
    regels = int(huis.server.psql("SELECT count(*) FROM kern_gebeurtenis WHERE soort = 'uren'", DB))
    assert duur <= 5
    assert len(rijen) == len(set(rijen)) == regels
    assert {str(s) for s in bevestigd} <= set(rijen) <= {str(s) for s in gevraagd}


# ---------------------------------------------------------------------------------------------- Redis away
@pytest.fixture
def zonder_redis(settings, monkeypatch):
    """The address of conftest leads nowhere; nothing is silenced by an earlier ring."""
    assert "geen/redis" in settings.CELERY_BROKER_URL
    gehoord = []
    monkeypatch.setattr(bel, "_stil_tot", 0.0)
    echt = bel._bel
    monkeypatch.setattr(bel, "_bel", lambda taak, arg: gehoord.append((taak, echt(taak, arg))))
    return gehoord


def _post(browser, naam, *delen, status=302, **body):
    antwoord = browser.post(reverse(naam, args=delen), body)
    assert antwoord.status_code == status, f"{naam}: {antwoord.status_code} {antwoord.content.decode()[:600]}"
    return antwoord


JA = {"nederlands": "ja", "nederlands_reden": "Ja.", "deelname": "ja", "deelname_reden": "Ja."}


@pytest.mark.django_db(transaction=True)
def test_de_hele_hoofdtaak_zonder_redis_zonder_telefoon_en_zonder_mail(
    zonder_redis, gemeente, coach, begeleider, client_van
):
    """#43 TK-09: someone who can't be mailed or called; every POST answers, and the poll makes the certificate."""
    agii, ik, dag = client_van(begeleider), client_van(coach), timezone.localdate().isoformat()
    _post(
        agii,
        "aanmelding_nieuw",
        bestuur=gemeente.pk,
        voornaam="Amal",
        contacttaal="ti",
        akkoord="on",
        kanaal="brief",
    )
    with systeem("proef", [gemeente.pk]):
        [persoon], [traject] = Inburgeraar.objects.all(), Traject.objects.all()
    assert (persoon.telefoon, persoon.email, persoon.is_bereikbaar) == ("", "", False)
    _post(ik, "intake_begin", traject.pk)
    _post(
        ik,
        "antwoord_bewaar",
        traject.pk,
        "wat_doe_je_graag",
        status=200,
        veld="tekst",
        waarde="Koken",
        versie="0",
    )
    _post(ik, "intake_klaar", traject.pk, uitgelegd="on", uitleg_taal="ti", met_tolk="nee")
    _post(ik, "plan_eigen", traject.pk, soort="buddywerking", titel="Duo", minuten="20")
    _post(ik, "plan_eigen", traject.pk, soort="groepswerking", titel="Naaien", minuten="20", vanaf=dag, **JA)
    _post(ik, "plan_klaar", traject.pk)
    buddy = maak.BuddyFactory(bestuur=gemeente, email="", telefoon="")
    with systeem("proef", [gemeente.pk]):
        duo, groep = Onderdeel.objects.filter(traject=traject).order_by("volgorde")
    _post(ik, "duo_nieuw", traject.pk, duo.pk, buddy=buddy.pk, gestart_op=dag, maanden="6")
    _post(ik, "onderdeel_start", groep.pk, op=dag)
    for deel in (duo, duo, groep, groep):
        _post(
            ik,
            "uren_nieuw",
            traject.pk,
            onderdeel=deel.pk,
            datum=dag,
            minuten="10",
            taal="nederlands",
            sleutel=uuid.uuid4(),
        )
    assert ik.get(reverse("dossier", args=[traject.pk])).status_code == 200
    _post(ik, "certificaat", traject.pk, taal_afwijking="")
    assert zonder_redis, "nobody rang"
    assert not any(gehoord for _, gehoord in zonder_redis), "Redis answered after all"
    assert tasks.maak_openstaande_certificaten() == 1
    assert ik.get(reverse("certificaat_pdf", args=[traject.pk])).content.startswith(b"%PDF")
    with systeem("proef", [gemeente.pk]):
        assert Certificaat.objects.get().minuten == 2400
        assert not Bericht.objects.exclude(sjabloon="nieuwe_aanmelding").exists(), "a mail to nobody"


@pytest.mark.django_db(transaction=True)
def test_zonder_redis_blijft_elke_mail_klaar_staan(zonder_redis, gemeente, coach, client_van):
    """#43: the mail stands in the outbox; the poll, not the bell, brings it."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    deel, buddy = maak.OnderdeelFactory(traject=traject, duo=True), maak.BuddyFactory(bestuur=gemeente)
    dag = timezone.localdate().isoformat()
    _post(client_van(coach), "duo_nieuw", traject.pk, deel.pk, buddy=buddy.pk, gestart_op=dag, maanden="6")
    with systeem("proef", [gemeente.pk]):
        assert [(b.sjabloon, b.toestand) for b in Bericht.objects.all()] == [("duo_link", "klaar")]


# ---------------------------------------------------------------------------------------------- a view that breaks
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("fout", "status"),
    [
        (RuntimeError("kapot"), 500),
        (OperationalError("weg"), 503),
        (InterfaceError("weg"), 503),
        (KeyError("x"), 500),
    ],
    ids=["onze fout", "databank weg", "verbinding dicht", "nog een fout van ons"],
)
def test_een_scherm_dat_breekt_laat_geen_enkele_rij_na(
    fout, status, gemeente, coach, client_van, monkeypatch
):
    """#44: the last step of an actie fails; the line, its history and the look that was noted are all gone."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    deel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    browser = client_van(coach, raise_request_exception=False)

    def breek(**_):
        raise fout

    monkeypatch.setattr("intake.acties.opvolging.plan_stilstand", breek)
    velden = {
        "onderdeel": deel.pk,
        "datum": timezone.localdate().isoformat(),
        "minuten": "1",
        "taal": "nederlands",
    }
    antwoord = browser.post(reverse("uren_nieuw", args=[traject.pk]), {**velden, "sleutel": uuid.uuid4()})
    assert antwoord.status_code == status
    assert ("Retry-After" in antwoord.headers) == (status == 503)
    assert ("Even geduld" if status == 503 else "Er ging iets mis bij ons") in antwoord.content.decode()
    with systeem("proef", [gemeente.pk]):
        assert [m.objects.count() for m in (Urenregel, Gebeurtenis, Inzage)] == [0, 0, 0]
    monkeypatch.undo()
    assert isinstance(browser, Client)
    assert (
        browser.post(
            reverse("uren_nieuw", args=[traject.pk]), {**velden, "sleutel": uuid.uuid4()}
        ).status_code
        == 302
    )
