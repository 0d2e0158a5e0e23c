"""Pages for who manages people with an account: a beheerder in a gemeente, the platform over gemeenten."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from netwerktraject.kern import acties
from netwerktraject.kern.forms import GemeenteForm, PlatformRolForm, RolForm, VerbandForm, WerkgebiedForm
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.models import Bestuur, Lidmaatschap, Samenwerkingsverband, Werkgebied
from netwerktraject.kern.rechten import Recht, besturen_met, vereist


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.GEBRUIKERS)
def gebruikers(request):
    """Colleagues of the own gemeente and their roles; give a role."""
    besturen = besturen_met(request.kring, Recht.GEBRUIKERS)
    form = RolForm(request.POST or None, besturen=besturen, initial={"bestuur": min(besturen)})
    rijen = Lidmaatschap.objects.filter(bestuur_id__in=besturen).select_related("gebruiker", "bestuur")
    context = {
        "form": form,
        "vandaag": timezone.localdate(),
        "rollen": rijen.order_by("tot", "gebruiker__familienaam", "id"),
    }
    if request.method != "POST":
        return render(request, "kern/gebruikers.html", context)
    if form.is_valid():
        try:
            rij = acties.geef_rol(door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{rij.gebruiker.naam} is nu {rij.get_rol_display()}.")
            return redirect("gebruikers")
    return fout_422(request, "kern/gebruikers.html", context)


@require_POST
@vereist(Recht.GEBRUIKERS)
def rol_einde(request, pk):
    """End a role of a colleague; it works at once."""
    besturen = besturen_met(request.kring, Recht.GEBRUIKERS)
    rij = get_object_or_404(
        Lidmaatschap.objects.filter(bestuur_id__in=besturen).select_related("gebruiker"), pk=pk
    )
    try:
        acties.beeindig_rol(lidmaatschap=rij, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"{rij.gebruiker.naam} is geen {rij.get_rol_display()} meer.")
    return redirect("gebruikers")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.GEBRUIKERS)
def gemeente(request):
    """Colour, signature and contact of the own gemeente."""
    bestuur = Bestuur.objects.get(pk=min(besturen_met(request.kring, Recht.GEBRUIKERS)))
    form = GemeenteForm(request.POST or None, instance=bestuur)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "De gegevens van de gemeente zijn bewaard.")
        return redirect("gemeente")
    antwoord = fout_422 if request.method == "POST" else render
    return antwoord(request, "kern/gemeente.html", {"form": form, "bestuur": bestuur})


def _platform(request, form, status: int = 200):
    zoek = request.GET.get("q", "").strip()[:80]
    rijen = Bestuur.objects.filter(naam__icontains=zoek)
    pagina = Paginator(rijen.order_by("-actief", "naam"), 50).get_page(request.GET.get("pagina"))
    context = {
        "form": form,
        "pagina": pagina,
        "zoek": zoek,
        "werkgebieden": Werkgebied.objects.annotate(aantal=Count("besturen")).order_by("naam"),
        "verbanden": Samenwerkingsverband.objects.annotate(aantal=Count("besturen")).order_by("naam"),
    }
    return render(request, "kern/platform.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.PLATFORM)
def platform(request):
    """All gemeenten, regions and partnerships; give the first roles. Never a dossier."""
    form = PlatformRolForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            rij = acties.geef_rol(door=request.user, **form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            if rij.bestuur:
                acties.zet_actief(bestuur=rij.bestuur, actief=True)
            messages.success(request, f"{rij.gebruiker.naam} is nu {rij.get_rol_display()}.")
            return redirect("platform")
    return _platform(request, form, status=422 if request.method == "POST" else 200)


def _bewaar_groep(request, form, titel: str):
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, f"{form.instance.naam} is bewaard.")
        return redirect("platform")
    antwoord = fout_422 if request.method == "POST" else render
    return antwoord(request, "kern/groep.html", {"form": form, "titel": titel})


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.PLATFORM)
def werkgebied(request, pk=None):
    """Make or change a work region of the agency."""
    rij = get_object_or_404(Werkgebied, pk=pk) if pk is not None else None
    return _bewaar_groep(request, WerkgebiedForm(request.POST or None, instance=rij), "Werkgebied")


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.PLATFORM)
def verband(request, pk=None):
    """Make or change a partnership of gemeenten."""
    rij = get_object_or_404(Samenwerkingsverband, pk=pk) if pk is not None else None
    return _bewaar_groep(request, VerbandForm(request.POST or None, instance=rij), "Samenwerkingsverband")
