"""The documents are true to the house: links lead somewhere, pictures exist, words are those of the screens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.huis.schermwoorden import WOORD
from tests.toegang.beleid import BELEID

WORTEL = Path(settings.BASE_DIR)
HANDLEIDING = WORTEL / "docs" / "handleiding"
BEELD = HANDLEIDING / "beeld"
PAGINAS = sorted(HANDLEIDING.glob("*.md"))
DOCUMENTEN = [WORTEL / naam for naam in ("README.md", "CHANGELOG.md", "SECURITY.md")] + sorted(
    (WORTEL / "docs").rglob("*.md")
)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
PLAATJE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
VET = re.compile(r"\*\*(.+?)\*\*")
KOP = re.compile(r"^#+ (.+)$", re.MULTILINE)

# No work of staff: links without account, public pages, the demo, the watchdog. allauth's pages stand in index.md.
GEEN_WERK = re.compile(
    r"mijn_link|open_aanbod_json$|meedoen|keuzemenu$|menu_(?!beheer|affiche)|controle$|foto$|toegankelijkheid$|postbus$|stijlgids$|gezond$|set_language$|account_|mfa_"
)


def vlak(tekst: str) -> str:
    """One kind of apostrophe, one kind of space."""
    return re.sub(r"\s+", " ", tekst.replace("’", "'"))


def anker(kop: str) -> str:
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", kop.lower()).strip().replace(" ", "-")


@pytest.fixture(scope="module")
def schermen() -> str:
    """All text that can stand on a screen."""
    mappen = ("templates", "netwerktraject", "aanbod", "intake", "buddy", "vrijwilligers", "static/nt/js")
    bestanden = [
        pad
        for map_ in mappen
        for pad in (WORTEL / map_).rglob("*")
        if pad.suffix in {".html", ".py", ".js", ".po", ".txt"}
    ]
    return vlak("\n".join(pad.read_text(encoding="utf-8") for pad in bestanden))


@pytest.fixture(scope="module")
def handleiding() -> str:
    return vlak("\n".join(pad.read_text(encoding="utf-8") for pad in PAGINAS))


@pytest.mark.parametrize("pad", DOCUMENTEN, ids=lambda pad: str(pad.relative_to(WORTEL)))
def test_elke_link_in_een_document_leidt_ergens_heen(pad):
    fouten = []
    for doel in LINK.findall(pad.read_text(encoding="utf-8")):
        if doel.startswith(("http://", "https://", "mailto:")) or doel.endswith(".png"):
            continue
        bestand, _, deel = doel.partition("#")
        naar = (pad.parent / bestand).resolve() if bestand else pad
        if not naar.exists():
            fouten.append(f"{doel}: bestaat niet")
        elif deel and deel not in {anker(kop) for kop in KOP.findall(naar.read_text(encoding="utf-8"))}:
            fouten.append(f"{doel}: geen kop met die naam")
    assert not fouten, "\n".join(fouten)


def test_elk_beeld_bestaat():
    """Each has a text, and stands where tests/browser/test_beelden.py saves it (NT_BEELDEN=1)."""
    for pad in DOCUMENTEN:
        for tekst, doel in PLAATJE.findall(pad.read_text(encoding="utf-8")):
            beeld = (pad.parent / doel).resolve()
            assert tekst, f"{pad.name}: {doel} heeft geen tekst"
            assert beeld.parent == BEELD, f"{pad.name}: {doel} staat op een andere plaats"
            assert beeld.exists(), f"{pad.name}: {doel} ontbreekt"


def test_elk_scherm_van_een_medewerker_staat_in_de_handleiding(handleiding):
    """A new address needs its word here, and that word in the handbook."""
    assert set(WOORD) == {naam for naam in BELEID if not GEEN_WERK.match(naam)}
    ontbreekt = {naam: woord for naam, woord in WOORD.items() if f"**{woord}**" not in handleiding}
    assert not ontbreekt


def test_elk_vet_woord_staat_zo_op_een_scherm(handleiding, schermen):
    """Bold is what a screen says: a button, a field, a heading. A key of the keyboard is written as on its sheet."""
    toetsen = {"Ctrl K", "J", "K", "X", "E", "S", "G", "N", "Z", "?"}
    # The login page is allauth's; its Dutch words come with the package.
    elders = {"Wachtwoord vergeten?"}
    delen = (
        {deel.strip() for woord in VET.findall(handleiding) for deel in woord.split("…")} - toetsen - elders
    )
    # A label of a model field gets its capital from Django.
    assert not [
        deel
        for deel in sorted(delen)
        if deel not in schermen and f'"{deel[0].lower()}{deel[1:]}"' not in schermen
    ]


def test_de_handleiding_gebruikt_geen_streepje_en_geen_uitroepteken():
    for pad in PAGINAS:
        tekst = re.sub(r"```.*?```|`[^`]*`|!\[", "", pad.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.findall(r".{0,20}(?:[–—!]|\s-\s\w).{0,20}", re.sub(r"(?m)^\s*- ", "", tekst)), pad.name


def test_de_inhoud_noemt_elke_pagina():
    inhoud = (HANDLEIDING / "index.md").read_text(encoding="utf-8")
    assert {f"({pad.name})" for pad in PAGINAS if pad.name != "index.md"} <= set(
        re.findall(r"\([\w-]+\.md\)", inhoud)
    )


def test_de_readme_noemt_elk_doel_van_make():
    """Targets that only serve other targets need no word."""
    makefile, readme = (WORTEL / "Makefile").read_text(), (WORTEL / "README.md").read_text()
    doelen = set(re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split())
    hulp = {
        woord for regel in re.findall(r"^[a-z-]+: (.+)$", makefile, re.MULTILINE) for woord in regel.split()
    }
    assert [doel for doel in sorted(doelen - hulp) if f"`make {doel}`" not in readme] == []
