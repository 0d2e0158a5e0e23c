"""The screening list, the 4P decision, its letter, and visits."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod import brief, screeningblad, screeninglijst
from aanbod import screening as regels
from aanbod.acties import screening as acties
from aanbod.forms.screening import BezoekForm, ScreeningForm
from aanbod.models import Besluit, Bezoek, Screening
from aanbod.toegang import eigen_aanbod, met_label
from netwerktraject.kern import pdf
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar
from netwerktraject.kern.rechten import Recht, besturen_met, eis, vereist


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def screenings(request):
    """What waits for a decision, ends soon, has ended, or was refused (OF-04)."""
    besturen, vandaag = besturen_met(request.kring, Recht.AANBOD_BEHEREN), timezone.localdate()
    stand = request.GET.get("stand")
    stand = stand if stand in screeninglijst.STANDEN else "wacht"
    pagina = Paginator(screeninglijst.rijen(besturen, stand, vandaag), 50).get_page(request.GET.get("pagina"))
    met_label(pagina.object_list, vandaag)
    aantallen = screeninglijst.tel(besturen, vandaag)
    context = {
        "pagina": pagina,
        "stand": stand,
        "titel": screeninglijst.STANDEN[stand],
        "chips": [(s, woord, aantallen[s]) for s, woord in screeninglijst.STANDEN.items()],
        "leeg": screeninglijst.LEEG[stand],
    }
    return render(request, "aanbod/screenings.html", context)


def _form(request, aanbod, geldig: bool):
    bewijs = screeningblad.bewijs_van(aanbod)
    form = ScreeningForm(
        request.POST or None, bewijs=bewijs, mag_intrekken=geldig, organisatie=aanbod.organisatie
    )
    return form, screeningblad.vragen_van(form, bewijs)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def screening_nieuw(request, pk):
    """The three questions and the decision; granting without reasons is impossible (OF-04)."""
    aanbod = eigen_aanbod(request, pk)
    vandaag = timezone.localdate()
    met_label([aanbod], vandaag)
    geldig = aanbod.label == Besluit.TOEGEKEND and aanbod.label_tot >= vandaag
    form, vragen = _form(request, aanbod, geldig)
    context = {"form": form, "aanbod": aanbod, "vragen": vragen, "geldig": geldig}
    if form.is_valid() and (screening := _beslis(request, aanbod, form)):
        zin = f"{screening.get_besluit_display().capitalize()} voor {aanbod.naam}."
        messages.success(request, zin)
        return redirect("screening_brief", screening.pk)
    instelling = acties.instelling_van(aanbod.bestuur_id)
    context |= {
        "drempel": regels.drempel_in_woorden(instelling.drempel),
        "duur": regels.duur_in_woorden(instelling.label_dagen),
        "plek": screeningblad.plek_van(aanbod),
        "geschiedenis": screeningblad.geschiedenis_van(aanbod),
    }
    if request.method == "POST":
        return fout_422(request, "aanbod/screening.html", context)
    return render(request, "aanbod/screening.html", context)


def _beslis(request, aanbod, form) -> Screening | None:
    """Keep what was learned of the place and the decision together, or neither."""
    grond = form.instance
    grond.steunt_op = form.steun
    schoon = form.cleaned_data
    try:
        with transaction.atomic():
            acties.zet_plek(
                organisatie=aanbod.organisatie,
                ervaring=schoon["ervaring"],
                alleen_handen=schoon["alleen_handen"],
                door=request.user,
            )
            return acties.screen(
                aanbod=aanbod,
                besluit=schoon["besluit"],
                grond=grond,
                opnieuw_op=schoon["opnieuw_op"],
                door=request.user,
            )
    except ValidationError as fout:
        neem_over(form, fout)
        return None


def _brief(request, pk) -> tuple[Screening, brief.Brief]:
    """The decision and its letter, made from the listed fields only: reasons and notes are not even read."""
    rijen = Screening.objects.filter(bestuur_id__in=request.kring.aanbod)
    screening = get_object_or_404(rijen.select_related("aanbod__organisatie", "door", "bestuur"), pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, screening.bestuur_id)
    organisatie = screening.aanbod.organisatie
    return screening, brief.maak(
        gemeente=screening.bestuur.naam,
        organisatie=organisatie.naam,
        contactpersoon=organisatie.contactpersoon,
        adres=organisatie.adres,
        aanbod=screening.aanbod.naam,
        besluit=screening.besluit,
        op=screening.op,
        geldig_tot=screening.geldig_tot,
        ondertekenaar=screening.door.naam,
    )


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def screening_brief(request, pk):
    """The letter to the organisation, to print or to open as PDF (OF-05)."""
    screening, blad = _brief(request, pk)
    return render(request, "aanbod/screening_brief.html", {"screening": screening, "blad": blad})


@require_safe
@vereist(Recht.AANBOD_BEHEREN)
def screening_brief_pdf(request, pk):
    """The same letter on A4."""
    _screening, blad = _brief(request, pk)
    _html, inhoud = pdf.maak("pdf/brief.html", {"blad": blad}, stijl="nt/pdf/brief.css")
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = 'inline; filename="brief.pdf"'
    return antwoord


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.AANBOD_BEHEREN)
def bezoek_nieuw(request, pk):
    """Note a visit or a test round. The offer stays hidden until a screening gives it a label (OF-11)."""
    aanbod = eigen_aanbod(request, pk)
    begin = {"op": timezone.localdate(), "soort": Bezoek.Soort.BEZOEK}
    form = BezoekForm(
        request.POST or None, instance=Bezoek(bestuur_id=aanbod.bestuur_id, aanbod=aanbod), initial=begin
    )
    context = {"form": form, "aanbod": aanbod}
    if request.method != "POST":
        return render(request, "aanbod/screening_bezoek.html", context)
    if form.is_valid():
        try:
            bezoek = acties.bewaar_bezoek(bezoek=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            messages.success(request, f"{bezoek.get_soort_display().capitalize()} is bewaard.")
            return redirect("screening_nieuw", aanbod.pk)
    return fout_422(request, "aanbod/screening_bezoek.html", context)


@require_POST
@vereist(Recht.AANBOD_BEHEREN)
def bezoek_gedaan(request, pk):
    """Tick the agreed action of a visit; `?open=1` takes the tick back."""
    rijen = Bezoek.objects.filter(bestuur_id__in=request.kring.aanbod).exclude(actie="")
    bezoek = get_object_or_404(rijen, pk=pk)
    eis(request.kring, Recht.AANBOD_BEHEREN, bezoek.bestuur_id)
    gedaan = "open" not in request.GET
    acties.zet_bezoek_gedaan(bezoek=bezoek, gedaan=gedaan, door=request.user)
    doel = terug_naar(request, reverse("screening_nieuw", args=[bezoek.aanbod_id]))
    if gedaan:
        weg = f"ongedaan:{reverse('bezoek_gedaan', args=[pk])}?open=1"
        messages.success(request, "De afspraak staat op gedaan.", extra_tags=weg)
    else:
        messages.success(request, "De afspraak staat weer open.")
    return redirect(doel)
