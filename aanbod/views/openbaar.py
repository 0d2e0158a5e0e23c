"""What staff does for the public side: translations, pick of the week, the menu on paper, the catalogue."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod.acties import openbaar as acties
from aanbod.forms.openbaar import TipForm, VertalingForm
from aanbod.menu import openbaar, papier, whatsapp
from aanbod.menu.leesbaar import hints
from aanbod.menu.talen import kies, talen
from aanbod.menu.tipweek import maandag_van
from aanbod.models import Aanbod, Tip, VertaalStand, Vertaling
from aanbod.toegang import beheerd_bestuur, eigen_aanbod, leesbaar
from aanbod.views.menu import deeltekst, openbaar_adres, openbaar_menu
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.qr import qr_svg
from netwerktraject.kern.rechten import Recht, vereist

WEKEN = 8


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def menu_beheer(request):
    """Everything around the menu on one page: link, paper, languages, pick of the week, catalogue."""
    bestuur, dag = get_object_or_404(Bestuur, pk=beheerd_bestuur(request)), timezone.localdate()
    getoond = Aanbod.objects.filter(bestuur=bestuur, in_keuzemenu=True).gelabeld_op(dag)
    aantal = getoond.count()
    rijen = Vertaling.objects.filter(aanbod__in=getoond.values("pk")).values("taal").order_by("taal")
    goed = Count("id", filter=Q(stand=VertaalStand.NAGEKEKEN))
    tellen = {rij["taal"]: rij for rij in rijen.annotate(n=Count("id"), goed=goed)}
    leeg = {"n": 0, "goed": 0}
    vertaald = [{**tellen.get(t.code, leeg), "taal": t} for t in talen().values() if t.code != "nl"]
    context = {
        "bestuur": bestuur,
        "open": openbaar.staat_open(bestuur),
        "aantal": aantal,
        "vertaald": vertaald,
        "adres": openbaar_menu(bestuur),
        "zonder": getoond.filter(kort="").order_by("naam", "id")[:10],
    }
    return render(request, "menu/beheer.html", context)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def affiche(request):
    """A poster with the QR of the menu."""
    bestuur = get_object_or_404(Bestuur, pk=beheerd_bestuur(request))
    taal = kies("nl")
    adres = openbaar_menu(bestuur)
    meer = {
        "adres": adres,
        "qr": qr_svg(adres, adres),
        "andere_talen": [t for t in talen().values() if t.code != "nl"],
    }
    inhoud = papier.maak(
        "pdf/affiche.html", [], {}, bestuur=bestuur, taal=taal, dag=timezone.localdate(), **meer
    )
    return _pdf(inhoud, f"affiche-{bestuur.slug}")


def _pdf(inhoud: bytes, naam: str) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="{naam}.pdf"'
    return antwoord


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def infofiche(request, pk):
    """The info sheet of an offer for staff; also of what isn't in the menu."""
    aanbod = get_object_or_404(leesbaar(request).select_related("bestuur"), pk=pk)
    dag, taal = timezone.localdate(), kies(request.GET.get("taal", "nl"))
    kaarten = openbaar.kaarten_van(leesbaar(request).filter(pk=pk), dag, taal)
    fotos = papier.fotos_van(kaarten)
    meer = {"titel": aanbod.naam, "adres": "", "qr": ""}
    if aanbod.gepubliceerd and aanbod.in_keuzemenu and aanbod.bestuur.actief:
        adres = openbaar_adres(aanbod.bestuur, kaarten[0], taal)
        meer |= {"adres": adres, "qr": qr_svg(adres, adres)}
    inhoud = papier.maak(
        "pdf/infofiche.html", kaarten, fotos, bestuur=aanbod.bestuur, taal=taal, dag=dag, **meer
    )
    return _pdf(inhoud, f"infofiche-{kaarten[0].sleutel}")


def _formulieren(aanbod: Aanbod, data=None) -> list[VertalingForm]:
    bestaand = {v.taal: v for v in Vertaling.objects.filter(aanbod=aanbod).order_by("taal")}
    return [
        VertalingForm(data, taal=t, instance=bestaand.get(t.code) or Vertaling(taal=t.code))
        for t in talen().values()
        if t.code != "nl"
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def vertalingen(request, pk):
    """All languages of one offer on one screen."""
    aanbod = eigen_aanbod(request, pk)
    forms = _formulieren(aanbod, request.POST or None)
    context = {"aanbod": aanbod, "forms": forms, "hints": hints(f"{aanbod.kort}. {aanbod.wat}")}
    if request.method != "POST":
        return render(request, "menu/vertalingen.html", context)
    if not all([form.is_valid() for form in forms]):  # noqa: C419  every form shows its own errors
        return fout_422(request, "menu/vertalingen.html", context)
    for form in (f for f in forms if f.has_changed()):
        velden = {naam: form.cleaned_data[naam] for naam in ("naam", "kort", "wat", "nagekeken")}
        acties.bewaar_vertaling(aanbod=aanbod, taal=form.taal.code, door=request.user, **velden)
    messages.success(request, "De vertalingen zijn bewaard.")
    return redirect("vertalingen", pk)


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def tips(request):
    """The picks of this week and the weeks before, with a text to copy."""
    bestuur_id, week = beheerd_bestuur(request), maandag_van(timezone.localdate())
    rijen = Tip.objects.filter(bestuur_id=bestuur_id, week__gte=week - timedelta(weeks=WEKEN))
    rijen = list(rijen.select_related("aanbod", "door", "bestuur").order_by("-week", "aanbod__naam", "id"))
    for tip in rijen:
        adres = f"{settings.BASIS_URL}{reverse('menu_aanbod', args=[tip.bestuur.slug, tip.aanbod_id])}"
        tip.bericht = whatsapp.met_link(tip.tekst, adres)
    dag = timezone.localdate()
    te_kiezen = Aanbod.objects.filter(bestuur_id=bestuur_id).gelabeld_op(dag)
    te_kiezen = te_kiezen.exclude(pk__in=[t.aanbod_id for t in rijen if t.week == week])
    te_kiezen = te_kiezen.order_by("naam", "id").values("id", "naam", "wanneer", "prijs", "soort")
    return render(
        request,
        "menu/tips.html",
        {
            "week": week,
            "nu": [t for t in rijen if t.week >= week],
            "vroeger": [t for t in rijen if t.week < week],
            "te_kiezen": te_kiezen,
        },
    )


def _tiptekst(aanbod: Aanbod) -> str:
    taal, dag = kies("nl"), timezone.localdate()
    kaart = openbaar.kaarten_van(Aanbod.objects.filter(pk=aanbod.pk), dag, taal)[0]
    return deeltekst(aanbod.bestuur, kaart, taal)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def tip_nieuw(request, pk):
    """Pick an offer for this week: three ticks, and a text for the group."""
    aanbod, week = eigen_aanbod(request, pk), maandag_van(timezone.localdate())
    form = TipForm(request.POST or None, initial={"tekst": _tiptekst(aanbod)})
    context = {"form": form, "aanbod": aanbod, "week": week}
    if request.method != "POST":
        return render(request, "menu/tip.html", context)
    if form.is_valid():
        velden = {n: form.cleaned_data[n] for n in ("gratis", "nederlands", "toegankelijk", "tekst")}
        try:
            acties.kies_tip(aanbod=aanbod, week=week, door=request.user, **velden)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{aanbod.naam} is een tip van deze week.")
            return redirect("tips")
    return fout_422(request, "menu/tip.html", context)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def tip_weg(request, pk):
    """Take a pick away."""
    tip = get_object_or_404(Tip.objects.filter(bestuur_id=beheerd_bestuur(request)), pk=pk)
    acties.haal_tip_weg(tip=tip, door=request.user)
    messages.success(request, "De tip is weg.")
    return redirect("tips")
