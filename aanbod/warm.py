"""How an organisation warms up: which stage a contact leads to, and how far a campaign came. Pure (OF-01, OF-07)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aanbod.models.keuzes import Fase, Kanaal, Uitkomst

KOLOMMEN = (Fase.GEVONDEN, Fase.AANGESPROKEN, Fase.IN_GESPREK, Fase.DOET_MEE, Fase.LATER, Fase.NIET)
_VERDER = {
    Fase.GEVONDEN: 0,
    Fase.LATER: 0,
    Fase.NIET: 0,
    Fase.AANGESPROKEN: 1,
    Fase.IN_GESPREK: 2,
    Fase.DOET_MEE: 3,
}
_DOOR = {
    Uitkomst.GEEN_ANTWOORD: Fase.AANGESPROKEN,
    Uitkomst.DENKT_NA: Fase.AANGESPROKEN,
    Uitkomst.GESPREK: Fase.IN_GESPREK,
    Uitkomst.JA: Fase.DOET_MEE,
}


def fase_na(fase: str, uitkomst: str) -> Fase:
    """Stage after a contact. A "no" always counts; any other result moves forward only.

    No answer says nothing new about who said "later" or "no" before.
    """
    nu = Fase(fase)
    if uitkomst == Uitkomst.NEE:
        return Fase.NIET
    if uitkomst == Uitkomst.GEEN_ANTWOORD and nu in (Fase.LATER, Fase.NIET):
        return nu
    straks = _DOOR[Uitkomst(uitkomst)]
    return straks if _VERDER[straks] > _VERDER[nu] else nu


def zin_na(naam: str, vorige: str, nu: str) -> str:
    """What a contact did to the stage, as a sentence."""
    if vorige == nu:
        return f"Contact met {naam} genoteerd. De fase blijft: {Fase(nu).label}."
    return f"Contact met {naam} genoteerd. Nieuwe fase: {Fase(nu).label}."


# ------------------------------------------------------------------------------------------------ campaigns
STAPPEN = (
    ("gelijst", "staan op de lijst"),
    ("aangesproken", "zijn aangesproken"),
    ("geantwoord", "antwoordden"),
    ("gesprek", "kwamen tot een gesprek"),
    ("ja", "doen mee"),
)


@dataclass(frozen=True)
class Stap:
    """One bar of the funnel."""

    sleutel: str
    woord: str
    aantal: int
    van: int

    @property
    def deel(self) -> int:
        """Width of the bar in twentieths: the style sheet knows twenty widths and a page has no inline style."""
        return round(20 * self.aantal / self.van) if self.van else 0


@dataclass(frozen=True)
class KanaalRij:
    """How many answered by one channel."""

    kanaal: str
    aangesproken: int
    geantwoord: int
    ja: int

    @property
    def naam(self) -> str:
        return Kanaal(self.kanaal).label

    @property
    def zin(self) -> str:
        """ "5 van 65 antwoordden", with one in so many when that says more."""
        werkwoord = "antwoordde" if self.geantwoord == 1 else "antwoordden"
        zin = f"{self.geantwoord} van {self.aangesproken} {werkwoord}"
        if self.geantwoord and self.aangesproken >= 2 * self.geantwoord:
            zin += f", 1 op {round(self.aangesproken / self.geantwoord)}"
        return zin


@dataclass(frozen=True)
class Trechter:
    """How far the organisations of a campaign came, all of them and per channel."""

    gelijst: int = 0
    aangesproken: int = 0
    geantwoord: int = 0
    gesprek: int = 0
    ja: int = 0
    kanalen: tuple[KanaalRij, ...] = ()

    @property
    def stappen(self) -> tuple[Stap, ...]:
        return tuple(Stap(naam, woord, getattr(self, naam), self.gelijst) for naam, woord in STAPPEN)

    @property
    def zin(self) -> str:
        """The whole funnel in one sentence."""
        if not self.gelijst:
            return "Er staat nog niemand op de lijst."
        zin = f"{self.aangesproken} van {self.gelijst} aangesproken. "
        return zin + (
            "Nog niemand doet mee." if not self.ja else f"{self.ja} {'doet' if self.ja == 1 else 'doen'} mee."
        )


def trechter_van(rijen: Iterable[dict]) -> Trechter:
    """From the rows of `aanbod.warmvragen.trechter`: one total (`kanaal` is None) and one row per channel."""
    totaal: dict = {}
    kanalen = []
    for rij in rijen:
        if rij["kanaal"] is None:
            totaal = {naam: rij[naam] for naam, _ in STAPPEN}
        else:
            kanalen.append(KanaalRij(rij["kanaal"], rij["aangesproken"], rij["geantwoord"], rij["ja"]))
    return Trechter(**totaal, kanalen=tuple(sorted(kanalen, key=lambda rij: (-rij.aangesproken, rij.kanaal))))
