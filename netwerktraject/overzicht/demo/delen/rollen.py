"""Demo: one gemeente per role, a step plan, and notes of AgII. Geraardsbergen keeps doing everything."""

from __future__ import annotations

from datetime import timedelta

from aanbod.models import Aanbod
from intake.models import Notitie, Signaal, Stapafspraak
from intake.models.regeling import PadStap
from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.models import Rolkeuze
from netwerktraject.kern.rolverdeling import Kant, Rolmodel

# gemeente -> (role, days since); negative is a choice whose day has not come.
KEUZES = {
    "Wetteren": (Rolmodel.UITGEBREID, 200),
    "Lommel": (Rolmodel.MINIMAAL, 150),
    "Balen": (Rolmodel.UITGEBREID, -40),
}
NOTITIES = {
    "Divine Uwase": "Vraagt naar een cursus rijbewijs. Ik bel haar in december.",
    "Samira Haidari": "Les NT2 schuift op naar de avond. Nog niet zeker.",
}


def vul(bouw, verhalen) -> None:
    """Roles with a date, days that differ from the default, and what only AgII reads."""
    for naam, (rol, sinds) in KEUZES.items():
        door = bouw.staf[f"beheer {naam}"]
        Rolkeuze.objects.create(gemeente=bouw.besturen[naam], rol=rol, vanaf=bouw.dag(sinds), door=door)
    plan = {PadStap.INTAKE: (Kant.GEMEENTE, 7), PadStap.START: (Kant.GEMEENTE, 28)}
    for stap, (kant, dagen) in plan.items():
        Stapafspraak.objects.create(
            id=bouw.id(),
            bestuur=bouw.besturen["Geraardsbergen"],
            stap=stap,
            kant=kant,
            dagen=dagen,
            vanaf=bouw.dag(120),
            door=bouw.staf["beheer Geraardsbergen"],
        )
    _signalen(bouw)
    for verhaal in verhalen:
        tekst, wie = NOTITIES.get(verhaal.mens.naam), verhaal.traject.trajectbegeleider
        if tekst and wie:
            _noteer(bouw, verhaal, tekst, wie)


def _signalen(bouw) -> None:
    """From both sides, about an offer and about working together; one has its answer (SW-04)."""
    bestuur, joris, hanne = (
        bouw.besturen["Geraardsbergen"],
        bouw.staf["Joris Deckers"],
        bouw.staf["Hanne Lievens"],
    )
    aanbod = Aanbod.objects.filter(bestuur=bestuur, label="toegekend").order_by("naam", "id").first()
    for kant, soort, over, tekst, dagen, antwoord in (
        (Kant.AGII, "goed", "aanbod", "Drie mensen vertelden dat ze er snel Nederlands durfden spreken.", 20, ""),
        (Kant.AGII, "knelpunt", "mensen", "Wie in de week werkt, vindt weinig op zaterdag.", 12,
         "We vragen twee clubs of er op zaterdag iemand bij kan."),
        (Kant.GEMEENTE, "knelpunt", "samenwerking", "We horen soms laat dat iemand een andere les volgt.", 4, ""),
    ):  # fmt: skip
        wie, ander = (joris, hanne) if kant == Kant.AGII else (hanne, joris)
        klaar = {
            "antwoord": antwoord,
            "antwoord_door": ander,
            "antwoord_op": bouw.moment(bouw.dag(dagen - 2), 10),
        }
        bouw.zet(
            Signaal,
            bestuur=bestuur,
            kant=kant,
            soort=soort,
            over=over,
            aanbod=aanbod if over == "aanbod" else None,
            tekst=tekst,
            door=wie,
            op=bouw.moment(bouw.dag(dagen), 15),
            **(klaar if antwoord else {}),
        )


def _noteer(bouw, verhaal, tekst: str, wie) -> None:
    """A task writes no note of AgII: only AgII does (RG-04)."""
    with binnen(Kring(gebruiker_id=wie.pk, agiikant=frozenset({verhaal.bestuur.pk}))):
        Notitie.objects.create(
            id=bouw.id(),
            bestuur=verhaal.bestuur,
            traject_id=verhaal.traject.pk,
            kant=Kant.AGII,
            tekst=tekst,
            door=wie,
            op=bouw.nu - timedelta(days=3),
        )
