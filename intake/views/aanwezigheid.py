"""The attendance list of a group: tick who was there, or print an empty list and enter it afterwards."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from intake.acties import aanwezigheid as acties
from intake.forms.aanwezigheid import BladForm, KiesForm, LijstForm
from intake.models import Onderdeel
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE, bij_recht
from netwerktraject.kern import inzage, pdf
from netwerktraject.kern.formulier import fout_422
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.uitvoer import bestand
from netwerktraject.kern.weergave import datum_lang

SJABLOON = "intake/aanwezigheid.html"
LEGE_RIJEN = 4  # for who came along and isn't on the list yet


def _onderdelen(request):
    """Parts with an offer, of people whose hours this actor confirms."""
    return (
        Onderdeel.objects.filter(
            bij_recht(request.kring, Recht.UREN_BEVESTIGEN, "traject__"), aanbod__isnull=False
        )
        .exclude(status=OnderdeelStatus.GEPLAND)
        .exclude(traject__status__in=EINDE)
    )


def _groepen(request) -> list[tuple[str, str]]:
    namen = (
        _onderdelen(request).order_by("aanbod__naam", "aanbod_id").values_list("aanbod_id", "aanbod__naam")
    )
    return [(str(pk), naam) for pk, naam in namen.distinct()]


def _keuze(request, soort=KiesForm):
    """The form of group and day, and the people of it when both are chosen."""
    gegevens = request.POST if request.method == "POST" else request.GET
    gekozen = request.method == "POST" or "aanbod" in gegevens
    form = soort(gegevens if gekozen else None, groepen=_groepen(request))
    if not (form.is_bound and form.is_valid()):
        return form, []
    aanbod, dag = form.cleaned_data["aanbod"], form.cleaned_data["dag"]
    return form, acties.plekken(_onderdelen(request).filter(aanbod=aanbod), dag)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def aanwezigheid(request):
    """Choose a group and a day; tick who was there."""
    kies, plekken = _keuze(request)
    aanbod = plekken[0].onderdeel.aanbod if plekken else None
    duur = (
        f"{aanbod.minuten_per_keer / 60:g}".replace(".", ",") if aanbod and aanbod.minuten_per_keer else "2"
    )
    form = LijstForm(request.POST or None, plekken=plekken, initial={"duur": duur})
    context = {"kies": kies, "form": form, "plekken": plekken}
    if request.method != "POST":
        besturen = {p.onderdeel.bestuur_id for p in plekken}
        inzage.noteer_lijst(request, besturen=besturen, doel="aanwezigheidslijst")
        return render(request, SJABLOON, context)
    if kies.is_valid() and form.is_valid():
        return _bewaar(request, kies, plekken, form)
    return fout_422(request, SJABLOON, context)


def _bewaar(request, kies, plekken, form):
    velden = {naam: form.cleaned_data[naam] for naam in ("minuten", "taal", "meteen")}
    dag = kies.cleaned_data["dag"]
    aantal, niet = acties.bewaar(plekken=plekken, dag=dag, door=request.user, **velden)
    for zin in niet:
        messages.error(request, zin)
    al = len(velden["minuten"]) - aantal - len(niet)
    stond = f" {al} keer stond er al." if al else ""
    messages.success(request, f"{aantal} keer bewaard voor {datum_lang(dag)}.{stond}")
    vraag = urlencode({"aanbod": kies.cleaned_data["aanbod"], "dag": dag.isoformat()})
    return redirect(f"{reverse('aanwezigheid')}?{vraag}")


@require_safe
@vereist(Recht.UREN_BEVESTIGEN)
def aanwezigheid_blad(request):
    """The empty list on A4: names and boxes. A list of names on paper is a look, so it is kept."""
    kies, plekken = _keuze(request, BladForm)
    if not plekken:
        return redirect("aanwezigheid")
    for bestuur_id in sorted({p.onderdeel.bestuur_id for p in plekken}):
        inzage.noteer(request, bestuur_id=bestuur_id, soort="print", doel="aanwezigheidslijst")
    context = {
        "aanbod": plekken[0].onderdeel.aanbod,
        "dag": kies.cleaned_data["dag"],
        "namen": [p.onderdeel.traject.inburgeraar.naam for p in plekken],
        "leeg": range(LEGE_RIJEN),
    }
    _html, inhoud = pdf.maak("pdf/aanwezigheid.html", context, stijl="nt/pdf/aanwezigheid.css")
    return bestand(inhoud, "application/pdf", "aanwezigheid.pdf")
