"""The search engine without a page: first equal to plain SQL behind the walls, then timed against lean SQL (goal a2).

Runs as a program of its own, as nt_app on the filled database; prints JSON. The peer is the best stateless SQL of
prestaties.md §1: one narrow row per findable offer with bitmasks and a tsvector, packed by the server, counted here.
It counts among its hits only; the engine also counts each chosen group without its own choice, which is more work.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerktraject.settings")
django.setup()

import numpy as np  # noqa: E402
import psycopg  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from aanbod import zoekstand  # noqa: E402
from aanbod.models import Aanbod  # noqa: E402
from aanbod.zoekdeel import TEKSTEN, pak_uit  # noqa: E402
from aanbod.zoekindex import Vraag, zoek  # noqa: E402
from aanbod.zoekwoord import STOPWOORDEN, stammen, vraagwoorden, woorden  # noqa: E402
from netwerktraject.kern.db import lees  # noqa: E402
from netwerktraject.kern.kring import Kring, binnen  # noqa: E402
from netwerktraject.kern.models import Bestuur  # noqa: E402
from tests.aanbod.orakel import antwoord, zonder_nullen  # noqa: E402

RONDES, PER_RONDE = 7, 15
DOEL = {"F0": 1 / 12, "F2": 1 / 12}
RIJ_SQL = "SELECT naam, wat, soort, bestuur_id, taaliconen FROM aanbod_aanbod WHERE id = ANY(%(ids)s::uuid[])"


def gevallen(gemeente: int) -> dict[str, Vraag]:
    """The six cases of prestaties.md §1."""
    f = frozenset
    weekend = f(str(d * 3 + p) for d in (5, 6) for p in range(3))
    return {
        "F0": Vraag(),
        "F1": Vraag(
            tekst="koken",
            keuzes={
                "kinderen": f({"opvang"}),
                "bus": f({"ja"}),
                "gemeente": f(str(gemeente + i) for i in range(20)),
            },
        ),
        "F2": Vraag(tekst="samen"),
        "F3": Vraag(keuzes={"gemeente": f({str(gemeente)}), "doelgroep": f({"iedereen"})}),
        "F4": Vraag(keuzes={"prijs": f({"gratis"}), "rolstoel": f({"ja"}), "dagdeel": weekend}),
        "F5": Vraag(tekst="samen koken fietsen"),
    }


class Smal:
    """The peer: a narrow table and one statement per case."""

    def __init__(self, url: str, kring: Kring, dag) -> None:
        self.stand = zoekstand.nu()
        self.db = psycopg.connect(url, prepare_threshold=0, autocommit=True)
        self._maak(kring, dag)

    def _maak(self, kring: Kring, dag) -> None:
        """Three masks of 63 bits for the facets, the place in the order of names, and the stems of the text."""
        self.sleutels = [s for s in self.stand.register if not s[0].startswith("_") and s[0] != "verband"]
        kaart = {s: (i // 62, 1 << i % 62) for i, s in enumerate(self.sleutels)}
        self.kaart = kaart
        self.maskers = 1 + (len(self.sleutels) - 1) // 62
        kolommen = "".join(f", m{i} bigint" for i in range(self.maskers))
        self.db.execute(
            f"CREATE TABLE bench_smal (pos int PRIMARY KEY, id uuid, bestuur int{kolommen}, ts tsvector)"
        )
        zicht = np.flatnonzero(pak_uit(self.stand.zichtbaar(kring, dag.toordinal())))
        los = {s: pak_uit(self.stand.bits[self.stand.register[s]]) for s in self.sleutels}
        tekst = {
            r["aanbod_sleutel"].bytes: json.loads(r["regel"])
            for r in lees("SELECT aanbod_sleutel, regel FROM aanbod_zoekregel WHERE zichtbaar", {})
        }
        with self.db.cursor().copy("COPY bench_smal FROM STDIN") as uit:
            for pos in zicht.tolist():
                bits = [0] * self.maskers
                for s in self.sleutels:
                    if los[s][pos]:
                        bits[kaart[s][0]] |= kaart[s][1]
                regel = tekst[self.stand.kolom["sleutel"][pos].tobytes()]
                alle = {
                    w for n in ("naam", *TEKSTEN) for w in woorden(str(regel.get(n) or "").replace("_", " "))
                }
                lexemen = {s for w in alle - STOPWOORDEN for s in (*stammen(w), f"={w}")}
                ts = " ".join(f"'{x}'" for x in sorted(lexemen))
                id_ = self.stand.kolom["sleutel"][pos].tobytes().hex()
                uit.write_row([pos, id_, int(self.stand.kolom["bestuur"][pos]), *bits, ts])
        self.db.execute("CREATE INDEX ON bench_smal USING gin (ts)")
        self.db.execute("CREATE INDEX ON bench_smal (bestuur, pos)")
        self.db.execute("VACUUM ANALYZE bench_smal")

    def zoek(self, vraag: Vraag) -> tuple[int, dict[str, int], list]:
        """Total, counts and the rows of page 1."""
        waar, waarden = [], []
        for woord in vraagwoorden(vraag.tekst):
            delen = [f"'{s}'" for s in sorted(stammen(woord))] + [f"'={woord}':*"]
            waar.append("ts @@ %s::tsquery")
            waarden.append(" | ".join(delen))
        for groep, gekozen in vraag.keuzes.items():
            if groep == "gemeente":
                waar.append("bestuur = ANY(%s)")
                waarden.append([int(w) for w in gekozen])
                continue
            per = [0] * self.maskers
            for w in gekozen:
                per[self.kaart[groep, w][0]] |= self.kaart[groep, w][1]
            een = [(f"m{i} & %s <> 0", bits) for i, bits in enumerate(per) if bits]
            waar.append("(" + " OR ".join(sql for sql, _ in een) + ")")
            waarden += [bits for _, bits in een]
        velden = "||".join(
            ["int4send(pos)", "int4send(bestuur)", *(f"int8send(m{i})" for i in range(self.maskers))]
        )
        sql = f"SELECT string_agg({velden}, '') FROM bench_smal WHERE {' AND '.join(waar) or 'true'}"
        ruw = self.db.execute(sql, waarden, binary=True).fetchone()[0] or b""
        soort = np.dtype([("pos", ">i4"), ("bestuur", ">i4"), ("m", ">u8", (self.maskers,))])
        rijen = np.frombuffer(ruw, dtype=soort)
        telling = {}
        masker = np.ascontiguousarray(rijen["m"].astype("<u8").T)
        for m in range(self.maskers):
            los = np.unpackbits(masker[m].view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
            telling |= dict(enumerate(los.sum(axis=0, dtype=np.int32).tolist(), 64 * m))
        np.bincount(rijen["bestuur"], minlength=400)
        eerste = np.sort(rijen["pos"])[:25].tolist()
        sql = (
            "SELECT a.naam, a.wat FROM bench_smal s JOIN aanbod_aanbod a ON a.id = s.id WHERE s.pos = ANY(%s)"
        )
        blad = self.db.execute(sql, [eerste]).fetchall()
        tellen = {s: telling[64 * (i // 62) + i % 62] for i, s in enumerate(self.sleutels)}
        return len(rijen), tellen, blad


def _grootte(stand) -> int:
    """Bytes that a state holds: its arrays, its words, and which words share a stem."""
    boek = stand.hoofd.boek
    reeksen = [
        *stand.kolom.values(),
        stand.bits,
        stand.levend,
        stand.gemeente,
        stand.hoofd.met,
        boek.codes,
        boek.grens,
    ]
    woorden_ = sum(map(sys.getsizeof, boek.woorden)) + sys.getsizeof(boek.woorden)
    stammen_ = sum(
        sys.getsizeof(s) + sys.getsizeof(lijst) + 32 * len(lijst) for s, lijst in boek.per_stam.items()
    )
    return sum(r.nbytes for r in reeksen) + woorden_ + stammen_ + sys.getsizeof(boek.per_stam)


def _tijd(doe) -> float:
    begin = time.perf_counter()
    for _ in range(PER_RONDE):
        doe()
    return (time.perf_counter() - begin) / PER_RONDE * 1000


def _lijn(naam: str, links, rechts, doel: float) -> dict:
    links(), rechts()
    paren = [(_tijd(links), _tijd(rechts)) for _ in range(RONDES)]
    ratio = statistics.median(a / b for a, b in paren)
    return {
        "naam": naam,
        "waarde": round(statistics.median(a for a, _ in paren), 3),
        "grens": round(statistics.median(b for _, b in paren), 3),
        "ratio": round(ratio, 3),
        "doel": round(doel, 3),
        "ok": ratio <= doel,
        "eenheid": "ms",
    }


def _klopt(kring: Kring, vragen: dict[str, Vraag], dag) -> None:
    """Totals and every facet count equal plain SQL behind the walls, or there is nothing to time."""
    for naam, vraag in vragen.items():
        van_index = zoek(kring, vraag, dag)
        totaal, tellingen, _ = antwoord(vraag, dag)
        if (van_index.totaal, zonder_nullen(van_index.tellingen)) != (totaal, tellingen):
            raise RuntimeError(
                f"{naam}: the index says {van_index.totaal}, SQL says {totaal}, or a count differs"
            )
        print(f"  {naam}: {totaal} treffers, alle tellingen gelijk aan SQL", file=sys.stderr, flush=True)


def main() -> None:
    """Print the lines as JSON."""
    dag = timezone.localdate()
    with binnen(Kring(gebruiker_id=1)):
        gemeente = Bestuur.objects.order_by("id").values_list("pk", flat=True)[5]
    kring, vragen, lijnen = Kring(gebruiker_id=1, aanbod=frozenset({gemeente})), gevallen(gemeente), []
    with binnen(kring):
        begin = time.perf_counter()
        stand = zoekstand.nu()
        duur, megabyte = time.perf_counter() - begin, _grootte(stand) / 1e6
        print(
            f"  bouw {duur:.2f} s, {megabyte:.1f} MB, "
            f"{int(stand.levend.sum())} aanbod, {len(stand.hoofd.boek.woorden)} woorden",
            file=sys.stderr,
        )
        lijnen.append(
            {"naam": "matrix_motor_mb", "waarde": round(megabyte, 1), "grens": 30.0, "ratio": round(megabyte / 30, 2),
             "doel": 1.0, "ok": megabyte <= 30, "eenheid": "MB"}
        )  # fmt: skip
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = '300s'")
        _klopt(kring, vragen, dag)
        smal = Smal(os.environ["BENCH_SUPER"], kring, dag)
        for naam, vraag in vragen.items():
            totaal, tellen, _ = smal.zoek(vraag)
            ons = zoek(kring, vraag, dag)
            vreemd = [
                s for s, n in tellen.items() if s[0] not in vraag.keuzes and ons.tellingen[s[0]][s[1]] != n
            ]
            if totaal != ons.totaal or vreemd:
                raise RuntimeError(
                    f"{naam}: the peer says {totaal}, the index {ons.totaal}, or a count differs"
                )

            def links(vraag=vraag) -> None:
                lees(RIJ_SQL, {"ids": zoek(kring, vraag, dag).ids})

            def rechts(vraag=vraag) -> None:
                smal.zoek(vraag)

            lijnen.append(_lijn(f"matrix_motor_{naam}", links, rechts, DOEL.get(naam, 1.1)))
        smal.db.execute("DROP TABLE bench_smal")
        assert Aanbod.objects.exists()
    print(json.dumps(lijnen))


if __name__ == "__main__":
    main()
