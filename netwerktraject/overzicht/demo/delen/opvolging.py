"""Demo: opvolging. A colleague who is away, two starts that failed, a wish, and the first month."""

from __future__ import annotations

from datetime import timedelta

from intake.acties import eerstemaand
from intake.models import Afwezigheid, Opvolgmoment, Weigering
from intake.models.begeleiding import WeigerSoort
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import Status

PLAATS = "Geraardsbergen"


def vul(bouw, verhalen) -> None:
    """Add what this part shows in each of its states."""
    hier = [v for v in verhalen if v.plaats == PLAATS]
    lopend = [v for v in hier if v.mens.status == Status.LOPEND]
    _weg(bouw)
    if len(lopend) > 2:
        _ging_niet_door(bouw, lopend[1])
        _moment(bouw, lopend[2], MomentSoort.INTAKE, "Vraagt een gesprek, zonder groep erbij.", 1)
    bouw.bewaar()
    eerstemaand.zoek(besturen=[b.pk for b in bouw.besturen.values() if b.actief], nu=bouw.nu)


def _weg(bouw) -> None:
    """Bram is away and Hanne covers; Sofie was away last month; Leila of AgII goes, and Joris covers."""
    for plaats, wie, door, van, tot in (
        (PLAATS, "Bram Stevens", "Hanne Lievens", 2, -10),
        (PLAATS, "Sofie De Wilde", "Hanne Lievens", 40, 33),
        ("Wetteren", "Leila Amrani", "Joris Deckers", -3, -12),
    ):
        if wie in bouw.staf and door in bouw.staf:
            bouw.zet(
                Afwezigheid,
                bestuur=bouw.besturen[plaats],
                gebruiker=bouw.staf[wie],
                vervanger=bouw.staf[door],
                van=bouw.dag(van),
                tot=bouw.dag(tot),
            )


def _ging_niet_door(bouw, verhaal) -> None:
    """Two starts that failed: talk first (TK-10)."""
    for soort, wat, dagen in (
        (WeigerSoort.PLEK, "Vrijwilliger in het dorpsrestaurant", 30),
        (WeigerSoort.BUDDY, "Duo met An", 6),
    ):
        dag = max(bouw.werkdag(dagen), verhaal.traject.aangemeld_op)
        verhaal.zet(Weigering, traject=verhaal.traject, soort=soort, wat=wat, op=dag, door=verhaal.coach)
        op = bouw.moment(dag, 14)
        verhaal.gebeurtenis(
            "niet_doorgegaan", f"Ging niet door: {wat}", op, uitleg=str(soort.label), gedeeld=False
        )
    _moment(bouw, verhaal, MomentSoort.NAZORG, "Het laatste was Duo met An. Praat eerst samen.", 6)


def _moment(bouw, verhaal, soort: MomentSoort, tekst: str, dagen: int) -> None:
    op = bouw.nu - timedelta(days=dagen)
    verhaal.zet(
        Opvolgmoment,
        traject=verhaal.traject,
        soort=soort,
        sleutel=f"{soort.value}:{verhaal.traject.pk}:demo",
        wanneer=op,
        status=MomentStatus.OPEN,
        geopend_op=op,
        tekst=tekst,
    )
