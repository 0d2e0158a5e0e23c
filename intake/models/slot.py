"""The end: end talk, festive moment with its guests, and one question half a year later (OP-07, OP-11)."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


@spoor()
class Slotmoment(BestuurModel):
    """A festive moment at which certificates are handed over (OP-11)."""

    MUUR = Muur.UITVOERING

    titel = models.CharField("titel", max_length=120)
    begint_op = models.DateTimeField("wanneer")
    waar = models.CharField("waar", max_length=160)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-begint_op", "id"]
        verbose_name = "feestelijk moment"
        verbose_name_plural = "feestelijke momenten"

    def __str__(self) -> str:
        return self.titel


@spoor()
class Slotgast(BestuurModel):
    """One person on the list of a festive moment."""

    MUUR = Muur.UITVOERING

    slotmoment = models.ForeignKey(Slotmoment, on_delete=models.CASCADE, related_name="gasten")
    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="slotmomenten")
    uitgenodigd_op = models.DateTimeField("uitgenodigd op", null=True, blank=True)
    komt = models.BooleanField("komt", null=True, blank=True)
    met_hoeveel = models.PositiveSmallIntegerField("brengt mee", default=0)
    kreeg_certificaat = models.BooleanField("kreeg het certificaat", default=False)

    class Meta(BestuurModel.Meta):
        ordering = ["id"]
        verbose_name = "gast"
        verbose_name_plural = "gasten"
        constraints = [
            models.UniqueConstraint(
                fields=["slotmoment", "traject"],
                name="slotgast_een_keer",
                violation_error_message="Deze persoon staat al op de lijst.",
            )
        ]

    def __str__(self) -> str:
        return "gast"


class Contact(models.TextChoices):
    """Answer half a year later: still in contact? (OP-07)"""

    JA = "ja", "ja, we zien elkaar nog"
    SOMS = "soms", "soms, een bericht of een vraag"
    NEE = "nee", "nee"


@spoor(zonder=["ging_goed", "kon_beter", "blijvend_uitleg"])
class Eindgesprek(BestuurModel):
    """The end talk of a traject, and the question half a year later with consent (OP-07, OP-08)."""

    MUUR = Muur.UITVOERING

    traject = models.OneToOneField("intake.Traject", on_delete=models.PROTECT, related_name="eindgesprek")
    op = models.DateField("gesprek op")
    ging_goed = models.TextField("wat ging goed", max_length=1000, blank=True)
    kon_beter = models.TextField("wat kon beter", max_length=1000, blank=True)
    blijvend = models.CharField("wat blijft", max_length=20, blank=True)
    blijvend_uitleg = models.CharField("uitleg", max_length=200, blank=True)
    navraag_akkoord = models.BooleanField("mag na 6 maanden een vraag krijgen", null=True, blank=True)
    navraag_op = models.DateField("vraag vanaf", null=True, blank=True)
    navraag_gesteld_op = models.DateTimeField("vraag gesteld op", null=True, blank=True)
    navraag_antwoord = models.CharField("nog contact", max_length=5, choices=Contact, blank=True)
    navraag_beantwoord_op = models.DateTimeField("antwoord op", null=True, blank=True)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "eindgesprek"
        verbose_name_plural = "eindgesprekken"
        constraints = [
            models.CheckConstraint(
                name="eindgesprek_navraag_met_akkoord",
                condition=Q(navraag_op__isnull=True) | Q(navraag_akkoord=True),
                violation_error_message="Stel later alleen een vraag aan wie dat goed vindt.",
            ),
            models.CheckConstraint(
                name="eindgesprek_antwoord_met_tijd",
                condition=Q(navraag_antwoord="", navraag_beantwoord_op__isnull=True)
                | (~Q(navraag_antwoord="") & Q(navraag_beantwoord_op__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"eindgesprek van {self.op:%d/%m/%Y}"
