"""Receives the one signal of the house: an ended traject ends what carries it out."""

from vrijwilligers import acties
from vrijwilligers.models import Plaatsing


def beeindig_mee(sender, *, traject, door, reden, **kwargs) -> None:
    """End each running plaatsing of the traject, in the same transaction."""
    for rij in Plaatsing.objects.filter(onderdeel__traject=traject).lopend():
        acties.beeindig(plaatsing=rij, reden=reden, door=door, stop_onderdeel=False)
