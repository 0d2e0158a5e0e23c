"""4P talks with organisations: list, form, follow-up, and a guide to print (OF-03)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import F, Max, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod import gesprek as regels
from aanbod.acties import gesprek as acties
from aanbod.forms.gesprek import GesprekForm
from aanbod.models import Fase, Gesprek4P, Organisatie
from aanbod.toegang import eigen_organisatie
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar
from netwerktraject.kern.rechten import Recht, besturen_met, eis, vereist

STANDEN = {
    "zonder": "Geen gesprek in 12 maanden",
    "vervolg": "Vervolg afgesproken",
    "alle": "Alle gesprekken",
}


def _zonder(besturen):
    """Organisations to talk with: none in 12 months, and they did not say no."""
    rijen = Organisatie.objects.filter(bestuur_id__in=besturen).exclude(fase=Fase.NIET)
    grens = regels.grens(timezone.localdate())
    return (
        rijen.annotate(laatste=Max("gesprekken__op"))
        .filter(Q(laatste__isnull=True) | Q(laatste__lt=grens))
        .order_by(F("laatste").asc(nulls_first=True), "naam", "id")
    )


def _gevoerd(besturen):
    return Gesprek4P.objects.filter(bestuur_id__in=besturen).select_related("organisatie", "door")


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def gesprekken4p(request):
    """Whom to talk with, which follow-ups are agreed, and all talks."""
    besturen = besturen_met(request.kring, Recht.AANBOD_BEHEREN)
    vervolg = _gevoerd(besturen).filter(vervolg_op__isnull=False, vervolg_gedaan_op__isnull=True)
    rijen = {
        "zonder": _zonder(besturen),
        "vervolg": vervolg.order_by("vervolg_op", "id"),
        "alle": _gevoerd(besturen),
    }
    stand = request.GET.get("stand")
    stand = stand if stand in rijen else "zonder"
    context = {
        "pagina": Paginator(rijen[stand], 50).get_page(request.GET.get("pagina")),
        "stand": stand,
        "titel": STANDEN[stand],
        "chips": [(s, woord, rijen[s].count()) for s, woord in STANDEN.items()],
        "vandaag": timezone.localdate(),
    }
    return render(request, "aanbod/gesprekken.html", context)


def _bewerk(request, gesprek: Gesprek4P):
    form = GesprekForm(request.POST or None, instance=gesprek)
    context = {"form": form, "gesprek": gesprek, "organisatie": gesprek.organisatie, "vragen": _vragen(form)}
    if request.method != "POST":
        return render(request, "aanbod/gesprek.html", context)
    if form.is_valid():
        try:
            acties.bewaar_gesprek(gesprek=form.instance, gezien=form.initial, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"Het gesprek met {gesprek.organisatie.naam} is bewaard.")
            return redirect("gesprek4p", gesprek.pk)
    return fout_422(request, "aanbod/gesprek.html", context)


def _vragen(form) -> list:
    return [form[vraag.veld] for vraag in regels.VRAGEN]


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def gesprek4p_nieuw(request, pk):
    """Note a talk with one organisation."""
    organisatie = eigen_organisatie(request, pk)
    leeg = Gesprek4P(bestuur_id=organisatie.bestuur_id, organisatie=organisatie, op=timezone.localdate())
    return _bewerk(request, leeg)


def _eigen(request, pk) -> Gesprek4P:
    rijen = Gesprek4P.objects.filter(bestuur_id__in=request.kring.aanbod).select_related(
        "organisatie", "door"
    )
    gesprek = get_object_or_404(rijen, pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, gesprek.bestuur_id)
    return gesprek


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def gesprek4p(request, pk):
    """Read and correct one talk."""
    return _bewerk(request, _eigen(request, pk))


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def gesprek4p_vervolg(request, pk):
    """Tick the follow-up; `?open=1` takes the tick back."""
    gesprek = _eigen(request, pk)
    gedaan = "open" not in request.GET
    acties.zet_vervolg(gesprek=gesprek, gedaan=gedaan, door=request.user)
    if gedaan:
        weg = f"ongedaan:{reverse('gesprek4p_vervolg', args=[pk])}?open=1"
        messages.success(request, "Het vervolg staat op gedaan.", extra_tags=weg)
    else:
        messages.success(request, "Het vervolg staat weer open.")
    return redirect(terug_naar(request, reverse("gesprek4p", args=[pk])))


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def gesprek4p_leidraad(request):
    """The five questions with room to write, on one A4."""
    return render(request, "aanbod/gesprek_leidraad.html", {"vragen": regels.VRAGEN})
