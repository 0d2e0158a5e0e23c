"""Hours: the list that waits, confirm one or many, undo, contest, decide, correct, enter."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Sum
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import uren, urenstapel
from intake.certificering import taal_waarschuwing, uren_tekst
from intake.feiten import feiten_van
from intake.forms.plan import RedenForm
from intake.forms.uren import BeslisForm, UrenForm, VerbeterForm
from intake.models import Urenregel
from intake.models.traject import EINDE, bij_recht
from intake.models.uren import UrenStatus
from intake.toegang import dossier_url, traject_voor, urenregel_voor
from intake.twijfel import twijfel
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, mag, vereist

MAX_TEGELIJK = 400  # ticks of one page; "alle zonder vraag" takes up to a thousand
MAX_ALLE = 1000
PER_BLAD = 50
BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


def _wachtend(request):
    """Lines that can be decided: those of an ended traject stay as they are (`uren._slot`)."""
    wacht = _eigen(request).wacht().exclude(traject__status__in=EINDE)
    return wacht.select_related("onderdeel", "traject__inburgeraar")


def _met_vraag(regels: list[Urenregel]) -> None:
    """Give each line the reason to look first, the same as on the page of today, and the line it may be a double of."""
    al, zelfde, per_dag = Counter(), defaultdict(list), Counter()
    staan_er = Urenregel.objects.filter(traject__in={r.traject_id for r in regels}).exclude(
        status=UrenStatus.VERVANGEN
    )
    for r in staan_er.select_related("door").order_by("-status", "ingevoerd_op", "id"):
        zelfde[r.onderdeel_id, r.datum].append(r)
        per_dag[r.traject_id, r.datum] += r.minuten
        al[r.onderdeel_id] += r.minuten if r.status == UrenStatus.BEVESTIGD else 0
    for r in regels:
        aanbod = r.onderdeel.aanbod
        anderen = [ander for ander in zelfde[r.onderdeel_id, r.datum] if ander.pk != r.pk]
        # What was confirmed stays; else what was entered first.
        anderen.sort(key=lambda ander: (ander.status != UrenStatus.BEVESTIGD, ander.ingevoerd_op))
        r.andere = anderen[0] if anderen else None
        r.vraag = twijfel(
            betwist=r.status == UrenStatus.BETWIST,
            minuten=r.minuten,
            per_keer=aanbod.minuten_per_keer if aanbod else None,
            in_plan=r.onderdeel.gepland_minuten,
            al_bevestigd=al[r.onderdeel_id],
            zelfde_dag=bool(anderen),
            hele_dag=per_dag[r.traject_id, r.datum],
        )


@require_safe
@vereist(Recht.UREN_BEVESTIGEN)
def lijst(request):
    """All lines that wait for a decision, oldest first."""
    regels = _wachtend(request).order_by("datum", "id")
    totaal = regels.order_by().aggregate(s=Sum("minuten"))["s"] or 0
    for bestuur_id in sorted(besturen_met(request.kring, Recht.UREN_BEVESTIGEN)):
        inzage.noteer(request, bestuur_id=bestuur_id, soort="lijst", doel="uren bevestigen")
    pagina = Paginator(_met_aanbod(regels), PER_BLAD).get_page(request.GET.get("pagina"))
    pagina.object_list = list(pagina.object_list)
    _met_vraag(pagina.object_list)
    context = {"pagina": pagina, "totaal": totaal, "gezien": timezone.now().isoformat()}
    return render(request, "intake/uren.html", context)


def _met_aanbod(regels):
    return regels.select_related("onderdeel__aanbod", "traject__inburgeraar", "door")


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
    """Confirm the ticked lines (ids in `regel`), or with `alle` every line without a question that stood there."""
    ids = _alle_zonder_vraag(request) if "alle" in request.POST else _aangevinkt(request)
    stapel = urenstapel.bevestig_alle(ids=ids, door=request.user)
    if stapel.aantal:
        nummer = (stapel.op - BEGIN) // timedelta(microseconds=1)
        messages.success(
            request,
            " ".join([f"{stapel.aantal} keer bevestigd.", *stapel.zinnen]),
            extra_tags=f"ongedaan:{reverse('uren_alle_terug', args=[nummer])}",
        )
    else:
        messages.error(request, " ".join(stapel.zinnen) or "Kies eerst welke uren je bevestigt.")
    return redirect(terug_naar(request, "/uren/"))


def _aangevinkt(request) -> list:
    """Ids in the own gemeenten, also of lines that wait no longer: those are told; foreign ids are not found."""
    ids = [i for i in request.POST.getlist("regel")[:MAX_TEGELIJK] if _is_uuid(i)]
    return list(_eigen(request).filter(pk__in=ids).values_list("pk", flat=True))


def _eigen(request):
    """Lines that this actor may decide about."""
    return Urenregel.objects.filter(bij_recht(request.kring, Recht.UREN_BEVESTIGEN, "traject__"))


def _alle_zonder_vraag(request) -> list:
    """Lines that came in after the page was shown are not confirmed unseen."""
    gezien = _gezien(request)
    if gezien is None:
        return []
    wachtend = _met_aanbod(_wachtend(request).filter(ingevoerd_op__lte=gezien))
    regels = list(wachtend.order_by("datum", "id")[:MAX_ALLE])
    _met_vraag(regels)
    return [r.pk for r in regels if not r.vraag]


def _gezien(request) -> datetime | None:
    """When the page was shown; None for what is no moment. Never later than now."""
    try:
        gezien = parse_datetime(request.POST.get("gezien", "")[:40])
    except ValueError:
        return None
    return min(gezien, timezone.now()) if gezien and timezone.is_aware(gezien) else None


@require_POST
@vereist(Recht.UREN_BEVESTIGEN)
def alle_terug(request, stapel: int):
    """Take back one pile that this person confirmed (10 seconds on the screen)."""
    try:
        op = BEGIN + timedelta(microseconds=stapel)
    except OverflowError as fout:
        raise Http404 from fout
    aantal = urenstapel.zet_alle_terug(op=op, regels=_eigen(request), door=request.user)
    messages.info(request, f"{aantal} bevestigingen zijn ongedaan gemaakt.")
    return redirect(terug_naar(request, "/uren/"))


@require_POST
@vereist(Recht.UREN_BEVESTIGEN)
def zelfde_keer(request, pk):
    """One tap: this is the same meeting as the other line of that day."""
    regel = urenregel_voor(request, pk)
    blijft = request.POST.get("blijft", "")
    try:
        blijft = urenregel_voor(request, UUID(blijft)) if _is_uuid(blijft) else regel
        uren.zelfde_keer(regel=regel, blijft=blijft, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "De uren tellen één keer. De andere regel blijft leesbaar.")
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
    if not mag(request.kring, Recht.DOSSIER, regel.bestuur_id):
        return dossier_url(request.kring, regel.traject)
    return f"{reverse('dossier_uren', args=[regel.traject_id])}?regel={regel.pk}#regel-{regel.pk}"


def _met_reden(request, pk, soort, sjabloon: str, doe, zin: str):
    """One line, one form with a reason, one deed; a refusal keeps what was typed."""
    regel = urenregel_voor(request, pk)
    form = soort(request.POST or None)
    context = {"regel": regel, "form": form, "terug": _terug(request, regel)}
    if request.method != "POST":
        return render(request, sjabloon, context)
    if form.is_valid():
        try:
            doe(form.cleaned_data)(regel=regel, reden=form.cleaned_data["reden"], door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, zin)
            return redirect(context["terug"])
    return fout_422(request, sjabloon, context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def betwist(request, pk):
    """Say that a line is not right, with a reason."""
    zin = "De uren wachten nu op een beslissing."
    return _met_reden(request, pk, RedenForm, "intake/uren_betwist.html", lambda _: uren.betwist, zin)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def beslis(request, pk):
    """Decide about a contested line, with a reason; all that was said stays (RG-05)."""

    def doe(velden: dict):
        return uren.bevestig if velden["besluit"] == BeslisForm.KLOPT else uren.trek_in

    zin = "Je besluit is bewaard, met je reden."
    return _met_reden(request, pk, BeslisForm, "intake/uren_beslis.html", doe, zin)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def trek_in(request, pk):
    """These hours never were: out of the count, still readable, with the reason."""
    zin = "De uren tellen niet meer. De regel blijft leesbaar."
    return _met_reden(request, pk, RedenForm, "intake/uren_trek_in.html", lambda _: uren.trek_in, zin)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def verbeter(request, pk):
    """Correct a line: a new one takes its place, the old one stays readable (RG-05)."""
    regel = urenregel_voor(request, pk)
    begin = {"datum": regel.datum, "minuten": f"{regel.minuten / 60:g}".replace(".", ","), "taal": regel.taal}
    betwist = regel.status == UrenStatus.BETWIST
    form = VerbeterForm(request.POST or None, initial=begin, betwist=betwist)
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
    context = {"traject": traject, "form": form, "let_op": taal_waarschuwing(feiten_van(traject))}
    if request.method != "POST":
        inzage.noteer(
            request, bestuur_id=traject.bestuur_id, soort="uren", onderwerp_id=pk, doel="uren invoeren"
        )
        return render(request, "intake/uren_nieuw.html", context)
    if form.is_valid():
        try:
            bron = uren.bron_van_medewerker(traject.bestuur_id)
            regel = uren.registreer(bron=bron, door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
            form.vernieuw_sleutel()
        else:
            messages.success(
                request, f"{uren_tekst(regel.minuten)} van {traject.inburgeraar.voornaam} bewaard."
            )
            return redirect("dossier", pk)
    return fout_422(request, "intake/uren_nieuw.html", context)
