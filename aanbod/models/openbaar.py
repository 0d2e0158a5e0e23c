"""What the public sees beside the offer itself: photo, translation, testimonial, pick of the week."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from aanbod.models.aanbod import Aanbod
from aanbod.models.keuzes import VertaalStand
from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


@spoor(zonder=["inhoud"])
class Foto(BestuurModel):
    """A photo of the real place, re-encoded by us; shown only while the consent holds (RG-06)."""

    MUUR = Muur.BIJ_AANBOD

    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="fotos")
    inhoud = models.BinaryField("beeld")
    breedte = models.PositiveSmallIntegerField("breedte")
    hoogte = models.PositiveSmallIntegerField("hoogte")
    alt = models.CharField("wat staat erop", max_length=120)
    toestemming_van = models.CharField("wie gaf toestemming", max_length=120)
    toestemming_op = models.DateField("toestemming op")
    toestemming_tot = models.DateField("toestemming tot en met", null=True, blank=True)
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-toestemming_op", "-id"]
        verbose_name = "foto"
        verbose_name_plural = "foto’s"
        constraints = [
            models.CheckConstraint(
                name="foto_toestemming_klopt",
                condition=Q(toestemming_tot__isnull=True) | Q(toestemming_tot__gte=F("toestemming_op")),
                violation_error_message="De toestemming eindigt voor ze begint.",
            )
        ]

    def __str__(self) -> str:
        return self.alt


@spoor()
class Vertaling(BestuurModel):
    """Name and few words of an offer in another language, with who looked at it."""

    MUUR = Muur.BIJ_AANBOD

    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="vertalingen")
    taal = models.CharField("taal", max_length=8)
    naam = models.CharField("naam", max_length=120)
    kort = models.CharField("in een paar woorden", max_length=80, blank=True)
    wat = models.TextField("wat doe je er", max_length=800, blank=True)
    stand = models.CharField("stand", max_length=10, choices=VertaalStand, default=VertaalStand.MACHINE)
    nagekeken_door = models.CharField("nagekeken door", max_length=120, blank=True)
    nagekeken_op = models.DateField("nagekeken op", null=True, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["taal"]
        verbose_name = "vertaling"
        verbose_name_plural = "vertalingen"
        constraints = [models.UniqueConstraint(fields=["aanbod", "taal"], name="vertaling_uniek")]

    def __str__(self) -> str:
        return f"{self.taal}: {self.naam}"


@spoor(zonder=["tekst"])
class Getuigenis(BestuurModel):
    """A few words of somebody who took part, with consent and end; withdrawn is gone at once (OF-16)."""

    MUUR = Muur.BIJ_AANBOD

    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="getuigenissen")
    tekst = models.CharField("wat zegt iemand", max_length=300)
    wie = models.CharField("hoe noem je die persoon", max_length=60)
    toestemming_op = models.DateField("toestemming op")
    toestemming_tot = models.DateField("toestemming tot en met", null=True, blank=True)
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-toestemming_op", "-id"]
        verbose_name = "getuigenis"
        verbose_name_plural = "getuigenissen"

    def __str__(self) -> str:
        return self.wie


@spoor()
class Tip(BestuurModel):
    """Pick of the week: free, in Dutch, at an accessible place; all three or none (OF-14)."""

    MUUR = Muur.AANBOD

    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="tips")
    week = models.DateField("maandag van de week")
    gratis = models.BooleanField("gratis")
    nederlands = models.BooleanField("in het Nederlands")
    toegankelijk = models.BooleanField("toegankelijke organisatie")
    tekst = models.CharField("tekst", max_length=500)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-week", "-id"]
        verbose_name = "tip van de week"
        verbose_name_plural = "tips van de week"
        constraints = [
            models.UniqueConstraint(fields=["bestuur", "week", "aanbod"], name="tip_een_keer_per_week"),
            models.CheckConstraint(
                name="tip_drie_vinkjes",
                condition=Q(gratis=True, nederlands=True, toegankelijk=True),
                violation_error_message="Een tip is gratis, in het Nederlands en bij een toegankelijke organisatie.",
            ),
        ]

    def __str__(self) -> str:
        return self.tekst[:40]
