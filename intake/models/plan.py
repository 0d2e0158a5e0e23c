"""The plan item: the hinge between offer, duo, placement and hours."""

from django.db import models
from django.db.models import Q

from aanbod.models import Soort
from intake.models.uren import totalen_per_onderdeel
from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor


class OnderdeelStatus(models.TextChoices):
    """States of a plan item. Stopped keeps its hours (IT-12)."""

    GEPLAND = "gepland", "gepland"
    LOPEND = "lopend", "loopt"
    GESTOPT = "gestopt", "gestopt"
    KLAAR = "klaar", "klaar"


class OnderdeelQuerySet(BestuurQuerySet):
    """Which plan items."""

    def actief(self):
        """Planned or running: their planned minutes count for the plan."""
        return self.filter(
            status__in=[OnderdeelStatus.GEPLAND, OnderdeelStatus.LOPEND, OnderdeelStatus.KLAAR]
        )

    def met_minuten(self):
        """Annotate `bevestigd`, `wacht` and `rest` (all minutes)."""
        return totalen_per_onderdeel(self)


@spoor()
class Onderdeel(BestuurModel):
    """One part of the 40-hour package: an offer, a buddy duo, a placement."""

    MUUR = Muur.GEDEELD
    # A partner's shared offer stands in another bestuur: a trigger checks this key instead (migration 0003, SW-06).
    OVER_DE_GRENS = frozenset({"aanbod"})

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="onderdelen")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    titel = models.CharField("wat", max_length=120)
    aanbod = models.ForeignKey(
        "aanbod.Aanbod", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gepland_minuten = models.PositiveIntegerField("geplande minuten")
    status = models.CharField(
        "status", max_length=10, choices=OnderdeelStatus, default=OnderdeelStatus.GEPLAND
    )
    gestart_op = models.DateField("gestart op", null=True, blank=True)
    gestopt_op = models.DateField("gestopt op", null=True, blank=True)
    stop_reden = models.CharField("waarom gestopt", max_length=200, blank=True)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)

    objects = BestuurManager.from_queryset(OnderdeelQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["volgorde", "id"]
        verbose_name = "onderdeel"
        verbose_name_plural = "onderdelen"
        constraints = [
            models.CheckConstraint(
                name="onderdeel_minuten_positief",
                condition=Q(gepland_minuten__gte=15, gepland_minuten__lte=4800),
                violation_error_message="Plan een kwartier tot 80 uur per onderdeel.",
            ),
            models.CheckConstraint(
                name="onderdeel_stop_met_reden",
                condition=Q(status="gestopt", gestopt_op__isnull=False) & ~Q(stop_reden="")
                | (~Q(status="gestopt") & Q(gestopt_op__isnull=True, stop_reden="")),
                violation_error_message="Zeg wanneer en waarom dit onderdeel stopt.",
            ),
            models.CheckConstraint(
                name="onderdeel_lopend_met_start",
                condition=~Q(status="lopend") | Q(gestart_op__isnull=False),
                violation_error_message="Een onderdeel dat loopt heeft een begindag.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel
