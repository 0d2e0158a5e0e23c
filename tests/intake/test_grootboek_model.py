"""Random lives of the ledger against a model in plain Python: no minute lost, doubled or counted wrongly (#39, #40).

Real PostgreSQL as nt_app; each example is undone. HYPOTHESIS_PROFILE=nacht plays 5,000 lives instead of 200.
"""

from __future__ import annotations

import datetime as dt
import os
import uuid
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aanbod.models import Soort
from intake.acties import plannen, trajecten, uren
from intake.models import Onderdeel, Traject, Urenregel
from intake.models.uren import Bron, Taal, UrenStatus
from intake.stand import stand_van
from netwerktraject.kern.models import Gebeurtenis
from tests import factories as maak

LEVENS = 5000 if os.environ.get("HYPOTHESIS_PROFILE") == "nacht" else 200
TELT, WACHT = "bevestigd", ("ingediend", "betwist")


@dataclass
class Regel:
    """What the model knows of one line."""

    onderdeel: int
    minuten: int
    dag: int
    taal: str
    status: str


@dataclass
class Boek:
    """The ledger as it ought to be: lists and additions, nothing else."""

    gepland: list[int]
    gestopt: list[bool]
    gestart: list[bool]
    regels: list[Regel] = field(default_factory=list)
    sleutels: dict[int, int] = field(default_factory=dict)
    pauze: bool = False

    def som(self, *statussen: str, onderdeel: int | None = None) -> int:
        return sum(
            r.minuten for r in self.regels if r.status in statussen and onderdeel in (None, r.onderdeel)
        )

    def rest(self) -> int:
        return sum(
            max(0, minuten - self.som(TELT, *WACHT, onderdeel=n))
            for n, minuten in enumerate(self.gepland)
            if not self.gestopt[n]
        )


getal, minuten = st.integers(0, 30), st.sampled_from([-1, 0, 1, 15, 60, 119, 120, 719, 720, 721, 1441])
DAAD = st.one_of(
    st.tuples(
        st.just("registreer"),
        getal,
        minuten,
        st.integers(-2, 71),
        st.sampled_from(Taal.values),
        st.integers(0, 5),
        st.booleans(),
    ),
    st.tuples(st.sampled_from(["bevestig", "bevestig", "zet_terug", "betwist"]), getal),
    st.tuples(st.just("verbeter"), getal, minuten, st.integers(-2, 71)),
    st.tuples(st.just("bevestig_alle"), st.lists(getal, max_size=5)),
    st.tuples(st.sampled_from(["stop", "pauzeer", "hervat", "stel_vast"]), getal),
    st.tuples(st.just("voeg_toe"), st.sampled_from([14, 15, 600, 4800, 4801])),
    st.tuples(st.just("wijzig"), getal, st.sampled_from([0, 15, 300, 4800, 5000])),
)


class Leven:
    """Plays each deed twice: in the product and in the model. A refusal must be a refusal in both."""

    spoor = apps.get_model("intake", "UrenregelEvent")

    def __init__(self, traject: Traject, onderdelen: list[Onderdeel], coach) -> None:
        self.traject, self.onderdelen, self.coach = traject, onderdelen, coach
        self.rijen: list[Urenregel] = []
        self.boek = Boek([o.gepland_minuten for o in onderdelen], [False] * 2, [True] * 2)
        self.begin = onderdelen[0].gestart_op
        self.laatste_dag = (dt.date.today() - self.begin).days  # noqa: DTZ011 - the clock stands still
        self.sleutel = [uuid.uuid4() for _ in range(6)]

    def _mag(self, mag: bool, doe):
        """A ValidationError exactly when the model says no."""
        try:
            with transaction.atomic():
                antwoord = doe()
        except ValidationError:
            assert not mag, "refused what the model allows"
            return None
        assert mag, "allowed what the model refuses"
        return antwoord

    def speel(self, daad: tuple) -> None:
        soort, *rest = daad
        if soort in ("bevestig", "zet_terug", "betwist", "verbeter") and not self.rijen:
            return
        getattr(self, f"_{soort}")(*rest)

    def _deel(self, n: int) -> tuple[int, Onderdeel]:
        n %= len(self.onderdelen)
        return n, Onderdeel.objects.get(pk=self.onderdelen[n].pk)

    def _rij(self, n: int) -> tuple[Regel, Urenregel]:
        """The stale object of an open page, not a fresh one."""
        n %= len(self.rijen)
        return self.boek.regels[n], self.rijen[n]

    def _geldig(self, n: int, minuten: int, dag: int) -> bool:
        return self.boek.gestart[n] and 1 <= minuten <= 720 and 0 <= dag <= self.laatste_dag

    def _registreer(self, n: int, minuten: int, dag: int, taal: str, sleutel: int, van_coach: bool) -> None:
        n, deel = self._deel(n)
        wie = (
            {"bron": Bron.COACH, "door": self.coach}
            if van_coach
            else {"bron": Bron.BUDDY, "namens": "buddy Greet"}
        )
        bestaand = self.boek.sleutels.get(sleutel)
        if bestaand is None:
            mag = self._geldig(n, minuten, dag)
        else:
            r = self.boek.regels[bestaand]
            mag = (r.onderdeel, r.minuten, r.dag, r.taal) == (n, minuten, dag, taal)
        rij = self._mag(
            mag,
            lambda: uren.registreer(
                onderdeel=deel,
                datum=self.begin + dt.timedelta(days=dag),
                minuten=minuten,
                taal=taal,
                sleutel=self.sleutel[sleutel],
                **wie,
            ),
        )
        if not mag:
            return
        if bestaand is not None:
            assert rij.pk == self.rijen[bestaand].pk
            return
        self.boek.sleutels[sleutel] = len(self.rijen)
        self.rijen.append(rij)
        self.boek.regels.append(Regel(n, minuten, dag, taal, TELT if van_coach else "ingediend"))

    def _bevestig(self, n: int) -> None:
        regel, rij = self._rij(n)
        mag = regel.status != "vervangen"
        self._mag(mag, lambda: uren.bevestig(regel=rij, door=self.coach))
        regel.status = TELT if mag else regel.status

    def _bevestig_alle(self, wie: list[int]) -> None:
        if not self.rijen:
            return
        paren = {n % len(self.rijen) for n in wie}
        mag = all(self.boek.regels[n].status != "vervangen" for n in paren)
        nieuw = [n for n in paren if self.boek.regels[n].status != TELT]
        aantal = self._mag(
            mag, lambda: uren.bevestig_alle(regels=[self.rijen[n] for n in paren], door=self.coach)
        )
        if mag:
            assert aantal == len(nieuw), "the count of confirmed lines is wrong"
            for n in nieuw:
                self.boek.regels[n].status = TELT

    def _zet_terug(self, n: int) -> None:
        regel, rij = self._rij(n)
        uren.zet_terug(regel=rij, door=self.coach)
        regel.status = "ingediend" if regel.status == TELT else regel.status

    def _betwist(self, n: int) -> None:
        regel, rij = self._rij(n)
        uren.betwist(regel=rij, reden="dubbel", door=self.coach)
        regel.status = "betwist" if regel.status in (TELT, "ingediend") else regel.status

    def _verbeter(self, n: int, minuten: int, dag: int) -> None:
        regel, rij = self._rij(n)
        mag = regel.status != "vervangen" and self._geldig(regel.onderdeel, minuten, dag)
        nieuw = self._mag(
            mag,
            lambda: uren.verbeter(
                regel=rij,
                minuten=minuten,
                datum=self.begin + dt.timedelta(days=dag),
                taal=regel.taal,
                door=self.coach,
            ),
        )
        if mag:
            regel.status = "vervangen"
            self.rijen.append(nieuw)
            self.boek.regels.append(Regel(regel.onderdeel, minuten, dag, regel.taal, TELT))

    def _stop(self, n: int) -> None:
        n, deel = self._deel(n)
        plannen.stop(onderdeel=deel, reden="te ver", door=self.coach)
        self.boek.gestopt[n] = True

    def _pauzeer(self, _n: int) -> None:
        vandaag = self.begin + dt.timedelta(days=self.laatste_dag)
        self._mag(
            not self.boek.pauze,
            lambda: trajecten.pauzeer(traject=self.traject, van=vandaag, reden="zorg", door=self.coach),
        )
        self.boek.pauze = True

    def _hervat(self, _n: int) -> None:
        vandaag = self.begin + dt.timedelta(days=self.laatste_dag)
        self._mag(
            self.boek.pauze, lambda: trajecten.hervat(traject=self.traject, op=vandaag, door=self.coach)
        )
        self.boek.pauze = False

    def _stel_vast(self, _n: int) -> None:
        gestopt = sum(self.boek.som(TELT, onderdeel=n) for n, weg in enumerate(self.boek.gestopt) if weg)
        vol = gestopt + sum(m for n, m in enumerate(self.boek.gepland) if not self.boek.gestopt[n]) >= 2400
        self._mag(
            vol and not self.boek.pauze, lambda: plannen.stel_vast(traject=self.traject, door=self.coach)
        )

    def _voeg_toe(self, minuten: int) -> None:
        mag = 15 <= minuten <= 4800
        deel = self._mag(
            mag,
            lambda: plannen.voeg_toe(
                traject=self.traject,
                soort=Soort.GROEPSWERKING,
                titel="Naaien",
                gepland_minuten=minuten,
                door=self.coach,
            ),
        )
        if mag:
            self.onderdelen.append(deel)
            self.boek.gepland.append(minuten)
            self.boek.gestopt.append(False)
            self.boek.gestart.append(False)

    def _wijzig(self, n: int, minuten: int) -> None:
        n, deel = self._deel(n)
        mag = 15 <= minuten <= 4800
        self._mag(mag, lambda: plannen.wijzig_minuten(onderdeel=deel, minuten=minuten, door=self.coach))
        self.boek.gepland[n] = minuten if mag else self.boek.gepland[n]

    def vergelijk(self) -> None:
        """Every total of the screen, and every line of the table."""
        boek, traject = self.boek, Traject.objects.met_minuten().get(pk=self.traject.pk)
        stand = stand_van(traject)
        klopt = (2400, boek.som(TELT), boek.som(*WACHT), boek.rest())
        assert (stand.norm, stand.bevestigd, stand.wacht, stand.gepland) == klopt
        assert stand.te_bevestigen == max(0, 2400 - klopt[1])
        assert stand.te_plannen == max(0, 2400 - sum(klopt[1:]))
        assert stand.is_bereikt == (klopt[1] >= 2400)
        assert traject.open == 2400 - klopt[1]
        assert min(stand.bevestigd, stand.wacht, stand.gepland, stand.te_plannen, stand.te_bevestigen) >= 0
        rijen = {
            r.pk: (r.minuten, str(r.status), r.onderdeel_id)
            for r in Urenregel.objects.filter(traject=traject)
        }
        assert rijen == {
            rij.pk: (regel.minuten, regel.status, self.onderdelen[regel.onderdeel].pk)
            for rij, regel in zip(self.rijen, boek.regels, strict=True)
        }
        assert (traject.status == "gepauzeerd") == boek.pauze
        delen = Onderdeel.objects.filter(traject=traject).met_minuten()
        assert {d.pk: (d.bevestigd, d.wacht) for d in delen} == {
            deel.pk: (boek.som(TELT, onderdeel=n), boek.som(*WACHT, onderdeel=n))
            for n, deel in enumerate(self.onderdelen)
        }

    def speel_spoor_na(self) -> None:
        """The audit rows, replayed in order, give the same ledger; the total is never below zero on the way."""
        stand: dict = {}
        for rij in self.spoor.objects.filter(traject_id=self.traject.pk).order_by("pgh_id"):
            stand[rij.id] = rij.minuten if rij.status == TELT else 0
            assert sum(stand.values()) >= 0
        assert set(stand) == {rij.pk for rij in self.rijen}, "a line came or went without a trace"
        assert sum(stand.values()) == self.boek.som(TELT)
        soorten = Counter(
            Gebeurtenis.objects.filter(onderwerp_id=self.traject.pk).values_list("soort", flat=True)
        )
        verbeterd = sum(1 for rij in self.rijen if rij.verbetert_id)
        assert (soorten["uren"], soorten["uren_verbeterd"]) == (len(self.rijen) - verbeterd, verbeterd)


@contextmanager
def ongedaan():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def grond(gemeente, coach, time_machine):
    time_machine.move_to("2026-11-24T10:00:00+01:00", tick=False)
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    delen = [
        maak.OnderdeelFactory(traject=traject, lopend=True, gepland_minuten=m, volgorde=m)
        for m in (600, 1800)
    ]
    return traject, delen, coach


def test_het_grootboek_klopt_na_elk_willekeurig_leven(grond, kring_van):
    """IT-01 IT-12 RG-05, #39 #40, F9: totals equal the model after every life; lines are only added, never lost."""
    traject, delen, coach = grond
    gespeeld = {"levens": 0, "daden": 0}

    @settings(
        max_examples=LEVENS,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    @given(st.lists(DAAD, min_size=3, max_size=12))
    def leef(daden):
        with kring_van(coach), ongedaan():
            leven = Leven(traject, list(delen), coach)
            for daad in daden:
                leven.speel(daad)
                gespeeld["daden"] += 1
            leven.vergelijk()
            leven.speel_spoor_na()
            gespeeld["levens"] += 1

    leef()
    assert gespeeld["levens"] >= LEVENS


def test_een_pauze_overleeft_het_vaststellen_van_het_plan(grond, kring_van):
    """IT-11: found by the model: a paused traject left its pause by the button "plan klaar"."""
    traject, _, coach = grond
    with kring_van(coach):
        trajecten.pauzeer(traject=traject, van=dt.date(2026, 11, 24), reden="zorg", door=coach)
        with pytest.raises(ValidationError, match="staat op pauze"):
            plannen.stel_vast(traject=traject, door=coach)
        assert trajecten.hervat(traject=traject, op=dt.date(2026, 11, 24), door=coach).status == "lopend"


def test_andere_uren_met_een_gebruikte_sleutel_gaan_niet_stil_verloren(grond, kring_van):
    """#39: back in the browser, another day, save: a clear message, and the next try saves both."""
    traject, (deel, ander), coach = grond
    eerste = {
        "datum": deel.gestart_op,
        "minuten": 60,
        "bron": Bron.COACH,
        "door": coach,
        "sleutel": uuid.uuid4(),
    }
    with kring_van(coach):
        uren.registreer(onderdeel=deel, **eerste)
        for anders in (
            {"minuten": 90},
            {"datum": deel.gestart_op + dt.timedelta(days=1)},
            {"taal": Taal.ANDERE},
        ):
            with pytest.raises(ValidationError):
                uren.registreer(onderdeel=deel, **{**eerste, **anders})
        with pytest.raises(ValidationError):
            uren.registreer(onderdeel=ander, **eerste)
        assert Urenregel.objects.filter(traject=traject).som() == 60


def test_na_het_einde_verandert_geen_enkele_regel_en_geen_onderdeel(grond, kring_van):
    """IT-01: the hours of an ended traject stay as they are, whatever page was still open."""
    traject, (deel, _), coach = grond
    with kring_van(coach):
        rij = uren.registreer(
            onderdeel=deel,
            datum=deel.gestart_op,
            minuten=60,
            bron=Bron.BUDDY,
            namens="buddy Greet",
            sleutel=uuid.uuid4(),
        )
        trajecten.zet_stop(traject=traject, reden="verhuisd", door=coach)
        for doe in (
            lambda: uren.bevestig(regel=rij, door=coach),
            lambda: uren.zet_terug(regel=rij, door=coach),
            lambda: uren.betwist(regel=rij, reden="x", door=coach),
            lambda: uren.verbeter(regel=rij, minuten=5, datum=rij.datum, taal=rij.taal, door=coach),
            lambda: plannen.stop(onderdeel=deel, reden="x", door=coach),
            lambda: plannen.wijzig_minuten(onderdeel=deel, minuten=60, door=coach),
            lambda: uren.registreer(
                onderdeel=deel, datum=rij.datum, minuten=9, bron=Bron.COACH, door=coach, sleutel=uuid.uuid4()
            ),
        ):
            with pytest.raises(ValidationError, match="beëindigd"):
                doe()
        assert list(Urenregel.objects.filter(traject=traject).values_list("minuten", "status")) == [
            (60, UrenStatus.INGEDIEND)
        ]
