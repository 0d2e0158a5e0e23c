"""Warming up: who was approached, how, with what result, and what comes next (OF-07)."""

from django.conf import settings
from django.db import models

from aanbod.models.keuzes import Kanaal, Uitkomst
from aanbod.models.organisatie import Organisatie
from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


@spoor()
class Campagne(BestuurModel):
    """A round of contacts with a list of organisations; the funnel shows who answered by which channel."""

    MUUR = Muur.TEAM

    naam = models.CharField("naam", max_length=80)
    thema = models.CharField("thema", max_length=80, blank=True)
    van = models.DateField("begint op")
    tot = models.DateField("eindigt op", null=True, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-van", "naam"]
        verbose_name = "campagne"
        verbose_name_plural = "campagnes"
        constraints = [models.UniqueConstraint(fields=["bestuur", "naam"], name="campagne_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


@spoor()
class CampagneLid(BestuurModel):
    """An organisation on the list of a campaign."""

    MUUR = Muur.TEAM

    campagne = models.ForeignKey(Campagne, on_delete=models.CASCADE, related_name="leden")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="campagnes")

    class Meta(BestuurModel.Meta):
        verbose_name = "organisatie in een campagne"
        verbose_name_plural = "organisaties in campagnes"
        constraints = [models.UniqueConstraint(fields=["campagne", "organisatie"], name="campagnelid_uniek")]

    def __str__(self) -> str:
        return f"{self.organisatie_id} in {self.campagne_id}"


@spoor()
class Contact(BestuurModel):
    """One contact with an organisation: channel, person, result, and the next step with its day."""

    MUUR = Muur.TEAM

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="contacten")
    campagne = models.ForeignKey(
        Campagne, on_delete=models.PROTECT, null=True, blank=True, related_name="contacten"
    )
    op = models.DateField("dag")
    kanaal = models.CharField("hoe", max_length=12, choices=Kanaal)
    met_wie = models.CharField("met wie", max_length=120, blank=True)
    uitkomst = models.CharField("wat kwam eruit", max_length=14, choices=Uitkomst)
    nota = models.CharField("wat werd gezegd", max_length=500, blank=True)
    volgende = models.CharField("volgende stap", max_length=200, blank=True)
    volgende_op = models.DateField("tegen wanneer", null=True, blank=True)
    volgende_gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    # Nobody: the organisation itself, through the public form (OF-16).
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "-id"]
        verbose_name = "contact"
        verbose_name_plural = "contacten"
        indexes = [
            models.Index(
                fields=["bestuur", "volgende_op"],
                condition=models.Q(volgende_gedaan_op__isnull=True, volgende_op__isnull=False),
                name="contact_volgende_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kanaal_display()} op {self.op:%d/%m/%Y}"
