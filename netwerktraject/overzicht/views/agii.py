"""The people a trajectbegeleider referred: fewer fields, each listed in `overzicht.agii`."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import OuterRef, Subquery
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from intake.models import Certificaat
from netwerktraject.kern import inzage
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht.agii import dossier_voor_agii, mens, mensen_van

PER_BLAD = 25


@require_safe
@vereist(Recht.AGII_DOSSIER)
def agii_mensen(request):
    """Stage, hours and last step of each person one referred."""
    pagina = Paginator(mensen_van(request.kring), PER_BLAD).get_page(request.GET.get("pagina"))
    inzage.noteer_lijst(request, besturen={t.bestuur_id for t in pagina}, doel="mijn mensen")
    return render(
        request, "overzicht/agii_mensen.html", {"pagina": pagina, "mensen": [mens(t) for t in pagina]}
    )


@require_safe
@vereist(Recht.AGII_DOSSIER)
def agii_dossier(request, pk):
    """One person, with the listed fields only."""
    certificaat = Certificaat.objects.filter(traject=OuterRef("pk"), ingetrokken_op__isnull=True).order_by(
        "-gegeven_op", "id"
    )
    rijen = mensen_van(request.kring).select_related("inburgeraar", "bestuur", "coach")
    traject = get_object_or_404(
        rijen.annotate(certificaat_op=Subquery(certificaat.values("gegeven_op")[:1])), pk=pk
    )
    inzage.noteer(
        request,
        bestuur_id=traject.bestuur_id,
        soort="dossier",
        onderwerp_id=traject.pk,
        doel="opvolging door AgII",
    )
    return render(request, "overzicht/agii_dossier.html", {"blad": dossier_voor_agii(traject)})
