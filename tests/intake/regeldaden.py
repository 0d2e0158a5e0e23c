"""Deeds on lines of the ledger, each in the product and in the model: one by one, in piles, from a list or a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from aanbod.models import Besluit
from intake.acties import aanwezigheid, uren, urenbestand, urenstapel
from intake.models import Onderdeel, Urenregel
from intake.models.uren import Taal
from intake.urenlijst import Deel, Rij
from tests import factories as maak

TELT = "bevestigd"
REGELDADEN = ("bevestig", "zet_terug", "betwist", "verbeter", "trek_in", "zelfde_keer")


@dataclass
class Regel:
    """What the model knows of one line."""

    onderdeel: int
    minuten: int
    dag: int
    taal: str
    status: str
    twijfel: bool = False  # somebody contested it once
    bron: str = "buddy"


class Regeldaden:
    """Part of a life; `Leven` keeps the state."""

    def _erbij(self, rij: Urenregel, regel: Regel) -> None:
        self.rijen.append(rij)
        self.boek.regels.append(regel)

    def _dag(self, dag: int) -> dt.date:
        return self.begin + dt.timedelta(days=dag)

    def _bevestig(self, n: int, met_reden: bool) -> None:
        regel, rij = self._rij(n)
        mag = regel.status != "vervangen" and (regel.status != "betwist" or met_reden)
        reden = "gebeld" if met_reden else ""
        self._mag(mag, lambda: uren.bevestig(regel=rij, door=self.coach, reden=reden))
        regel.status = TELT if mag else regel.status

    def _bevestig_alle(self, wie: list[int]) -> None:
        if not self.rijen:
            return
        paren = {n % len(self.rijen) for n in wie}
        nieuw = [n for n in paren if self.boek.regels[n].status == "ingediend"]
        stapel = urenstapel.bevestig_alle(ids=[self.rijen[n].pk for n in paren], door=self.coach)
        assert (stapel.aantal, stapel.bleven) == (len(nieuw), len(paren) - len(nieuw)), (
            "a line is lost or doubled"
        )
        for n in nieuw:
            self.boek.regels[n].status = TELT
        if nieuw:
            # Time stands still in these lives: a pile of its own moment.
            op = stapel.op + dt.timedelta(microseconds=len(self.stapels) + 1)
            Urenregel.objects.filter(pk__in=[self.rijen[n].pk for n in nieuw]).update(beslist_op=op)
            self.stapels.append((op, nieuw))

    def _zet_alle_terug(self, n: int) -> None:
        if not self.stapels:
            return
        op, wie = self.stapels[n % len(self.stapels)]
        self.stapels = [stapel for stapel in self.stapels if stapel[0] != op]
        raak = set(Urenregel.objects.filter(beslist_op=op, status=TELT).values_list("pk", flat=True))
        aantal = urenstapel.zet_alle_terug(op=op, regels=Urenregel.objects.all(), door=self.coach)
        nog = [k for k in wie if self.boek.regels[k].status == TELT and self.rijen[k].pk in raak]
        assert aantal == len(nog) == len(raak), "an undo touched another pile"
        for k in nog:
            self.boek.regels[k].status = "ingediend"

    def _zet_terug(self, n: int) -> None:
        regel, rij = self._rij(n)
        uren.zet_terug(regel=rij, door=self.coach)
        if regel.status == TELT:
            regel.status = "betwist" if regel.twijfel else "ingediend"

    def _betwist(self, n: int) -> None:
        regel, rij = self._rij(n)
        uren.betwist(regel=rij, reden="dubbel", door=self.coach)
        if regel.status in (TELT, "ingediend"):
            regel.status, regel.twijfel = "betwist", True

    def _verbeter(self, n: int, minuten: int, dag: int, met_reden: bool) -> None:
        regel, rij = self._rij(n)
        mag = regel.status != "vervangen" and self._geldig(regel.onderdeel, minuten, dag)
        mag = mag and (regel.status != "betwist" or met_reden)
        velden = {"minuten": minuten, "datum": self._dag(dag), "taal": regel.taal, "door": self.coach}
        reden = "gebeld" if met_reden else ""
        nieuw = self._mag(mag, lambda: uren.verbeter(regel=rij, reden=reden, **velden))
        if mag:
            regel.status = "vervangen"
            self._erbij(nieuw, Regel(regel.onderdeel, minuten, dag, regel.taal, TELT, bron="coach"))

    def _trek_in(self, n: int, met_reden: bool) -> None:
        regel, rij = self._rij(n)
        reden = "nooit gebeurd" if met_reden else " "
        self._mag(met_reden, lambda: uren.trek_in(regel=rij, reden=reden, door=self.coach))
        regel.status = "vervangen" if met_reden else regel.status

    def _zelfde_keer(self, n: int, m: int) -> None:
        (regel, rij), (blijft, ander) = self._rij(n), self._rij(m)
        mag = rij.pk != ander.pk and (regel.onderdeel, regel.dag) == (blijft.onderdeel, blijft.dag)
        mag = mag and "vervangen" not in (regel.status, blijft.status)
        self._mag(mag, lambda: uren.zelfde_keer(regel=rij, blijft=ander, door=self.coach))
        regel.status = "vervangen" if mag else regel.status

    def _lijst(self, n: int, minuten: int, dag: int, meteen: bool) -> None:
        n, deel = self._deel(n)
        plekken = aanwezigheid.plekken(Onderdeel.objects.filter(pk=deel.pk), self._dag(dag))
        op_lijst = self.boek.gestart[n] and dag >= 0 and (not self.boek.gestopt[n] or dag <= self.laatste_dag)
        assert len(plekken) == op_lijst, "somebody is missing on the list, or too many"
        mag = op_lijst and self._geldig(n, minuten, dag) and not self.boek.leeft(n, dag)
        voor = set(Urenregel.objects.filter(traject=self.traject).values_list("pk", flat=True))
        for _ in range(2):  # saved twice is saved once
            aanwezigheid.bewaar(
                plekken=plekken,
                dag=self._dag(dag),
                minuten={deel.pk: minuten},
                taal=Taal.GEMENGD,
                door=self.coach,
                meteen=meteen,
            )
        for rij in Urenregel.objects.filter(traject=self.traject).exclude(pk__in=voor):
            self._erbij(
                rij, Regel(n, minuten, dag, Taal.GEMENGD, TELT if meteen else "ingediend", bron="lijst")
            )
        assert len(self.rijen) == len(voor) + mag

    def _bestand(self, n: int, minuten: int, dag: int, taal: str, meteen: bool) -> None:
        n, deel = self._deel(n)
        wie = Deel(deel.pk, "Amal", deel.titel)
        rij = Rij(1, "Amal", "", self._dag(dag), minuten, taal, "klaar", "", wie)
        mag, wat = self._geldig(n, minuten, dag), (n, minuten, dag, taal)
        nieuw = mag and wat not in self.boek.bestand
        aantal, niet = urenbestand.bewaar(
            rijen=[rij, rij],
            onderdelen=Onderdeel.objects.filter(traject=self.traject),
            meteen=meteen,
            door=self.coach,
        )
        assert (aantal, bool(niet)) == (int(nieuw), not mag)
        if nieuw:
            self.boek.bestand.add(wat)
            regel = Regel(n, minuten, dag, taal, TELT if meteen else "ingediend", bron="bestand")
            self._erbij(Urenregel.objects.get(sleutel=rij.sleutel), regel)

    def _label(self, dag: int, duur: int, ja: bool) -> None:
        """A new decision about the offer of part 0."""
        om = timezone.now() + dt.timedelta(seconds=len(self.boek.labels))
        maak.ScreeningFactory(
            aanbod=self.onderdelen[0].aanbod,
            besluit=Besluit.TOEGEKEND if ja else Besluit.GEWEIGERD,
            op=self._dag(dag),
            beslist_om=om,
            geldig_tot=self._dag(dag + duur),
        )
        self.boek.labels.append((dag, dag + duur, ja))

    def _oordeel(self, dag: int, nederlands: bool, deelname: bool) -> None:
        """A new judgement of the own proposal that part 1 is."""
        maak.EigenVoorstelFactory(
            onderdeel=self.onderdelen[1],
            nederlands=nederlands,
            deelname=deelname,
            vanaf=self._dag(dag),
            op=timezone.now() + dt.timedelta(seconds=len(self.boek.oordelen)),
            door=self.coach,
        )
        self.boek.oordelen.append((dag, nederlands and deelname))
