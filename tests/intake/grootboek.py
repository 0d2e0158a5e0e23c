"""The ledger in plain Python, and a player of random deeds: each one in the product and in the model."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from dataclasses import dataclass, field

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st

from aanbod.models import Soort
from intake.acties import plannen, trajecten, uren
from intake.models import Onderdeel, Traject, Urenregel
from intake.models.uren import Bron, Taal
from intake.stand import stand_van
from netwerktraject.kern.models import Gebeurtenis

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
        self.laatste_dag = (timezone.localdate() - self.begin).days
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
