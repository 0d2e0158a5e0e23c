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
from intake.certificering import beoordeel
from intake.feiten import feiten_van
from intake.models import Onderdeel, Traject, Urenregel
from intake.models.uren import Bron, Taal
from intake.stand import stand_van
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.overzicht.grootboek import Som, grootboek_van
from tests.intake.regeldaden import REGELDADEN, TELT, Regel, Regeldaden

WACHT = ("ingediend", "betwist")


@dataclass
class Boek:
    """The ledger as it ought to be: lists and additions, nothing else."""

    gepland: list[int]
    gestopt: list[bool]
    gestart: list[bool]
    regels: list[Regel] = field(default_factory=list)
    sleutels: dict[int, int] = field(default_factory=dict)
    pauze: bool = False
    bestand: set[tuple] = field(default_factory=set)
    # (first day, last day, gives the label), the newest decision last; and (first day, counts) of the own proposal.
    labels: list[tuple[int, int, bool]] = field(default_factory=list)
    oordelen: list[tuple[int, bool]] = field(default_factory=list)

    def telt(self, regel: Regel) -> bool:
        """Whether a line counts on its own day: the label of part 0, the judgement of part 1, else always."""
        if regel.onderdeel == 0:
            geldig = [(op, n, ja) for n, (op, tot, ja) in enumerate(self.labels) if op <= regel.dag <= tot]
            return bool(geldig) and max(geldig)[2]
        if regel.onderdeel == 1:
            geldig = [ja for vanaf, ja in self.oordelen if vanaf <= regel.dag]
            return bool(geldig) and geldig[-1]
        return True

    def leeft(self, onderdeel: int, dag: int) -> bool:
        """Whether a line of that part and day still counts or waits."""
        return any(r.status != "vervangen" and (r.onderdeel, r.dag) == (onderdeel, dag) for r in self.regels)

    def telling(self) -> tuple[int, int]:
        """Minutes that count, and those of them with some Dutch."""
        mee = [r for r in self.regels if r.status == TELT and self.telt(r)]
        return sum(r.minuten for r in mee), sum(r.minuten for r in mee if r.taal != Taal.ANDERE)

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


dag = st.integers(-2, 71)
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
    st.tuples(st.just("bevestig"), getal, st.booleans()),
    st.tuples(st.sampled_from(["zet_terug", "betwist"]), getal),
    st.tuples(st.just("verbeter"), getal, minuten, st.integers(-2, 71), st.booleans()),
    st.tuples(st.just("trek_in"), getal, st.booleans()),
    st.tuples(st.just("zelfde_keer"), getal, getal),
    st.tuples(st.just("zet_alle_terug"), getal),
    st.tuples(st.just("lijst"), getal, minuten, dag, st.booleans()),
    st.tuples(st.just("bestand"), getal, minuten, dag, st.sampled_from(Taal.values), st.booleans()),
    st.tuples(st.just("label"), dag, st.integers(0, 40), st.booleans()),
    st.tuples(st.just("oordeel"), dag, st.booleans(), st.booleans()),
    st.tuples(st.just("bevestig_alle"), st.lists(getal, max_size=5)),
    st.tuples(st.sampled_from(["stop", "pauzeer", "hervat", "stel_vast"]), getal),
    st.tuples(st.just("voeg_toe"), st.sampled_from([14, 15, 600, 4800, 4801])),
    st.tuples(st.just("wijzig"), getal, st.sampled_from([0, 15, 300, 4800, 5000])),
)


class Leven(Regeldaden):
    """Plays each deed twice: in the product and in the model. A refusal must be a refusal in both."""

    spoor = apps.get_model("intake", "UrenregelEvent")

    def __init__(self, traject: Traject, onderdelen: list[Onderdeel], coach) -> None:
        self.traject, self.onderdelen, self.coach = traject, onderdelen, coach
        self.rijen: list[Urenregel] = []
        self.boek = Boek([o.gepland_minuten for o in onderdelen], [False] * 2, [True] * 2)
        self.begin = onderdelen[0].gestart_op
        self.laatste_dag = (timezone.localdate() - self.begin).days
        self.sleutel = [uuid.uuid4() for _ in range(6)]
        self.stapels: list[tuple] = []
        self.boek.labels.append((-50, 300, True))
        self.boek.oordelen.append((-330, True))

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
        if soort in REGELDADEN and not self.rijen:
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
        self._erbij(rij, Regel(n, minuten, dag, taal, TELT if van_coach else "ingediend"))

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
        nee = {1} if not self.boek.oordelen[-1][1] else set()  # an own proposal that may not count (IT-03)
        actief = [m for n, m in enumerate(self.boek.gepland) if not self.boek.gestopt[n] and n not in nee]
        vol = gestopt + sum(actief) >= 2400
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
        feiten = feiten_van(Traject.objects.get(pk=self.traject.pk))
        tellend = [deel for deel in feiten.onderdelen if deel.in_aanmerking]
        assert (beoordeel(feiten).minuten, sum(d.nederlands_minuten for d in tellend)) == self.boek.telling()
        boek = grootboek_van(self.traject.pk, 2400)
        assert (boek.totaal.bevestigd, boek.totaal.telt) == (self.boek.som(TELT), self.boek.telling()[0])
        assert (boek.totaal.wacht, boek.totaal.betwist) == (
            self.boek.som("ingediend"),
            self.boek.som("betwist"),
        )
        assert sum((t.som for t in boek.talen), Som()) == boek.totaal, "languages don't add up to the total"
        assert (soorten["uren"], soorten["uren_verbeterd"]) == (len(self.rijen) - verbeterd, verbeterd)
