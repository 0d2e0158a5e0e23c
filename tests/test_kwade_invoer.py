"""Bad input on every form of the URLconf, by the person who may use it: never a 5xx, plain Dutch, nothing unescaped.

Addresses, people and valid bodies come from the permission matrix (`tests/toegang/`), so a new form is attacked at once.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from netwerktraject.kern import kring
from netwerktraject.kern.db import leesbaar
from tests.huis.hekken import ONZE_APPS
from tests.toegang.beleid import BELEID
from tests.toegang.matrix import Matrix
from tests.toegang.mensen import MENSEN
from tests.toegang.regels import Regel
from tests.toegang.wereld import bouw

SCRIPT = '"><script>nt13(1)</script>'
TEKST = (
    "a\x00b", "\u202eomgekeerd\u2066", "é" * 300, "x" * 10_000, SCRIPT, "{{ 7*7 }}{% load nt %}", "{x.__class__}%s%(a)s",
    "👩‍👩‍👧 زينب", "'; DROP TABLE intake_traject; --", " \t\r\n ", "\ufb2c" * 120, "=1+1", "a\r\nBcc: b@post.example",
)
GETAL = ("-1", "0", "NaN", "-inf", "1e400", "9" * 30, "9" * 5000, "１２", "\x00", "")
DAG = ("0000-01-01", "0001-01-01", "9999-12-31", "2026-02-31", "31-02-2026", "1e9", "9" * 40, "\x00", "", "2026-11-24T25:99")
SLEUTEL = ("9" * 25, "-1", "niet-een-uuid", "00000000-0000-0000-0000-000000000000", "\x00", "[]", "{}", "")
ENGELS = re.compile(
    r"This field|Enter a|Ensure th|Select a valid|characters are not|Traceback|Value must be|required\.|not a valid"
)
GEEN_FORM = {"csrfmiddlewaretoken"}


def _regels(methode: str) -> list[tuple[str, Regel]]:
    rijen = [(naam, r) for naam, rs in BELEID.items() for r in ([rs] if isinstance(rs, Regel) else rs)]
    return [(naam, r) for naam, r in rijen if getattr(r, methode) is not None and not r.derden]


def _id(geval) -> str:
    return geval[0] if isinstance(geval, tuple) else ""


POSTS = [pytest.param(naam, r, id=f"{naam}-{'-'.join(r.kw.values())}".strip("-")) for naam, r in _regels("post")]
GETS = [pytest.param(naam, r, id=f"{naam}-{'-'.join(r.kw.values())}".strip("-")) for naam, r in _regels("get")]


class Aanval:
    """The world of the matrix, and one request that is undone afterwards."""

    def __init__(self) -> None:
        self.matrix = Matrix(bouw())
        self.keren = 0

    def wie(self, regel: Regel):
        """The first person who may do this in our own gemeente."""
        for mens in MENSEN:
            van_mij = self.matrix.begeleider_van(regel, "eigen")
            if regel.mag_rol(mens) and (not regel.per_gemeente or regel.is_eigen(mens, "eigen", van_mij)):
                return self.matrix.browsers[mens.naam]
        raise LookupError("nobody may use this address")

    def plek(self, naam: str, regel: Regel) -> tuple[Client, str, dict]:
        return self.wie(regel), self.matrix.adres(naam, regel, "eigen"), dict(self.matrix.body(regel, "eigen"))

    def doe(self, browser: Client, methode: str, url: str, body=None, daarna=None, **kop):
        """One request in a savepoint; `daarna(antwoord)` still sees what it wrote."""
        self.keren += 1
        koekjes = browser.cookies.output(header="", sep=";")
        with transaction.atomic():
            if isinstance(body, bytes):  # as it is: the test client would encode it first
                antwoord = browser.generic(methode.upper(), url, body, **kop)
            else:
                antwoord = getattr(browser, methode)(url, body if body is not None else {}, **kop)
            uitkomst = daarna(antwoord) if daarna else None
            transaction.set_rollback(True)
        browser.cookies.clear()
        browser.cookies.load(koekjes)
        return antwoord, uitkomst

    def velden(self, browser: Client, url: str, body: dict) -> dict[str, str]:
        """Kind of each field: of the forms on the page (with and without an error) and of the valid body."""
        soorten = {naam: "TekstVeld" for naam in body}
        for methode in ("get", "post"):
            antwoord, _ = self.doe(browser, methode, url)
            for form in _forms(antwoord):
                soorten |= {form.add_prefix(naam): type(veld).__name__ for naam, veld in form.fields.items()}
        return soorten


def _forms(antwoord) -> list:
    gevonden = {}
    for laag in antwoord.context or []:
        for waarde in getattr(laag, "flatten", dict)().values():
            if hasattr(waarde, "fields") and hasattr(waarde, "is_bound"):
                gevonden[id(waarde)] = waarde
    return list(gevonden.values())


def _lading(naam: str, soort: str, waarde) -> tuple[str, ...]:
    if "Date" in soort or "Dag" in soort:
        return DAG
    if soort in ("IntegerField", "DuurField", "FloatField", "DecimalField") or naam in ("minuten", "versie", "max_duos"):
        return GETAL
    if "Choice" in soort or "UUID" in soort or "Boolean" in soort:
        return (*SLEUTEL, SCRIPT)
    return TEKST


def _fout(antwoord) -> str:
    soort, fout, *_ = getattr(antwoord, "exc_info", None) or (None, None)
    return f"{antwoord.status_code} {soort and soort.__name__}: {fout}"


@pytest.fixture(scope="module")
def aanval(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield Aanval()
        transaction.set_rollback(True)


# ---------------------------------------------------------------------------------------------- every field of every form
@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_geen_enkel_veld_breekt_op_kwade_invoer(naam, regel, aanval):
    """#36 #28 #33: one field at a time. A refusal is a 4xx with Dutch words and what was typed; never a 5xx."""
    browser, url, body = aanval.plek(naam, regel)
    fouten = []
    for veld, soort in aanval.velden(browser, url, body).items():
        for lading in _lading(veld, soort, body.get(veld)):
            antwoord, _ = aanval.doe(browser, "post", url, {**body, veld: lading})
            kort = f"{veld}={lading[:30]!r}"
            if antwoord.status_code >= 500:
                fouten.append(f"{kort}: {_fout(antwoord)}")
            elif antwoord.status_code == 422:
                fouten += [f"{kort}: {wat}" for wat in _oordeel_422(antwoord, veld, lading)]
    assert not fouten, f"{len(fouten)} wrong on {url}:\n" + "\n".join(fouten[:40])


def _oordeel_422(antwoord, veld: str, lading: str) -> list[str]:
    tekst = antwoord.content.decode()
    wat = [f"English: {treffer[0]}" for treffer in [ENGELS.search(tekst)] if treffer]
    if SCRIPT in tekst or "<script>nt13" in tekst:
        wat.append("not escaped")
    if "\x00" in tekst or "\u202e" in tekst:
        wat.append("NUL or direction override came back")
    is_getypt = re.search(rf'<(?:textarea|input(?![^>]*type="(?:hidden|radio|checkbox)"))[^>]*name="{veld}"', tekst)
    schoon = leesbaar(lading).strip()[:150]
    if is_getypt and schoon.isprintable() and schoon not in html.unescape(tekst):
        wat.append("the typed text is gone")
    return wat


@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_dubbele_lege_en_reusachtige_invoer_geeft_geen_storing(naam, regel, aanval):
    """#32 #36: every parameter twice, none at all, a list, a file, 2 MB, 600 parameters, a strange encoding."""
    browser, url, body = aanval.plek(naam, regel)
    dubbel = {veld: [str(waarde), "x"] for veld, waarde in body.items()}
    lading = [
        ("dubbel", {"body": dubbel}), ("leeg", {"body": {}}),
        ("bestand", {"body": {**body, **{v: SimpleUploadedFile("a.txt", b"x") for v in list(body)[:1]}}}),
        ("groot", {"body": {**body, "tekst": "é" * 1_100_000, "reden": "x"}}),
        ("veel", {"body": {f"k{n}": "1" for n in range(600)}}),
        ("json", {"body": b"{}", "content_type": "application/json"}),
        ("kapot", {"body": b"--x\r\n", "content_type": "multipart/form-data; boundary=y"}),
        *((code, {"body": b"a=%FF%FE&tekst=%ED%A0%80&veld=tekst&waarde=%C0%80", "content_type": _urlenc(code)})
          for code in ("utf-8", "utf-16", "latin-1", "utf-7")),
        ("surrogaat", {"body": _multipart(body), "content_type": "multipart/form-data; boundary=X; charset=unicode_escape"}),
    ]
    fouten = []
    for soort, vraag in lading:
        antwoord, _ = aanval.doe(browser, "post", url, **vraag)
        if antwoord.status_code >= 500:
            fouten.append(f"{soort}: {_fout(antwoord)}")
    assert not fouten, "\n".join(fouten)


def _urlenc(code: str) -> str:
    return f"application/x-www-form-urlencoded; charset={code}"


def _multipart(body: dict) -> bytes:
    """Each value a lone surrogate, for who decodes with the encoding that the sender asks for."""
    velden = [*body, "tekst", "reden"]
    deel = '--X\r\nContent-Disposition: form-data; name="{}"\r\n\r\nb\\ud800\r\n'
    return ("".join(deel.format(veld) for veld in velden) + "--X--\r\n").encode()


# ---------------------------------------------------------------------------------------------- what was stored
def _tekstkolommen() -> list[str]:
    return [m._meta.db_table for m in apps.get_models(include_auto_created=True) if m._meta.app_label in ONZE_APPS]


@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_wat_bewaard_is_heeft_geen_verborgen_tekens_en_komt_veilig_terug(naam, regel, aanval):
    """#28: NUL and direction overrides never reach a table; markup comes back as text on every page of this person."""
    browser, url, body = aanval.plek(naam, regel)
    vuil = "\u202e\x00\u2066" + '<script>nt13("{{ 7*7 }}")</script>{x.__class__}'
    teksten = {v: vuil for v, s in aanval.velden(browser, url, body).items() if s in ("CharField", "TekstVeld")}
    teksten = {v: w for v, w in teksten.items() if v not in ("vraag", "veld", "versie", "code", "taal", "regel", "tot", "aan")}

    def bekijk(antwoord) -> list[str]:
        if antwoord.status_code >= 400:
            return []
        wat = [f"{tabel} holds a hidden sign" for tabel in _met_verborgen_teken()]
        for pagina in _paginas(aanval, antwoord):
            tekst = browser.get(pagina).content.decode()
            wat += [f"{pagina}: {f}" for f in ("<script>nt13", "\u202e", "&lt;class &#x27;str&#x27;&gt;") if f in tekst]
        return wat

    fouten = []
    for veld in teksten:
        fouten += aanval.doe(browser, "post", url, {**body, veld: vuil}, daarna=bekijk)[1]
    assert not fouten, "\n".join(fouten)


def _met_verborgen_teken() -> list[str]:
    delen = [
        f"SELECT '{tabel}' FROM {tabel} t WHERE t::text LIKE '%%\u202e%%' OR t::text LIKE '%%\u2066%%'"
        for tabel in _tekstkolommen()
    ]
    with kring.systeem("proef", list(apps.get_model("kern", "Bestuur").objects.values_list("pk", flat=True))):
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(delen).replace("%%", "%"))
            return [rij[0] for rij in cursor.fetchall()]


def _paginas(aanval: Aanval, antwoord) -> list[str]:
    """Where the redirect leads, and the pages that show texts of a traject."""
    doel = [antwoord["Location"]] if antwoord.status_code == 302 else []
    pk = aanval.matrix.wereld.gemeenten["eigen"]["traject"].pk
    return doel + [reverse(n, args=[pk]) for n in ("dossier", "geschiedenis", "plan")] + [reverse("werk")]


# ---------------------------------------------------------------------------------------------- mass assignment
# Ids, moments and secrets that differ each time by themselves.
VLUCHTIG = """
    id op hash code_hash code message_id sleutel ingevoerd_op beslist_op gemaakt_op aangemaakt_op niet_voor gewijzigd_op
    verloopt_op laatst_gebruikt_op geopend_op gedaan_op ingetrokken_op last_login password gegevens pgh_id pgh_created_at
    pgh_obj_id pgh_context verbetert_id onderdeel_id traject_id inburgeraar_id onderwerp_id match_id gebruiker_id
    werkgebied_id samenwerkingsverband_id
"""


def _foto(tabellen) -> list:
    """All rows of all tables without what differs by itself."""
    weg = "'{" + ",".join(VLUCHTIG.split()) + "}'::text[]"
    delen = [f"SELECT '{t}', (to_jsonb(t) - {weg})::text FROM {t} t" for t in tabellen]
    with kring.systeem("proef", list(apps.get_model("kern", "Bestuur").objects.values_list("pk", flat=True))):
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(delen))
            return sorted(cursor.fetchall())


@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_extra_velden_in_een_post_veranderen_niets(naam, regel, aanval):
    """#35: every field name of every model, beside the fields that the form has."""
    browser, url, body = aanval.plek(naam, regel)
    vreemd = aanval.matrix.wereld.gemeenten["vreemd"]
    eigen = set(aanval.velden(browser, url, body)) | set(body) | {"terug"}
    tabellen = [t for t in _tekstkolommen() if not t.endswith(("inzage", "inzageevent"))]
    extra = {}
    for model in apps.get_models():
        if model._meta.app_label in ONZE_APPS:
            for veld in model._meta.concrete_fields:
                extra |= {naam_: "1" for naam_ in (veld.name, veld.attname) if naam_ not in eigen}
    extra |= {"is_superuser": "1", "is_staff": "1", "is_active": "0", "norm_minuten": "1", "status": "bevestigd"}
    extra |= {n: str(vreemd.bestuur.pk) for n in ("bestuur", "bestuur_id") if n not in eigen}
    extra |= {n: str(vreemd["coach"].pk) for n in ("coach", "coach_id", "door_id", "beslist_door")}
    extra = {naam_: waarde for naam_, waarde in extra.items() if naam_ not in eigen}

    def foto(_antwoord):
        return _foto(tabellen)

    gewoon, zonder = aanval.doe(browser, "post", url, body, daarna=foto)
    vals, met = aanval.doe(browser, "post", url, {**body, **extra}, daarna=foto)
    assert vals.status_code == gewoon.status_code
    verschil = set(zonder) ^ set(met)
    assert not verschil, "\n".join(map(str, sorted(verschil)[:6]))


# ---------------------------------------------------------------------------------------------- addresses and questions
def _vraagnamen() -> set[str]:
    """Every name that some view reads from the address."""
    bron = "".join(
        pad.read_text() for map_ in ("netwerktraject", "intake", "aanbod", "buddy", "vrijwilligers")
        for pad in (Path(settings.BASE_DIR) / map_).rglob("*.py")
    )
    return set(re.findall(r'GET\.get(?:list)?\("(\w+)"', bron)) | {"status", "coach", "soort", "organisatie", "verband", "label"}


@pytest.mark.parametrize(("naam", "regel"), GETS)
def test_geen_enkele_vraag_in_het_adres_geeft_een_storing(naam, regel, aanval):
    """#36 #37: NUL, numbers out of range, lists and markup in every query parameter."""
    browser, url, _ = aanval.plek(naam, regel)
    fouten = []
    for lading in ("\x00", "9" * 30, "-1", "NaN", SCRIPT, "%", "\u202e", "a" * 5000, "é\ud7ff", "[]", "\ufb2c" * 40):
        antwoord, _ = aanval.doe(browser, "get", url, {n: ["x", lading] for n in _vraagnamen()})
        inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        if antwoord.status_code >= 500:
            fouten.append(f"{lading[:20]!r}: {_fout(antwoord)}")
        if b"<script>nt13" in inhoud or "\u202e".encode() in inhoud:
            fouten.append(f"{lading[:20]!r}: not escaped")
    for code in ("utf-16", "unicode_escape", "utf-7"):
        antwoord, _ = aanval.doe(browser, "get", url + "?q=%5cud800&pagina=1", headers={"content-type": f"text/plain; charset={code}"})
        if antwoord.status_code >= 500:
            fouten.append(f"charset {code}: {_fout(antwoord)}")
    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize("slecht", ["niet-een-uuid", "0" * 32, "9" * 40, "%00", "..%2f..%2f", "<script>", "-1"])
def test_een_slecht_nummer_in_het_adres_is_404(slecht, aanval):
    """#36"""
    for naam, regel in _regels("get") + _regels("post"):
        uuid_deel = [d for d in regel.kw.values() if not d.startswith(("=", "teken"))]
        if not uuid_deel:
            continue
        browser, url, body = aanval.plek(naam, regel)
        goed = re.search(r"[0-9a-f-]{36}|(?<=/)\d+(?=/)", url)[0]
        for methode in ("get", "post"):
            antwoord, _ = aanval.doe(browser, methode, url.replace(goed, slecht, 1), body if methode == "post" else {})
            assert antwoord.status_code in (404, 405), f"{naam} {url}: {_fout(antwoord)}"


# ---------------------------------------------------------------------------------------------- redirects, csrf, host
KWADE_DOELEN = (
    "https://kwaad.example/", "//kwaad.example/", "\\\\kwaad.example", "/\\kwaad.example", "///kwaad.example", "javascript:alert(1)",
    "http:kwaad.example", "https:/\\kwaad.example", "\x08//kwaad.example", " //kwaad.example", "data:text/html,x",
    "https://testserver@kwaad.example/", "/\t/kwaad.example", "kwaad", "werk", "/\r\nSet-Cookie: a=b", "?", "#", "..", "é", "\x00",
)


@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_een_post_stuurt_nooit_naar_een_vreemde_plek(naam, regel, aanval):
    """#26"""
    browser, url, body = aanval.plek(naam, regel)
    fouten, goed = [], "/stijlgids/?na=x"
    antwoord, _ = aanval.doe(browser, "post", url, {**body, "terug": goed, "next": goed})
    luistert = antwoord.headers.get("Location") == goed
    for doel in KWADE_DOELEN if luistert else KWADE_DOELEN[:4]:
        antwoord, _ = aanval.doe(browser, "post", f"{url}?next={doel!r}", {**body, "terug": doel, "next": doel, "volgende": doel})
        if antwoord.status_code >= 500:
            fouten.append(f"{doel!r}: {_fout(antwoord)}")
        if antwoord.status_code in (301, 302, 303, 307):
            fouten += [f"{doel!r} -> {antwoord['Location']}"] * (not _eigen_plek(antwoord["Location"]))
    assert not fouten, "\n".join(fouten)


def _eigen_plek(doel: str) -> bool:
    delen = urlsplit(doel)
    binnen = not delen.scheme and not delen.netloc and doel.startswith("/") and not doel.startswith(("//", "/\\"))
    return binnen and not re.search(r"[\x00-\x1f\\]", doel)


@pytest.mark.parametrize("doel", KWADE_DOELEN)
def test_na_het_inloggen_ga_je_nooit_naar_een_vreemde_plek(doel, coach):
    """#26"""
    from tests.factories import WACHTWOORD

    client = Client(raise_request_exception=False)
    velden = {"login": coach.email, "password": WACHTWOORD, "next": doel}
    antwoord = client.post(reverse("account_login"), velden)
    assert antwoord.status_code in (302, 200), _fout(antwoord)
    if antwoord.status_code == 302:
        assert "kwaad" not in urlsplit(antwoord["Location"]).netloc
        assert urlsplit(antwoord["Location"]).scheme in ("", "http", "https")


def test_een_post_zonder_csrf_krijgt_een_pagina_die_verder_helpt(aanval):
    """#23: every POST address, ours and those of allauth; nothing is written."""
    gehad = 0
    for naam, regels in BELEID.items():
        for regel in [regels] if isinstance(regels, Regel) else regels:
            if regel.post is None:
                continue
            _, url, body = aanval.plek(naam, regel)
            ingelogd = aanval.wie(regel)
            streng = Client(enforce_csrf_checks=True, raise_request_exception=False)
            streng.cookies.load(ingelogd.cookies.output(header="", sep=";"))
            antwoord, _ = aanval.doe(streng, "post", url, body)
            assert antwoord.status_code == 403, f"{naam}: {_fout(antwoord)}"
            tekst = antwoord.content.decode()
            assert "De pagina stond te lang open" in tekst and "je tekst staat er nog" in tekst, naam
            gehad += 1
    assert gehad >= 60


def test_een_link_in_een_mail_volgt_het_adres_van_de_installatie(coach, mailoutbox):
    """#27: no Host or forwarding header ever reaches a mailed link."""
    from allauth.account.models import EmailAddress

    EmailAddress.objects.get_or_create(user=coach, email=coach.email, defaults={"verified": True, "primary": True})
    for koppen in ({"host": "127.0.0.1"}, {"x-forwarded-host": "kwaad.example"}, {"forwarded": "host=kwaad.example"},
                   {"x-original-host": "kwaad.example"}, {"x-forwarded-server": "kwaad.example"}):
        client = Client(raise_request_exception=False, REMOTE_ADDR=f"10.0.0.{len(mailoutbox) + 1}")
        antwoord = client.post(reverse("account_reset_password"), {"email": coach.email}, headers=koppen)
        assert antwoord.status_code == 302, _fout(antwoord)
        adressen = re.findall(r"https?://\S+", mailoutbox[-1].body)
        assert adressen and all(a.startswith(settings.BASIS_URL + "/") for a in adressen), adressen
        assert "kwaad" not in mailoutbox[-1].message().as_string()
    assert Client(raise_request_exception=False).get("/controle/", headers={"host": "kwaad.example"}).status_code == 400
