"""I am away; and giving all my people to a colleague."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from intake.acties import afwezig
from intake.forms.opvolging import AfwezigForm, DoorgeefForm
from intake.models import Afwezigheid, Traject
from intake.models.traject import EINDE
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.models import Bestuur, Gebruiker
from netwerktraject.kern.rechten import Recht, Rol, vereist

PAGINA, DOORGEVEN = "overzicht/afwezig.html", "overzicht/doorgeven.html"


def _besturen(request) -> list[Bestuur]:
    """The gemeenten of the actor's own team; AgII has no list of absence here."""
    rollen = {Rol.NETWERKCOACH, Rol.BUDDYCOORDINATOR}
    ids = {plaats for rol, plaats in request.kring.rollen if rol in rollen} & request.kring.personen
    if not ids:
        raise PermissionDenied
    return list(Bestuur.objects.filter(pk__in=ids).order_by("naam"))


def _bestuur(request) -> Bestuur:
    """The gemeente that is asked for with `?in=`, else the first."""
    besturen = _besturen(request)
    gevraagd = request.GET.get("in", "")
    return next((b for b in besturen if str(b.pk) == gevraagd), besturen[0])


def _leden(request, bestuur: Bestuur) -> list[tuple[int, str]]:
    """Everybody who keeps dossiers here today, the actor first."""
    rollen = afwezig.werkt_hier(bestuur.pk, timezone.localdate()).select_related("gebruiker")
    namen = {rol.gebruiker_id: rol.gebruiker.naam for rol in rollen}
    return sorted(namen.items(), key=lambda lid: (lid[0] != request.user.pk, lid[1]))


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def ik_ben_weg(request):
    """Who is away and who covers; a colleague who fell ill can be entered by another."""
    bestuur = _bestuur(request)
    leden = _leden(request, bestuur)
    form = AfwezigForm(request.POST or None, leden=leden, ik=request.user.pk)
    rijen = Afwezigheid.objects.filter(bestuur=bestuur, tot__gte=timezone.localdate())
    context = {
        "form": form,
        "bestuur": bestuur,
        "besturen": _besturen(request),
        "rijen": rijen.select_related("gebruiker", "vervanger").order_by("van", "id"),
        "vandaag": timezone.localdate(),
        "alleen": len(leden) < 2,
    }
    if request.method != "POST":
        return render(request, PAGINA, context)
    if form.is_valid() and _meld(request, form, bestuur):
        return redirect(request.get_full_path())
    return fout_422(request, PAGINA, context)


def _meld(request, form: AfwezigForm, bestuur: Bestuur) -> bool:
    velden = form.cleaned_data
    mensen = Gebruiker.objects.in_bulk([velden["wie"], velden["vervanger"]])
    wie, vervanger = mensen[velden["wie"]], mensen[velden["vervanger"]]
    try:
        afwezig.meld(
            bestuur_id=bestuur.pk,
            gebruiker=wie,
            vervanger=vervanger,
            van=velden["van"],
            tot=velden["tot"],
            door=request.user,
        )
    except ValidationError as fout:
        neem_over(form, fout)
        return False
    messages.success(request, f"{vervanger.voornaam} neemt over voor {wie.voornaam}.")
    return True


@require_POST
@vereist(Recht.DOSSIER)
def afwezig_stop(request, pk):
    """Back earlier, or it does not go through."""
    besturen = [b.pk for b in _besturen(request)]
    rij = get_object_or_404(
        Afwezigheid.objects.filter(bestuur_id__in=besturen).select_related("gebruiker"), pk=pk
    )
    afwezig.beeindig(afwezigheid=rij, door=request.user)
    messages.success(request, f"{rij.gebruiker.voornaam} is terug.")
    return redirect("ik_ben_weg")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def mensen_doorgeven(request):
    """Who leaves gives all people to a colleague; for one who left or fell ill a colleague does it."""
    bestuur = _bestuur(request)
    leden = _leden(request, bestuur)
    form = DoorgeefForm(request.POST or None, van=_van(request, bestuur, leden), naar=leden)
    context = {
        "form": form,
        "bestuur": bestuur,
        "besturen": _besturen(request),
        "leeg": not form.fields["van"].choices,
    }
    if request.method != "POST":
        return render(request, DOORGEVEN, context)
    if form.is_valid() and _geef_door(request, form, bestuur):
        return redirect("werk")
    return fout_422(request, DOORGEVEN, context)


def _van(request, bestuur: Bestuur, leden: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Everybody who has people here, the actor first, then who does not work here any more."""
    rijen = Traject.objects.filter(bestuur=bestuur, coach__isnull=False).exclude(status__in=EINDE)
    per = rijen.order_by().values("coach_id", "coach__voornaam", "coach__familienaam").annotate(n=Count("id"))
    levend = dict(leden)
    uit = []
    for r in per.order_by("coach__voornaam", "coach_id"):
        naam = f"{r['coach__voornaam']} {r['coach__familienaam']}".strip()
        mensen = f"{r['n']} {'mens' if r['n'] == 1 else 'mensen'}"
        if r["coach_id"] not in levend:
            mensen = f"{mensen}, werkt hier niet meer"
        ik = "Ik, " if r["coach_id"] == request.user.pk else ""
        uit.append((r["coach_id"], f"{ik}{naam} ({mensen})"))
    return sorted(uit, key=lambda rij: (rij[0] != request.user.pk, rij[0] in levend))


def _geef_door(request, form: DoorgeefForm, bestuur: Bestuur) -> bool:
    velden = form.cleaned_data
    mensen = Gebruiker.objects.in_bulk([velden["van"], velden["naar"]])
    naar = mensen[velden["naar"]]
    try:
        aantal = afwezig.geef_mensen_door(
            bestuur_id=bestuur.pk,
            van=mensen[velden["van"]],
            naar=naar,
            reden=velden["reden"],
            door=request.user,
        )
    except ValidationError as fout:
        neem_over(form, fout)
        return False
    messages.success(
        request, f"{aantal} {'mens is' if aantal == 1 else 'mensen zijn'} nu bij {naar.voornaam}."
    )
    return True
