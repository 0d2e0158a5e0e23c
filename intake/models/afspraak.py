"""An appointment: a talk, a first meeting, a warm hand-over, an activity. What the newcomer sees on the own page."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import DateTimeField, DurationField, ExpressionWrapper, F, Q, Value

from intake.models.traject import EINDE, Status
from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor


class AfspraakSoort(models.TextChoices):
    """What the appointment is for."""

    INTAKE = "intake", "gesprek met de coach"
    KENNISMAKING = "kennismaking", "kennismaking"
    WARM = "warm", "warme overdracht"
    ACTIVITEIT = "activiteit", "activiteit"
    EVALUATIE = "evaluatie", "gesprek over hoe het gaat"
    EINDE = "einde", "eindgesprek"
    ANDERS = "anders", "afspraak"


class AfspraakStand(models.TextChoices):
    """What became of it."""

    GEPLAND = "gepland", "gepland"
    AFGEMELD = "afgemeld", "de persoon kan niet komen"
    GEBEURD = "gebeurd", "gebeurd"
    NIET_GEBEURD = "niet_gebeurd", "niet gebeurd"
    GESCHRAPT = "geschrapt", "geschrapt"


DUUR = ExpressionWrapper(F("minuten") * Value(timedelta(minutes=1)), output_field=DurationField())


class AfspraakQuerySet(BestuurQuerySet):
    """Which appointments."""

    def komend(self, nu: datetime):
        """Still to come, also when the person said that they can't: the coach has to see that."""
        return self.filter(wanneer__gte=nu, stand__in=[AfspraakStand.GEPLAND, AfspraakStand.AFGEMELD])

    def te_laat(self, nu: datetime):
        """Over, and nobody said what came of it. During a pause and after the end nobody asks (IT-11)."""
        return (
            self.filter(stand=AfspraakStand.GEPLAND, wanneer__lt=nu)
            .annotate(eindigt=ExpressionWrapper(F("wanneer") + DUUR, output_field=DateTimeField()))
            .filter(eindigt__lte=nu)
            .exclude(traject__status__in=[Status.GEPAUZEERD, *EINDE])
        )


@spoor(zonder=["uitkomst", "afmelding"])
class Afspraak(BestuurModel):
    """Who, where, when, with whom along; happened or not, and what came of it (★6, TK-07)."""

    MUUR = Muur.UITVOERING
    OVER_DE_GRENS = frozenset({"aanbod"})  # only a picture and an address; read behind the walls of the offer

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="afspraken")
    onderdeel = models.ForeignKey(
        "intake.Onderdeel", on_delete=models.SET_NULL, null=True, blank=True, related_name="afspraken"
    )
    aanbod = models.ForeignKey(
        "aanbod.Aanbod",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_constraint=True,
    )
    soort = models.CharField("soort", max_length=12, choices=AfspraakSoort)
    wat = models.CharField("wat", max_length=120)
    wanneer = models.DateTimeField("wanneer")
    minuten = models.PositiveSmallIntegerField("duur in minuten", default=60)
    waar = models.CharField("waar", max_length=160, blank=True)
    adres = models.CharField("adres", max_length=160, blank=True)
    wie_mee = models.CharField("wie gaat mee", max_length=120, blank=True)
    mee = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    stand = models.CharField("stand", max_length=12, choices=AfspraakStand, default=AfspraakStand.GEPLAND)
    uitkomst = models.CharField("hoe was het", max_length=300, blank=True)
    afmelding = models.CharField("waarom niet", max_length=200, blank=True)
    afgemeld_op = models.DateTimeField("afgemeld op", null=True, blank=True)
    beslist_op = models.DateTimeField("ingevuld op", null=True, blank=True)
    herinnerd_op = models.DateTimeField("herinnerd op", null=True, blank=True)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gemaakt op")

    objects = BestuurManager.from_queryset(AfspraakQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["wanneer", "id"]
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        indexes = [
            models.Index(fields=["traject", "wanneer"], name="afspraak_traject"),
            models.Index(fields=["bestuur", "wanneer"], name="afspraak_open", condition=Q(stand="gepland")),
        ]
        constraints = [
            models.CheckConstraint(
                name="afspraak_minuten",
                condition=Q(minuten__gte=5, minuten__lte=720),
                violation_error_message="Een afspraak duurt van 5 minuten tot 12 uur.",
            ),
            models.CheckConstraint(
                name="afspraak_beslist_met_tijd",
                condition=~Q(stand__in=["gebeurd", "niet_gebeurd"]) | Q(beslist_op__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.wat

    @property
    def is_open(self) -> bool:
        """Whether something can still become of it."""
        return self.stand in (AfspraakStand.GEPLAND, AfspraakStand.AFGEMELD)
