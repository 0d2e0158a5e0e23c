"""What the search may read of each offer: kept by triggers, read by the index in the process (ADR 0012)."""

from django.contrib.postgres.functions import TransactionNow
from django.db import models


class XidField(models.Field):
    """A transaction of PostgreSQL (xid8): 64 bits, never reused."""

    def db_type(self, connection) -> str:
        return "xid8"


class Zoekregel(models.Model):
    """Copy of a labelled, published offer without what only the team may read; empty as soon as it is neither.

    No BestuurModel: any user may read it, since all of it may stand on a public menu. Nobody writes it but a trigger.
    """

    nr = models.BigAutoField(primary_key=True)
    aanbod_sleutel = models.UUIDField("aanbod", unique=True, editable=False)
    bestuur_nr = models.IntegerField("gemeente", editable=False)
    zichtbaar = models.BooleanField("gelabeld en gepubliceerd", default=False, editable=False)
    zichtbaar_sinds = models.DateTimeField(
        "voor het laatst zichtbaar geworden", db_default=TransactionNow(), editable=False
    )
    regel = models.JSONField("wat de zoeker leest", default=dict, editable=False)
    gewijzigd_tx = XidField("geschreven door", editable=False)

    class Meta:
        verbose_name = "zoekregel"
        verbose_name_plural = "zoekregels"
        indexes = [models.Index(fields=["gewijzigd_tx"], name="zoekregel_tx")]

    def __str__(self) -> str:
        return str(self.aanbod_sleutel)
