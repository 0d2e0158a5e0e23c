"""The dossier of one person and its tabs. Each GET writes exactly one row of who looked."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from intake.acties import gesprekken
from intake.models import Traject, Urenregel
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import neem_over
from netwerktraject.kern.models import Inzage
from netwerktraject.kern.rechten import Recht, eis, vereist
from netwerktraject.overzicht.dossier import dossier_van, tijdlijn
from netwerktraject.overzicht.dossierkop import kop_van, met_kop
from netwerktraject.overzicht.forms import NotitieForm

PER_BLAD = 50
ALLES = 300


def traject_met_kop(request, pk) -> Traject:
    """The traject with all that its head shows; foreign and nonexistent are both 404."""
    traject = get_object_or_404(met_kop(Traject.objects.van_gemeente(request.kring)), pk=pk)
    eis(request.kring, Recht.DOSSIER, traject.bestuur_id)
    return traject


def _noteer(request, traject: Traject, soort: str) -> None:
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort=soort, onderwerp_id=traject.pk, doel="begeleiding"
    )


def _toon(request, traject: Traject, form: NotitieForm, status: int = 200):
    blad = dossier_van(traject, request.user.pk)
    _noteer(request, traject, "dossier")
    context = {"blad": blad, "kop": blad.kop, "form": form, "tab": "dossier"}
    return render(request, "overzicht/dossier.html", context, status=status)


@require_safe
@vereist(Recht.DOSSIER)
def dossier(request, pk):
    """Who, status, plan, hours, next step, history."""
    return _toon(request, traject_met_kop(request, pk), NotitieForm())


@require_POST
@vereist(Recht.DOSSIER)
def notitie_nieuw(request, pk):
    """Keep a note for the own team."""
    traject = traject_met_kop(request, pk)
    form = NotitieForm(request.POST)
    if form.is_valid():
        try:
            gesprekken.noteer(traject=traject, tekst=form.cleaned_data["tekst"], door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Je notitie is bewaard.")
            return redirect("dossier", pk)
    return _toon(request, traject, form, status=422)


@require_safe
@vereist(Recht.DOSSIER)
def dossier_uren(request, pk):
    """Every line of hours with its state; corrected lines stay readable."""
    traject = traject_met_kop(request, pk)
    regels = (
        Urenregel.objects.filter(traject=traject)
        .select_related("onderdeel", "door", "beslist_door", "verbetering")
        .order_by("-datum", "-ingevoerd_op", "id")
    )
    _noteer(request, traject, "uren")
    pagina = Paginator(regels, PER_BLAD).get_page(request.GET.get("pagina"))
    return render(
        request, "overzicht/dossier_uren.html", {"kop": kop_van(traject), "pagina": pagina, "tab": "uren"}
    )


@require_safe
@vereist(Recht.DOSSIER)
def geschiedenis(request, pk):
    """All that happened."""
    traject = traject_met_kop(request, pk)
    _noteer(request, traject, "geschiedenis")
    context = {"kop": kop_van(traject), "regels": tijdlijn(traject, ALLES), "tab": "geschiedenis"}
    return render(request, "overzicht/geschiedenis.html", context)


@require_safe
@vereist(Recht.DOSSIER)
def inzages(request, pk):
    """Who looked at this dossier, and when (RG-07)."""
    traject = traject_met_kop(request, pk)
    _noteer(request, traject, "inzages")
    rijen = (
        Inzage.objects.filter(onderwerp_id=traject.pk, bestuur_id=traject.bestuur_id)
        .select_related("gebruiker")
        .order_by("-op", "-id")
    )
    pagina = Paginator(rijen, PER_BLAD).get_page(request.GET.get("pagina"))
    return render(request, "overzicht/inzages.html", {"kop": kop_van(traject), "pagina": pagina, "tab": ""})


@require_POST
@vereist(Recht.DOSSIER)
def contact_toon(request, pk):
    """Show phone and e-mail, because somebody asked; that look is kept."""
    traject = traject_met_kop(request, pk)
    _noteer(request, traject, "contact")
    sjabloon = "overzicht/_contact.html" if request.htmx else "overzicht/contact.html"
    return render(request, sjabloon, {"kop": kop_van(traject), "persoon": traject.inburgeraar, "tab": ""})
