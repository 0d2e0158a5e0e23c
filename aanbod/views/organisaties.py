"""The organisations, and the sheet of one with the person to call."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from aanbod.acties import aanbod as acties
from aanbod.acties.botsing import Botsing
from aanbod.forms.botsing import meng
from aanbod.forms.organisatie import OrganisatieForm
from aanbod.models import Aanbod, Organisatie
from aanbod.toegang import beheerd_bestuur, eigen_organisatie, met_label
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.rechten import Recht, mag, vereist
from netwerktraject.kern.velden import fouten_van


def gezocht(request, zoek: str):
    """Organisations of the own gemeente by a part of their name, with how much offer each has."""
    zoek = zoek.replace("\x00", "").strip()[:80]
    rijen = Organisatie.objects.filter(bestuur_id__in=request.kring.aanbod, naam__icontains=zoek)
    return rijen.annotate(aantal=Count("aanbod")).order_by("naam", "id")


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def organisaties(request):
    """Organisations of the own gemeente, with how much offer each has."""
    zoek = request.GET.get("q", "").strip()[:80]
    pagina = Paginator(gezocht(request, zoek), 50).get_page(request.GET.get("pagina"))
    return render(request, "aanbod/organisaties.html", {"pagina": pagina, "zoek": zoek})


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def organisatie_detail(request, pk):
    """The sheet of one organisation, to read, to print and to fill in on the spot (OF-06)."""
    if not request.kring.aanbod:  # talks and contacts stand here too: for the team of the gemeente
        raise PermissionDenied
    eigen = Organisatie.objects.filter(bestuur_id__in=request.kring.aanbod).select_related(
        "bestuur", "eigenaar"
    )
    rij = get_object_or_404(eigen, pk=pk)
    aanbod = Aanbod.objects.filter(organisatie=rij).select_related("categorie").order_by("naam", "id")
    context = {
        "organisatie": rij,
        "aanbod": met_label(list(aanbod), timezone.localdate()),
        "mag_beheren": mag(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id),
        **organisatiedelen(request, rij),
    }
    return render(request, "aanbod/organisatie_blad.html", context)


# What each part of this sheet adds to its context. A part: (request, organisatie) -> dict.
DELEN = ()


def organisatiedelen(request, rij: Organisatie) -> dict:
    """The context of all parts together."""
    return {sleutel: waarde for deel in DELEN for sleutel, waarde in deel(request, rij).items()}


def _toon(request, form: OrganisatieForm, nieuw: bool, botsing: Botsing | None = None):
    context = {"form": form, "nieuw": nieuw, "botsing": "", "verschillen": [], "regels": fouten_van(form)}
    if botsing:
        begin, context["verschillen"] = meng(form, botsing)
        begin["versie"] = botsing.huidig.versie
        context |= {
            "botsing": botsing.message,
            "form": OrganisatieForm(instance=botsing.huidig, initial=begin),
            "regels": [],
        }
    antwoord = fout_422 if request.method == "POST" else render
    return antwoord(request, "aanbod/organisatie.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def organisatie(request, pk=None):
    """Keep an organisation, new or known."""
    rij = Organisatie(bestuur_id=beheerd_bestuur(request)) if pk is None else eigen_organisatie(request, pk)
    form = OrganisatieForm(request.POST or None, instance=rij)
    if request.method != "POST" or not form.is_valid():
        return _toon(request, form, pk is None)
    versie = form.cleaned_data["versie"]
    try:
        acties.bewaar_organisatie(organisatie=form.instance, versie=versie, door=request.user)
    except Botsing as botsing:
        return _toon(request, form, pk is None, botsing)
    except ValidationError as fout:
        neem_over(form, fout)
        return _toon(request, form, pk is None)
    messages.success(request, f"{rij.naam} is bewaard.")
    return redirect("organisatie_detail", rij.pk)
