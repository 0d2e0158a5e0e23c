"""Guides that a gemeente edits: read by everybody who may read its offer, edited by the beheerder (IT-08)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.toegang import beheerd_bestuur
from intake.acties import leidraden as acties
from intake.forms.leidraad import LeidraadForm, VraagForm, keuzeset
from intake.huisgidsen import HUISGIDSEN
from intake.leidraad import als_vraag, gids_van
from intake.models import Leidraad, Leidraadvraag
from intake.models.leidraad import Publiek
from intake.vragen import opsomming
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Recht, eis, mag, vereist


def gekozen_bestuur(request) -> Bestuur | None:
    """Whose guide to show: the one asked for, the own one, or none (then the guide of the house)."""
    mogelijk = request.kring.aanbod | request.kring.agii
    gevraagd = request.GET.get("gemeente", "")
    nummer = int(gevraagd) if gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 10 else None
    nummer = nummer if nummer in mogelijk else min(request.kring.aanbod or mogelijk, default=None)
    return Bestuur.objects.filter(pk=nummer).first()


def _gemeenten(request):
    """Only who works for several gemeenten chooses one."""
    besturen = Bestuur.objects.filter(pk__in=request.kring.aanbod | request.kring.agii).order_by("naam")
    return besturen if len(besturen) > 1 else []


def publiek_of_404(publiek: str) -> Publiek:
    if publiek not in HUISGIDSEN:
        raise Http404
    return Publiek(publiek)


def _leidraad_voor(request, pk) -> Leidraad:
    rij = get_object_or_404(Leidraad.objects.filter(bestuur_id__in=request.kring.aanbod), pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id)
    return rij


def _vraag_voor(request, pk) -> Leidraadvraag:
    rijen = Leidraadvraag.objects.filter(bestuur_id__in=request.kring.aanbod).select_related("leidraad")
    rij = get_object_or_404(rijen, pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id)
    return rij


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def leidraden(request):
    """The three guides, each of the house or own."""
    bestuur = gekozen_bestuur(request)
    nummer = bestuur.pk if bestuur else None
    return render(
        request,
        "intake/leidraden.html",
        {
            "gidsen": [gids_van(nummer, publiek) for publiek in HUISGIDSEN],
            "bestuur": bestuur,
            "gemeenten": _gemeenten(request),
        },
    )


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def leidraad(request, publiek):
    """One guide: to read, and with the right to do so to edit."""
    bestuur = gekozen_bestuur(request)
    gids = gids_van(bestuur.pk if bestuur else None, publiek_of_404(publiek))
    mag_wijzigen = bestuur is not None and mag(request.kring, Recht.AANBOD_BEHEREN, bestuur.pk)
    rijen = gids.leidraad.vragen.order_by("volgorde", "id") if gids.is_eigen and mag_wijzigen else []
    return render(
        request,
        "intake/leidraad.html",
        {
            "gids": gids,
            "paren": [
                (vraag, rij) for vraag, rij in zip(gids.alle, list(rijen) or [None] * 99, strict=False)
            ],
            "bestuur": bestuur,
            "mag_wijzigen": mag_wijzigen,
            "gemeenten": _gemeenten(request),
        },
    )


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def maak(request, publiek):
    """Start an own guide from that of the house."""
    bestuur_id = beheerd_bestuur(request)
    try:
        acties.maak_eigen(bestuur_id=bestuur_id, publiek=publiek_of_404(publiek), door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "Dit is nu jullie eigen leidraad. Wijzig wat je wil.")
    return redirect("leidraad", publiek)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def wijzig(request, pk):
    """Name and introduction."""
    rij = _leidraad_voor(request, pk)
    form = LeidraadForm(request.POST if request.method == "POST" else None, instance=rij)
    context = {"form": form, "leidraad": rij, "publiek": rij.publiek}
    if request.method != "POST":
        return render(request, "intake/leidraad_wijzig.html", context)
    if form.is_valid():
        schoon = form.cleaned_data
        try:
            acties.wijzig(leidraad=rij, door=request.user, **schoon)
        except acties.Veranderd as botsing:
            return _botst(request, "intake/leidraad_wijzig.html", context, botsing, ("naam", "inleiding"))
        messages.success(request, "De leidraad is bewaard.")
        return redirect("leidraad", rij.publiek)
    return fout_422(request, "intake/leidraad_wijzig.html", context)


def _botst(request, sjabloon: str, context: dict, botsing: acties.Veranderd, namen: tuple):
    """Both texts side by side; the next save starts, knowingly, from what stands there now (409)."""
    form, huidig = context["form"], botsing.huidig
    verschillen = [
        {
            "label": form.fields[naam].label,
            "nu": getattr(huidig, naam) or "leeg",
            "jij": form[naam].value(),
            "beide": True,
        }
        for naam in namen
        if str(getattr(huidig, naam)) != str(form.cleaned_data.get(naam))
    ]
    if "keuzes" in context:
        nu, jij = als_vraag(huidig), [woord for _, woord, _, aan in context["keuzes"].rijen if aan]
        woorden = [woord for sleutel, (woord, _) in nu.keuzes.items() if sleutel not in nu.keuzes_uit]
        if woorden != jij:
            paar = {"nu": opsomming(woorden) or "leeg", "jij": opsomming(jij) or "leeg"}
            verschillen.append({"label": "Keuzes", "beide": True} | paar)
    form.data = form.data.copy()
    form.data["gezien"] = acties.kenmerk(huidig)
    extra = {"botsing": zinnen(botsing), "verschillen": verschillen}
    return render(request, sjabloon, context | extra, status=409)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def nieuwe_vraag(request, pk):
    """Add a question."""
    return _vraagblad(request, Leidraadvraag(leidraad=_leidraad_voor(request, pk)))


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def vraag(request, pk):
    """Change a question, its choices and its other languages."""
    return _vraagblad(request, _vraag_voor(request, pk))


def _vraagblad(request, rij: Leidraadvraag):
    leidraad = rij.leidraad
    data = request.POST if request.method == "POST" else None
    form = VraagForm(data, instance=rij, orientatie=leidraad.publiek == Publiek.INBURGERAAR)
    keuzes = keuzeset(data, vraag=rij)
    context = {
        "form": form,
        "keuzes": keuzes,
        "leidraad": leidraad,
        "vraag": rij,
        "nieuw": rij._state.adding,
    }
    if data is None:
        return render(request, "intake/leidraadvraag.html", context)
    if all([form.is_valid(), keuzes.is_valid()]):
        try:
            _bewaar_vraag(rij, form, keuzes, request.user)
        except acties.Veranderd as botsing:
            return _botst(request, "intake/leidraadvraag.html", context, botsing, ("vraag", "kort", "tip"))
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De vraag is bewaard. Ze geldt vanaf nu in elk gesprek.")
            return redirect("leidraad", leidraad.publiek)
    return fout_422(request, "intake/leidraadvraag.html", context)


def _bewaar_vraag(rij: Leidraadvraag, form: VraagForm, keuzes, door) -> None:
    velden = form.velden | {"keuzes": keuzes.rijen}
    if rij._state.adding:
        acties.nieuwe_vraag(leidraad=rij.leidraad, door=door, **velden)
    else:
        acties.wijzig_vraag(rij=rij, gezien=form.cleaned_data["gezien"], door=door, **velden)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def verplaats(request, pk):
    """One place up or down."""
    rij = _vraag_voor(request, pk)
    acties.verplaats(vraag=rij, omhoog=request.POST.get("richting") != "neer", door=request.user)
    return redirect("leidraad", rij.leidraad.publiek)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def gebruik(request, pk):
    """Put a question out of use, or in use again."""
    rij = _vraag_voor(request, pk)
    actief = request.POST.get("actief") == "1"
    try:
        acties.zet_gebruik(vraag=rij, actief=actief, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        woord = "weer in gebruik" if actief else "uit gebruik. Oude antwoorden blijven leesbaar"
        messages.success(request, f"“{rij.kort}” is {woord}.")
    return redirect("leidraad", rij.leidraad.publiek)
