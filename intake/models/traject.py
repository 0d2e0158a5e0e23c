"""The path of one person: its states, the referral that opened it, and its pauses."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from intake.models import activiteit
from intake.models.begeleiding import Afwezigheid
from intake.models.uren import totalen_per_traject
from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Lidmaatschap, Muur
from netwerktraject.kern.rechten import Rol, verdeel
from netwerktraject.kern.spoor import spoor

NORM_MINUTEN = 40 * 60


class Status(models.TextChoices):
    """States of a traject (domein.md)."""

    AANGEMELD = "aangemeld", "aangemeld"
    IN_INTAKE = "in_intake", "in intake"
    PLAN_OPGEMAAKT = "plan_opgemaakt", "plan opgemaakt"
    LOPEND = "lopend", "lopend"
    GEPAUZEERD = "gepauzeerd", "gepauzeerd"
    AFGEROND = "afgerond", "afgerond"
    STOPGEZET = "stopgezet", "stopgezet"
    VRIJGESTELD = "vrijgesteld", "vrijgesteld"


EINDE = (Status.AFGEROND, Status.STOPGEZET)
OVERGANGEN: dict[str, tuple[str, ...]] = {
    Status.AANGEMELD: (Status.IN_INTAKE, Status.STOPGEZET, Status.VRIJGESTELD),
    Status.IN_INTAKE: (Status.PLAN_OPGEMAAKT, Status.GEPAUZEERD, Status.STOPGEZET, Status.VRIJGESTELD),
    Status.PLAN_OPGEMAAKT: (Status.LOPEND, Status.GEPAUZEERD, Status.STOPGEZET, Status.VRIJGESTELD),
    Status.LOPEND: (Status.GEPAUZEERD, Status.AFGEROND, Status.STOPGEZET, Status.VRIJGESTELD),
    Status.GEPAUZEERD: (Status.IN_INTAKE, Status.PLAN_OPGEMAAKT, Status.LOPEND, Status.STOPGEZET),
    Status.VRIJGESTELD: (
        Status.AANGEMELD,
        Status.IN_INTAKE,
        Status.PLAN_OPGEMAAKT,
        Status.LOPEND,
        Status.STOPGEZET,
    ),
    Status.AFGEROND: (),
    Status.STOPGEZET: (),
}


def _werkt_bij_agii(wie: str, bestuur: str) -> Exists:
    """Whether the person behind `wie` is a trajectbegeleider of that gemeente today."""
    vandaag = Lidmaatschap.objects.geldig_op(timezone.localdate()).filter(
        rol=Rol.TRAJECTBEGELEIDER, gebruiker__is_active=True
    )
    return Exists(vandaag.filter(gebruiker=OuterRef(wie), werkgebied__besturen=OuterRef(bestuur)))


def _verlaten(pad: str = "") -> Q:
    """Referred by somebody of AgII who left."""
    had = Q(**{f"{pad}trajectbegeleider__isnull": False})
    return had & ~_werkt_bij_agii(f"{pad}trajectbegeleider", f"{pad}bestuur")


def _gedekt(kring, pad: str = "") -> Q:
    """Of a colleague of AgII who is away today and whom this actor covers, or whom nobody in person can (IT-13)."""
    dag = timezone.localdate()
    weg = Afwezigheid.objects.filter(van__lte=dag, tot__gte=dag)
    ook_weg = Exists(weg.filter(bestuur=OuterRef("bestuur"), gebruiker=OuterRef("vervanger")))
    niemand = ook_weg | ~_werkt_bij_agii("vervanger", "bestuur")
    rijen = weg.filter(bestuur=OuterRef(f"{pad}bestuur"), gebruiker=OuterRef(f"{pad}trajectbegeleider"))
    return Q(Exists(rijen.filter(Q(vervanger=kring.gebruiker_id) | niemand)))


def _zonder_begeleider(pad: str = "") -> Q:
    """Nobody of AgII, or somebody who left: the colleagues of the work region take over (IT-13, docs/adr/0014)."""
    return Q(**{f"{pad}trajectbegeleider__isnull": True}) | _verlaten(pad)


def _van_agii(kring) -> Q:
    """The own people and those of a colleague who left; where AgII follows up also who never had anybody (RG-04)."""
    if not kring.agii:
        return Q(pk__in=())
    mijn = Q(trajectbegeleider_id=kring.gebruiker_id) | _verlaten()
    if not kring.opvolging:
        return Q(bestuur_id__in=kring.agii) & mijn
    ook = Q(trajectbegeleider__isnull=True) | _gedekt(kring)
    return Q(bestuur_id__in=kring.agii) & mijn | Q(bestuur_id__in=kring.opvolging) & ook


def bij_recht(kring, recht, pad: str = "") -> Q:
    """Which rows belong to files on which this actor does one kind of work; `pad` leads to the traject (SW-01)."""
    team, volgt = verdeel(kring, recht)
    if not volgt:
        return Q(bestuur_id__in=team)
    van_mij = Q(**{f"{pad}trajectbegeleider_id": kring.gebruiker_id})
    ook = _zonder_begeleider(pad) | _gedekt(kring, pad)
    return Q(bestuur_id__in=team) | Q(bestuur_id__in=volgt) & (van_mij | ook)


class TrajectQuerySet(BestuurQuerySet):
    """Which trajecten."""

    def zichtbaar_voor(self, kring):
        """Rows this actor may open: own besturen, or in a work region only the own people."""
        return self.filter(Q(bestuur_id__in=kring.personen) | _van_agii(kring))

    def van_begeleider(self, kring):
        """People this trajectbegeleider referred; where AgII follows up also who has no trajectbegeleider (RG-04)."""
        return self.filter(_van_agii(kring))

    def voor_recht(self, kring, recht):
        """Files on which this actor does one kind of work: as the team, or as AgII for the own people (SW-01)."""
        return self.filter(bij_recht(kring, recht))

    def van_gemeente(self, kring):
        """Dossiers of the actor's own besturen."""
        return self.filter(bestuur_id__in=kring.personen)

    def in_begeleiding(self):
        """Not ended and not exempt."""
        return self.exclude(status__in=[*EINDE, Status.VRIJGESTELD])

    def met_minuten(self):
        """Annotate confirmed, waiting and planned minutes; the 40 hours are one SUM over one table (IT-01)."""
        return totalen_per_traject(self)

    def stil_op(self, dag):
        """Who stands still on that day: nothing happened for three weeks (IT-13; `intake.stilstand`)."""
        return activiteit.stil_op(self, dag)


@spoor(zonder=["stop_uitleg"])
class Traject(BestuurModel):
    """The 40-hour path of one person in one gemeente."""

    MUUR = Muur.AANMELDBAAR

    inburgeraar = models.ForeignKey("intake.Inburgeraar", on_delete=models.PROTECT, related_name="trajecten")
    status = models.CharField("status", max_length=15, choices=Status, default=Status.AANGEMELD)
    norm_minuten = models.PositiveIntegerField("minuten voor het certificaat", default=NORM_MINUTEN)
    coach = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    trajectbegeleider = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    aangemeld_op = models.DateField("aangemeld op")
    gestart_op = models.DateField("eerste onderdeel gestart op", null=True, blank=True)
    beeindigd_op = models.DateField("einde", null=True, blank=True)
    stop_reden = models.CharField("reden van het einde", max_length=40, blank=True)
    stop_uitleg = models.TextField("uitleg", blank=True)
    lesuren = models.JSONField(
        "lesuren",
        default=list,
        blank=True,
        help_text="Lijst van [dag 0-6, van, tot, wat]: [0, 9:00, 12:00, NT2].",
    )
    versie = models.PositiveIntegerField("versie", default=1)

    objects = BestuurManager.from_queryset(TrajectQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-aangemeld_op", "id"]
        verbose_name = "traject"
        verbose_name_plural = "trajecten"
        indexes = [models.Index(fields=["bestuur", "status"], name="traject_bestuur_status")]
        constraints = [
            models.CheckConstraint(
                name="traject_einde_met_dag",
                condition=Q(status__in=EINDE, beeindigd_op__isnull=False)
                | (~Q(status__in=EINDE) & Q(beeindigd_op__isnull=True)),
                violation_error_message="Een afgerond of stopgezet traject heeft een einddag, een ander niet.",
            ),
            models.CheckConstraint(
                name="traject_stop_met_reden",
                condition=~Q(status=Status.STOPGEZET) | ~Q(stop_reden=""),
                violation_error_message="Zeg waarom het traject stopt.",
            ),
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=~Q(status__in=EINDE),
                name="traject_een_per_inburgeraar",
                violation_error_message="Deze persoon heeft al een traject dat loopt.",
            ),
        ]

    def __str__(self) -> str:
        return f"traject {self.get_status_display()}"

    def kan_naar(self, status: str) -> bool:
        """Say whether the state may change to `status`."""
        return status in OVERGANGEN[self.status]


class AanmeldStand(models.TextChoices):
    """Where a referral stands; a gemeente always answers (SW-03)."""

    WACHT = "wacht", "wacht op antwoord"
    VRAAG = "vraag", "vraag aan AgII"
    AANVAARD = "aanvaard", "aanvaard"
    GEWEIGERD = "geweigerd", "geweigerd"
    INGETROKKEN = "ingetrokken", "ingetrokken"
    VERVALLEN = "vervallen", "vervallen: geen antwoord"


@spoor(zonder=["reden", "vraag", "antwoord", "uitleg"])
class Aanmelding(BestuurModel):
    """The referral by a trajectbegeleider: why, with whose agreement, and what the gemeente answers (SW-03, SW-04)."""

    MUUR = Muur.AANMELDBAAR

    traject = models.OneToOneField(Traject, on_delete=models.PROTECT, related_name="aanmelding")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    reden = models.TextField("waarom meld je deze persoon aan", max_length=1000, blank=True)
    akkoord = models.BooleanField("de persoon weet dat de gemeente deze gegevens krijgt")
    op = models.DateTimeField("aangemeld op")
    stand = models.CharField("stand", max_length=12, choices=AanmeldStand, default=AanmeldStand.WACHT)
    antwoord_voor = models.DateField("antwoord voor", null=True, blank=True)
    vraag = models.TextField("vraag van de gemeente", max_length=600, blank=True)
    antwoord = models.TextField("antwoord van AgII", max_length=600, blank=True)
    weiger_reden = models.CharField("waarom geweigerd", max_length=20, blank=True)
    uitleg = models.CharField("uitleg bij het antwoord", max_length=300, blank=True)
    herinnerd_op = models.DateTimeField("herinnerd op", null=True, blank=True)
    beslist_op = models.DateTimeField("beslist op", null=True, blank=True)
    beslist_door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "aanmelding"
        verbose_name_plural = "aanmeldingen"
        constraints = [
            models.CheckConstraint(
                name="aanmelding_met_akkoord",
                condition=Q(akkoord=True),
                violation_error_message="Meld alleen aan wie weet dat de gemeente deze gegevens krijgt.",
            ),
            models.CheckConstraint(
                name="aanmelding_weigering_met_reden",
                condition=~Q(stand="geweigerd") | ~Q(weiger_reden=""),
                violation_error_message="Zeg waarom de gemeente niet kan starten.",
            ),
        ]

    def __str__(self) -> str:
        return f"aanmelding van {self.op:%d/%m/%Y}"


class PauzeQuerySet(BestuurQuerySet):
    """Which pauses."""

    def open(self):
        """Begun or planned, and not resumed: there is at most one."""
        return self.filter(hervat_op__isnull=True)


@spoor(zonder=["reden"])
class Pauze(BestuurModel):
    """A pause: hours stay, every clock and reminder stops (IT-11)."""

    MUUR = Muur.GEDEELD

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="pauzes")
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)
    reden = models.CharField("reden", max_length=120)
    vorige_status = models.CharField("status voor de pauze", max_length=15, choices=Status)
    hervat_op = models.DateField("hervat op", null=True, blank=True)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    objects = BestuurManager.from_queryset(PauzeQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-van", "id"]
        verbose_name = "pauze"
        verbose_name_plural = "pauzes"
        constraints = [
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(hervat_op__isnull=True),
                name="pauze_een_open_per_traject",
                violation_error_message="Dit traject staat al op pauze.",
            ),
            models.CheckConstraint(
                name="pauze_tot_na_van",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                violation_error_message="De pauze eindigt voor ze begint. Kies een latere dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"pauze vanaf {self.van:%d/%m/%Y}"
