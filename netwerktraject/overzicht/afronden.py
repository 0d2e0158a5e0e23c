"""What is still missing before a traject can end well, with the way to mend each. Pure (OP-11).

Obligatory points hold the certificate back; advised ones only tell. The order is free.
"""

from __future__ import annotations

from dataclasses import dataclass

from intake.certificering import GEEN_NEDERLANDS, uren_tekst


@dataclass(frozen=True)
class Los:
    """Something that still runs: a duo, a placement; `pk` is its page."""

    naam: str
    titel: str
    pk: str


@dataclass(frozen=True)
class Situatie:
    """Where one traject stands."""

    norm: int
    minuten: int
    ontbreekt: tuple[str, ...]
    wacht_regels: int
    wacht_minuten: int
    zonder_label: tuple[str, ...]
    lopend: tuple[Los, ...]
    momenten: int
    eindgesprek: bool
    navraag: str  # "", "komt", "gesteld", "beantwoord" or "geen"
    slotmoment: str
    certificaat: str
    status: str


@dataclass(frozen=True)
class Punt:
    """One line: `stand` is klaar, mis (holds back) or raad (advised); `naam` and `pk` say where to go."""

    stand: str
    zin: str
    uitleg: str = ""
    knop: str = ""
    naam: str = ""
    pk: str = ""


def punten(s: Situatie) -> tuple[Punt, ...]:
    """All checks, those about hours first."""
    return (
        _uren(s),
        _nederlands(s),
        *_wacht(s),
        *(_zonder_label(titel) for titel in s.zonder_label),
        *(_loopt(los) for los in s.lopend),
        *_momenten(s),
        _gesprek(s),
        _feest(s),
        _certificaat(s),
    )


def _zonder_label(titel: str) -> Punt:
    return Punt("raad", f"{titel} telt niet mee", "Er was geen geldig label.", "Bekijk het plan", "plan")


def _loopt(los: Los) -> Punt:
    uitleg = "Rond dit mee af. Bij het certificaat stopt het vanzelf."
    return Punt("raad", f"{los.titel} loopt nog", uitleg, "Bekijk", los.naam, los.pk)


def _uren(s: Situatie) -> Punt:
    if s.certificaat or s.minuten >= s.norm:
        return Punt("klaar", f"{uren_tekst(s.minuten)} bevestigd")
    nog = uren_tekst(s.norm - s.minuten)
    return Punt(
        "mis", f"{uren_tekst(s.minuten)} bevestigd", f"Nog {nog} nodig.", "Bekijk de uren", "dossier_uren"
    )


def _nederlands(s: Situatie) -> Punt:
    if not s.minuten:
        return Punt("mis", "Nog geen uren in het Nederlands", "", "Bekijk de uren", "dossier_uren")
    if GEEN_NEDERLANDS not in s.ontbreekt:
        return Punt("klaar", "Nederlands kwam aan bod")
    uitleg = "Kijk de uren na. Klopt het? Geef een reden bij het certificaat."
    return Punt("mis", "Geen uren in het Nederlands", uitleg, "Bekijk de uren", "dossier_uren")


def _wacht(s: Situatie) -> tuple[Punt, ...]:
    if not s.wacht_regels:
        return (Punt("klaar", "Geen uren die wachten"),)
    keer = f"{s.wacht_regels} keer"
    genoeg = s.minuten >= s.norm
    return (
        Punt(
            "raad" if genoeg else "mis",
            f"{uren_tekst(s.wacht_minuten)} wacht op bevestiging",
            f"{keer}. Bevestig of zeg wat niet klopt.",
            "Bevestig de uren",
            "dossier_uren",
        ),
    )


def _momenten(s: Situatie) -> tuple[Punt, ...]:
    if not s.momenten:
        return (Punt("klaar", "Geen taken meer open"),)
    zin = "1 taak staat nog open" if s.momenten == 1 else f"{s.momenten} taken staan nog open"
    return (Punt("raad", zin, "Handel ze af, of laat ze vallen.", "Bekijk het dossier", "dossier"),)


def _gesprek(s: Situatie) -> Punt:
    if s.eindgesprek:
        later = {
            "komt": "Over een half jaar stellen we één vraag.",
            "gesteld": "De vraag na een half jaar is gesteld.",
            "beantwoord": "De vraag na een half jaar is beantwoord.",
        }.get(s.navraag, "Er komt later geen vraag meer.")
        return Punt("klaar", "Eindgesprek gehad", later, "Wijzig", "eindgesprek")
    return Punt(
        "raad", "Nog geen eindgesprek", "Mag ook na het certificaat.", "Noteer het eindgesprek", "eindgesprek"
    )


def _feest(s: Situatie) -> Punt:
    if s.slotmoment:
        return Punt("klaar", "Op de lijst voor een feest", s.slotmoment)
    return Punt("raad", "Nog niet uitgenodigd voor een feest", "", "Feesten", "afronden")


def _certificaat(s: Situatie) -> Punt:
    if s.certificaat:
        return Punt("klaar", f"Certificaat {s.certificaat}", "", "Open het certificaat", "certificaat")
    if s.ontbreekt:
        return Punt(
            "mis",
            "Nog geen certificaat",
            "Kan als de punten hierboven in orde zijn.",
            "Bekijk",
            "certificaat",
        )
    return Punt("raad", "Nog geen certificaat", "Alles is er.", "Maak certificaat", "certificaat")
