"""Which gemeente a cell names: by name, by NIS code, and by what it was called before a merger. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from aanbod.invoer.waarden import vlak

# Names that went with a merger; Bestuur.gefuseerd_uit holds only the codes.
VROEGER = {
    "11007": "Borsbeek", "23023": "Galmaarden", "23024": "Gooik", "23032": "Herne", "37012": "Ruiselede",
    "37018": "Wingene", "37007": "Meulebeke", "37015": "Tielt", "44012": "De Pinte", "44048": "Nazareth",
    "44034": "Lochristi", "44073": "Wachtebeke", "44040": "Melle", "44043": "Merelbeke", "46014": "Lokeren",
    "44045": "Moerbeke", "46003": "Beveren", "46013": "Kruibeke", "11056": "Zwijndrecht", "71069": "Ham",
    "71057": "Tessenderlo", "71022": "Hasselt", "73040": "Kortessem", "73006": "Bilzen", "73032": "Hoeselt",
    "73009": "Borgloon", "73083": "Tongeren",
}  # fmt: skip


@dataclass(frozen=True)
class Plek:
    """A gemeente as a file names it; `melding` when that name or code is of before a merger."""

    bestuur_id: int
    naam: str
    melding: str = ""


def kaart(besturen) -> dict[str, Plek]:
    """Every way to name a gemeente, from rows with pk, naam, nis, postcodes and gefuseerd_uit."""
    plekken: dict[str, Plek] = {}
    oud: dict[str, Plek] = {}
    postcodes: dict[str, list[Plek]] = {}
    for bestuur in besturen:
        plek = plekken[vlak(bestuur.naam)] = plekken[bestuur.nis] = Plek(bestuur.pk, bestuur.naam)
        for postcode in bestuur.postcodes.split():
            postcodes.setdefault(postcode, []).append(plek)
        for nis in bestuur.gefuseerd_uit.split():
            naam = VROEGER.get(nis, "")
            oud[nis] = Plek(bestuur.pk, bestuur.naam, f"Code {nis} hoort nu bij {bestuur.naam}.")
            if naam and vlak(naam) != vlak(bestuur.naam):
                oud[vlak(naam)] = Plek(bestuur.pk, bestuur.naam, f"{naam} hoort nu bij {bestuur.naam}.")
    van_een = {postcode: plaatsen[0] for postcode, plaatsen in postcodes.items() if len(plaatsen) == 1}
    return van_een | oud | plekken
