"""Stop one part of a plan together with the duo or placement that carries it out, and change course (IT-12).

`intake` may not know of the apps above it, and the one signal is for a whole traject: so this lives on top.
"""

from __future__ import annotations

from django.db import transaction

from buddy import acties as duos
from buddy.models import Match
from intake.acties import plannen
from intake.models import Onderdeel
from vrijwilligers import acties as plaatsingen
from vrijwilligers.models import Plaatsing


@transaction.atomic
def stop(*, onderdeel: Onderdeel, reden: str, door) -> None:
    """Stop a part (IT-12): its duo and placement end, their links die, confirmed hours stay."""
    for match in Match.objects.filter(onderdeel=onderdeel).lopend():
        duos.beeindig(match=match, reden=reden, door=door)
    for plaatsing in Plaatsing.objects.filter(onderdeel=onderdeel).lopend():
        plaatsingen.beeindig(plaatsing=plaatsing, reden=reden, door=door)
    plannen.stop(onderdeel=onderdeel, reden=reden, door=door)


@transaction.atomic
def vervang(*, onderdeel: Onderdeel, reden: str, door_wat: plannen.Gekozen, door) -> Onderdeel | None:
    """Stop a part and put another in its place, both or neither. Done twice it is done once: then None comes back."""
    stop(onderdeel=onderdeel, reden=reden, door=door)
    nieuw = plannen.voeg_pakket_toe(traject=onderdeel.traject, delen=[door_wat], door=door)
    return nieuw[0] if nieuw else None
