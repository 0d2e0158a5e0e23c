"""Talents of a person: a list that grows, with who saw it and when (IT-09)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from intake.acties import talenten as acties
from intake.forms.talent import TalentForm
from intake.models import Talent
from intake.talenten import talenten_van
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar, zinnen
from netwerktraject.kern.rechten import Recht, eis, vereist


def _talent_voor(request, pk) -> Talent:
    talent = get_object_or_404(
        Talent.objects.filter(bestuur_id__in=request.kring.personen).select_related(
            "traject__inburgeraar", "door"
        ),
        pk=pk,
    )
    eis(request.kring, Recht.DOSSIER, talent.bestuur_id)
    return talent


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def lijst(request, pk):
    """All talents of one person; a POST adds one."""
    traject = traject_voor(request, pk)
    form = TalentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            acties.voeg_toe(traject=traject, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Genoteerd. Het staat in het dossier met je naam.")
            return redirect(terug_naar(request, reverse("talenten", args=[pk])))
    context = {"traject": traject, "talenten": talenten_van(traject), "talentform": form}
    if request.method == "POST":
        return fout_422(request, "intake/talenten.html", context)
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="dossier", onderwerp_id=pk, doel="begeleiding"
    )
    return render(request, "intake/talenten.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def wijzig(request, pk):
    """Correct one talent, or take it away."""
    talent = _talent_voor(request, pk)
    form = TalentForm(request.POST if request.method == "POST" else None, talent=talent)
    context = {
        "talent": talent,
        "traject": talent.traject,
        "talentform": form,
        "mag_weg": acties.mag_weg(talent, request.user.pk),
    }
    if request.method != "POST":
        inzage.noteer(
            request,
            bestuur_id=talent.bestuur_id,
            soort="dossier",
            onderwerp_id=talent.traject_id,
            doel="begeleiding",
        )
        return render(request, "intake/talent.html", context)
    if form.is_valid():
        try:
            acties.verbeter(talent=talent, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Verbeterd.")
            return redirect("talenten", talent.traject_id)
    return fout_422(request, "intake/talent.html", context)


@require_POST
@vereist(Recht.DOSSIER)
def weg(request, pk):
    """Take a talent away: only who wrote it, or the coach."""
    talent = _talent_voor(request, pk)
    try:
        acties.haal_weg(talent=talent, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "Weggehaald.")
    return redirect("talenten", talent.traject_id)
