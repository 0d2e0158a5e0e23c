"""Many lines of hours at once, in as many statements as one: confirm, and take that back (RG-05, bench bevestig_1000)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from intake.acties.uren import bevestigd_tekst, bevestigd_uitleg
from intake.certificering import uren_tekst
from intake.models import Onderdeel, Traject, Urenregel
from intake.models.traject import EINDE
from intake.models.uren import UrenStatus
from netwerktraject.kern import gebeurtenissen


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


def _slot(ids: set[UUID]) -> tuple[dict, list[Urenregel]]:
    """Lock trajecten, then lines, both in the order of their ids: two piles wait, they never lock each other out."""
    trajecten = Traject.objects.filter(
        pk__in=Urenregel.objects.filter(pk__in=ids).order_by().values("traject")
    )
    op_slot = trajecten.order_by("pk").select_for_update(of=("self",), no_key=True).only("pk", "status")
    standen = {t.pk: t.status for t in op_slot}
    regels = Urenregel.objects.filter(pk__in=ids).order_by("pk").select_for_update(of=("self",), no_key=True)
    return standen, list(
        regels.only("bestuur_id", "traject_id", "onderdeel_id", "datum", "minuten", "status", "beslist_op")
    )


@transaction.atomic
def bevestig_alle(*, ids: Iterable[UUID], door) -> Stapel:
    """Confirm many lines; each keeps its own trace. What changed meanwhile is told, never lost and never forced."""
    standen, regels = _slot(set(ids))
    tel = dict.fromkeys(("al", "betwist", "vervangen", "beeindigd"), 0)
    anders = {UrenStatus.BEVESTIGD: "al", UrenStatus.BETWIST: "betwist", UrenStatus.VERVANGEN: "vervangen"}
    nieuw = []
    for regel in regels:
        reden = "beeindigd" if standen[regel.traject_id] in EINDE else anders.get(regel.status)
        if reden:
            tel[reden] += 1
        else:
            nieuw.append(regel)
    nu = timezone.now()
    Urenregel.objects.filter(pk__in=[r.pk for r in nieuw]).update(
        status=UrenStatus.BEVESTIGD, beslist_door=door, beslist_op=nu
    )
    gebeurtenissen.noteer_veel(soort="uren_bevestigd", door=door, gedeeld=True, regels=_woorden(nieuw))
    return Stapel(aantal=len(nieuw), op=nu if nieuw else None, **tel)


def _woorden(regels: list[Urenregel]) -> list[tuple[int, UUID, str, str]]:
    """The lines of the history, as one by one; each pair of part and day is put in words once."""
    wat = {(r.onderdeel_id, r.datum) for r in regels}
    titels = dict(Onderdeel.objects.filter(pk__in={o for o, _ in wat}).values_list("pk", "titel"))
    uitleg = {(o, dag): bevestigd_uitleg(titels[o], dag) for o, dag in wat}
    return [
        (r.bestuur_id, r.traject_id, bevestigd_tekst(r.minuten), uitleg[r.onderdeel_id, r.datum])
        for r in regels
    ]


@transaction.atomic
def zet_alle_terug(*, op: datetime, besturen: Iterable[int], door) -> int:
    """Take back one pile of the same person; lines that somebody touched since stay as they are."""
    stapel = Urenregel.objects.filter(
        bestuur_id__in=list(besturen), beslist_op=op, beslist_door=door, status=UrenStatus.BEVESTIGD
    )
    standen, regels = _slot(set(stapel.values_list("pk", flat=True)))
    wat = (UrenStatus.BEVESTIGD, op)
    nog = [r for r in regels if standen[r.traject_id] not in EINDE and (r.status, r.beslist_op) == wat]
    terug = Urenregel.objects.filter(pk__in=[r.pk for r in nog])
    terug.update(status=UrenStatus.INGEDIEND, beslist_door=None, beslist_op=None)
    gebeurtenissen.noteer_veel(
        soort="uren_terug",
        door=door,
        gedeeld=True,
        regels=[
            (r.bestuur_id, r.traject_id, f"Bevestiging van {uren_tekst(r.minuten)} ongedaan gemaakt", "")
            for r in nog
        ],
    )
    return len(nog)
