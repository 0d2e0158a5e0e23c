"""The trajectbegeleider refers a person."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from intake.acties import trajecten
from intake.forms.aanmelding import AanmeldingForm
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, vereist


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def nieuw(request):
    """Refer a person to a gemeente of the own work region (SW-03)."""
    form = AanmeldingForm(request.POST or None, kring=request.kring)
    if request.method == "POST" and form.is_valid():
        try:
            traject = trajecten.meld_aan(door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(
                request, f"{traject.inburgeraar.voornaam} is aangemeld in {traject.bestuur.naam}."
            )
            return redirect("agii_dossier", traject.pk)
    if request.method == "POST":
        return fout_422(request, "intake/aanmelding.html", {"form": form})
    return render(request, "intake/aanmelding.html", {"form": form})
