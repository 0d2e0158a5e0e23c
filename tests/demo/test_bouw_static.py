"""The front-end build: what goes in comes from the lock, what comes out is exactly what is used."""

import colorsys
import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from netwerktraject.demo import bouw_static
from netwerktraject.demo.beelden import BEELDEN

WORTEL = Path(settings.BASE_DIR)


def test_het_slot_noemt_geen_adres_van_een_register():
    slot = json.loads((WORTEL / "package-lock.json").read_text())
    assert not [naam for naam, pakket in slot["packages"].items() if "resolved" in pakket]
    assert all("integrity" in pakket for naam, pakket in slot["packages"].items() if naam)


def test_elke_versie_in_package_json_staat_vast():
    pakket = json.loads((WORTEL / "package.json").read_text())
    for versie in (pakket["dependencies"] | pakket["devDependencies"]).values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", versie)


def test_geen_thema_heeft_de_kleur_van_een_toestand():
    """Red, orange and green mean something everywhere; a gemeente takes another accent."""
    themas = json.loads((WORTEL / "designsystemet.config.json").read_text())["themes"]
    accenten = {naam: thema["colors"]["main"]["accent"] for naam, thema in themas.items()}
    assert len(accenten) >= 10
    assert len(set(accenten.values())) == len(accenten)
    assert accenten["petrol"] == "#0B5563"
    for naam, hex_ in accenten.items():
        rood, groen, blauw = (int(hex_[i : i + 2], 16) / 255 for i in (1, 3, 5))
        tint = colorsys.rgb_to_hsv(rood, groen, blauw)[0] * 360
        assert 175 <= tint <= 330, f"{naam} has hue {tint:.0f}"


def test_iconen_worden_gevonden_in_sjablonen_en_python(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text(
        '{% icoon "inbox" 18 %}{% ziet "users" "x" "y" %}{% knop "T" icoon="check" %}'
    )
    (tmp_path / "intake/migrations").mkdir(parents=True)
    (tmp_path / "intake/b.py").write_text('X = ("phone", "Vandaag")')
    (tmp_path / "intake/migrations/c.py").write_text('X = "moon"')
    zeker, misschien = bouw_static.gebruikte_iconen(tmp_path)
    assert zeker == {"inbox", "check"}
    assert {"users", "phone"} <= misschien
    assert "moon" not in misschien


def test_een_alias_krijgt_de_tekening_van_zijn_ouder():
    bron = {"icons": {"nieuw": {"body": "<p/>"}}, "aliases": {"oud": {"parent": "nieuw"}}}
    assert bouw_static._iconen_in(bron, {"oud", "bestaat-niet"}) == {"oud": "<p/>"}


def test_een_stap_loopt_eenmaal_en_opnieuw_na_een_wijziging(tmp_path, monkeypatch):
    monkeypatch.setattr(bouw_static, "DOEL", tmp_path)
    keren = []
    for kenmerk in ("een", "een", "twee"):
        bouw_static._eenmaal("proef", kenmerk, lambda: keren.append(1), "…")
    assert len(keren) == 2


def test_een_mislukte_stap_loopt_de_volgende_keer_opnieuw(tmp_path, monkeypatch):
    monkeypatch.setattr(bouw_static, "DOEL", tmp_path)
    (tmp_path / ".proef").write_text("oud")

    def faal():
        raise bouw_static.BouwFout("weg")

    with pytest.raises(bouw_static.BouwFout):
        bouw_static._eenmaal("proef", "nieuw", faal, "…")
    assert not (tmp_path / ".proef").exists()


def test_een_beeld_betekent_overal_hetzelfde():
    assert len(set(BEELDEN.values())) == len(BEELDEN)
