"""The orienting talk of the agency on one page: the short guide of the gemeente, with what was answered (IT-06)."""

from __future__ import annotations

from dataclasses import dataclass

from intake.gesprek import Gevraagd
from intake.leidraad import gids_van
from intake.models import Orientatie
from intake.models.gesprek import Weet
from intake.vragen import VRAGEN, Vraag

EERSTE = ("wie_ben_je", "talen", "wat_doe_je_graag", "wanneer_kan_je")


@dataclass(frozen=True)
class Antwoord(Gevraagd):
    """One question of the talk with its answer. Not asked, doesn't know and an answer are three things (IT-09)."""

    vraag: Vraag
    tekst: str = ""
    gekozen: tuple[str, ...] = ()
    weet: str = Weet.NIET_GEVRAAGD
    versie: int = 0
    taal: str = ""


def vragen_van(bestuur_id: int) -> tuple[Vraag, ...]:
    """What the agency asks in this gemeente: what its guide marks so, else four questions of the house."""
    return gids_van(bestuur_id).orientatie or tuple(VRAGEN[sleutel] for sleutel in EERSTE)


def gesprek_van(orientatie: Orientatie, *, alleen_gevuld: bool = False) -> tuple[Antwoord, ...]:
    """The questions, and after them what was answered on one that went out of use meanwhile."""
    gids, taal = gids_van(orientatie.bestuur_id), orientatie.gegevens.get("contacttaal", "")
    vragen = list(gids.orientatie or (VRAGEN[sleutel] for sleutel in EERSTE))
    bekend = {vraag.sleutel for vraag in vragen}
    vragen += [
        gids.vind(sleutel) or Vraag(sleutel, sleutel, sleutel, "", {}, {})
        for sleutel in orientatie.antwoorden
        if sleutel not in bekend
    ]
    antwoorden = [_antwoord(vraag, orientatie.antwoorden.get(vraag.sleutel), taal) for vraag in vragen]
    return tuple(a for a in antwoorden if a.is_klaar or not alleen_gevuld)


def _antwoord(vraag: Vraag, rij: dict | None, taal: str) -> Antwoord:
    if not rij:
        return Antwoord(vraag, taal=taal)
    return Antwoord(vraag, rij["tekst"], tuple(rij["keuzes"]), rij["weet"], rij["versie"], taal)
