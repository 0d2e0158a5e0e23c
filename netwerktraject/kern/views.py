"""Views of the bottom layer: health, CSRF page."""

import sys

from django.contrib.auth.decorators import login_not_required
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from netwerktraject.kern.checks import redenen_om_te_weigeren


@require_safe
@login_not_required
def gezond(request):
    """Health of web and database, for the proxy and `make demo`; 503 when the database role walks through walls."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    goed = not redenen_om_te_weigeren()
    return JsonResponse({"gezond": goed}, status=200 if goed else 503)


def csrf_fout(request, reason=""):
    """Say in plain words that the page was open too long; typed text stays in the browser."""
    return render(request, "403_csrf.html", status=403)


def fout_400(request, exception=None):
    """The browser sent something that can't be read."""
    return render(request, "400.html", status=400)


def fout_403(request, exception=None):
    """Own gemeente, but the role lacks the right."""
    return render(request, "403.html", status=403)


def fout_404(request, exception=None):
    """Not there, or not yours: the same page for both, so that nothing can be guessed."""
    return render(request, "404.html", status=404)


def fout_500(request):
    """Our mistake, or 503 with a way out when the database is away; nothing was saved.

    Django calls this while it handles the exception, at whatever layer it was raised. Without `request` in the
    template: no context processor may touch the database again.
    """
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": "5"})
    return HttpResponse(render_to_string("500.html"), status=500)
