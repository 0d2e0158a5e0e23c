"""Where a file is in the step plan: which step, whose, since when, due when, how late (SW-03, SW-07).

Pure: no Django, frozen dataclasses in and out. Days on which the traject was on pause don't count (IT-11).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

ANTWOORD, INTAKE, PLAN, START = "antwoord", "intake", "plan", "start"
EERSTE_UREN, AFSLUITEN = "eerste_uren", "afsluiten"
VOLGEN, PAUZE = "opvolgen", "pauze"  # nothing due: hours are coming in, or the traject rests
STAPPEN = (ANTWOORD, INTAKE, PLAN, START, EERSTE_UREN, AFSLUITEN)
DAGEN = {ANTWOORD: 5, INTAKE: 10, PLAN: 14, START: 21, EERSTE_UREN: 14, AFSLUITEN: 14}
# The step of `kern.rolverdeling.Stap` whose side does a step of the plan when nothing else was agreed.
ROLSTAP = {
    ANTWOORD: "intake",
    INTAKE: "intake",
    PLAN: "plan",
    START: "koppelen",
    EERSTE_UREN: "opvolgen",
    AFSLUITEN: "afsluiten",
    VOLGEN: "opvolgen",
    PAUZE: "opvolgen",
}
WOORD = {
    ANTWOORD: "antwoord op de aanmelding",
    INTAKE: "eerste gesprek",
    PLAN: "plan maken",
    START: "eerste onderdeel starten",
    EERSTE_UREN: "eerste uren",
    AFSLUITEN: "afronden",
    VOLGEN: "opvolgen",
    PAUZE: "op pauze",
}
GEMEENTE, AGII = "gemeente", "agii"


@dataclass(frozen=True)
class Afspraak:
    """One step as agreed: which side, within how many days."""

    kant: str
    dagen: int = 0


@dataclass(frozen=True)
class Keuze:
    """A row of the agreed plan, from one day on."""

    stap: str
    kant: str
    dagen: int
    vanaf: date


@dataclass(frozen=True)
class Feiten:
    """What happened to one traject, as far as the steps go."""

    status: str
    aangemeld_op: date
    wacht_op_antwoord: bool = False
    vraag_aan_agii: bool = False
    beslist_op: date | None = None
    gesprek_op: date | None = None
    plan_op: date | None = None
    gestart_op: date | None = None
    heeft_uren: bool = False
    bereikt_op: date | None = None  # the day on which the norm was confirmed
    pauzes: tuple[tuple[date, date | None], ...] = ()  # (first day, day of resuming or None)


@dataclass(frozen=True)
class Nu:
    """The step of today. `voor` is None when nothing is due."""

    stap: str
    kant: str
    sinds: date
    voor: date | None = None
    te_laat: int = 0  # days

    @property
    def woord(self) -> str:
        return WOORD[self.stap]


def afspraken(
    rolkant: Mapping[str, str], keuzes: Iterable[Keuze], dag: date, rol_sinds: date | None = None
) -> dict[str, Afspraak]:
    """What holds on `dag`: the newest agreed row per step, over the defaults of the role.

    A role chosen after a row was agreed decides the side again; the number of days stays as agreed.
    """
    plan = {stap: Afspraak(rolkant[naam], DAGEN.get(stap, 0)) for stap, naam in ROLSTAP.items()}
    for keuze in sorted(keuzes, key=lambda k: k.vanaf):
        if keuze.vanaf <= dag:
            ouder = rol_sinds is not None and keuze.vanaf < rol_sinds
            plan[keuze.stap] = Afspraak(plan[keuze.stap].kant if ouder else keuze.kant, keuze.dagen)
    return plan


def nu(feiten: Feiten, plan: Mapping[str, Afspraak], vandaag: date) -> Nu | None:
    """The one step this file is at; None when the traject ended."""
    if feiten.status in ("afgerond", "stopgezet"):
        return None
    stap, sinds = _stap(feiten)
    afspraak = plan[stap]
    kant = AGII if stap == ANTWOORD and feiten.vraag_aan_agii else afspraak.kant
    if not afspraak.dagen:
        return Nu(stap, kant, sinds)
    voor = na_dagen(sinds, afspraak.dagen, feiten.pauzes)
    return Nu(stap, kant, sinds, voor, 0 if voor is None else max(0, (vandaag - voor).days))


def _stap(f: Feiten) -> tuple[str, date]:
    if f.status == "gepauzeerd":
        return PAUZE, max((van for van, _ in f.pauzes), default=f.aangemeld_op)
    if f.status == "aangemeld":
        if f.wacht_op_antwoord:
            return ANTWOORD, f.aangemeld_op
        return INTAKE, f.beslist_op or f.aangemeld_op
    if f.status == "in_intake":
        return PLAN, f.gesprek_op or f.beslist_op or f.aangemeld_op
    if f.status == "plan_opgemaakt":
        return START, f.plan_op or f.gesprek_op or f.aangemeld_op
    if f.status == "lopend" and f.bereikt_op:
        return AFSLUITEN, f.bereikt_op
    if f.status == "lopend" and not f.heeft_uren:
        return EERSTE_UREN, f.gestart_op or f.plan_op or f.aangemeld_op
    return VOLGEN, f.gestart_op or f.aangemeld_op


def na_dagen(sinds: date, dagen: int, pauzes: Iterable[tuple[date, date | None]]) -> date | None:
    """The day `dagen` days after `sinds`, pauses left out; None while a pause without an end stops the clock."""
    voor = sinds + timedelta(days=dagen)
    vrij = sinds
    for van, hervat in sorted(pauzes, key=lambda p: p[0]):
        begin = max(van, vrij)
        if begin >= voor:
            break
        if hervat is None:
            return None
        if hervat > begin:
            voor += hervat - begin
            vrij = hervat
    return voor
