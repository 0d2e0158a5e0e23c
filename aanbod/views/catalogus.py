"""The catalogue: what the list shows under the same filter, one page per offer with its picture (OF-12)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from aanbod.menu import openbaar, papier
from aanbod.menu.talen import kies, talen
from aanbod.views.lijst import filter_van
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Recht, besturen_met, vereist


def rijen_van(request):
    """Labelled, published offer under the filter of the address; on paper for everybody to see."""
    return filter_van(request).qs.gelabeld_op(timezone.localdate())


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def catalogus(request):
    """Choose what comes in the catalogue, and see how many pages it gets."""
    filter_, aantal = filter_van(request), rijen_van(request).count()
    context = {
        "filter": filter_,
        "aantal": aantal,
        "te_veel": aantal > papier.HOOGSTENS_BLADEN,
        "hoogstens": papier.HOOGSTENS_BLADEN,
        "vraag": request.GET.urlencode(),
        "talen": talen().values(),
    }
    return render(request, "menu/catalogus.html", context)


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def catalogus_pdf(request):
    """The catalogue as one PDF; too many pages gives the page that says so."""
    rijen, dag, taal = rijen_van(request), timezone.localdate(), kies(request.GET.get("in", "nl"))
    if not 0 < rijen.count() <= papier.HOOGSTENS_BLADEN:
        return catalogus(request)
    kaarten = openbaar.kaarten_van(rijen.select_related(None), dag, taal)
    bestuur = get_object_or_404(Bestuur, pk=kaarten[0].rij["bestuur_id"])
    eigen = besturen_met(request.kring, Recht.AANBOD_LEZEN)
    if eigen:
        bestuur = get_object_or_404(Bestuur, pk=min(eigen))
    inhoud = papier.maak(
        "pdf/catalogus.html",
        kaarten,
        papier.fotos_van(kaarten),
        bestuur=bestuur,
        taal=taal,
        dag=dag,
        titel=f"Catalogus {bestuur.naam}",
    )
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = 'inline; filename="catalogus.pdf"'
    return antwoord
