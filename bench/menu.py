"""Bench lines `keuzemenu` and `catalogus_100`: the public page with 60 tiles, and a catalogue of 100 pages.

Page: over HTTP, without a session, against the empty view behind the login (2 queries). `keuzemenu` is what visitors
get: rows read and hashed, the page itself kept. `keuzemenu_nieuw` makes the page anew each time (another choice of
hearts), `keuzemenu_304` asks with the ETag. Catalogue: CPU per page, against WeasyPrint with the same words, without
tags, pictures or a style sheet.
"""

from __future__ import annotations

import http.client
import os
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack

from bench.huis import HOOFDMAP, gevuld, webserver

TEGELS, BLADEN, RONDES, PER_RONDE, RONDES_PDF = 60, 100, 7, 40, 3
DOELEN = {"keuzemenu": 6.0, "keuzemenu_nieuw": 12.0, "keuzemenu_304": 6.0, "catalogus_100": 5.0}
VUL = f"""
from datetime import date, timedelta, time
from aanbod.models import Aanbod, Moment, Organisatie, Screening, Vertaling
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Gebruiker
bestuur = Bestuur.objects.filter(actief=True).order_by("id").first()
wie, dag = Gebruiker.objects.first(), date.today()
with systeem("bench", [bestuur.pk]):
    organisatie = Organisatie.objects.create(bestuur=bestuur, naam="Buurthuis")
    for n in range({TEGELS}):
        a = Aanbod.objects.create(
            bestuur=bestuur, organisatie=organisatie, naam=f"Activiteit {{n}}", soort="groepswerking",
            kort="Samen iets doen", wat="Je doet samen iets leuks. Je praat Nederlands.", prijs="gratis", prijs_cent=0)
        Moment.objects.create(bestuur=bestuur, aanbod=a, dag=n % 7, begint=time(14), eindigt=time(16))
        Vertaling.objects.create(bestuur=bestuur, aanbod=a, taal="ar", naam="نشاط", kort="معًا")
        Screening.objects.create(bestuur=bestuur, aanbod=a, besluit="toegekend", door=wie, op=dag,
            geldig_tot=dag + timedelta(days=300))
print("SLUG", bestuur.slug)
"""


class _Bezoeker:
    """One keep-alive connection without cookies."""

    def __init__(self, poort: int, koek: str = "") -> None:
        self.verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=60)
        self.koppen = {"Cookie": f"sessie={koek}"} if koek else {}

    def haal(self, pad: str, verwacht: int = 200, **koppen) -> tuple[bytes, str]:
        self.verbinding.request("GET", pad, headers=self.koppen | koppen)
        antwoord = self.verbinding.getresponse()
        inhoud = antwoord.read()
        if antwoord.status != verwacht:
            raise RuntimeError(f"{pad} answered {antwoord.status}, not {verwacht}")
        return inhoud, antwoord.headers.get("ETag", "")


def meet() -> list[dict]:
    """All lines of the public side."""
    with ExitStack() as stapel:
        _server, env, sessies = stapel.enter_context(gevuld("klein"))
        manage = [sys.executable, str(HOOFDMAP / "manage.py"), "shell", "-v", "0", "-c", VUL]
        uit = subprocess.run(manage, env=env, check=True, cwd=HOOFDMAP, capture_output=True, text=True).stdout
        slug = next(regel.split()[1] for regel in uit.splitlines() if regel.startswith("SLUG"))
        ons = _Bezoeker(stapel.enter_context(webserver(env, "netwerktraject.settings")))
        vloer = _Bezoeker(stapel.enter_context(webserver(env, "bench.kaal")), sessies[1])
        return [*_paginas(ons, vloer, f"/menu/{slug}/?taal=ar"), _catalogus()]


def _paginas(ons: _Bezoeker, vloer: _Bezoeker, pad: str) -> list[dict]:
    inhoud, etag = ons.haal(pad)
    if inhoud.count(b'class="tegel"') != TEGELS:
        raise RuntimeError(f"the menu doesn't show {TEGELS} tiles")
    beurt = iter(range(10**6))
    zijden = {
        "keuzemenu": lambda: ons.haal(pad),
        "keuzemenu_nieuw": lambda: ons.haal(f"{pad}&k={next(beurt):08x}"),
        "keuzemenu_304": lambda: ons.haal(pad, 304, **{"If-None-Match": etag}),
    }
    return [_vergelijk(naam, doe, lambda: vloer.haal("/bench-leeg/")) for naam, doe in zijden.items()]


def _vergelijk(naam: str, links, rechts) -> dict:
    """Both sides in turn; the median of the ratios of the rounds decides."""
    waarden, grenzen, ratios = [], [], []
    for ronde in range(RONDES + 1):
        a, b = [], []
        for _ in range(PER_RONDE):
            for doe, tijden in ((links, a), (rechts, b)):
                begin = time.perf_counter()
                doe()
                tijden.append((time.perf_counter() - begin) * 1000)
        if ronde:  # the first one warms up
            waarden.append(statistics.median(a))
            grenzen.append(statistics.median(b))
            ratios.append(waarden[-1] / grenzen[-1])
    return _regel(
        naam, statistics.median(waarden), statistics.median(grenzen), statistics.median(ratios), "ms"
    )


def _regel(naam: str, waarde: float, grens: float, ratio: float, eenheid: str) -> dict:
    rond = {"waarde": round(waarde, 2), "grens": round(grens, 2), "ratio": round(ratio, 2)}
    return {"naam": naam, **rond, "doel": DOELEN[naam], "ok": ratio <= DOELEN[naam], "eenheid": eenheid}


# ------------------------------------------------------------------------------------------------ catalogue
def _catalogus() -> dict:
    """CPU time, since all of it is computing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerktraject.settings")
    os.environ |= {
        "SECRET_KEY": "bench",
        "NT_TEST": "1",
        "DATABASE_URL": "postgres://nt_app@/geen",
        "REDIS_URL": "redis://127.0.0.1:1",
    }
    import django

    django.setup()
    maak, vloer = _zijden()
    maak(2), vloer(2)
    a, b = [], []
    for _ in range(RONDES_PDF):
        for doe, tijden in ((maak, a), (vloer, b)):
            begin = time.process_time()
            doe(BLADEN)
            tijden.append((time.process_time() - begin) * 1000 / BLADEN)
    ratio = statistics.median(x / y for x, y in zip(a, b, strict=True))
    return _regel("catalogus_100", statistics.median(a), statistics.median(b), ratio, "ms per blad")


def _zijden():
    """(our catalogue, the plain pages), each a function of the number of pages."""
    from datetime import date

    from aanbod.menu import papier
    from aanbod.menu.talen import kies
    from netwerktraject.kern import pdf
    from netwerktraject.kern.models import Bestuur

    taal, dag = kies("nl"), date(2026, 11, 25)
    bestuur = Bestuur(naam="Geraardsbergen", accent="#0B5563")
    kaarten = [_kaart(n, taal, dag) for n in range(BLADEN)]
    fotos = {f"{k.foto.hex}.jpg": _jpeg(n) for n, k in enumerate(kaarten) if k.foto}

    def maak(bladen: int) -> bytes:
        deel = kaarten[:bladen]
        return papier.maak(
            "pdf/catalogus.html", deel, fotos, bestuur=bestuur, taal=taal, dag=dag, titel="Catalogus"
        )

    def vloer(bladen: int) -> bytes:
        rijen = "".join(
            f'<section style="break-after:page"><h1>{k.naam}</h1><p>{k.wat}</p><p>{k.wanneer_lang}</p>'
            f"<p>{k.rij['waar']}</p><p>{k.prijs}</p><p>{k.taalzin}</p><p>{k.rij['inschrijving']}</p></section>"
            for k in kaarten[:bladen]
        )
        html = f'<html lang="nl"><title>Kaal</title><body>{rijen}</body></html>'
        return pdf.schrijf(html, stijl=papier.STIJL, variant=None, hoogstens=900_000)

    return maak, vloer


def _kaart(n: int, taal, dag):
    from datetime import time as uur
    from uuid import UUID

    from aanbod.kalender import Reeks
    from aanbod.menu.openbaar import OPENBARE_VELDEN, kaart_van

    rij = dict.fromkeys(OPENBARE_VELDEN) | {
        "id": UUID(int=n + 1),
        "naam": f"Vacature {n}: helpen in de keuken",
        "wat": "Je helpt koken voor de buurt. Je snijdt groenten en dekt de tafels. De ploeg spreekt Nederlands.",
        "kort": "Helpen in de keuken",
        "soort": "vrijwilligerswerk",
        "taaliconen": 1 + n % 4,
        "wanneer": "",
        "prijs": "gratis",
        "waar": "Buurthuis De Linde, Kerkstraat 4",
        "inschrijving": "Bel naar het buurthuis. Kom dan langs voor een gesprek.",
        "begin": "gesprek",
        "beeld": "",
        "contact_openbaar": "054 00 00 00",
        "organisatie__naam": "Buurthuis De Linde",
    }
    foto = {"id": UUID(int=n + 1), "alt": "Een keuken"} if n % 2 else None
    return kaart_van(rij, taal, dag, None, foto, [Reeks(dag=n % 7, begint=uur(9), eindigt=uur(11, 30))])


def _jpeg(n: int) -> bytes:
    import io
    import random

    from PIL import Image

    ruis = Image.frombytes("RGB", (60, 40), random.Random(n).randbytes(60 * 40 * 3)).resize((480, 320))
    uit = io.BytesIO()
    ruis.save(uit, "JPEG", quality=82)
    return uit.getvalue()
