"""Bench lines `matrix_F0`…`matrix_F5` and `matrix_blad_1600` over HTTP, and `matrix_motor` in the process."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from contextlib import ExitStack

from bench.huis import HOOFDMAP, gevuld, webserver
from bench.matrix_vul import vul
from bench.paginas import PER_RONDE, RONDES, Browser, _leeg, _moet, _tijd

PAD = "/matrix/"
DOEL, DOEL_BLAD = 1.8, 1.1


def adressen(gemeente: int) -> dict[str, str]:
    """The six cases of prestaties.md §1 as a person asks them on the page."""
    streek = "".join(f"&gemeente={gemeente + i}" for i in range(20))
    return {
        "F0": "",
        "F1": f"?q=koken&met=kind&met=bus{streek}",
        "F2": "?q=samen",
        "F3": f"?gemeente={gemeente}&met=vrouwen",
        "F4": "?prijs=gratis&met=rolstoel&wanneer=weekend",
        "F5": "?q=samen+koken+fietsen",
    }


def _vergelijk(naam: str, links, rechts, doel: float) -> dict:
    """Alternate both sides; the median of the ratios per round decides."""
    for _ in range(10):
        links(), rechts()
    waarden, grenzen = [], []
    for _ in range(RONDES):
        paren = [(_tijd(links), _tijd(rechts)) for _ in range(PER_RONDE)]
        waarden.append(statistics.median(a for a, _ in paren) * 1000)
        grenzen.append(statistics.median(b for _, b in paren) * 1000)
    ratio = statistics.median(a / b for a, b in zip(waarden, grenzen, strict=True))
    return {
        "naam": naam,
        "waarde": round(statistics.median(waarden), 2),
        "grens": round(statistics.median(grenzen), 2),
        "ratio": round(ratio, 2),
        "doel": doel,
        "ok": ratio <= doel,
        "eenheid": "ms",
    }


def _pagina(browser: Browser, pad: str):
    def doe() -> None:
        status, inhoud = browser.vraag("GET", pad)
        _moet(status, 200, pad)
        if b"<table" not in inhoud and b"<li" not in inhoud:
            raise RuntimeError(f"{pad} shows no rows")

    return doe


def meet() -> list[dict]:
    """Measure at SCHAAL (klein 5,000 offers, gemeente 20,000, vlaanderen 50,000)."""
    schaal = os.environ.get("SCHAAL") or "klein"
    with ExitStack() as stapel:
        server, env, sessies = stapel.enter_context(gevuld("klein"))
        vul(server, schaal)
        uit = subprocess.run(
            [sys.executable, "-m", "bench.matrix_motor"],
            env=env | {"BENCH_SUPER": server.url("postgres", "bench")},
            cwd=HOOFDMAP,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        lijnen = json.loads(uit.stdout.splitlines()[-1])
        gemeente = int(server.psql("SELECT id FROM kern_bestuur ORDER BY id OFFSET 5 LIMIT 1", "bench"))
        ons = Browser(stapel.enter_context(webserver(env, "netwerktraject.settings")), sessies[0])
        vloer = _leeg(Browser(stapel.enter_context(webserver(env, "bench.kaal")), sessies[1]))
        for naam, vraag in adressen(gemeente).items():
            lijnen.append(_vergelijk(f"matrix_{naam}", _pagina(ons, PAD + vraag), vloer, DOEL))
        laatste = {"klein": 160, "gemeente": 640}.get(schaal, 1600)
        diep, eerste = _pagina(ons, f"{PAD}?pagina={laatste}"), _pagina(ons, PAD)
        return [*lijnen, _vergelijk("matrix_blad_1600", diep, eerste, DOEL_BLAD)]
