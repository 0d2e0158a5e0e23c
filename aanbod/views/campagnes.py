"""Campaigns: a round of contacts with a list of organisations, and its funnel (OF-07)."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Exists, OuterRef
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod import warmvragen
from aanbod.acties import warm as acties
from aanbod.forms.warm import CampagneForm
from aanbod.models import Campagne, CampagneLid, Contact, Fase, Organisatie
from aanbod.toegang import beheerd_bestuur
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, eis, vereist

HOOGSTENS = 200


def _campagne(request, pk) -> Campagne:
    rij = get_object_or_404(Campagne, pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id)
    return rij


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def campagnes(request):
    """All campaigns, the newest first."""
    rijen = Campagne.objects.annotate(aantal=Count("leden")).order_by("-van", "naam")[:HOOGSTENS]
    return render(request, "aanbod/warm_campagnes.html", {"rijen": rijen, "vandaag": timezone.localdate()})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def campagne_nieuw(request):
    """Begin a campaign; then choose who is on the list."""
    rij = Campagne(bestuur_id=beheerd_bestuur(request))
    return _bewaar(request, rij, {"nieuw": True}, initial={"van": timezone.localdate()})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def campagne_wijzig(request, pk):
    """Change name, theme and period."""
    return _bewaar(request, _campagne(request, pk), {"nieuw": False})


def _bewaar(request, rij: Campagne, context: dict, **kwargs):
    form = CampagneForm(request.POST or None, instance=rij, **kwargs)
    context |= {"form": form, "campagne": rij}
    if request.method != "POST":
        return render(request, "aanbod/warm_campagne_form.html", context)
    if form.is_valid():
        try:
            acties.bewaar_campagne(campagne=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{rij.naam} is bewaard.")
            return redirect("campagne", rij.pk)
    return fout_422(request, "aanbod/warm_campagne_form.html", context)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def campagne(request, pk):
    """The funnel, and the list with how far each one came; or all organisations to choose from."""
    rij = _campagne(request, pk)
    context = {
        "campagne": rij,
        "trechter": warmvragen.trechter(request.kring, pk),
        "leden": _leden(rij),
        "vandaag": timezone.localdate(),
    }
    return render(request, "aanbod/warm_campagne.html", context)


def _leden(campagne: Campagne):
    laatste = Contact.objects.filter(campagne=campagne, organisatie=OuterRef("organisatie")).order_by(
        "-op", "-pk"
    )
    return (
        CampagneLid.objects.filter(campagne=campagne)
        .select_related("organisatie")
        .annotate(
            laatste_op=laatste.values("op")[:1],
            laatste_kanaal=laatste.values("kanaal")[:1],
            laatste_uitkomst=laatste.values("uitkomst")[:1],
        )
        .order_by("organisatie__naam", "pk")[:1000]
    )


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def campagne_kies(request, pk):
    """Organisations to tick, filtered by stage and name."""
    rij = _campagne(request, pk)
    fase, q = request.GET.get("fase", ""), request.GET.get("q", "").strip()[:80]
    rijen = Organisatie.objects.filter(bestuur_id=rij.bestuur_id)
    if fase in Fase.values:
        rijen = rijen.filter(fase=fase)
    if q:
        rijen = rijen.filter(naam__icontains=q)
    op_lijst = CampagneLid.objects.filter(campagne=rij, organisatie=OuterRef("pk"))
    gesproken = Contact.objects.filter(campagne=rij, organisatie=OuterRef("pk"))
    rijen = rijen.annotate(gekozen=Exists(op_lijst), vast=Exists(gesproken)).order_by("naam", "pk")
    context = {
        "campagne": rij,
        "rijen": rijen[:HOOGSTENS],
        "meer": max(0, rijen.count() - HOOGSTENS),
        "fases": Fase.choices,
        "fase": fase,
        "q": q,
    }
    return render(request, "aanbod/warm_campagne_kies.html", context)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def campagne_leden(request, pk):
    """Keep who was ticked."""
    rij = _campagne(request, pk)
    aantal = acties.zet_leden(
        campagne=rij,
        gekozen=_sleutels(request.POST.getlist("organisatie")),
        getoond=_sleutels(request.POST.getlist("getoond")),
        door=request.user,
    )
    messages.success(
        request, f"Op de lijst staan nu {aantal} {'organisatie' if aantal == 1 else 'organisaties'}."
    )
    return redirect("campagne", pk)


def _sleutels(teksten: list[str]) -> set[UUID]:
    """Ids that are ids; what isn't one is left out."""
    gevonden = set()
    for tekst in teksten[: 2 * HOOGSTENS]:
        try:
            gevonden.add(UUID(tekst))
        except ValueError:
            continue
    return gevonden
