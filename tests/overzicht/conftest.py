"""A running duo, a running placement, and the newcomer's own traject."""

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from intake.models.uren import UrenStatus
from tests import factories as maak
from tests.overzicht.lacunehulp import NU


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


@pytest.fixture
def op_dinsdag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def kaart(client_van, coach):
    """The map as somebody gets it; the coach when nobody is named."""

    def haal(wie=None, **vraag):
        return client_van(wie or coach).get(reverse("lacunes"), vraag).context["kaart"]

    return haal
