"""A running duo, a running placement, and the newcomer's own traject."""

import pytest
from django.utils import timezone

from intake.models.uren import UrenStatus
from tests import factories as maak


@pytest.fixture
def duo(gemeente):
    traject = maak.TrajectFactory(
        bestuur=gemeente, lopend=True, inburgeraar__voornaam="Samira", inburgeraar__familienaam="Geheimnaam"
    )
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True, gepland_minuten=1080)
    buddy = maak.BuddyFactory(bestuur=gemeente, voornaam="Greet", familienaam="Achternaam")
    return maak.MatchFactory(onderdeel=onderdeel, buddy=buddy)


@pytest.fixture
def plaatsing(gemeente):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, inburgeraar__voornaam="Bilal")
    return maak.PlaatsingFactory(onderdeel=maak.OnderdeelFactory(traject=traject, plaats=True, lopend=True))


@pytest.fixture
def eigen(duo):
    traject = duo.onderdeel.traject
    maak.UrenregelFactory(
        onderdeel=duo.onderdeel, minuten=600, status=UrenStatus.BEVESTIGD, beslist_op=timezone.now()
    )
    return traject
