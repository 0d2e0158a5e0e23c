"""A person moves to this gemeente: read what comes along, take over or say no. And take a request back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import overdrachten
from intake.forms.overdracht import WeigerOverdrachtForm
from intake.models import Overdracht
from intake.models.verwijzing import OverdrachtStand
from intake.overdracht import OVERDRACHT_NAAR, delen_van, minuten_van, naam_van
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.rechten import Recht, besturen_met, vereist


def _overdracht(request, pk, *kanten: str) -> Overdracht:
    """A hand-over in which a gemeente of the actor is one of `kanten` (bestuur, naar); else 404."""
    rijen = Overdracht.objects.zichtbaar_voor(request.kring).select_related(
        "bestuur", "naar", "door", "beslist_door"
    )
    rij = get_object_or_404(rijen, pk=pk)
    eigen = besturen_met(request.kring, Recht.DOSSIER)
    if not any(getattr(rij, f"{kant}_id") in eigen for kant in kanten):
        raise Http404
    return rij


def _context(request, rij: Overdracht) -> dict:
    """The package is there to decide on: who did not take over reads no word about the person any more (RG-04)."""
    eigen = besturen_met(request.kring, Recht.DOSSIER)
    gaat = rij.bestuur_id in eigen
    leest = gaat or rij.stand in (OverdrachtStand.GEVRAAGD, OverdrachtStand.AANVAARD)
    return {
        "overdracht": rij,
        "leest": leest,
        "naam": (rij.traject.inburgeraar.naam if gaat else naam_van(rij.pakket)) if leest else "Iemand",
        "delen": delen_van(rij.pakket) if leest else [],
        "minuten": minuten_van(rij.pakket) if leest else 0,
        "open": rij.stand == OverdrachtStand.GEVRAAGD,
        "komt": rij.naar_id in eigen,
        "gaat": gaat,
    }


@require_safe
@vereist(Recht.DOSSIER)
def overdracht(request, pk):
    """Exactly what goes along, for the gemeente that gives and the one that is asked."""
    rij = _overdracht(request, pk, "bestuur", "naar")
    context = _context(request, rij)
    _noteer(request, rij, context)
    return render(request, "intake/overdracht.html", context)


def _noteer(request, rij: Overdracht, context: dict) -> None:
    """Kept with who looked; from outside also where the person is, who sees it on the own page (RG-07)."""
    blik = {"soort": "dossier", "onderwerp_id": rij.traject_id}
    kant = rij.bestuur_id if context["gaat"] else rij.naar_id
    inzage.noteer(request, bestuur_id=kant, doel="overdracht", **blik)
    if context["leest"] and not context["gaat"]:
        with systeem("overdracht gelezen", [rij.bestuur_id]):
            doel = f"{OVERDRACHT_NAAR}{rij.naar.naam}"
            inzage.noteer(request, bestuur_id=rij.bestuur_id, doel=doel, **blik)


@require_POST
@vereist(Recht.DOSSIER)
def aanvaard(request, pk):
    """Take over. A colleague may have done it at the same moment: then it is done."""
    rij = _overdracht(request, pk, "naar")
    try:
        rij = overdrachten.aanvaard(overdracht=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("overdracht", pk)
    messages.success(request, f"{rij.pakket['naam']['voornaam']} is nu bij jullie. Kijk de intake samen na.")
    return redirect("dossier", rij.nieuw_traject)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def weiger(request, pk):
    """No, in words."""
    rij = _overdracht(request, pk, "naar")
    form = WeigerOverdrachtForm(request.POST or None)
    context = {**_context(request, rij), "form": form}
    if request.method != "POST":
        return render(request, "intake/overdracht_weiger.html", context)
    if form.is_valid():
        try:
            overdrachten.weiger(overdracht=rij, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{rij.bestuur.naam} weet dat jullie niet overnemen.")
            return redirect("aanmeldingen")
    return fout_422(request, "intake/overdracht_weiger.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def intrek(request, pk):
    """Take a request back."""
    rij = _overdracht(request, pk, "bestuur")
    try:
        overdrachten.trek_in(overdracht=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "De overdracht is ingetrokken.")
    return redirect("dossier", rij.traject_id)
