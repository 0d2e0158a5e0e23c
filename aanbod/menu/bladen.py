"""Pages without a person in them: an ETag over all that a page shows, and the last ones kept in this process."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response

BEWAAR = 256
BEWAAR_BYTES = 64 * 1024 * 1024  # a catalogue is megabytes, a page of the menu some kilobytes
_bladen: OrderedDict[str, bytes] = OrderedDict()
_slot = Lock()


@cache
def versie_van_de_bladen() -> str:
    """Changes when a template, a style sheet or a word of ours changes."""
    som = hashlib.sha256()
    for map_ in (
        "templates/menu",
        "templates/pdf",
        "static/nt",
        "static/nt/pdf",
        "aanbod/menu",
        "aanbod/menu/talen",
    ):
        for pad in sorted(Path(settings.BASE_DIR, map_).glob("*.*")):
            som.update(pad.read_bytes())
    return som.hexdigest()[:12]


def kenmerk(*delen) -> str:
    """A strong ETag over everything that the page depends on."""
    return f'"{hashlib.sha256(repr((versie_van_de_bladen(), *delen)).encode()).hexdigest()[:32]}"'


def gevonden(etag: str) -> bytes | None:
    """What this process kept under the mark."""
    with _slot:
        return _bladen.get(etag)


def bewaard(etag: str, maak: Callable[[], bytes]) -> bytes:
    """The bytes under this mark; made once per process. The mark holds all input, so nothing can get stale."""
    with _slot:
        if etag in _bladen:
            _bladen.move_to_end(etag)
            return _bladen[etag]
    inhoud = maak()
    with _slot:
        _bladen[etag] = inhoud
        _ruim()
    return inhoud


def _ruim() -> None:
    """Let go of the oldest pages, by number and by weight. At most 256 lengths to add up, only when a page was made."""
    bytes_ = sum(map(len, _bladen.values()))
    while len(_bladen) > BEWAAR or bytes_ > BEWAAR_BYTES:
        bytes_ -= len(_bladen.popitem(last=False)[1])


def open_voor_allen(request, antwoord: HttpResponse, etag: str) -> HttpResponse:
    """A shared cache may keep it for a minute and asks again after that; never what a logged-in person asked for."""
    antwoord["ETag"] = etag
    if request.kring.gebruiker_id is None:
        antwoord["Cache-Control"] = "public, max-age=60"
    return antwoord


def blad(request, sjabloon: str, etag: str, context: Callable[[], dict]) -> HttpResponse:
    """304 before any template is touched, or the page."""
    niet_veranderd = get_conditional_response(request, etag=etag)
    if niet_veranderd is not None:
        return open_voor_allen(request, niet_veranderd, etag)
    inhoud = bewaard(etag, lambda: render_to_string(sjabloon, context()).encode())
    return open_voor_allen(request, HttpResponse(inhoud, content_type="text/html; charset=utf-8"), etag)
