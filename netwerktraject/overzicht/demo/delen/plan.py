"""Demo: lessons, fixed moments with a clash, and own proposals in every state (IT-03, IT-05)."""

from __future__ import annotations

from datetime import time

from aanbod.models import Soort
from intake.models import EigenVoorstel, Onderdeel, Traject

LESSEN = {  # name -> rows as kept on the traject
    "Amal Idris": [[0, "09:00", "12:00", "Nederlandse les"], [3, "09:00", "12:00", "Nederlandse les"]],
    "Samira Haidari": [[0, "13:00", "16:00", "Nederlandse les"], [1, "18:00", "21:00", "Nederlandse les"]],
    "Luz Serrano": [[1, "13:00", "16:00", "Nederlandse les"]],
    "Hamid Barakzai": [[4, "08:30", "11:30", "Alfabetisering"]],
    "Yusuf Demir": [[2, "18:30", "21:30", "Nederlandse les"], [5, "09:00", "12:00", "Oriëntatie"]],
}
# name -> (part, day, from, until): Amal's own day clashes with her lesson, the others hold.
MOMENTEN = {
    "Amal Idris": ("Wereldmama’s", 3, time(11), time(13)),
    "Hamid Barakzai": ("Buddyduo", 2, time(14), time(16)),
}
# name -> (what, minutes, day, from, until, where, with whom, Dutch, meets people, reasons); None is not judged yet.
VOORSTELLEN = {
    "Luz Serrano": (
        ("Zumba in de turnzaal", 240, 2, time(19), time(20, 30), "Turnzaal Centrum", "Marleen", True, True,
         "De lesgever en de groep praten Nederlands.", "Twintig buren doen mee."),
        ("Koken bij familie", 180, 6, time(14), time(17), "", "haar zus", False, False,
         "Thuis praat iedereen Spaans.", "Alleen familie."),
    ),
    "Hamid Barakzai": (
        ("Helpen in de fietswinkel", 300, 5, time(10), time(12), "Fietswinkel Rik", "Rik", None, None, "", ""),
    ),
}  # fmt: skip


def vul(bouw, verhalen) -> None:
    """Add what this part shows in each of its states."""
    for verhaal in verhalen:
        naam = verhaal.mens.naam
        if naam in LESSEN:
            Traject.objects.filter(pk=verhaal.traject.pk).update(lesuren=LESSEN[naam])
        if naam in MOMENTEN:
            titel, dag, begint, eindigt = MOMENTEN[naam]
            rijen = Onderdeel.objects.filter(traject=verhaal.traject, titel=titel)
            rijen.update(dag=dag, begint=begint, eindigt=eindigt)
        for nummer, rij in enumerate(VOORSTELLEN.get(naam, ())):
            _voorstel(bouw, verhaal, 50 + nummer, *rij)


def _voorstel(
    bouw,
    verhaal,
    volgorde,
    titel,
    minuten,
    dag,
    begint,
    eindigt,
    waar,
    met_wie,
    nl,
    deel,
    nl_reden,
    deel_reden,
) -> None:
    onderdeel = verhaal.zet(
        Onderdeel,
        traject=verhaal.traject,
        soort=Soort.VRIJE_TIJD,
        titel=titel,
        gepland_minuten=minuten,
        volgorde=volgorde,
        dag=dag,
        begint=begint,
        eindigt=eindigt,
        waar=waar,
        met_wie=met_wie,
        eigen=True,
    )
    if nl is None:
        return
    verhaal.zet(
        EigenVoorstel,
        onderdeel=onderdeel,
        nederlands=nl,
        nederlands_reden=nl_reden,
        deelname=deel,
        deelname_reden=deel_reden,
        vanaf=bouw.dag(10),
        op=bouw.moment(bouw.dag(10), 15),
        door=verhaal.coach,
    )
