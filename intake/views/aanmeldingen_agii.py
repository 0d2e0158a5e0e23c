"""What the trajectbegeleider does after a referral: answer a question, take it back, take note of a no."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from intake.acties import aanmeldingen
from intake.forms.aanmelding import AntwoordOpVraagForm, IntrekForm
from intake.models import Traject
from intake.views.aanmeldingen import formulierpagina
from netwerktraject.kern.formulier import zinnen
from netwerktraject.kern.rechten import Recht, vereist

ANTWOORD = {
    "titel": "Antwoord op de vraag",
    "knop": "Stuur het antwoord",
    "icoon": "send",
    "uitleg": "De gemeente leest je antwoord en beslist dan.",
    "annuleer": "agii_dossier",
}
INTREK = {
    "titel": "Trek de aanmelding in",
    "knop": "Trek in",
    "icoon": "arrow-back-up",
    "uitleg": "De gemeente ziet dat je de aanmelding introk. Je kan de persoon later opnieuw aanmelden.",
    "annuleer": "agii_dossier",
}


def _eigen(request, pk) -> Traject:
    """A person one referred oneself; else 404."""
    rijen = Traject.objects.van_begeleider(request.kring).filter(aanmelding__isnull=False)
    return get_object_or_404(rijen.select_related("inburgeraar", "bestuur", "aanmelding"), pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def antwoord(request, pk):
    """Answer what the gemeente asked."""
    zin, doe = "Je antwoord over {} is verstuurd.", aanmeldingen.beantwoord
    return formulierpagina(
        request, _eigen(request, pk), AntwoordOpVraagForm, ANTWOORD, doe, zin, "agii_dossier", pk
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANMELDEN)
def intrek(request, pk):
    """Take a referral back before it is answered."""
    zin, doe = "De aanmelding van {} is ingetrokken.", aanmeldingen.trek_in
    return formulierpagina(request, _eigen(request, pk), IntrekForm, INTREK, doe, zin, "agii_dossier", pk)


@require_POST
@vereist(Recht.AANMELDEN)
def gezien(request, pk):
    """Took note of a refusal or a lapse: it leaves the list."""
    try:
        aanmeldingen.zet_gezien(traject=_eigen(request, pk), door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect("agii_mensen")
