"""The state of one conversation for the screen: topics, what was answered, how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from intake.models import Antwoord, Intake
from intake.models.gesprek import Weet
from intake.vragen import VRAGEN, Vraag, opsomming, volgende, vorige
from netwerktraject.kern.talen import taalnaam


@dataclass(frozen=True)
class Keuze:
    """One pictured choice with its state."""

    sleutel: str
    woord: str
    beeld: str
    aan: bool


@dataclass(frozen=True)
class Stap:
    """One topic of the conversation with its answer."""

    vraag: Vraag
    nummer: int
    tekst: str = ""
    versie: int = 0
    weet: str = Weet.NIET_GEVRAAGD
    gekozen: tuple[str, ...] = ()
    taal: str = ""
    stappen: tuple = ()

    @property
    def is_klaar(self) -> bool:
        return self.weet != Weet.NIET_GEVRAAGD

    @property
    def keuzes(self) -> tuple[Keuze, ...]:
        return tuple(
            Keuze(k, woord, beeld, k in self.gekozen) for k, (woord, beeld) in self.vraag.keuzes.items()
        )

    @property
    def woorden(self) -> str:
        """The chosen words and the own words, for a summary."""
        return opsomming([keuze.woord for keuze in self.keuzes if keuze.aan])

    @property
    def ander(self) -> str:
        """The question in the contact language, when we have it."""
        return self.vraag.ander.get(self.taal, "")

    @property
    def is_rtl(self) -> bool:
        return self.taal in {"ar", "fa", "ps", "ur", "ckb", "fa_AF"}

    @property
    def volgende(self) -> Vraag | None:
        return volgende(self.vraag.sleutel)

    @property
    def vorige(self) -> Vraag | None:
        return vorige(self.vraag.sleutel)


@dataclass(frozen=True)
class Gesprek:
    """All topics of one intake."""

    stappen: tuple[Stap, ...]
    taal: str

    @classmethod
    def van(cls, intake: Intake) -> Gesprek:
        """Read the answers in one query."""
        taal = intake.traject.inburgeraar.contacttaal
        antwoorden = {a.vraag: a for a in Antwoord.objects.filter(intake=intake)}
        return cls(
            tuple(_stap(v, i, antwoorden.get(v.sleutel), taal) for i, v in enumerate(VRAGEN.values(), 1)),
            taal,
        )

    @property
    def besproken(self) -> int:
        return sum(stap.is_klaar for stap in self.stappen)

    @property
    def taalnaam(self) -> str:
        return taalnaam(self.taal)

    def stap(self, sleutel: str) -> Stap:
        """One topic, knowing the others for the list beside it."""
        stap = next(s for s in self.stappen if s.vraag.sleutel == sleutel)
        return Stap(
            stap.vraag, stap.nummer, stap.tekst, stap.versie, stap.weet, stap.gekozen, stap.taal, self.stappen
        )


def _stap(vraag: Vraag, nummer: int, antwoord: Antwoord | None, taal: str) -> Stap:
    if antwoord is None:
        return Stap(vraag, nummer, taal=taal)
    return Stap(vraag, nummer, antwoord.tekst, antwoord.versie, antwoord.weet, tuple(antwoord.keuzes), taal)
