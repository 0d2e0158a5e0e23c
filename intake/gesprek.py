"""The state of one conversation for the screen: topics, what was answered, how far it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from intake.gids import Gids
from intake.leidraad import gids_van
from intake.models import Antwoord, Intake, Orientatie
from intake.models.gesprek import Weet
from intake.vragen import Vraag, opsomming
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_kort


@dataclass(frozen=True)
class Keuze:
    """One pictured choice with its state."""

    sleutel: str
    woord: str
    beeld: str
    aan: bool


class Gevraagd:
    """What a question shows with its answer, in the talk of the agency and in that of the coach (IT-06)."""

    vraag: Vraag
    gekozen: tuple[str, ...]
    weet: str
    taal: str

    @property
    def is_klaar(self) -> bool:
        return self.weet != Weet.NIET_GEVRAAGD

    @property
    def keuzes(self) -> tuple[Keuze, ...]:
        """The choices in use, and one out of use that was chosen before: it stays readable."""
        return tuple(
            Keuze(k, woord, beeld, k in self.gekozen)
            for k, (woord, beeld) in self.vraag.keuzes.items()
            if k in self.gekozen or k not in self.vraag.keuzes_uit
        )

    @property
    def woorden(self) -> str:
        """The chosen words, for a summary."""
        return opsomming([keuze.woord for keuze in self.keuzes if keuze.aan])

    @property
    def ander(self) -> str:
        """The question in the contact language, when we have it."""
        return self.vraag.ander.get(self.taal, "")

    @property
    def is_rtl(self) -> bool:
        return self.taal in {"ar", "fa", "ps", "ur", "ckb", "fa_AF"}


@dataclass(frozen=True)
class Stap(Gevraagd):
    """One topic of the conversation with its answer."""

    vraag: Vraag
    nummer: int
    tekst: str = ""
    versie: int = 0
    weet: str = Weet.NIET_GEVRAAGD
    gekozen: tuple[str, ...] = ()
    taal: str = ""
    herkomst: str = ""
    stappen: tuple = ()
    volgende: Vraag | None = None
    vorige: Vraag | None = None

    @property
    def heeft_inhoud(self) -> bool:
        """Something stands there to read, whatever was tapped about asking."""
        return bool(self.tekst.strip() or self.woorden)


@dataclass(frozen=True)
class Wacht:
    """How long somebody waits for this talk: since the talk of the agency, or since the referral (IT-06)."""

    dagen: int
    sinds: date
    eerste_gesprek_door: str = ""
    is_voorbij: bool = False

    @classmethod
    def van(cls, intake: Intake) -> Wacht:
        eerst = Orientatie.objects.filter(traject_id=intake.traject_id).select_related("door").first()
        sinds = (eerst and eerst.klaar_op) or intake.traject.aangemeld_op
        einde = intake.klaar_op or timezone.localdate()
        return cls(
            max(0, (einde - sinds).days),
            sinds,
            eerst.door.voornaam if eerst else "",
            intake.klaar_op is not None,
        )

    @property
    def zin(self) -> str:
        """ "Eerste gesprek met Joris op di 3 nov. Dat is 12 dagen geleden." """
        begin = f"Eerste gesprek met {self.eerste_gesprek_door}" if self.eerste_gesprek_door else "Aangemeld"
        duur = "1 dag" if self.dagen == 1 else f"{self.dagen} dagen"
        eind = f"De intake was {duur} later klaar." if self.is_voorbij else f"Dat is {duur} geleden."
        return f"{begin} op {datum_kort(self.sinds)}. {eind if self.dagen else ''}".strip()


@dataclass(frozen=True)
class Gesprek:
    """All topics of one intake: those in use, and those out of use that hold an answer."""

    stappen: tuple[Stap, ...]
    oude: tuple[Stap, ...]
    taal: str
    gids: Gids

    @classmethod
    def van(cls, intake: Intake) -> Gesprek:
        """Read the guide in one query and the answers in another, however many there are."""
        taal = intake.traject.inburgeraar.contacttaal
        gids = gids_van(intake.bestuur_id)
        rijen = Antwoord.objects.filter(intake=intake).select_related("gewijzigd_door")
        antwoorden = {a.vraag: a for a in rijen}
        stappen = tuple(_stap(v, i, antwoorden.get(v.sleutel), taal) for i, v in enumerate(gids.vragen, 1))
        in_gebruik = {v.sleutel for v in gids.vragen}
        oude = tuple(
            stap
            for sleutel, antwoord in antwoorden.items()
            if sleutel not in in_gebruik
            and (stap := _stap(gids.vind(sleutel) or _naamloos(sleutel), 0, antwoord, taal))
            and (stap.heeft_inhoud or stap.is_klaar)
        )
        return cls(stappen, oude, taal, gids)

    @property
    def besproken(self) -> int:
        return sum(stap.is_klaar for stap in self.stappen)

    @property
    def taalnaam(self) -> str:
        return taalnaam(self.taal)

    def stap(self, sleutel: str) -> Stap | None:
        """One topic, knowing the others for the list beside it; also one out of use; None when there is no such."""
        stap = next((s for s in (*self.stappen, *self.oude) if s.vraag.sleutel == sleutel), None)
        if stap is None:
            vraag = self.gids.vind(sleutel)
            if vraag is None:
                return None
            stap = Stap(vraag, 0, taal=self.taal)
        return replace(
            stap,
            stappen=self.stappen,
            volgende=self.gids.volgende(sleutel),
            vorige=self.gids.vorige(sleutel),
        )


def _naamloos(sleutel: str) -> Vraag:
    """A question that no guide knows any more: its key is the only name left."""
    woord = sleutel.replace("_", " ").replace("-", " ").capitalize()
    return Vraag(sleutel, woord, woord, "", {}, {}, actief=False)


def _stap(vraag: Vraag, nummer: int, antwoord: Antwoord | None, taal: str) -> Stap:
    if antwoord is None:
        return Stap(vraag, nummer, taal=taal)
    herkomst = ""
    if antwoord.uit_orientatie:
        wie, dag = antwoord.gewijzigd_door.voornaam, datum_kort(antwoord.gewijzigd_op)
        herkomst = f"uit het eerste gesprek van {wie}, {dag}"
    return Stap(
        vraag,
        nummer,
        antwoord.tekst,
        antwoord.versie,
        antwoord.weet,
        tuple(antwoord.keuzes),
        taal,
        herkomst,
    )
