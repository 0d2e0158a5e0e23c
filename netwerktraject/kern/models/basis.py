"""Base of every tenant model: a bestuur, a scoped manager that fails closed, and the kind of wall around it."""

import uuid
from enum import StrEnum

from django.db import models
from django.db.models import Q

from netwerktraject.kern.kring import huidige
from netwerktraject.kern.rolverdeling import Kant


class Muur(StrEnum):
    """Who may reach the rows of a table; the database policy is made from it (kern.muren)."""

    PERSONEN = "personen"  # people of the gemeente only
    GEDEELD = "gedeeld"  # gemeente writes, the trajectbegeleider of the work region reads
    AANMELDBAAR = "aanmeldbaar"  # gemeente and trajectbegeleider write
    AANBOD = "aanbod"  # every municipal role writes; AgII reads
    SIGNAAL = "signaal"  # every municipal role and AgII write
    TEAM = "team"  # every municipal role, nobody else: reasons, notes, who was approached
    AANBOD_DEELBAAR = "aanbod_deelbaar"  # as AANBOD; who it is shared with and the public menu read
    AANBIEDER = "aanbieder"  # as AANBOD; whoever may see an offer reads the organisation behind it
    BIJ_AANBOD = "bij_aanbod"  # as AANBOD; whoever may see an offer reads what belongs to it
    LINK = "link"  # gemeente, and whoever holds the token
    CERTIFICAAT = "certificaat"  # as GEDEELD, and whoever types the code
    GEBEURTENIS = "gebeurtenis"  # gemeente; AgII only what is marked as shared
    TAAK = "taak"  # gemeente, and the background worker over all besturen
    UITVOERING = "uitvoering"  # the gemeente, and AgII where it follows up (SW-01)
    KANT = "kant"  # own side only: gemeente or AgII (RG-04)
    ORIENTATIE = "orientatie"  # AgII; the gemeente reads once it belongs to a referral
    OVERDRACHT = "overdracht"  # the gemeente; the one that is asked reads and answers


def _q(model, kring) -> Q:
    muur = model.MUUR
    if muur in (Muur.AANBOD_DEELBAAR, Muur.AANBIEDER, Muur.BIJ_AANBOD):
        return Q(bestuur_id__in=kring.aanbod | kring.agii) | model.gedeeld_met(kring)
    return _RIJEN.get(muur, _personen)(kring)


def _personen(kring) -> Q:
    return Q(bestuur_id__in=kring.personen)


def _uitvoering(kring) -> Q:
    return Q(bestuur_id__in=kring.personen | kring.opvolging)


def _gedeeld(kring) -> Q:
    return Q(bestuur_id__in=kring.personen | kring.agii)


def _kant(kring) -> Q:
    van_agii = Q(bestuur_id__in=kring.agiikant, kant=Kant.AGII)
    return van_agii | Q(bestuur_id__in=kring.personen - kring.agiikant, kant=Kant.GEMEENTE)


_RIJEN = {
    Muur.GEDEELD: _gedeeld,
    Muur.AANMELDBAAR: _gedeeld,
    Muur.UITVOERING: _uitvoering,
    Muur.KANT: _kant,
    Muur.ORIENTATIE: lambda k: Q(bestuur_id__in=k.agii) | Q(bestuur_id__in=k.personen, traject__isnull=False),
    Muur.OVERDRACHT: lambda k: Q(bestuur_id__in=k.personen) | Q(naar_id__in=k.personen),
    Muur.GEBEURTENIS: lambda k: _uitvoering(k) | Q(bestuur_id__in=k.agii, gedeeld=True),
    Muur.SIGNAAL: lambda k: Q(bestuur_id__in=k.aanbod | k.agii),
    Muur.AANBOD: lambda k: Q(bestuur_id__in=k.aanbod | k.agii),
    Muur.TEAM: lambda k: Q(bestuur_id__in=k.aanbod),
    Muur.LINK: lambda k: _uitvoering(k) | Q(hash=k.link_hash) if k.link_hash else _uitvoering(k),
    Muur.CERTIFICAAT: lambda k: _gedeeld(k) | Q(code_hash=k.code_hash) if k.code_hash else _gedeeld(k),
    Muur.TAAK: lambda k: Q() if k.taak else _uitvoering(k),
}


class BestuurQuerySet(models.QuerySet):
    """QuerySet of a tenant model."""


class BestuurManager(models.Manager):
    """Gives only rows that the active Kring may reach; raises GeenKring without one."""

    def get_queryset(self):
        return super().get_queryset().filter(_q(self.model, huidige()))


class BestuurModel(models.Model):
    """Abstract tenant row. `base_manager_name` closes the forward foreign key as well (veiligheid.md M3)."""

    MUUR = Muur.PERSONEN
    # Foreign keys that may point to another bestuur, each guarded by a trigger of its own.
    OVER_DE_GRENS: frozenset[str] = frozenset()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    bestuur = models.ForeignKey(
        "kern.Bestuur", on_delete=models.PROTECT, related_name="+", verbose_name="gemeente"
    )

    objects = BestuurManager.from_queryset(BestuurQuerySet)()

    class Meta:
        abstract = True
        base_manager_name = "objects"
        default_manager_name = "objects"

    @classmethod
    def gedeeld_met(cls, kring) -> Q:
        """Which rows beyond the own ones `kring` may read: what belongs to an offer that it may see (SW-06)."""
        return Q(aanbod__in=cls._meta.get_field("aanbod").related_model.objects.values("pk"))
