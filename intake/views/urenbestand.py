"""Hours out of a spreadsheet: choose, look at each verdict, answer what is asked, write (RG-05)."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.acties import urenbestand as acties
from intake.forms.urenbestand import BestandForm, BewaarForm
from intake.models import Onderdeel
from intake.models.traject import EINDE, bij_recht
from intake.urenlijst import KOPPEN
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import fout_422, neem_over, zinnen
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.kern.uitvoer import tabel_antwoord

VOORBEELD = [
    ["Fatma Yilmaz", "Babbelcafé", "23/11/2026", "2", "nederlands"],
    ["Bilal Haddad", "Samen koken", "24/11/2026", "1,5", "gemengd"],
]


def _onderdelen(request):
    """Parts of people whose hours this actor confirms."""
    mijn = bij_recht(request.kring, Recht.UREN_BEVESTIGEN, "traject__")
    return Onderdeel.objects.filter(mijn).exclude(traject__status__in=EINDE)


@require_http_methods(["GET", "HEAD", "POST"])
@vereist(Recht.UREN_BEVESTIGEN)
def uren_bestand(request):
    """Choose a file; nothing is written, the next page shows every row with its verdict."""
    form = BestandForm(request.POST or None, request.FILES or None)
    if request.method != "POST":
        return render(request, "intake/urenbestand.html", {"form": form})
    if form.is_valid():
        bestand = form.cleaned_data["bestand"]
        try:
            rijen, meldingen = acties.lees(bestand.read(), bestand.name)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return _toon(request, rijen, meldingen=meldingen)
    return fout_422(request, "intake/urenbestand.html", {"form": form})


def _toon(request, rijen, *, gekozen=None, genomen=None, meldingen=(), form=None, status=200):
    """The verdict on every row. Names of people stand on it: a look, so it is kept."""
    oordelen = acties.beoordeel(rijen, _onderdelen(request), gekozen)
    inzage.noteer_lijst(
        request, besturen=request.kring.personen | request.kring.opvolging, doel="uren uit bestand"
    )
    tel = {
        stand: sum(r.stand == stand for r in oordelen)
        for stand in ("klaar", "kies", "kijk", "dubbel", "fout")
    }
    context = {
        "oordelen": [
            (r, r.stand == "klaar" if genomen is None else str(r.nummer) in genomen) for r in oordelen
        ],
        "tel": tel,
        "meldingen": meldingen,
        "form": form or BewaarForm(initial={"rijen": acties.pak_in(rijen, request.user)}),
    }
    return render(request, "intake/urenbestand_rijen.html", context, status=status)


@require_POST
@vereist(Recht.UREN_BEVESTIGEN)
def uren_bestand_bewaar(request):
    """Write the chosen rows. A row that still asks something brings the page back, with what was chosen."""
    form = BewaarForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError("Kies het bestand opnieuw.")
        rijen = acties.pak_uit(form.cleaned_data["rijen"], request.user)
    except ValidationError as fout:
        messages.error(request, zinnen(fout))
        return redirect("uren_bestand")
    genomen, gekozen = set(form.cleaned_data["neem"]), _gekozen(request)
    keek = set(request.POST.getlist("keek"))
    gekozen_rijen = [
        rij
        for rij in acties.beoordeel(rijen, _onderdelen(request), gekozen)
        if str(rij.nummer) in genomen and rij.stand != "dubbel"
    ]
    if vraagt := [rij for rij in gekozen_rijen if rij.stand in ("kies", "fout")]:
        form.add_error(None, f"Rij {_nummers(vraagt)} vraagt nog een antwoord.")
    elif nieuw := [r for r in gekozen_rijen if r.stand == "kijk" and str(r.nummer) not in keek]:
        # Hours came in since the page was shown, or the answer led to a day that has hours: never twice unseen.
        form.add_error(
            None,
            f"Bij rij {_nummers(nieuw)} staan intussen al uren op die dag. Kijk na en bewaar dan opnieuw.",
        )
    elif not gekozen_rijen:
        form.add_error(None, "Duid aan welke rijen je bewaart.")
    if form.errors:
        return _toon(request, rijen, gekozen=gekozen, genomen=genomen, form=form, status=422)
    return _schrijf(request, gekozen_rijen, form.cleaned_data["meteen"])


def _nummers(rijen) -> str:
    return ", ".join(str(rij.nummer) for rij in rijen[:9])


def _gekozen(request) -> dict[int, UUID]:
    """Answers of the form: row number -> onderdeel; what is no answer counts for nothing."""
    uit = {}
    for naam, waarde in request.POST.items():
        nummer = naam.removeprefix("deel_")
        if naam.startswith("deel_") and nummer.isdecimal() and len(nummer) < 7:
            try:
                uit[int(nummer)] = UUID(waarde)
            except ValueError:
                continue
    return uit


def _schrijf(request, rijen, meteen: bool):
    aantal, niet = acties.bewaar(
        rijen=rijen, onderdelen=_onderdelen(request), meteen=meteen, door=request.user
    )
    for zin in niet[:10]:
        messages.error(request, zin)
    stand = "bevestigd" if meteen else "wachten op bevestiging"
    messages.success(request, f"{aantal} keer uren bewaard. Ze {'zijn ' if meteen else ''}{stand}.")
    return redirect("uren")


@require_safe
@vereist(Recht.UREN_BEVESTIGEN)
def uren_bestand_voorbeeld(request):
    """An empty sheet with the right headings and two invented rows."""
    return tabel_antwoord(
        request, vorm="xlsx", naam="uren-voorbeeld", koppen=KOPPEN, rijen=VOORBEELD, titel="Uren"
    )
