"""Warm up: the board and the list, an organisation with its contacts, and the small acts on them (OF-01, OF-07)."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aanbod import warmvragen
from aanbod.acties import warm as acties
from aanbod.forms.warm import ContactForm, EigenaarForm, collegas
from aanbod.models import Contact, Fase, Organisatie
from aanbod.warm import KOLOMMEN, zin_na
from netwerktraject.kern.formulier import fout_422, neem_over, terug_naar, zinnen
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Recht, eis, mag, vereist
from netwerktraject.kern.weergave import datum_kort

LATER = {"morgen": 1, "week": 7, "maand": 28}
VERSTE_DAGEN = 366
HOOGSTENS = 100


class _Tel:
    """A list that only knows its length: the rows of one page come from the database."""

    def __init__(self, aantal: int) -> None:
        self.aantal = aantal

    def __len__(self) -> int:
        return self.aantal

    def __getitem__(self, deel: slice) -> range:
        return range(*deel.indices(self.aantal))


def _filters(request) -> dict:
    fase = request.GET.get("fase", "")
    return {
        "wie": request.user.pk if request.GET.get("wie") == "mij" else None,
        "niemand": request.GET.get("wie") == "niemand",
        "fase": fase if fase in Fase.values else "",
        "q": request.GET.get("q", "").strip()[:80],
    }


@require_safe
@vereist(Recht.CONTACT)
def warm(request):
    """All organisations by stage: as a board, or as a list."""
    filters = _filters(request)
    aantallen = warmvragen.telling(request.kring, **filters | {"fase": ""})
    als_lijst = request.GET.get("vorm") == "lijst" or bool(filters["fase"])
    context = {
        "filters": filters,
        "als_lijst": als_lijst,
        "kolommen": [{"fase": f, "aantal": aantallen[f], "rijen": []} for f in KOLOMMEN],
        "totaal": sum(aantallen.values()),
        "vandaag": timezone.localdate(),
        "mag_beheren": mag(request.kring, Recht.AANBOD_BEHEREN),
        "meedoen": Bestuur.objects.filter(pk__in=request.kring.aanbod, actief=True).order_by("pk").first(),
        "hier": request.get_full_path(),
        "rest": _rest(request),
    }
    context |= (
        _lijst(request, filters, aantallen) if als_lijst else _bord(request, filters, context["kolommen"])
    )
    return render(request, "aanbod/warm.html", context)


def _bord(request, filters: dict, kolommen: list[dict]) -> dict:
    per_fase = {kolom["fase"]: kolom["rijen"] for kolom in kolommen}
    for rij in warmvragen.bord(request.kring, **filters):
        per_fase[Fase(rij["fase"])].append(rij)
    return {"kolommen": kolommen}


def _lijst(request, filters: dict, aantallen: dict[str, int]) -> dict:
    aantal = aantallen[filters["fase"]] if filters["fase"] else sum(aantallen.values())
    pagina = Paginator(_Tel(aantal), warmvragen.PER_BLAD).get_page(request.GET.get("pagina"))
    na = (pagina.number - 1) * warmvragen.PER_BLAD
    return {"pagina": pagina, "rijen": warmvragen.lijst(request.kring, na=na, **filters)}


def _rest(request) -> str:
    """The filters that stay when another stage is chosen."""
    vraag = request.GET.copy()
    for naam in ("fase", "pagina", "vorm"):
        vraag.pop(naam, None)
    return vraag.urlencode()


# ------------------------------------------------------------------------------------------------ one organisation
def _organisatie(request, pk) -> Organisatie:
    rij = get_object_or_404(
        Organisatie.objects.filter(bestuur_id__in=request.kring.aanbod).select_related("eigenaar"), pk=pk
    )
    eis(request.kring, Recht.CONTACT, rij.bestuur_id)
    return rij


def _contact(request, pk) -> Contact:
    rij = get_object_or_404(Contact.objects.select_related("organisatie"), pk=pk)
    eis(request.kring, Recht.CONTACT, rij.bestuur_id)
    return rij


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.CONTACT)
def contact_nieuw(request, pk):
    """The contacts with an organisation, and the form to note the next one."""
    rij = _organisatie(request, pk)
    form = ContactForm(request.POST or None, instance=Contact(organisatie=rij), organisatie=rij)
    context = {
        "organisatie": rij,
        "form": form,
        "fases": [fase for fase in KOLOMMEN if fase != rij.fase],
        "vandaag": timezone.localdate(),
        "mag_beheren": mag(request.kring, Recht.AANBOD_BEHEREN, rij.bestuur_id),
        "collegas": collegas(rij.bestuur_id),
        "contacten": rij.contacten.select_related("door", "campagne")[:HOOGSTENS],
    }
    if request.method != "POST":
        return render(request, "aanbod/warm_organisatie.html", context)
    if form.is_valid():
        try:
            contact, vorige = acties.noteer_contact(contact=form.instance, door=request.user)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            weg = f"ongedaan:{reverse('contact_wis', args=[contact.pk])}"
            messages.success(request, zin_na(rij.naam, vorige, contact.organisatie.fase), extra_tags=weg)
            return redirect("contact_nieuw", pk)
    return fout_422(request, "aanbod/warm_organisatie.html", context)


@require_POST
@vereist(Recht.CONTACT)
def warm_fase(request, pk):
    """Move a card to another stage."""
    rij = _organisatie(request, pk)
    try:
        rij = acties.zet_fase(organisatie=rij, fase=request.POST.get("fase", ""), door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        zin = f"{rij.naam} staat nu bij: {rij.get_fase_display()}."
        weg = reverse("warm_fase_terug", args=[pk, acties.laatste_zet(rij)])
        messages.success(request, zin, extra_tags=f"ongedaan:{weg}")
    return redirect(terug_naar(request, reverse("warm")))


@require_POST
@vereist(Recht.CONTACT)
def warm_fase_terug(request, pk, zet):
    """Undo the move that the address names."""
    rij = _organisatie(request, pk)
    try:
        rij = acties.zet_fase_terug(organisatie=rij, zet=zet, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"{rij.naam} staat terug bij: {rij.get_fase_display()}.")
    return redirect(terug_naar(request, reverse("warm")))


@require_POST
@vereist(Recht.CONTACT)
def warm_eigenaar(request, pk):
    """Choose the fixed contact point."""
    rij = _organisatie(request, pk)
    form = EigenaarForm(request.POST, bestuur_id=rij.bestuur_id)
    if not form.is_valid():
        messages.error(request, "Kies een collega van je gemeente.")
        return redirect("contact_nieuw", pk)
    wie = form.cleaned_data["eigenaar"]
    acties.zet_eigenaar(organisatie=rij, eigenaar=wie, door=request.user)
    zin = f"{wie.naam} volgt {rij.naam} op." if wie else f"Niemand volgt {rij.naam} op."
    messages.success(request, zin)
    return redirect("contact_nieuw", pk)


@require_POST
@vereist(Recht.CONTACT)
def contact_wis(request, pk):
    """Take back a contact that one just noted."""
    contact = _contact(request, pk)
    try:
        rij = acties.wis_contact(contact=contact, door=request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        messages.success(request, f"Het contact is gewist. {rij.naam} staat bij: {rij.get_fase_display()}.")
    return redirect("contact_nieuw", contact.organisatie_id)


# ------------------------------------------------------------------------------------------------ next steps
def _stap(request, pk, doe, zin: str, *, ongedaan: bool = True, **wat):
    contact = _contact(request, pk)
    try:
        doe(contact=contact, door=request.user, **wat)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
    else:
        weg = reverse("contact_ongedaan", args=[pk, acties.laatste_zet(contact)]) if ongedaan else ""
        tags = f"ongedaan:{weg}" if weg else ""
        messages.success(request, f"{contact.organisatie.naam}: {zin}", extra_tags=tags)
    return redirect(terug_naar(request, reverse("contact_nieuw", args=[contact.organisatie_id])))


@require_POST
@vereist(Recht.CONTACT)
def contact_gedaan(request, pk):
    """Tick the next step of a contact."""
    return _stap(request, pk, acties.zet_stap_gedaan, "gedaan.")


@require_POST
@vereist(Recht.CONTACT)
def contact_later(request, pk):
    """Move the next step of a contact."""
    tot = later_tot(request.POST.get("tot", ""))
    if tot is None:
        contact = _contact(request, pk)
        messages.error(request, "Kies een dag na vandaag.")
        return redirect(terug_naar(request, reverse("contact_nieuw", args=[contact.organisatie_id])))
    return _stap(request, pk, acties.zet_stap_later, f"komt terug op {datum_kort(tot)}.", tot=tot)


@require_POST
@vereist(Recht.CONTACT)
def contact_ongedaan(request, pk, zet):
    """Put the next step back as it was before the change that the address names."""
    return _stap(request, pk, acties.zet_stap_terug, "staat terug zoals het was.", ongedaan=False, zet=zet)


def later_tot(keuze: str):
    """The chosen day: `morgen`, `week`, `maand` or a date; None when it isn't ahead."""
    vandaag = timezone.localdate()
    if keuze in LATER:
        return vandaag + timedelta(days=LATER[keuze])
    try:
        dag = parse_date(keuze)
    except ValueError:
        return None
    return dag if dag and vandaag < dag <= vandaag + timedelta(days=VERSTE_DAGEN) else None
