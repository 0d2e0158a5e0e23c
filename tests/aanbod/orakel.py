"""The same question as `aanbod.zoekindex.zoek`, answered by plain SQL through the scoped manager behind RLS (OF-02).

Written apart from the index on purpose: one condition per facet, one aggregate per group, words compared one by one.
"""

from __future__ import annotations

from math import cos, radians, sqrt

from django.db.models import Case, Count, F, IntegerField, Q, When
from django.db.models.functions import Coalesce, Least

from aanbod.kenmerken import GROEPEN
from aanbod.models import Aanbod
from aanbod.zoekindex import Vraag
from aanbod.zoekwoord import past, vraagwoorden, woorden
from netwerktraject.kern.kring import huidige
from netwerktraject.kern.models import Bestuur, Samenwerkingsverband

NODIG = Coalesce(
    F("ervaren_taaliconen"),
    Least(
        F("taaliconen"),
        Case(When(taak_taaliconen__gte=1, then=F("taak_taaliconen")), default=F("taaliconen")),
    ),
    output_field=IntegerField(),
)
TALEN = ("nl", "ar", "tr", "fa", "uk", "ti", "fr", "en")
LEEFTIJD = {"tot_17": (0, 17), "18_25": (18, 25), "26_54": (26, 54), "vanaf_55": (55, 130)}
TEKST = ("naam", "wat", "kort", "voor_wie", "bijzonderheden", "vorm", "wanneer", "waar", "soort")


def voorwaarde(groep: str, waarde: str, dag) -> Q:
    """What an offer must be to have this value."""
    vol = Q(vol_tot__gte=dag) | Q(plaatsen_vrij=0)
    vast = {
        ("kinderen", "welkom"): Q(kinderen_welkom=True),
        ("kinderen", "opvang"): Q(opvang=True),
        ("seizoen", "zomer"): Q(zomerstop=False),
        ("seizoen", "stopt"): Q(zomerstop=True),
        ("prijs", "gratis"): Q(prijs_cent=0),
        ("prijs", "tot_5"): Q(prijs_cent__lte=500) | Q(kort_cent__lte=500),
        ("prijs", "uitpas"): Q(uitpas=True),
        ("prijs", "proefles"): Q(proefles=True),
        ("plaatsen", "vol"): vol,
        ("plaatsen", "vrij"): Q(plaatsen_vrij__gte=1) & (Q(vol_tot__isnull=True) | Q(vol_tot__lt=dag)),
        ("warm", "ja"): Q(warme_overdracht=True),
        ("bus", "ja"): Q(bus_dichtbij=True),
        ("rolstoel", "ja"): Q(rolstoel=True),
        ("informeel", "ja"): Q(informeel=True),
    }
    if (groep, waarde) in vast:
        return vast[groep, waarde]
    if groep in ("soort", "geletterdheid", "doelgroep", "begin", "open_voor", "omgang", "ritme"):
        return Q(**{groep: waarde})
    if groep in ("taal", "taal_hoogstens"):
        return Q(**{"nodig" if groep == "taal" else "nodig__lte": int(waarde)})
    if groep == "dagdeel":
        return Q(**{f"bit{waarde}__gt": 0})
    if groep == "leeftijd":
        eerste, laatste = LEEFTIJD[waarde]
        van = Q(leeftijd_van__isnull=True) | Q(leeftijd_van__lte=laatste)
        return van & (Q(leeftijd_tot__isnull=True) | Q(leeftijd_tot__gte=eerste))
    return {
        "contacttaal": lambda: Q(contacttalen__contains=[waarde]),
        "gemeente": lambda: Q(bestuur_id=int(waarde)),
        "verband": lambda: Q(verband_id=int(waarde)),
    }[groep]()


def waarden(groep: str) -> list[str]:
    if groep == "gemeente":
        return [str(pk) for pk in Bestuur.objects.filter(actief=True).values_list("pk", flat=True)]
    if groep == "verband":
        return [str(pk) for pk in Samenwerkingsverband.objects.values_list("pk", flat=True)]
    return list(TALEN) if groep == "contacttaal" else list(GROEPEN[groep].waarden)


def vindbaar(dag):
    """Own, of the work region or shared today. What only stands in an old plan (Gebruik) is not found any more."""
    kring = huidige()
    eigen = sorted(kring.aanbod | kring.agii)
    mag = Q(bestuur_id__in=eigen) | Q(verband_id__in=kring.verbanden)
    mag |= Q(met_besturen__overlap=eigen) if eigen else Q(pk__in=[])
    mag |= Q(voor_allen=True) if kring.gebruiker_id else Q(pk__in=[])
    if kring.openbaar:
        plek = Q(bestuur_id__in=kring.openbaar) | Q(met_besturen__overlap=sorted(kring.openbaar))
        mag |= (plek | Q(voor_allen=True) | Q(verband_id__in=kring.openbaar_verbanden)) & Q(in_keuzemenu=True)
    bits = {f"bit{b}": F("rooster").bitand(1 << b) for b in range(21)}
    return Aanbod.objects.gelabeld_op(dag).filter(mag).annotate(nodig=NODIG, **bits)


def _tekst_ids(rijen, vraag: Vraag) -> set | None:
    gevraagd = vraagwoorden(vraag.tekst)
    if not gevraagd:
        return None
    uit = set()
    for rij in rijen.values("pk", "organisatie__naam", "categorie__naam", *TEKST):
        eigen = woorden(" ".join(str(w) for n, w in rij.items() if n != "pk" and w).replace("_", " "))
        if all(any(past(woord, ander) for ander in eigen) for woord in gevraagd):
            uit.add(rij["pk"])
    return uit


def _dichtbij(rijen, vraag: Vraag) -> set:
    uit, (breedte, lengte) = set(), vraag.plek
    plek = Coalesce("breedtegraad", "bestuur__breedtegraad"), Coalesce("lengtegraad", "bestuur__lengtegraad")
    for pk, b, le in rijen.values_list("pk", *plek):
        if b is not None and le is not None:
            noord, oost = (float(b) - breedte) * 111.2, (float(le) - lengte) * 111.2 * cos(radians(breedte))
            if sqrt(noord * noord + oost * oost) <= vraag.km:
                uit.add(pk)
    return uit


def _zonder(basis, vraag: Vraag, dag, groep: str | None):
    for andere, gekozen in vraag.keuzes.items():
        if andere != groep and gekozen:
            een = Q(pk__in=[])
            for waarde in gekozen:
                een |= voorwaarde(andere, waarde, dag)
            basis = basis.filter(een)
    return basis


def _tel(rijen, groepen, dag) -> dict[str, dict[str, int]]:
    paren = [(groep, waarde) for groep in sorted(groepen) for waarde in waarden(groep)]
    if not paren:
        return {groep: {} for groep in groepen}
    rij = rijen.aggregate(
        **{f"w{i}": Count("pk", filter=voorwaarde(*paar, dag)) for i, paar in enumerate(paren)}
    )
    uit: dict[str, dict[str, int]] = {groep: {} for groep in groepen}
    for i, (groep, waarde) in enumerate(paren):
        if rij[f"w{i}"]:
            uit[groep][waarde] = rij[f"w{i}"]
    return uit


def antwoord(vraag: Vraag, dag) -> tuple[int, dict[str, dict[str, int]], set]:
    """Total, every count that isn't 0, and the ids of all hits."""
    basis = vindbaar(dag)
    for ids in (
        _tekst_ids(basis, vraag),
        _dichtbij(basis, vraag) if vraag.plek and vraag.km is not None else None,
    ):
        if ids is not None:
            basis = basis.filter(pk__in=ids)
    if vraag.week is not None:
        basis = basis.annotate(vrij=F("rooster").bitand(vraag.week)).filter(
            Q(rooster__isnull=True) | ~Q(vrij=0)
        )
    gekozen = {groep for groep, waarde in vraag.keuzes.items() if waarde}
    tellingen = _tel(_zonder(basis, vraag, dag, None), GROEPEN.keys() - gekozen, dag)
    for groep in gekozen:
        tellingen |= _tel(_zonder(basis, vraag, dag, groep), {groep}, dag)
    treffers = set(_zonder(basis, vraag, dag, None).values_list("pk", flat=True))
    return len(treffers), tellingen, treffers


def zonder_nullen(tellingen: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    return {groep: {w: n for w, n in rij.items() if n} for groep, rij in tellingen.items()}
