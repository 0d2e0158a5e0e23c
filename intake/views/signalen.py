"""Signals between AgII and the gemeente: the list, a new one, an answer, the file for the steering group (SW-04)."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.models import Aanbod
from intake.acties import signalen as acties
from intake.forms.signaal import SignaalAntwoordForm, SignaalForm
from intake.models import Signaal
from intake.models.signaal import SignaalSoort
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.uitvoer import tabel_antwoord
from netwerktraject.kern.weergave import datum_lang

PER_BLAD, MAX_BESTAND = 30, 5000
STANDEN = {"open": "Wacht op antwoord", "klaar": "Beantwoord"}


def _mijn(kring: Kring) -> frozenset[int]:
    return kring.aanbod | kring.agiikant


def _gefilterd(request):
    """The signals of both sides, as the address asks; a word that is no choice asks nothing."""
    rijen = Signaal.objects.filter(bestuur_id__in=_mijn(request.kring)).select_related("bestuur", "aanbod")
    stand, soort = request.GET.get("stand", ""), request.GET.get("soort", "")
    if stand in STANDEN:
        rijen = rijen.filter(antwoord_op__isnull=stand == "open")
    if soort in SignaalSoort.values:
        rijen = rijen.filter(soort=soort)
    return rijen


def _van(signaal: Signaal) -> str:
    return "AgII" if signaal.kant == Kant.AGII else signaal.bestuur.naam


def _naar(signaal: Signaal) -> str:
    return signaal.bestuur.naam if signaal.kant == Kant.AGII else "AgII"


def _met_woorden(kring: Kring, rijen: list[Signaal]) -> list[Signaal]:
    """Who speaks to whom, and what this actor may do."""
    for rij in rijen:
        rij.van, rij.naar = _van(rij), _naar(rij)
        wacht, eigen = rij.antwoord_op is None, rij.kant == kring.kant_in(rij.bestuur_id)
        rij.mag_antwoord, rij.mag_weg = wacht and not eigen, wacht and eigen
    return rijen


@require_safe
@vereist(Recht.SIGNAAL)
def lijst(request):
    """What goes well and what gets stuck, the newest first."""
    pagina = Paginator(_gefilterd(request), PER_BLAD).get_page(request.GET.get("pagina"))
    pagina.object_list = _met_woorden(request.kring, list(pagina.object_list))
    vraag = request.GET.copy()
    vraag.pop("pagina", None)
    context = {
        "pagina": pagina,
        "standen": STANDEN,
        "soorten": SignaalSoort.choices,
        "stand": request.GET.get("stand", ""),
        "soort": request.GET.get("soort", ""),
        "vraag": f"?{vraag.urlencode()}" if vraag else "",
    }
    return render(request, "intake/signalen.html", context)


@require_safe
@vereist(Recht.SIGNAAL)
def bestand(request, vorm):
    """The list as it is filtered, without who typed it."""
    koppen = ("Gemeente", "Datum", "Van", "Soort", "Over", "Signaal", "Antwoord", "Beantwoord op")
    rijen = [
        (
            r.bestuur.naam,
            datum_lang(r.op),
            _van(r),
            r.get_soort_display(),
            r.aanbod.naam if r.aanbod else r.get_over_display(),
            r.tekst,
            r.antwoord,
            datum_lang(r.antwoord_op) if r.antwoord_op else "",
        )
        for r in _gefilterd(request)[:MAX_BESTAND]
    ]
    return tabel_antwoord(request, vorm=vorm, naam="signalen", koppen=koppen, rijen=rijen, titel="Signalen")


def _aanbod(request) -> Aanbod | None:
    """The offer in the address, only of a gemeente where one may speak."""
    if not (gevraagd := request.GET.get("aanbod", "")):
        return None
    try:
        sleutel = UUID(gevraagd)
    except ValueError as fout:
        raise Http404 from fout
    return get_object_or_404(
        Aanbod.objects.filter(bestuur_id__in=_mijn(request.kring)).select_related("bestuur"), pk=sleutel
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.SIGNAAL)
def nieuw(request):
    """Tell the other side what goes well or gets stuck."""
    aanbod = _aanbod(request)
    besturen = list(
        Bestuur.objects.filter(pk__in=_mijn(request.kring)).order_by("naam").values_list("pk", "naam")
    )
    if not besturen:
        raise Http404
    form = SignaalForm(request.POST or None, besturen=besturen, over_aanbod=aanbod is not None)
    context = {"form": form, "aanbod": aanbod, "naar": _wie_leest(request, aanbod, besturen)}
    if request.method != "POST":
        return render(request, "intake/signaal_nieuw.html", context)
    if form.is_valid():
        velden = {"over": "", **form.cleaned_data}
        bestuur_id = velden.pop("gemeente", None) or aanbod.bestuur_id
        try:
            acties.geef(bestuur_id=bestuur_id, aanbod=aanbod, door=request.user, **velden)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "Je signaal is verstuurd. Het antwoord komt hier te staan.")
            return redirect("signalen")
    return fout_422(request, "intake/signaal_nieuw.html", context)


def _wie_leest(request, aanbod: Aanbod | None, besturen: list[tuple[int, str]]) -> str:
    """The other side, when that is one."""
    bestuur_id, naam = (aanbod.bestuur_id, aanbod.bestuur.naam) if aanbod else besturen[0]
    if request.kring.kant_in(bestuur_id) == Kant.GEMEENTE:
        return "AgII"
    return naam if aanbod or len(besturen) == 1 else "de gemeente"


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.SIGNAAL)
def antwoord(request, pk):
    """One answer of the side that was spoken to."""
    rijen = Signaal.objects.aan(request.kring).select_related("bestuur", "aanbod")
    [rij] = _met_woorden(request.kring, [get_object_or_404(rijen, pk=pk)])
    form = SignaalAntwoordForm(request.POST if request.method == "POST" else None)
    context = {"form": form, "signaal": rij}
    if request.method != "POST":
        return render(request, "intake/signaal_antwoord.html", context)
    if form.is_valid():
        try:
            acties.antwoord(signaal=rij, tekst=form.cleaned_data["antwoord"], door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{rij.van} leest nu jullie antwoord.")
            return redirect("signalen")
    return fout_422(request, "intake/signaal_antwoord.html", context)


@require_POST
@vereist(Recht.SIGNAAL)
def weg(request, pk):
    """Take a signal of the own side back."""
    rij = get_object_or_404(Signaal.objects.van(request.kring), pk=pk)
    try:
        acties.trek_in(signaal=rij)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "Het signaal is weg.")
    return redirect("signalen")
