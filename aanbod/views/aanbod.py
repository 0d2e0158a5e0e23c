"""The sheet of one offer, and its form."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.acties import aanbod as acties
from aanbod.acties.botsing import Botsing
from aanbod.blad import groepen_van
from aanbod.forms.blad import Aanbodblad
from aanbod.models import Aanbod
from aanbod.toegang import beheerd_bestuur, eigen_aanbod, leesbaar, met_label
from aanbod.views.bladdelen import delen_van
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar
from netwerktraject.kern.rechten import Recht, mag, vereist


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def detail(request, pk):
    """Everything about one offer. What the team decided and why is for the own gemeente only (OF-04)."""
    rijen = leesbaar(request).select_related("organisatie", "bestuur", "verband", "categorie")
    aanbod = get_object_or_404(rijen, pk=pk)
    met_label([aanbod], timezone.localdate())
    eigen = aanbod.bestuur_id in request.kring.aanbod
    context = {
        "aanbod": aanbod,
        "groepen": groepen_van(aanbod),
        "mag_beheren": mag(request.kring, Recht.AANBOD_BEHEREN, aanbod.bestuur_id) and eigen,
        "eigen": eigen,
        "mag_signaal": mag(request.kring, Recht.SIGNAAL)
        and aanbod.bestuur_id in request.kring.aanbod | request.kring.agiikant,
        **delen_van(request, aanbod, eigen),
    }
    return render(request, "aanbod/detail.html", context)


def _bewerk(request, aanbod: Aanbod, titel: str):
    bewerking = Aanbodblad(aanbod, request.POST if request.method == "POST" else None, _begin(request))
    context = {"blad": bewerking, "form": bewerking.form, "titel": titel, "aanbod": aanbod}
    if request.method != "POST" or bewerking.doe:
        return render(request, "aanbod/formulier.html", context)
    if bewerking.is_valid() and _bewaar(request, bewerking):
        return redirect("aanbod_detail", aanbod.pk)
    return fout_422(request, "aanbod/formulier.html", context)


def _begin(request) -> dict:
    """A new offer of the organisation one comes from."""
    return {"organisatie": request.GET["organisatie"]} if "organisatie" in request.GET else {}


def _bewaar(request, bewerking: Aanbodblad) -> bool:
    form = bewerking.form
    versie = form.cleaned_data["versie"]
    try:
        acties.bewaar_aanbod(
            aanbod=form.instance, momenten=bewerking.reeksen, versie=versie, door=request.user
        )
    except Botsing as botsing:
        bewerking.meng(botsing)
    except ValidationError as fout:
        neem_over(form, fout)
    else:
        messages.success(request, f"{form.instance.naam} is bewaard.")
        return True
    return False


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def nieuw(request):
    """Map a new offer."""
    return _bewerk(request, Aanbod(bestuur_id=beheerd_bestuur(request)), "Nieuw aanbod")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def wijzig(request, pk):
    """Keep an offer right."""
    return _bewerk(request, eigen_aanbod(request, pk), "Wijzig aanbod")


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def klopt(request, pk):
    """One click: somebody looked, and it is still right."""
    aanbod = acties.bevestig(aanbod=eigen_aanbod(request, pk), door=request.user)
    messages.success(request, f"{aanbod.naam} is nagekeken.")
    return redirect(terug_naar(request, reverse("aanbod_detail", args=[pk])))


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def stop_delen(request, pk):
    """One click: no other gemeente finds it any more (SW-06)."""
    aanbod = acties.stop_delen(aanbod=eigen_aanbod(request, pk), door=request.user)
    messages.success(request, f"{aanbod.naam} is niet meer gedeeld.")
    return redirect("aanbod_detail", pk)
