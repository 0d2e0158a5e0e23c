"""Asks for a hand-over, and takes over, as the people of the two gemeenten do."""

from django.utils import timezone

from intake.acties import overdrachten
from intake.overdracht import DELEN

ALLES = list(DELEN)


def vraag(kring_van, coach, traject, naar, **anders):
    gegevens = {"vanaf": timezone.localdate(), "wat": ALLES, "akkoord": True, "boodschap": ""} | anders
    with kring_van(coach):
        return overdrachten.vraag(traject=traject, naar=naar, door=coach, **gegevens)


def aanvaard(kring_van, wie, overdracht):
    with kring_van(wie):
        return overdrachten.aanvaard(overdracht=overdracht, door=wie)
