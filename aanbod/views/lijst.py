"""The list of all offer, and what partners share."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from aanbod import versheid
from aanbod.filters import VOLGORDES, AanbodFilter, BeheerFilter, op_volgorde, volgorde_van
from aanbod.forms.bulk import BulkForm
from aanbod.models import Aanbod
from aanbod.toegang import met_label, zichtbaar
from aanbod.views.zoekopdracht import bewaarde_filters
from netwerktraject.kern.rechten import Recht, besturen_met, mag, vereist

PER_BLAD = 50


def filter_van(request, vraag=None) -> AanbodFilter:
    """The filter of this person on all that one may see; `vraag` instead of the address of the page."""
    soort = BeheerFilter if mag(request.kring, Recht.AANBOD_BEHEREN) else AanbodFilter
    rijen = zichtbaar(request).select_related("organisatie", "bestuur", "verband", "categorie")
    return soort(request.GET if vraag is None else vraag, queryset=rijen, request=request)


def gefilterd(request, vraag=None):
    """The rows of the list, in the order that the address asks for."""
    bron = request.GET if vraag is None else vraag
    return op_volgorde(filter_van(request, vraag).qs, bron.get("volgorde", ""))


def _koppen(request) -> dict[str, dict]:
    """Per column: the address that sorts by it, and how it is sorted now."""
    nu, omlaag = volgorde_van(request.GET.get("volgorde", ""))
    koppen = {}
    for sleutel in VOLGORDES:
        vraag = request.GET.copy()
        vraag.pop("pagina", None)
        vraag["volgorde"] = f"-{sleutel}" if sleutel == nu and not omlaag else sleutel
        stand = ("descending" if omlaag else "ascending") if sleutel == nu else ""
        koppen[sleutel] = {"adres": f"?{vraag.urlencode()}", "stand": stand}
    return koppen


def met_stand(rijen, dag, beheerd: frozenset[int]) -> list[Aanbod]:
    """What the row shows besides its fields: label, freshness, and whether one may change it."""
    for rij in met_label(rijen, dag):
        rij.mag_wijzig = rij.bestuur_id in beheerd
        vers_tot = getattr(rij, "vers_tot", None)
        rij.kijk_na = rij.twijfel_op is not None or vers_tot is None or vers_tot < dag
        rij.voorbij = any(einde is not None and einde < dag for einde in (rij.eindigt_op, rij.laatste_op))
        rij.vol = rij.plaatsen_vrij == 0 or (rij.vol_tot is not None and rij.vol_tot >= dag)
    return rijen


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def lijst(request):
    """All offer one may see, filtered and sorted by the address."""
    dag = timezone.localdate()
    filter_ = filter_van(request)
    beheerd = besturen_met(request.kring, Recht.AANBOD_BEHEREN)
    rijen = op_volgorde(versheid.met_termijn(filter_.qs), request.GET.get("volgorde", ""))
    pagina = Paginator(rijen, PER_BLAD).get_page(request.GET.get("pagina"))
    met_stand(pagina.object_list, dag, beheerd)
    vraag = request.GET.copy()
    vraag.pop("pagina", None)
    context = {
        "pagina": pagina,
        "filter": filter_,
        "koppen": _koppen(request),
        "vraag": vraag.urlencode(),
        "eigen": request.kring.aanbod,
        "mag_beheren": bool(beheerd),
        "bulk": BulkForm(besturen=beheerd) if beheerd else None,
        **bewaarde_filters(request, "aanbod"),
    }
    return render(request, "aanbod/lijst.html", context)


def gedeeld(request):
    """What the partners share, in the order that the address asks for."""
    rijen = Aanbod.objects.filter(verband_id__in=request.kring.verbanden).gelabeld_op(timezone.localdate())
    rijen = rijen.select_related("organisatie", "bestuur", "verband", "categorie")
    return op_volgorde(rijen, request.GET.get("volgorde", ""))


@require_safe
@vereist(Recht.REGIO)
def regio(request):
    """What the partners of a samenwerkingsverband share: offer and its label, never a person (SW-06)."""
    pagina = Paginator(gedeeld(request), PER_BLAD).get_page(request.GET.get("pagina"))
    met_label(pagina.object_list, timezone.localdate())
    context = {"pagina": pagina, "koppen": _koppen(request), "vraag": request.GET.urlencode()}
    return render(request, "aanbod/regio.html", context)
