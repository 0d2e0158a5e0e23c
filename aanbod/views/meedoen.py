"""The public page "Werk met ons mee": an organisation signs up by itself (OF-16)."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from aanbod.acties import warm as acties
from aanbod.forms.warm import MeedoenForm
from netwerktraject.kern.formulier import fout_422
from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.snelheid import Emmer, adres_van

# Five sign-ups at once from one address, then one every two minutes; a whole gemeente gets thirty at once.
PER_ADRES = Emmer("meedoen", grootte=5, per_seconden=120)
PER_GEMEENTE = Emmer("meedoen-gemeente", grootte=30, per_seconden=60)


def _bestuur(slug: str) -> Bestuur:
    return get_object_or_404(Bestuur, slug=slug, actief=True)


def _kader(bestuur: Bestuur) -> dict:
    return {"bestuur": bestuur, "gemeente_naam": bestuur.naam, "kring_thema": bestuur.thema}


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def meedoen(request, slug):
    """Ask what an organisation can do. Each valid answer ends on the same page, whoever sent it."""
    bestuur = _bestuur(slug)
    form = MeedoenForm(request.POST or None)
    context = _kader(bestuur) | {"form": form, "te_veel": False}
    if request.method != "POST":
        return render(request, "aanbod/meedoen.html", context)
    if not form.is_valid():
        return fout_422(request, "aanbod/meedoen.html", context)
    if not (PER_ADRES.neem(adres_van(request)) and PER_GEMEENTE.neem(slug)):
        return render(request, "aanbod/meedoen.html", context | {"te_veel": True}, status=429)
    if not form.is_robot:
        gegevens = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "website"}
        with binnen(Kring(aanbod=frozenset({bestuur.pk}), bron="meedoen")):
            acties.meld_organisatie(bestuur_id=bestuur.pk, **gegevens)
    return redirect("meedoen_klaar", slug)


@require_safe
@login_not_required
def meedoen_klaar(request, slug):
    """Thanks, and what happens next."""
    return render(request, "aanbod/meedoen_klaar.html", _kader(_bestuur(slug)))
