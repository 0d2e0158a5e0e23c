"""Proofs of participation of one person: make, print, sign on paper or by link, take back, copy one line."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake import bewijsblad
from intake.acties import bewijzen as acties
from intake.forms.bewijzen import LinkForm, PapierForm
from intake.forms.plan import RedenForm
from intake.models import Deelnamebewijs
from intake.models.traject import bij_recht
from intake.toegang import dossier_url, onderdeel_voor, traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, eis, vereist

RECHT = Recht.UREN_BEVESTIGEN


def _bewijs(request, pk) -> Deelnamebewijs:
    """A proof of a person whose hours this actor confirms; foreign is 404."""
    rijen = Deelnamebewijs.objects.filter(bij_recht(request.kring, RECHT, "traject__"))
    bewijs = get_object_or_404(
        rijen.select_related("traject__inburgeraar", "onderdeel__aanbod__organisatie", "bestuur"), pk=pk
    )
    eis(request.kring, RECHT, bewijs.bestuur_id)
    return bewijs


@require_safe
@vereist(RECHT)
def bewijzen(request, pk):
    """Each activity with its hours, its proof and the line to copy."""
    traject = traject_voor(request, pk, RECHT)
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="bewijzen", onderwerp_id=pk, doel="deelnamebewijs"
    )
    rijen = acties.overzicht(traject)
    regels = [
        (rij, bewijsblad.samenvatting(rij.bewijs, traject.inburgeraar.naam) if rij.bewijs else "")
        for rij in rijen
    ]
    context = {"traject": traject, "regels": regels, "terug": dossier_url(request.kring, traject)}
    return render(request, "intake/bewijzen.html", context)


@require_POST
@vereist(RECHT)
def bewijs_maak(request, pk):
    """Make the proof of one activity."""
    onderdeel = onderdeel_voor(request, pk, RECHT)
    try:
        bewijs = acties.maak(onderdeel=onderdeel, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"Bewijs {bewijs.nummer} is klaar. Laat het nu tekenen.")
    return redirect("bewijzen", onderdeel.traject_id)


@require_safe
@vereist(RECHT)
def bewijs_pdf(request, pk):
    """The sheet to print; each look is logged."""
    bewijs = _bewijs(request, pk)
    inzage.noteer(
        request,
        bestuur_id=bewijs.bestuur_id,
        soort="bewijs_pdf",
        onderwerp_id=bewijs.traject_id,
        doel="deelnamebewijs",
    )
    antwoord = HttpResponse(bewijsblad.maak_pdf(bewijs), content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="deelnamebewijs-{bewijs.nummer}.pdf"'
    return antwoord


def _formulier(request, pk, form, sjabloon: str, doe, zin: str):
    """The three small forms: show, do, say it, back to the list."""
    bewijs = _bewijs(request, pk)
    form = form(bewijs)
    context = {"bewijs": bewijs, "traject": bewijs.traject, "form": form}
    if request.method != "POST":
        return render(request, sjabloon, context)
    if form.is_valid():
        try:
            doe(bewijs=bewijs, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, zin)
            return redirect("bewijzen", bewijs.traject_id)
    return fout_422(request, sjabloon, context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(RECHT)
def bewijs_papier(request, pk):
    """Enter who signed the sheet."""

    def form(bewijs):
        return PapierForm(request.POST or None, initial={"tekenaar": _contact(bewijs)[0]})

    zin = "De handtekening is ingevoerd."
    return _formulier(request, pk, form, "intake/bewijs_papier.html", acties.teken_papier, zin)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(RECHT)
def bewijs_link(request, pk):
    """Mail the contact person a link to sign."""

    def form(bewijs):
        return LinkForm(request.POST or None, initial={"email": bewijs.gevraagd_aan or _contact(bewijs)[1]})

    zin = "De link is onderweg. Je ziet hier wie tekende."
    return _formulier(request, pk, form, "intake/bewijs_link.html", acties.stuur_link, zin)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(RECHT)
def bewijs_trek_in(request, pk):
    """Take a proof back, with a reason."""
    zin = "Het bewijs is ingetrokken. Je kan een nieuw maken."
    return _formulier(
        request,
        pk,
        lambda _: RedenForm(request.POST or None),
        "intake/bewijs_trek_in.html",
        acties.trek_in,
        zin,
    )


def _contact(bewijs: Deelnamebewijs) -> tuple[str, str]:
    """Name and address of who signs, as the offer knows them."""
    aanbod = bewijs.onderdeel.aanbod
    if aanbod is None:
        return bewijs.onderdeel.met_wie, ""
    organisatie = aanbod.organisatie
    return aanbod.mentor or organisatie.contactpersoon, aanbod.mentor_email or organisatie.email
