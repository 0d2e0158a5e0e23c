"""Photos and testimonials: add, withdraw, and the photo itself, for staff and for the public menu."""

from __future__ import annotations

from hashlib import sha256

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.acties import foto as acties
from aanbod.forms.foto import FotoForm, GetuigenisForm
from aanbod.foto import klein, mime
from aanbod.menu.openbaar import elke_bezoeker
from aanbod.models import Aanbod, Foto, Getuigenis
from aanbod.toegang import eigen_aanbod, leesbaar
from aanbod.toestemming import met_toestemming
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.kring import binnen
from netwerktraject.kern.rechten import Recht, eis, mag, vereist


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def foto_nieuw(request, pk):
    """Add a photo, with who said yes and until when."""
    aanbod = eigen_aanbod(request, pk)
    form = FotoForm(
        request.POST or None, request.FILES or None, initial={"toestemming_op": timezone.localdate()}
    )
    context = {"form": form, "aanbod": aanbod}
    if request.method != "POST":
        return render(request, "aanbod/foto.html", context)
    if form.is_valid():
        bestand = form.cleaned_data["bestand"]
        try:
            acties.bewaar_foto(aanbod=aanbod, foto=form.instance, bestand=bestand, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, "De foto is bewaard.")
            return redirect("aanbod_detail", pk)
    return fout_422(request, "aanbod/foto.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def getuigenis_nieuw(request, pk):
    """Add what somebody said."""
    aanbod = eigen_aanbod(request, pk)
    form = GetuigenisForm(request.POST or None, initial={"toestemming_op": timezone.localdate()})
    context = {"form": form, "aanbod": aanbod}
    if request.method != "POST":
        return render(request, "aanbod/getuigenis.html", context)
    if form.is_valid():
        acties.bewaar_getuigenis(aanbod=aanbod, getuigenis=form.instance, door=request.user)
        messages.success(request, "De getuigenis is bewaard.")
        return redirect("aanbod_detail", pk)
    return fout_422(request, "aanbod/getuigenis.html", context)


def _eigen(request, model, pk):
    rij = get_object_or_404(model.objects.filter(bestuur_id__in=request.kring.aanbod), pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id)
    return rij


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def foto_intrek(request, pk):
    """Withdraw the consent for a photo: it is gone at once."""
    foto = acties.trek_foto_in(foto=_eigen(request, Foto, pk), door=request.user)
    messages.success(request, "De foto is weg, ook van het keuzemenu.")
    return redirect("aanbod_detail", foto.aanbod_id)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def getuigenis_intrek(request, pk):
    """Withdraw the consent for a testimonial: it is gone at once (OF-16)."""
    rij = acties.trek_getuigenis_in(getuigenis=_eigen(request, Getuigenis, pk), door=request.user)
    messages.success(request, "De getuigenis is weg, ook van het keuzemenu.")
    return redirect("aanbod_detail", rij.aanbod_id)


def _zoek(request, pk) -> Foto | None:
    fotos = met_toestemming(Foto.objects.filter(pk=pk), timezone.localdate())
    if mag(request.kring, Recht.AANBOD_LEZEN):
        foto = fotos.filter(aanbod__in=leesbaar(request).values("pk")).first()
        if foto:
            return foto
    with binnen(elke_bezoeker()):
        te_zien = Aanbod.objects.gelabeld_op(timezone.localdate()).filter(in_keuzemenu=True)
        fotos = met_toestemming(Foto.objects.filter(pk=pk), timezone.localdate())
        return fotos.filter(aanbod__in=te_zien.values("pk")).first()


@require_safe
@login_not_required
def foto(request, pk):
    """The photo while its consent holds. `no-cache`: the browser asks each time, so withdrawn is gone at once."""
    rij = _zoek(request, pk)
    if rij is None:
        raise Http404
    inhoud = bytes(rij.inhoud)
    is_klein = request.GET.get("maat") == "klein"
    merk = f'"{sha256(inhoud).hexdigest()[:24]}{"-k" if is_klein else ""}"'
    antwoord = get_conditional_response(request, etag=merk)
    if antwoord is None:
        antwoord = HttpResponse(klein(inhoud) if is_klein else inhoud, content_type=mime(inhoud))
    if (
        not request.user.is_authenticated
    ):  # what was behind a login stays in no cache at all (VangnetMiddleware)
        antwoord["Cache-Control"], antwoord["ETag"] = "no-cache", merk
    return antwoord
