"""The letter about a decision, in neutral words. Pure: it is never given a reason or a note (OF-05)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netwerktraject.kern.weergave import datum_bewaard

DRIE = (
    "kansen om Nederlands te oefenen",
    "kansen om nieuwe mensen te leren kennen",
    "kansen om mee te doen of de samenleving te leren kennen",
)


@dataclass(frozen=True)
class Brief:
    """What stands on the sheet. Nothing else reaches the template."""

    gemeente: str
    organisatie: str
    contactpersoon: str
    adres: str
    aanbod: str
    op: str
    ondertekenaar: str
    onderwerp: str
    alineas: tuple[str, ...]


def maak(
    *,
    gemeente: str,
    organisatie: str,
    contactpersoon: str,
    adres: str,
    aanbod: str,
    besluit: str,
    op: date,
    geldig_tot: date,
    ondertekenaar: str,
) -> Brief:
    """Word the decision. Reasons are told in a talk, not in a letter."""
    onderwerp, alineas = _woorden(besluit, aanbod, datum_bewaard(geldig_tot))
    return Brief(
        gemeente,
        organisatie,
        contactpersoon,
        adres,
        aanbod,
        datum_bewaard(op),
        ondertekenaar,
        onderwerp,
        alineas,
    )


def _woorden(besluit: str, aanbod: str, tot: str) -> tuple[str, tuple[str, ...]]:
    opnieuw = f"We bekijken het graag opnieuw. Dat kan vanaf {tot}, of vroeger als er iets verandert."
    praat = "Wil je weten wat er nodig is? Bel of mail ons. Dan maken we tijd voor een gesprek."
    if besluit == "toegekend":
        return "Je aanbod krijgt het 4P-label", (
            f"Goed nieuws: {aanbod} krijgt het 4P-label.",
            "Inburgeraars kunnen het nu kiezen voor hun netwerktraject van 40 uur.",
            f"Het label geldt tot en met {tot}. Daarna kijken we samen opnieuw.",
        )
    if besluit == "testronde":
        return "We beginnen met een testronde", (
            f"Voor {aanbod} beginnen we met een testronde.",
            "Enkele mensen proberen het eerst. Pas daarna beslissen we over het 4P-label.",
            f"We kijken samen opnieuw tegen {tot}.",
        )
    if besluit == "ingetrokken":
        return "Het 4P-label stopt", (
            f"Het 4P-label van {aanbod} stopt vandaag.",
            "Wie al meedoet, kan blijven. Hun uren blijven tellen.",
            opnieuw,
            praat,
        )
    return "Je aanbod krijgt nu geen 4P-label", (
        f"We bekeken of {aanbod} past in het netwerktraject van 40 uur.",
        "Op dit moment krijgt het geen 4P-label. Dat zegt niets over de waarde van jullie werk.",
        opnieuw,
        praat,
    )
