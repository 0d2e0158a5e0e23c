"""Many lines of hours at once, in a handful of statements: confirm, and take that back (RG-05)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from intake.acties.uren import bevestigd_tekst, bevestigd_uitleg
from intake.certificering import uren_tekst
from intake.models import Urenregel
from intake.models.traject import EINDE
from intake.models.uren import UrenStatus
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import huidige


@dataclass(frozen=True)
class Stapel:
    """What became of the lines that were asked for. `op` names this pile, to take it back."""

    aantal: int = 0
    op: datetime | None = None
    al: int = 0
    betwist: int = 0
    vervangen: int = 0
    beeindigd: int = 0

    @property
    def bleven(self) -> int:
        return self.al + self.betwist + self.vervangen + self.beeindigd

    @property
    def zinnen(self) -> tuple[str, ...]:
        """What did not go as asked, each with its reason."""
        waarom = (
            (self.al, "was al bevestigd"),
            (self.betwist, "is betwist: beslis die apart"),
            (self.vervangen, "is intussen verbeterd of ingetrokken"),
            (self.beeindigd, "hoort bij een traject dat beëindigd is"),
        )
        return tuple(f"{n} keer {zin}." for n, zin in waarom if n)


# Trajecten first, then lines, both in the order of their ids: two piles wait, they never lock each other out.
_TRAJECTEN = """
SELECT id, status FROM intake_traject
WHERE bestuur_id = ANY(%(besturen)s) AND id IN (
    SELECT traject_id FROM intake_urenregel WHERE id = ANY(%(ids)s::uuid[]) AND bestuur_id = ANY(%(besturen)s))
ORDER BY id FOR NO KEY UPDATE
"""
_REGELS = """
SELECT u.id, u.bestuur_id, u.traject_id, u.datum, u.minuten, u.status, u.beslist_op, o.titel
FROM intake_urenregel u JOIN intake_onderdeel o ON o.id = u.onderdeel_id
WHERE u.id = ANY(%(ids)s::uuid[]) AND u.bestuur_id = ANY(%(besturen)s)
ORDER BY u.id FOR NO KEY UPDATE OF u
"""
_ZET = """
UPDATE intake_urenregel SET status = %(status)s, beslist_door_id = %(door)s, beslist_op = %(op)s
WHERE id = ANY(%(ids)s::uuid[]) AND bestuur_id = ANY(%(besturen)s)
"""


def _slot(ids: Iterable[UUID], besturen: list[int]) -> tuple[dict, list[dict]]:
    """Lock what the pile is about; the state that counts is the one read under the lock."""
    waarden = {"ids": sorted(set(ids)), "besturen": besturen}
    standen = {rij["id"]: rij["status"] for rij in lees(_TRAJECTEN, waarden)}
    return standen, lees(_REGELS, waarden)


def _zet(regels: list[dict], besturen: list[int], **velden) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_ZET, {"ids": [r["id"] for r in regels], "besturen": besturen, **velden})


def _besturen() -> list[int]:
    """Where this actor may decide about hours; the walls of the database say the same."""
    kring = huidige()
    return sorted(kring.personen | kring.opvolging)


@transaction.atomic
def bevestig_alle(*, ids: Iterable[UUID], door) -> Stapel:
    """Confirm many lines; each keeps its own trace. What changed meanwhile is told, never lost and never forced."""
    besturen = _besturen()
    standen, regels = _slot(ids, besturen)
    tel = dict.fromkeys(("al", "betwist", "vervangen", "beeindigd"), 0)
    anders = {UrenStatus.BEVESTIGD: "al", UrenStatus.BETWIST: "betwist", UrenStatus.VERVANGEN: "vervangen"}
    nieuw = []
    for regel in regels:
        reden = "beeindigd" if standen[regel["traject_id"]] in EINDE else anders.get(regel["status"])
        if reden:
            tel[reden] += 1
        else:
            nieuw.append(regel)
    nu = timezone.now()
    _zet(nieuw, besturen, status=UrenStatus.BEVESTIGD.value, door=door.pk, op=nu)
    gebeurtenissen.noteer_veel(soort="uren_bevestigd", door=door, gedeeld=True, regels=_woorden(nieuw))
    return Stapel(aantal=len(nieuw), op=nu if nieuw else None, **tel)


def _woorden(regels: list[dict]) -> list[tuple[int, UUID, str, str]]:
    """The lines of the history, as one by one; each pair of part and day is put in words once."""
    wat = {(r["titel"], r["datum"]) for r in regels}
    uitleg = {paar: bevestigd_uitleg(*paar) for paar in wat}
    return [
        (r["bestuur_id"], r["traject_id"], bevestigd_tekst(r["minuten"]), uitleg[r["titel"], r["datum"]])
        for r in regels
    ]


@transaction.atomic
def zet_alle_terug(*, op: datetime, regels: QuerySet[Urenregel], door) -> int:
    """Take back one pile of the same person; lines that somebody touched since stay as they are."""
    stapel = regels.filter(beslist_op=op, beslist_door=door, status=UrenStatus.BEVESTIGD)
    besturen = _besturen()
    standen, rijen = _slot(stapel.values_list("pk", flat=True), besturen)
    wat = (UrenStatus.BEVESTIGD, op)
    nog = [
        r for r in rijen if standen[r["traject_id"]] not in EINDE and (r["status"], r["beslist_op"]) == wat
    ]
    _zet(nog, besturen, status=UrenStatus.INGEDIEND.value, door=None, op=None)
    gebeurtenissen.noteer_veel(
        soort="uren_terug",
        door=door,
        gedeeld=True,
        regels=[
            (
                r["bestuur_id"],
                r["traject_id"],
                f"Bevestiging van {uren_tekst(r['minuten'])} ongedaan gemaakt",
                "",
            )
            for r in nog
        ],
    )
    return len(nog)
