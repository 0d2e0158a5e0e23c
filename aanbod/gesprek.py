"""The five questions of the 4P talk, and what helps to get an answer. Pure (OF-03, domein.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

ZONDER_DAGEN = 365  # an organisation without a talk for so long comes on the list


@dataclass(frozen=True)
class Vraag:
    """One question, with the field that holds the answer and a few ways to go on asking."""

    veld: str
    titel: str
    verder: tuple[str, ...]


VRAGEN: tuple[Vraag, ...] = (
    Vraag(
        "moeilijk",
        "Wat vind je moeilijk met nieuwkomers?",
        ("Wat liep al eens mis?", "Waar heb je schrik voor?", "Hoe gaat het met de taal?"),
    ),
    Vraag(
        "doelen",
        "Wat wil je zelf bereiken?",
        ("Waarom wil je meedoen?", "Wanneer ben je tevreden?", "Wat krijgen jullie leden erbij?"),
    ),
    Vraag(
        "inbreng",
        "Wat kan je zelf doen?",
        ("Wie is de vaste persoon?", "Hoeveel mensen kunnen komen?", "Wat doe je nu al?"),
    ),
    Vraag(
        "nodig",
        "Wat heb je nog nodig?",
        ("Hulp bij klare taal?", "Iemand die de eerste keer meekomt?", "Materiaal of een lokaal?"),
    ),
    Vraag(
        "oplossingen",
        "Wat neemt drempels weg?",
        (
            "Voor ouders met kinderen?",
            "Voor wie weinig geld heeft?",
            "Voor wie ver woont of laat thuis moet zijn?",
        ),
    ),
)


def grens(vandaag: date) -> date:
    """A talk on or after this day still counts as recent."""
    return vandaag - timedelta(days=ZONDER_DAGEN)
