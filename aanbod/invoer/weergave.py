"""Verdicts in the words of the screen. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from aanbod.invoer.kolommen import VELDEN
from aanbod.invoer.lees import Blad
from aanbod.invoer.oordeel import Keuze, Stand

STANDEN = {
    Stand.FOUT: "fout",
    Stand.DUBBEL: "dubbel",
    Stand.BOTST: "hier ook bewerkt",
    Stand.NIEUW: "nieuw",
    Stand.GEWIJZIGD: "gewijzigd",
    Stand.ZELFDE: "zelfde",
    Stand.OVER: "overgeslagen",
}
TONEN = {
    Stand.FOUT: "fout",
    Stand.DUBBEL: "let",
    Stand.BOTST: "let",
    Stand.NIEUW: "goed",
    Stand.GEWIJZIGD: "info",
}
# What a person may choose for a row, beside the proposal.
KEUZES = {
    Stand.BOTST: (("", "houd wat hier staat"), (Keuze.BESTAND, "neem het bestand")),
    Stand.DUBBEL: (("", "sla over"), (Keuze.NIEUW, "het is toch nieuw")),
    Stand.NIEUW: (("", "voer in"), (Keuze.OVER, "sla over")),
    Stand.GEWIJZIGD: (("", "pas aan"), (Keuze.OVER, "sla over")),
    Stand.OVER: (("", "toch meenemen"), (Keuze.OVER, "sla over")),
}
_NAMEN = {naam: veld.label for veld in VELDEN.values() for naam in veld.uit if naam == veld.sleutel}
_NAMEN |= {
    "wanneer": "Wanneer", "ritme": "Ritme", "taaliconen": "Nederlands nodig", "prijs_cent": "Prijs in cent",
    "kort_cent": "Verlaagde prijs", "begin": "Hoe begin je", "categorie_id": "Eigen soort", "momenten": "Kalender",
    "leeftijd_van": "Leeftijd vanaf", "leeftijd_tot": "Leeftijd tot",
}  # fmt: skip


@dataclass
class Regel:
    """One row of the preview."""

    nummer: int
    stand: str
    woord: str
    toon: str
    naam: str
    aanbieder: str
    redenen: list[str]
    meldingen: list[str]
    velden: str
    botst: list[tuple[str, str, str]]
    bekend: str | None
    keuzes: tuple
    keuze: str


def regels_van(rijen: list[list], keuzes: dict[str, str]) -> list[Regel]:
    """Rows of the kept verdict, ready to print."""
    return [
        Regel(
            nummer,
            stand,
            STANDEN[Stand(stand)],
            TONEN.get(Stand(stand), ""),
            naam or "zonder naam",
            aanbieder or "zonder organisatie",
            redenen,
            meldingen,
            ", ".join(dict.fromkeys(_NAMEN.get(veld, veld.replace("_", " ")) for veld in velden)),
            [(_NAMEN.get(veld, veld), _woord(hier), _woord(nieuw)) for veld, hier, nieuw in botst],
            bekend,
            KEUZES.get(Stand(stand), ()),
            keuzes.get(str(nummer), ""),
        )
        for nummer, stand, naam, aanbieder, redenen, meldingen, velden, botst, bekend in rijen
    ]


def _woord(waarde) -> str:
    if waarde is None or waarde == "":
        return "leeg"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)


@dataclass
class Kolom:
    """One column of the mapping page, with its first cells."""

    veld: object
    kop: str
    cellen: list[str]


def voorbeeld_van(form, blad: Blad, aantal: int = 3) -> list[Kolom]:
    """The first filled cells of each column beside its choice."""
    kolommen = []
    for n, kop in enumerate(blad.koppen):
        cellen = [str(rij[n]) for rij in blad.rijen[:200] if rij[n]][:aantal]
        kolommen.append(Kolom(form[f"kolom_{n}"], kop or f"kolom {n + 1}", cellen))
    return kolommen
