"""The plan item: the hinge between offer, duo, placement and hours."""

from django.apps import apps
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from aanbod.models import Soort
from intake import voorstel
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

    def met_oordeel(self):
        """Annotate what the newest judgement of an own proposal said: `nederlands`, `deelname` and its reasons."""
        model = apps.get_model("intake", "EigenVoorstel")
        oordeel = model.objects.filter(onderdeel=OuterRef("pk")).order_by("-op", "-id")
        return self.annotate(
            oordeel_nl=Subquery(oordeel.values("nederlands")[:1]),
            oordeel_deel=Subquery(oordeel.values("deelname")[:1]),
        )

    def telt_mee(self):
        """Without those that were judged and may not count; one that nobody judged yet stays in the plan (IT-03)."""
        return self.met_oordeel().filter(
            Q(aanbod__isnull=False) | Q(oordeel_nl__isnull=True) | Q(oordeel_nl=True, oordeel_deel=True)
        )


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
    dag = models.PositiveSmallIntegerField("vaste dag, 0 is maandag", null=True, blank=True)
    begint = models.TimeField("van", null=True, blank=True)
    eindigt = models.TimeField("tot", null=True, blank=True)
    waar = models.CharField("waar", max_length=160, blank=True)
    met_wie = models.CharField("met wie", max_length=120, blank=True)
    eigen = models.BooleanField("voorstel van de persoon zelf", default=False)

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
            models.CheckConstraint(
                name="onderdeel_vaste_dag",
                condition=(Q(dag__isnull=True) | Q(dag__lte=6))
                & (Q(eindigt__isnull=True) | Q(begint__isnull=False, eindigt__gt=F("begint"))),
                violation_error_message="Het eindigt voor het begint. Kies een later uur.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def vraagt_oordeel(self) -> bool:
        """Without an offer and no duo: its hours count only with a judgement (IT-03)."""
        return voorstel.vraagt_oordeel(self.soort, heeft_aanbod=self.aanbod_id is not None)

    @property
    def telt_nog_niet(self) -> bool:
        """Asks for a judgement and has none that lets its hours count today (IT-03)."""
        if not self.vraagt_oordeel:
            return False
        oordeel = self.voorstellen.nieuwste(onderdeel=self, dag=timezone.localdate()).first()
        return oordeel is None or not oordeel.telt
