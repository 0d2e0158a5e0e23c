"""Receives the one signal of the house: an ended traject ends what carries it out."""

from buddy import acties
from buddy.models import Match


def beeindig_mee(sender, *, traject, door, reden, **kwargs) -> None:
    """End each running duo of the traject, in the same transaction."""
    for rij in Match.objects.filter(onderdeel__traject=traject).lopend():
        acties.beeindig(match=rij, reden=reden, door=door, stop_onderdeel=False)
