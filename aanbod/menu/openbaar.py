"""What the public may read of an offer: an allow-list of columns, read through the public Kring (RLS behind it).

A field that isn't named here can't reach a public page: templates get `Kaart`, never a row of the database.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from aanbod.kalender import Keer, Reeks, reeksen_van, volgende
from aanbod.menu import wanneer
from aanbod.menu.talen import Taal
from aanbod.models import Aanbod, Foto, Getuigenis, Instelling, Moment, Tip, Vertaling
from aanbod.toestemming import met_toestemming
from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.models import Bestuur, Samenwerkingsverband

OPENBARE_VELDEN = (
    "id", "bestuur_id", "naam", "kort", "soort", "wat", "voor_wie", "wanneer", "zomerstop", "eindigt_op", "rooster",
    "taaliconen", "kinderen_welkom", "opvang", "doelgroep", "waar", "postcode", "breedtegraad", "lengtegraad",
    "bus_dichtbij", "rolstoel", "prijs", "prijs_cent", "uitpas", "begin", "inschrijving", "warme_overdracht",
    "plaatsen_vrij", "vol_tot", "contact_openbaar", "beeld", "twijfel_op", "organisatie__naam",
)  # fmt: skip
SCENES = ("buddy", "feest", "helpen", "koken", "mamas", "naaien", "praten", "wandelen", "zomer")
SCENE_VAN = {
    "buddywerking": "buddy",
    "vrijwilligerswerk": "helpen",
    "kennismakingsstage": "helpen",
    "groepswerking": "feest",
    "taaloefenkans": "praten",
    "vrije_tijd": "zomer",
    "stadswandeling": "wandelen",
}
# What the name itself tells, so that twenty tiles don't all show the same picture.
SCENE_WOORDEN = (("naai", "naaien"), ("kook", "koken"), ("keuken", "koken"), ("mama", "mamas"), ("moeder", "mamas"),
                 ("wandel", "wandelen"), ("feest", "feest"), ("corso", "feest"), ("buddy", "buddy"))  # fmt: skip
OVERDAG = sum(0b011 << dag * 3 for dag in range(7))
AVOND = sum(0b100 << dag * 3 for dag in range(7))
FILTERS = ("overdag", "avond", "kinderen", "gratis")


@dataclass(frozen=True)
class Kaart:
    """One offer in the words of one language, ready for a template."""

    id: uuid.UUID
    naam: str
    naam_nl: str
    kort: str
    wat: str
    wat_lang: str
    lang: str  # language of name and words: the chosen one, or Dutch when there is no translation
    nagekeken: bool
    soort: str
    scene: str
    foto: uuid.UUID | None
    alt: str
    wanneer: str
    wanneer_lang: str
    wanneer_nl: bool  # the sentence is in Dutch
    prijs: str
    prijs_nl: bool
    gratis: bool
    kind: bool
    taaliconen: int
    taalzin: str
    soortwoord: str
    beginzin: str
    vol: bool
    twijfel: bool
    rooster: int | None
    rij: dict = field(repr=False, compare=False, default_factory=dict)
    reeksen: tuple[Reeks, ...] = ()

    @property
    def sleutel(self) -> str:
        """Short key for the choice in an address."""
        return self.id.hex[:8]

    def volgende(self, dag: date) -> list[Keer]:
        """The next times; only one page asks for them, and a year of days costs time."""
        return volgende(self.reeksen, dag, self.rij["zomerstop"], 4, self.rij["eindigt_op"])

    @property
    def beeldpad(self) -> str:
        return f"nt/beeld/{self.scene}.svg"

    @property
    def plekken(self) -> tuple[bool, ...]:
        """Four bubbles, filled from the first on."""
        return tuple(n <= self.taaliconen for n in range(1, 5))


def openbare_kring(bestuur: Bestuur) -> Kring:
    """The Kring of somebody who isn't known: labelled, published offer of the menu of this gemeente."""
    verbanden = frozenset(bestuur.verbanden.values_list("pk", flat=True))
    return Kring(bron="openbaar", openbaar=frozenset({bestuur.pk}), openbaar_verbanden=verbanden)


def staat_open(bestuur: Bestuur) -> bool:
    """Whether the gemeente takes part and shows its menu."""
    if not bestuur.actief:
        return False
    with binnen(Kring(aanbod=frozenset({bestuur.pk}), bron="openbaar")):
        uit = Instelling.objects.filter(bestuur=bestuur, keuzemenu_aan=False).exists()
    return not uit


def elke_bezoeker() -> Kring:
    """What any menu that stands open may show; the same words as `staat_open`, in one query for all gemeenten."""
    actief = frozenset(Bestuur.objects.filter(actief=True).values_list("pk", flat=True))
    with binnen(Kring(aanbod=actief, bron="openbaar")):
        uit = Instelling.objects.filter(keuzemenu_aan=False).values_list("bestuur_id", flat=True)
        open_ = actief - frozenset(uit)
    verbanden = Samenwerkingsverband.objects.filter(besturen__in=open_).values_list("pk", flat=True)
    return Kring(bron="openbaar", openbaar=open_, openbaar_verbanden=frozenset(verbanden))


@contextmanager
def als_bezoeker(bestuur: Bestuur) -> Iterator[Kring]:
    """Read as somebody from the street, whoever is logged in."""
    with binnen(openbare_kring(bestuur)) as kring:
        yield kring


def lees(bestuur: Bestuur, dag: date, taal: Taal, pk: uuid.UUID | None = None) -> list[Kaart]:
    """The offers of the menu in one language: own ones first, full ones last. Four queries, however many."""
    rijen = Aanbod.objects.gelabeld_op(dag).filter(in_keuzemenu=True)
    if pk is not None:
        rijen = rijen.filter(pk=pk)
    return sorted(kaarten_van(rijen, dag, taal), key=lambda k: (k.vol, k.rij["bestuur_id"] != bestuur.pk))


def kaarten_van(rijen, dag: date, taal: Taal) -> list[Kaart]:
    """Cards of a query on Aanbod, by name; only the columns of the allow-list leave the database."""
    rijen = list(rijen.order_by("naam", "id").values(*OPENBARE_VELDEN))
    ids = [rij["id"] for rij in rijen]
    vertalingen = {v["aanbod_id"]: v for v in _vertalingen(ids, taal)}
    fotos = {f["aanbod_id"]: f for f in _fotos(ids, dag)}
    momenten = defaultdict(list)
    velden = ("aanbod_id", "dag", "om_de", "begint", "eindigt", "van", "tot")
    for m in Moment.objects.filter(aanbod_id__in=ids).order_by("dag", "van", "begint", "id").only(*velden):
        momenten[m.aanbod_id].append(m)
    return [
        kaart_van(
            rij, taal, dag, vertalingen.get(rij["id"]), fotos.get(rij["id"]), reeksen_van(momenten[rij["id"]])
        )
        for rij in rijen
    ]


def _vertalingen(ids: list, taal: Taal):
    velden = ("aanbod_id", "naam", "kort", "wat", "stand")
    return Vertaling.objects.filter(aanbod_id__in=ids, taal=taal.code).order_by("id").values(*velden)


def _fotos(ids: list, dag: date):
    """The newest photo comes last, so that it wins."""
    rijen = met_toestemming(Foto.objects.filter(aanbod_id__in=ids), dag).order_by("toestemming_op", "id")
    return rijen.values("id", "aanbod_id", "alt")


def kaart_van(
    rij: dict, taal: Taal, dag: date, vertaling: dict | None, foto: dict | None, reeksen: list
) -> Kaart:
    """One row in the words of a language. Pure."""
    zin = wanneer.zin(reeksen, taal, dag)
    gratis, prijs, prijs_nl = prijs_van(rij, taal)
    v = vertaling or {}
    nederlands = taal.code == "nl"
    return Kaart(
        id=rij["id"],
        naam=v.get("naam") or rij["naam"],
        naam_nl=rij["naam"],
        kort=v.get("kort")
        or (eerste_woorden(v["wat"]) if v.get("wat") else "")
        or ("" if v else kort_van(rij)),
        wat=v.get("wat") or rij["wat"],
        wat_lang=taal.lang if v.get("wat") or nederlands else "nl",
        lang=taal.lang if v or nederlands else "nl",
        nagekeken=nederlands or v.get("stand") == "nagekeken",
        soort=rij["soort"],
        scene=scene_van(rij),
        foto=foto["id"] if foto else None,
        alt=foto["alt"] if foto else "",
        wanneer=zin or rij["wanneer"],
        wanneer_lang=wanneer.zin(reeksen, taal, dag, kort=False) or rij["wanneer"],
        wanneer_nl=not zin,
        prijs=prijs,
        prijs_nl=prijs_nl,
        gratis=gratis,
        kind=bool(rij["kinderen_welkom"]),
        taaliconen=rij["taaliconen"],
        taalzin=taal["nederlands"].format(n=rij["taaliconen"]),
        soortwoord=taal[rij["soort"]],
        beginzin=taal.woorden.get(f"begin_{rij['begin']}", ""),
        vol=rij["plaatsen_vrij"] == 0 or (rij["vol_tot"] is not None and rij["vol_tot"] >= dag),
        twijfel=rij["twijfel_op"] is not None,
        rooster=rij["rooster"],
        rij=rij,
        reeksen=tuple(reeksen),
    )


def scene_van(rij: dict) -> str:
    if rij["beeld"] in SCENES:
        return rij["beeld"]
    naam = rij["naam"].lower()
    return next(
        (scene for woord, scene in SCENE_WOORDEN if woord in naam), SCENE_VAN.get(rij["soort"], "buddy")
    )


def kort_van(rij: dict) -> str:
    return rij["kort"] or eerste_woorden(rij["wat"])


def eerste_woorden(tekst: str, hoogstens: int = 60) -> str:
    """The first sentence, cut between words."""
    zin = tekst.split(". ")[0].strip().rstrip(".")
    if len(zin) <= hoogstens:
        return zin
    return zin[: hoogstens - 1].rsplit(" ", 1)[0] + "…"


def prijs_van(rij: dict, taal: Taal) -> tuple[bool, str, bool]:
    """Free or not, the words, and whether they are Dutch."""
    cent, tekst = rij["prijs_cent"], rij["prijs"].strip()
    if cent == 0 or (cent is None and tekst.lower() in ("gratis", "gratis.", "0", "0 euro")):
        return True, taal["gratis"], False
    if cent:
        euro = f"{cent // 100}" if cent % 100 == 0 else f"{cent / 100:.2f}".replace(".", ",")
        return False, f"{euro} euro" if taal.code == "nl" else f"€ {euro}", False
    return False, tekst, True


def past(kaart: Kaart, filters: frozenset[str]) -> bool:
    """Whether a tile stays: unknown hours are neutral, children and price must be known."""
    if "overdag" in filters and kaart.rooster and not kaart.rooster & OVERDAG:
        return False
    if "avond" in filters and kaart.rooster and not kaart.rooster & AVOND:
        return False
    return not ("kinderen" in filters and not kaart.kind) and not ("gratis" in filters and not kaart.gratis)


def getuigenissen(kaart: Kaart, dag: date) -> list[dict]:
    """What people said, while they agree."""
    rijen = met_toestemming(Getuigenis.objects.filter(aanbod_id=kaart.id), dag).order_by(
        "-toestemming_op", "id"
    )
    return list(rijen.values("tekst", "wie")[:3])


def tip_ids(bestuur: Bestuur, maandag: date) -> set:
    """The picks of this week of this gemeente; the table itself is closed to the public."""
    with binnen(Kring(aanbod=frozenset({bestuur.pk}), bron="openbaar")):
        return set(
            Tip.objects.filter(bestuur=bestuur, week=maandag)
            .order_by("id")
            .values_list("aanbod_id", flat=True)
        )
