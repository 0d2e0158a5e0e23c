"""A guide on A4 with pictograms and empty lines, and the filled-in talk of a person (IT-08)."""

from __future__ import annotations

import re
from datetime import date

from intake.gesprek import Gesprek
from intake.gids import Gids
from intake.vragen import Vraag
from netwerktraject.kern import pdf
from netwerktraject.kern.models import Bestuur

STIJL = "nt/pdf/leidraad.css"
HOOGSTENS = 400_000  # forty questions of four thousand characters each
PER_RIJ = 6
RTL = {"ar", "fa", "ps", "ur", "ckb", "fa_AF"}
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def _kleuren(bestuur: Bestuur | None) -> dict[str, str]:
    goed = bestuur is not None and _HEX.fullmatch(bestuur.accent)
    return {"accent": bestuur.accent if goed else "#0B5563"}


def _rijen(vraag: Vraag) -> list[list]:
    """The choices in use as rows of six pictures; the last one is filled with empty places."""
    keuzes = [paar for sleutel, paar in vraag.keuzes.items() if sleutel not in vraag.keuzes_uit]
    vol = [*keuzes, *([None] * (-len(keuzes) % PER_RIJ))]
    return [vol[n : n + PER_RIJ] for n in range(0, len(vol), PER_RIJ)]


def leidraad_pdf(gids: Gids, *, bestuur: Bestuur | None, dag: date, taal: str = "") -> bytes:
    """The empty guide: to write on by hand."""
    context = {"gids": gids, "gemeente": bestuur, "dag": dag, "taal": taal, "rtl": taal in RTL}
    vragen = [(n, v, v.ander.get(taal, ""), _rijen(v)) for n, v in enumerate(gids.vragen, 1)]
    _, inhoud = pdf.maak(
        "pdf/leidraad.html",
        context | {"vragen": vragen},
        stijl=STIJL,
        kleuren=_kleuren(bestuur),
        hoogstens=HOOGSTENS,
    )
    return inhoud


def intake_pdf(gesprek: Gesprek, *, intake, talenten, bestuur: Bestuur, dag: date) -> bytes:
    """What was answered, also in questions out of use; what was not asked says so."""
    context = {
        "stappen": [*gesprek.stappen, *gesprek.oude],
        "intake": intake,
        "traject": intake.traject,
        "talenten": talenten,
        "gemeente": bestuur,
        "dag": dag,
    }
    _, inhoud = pdf.maak(
        "pdf/intake.html", context, stijl=STIJL, kleuren=_kleuren(bestuur), hoogstens=HOOGSTENS
    )
    return inhoud
