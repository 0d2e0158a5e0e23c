"""The 40-hour certificate: facts frozen on the day it is given; the PDF follows in the background."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


@spoor(zonder=["naam", "regels", "pdf"])
class Certificaat(BestuurModel):
    """Not to be called attest: the *attest van inburgering* is another, legal document (domein.md)."""

    MUUR = Muur.CERTIFICAAT

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="certificaten")
    nummer = models.CharField("nummer", max_length=20)
    code_hash = models.CharField("hash van de controlecode", max_length=64, unique=True)
    code = models.CharField("controlecode", max_length=40)
    naam = models.CharField("naam", max_length=220)
    minuten = models.PositiveIntegerField("minuten")
    regels = models.JSONField("onderdelen", default=list)
    van = models.DateField("van")
    tot = models.DateField("tot")
    gegeven_op = models.DateField("gegeven op")
    gegeven_door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    pdf = models.BinaryField("pdf", null=True, blank=True, editable=False)
    gemaakt_op = models.DateTimeField("pdf gemaakt op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    intrek_reden = models.CharField("waarom ingetrokken", max_length=200, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-gegeven_op", "id"]
        verbose_name = "certificaat"
        verbose_name_plural = "certificaten"
        constraints = [
            models.UniqueConstraint(fields=["bestuur", "nummer"], name="certificaat_nummer_uniek"),
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(ingetrokken_op__isnull=True),
                name="certificaat_een_geldig",
                violation_error_message="Dit traject heeft al een certificaat.",
            ),
        ]

    def __str__(self) -> str:
        return self.nummer
