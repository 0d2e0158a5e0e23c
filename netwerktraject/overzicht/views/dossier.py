"""The dossier of one person and its tabs. Each GET writes exactly one row of who looked."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from intake import padvragen
from intake.acties import gesprekken
from intake.models import Traject
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import neem_over
from netwerktraject.kern.models import Inzage
from netwerktraject.kern.rechten import Recht, besturen_met, eis, mag, vereist
from netwerktraject.overzicht import dossiervragen, urenregels
from netwerktraject.overzicht.dossier import dossier_van, tijdlijn
from netwerktraject.overzicht.dossierkop import Kop, kop_uit
from netwerktraject.overzicht.forms import NotitieForm
from netwerktraject.overzicht.grootboek import grootboek_van
from netwerktraject.overzicht.padregel import padzin

PER_BLAD = 50
ALLES = 300


def kop_voor(request, pk) -> Kop:
    """The head of a dossier page; foreign and nonexistent are both 404."""
    rij = dossiervragen.kop(request.kring, pk)
    if rij is None:
        raise Http404
    eis(request.kring, Recht.DOSSIER, rij["bestuur_id"])
    return kop_uit(rij, request.kring)


def kader_voor(request, traject: Traject) -> dict:
    """What a small form page of a file stands in: the dossier, or for AgII that only follows up its own page."""
    if mag(request.kring, Recht.DOSSIER, traject.bestuur_id):
        terug = reverse("dossier", args=[traject.pk])
        return {"kop": kop_voor(request, traject.pk), "basis": "overzicht/_dossierbasis.html", "terug": terug}
    terug = reverse("agii_dossier", args=[traject.pk])
    kop = {"naam": traject.inburgeraar.naam, "id": traject.pk}
    return {"kop": kop, "basis": "overzicht/_agiibasis.html", "terug": terug}


def naar_agii(view: Callable) -> Callable:
    """AgII that follows up has a page of its own per person: a link to the dossier leads there (RG-04)."""

    @wraps(view)
    def binnenkant(request, pk):
        kring = request.kring
        heel = besturen_met(kring, Recht.DOSSIER)
        volgt = Traject.objects.van_begeleider(kring).exclude(bestuur_id__in=heel)
        if kring.opvolging and volgt.filter(pk=pk).exists():
            return redirect("agii_dossier", pk)
        return view(request, pk)

    return binnenkant


def _noteer(request, kop: Kop, soort: str) -> None:
    inzage.noteer(request, bestuur_id=kop.bestuur_id, soort=soort, onderwerp_id=kop.id, doel="begeleiding")


def _toon(request, pk, form: NotitieForm, status: int = 200):
    blad = dossier_van(request.kring, pk)
    if blad is None:
        raise Http404
    eis(request.kring, Recht.DOSSIER, blad.kop.bestuur_id)
    _noteer(request, blad.kop, "dossier")
    pad = padzin(padvragen.regel_van(request.kring, pk))
    context = {"blad": blad, "kop": blad.kop, "form": form, "tab": "dossier", "pad": pad}
    return render(request, "overzicht/dossier.html", context, status=status)


@require_safe
@naar_agii
@vereist(Recht.DOSSIER)
def dossier(request, pk):
    """Who, status, plan, hours, next step, history."""
    return _toon(request, pk, NotitieForm())


@require_POST
@vereist(Recht.DOSSIER)
def notitie_nieuw(request, pk):
    """Keep a note for the own team."""
    traject = traject_voor(request, pk)
    form = NotitieForm(request.POST)
    if form.is_valid():
        try:
            gesprekken.noteer(traject=traject, tekst=form.cleaned_data["tekst"], door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Je notitie is bewaard.")
            return redirect("dossier", pk)
    return _toon(request, pk, form, status=422)


@require_safe
@naar_agii
@vereist(Recht.DOSSIER)
def dossier_uren(request, pk):
    """The ledger: sums per part and language, then every line with its state; corrected lines stay readable."""
    kop = kop_voor(request, pk)
    _noteer(request, kop, "uren")
    context = {
        "kop": kop,
        "tab": "uren",
        "boek": grootboek_van(pk, kop.stand.norm),
        "pagina": urenregels.blad(pk, request.GET.get("pagina"), request.GET.get("regel", "")),
    }
    return render(request, "overzicht/dossier_uren.html", context)


@require_safe
@naar_agii
@vereist(Recht.DOSSIER)
def geschiedenis(request, pk):
    """All that happened."""
    kop = kop_voor(request, pk)
    _noteer(request, kop, "geschiedenis")
    context = {"kop": kop, "regels": tijdlijn(request.kring, pk, ALLES), "tab": "geschiedenis"}
    return render(request, "overzicht/geschiedenis.html", context)


@require_safe
@vereist(Recht.DOSSIER)
def inzages(request, pk):
    """Who looked at this dossier, and when (RG-07)."""
    kop = kop_voor(request, pk)
    _noteer(request, kop, "inzages")
    rijen = (
        Inzage.objects.filter(onderwerp_id=pk, bestuur_id=kop.bestuur_id)
        .select_related("gebruiker")
        .order_by("-op", "-id")
    )
    pagina = Paginator(rijen, PER_BLAD).get_page(request.GET.get("pagina"))
    return render(request, "overzicht/inzages.html", {"kop": kop, "pagina": pagina, "tab": ""})


@require_POST
@vereist(Recht.DOSSIER)
def contact_toon(request, pk):
    """Show phone and e-mail, because somebody asked; that look is kept."""
    kop = kop_voor(request, pk)
    _noteer(request, kop, "contact")
    sjabloon = "overzicht/_contact.html" if request.htmx else "overzicht/contact.html"
    persoon = traject_voor(request, pk).inburgeraar
    return render(request, sjabloon, {"kop": kop, "persoon": persoon, "tab": ""})
