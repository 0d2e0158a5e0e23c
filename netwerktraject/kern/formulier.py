"""Between an actie that refuses and a form that shows why: errors land on the field they are about."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme


def neem_over(form, fout: ValidationError) -> None:
    """Put the errors of an actie on the form; an error about a field the form doesn't have goes on top."""
    if not hasattr(fout, "error_dict"):
        form.add_error(None, fout)
        return
    for veld, fouten in fout.error_dict.items():
        form.add_error(veld if veld in form.fields else None, fouten)


def fout_422(request, sjabloon: str, context: dict):
    """The page again with what was typed and what to mend; 422 so that htmx and scripts see it failed."""
    return render(request, sjabloon, context, status=422)


def terug_naar(request, anders: str) -> str:
    """Where a small action came from (`terug` in the form), only when that is a page of our own."""
    doel = request.POST.get("terug", "")
    # A word without a slash would be taken for the name of a page by `redirect`.
    eigen = doel.startswith("/") and url_has_allowed_host_and_scheme(doel, allowed_hosts=None)
    return doel if eigen else anders


def zinnen(fout: ValidationError) -> str:
    """All sentences of an error as one text, for a toast."""
    return " ".join(fout.messages)
