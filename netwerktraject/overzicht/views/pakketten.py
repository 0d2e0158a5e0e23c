"""Three packages for one person: look, choose one, and it stands in the plan (IT-05)."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from aanbod.models import Aanbod
from intake.acties import plannen
from intake.certificering import uren_tekst
from intake.models.traject import EINDE, Status
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht.pakketkeuze import GekozenForm
from netwerktraject.overzicht.pakketten import voorstellen_voor

WEG = "Een aanbod in dit pakket bestaat niet meer. Kies opnieuw."


def _context(request, traject, fout: str = "") -> dict:
    dicht = traject.status in (*EINDE, Status.AANGEMELD)
    return {
        "traject": traject,
        "v": None if dicht else voorstellen_voor(request.kring, traject),
        "fout": fout,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def pakketten(request, pk):
    """Propose three packages; a chosen one goes in the plan in one action."""
    traject = traject_voor(request, pk)
    fout = ""
    if request.method == "POST":
        form = GekozenForm(request.POST)
        try:
            delen = gekozen_delen(form.delen())
            nieuw = plannen.voeg_pakket_toe(traject=traject, delen=delen, door=request.user)
        except ValidationError as weigering:
            fout = zinnen(weigering)
        else:
            _zeg(request, pk, nieuw)
            return redirect("plan", pk)
    inzage.noteer(request, bestuur_id=traject.bestuur_id, soort="plan", onderwerp_id=pk, doel="begeleiding")
    sjabloon, context = "overzicht/pakketten.html", _context(request, traject, fout)
    return (fout_422 if fout else render)(request, sjabloon, context)


def gekozen_delen(delen: list) -> list[plannen.Gekozen]:
    """With the offers behind the walls of the actor; one that is gone refuses the whole."""
    ids = [deel.aanbod for deel in delen if deel.aanbod]
    aanbod: dict[UUID, Aanbod] = {a.pk: a for a in Aanbod.objects.filter(pk__in=ids)}
    if len(aanbod) < len(set(ids)):
        raise ValidationError(WEG)
    return [
        plannen.Gekozen(aanbod.get(deel.aanbod), deel.minuten, deel.dag, deel.begint, deel.eindigt)
        for deel in delen
    ]


def _zeg(request, pk, nieuw: list) -> None:
    """What came in, with one button to take it all out again."""
    if not nieuw:
        messages.info(request, "Dit pakket staat al in het plan.")
        return
    totaal = uren_tekst(sum(o.gepland_minuten for o in nieuw))
    vraag = urlencode([("deel", o.pk) for o in nieuw])
    ongedaan = f"{reverse('plan_ongedaan', args=[pk])}?{vraag}"
    woord = "onderdeel" if len(nieuw) == 1 else "onderdelen"
    zin = f"{len(nieuw)} {woord} in het plan: {totaal}."
    messages.success(request, zin, extra_tags=f"ongedaan:{ongedaan}")
