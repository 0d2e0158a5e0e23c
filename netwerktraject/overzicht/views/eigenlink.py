"""From the dossier: give the newcomer the link to their own hours."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from intake.acties import eigenlink
from intake.toegang import traject_voor
from netwerktraject.kern.formulier import zinnen
from netwerktraject.kern.qr import qr_svg
from netwerktraject.kern.rechten import Recht, vereist


@require_POST
@vereist(Recht.DOSSIER)
def eigen_link(request, pk):
    """Make a new link and show it once, as address and as QR; the old ones are dead."""
    traject = traject_voor(request, pk)
    try:
        adres = eigenlink.nieuwe(traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("dossier", pk)
    naam = traject.inburgeraar.voornaam
    context = {
        "naam": naam,
        "adres": adres,
        "qr": qr_svg(adres, f"QR-code met de link voor {naam}"),
        "traject": traject,
    }
    return render(request, "overzicht/eigen_link.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def eigen_link_mail(request, pk):
    """Mail the link to the newcomer, in their language."""
    traject = traject_voor(request, pk)
    try:
        eigenlink.stuur(traject=traject, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"De link gaat naar {traject.inburgeraar.voornaam}.")
    return redirect("dossier", pk)
