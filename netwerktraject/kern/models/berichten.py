"""The outbox: what must be mailed, in the transaction of the fact that causes it (veiligheid.md §4.5)."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models.basis import BestuurModel, Muur


class Toestand(models.TextChoices):
    """Life of a message. `onzeker`: a crash hit the last instant and the relay can't tell; a coach sees it."""

    KLAAR = "klaar", "staat klaar"
    GECLAIMD = "geclaimd", "wordt voorbereid"
    OVERDRACHT = "overdracht", "wordt overgedragen"
    VERZONDEN = "verzonden", "verzonden"
    ONZEKER = "onzeker", "niet zeker of het vertrok"
    MISLUKT = "mislukt", "geweigerd door de mailserver"
    GEPARKEERD = "geparkeerd", "opgegeven na veel pogingen"
    GEANNULEERD = "geannuleerd", "niet meer nodig"


class Bericht(BestuurModel):
    """One mail to one person. Holds ids and a template name; the text is made at the moment of sending."""

    MUUR = Muur.TAAK

    sleutel = models.CharField(
        "sleutel",
        max_length=160,
        help_text="Eén bericht per sleutel en gemeente, hoe vaak de regel ook loopt.",
    )
    sjabloon = models.CharField("sjabloon", max_length=60)
    aan = models.EmailField("aan")
    taal = models.CharField("taal", max_length=5, default="nl")
    onderwerp_id = models.UUIDField("waarover")
    niet_voor = models.DateTimeField("niet voor")
    toestand = models.CharField("toestand", max_length=12, choices=Toestand, default=Toestand.KLAAR)
    claim_tot = models.DateTimeField("claim tot", null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)
    message_id = models.CharField("Message-ID", max_length=120, unique=True)
    gemaakt_op = models.DateTimeField("gemaakt op")
    verzonden_op = models.DateTimeField("verzonden op", null=True, blank=True)
    fout = models.CharField("laatste fout", max_length=300, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["niet_voor", "id"]
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        constraints = [
            models.UniqueConstraint(fields=["bestuur", "sleutel"], name="bericht_sleutel_uniek"),
            models.CheckConstraint(
                name="bericht_verzonden_met_tijd",
                condition=~Q(toestand="verzonden") | Q(verzonden_op__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["niet_voor"], name="bericht_klaar", condition=Q(toestand="klaar")),
            models.Index(
                fields=["claim_tot"],
                name="bericht_bezig",
                condition=Q(toestand__in=["geclaimd", "overdracht"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sjabloon} ({self.toestand})"
