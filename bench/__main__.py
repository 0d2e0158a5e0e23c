"""Run the bench lines, print a table, write bench/uitslag.json (list of name, value, limit, ratio, goal, ok)."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path

UITSLAG = Path(__file__).parent / "uitslag.json"
# line -> module whose meet() measures it; one module may give several lines.
LIJNEN = {
    "dossier": "bench.paginas",
    "werklijst": "bench.paginas",
    "uren_post": "bench.paginas",
    "bewaar_veld": "bench.bewaar",
    "certificaat": "bench.certificaat_los",
    "start": "bench.opstart",
    "veeg_1m": "bench.veeg",
    "import_10k": "bench.invoer",
    "matrix": "bench.matrix",
    "zoeken_nl": "bench.zoeken",
    "keuzemenu": "bench.menu",
    "catalogus_100": "bench.menu",
    "personen_5000": "bench.personen",
    "grootboek_500": "bench.grootboek",
    "bevestig_1000": "bench.grootboek",
}


def main() -> int:
    """Exit 1 when a goal is missed: a number that slips must not pass in silence."""
    os.environ["SCHAAL"] = os.environ.get("SCHAAL") or "klein"  # make passes an empty one
    gevraagd = os.environ.get("LIJN") or ""
    if gevraagd and gevraagd not in LIJNEN:
        print(f"Onbekende lijn {gevraagd}. Kies uit: {', '.join(LIJNEN)}.", file=sys.stderr)
        return 2
    modules = dict.fromkeys([LIJNEN[gevraagd]] if gevraagd else LIJNEN.values())
    rijen: list[dict] = []
    for module in modules:
        print(f"meet {module} …", file=sys.stderr, flush=True)
        rijen += importlib.import_module(module).meet()
    if gevraagd:
        rijen = [rij for rij in rijen if rij["naam"].startswith(gevraagd)]
    UITSLAG.write_text(json.dumps(rijen, indent=1, ensure_ascii=False), encoding="utf-8")
    _tabel(rijen)
    return 0 if all(rij["ok"] for rij in rijen) else 1


def _tabel(rijen: list[dict]) -> None:
    print(f"{'lijn':28}{'waarde':>12}{'grens':>12}{'ratio':>8}{'doel':>8}  ")
    for rij in rijen:
        getallen = "".join(
            f"{_getal(rij[k]):>{b}}" for k, b in (("waarde", 12), ("grens", 12), ("ratio", 8), ("doel", 8))
        )
        print(f"{rij['naam']:28}{getallen}  {'ok' if rij['ok'] else 'TE TRAAG'}  {rij.get('eenheid', '')}")


def _getal(waarde) -> str:
    return "" if waarde is None else f"{waarde:.2f}" if isinstance(waarde, float) else str(waarde)


if __name__ == "__main__":
    sys.exit(main())
