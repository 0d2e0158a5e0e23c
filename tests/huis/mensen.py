"""The cast: who appears in the tests, each in their place.

`gemeente` (Geraardsbergen) is ours; `partner` (Ninove) shares offer with it; `andere_gemeente` (Mol) is a stranger.
The trajectbegeleider works for the first two, the one `elders` for Mol.
"""

import pytest
from django.test import Client

from netwerktraject.kern import kring
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.toegang import kring_van_gebruiker
from tests import factories as maak

NINOVE = "41048"


@pytest.fixture
def gemeente(db):
    return maak.BestuurFactory()


@pytest.fixture
def partner_gemeente(db):
    return maak.BestuurFactory(nis=NINOVE, naam="Ninove", slug="ninove")


@pytest.fixture
def andere_gemeente(db):
    return maak.BestuurFactory(mol=True)


@pytest.fixture
def verband(gemeente, partner_gemeente):
    """gemeente and partner_gemeente share offer and trainings."""
    return maak.SamenwerkingsverbandFactory(naam="Denderstreek", besturen=[gemeente, partner_gemeente])


@pytest.fixture
def werkgebied(gemeente, partner_gemeente):
    return maak.WerkgebiedFactory(naam="AgII Denderstreek", besturen=[gemeente, partner_gemeente])


@pytest.fixture
def werkgebied_elders(andere_gemeente):
    return maak.WerkgebiedFactory(naam="AgII Kempen", besturen=[andere_gemeente])


@pytest.fixture
def coach(gemeente):
    return maak.gebruiker_met(Rol.NETWERKCOACH, gemeente, voornaam="Carla", familienaam="Coach")


@pytest.fixture
def andere_coach(gemeente):
    """A colleague in the same gemeente."""
    return maak.gebruiker_met(Rol.NETWERKCOACH, gemeente, voornaam="Anna", familienaam="Collega")


@pytest.fixture
def coach_elders(andere_gemeente):
    return maak.gebruiker_met(Rol.NETWERKCOACH, andere_gemeente, voornaam="Eva", familienaam="Elders")


@pytest.fixture
def coach_partner(partner_gemeente, verband):
    return maak.gebruiker_met(Rol.NETWERKCOACH, partner_gemeente, voornaam="Petra", familienaam="Partner")


@pytest.fixture
def buddycoordinator(gemeente):
    return maak.gebruiker_met(Rol.BUDDYCOORDINATOR, gemeente, voornaam="Bart", familienaam="Buddy")


@pytest.fixture
def beheerder(gemeente):
    return maak.gebruiker_met(Rol.BEHEERDER, gemeente, voornaam="Ben", familienaam="Beheer")


@pytest.fixture
def begeleider(werkgebied):
    """Trajectbegeleider of the agency for our gemeente."""
    return maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied, voornaam="Tine", familienaam="Traject")


@pytest.fixture
def begeleider_elders(werkgebied_elders):
    return maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied_elders, voornaam="Tom", familienaam="Elders")


@pytest.fixture
def regiocoordinator(verband):
    return maak.gebruiker_met(Rol.REGIOCOORDINATOR, verband, voornaam="Rita", familienaam="Regio")


@pytest.fixture
def platformbeheerder(db):
    return maak.gebruiker_met(Rol.PLATFORMBEHEERDER, voornaam="Piet", familienaam="Platform")


@pytest.fixture
def geen_rol(db):
    """An account whose roles have all ended."""
    return maak.GebruikerFactory(voornaam="Gerda", familienaam="Geenrol")


@pytest.fixture(scope="session")
def kring_van():
    """`with kring_van(coach): …` works as that person, with the Kring a request would get."""

    def als(gebruiker):
        with kring.binnen(kring.Kring(bron="proef")):
            eigen = kring_van_gebruiker(gebruiker.pk)
        return kring.binnen(eigen)

    return als


@pytest.fixture(scope="session")
def in_kring():
    """`with in_kring(gemeente, …): …` works as the system over the named besturen; over all when none is named."""

    def over(*besturen):
        ids = [b.pk for b in besturen] or list(Bestuur.objects.values_list("pk", flat=True))
        return kring.systeem("proef", ids)

    return over


@pytest.fixture(scope="session")
def client_van():
    """`client_van(coach).get(…)`: a browser of its own, logged in; without a person an anonymous one."""

    def browser(gebruiker=None, **kwargs):
        client = Client(**kwargs)
        if gebruiker is not None:
            client.force_login(gebruiker)
        return client

    return browser
