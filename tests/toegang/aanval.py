"""The attacker: every form of the policy table, by the person who may use it, with everything that is wrong."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.forms.forms import BaseForm
from django.test import Client

from tests.toegang.beleid import BELEID
from tests.toegang.matrix import Matrix
from tests.toegang.mensen import MENSEN
from tests.toegang.regels import Regel
from tests.toegang.wereld import bouw

SCRIPT = '"><script>nt13(1)</script>'
TEKST = (
    "a\x00b",
    "\u202eomgekeerd\u2066",
    "é" * 300,
    "x" * 10_000,
    SCRIPT,
    "{{ 7*7 }}{% load nt %}",
    "{x.__class__}%s%(a)s",
    "👩‍👩‍👧 زينب",
    "'; DROP TABLE intake_traject; --",
    " \t\r\n ",
    "\ufb2c" * 120,
    "=1+1",
    "a\r\nBcc: b@post.example",
)
GETAL = ("-1", "0", "NaN", "-inf", "1e400", "9" * 30, "9" * 5000, "１２", "\x00", "")
DAG = (
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "2026-02-31",
    "31-02-2026",
    "1e9",
    "9" * 40,
    "\x00",
    "",
    "2026-11-24T25:99",
)
SLEUTEL = ("9" * 25, "-1", "niet-een-uuid", "00000000-0000-0000-0000-000000000000", "\x00", "[]", "{}", "")
ENGELS = re.compile(
    r"This field|Enter a|Ensure th|Select a valid|characters are not|Traceback|Value must be|required\.|not a valid"
)
GEEN_FORM = {"csrfmiddlewaretoken"}
MAX_VELDEN = 12


def regels(methode: str) -> list[tuple[str, Regel]]:
    rijen = [(naam, r) for naam, rs in BELEID.items() for r in ([rs] if isinstance(rs, Regel) else rs)]
    return [(naam, r) for naam, r in rijen if getattr(r, methode) is not None and not r.derden]


def _id(geval) -> str:
    return geval[0] if isinstance(geval, tuple) else ""


POSTS = [
    pytest.param(naam, r, id=f"{naam}-{'-'.join(r.kw.values())}".strip("-")) for naam, r in regels("post")
]
GETS = [pytest.param(naam, r, id=f"{naam}-{'-'.join(r.kw.values())}".strip("-")) for naam, r in regels("get")]


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
        return (
            self.wie(regel),
            self.matrix.adres(naam, regel, "eigen"),
            dict(self.matrix.body(regel, "eigen")),
        )

    def doe(self, browser: Client, methode: str, url: str, body=None, daarna=None, **kop):
        """One request in a savepoint; `daarna(antwoord)` still sees what it wrote."""
        self.keren += 1
        spoel_terug(body)
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
        """Kind of each field: of the forms on the page, of those that an empty sending fills, and of the valid body."""
        soorten = dict.fromkeys(body, "TekstVeld")
        with _gevulde_forms() as gevuld:
            getoond = [form for m in ("get", "post") for form in _forms(self.doe(browser, m, url)[0])]
        for form in getoond + gevuld:
            soorten |= {form.add_prefix(naam): type(veld).__name__ for naam, veld in form.fields.items()}
        return soorten


@contextmanager
def _gevulde_forms():
    """Every form that is judged meanwhile: one that only redirects never reaches a template."""
    gevuld, oud = [], BaseForm.full_clean

    def noteer(form):
        gevuld.append(form)
        oud(form)

    BaseForm.full_clean = noteer
    try:
        yield gevuld
    finally:
        BaseForm.full_clean = oud


def spoel_terug(body) -> None:
    """A file that was sent before is sent again from its beginning."""
    for waarde in body.values() if isinstance(body, dict) else ():
        if hasattr(waarde, "seek"):
            waarde.seek(0)


def _forms(antwoord) -> list:
    gevonden = {}
    for laag in antwoord.context or []:
        for waarde in getattr(laag, "flatten", dict)().values():
            if hasattr(waarde, "fields") and hasattr(waarde, "is_bound"):
                gevonden[id(waarde)] = waarde
    return list(gevonden.values())


def ladingen(velden: dict[str, str], body: dict) -> list[tuple[str, str]]:
    """(field, bad value): all of them on a form of usual length; on a long one they go round over fields of a kind.

    A field of a kind is judged by the same code on each form, so a form of forty fields repeats itself thirteen times.
    """
    om = max(1, round(len(velden) / MAX_VELDEN))
    paren, beurt = [], Counter()
    for veld, soort in velden.items():
        lading = lading_voor(veld, soort, body.get(veld))
        paren += [(veld, wat) for n, wat in enumerate(lading) if (n + beurt[soort]) % om == 0]
        beurt[soort] += 1
    return paren


def lading_voor(naam: str, soort: str, waarde) -> tuple[str, ...]:
    if "Date" in soort or "Dag" in soort:
        return DAG
    if soort in ("IntegerField", "DuurField", "FloatField", "DecimalField") or naam in (
        "minuten",
        "versie",
        "max_duos",
    ):
        return GETAL
    if "Choice" in soort or "UUID" in soort or "Boolean" in soort:
        return (*SLEUTEL, SCRIPT)
    return TEKST


def fout_van(antwoord) -> str:
    soort, fout, *_ = getattr(antwoord, "exc_info", None) or (None, None)
    return f"{antwoord.status_code} {soort and soort.__name__}: {fout}"
