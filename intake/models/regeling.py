"""The rule of the Flemish government over time, and the step plan that a gemeente and the agency agree on."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.spoor import spoor


class Regeling(models.Model):
    """Norm and obligation from one day on (IT-01, IT-02). A traject keeps the norm of the day it was referred."""

    vanaf = models.DateField("geldt vanaf", unique=True)
    norm_minuten = models.PositiveIntegerField("minuten voor het certificaat")
    werk_vrij = models.BooleanField("wie werkt is vrijgesteld", default=True)
    studie_vrij = models.BooleanField("wie studeert is vrijgesteld", default=True)
    bron = models.CharField("bron", max_length=200)

    class Meta:
        ordering = ["-vanaf"]
        verbose_name = "regeling"
        verbose_name_plural = "regelingen"
        constraints = [
            models.CheckConstraint(
                name="regeling_norm_redelijk",
                condition=Q(norm_minuten__gte=60, norm_minuten__lte=12000),
                violation_error_message="De norm ligt tussen 1 en 200 uur.",
            )
        ]

    def __str__(self) -> str:
        return f"vanaf {self.vanaf:%d/%m/%Y}"


class PadStap(models.TextChoices):
    """Steps of the step plan (SW-03), each with an owner and a term in days."""

    ANTWOORD = "antwoord", "antwoord op een aanmelding"
    INTAKE = "intake", "eerste gesprek"
    PLAN = "plan", "plan klaar"
    START = "start", "eerste onderdeel begint"
    EERSTE_UREN = "eerste_uren", "eerste uren"
    AFSLUITEN = "afsluiten", "afronden na 40 uur"


@spoor()
class Stapafspraak(BestuurModel):
    """One step of the agreed plan from one day on: who does it and within how many days after the step before."""

    MUUR = Muur.AANBOD

    stap = models.CharField("stap", max_length=12, choices=PadStap)
    kant = models.CharField("wie", max_length=10, choices=Kant)
    dagen = models.PositiveSmallIntegerField("binnen hoeveel dagen")
    vanaf = models.DateField("geldt vanaf")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["stap", "-vanaf", "id"]
        verbose_name = "stap van het stappenplan"
        verbose_name_plural = "stappen van het stappenplan"
        constraints = [
            models.UniqueConstraint(
                fields=["bestuur", "stap", "vanaf"],
                name="stapafspraak_een_per_dag",
                violation_error_message="Deze stap heeft al een afspraak vanaf die dag.",
            ),
            models.CheckConstraint(
                name="stapafspraak_dagen",
                condition=Q(dagen__gte=1, dagen__lte=365),
                violation_error_message="Kies 1 tot 365 dagen.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_stap_display()
