"""Conversation guides that a gemeente edits: question, pictogram, plain text, per audience (IT-08)."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


class Publiek(models.TextChoices):
    """For whom a guide is."""

    INBURGERAAR = "inburgeraar", "inburgeraar"
    VRIJWILLIGER = "vrijwilliger", "buddy of vrijwilliger"
    GASTHEER = "gastheer", "organisatie die ontvangt"


@spoor()
class Leidraad(BestuurModel):
    """One guide. Without a row the guide of the house holds (`intake/vragen.py`)."""

    MUUR = Muur.AANBOD

    publiek = models.CharField("voor wie", max_length=12, choices=Publiek)
    naam = models.CharField("naam", max_length=80)
    inleiding = models.TextField("inleiding", max_length=600, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)
    gewijzigd_op = models.DateTimeField("gewijzigd op")
    gewijzigd_door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["publiek", "id"]
        verbose_name = "leidraad"
        verbose_name_plural = "leidraden"
        constraints = [
            models.UniqueConstraint(
                fields=["bestuur", "publiek"],
                name="leidraad_een_per_publiek",
                violation_error_message="Er is al een leidraad voor deze mensen.",
            )
        ]

    def __str__(self) -> str:
        return self.naam


@spoor()
class Leidraadvraag(BestuurModel):
    """One question. `sleutel` never changes: answers point at it. Out of use keeps its answers readable."""

    MUUR = Muur.AANBOD

    leidraad = models.ForeignKey(Leidraad, on_delete=models.CASCADE, related_name="vragen")
    sleutel = models.SlugField("sleutel", max_length=40)
    volgorde = models.PositiveSmallIntegerField("volgorde")
    kort = models.CharField("onderwerp", max_length=40)
    vraag = models.CharField("vraag", max_length=160)
    tip = models.CharField("tip voor de coach", max_length=240, blank=True)
    beeld = models.CharField("pictogram", max_length=40, blank=True)
    keuzes = models.JSONField(
        "keuzes met beeld", default=list, blank=True, help_text="Lijst van [sleutel, woord, OpenMoji-code]."
    )
    ander = models.JSONField("de vraag in andere talen", default=dict, blank=True)
    in_orientatie = models.BooleanField("ook in het eerste gesprek van AgII", default=False)
    actief = models.BooleanField("in gebruik", default=True)

    class Meta(BestuurModel.Meta):
        ordering = ["volgorde", "id"]
        verbose_name = "vraag van een leidraad"
        verbose_name_plural = "vragen van een leidraad"
        constraints = [
            models.UniqueConstraint(
                fields=["leidraad", "sleutel"],
                name="leidraadvraag_een_sleutel",
                violation_error_message="Deze vraag staat er al.",
            ),
            models.CheckConstraint(name="leidraadvraag_met_vraag", condition=~Q(vraag="") & ~Q(kort="")),
        ]

    def __str__(self) -> str:
        return self.kort
