"""Factories of the bottom layer, and the base of every tenant factory."""

from __future__ import annotations

import secrets
import uuid
from datetime import timedelta
from functools import cache
from operator import attrgetter

import factory
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from django.utils.text import slugify
from factory import LazyAttribute, LazyFunction, Maybe, Sequence, SubFactory, Trait
from factory.django import DjangoModelFactory

from netwerktraject.kern import kring, links
from netwerktraject.kern.models import (
    Bericht,
    Bestuur,
    Gebeurtenis,
    Gebruiker,
    Inzage,
    Lidmaatschap,
    Link,
    Rolkeuze,
    Samenwerkingsverband,
    Werkgebied,
)
from netwerktraject.kern.models.links import Doel
from netwerktraject.kern.rechten import GEMEENTEROLLEN, Rol
from netwerktraject.kern.rolverdeling import Rolmodel

WACHTWOORD = "proef-wachtwoord-40-uur"
GERAARDSBERGEN, MOL = "41018", "13025"


def dagen(aantal: int):
    """The day that many days from today, decided when the object is made (time-machine moves it)."""
    return LazyFunction(lambda: timezone.localdate() + timedelta(days=aantal))


def nu():
    """This moment."""
    return LazyFunction(timezone.now)


@cache
def _wachtwoord_hash() -> str:
    return make_password(WACHTWOORD)


class BestuurFactory(DjangoModelFactory):
    """An existing gemeente by NIS code, taking part: Geraardsbergen, or with `ander=True` Mol."""

    class Meta:
        model = Bestuur
        django_get_or_create = ("nis",)

    class Params:
        mol = Trait(nis=MOL)
        ander = Trait(nis=MOL)

    nis = GERAARDSBERGEN
    naam = LazyAttribute(
        lambda o: {GERAARDSBERGEN: "Geraardsbergen", MOL: "Mol"}.get(o.nis, f"Gemeente {o.nis}")
    )
    slug = LazyAttribute(lambda o: slugify(o.naam))
    provincie = "Oost-Vlaanderen"
    prefix = LazyAttribute(lambda o: slugify(o.naam).replace("-", "")[:3].upper())
    actief = True
    ondertekenaar = "Lotte Baert"
    ondertekenaar_functie = "schepen van samenleven"

    @classmethod
    def _get_or_create(cls, model_class, *args, **kwargs):
        bestuur = super()._get_or_create(model_class, *args, **kwargs)
        eigen = {
            naam: waarde
            for naam, waarde in kwargs.items()
            if naam not in ("nis", "naam", "slug", "provincie")
        }
        for naam, waarde in eigen.items():
            setattr(bestuur, naam, waarde)
        bestuur.save(update_fields=list(eigen))
        return bestuur


class RolkeuzeFactory(DjangoModelFactory):
    """A gemeente that does only the offer, since a month. Give `rol` for another role."""

    class Meta:
        model = Rolkeuze

    class Params:
        uitgebreid = Trait(rol=Rolmodel.UITGEBREID)
        maximaal = Trait(rol=Rolmodel.MAXIMAAL)
        straks = Trait(vanaf=dagen(60))

    gemeente = SubFactory(BestuurFactory)
    rol = Rolmodel.MINIMAAL
    vanaf = dagen(-30)
    door = SubFactory("tests.fabrieken.kern.GebruikerFactory")


class SamenwerkingsverbandFactory(DjangoModelFactory):
    """`besturen=[…]` fills it."""

    class Meta:
        model = Samenwerkingsverband
        skip_postgeneration_save = True

    naam = Sequence(lambda n: f"Verband {n}")
    slug = LazyAttribute(lambda o: slugify(o.naam))

    @factory.post_generation
    def besturen(self, create, extracted, **kwargs):
        if create and extracted:
            self.besturen.set(extracted)


class WerkgebiedFactory(DjangoModelFactory):
    """`besturen=[…]` fills it."""

    class Meta:
        model = Werkgebied
        skip_postgeneration_save = True

    naam = Sequence(lambda n: f"Werkgebied {n}")
    agentschap = "Agentschap Integratie en Inburgering"

    @factory.post_generation
    def besturen(self, create, extracted, **kwargs):
        if create and extracted:
            self.besturen.set(extracted)


class GebruikerFactory(DjangoModelFactory):
    """An account with the password WACHTWOORD. `met_adres=True` adds the verified address that allauth keeps."""

    class Meta:
        model = Gebruiker
        skip_postgeneration_save = True

    voornaam = Sequence(lambda n: f"Voornaam{n}")
    familienaam = Sequence(lambda n: f"Naam{n}")
    email = Sequence(lambda n: f"gebruiker{n}@gemeente.example")
    password = LazyFunction(_wachtwoord_hash)

    @factory.post_generation
    def met_adres(self, create, extracted, **kwargs):
        if create and extracted:
            EmailAddress.objects.create(user=self, email=self.email, verified=True, primary=True)


class InKring(DjangoModelFactory):
    """Base for walled tables: enters a system Kring around what it makes, derives fields from what was given."""

    _afgeleid: tuple[tuple[str, str], ...] = ()  # (field, path through a given object)

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    @classmethod
    def _generate(cls, strategy, params):
        if strategy != factory.CREATE_STRATEGY:
            return super()._generate(strategy, params)
        with kring.systeem("proefdata", Bestuur.objects.values_list("pk", flat=True)):
            for veld, pad in cls._afgeleid:
                eerste, rest = pad.split(".", 1)
                if veld not in params and params.get(eerste) is not None:
                    params[veld] = attrgetter(rest)(params[eerste])
            return super()._generate(strategy, params)


class LidmaatschapFactory(InKring):
    """A role since a year; default netwerkcoach. The traits choose another role with the place that fits it."""

    class Meta:
        model = Lidmaatschap

    class Params:
        buddycoordinator = Trait(rol=Rol.BUDDYCOORDINATOR)
        beheerder = Trait(rol=Rol.BEHEERDER)
        trajectbegeleider = Trait(rol=Rol.TRAJECTBEGELEIDER)
        regiocoordinator = Trait(rol=Rol.REGIOCOORDINATOR)
        platformbeheerder = Trait(rol=Rol.PLATFORMBEHEERDER)
        verlopen = Trait(tot=dagen(-1))
        in_gemeente = LazyAttribute(lambda o: o.rol in GEMEENTEROLLEN)
        in_werkgebied = LazyAttribute(lambda o: o.rol == Rol.TRAJECTBEGELEIDER)
        in_verband = LazyAttribute(lambda o: o.rol == Rol.REGIOCOORDINATOR)

    gebruiker = SubFactory(GebruikerFactory)
    rol = Rol.NETWERKCOACH
    bestuur = Maybe("in_gemeente", SubFactory(BestuurFactory), None)
    werkgebied = Maybe("in_werkgebied", SubFactory(WerkgebiedFactory), None)
    verband = Maybe("in_verband", SubFactory(SamenwerkingsverbandFactory), None)
    van = dagen(-365)


def gebruiker_met(rol: str, plaats=None, **velden) -> Gebruiker:
    """Make an account that holds `rol` in `plaats` (a Bestuur, Werkgebied, Samenwerkingsverband or nothing)."""
    veld = {Bestuur: "bestuur", Werkgebied: "werkgebied", Samenwerkingsverband: "verband"}.get(type(plaats))
    gebruiker = GebruikerFactory(**velden)
    LidmaatschapFactory(gebruiker=gebruiker, rol=rol, **({veld: plaats} if veld else {}))
    return gebruiker


class TenantFactory(InKring):
    """Base of every tenant model."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    bestuur = SubFactory(BestuurFactory)


class LinkFactory(TenantFactory):
    """A living link to a duo. `teken` is the readable token: keep it to open the link."""

    class Meta:
        model = Link

    class Params:
        teken = LazyFunction(lambda: secrets.token_urlsafe(32))
        ingetrokken = Trait(ingetrokken_op=nu(), reden="duo beëindigd")
        verlopen = Trait(verloopt_op=LazyFunction(lambda: timezone.now() - timedelta(minutes=1)))

    hash = LazyAttribute(lambda o: links.hash_van(o.teken))
    doel = Doel.DUO
    onderwerp_id = LazyFunction(uuid.uuid4)
    gemaakt_op = nu()
    verloopt_op = LazyFunction(lambda: timezone.now() + timedelta(days=links.GELDIG_DAGEN))


class BerichtFactory(TenantFactory):
    """Ready to send now; `geclaimd`, `overdracht` and `verzonden` are later states."""

    class Meta:
        model = Bericht

    class Params:
        geclaimd = Trait(
            toestand="geclaimd", claim_tot=LazyFunction(lambda: timezone.now() + timedelta(minutes=5))
        )
        overdracht = Trait(
            toestand="overdracht", claim_tot=LazyFunction(lambda: timezone.now() + timedelta(minutes=5))
        )
        verzonden = Trait(toestand="verzonden", verzonden_op=nu())

    sleutel = Sequence(lambda n: f"proef:{n}")
    sjabloon = "stilstand"
    aan = "coach@gemeente.example"
    onderwerp_id = LazyFunction(uuid.uuid4)
    niet_voor = nu()
    message_id = LazyFunction(lambda: f"<{uuid.uuid4()}@netwerktraject.example>")
    gemaakt_op = nu()


class GebeurtenisFactory(TenantFactory):
    """One line of the timeline; `gedeeld=True` also for the trajectbegeleider. Give `onderwerp_id=traject.pk`."""

    class Meta:
        model = Gebeurtenis

    onderwerp_id = LazyFunction(uuid.uuid4)
    soort = "uren_bevestigd"
    tekst = "2 uur bevestigd"
    door = SubFactory(GebruikerFactory)
    op = nu()


class InzageFactory(TenantFactory):
    class Meta:
        model = Inzage

    gebruiker = SubFactory(GebruikerFactory)
    rol = Rol.NETWERKCOACH
    soort = "dossier"
    onderwerp_id = LazyFunction(uuid.uuid4)
    doel = "begeleiding"
    op = nu()
