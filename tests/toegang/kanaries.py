"""Canaries: a word of its own in every text field of every gemeente, so that a response tells whose data it shows."""

import re
from dataclasses import dataclass, field

from django.db import models

_LETTERS = "bcdfghjklmnprstvwx"
_PATROON = re.compile(r"zq[b-x]{5}")
KORTST = 12  # a shorter field is a code, not a text
# Text fields whose value chooses an icon, a template or a language, or proves something.
GEEN_TEKST = frozenset(
    {
        "soort",
        "sjabloon",
        "vraag",
        "hash",
        "code",
        "code_hash",
        "message_id",
        "password",
        "rol",
        "talen",
        "b",
        "raakt",
        "sleutel",
    }
)
# Fields that a constraint keeps empty until the row has ended.
BIJ_EINDE = frozenset({"stop_reden", "stop_uitleg", "intrek_reden"})


@dataclass(frozen=True)
class Herkomst:
    """Where a canary lives: gemeente, which thing of the world, model and field."""

    tenant: str
    ding: str
    model: str
    veld: str

    def __str__(self) -> str:
        return f"{self.model}.{self.veld} of «{self.ding}» in {self.tenant}"


@dataclass
class Kanaries:
    """Makes the words and remembers where each one was planted."""

    plekken: dict[str, Herkomst] = field(default_factory=dict)

    def woord(self, herkomst: Herkomst) -> str:
        n, letters = len(self.plekken), ""
        for _ in range(5):
            n, rest = divmod(n, len(_LETTERS))
            letters += _LETTERS[rest]
        self.plekken[f"zq{letters}"] = herkomst
        return f"zq{letters}"

    def voor(self, model, tenant: str, ding: str, *, beeindigd: bool = False, behalve=()) -> dict:
        """Field values for a new row: a word in every text field that takes one."""
        waarden = {}
        for veld in model._meta.concrete_fields:
            if veld.name in behalve or not neemt_een_woord(veld, beeindigd=beeindigd):
                continue
            woord = self.woord(Herkomst(tenant, ding, model.__name__, veld.name))
            waarden[veld.name] = f"{woord}@post.example" if isinstance(veld, models.EmailField) else woord
        return waarden

    def in_tekst(self, tekst: str) -> set[Herkomst]:
        return {self.plekken[woord] for woord in _PATROON.findall(tekst.lower()) if woord in self.plekken}


def neemt_een_woord(veld, *, beeindigd: bool) -> bool:
    if not isinstance(veld, models.CharField | models.TextField) or veld.choices or veld.name in GEEN_TEKST:
        return False
    if veld.name in BIJ_EINDE and not beeindigd:
        return False
    return veld.max_length is None or veld.max_length >= KORTST
