"""Bench line `zoeken_nl`: Dutch word pairs that should meet and that should not, with PostgreSQL's `dutch` beside (a4).

Only the held-out half counts; the list was written before the stemmer (tests/aanbod/woordparen.py).
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from aanbod.zoekwoord import past
from netwerktraject.demo.omgeving import wis_map
from netwerktraject.demo.postgres import Postgres
from tests.aanbod.woordparen import HOORT_NIET_SAMEN, HOORT_SAMEN, gehouden

DOEL = 0.90


def _van_postgres(paren: list[tuple[str, str]]) -> int:
    """How many pairs meet in PostgreSQL's own Dutch configuration."""
    map_ = Path(tempfile.mkdtemp(prefix="nt-bench-"))
    server = Postgres(map_, tijdelijk=True)
    server.start()
    try:
        rij = ", ".join(
            "({}, {})".format(*("'" + w.replace("'", "''") + "'" for w in paar)) for paar in paren
        )
        samen = "to_tsvector('dutch', b) @@ plainto_tsquery('dutch', a)"
        return int(server.psql(f"SELECT count(*) FROM (VALUES {rij}) v (a, b) WHERE {samen}"))
    finally:
        server.stop()
        wis_map(map_)


def meet() -> list[dict]:
    """Recall and precision, ours and PostgreSQL's."""
    ja, nee = gehouden(HOORT_SAMEN), gehouden(HOORT_NIET_SAMEN)
    raak, vals = sum(past(*p) for p in ja), sum(past(*p) for p in nee)
    pg_raak, pg_vals = _van_postgres(ja), _van_postgres(nee)
    recall, pg_recall = raak / len(ja), pg_raak / len(ja)
    precisie, pg_precisie = raak / (raak + vals), pg_raak / max(1, pg_raak + pg_vals)
    return [
        _lijn("zoeken_nl_recall", recall, pg_recall, DOEL, f"{raak} van {len(ja)}, PostgreSQL {pg_raak}"),
        _lijn(
            "zoeken_nl_precisie",
            precisie,
            pg_precisie,
            None,
            f"{vals} vals van {len(nee)}, PostgreSQL {pg_vals}",
        ),
    ]


def _lijn(naam: str, ons: float, peer: float, doel: float | None, eenheid: str) -> dict:
    return {
        "naam": naam,
        "waarde": round(ons, 3),
        "grens": round(peer, 3),
        "ratio": round(ons / peer, 2) if peer else None,
        "doel": doel,
        "ok": doel is None or ons >= doel,
        "eenheid": eenheid,
    }
