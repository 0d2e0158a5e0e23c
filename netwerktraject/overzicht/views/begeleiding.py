"""The tab Begeleiding and its forms: readiness, needs, obligation."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from intake import startklaar
from intake.acties import startadviezen, verplichtingen
from intake.forms.talent import TalentForm
from intake.models import Nood, Startadvies, Traject, Verplichting
from intake.noden import NODEN, nodig
from intake.talenten import talenten_van
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, eis, vereist
from netwerktraject.overzicht.begeleiding import blad_van
from netwerktraject.overzicht.begeleidingforms import KeuzeForm, NodenForm, VerplichtForm, VragenForm
from netwerktraject.overzicht.views.dossier import kop_voor
from netwerktraject.overzicht.views.weigeringen import deel_voor

TAB = {"tab": "begeleiding"}
START, NODEN_BLAD = "overzicht/begeleiding_start.html", "overzicht/begeleiding_noden.html"
VERPLICHT = "overzicht/begeleiding_verplicht.html"


def noteer(request, kop) -> None:
    """Who looked at this part of the dossier."""
    inzage.noteer(
        request, bestuur_id=kop.bestuur_id, soort="begeleiding", onderwerp_id=kop.id, doel="begeleiding"
    )


@require_safe
@vereist(Recht.DOSSIER)
def begeleiding(request, pk):
    """Each part with its sentence first; the forms are behind buttons."""
    kop = kop_voor(request, pk)
    noteer(request, kop)
    context = TAB | {"kop": kop, "blad": blad_van(kop.id), "weigeringen_deel": "overzicht/_weigeringen.html"}
    context["weigeringen"] = deel_voor(kop.id, kop.mag_opvolgen)
    talenten = {"traject": {"pk": kop.id}, "talenten": talenten_van(kop.id), "talentform": TalentForm()}
    context |= {"talenten_deel": "intake/_talenten.html", **talenten}
    return render(request, "overzicht/begeleiding.html", context)


# ------------------------------------------------------------------------------------------------ readiness
@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def begeleiding_start(request, pk):
    """Questions, then the proposal, then the choice of the coach (IT-10). "voorstel" only looks."""
    kop, traject = kop_voor(request, pk), traject_voor(request, pk)
    if request.method != "POST":
        noteer(request, kop)
        return render(request, START, TAB | {"kop": kop, "form": VragenForm(initial=_begin(pk))})
    form = VragenForm(request.POST)
    context = TAB | {"kop": kop, "form": form}
    if not form.is_valid():
        return fout_422(request, START, context)
    voorstel = startklaar.beoordeel(form.antwoorden())
    if request.POST.get("stap") != "bewaar":
        keuze = KeuzeForm(initial=_keuze(voorstel))
        return render(request, START, context | {"voorstel": voorstel, "keuze": keuze})
    keuze = KeuzeForm(request.POST)
    if keuze.is_valid():
        try:
            startadviezen.bewaar(
                traject=traject, antwoorden=form.antwoorden(), door=request.user, **keuze.cleaned_data
            )
        except ValidationError as fout:
            neem_over(keuze, fout)
        else:
            messages.success(request, "Je keuze is bewaard.")
            return redirect("begeleiding", pk)
    return fout_422(request, START, context | {"voorstel": voorstel, "keuze": keuze})


def _begin(pk) -> dict:
    """What was answered last time, with the needs as they are now."""
    laatste = Startadvies.objects.filter(traject=pk).values_list("antwoorden", flat=True).first() or {}
    return laatste | {"noden": sorted(nodig(_standen(pk)))}


def _standen(pk) -> dict[str, str]:
    return dict(Nood.objects.filter(traject=pk).values_list("sleutel", "stand"))


def _keuze(voorstel: startklaar.Voorstel) -> dict:
    dag = timezone.localdate() + timedelta(weeks=voorstel.weken) if voorstel.weken else None
    return {
        "advies": voorstel.advies,
        "route": voorstel.route,
        "warm": voorstel.warm,
        "wacht_reden": voorstel.wacht_reden,
        "herbekijk_op": dag,
    }


# ------------------------------------------------------------------------------------------------ needs
@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def begeleiding_noden(request, pk):
    """Practical needs, each with its state (TK-02)."""
    kop, traject = kop_voor(request, pk), traject_voor(request, pk)
    form = NodenForm(request.POST or None, initial=_standen(pk))
    context = TAB | {"kop": kop, "form": form}
    if request.method != "POST":
        noteer(request, kop)
        return render(request, NODEN_BLAD, context)
    if form.is_valid():
        # A field that was not on the form says nothing; only an empty choice means "not asked".
        standen = {s: form.cleaned_data[s] for s in NODEN if s in request.POST}
        try:
            startadviezen.zet_noden(traject=traject, standen=standen, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Bewaard. De activiteitenmatrix houdt er rekening mee.")
            return redirect("begeleiding", pk)
    return fout_422(request, NODEN_BLAD, context)


# ------------------------------------------------------------------------------------------------ obligation
@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def verplichting_nieuw(request, pk):
    """From a day on something else holds (IT-02)."""
    kop, traject = kop_voor(request, pk), traject_voor(request, pk)
    form = VerplichtForm(request.POST or None)
    context = TAB | {"kop": kop, "form": form, "rijen": Verplichting.objects.filter(traject=pk)}
    if request.method != "POST":
        noteer(request, kop)
        return render(request, VERPLICHT, context)
    if _zet(request, form, traject):
        return redirect("begeleiding", pk)
    return fout_422(request, VERPLICHT, context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def verplichting_wijzig(request, pk):
    """Correct a row that was wrong."""
    rij = get_object_or_404(
        Verplichting.objects.filter(bestuur_id__in=request.kring.personen).select_related("traject"), pk=pk
    )
    eis(request.kring, Recht.DOSSIER, rij.bestuur_id)
    kop = kop_voor(request, rij.traject_id)
    form = VerplichtForm(request.POST or None, initial={"soort": rij.soort, "van": rij.van, "bron": rij.bron})
    context = TAB | {"kop": kop, "form": form, "rij": rij}
    if request.method != "POST":
        noteer(request, kop)
        return render(request, VERPLICHT, context)
    if form.is_valid():
        try:
            verplichtingen.verbeter(verplichting=rij, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De regel is verbeterd.")
            return redirect("begeleiding", rij.traject_id)
    return fout_422(request, VERPLICHT, context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AGII_DOSSIER)
def agii_verplicht(request, pk):
    """The trajectbegeleider knows this first: sets it for who they referred, and sees what stood there."""
    traject = get_object_or_404(
        Traject.objects.van_begeleider(request.kring).select_related("inburgeraar"), pk=pk
    )
    form = VerplichtForm(request.POST or None)
    context = {"traject": traject, "form": form, "rijen": Verplichting.objects.filter(traject=pk)}
    if request.method != "POST":
        inzage.noteer(
            request,
            bestuur_id=traject.bestuur_id,
            soort="verplichting",
            onderwerp_id=traject.pk,
            doel="opvolging door AgII",
        )
        return render(request, "overzicht/agii_verplicht.html", context)
    if _zet(request, form, traject):
        return redirect("agii_dossier", pk)
    return fout_422(request, "overzicht/agii_verplicht.html", context)


def _zet(request, form: VerplichtForm, traject: Traject) -> bool:
    if not form.is_valid():
        return False
    try:
        verplichtingen.zet(traject=traject, door=request.user, **form.cleaned_data)
    except ValidationError as fout:
        neem_over(form, fout)
        return False
    messages.success(request, "Bewaard. De uren blijven staan.")
    return True
