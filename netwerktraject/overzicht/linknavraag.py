"""One question half a year after the end, by link: GET shows, POST answers, once (OP-07)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from intake.acties import afsluiten
from intake.models.slot import Contact
from netwerktraject.kern.models import Link
from netwerktraject.overzicht.linktoegang import Navraag, bestuur_van


def toon(request, teken: str, toegang: Navraag) -> HttpResponse:
    """The page, or the thanks."""
    fout = ""
    if request.method == "POST":
        Link.objects.filter(pk=toegang.link.pk).update(laatst_gebruikt_op=timezone.now())
        try:
            afsluiten.beantwoord(
                traject=toegang.traject,
                antwoord=request.POST.get("antwoord", ""),
                namens=f"inburgeraar {toegang.ik}"[:120],
            )
        except ValidationError:
            fout = _("Kies ja, soms of nee.")
        else:
            return HttpResponseRedirect(reverse("mijn_link", args=[teken]))
    bestuur = bestuur_van(toegang)
    context = {
        "gemeente_naam": bestuur.naam,
        "kring_thema": bestuur.thema,
        "telefoon": bestuur.contact_telefoon,
        "sluit_url": f"{reverse('mijn_link_weg')}?taal={get_language()}",
        "link_url": reverse("mijn_link", args=[teken]),
        "ik": toegang.ik,
        "is_beantwoord": bool(toegang.gesprek.navraag_antwoord),
        "fout": fout,
        "keuzes": [
            (Contact.JA, "1F91D", _("Ja, we zien elkaar nog")),
            (Contact.SOMS, "1F4F1", _("Soms, een bericht of een vraag")),
            (Contact.NEE, "1F464", _("Nee")),
        ],
    }
    return render(request, "links/navraag.html", context, status=422 if fout else 200)
