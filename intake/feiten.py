"""From the ledger to what counts: one query, one rule per line, for the certificate and for the page of hours alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Subquery, Sum

from aanbod.models import Besluit, Oordeel, Screening
from intake import certificering, voorstel
from intake.models import EigenVoorstel, Traject, Urenregel
from intake.models.uren import Taal, UrenStatus

IN_HET_NEDERLANDS = (Taal.NEDERLANDS, Taal.GEMENGD)
# What a line is judged on, beside its day: the screening of that day, or the judgement of an own proposal.
GROND = ("wat", "heeft_aanbod", "besluit", "nl", "ont", "sam", "v_nl", "v_deel", "v_ooit")


def met_grond(regels):
    """Annotate lines with the screening that held on their own day (the newest decided on or before it, IT-03)."""
    toen = Screening.objects.filter(
        aanbod=OuterRef("onderdeel__aanbod"), op__lte=OuterRef("datum"), geldig_tot__gte=OuterRef("datum")
    ).order_by("-op", "-beslist_om")
    oordelen = EigenVoorstel.objects.filter(onderdeel=OuterRef("onderdeel"))
    gold = oordelen.filter(vanaf__lte=OuterRef("datum")).order_by("-op", "id")
    return regels.annotate(
        wat=F("onderdeel__soort"),
        heeft_aanbod=F("onderdeel__aanbod"),
        besluit=Subquery(toen.values("besluit")[:1]),
        nl=Subquery(toen.values("grond__nederlands")[:1]),
        ont=Subquery(toen.values("grond__ontmoeting")[:1]),
        sam=Subquery(toen.values("grond__samenleving")[:1]),
        v_nl=Subquery(gold.values("nederlands")[:1]),
        v_deel=Subquery(gold.values("deelname")[:1]),
        v_ooit=Exists(oordelen),
    )


def reden_van(rij: Mapping) -> str:
    """Why a line doesn't count, as a plain clause; empty when it does. The one place that decides it (IT-03)."""
    if rij["heeft_aanbod"] is None:
        if not voorstel.vraagt_oordeel(rij["wat"], heeft_aanbod=False):
            return ""
        return voorstel.reden(nederlands=rij["v_nl"], deelname=rij["v_deel"], ooit=rij["v_ooit"])
    if rij["besluit"] == Besluit.TOEGEKEND:
        return ""
    return certificering.reden_niet_in_aanmerking(
        label=False,
        nederlands=_ja_nee(rij["nl"]),
        ontmoeting=_ja_nee(rij["ont"]),
        samenleving=_ja_nee(rij["sam"]),
    )


def _ja_nee(antwoord: str | None) -> bool | None:
    return {Oordeel.JA: True, Oordeel.NEE: False}.get(antwoord)


# ------------------------------------------------------------------------------------------------ groups of lines
@dataclass(frozen=True, slots=True)
class Groep:
    """Lines of one onderdeel in one language and one state that count, or don't, for the same reason."""

    onderdeel: UUID
    soort: str
    titel: str
    organisatie: str
    taal: str
    status: str
    reden: str
    minuten: int
    keren: int
    van: date
    tot: date

    @property
    def telt(self) -> bool:
        """Whether confirmed minutes of this group count for the norm."""
        return not self.reden


def groepen(traject_id: UUID) -> tuple[Groep, ...]:
    """All lines that were not replaced, in the order of the plan. The page and the certificate add up the same ones."""
    rijen = (
        met_grond(Urenregel.objects.filter(traject=traject_id).exclude(status=UrenStatus.VERVANGEN))
        .order_by()
        .values(
            "onderdeel",
            "taal",
            "status",
            *GROND,
            soort=F("onderdeel__soort"),
            titel=F("onderdeel__titel"),
            organisatie=F("onderdeel__aanbod__organisatie__naam"),
            plaats_in_plan=F("onderdeel__volgorde"),
        )
        .annotate(m=Sum("minuten"), k=Count("id"), eerste=Min("datum"), laatste=Max("datum"))
        .order_by("plaats_in_plan", "titel", "onderdeel", "eerste", "taal", "status")
    )
    return tuple(
        Groep(
            onderdeel=rij["onderdeel"],
            soort=rij["soort"],
            titel=rij["titel"],
            organisatie=rij["organisatie"] or "",
            taal=rij["taal"],
            status=rij["status"],
            reden=reden_van(rij),
            minuten=rij["m"],
            keren=rij["k"],
            van=rij["eerste"],
            tot=rij["laatste"],
        )
        for rij in rijen
    )


def feiten_van(traject: Traject, *, taal_afwijking: str = "") -> certificering.Feiten:
    """The facts that one certificate is judged on."""
    return feiten_uit(groepen(traject.pk), norm=traject.norm_minuten, taal_afwijking=taal_afwijking)


def feiten_uit(rijen: Iterable[Groep], *, norm: int, taal_afwijking: str = "") -> certificering.Feiten:
    """The same groups, added up per onderdeel and reason."""
    per_deel: dict[tuple[UUID, str], list[Groep]] = {}
    for groep in rijen:
        per_deel.setdefault((groep.onderdeel, groep.reden), []).append(groep)
    return certificering.Feiten(
        norm_minuten=norm,
        onderdelen=tuple(_onderdeel(groepen_) for groepen_ in per_deel.values()),
        taal_afwijking=taal_afwijking,
    )


def _onderdeel(rijen: list[Groep]) -> certificering.OnderdeelFeiten:
    eerste = rijen[0]
    zeker = [g for g in rijen if g.status == UrenStatus.BEVESTIGD]
    wacht = [g for g in rijen if g.status != UrenStatus.BEVESTIGD]
    return certificering.OnderdeelFeiten(
        soort=eerste.soort,
        titel=eerste.titel,
        minuten=sum(g.minuten for g in zeker),
        keren=sum(g.keren for g in zeker),
        nederlands_minuten=sum(g.minuten for g in zeker if g.taal in IN_HET_NEDERLANDS),
        in_aanmerking=eerste.telt,
        reden=eerste.reden,
        wacht_minuten=sum(g.minuten for g in wacht),
        wacht_keren=sum(g.keren for g in wacht),
        van=min((g.van for g in zeker), default=None),
        tot=max((g.tot for g in zeker), default=None),
        uitleg=eerste.organisatie,
    )
