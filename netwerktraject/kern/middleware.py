"""One transaction and one Kring per request, and a clear page when the database is away."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.template.loader import render_to_string

from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.kring import binnen
from netwerktraject.kern.toegang import kring_van


class VangnetMiddleware:
    """Forbid shared caches to keep what was behind a login. A database that is away: `kern.views.fout_500`."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request) -> HttpResponse:
        antwoord = self.get_response(request)
        if getattr(request, "user", None) is not None and "Cache-Control" not in antwoord:
            antwoord["Cache-Control"] = "no-store, private"
        return antwoord


class TeGrootMiddleware:
    """Refuse a body that is too big by what it says of itself, before the CSRF check would read all of it."""

    HOOGSTENS = 25 * 1024 * 1024

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request) -> HttpResponse:
        lengte = (request.META.get("CONTENT_LENGTH") or "0").lstrip("0") or "0"
        if lengte.isdecimal() and (len(lengte) > 12 or int(lengte) > self.HOOGSTENS):
            # Without `request`: no context processor may look for a user here. The rest of the body is not read.
            kop = {"Connection": "close"}
            return HttpResponse(render_to_string("413.html"), status=413, headers=kop)
        return self.get_response(request)


class SchoneInvoerMiddleware:
    """Text that every form and view may trust: UTF-8, and only what a database and a reader can hold (#36)."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request) -> HttpResponse:
        if (request.encoding or "utf-8").lower() not in ("utf-8", "utf8"):
            # Django decodes with any codec the sender names: `hex` raises, `unicode_escape` makes lone surrogates.
            raise BadRequest("Only UTF-8.")
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs) -> None:
        """After the CSRF check, which reads the form as well."""
        request.GET = _schoon(request.GET)
        if request.method == "POST":
            request.POST = _schoon(request.POST)


def _schoon(vraag: QueryDict) -> QueryDict:
    schoon = QueryDict(mutable=True)
    for naam, waarden in vraag.lists():
        schoon.setlist(leesbaar(naam), [leesbaar(waarde) for waarde in waarden])
    schoon._mutable = False
    return schoon


class KringMiddleware:
    """Enter the Kring of the user. An exception or a 5xx rolls back all that the request wrote."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request) -> HttpResponse:
        with binnen(lambda: kring_van(request)) as request.kring:
            antwoord = self.get_response(request)
            if antwoord.status_code >= 500 or getattr(request, "terugdraaien", False):
                transaction.set_rollback(True)
            return antwoord

    def process_exception(self, request, exception) -> None:
        """Mark the transaction: Http404 and PermissionDenied become a page, but nothing they did may stay."""
        request.terugdraaien = True
