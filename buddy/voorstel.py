"""Which buddies could walk along with a person, and why: sentences, never a score. A human decides (BU-05)."""

from __future__ import annotations

from dataclasses import dataclass

from buddy.models import Buddy
from netwerktraject.kern.weergave import datum_lang

NEDERLANDS = "Nederlands"


@dataclass(frozen=True)
class Kandidaat:
    """A free buddy with what speaks for them (`goed`) and what to mind (`let`)."""

    buddy: Buddy
    deelt_taal: bool
    goed: tuple[str, ...]
    let: tuple[str, ...]


def kandidaten(buddys, taal: str) -> list[Kandidaat]:
    """Who shares the contact language first, then who waits longest. `buddys` comes from `vrij()`."""
    return sorted(
        (_weeg(buddy, taal) for buddy in buddys),
        key=lambda k: (not k.deelt_taal, k.buddy.duos, k.buddy.sinds, k.buddy.naam),
    )


def _weeg(buddy: Buddy, taal: str) -> Kandidaat:
    goed, let = [], []
    deelt_taal = taal == NEDERLANDS or buddy.spreekt(taal)
    if deelt_taal:
        goed.append(f"Spreekt {taal}.")
        if taal != NEDERLANDS:
            goed.append("Spreek af wanneer jullie Nederlands oefenen.")
    else:
        let.append(f"Spreekt geen {taal}. Vraag een tolk voor het eerste gesprek.")
    if buddy.duos:
        let.append(
            f"Heeft al {buddy.duos} duo{'’s' if buddy.duos > 1 else ''}. Er is plaats voor {buddy.max_duos}."
        )
    else:
        goed.append(f"Is vrij, buddy sinds {datum_lang(buddy.sinds)}.")
    if not buddy.email:
        let.append("Heeft geen e-mailadres. Druk de link af of bel.")
    return Kandidaat(buddy, deelt_taal, tuple(goed), tuple(let))
