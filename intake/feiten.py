"""From the ledger to the facts the certificate is judged on: one query, grouped per onderdeel and eligibility."""

from __future__ import annotations

from django.db.models import Count, F, Max, Min, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from aanbod.models import Besluit, Oordeel, Screening
from intake import certificering
from intake.models import Traject, Urenregel
from intake.models.uren import Taal, UrenStatus


def _uren_met_label(traject: Traject):
    """Lines with the screening that held on their own day: the newest one decided on or before it (IT-03)."""
    toen = Screening.objects.filter(
        aanbod=OuterRef("onderdeel__aanbod"), op__lte=OuterRef("datum"), geldig_tot__gte=OuterRef("datum")
    ).order_by("-op", "-beslist_om")
    return (
        Urenregel.objects.filter(traject=traject)
        .exclude(status=UrenStatus.VERVANGEN)
        .annotate(
            besluit=Subquery(toen.values("besluit")[:1]),
            nl=Subquery(toen.values("grond__nederlands")[:1]),
            ont=Subquery(toen.values("grond__ontmoeting")[:1]),
            sam=Subquery(toen.values("grond__samenleving")[:1]),
        )
    )


def feiten_van(traject: Traject, *, taal_afwijking: str = "") -> certificering.Feiten:
    """Collect the facts of one traject. A line without an offer (a duo, an own proposal) always counts."""
    bevestigd, wacht = (
        Q(status=UrenStatus.BEVESTIGD),
        Q(status__in=[UrenStatus.INGEDIEND, UrenStatus.BETWIST]),
    )
    nederlands = Q(taal__in=[Taal.NEDERLANDS, Taal.GEMENGD])
    rijen = (
        _uren_met_label(traject)
        .values(
            "onderdeel",
            "besluit",
            "nl",
            "ont",
            "sam",
            soort=F("onderdeel__soort"),
            titel=F("onderdeel__titel"),
            heeft_aanbod=F("onderdeel__aanbod"),
            organisatie=F("onderdeel__aanbod__organisatie__naam"),
            plaats_in_plan=F("onderdeel__volgorde"),
        )
        .annotate(
            m=Coalesce(Sum("minuten", filter=bevestigd), 0),
            k=Count("id", filter=bevestigd),
            n=Coalesce(Sum("minuten", filter=bevestigd & nederlands), 0),
            w=Coalesce(Sum("minuten", filter=wacht), 0),
            wk=Count("id", filter=wacht),
            eerste=Min("datum", filter=bevestigd),
            laatste=Max("datum", filter=bevestigd),
        )
        .order_by("plaats_in_plan", "titel", "onderdeel")
    )
    return certificering.Feiten(
        norm_minuten=traject.norm_minuten,
        onderdelen=tuple(_onderdeel(rij) for rij in rijen),
        taal_afwijking=taal_afwijking,
    )


def _onderdeel(rij: dict) -> certificering.OnderdeelFeiten:
    mag = rij["heeft_aanbod"] is None or rij["besluit"] == Besluit.TOEGEKEND
    reden = (
        ""
        if mag
        else certificering.reden_niet_in_aanmerking(
            label=False,
            nederlands=_ja_nee(rij["nl"]),
            ontmoeting=_ja_nee(rij["ont"]),
            samenleving=_ja_nee(rij["sam"]),
        )
    )
    return certificering.OnderdeelFeiten(
        soort=rij["soort"],
        titel=rij["titel"],
        minuten=rij["m"],
        keren=rij["k"],
        nederlands_minuten=rij["n"],
        in_aanmerking=mag,
        reden=reden,
        wacht_minuten=rij["w"],
        wacht_keren=rij["wk"],
        van=rij["eerste"],
        tot=rij["laatste"],
        uitleg=rij["organisatie"] or "",
    )


def _ja_nee(antwoord: str | None) -> bool | None:
    return {Oordeel.JA: True, Oordeel.NEE: False}.get(antwoord)
