"""Factories of what surrounds a traject: talk of the agency, hand-over, readiness, helpers, guides, proofs, the end."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from factory import LazyFunction, SelfAttribute, Sequence, SubFactory, Trait
from factory.django import DjangoModelFactory

from intake.models import (
    Afspraak,
    Afwezigheid,
    Deelnamebewijs,
    EigenVoorstel,
    Eindgesprek,
    Genodigde,
    Infomoment,
    Infoplek,
    Leidraad,
    Leidraadvraag,
    Nood,
    Orientatie,
    Overdracht,
    Regeling,
    Signaal,
    Slotgast,
    Slotmoment,
    Stapafspraak,
    Startadvies,
    Talent,
    Tolk,
    Tolkvraag,
    Uitleg,
    Verplichting,
    Weigering,
)
from tests.fabrieken.intake import OnderdeelFactory, TrajectFactory
from tests.fabrieken.kern import BestuurFactory, GebruikerFactory, TenantFactory, dagen, nu
from tests.fabrieken.rond import AanbodFactory


def straks(**tijd):
    """That far from now."""
    return LazyFunction(lambda: timezone.now() + timedelta(**tijd))


class _BijTraject(TenantFactory):
    """Belongs to a running traject and takes its gemeente from it."""

    _afgeleid = (("bestuur", "traject.bestuur"),)

    class Meta:
        abstract = True

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), lopend=True)


class OrientatieFactory(TenantFactory):
    """A talk that is not sent yet; give `traject` for one that came along with a referral."""

    class Meta:
        model = Orientatie

    voornaam = Sequence(lambda n: f"Persoon{n}")
    begonnen_op = dagen(-12)
    door = SubFactory(GebruikerFactory)


class OverdrachtFactory(_BijTraject):
    class Meta:
        model = Overdracht

    naar = SubFactory(BestuurFactory, nis="71016")
    vanaf = dagen(10)
    wat = LazyFunction(lambda: ["naam", "uren"])
    akkoord = True
    pakket = LazyFunction(
        lambda: {
            "naam": {
                "voornaam": "Persoon",
                "familienaam": "Verhuist",
                "contacttaal": "ar",
                "nederlands": "a1",
                "telefoon": "",
                "email": "",
                "kanaal": "brief",
            },
            "status": "lopend",
        }
    )
    door = SubFactory(GebruikerFactory)
    op = nu()


class VerplichtingFactory(_BijTraject):
    class Meta:
        model = Verplichting

    soort = "verplicht"
    van = dagen(-100)
    bron = "brief van AgII"
    door = SubFactory(GebruikerFactory)
    op = nu()


class StartadviesFactory(_BijTraject):
    class Meta:
        model = Startadvies

    class Params:
        wacht = Trait(advies="wacht", voorstel="wacht", wacht_reden="opvang", herbekijk_op=dagen(14))

    voorstel = "start"
    advies = "start"
    route = "groep"
    redenen = LazyFunction(lambda: ["We kunnen samen praten."])
    op = nu()
    door = SubFactory(GebruikerFactory)


class NoodFactory(_BijTraject):
    class Meta:
        model = Nood

    sleutel = "opvang"
    stand = "nodig"
    op = nu()
    door = SubFactory(GebruikerFactory)


class TalentFactory(_BijTraject):
    class Meta:
        model = Talent

    tekst = "Herstelt fietsen"
    gezien_op = dagen(-5)
    door = SubFactory(GebruikerFactory)
    op = nu()


class WeigeringFactory(_BijTraject):
    class Meta:
        model = Weigering

    soort = "plek"
    wat = "Keuken De Linde"
    op = dagen(-5)
    door = SubFactory(GebruikerFactory)


class AfwezigheidFactory(TenantFactory):
    class Meta:
        model = Afwezigheid

    gebruiker = SubFactory(GebruikerFactory)
    vervanger = SubFactory(GebruikerFactory)
    van = dagen(-1)
    tot = dagen(6)


class AfspraakFactory(_BijTraject):
    """Tomorrow by default; `voorbij` was yesterday and nobody said what came of it."""

    class Meta:
        model = Afspraak

    class Params:
        voorbij = Trait(wanneer=straks(days=-1))
        warm = Trait(soort="warm", wat="Eerste keer naar de naaiclub", wie_mee="Hanne")

    soort = "kennismaking"
    wat = "Kennismaking met Greet"
    wanneer = straks(days=1)
    waar = "Bibliotheek"
    adres = "Markt 1"
    door = SubFactory(GebruikerFactory)
    op = nu()


class EigenVoorstelFactory(TenantFactory):
    _afgeleid = (("bestuur", "onderdeel.bestuur"),)

    class Meta:
        model = EigenVoorstel

    onderdeel = SubFactory(OnderdeelFactory, bestuur=SelfAttribute("..bestuur"), eigen=True)
    nederlands = True
    nederlands_reden = "De trainer praat Nederlands."
    deelname = True
    deelname_reden = "Een ploeg uit de buurt."
    vanaf = dagen(-100)
    op = nu()
    door = SubFactory(GebruikerFactory)


class DeelnamebewijsFactory(TenantFactory):
    _afgeleid = (("traject", "onderdeel.traject"), ("bestuur", "onderdeel.bestuur"))

    class Meta:
        model = Deelnamebewijs

    class Params:
        getekend = Trait(tekenaar="Greet De Wit", wijze="papier", getekend_op=nu())

    onderdeel = SubFactory(OnderdeelFactory, bestuur=SelfAttribute("..bestuur"), lopend=True)
    traject = SelfAttribute("onderdeel.traject")
    nummer = Sequence(lambda n: f"DB-2026-{n + 1:05d}")
    wat = "Babelonië"
    minuten = 600
    keren = 5
    van = dagen(-60)
    tot = dagen(-5)
    gemaakt_op = nu()
    door = SubFactory(GebruikerFactory)


class LeidraadFactory(TenantFactory):
    class Meta:
        model = Leidraad

    publiek = "inburgeraar"
    naam = "Kennismaken"
    gewijzigd_op = nu()
    gewijzigd_door = SubFactory(GebruikerFactory)


class LeidraadvraagFactory(TenantFactory):
    _afgeleid = (("bestuur", "leidraad.bestuur"),)

    class Meta:
        model = Leidraadvraag

    leidraad = SubFactory(LeidraadFactory, bestuur=SelfAttribute("..bestuur"))
    sleutel = Sequence(lambda n: f"eigen-{n}")
    volgorde = Sequence(lambda n: n % 30000)
    kort = "Muziek"
    vraag = "Welke muziek hoor je graag?"


class InfomomentFactory(TenantFactory):
    class Meta:
        model = Infomoment

    class Params:
        voorbij = Trait(begint_op=straks(days=-2), eindigt_op=straks(days=-2, hours=2))

    titel = "Samen beginnen"
    begint_op = straks(days=5)
    eindigt_op = straks(days=5, hours=2)
    waar = "Stadhuis"
    door = SubFactory(GebruikerFactory)


class InfoplekFactory(TenantFactory):
    _afgeleid = (("bestuur", "infomoment.bestuur"),)

    class Meta:
        model = Infoplek

    infomoment = SubFactory(InfomomentFactory, bestuur=SelfAttribute("..bestuur"))
    aanbod = SubFactory(AanbodFactory, bestuur=SelfAttribute("..bestuur"), gelabeld=True)
    wie = "Samira van het buurthuis"


class GenodigdeFactory(_BijTraject):
    class Meta:
        model = Genodigde

    infomoment = SubFactory(InfomomentFactory, bestuur=SelfAttribute("..bestuur"))


class SignaalFactory(TenantFactory):
    """From AgII to the gemeente, about an offer; `eigen=True` the other way round."""

    class Meta:
        model = Signaal

    class Params:
        eigen = Trait(kant="gemeente")

    kant = "agii"
    soort = "knelpunt"
    over = "aanbod"
    aanbod = SubFactory(AanbodFactory, bestuur=SelfAttribute("..bestuur"))
    tekst = "Er is geen plaats op zaterdag."
    door = SubFactory(GebruikerFactory)
    op = nu()


class TolkFactory(TenantFactory):
    class Meta:
        model = Tolk

    naam = Sequence(lambda n: f"Taalhulp {n}")
    soort = "vrijwilliger"
    talen = LazyFunction(lambda: ["ar", "fr"])
    telefoon = "0470 12 34 56"


class TolkvraagFactory(_BijTraject):
    class Meta:
        model = Tolkvraag

    stap = "intake"
    taal = "ar"
    wanneer = straks(days=3)
    waarom = "We kunnen samen nog niet praten."
    door = SubFactory(GebruikerFactory)
    op = nu()


class UitlegFactory(_BijTraject):
    class Meta:
        model = Uitleg

    soort = "traject"
    taal = "ar"
    met_tolk = False
    op = dagen(0)
    door = SubFactory(GebruikerFactory)


class SlotmomentFactory(TenantFactory):
    class Meta:
        model = Slotmoment

    titel = "Feest in het stadhuis"
    begint_op = straks(days=20)
    waar = "Stadhuis"
    door = SubFactory(GebruikerFactory)


class SlotgastFactory(_BijTraject):
    class Meta:
        model = Slotgast

    slotmoment = SubFactory(SlotmomentFactory, bestuur=SelfAttribute("..bestuur"))


class EindgesprekFactory(_BijTraject):
    class Meta:
        model = Eindgesprek

    op = dagen(-3)
    door = SubFactory(GebruikerFactory)


class RegelingFactory(DjangoModelFactory):
    """A rule that does not hold yet."""

    class Meta:
        model = Regeling

    vanaf = dagen(200)
    norm_minuten = 3600
    bron = "een later besluit"


class StapafspraakFactory(TenantFactory):
    class Meta:
        model = Stapafspraak

    stap = "intake"
    kant = "gemeente"
    vanaf = dagen(-300)
    dagen = 10
    door = SubFactory(GebruikerFactory)
