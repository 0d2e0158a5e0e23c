"""The activity matrix: for everybody who reads the offer, and filtered for one person (OF-02)."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from aanbod.acties import zoekopdracht as acties
from aanbod.acties.zoekopdracht import schone_vraag
from aanbod.models import Zoekopdracht
from aanbod.passend import Profiel, Stand
from aanbod.views.zoekopdracht import TOEGESTAAN
from intake.models.traject import EINDE, Status
from intake.pakket import Pakket
from intake.toegang import traject_voor
from netwerktraject.kern import inzage
from netwerktraject.kern.formulier import terug_naar
from netwerktraject.kern.models import Bestuur, Samenwerkingsverband
from netwerktraject.kern.rechten import Recht, vereist
from netwerktraject.overzicht import matrix as bouw
from netwerktraject.overzicht import matrixuitvoer
from netwerktraject.overzicht.agii import mensen_van
from netwerktraject.overzicht.matrixfilter import Filter
from netwerktraject.overzicht.matrixprofiel import van_agii, van_dossier


def _pagina(request) -> int:
    gevraagd = request.GET.get("pagina", "")
    return int(gevraagd) if gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 7 else 1


def _bewaard(request, f: Filter, vandaag) -> dict:
    """The saved filters of this user, and what would be saved: never a person (SW-06)."""
    vraag = schone_vraag(f.bewaarbaar, TOEGESTAAN["matrix"])
    mijne = bouw.bewaarde(request.kring, request.user.pk, vandaag)
    return {
        "mijne": mijne,
        "bewaar_vraag": vraag,
        "bewaar_bekend": any(b.vraag == vraag for b in mijne),
    }


def _plek(besturen) -> tuple[float, float] | None:
    """The middle of a gemeente, when it is clear which one: from there "near" is counted."""
    if len(besturen) != 1:
        return None
    punt = Bestuur.objects.values_list("breedtegraad", "lengtegraad").get(pk=next(iter(besturen)))
    return (float(punt[0]), float(punt[1])) if None not in punt else None


@require_safe
@vereist(Recht.AANBOD_LEZEN)
def matrix(request):
    """What, for whom, how one begins."""
    vandaag, vorm = timezone.localdate(), matrixuitvoer.vorm(request)
    dichtbij = request.GET.get("volgorde") == "afstand"
    gevonden = bouw.zoek(
        request.kring,
        request.GET,
        vandaag,
        pagina=1 if vorm else _pagina(request),
        per_keer=matrixuitvoer.HOOGSTENS if vorm else bouw.PER_BLAD,
        plek=_plek(request.kring.aanbod) if dichtbij else None,
    )
    treffers = gevonden.treffers
    if vorm:
        return matrixuitvoer.gewoon(request, vorm, treffers.ids)
    context = {
        "f": gevonden.f,
        "groepen": gevonden.groepen,
        "rijen": bouw.gewone_rijen(request.kring, treffers.ids, vandaag),
        "blad": bouw.Bladwijzer(treffers.pagina, treffers.totaal),
        "stopwoorden": treffers.alleen_stopwoorden,
        "volgordes": ("naam", "nieuw", "afstand") if len(request.kring.aanbod) == 1 else ("naam", "nieuw"),
        **_bewaard(request, gevonden.f, vandaag),
    }
    return render(request, "overzicht/matrix.html", context)


def _vul(request) -> int:
    """Minutes that a stopped part left open, from the address; anything else is nothing."""
    tekst = request.GET.get("vul", "")
    getal = int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 5 else 0
    return getal if 15 <= getal <= 4800 else 0


def _plan(pakket: Pakket, traject, *, mag: bool, vul: int = 0) -> bouw.Plan:
    actief = [o for o in pakket.onderdelen if o.status != "gestopt"]
    return bouw.Plan(
        traject_id=traject.pk,
        ids=frozenset(o.aanbod_id for o in actief if o.aanbod_id) if mag else frozenset(),
        titels=frozenset() if mag else frozenset(o.titel for o in actief),
        te_plannen=max(0, pakket.norm - pakket.gepland),
        mag=mag,
        vul=vul,
    )


def _plan_zin(pakket: Pakket) -> str:
    titels = [o.titel for o in pakket.onderdelen if o.status != "gestopt"]
    if not titels:
        return "Nog niets gekozen"
    woord = "onderdeel" if len(titels) == 1 else "onderdelen"
    return f"{len(titels)} {woord}: {', '.join(titels[:3])}{' en meer' if len(titels) > 3 else ''}"


def _persoon(request, traject, persoon, *, eigen_dossier: bool):
    """One person: everything that the own gemeente can offer, judged, in three groups."""
    vandaag = timezone.localdate()
    verbanden = Samenwerkingsverband.objects.filter(besturen=traject.bestuur_id).values_list("pk", flat=True)
    gevonden = bouw.zoek(
        bouw.kring_van_gemeente(request.kring, traject.bestuur_id, verbanden),
        request.GET,
        vandaag,
        pagina=1,
        per_keer=bouw.HOOGSTENS,
        plek=_plek({traject.bestuur_id}) if request.GET.get("volgorde") == "afstand" else None,
    )
    f, rijen = gevonden.f, bouw.haal(gevonden.treffers.ids)
    naam = "" if matrixuitvoer.vorm(request) else persoon.profiel.voornaam  # a file never names the person
    profiel = replace(persoon.profiel if f.profiel_aan else Profiel(), voornaam=naam)
    oordelen = bouw.beoordeel_alle(rijen, profiel, vandaag, f.volgorde)
    standen = f.standen or frozenset({Stand.GOED, Stand.HULP})
    keuze = [o for o in oordelen if o.past.stand in standen]
    if vorm := matrixuitvoer.vorm(request):
        return matrixuitvoer.voor_persoon(request, vorm, keuze)
    context = {
        "f": f,
        "groepen": gevonden.groepen,
        "persoon": persoon,
        **_bewaard(request, f, vandaag),
        **_drie_groepen(oordelen, standen),
        **_blad_en_plan(request, traject, persoon, oordelen, keuze, eigen_dossier=eigen_dossier),
        "stopwoorden": gevonden.treffers.alleen_stopwoorden,
        "te_veel": gevonden.treffers.totaal > bouw.HOOGSTENS,
        "volgordes": ("past", "naam", "nieuw", "afstand"),
    }
    return render(request, "overzicht/matrix.html", context)


def _drie_groepen(oordelen, standen) -> dict:
    """Boxes of the three groups with their counts, and why the rest is not for now."""
    tellen = bouw.tel_standen(oordelen)
    return {
        "standen": [(s, matrixuitvoer.STANDWOORD[s], tellen[s], s in standen) for s in Stand],
        "niet_aantal": 0 if Stand.NIET in standen else tellen[Stand.NIET],
        "niet_zin": bouw.waarom_niet(oordelen),
    }


def _blad_en_plan(request, traject, persoon, oordelen, keuze, *, eigen_dossier: bool) -> dict:
    """One page of rows, and the bar of the plan."""
    pakket = Pakket.van(traject)
    mag = eigen_dossier and traject.status not in (*EINDE, Status.AANGEMELD)
    plan = _plan(pakket, traject, mag=mag, vul=_vul(request))
    blad = bouw.Bladwijzer.van(request.GET.get("pagina", ""), len(keuze))
    rijen = bouw.persoonsrijen(
        request.kring,
        keuze,
        blad,
        tellen=bouw.tel_standen(oordelen),
        persoon=persoon,
        plan=plan,
        vandaag=timezone.localdate(),
    )
    return {
        "rijen": rijen,
        "blad": blad,
        "mag_plannen": plan.mag,
        "vul": plan.vul,
        "plan_stand": pakket.stand,
        "plan_zin": _plan_zin(pakket),
        "plan_url": reverse("plan", args=[traject.pk]) if plan.mag else "",
    }


@require_POST
@vereist(Recht.AANBOD_LEZEN)
def matrix_meld(request, pk):
    """Tell from now on what is new in a saved filter, or no longer."""
    rij = get_object_or_404(Zoekopdracht, pk=pk, gebruiker=request.user, pagina="matrix")
    aan = request.POST.get("aan") == "ja"
    acties.meld(zoekopdracht=rij, aan=aan, door=request.user)
    messages.success(request, f"Je ziet {'voortaan' if aan else 'niet meer'} wat nieuw is bij {rij.naam}.")
    return redirect(terug_naar(request, reverse("matrix")))


@require_POST
@vereist(Recht.AANBOD_LEZEN)
def matrix_nieuw(request, pk):
    """Open a saved filter, the newest first; what was new counts as seen."""
    rij = get_object_or_404(Zoekopdracht, pk=pk, gebruiker=request.user, pagina="matrix")
    acties.zet_gezien(zoekopdracht=rij, door=request.user)
    vraag = QueryDict(rij.vraag, mutable=True)
    vraag["volgorde"] = "nieuw"
    return redirect(f"{reverse('matrix')}?{vraag.urlencode()}")


@require_safe
@vereist(Recht.DOSSIER)
def matrix_dossier(request, pk):
    """The matrix for one person of the own gemeente."""
    traject = traject_voor(request, pk)
    inzage.noteer(request, bestuur_id=traject.bestuur_id, soort="matrix", onderwerp_id=pk, doel="begeleiding")
    return _persoon(request, traject, van_dossier(traject), eigen_dossier=True)


@require_safe
@vereist(Recht.AGII_DOSSIER)
def matrix_agii(request, pk):
    """The matrix for one person whom the trajectbegeleider referred: contact language only (RG-04)."""
    traject = get_object_or_404(mensen_van(request.kring), pk=pk)
    inzage.noteer(
        request, bestuur_id=traject.bestuur_id, soort="matrix", onderwerp_id=pk, doel="opvolging door AgII"
    )
    return _persoon(request, traject, van_agii(traject), eigen_dossier=False)
