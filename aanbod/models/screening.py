"""The 4P talk, the visits, the B's of accessibility, and the immutable decisions from which the label follows."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from aanbod.models.aanbod import Aanbod
from aanbod.models.keuzes import Besluit, Oordeel
from aanbod.models.organisatie import Organisatie
from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


@spoor()
class Screening(BestuurModel):
    """One decision on the 4P label. Never edited: a new decision is a new row (OF-04). Its reasons: ScreeningGrond."""

    MUUR = Muur.BIJ_AANBOD

    aanbod = models.ForeignKey(Aanbod, on_delete=models.PROTECT, related_name="screenings")
    besluit = models.CharField("besluit", max_length=12, choices=Besluit)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateField("beslist op")
    geldig_tot = models.DateField("geldig tot en met")
    beslist_om = models.DateTimeField("bewaard om", default=timezone.now, editable=False)

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "-beslist_om", "-id"]
        verbose_name = "screening"
        verbose_name_plural = "screenings"
        indexes = [models.Index(fields=["aanbod", "-op", "-beslist_om"], name="screening_nieuwste")]
        constraints = [
            models.CheckConstraint(
                name="screening_geldig_na_besluit",
                condition=Q(geldig_tot__gte=F("op")),
                violation_error_message="Het label eindigt voor het begint.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_besluit_display()} op {self.op:%d/%m/%Y}"


@spoor(zonder=["interne_nota"])
class ScreeningGrond(BestuurModel):
    """Why a screening was decided so: answers, reasons, evidence, note. Read by the own team only (OF-04, OF-05)."""

    MUUR = Muur.TEAM

    screening = models.OneToOneField(Screening, on_delete=models.PROTECT, related_name="grond")
    nederlands = models.CharField("genoeg kans om Nederlands te oefenen", max_length=12, choices=Oordeel)
    nederlands_reden = models.CharField("waarom", max_length=300)
    ontmoeting = models.CharField("genoeg kans om mensen te ontmoeten", max_length=12, choices=Oordeel)
    ontmoeting_reden = models.CharField("waarom", max_length=300)
    samenleving = models.CharField(
        "genoeg kans om mee te doen of de samenleving te leren kennen", max_length=12, choices=Oordeel
    )
    samenleving_reden = models.CharField("waarom", max_length=300)
    steunt_op = models.JSONField("steunt op", default=dict, blank=True)
    interne_nota = models.TextField("nota voor het team", blank=True)

    class Meta(BestuurModel.Meta):
        verbose_name = "grond van een screening"
        verbose_name_plural = "gronden van screenings"

    def __str__(self) -> str:
        return f"Grond van {self.screening_id}"


@spoor(zonder=["moeilijk", "doelen", "inbreng", "nodig", "oplossingen"])
class Gesprek4P(BestuurModel):
    """The 4P talk with an organisation: five questions, who was there, what was agreed (OF-03)."""

    MUUR = Muur.TEAM

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="gesprekken")
    op = models.DateField("gesprek op")
    aanwezig = models.CharField("wie was erbij", max_length=200, blank=True)
    moeilijk = models.TextField("wat is moeilijk met nieuwkomers", blank=True, max_length=2000)
    doelen = models.TextField("wat wil je zelf bereiken", blank=True, max_length=2000)
    inbreng = models.TextField("wat kan je zelf doen", blank=True, max_length=2000)
    nodig = models.TextField("wat heb je nog nodig", blank=True, max_length=2000)
    oplossingen = models.TextField("wat neemt drempels weg", blank=True, max_length=2000)
    afspraak = models.CharField("afspraak", max_length=300, blank=True)
    vervolg_op = models.DateField("vervolggesprek op", null=True, blank=True)
    vervolg_gedaan_op = models.DateField("vervolg gedaan op", null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "-id"]
        verbose_name = "4P-gesprek"
        verbose_name_plural = "4P-gesprekken"

    def __str__(self) -> str:
        return f"4P-gesprek op {self.op:%d/%m/%Y}"


@spoor()
class Bezoek(BestuurModel):
    """A visit on the spot or a test round, with findings and what was agreed (OF-11)."""

    MUUR = Muur.TEAM

    class Soort(models.TextChoices):
        """What kind of visit."""

        BEZOEK = "bezoek", "bezoek ter plaatse"
        TESTRONDE = "testronde", "testronde"

    aanbod = models.ForeignKey(Aanbod, on_delete=models.PROTECT, related_name="bezoeken")
    soort = models.CharField("soort", max_length=10, choices=Soort, default=Soort.BEZOEK)
    op = models.DateField("bezoek op")
    bevindingen = models.TextField("wat zag je", max_length=2000)
    actie = models.CharField("wat is afgesproken", max_length=300, blank=True)
    actie_tegen = models.DateField("tegen wanneer", null=True, blank=True)
    actie_gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "-id"]
        verbose_name = "bezoek"
        verbose_name_plural = "bezoeken"

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.op:%d/%m/%Y}"


@spoor()
class Bnorm(BestuurModel):
    """A B of accessibility that a gemeente adds, or its own wording of a published one (TK-01)."""

    MUUR = Muur.AANBOD

    sleutel = models.SlugField("sleutel", max_length=30)
    naam = models.CharField("naam", max_length=60)
    uitleg = models.CharField("uitleg", max_length=200, blank=True)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=50)
    actief = models.BooleanField("in gebruik", default=True)

    class Meta(BestuurModel.Meta):
        ordering = ["volgorde", "naam"]
        verbose_name = "B van toegankelijkheid"
        verbose_name_plural = "B’s van toegankelijkheid"
        constraints = [models.UniqueConstraint(fields=["bestuur", "sleutel"], name="bnorm_sleutel_uniek")]

    def __str__(self) -> str:
        return self.naam


@spoor()
class Bbevinding(BestuurModel):
    """One finding of a B's scan: score, what hinders whom, the agreed action. The newest per B counts (TK-01, ★3)."""

    MUUR = Muur.TEAM

    class Ernst(models.TextChoices):
        """What it does for the people whose barrier it is."""

        GEEN = "geen", "hindert niet"
        LAGER = "lager", "hindert: zet het lager"
        WEG = "weg", "kan niet: verberg het"

    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="bevindingen")
    b = models.SlugField("B", max_length=30)
    score = models.PositiveSmallIntegerField(
        "score", validators=[MinValueValidator(1), MaxValueValidator(4)], help_text="1 is zwak, 4 is sterk."
    )
    zin = models.CharField("wat je vond", max_length=200, blank=True)
    raakt = models.CharField("wie hindert het", max_length=30, blank=True)
    ernst = models.CharField("gevolg", max_length=6, choices=Ernst, default=Ernst.GEEN)
    actie = models.CharField("wat is afgesproken", max_length=300, blank=True)
    actie_tegen = models.DateField("tegen wanneer", null=True, blank=True)
    actie_gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    op = models.DateField("gezien op")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "-id"]
        verbose_name = "bevinding"
        verbose_name_plural = "bevindingen"
        constraints = [
            models.UniqueConstraint(fields=["aanbod", "b", "op"], name="bevinding_een_per_dag"),
            models.CheckConstraint(name="bevinding_score_1_4", condition=Q(score__gte=1, score__lte=4)),
        ]

    def __str__(self) -> str:
        return f"{self.b}: {self.score}"
