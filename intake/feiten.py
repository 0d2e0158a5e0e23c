"""From the ledger to what counts: one rule per line, for the certificate and for the page of hours alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from aanbod.models import Besluit, Oordeel, Screening
from intake import certificering, voorstel
from intake.models import EigenVoorstel, Onderdeel, Traject, Urenregel
from intake.models.uren import Taal, UrenStatus

IN_HET_NEDERLANDS = (Taal.NEDERLANDS, Taal.GEMENGD)


class Gronden:
    """Why lines of one traject count or not: its screenings and judgements, read once; the one place that decides."""

    def __init__(self, delen: Iterable[tuple[UUID, str, UUID | None]]) -> None:
        self._delen = {pk: (soort, aanbod) for pk, soort, aanbod in delen}
        self._weet: dict[tuple[UUID, date], str] = {}
        self._screenings, self._oordelen = defaultdict(list), defaultdict(list)
        if aanbod := {a for _, a in self._delen.values() if a is not None}:
            velden = ("aanbod", "op", "geldig_tot", "besluit")
            grond = ("grond__nederlands", "grond__ontmoeting", "grond__samenleving")
            rijen = Screening.objects.filter(aanbod__in=aanbod).order_by("-op", "-beslist_om")
            for pk, *rij in rijen.values_list(*velden, *grond):
                self._screenings[pk].append(rij)
        eigen = [
            pk for pk, (s, a) in self._delen.items() if voorstel.vraagt_oordeel(s, heeft_aanbod=a is not None)
        ]
        if eigen:
            rijen = EigenVoorstel.objects.filter(onderdeel__in=eigen).order_by("-op", "id")
            for pk, *rij in rijen.values_list("onderdeel", "vanaf", "nederlands", "deelname"):
                self._oordelen[pk].append(rij)

    def reden(self, onderdeel: UUID, dag: date) -> str:
        """Why a line of that day doesn't count, as a plain clause; empty when it does (IT-03)."""
        if (onderdeel, dag) not in self._weet:
            soort, aanbod = self._delen[onderdeel]
            if aanbod is not None:
                self._weet[onderdeel, dag] = self._van_aanbod(aanbod, dag)
            elif voorstel.vraagt_oordeel(soort, heeft_aanbod=False):
                self._weet[onderdeel, dag] = self._van_voorstel(onderdeel, dag)
            else:
                self._weet[onderdeel, dag] = ""
        return self._weet[onderdeel, dag]

    def _van_aanbod(self, aanbod: UUID, dag: date) -> str:
        """The screening that held on the day itself: the newest one decided on or before it."""
        for op, tot, besluit, nederlands, ontmoeting, samenleving in self._screenings[aanbod]:
            if op <= dag <= tot:
                if besluit == Besluit.TOEGEKEND:
                    return ""
                return certificering.reden_niet_in_aanmerking(
                    label=False,
                    nederlands=_ja_nee(nederlands),
                    ontmoeting=_ja_nee(ontmoeting),
                    samenleving=_ja_nee(samenleving),
                )
        return certificering.reden_niet_in_aanmerking(label=False)

    def _van_voorstel(self, onderdeel: UUID, dag: date) -> str:
        """The newest judgement that held on the day."""
        oordelen = self._oordelen[onderdeel]
        gold = next(((nl, deel) for vanaf, nl, deel in oordelen if vanaf <= dag), (None, None))
        return voorstel.reden(nederlands=gold[0], deelname=gold[1], ooit=bool(oordelen))


def _ja_nee(antwoord: str | None) -> bool | None:
    return {Oordeel.JA: True, Oordeel.NEE: False}.get(antwoord)


def gronden_van(traject_id: UUID) -> Gronden:
    """The grounds of all onderdelen of one traject, for who judges line by line."""
    return Gronden(Onderdeel.objects.filter(traject=traject_id).values_list("pk", "soort", "aanbod_id"))


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
    """All lines that were not replaced, in the order of the plan. The page and the certificate add up the same ones.

    At most four queries, however many lines there are.
    """
    delen = {
        pk: rij
        for pk, *rij in Onderdeel.objects.filter(traject=traject_id)
        .order_by("volgorde", "titel", "id")
        .values_list("pk", "soort", "titel", "aanbod_id", "aanbod__organisatie__naam")
    }
    gronden = Gronden((pk, soort, aanbod) for pk, (soort, _, aanbod, _) in delen.items())
    per: dict[tuple, list] = {}
    regels = (
        Urenregel.objects.filter(traject=traject_id)
        .exclude(status=UrenStatus.VERVANGEN)
        .order_by("datum", "id")
    )
    for onderdeel, dag, taal, status, minuten in regels.values_list(
        "onderdeel", "datum", "taal", "status", "minuten"
    ):
        sleutel = (onderdeel, taal, status, gronden.reden(onderdeel, dag))
        groep = per.setdefault(sleutel, [0, 0, dag, dag])
        groep[0] += minuten
        groep[1] += 1
        groep[3] = dag
    plaats = {pk: n for n, pk in enumerate(delen)}
    return tuple(
        Groep(onderdeel, *delen[onderdeel][:2], delen[onderdeel][3] or "", taal, status, reden, *som)
        for (onderdeel, taal, status, reden), som in sorted(
            per.items(), key=lambda paar: (plaats[paar[0][0]], paar[1][2], paar[0][1:3])
        )
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
