"""Bad input on every form of the URLconf, by the person who may use it: never a 5xx, plain Dutch, nothing unescaped.

Addresses, people and valid bodies come from the permission matrix (`tests/toegang/`): a new form is attacked at once.
"""

from __future__ import annotations

import html
import re

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from netwerktraject.kern import kring
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.models import Bestuur
from tests.huis.hekken import ONZE_APPS
from tests.toegang.aanval import ENGELS, POSTS, SCRIPT, Aanval, fout_van, ladingen


@pytest.fixture(scope="module")
def aanval(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield Aanval()
        transaction.set_rollback(True)


# ---------------------------------------------------------------------------------------- every field of every form
@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_geen_enkel_veld_breekt_op_kwade_invoer(naam, regel, aanval):
    """#36 #28 #33: one field at a time. A refusal is a 4xx with Dutch words and what was typed; never a 5xx."""
    browser, url, body = aanval.plek(naam, regel)
    fouten = []
    for veld, lading in ladingen(aanval.velden(browser, url, body), body):
        antwoord, _ = aanval.doe(browser, "post", url, {**body, veld: lading})
        kort = f"{veld}={lading[:30]!r}"
        if antwoord.status_code >= 500:
            fouten.append(f"{kort}: {fout_van(antwoord)}")
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
    is_getypt = re.search(
        rf'<(?:textarea|input(?![^>]*type="(?:hidden|radio|checkbox|file)"))[^>]*name="{veld}"', tekst
    )
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
        ("dubbel", {"body": dubbel}),
        ("leeg", {"body": {}}),
        ("bestand", {"body": {**body, **{v: SimpleUploadedFile("a.txt", b"x") for v in list(body)[:1]}}}),
        ("groot", {"body": {**body, "tekst": "é" * 1_100_000, "reden": "x"}}),
        ("veel", {"body": {f"k{n}": "1" for n in range(600)}}),
        ("json", {"body": b"{}", "content_type": "application/json"}),
        ("kapot", {"body": b"--x\r\n", "content_type": "multipart/form-data; boundary=y"}),
        *(
            (
                code,
                {"body": b"a=%FF%FE&tekst=%ED%A0%80&veld=tekst&waarde=%C0%80", "content_type": _urlenc(code)},
            )
            for code in ("utf-8", "utf-16", "latin-1", "utf-7")
        ),
        (
            "surrogaat",
            {
                "body": _multipart(body),
                "content_type": "multipart/form-data; boundary=X; charset=unicode_escape",
            },
        ),
    ]
    fouten = []
    for soort, vraag in lading:
        antwoord, _ = aanval.doe(browser, "post", url, **vraag)
        if antwoord.status_code >= 500:
            fouten.append(f"{soort}: {fout_van(antwoord)}")
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
    return [
        m._meta.db_table for m in apps.get_models(include_auto_created=True) if m._meta.app_label in ONZE_APPS
    ]


@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_wat_bewaard_is_heeft_geen_verborgen_tekens_en_komt_veilig_terug(naam, regel, aanval):
    """#28: NUL and direction overrides never reach a table; markup comes back as text on every page of this person."""
    browser, url, body = aanval.plek(naam, regel)
    vuil = "\u202e\x00\u2066" + '<script>nt13("{{ 7*7 }}")</script>{x.__class__}'
    teksten = {
        v: vuil for v, s in aanval.velden(browser, url, body).items() if s in ("CharField", "TekstVeld")
    }
    teksten = {
        v: w
        for v, w in teksten.items()
        if v not in ("vraag", "veld", "versie", "code", "taal", "regel", "tot", "aan")
    }

    def bekijk(antwoord) -> list[str]:
        if antwoord.status_code >= 400:
            return []
        wat = [f"{tabel} holds a hidden sign" for tabel in _met_verborgen_teken()]
        for pagina in _paginas(aanval, antwoord):
            tekst = browser.get(pagina).content.decode()
            wat += [
                f"{pagina}: {f}"
                for f in ("<script>nt13", "\u202e", "&lt;class &#x27;str&#x27;&gt;")
                if f in tekst
            ]
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
    return [rij[0] for rij in _vraag_alles(" UNION ALL ".join(delen).replace("%%", "%"))]


def _vraag_alles(sql: str) -> list:
    besturen = list(Bestuur.objects.values_list("pk", flat=True))
    with kring.systeem("proef", besturen), connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def _paginas(aanval: Aanval, antwoord) -> list[str]:
    """Where the redirect leads, and the pages that show texts of a traject."""
    doel = [antwoord["Location"]] if antwoord.status_code == 302 else []
    pk = aanval.matrix.wereld.gemeenten["eigen"]["traject"].pk
    return doel + [reverse(n, args=[pk]) for n in ("dossier", "geschiedenis", "plan")] + [reverse("werk")]


# ---------------------------------------------------------------------------------------------- mass assignment
# Ids, moments and secrets that differ each time by themselves.
VLUCHTIG = """
    id op hash code_hash code message_id sleutel ingevoerd_op beslist_op gemaakt_op aangemaakt_op niet_voor gewijzigd_op
    verloopt_op laatst_gebruikt_op geopend_op gedaan_op ingetrokken_op last_login password gegevens pgh_id
    pgh_created_at pgh_obj_id pgh_context verbetert_id onderdeel_id traject_id inburgeraar_id onderwerp_id match_id
    gebruiker_id beslist_om screening_id organisatie_id aanbod_id gewijzigd_tx
    werkgebied_id samenwerkingsverband_id leidraad_id infomoment_id slotmoment_id nieuw_traject
"""
# What a page reads beside its form: the way back, plus and minus, where one came from, which of two forms was sent.
KNOPPEN = {"terug", "stap", "van", "gesprek", "afspraak"}


def _foto(tabellen) -> list:
    """All rows of all tables without what differs by itself."""
    weg = "'{" + ",".join(VLUCHTIG.split()) + "}'::text[]"
    delen = [f"SELECT '{t}', (to_jsonb(t) - {weg})::text FROM {t} t" for t in tabellen]
    return sorted(_vraag_alles(" UNION ALL ".join(delen)))


@pytest.mark.parametrize(("naam", "regel"), POSTS)
def test_extra_velden_in_een_post_veranderen_niets(naam, regel, aanval, time_machine):
    """#35: every field name of every model, beside the fields that the form has."""
    time_machine.move_to(timezone.now(), tick=False)  # what is stamped with the moment is equal in both
    browser, url, body = aanval.plek(naam, regel)
    vreemd = aanval.matrix.wereld.gemeenten["vreemd"]
    eigen = set(aanval.velden(browser, url, body)) | set(body) | KNOPPEN
    tabellen = [t for t in _tekstkolommen() if not t.endswith(("inzage", "inzageevent"))]
    extra = {}
    for model in apps.get_models():
        if model._meta.app_label in ONZE_APPS:
            for veld in model._meta.concrete_fields:
                extra |= {naam_: "1" for naam_ in (veld.name, veld.attname) if naam_ not in eigen}
    extra |= {
        "is_superuser": "1",
        "is_staff": "1",
        "is_active": "0",
        "norm_minuten": "1",
        "status": "bevestigd",
    }
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
