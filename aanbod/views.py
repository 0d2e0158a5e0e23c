"""Pages of the offer: list, sheet, edit, screening, organisations."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from aanbod import acties
from aanbod.filters import AanbodFilter
from aanbod.forms import AanbodForm, OrganisatieForm, ScreeningForm
from aanbod.models import Aanbod, Organisatie, Screening
from aanbod.screening import label_op
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, besturen_met, eis, mag, vereist


def _met_label(rijen, vandaag) -> list[Aanbod]:
    for rij in rijen:
        rij.labelstand = label_op(rij.label, rij.label_tot, vandaag)
    return rijen


def _zichtbaar(request):
    """Own offer in every state; of others only what is published and holds a label (OF-04: refused stays inside)."""
    vandaag = timezone.localdate()
    eigen = Aanbod.objects.filter(bestuur_id__in=request.kring.aanbod)
    anderen = Aanbod.objects.exclude(bestuur_id__in=request.kring.aanbod).gelabeld_op(vandaag)
    return Aanbod.objects.met_label().filter(pk__in=eigen.values("pk").union(anderen.values("pk")))


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def lijst(request):
    """All offer one may see, filtered by the address."""
    filter_ = AanbodFilter(
        request.GET, queryset=_zichtbaar(request).select_related("organisatie", "bestuur", "verband")
    )
    pagina = Paginator(filter_.qs.order_by("naam", "id"), 25).get_page(request.GET.get("pagina"))
    _met_label(pagina.object_list, timezone.localdate())
    context = {
        "pagina": pagina,
        "form": filter_.form,
        "eigen": request.kring.aanbod,
        "mag_beheren": mag(request.kring, Recht.AANBOD_BEHEREN),
    }
    return render(request, "aanbod/lijst.html", context)


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def detail(request, pk):
    """The info sheet of one offer; screenings and reasons only for the own gemeente."""
    aanbod = get_object_or_404(_zichtbaar(request).select_related("organisatie", "bestuur", "verband"), pk=pk)
    _met_label([aanbod], timezone.localdate())
    eigen = aanbod.bestuur_id in request.kring.aanbod
    screenings = list(Screening.objects.filter(aanbod=aanbod).select_related("door")) if eigen else []
    mag_beheren = mag(request.kring, Recht.AANBOD_BEHEREN, aanbod.bestuur_id) and eigen
    return render(
        request,
        "aanbod/detail.html",
        {"aanbod": aanbod, "screenings": screenings, "mag_beheren": mag_beheren, "eigen": eigen},
    )


def _beheerd_bestuur(request) -> int:
    """The gemeente in which new offer lands: the first one the actor manages."""
    besturen = sorted(besturen_met(request.kring, Recht.AANBOD_BEHEREN))
    if not besturen:
        raise Http404
    return besturen[0]


def _eigen_aanbod(request, pk) -> Aanbod:
    aanbod = get_object_or_404(
        Aanbod.objects.filter(bestuur_id__in=request.kring.aanbod).select_related("organisatie"), pk=pk
    )
    eis(request.kring, Recht.AANBOD_BEHEREN, aanbod.bestuur_id)
    return aanbod


def _bewerk(request, aanbod: Aanbod, titel: str):
    form = AanbodForm(request.POST or None, instance=aanbod, bestuur_id=aanbod.bestuur_id)
    context = {"form": form, "titel": titel, "aanbod": aanbod}
    if request.method != "POST":
        return render(request, "aanbod/formulier.html", context)
    if form.is_valid():
        try:
            acties.bewaar_aanbod(aanbod=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{aanbod.naam} is bewaard.")
            return redirect("aanbod_detail", aanbod.pk)
    return fout_422(request, "aanbod/formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def nieuw(request):
    """Map a new offer."""
    return _bewerk(request, Aanbod(bestuur_id=_beheerd_bestuur(request)), "Nieuw aanbod")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def wijzig(request, pk):
    """Keep an offer right."""
    return _bewerk(request, _eigen_aanbod(request, pk), "Wijzig aanbod")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def screening_nieuw(request, pk):
    """The three questions and the decision; granting without reasons is impossible (OF-04)."""
    aanbod = _eigen_aanbod(request, pk)
    form = ScreeningForm(
        request.POST or None, instance=Screening(bestuur_id=aanbod.bestuur_id, aanbod=aanbod)
    )
    context = {"form": form, "aanbod": aanbod}
    if request.method != "POST":
        return render(request, "aanbod/screening.html", context)
    if form.is_valid():
        try:
            acties.screen(screening=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(
                request, f"{form.instance.get_besluit_display().capitalize()} voor {aanbod.naam}."
            )
            return redirect("aanbod_detail", pk)
    return fout_422(request, "aanbod/screening.html", context)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def organisaties(request):
    """Organisations of the own gemeente, with how much offer each has."""
    rijen = Organisatie.objects.filter(bestuur_id__in=request.kring.aanbod).annotate(aantal=Count("aanbod"))
    pagina = Paginator(rijen.order_by("naam", "id"), 50).get_page(request.GET.get("pagina"))
    return render(request, "aanbod/organisaties.html", {"pagina": pagina})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def organisatie(request, pk=None):
    """Keep an organisation, new or known."""
    if pk is None:
        rij = Organisatie(bestuur_id=_beheerd_bestuur(request))
    else:
        rij = get_object_or_404(Organisatie.objects.filter(bestuur_id__in=request.kring.aanbod), pk=pk)
        eis(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id)
    form = OrganisatieForm(request.POST or None, instance=rij)
    if request.method != "POST":
        return render(request, "aanbod/organisatie.html", {"form": form, "nieuw": pk is None})
    if form.is_valid():
        try:
            acties.bewaar_organisatie(organisatie=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{rij.naam} is bewaard.")
            return redirect("organisaties")
    return fout_422(request, "aanbod/organisatie.html", {"form": form, "nieuw": pk is None})


@require_safe
@vereist(Recht.REGIO)
def regio(request):
    """What the partners of a samenwerkingsverband share: offer and its label, never a person (SW-06)."""
    rijen = Aanbod.objects.filter(verband_id__in=request.kring.verbanden).gelabeld_op(timezone.localdate())
    pagina = Paginator(
        rijen.select_related("organisatie", "bestuur", "verband").order_by("naam", "id"), 50
    ).get_page(request.GET.get("pagina"))
    _met_label(pagina.object_list, timezone.localdate())
    return render(request, "aanbod/regio.html", {"pagina": pagina})
