"""The intake: answers kept one by one, each with a version; and notes of the coach."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.spoor import spoor


class Weet(models.TextChoices):
    """State of an answer: not asked is not the same as no (IT-09)."""

    NIET_GEVRAAGD = "niet_gevraagd", "niet gevraagd"
    WEET_NIET = "weet_niet", "weet het nog niet"
    INGEVULD = "ingevuld", "ingevuld"


@spoor()
class Intake(BestuurModel):
    """One guided conversation with one person; filled in over time."""

    traject = models.OneToOneField("intake.Traject", on_delete=models.PROTECT, related_name="intake")
    begonnen_op = models.DateField("begonnen op")
    klaar_op = models.DateField("klaar op", null=True, blank=True)
    uitgelegd = models.BooleanField("uitgelegd wat het is en wat niet", default=False)
    uitleg_taal = models.CharField("uitgelegd in", max_length=8, blank=True)
    met_tolk = models.BooleanField("met tolk", null=True, blank=True)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-begonnen_op", "id"]
        verbose_name = "intake"
        verbose_name_plural = "intakes"

    def __str__(self) -> str:
        return f"intake van {self.begonnen_op:%d/%m/%Y}"


@spoor(zonder=["tekst", "keuzes"])
class Antwoord(BestuurModel):
    """One answer of an intake. `versie` guards against two coaches writing over each other (M10)."""

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="antwoorden")
    vraag = models.CharField("vraag", max_length=40)
    weet = models.CharField("gevraagd", max_length=14, choices=Weet, default=Weet.NIET_GEVRAAGD)
    tekst = models.TextField("antwoord", max_length=4000, blank=True)
    keuzes = models.JSONField("gekozen", default=list, blank=True)
    uit_orientatie = models.BooleanField("komt uit het eerste gesprek", default=False)
    versie = models.PositiveIntegerField("versie", default=1)
    gewijzigd_op = models.DateTimeField("gewijzigd op")
    gewijzigd_door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["vraag", "id"]
        verbose_name = "antwoord"
        verbose_name_plural = "antwoorden"
        constraints = [
            models.UniqueConstraint(fields=["intake", "vraag"], name="antwoord_een_per_vraag"),
            models.CheckConstraint(name="antwoord_versie_positief", condition=Q(versie__gte=1)),
        ]

    def __str__(self) -> str:
        return self.vraag


@spoor(zonder=["tekst"])
class Notitie(BestuurModel):
    """A note for the own side: the gemeente never reads one of AgII, nor the other way round (RG-04)."""

    MUUR = Muur.KANT

    kant = models.CharField("van wie", max_length=10, choices=Kant, default=Kant.GEMEENTE)
    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="notities")
    tekst = models.TextField("notitie", max_length=4000)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("op")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "notitie"
        verbose_name_plural = "notities"

    def __str__(self) -> str:
        return f"notitie van {self.op:%d/%m/%Y}"
