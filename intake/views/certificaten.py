"""Close a traject, read the certificate, and the public check."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from intake import certificering
from intake.acties import certificaten
from intake.feiten import feiten_van
from intake.forms.certificaat import AfsluitForm, ControleForm
from intake.models import Certificaat
from intake.toegang import dossier_url, traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422
from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.snelheid import Emmer, adres_van

# Thirty tries at once, then one every 20 seconds: enough for a class, useless for guessing 128 bits.
CONTROLES = Emmer("controle", grootte=30, per_seconden=20)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.CERTIFICAAT)
def certificaat(request, pk):
    """What is missing, or close; afterwards the certificate itself (OP-11)."""
    traject = traject_voor(request, pk, Recht.CERTIFICAAT)
    context = _context(request, traject)
    if request.method != "POST":
        return _toon(request, traject, context)
    if context["form"].is_valid():
        try:
            certificaten.geef_af(traject=traject, door=request.user, **context["form"].cleaned_data)
        except ValidationError as fout:
            for zin in fout.messages:
                context["form"].add_error(None, zin)
        else:
            messages.success(
                request, f"{traject.inburgeraar.voornaam} heeft 40 uur gehaald. Het certificaat komt eraan."
            )
            return redirect("certificaat", pk)
    return fout_422(request, "intake/certificaat.html", context)


def _context(request, traject) -> dict:
    feiten = feiten_van(traject)
    gegeven = Certificaat.objects.filter(traject=traject, ingetrokken_op__isnull=True).defer("pdf").first()
    return {
        "traject": traject,
        "certificaat": gegeven,
        "oordeel": certificering.beoordeel(feiten),
        "feiten": feiten,
        "form": AfsluitForm(request.POST or None),
        "terug_url": dossier_url(request.kring, traject),
    }


def _toon(request, traject, context: dict) -> HttpResponse:
    """The page, or to htmx only the card. While the PDF is made a poll shows nothing, so it logs nothing either."""
    gegeven = context["certificaat"]
    if request.htmx and not (gegeven and gegeven.gemaakt_op):
        return HttpResponse(status=204)
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="certificaat", onderwerp_id=traject.pk, doel="afronden"
    )
    return render(request, "intake/_certificaat.html" if request.htmx else "intake/certificaat.html", context)


@require_safe
@vereist(Recht.CERTIFICAAT)
def pdf(request, pk):
    """The PDF itself, served through the app so that each look is logged."""
    traject = traject_voor(request, pk, Recht.CERTIFICAAT)
    certificaat = Certificaat.objects.filter(
        traject=traject, ingetrokken_op__isnull=True, gemaakt_op__isnull=False
    ).first()
    if certificaat is None:
        raise Http404
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="certificaat_pdf", onderwerp_id=pk, doel="afgeven"
    )
    antwoord = HttpResponse(bytes(certificaat.pdf), content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="certificaat-{certificaat.nummer}.pdf"'
    return antwoord


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def controle(request):
    """Is this certificate genuine? Shows who issued it and when; never a name (veiligheid.md §4.6)."""
    form = ControleForm(request.POST or None)
    if request.method != "POST":
        return render(request, "intake/controle.html", {"form": form, "gevonden": None, "gezocht": False})
    if not CONTROLES.neem(adres_van(request)):
        return render(
            request,
            "intake/controle.html",
            {"form": ControleForm(), "gevonden": None, "gezocht": True},
            status=429,
        )
    if not form.is_valid():
        return fout_422(request, "intake/controle.html", {"form": form, "gevonden": None, "gezocht": False})
    kenmerk = certificaten.hash_van(form.cleaned_data["code"])
    with binnen(Kring(bron="controle", code_hash=kenmerk)):
        gevonden = (
            Certificaat.objects.filter(code_hash=kenmerk)
            .values("gegeven_op", "ingetrokken_op", "bestuur__naam")
            .first()
        )
    return render(request, "intake/controle.html", {"form": form, "gevonden": gevonden, "gezocht": True})
