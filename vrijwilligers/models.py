"""Placements: volunteer work and acquaintance internships at an organisation, with a mentor."""

from django.db import models
from django.db.models import IntegerField, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from intake.models import Urenregel
from intake.models.uren import UrenStatus
from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet
from netwerktraject.kern.spoor import spoor


class PlaatsingSoort(models.TextChoices):
    """Decides which papers are needed (VW-02)."""

    VRIJWILLIGERSWERK = "vrijwilligerswerk", "vrijwilligerswerk"
    KENNISMAKINGSSTAGE = "kennismakingsstage", "kennismakingsstage"
    TAALSTAGE = "taalstage", "taalstage"


class PlaatsingStatus(models.TextChoices):
    """States of a placement."""

    LOPEND = "lopend", "loopt"
    BEEINDIGD = "beeindigd", "beëindigd"


class PlaatsingQuerySet(BestuurQuerySet):
    """Which placements."""

    def lopend(self):
        return self.filter(status=PlaatsingStatus.LOPEND)

    def met_minuten(self):
        """Annotate `laatste` (day), `bevestigd` and `wacht` (minutes)."""
        regels = Urenregel.objects.filter(onderdeel=OuterRef("onderdeel")).exclude(
            status=UrenStatus.VERVANGEN
        )
        return self.annotate(
            laatste=Subquery(regels.order_by("-datum").values("datum")[:1]),
            bevestigd=_som(regels.bevestigd()),
            wacht=_som(regels.wacht()),
        )


def _som(regels):
    som = regels.order_by().values("onderdeel").annotate(n=Sum("minuten")).values("n")
    return Coalesce(Subquery(som, output_field=IntegerField()), Value(0))


@spoor(zonder=["mentor_email", "reden"])
class Plaatsing(BestuurModel):
    """One person at one place, for one onderdeel, with a named mentor (VW-10)."""

    onderdeel = models.ForeignKey("intake.Onderdeel", on_delete=models.PROTECT, related_name="plaatsingen")
    soort = models.CharField("soort", max_length=20, choices=PlaatsingSoort)
    organisatie = models.CharField("organisatie", max_length=120)
    mentor = models.CharField("mentor", max_length=120)
    mentor_email = models.EmailField("e-mailadres van de mentor", blank=True)
    taal = models.CharField("taal voor berichten", max_length=5, default="nl")
    status = models.CharField(
        "status", max_length=10, choices=PlaatsingStatus, default=PlaatsingStatus.LOPEND
    )
    gestart_op = models.DateField("gestart op")
    beeindigd_op = models.DateField("beëindigd op", null=True, blank=True)
    reden = models.CharField("waarom beëindigd", max_length=200, blank=True)
    geplaatst_door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    objects = BestuurManager.from_queryset(PlaatsingQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-gestart_op", "id"]
        verbose_name = "plaatsing"
        verbose_name_plural = "plaatsingen"
        constraints = [
            models.UniqueConstraint(
                fields=["onderdeel"],
                condition=Q(status="lopend"),
                name="plaatsing_een_lopend_per_onderdeel",
                violation_error_message="Dit onderdeel heeft al een plaats.",
            ),
            models.CheckConstraint(
                name="plaatsing_einde_volledig",
                condition=(Q(status="beeindigd", beeindigd_op__isnull=False) & ~Q(reden=""))
                | Q(status="lopend", beeindigd_op__isnull=True, reden=""),
                violation_error_message="Zeg wanneer en waarom de plaatsing stopt.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} bij {self.organisatie}"
