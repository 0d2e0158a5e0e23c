"""A saved filter of one user, with an alert on what is new (issue 3, points 6 and 9)."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone


class Zoekopdracht(models.Model):
    """The address of a filtered list under a name. Belongs to a user: a trajectbegeleider has no gemeente."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    naam = models.CharField("naam", max_length=60)
    pagina = models.CharField("pagina", max_length=20)
    vraag = models.CharField("adres", max_length=1000, blank=True)
    melding = models.BooleanField("meld wat nieuw is", default=False)
    gezien_op = models.DateTimeField("gezien op", default=timezone.now)

    class Meta:
        ordering = ["naam"]
        verbose_name = "bewaard filter"
        verbose_name_plural = "bewaarde filters"
        constraints = [
            models.UniqueConstraint(fields=["gebruiker", "pagina", "naam"], name="zoekopdracht_naam_uniek")
        ]

    def __str__(self) -> str:
        return self.naam
