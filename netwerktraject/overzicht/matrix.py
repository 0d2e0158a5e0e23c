"""The activity matrix: which offer, for whom, how one begins. With a person it is grouped by what fits (OF-02)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from math import ceil

from django.http import QueryDict
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from aanbod import zoekwoord
from aanbod.models import Aanbod
from aanbod.passend import Feiten, Past, Profiel, Stand, beoordeel, tel_redenen
from aanbod.zoekindex import Treffers, nieuw_sinds
from aanbod.zoekindex import zoek as zoek_in
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang
from netwerktraject.overzicht import matrixrijen
from netwerktraject.overzicht.matrixfilter import Facet, Filter, lees_filter, met_gemeenten
from netwerktraject.overzicht.matrixprofiel import Persoon

PER_BLAD = 25
HOOGSTENS = 2000  # offers judged for one person; a gemeente with its partners has far less
ORDE = {Stand.GOED: 0, Stand.HULP: 1, Stand.NIET: 2}
FEITEN = tuple(
    veld for veld in Feiten.__dataclass_fields__ if veld not in ("gemeente", "woorden", "bestuur_id")
)
KOLOMMEN = ("id", "naam", "wat", "soort", "bestuur_id", "bestuur__naam", "minuten_per_keer", *FEITEN)


@dataclass(frozen=True)
class Bladwijzer:
    """Where we are in the pages."""

    nummer: int
    aantal: int
    per: int = PER_BLAD

    @classmethod
    def van(cls, gevraagd: str, totaal: int, per: int = PER_BLAD) -> Bladwijzer:
        """Any text becomes a page that exists."""
        bladen = max(1, ceil(totaal / per))
        nummer = int(gevraagd) if gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 7 else 1
        return cls(min(max(1, nummer), bladen), totaal, per)

    @property
    def van_af(self) -> int:
        return (self.nummer - 1) * self.per

    @property
    def eerste(self) -> int:
        return self.van_af + 1 if self.aantal else 0

    @property
    def laatste(self) -> int:
        return min(self.aantal, self.van_af + self.per)

    @property
    def vorige(self) -> int:
        return self.nummer - 1

    @property
    def volgende(self) -> int:
        return self.nummer + 1 if self.laatste < self.aantal else 0


# ------------------------------------------------------------------------------------------------ which offers
@dataclass(frozen=True)
class Gevonden:
    """The cleaned filter with the answer of the search."""

    f: Filter
    treffers: Treffers

    @property
    def groepen(self) -> list[Facet]:
        return self.f.tellen(self.treffers)


def zoek(kring, adres, vandaag, *, pagina: int, per_keer: int, plek: tuple[float, float] | None) -> Gevonden:
    """Ask the search what an address asks. Asks twice only when it names a gemeente that is not in sight."""
    f = lees_filter(adres)
    vraag = f.vraag(pagina=pagina, per_keer=per_keer, plek=plek)
    if gevraagd := f.gekozen.get("gemeente"):
        vraag = replace(vraag, keuzes=vraag.keuzes | {"gemeente": frozenset(gevraagd)})
    treffers = zoek_in(kring, vraag, vandaag)
    f = met_gemeenten(f, gemeentenamen(treffers.tellingen["gemeente"], vandaag))
    if gevraagd and f.gekozen["gemeente"] != gevraagd:
        treffers = zoek_in(kring, f.vraag(pagina=pagina, per_keer=per_keer, plek=plek), vandaag)
    return Gevonden(f, treffers)


_NAMEN: dict = {}


def gemeentenamen(ids: Iterable[str], vandaag) -> list[tuple[int, str]]:
    """Names of gemeenten; read again each day, and when one is new."""
    nummers = [int(i) for i in ids]
    if _NAMEN.get("dag") != vandaag or any(n not in _NAMEN["namen"] for n in nummers):
        _NAMEN.update(dag=vandaag, namen=dict(Bestuur.objects.values_list("pk", "naam")))
    return [(n, _NAMEN["namen"][n]) for n in nummers if n in _NAMEN["namen"]]


def kring_van_gemeente(kring: Kring, bestuur_id: int, verbanden: Iterable[int]) -> Kring:
    """Who looks for a person of this gemeente finds its own offer and what was shared with it, not that of others."""
    alleen = frozenset({bestuur_id})
    return replace(
        kring, aanbod=alleen & kring.aanbod, agii=alleen & kring.agii, verbanden=frozenset(verbanden)
    )


def haal(ids: list) -> list[dict]:
    """The facts of these offers in their order, behind the walls. One query."""
    rijen = {r["id"]: r for r in Aanbod.objects.filter(pk__in=ids).values(*KOLOMMEN)}
    return [rijen[i] for i in ids if i in rijen]


def _stammen_van(r: dict) -> frozenset[str]:
    return _stammen(r["naam"], r["wat"], r["soort"].replace("_", " "))


@lru_cache(maxsize=16384)
def _stammen(*delen: str) -> frozenset[str]:
    """Stems of the text of an offer; the same text is read once per worker."""
    woorden = frozenset(zoekwoord.woorden(" ".join(delen)))
    return frozenset().union(*map(zoekwoord.stammen, woorden))


@dataclass(frozen=True)
class Bewaard:
    """One saved filter on the screen; `nieuw` is None when nobody asked to tell."""

    pk: object
    naam: str
    vraag: str
    melding: bool
    nieuw: int | None


_BEWAARD = """
SELECT id, naam, vraag, melding, gezien_op FROM aanbod_zoekopdracht
WHERE gebruiker_id = %(wie)s AND pagina = 'matrix' ORDER BY naam"""


def bewaarde(kring, wie, vandaag) -> list[Bewaard]:
    """Saved filters of this user, with how many offers came in sight since the last look."""
    uit = []
    for z in lees(_BEWAARD, {"wie": wie}):
        nieuw = None
        if z["melding"]:
            adres = QueryDict(z["vraag"])
            vraag = lees_filter(adres).vraag()
            if adres.getlist("gemeente"):
                vraag = replace(
                    vraag, keuzes=vraag.keuzes | {"gemeente": frozenset(adres.getlist("gemeente"))}
                )
            nieuw = nieuw_sinds(kring, vraag, z["gezien_op"], vandaag)
        uit.append(Bewaard(z["id"], z["naam"], z["vraag"], z["melding"], nieuw))
    return uit


# ------------------------------------------------------------------------------------------------ judging
@dataclass(frozen=True)
class Oordeel:
    """One offer with its outcome."""

    rij: dict
    past: Past

    @property
    def id(self):
        return self.rij["id"]


def beoordeel_alle(rijen: list[dict], profiel: Profiel, vandaag, volgorde: str = "") -> list[Oordeel]:
    """Every offer judged and in order: what fits, then what can with help, then not now."""
    oordeel = partial(beoordeel, vandaag=vandaag, taalnaam=taalnaam, datum=datum_lang)
    uit = []
    for rij in rijen:
        feiten = Feiten(
            bestuur_id=rij["bestuur_id"],
            gemeente=rij["bestuur__naam"],
            woorden=_stammen_van(rij),
            **{naam: tuple(rij[naam]) if isinstance(rij[naam], list) else rij[naam] for naam in FEITEN},
        )
        uit.append(Oordeel(rij, oordeel(profiel, feiten)))
    if volgorde not in ("", "past"):  # the order of the search stays, within each group
        return sorted(uit, key=lambda o: ORDE[o.past.stand])
    return sorted(uit, key=lambda o: (ORDE[o.past.stand], o.past.rang, o.rij["naam"].casefold()))


# ------------------------------------------------------------------------------------------------ pages
@dataclass(frozen=True)
class Plan:
    """What stands in the plan of the person, as far as the row buttons need it."""

    traject_id: object
    ids: frozenset
    titels: frozenset[str]
    te_plannen: int
    mag: bool
    vul: int = 0  # minutes to fill in at once: what a stopped part left open (IT-12)

    def heeft(self, r: dict) -> bool:
        """Whether an offer stands in the plan; the agency knows its title only (RG-04)."""
        return r["id"] in self.ids or r["naam"] in self.titels


def gewone_rijen(kring, ids: list, vandaag) -> SafeString:
    """One page without a person."""
    eigen = frozenset(kring.aanbod)
    deel = matrixrijen.rijen_van(kring, ids)
    return format_html_join("", "{}", ((matrixrijen.rij_algemeen(r, vandaag, eigen),) for r in deel))


def persoonsrijen(
    kring, oordelen: list[Oordeel], blad: Bladwijzer, *, tellen, persoon: Persoon, plan: Plan, vandaag
):
    """One page for a person, with a head above each group."""
    deel = oordelen[blad.van_af : blad.van_af + blad.per]
    feiten = {r["id"]: r for r in matrixrijen.rijen_van(kring, [o.id for o in deel])}
    regels: list[SafeString] = []
    vorige = None
    for oordeel in (o for o in deel if o.id in feiten):
        if oordeel.past.stand != vorige:
            vorige = oordeel.past.stand
            regels.append(matrixrijen.groepkop(vorige, tellen[vorige], 7))
        regels.append(_rij(feiten[oordeel.id], oordeel.past, persoon, plan, vandaag))
    return format_html_join("", "{}", ((r,) for r in regels))


def _rij(r: dict, past: Past, persoon: Persoon, plan: Plan, vandaag) -> SafeString:
    profiel = persoon.profiel
    actie: SafeString | str = ""
    if plan.heeft(r):
        actie = matrixrijen.in_plan()
    elif plan.mag:
        minuten = plan.vul or matrixrijen.standaard_minuten(
            r["minuten_per_keer"], r["ritme"], plan.te_plannen
        )
        url = reverse("plan_uit_aanbod", args=[plan.traject_id, r["id"]])
        actie = matrixrijen.planknop(r, url, minuten, profiel.voornaam)
    eigen = frozenset({profiel.gemeente}) if profiel.gemeente else frozenset()
    return matrixrijen.rij_persoon(r, past, vandaag, vrij=profiel.vrij, eigen=eigen, actie=actie)


def tel_standen(oordelen: list[Oordeel]) -> dict[Stand, int]:
    tellen = Counter(o.past.stand for o in oordelen)
    return {stand: tellen[stand] for stand in Stand}


def waarom_niet(oordelen: list[Oordeel]) -> str:
    return tel_redenen(o.past for o in oordelen)
