"""What goes along when a person moves: collected once, frozen, and read by the other gemeente as it is (domein.md).

Notes of a coach are in none of the parts: they never go along.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet
from django.utils import timezone

from intake.certificering import uren_tekst
from intake.feiten import groepen, gronden_van
from intake.gids import Gids
from intake.leidraad import gids_van
from intake.models import (
    Antwoord,
    Nood,
    Onderdeel,
    Overdracht,
    Talent,
    Traject,
    Urenregel,
    Verplichting,
)
from intake.models.begeleiding import NoodStand, VerplichtSoort
from intake.models.gesprek import Weet
from intake.models.inburgeraar import Kanaal, Niveau
from intake.models.plan import OnderdeelStatus
from intake.models.uren import UrenStatus
from intake.models.verwijzing import OverdrachtStand
from intake.noden import NODEN
from intake.vragen import opsomming
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang

NAAM, ANTWOORDEN, PLAN, UREN, TALENTEN, NODEN_DEEL = "naam", "antwoorden", "plan", "uren", "talenten", "noden"
VERPLICHT = "verplichting"
DELEN: dict[str, str] = {
    NAAM: "Naam en contact",
    VERPLICHT: "Verplicht of niet",
    ANTWOORDEN: "Antwoorden uit het gesprek",
    PLAN: "Het plan, om te lezen",
    UREN: "De uren",
    TALENTEN: "Talenten",
    NODEN_DEEL: "Wat de persoon nodig heeft",
}
# The name and the obligation always go along: the new gemeente must know them (IT-02).
KIES = {sleutel: woord for sleutel, woord in DELEN.items() if sleutel not in (NAAM, VERPLICHT)}
GEWOON = (ANTWOORDEN, PLAN, UREN, TALENTEN)
PERSOON = ("voornaam", "familienaam", "contacttaal", "nederlands", "telefoon", "email", "kanaal")
HOOGSTENS = 50
OVERDRACHT_NAAR = "overdracht naar "  # why somebody of another gemeente looked


# ------------------------------------------------------------------------------------------------ collect
def maak_pakket(traject: Traject, wat: Collection[str]) -> dict:
    """The parts that were agreed, as they are now; plain values that JSON holds."""
    maak = {ANTWOORDEN: _antwoorden, PLAN: _plan, UREN: _uren, TALENTEN: _talenten, NODEN_DEEL: _noden}
    pakket = {NAAM: {veld: getattr(traject.inburgeraar, veld) for veld in PERSOON}, "status": traject.status}
    nu = Verplichting.objects.filter(traject=traject, tot__isnull=True).first()
    if nu is not None:
        pakket[VERPLICHT] = {"soort": nu.soort, "van": nu.van.isoformat()}
    return pakket | {deel: doe(traject) for deel, doe in maak.items() if deel in wat}


def _antwoorden(traject: Traject) -> list[dict]:
    gids = gids_van(traject.bestuur_id)
    rijen = Antwoord.objects.filter(intake__traject=traject).exclude(weet=Weet.NIET_GEVRAAGD)
    return [_antwoord(gids, a) for a in rijen.order_by("vraag", "id")]


def _antwoord(gids: Gids, a: Antwoord) -> dict:
    vraag = gids.vind(a.vraag)
    woorden = [vraag.keuzes[k][0] for k in a.keuzes if k in vraag.keuzes] if vraag else []
    return {
        "vraag": a.vraag,
        "kort": vraag.kort if vraag else a.vraag,
        "weet": a.weet,
        "tekst": a.tekst,
        "keuzes": a.keuzes,
        "woorden": opsomming(woorden),
    }


def _plan(traject: Traject) -> list[dict]:
    loopt = [OnderdeelStatus.GEPLAND, OnderdeelStatus.LOPEND]
    rijen = Onderdeel.objects.filter(traject=traject, status__in=loopt).order_by("volgorde", "id")
    return [
        {"titel": o.titel, "soort": o.soort, "minuten": o.gepland_minuten, "status": o.get_status_display()}
        for o in rijen
    ]


def _uren(traject: Traject) -> dict:
    """Per activity what counts and what waits; what does not count is named with its reason, and stays behind."""
    mee: dict[str, dict] = {}
    niet: dict[tuple[str, str], int] = {}
    for g in groepen(traject.pk):
        if not g.telt:
            niet[g.titel, g.reden] = niet.get((g.titel, g.reden), 0) + g.minuten
            continue
        rij = mee.setdefault(
            str(g.onderdeel), {"titel": g.titel, "soort": g.soort, "bevestigd": 0, "wacht": 0}
        )
        rij["bevestigd" if g.status == UrenStatus.BEVESTIGD else "wacht"] += g.minuten
    return {
        "norm": traject.norm_minuten,
        "mee": list(mee.values()),
        "niet": [{"titel": t, "reden": r, "minuten": m} for (t, r), m in niet.items()],
    }


def _talenten(traject: Traject) -> list[dict]:
    rijen = Talent.objects.filter(traject=traject).order_by("gezien_op", "id")
    return [{"tekst": t.tekst, "waar": t.waar, "gezien_op": t.gezien_op.isoformat()} for t in rijen]


def _noden(traject: Traject) -> list[dict]:
    rijen = Nood.objects.filter(traject=traject).order_by("sleutel", "id")
    return [{"sleutel": n.sleutel, "stand": n.stand} for n in rijen]


def regels_die_meegaan(traject: Traject) -> list[Urenregel]:
    """Lines that count, confirmed or waiting, with the facts of their onderdeel (`soort`, `titel`)."""
    rijen = Urenregel.objects.filter(traject=traject).exclude(status=UrenStatus.VERVANGEN)
    rijen = rijen.annotate(wat=F("onderdeel__soort"), titel=F("onderdeel__titel")).order_by("datum", "id")
    gronden = gronden_van(traject.pk)
    return [r for r in rijen if not gronden.reden(r.onderdeel_id, r.datum)]


# ------------------------------------------------------------------------------------------------ show
@dataclass(frozen=True)
class Regel:
    """One line of the package, as words."""

    wat: str
    tekst: str
    klein: str = ""


@dataclass(frozen=True)
class Deel:
    """One part of the package."""

    titel: str
    regels: tuple[Regel, ...]
    leeg: str = "Hier staat nog niets."


def delen_van(pakket: dict) -> list[Deel]:
    """The frozen package in words, part by part: both gemeenten read the same."""
    toon = {
        NAAM: _toon_naam,
        VERPLICHT: _toon_verplicht,
        ANTWOORDEN: _toon_antwoorden,
        PLAN: lambda rijen: [Regel(r["titel"], uren_tekst(r["minuten"]), r["status"]) for r in rijen],
        UREN: _toon_uren,
        TALENTEN: lambda rijen: [Regel(r["waar"] or "Talent", r["tekst"]) for r in rijen],
        NODEN_DEEL: _toon_noden,
    }
    return [Deel(DELEN[deel], tuple(doe(pakket[deel]))) for deel, doe in toon.items() if deel in pakket]


def _toon_naam(p: dict) -> Iterable[Regel]:
    yield Regel("Naam", f"{p['voornaam']} {p['familienaam']}".strip())
    yield Regel("Spreekt", taalnaam(p["contacttaal"]))
    if p["nederlands"]:
        yield Regel("Nederlands", Niveau(p["nederlands"]).label)
    if p["telefoon"]:
        yield Regel("Telefoon", p["telefoon"])
    if p["email"]:
        yield Regel("E-mailadres", p["email"])
    if p["kanaal"]:
        yield Regel("Liefst bereikbaar via", Kanaal(p["kanaal"]).label)


def _toon_verplicht(p: dict) -> Iterable[Regel]:
    woord = str(VerplichtSoort(p["soort"]).label)
    yield Regel(f"{woord[:1].upper()}{woord[1:]}", f"vanaf {datum_lang(date.fromisoformat(p['van']))}")


def _toon_antwoorden(rijen: list[dict]) -> Iterable[Regel]:
    for r in rijen:
        if r["weet"] == Weet.WEET_NIET:
            yield Regel(r["kort"], "Weet het nog niet")
        else:
            yield Regel(r["kort"], ". ".join(deel for deel in (r["woorden"], r["tekst"]) if deel))


def _toon_uren(uren: dict) -> Iterable[Regel]:
    for r in uren["mee"]:
        wacht = f"{uren_tekst(r['wacht'])} wacht nog op bevestiging" if r["wacht"] else ""
        yield Regel(r["titel"], f"{uren_tekst(r['bevestigd'])} bevestigd", wacht)
    for r in uren["niet"]:
        yield Regel(r["titel"], f"{uren_tekst(r['minuten'])} telt niet mee en blijft achter", r["reden"])


def _toon_noden(rijen: list[dict]) -> Iterable[Regel]:
    for r in rijen:
        naam = NODEN[r["sleutel"]].naam if r["sleutel"] in NODEN else r["sleutel"]
        yield Regel(naam, NoodStand(r["stand"]).label)


def minuten_van(pakket: dict) -> int:
    """Confirmed minutes that go along."""
    return sum(r["bevestigd"] for r in pakket.get(UREN, {}).get("mee", []))


def naam_van(pakket: dict) -> str:
    """The person's name."""
    return f"{pakket[NAAM]['voornaam']} {pakket[NAAM]['familienaam']}".strip() if NAAM in pakket else ""


# ------------------------------------------------------------------------------------------------ lists
@dataclass(frozen=True)
class Rij:
    """One open hand-over in the list of a gemeente."""

    id: object
    naam: str
    gemeente: str
    vanaf: date
    dagen: int
    traject_id: object


def open_naar(besturen: Collection[int], vandaag: date) -> list[Rij]:
    """Who moves to these gemeenten and waits for an answer, longest first."""
    return [_rij(o, o.bestuur.naam, vandaag) for o in _open().filter(naar_id__in=besturen)[:HOOGSTENS]]


def open_van(besturen: Collection[int], vandaag: date) -> list[Rij]:
    """Who leaves these gemeenten and waits for the answer of another one."""
    return [_rij(o, o.naar.naam, vandaag) for o in _open().filter(bestuur_id__in=besturen)[:HOOGSTENS]]


def _open() -> QuerySet:
    rijen = Overdracht.objects.filter(stand=OverdrachtStand.GEVRAAGD)
    return rijen.select_related("bestuur", "naar").order_by("op", "id")


def _rij(o: Overdracht, gemeente: str, vandaag: date) -> Rij:
    return Rij(
        o.pk, naam_van(o.pakket), gemeente, o.vanaf, (vandaag - timezone.localdate(o.op)).days, o.traject_id
    )
