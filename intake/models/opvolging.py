"""Follow-up moments: planned ahead with a due time, then one line in the coach's list and one mail."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


class MomentSoort(models.TextChoices):
    """What the moment is about. New schemas add a kind here and a rule in `intake/opvolging.py`."""

    STILSTAND = "stilstand", "al 3 weken geen uren"
    PROBLEEM = "probleem", "probleem gemeld"
    INTAKE = "intake", "wil een eigen gesprek"
    EERSTE_MAAND = "eerste_maand", "eerste maand: nog niet geweest"
    HERBEKIJK = "herbekijk", "opnieuw bekijken of de start kan"
    NAZORG = "nazorg", "twee keer nee: praat eerst"
    PAUZE_EINDE = "pauze_einde", "de pauze loopt af"
    AANMELDING = "aanmelding", "antwoord op een aanmelding"
    AFGEMELD = "afgemeld", "kan niet komen"
    NA_EINDE = "na_einde", "een half jaar later"
    TAAK = "taak", "taak"


class MomentStatus(models.TextChoices):
    """`gepland` waits for its time; `open` stands in the coach's list."""

    GEPLAND = "gepland", "gepland"
    OPEN = "open", "te doen"
    GEDAAN = "gedaan", "gedaan"
    VERVALLEN = "vervallen", "niet meer nodig"


@spoor(zonder=["tekst"])
class Opvolgmoment(BestuurModel):
    """One follow-up moment of one traject. `sleutel` makes each occurrence unique, whoever plans it."""

    MUUR = Muur.TAAK

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="opvolgmomenten")
    onderdeel = models.ForeignKey(
        "intake.Onderdeel", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    soort = models.CharField("soort", max_length=16, choices=MomentSoort)
    sleutel = models.CharField("sleutel", max_length=120)
    wanneer = models.DateTimeField("wanneer")
    status = models.CharField("status", max_length=10, choices=MomentStatus, default=MomentStatus.GEPLAND)
    tekst = models.CharField("wat", max_length=300, blank=True)
    later_tot = models.DateTimeField("later, vanaf", null=True, blank=True)
    toegewezen_aan = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    geopend_op = models.DateTimeField("in de lijst sinds", null=True, blank=True)
    gedaan_op = models.DateTimeField("gedaan op", null=True, blank=True)
    gedaan_door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(BestuurModel.Meta):
        ordering = ["wanneer", "id"]
        verbose_name = "opvolgmoment"
        verbose_name_plural = "opvolgmomenten"
        constraints = [
            models.UniqueConstraint(fields=["bestuur", "sleutel"], name="opvolgmoment_sleutel_uniek"),
            models.UniqueConstraint(
                fields=["traject", "soort"], condition=Q(status="gepland"), name="opvolgmoment_een_gepland"
            ),
            models.CheckConstraint(
                name="opvolgmoment_gedaan_met_tijd",
                condition=~Q(status="gedaan") | Q(gedaan_op__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["wanneer"], name="opvolgmoment_veeg", condition=Q(status="gepland")),
            models.Index(fields=["bestuur", "wanneer"], name="opvolgmoment_open", condition=Q(status="open")),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()
