"""Settings of the offer, and the own kinds of a gemeente."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from aanbod.acties import instelling as acties
from aanbod.blad import instelling_van
from aanbod.forms.instelling import CategorieForm, InstellingForm
from aanbod.models import Categorie
from aanbod.toegang import beheerd_bestuur
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, eis, vereist


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def instelling(request):
    """Threshold, terms, menu; and the list of own kinds."""
    bestuur_id = beheerd_bestuur(request)
    form = InstellingForm(request.POST or None, instance=instelling_van(bestuur_id))
    soorten = Categorie.objects.filter(bestuur_id=bestuur_id).annotate(aantal=Count("aanbod"))
    context = {"form": form, "soorten": soorten.order_by("naam", "id")}
    if request.method != "POST":
        return render(request, "aanbod/instelling.html", context)
    if form.is_valid():
        try:
            acties.bewaar_instelling(instelling=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De instellingen zijn bewaard.")
            return redirect("aanbod_instelling")
    return fout_422(request, "aanbod/instelling.html", context)


def _eigen_categorie(request, pk) -> Categorie:
    rij = get_object_or_404(Categorie.objects.filter(bestuur_id__in=request.kring.aanbod), pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id)
    return rij


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def categorie(request, pk=None):
    """Add or change an own kind (OV-01): it stands in the form of an offer at once."""
    rij = Categorie(bestuur_id=beheerd_bestuur(request)) if pk is None else _eigen_categorie(request, pk)
    form = CategorieForm(request.POST or None, instance=rij)
    context = {"form": form, "nieuw": pk is None, "categorie": rij}
    if request.method != "POST":
        return render(request, "aanbod/categorie.html", context)
    if form.is_valid():
        try:
            acties.bewaar_categorie(categorie=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{rij.naam} is bewaard.")
            return redirect("aanbod_instelling")
    return fout_422(request, "aanbod/categorie.html", context)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def categorie_weg(request, pk):
    """Take away a kind that nothing has."""
    rij = _eigen_categorie(request, pk)
    try:
        acties.wis_categorie(categorie=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"{rij.naam} is weg.")
    return redirect("aanbod_instelling")
