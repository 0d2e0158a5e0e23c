"""The page of the plan: the package with its moments and clashes, one week, and whether the plan holds (IT-05)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from aanbod.kalender import Reeks
from intake.agenda import NOG_TE_DOEN, VER, Agenda, agenda_van
from intake.certificering import uren_tekst
from intake.models import Onderdeel, Traject
from intake.pakket import Pakket, telt_niet
from intake.week import (
    Bezig,
    Botsing,
    Dag,
    Les,
    botsingen,
    lessen_van,
    maandag_van,
    reeks_zin,
    uitwegen,
    week_van,
)

UITWEGEN = 3
WEEKEND = timedelta(days=2)  # from Saturday on, the week to look at is the next one


@dataclass(frozen=True)
class Uitweg:
    """Another moment of the same offer, as a button."""

    zin: str
    dag: int
    begint: str
    eindigt: str

    @classmethod
    def van(cls, reeks: Reeks) -> Uitweg:
        """The values a form sends."""
        eindigt = f"{reeks.eindigt:%H:%M}" if reeks.eindigt else ""
        return cls(reeks_zin(reeks), reeks.dag, f"{reeks.begint:%H:%M}", eindigt)


@dataclass(frozen=True)
class Rij:
    """One part of the package on the screen."""

    o: Onderdeel
    bezig: Bezig | None
    wanneer: str
    waar: str
    botsingen: tuple[Botsing, ...] = ()
    uitwegen: tuple[Uitweg, ...] = ()
    les: bool = False  # one of the clashes is with a lesson

    @property
    def mist(self) -> tuple[str, ...]:
        """The legal criteria that this proposal misses (IT-03)."""
        return telt_niet(self.o)

    @property
    def te_beoordelen(self) -> bool:
        return self.o.vraagt_oordeel and self.o.oordeel_nl is None

    @property
    def mag_stoppen(self) -> bool:
        return self.o.status in NOG_TE_DOEN


@dataclass(frozen=True)
class Blad:
    """All that the page shows."""

    pakket: Pakket
    rijen: tuple[Rij, ...]
    lessen: tuple[Les, ...]
    maandag: date
    week: tuple[Dag, ...]
    botsingen: tuple[Botsing, ...]
    zonder_moment: tuple[str, ...]
    vorige: date | None
    volgende: date | None

    @property
    def botsende(self) -> frozenset[str]:
        """Keys of what clashes, to mark it in the week."""
        return frozenset(blok.bezig.sleutel for b in self.botsingen for blok in (b.een, b.ander))

    @property
    def dagen(self) -> list[tuple[Dag, list]]:
        """The week with for each block whether it clashes."""
        raakt = self.botsende
        return [(dag, [(vak, [(b, b.bezig.sleutel in raakt) for b in vak.blokken]) for vak in dag.vakken])
                for dag in self.week]  # fmt: skip

    @property
    def botsingtekst(self) -> str:
        """1 botsing, 3 botsingen."""
        return f"{len(self.botsingen)} {'botsing' if len(self.botsingen) == 1 else 'botsingen'}"

    @property
    def telling(self) -> str:
        """The sentence with the total."""
        totaal, norm = self.pakket.gepland, self.pakket.norm
        if totaal == norm:
            return f"Samen {uren_tekst(totaal)}. Dat is precies genoeg."
        if totaal > norm:
            return f"Samen {uren_tekst(totaal)}. Dat is {uren_tekst(totaal - norm)} meer dan nodig."
        return f"Samen {uren_tekst(totaal)}. Nog {uren_tekst(norm - totaal)} te plannen."

    @property
    def klopt(self) -> list[tuple[str, str]]:
        """Whether the plan holds, as sentences: tone and text."""
        uit = []
        if self.botsingen:
            is_zijn = "is" if len(self.botsingen) == 1 else "zijn"
            zin = f"Er {is_zijn} nog {self.botsingtekst}. Je mag het plan toch bewaren."
            uit.append(("let", zin))
        elif any(b.bezig and b.bezig.heeft_moment for b in self.rijen):
            uit.append(("goed", "Niets valt samen in de komende 6 weken."))
        actief = [rij for rij in self.rijen if rij.mag_stoppen]
        if any(rij.mist for rij in actief):
            uit.append(("let", "Niet alles telt mee. Kijk bij het onderdeel."))
        if any(rij.te_beoordelen for rij in actief):
            uit.append(("let", "Er is nog iets te beoordelen. Tot dan tellen die uren niet."))
        if actief and not any(rij.mist or rij.te_beoordelen for rij in actief):
            uit.append(("goed", "Alles telt mee voor de 40 uur."))
        return uit


def blad_van(traject: Traject, week: str = "") -> Blad:
    """Read the page; `week` is any day of the week to show, as in an address."""
    vandaag = timezone.localdate()
    pakket = Pakket.van(traject)
    agenda = agenda_van(traject, pakket.onderdelen, vandaag)
    eerste = maandag_van(vandaag + WEEKEND)
    maandag = _maandag(week, eerste)
    gebotst = botsingen(agenda.bezig, vandaag)
    return Blad(
        pakket=pakket,
        rijen=tuple(_rij(o, agenda, gebotst, vandaag) for o in pakket.onderdelen),
        lessen=tuple(lessen_van(traject.lesuren)),
        maandag=maandag,
        week=week_van(agenda.bezig, maandag),
        botsingen=tuple(gebotst),
        zonder_moment=tuple(b.wat for b in agenda.bezig if not b.reeksen),
        vorige=maandag - timedelta(days=7) if maandag > eerste else None,
        volgende=maandag + timedelta(days=7) if maandag < eerste + timedelta(days=VER) else None,
    )


def _maandag(tekst: str, eerste: date) -> date:
    """Any text gives a Monday that we show."""
    try:
        gevraagd = maandag_van(date.fromisoformat(tekst))
    except (ValueError, OverflowError):
        return eerste
    return min(max(gevraagd, eerste), eerste + timedelta(days=VER))


def _rij(o: Onderdeel, agenda: Agenda, gebotst: list[Botsing], vandaag: date) -> Rij:
    bezig = agenda.deel(o.pk)
    eigen = tuple(b for b in gebotst if b.van(str(o.pk)))
    wegen = uitwegen(bezig, agenda.bezig, vandaag)[:UITWEGEN] if bezig and eigen else []
    return Rij(
        o=o,
        bezig=bezig,
        wanneer=wanneer_zin(o, bezig),
        waar=o.waar or (o.aanbod.waar if o.aanbod else ""),
        botsingen=eigen,
        uitwegen=tuple(Uitweg.van(reeks) for reeks in wegen),
        les=any("les" in (b.een.bezig.soort, b.ander.bezig.soort) for b in eigen),
    )


def wanneer_zin(o: Onderdeel, bezig: Bezig | None) -> str:
    """When, as a sentence: the day that was fixed, else what the offer says."""
    if o.dag is not None:
        return reeks_zin(Reeks(o.dag, 1, o.begint, o.eindigt)).capitalize()
    zin = o.aanbod.wanneer if o.aanbod else ""
    if bezig and bezig.keuze and zin:
        return f"{zin[:1].upper()}{zin[1:]}. Nog te kiezen."
    return zin[:1].upper() + zin[1:]
