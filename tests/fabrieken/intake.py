"""Factories of the traject: person, path, conversation, plan, hours, follow-up, certificate."""

from __future__ import annotations

import secrets
import uuid
from datetime import timedelta

import factory
from django.utils import timezone
from factory import LazyAttribute, LazyFunction, SelfAttribute, Sequence, SubFactory, Trait

from aanbod.models import Soort
from intake import certificering
from intake.models import (
    Aanmelding,
    Antwoord,
    Certificaat,
    EigenVoorstel,
    Inburgeraar,
    Intake,
    Notitie,
    Onderdeel,
    Opvolgmoment,
    Pauze,
    Traject,
    Urenregel,
)
from intake.models.gesprek import Weet
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.plan import OnderdeelStatus
from intake.models.traject import Status
from intake.models.uren import Bron, UrenStatus
from netwerktraject.kern.links import hash_van
from tests.fabrieken.kern import GebruikerFactory, TenantFactory, dagen, nu


class InburgeraarFactory(TenantFactory):
    class Meta:
        model = Inburgeraar

    class Params:
        onbereikbaar = Trait(telefoon="", email="", kanaal="brief")

    voornaam = Sequence(lambda n: f"Persoon{n}")
    familienaam = Sequence(lambda n: f"Familie{n}")
    contacttaal = "ar"
    nederlands = "a1"
    telefoon = Sequence(lambda n: f"0470 00 {n // 100 % 100:02d} {n % 100:02d}")
    email = Sequence(lambda n: f"persoon{n}@post.example")
    kanaal = "mail"


class TrajectFactory(TenantFactory):
    """Default `aangemeld` since 10 days. A trait per state; ended ones have a last day and a reason."""

    _afgeleid = (("bestuur", "inburgeraar.bestuur"),)

    class Meta:
        model = Traject

    class Params:
        met_coach = Trait(coach=SubFactory(GebruikerFactory))
        aangemeld = Trait(status=Status.AANGEMELD)
        in_intake = Trait(status=Status.IN_INTAKE, met_coach=True, aangemeld_op=dagen(-30))
        plan_opgemaakt = Trait(status=Status.PLAN_OPGEMAAKT, met_coach=True, aangemeld_op=dagen(-45))
        lopend = Trait(status=Status.LOPEND, met_coach=True, aangemeld_op=dagen(-100), gestart_op=dagen(-70))
        gepauzeerd = Trait(
            status=Status.GEPAUZEERD,
            met_coach=True,
            aangemeld_op=dagen(-100),
            gestart_op=dagen(-70),
            met_pauze=True,
        )
        afgerond = Trait(
            status=Status.AFGEROND,
            met_coach=True,
            aangemeld_op=dagen(-200),
            gestart_op=dagen(-170),
            beeindigd_op=dagen(-5),
            stop_reden="40 uur bereikt",
        )
        stopgezet = Trait(
            status=Status.STOPGEZET,
            met_coach=True,
            aangemeld_op=dagen(-200),
            beeindigd_op=dagen(-20),
            stop_reden="verhuisd",
        )
        vrijgesteld = Trait(status=Status.VRIJGESTELD, met_coach=True, aangemeld_op=dagen(-60))

    inburgeraar = SubFactory(InburgeraarFactory, bestuur=SelfAttribute("..bestuur"))
    trajectbegeleider = SubFactory(GebruikerFactory)
    status = Status.AANGEMELD
    aangemeld_op = dagen(-10)

    @factory.post_generation
    def met_pauze(self, create, extracted, **kwargs):
        if create and extracted:
            PauzeFactory(traject=self, **kwargs)

    @factory.post_generation
    def met_aanmelding(self, create, extracted, **kwargs):
        if create and extracted:
            AanmeldingFactory(traject=self, **kwargs)


class AanmeldingFactory(TenantFactory):
    _afgeleid = (("bestuur", "traject.bestuur"), ("door", "traject.trajectbegeleider"))

    class Meta:
        model = Aanmelding

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"))
    door = SelfAttribute("traject.trajectbegeleider")
    reden = "Wil graag mensen leren kennen."
    akkoord = True
    op = nu()


class PauzeFactory(TenantFactory):
    _afgeleid = (("bestuur", "traject.bestuur"),)

    class Meta:
        model = Pauze

    class Params:
        hervat = Trait(tot=dagen(-7), hervat_op=dagen(-7))
        straks = Trait(van=dagen(20), tot=dagen(40))

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), lopend=True)
    van = dagen(-20)
    reden = "zorg voor familie"
    vorige_status = Status.LOPEND
    door = SubFactory(GebruikerFactory)


class IntakeFactory(TenantFactory):
    _afgeleid = (("bestuur", "traject.bestuur"),)

    class Meta:
        model = Intake

    class Params:
        klaar = Trait(klaar_op=dagen(-5), uitgelegd=True, uitleg_taal="ar", met_tolk=True)

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), in_intake=True)
    begonnen_op = dagen(-12)
    door = SubFactory(GebruikerFactory)


class AntwoordFactory(TenantFactory):
    _afgeleid = (("bestuur", "intake.bestuur"),)

    class Meta:
        model = Antwoord

    intake = SubFactory(IntakeFactory, bestuur=SelfAttribute("..bestuur"))
    vraag = "wat_doe_je_graag"
    weet = Weet.INGEVULD
    tekst = "Thuis kook ik voor iedereen."
    keuzes = LazyFunction(lambda: ["koken", "naaien"])
    gewijzigd_op = nu()
    gewijzigd_door = SubFactory(GebruikerFactory)


class NotitieFactory(TenantFactory):
    _afgeleid = (("bestuur", "traject.bestuur"),)

    class Meta:
        model = Notitie

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), lopend=True)
    tekst = "Belt liever na 12 uur."
    door = SubFactory(GebruikerFactory)
    op = nu()


class OnderdeelFactory(TenantFactory):
    """Planned by default; `duo`, `groep`, `plaats` choose the kind, `lopend`, `gestopt`, `klaar` the state.

    Without an offer it gets a judgement that lets its hours count (IT-03); `oordeel=False` leaves that out.
    """

    _afgeleid = (("bestuur", "traject.bestuur"),)

    class Meta:
        model = Onderdeel

    class Params:
        duo = Trait(soort=Soort.BUDDYWERKING, titel="Buddyduo")
        groep = Trait(soort=Soort.GROEPSWERKING, titel="Wereldmama’s")
        plaats = Trait(soort=Soort.VRIJWILLIGERSWERK, titel="Keuken De Linde")
        lopend = Trait(status=OnderdeelStatus.LOPEND, gestart_op=dagen(-70))
        klaar = Trait(status=OnderdeelStatus.KLAAR, gestart_op=dagen(-70))
        gestopt = Trait(
            status=OnderdeelStatus.GESTOPT,
            gestart_op=dagen(-70),
            gestopt_op=dagen(-10),
            stop_reden="te ver met de bus",
        )

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), lopend=True)
    soort = Soort.TAALOEFENKANS
    titel = "Babelonië"
    gepland_minuten = 600
    volgorde = Sequence(lambda n: n % 30000)

    @factory.post_generation
    def oordeel(self, create, extracted, **kwargs):
        if create and extracted is not False and self.vraagt_oordeel:
            EigenVoorstel.objects.create(
                bestuur=self.bestuur,
                onderdeel=self,
                nederlands=kwargs.get("nederlands", True),
                nederlands_reden="Iedereen praat er Nederlands.",
                deelname=kwargs.get("deelname", True),
                deelname_reden="Er komen mensen uit de buurt.",
                vanaf=kwargs.get("vanaf", timezone.localdate() - timedelta(days=400)),
                op=kwargs.get("op", timezone.now() - timedelta(days=400)),
                door=self.traject.coach or self.traject.trajectbegeleider,
            )


class UrenregelFactory(TenantFactory):
    """Entered by a buddy and waiting; `bevestigd`, `betwist`, `vervangen` and `van_coach` change that."""

    _afgeleid = (("traject", "onderdeel.traject"), ("bestuur", "traject.bestuur"))

    class Meta:
        model = Urenregel

    class Params:
        ingediend = Trait(status=UrenStatus.INGEDIEND)
        bevestigd = Trait(
            status=UrenStatus.BEVESTIGD, beslist_door=SubFactory(GebruikerFactory), beslist_op=nu()
        )
        betwist = Trait(status=UrenStatus.BETWIST, beslist_op=nu())
        vervangen = Trait(status=UrenStatus.VERVANGEN)
        van_coach = Trait(bron=Bron.COACH, door=SubFactory(GebruikerFactory), namens="")

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), lopend=True)
    onderdeel = SubFactory(
        OnderdeelFactory, bestuur=SelfAttribute("..bestuur"), traject=SelfAttribute("..traject"), lopend=True
    )
    datum = dagen(-3)
    minuten = 120
    bron = Bron.BUDDY
    namens = "buddy Greet"
    sleutel = LazyFunction(uuid.uuid4)
    ingevoerd_op = nu()


class OpvolgmomentFactory(TenantFactory):
    """A planned standstill in 21 days; `open`, `gedaan`, `probleem` change that. `rijp` is planned and due."""

    _afgeleid = (("traject", "onderdeel.traject"), ("bestuur", "traject.bestuur"))

    class Meta:
        model = Opvolgmoment

    class Params:
        rijp = Trait(wanneer=LazyFunction(lambda: timezone.now() - timedelta(minutes=1)))
        open = Trait(status=MomentStatus.OPEN, geopend_op=nu(), rijp=True)
        gedaan = Trait(
            status=MomentStatus.GEDAAN,
            rijp=True,
            geopend_op=nu(),
            gedaan_op=nu(),
            gedaan_door=SubFactory(GebruikerFactory),
        )
        vervallen = Trait(status=MomentStatus.VERVALLEN)
        probleem = Trait(soort=MomentSoort.PROBLEEM, tekst="We vinden geen moment.", open=True)

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), lopend=True)
    soort = MomentSoort.STILSTAND
    sleutel = Sequence(lambda n: f"proef:{n}")
    wanneer = LazyFunction(lambda: timezone.now() + timedelta(days=21))


class CertificaatFactory(TenantFactory):
    _afgeleid = (("bestuur", "traject.bestuur"), ("naam", "traject.inburgeraar.naam"))

    class Meta:
        model = Certificaat

    class Params:
        met_pdf = Trait(pdf=b"%PDF-1.7 proef", gemaakt_op=nu())
        ingetrokken = Trait(ingetrokken_op=nu(), intrek_reden="fout in de naam")

    traject = SubFactory(TrajectFactory, bestuur=SelfAttribute("..bestuur"), afgerond=True)
    nummer = Sequence(lambda n: f"GER-2026-{n + 1:04d}")
    code = LazyFunction(lambda: certificering.controlecode(secrets.token_bytes(16)))
    code_hash = LazyAttribute(lambda o: hash_van(o.code))
    naam = SelfAttribute("traject.inburgeraar.naam")
    minuten = 2400
    regels = LazyFunction(lambda: [["taaloefenkans", "Babelonië", "20 keer, stad", 2400]])
    van = dagen(-170)
    tot = dagen(-6)
    gegeven_op = dagen(-5)
    gegeven_door = SubFactory(GebruikerFactory)
