"""Bench lines `import_10k` and `import_10k_formulier`: 10,000 rows to committed offers, with a reason per row.

Limit: the least that any import must do: calamine reads the same file, one COPY puts the rows in a table without
indexes, policies or history. Our side does the safety look, the verdict on every row, the kept result, the policies,
the history and one commit. The other line is the ordinary way: openpyxl, a form per row, bulk_create.
Every round starts from the same empty tables. 200 organisations; 1 row in 100 has an error.
"""

from __future__ import annotations

import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RIJEN = {"klein": 10_000, "gemeente": 10_000, "vlaanderen": 10_000}
RONDES = 7
RONDES_FORMULIER = 3
DOEL, DOEL_FORMULIER = 2.5, 0.1
KOPPEN = [
    "naam", "aanbieder", "soort", "wat", "wanneer", "voor wie", "prijs", "inschrijving", "nederlands", "waar",
    "postcode", "laatste dag",
]  # fmt: skip
HERSTEL = """
SET session_replication_role = replica;
TRUNCATE aanbod_aanbod, aanbod_organisatie, aanbod_aanbodevent, aanbod_organisatieevent, aanbod_invoerevent,
  aanbod_invoer, kaal CASCADE;
SET session_replication_role = DEFAULT;
VACUUM;
CHECKPOINT;
"""


def meet() -> list[dict]:
    """Measure in a process of its own, on a PostgreSQL of its own; returns the lines for the table."""
    from netwerktraject.demo.omgeving import wis_map
    from netwerktraject.demo.postgres import Postgres

    map_ = Path(tempfile.mkdtemp(prefix="nt-bench-"))
    server = Postgres(map_, tijdelijk=True)
    server.start()
    try:
        server.maak_database("invoer")
        omgeving = {
            **os.environ,
            "NT_TEST": "1",
            "SECRET_KEY": "bench",
            "REDIS_URL": "redis://127.0.0.1:1",
            "DATABASE_URL": server.url("nt_app", "invoer"),
            "DATABASE_OWNER_URL": server.url("nt_owner", "invoer"),
            "NT_BENCH_SUPER": server.url("postgres", "invoer"),
            "STATEMENT_TIMEOUT_MS": "300000",
            "LOG_LEVEL": "CRITICAL",
            "DJANGO_SETTINGS_MODULE": "netwerktraject.settings",
        }
        for opdracht in (["manage.py", "migrate", "-v0", "--skip-checks"], ["-m", "bench.invoer"]):
            uit = subprocess.run(
                [sys.executable, *opdracht], env=omgeving, stdout=subprocess.PIPE, text=True, check=True
            )
        return json.loads(uit.stdout)
    finally:
        server.stop()
        wis_map(map_)


def werkboek(aantal: int) -> bytes:
    """The file, the same each time."""
    import xlsxwriter

    uit = io.BytesIO()
    soorten = [
        "groepswerking",
        "taaloefenkans",
        "vrije tijd structureel",
        "vrijwilligerswerk ad hoc",
        "stadswandeling",
    ]
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as boek:
        blad = boek.add_worksheet()
        blad.write_row(0, 0, KOPPEN)
        for n in range(1, aantal + 1):
            fout = n % 100 == 0
            blad.write_row(
                n,
                0,
                [
                    f"Samen {n} keer buiten", f"Organisatie {n % 200}", "koken" if fout else soorten[n % 5],
                    f"Je doet elke week iets samen met anderen uit de buurt, keer {n}.",
                    ["elke dinsdag", "wekelijks", "ad hoc", "elke vrijdag, 9 tot 11 uur"][n % 4],
                    ["volwassenen", "nieuwkomers", "wie graag kookt"][n % 3], ["gratis", "2 euro", 5, "€ 2,50"][n % 4],
                    ["vrij binnenlopen", "inschrijven", "via netwerkcoach"][n % 3],
                    ["weinig nodig", "een beetje", 3][n % 3], f"Buurthuis {n % 300}", 9500,
                    "31/02/2026" if fout else f"{n % 28 + 1:02}/{n % 12 + 1:02}/2027",
                ],
            )  # fmt: skip
    return uit.getvalue()


def _meet_hier() -> list[dict]:
    """The sides, interleaved; the ratio is the median of the ratios per round."""
    import django

    django.setup()
    import psycopg

    aantal = RIJEN[os.environ.get("SCHAAL", "klein")]
    bestand = werkboek(aantal)
    wie = _wie()
    tijden: dict[str, list[float]] = {"wij": [], "kaal": [], "formulier": []}
    with psycopg.connect(os.environ["NT_BENCH_SUPER"], autocommit=True) as baas:
        baas.execute("CREATE TABLE kaal (" + ", ".join(f"k{n} text" for n in range(len(KOPPEN))) + ")")
        baas.execute("GRANT ALL ON kaal TO nt_app")
        for ronde in range(-1, RONDES):
            for kant in ("wij", "kaal") if ronde % 2 else ("kaal", "wij"):
                _schoon(baas)
                duur = _KANTEN[kant](bestand, wie, aantal)
                if ronde >= 0:
                    tijden[kant].append(duur)
            if 0 <= ronde < RONDES_FORMULIER:
                _schoon(baas)
                tijden["formulier"].append(_formulier(bestand, wie, aantal))
    ratio = statistics.median(w / k for w, k in zip(tijden["wij"], tijden["kaal"], strict=True))
    wij, kaal, formulier = (statistics.median(tijden[kant]) * 1000 for kant in ("wij", "kaal", "formulier"))
    deel = wij / formulier
    return [
        _regel("import_10k", wij, kaal, ratio, DOEL, f"ms voor {aantal} rijen x {len(KOPPEN)} kolommen"),
        _regel("import_10k_formulier", wij, formulier, deel, DOEL_FORMULIER, f"ms, {1 / deel:.0f}x sneller"),
    ]


def _regel(naam: str, waarde: float, grens: float, ratio: float, doel: float, eenheid: str) -> dict:
    return {
        "naam": naam,
        "waarde": round(waarde, 1),
        "grens": round(grens, 1),
        "ratio": round(ratio, 3),
        "doel": doel,
        "ok": ratio <= doel,
        "eenheid": eenheid,
    }


def _schoon(baas) -> None:
    for opdracht in filter(str.strip, HERSTEL.split(";\n")):
        baas.execute(opdracht)


def _wie() -> tuple[int, int]:
    """A gemeente that takes part, and the person who imports."""
    from netwerktraject.kern.models import Bestuur, Gebruiker

    wie = Gebruiker.objects.create_user(email="b@bench.example", password=None, voornaam="B", familienaam="B")
    return Bestuur.objects.order_by("id").first().pk, wie.pk


def _wij(bestand: bytes, wie: tuple[int, int], aantal: int) -> float:
    """From the bytes to the commit. Putting the file itself in the table happens at the upload, outside the clock."""
    from aanbod.acties import invoer as acties
    from aanbod.invoer import kolommen
    from aanbod.invoer.lees import herken
    from aanbod.models import Invoer
    from netwerktraject.kern.kring import systeem

    bestuur_id, door = wie
    gekozen = kolommen.raad(KOPPEN)
    with systeem("bench", [bestuur_id]):
        rij = Invoer.objects.create(
            bestuur_id=bestuur_id, naam="b.xlsx", vorm="xlsx", inhoud=bestand, vingerafdruk="b", door_id=door,
            kolommen={"koppen": KOPPEN, "gekozen": gekozen}, stand="wacht", totaal=aantal,
        )  # fmt: skip
    begin = time.perf_counter()
    assert herken(bestand) == "xlsx"
    assert acties.voer_in(invoer_id=rij.pk, bestuur_id=bestuur_id)
    duur = time.perf_counter() - begin
    with systeem("bench", [bestuur_id]):
        rij = Invoer.objects.get()
    goed, fout = rij.tellingen["nieuw"], rij.tellingen["fout"]
    assert (goed, fout) == (aantal - aantal // 100, aantal // 100), rij.tellingen
    return duur


def _kaal(bestand: bytes, wie: tuple[int, int], aantal: int) -> float:
    from django.db import connection, transaction
    from python_calamine import CalamineWorkbook

    connection.ensure_connection()
    begin = time.perf_counter()
    rijen = CalamineWorkbook.from_filelike(io.BytesIO(bestand)).get_sheet_by_index(0).to_python()
    with transaction.atomic(), connection.cursor() as cursor, cursor.copy("COPY kaal FROM STDIN") as kopie:
        for rij in rijen[1:]:
            kopie.write_row(rij)
    return time.perf_counter() - begin


def _formulier(bestand: bytes, wie: tuple[int, int], aantal: int) -> float:
    """The ordinary way, all rows: openpyxl, one ModelForm per row, bulk_create."""
    import openpyxl
    from django import forms

    from aanbod.invoer.waarden import SOORTEN, TAALICONEN, vlak
    from aanbod.models import Aanbod, Organisatie
    from netwerktraject.kern.kring import systeem

    velden = ["naam", "soort", "wat", "wanneer", "voor_wie", "prijs", "inschrijving", "taaliconen", "waar", "postcode",
              "eindigt_op"]  # fmt: skip
    vorm = forms.modelform_factory(
        Aanbod,
        fields=velden,
        formfield_callback=lambda veld, **kw: None if veld.is_relation else veld.formfield(**kw),
    )
    begin = time.perf_counter()
    with systeem("bench", [wie[0]]):
        rijen = openpyxl.load_workbook(io.BytesIO(bestand), read_only=True).active.iter_rows(
            min_row=2, values_only=True
        )
        orgs: dict[str, Organisatie] = {}
        goed, fouten = [], []
        for naam, org, soort, wat, *rest, nederlands, waar, postcode, einde in rijen:
            if org not in orgs:
                orgs[org] = Organisatie.objects.create(bestuur_id=wie[0], naam=org)
            woord = vlak(soort).removesuffix(" structureel").removesuffix(" ad hoc")
            form = vorm(
                dict(zip(velden, [naam, SOORTEN.get(woord, soort), wat, *rest, TAALICONEN.get(vlak(nederlands)), waar,
                                  postcode, einde], strict=True)),
                instance=Aanbod(bestuur_id=wie[0], organisatie=orgs[org]),
            )  # fmt: skip
            (goed if form.is_valid() else fouten).append(form)
        Aanbod.objects.bulk_create([form.instance for form in goed], batch_size=1000)
    duur = time.perf_counter() - begin
    assert len(fouten) == aantal // 100, (len(fouten), fouten and fouten[0].errors)
    return duur


_KANTEN = {"wij": _wij, "kaal": _kaal}

if __name__ == "__main__":
    print(json.dumps(_meet_hier()))
