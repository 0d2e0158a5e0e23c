"""The one place that calls WeasyPrint: PDF/UA-1, bundled assets only, nothing fetched from network or disk.

WeasyPrint's own fetcher follows redirects into the internal network and embeds local files (veiligheid.md M8);
ours knows a few folders of static assets and stops the rendering at anything else.
"""

import re
import threading
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

BASIS = "https://static.invalid/"  # .invalid never resolves (RFC 2606): only a prefix for our own assets
MAPPEN = ("nt/pdf/", "nt/beeld/", "gebouwd/pdf/", "gebouwd/beeld/")
FOTO = "foto/"  # photos that come along with one page; their bytes are JPEGs of our own
SOORTEN = {".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf"}
MAX_TEKENS = 150_000
LETTERS = (
    "gebouwd/pdf/NotoSans-Regular.ttf",
    "gebouwd/pdf/IBMPlexSansArabic-Regular.ttf",
    "gebouwd/pdf/NotoSansEthiopic-Regular.ttf",
)
_NAAM = re.compile(r"[a-z][a-z0-9-]*")
_KLEUR = re.compile(r"#[0-9a-fA-F]{6}")
# Pango's font map is shared by all documents of the process: one page at a time.
_slot = threading.Lock()


class PdfFout(Exception):
    """The PDF cannot be made; the message says why."""


def bestand(naam: str) -> Path:
    """The file of a bundled asset, by its static name."""
    if not naam.startswith(MAPPEN) or ".." in naam or Path(naam).suffix not in SOORTEN:
        raise PdfFout(f"'{naam}' is no asset for PDFs.")
    gevonden = finders.find(naam)
    if gevonden is None:
        raise PdfFout(f"Static file '{naam}' is missing: run `make static`.")
    return Path(gevonden)


@cache
def _weasyprint() -> Any:
    """Imported at the first page: it costs 0.4 s that web processes need not pay at start."""
    import weasyprint  # noqa: PLC0415  see the docstring
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  as above
    from weasyprint.urls import (  # noqa: PLC0415  as above
        FatalURLFetchingError,
        URLFetcher,
        URLFetcherResponse,
    )

    class Haler(URLFetcher):
        """Serves bundled assets; `super().fetch` and its handlers are never reached."""

        fotos: Mapping[str, bytes] = {}
        fout: PdfFout | None = None  # kept, since the SVG renderer catches every exception and prints on

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
            try:
                if not url.startswith(BASIS):
                    raise PdfFout(f"Refused to fetch {url[:200]!r} for a PDF.")
                naam = url.removeprefix(BASIS)
                if naam.startswith(FOTO) and naam.removeprefix(FOTO) in self.fotos:
                    inhoud = self.fotos[naam.removeprefix(FOTO)]
                    return URLFetcherResponse(url, inhoud, {"Content-Type": "image/jpeg"})
                pad = bestand(naam)
            except PdfFout as fout:
                self.fout = fout
                raise
            return URLFetcherResponse(url, pad.read_bytes(), {"Content-Type": SOORTEN[pad.suffix]})

    class Gereedschap:
        html, css, geweigerd = weasyprint.HTML, weasyprint.CSS, FatalURLFetchingError
        letters = FontConfiguration()
        haler = Haler(fail_on_errors=True)
        beelden: dict[str, Any] = {}  # parsed pictures; only bundled ones can get in, so it stays small

    return Gereedschap


@cache
def _stijl(naam: str) -> Any:
    """A style sheet with its fonts, parsed once per process."""
    w = _weasyprint()
    tekst = bestand(naam).read_text(encoding="utf-8")
    return w.css(string=tekst, base_url=BASIS + naam, url_fetcher=w.haler, font_config=w.letters)


@lru_cache(maxsize=64)
def _kleuren(paren: tuple[tuple[str, str], ...]) -> Any:
    w = _weasyprint()
    if not all(_NAAM.fullmatch(naam) and _KLEUR.fullmatch(kleur) for naam, kleur in paren):
        raise PdfFout("A colour for a PDF is a name with # and six hex digits.")
    regels = "".join(f"--{naam}:{kleur};" for naam, kleur in paren)
    return w.css(string=f":root{{{regels}}}", base_url=BASIS, url_fetcher=w.haler, font_config=w.letters)


def schrijf(
    html: str,
    *,
    stijl: str,
    kleuren: Mapping[str, str] | None = None,
    variant: str | None = "pdf/ua-1",
    fotos: Mapping[str, bytes] | None = None,
    hoogstens: int = MAX_TEKENS,
) -> bytes:
    """HTML to PDF bytes. The same input gives the same bytes. `fotos` are served as `foto/<name>`."""
    if len(html) > hoogstens:
        raise PdfFout(f"The page has {len(html)} characters; a PDF takes {hoogstens} at most.")
    w = _weasyprint()
    with _slot:
        w.haler.fout, w.haler.fotos = None, fotos or {}
        # The shared pictures are ours and few; photos would fill the process.
        beelden = {} if fotos else w.beelden
        try:
            bladen = [_kleuren(tuple(sorted((kleuren or {}).items()))), _stijl(stijl)]
            document = w.html(string=html, base_url=BASIS, url_fetcher=w.haler)
            bytes_ = document.write_pdf(
                stylesheets=bladen, font_config=w.letters, pdf_variant=variant, cache=beelden
            )
        except w.geweigerd as fout:  # a BaseException of WeasyPrint: as such it would end a worker
            raise PdfFout(str(w.haler.fout or fout)) from fout
        except RecursionError as fout:
            raise PdfFout("The page is nested too deeply for a PDF.") from fout
        if w.haler.fout is not None:
            raise w.haler.fout
    return bytes_


def maak(
    sjabloon: str,
    context: Mapping[str, Any],
    *,
    stijl: str,
    kleuren: Mapping[str, str] | None = None,
    **meer: Any,
) -> tuple[str, bytes]:
    """Render a template to (html, pdf)."""
    html = render_to_string(sjabloon, dict(context))
    return html, schrijf(html, stijl=stijl, kleuren=kleuren, **meer)


@cache
def _tekens() -> frozenset[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  only where PDFs are made

    gedekt: set[int] = set()
    for naam in LETTERS:
        with TTFont(bestand(naam), lazy=True) as letter:
            gedekt.update(letter.getBestCmap())
    return frozenset(gedekt)


def niet_drukbaar(tekst: str) -> str:
    """The characters of the text that the bundled fonts cannot print (they would become empty boxes)."""
    return "".join(
        dict.fromkeys(teken for teken in tekst if ord(teken) not in _tekens() and not teken.isspace())
    )
