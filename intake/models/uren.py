"""The ledger: one line is one meeting of one person, in minutes. Never deleted; corrected by a new line."""

from django.apps import apps
from django.db import models
from django.db.models import F, IntegerField, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Greatest

from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor

MAX_MINUTEN = 720


class UrenStatus(models.TextChoices):
    """Only `bevestigd` counts for the norm; the others show as waiting."""

    INGEDIEND = "ingediend", "wacht op bevestiging"
    BEVESTIGD = "bevestigd", "bevestigd"
    BETWIST = "betwist", "betwist"
    VERVANGEN = "vervangen", "verbeterd in een nieuwe regel"


class Taal(models.TextChoices):
    """Language used in the meeting (IT-04)."""

    NEDERLANDS = "nederlands", "Nederlands"
    GEMENGD = "gemengd", "Nederlands en een andere taal"
    ANDERE = "andere", "een andere taal"


class Bron(models.TextChoices):
    """Who entered the hours."""

    BUDDY = "buddy", "buddy"
    MENTOR = "mentor", "mentor"
    INBURGERAAR = "inburgeraar", "inburgeraar"
    COACH = "coach", "coach"
    AGII = "agii", "trajectbegeleider"
    LIJST = "lijst", "aanwezigheidslijst"
    BESTAND = "bestand", "bestand"
    OVERDRACHT = "overdracht", "vorige gemeente"


class UrenregelQuerySet(BestuurQuerySet):
    """Which lines."""

    def wacht(self):
        """Entered or contested: to be decided by the coach."""
        return self.filter(status__in=[UrenStatus.INGEDIEND, UrenStatus.BETWIST])

    def bevestigd(self):
        return self.filter(status=UrenStatus.BEVESTIGD)

    def som(self) -> int:
        """Minutes together."""
        return self.aggregate(s=Coalesce(Sum("minuten"), 0))["s"]


@spoor(zonder=["opmerking", "betwist_reden"])
class Urenregel(BestuurModel):
    """Who, when, how long, what, in which language, entered by whom (RG-05)."""

    MUUR = Muur.GEDEELD

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="uren")
    onderdeel = models.ForeignKey("intake.Onderdeel", on_delete=models.PROTECT, related_name="uren")
    datum = models.DateField("dag")
    minuten = models.PositiveSmallIntegerField("minuten")
    taal = models.CharField("taal", max_length=10, choices=Taal, default=Taal.NEDERLANDS)
    status = models.CharField("status", max_length=10, choices=UrenStatus, default=UrenStatus.INGEDIEND)
    bron = models.CharField("ingevoerd door", max_length=12, choices=Bron)
    door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    namens = models.CharField("naam zonder account", max_length=120, blank=True)
    sleutel = models.UUIDField("sleutel tegen dubbel", help_text="Eén keer tikken of tien keer: één regel.")
    opmerking = models.CharField("opmerking", max_length=300, blank=True)
    betwist_reden = models.CharField("wat klopt er niet", max_length=300, blank=True)
    ingevoerd_op = models.DateTimeField("ingevoerd op")
    beslist_door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    beslist_op = models.DateTimeField("beslist op", null=True, blank=True)
    verbetert = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="verbetering"
    )

    objects = BestuurManager.from_queryset(UrenregelQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-datum", "-ingevoerd_op", "id"]
        verbose_name = "urenregel"
        verbose_name_plural = "urenregels"
        indexes = [
            models.Index(fields=["traject", "status"], include=["minuten"], name="uren_traject_status"),
            models.Index(fields=["traject", "-datum"], name="uren_traject_datum"),
            models.Index(
                fields=["bestuur"], name="uren_wacht", condition=Q(status__in=["ingediend", "betwist"])
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="uren_minuten_1_720",
                condition=Q(minuten__gte=1, minuten__lte=MAX_MINUTEN),
                violation_error_message="Vul tussen 1 minuut en 12 uur in.",
            ),
            models.UniqueConstraint(
                fields=["bestuur", "sleutel"],
                name="uren_sleutel_uniek",
                violation_error_message="Deze uren staan er al.",
            ),
            models.CheckConstraint(
                name="uren_beslist_volledig",
                condition=Q(status__in=["bevestigd"], beslist_op__isnull=False) | ~Q(status="bevestigd"),
                violation_error_message="Een bevestigde regel heeft een dag van bevestiging.",
            ),
            models.CheckConstraint(
                name="uren_door_of_namens",
                condition=Q(door__isnull=False) | ~Q(namens=""),
                violation_error_message="Zeg wie deze uren invoerde.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minuten} minuten op {self.datum:%d/%m/%Y}"


def _som(regels, groep: str):
    totaal = regels.order_by().values(groep).annotate(s=Sum("minuten")).values("s")
    return Coalesce(Subquery(totaal, output_field=IntegerField()), Value(0))


def totalen_per_onderdeel(onderdelen):
    """Annotate `bevestigd`, `wacht` and `rest` (planned and not yet done; all minutes) on an Onderdeel queryset."""
    uren = Urenregel.objects.filter(onderdeel=OuterRef("pk"))
    return onderdelen.annotate(
        bevestigd=_som(uren.bevestigd(), "onderdeel"), wacht=_som(uren.wacht(), "onderdeel")
    ).annotate(rest=Greatest(F("gepland_minuten") - F("bevestigd") - F("wacht"), Value(0)))


def totalen_per_traject(trajecten):
    """Annotate `bevestigd`, `wacht`, `gepland` and `open` (all minutes) on a Traject queryset."""
    uren = Urenregel.objects.filter(traject=OuterRef("pk"))
    onderdelen = apps.get_model("intake", "Onderdeel").objects.filter(traject=OuterRef("pk")).actief()
    rest = totalen_per_onderdeel(onderdelen).order_by().values("traject").annotate(s=Sum("rest")).values("s")
    return trajecten.annotate(
        bevestigd=_som(uren.bevestigd(), "traject"),
        wacht=_som(uren.wacht(), "traject"),
        gepland=Coalesce(Subquery(rest, output_field=IntegerField()), Value(0)),
    ).annotate(open=F("norm_minuten") - F("bevestigd"))
