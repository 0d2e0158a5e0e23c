"""Factories around the traject: offer and label, buddy and duo, placement."""

from __future__ import annotations

import factory
from factory import SelfAttribute, Sequence, SubFactory, Trait

from aanbod.models import Aanbod, Besluit, Oordeel, Organisatie, Screening, ScreeningGrond, Soort
from buddy.models import Buddy, Match, MatchStatus
from tests.fabrieken.intake import OnderdeelFactory
from tests.fabrieken.kern import GebruikerFactory, TenantFactory, dagen
from vrijwilligers.models import Plaatsing, PlaatsingSoort, PlaatsingStatus


class OrganisatieFactory(TenantFactory):
    class Meta:
        model = Organisatie

    naam = Sequence(lambda n: f"Organisatie {n}")
    aard = "vereniging"
    contactpersoon = "Mieke Vos"
    email = Sequence(lambda n: f"organisatie{n}@vereniging.example")


class AanbodFactory(TenantFactory):
    """`gelabeld=True` adds a screening that gives the label; `geweigerd` and `verlopen` add the other kinds."""

    _afgeleid = (("bestuur", "organisatie.bestuur"),)

    class Meta:
        model = Aanbod

    organisatie = SubFactory(OrganisatieFactory, bestuur=SelfAttribute("..bestuur"))
    naam = Sequence(lambda n: f"Aanbod {n}")
    soort = Soort.TAALOEFENKANS
    wat = "Je praat samen aan tafel over gewone dingen."
    taaliconen = 1

    @factory.post_generation
    def gelabeld(self, create, extracted, **kwargs):
        if create and extracted:
            ScreeningFactory(aanbod=self, **kwargs)

    @factory.post_generation
    def geweigerd(self, create, extracted, **kwargs):
        if create and extracted:
            ScreeningFactory(aanbod=self, geweigerd=True, **kwargs)

    @factory.post_generation
    def verlopen(self, create, extracted, **kwargs):
        if create and extracted:
            ScreeningFactory(aanbod=self, verlopen=True, **kwargs)


class ScreeningFactory(TenantFactory):
    """A decision with its grounds; `met_grond=False` leaves the grounds out."""

    _afgeleid = (("bestuur", "aanbod.bestuur"),)

    class Meta:
        model = Screening

    class Params:
        geweigerd = Trait(besluit=Besluit.GEWEIGERD)
        ingetrokken = Trait(besluit=Besluit.INGETROKKEN)
        verlopen = Trait(op=dagen(-500), geldig_tot=dagen(-10))
        loopt_af = Trait(op=dagen(-340), geldig_tot=dagen(20))

    aanbod = SubFactory(AanbodFactory, bestuur=SelfAttribute("..bestuur"))
    besluit = Besluit.TOEGEKEND
    door = SubFactory(GebruikerFactory)
    op = dagen(-120)
    geldig_tot = dagen(245)

    @factory.post_generation
    def grond(self, create, extracted, **kwargs):
        if not create or extracted is False:
            return
        if self.besluit == Besluit.GEWEIGERD:
            kwargs = {"nederlands": Oordeel.NEE, "nederlands_reden": "Er is geen Nederlands."} | kwargs
        ScreeningGrondFactory(bestuur=self.bestuur, screening=self, **kwargs)
        # A trigger writes the label on the offer; the object in the hand of the test must know.
        for veld in ("label", "label_op", "label_tot"):
            setattr(self.aanbod, veld, Aanbod.objects.values_list(veld, flat=True).get(pk=self.aanbod.pk))


class ScreeningGrondFactory(TenantFactory):
    _afgeleid = (("bestuur", "screening.bestuur"),)

    class Meta:
        model = ScreeningGrond

    screening = SubFactory(ScreeningFactory, bestuur=SelfAttribute("..bestuur"), grond=False)
    nederlands = Oordeel.JA
    nederlands_reden = "Elke keer opnieuw."
    ontmoeting = Oordeel.JA
    ontmoeting_reden = "Elke keer opnieuw."
    samenleving = Oordeel.JA
    samenleving_reden = "Elke keer opnieuw."


class BuddyFactory(TenantFactory):
    class Meta:
        model = Buddy

    voornaam = Sequence(lambda n: f"Buddy{n}")
    familienaam = Sequence(lambda n: f"Duo{n}")
    email = Sequence(lambda n: f"buddy{n}@post.example")
    talen = "Nederlands, Engels"
    sinds = dagen(-300)


class MatchFactory(TenantFactory):
    """A running duo of 6 months; `beeindigd=True` has ended."""

    _afgeleid = (("bestuur", "onderdeel.bestuur"), ("bestuur", "buddy.bestuur"))

    class Meta:
        model = Match

    class Params:
        beeindigd = Trait(
            status=MatchStatus.BEEINDIGD, beeindigd_op=dagen(-2), reden="de zes maanden zijn om"
        )

    onderdeel = SubFactory(OnderdeelFactory, bestuur=SelfAttribute("..bestuur"), duo=True, lopend=True)
    buddy = SubFactory(BuddyFactory, bestuur=SelfAttribute("..bestuur"))
    gestart_op = dagen(-70)
    einde_gepland_op = dagen(110)
    gekoppeld_door = SubFactory(GebruikerFactory)


class PlaatsingFactory(TenantFactory):
    """A running placement; `beeindigd=True` has ended."""

    _afgeleid = (("bestuur", "onderdeel.bestuur"),)

    class Meta:
        model = Plaatsing

    class Params:
        beeindigd = Trait(status=PlaatsingStatus.BEEINDIGD, beeindigd_op=dagen(-2), reden="het seizoen is om")

    onderdeel = SubFactory(OnderdeelFactory, bestuur=SelfAttribute("..bestuur"), plaats=True, lopend=True)
    soort = PlaatsingSoort.VRIJWILLIGERSWERK
    organisatie = "De Linde"
    mentor = "Paul Wauters"
    mentor_email = "paul@delinde.example"
    gestart_op = dagen(-60)
    geplaatst_door = SubFactory(GebruikerFactory)
