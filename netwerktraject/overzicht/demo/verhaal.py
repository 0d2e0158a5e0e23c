"""The history of one traject, told in rows: referral, conversation, plan, and how it ended."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils.text import slugify

from aanbod.models import Soort
from intake.certificering import uren_tekst
from intake.models import (
    Aanmelding,
    Antwoord,
    EigenVoorstel,
    Inburgeraar,
    Intake,
    Notitie,
    Onderdeel,
    Pauze,
    Traject,
)
from intake.models.gesprek import Weet
from intake.models.plan import OnderdeelStatus
from intake.models.traject import Status
from intake.vragen import VRAGEN
from netwerktraject.kern.models import Gebeurtenis, Inzage
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.talen import taalnaam
from netwerktraject.overzicht.demo.bouw import Bouw
from netwerktraject.overzicht.demo.mens import Deel, Mens

TB = {"Oostende": "Stijn Declercq", "Geraardsbergen": "Joris Deckers", "Wetteren": "Joris Deckers"}
GRAAG = ("wandelen", "koken", "muziek")
TEKSTEN = {
    "wie_ben_je": (
        "Ik heet {voornaam}.",
        "Zeg maar {voornaam}.",
        "Mijn naam is {voornaam}. Ik woon hier graag.",
    ),
    "talen": ("Ik spreek {spreekt}.", "{spreekt}. Nederlands leer ik nu."),
    "gezin": ("", "Er zijn kinderen in huis.", "Ik woon alleen."),
    "wat_doe_je_graag": ("Vroeger deed ik dat elke week.", "Dat wil ik weer doen.", ""),
    "wat_wil_je_bereiken": (
        "Ik wil vrienden maken.",
        "Ik wil durven praten.",
        "Ik wil de stad leren kennen.",
    ),
    "wanneer_kan_je": ("Ik heb les in de voormiddag.", "In het weekend heb ik tijd.", ""),
    "hoe_kom_je_er": ("Tot een half uur stappen is goed.", "Ik neem de bus.", ""),
    "telefoon_internet": ("", "Stuur liefst een bericht."),
    "wie_helpt_jou": ("Mijn buurvrouw helpt soms.", "Mijn leraar helpt me.", ""),
}


class Verhaal:
    """Rows of one person. `lopen.loop` adds the hours between the plan and the end."""

    def __init__(self, bouw: Bouw, plaats: str, mens: Mens) -> None:
        self.bouw, self.plaats, self.mens = bouw, plaats, mens
        self.bestuur = bouw.besturen[plaats]
        self.coach = bouw.staf[mens.coach or f"coach {plaats}"]
        self.tb = bouw.staf[mens.tb or TB.get(plaats, "Mieke Peeters")]
        self.einde = bouw.dag(mens.eind) if mens.eind else bouw.vandaag
        self.onderdelen: list[tuple[Deel, Onderdeel]] = []
        self.stap = mens.sinds  # days ago of the last step told

    def zet(self, model, **velden):
        """Make one row in this gemeente."""
        return self.bouw.zet(model, bestuur=self.bestuur, **velden)

    def gebeurtenis(
        self,
        soort: str,
        tekst: str,
        op: datetime,
        *,
        door=None,
        namens: str = "",
        uitleg: str = "",
        gedeeld: bool = True,
    ) -> None:
        """One line of the timeline."""
        self.zet(
            Gebeurtenis,
            onderwerp_id=self.traject.pk,
            soort=soort,
            tekst=tekst,
            uitleg=uitleg,
            op=op,
            namens=namens,
            door=None if namens else door or self.coach,
            gedeeld=gedeeld,
        )

    def verder(self, van: int, tot: int) -> date:
        """The working day of the next step, some days after the one before."""
        self.stap = max(self.stap - self.bouw.rng.randint(van, tot), 1)
        return self.bouw.werkdag(self.stap)

    # ------------------------------------------------------------------------------------------ referral
    def meld_aan(self) -> None:
        """The person and the referral."""
        mens, dag = self.mens, self.bouw.dag(self.mens.sinds)
        naam = slugify(mens.voornaam)[:20].strip("-") or "persoon"
        bereikbaar = mens.kanaal != "brief"
        rng = self.bouw.rng
        self.persoon = self.zet(
            Inburgeraar,
            voornaam=mens.voornaam,
            familienaam=mens.familienaam,
            contacttaal=mens.taal,
            nederlands=mens.nederlands,
            kanaal=mens.kanaal,
            telefoon=self.bouw.telefoon() if bereikbaar else "",
            email=f"{naam}@post.example"
            if bereikbaar and (mens.kanaal == "mail" or rng.random() < 0.5)
            else "",
        )
        self.traject = self.zet(
            Traject, inburgeraar=self.persoon, trajectbegeleider=self.tb, aangemeld_op=dag, status=mens.status
        )
        op = self.bouw.moment(dag, 11)
        reden = mens.aanmelding or "Wil graag mensen leren kennen en Nederlands oefenen."
        self.zet(Aanmelding, traject=self.traject, door=self.tb, reden=reden, akkoord=True, op=op)
        self.gebeurtenis("aangemeld", "Aangemeld door AgII", op, door=self.tb)

    # ------------------------------------------------------------------------------------------ conversation
    def voer_gesprek(self) -> None:
        """Intake with as many answers as were given; closed unless it still runs."""
        begin = self.verder(4, 9)
        klaar = self.mens.status not in (Status.IN_INTAKE, Status.VRIJGESTELD)
        self.traject.coach = self.coach
        tolk = self.mens.nederlands in ("geen", "a1")
        self.intake = self.zet(
            Intake, traject=self.traject, begonnen_op=begin, door=self.coach, met_tolk=tolk
        )
        self.gebeurtenis("intake_begonnen", "Intake begonnen", self.bouw.moment(begin, 10))
        for vraag in list(VRAGEN)[: self.mens.antwoorden]:
            self._antwoord(vraag, begin)
        if klaar:
            dag = self.verder(4, 9)
            self.intake.klaar_op, self.intake.uitgelegd, self.intake.uitleg_taal = dag, True, self.mens.taal
            self.gebeurtenis("intake_klaar", "Intake klaar", self.bouw.moment(dag, 14))
        for tekst in self.mens.notities:
            op = self.bouw.moment(self.bouw.werkdag(max(1, self.stap - self.bouw.rng.randint(1, 20))), 15)
            self.zet(Notitie, traject=self.traject, tekst=tekst, door=self.coach, op=op)
            self.gebeurtenis("notitie", "Notitie geschreven", op, gedeeld=False)

    def _antwoord(self, vraag: str, dag: date) -> None:
        mens, rng = self.mens, self.bouw.rng
        spreekt = mens.spreekt or taalnaam(mens.taal)
        tekst = mens.woorden.get(vraag) or rng.choice(TEKSTEN[vraag]).format(
            voornaam=mens.voornaam, spreekt=spreekt
        )
        keuzes = {
            "wat_doe_je_graag": list(mens.graag or GRAAG),
            "gezin": list(mens.gezin or ("alleen",)),
        }.get(vraag)
        if keuzes is None:
            bekend = list(VRAGEN[vraag].keuzes)
            keuzes = rng.sample(bekend, min(len(bekend), rng.randint(1, 2)))
        if vraag == "gezin" and not mens.woorden.get(vraag):
            tekst = ""
        onbekend = (
            vraag in ("wie_helpt_jou", "wanneer_kan_je") and vraag not in mens.woorden and rng.random() < 0.2
        )
        self.zet(
            Antwoord,
            intake=self.intake,
            vraag=vraag,
            gewijzigd_op=self.bouw.moment(dag, 10, rng.randrange(20, 59)),
            weet=Weet.WEET_NIET if onbekend else Weet.INGEVULD,
            tekst="" if onbekend else tekst,
            keuzes=[] if onbekend else keuzes,
            versie=rng.randint(1, 3),
            gewijzigd_door=self.coach,
        )

    # ------------------------------------------------------------------------------------------ plan
    def maak_plan(self) -> None:
        """The parts, planned; and the moment the plan was ready when it was."""
        dag = self.verder(2, 6)
        op = self.bouw.moment(dag, 15, 10)
        for volgorde, deel in enumerate(self.mens.delen, start=1):
            aanbod, soort = self._zoek(deel)
            minuten = round(deel.gepland * 60)
            onderdeel = self.zet(
                Onderdeel,
                traject=self.traject,
                soort=soort,
                titel=deel.wat,
                aanbod=aanbod,
                gepland_minuten=minuten,
                volgorde=volgorde,
            )
            self.onderdelen.append((deel, onderdeel))
            if onderdeel.vraagt_oordeel:
                self._beoordeel(onderdeel, op)
            self.gebeurtenis(
                "plan", f"In het plan: {deel.wat}, {uren_tekst(minuten)}", op + timedelta(minutes=volgorde)
            )
        if self.mens.status != Status.IN_INTAKE:
            totaal = sum(onderdeel.gepland_minuten for _, onderdeel in self.onderdelen)
            self.gebeurtenis("plan_klaar", f"Plan klaar: {uren_tekst(totaal)}", op + timedelta(minutes=9))

    def _beoordeel(self, onderdeel: Onderdeel, op: datetime) -> None:
        """What stands in no list of this gemeente counts only with a judgement (IT-03)."""
        self.zet(
            EigenVoorstel,
            onderdeel=onderdeel,
            nederlands=True,
            nederlands_reden="Iedereen praat er Nederlands.",
            deelname=True,
            deelname_reden="Er komen mensen uit de hele buurt.",
            vanaf=op.date(),
            op=op,
            door=self.coach,
        )

    def _zoek(self, deel: Deel):
        """The offer of this gemeente for a part; a partner's is named but not tied: a foreign key stays inside."""
        bekend = self.bouw.aanbod
        if deel.wat == "Buddyduo":
            eigen = (
                a
                for (plaats, _), a in bekend.items()
                if plaats == self.plaats and a.soort == Soort.BUDDYWERKING
            )
            return next(eigen, None), Soort.BUDDYWERKING
        aanbod = bekend.get((self.plaats, deel.wat))
        return aanbod, (aanbod or next(a for (_, naam), a in bekend.items() if naam == deel.wat)).soort

    # ------------------------------------------------------------------------------------------ ends and pauses
    def pauzeer(self) -> None:
        """Put the traject on pause since `eind` days."""
        dag = self.bouw.dag(self.mens.eind)
        tot = None if self.mens.tot is None else self.bouw.dag(self.mens.tot)
        self.zet(
            Pauze,
            traject=self.traject,
            van=dag,
            tot=tot,
            reden=self.mens.reden,
            vorige_status=Status.LOPEND,
            door=self.coach,
        )
        self.gebeurtenis("gepauzeerd", f"Op pauze: {self.mens.reden}", self.bouw.moment(dag, 11))

    def stop(self) -> None:
        """End the traject with a reason; what was planned stops with it."""
        self.traject.beeindigd_op, self.traject.stop_reden = self.einde, self.mens.reden
        self.traject.stop_uitleg = self.mens.uitleg
        for _, onderdeel in self.onderdelen:
            onderdeel.status, onderdeel.gestopt_op, onderdeel.stop_reden = (
                OnderdeelStatus.GESTOPT,
                self.einde,
                f"traject gestopt: {self.mens.reden}",
            )
        self.gebeurtenis("stopgezet", f"Traject gestopt: {self.mens.reden}", self.bouw.moment(self.einde, 14))

    def stel_vrij(self) -> None:
        """Exempt: works, studies or takes part already."""
        self.traject.stop_reden = self.mens.reden
        self.gebeurtenis("vrijgesteld", f"Vrijgesteld: {self.mens.reden}", self.bouw.moment(self.einde, 14))

    def rond_af(self) -> None:
        """The norm is reached; the certificate itself is made from the saved hours (`laden`)."""
        self.traject.beeindigd_op, self.traject.stop_reden = self.einde, "40 uur bereikt"
        for _, onderdeel in self.onderdelen:
            if onderdeel.status == OnderdeelStatus.LOPEND:
                onderdeel.status = OnderdeelStatus.KLAAR

    # ------------------------------------------------------------------------------------------ who looked
    def bekijk(self) -> None:
        """A few looks by the coach and the trajectbegeleider (RG-07)."""
        rng = self.bouw.rng
        kijkers = [(self.coach, Rol.NETWERKCOACH, "dossier", "begeleiding")] if self.traject.coach else []
        kijkers.append((self.tb, Rol.TRAJECTBEGELEIDER, "dossier", "opvolging door AgII"))
        for gebruiker, rol, soort, doel in kijkers:
            for _ in range(rng.randint(1, 3)):
                dag = self.bouw.werkdag(rng.randint(1, max(1, min(self.mens.sinds, 40))))
                self.zet(
                    Inzage,
                    gebruiker=gebruiker,
                    rol=rol,
                    soort=soort,
                    doel=doel,
                    onderwerp_id=self.traject.pk,
                    op=self.bouw.moment(max(dag, self.traject.aangemeld_op), rng.randint(12, 16)),
                )
