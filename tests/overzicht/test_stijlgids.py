"""The style page shows every component, and nothing our CSP would block."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from netwerktraject.demo.bouw_static import gebruikte_iconen
from netwerktraject.kern.weergave import SOORTEN, STATUSSEN
from netwerktraject.overzicht.stijlgids import stijlgids

DELEN = sorted(p.stem for p in (Path(settings.BASE_DIR) / "templates/_delen").glob("[a-z]*.html"))


@pytest.fixture
def toon(rf):
    def _toon(vraag: str = "") -> str:
        request = rf.get(f"/stijlgids/{vraag}")
        request.user = AnonymousUser()
        antwoord = stijlgids(request)
        assert antwoord.status_code == 200
        return antwoord.content.decode()

    return _toon


@pytest.mark.parametrize(
    "vraag", ["", "?blad=telefoon", "?blad=bestaat-niet", "?thema=%3Cscript%3E", "?thema=paars"]
)
def test_de_stijlgids_toont_zich_altijd(toon, vraag):
    html = toon(vraag)
    assert "<script>" not in html
    assert "</html>" in html


def test_het_thema_van_de_gemeente_komt_uit_de_lijst(toon):
    assert "gebouwd/thema/paars.css" in toon("?thema=paars")
    assert "gebouwd/thema/petrol.css" in toon("?thema=../../geheim")


@pytest.mark.parametrize("vraag", ["", "?blad=telefoon"])
def test_niets_dat_de_csp_tegenhoudt(toon, vraag):
    html = toon(vraag)
    assert not re.search(r"\sstyle=", html)
    assert not re.search(r"<[^>]*\son[a-z]+=", html)
    assert "data:image" not in html
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))


def test_elke_soort_en_elke_status_staat_er(toon):
    html = toon()
    for soort in SOORTEN.values():
        assert soort.klasse in html
    for status in STATUSSEN.values():
        assert f">{status.woord}<" in html.replace("</svg>", ">")


def test_elk_onderdeel_staat_op_een_van_de_bladen():
    """A part in `_delen/` that the style page doesn't show is one that nobody looks at."""
    bladen = "".join(p.read_text() for p in (Path(settings.BASE_DIR) / "templates").rglob("stijlgids*.html"))
    basis = "".join(
        (Path(settings.BASE_DIR) / "templates" / n).read_text() for n in ("basis.html", "zonder_account.html")
    )
    for deel in DELEN:
        assert re.search(rf"{{% {deel}\b", bladen) or f"_delen/{deel}.html" in basis or deel == "actieknop", (
            deel
        )


def test_elk_icoon_op_de_pagina_zit_in_de_bouw(toon):
    zeker, misschien = gebruikte_iconen()
    getoond = set(re.findall(r'icoon\.svg#([a-z0-9-]+)"', toon() + toon("?blad=telefoon")))
    assert getoond <= zeker | misschien


def test_ids_komen_een_keer_voor(toon):
    ids = re.findall(r'\sid="([^"]+)"', toon())
    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)


def test_css_is_strikt_genoeg():
    """No data: pictures (img-src is 'self') and no left or right: the same css serves right-to-left."""
    for pad in (Path(settings.BASE_DIR) / "static/nt").glob("*.css"):
        tekst = pad.read_text()
        assert "data:" not in tekst, pad.name
        assert not re.search(r"(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)", tekst), (
            pad.name
        )
        assert len(tekst.splitlines()) <= 400, pad.name
