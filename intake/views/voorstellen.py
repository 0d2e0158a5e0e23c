"""What the person proposes: add it, and judge it on the two legal criteria (IT-03)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from intake.acties import voorstellen
from intake.forms.plan import EigenForm, OordeelForm
from intake.models import EigenVoorstel
from intake.toegang import onderdeel_voor, traject_voor
from intake.voorstel import zin_nee
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, vereist


def _kijk(request, traject) -> None:
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="plan", onderwerp_id=traject.pk, doel="begeleiding"
    )


def _zeg(request, titel: str, form) -> None:
    """Say that it counts, or which criterion it misses."""
    oordeel = form.oordeel()
    if nee := zin_nee(titel, nederlands=oordeel["nederlands"], deelname=oordeel["deelname"]):
        messages.warning(request, nee)
    else:
        messages.success(request, f"{titel} telt mee.")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def eigen(request, pk):
    """Put what the person proposes in the plan, or a duo that still has to be found."""
    traject = traject_voor(request, pk)
    form = EigenForm(request.POST or None)
    context = {"traject": traject, "form": form}
    if request.method != "POST":
        _kijk(request, traject)
        return render(request, "intake/plan_eigen.html", context)
    if form.is_valid():
        try:
            oordeel = None if form.is_duo else form.oordeel()
            voorstellen.stel_voor(traject=traject, deel=form.deel(), oordeel=oordeel, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            if oordeel:
                _zeg(request, form.cleaned_data["titel"], form)
            return redirect("plan", pk)
    return fout_422(request, "intake/plan_eigen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def oordeel(request, pk):
    """Judge a part without an offer, once more if need be."""
    onderdeel = onderdeel_voor(request, pk)
    if not onderdeel.vraagt_oordeel:
        raise Http404
    form = OordeelForm(request.POST or None)
    vroeger = EigenVoorstel.objects.filter(onderdeel=onderdeel).select_related("door")
    context = {"traject": onderdeel.traject, "onderdeel": onderdeel, "form": form, "vroeger": vroeger[:20]}
    if request.method != "POST":
        _kijk(request, onderdeel.traject)
        return render(request, "intake/onderdeel_oordeel.html", context)
    if form.is_valid():
        try:
            voorstellen.beoordeel(onderdeel=onderdeel, door=request.user, **form.oordeel())
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            _zeg(request, onderdeel.titel, form)
            return redirect("plan", onderdeel.traject_id)
    return fout_422(request, "intake/onderdeel_oordeel.html", context)
