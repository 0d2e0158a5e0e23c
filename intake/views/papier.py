"""The guide and the talk on paper."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from intake import papier
from intake.gesprek import Gesprek
from intake.leidraad import gids_van
from intake.models import Intake
from intake.talenten import talenten_van
from intake.toegang import traject_voor
from intake.views.leidraden import gekozen_bestuur, publiek_of_404
from netwerktraject.kern import inzage
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.talen import CONTACTTALEN


def _als_pdf(inhoud: bytes, naam: str) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="{naam}.pdf"'
    return antwoord


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def leidraad(request, publiek):
    """The guide of one audience with empty lines; `taal` adds the question in another language."""
    bestuur = gekozen_bestuur(request)
    gids = gids_van(bestuur.pk if bestuur else None, publiek_of_404(publiek))
    taal = request.GET.get("taal", "")
    taal = taal if taal in CONTACTTALEN else ""
    inhoud = papier.leidraad_pdf(gids, bestuur=bestuur, dag=timezone.localdate(), taal=taal)
    return _als_pdf(inhoud, f"leidraad-{publiek}")


@require_safe
@vereist(Recht.DOSSIER)
def intake(request, pk):
    """The filled-in talk of one person; the look is logged as a print."""
    traject = traject_voor(request, pk)
    rij = get_object_or_404(Intake.objects.select_related("bestuur"), traject=traject)
    rij.traject = traject
    inhoud = papier.intake_pdf(
        Gesprek.van(rij),
        intake=rij,
        talenten=talenten_van(traject),
        bestuur=rij.bestuur,
        dag=timezone.localdate(),
    )
    inzage.noteer(request, bestuur_id=rij.bestuur_id, soort="print", onderwerp_id=pk, doel="begeleiding")
    return _als_pdf(inhoud, "intake")
