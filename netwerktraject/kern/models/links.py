"""Links for people without an account: hashed, for one thing, revocable (veiligheid.md §4.4)."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models.basis import BestuurModel, Muur


class Doel(models.TextChoices):
    """What a link opens. Never more than that one thing."""

    DUO = "duo", "uren van een duo"
    PLAATSING = "plaatsing", "uren van een plaatsing"
    TRAJECT = "traject", "eigen uren"
    BEWIJS = "bewijs", "deelnamebewijs tekenen"
    NAVRAAG = "navraag", "vraag na het einde"


class Link(BestuurModel):
    """A signed way in for one match, placement or traject. The token itself is never stored, only its SHA-256."""

    MUUR = Muur.LINK

    hash = models.CharField("hash van het teken", max_length=64, unique=True, editable=False)
    doel = models.CharField("doel", max_length=12, choices=Doel)
    onderwerp_id = models.UUIDField("waarvoor")
    taal = models.CharField("taal", max_length=5, default="nl")
    gemaakt_op = models.DateTimeField("gemaakt op")
    verloopt_op = models.DateTimeField("verloopt op")
    laatst_gebruikt_op = models.DateTimeField("laatst gebruikt op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    reden = models.CharField("reden van intrekken", max_length=120, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-gemaakt_op", "id"]
        verbose_name = "link"
        verbose_name_plural = "links"
        indexes = [models.Index(fields=["onderwerp_id"], name="link_onderwerp")]
        constraints = [
            models.CheckConstraint(
                name="link_intrekking_met_reden",
                condition=Q(ingetrokken_op__isnull=True, reden="")
                | (Q(ingetrokken_op__isnull=False) & ~Q(reden="")),
                violation_error_message="Zeg waarom de link stopt.",
            )
        ]

    def __str__(self) -> str:
        return f"link {self.doel}"
