"""A photo made safe: decoded, turned upright, made smaller, and written anew without anything that rode along.

Pillow reads only JPEG, PNG and WebP here: an SVG is a program, and formats that nobody uses are holes. The output is
always a JPEG of ours, so no place, no camera and no script of the sender is kept (RG-06).
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from netwerktraject.kern.lui import Lui

Image = Lui("PIL.Image")
ImageOps = Lui("PIL.ImageOps")


HOOGSTENS_BYTES = 10 * 1024 * 1024
HOOGSTENS_PUNTEN = 40_000_000  # a phone of today takes 12 to 50 million; more is a bomb or a poster
HOOGSTENS_ZIJDE = 1600
MINSTENS_ZIJDE = 200
KLEIN_ZIJDE = 480
FORMATEN = ("JPEG", "PNG", "WEBP")
GEEN_BEELD = "Dit bestand is geen foto die we kunnen lezen. Neem een JPEG, PNG of WebP."
TE_GROOT = "Deze foto is te groot. Hoogstens 10 MB en 40 miljoen beeldpunten."


class FotoFout(ValueError):
    """Why a file is refused, in words for the screen."""


@dataclass(frozen=True)
class Beeld:
    """A photo of ours."""

    inhoud: bytes
    breedte: int
    hoogte: int


def herwerk(bestand) -> Beeld:
    """Read a file object and give the photo anew; raises FotoFout with the reason."""
    rauw = bestand.read(HOOGSTENS_BYTES + 1)
    if len(rauw) > HOOGSTENS_BYTES:
        raise FotoFout(TE_GROOT)
    with _open(rauw) as beeld:
        if not _is_heel(rauw, beeld.format):
            raise FotoFout(GEEN_BEELD)
        if beeld.width * beeld.height > HOOGSTENS_PUNTEN:
            raise FotoFout(TE_GROOT)
        if min(beeld.size) < MINSTENS_ZIJDE:
            raise FotoFout(f"Deze foto is te klein. Elke kant is minstens {MINSTENS_ZIJDE} beeldpunten.")
        return _schrijf(beeld, HOOGSTENS_ZIJDE)


def klein(inhoud: bytes) -> bytes:
    """The same photo for a tile."""
    with _open(inhoud) as beeld:
        return _schrijf(beeld, KLEIN_ZIJDE).inhoud


def mime(inhoud: bytes) -> str:
    """What our own bytes are."""
    if inhoud.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/png" if inhoud.startswith(b"\x89PNG") else "application/octet-stream"


def _open(rauw: bytes) -> Image.Image:
    with warnings.catch_warnings():
        # Pillow only warns up to twice its own limit; our own limit comes right after, before any pixel is decoded.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            return Image.open(io.BytesIO(rauw), formats=FORMATEN)
        except Image.DecompressionBombError as fout:
            raise FotoFout(TE_GROOT) from fout
        except (OSError, ValueError, SyntaxError) as fout:
            raise FotoFout(GEEN_BEELD) from fout


def _is_heel(rauw: bytes, formaat: str) -> bool:
    """Whether the file came in whole. Pillow says so, until WeasyPrint tells it, for all, to accept half ones."""
    if (
        formaat == "JPEG"
    ):  # the end mark stands after the last scan; in the data of a scan neither mark can occur
        return rauw.rfind(b"\xff\xd9") > rauw.rfind(b"\xff\xda") > 0
    if formaat == "PNG":
        return b"IEND" in rauw[-64:]
    return len(rauw) >= int.from_bytes(rauw[4:8], "little") + 8  # WebP: RIFF names its own length


def _schrijf(beeld: Image.Image, zijde: int) -> Beeld:
    try:
        if beeld.format == "JPEG":
            beeld.draft("RGB", (zijde, zijde))  # decode no more than what is needed
        recht = ImageOps.exif_transpose(beeld)
        plat = _op_wit(recht)
        plat.thumbnail((zijde, zijde), Image.Resampling.LANCZOS)
    except (OSError, ValueError, SyntaxError) as fout:
        raise FotoFout(GEEN_BEELD) from fout
    uit = io.BytesIO()
    schoon = Image.new("RGB", plat.size)  # a new image: no info, no profile, no EXIF comes along
    schoon.paste(plat)
    schoon.save(uit, "JPEG", quality=82, optimize=True, progressive=True)
    return Beeld(uit.getvalue(), *schoon.size)


def _op_wit(beeld: Image.Image) -> Image.Image:
    if beeld.mode in ("RGBA", "LA", "PA") or "transparency" in beeld.info:
        laag = beeld.convert("RGBA")
        wit = Image.new("RGB", laag.size, "white")
        wit.paste(laag, mask=laag.getchannel("A"))
        return wit
    return beeld.convert("RGB")
