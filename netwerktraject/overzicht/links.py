"""Pages for people without an account: a buddy, a mentor, the newcomer. GET shows, POST acts (veiligheid.md §4.4).

Everything that is wrong with a link (mistyped, expired, revoked, ended) gives one page with the same bytes.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from intake.acties import afspraken, uren
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.models import Link
from netwerktraject.kern.snelheid import Emmer, adres_van
from netwerktraject.overzicht import linkbewijs, linknavraag, linkpaginas
from netwerktraject.overzicht.linkforms import JA, NOG_NIET, AfmeldForm, BetwistForm, KeerForm, verzet
from netwerktraject.overzicht.linktoegang import Bewijs, Eigen, Keer, Navraag, Toegang, binnen_link

TAALKOEKJE = "linktaal"
TALEN = frozenset(code for code, _naam in settings.LANGUAGES)
FOUTE_LINKS = Emmer("foute-link", grootte=30, per_seconden=120)


def taal_van(request, toegang: Toegang | None) -> str:
    """Chosen just now, chosen before on this phone, the language of the link, or of the browser."""
    keuzes = [request.GET.get("taal"), request.COOKIES.get(TAALKOEKJE)]
    keuzes.append(toegang.link.taal if toegang else (translation.get_language() or "")[:2])
    return next((taal for taal in keuzes if taal in TALEN), "nl")


def met_link(*methodes: str) -> Callable:
    """Decorate a view that gets a Toegang. It runs in the Kring and the language of the link."""

    def versier(view: Callable) -> Callable:
        @wraps(view)
        @login_not_required
        @require_http_methods(list(methodes))
        def binnenkant(request, teken: str) -> HttpResponse:
            antwoord = None
            with binnen_link(teken) as toegang:
                if toegang is not None:
                    taal = taal_van(request, toegang)
                    with translation.override(taal):
                        antwoord = _scherm_af(request, view(request, teken, toegang), taal)
            return antwoord if antwoord is not None else dood(request)

        return binnenkant

    return versier


def dood(request) -> HttpResponse:
    """The one page for every link that doesn't work, and a brake on who keeps trying."""
    te_veel = not FOUTE_LINKS.neem(adres_van(request))
    taal = taal_van(request, None)
    with translation.override(taal):
        antwoord = render(request, "links/dood.html", {"te_veel": te_veel}, status=429 if te_veel else 404)
        if te_veel:
            antwoord["Retry-After"] = "600"
        return _scherm_af(request, antwoord, taal)


def _scherm_af(request, antwoord: HttpResponse, taal: str) -> HttpResponse:
    """Keep page and address out of caches, search engines and the logs of others.

    `strict-origin` and not `no-referrer`: with the latter a browser sends `Origin: null` and the CSRF check refuses
    every form. It never carries the path, so the token stays here.
    """
    antwoord["Cache-Control"] = "no-store, private"
    antwoord["Referrer-Policy"] = "strict-origin"
    antwoord["X-Robots-Tag"] = "noindex, nofollow"
    antwoord["Content-Language"] = taal
    if request.method == "GET" and request.GET.get("taal") in TALEN:
        antwoord.set_cookie(
            TAALKOEKJE,
            taal,
            max_age=365 * 24 * 3600,
            path="/l/",
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return antwoord


@met_link("GET", "HEAD", "POST")
def mijn_link(request, teken: str, toegang: Toegang) -> HttpResponse:
    """The page itself. HEAD and GET change nothing, so a mail scanner that opens the link uses nothing up."""
    if isinstance(toegang, Bewijs):
        return linkbewijs.toon(request, teken, toegang)
    if isinstance(toegang, Navraag):
        return linknavraag.toon(request, teken, toegang)
    if request.method == "POST":
        Link.objects.filter(pk=toegang.link.pk).update(laatst_gebruikt_op=timezone.now())
        if isinstance(toegang, Eigen):
            return (_meld_af if "afspraak" in request.POST else _betwist)(request, teken, toegang)
        return _bewaar(request, teken, toegang)
    if isinstance(toegang, Eigen):
        return render(request, "links/traject.html", linkpaginas.eigen(toegang, teken))
    return render(request, "links/keer.html", linkpaginas.keer(toegang, teken, linkpaginas.ingevuld_met({})))


def _bewaar(request, teken: str, toegang: Keer) -> HttpResponse:
    if "stap" in request.POST:
        return _verzet(request, teken, toegang)
    form = KeerForm(request.POST)
    if form.is_valid():
        try:
            wat = _voer_uit(toegang, form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return HttpResponseRedirect(_klaar_url(teken, wat, form.cleaned_data["sleutel"]))
    ingevuld = linkpaginas.ingevuld_met(request.POST.dict())
    if "sleutel" in form.errors:
        ingevuld["sleutel"] = str(uuid.uuid4())
    return fout_422(request, "links/keer.html", linkpaginas.keer(toegang, teken, ingevuld, form))


def _verzet(request, teken: str, toegang: Keer) -> HttpResponse:
    """Plus and minus without JavaScript: the same page with another number; nothing is saved."""
    gegevens = request.POST.dict()
    gegevens["minuten"] = str(verzet(gegevens.get("minuten", ""), gegevens.pop("stap")))
    ingevuld = linkpaginas.ingevuld_met(gegevens)
    return render(request, "links/keer.html", linkpaginas.keer(toegang, teken, ingevuld))


def _voer_uit(toegang: Keer, gegevens: dict) -> str:
    sleutel = toegang.eigen_sleutel(gegevens["sleutel"])
    if gegevens["gezien"] == JA:
        toegang.log(
            datum=gegevens["datum"], minuten=gegevens["minuten"], taal=gegevens["taal"], sleutel=sleutel
        )
    elif gegevens["gezien"] == NOG_NIET:
        toegang.meld_nog_niet(sleutel=sleutel)
    else:
        toegang.meld_probleem(tekst=gegevens["tekst"])
    return gegevens["gezien"]


def _klaar_url(teken: str, wat: str, sleutel: uuid.UUID | str = "") -> str:
    return f"{reverse('mijn_link_klaar', args=[teken])}?wat={wat}&sleutel={sleutel}"


def _betwist(request, teken: str, toegang: Eigen) -> HttpResponse:
    form = BetwistForm(request.POST)
    if form.is_valid():
        regel = toegang.regels.filter(pk=form.cleaned_data["regel"]).first()
        try:
            if regel is not None:
                namens = f"inburgeraar {toegang.ik}"[:120]
                uren.betwist(regel=regel, reden=form.cleaned_data["reden"], namens=namens)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return HttpResponseRedirect(_klaar_url(teken, "betwist"))
    return fout_422(request, "links/traject.html", linkpaginas.eigen(toegang, teken, form))


def _meld_af(request, teken: str, toegang: Eigen) -> HttpResponse:
    """ "Ik kan niet komen": one tap; the coach sees it in the list of today."""
    form = AfmeldForm(request.POST)
    if form.is_valid():
        afspraak = toegang.afspraken.filter(pk=form.cleaned_data["afspraak"]).first()
        try:
            if afspraak is not None:
                namens = f"inburgeraar {toegang.ik}"[:120]
                afspraken.meld_af(afspraak=afspraak, reden=form.cleaned_data["reden"], namens=namens)
        except ValidationError:
            form.add_error(None, _("Deze afspraak kan je niet meer afmelden. Bel de gemeente."))
        else:
            return HttpResponseRedirect(_klaar_url(teken, "afgemeld"))
    return fout_422(request, "links/traject.html", linkpaginas.eigen(toegang, teken, form))


@met_link("GET", "HEAD")
def mijn_link_klaar(request, teken: str, toegang: Toegang) -> HttpResponse:
    """What was saved, and what happens next."""
    if isinstance(toegang, Bewijs | Navraag):
        return HttpResponseRedirect(reverse("mijn_link", args=[teken]))
    return render(request, "links/klaar.html", linkpaginas.klaar(toegang, teken, request.GET))


@met_link("GET", "HEAD")
def mijn_link_hulp(request, teken: str, toegang: Toegang) -> HttpResponse:
    """ "Is het te veel voor jou?": a report to the coach, in one tap (BU-15)."""
    if not isinstance(toegang, Keer):
        return HttpResponseRedirect(reverse("mijn_link", args=[teken]))
    return render(request, "links/hulp.html", linkpaginas.hulp(toegang, teken))


@require_safe
@login_not_required
def mijn_link_weg(request) -> HttpResponse:
    """After "Sluit af": an address without a token, and nothing kept in this browser."""
    taal = taal_van(request, None)
    with translation.override(taal):
        antwoord = _scherm_af(request, render(request, "links/weg.html"), taal)
    antwoord.delete_cookie(TAALKOEKJE, path="/l/")
    antwoord["Clear-Site-Data"] = '"cache"'
    return antwoord
