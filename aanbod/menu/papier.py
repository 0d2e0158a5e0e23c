"""The offer on paper: one sheet, a booklet, cards to cut, and the catalogue (OF-12, OF-13)."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from aanbod.foto import FotoFout, klein
from aanbod.menu.openbaar import Kaart
from aanbod.menu.talen import Taal
from aanbod.models import Foto
from netwerktraject.kern import pdf
from netwerktraject.kern.models import Bestuur

STIJL = "nt/pdf/menu.css"
HOOGSTENS_BLADEN = 100
HOOGSTENS_TEKENS = 900_000
PER_VEL = 8
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def fotos_van(kaarten: list[Kaart]) -> dict[str, bytes]:
    """The small photos of these cards by id. Call it inside the Kring that read the cards."""
    ids = [k.foto for k in kaarten if k.foto]
    if not ids:
        return {}
    rijen = Foto.objects.filter(pk__in=ids).order_by("id").values_list("id", "inhoud")
    fotos = {}
    for pk, inhoud in rijen:
        with suppress(FotoFout):  # a photo that can't be read any more: the scene stands there instead
            fotos[f"{pk.hex}.jpg"] = klein(bytes(inhoud))
    return fotos


def beeld_van(kaart: Kaart, fotos: dict[str, bytes]) -> str:
    """Where the PDF finds the picture: the photo, or a scene of ours."""
    naam = f"{kaart.foto.hex}.jpg" if kaart.foto else ""
    return f"foto/{naam}" if naam in fotos else kaart.beeldpad


def kleuren(bestuur: Bestuur) -> dict[str, str]:
    return {"accent": bestuur.accent if _HEX.fullmatch(bestuur.accent) else "#0B5563"}


def maak(
    sjabloon: str,
    kaarten: list[Kaart],
    fotos: dict[str, bytes],
    *,
    bestuur: Bestuur,
    taal: Taal,
    dag: date,
    **meer,
) -> bytes:
    """One PDF of these cards."""
    context = {
        "bladen": [{"k": k, "beeld": beeld_van(k, fotos)} for k in kaarten],
        "t": taal.woorden,
        "taal": taal,
        "gemeente": bestuur,
        "dag": dag,
        **meer,
    }
    _, inhoud = pdf.maak(
        sjabloon, context, stijl=STIJL, kleuren=kleuren(bestuur), fotos=fotos, hoogstens=HOOGSTENS_TEKENS
    )
    return inhoud


def vellen(bladen: list[dict]) -> list[list[list[dict | None]]]:
    """Cards as sheets of four rows of two; the last sheet is filled with empty places."""
    vol = [*bladen, *([None] * (-len(bladen) % PER_VEL))]
    rijen = [vol[n : n + 2] for n in range(0, len(vol), 2)]
    return [rijen[n : n + 4] for n in range(0, len(rijen), 4)]
