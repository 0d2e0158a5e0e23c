"""Factories of what stands around an offer: kinds, moments, talks, visits, contacts, photo, translation, import."""

from __future__ import annotations

import io
from datetime import time
from functools import cache

import factory
from factory import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory
from PIL import Image

from aanbod.models import (
    Bbevinding,
    Bezoek,
    Bnorm,
    Campagne,
    CampagneLid,
    Categorie,
    Contact,
    Foto,
    Gebruik,
    Gesprek4P,
    Getuigenis,
    Instelling,
    Invoer,
    Kanaal,
    Moment,
    Soort,
    Tip,
    Uitkomst,
    Vertaling,
    Zoekopdracht,
)
from netwerktraject.kern import kring
from tests.fabrieken.kern import GebruikerFactory, TenantFactory, dagen
from tests.fabrieken.rond import AanbodFactory, OrganisatieFactory

VAN_AANBOD = (("bestuur", "aanbod.bestuur"),)
VAN_ORGANISATIE = (("bestuur", "organisatie.bestuur"),)


def _aanbod():
    return SubFactory(AanbodFactory, bestuur=SelfAttribute("..bestuur"))


def _organisatie():
    return SubFactory(OrganisatieFactory, bestuur=SelfAttribute("..bestuur"))


class InstellingFactory(TenantFactory):
    class Meta:
        model = Instelling


class CategorieFactory(TenantFactory):
    class Meta:
        model = Categorie

    naam = Sequence(lambda n: f"Eigen soort {n}")
    soort = Soort.GROEPSWERKING


class GebruikFactory(TenantFactory):
    class Meta:
        model = Gebruik

    aanbod_sleutel = factory.Faker("uuid4", cast_to=None)
    sinds = dagen(-20)


class MomentFactory(TenantFactory):
    """Every Tuesday from 14 to 16 h."""

    _afgeleid = VAN_AANBOD

    class Meta:
        model = Moment

    aanbod = _aanbod()
    dag = 1
    begint = time(14)
    eindigt = time(16)


class Gesprek4PFactory(TenantFactory):
    _afgeleid = VAN_ORGANISATIE

    class Meta:
        model = Gesprek4P

    organisatie = _organisatie()
    op = dagen(-40)
    moeilijk = "Ze durven nog niet bellen."
    door = SubFactory(GebruikerFactory)


class BezoekFactory(TenantFactory):
    _afgeleid = VAN_AANBOD

    class Meta:
        model = Bezoek

    aanbod = _aanbod()
    op = dagen(-30)
    bevindingen = "Warm onthaal, kleine ruimte."
    door = SubFactory(GebruikerFactory)


class BnormFactory(TenantFactory):
    class Meta:
        model = Bnorm

    sleutel = Sequence(lambda n: f"eigen-b-{n}")
    naam = Sequence(lambda n: f"Bijzonder {n}")


class BbevindingFactory(TenantFactory):
    _afgeleid = VAN_AANBOD

    class Meta:
        model = Bbevinding

    aanbod = _aanbod()
    b = "bereikbaar"
    score = 3
    op = dagen(-30)
    door = SubFactory(GebruikerFactory)


class CampagneFactory(TenantFactory):
    class Meta:
        model = Campagne

    naam = Sequence(lambda n: f"Campagne {n}")
    van = dagen(-60)


class CampagneLidFactory(TenantFactory):
    _afgeleid = (("bestuur", "campagne.bestuur"), ("bestuur", "organisatie.bestuur"))

    class Meta:
        model = CampagneLid

    campagne = SubFactory(CampagneFactory, bestuur=SelfAttribute("..bestuur"))
    organisatie = _organisatie()


class ContactFactory(TenantFactory):
    _afgeleid = VAN_ORGANISATIE

    class Meta:
        model = Contact

    organisatie = _organisatie()
    op = dagen(-12)
    kanaal = Kanaal.BEZOEK
    uitkomst = Uitkomst.DENKT_NA
    door = SubFactory(GebruikerFactory)


@cache
def _een_punt() -> bytes:
    """A real JPEG of one pixel."""
    uit = io.BytesIO()
    Image.new("RGB", (1, 1), "teal").save(uit, "JPEG")
    return uit.getvalue()


class FotoFactory(TenantFactory):
    """A picture of one pixel with consent."""

    _afgeleid = VAN_AANBOD

    class Meta:
        model = Foto

    aanbod = _aanbod()
    inhoud = LazyFunction(_een_punt)
    breedte = 1
    hoogte = 1
    alt = "Mensen aan een tafel"
    toestemming_van = "De groep"
    toestemming_op = dagen(-30)


class VertalingFactory(TenantFactory):
    _afgeleid = VAN_AANBOD

    class Meta:
        model = Vertaling

    aanbod = _aanbod()
    taal = "fr"
    naam = "Café des langues"


class GetuigenisFactory(TenantFactory):
    _afgeleid = VAN_AANBOD

    class Meta:
        model = Getuigenis

    aanbod = _aanbod()
    tekst = "Ik durf nu praten in de winkel."
    wie = "Een deelnemer"
    toestemming_op = dagen(-30)


class TipFactory(TenantFactory):
    _afgeleid = VAN_AANBOD

    class Meta:
        model = Tip

    aanbod = _aanbod()
    week = dagen(0)
    gratis = nederlands = toegankelijk = True
    tekst = "Kom praten met koffie."
    door = SubFactory(GebruikerFactory)


class InvoerFactory(TenantFactory):
    class Meta:
        model = Invoer

    naam = "aanbod.csv"
    vorm = "csv"
    inhoud = b"naam;aanbieder;soort;wat\nSoep;Huis;vrije tijd;Samen koken.\n"
    vingerafdruk = Sequence(lambda n: f"{n:064x}")
    door = SubFactory(GebruikerFactory)


class ZoekopdrachtFactory(DjangoModelFactory):
    """A saved filter; its wall opens only for the user, so the row is made as that user."""

    class Meta:
        model = Zoekopdracht

    gebruiker = SubFactory(GebruikerFactory)
    naam = Sequence(lambda n: f"Mijn filter {n}")
    pagina = "matrix"

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        with kring.binnen(kring.Kring(gebruiker_id=kwargs["gebruiker"].pk)):
            return super()._create(model_class, *args, **kwargs)
