"""The end of a traject: checks, end talk, half a year later, and the exempt path (OP-07, OP-08, OP-11, IT-02)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import afsluiten
from intake.einde import BLIJVEND
from intake.forms.einde import EindgesprekForm, NavraagForm, VrijstelForm
from intake.models import Eindgesprek, Slotmoment
from intake.models.traject import OVERGANGEN, Status
from intake.stand import stand_van
from intake.toegang import dossier_url, traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, mag, vereist
from netwerktraject.overzicht import afrondvragen
from netwerktraject.overzicht.afronden import Punt, punten

PER_BLAD = 25
# Which right opens the page behind a check; who lacks it reads the line without a button.
RECHT_VAN = {
    "dossier": Recht.DOSSIER,
    "plan": Recht.DOSSIER,
    "dossier_uren": Recht.DOSSIER,
    "duo": Recht.DUO,
    "plaatsing": Recht.DOSSIER,
    "certificaat": Recht.CERTIFICAAT,
}


@require_safe
@vereist(Recht.OPVOLGEN)
def afronden(request):
    """Who is nearly there, who ended, the feasts, and the figures."""
    klaar = request.GET.get("stand") == "klaar"
    rijen = afrondvragen.afgerond(request.kring) if klaar else afrondvragen.bijna_klaar(request.kring)
    pagina = Paginator(rijen, PER_BLAD).get_page(request.GET.get("pagina"))
    for traject in pagina:
        traject.gesprek = getattr(traject, "eindgesprek", None)
        traject.stand = None if klaar else stand_van(traject)
    besturen = besturen_met(request.kring, Recht.OPVOLGEN)
    inzage.noteer_lijst(request, besturen=besturen, doel="afronden")
    feesten = Slotmoment.objects.filter(bestuur_id__in=besturen_met(request.kring, Recht.CERTIFICAAT))
    context = {
        "klaar": klaar,
        "pagina": pagina,
        "cijfers": afrondvragen.cijfers(request.kring) if klaar else None,
        "feesten": feesten.order_by("-begint_op")[:10],
        "mag_feest": mag(request.kring, Recht.CERTIFICAAT),
    }
    return render(request, "overzicht/afronden.html", context)


@require_safe
@vereist(Recht.OPVOLGEN)
def traject_afronden(request, pk):
    """All checks of one traject with a way to mend each."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    _kijk(request, traject)
    situatie, gesprek = afrondvragen.situatie_van(traject)
    context = {
        "traject": traject,
        "terug_url": dossier_url(request.kring, traject),
        "regels": [(punt, _adres(request, traject, punt)) for punt in punten(situatie)],
        "gesprek": gesprek,
        "blijft": BLIJVEND.get(gesprek.blijvend, "") if gesprek else "",
        "mag_navraag": gesprek is not None and gesprek.navraag_akkoord and not gesprek.navraag_antwoord,
        "mag_vrij": Status.VRIJGESTELD in OVERGANGEN[traject.status],
        "mag_stop": Status.STOPGEZET in OVERGANGEN[traject.status],
        "is_vrij": traject.status == Status.VRIJGESTELD,
    }
    return render(request, "overzicht/traject_afronden.html", context)


def _kijk(request, traject) -> None:
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="dossier", onderwerp_id=traject.pk, doel="afronden"
    )


def _adres(request, traject, punt: Punt) -> str:
    if not punt.naam:
        return ""
    recht = RECHT_VAN.get(punt.naam)
    if recht and not mag(request.kring, recht, traject.bestuur_id):
        return ""
    if punt.naam == "afronden":
        return reverse("afronden")
    return reverse(punt.naam, args=[punt.pk or traject.pk])


def _formulier(request, traject, form, titel: str, knop: str, actie, zin: str, **meer):
    """One form on a page of its own; errors come back with what was typed."""
    context = {
        "traject": traject,
        "form": form,
        "titel": titel,
        "knop": knop,
        "terug_url": reverse("traject_afronden", args=[traject.pk]),
        **meer,
    }
    if request.method != "POST":
        _kijk(request, traject)
        return render(request, "overzicht/afrondvorm.html", context)
    if form.is_valid():
        try:
            actie(form)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, zin.format(traject.inburgeraar.voornaam))
            return redirect("traject_afronden", traject.pk)
    return fout_422(request, "overzicht/afrondvorm.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.OPVOLGEN)
def eindgesprek(request, pk):
    """What went well, what could be better, what lasts, and consent for one question later."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    gesprek = Eindgesprek.objects.filter(traject=traject).first()
    form = EindgesprekForm(request.POST or None, initial=EindgesprekForm.van(gesprek))
    return _formulier(
        request,
        traject,
        form,
        titel=f"Eindgesprek met {traject.inburgeraar.voornaam}",
        knop="Bewaar het gesprek",
        actie=lambda f: afsluiten.bewaar_eindgesprek(traject=traject, door=request.user, **f.gegevens()),
        zin="Het eindgesprek met {} is bewaard.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.OPVOLGEN)
def navraag(request, pk):
    """The answer half a year later, given by phone or letter."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    return _formulier(
        request,
        traject,
        NavraagForm(request.POST or None),
        titel="Een half jaar later",
        knop="Bewaar het antwoord",
        actie=lambda f: afsluiten.beantwoord(traject=traject, door=request.user, **f.cleaned_data),
        zin="Het antwoord van {} is bewaard.",
        uitleg="Bel of schrijf, en vul hier het antwoord in.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.OPVOLGEN)
def vrijstellen(request, pk):
    """The exempt path: works, studies, or follows voluntarily."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    return _formulier(
        request,
        traject,
        VrijstelForm(request.POST or None),
        titel=f"Stel {traject.inburgeraar.voornaam} vrij",
        knop="Stel vrij",
        actie=lambda f: afsluiten.stel_vrij(traject=traject, door=request.user, **f.cleaned_data),
        zin="{} is vrijgesteld. De uren blijven staan.",
        uitleg="Wie vrijgesteld is, mag nog altijd meedoen. Uren, duo en plan blijven staan.",
    )


@require_POST
@vereist(Recht.OPVOLGEN)
def doet_mee(request, pk):
    """An exempt person takes part after all."""
    traject = traject_voor(request, pk, Recht.OPVOLGEN)
    try:
        afsluiten.doe_toch_mee(traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"{traject.inburgeraar.voornaam} doet weer mee.")
    return redirect("traject_afronden", pk)
