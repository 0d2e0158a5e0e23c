"""From the matrix of one person to three packages: what fits, when it is, and what is needed still (IT-05)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils import timezone

from aanbod.kalender import AVOND as AVONDUUR
from aanbod.kalender import MIDDAG, Reeks
from aanbod.models import Aanbod, Ritme
from aanbod.passend import Stand
from intake.acties.plannen import verbanden_van
from intake.agenda import NOG_TE_DOEN, agenda_van, momenten_van
from intake.models import Onderdeel, Traject
from intake.pakket import Pakket, telt_voor
from intake.plan import BUDDY, Deel, Kans, Voorstel, Vraag, stel_voor, vervangers
from netwerktraject.kern.weergave import uren
from netwerktraject.overzicht import matrix as bouw
from netwerktraject.overzicht.matrixprofiel import van_dossier

VELDEN = (
    "id",
    "ritme",
    "informeel",
    "taaliconen",
    "zomerstop",
    "eindigt_op",
    "laatste_op",
    "minuten_per_keer",
)
HOOGSTENS = 80  # offers that a package is made of: the first of the matrix of this person


@dataclass(frozen=True)
class Voorstellen:
    """The packages of one traject, with what is needed."""

    pakket: Pakket
    nodig: int
    voorstellen: tuple[Voorstel, ...]
    aantal_kansen: int

    @property
    def te_weinig(self) -> bool:
        """Fewer than three packages, or one that does not reach what is needed."""
        return len(self.voorstellen) < 3 or any(not v.is_vol for v in self.voorstellen)


def voorstellen_voor(kring, traject: Traject) -> Voorstellen:
    """Three packages for what is not planned yet."""
    vandaag, pakket = timezone.localdate(), Pakket.van(traject)
    nodig = max(0, pakket.norm - pakket.gepland)
    actief = [o for o in pakket.onderdelen if o.status in NOG_TE_DOEN]
    kansen = kansen_voor(kring, traject, zonder={o.aanbod_id for o in actief if o.aanbod_id})
    vraag = Vraag(
        nodig=nodig,
        vandaag=vandaag,
        kansen=tuple(kansen),
        bezig=agenda_van(traject, pakket.onderdelen, vandaag).bezig,
        heeft_duo=any(o.soort == BUDDY for o in actief),
    )
    return Voorstellen(pakket, nodig, stel_voor(vraag), len(kansen))


def kansen_voor(kring, traject: Traject, *, zonder: Iterable = ()) -> list[Kans]:
    """What fits this person, well or with help, in the order of the matrix; a fixed number of queries."""
    vandaag, profiel = timezone.localdate(), van_dossier(traject).profiel
    binnen = bouw.kring_van_gemeente(kring, traject.bestuur_id, verbanden_van(traject.bestuur_id))
    gevonden = bouw.zoek(binnen, QueryDict(), vandaag, pagina=1, per_keer=bouw.HOOGSTENS, plek=None)
    oordelen = bouw.beoordeel_alle(bouw.haal(gevonden.treffers.ids), profiel, vandaag)
    zonder = set(zonder)
    keuze = [o for o in oordelen if o.past.stand is not Stand.NIET and o.id not in zonder][:HOOGSTENS]
    ids = [o.id for o in keuze]
    feiten = {r["id"]: r for r in Aanbod.objects.filter(pk__in=ids).values(*VELDEN)}
    momenten = momenten_van(ids)
    return [
        _kans(o, feiten[o.id], vrij_eerst(momenten.get(o.id, []), profiel.vrij), rang)
        for rang, o in enumerate(keuze)
        if o.id in feiten
    ]


def _kans(oordeel, feit: dict, reeksen: list[Reeks], rang: int) -> Kans:
    einden = [dag for dag in (feit["eindigt_op"], feit["laatste_op"]) if dag]
    return Kans(
        sleutel=str(oordeel.id),
        naam=oordeel.rij["naam"],
        soort=oordeel.rij["soort"],
        per_keer=max(15, feit["minuten_per_keer"]),
        eenmalig=feit["ritme"] == Ritme.AD_HOC,
        reeksen=tuple(reeksen),
        zomerstop=bool(feit["zomerstop"]),
        einde=min(einden, default=None),
        informeel=bool(feit["informeel"]),
        taaliconen=feit["taaliconen"],
        rang=rang,
        met_hulp=oordeel.past.stand is Stand.HULP,
        redenen=oordeel.past.redenen,
        hinder=oordeel.past.hinder,
    )


def vrij_eerst(reeksen: list[Reeks], vrij: int | None) -> list[Reeks]:
    """The moments when the person says to be free come first; unknown changes nothing."""
    if not vrij:
        return reeksen
    return sorted(reeksen, key=lambda r: not _is_vrij(r, vrij))


def _is_vrij(r: Reeks, vrij: int) -> bool:
    if r.dag is None or r.begint is None:
        return False
    deel = 0 if r.begint < MIDDAG else 1 if r.begint < AVONDUUR else 2
    return bool(vrij >> (r.dag * 3 + deel) & 1)


# ------------------------------------------------------------------------------------------------ change course
@dataclass(frozen=True)
class Vervanging:
    """What could come instead of one part, and how much is missing once it stops (IT-12)."""

    blijft: int
    nodig: int
    keuzes: list[Deel]

    @property
    def uren(self) -> str:
        """For the field: 26 or 1,5."""
        return uren(self.nodig) if self.nodig else ""


def vervanging_voor(kring, onderdeel: Onderdeel) -> Vervanging:
    """Proposals for the hours that one part leaves open: the light ones first, nothing that clashes."""
    vandaag, traject = timezone.localdate(), onderdeel.traject
    pakket = Pakket.van(traject)
    zelf = next(o for o in pakket.onderdelen if o.pk == onderdeel.pk)
    blijft = zelf.bevestigd
    nodig = max(0, pakket.norm - (pakket.gepland - telt_voor(zelf) + blijft))
    actief = [o for o in pakket.onderdelen if o.status in NOG_TE_DOEN]
    rest = [o for o in pakket.onderdelen if o.pk != onderdeel.pk]
    kansen = kansen_voor(kring, traject, zonder={o.aanbod_id for o in actief if o.aanbod_id})
    vraag = Vraag(
        nodig=nodig,
        vandaag=vandaag,
        kansen=tuple(kansen),
        bezig=agenda_van(traject, rest, vandaag).bezig,
        heeft_duo=any(o.soort == BUDDY for o in actief if o.pk != onderdeel.pk),
    )
    return Vervanging(blijft, nodig, list(vervangers(vraag)))
