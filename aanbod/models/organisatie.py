"""Who offers the activity, and how warm the contact is."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from aanbod.models.keuzes import Fase, Kanaal
from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


@spoor()
class Organisatie(BestuurModel):
    """Who offers the activity, with the person to call and the stage of the contact (OF-01, OF-05, OF-06)."""

    MUUR = Muur.AANBIEDER

    naam = models.CharField("naam", max_length=120)
    aard = models.CharField("soort organisatie", max_length=60, blank=True)
    contactpersoon = models.CharField("contactpersoon", max_length=120, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)
    adres = models.CharField("adres", max_length=200, blank=True)
    website = models.URLField("website", blank=True)
    zonder_winst = models.BooleanField(
        "werkt zonder winst", null=True, blank=True, help_text="Alleen dan mogen er vrijwilligers werken."
    )
    ervaring = models.BooleanField("werkte al met nieuwkomers", null=True, blank=True)
    alleen_handen = models.BooleanField("zoekt alleen werkkrachten", default=False)
    fase = models.CharField("fase", max_length=14, choices=Fase, default=Fase.GEVONDEN)
    fase_op = models.DateField("in deze fase sinds", null=True, blank=True)
    herkomst = models.CharField("gevonden via", max_length=12, choices=Kanaal, blank=True)
    eigenaar = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="wie volgt op",
    )
    versie = models.PositiveIntegerField("versie", default=1, editable=False)

    class Meta(BestuurModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        constraints = [models.UniqueConstraint(fields=["bestuur", "naam"], name="organisatie_naam_uniek")]

    def __str__(self) -> str:
        return self.naam

    @classmethod
    def gedeeld_met(cls, kring) -> Q:
        """Organisations behind any offer that one may see (SW-06)."""
        return Q(pk__in=cls._meta.apps.get_model("aanbod", "Aanbod").objects.values("organisatie"))
