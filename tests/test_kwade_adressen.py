"""Bad addresses, questions, redirects, hosts and posts without a token, on every line of the policy table."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.factories import WACHTWOORD
from tests.toegang.aanval import GETS, POSTS, SCRIPT, Aanval, fout_van, regels
from tests.toegang.beleid import BELEID
from tests.toegang.regels import Regel


@pytest.fixture(scope="module")
def aanval(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield Aanval()
        transaction.set_rollback(True)


# ---------------------------------------------------------------------------------------------- addresses and questions
def _vraagnamen() -> set[str]:
    """Every name that some view reads from the address."""
    bron = "".join(
        pad.read_text()
        for map_ in ("netwerktraject", "intake", "aanbod", "buddy", "vrijwilligers")
        for pad in (Path(settings.BASE_DIR) / map_).rglob("*.py")
    )
    return set(re.findall(r'GET\.get(?:list)?\("(\w+)"', bron)) | {
        "status",
        "coach",
        "soort",
        "organisatie",
        "verband",
        "label",
    }


@pytest.mark.parametrize(("naam", "regel"), GETS)
def test_geen_enkele_vraag_in_het_adres_geeft_een_storing(naam, regel, aanval):
    """#36 #37: NUL, numbers out of range, lists and markup in every query parameter."""
    browser, url, _ = aanval.plek(naam, regel)
    fouten = []
    for lading in (
        "\x00",
        "9" * 30,
        "-1",
        "NaN",
        SCRIPT,
        "%",
        "\u202e",
        "a" * 5000,
        "é\ud7ff",
        "[]",
        "\ufb2c" * 40,
    ):
        antwoord, _ = aanval.doe(browser, "get", url, {n: ["x", lading] for n in _vraagnamen()})
        inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        if antwoord.status_code >= 500:
            fouten.append(f"{lading[:20]!r}: {fout_van(antwoord)}")
        if b"<script>nt13" in inhoud or "\u202e".encode() in inhoud:
            fouten.append(f"{lading[:20]!r}: not escaped")
    for code in ("utf-16", "unicode_escape", "utf-7"):
        antwoord, _ = aanval.doe(
            browser,
            "get",
            url + "?q=%5cud800&pagina=1",
            headers={"content-type": f"text/plain; charset={code}"},
        )
        if antwoord.status_code >= 500:
            fouten.append(f"charset {code}: {fout_van(antwoord)}")
    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize(
    "slecht", ["niet-een-uuid", "0" * 32, "9" * 40, "%00", "..%2f..%2f", "<script>", "-1"]
)
def test_een_slecht_nummer_in_het_adres_is_404(slecht, aanval):
    """#36"""
    for naam, regel in regels("get") + regels("post"):
        uuid_deel = [d for d in regel.kw.values() if not d.startswith(("=", "teken"))]
        if not uuid_deel:
            continue
        browser, url, body = aanval.plek(naam, regel)
        gevonden = re.search(r"[0-9a-f-]{36}|(?<=/)\d+(?=/)", url)
        if gevonden is None:
            assert "pk" not in regel.kw, f"{naam} has a number that this test does not see"
            continue
        goed = gevonden[0]
        for methode in ("get", "post"):
            antwoord, _ = aanval.doe(
                browser, methode, url.replace(goed, slecht, 1), body if methode == "post" else {}
            )
            assert antwoord.status_code in (404, 405), f"{naam} {url}: {fout_van(antwoord)}"


# ---------------------------------------------------------------------------------------------- redirects, csrf, host
KWADE_DOELEN = (
    "https://kwaad.example/",
    "//kwaad.example/",
    "\\\\kwaad.example",
    "/\\kwaad.example",
    "///kwaad.example",
    "javascript:alert(1)",
    "http:kwaad.example",
    "https:/\\kwaad.example",
    "\x08//kwaad.example",
    " //kwaad.example",
    "data:text/html,x",
    "https://testserver@kwaad.example/",
    "/\t/kwaad.example",
    "kwaad",
    "werk",
    "/\r\nSet-Cookie: a=b",
    "?",
    "#",
    "..",
    "é",
    "\x00",
)


@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_een_post_stuurt_nooit_naar_een_vreemde_plek(naam, regel, aanval):
    """#26"""
    browser, url, body = aanval.plek(naam, regel)
    fouten, goed = [], "/stijlgids/?na=x"
    antwoord, _ = aanval.doe(browser, "post", url, {**body, "terug": goed, "next": goed})
    luistert = antwoord.headers.get("Location") == goed
    for doel in KWADE_DOELEN if luistert else KWADE_DOELEN[:4]:
        antwoord, _ = aanval.doe(
            browser, "post", f"{url}?next={doel!r}", {**body, "terug": doel, "next": doel, "volgende": doel}
        )
        if antwoord.status_code >= 500:
            fouten.append(f"{doel!r}: {fout_van(antwoord)}")
        if antwoord.status_code in (301, 302, 303, 307):
            fouten += [f"{doel!r} -> {antwoord['Location']}"] * (not _eigen_plek(antwoord["Location"]))
    assert not fouten, "\n".join(fouten)


def _eigen_plek(doel: str) -> bool:
    delen = urlsplit(doel)
    binnen = (
        not delen.scheme and not delen.netloc and doel.startswith("/") and not doel.startswith(("//", "/\\"))
    )
    return binnen and not re.search(r"[\x00-\x1f\\]", doel)


@pytest.mark.parametrize("doel", KWADE_DOELEN)
def test_na_het_inloggen_ga_je_nooit_naar_een_vreemde_plek(doel, coach):
    """#26"""
    client = Client(raise_request_exception=False)
    velden = {"login": coach.email, "password": WACHTWOORD, "next": doel}
    antwoord = client.post(reverse("account_login"), velden)
    assert antwoord.status_code in (302, 200), fout_van(antwoord)
    if antwoord.status_code == 302:
        assert "kwaad" not in urlsplit(antwoord["Location"]).netloc
        assert urlsplit(antwoord["Location"]).scheme in ("", "http", "https")


def test_een_post_zonder_csrf_krijgt_een_pagina_die_verder_helpt(aanval):
    """#23: every POST address, ours and those of allauth; nothing is written."""
    gehad = 0
    for naam, lijnen in BELEID.items():
        for regel in [lijnen] if isinstance(lijnen, Regel) else lijnen:
            if regel.post is None:
                continue
            _, url, body = aanval.plek(naam, regel)
            ingelogd = aanval.wie(regel)
            streng = Client(enforce_csrf_checks=True, raise_request_exception=False)
            streng.cookies.load(ingelogd.cookies.output(header="", sep=";"))
            antwoord, _ = aanval.doe(streng, "post", url, body)
            assert antwoord.status_code == 403, f"{naam}: {fout_van(antwoord)}"
            tekst = antwoord.content.decode()
            assert "De pagina stond te lang open" in tekst, naam
            assert "je tekst staat er nog" in tekst, naam
            gehad += 1
    assert gehad >= 60


def test_een_link_in_een_mail_volgt_het_adres_van_de_installatie(coach, mailoutbox):
    """#27: no Host or forwarding header ever reaches a mailed link."""
    EmailAddress.objects.get_or_create(
        user=coach, email=coach.email, defaults={"verified": True, "primary": True}
    )
    for koppen in (
        {"host": "127.0.0.1"},
        {"x-forwarded-host": "kwaad.example"},
        {"forwarded": "host=kwaad.example"},
        {"x-original-host": "kwaad.example"},
        {"x-forwarded-server": "kwaad.example"},
    ):
        client = Client(raise_request_exception=False, REMOTE_ADDR=f"10.0.0.{len(mailoutbox) + 1}")
        antwoord = client.post(reverse("account_reset_password"), {"email": coach.email}, headers=koppen)
        assert antwoord.status_code == 302, fout_van(antwoord)
        adressen = re.findall(r"https?://\S+", mailoutbox[-1].body)
        assert adressen, "the mail holds no link"
        assert all(a.startswith(settings.BASIS_URL + "/") for a in adressen), adressen
        assert "kwaad" not in mailoutbox[-1].message().as_string()
    assert (
        Client(raise_request_exception=False).get("/controle/", headers={"host": "kwaad.example"}).status_code
        == 400
    )
