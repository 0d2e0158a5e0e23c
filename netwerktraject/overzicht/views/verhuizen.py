"""Hand a person over to another gemeente, from their dossier."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from intake.acties import overdrachten
from intake.forms.overdracht import OverdrachtForm
from intake.models import Overdracht
from intake.models.verwijzing import OverdrachtStand
from intake.overdracht import DELEN, delen_van, maak_pakket
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht.views.dossier import kop_voor


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def overdracht_nieuw(request, pk):
    """Choose where to and what goes along; the page shows just what the other gemeente will read."""
    traject = traject_voor(request, pk)
    gevraagd = Overdracht.objects.filter(traject=traject, stand=OverdrachtStand.GEVRAAGD).first()
    if gevraagd is not None:
        return redirect("overdracht", gevraagd.pk)
    form = OverdrachtForm(request.POST or None, bestuur_id=traject.bestuur_id)
    delen = delen_van(maak_pakket(traject, list(DELEN)))
    context = {"kop": kop_voor(request, pk), "form": form, "delen": delen, "tab": ""}
    if request.method != "POST":
        doel = {"soort": "dossier", "onderwerp_id": traject.pk, "doel": "overdracht"}
        inzage.noteer(request, bestuur_id=traject.bestuur_id, **doel)
        return render(request, "overzicht/overdracht_nieuw.html", context)
    if form.is_valid():
        try:
            gevraagd = overdrachten.vraag(traject=traject, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(
                request, f"{gevraagd.naar.naam} kan nu antwoorden. Je ziet het hier en in je werk."
            )
            return redirect("overdracht", gevraagd.pk)
    return fout_422(request, "overzicht/overdracht_nieuw.html", context)
