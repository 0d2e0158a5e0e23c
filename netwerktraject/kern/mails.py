"""Mails that need a person: refused, given up, or not sure that they left (veiligheid.md §4.5)."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from netwerktraject.kern import berichten
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.rechten import Recht, vereist

WOORDEN = {
    "duo_link": "Link voor een buddy",
    "afspraak_herinnering": "Herinnering aan een afspraak",
    "duo_pauze": "Pauze, aan een buddy",
    "plaatsing_pauze": "Pauze, aan een mentor",
    "plaatsing_link": "Link voor een mentor",
    "traject_link": "Eigen link voor een inburgeraar",
    "stilstand": "Herinnering: al 3 weken geen uren",
    "uitnodiging": "Uitnodiging voor een infomoment",
    "feest": "Uitnodiging voor een feest",
    "navraag": "Vraag na een half jaar",
    "aanmelding_wacht": "Herinnering: een aanmelding wacht",
    "aanmelding_vervallen": "Een aanmelding is vervallen",
    "overdracht_gevraagd": "Iemand verhuist naar jullie",
}


def _eigen(request):
    return berichten.vraagt_aandacht().filter(bestuur_id__in=request.kring.personen)


@require_safe
@vereist(Recht.DOSSIER)
def lijst(request):
    """What did not arrive, or may not have: send again, or leave it."""
    pagina = Paginator(_eigen(request).order_by("-gemaakt_op", "id"), 25).get_page(request.GET.get("pagina"))
    for bericht in pagina.object_list:
        bericht.woord = WOORDEN.get(bericht.sjabloon, bericht.sjabloon)
    return render(request, "kern/mails.html", {"pagina": pagina})


@require_POST
@vereist(Recht.DOSSIER)
def opnieuw(request, pk):
    """Send it again."""
    bericht = get_object_or_404(Bericht.objects.filter(bestuur_id__in=request.kring.personen), pk=pk)
    gelukt = berichten.stuur_opnieuw(bericht=bericht)
    messages.success(request, "De mail vertrekt opnieuw." if gelukt else "Deze mail is al afgehandeld.")
    return redirect("mails")


@require_POST
@vereist(Recht.DOSSIER)
def laat(request, pk):
    """Leave it: it leaves the list."""
    bericht = get_object_or_404(Bericht.objects.filter(bestuur_id__in=request.kring.personen), pk=pk)
    berichten.laat_vallen(bericht=bericht)
    return redirect("mails")
