"""Buddies and their duos. A Match points down to the onderdeel it carries out."""

from datetime import date

from django.db import models
from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from intake.models import Urenregel
from intake.models.traject import Status
from intake.models.uren import UrenStatus
from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet
from netwerktraject.kern.spoor import spoor

GENOEG = 2  # meetings a month (BU-01)


class BuddyQuerySet(BestuurQuerySet):
    """Which buddies."""

    def met_duos(self):
        """Annotate `duos`, how many run now."""
        geteld = self.annotate(duos=Count("matches", filter=Q(matches__status="lopend")))
        return geteld.order_by("voornaam", "familienaam", "id")  # a GROUP BY drops the order of Meta

    def vrij(self):
        """Available, with room for one more duo."""
        return self.met_duos().filter(beschikbaar=True, duos__lt=F("max_duos"))


@spoor(zonder=["telefoon", "email", "motivatie"])
class Buddy(BestuurModel):
    """A volunteer who walks along with a newcomer. Has no account: a signed link on a phone."""

    voornaam = models.CharField("voornaam", max_length=80)
    familienaam = models.CharField("familienaam", max_length=120, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)
    taal = models.CharField("taal voor berichten", max_length=5, default="nl")
    talen = models.CharField("spreekt", max_length=120, blank=True)
    motivatie = models.TextField("waarom buddy", blank=True)
    max_duos = models.PositiveSmallIntegerField("hoeveel duo's tegelijk", default=1)
    beschikbaar = models.BooleanField("beschikbaar", default=True)
    sinds = models.DateField("buddy sinds")

    objects = BestuurManager.from_queryset(BuddyQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["voornaam", "familienaam", "id"]
        verbose_name = "buddy"
        verbose_name_plural = "buddy's"

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        return f"{self.voornaam} {self.familienaam}".strip()

    @property
    def taallijst(self) -> list[str]:
        """The languages one by one."""
        return [taal.strip() for taal in self.talen.split(",") if taal.strip()]

    def spreekt(self, taal: str) -> bool:
        """Say whether the buddy speaks the language with this Dutch name."""
        return taal.casefold() in (eigen.casefold() for eigen in self.taallijst)


class MatchStatus(models.TextChoices):
    """States of a duo."""

    LOPEND = "lopend", "loopt"
    BEEINDIGD = "beeindigd", "beëindigd"


class MatchQuerySet(BestuurQuerySet):
    """Which duos."""

    def lopend(self):
        return self.filter(status=MatchStatus.LOPEND)

    def met_ontmoetingen(self, sinds: date):
        """Annotate `laatste` (day), `keren` (meetings since `sinds`), `bevestigd` and `wacht` (minutes)."""
        regels = Urenregel.objects.filter(onderdeel=OuterRef("onderdeel")).exclude(
            status=UrenStatus.VERVANGEN
        )
        return self.annotate(
            laatste=Subquery(regels.order_by("-datum").values("datum")[:1]),
            keren=_tel(regels.filter(datum__gt=sinds), Count("pk")),
            bevestigd=_tel(regels.bevestigd(), Sum("minuten")),
            wacht=_tel(regels.wacht(), Sum("minuten")),
        )


def _tel(regels, uitdrukking):
    som = regels.order_by().values("onderdeel").annotate(n=uitdrukking).values("n")
    return Coalesce(Subquery(som, output_field=IntegerField()), Value(0))


@spoor(zonder=["reden"])
class Match(BestuurModel):
    """One duo, for one onderdeel; 3, 6 or 9 months (BU-01)."""

    onderdeel = models.ForeignKey("intake.Onderdeel", on_delete=models.PROTECT, related_name="matches")
    buddy = models.ForeignKey(Buddy, on_delete=models.PROTECT, related_name="matches")
    status = models.CharField("status", max_length=10, choices=MatchStatus, default=MatchStatus.LOPEND)
    gestart_op = models.DateField("gestart op")
    einde_gepland_op = models.DateField("gepland einde")
    beeindigd_op = models.DateField("beëindigd op", null=True, blank=True)
    reden = models.CharField("waarom beëindigd", max_length=200, blank=True)
    gekoppeld_door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    objects = BestuurManager.from_queryset(MatchQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-gestart_op", "id"]
        verbose_name = "duo"
        verbose_name_plural = "duo's"
        constraints = [
            models.UniqueConstraint(
                fields=["onderdeel"],
                condition=Q(status="lopend"),
                name="match_een_lopend_per_onderdeel",
                violation_error_message="Dit onderdeel heeft al een buddy.",
            ),
            models.CheckConstraint(
                name="match_einde_volledig",
                condition=(Q(status="beeindigd", beeindigd_op__isnull=False) & ~Q(reden=""))
                | Q(status="lopend", beeindigd_op__isnull=True, reden=""),
                violation_error_message="Zeg wanneer en waarom het duo stopt.",
            ),
            models.CheckConstraint(
                name="match_einde_na_start",
                condition=Q(einde_gepland_op__gte=F("gestart_op")),
                violation_error_message="Het duo eindigt voor het begint.",
            ),
        ]

    def __str__(self) -> str:
        return f"duo {self.get_status_display()}"

    def ziet_elkaar_weinig(self, sinds: date) -> bool:
        """Amber: a duo of a month or older with fewer than two meetings since `sinds`. Needs `met_ontmoetingen`."""
        loopt = self.status == MatchStatus.LOPEND and self.onderdeel.traject.status != Status.GEPAUZEERD
        return loopt and self.gestart_op <= sinds and self.keren < GENOEG
