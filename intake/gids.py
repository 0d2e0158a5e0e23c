"""One guide, as the talk and the paper use it: which questions, in which order, which are in use. Pure (IT-08)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from intake.vragen import VRAGEN, Vraag


@dataclass(frozen=True)
class Gids:
    """A guide for one audience: the one of the house, or the own one of a gemeente."""

    publiek: str
    naam: str
    inleiding: str
    alle: tuple[Vraag, ...]
    leidraad: object = field(default=None, compare=False)  # the row, when it is an own guide

    @property
    def is_eigen(self) -> bool:
        return self.leidraad is not None

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """The questions in use, in order."""
        return tuple(v for v in self.alle if v.actief)

    @property
    def oude(self) -> tuple[Vraag, ...]:
        """Out of use: only there to read what was answered."""
        return tuple(v for v in self.alle if not v.actief)

    @property
    def eerste(self) -> Vraag:
        return self.vragen[0]

    @property
    def orientatie(self) -> tuple[Vraag, ...]:
        """What the agency asks already in its first talk (IT-06)."""
        return tuple(v for v in self.vragen if v.in_orientatie)

    def vind(self, sleutel: str) -> Vraag | None:
        """A question by its key, in use or not; one of the house that this guide never had counts as out of use."""
        for vraag in self.alle:
            if vraag.sleutel == sleutel:
                return vraag
        huis = VRAGEN.get(sleutel)
        return replace(huis, actief=False) if huis else None

    def volgende(self, sleutel: str) -> Vraag | None:
        """The question in use after this one, or None at the end."""
        voorbij = False
        for vraag in self.alle:
            if voorbij and vraag.actief:
                return vraag
            voorbij = voorbij or vraag.sleutel == sleutel
        return None

    def vorige(self, sleutel: str) -> Vraag | None:
        """The question in use before this one, or None at the start."""
        vorige = None
        for vraag in self.alle:
            if vraag.sleutel == sleutel:
                return vorige
            vorige = vraag if vraag.actief else vorige
        return vorige
