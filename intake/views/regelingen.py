"""The rules over time, kept by the platform; a running traject keeps the norm it began with."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from intake.acties import regelingen as acties
from intake.forms.regeling import RegelingForm
from intake.models import Regeling
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist

BLAD = "intake/regelingen.html"


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.PLATFORM)
def regelingen(request):
    """All rules, the newest first; add one."""
    form = RegelingForm(request.POST or None)
    rijen, vandaag = list(Regeling.objects.all()), timezone.localdate()
    nu = next((r.pk for r in rijen if r.vanaf <= vandaag), None)
    context = {"form": form, "rijen": rijen, "vandaag": vandaag, "nu": nu}
    if request.method != "POST":
        return render(request, BLAD, context)
    if form.is_valid():
        try:
            acties.voeg_toe(door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De regel is bewaard.")
            return redirect("regelingen")
    return fout_422(request, BLAD, context)


@require_POST
@vereist(Recht.PLATFORM)
def regeling_schrap(request, pk):
    """Take a rule away that does not hold yet."""
    regel = get_object_or_404(Regeling, pk=pk)
    try:
        acties.schrap(regeling=regel, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "De regel is weg.")
    return redirect("regelingen")
