"""I am away; and giving all my people to a colleague."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from intake.acties import afwezig
from intake.forms.opvolging import AfwezigForm, DoorgeefForm
from intake.models import Afwezigheid, Traject
from intake.models.traject import EINDE
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.models import Bestuur, Gebruiker
from netwerktraject.kern.rechten import PERSOONSROLLEN, Recht, vereist
from netwerktraject.kern.rolverdeling import Kant

PAGINA, DOORGEVEN = "overzicht/afwezig.html", "overzicht/doorgeven.html"


@dataclass(frozen=True)
class Plaats:
    """One team: that of a gemeente, or AgII in all gemeenten where it follows up, together (SW-01)."""

    sleutel: str
    naam: str
    besturen: tuple[int, ...]
    kant: str = Kant.GEMEENTE

    @property
    def is_agii(self) -> bool:
        return self.kant == Kant.AGII

    @property
    def pk(self) -> int:
        """The gemeente of a team of one."""
        return self.besturen[0]


def _teams(request) -> list[Plaats]:
    """The gemeenten in whose own team the actor keeps dossiers."""
    kring = request.kring
    ids = {plaats for rol, plaats in kring.rollen if rol in PERSOONSROLLEN} & kring.personen - kring.agiikant
    rijen = Bestuur.objects.filter(pk__in=ids).order_by("naam")
    return [Plaats(str(b.pk), b.naam, (b.pk,)) for b in rijen]


def _plaatsen(request) -> list[Plaats]:
    """Every team of the actor; 403 when there is none."""
    agii = tuple(sorted(request.kring.opvolging & request.kring.agiikant))
    plaatsen = _teams(request) + ([Plaats("agii", "AgII", agii, Kant.AGII)] if agii else [])
    if not plaatsen:
        raise PermissionDenied
    return plaatsen


def _kies(request, plaatsen: list[Plaats]) -> Plaats:
    """The team that is asked for with `?in=`, else the first."""
    gevraagd = request.GET.get("in", "")
    return next((p for p in plaatsen if p.sleutel == gevraagd), plaatsen[0])


def _leden(request, plaats: Plaats) -> list[tuple[int, str]]:
    """Everybody who works on this side here today, the actor first."""
    rollen = afwezig.werkt_in(plaats.besturen, timezone.localdate(), kant=plaats.kant)
    namen = {rol.gebruiker_id: rol.gebruiker.naam for rol in rollen.select_related("gebruiker")}
    return sorted(namen.items(), key=lambda lid: (lid[0] != request.user.pk, lid[1]))


def _rijen(plaats: Plaats, leden: list[tuple[int, str]]) -> list[Afwezigheid]:
    """Who of this side is or will be away: once, also when it stands in several gemeenten."""
    rijen = Afwezigheid.objects.filter(
        bestuur_id__in=plaats.besturen,
        gebruiker_id__in=[pk for pk, _ in leden],
        tot__gte=timezone.localdate(),
    )
    uniek = {
        (r.gebruiker_id, r.vervanger_id, r.van, r.tot): r
        for r in rijen.select_related("gebruiker", "vervanger").order_by("van", "id")
    }
    return list(uniek.values())


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER, Recht.OPVOLGEN)
def ik_ben_weg(request):
    """Who is away and who covers; a colleague who fell ill can be entered by another."""
    plaatsen = _plaatsen(request)
    plaats = _kies(request, plaatsen)
    leden = _leden(request, plaats)
    form = AfwezigForm(request.POST or None, leden=leden, ik=request.user.pk)
    context = {
        "form": form,
        "plaats": plaats,
        "plaatsen": plaatsen,
        "rijen": _rijen(plaats, leden),
        "vandaag": timezone.localdate(),
        "alleen": len(leden) < 2,
    }
    if request.method != "POST":
        return render(request, PAGINA, context)
    if form.is_valid() and _meld(request, form, plaats):
        return redirect(request.get_full_path())
    return fout_422(request, PAGINA, context)


def _meld(request, form: AfwezigForm, plaats: Plaats) -> bool:
    velden = form.cleaned_data
    mensen = Gebruiker.objects.in_bulk([velden["wie"], velden["vervanger"]])
    wie, vervanger = mensen[velden["wie"]], mensen[velden["vervanger"]]
    try:
        afwezig.meld_overal(
            besturen=plaats.besturen,
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
@vereist(Recht.DOSSIER, Recht.OPVOLGEN)
def afwezig_stop(request, pk):
    """Back earlier, or it does not go through."""
    for plaats in _plaatsen(request):
        rij = next((r for r in _rijen(plaats, _leden(request, plaats)) if r.pk == pk), None)
        if rij is not None:
            afwezig.beeindig_overal(afwezigheid=rij, besturen=plaats.besturen, door=request.user)
            messages.success(request, f"{rij.gebruiker.voornaam} is terug.")
            return redirect(f"{reverse('ik_ben_weg')}?in={plaats.sleutel}")
    raise Http404


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.DOSSIER)
def mensen_doorgeven(request):
    """Who leaves gives all people to a colleague; for one who left or fell ill a colleague does it."""
    plaatsen = _teams(request)
    if not plaatsen:
        raise PermissionDenied
    bestuur = _kies(request, plaatsen)
    leden = _leden(request, bestuur)
    form = DoorgeefForm(request.POST or None, van=_van(request, bestuur, leden), naar=leden)
    context = {
        "form": form,
        "plaats": bestuur,
        "plaatsen": plaatsen,
        "leeg": not form.fields["van"].choices,
    }
    if request.method != "POST":
        return render(request, DOORGEVEN, context)
    if form.is_valid() and _geef_door(request, form, bestuur):
        return redirect("werk")
    return fout_422(request, DOORGEVEN, context)


def _van(request, bestuur: Plaats, leden: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Everybody who has people here, the actor first, then who does not work here any more."""
    rijen = Traject.objects.filter(bestuur_id=bestuur.pk, coach__isnull=False).exclude(status__in=EINDE)
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


def _geef_door(request, form: DoorgeefForm, bestuur: Plaats) -> bool:
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
