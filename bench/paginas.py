"""Bench lines `dossier`, `werklijst`, `uren_post`: over HTTP, against an empty view behind the login."""

from __future__ import annotations

import http.client
import os
import re
import statistics
import time
import uuid
from contextlib import ExitStack
from urllib.parse import urlencode

from bench.huis import gevuld, webserver

RONDES = 7
PER_RONDE = 40
LOPEND = """
SELECT t.id, o.id FROM intake_traject t JOIN intake_onderdeel o ON o.traject_id = t.id AND o.volgorde = 2
WHERE t.bestuur_id = (SELECT min(id) FROM kern_bestuur) AND t.status = 'lopend'
"""
DOELEN = {"dossier": 2.0, "werklijst": 2.0, "uren_post": 2.5}


class Browser:
    """One keep-alive connection with a session."""

    def __init__(self, poort: int, sessie: str) -> None:
        self.verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=60)
        self.koekjes = {"sessie": sessie}

    def vraag(self, methode: str, pad: str, velden: dict | None = None) -> tuple[int, bytes]:
        """One request; returns status and body, keeps cookies."""
        koppen = {"Cookie": "; ".join(f"{n}={w}" for n, w in self.koekjes.items())}
        lichaam = urlencode(velden) if velden is not None else None
        if lichaam is not None:
            koppen["Content-Type"] = "application/x-www-form-urlencoded"
        self.verbinding.request(methode, pad, lichaam, koppen)
        antwoord = self.verbinding.getresponse()
        for naam, waarde in antwoord.getheaders():
            if naam.lower() == "set-cookie":
                koek, _, inhoud = waarde.split(";")[0].partition("=")
                self.koekjes[koek] = inhoud
        return antwoord.status, antwoord.read()


def _tijd(doe) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def _vergelijk(naam: str, links, rechts, doel: float | None = None) -> dict:
    """Alternate both sides request by request; the median of the ratios per round decides."""
    for _ in range(10):
        links(), rechts()
    ratios, waarden, grenzen = [], [], []
    for _ in range(RONDES):
        a, b = [], []
        for _ in range(PER_RONDE):
            a.append(_tijd(links))
            b.append(_tijd(rechts))
        waarden.append(statistics.median(a) * 1000)
        grenzen.append(statistics.median(b) * 1000)
        ratios.append(waarden[-1] / grenzen[-1])
    ratio, doel = statistics.median(ratios), doel or DOELEN[naam]
    return {
        "naam": naam,
        "waarde": round(statistics.median(waarden), 2),
        "grens": round(statistics.median(grenzen), 2),
        "ratio": round(ratio, 2),
        "doel": doel,
        "ok": ratio <= doel,
        "eenheid": "ms",
    }


def _moet(status: int, verwacht: int, wat: str) -> None:
    if status != verwacht:
        raise RuntimeError(f"{wat} answered {status}, not {verwacht}")


def meet() -> list[dict]:
    """Measure the three lines at SCHAAL (klein, gemeente, vlaanderen)."""
    with ExitStack() as stapel:
        server, env, sessies = stapel.enter_context(gevuld(os.environ.get("SCHAAL") or "klein"))
        ons = Browser(stapel.enter_context(webserver(env, "netwerktraject.settings")), sessies[0])
        vloer = Browser(stapel.enter_context(webserver(env, "bench.kaal")), sessies[1])
        trajecten = [rij.split("|") for rij in server.psql(LOPEND, "bench").splitlines()]
        return [_dossier(ons, vloer, trajecten), _werklijst(ons, vloer), _uren_post(ons, vloer, trajecten)]


def _leeg(vloer: Browser):
    def doe() -> None:
        _moet(vloer.vraag("GET", "/bench-leeg/")[0], 200, "empty view")

    return doe


def _dossier(ons: Browser, vloer: Browser, trajecten) -> dict:
    beurt = iter(range(10**6))

    def doe() -> None:
        status, inhoud = ons.vraag("GET", f"/inburgeraars/{trajecten[next(beurt) % len(trajecten)][0]}/")
        _moet(status, 200, "dossier")
        if b"van 40 uur" not in inhoud:
            raise RuntimeError("the dossier page does not show the hours")

    return _vergelijk("dossier", doe, _leeg(vloer))


def _werklijst(ons: Browser, vloer: Browser) -> dict:
    def doe() -> None:
        _moet(ons.vraag("GET", "/")[0], 200, "werklijst")

    return _vergelijk("werklijst", doe, _leeg(vloer))


def _uren_post(ons: Browser, vloer: Browser, trajecten) -> dict:
    beurt = iter(range(10**6))
    _, pagina = ons.vraag("GET", f"/inburgeraars/{trajecten[0][0]}/uren/nieuw/")
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', pagina).group(1).decode()
    datum = time.strftime("%Y-%m-%d")

    def doe() -> None:
        traject, onderdeel = trajecten[next(beurt) % len(trajecten)]
        velden = {
            "csrfmiddlewaretoken": token,
            "onderdeel": onderdeel,
            "datum": datum,
            "minuten": "1",
            "taal": "nederlands",
            "sleutel": str(uuid.uuid4()),
        }
        _moet(ons.vraag("POST", f"/inburgeraars/{traject}/uren/nieuw/", velden)[0], 302, "hours")

    return _vergelijk("uren_post", doe, _leeg(vloer))
