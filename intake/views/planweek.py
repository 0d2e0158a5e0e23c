"""The week of a plan: on which day one goes, the lessons, and the page to take home (IT-05, TK-07)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import lessen, plannen
from intake.forms.plan import LesForm, MomentForm
from intake.planblad import blad_van
from intake.planprint import maak_pdf
from intake.toegang import onderdeel_voor, traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def moment(request, pk):
    """Fix on which day and hours the person goes."""
    onderdeel = onderdeel_voor(request, pk)
    begin = {naam: getattr(onderdeel, naam) for naam in ("dag", "begint", "eindigt")}
    form = MomentForm(request.POST or None, initial=begin)
    context = {"onderdeel": onderdeel, "traject": onderdeel.traject, "form": form}
    if request.method != "POST":
        inzage.noteer(
            request,
            bestuur_id=onderdeel.bestuur_id,
            soort="plan",
            onderwerp_id=onderdeel.traject_id,
            doel="begeleiding",
        )
        return render(request, "intake/onderdeel_moment.html", context)
    if form.is_valid():
        try:
            plannen.kies_moment(onderdeel=onderdeel, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"Het moment van {onderdeel.titel} staat vast.")
            return redirect("plan", onderdeel.traject_id)
    return fout_422(request, "intake/onderdeel_moment.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def les(request, pk):
    """Add a lesson to the week."""
    traject = traject_voor(request, pk)
    form = LesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            lessen.voeg_toe(traject=traject, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return redirect("plan", pk)
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="plan", onderwerp_id=traject.pk, doel="begeleiding"
    )
    context = {"traject": traject, "form": form, "lessen": blad_van(traject).lessen}
    return (fout_422 if form.is_bound else render)(request, "intake/plan_les.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def les_weg(request, pk):
    """Take a lesson out of the week."""
    traject = traject_voor(request, pk)
    try:
        lessen.haal_weg(traject=traject, sleutel=request.POST.get("les", "")[:80], door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect("plan", pk)


@require_safe
@vereist(Recht.DOSSIER)
def papier(request, pk):
    """One page to take home: what, where, when, how long, whom to ask."""
    traject = traject_voor(request, pk)
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="print", onderwerp_id=traject.pk, doel="plan op papier"
    )
    antwoord = HttpResponse(maak_pdf(traject), content_type="application/pdf")
    antwoord["Content-Disposition"] = 'inline; filename="mijn-plan.pdf"'
    return antwoord
