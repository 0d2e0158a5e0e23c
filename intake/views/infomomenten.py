"""Collective info moments: the list, one moment, who is present with an offer, and who is invited (IT-07)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake import samenlijsten, uitnodiging
from intake.acties import infomomenten as acties
from intake.acties.uitnodigen import linkmail_taal
from intake.forms.samen import MomentForm
from intake.infomoment import wachttijd
from intake.models import Genodigde, Infomoment, Infoplek
from intake.samenvragen import eigen_bestuur, moment_voor, sleutel_van
from netwerktraject.kern import inzage, pdf
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, vereist
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.uitvoer import bestand, tabel_antwoord
from netwerktraject.kern.weergave import tijd

PER_KEER = 200
AANBOD_PER_KEER = 30


@require_safe
@vereist(Recht.DOSSIER)
def lijst(request):
    """What comes and what was."""
    rijen = samenlijsten.infomomenten(besturen_met(request.kring, Recht.DOSSIER))[:PER_KEER]
    nu = timezone.now()
    straks = sorted((m for m in rijen if m.afgesloten_op is None), key=lambda m: m.begint_op)
    context = {"straks": straks, "voorbij": [m for m in rijen if m.afgesloten_op], "nu": nu}
    return render(request, "intake/infomomenten.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def nieuw(request):
    """Plan a moment."""
    moment = Infomoment(bestuur_id=eigen_bestuur(request, Recht.DOSSIER))
    return _bewaar(request, moment, {"nieuw": True}, None)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def wijzig(request, pk):
    """Change title, time, place, languages."""
    moment = moment_voor(request, pk)
    return _bewaar(request, moment, {"nieuw": False}, MomentForm.van(moment))


def _bewaar(request, moment: Infomoment, context: dict, begin: dict | None):
    form = MomentForm(request.POST or None, initial=begin)
    context |= {"form": form, "moment": moment}
    if request.method != "POST":
        return render(request, "intake/infomoment_form.html", context)
    if form.is_valid():
        form.vul(moment)
        try:
            acties.bewaar(moment=moment, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{moment.titel} is bewaard.")
            if moment.opnieuw:
                messages.warning(request, "Uur of plaats is anders. Nodig iedereen opnieuw uit.")
            return redirect("infomoment", moment.pk)
    return fout_422(request, "intake/infomoment_form.html", context)


@require_safe
@vereist(Recht.DOSSIER)
def moment(request, pk):
    """Everything of one moment."""
    rij = moment_voor(request, pk)
    gasten = samenlijsten.genodigden(rij)
    _noteer(request, rij)
    nu = timezone.now()
    context = {
        "moment": rij,
        "plekken": Infoplek.objects.filter(infomoment=rij).select_related("aanbod__organisatie"),
        "gasten": gasten,
        "open": rij.afgesloten_op is None,
        "begonnen": rij.begint_op <= nu,
        "vandaag": timezone.localdate(rij.begint_op) == timezone.localdate(nu),
        "te_mailen": sum(g.mail and not g.uitgenodigd_op for g in gasten),
        "op_papier": sum(not g.mail and not g.uitgenodigd_op for g in gasten),
        "talen": [taalnaam(code) for code in rij.talen],
        "waren_er": sum(g.aanwezig is True for g in gasten),
        "ingeschreven": sum(len(g.keuzes) for g in gasten),
        "gesprekken": sum(g.eigen_intake for g in gasten),
        "weg": [g for g in gasten if g.aanwezig is not True],
    }
    return render(request, "intake/infomoment.html", context)


def _noteer(request, rij: Infomoment) -> None:
    inzage.noteer_lijst(request, besturen=[rij.bestuur_id], doel="infomoment")


# ------------------------------------------------------------------------------------------------ offers
@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def aanbod(request, pk):
    """Choose which offer has somebody present."""
    rij = moment_voor(request, pk)
    if request.method == "POST":
        keuze = get_object_or_404(
            samenlijsten.aanbod_voor(rij), pk=sleutel_van(request.POST.get("aanbod", ""))
        )
        try:
            acties.zet_aanbod(moment=rij, aanbod=keuze, wie=request.POST.get("wie", "").strip())
        except ValidationError as fout:
            messages.error(request, zinnen(fout))
        else:
            messages.success(request, f"{keuze.naam} is erbij.")
        return redirect("infomoment", pk)
    zoek = request.GET.get("q", "").strip()[:100]
    rijen = samenlijsten.aanbod_voor(rij, zoek)[:AANBOD_PER_KEER]
    context = {"moment": rij, "rijen": rijen, "zoek": zoek}
    return render(request, "intake/infomoment_aanbod.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def aanbod_weg(request, pk):
    """This offer does not come."""
    plek = get_object_or_404(Infoplek.objects.select_related("infomoment"), pk=pk)
    moment_voor(request, plek.infomoment_id)
    try:
        acties.haal_aanbod_weg(plek=plek)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect("infomoment", plek.infomoment_id)


# ------------------------------------------------------------------------------------------------ people
@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def uitnodigen(request, pk):
    """Tick who to invite from the waiting list."""
    rij = moment_voor(request, pk)
    fouten, gekozen = (
        [],
        {sleutel for tekst in request.POST.getlist("traject") if (sleutel := sleutel_van(tekst))},
    )
    if request.method == "POST":
        try:
            aantal = acties.nodig_uit(moment=rij, trajecten=gekozen, door=request.user)
        except ValidationError as fout:
            fouten = fout.messages
        else:
            messages.success(request, f"{aantal} {'mens' if aantal == 1 else 'mensen'} op de lijst gezet.")
            return redirect("infomoment", pk)
    vandaag = timezone.localdate()
    mensen = list(samenlijsten.wachtenden(rij)[:PER_KEER])
    for traject in mensen:
        traject.gekozen = traject.pk in gekozen
        traject.wacht = wachttijd(traject.aangemeld_op, vandaag)
        traject.taal = taalnaam(traject.inburgeraar.contacttaal)
    _noteer(request, rij)
    context = {"moment": rij, "mensen": mensen, "fouten": fouten}
    return render(request, "intake/infomoment_uitnodigen.html", context, status=422 if fouten else 200)


@require_POST
@vereist(Recht.DOSSIER)
def genodigde_weg(request, pk):
    """Take somebody off the list."""
    gast = get_object_or_404(Genodigde.objects.select_related("infomoment"), pk=pk)
    moment_voor(request, gast.infomoment_id)
    try:
        acties.haal_van_lijst(genodigde=gast, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect("infomoment", gast.infomoment_id)


@require_POST
@vereist(Recht.DOSSIER)
def mail(request, pk):
    """Mail the invitations that have not gone yet."""
    rij = moment_voor(request, pk)
    try:
        gemaild, rest = acties.mail_uitnodigingen(moment=rij)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        papier = f" Geef {rest} {'mens' if rest == 1 else 'mensen'} een blad of bel." if rest else ""
        messages.success(request, f"{gemaild} {'mail' if gemaild == 1 else 'mails'} klaargezet.{papier}")
    return redirect("infomoment", pk)


@require_POST
@vereist(Recht.DOSSIER)
def gegeven(request, pk):
    """The printed invitations were handed over."""
    rij = moment_voor(request, pk)
    try:
        aantal = acties.zet_gedrukt(moment=rij)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"{aantal} {'uitnodiging' if aantal == 1 else 'uitnodigingen'} gegeven.")
    return redirect("infomoment", pk)


# ------------------------------------------------------------------------------------------------ paper
@require_safe
@vereist(Recht.DOSSIER)
def bladen(request, pk):
    """One printed invitation per person: picture, day, clock, place (TK-07)."""
    rij = moment_voor(request, pk)
    _noteer(request, rij)
    plekken = Infoplek.objects.filter(infomoment=rij).select_related("aanbod")[:4]
    aangeboden = [(p.aanbod.soort, p.aanbod.naam) for p in plekken]
    vast = {
        "soort": "infomoment",
        "begint_op": rij.begint_op,
        "waar": rij.waar,
        "gemeente": rij.bestuur.naam,
        "telefoon": rij.bestuur.contact_telefoon,
        "aanbod": aangeboden,
    }
    vellen = [
        uitnodiging.maak(
            **vast,
            voornaam=g.traject.inburgeraar.voornaam,
            taal=linkmail_taal(g.traject.inburgeraar),
        )
        for g in samenlijsten.genodigden(rij)
    ]
    return druk(vellen, rij.bestuur, rij.titel)


def druk(vellen: list, bestuur, titel: str):
    """The sheets as one PDF."""
    context = {"bladen": vellen, "gemeente": bestuur.naam, "titel": titel}
    _html, inhoud = pdf.maak(
        "pdf/uitnodiging.html",
        context,
        stijl="nt/pdf/uitnodiging.css",
        kleuren={"accent": bestuur.accent},
        hoogstens=2_000_000,
    )
    return bestand(inhoud, "application/pdf", f"uitnodigingen-{titel}.pdf")


@require_safe
@vereist(Recht.DOSSIER)
def lijst_bestand(request, pk, vorm):
    """The list at the door, to print or keep."""
    rij = moment_voor(request, pk)
    _noteer(request, rij)
    plekken = {
        str(p.pk): p.aanbod.naam for p in Infoplek.objects.filter(infomoment=rij).select_related("aanbod")
    }
    rijen = [
        (
            g.traject.inburgeraar.naam,
            g.taal,
            {True: "ja", False: "nee", None: ""}[g.aanwezig],
            taalnaam(g.uitleg_taal) if g.uitleg_taal else "",
            ", ".join(plekken[k] for k in g.keuzes if k in plekken),
            "ja" if g.eigen_intake else "",
        )
        for g in samenlijsten.genodigden(rij)
    ]
    koppen = ("Naam", "Taal", "Was er", "Uitleg in", "Wil meedoen met", "Eigen gesprek")
    titel = f"{rij.titel}, {timezone.localtime(rij.begint_op):%d/%m/%Y} {tijd(rij.begint_op)}"
    return tabel_antwoord(request, vorm=vorm, naam="infomoment", koppen=koppen, rijen=rijen, titel=titel)
