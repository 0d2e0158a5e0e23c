"""What a reader would notice file by file: templates, dependencies, marks of haste."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings
from django.template import engines

HOOFDMAP = Path(settings.BASE_DIR)
SJABLONEN = HOOFDMAP / "templates"
CODE = ("netwerktraject", "aanbod", "intake", "buddy", "vrijwilligers")
# Templates that a library looks up by name: allauth (account, mfa, allauth), Django itself, django.forms.
VAN_BUITEN = re.compile(r"^(account|mfa|allauth|django|usersessions)/|^(400|403|404|500)\.html$")
ZONDER_TITEL = re.compile(
    r"^(mail|pdf|_delen|django|allauth)/|/_|^_|/(email|messages|snippets)/|\.txt$|/elements/|/forms/"
)


def sjablonen() -> dict[str, str]:
    return {
        str(pad.relative_to(SJABLONEN)): pad.read_text(encoding="utf-8")
        for pad in sorted(SJABLONEN.rglob("*"))
        if pad.is_file()
    }


def html() -> dict[str, str]:
    return {naam: tekst for naam, tekst in sjablonen().items() if naam.endswith(".html")}


def _zonder_commentaar(tekst: str) -> str:
    return re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", tekst, flags=re.DOTALL)


def test_elk_sjabloon_wordt_gebruikt():
    """A template that nobody names is dead; a name made up at run time counts by its directory and stem."""
    namen = sjablonen()
    bron = "\n".join(
        pad.read_text(encoding="utf-8") for map_ in CODE for pad in (HOOFDMAP / map_).rglob("*.py")
    )
    alles = bron + "\n".join(namen.values())
    dood = [
        naam
        for naam in namen
        if not VAN_BUITEN.match(naam) and not _genoemd(naam, alles) and not _op_stam(naam, bron)
    ]
    assert dood == []


def _genoemd(naam: str, alles: str) -> bool:
    """By its name, or as the tag of a component (kern/templatetags/nt.py)."""
    pad = Path(naam)
    return (
        f'{naam}"' in alles or f"{naam}'" in alles or (pad.parts[0] == "_delen" and f'"{pad.stem}"' in alles)
    )


def _op_stam(naam: str, bron: str) -> bool:
    """Mails are named by stem; `.txt` and `.html` belong together."""
    pad = Path(naam)
    return pad.parts[0] == "mail" and (f'"{pad.stem}"' in bron or f"mail/{pad.stem}" in bron)


@pytest.mark.parametrize("naam", sorted(sjablonen()))
def test_elk_sjabloon_is_leesbaar_voor_django(naam):
    """Also the ones that no test renders."""
    engines["django"].get_template(naam)


def test_elke_pagina_heeft_een_titel():
    """WCAG 2.4.2: a page says in its title where one is."""
    zonder = [
        naam
        for naam, tekst in html().items()
        if not ZONDER_TITEL.search(naam)
        and "block title" not in tekst
        and "block titel" not in tekst
        and "<title" not in tekst
        and "block head_title" not in tekst
        and not _erft_titel(tekst)
    ]
    assert zonder == []


def _erft_titel(tekst: str) -> bool:
    """A page that extends another page of ours, which has the title."""
    treffer = re.search(r'{% extends "([^"]+)" %}', tekst)
    if not treffer or treffer[1] in ("basis.html", "kaal.html", "zonder_account.html"):
        return False
    ouder = (SJABLONEN / treffer[1]).read_text(encoding="utf-8")
    return "block title" in ouder or "block titel" in ouder or "<title" in ouder or _erft_titel(ouder)


@pytest.mark.parametrize(
    ("wat", "patroon"),
    [
        ("inline script", r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")[^>]*>"),
        ("style-element", r"<style[\s>]"),
        ("style-attribuut", r"<[^>]*\sstyle="),
        ("on-attribuut", r"<[a-z][^>]*\son[a-z]+\s*="),
        ("javascript-adres", r"javascript:"),
        ("|safe", r"\|\s*safe\b"),
        ("autoescape off", r"autoescape\s+off"),
    ],
)
def test_geen_inline_code_in_sjablonen(wat, patroon):
    """§4.9: a strict Content-Security-Policy. Mails and PDFs aren't shown by a browser of ours."""
    gevonden = [
        f"{naam}: {treffer[0][:60]}"
        for naam, tekst in html().items()
        if not naam.startswith(("mail/", "pdf/"))
        for treffer in [re.search(patroon, _zonder_commentaar(tekst), re.IGNORECASE)]
        if treffer
    ]
    assert gevonden == [], wat


def test_geen_adres_van_een_ander_in_sjablonen_en_stijlen():
    """No CDN, no font of somebody else: nothing tells a third party who looks."""
    bestanden = [
        *html().items(),
        *(
            (str(pad.relative_to(HOOFDMAP)), pad.read_text(encoding="utf-8"))
            for pad in (HOOFDMAP / "static" / "nt").rglob("*")
            if pad.suffix in (".css", ".js")
        ),
    ]
    laadt = re.compile(
        r"(?:src|@import|url\()\s*=?\s*[\"'(]?\s*(?:https?:)?//[^\"')\s]+|<link[^>]+href=\"https?://[^\"]+",
        re.IGNORECASE,
    )
    assert [
        f"{naam}: {laadt.search(tekst)[0][:80]}" for naam, tekst in bestanden if laadt.search(tekst)
    ] == []


def test_geen_sporen_van_haast_in_de_code():
    """No TODO, no swallowed error, no mark_safe, no noqa without a reason."""
    vies = re.compile(
        r"\bTODO\b|\bFIXME\b|\bXXX\b|\bmark_safe\b|\bbreakpoint\(|\bpdb\b|except[^:\n]*:\s*\n\s*pass\b|# noqa\s*$",
        re.MULTILINE,
    )
    gevonden = [
        f"{pad.relative_to(HOOFDMAP)}: {vies.search(tekst)[0].strip()[:40]}"
        for map_ in CODE
        for pad in (HOOFDMAP / map_).rglob("*.py")
        if vies.search(tekst := pad.read_text(encoding="utf-8"))
    ]
    assert gevonden == []


def test_elke_afhankelijkheid_noemt_haar_reden():
    """Each line of pyproject.toml that adds a package says why, and there are at most 30 at run time."""
    tekst = (HOOFDMAP / "pyproject.toml").read_text(encoding="utf-8")
    gegevens = tomllib.loads(tekst)
    pakketten = [*gegevens["project"]["dependencies"], *gegevens["dependency-groups"]["dev"]]
    zonder = [p for p in pakketten if not re.search(re.escape(f'"{p}",') + r"\s*#\s*\S+", tekst)]
    assert zonder == []
    assert len(gegevens["project"]["dependencies"]) <= 30


def test_elke_afhankelijkheid_wordt_gebruikt():
    """A package that no file names is weight; the few that are used by name elsewhere are listed."""
    elders = {
        "psycopg": "database driver",
        "gunicorn": "server",
        "redis": "broker of celery",
        "argon2-cffi": "hasher",
    }
    namen = {
        "django-allauth": "allauth",
        "django-filter": "django_filters",
        "django-pghistory": "pghistory",
        "django-pgtrigger": "pgtrigger",
        "django-htmx": "django_htmx",
        "django-csp": "csp",
        "python-calamine": "python_calamine",
        "pillow": "PIL",
    }
    bron = "\n".join(
        pad.read_text(encoding="utf-8") for map_ in CODE for pad in (HOOFDMAP / map_).rglob("*.py")
    )
    gegevens = tomllib.loads((HOOFDMAP / "pyproject.toml").read_text(encoding="utf-8"))
    ongebruikt = []
    for regel in gegevens["project"]["dependencies"]:
        pakket = re.split(r"[\[<>=~]", regel)[0]
        if pakket not in elders and namen.get(pakket, pakket) not in bron:
            ongebruikt.append(pakket)
    assert ongebruikt == []


def test_namen_van_velden_beginnen_met_een_kleine_letter():
    """Labels come into the middle of sentences; names of standards keep their capitals."""
    from tests.huis.modellen import onze_modellen

    eigen = {"NIS-code", "Message-ID", "Nederlands spreken", "UiTPAS", "B"}
    mis = [
        f"{model.__name__}.{veld.name}: {veld.verbose_name}"
        for model in onze_modellen()
        for veld in model._meta.concrete_fields
        if str(veld.verbose_name)[:1].isupper()
        and str(veld.verbose_name) not in eigen
        and veld.name != "id"
        and not veld.name.startswith("pgh_")
    ]
    assert mis == []


def test_geen_pad_van_een_machine_in_het_huis():
    """Nothing of the place where it was made: home directories, registries, temp directories."""
    verdacht = re.compile(
        r"/root/|/home/[a-z]+/|/work/|/tmp/nt\b|(?<!emit)-index-url|registry=http", re.IGNORECASE
    )
    soorten = (
        "*.py",
        "*.toml",
        "*.md",
        "*.html",
        "*.css",
        "*.js",
        "*.yml",
        "*.yaml",
        "*.lock",
        "*.json",
        "Makefile",
    )
    gevonden = []
    for patroon in soorten:
        for pad in HOOFDMAP.rglob(patroon):
            delen = pad.relative_to(HOOFDMAP).parts
            if delen[0] in (".venv", "node_modules", ".data", ".git", "test-results") or "gebouwd" in delen:
                continue
            treffer = verdacht.search(pad.read_text(encoding="utf-8", errors="replace"))
            if treffer and pad != Path(__file__):
                gevonden.append(f"{'/'.join(delen)}: {treffer[0]}")
    assert gevonden == []
