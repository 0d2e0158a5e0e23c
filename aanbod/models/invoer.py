"""A file on its way in: kept as it came, judged row by row, written in one go (RG-02)."""

from django.conf import settings
from django.db import models

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


class InvoerStand(models.TextChoices):
    """Where an import stands."""

    KOLOMMEN = "kolommen", "kolommen kiezen"
    VOORBEELD = "voorbeeld", "nakijken"
    WACHT = "wacht", "wacht op de computer"
    BEZIG = "bezig", "bezig"
    KLAAR = "klaar", "klaar"
    MISLUKT = "mislukt", "niet gelukt"
    GESTOPT = "gestopt", "gestopt"


@spoor(zonder=["inhoud", "uitslag"])
class Invoer(BestuurModel):
    """One uploaded file with its column choices and the verdict per row. Nothing is written before `bezig`."""

    MUUR = Muur.TEAM

    naam = models.CharField("bestand", max_length=200)
    vorm = models.CharField("vorm", max_length=10)  # csv, xlsx, ods, jsonld
    inhoud = models.BinaryField("inhoud")
    vingerafdruk = models.CharField("vingerafdruk", max_length=64)
    kolommen = models.JSONField("kolommen", default=dict)
    opties = models.JSONField("opties", default=dict)
    stand = models.CharField("stand", max_length=10, choices=InvoerStand, default=InvoerStand.KOLOMMEN)
    tellingen = models.JSONField("tellingen", default=dict)
    uitslag = models.BinaryField("uitslag per rij", null=True)  # compressed JSON, made again at any time
    gedaan = models.PositiveIntegerField("rijen gedaan", default=0)
    totaal = models.PositiveIntegerField("rijen in totaal", default=0)
    fout = models.CharField("wat ging fout", max_length=300, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField("gemaakt op", auto_now_add=True)
    begonnen_op = models.DateTimeField("begonnen op", null=True, blank=True)
    klaar_op = models.DateTimeField("klaar op", null=True, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-gemaakt_op"]
        verbose_name = "import"
        verbose_name_plural = "imports"

    def __str__(self) -> str:
        return self.naam
