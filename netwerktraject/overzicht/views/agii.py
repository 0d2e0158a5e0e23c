"""The people a trajectbegeleider referred: fewer fields, each listed in `overzicht.agii`; and what AgII does itself."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import OuterRef, Subquery
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from intake import aanmeldstand, padvragen
from intake.acties import gesprekken
from intake.models import Certificaat, Traject
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import neem_over
from netwerktraject.kern.rechten import Recht, besturen_met, vereist
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.overzicht.agii import dossier_voor_agii, mens, mensen_van
from netwerktraject.overzicht.agiiwerk import werk_voor
from netwerktraject.overzicht.filters import AgiiFilter
from netwerktraject.overzicht.forms import NotitieForm
from netwerktraject.overzicht.padregel import padzin
from netwerktraject.overzicht.stil import stille

PER_BLAD = 25


@require_safe
@vereist(Recht.AGII_DOSSIER)
def agii_mensen(request):
    """Stage, hours and last step of each person one referred; what AgII must do itself and is late stands on top."""
    kring = request.kring
    filter_ = AgiiFilter(request.GET, queryset=mensen_van(kring))
    pagina = Paginator(filter_.qs, PER_BLAD).get_page(request.GET.get("pagina"))
    inzage.noteer_lijst(request, besturen={t.bestuur_id for t in pagina}, doel="mijn mensen")
    context = {
        "pagina": pagina,
        "mensen": [mens(t) for t in pagina],
        "stil": stille(kring, pagina),
        "form": filter_.form,
        "gefilterd": any(request.GET.get(naam) for naam in ("q", "gemeente", "status")),
        "heel": besturen_met(kring, Recht.DOSSIER),
        "te_doen": aanmeldstand.te_doen(kring),
        "te_laat": [padzin(r) for r in padvragen.te_laat(kring, timezone.localdate())],
    }
    return render(request, "overzicht/agii_mensen.html", context)


def _mens(request, pk) -> Traject:
    certificaat = Certificaat.objects.filter(traject=OuterRef("pk"), ingetrokken_op__isnull=True).order_by(
        "-gegeven_op", "id"
    )
    rijen = mensen_van(request.kring).select_related("inburgeraar", "bestuur", "coach")
    return get_object_or_404(
        rijen.annotate(certificaat_op=Subquery(certificaat.values("gegeven_op")[:1])), pk=pk
    )


def _toon(request, traject: Traject, form: NotitieForm, status: int = 200):
    inzage.noteer(
        request,
        bestuur_id=traject.bestuur_id,
        soort="dossier",
        onderwerp_id=traject.pk,
        doel="opvolging door AgII",
    )
    context = {
        "blad": dossier_voor_agii(traject),
        "aanmelding": aanmeldstand.voor_agii(traject),
        "werk": werk_voor(request.kring, traject),
        "form": form,
    }
    return render(request, "overzicht/agii_dossier.html", context, status=status)


@require_safe
@vereist(Recht.AGII_DOSSIER)
def agii_dossier(request, pk):
    """One person, with the listed fields only; where AgII follows up, with its work."""
    return _toon(request, _mens(request, pk), NotitieForm())


@require_POST
@vereist(Recht.AGII_DOSSIER)
def agii_notitie(request, pk):
    """Keep a note that only AgII reads (RG-04)."""
    traject = _mens(request, pk)
    form = NotitieForm(request.POST)
    if form.is_valid() and request.kring.kant_in(traject.bestuur_id) == Kant.AGII:
        try:
            gesprekken.noteer(traject=traject, tekst=form.cleaned_data["tekst"], door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Je notitie is bewaard. Alleen AgII leest ze.")
            return redirect("agii_dossier", pk)
    return _toon(request, traject, form, status=422)
