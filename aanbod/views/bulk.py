"""Work in the list: one field of a row, one act on many rows, and the way back."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from aanbod import versheid
from aanbod.acties import bulk as acties
from aanbod.acties import veld as veldacties
from aanbod.acties.botsing import Botsing
from aanbod.forms.bulk import BulkForm, VeldForm
from aanbod.models import Aanbod
from aanbod.toegang import eigen_aanbod
from aanbod.views.lijst import gefilterd, met_stand
from aanbod.views.uitvoer import tabel
from netwerktraject.kern.formulier import neem_over, terug_naar, zinnen
from netwerktraject.kern.rechten import Recht, besturen_met, vereist

TERUG_SECONDEN = 600
MAX_NAMEN = 5
MAX_VRAAG = 4000


def _lijst(request) -> str:
    return terug_naar(request, reverse("aanbod_lijst"))


def _een(request) -> QueryDict:
    """A button in a row says act and row at once, "klopt:<id>", whatever else is ticked."""
    wat, _, pk = request.POST.get("een", "").partition(":")
    if not pk:
        return request.POST
    data = request.POST.copy()
    data["doe"], data["alles"] = wat, ""
    data.setlist("rij", [pk])
    return data


def _gekozen(request, data: QueryDict) -> list[uuid.UUID]:
    """The ticked rows; with `alles` every row of the filter, page or no page."""
    if data.get("alles"):
        rijen = gefilterd(request, QueryDict(data.get("vraag", "")))
        eigen = rijen.filter(bestuur_id__in=besturen_met(request.kring, Recht.AANBOD_BEHEREN))
        return list(eigen.order_by().values_list("pk", flat=True)[: acties.MAX + 1])
    uit = []
    for tekst in data.getlist("rij")[: acties.MAX + 1]:
        try:
            uit.append(uuid.UUID(tekst))
        except ValueError:
            continue
    return uit


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def bulk(request):
    """Do one thing to all ticked rows, at once, with a way back."""
    besturen = besturen_met(request.kring, Recht.AANBOD_BEHEREN)
    data = _een(request)
    if len(data.get("vraag", "")) > MAX_VRAAG:  # cut off it would be another filter, and reach other rows
        messages.error(request, "Dit filter is te lang. Kies minder en probeer opnieuw.")
        return redirect(_lijst(request))
    form, ids = BulkForm(data, besturen=besturen), _gekozen(request, data)
    if not ids:
        messages.error(request, "Vink eerst een of meer activiteiten aan.")
        return redirect(_lijst(request))
    if not form.is_valid():
        messages.error(request, " ".join(zin for fouten in form.errors.values() for zin in fouten))
        return redirect(_lijst(request))
    wat = form.cleaned_data["doe"]
    if wat == "print":
        return tabel(
            request,
            Aanbod.objects.filter(pk__in=ids, bestuur_id__in=besturen).order_by("naam", "id"),
            "print",
        )
    try:
        uitslag = acties.doe(wat=wat, ids=ids, besturen=besturen, waarde=form.waarde, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        _zeg(request, wat, uitslag)
    return redirect(_lijst(request))


def _zeg(request, wat: str, uitslag: acties.Uitslag) -> None:
    """One toast: what is so now, what was so already, what can't be so; with the way back."""
    aantal = uitslag.gewijzigd
    zinnen_ = (
        [f"{aantal} {'activiteit' if aantal == 1 else 'activiteiten'}: {acties.BULK[wat].zin}."]
        if aantal
        else []
    )
    if uitslag.zelfde:
        zinnen_.append(f"{uitslag.zelfde} {'stond' if uitslag.zelfde == 1 else 'stonden'} al zo.")
    zinnen_ += uitslag.niet
    tags = ""
    if uitslag.terug:
        teken = uuid.uuid4()
        cache.set(f"bulk-terug:{request.user.pk}:{teken}", (wat, uitslag.terug), TERUG_SECONDEN)
        tags = f"ongedaan:{reverse('aanbod_bulk_terug', args=[teken])}"
    zeg = messages.success if aantal or uitslag.zelfde else messages.error
    zeg(request, " ".join(zinnen_) or "Er was niets te doen.", extra_tags=tags)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def terug(request, teken):
    """Undo one act on many rows; says what somebody changed meanwhile and therefore stays."""
    sleutel = f"bulk-terug:{request.user.pk}:{teken}"
    bewaard = cache.get(sleutel)
    if bewaard is None:
        raise Http404
    wat, oud = bewaard
    besturen = besturen_met(request.kring, Recht.AANBOD_BEHEREN)
    aantal, over = acties.maak_ongedaan(wat=wat, terug=oud, besturen=besturen, door=request.user)
    cache.delete(sleutel)
    zin = f"{aantal} {'activiteit staat' if aantal == 1 else 'activiteiten staan'} weer zoals voordien."
    if over:
        namen = ", ".join(over[:MAX_NAMEN]) + (
            f" en nog {len(over) - MAX_NAMEN}" if len(over) > MAX_NAMEN else ""
        )
        of = ", of die soort bestaat niet meer" if wat == "categorie" else ""
        zin += f" Iemand wijzigde intussen {namen}{of}: dat bleef zo."
    (messages.warning if over else messages.success)(request, zin)
    return redirect(_lijst(request))


# ------------------------------------------------------------------------------------------------ one field
def _cel(request, aanbod: Aanbod, veld: str):
    """The cell as it reads, with its link."""
    rij = versheid.met_termijn(Aanbod.objects.select_related("organisatie", "bestuur")).get(pk=aanbod.pk)
    met_stand([rij], timezone.localdate(), besturen_met(request.kring, Recht.AANBOD_BEHEREN))
    context = {"a": rij, "veld": veld, "na": True, "terug_adres": reverse("aanbod_lijst")}
    return render(request, "aanbod/_cel.html", context)


def _vandaan(request) -> str:
    """The list one came from: in the address of the small page, or in its form."""
    doel = request.GET.get("terug", "")
    eigen = doel.startswith("/") and url_has_allowed_host_and_scheme(doel, allowed_hosts=None)
    return doel if request.method != "POST" and eigen else _lijst(request)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def veld(request, pk, veld):
    """One field in its row; without script a small page of its own."""
    if veld not in veldacties.VELDEN:
        raise Http404
    aanbod = eigen_aanbod(request, pk)
    if request.htmx and "toon" in request.GET:
        return _cel(request, aanbod, veld)
    form = VeldForm(request.POST or None, instance=aanbod, veld=veld)
    if request.method == "POST" and form.is_valid() and _bewaar(request, form):
        return _cel(request, aanbod, veld) if request.htmx else redirect(_lijst(request))
    context = {"form": form, "aanbod": aanbod, "veld": veld, "terug": _vandaan(request)}
    sjabloon = "aanbod/_cel_wijzig.html" if request.htmx else "aanbod/veld.html"
    return render(request, sjabloon, context, status=422 if request.method == "POST" else 200)


def _bewaar(request, form: VeldForm) -> bool:
    try:
        veldacties.zet_veld(
            aanbod=form.instance,
            veld=form.naam,
            waarden=form.waarden,
            versie=form.cleaned_data["versie"],
            door=request.user,
        )
    except Botsing as botsing:
        # The next try knows what stands there now.
        form.data = form.data.copy() | {"versie": botsing.huidig.versie}
        nu = getattr(botsing.huidig, form.naam)
        form.add_error(form.naam, f"{botsing.wie} wijzigde dit aanbod net. Nu staat er: {nu or 'niets'}.")
    except ValidationError as fout:
        neem_over(form, fout)
    else:
        return True
    return False
