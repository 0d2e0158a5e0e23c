"""The ledger of one person as it is shown: per onderdeel and per language, with sums that add up (★1, IT-01, IT-04)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from intake import certificering
from intake.feiten import Groep, feiten_uit, groepen
from intake.models import Onderdeel
from intake.models.plan import OnderdeelStatus
from intake.models.uren import Taal, UrenStatus

TALEN = {Taal.NEDERLANDS: "Nederlands", Taal.GEMENGD: "gemengd", Taal.ANDERE: "een andere taal"}


@dataclass(frozen=True)
class Som:
    """Minutes in each state. What was entered is confirmed, waits, or is contested: nothing else."""

    bevestigd: int = 0
    wacht: int = 0
    betwist: int = 0
    telt: int = 0  # of the confirmed ones

    @property
    def ingevoerd(self) -> int:
        return self.bevestigd + self.wacht + self.betwist

    def __add__(self, ander: Som) -> Som:
        return Som(
            self.bevestigd + ander.bevestigd,
            self.wacht + ander.wacht,
            self.betwist + ander.betwist,
            self.telt + ander.telt,
        )


@dataclass(frozen=True)
class Taalregel:
    """One language of one onderdeel."""

    taal: str
    som: Som


@dataclass(frozen=True)
class Deel:
    """One onderdeel: what was planned, what was entered, in which language."""

    id: UUID
    soort: str
    titel: str
    gepland: int
    gestopt: bool
    som: Som
    talen: tuple[Taalregel, ...]

    @property
    def balk(self) -> dict:
        """What the bar needs: contested minutes wait too."""
        wacht = self.som.wacht + self.som.betwist
        norm = max(self.gepland, self.som.ingevoerd, 1)
        rest = 0 if self.gestopt else max(0, self.gepland - self.som.ingevoerd)
        return {"bevestigd": self.som.bevestigd, "wacht": wacht, "gepland": rest, "norm": norm}


@dataclass(frozen=True)
class Niet:
    """Lines that don't count, and why: the criterion by name, on their own days."""

    titel: str
    reden: str
    minuten: int
    keren: int
    van: date
    tot: date


@dataclass(frozen=True)
class Grootboek:
    """The table of the page."""

    delen: tuple[Deel, ...]
    talen: tuple[Taalregel, ...]
    totaal: Som
    gepland: int
    niet: tuple[Niet, ...]
    let_op: str
    norm: int = field(default=2400)

    @property
    def telt_niet(self) -> int:
        return self.totaal.bevestigd - self.totaal.telt


def _som(groep: Groep) -> Som:
    zeker = groep.minuten if groep.status == UrenStatus.BEVESTIGD else 0
    return Som(
        bevestigd=zeker,
        wacht=groep.minuten if groep.status == UrenStatus.INGEDIEND else 0,
        betwist=groep.minuten if groep.status == UrenStatus.BETWIST else 0,
        telt=zeker if groep.telt else 0,
    )


def _per_taal(rijen: Iterable[Groep]) -> tuple[Taalregel, ...]:
    per: dict[str, Som] = {}
    for groep in rijen:
        per[groep.taal] = per.get(groep.taal, Som()) + _som(groep)
    return tuple(Taalregel(naam, per[taal]) for taal, naam in TALEN.items() if taal in per)


def _niet(rijen: Iterable[Groep]) -> tuple[Niet, ...]:
    per: dict[tuple[UUID, str], Niet] = {}
    for g in rijen:
        if g.telt:
            continue
        sleutel, nu = (g.onderdeel, g.reden), Niet(g.titel, g.reden, g.minuten, g.keren, g.van, g.tot)
        al = per.get(sleutel)
        per[sleutel] = (
            nu
            if al is None
            else replace(
                al,
                minuten=al.minuten + nu.minuten,
                keren=al.keren + nu.keren,
                van=min(al.van, nu.van),
                tot=max(al.tot, nu.tot),
            )
        )
    return tuple(per.values())


def stel_samen(delen: Iterable[tuple], rijen: tuple[Groep, ...], norm: int) -> Grootboek:
    """From parts (id, soort, titel, gepland, status) and groups of lines to the table. Pure."""
    per_deel: dict[UUID, list[Groep]] = {}
    for groep in rijen:
        per_deel.setdefault(groep.onderdeel, []).append(groep)
    uit = []
    for pk, soort, titel, gepland, status in delen:
        van_deel = per_deel.get(pk, [])
        gestopt = status == OnderdeelStatus.GESTOPT
        som = sum((_som(g) for g in van_deel), Som())
        if van_deel or not gestopt:
            uit.append(Deel(pk, soort, titel, gepland, gestopt, som, _per_taal(van_deel)))
    return Grootboek(
        delen=tuple(uit),
        talen=_per_taal(rijen),
        totaal=sum((d.som for d in uit), Som()),
        gepland=sum(d.gepland for d in uit if not d.gestopt),
        niet=_niet(rijen),
        let_op=certificering.taal_waarschuwing(feiten_uit(rijen, norm=norm)),
        norm=norm,
    )


def grootboek_van(traject_id: UUID, norm: int) -> Grootboek:
    """Two queries, however many lines there are."""
    delen = Onderdeel.objects.filter(traject=traject_id)
    velden = ("pk", "soort", "titel", "gepland_minuten", "status")
    return stel_samen(delen.values_list(*velden), groepen(traject_id), norm)
