"""The person."""

from django.db import models

from netwerktraject.kern.models import BestuurModel, Muur
from netwerktraject.kern.spoor import spoor


class Kanaal(models.TextChoices):
    """How the person wants to be reached. Empty means: not asked yet."""

    TELEFOON = "telefoon", "bellen"
    SMS = "sms", "sms"
    WHATSAPP = "whatsapp", "WhatsApp"
    MAIL = "mail", "mail"
    BRIEF = "brief", "brief of aan het loket"


class Niveau(models.TextChoices):
    """Spoken Dutch (CEFR). Empty means: not asked yet."""

    GEEN = "geen", "nog geen Nederlands"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2 of hoger"


@spoor(zonder=["telefoon", "email"])
class Inburgeraar(BestuurModel):
    """A newcomer, with the least data that does the job. No national number, no diagnosis, no residence status."""

    MUUR = Muur.AANMELDBAAR

    voornaam = models.CharField("voornaam", max_length=80)
    familienaam = models.CharField("familienaam", max_length=120, blank=True)
    contacttaal = models.CharField(
        "contacttaal", max_length=8, help_text="De taal waarin je de persoon aanspreekt."
    )
    nederlands = models.CharField("Nederlands spreken", max_length=5, choices=Niveau, blank=True)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    kanaal = models.CharField("liefst bereikbaar via", max_length=10, choices=Kanaal, blank=True)
    aangemaakt_op = models.DateTimeField("gemaakt op", auto_now_add=True)

    class Meta(BestuurModel.Meta):
        ordering = ["voornaam", "familienaam", "id"]
        verbose_name = "inburgeraar"
        verbose_name_plural = "inburgeraars"

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        return f"{self.voornaam} {self.familienaam}".strip()

    @property
    def is_bereikbaar(self) -> bool:
        """A person without phone and e-mail is reached on paper or at the desk (TK-09)."""
        return bool(self.telefoon or self.email)
