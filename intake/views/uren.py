"""Hours: the list that waits, confirm, undo, contest, correct, enter."""

from __future__ import annotations

from collections import Counter

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Sum
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import uren
from intake.certificering import uren_tekst
from intake.forms.plan import RedenForm
from intake.forms.uren import UrenForm, VerbeterForm
from intake.models import Urenregel
from intake.models.uren import Bron, UrenStatus
from intake.toegang import traject_voor, urenregel_voor
from intake.twijfel import twijfel
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, vereist

MAX_TEGELIJK = 200


def _wachtend(request):
    besturen = besturen_met(request.kring, Recht.UREN_BEVESTIGEN)
    return (
        Urenregel.objects.filter(bestuur_id__in=besturen)
        .wacht()
        .select_related("onderdeel", "traject__inburgeraar")
    )


def _met_vraag(regels: list[Urenregel]) -> None:
    """Give each line the reason to look first, the same as on the page of today."""
    al, keren = Counter(), Counter()
    staan_er = Urenregel.objects.filter(onderdeel__in={r.onderdeel_id for r in regels})
    velden = ("onderdeel_id", "datum", "status", "minuten")
    for onderdeel, datum, status, minuten in staan_er.exclude(status=UrenStatus.VERVANGEN).values_list(
        *velden
    ):
        keren[onderdeel, datum] += 1
        al[onderdeel] += minuten if status == UrenStatus.BEVESTIGD else 0
    for r in regels:
        aanbod = r.onderdeel.aanbod
        r.vraag = twijfel(
            betwist=r.status == UrenStatus.BETWIST,
            minuten=r.minuten,
            per_keer=aanbod.minuten_per_keer if aanbod else None,
            in_plan=r.onderdeel.gepland_minuten,
            al_bevestigd=al[r.onderdeel_id],
            zelfde_dag=keren[r.onderdeel_id, r.datum] > 1,
        )


@require_safe
@vereist(Recht.UREN_BEVESTIGEN)
def lijst(request):
    """All lines that wait for a decision, oldest first."""
    regels = _wachtend(request).order_by("datum", "id")
    totaal = regels.order_by().aggregate(s=Sum("minuten"))["s"] or 0
    for bestuur_id in sorted(besturen_met(request.kring, Recht.UREN_BEVESTIGEN)):
        inzage.noteer(request, bestuur_id=bestuur_id, soort="lijst", doel="uren bevestigen")
    pagina = Paginator(regels.select_related("onderdeel__aanbod", "traject__inburgeraar"), 50).get_page(
        request.GET.get("pagina")
    )
    _met_vraag(pagina.object_list)
    return render(request, "intake/uren.html", {"pagina": pagina, "totaal": totaal})


@require_POST
@vereist(Recht.UREN_BEVESTIGEN)
def bevestig(request, pk):
    """Confirm one line; the toast offers to undo it for 10 seconds."""
    regel = urenregel_voor(request, pk)
    try:
        uren.bevestig(regel=regel, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        wie = regel.traject.inburgeraar.voornaam
        messages.success(
            request,
            f"{uren_tekst(regel.minuten)} van {wie} bevestigd.",
            extra_tags=f"ongedaan:/uren/{pk}/terug/",
        )
    return redirect(terug_naar(request, "/uren/"))


@require_POST
@vereist(Recht.UREN_BEVESTIGEN)
def bevestig_alle(request):
    """Confirm the ticked lines (ids in `regel`); foreign ids are simply not found."""
    ids = request.POST.getlist("regel")[:MAX_TEGELIJK]
    regels = _wachtend(request).filter(pk__in=[i for i in ids if _is_uuid(i)]).order_by("traject", "id")
    try:
        aantal = uren.bevestig_alle(regels=regels, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(
            request, f"{aantal} keer bevestigd." if aantal else "Kies eerst welke uren je bevestigt."
        )
    return redirect(terug_naar(request, "/uren/"))


def _is_uuid(tekst: str) -> bool:
    return (
        len(tekst) == 36
        and all(teken in "0123456789abcdef-" for teken in tekst.lower())
        and tekst.count("-") == 4
    )


@require_POST
@vereist(Recht.UREN_BEVESTIGEN)
def terug(request, pk):
    """Undo a confirmation."""
    regel = urenregel_voor(request, pk)
    try:
        uren.zet_terug(regel=regel, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.info(request, "De bevestiging is ongedaan gemaakt.")
    return redirect(terug_naar(request, "/uren/"))


def _terug(request, regel: Urenregel) -> str:
    """The list of hours when somebody came from there, else the dossier."""
    if request.GET.get("uit") == "lijst":
        return reverse("uren")
    return reverse("dossier", args=[regel.traject_id])


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def betwist(request, pk):
    """Say that a line is not right, with a reason."""
    regel = urenregel_voor(request, pk)
    form = RedenForm(request.POST or None)
    context = {"regel": regel, "form": form, "terug": _terug(request, regel)}
    if request.method != "POST":
        return render(request, "intake/uren_betwist.html", context)
    if form.is_valid():
        try:
            uren.betwist(regel=regel, reden=form.cleaned_data["reden"], door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De uren wachten nu op een beslissing.")
            return redirect(context["terug"])
    return fout_422(request, "intake/uren_betwist.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def verbeter(request, pk):
    """Correct a line: a new one takes its place, the old one stays readable (RG-05)."""
    regel = urenregel_voor(request, pk)
    begin = {"datum": regel.datum, "minuten": f"{regel.minuten / 60:g}".replace(".", ","), "taal": regel.taal}
    form = VerbeterForm(request.POST or None, initial=begin)
    context = {"regel": regel, "form": form, "terug": _terug(request, regel)}
    if request.method != "POST":
        return render(request, "intake/uren_verbeter.html", context)
    if form.is_valid():
        try:
            uren.verbeter(regel=regel, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De uren zijn verbeterd.")
            return redirect(context["terug"])
    return fout_422(request, "intake/uren_verbeter.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def nieuw(request, pk):
    """A coach enters hours, also on behalf of who has no phone (TK-09); they are confirmed at once."""
    traject = traject_voor(request, pk, Recht.UREN_BEVESTIGEN)
    form = UrenForm(request.POST or None, traject=traject)
    context = {"traject": traject, "form": form}
    if request.method != "POST":
        inzage.noteer(
            request, bestuur_id=traject.bestuur_id, soort="uren", onderwerp_id=pk, doel="uren invoeren"
        )
        return render(request, "intake/uren_nieuw.html", context)
    if form.is_valid():
        try:
            regel = uren.registreer(bron=Bron.COACH, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
            form.vernieuw_sleutel()
        else:
            messages.success(
                request, f"{uren_tekst(regel.minuten)} van {traject.inburgeraar.voornaam} bewaard."
            )
            return redirect("dossier", pk)
    return fout_422(request, "intake/uren_nieuw.html", context)
