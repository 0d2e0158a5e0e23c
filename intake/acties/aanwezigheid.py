"""Who was there: one group, one day, one screen. Safe to save twice; each line is a line of the ledger (RG-05)."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet

from intake.acties import uren
from intake.models import Onderdeel, Urenregel
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE
from intake.models.uren import Bron, UrenStatus

HOOGSTENS = 200


@dataclass(frozen=True)
class Plek:
    """One person of the list, with what stands in the ledger for that day already."""

    onderdeel: Onderdeel
    regels: tuple[Urenregel, ...] = field(default=())

    @property
    def staat_er(self) -> tuple[Urenregel, ...]:
        """Lines of that day that still count or wait."""
        return tuple(r for r in self.regels if r.status != UrenStatus.VERVANGEN)

    @property
    def sleutel_deel(self) -> int:
        """How many lines of the list were taken back or moved away: ticking again afterwards is a new line."""
        return sum(r.bron == Bron.LIJST and r.status == UrenStatus.VERVANGEN for r in self.regels)


def plekken(onderdelen: QuerySet[Onderdeel], dag: date) -> list[Plek]:
    """Everybody whose part runs on that day, by name. `onderdelen`: of one offer, and of the own people."""
    rijen = list(
        onderdelen.filter(Q(gestopt_op__isnull=True) | Q(gestopt_op__gte=dag), gestart_op__lte=dag)
        .exclude(status=OnderdeelStatus.GEPLAND)
        .exclude(traject__status__in=EINDE)
        .select_related("traject__inburgeraar", "aanbod")
        .order_by("traject__inburgeraar__voornaam", "traject__inburgeraar__familienaam", "id")[:HOOGSTENS]
    )
    per_deel = defaultdict(list)
    regels = Urenregel.objects.filter(onderdeel__in=[o.pk for o in rijen], datum=dag)
    for regel in regels.order_by("ingevoerd_op", "id"):
        per_deel[regel.onderdeel_id].append(regel)
    return [Plek(o, tuple(per_deel[o.pk])) for o in rijen]


def sleutel(plek: Plek, dag: date) -> UUID:
    """The same person, part and day give the same line, whoever saves it and however often."""
    return uuid.uuid5(plek.onderdeel.pk, f"lijst {dag.isoformat()} {plek.sleutel_deel}")


@transaction.atomic
def bewaar(
    *, plekken: Iterable[Plek], dag: date, minuten: Mapping[UUID, int], taal: str, door, meteen: bool
) -> tuple[int, tuple[str, ...]]:
    """Enter those who were there (`minuten` per onderdeel); returns how many, and why some could not.

    In the order of the trajecten, as every pile: two lists at once wait for each other.
    """
    gekozen = [p for p in plekken if p.onderdeel.pk in minuten and not p.staat_er]
    aantal, niet = 0, []
    for plek in sorted(gekozen, key=lambda p: (p.onderdeel.traject_id, p.onderdeel.pk)):
        deel = plek.onderdeel
        try:
            with transaction.atomic():
                uren.registreer(
                    onderdeel=deel,
                    datum=dag,
                    minuten=minuten[deel.pk],
                    taal=taal,
                    bron=Bron.LIJST,
                    door=door,
                    sleutel=sleutel(plek, dag),
                    meteen=meteen,
                )
            aantal += 1
        except ValidationError as fout:
            niet.append(f"{deel.traject.inburgeraar.naam}: {' '.join(fout.messages)}")
    return aantal, tuple(niet)
