"""The festive end: plan it, choose guests, invite, tick who came (OP-11)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake import samenlijsten, uitnodiging
from intake.acties import slotmomenten as acties
from intake.acties.uitnodigen import linkmail_taal
from intake.forms.einde import GastForm, SlotmomentForm
from intake.models import Slotgast, Slotmoment
from intake.models.traject import bij_recht
from intake.samenvragen import eigen_bestuur, rij_voor, sleutel_van
from intake.views.infomomenten import druk
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist

HOOGSTENS = 200


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.CERTIFICAAT)
def nieuw(request):
    """Plan a feast."""
    moment = Slotmoment(bestuur_id=eigen_bestuur(request, Recht.CERTIFICAAT))
    return _bewaar(request, moment, None, nieuw=True)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.CERTIFICAAT)
def wijzig(request, pk):
    """Change title, time, place."""
    moment = rij_voor(request, Slotmoment, pk, Recht.CERTIFICAAT)
    return _bewaar(request, moment, SlotmomentForm.van(moment), nieuw=False)


def _bewaar(request, moment: Slotmoment, begin: dict | None, *, nieuw: bool):
    form = SlotmomentForm(request.POST or None, initial=begin)
    context = {"form": form, "moment": moment, "nieuw": nieuw}
    if request.method != "POST":
        return render(request, "intake/slotmoment_form.html", context)
    if form.is_valid():
        form.vul(moment)
        try:
            acties.bewaar(moment=moment, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{moment.titel} is bewaard.")
            if moment.opnieuw:
                messages.warning(request, "Uur of plaats is anders. Nodig iedereen opnieuw uit.")
            return redirect("slotmoment", moment.pk)
    return fout_422(request, "intake/slotmoment_form.html", context)


def _mijn(request, pad: str = "") -> Q:
    """Whom the actor closes: the own team, or AgII its own people (ADR 0014)."""
    return bij_recht(request.kring, Recht.CERTIFICAAT, pad)


def _gasten(request, moment: Slotmoment) -> list[Slotgast]:
    inzage.noteer_lijst(request, besturen=[moment.bestuur_id], doel="feestelijk moment")
    return samenlijsten.feestgasten(moment, _mijn(request, "traject__"))


@require_safe
@vereist(Recht.CERTIFICAAT)
def moment(request, pk):
    """The list of one feast."""
    rij = rij_voor(request, Slotmoment, pk, Recht.CERTIFICAAT)
    gasten = _gasten(request, rij)
    komen = [g for g in gasten if g.komt]
    context = {
        "moment": rij,
        "gasten": gasten,
        "samen": len(komen) + sum(g.met_hoeveel for g in komen),
        "voorbij": rij.begint_op <= timezone.now(),
        "te_mailen": sum(g.mail and not g.uitgenodigd_op for g in gasten),
    }
    return render(request, "intake/slotmoment.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.CERTIFICAAT)
def gasten(request, pk):
    """Choose who is invited: who has 40 hours and got no certificate at a feast yet."""
    rij = rij_voor(request, Slotmoment, pk, Recht.CERTIFICAAT)
    if request.method == "POST":
        getikt = {sleutel for tekst in request.POST.getlist("traject") if (sleutel := sleutel_van(tekst))}
        gekozen = (
            samenlijsten.op_het_feest(rij, _mijn(request)).filter(pk__in=getikt).values_list("pk", flat=True)
        )
        aantal = acties.zet_gasten(moment=rij, trajecten=gekozen, door=request.user)
        messages.success(request, f"{aantal} {'mens' if aantal == 1 else 'mensen'} op de lijst gezet.")
        return redirect("slotmoment", pk)
    inzage.noteer_lijst(request, besturen=[rij.bestuur_id], doel="feestelijk moment")
    context = {"moment": rij, "mensen": samenlijsten.op_het_feest(rij, _mijn(request))[:HOOGSTENS]}
    return render(request, "intake/slotgasten.html", context)


def _gast(request, pk) -> Slotgast:
    return get_object_or_404(Slotgast.objects.filter(_mijn(request, "traject__")), pk=pk)


@require_POST
@vereist(Recht.CERTIFICAAT)
def gast(request, pk):
    """Comes or not, with how many, certificate handed over."""
    rij, form = _gast(request, pk), GastForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError([fout for fouten in form.errors.values() for fout in fouten])
        acties.zet_gast(gast=rij, door=request.user, **form.gegevens())
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, "Bewaard.")
    return redirect("slotmoment", rij.slotmoment_id)


@require_POST
@vereist(Recht.CERTIFICAAT)
def gast_weg(request, pk):
    """Off the list."""
    rij = _gast(request, pk)
    try:
        acties.haal_weg(gast=rij)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    return redirect("slotmoment", rij.slotmoment_id)


@require_POST
@vereist(Recht.CERTIFICAAT)
def mail(request, pk):
    """Mail the invitations that have not gone yet."""
    rij = rij_voor(request, Slotmoment, pk, Recht.CERTIFICAAT)
    try:
        gemaild, rest = acties.mail(moment=rij, wie=_mijn(request, "traject__"))
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        papier = f" Geef {rest} {'mens' if rest == 1 else 'mensen'} een blad of bel." if rest else ""
        messages.success(request, f"{gemaild} {'mail' if gemaild == 1 else 'mails'} klaargezet.{papier}")
    return redirect("slotmoment", pk)


@require_safe
@vereist(Recht.CERTIFICAAT)
def bladen(request, pk):
    """One printed invitation per person (TK-07)."""
    rij = rij_voor(request, Slotmoment, pk, Recht.CERTIFICAAT)
    vellen = [
        uitnodiging.maak(
            soort="feest",
            voornaam=g.traject.inburgeraar.voornaam,
            taal=linkmail_taal(g.traject.inburgeraar),
            begint_op=rij.begint_op,
            waar=rij.waar,
            gemeente=rij.bestuur.naam,
            telefoon=rij.bestuur.contact_telefoon,
        )
        for g in _gasten(request, rij)
    ]
    return druk(vellen, rij.bestuur, rij.titel)
