"""What goes well and what gets stuck, told to the other side: AgII knows the people, the gemeente the offer (SW-04)."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.spoor import spoor


class SignaalSoort(models.TextChoices):
    """Good news or a bottleneck."""

    GOED = "goed", "gaat goed"
    KNELPUNT = "knelpunt", "loopt vast"


class Over(models.TextChoices):
    """What it is about; a person is never named."""

    AANBOD = "aanbod", "een aanbod"
    MENSEN = "mensen", "de mensen die we begeleiden"
    SAMENWERKING = "samenwerking", "hoe we samenwerken"


class SignaalQuerySet(BestuurQuerySet):
    """Which signals."""

    def wacht(self):
        """Nobody answered yet."""
        return self.filter(antwoord_op__isnull=True)

    def van(self, kring: Kring):
        """Given by the own side."""
        return self.filter(_kanten(kring, Kant.AGII, Kant.GEMEENTE))

    def aan(self, kring: Kring):
        """Given by the other side."""
        return self.filter(_kanten(kring, Kant.GEMEENTE, Kant.AGII))


def _kanten(kring: Kring, bij_agii: str, bij_ons: str) -> Q:
    """Which side wrote it, in the besturen where one works for AgII and in those where one works for the gemeente."""
    agii = Q(bestuur_id__in=kring.agiikant, kant=bij_agii)
    return agii | Q(bestuur_id__in=kring.aanbod - kring.agiikant, kant=bij_ons)


@spoor(zonder=["tekst", "antwoord"])
class Signaal(BestuurModel):
    """One signal of one side, and the answer of the other. Both read both; who typed it is kept, not shown."""

    MUUR = Muur.SIGNAAL

    kant = models.CharField("van wie", max_length=8, choices=Kant)
    soort = models.CharField("goed of moeilijk", max_length=8, choices=SignaalSoort)
    over = models.CharField("waarover", max_length=12, choices=Over)
    aanbod = models.ForeignKey(
        "aanbod.Aanbod", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tekst = models.TextField("wat zie je", max_length=500)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gegeven op")
    antwoord = models.TextField("antwoord", max_length=500, blank=True)
    antwoord_door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    antwoord_op = models.DateTimeField("beantwoord op", null=True, blank=True)

    objects = BestuurManager.from_queryset(SignaalQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "signaal"
        verbose_name_plural = "signalen"
        constraints = [
            models.CheckConstraint(
                name="signaal_over_een_aanbod",
                condition=Q(over="aanbod", aanbod__isnull=False) | ~Q(over="aanbod") & Q(aanbod__isnull=True),
            ),
            models.CheckConstraint(
                name="signaal_antwoord_volledig",
                condition=Q(antwoord="", antwoord_op__isnull=True, antwoord_door__isnull=True)
                | ~Q(antwoord="") & Q(antwoord_op__isnull=False, antwoord_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"signaal van {self.op:%d/%m/%Y}"
