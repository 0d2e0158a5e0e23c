"""Whose work comes to me today: my own, that of who I cover, and of who nobody works for any more (IT-13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from intake.vervanging import bij_het_team, neemt_over_van
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rolverdeling import Kant


@dataclass(frozen=True)
class Lid:
    """A colleague who works here today."""

    id: int
    naam: str
    mensen: int
    weg_tot: date | None = None
    vervanger_id: int | None = None


@dataclass(frozen=True)
class Ploeg:
    """Everybody of my side in these gemeenten."""

    ik: int
    leden: tuple[Lid, ...] = ()
    mijn_vervanger: int | None = None
    ik_weg_tot: date | None = None
    zonder: str = "zonder coach"

    @property
    def namen(self) -> dict[int, str]:
        return {lid.id: lid.naam for lid in self.leden}

    @property
    def levend(self) -> frozenset[int]:
        """Who works here today, with me."""
        return frozenset({self.ik, *(lid.id for lid in self.leden)})

    @property
    def _weg(self) -> dict[int, int]:
        weg = {lid.id: lid.vervanger_id for lid in self.leden if lid.vervanger_id}
        return weg | ({self.ik: self.mijn_vervanger} if self.mijn_vervanger else {})

    @property
    def wij(self) -> frozenset[int]:
        """I, those I cover today, and those who are away without anybody who can."""
        vreemd = bij_het_team(self._weg, self.levend) - {self.ik}
        return frozenset({self.ik}) | neemt_over_van(self.ik, self._weg, self.levend) | vreemd

    def voor_wie(self, eigenaar: int | None) -> str:
        """What stands with a line that is not simply mine: "voor Hanne Lievens", "zonder coach"."""
        if eigenaar is None or eigenaar not in self.levend:
            return self.zonder
        return f"voor {self.namen[eigenaar]}" if eigenaar in self.wij - {self.ik} else ""


def ploeg_uit(kring: Kring, rijen: list[dict]) -> Ploeg:
    """From the rows of `werkvragen.collegas`; my own absence is among them."""
    leden, ik = [], kring.gebruiker_id
    mijn = next((r for r in rijen if r["id"] == ik), None)
    for r in rijen:
        if r["id"] != ik:
            naam = f"{r['voornaam']} {r['familienaam']}".strip()
            leden.append(Lid(r["id"], naam, r["n"], r["weg_tot"], r["vervanger_id"]))
    zonder = "zonder trajectbegeleider" if kring.kant == Kant.AGII else "zonder coach"
    if mijn is None:
        return Ploeg(ik, tuple(leden), zonder=zonder)
    return Ploeg(ik, tuple(leden), mijn["vervanger_id"], mijn["weg_tot"], zonder)
