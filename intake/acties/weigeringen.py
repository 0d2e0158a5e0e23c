"""What did not start, and the talk that comes first after the second time (TK-10).

A bad match hurts: it damages confidence and strengthens prejudice. So a refusal is kept with neutral words, and the
second within one traject asks the coach for a talk. Until then a new proposal carries a warning, never a block.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import opvolging
from intake.models import Onderdeel, Opvolgmoment, Traject, Urenregel, Weigering
from intake.models.begeleiding import WeigerSoort
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import EINDE
from intake.models.uren import UrenStatus
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar

GRENS = 2
WAARSCHUWING = (
    "Het lukte al {} keer niet. Praat eerst samen over wat er gebeurde. Stel daarna iets nieuws voor."
)


@transaction.atomic
def noteer(
    *,
    traject: Traject,
    soort: str,
    wat: str,
    door,
    onderdeel: Onderdeel | None = None,
    uitleg: str = "",
    op: date | None = None,
) -> Weigering:
    """Keep what did not start. The same thing on the same day twice is one row; from the second on, talk first."""
    traject = Traject.objects.select_for_update(of=("self",), no_key=True).get(pk=traject.pk)
    if traject.status in EINDE:
        raise ValidationError("Dit traject is al beëindigd. Je kan er niets meer aan toevoegen.")
    rij = Weigering(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        onderdeel=onderdeel,
        soort=soort,
        wat=leesbaar(wat).strip(),
        uitleg=leesbaar(uitleg).strip(),
        op=op or timezone.localdate(),
        door=door,
    )
    _controleer(rij)
    gelijk = Weigering.objects.filter(
        traject=traject, onderdeel=onderdeel, soort=soort, wat=rij.wat, op=rij.op
    ).first()
    if gelijk is not None:
        return gelijk
    rij.save()
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="niet_doorgegaan",
        door=door,
        tekst=f"Ging niet door: {rij.wat}",
        uitleg=rij.get_soort_display(),
    )
    aantal = Weigering.objects.filter(traject=traject).count()
    if aantal >= GRENS and not vraagt_gesprek(traject.pk):
        opvolging.zet_moment(
            traject=traject,
            soort=MomentSoort.NAZORG,
            sleutel_deel=rij.pk,
            tekst=f"Het laatste was {rij.wat}. Praat eerst samen.",
        )
    return rij


def _controleer(rij: Weigering) -> None:
    if rij.onderdeel is not None and rij.onderdeel.traject_id != rij.traject_id:
        raise ValidationError({"onderdeel": "Kies een onderdeel uit dit plan."})
    rij.clean_fields(exclude=["bestuur", "traject", "onderdeel", "door"])
    if rij.op > timezone.localdate():
        raise ValidationError({"op": "Deze dag ligt na vandaag. Kies vandaag of vroeger."})
    if rij.op < rij.traject.aangemeld_op:
        raise ValidationError({"op": "Deze dag ligt voor de aanmelding. Kies een latere dag."})


def voor_de_eerste_uren(
    *, onderdeel: Onderdeel, wat: str, reden: str, door, soort: str = ""
) -> Weigering | None:
    """A duo or placement ended; counts only when nothing was done together yet. Called in that transaction."""
    if Urenregel.objects.filter(onderdeel=onderdeel).exclude(status=UrenStatus.VERVANGEN).exists():
        return None
    return noteer(
        traject=onderdeel.traject,
        onderdeel=onderdeel,
        soort=soort or WeigerSoort.GESTOPT,
        wat=wat[:120],
        uitleg=reden[:300],
        door=door,
    )


def vraagt_gesprek(traject_id: UUID) -> bool:
    """Whether a talk is asked for and did not happen yet."""
    return Opvolgmoment.objects.filter(
        traject_id=traject_id, soort=MomentSoort.NAZORG, status=MomentStatus.OPEN
    ).exists()


def waarschuwing(traject_id: UUID) -> str:
    """The sentence above a new proposal; empty when there is nothing to say. It never blocks."""
    if not vraagt_gesprek(traject_id):
        return ""
    return WAARSCHUWING.format(max(GRENS, Weigering.objects.filter(traject_id=traject_id).count()))
