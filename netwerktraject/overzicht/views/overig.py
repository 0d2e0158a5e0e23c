"""Pages beside the work: no role yet, accessibility, and the mails of the demo."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils.module_loading import import_string
from django.views.decorators.http import require_safe

from netwerktraject.kern.models import Bestuur

# Named by string: the demo is a tool around the product, and production runs without it.
LEES_POST = "netwerktraject.demo.postbus.lees_alle"
HOOGSTENS = 200


@require_safe
def geen_rol(request):
    """What to do for who can log in but holds no role today."""
    return render(request, "overzicht/geen_rol.html")


@require_safe
@login_not_required
def toegankelijkheid(request):
    """The accessibility statement of a gemeente; `?gemeente=` chooses one that takes part."""
    bestuur = Bestuur.objects.filter(slug=request.GET.get("gemeente", ""), actief=True).first()
    context = {"bestuur": bestuur}
    if bestuur:
        context |= {"gemeente_naam": bestuur.naam, "kring_thema": bestuur.thema}
    return render(request, "overzicht/toegankelijkheid.html", context)


@require_safe
@login_not_required
def postbus(request):
    """Every mail that the demo sent, with its links; 404 outside the demo."""
    if not settings.DEMO or not settings.POSTBUS_MAP:
        raise Http404
    brieven = import_string(LEES_POST)(settings.POSTBUS_MAP)[:HOOGSTENS]
    return render(request, "overzicht/postbus.html", {"brieven": brieven})
