"""One transaction and one Kring per request, and a clear page when the database is away."""

from __future__ import annotations

import logging

from django.db import InterfaceError, OperationalError, connection, transaction
from django.http import HttpResponse
from django.shortcuts import render

from netwerktraject.kern.kring import binnen
from netwerktraject.kern.toegang import kring_van

log = logging.getLogger(__name__)


class VangnetMiddleware:
    """Answer 503 with a way out when PostgreSQL is away, and forbid shared caches to keep what was behind a login."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request) -> HttpResponse:
        try:
            antwoord = self.get_response(request)
        except (OperationalError, InterfaceError):
            # The path stays out of the log: link pages carry a token there.
            log.exception("database away")
            connection.close()
            antwoord = _storing(request)
        if getattr(request, "user", None) is not None and "Cache-Control" not in antwoord:
            antwoord["Cache-Control"] = "no-store, private"
        return antwoord


def _storing(request) -> HttpResponse:
    antwoord = render(request, "503.html", status=503, using=None)
    antwoord["Retry-After"] = "5"
    return antwoord


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
