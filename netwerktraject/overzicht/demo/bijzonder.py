"""Turns in the story that only one person has: a problem, a correction, a follow-up that was done or put off."""

from __future__ import annotations

from datetime import timedelta

from buddy.models import Match
from intake import opvolging as regels
from intake.certificering import uren_tekst
from intake.models import Onderdeel, Opvolgmoment, Urenregel
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.uren import Bron, UrenStatus
from netwerktraject.kern import berichten
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.weergave import datum_bewaard
from netwerktraject.overzicht.demo.bouw import Bouw
from netwerktraject.overzicht.demo.lopen import geef_eigen_link, stilstand_na
from netwerktraject.overzicht.demo.verhaal import Verhaal
from vrijwilligers.models import Plaatsing

EIGEN_LINKS = {"Samira Haidari": "nl", "Layla الحسن": "ar", "Samuel Mukendi": "fr", "Blessing Okafor": "en"}
PROBLEEM = "We vinden geen moment dat past voor ons twee."


def vertel(verhalen: dict[str, Verhaal]) -> None:
    """Add the turns; each person is found by name."""
    _meld_probleem(verhalen["Samira Haidari"])
    _verbeter(verhalen["Chidi Eze"])
    _ging_mee(verhalen["Samira Haidari"])
    _gedaan(verhalen["Gülsüm Yıldız"])
    _later(verhalen["Bilal Hussaini"])
    for naam, taal in EIGEN_LINKS.items():
        geef_eigen_link(verhalen[naam], taal)
    _mail_links(verhalen)


def _mail_links(verhalen: dict[str, Verhaal]) -> None:
    """Two mails wait in the outbox: the worker of the running demo sends them, links and all."""
    bouw = next(iter(verhalen.values())).bouw
    for match in bouw.rijen[Match]:
        if match.onderdeel.traject is verhalen["Fatuma Abdi"].traject:
            _klaar(bouw, "duo_link", match, match.buddy.email, match.buddy.taal)
    for plaatsing in bouw.rijen[Plaatsing]:
        if plaatsing.onderdeel.traject is verhalen["Yusuf Demir"].traject:
            _klaar(bouw, "plaatsing_link", plaatsing, plaatsing.mentor_email, plaatsing.taal)


def _klaar(bouw: Bouw, sjabloon: str, waarvoor, aan: str, taal: str) -> None:
    sleutel = f"{sjabloon}:{waarvoor.pk}:opnieuw"
    bouw.zet(
        Bericht,
        bestuur=waarvoor.bestuur,
        sleutel=sleutel,
        sjabloon=sjabloon,
        aan=aan,
        taal=taal,
        onderwerp_id=waarvoor.pk,
        niet_voor=bouw.nu,
        gemaakt_op=bouw.nu,
        message_id=berichten.message_id(waarvoor.bestuur_id, sleutel),
    )


def _duo_van(verhaal: Verhaal) -> Onderdeel:
    return next(onderdeel for deel, onderdeel in verhaal.onderdelen if deel.buddy)


def _meld_probleem(verhaal: Verhaal) -> None:
    """Greet, yesterday evening, by her link (sketch werk)."""
    bouw, op = verhaal.bouw, verhaal.bouw.moment(verhaal.bouw.dag(1), 19, 42)
    verhaal.zet(
        Opvolgmoment,
        traject=verhaal.traject,
        onderdeel=_duo_van(verhaal),
        soort=MomentSoort.PROBLEEM,
        tekst=PROBLEEM,
        sleutel=regels.sleutel("probleem:demo", verhaal.traject.pk, bouw.dag(1)),
        wanneer=op,
        geopend_op=op,
        status=MomentStatus.OPEN,
    )
    verhaal.gebeurtenis("probleem", "Probleem gemeld", op, namens="buddy Greet", gedeeld=False)


def _verbeter(verhaal: Verhaal) -> None:
    """Three hours became two: the old line stays, replaced."""
    bouw, duo = verhaal.bouw, _duo_van(verhaal)
    regel = [r for r in bouw.rijen[Urenregel] if r.onderdeel is duo and r.status == UrenStatus.BEVESTIGD][-2]
    op = regel.beslist_op + timedelta(days=1)
    goed = regel.minuten
    regel.minuten, regel.status = goed + 60, UrenStatus.VERVANGEN
    verhaal.zet(
        Urenregel,
        traject=verhaal.traject,
        onderdeel=duo,
        datum=regel.datum,
        minuten=goed,
        taal=regel.taal,
        status=UrenStatus.BEVESTIGD,
        bron=Bron.COACH,
        door=verhaal.coach,
        sleutel=bouw.id(),
        ingevoerd_op=op,
        beslist_door=verhaal.coach,
        beslist_op=op,
        verbetert=regel,
    )
    verhaal.gebeurtenis(
        "uren_verbeterd",
        f"Uren verbeterd: {uren_tekst(goed + 60)} werd {uren_tekst(goed)}",
        op,
        uitleg=f"{duo.titel}, {datum_bewaard(regel.datum)}",
    )


def _ging_mee(verhaal: Verhaal) -> None:
    keuken = next(onderdeel for deel, onderdeel in verhaal.onderdelen if deel.mentor)
    verhaal.gebeurtenis(
        "warme_overdracht",
        "Warme overdracht gedaan",
        verhaal.bouw.moment(keuken.gestart_op, 14),
        uitleg="Hanne ging mee naar Keuken De Linde. Paul leidde rond.",
    )


def _gedaan(verhaal: Verhaal) -> None:
    """A standstill of some months ago, solved by a call."""
    bouw, laatste = verhaal.bouw, verhaal.bouw.dag(95)
    wanneer, op = stilstand_na(laatste), bouw.moment(bouw.werkdag(72), 10)
    verhaal.zet(
        Opvolgmoment,
        traject=verhaal.traject,
        soort=MomentSoort.STILSTAND,
        wanneer=wanneer,
        geopend_op=wanneer,
        sleutel=regels.sleutel(MomentSoort.STILSTAND, verhaal.traject.pk, laatste),
        status=MomentStatus.GEDAAN,
        gedaan_op=op,
        gedaan_door=verhaal.coach,
    )
    verhaal.gebeurtenis("opvolging", "Opvolging gedaan: al 3 weken geen uren", op, gedeeld=False)


def _later(verhaal: Verhaal) -> None:
    """Put off until Bilal works by day again."""
    bouw = verhaal.bouw
    moment = next(m for m in bouw.rijen[Opvolgmoment] if m.traject is verhaal.traject)
    moment.later_tot = regels.lokaal(bouw.dag(-3), regels.STIL_TOT)
    op = bouw.moment(bouw.werkdag(5), 11)
    verhaal.gebeurtenis(
        "opvolging",
        f"Opvolging later, op {datum_bewaard(bouw.dag(-3))}: al 3 weken geen uren",
        op,
        gedeeld=False,
    )
