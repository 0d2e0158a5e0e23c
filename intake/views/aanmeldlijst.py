"""Refer many people with a list: choose, look at every row, then send (SW-03)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.aanmeldlijst import DUBBEL, FOUT, KOLOMMEN, NIEUW
from intake.acties import bulkaanmelding
from intake.forms.aanmeldlijst import LijstForm, VerstuurForm
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.uitvoer import Vorm, tabel_antwoord

VINKBAAR = 400  # a form holds 500 fields
VOORBEELD = (
    "",
    "Amina",
    "Saleh",
    "Arabisch",
    "A1",
    "0470 00 00 00",
    "",
    "WhatsApp",
    "Wil mensen leren kennen",
    "ja",
)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def lijst(request):
    """Choose a file; the answer is what would happen with each row. Nothing is written yet."""
    form = LijstForm(request.POST or None, request.FILES or None, kring=request.kring)
    if request.method != "POST":
        return render(request, "intake/aanmeldlijst.html", {"form": form})
    if form.is_valid():
        bestand, vast = form.cleaned_data["bestand"], form.cleaned_data["bestuur"]
        try:
            rijen = bulkaanmelding.bekijk(
                inhoud=bestand.read(), naam=bestand.name, kring=request.kring, vast=vast
            )
            teken = bulkaanmelding.onderteken(rijen, request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return render(request, "intake/aanmeldlijst_voorbeeld.html", _voorbeeld(rijen, teken))
    return fout_422(request, "intake/aanmeldlijst.html", {"form": form})


def _voorbeeld(rijen: list, teken: str) -> dict:
    besturen = {rij.waarden.get("bestuur") for rij in rijen} - {None}
    namen = dict(Bestuur.objects.filter(pk__in=besturen).values_list("pk", "naam"))
    volgorde = {FOUT: 0, DUBBEL: 1, NIEUW: 2}
    groepen = {oordeel: [r for r in rijen if r.oordeel == oordeel] for oordeel in (NIEUW, DUBBEL, FOUT)}
    for rij in rijen:
        rij.gemeente = namen.get(rij.waarden.get("bestuur"), "")
    for rij in groepen[DUBBEL][:VINKBAAR]:
        rij.vinkbaar = True
    return {
        "rijen": sorted(rijen, key=lambda r: (volgorde[r.oordeel], r.nummer)),
        "nieuw": len(groepen[NIEUW]),
        "dubbel": len(groepen[DUBBEL]),
        "fout": len(groepen[FOUT]),
        "teken": teken,
    }


@require_POST
@vereist(Recht.AANMELDEN)
def verstuur(request):
    """Refer them all, in one go. Pressing twice refers nobody twice."""
    form = VerstuurForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError("Deze lijst klopt niet meer. Kies het bestand opnieuw.")
        aantal = bulkaanmelding.meld_aan(kring=request.kring, door=request.user, **form.cleaned_data)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("aanmeldlijst")
    wie = "1 mens is" if aantal == 1 else f"{aantal} mensen zijn"
    messages.success(request, f"{wie} aangemeld. Elke gemeente krijgt haar termijn om te antwoorden.")
    return redirect("agii_mensen")


@require_safe
@vereist(Recht.AANMELDEN)
def sjabloon(request):
    """The empty list with one example, to fill in."""
    eigen = (
        Bestuur.objects.filter(pk__in=request.kring.agii, actief=True).values_list("naam", flat=True).first()
    )
    return tabel_antwoord(
        request,
        vorm=Vorm.XLSX,
        naam="mensen-aanmelden",
        titel="Mensen",
        koppen=[kop for kop, _maximum, _ook in KOLOMMEN.values()],
        rijen=[[eigen or "", *VOORBEELD[1:]]],
    )
