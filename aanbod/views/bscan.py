"""The B's scan of an offer, its sheet to print, and the list of B's of the gemeente (TK-01)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod import drempels, toegankelijk
from aanbod.acties import bscan as acties
from aanbod.forms.bscan import BevindingForm, BnormForm
from aanbod.models import Aanbod, Bbevinding, Bnorm
from aanbod.toegang import beheerd_bestuur, eigen_aanbod
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar
from netwerktraject.kern.rechten import Recht, eis, vereist
from netwerktraject.kern.velden import fouten_van


def _bs(aanbod: Aanbod, nieuwste: dict) -> list[toegankelijk.B]:
    """The B's in use, and those that this offer has a finding for: one must be able to change it."""
    alle = toegankelijk.lijst(Bnorm.objects.filter(bestuur_id=aanbod.bestuur_id), ook_uit=True)
    return [b for b in alle if b.actief or b.sleutel in nieuwste]


def _forms(request, aanbod: Aanbod, nieuwste: dict) -> list[BevindingForm]:
    return [
        BevindingForm(
            request.POST or None,
            b=b,
            initial={naam: getattr(nieuwste[b.sleutel], naam) for naam in acties.VELDEN}
            if b.sleutel in nieuwste
            else None,
        )
        for b in _bs(aanbod, nieuwste)
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def bscan(request, pk):
    """Score each B on the spot; only what changed is kept as a new finding."""
    aanbod = eigen_aanbod(request, pk)
    nieuwste = acties.nieuwste(aanbod)
    forms = _forms(request, aanbod, nieuwste)
    context = {
        "aanbod": aanbod,
        "rijen": [(form, nieuwste.get(form.b.sleutel)) for form in forms],
        "regels": [],
    }
    if request.method != "POST":
        return render(request, "aanbod/bscan.html", context)
    if [form for form in forms if not form.is_valid()]:  # every form: all errors at once
        context["regels"] = [regel for form in forms for regel in fouten_van(form)]
        return fout_422(request, "aanbod/bscan.html", context)
    nieuw = {f.b.sleutel: f.cleaned_data for f in forms if f.cleaned_data["score"] and f.verschilt()}
    aantal = acties.bewaar_scan(aanbod=aanbod, bevindingen=nieuw, door=request.user)
    woord = "bevinding" if aantal == 1 else "bevindingen"
    messages.success(request, f"{aantal} {woord} bewaard voor {aanbod.naam}.")
    return redirect("bscan", pk)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def bscan_blad(request, pk):
    """The scan on paper: to fill in on the spot, or to read together."""
    aanbod = eigen_aanbod(request, pk)
    nieuwste = acties.nieuwste(aanbod)
    rijen = [(b, nieuwste.get(b.sleutel), _wie(nieuwste.get(b.sleutel))) for b in _bs(aanbod, nieuwste)]
    context = {
        "aanbod": aanbod,
        "rijen": rijen,
        "scores": toegankelijk.SCORES,
        "vandaag": timezone.localdate(),
    }
    return render(request, "aanbod/bscan_blad.html", context)


def _wie(bevinding: Bbevinding | None) -> str:
    drempel = drempels.DREMPELS.get(bevinding.raakt) if bevinding else None
    return drempel.raakt if drempel else ""


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def bevinding_gedaan(request, pk):
    """Tick the agreed action of a finding; `?open=1` takes the tick back."""
    rijen = Bbevinding.objects.filter(bestuur_id__in=request.kring.aanbod).exclude(actie="")
    bevinding = get_object_or_404(rijen, pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, bevinding.bestuur_id)
    gedaan = "open" not in request.GET
    acties.zet_actie_gedaan(bevinding=bevinding, gedaan=gedaan, door=request.user)
    if gedaan:
        weg = f"ongedaan:{reverse('bevinding_gedaan', args=[pk])}?open=1"
        messages.success(request, "De afspraak staat op gedaan.", extra_tags=weg)
    else:
        messages.success(request, "De afspraak staat weer open.")
    return redirect(terug_naar(request, reverse("bscan", args=[bevinding.aanbod_id])))


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def bnormen(request):
    """The list of B's of the gemeente: the seven published ones and its own."""
    bestuur_id = beheerd_bestuur(request)
    form = BnormForm(request.POST or None, instance=Bnorm(bestuur_id=bestuur_id, volgorde=80))
    if request.method == "POST" and form.is_valid():
        try:
            norm = acties.voeg_norm_toe(norm=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{norm.naam} staat op de lijst.")
            return redirect("bnormen")
    context = {"form": form, "bs": toegankelijk.lijst(_normen(bestuur_id), ook_uit=True)}
    if request.method == "POST":
        return fout_422(request, "aanbod/bscan_normen.html", context)
    return render(request, "aanbod/bscan_normen.html", context)


def _normen(bestuur_id: int):
    return Bnorm.objects.filter(bestuur_id=bestuur_id)


def _b(bestuur_id: int, sleutel: str) -> toegankelijk.B:
    bs = toegankelijk.lijst(_normen(bestuur_id), ook_uit=True)
    gevonden = next((b for b in bs if b.sleutel == sleutel), None)
    if gevonden is None:
        raise Http404
    return gevonden


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def bnorm(request, sleutel):
    """Word one B in one's own way."""
    bestuur_id = beheerd_bestuur(request)
    b = _b(bestuur_id, sleutel)
    begin = {"naam": b.naam, "uitleg": b.uitleg, "volgorde": b.volgorde}
    form = BnormForm(request.POST or None, initial=begin)
    context = {"form": form, "b": b}
    if request.method != "POST":
        return render(request, "aanbod/bscan_norm.html", context)
    if not form.is_valid():
        return fout_422(request, "aanbod/bscan_norm.html", context)
    acties.bewaar_norm(
        bestuur_id=bestuur_id,
        sleutel=sleutel,
        waarden=form.cleaned_data | {"actief": b.actief},
        door=request.user,
    )
    messages.success(request, f"{form.cleaned_data['naam']} is bewaard.")
    return redirect("bnormen")


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def bnorm_zet(request, sleutel):
    """Switch a B on or off. Findings stay; the toast takes it back."""
    bestuur_id = beheerd_bestuur(request)
    b = _b(bestuur_id, sleutel)
    aan = "aan" in request.GET
    woorden = {"naam": b.naam, "uitleg": b.uitleg, "volgorde": b.volgorde, "actief": aan}
    acties.bewaar_norm(bestuur_id=bestuur_id, sleutel=sleutel, waarden=woorden, door=request.user)
    weg = f"ongedaan:{reverse('bnorm_zet', args=[sleutel])}" + ("" if aan else "?aan=1")
    messages.success(request, f"{b.naam} staat {'aan' if aan else 'uit'}.", extra_tags=weg)
    return redirect("bnormen")
