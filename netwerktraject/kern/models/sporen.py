"""Who did what, and who looked at what. Both tables only grow: the app role can't change a row."""

from django.db import models

from netwerktraject.kern.models.basis import BestuurModel, Muur


class Gebeurtenis(BestuurModel):
    """One thing that happened in a traject, in words for the timeline; written inside the actie that caused it."""

    MUUR = Muur.GEBEURTENIS

    onderwerp_id = models.UUIDField("traject")
    soort = models.CharField("soort", max_length=40)
    tekst = models.CharField("wat", max_length=300)
    uitleg = models.TextField("uitleg", blank=True)
    door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    namens = models.CharField("wie, zonder account", max_length=120, blank=True)
    gedeeld = models.BooleanField("ook voor de trajectbegeleider", default=False)
    op = models.DateTimeField("wanneer")
    gegevens = models.JSONField("gegevens", default=dict, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        indexes = [models.Index(fields=["onderwerp_id", "-op"], name="gebeurtenis_onderwerp_op")]

    def __str__(self) -> str:
        return self.tekst


class Inzage(BestuurModel):
    """One look at a dossier, list, print or export by one person (GDPR; eisen RG-07)."""

    MUUR = Muur.AANMELDBAAR

    gebruiker = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    rol = models.CharField("rol", max_length=20, blank=True)
    soort = models.CharField("soort", max_length=30)
    onderwerp_id = models.UUIDField("traject", null=True, blank=True)
    doel = models.CharField("waarom", max_length=120)
    op = models.DateTimeField("wanneer")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "inzage"
        verbose_name_plural = "inzages"
        indexes = [models.Index(fields=["onderwerp_id", "-op"], name="inzage_onderwerp_op")]

    def __str__(self) -> str:
        return f"{self.soort} op {self.op:%d/%m/%Y}"
