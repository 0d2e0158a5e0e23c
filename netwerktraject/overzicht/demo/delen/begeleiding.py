"""Demo: readiness, needs, obligation, appointments and a planned pause, each in every state it can have."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from intake import opvolging as regels
from intake.models import Afspraak, Nood, Opvolgmoment, Pauze, Startadvies, Verplichting
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import Status
from intake.startklaar import Antwoorden, beoordeel

STARTS = {  # name -> (answers, what the coach chose when it differs)
    "Amal Idris": (Antwoorden("met_hulp", "goed", "beetje_hulp", frozenset({"opvang", "vervoer"})), ""),
    "Abdul Noori": (Antwoorden("nee", "goed", "samen", frozenset({"taalhulp", "lezen"})), ""),
    "Hamid Barakzai": (Antwoorden("met_hulp", "met_steun", "samen", frozenset({"lezen", "samen"})), ""),
    "Luz Serrano": (Antwoorden("ja", "goed", "alleen"), ""),
    "Hawa Diallo": (Antwoorden("ja", "nu_niet", "", frozenset({"opvang", "rust"})), "licht"),
    "Samira Haidari": (Antwoorden("ja", "goed", "beetje_hulp", frozenset({"vervoer"})), ""),
    "Tesfalem Gebre": (Antwoorden("ja", "goed"), ""),
    "Olga Marchenko": (Antwoorden("ja", "goed", "alleen"), ""),
}
NODEN = {
    "Samira Haidari": {"vervoer": "nodig", "opvang": "opgelost", "lezen": "niet_nodig"},
    "Fatuma Abdi": {"opvang": "nodig", "taalhulp": "nodig", "geld": "weet_niet"},
    "Yusuf Demir": {"tijd": "nodig"},
    "Bilal Hussaini": {"tijd": "nodig", "vervoer": "opgelost"},
}
VERPLICHT = {  # name -> rows of (kind, days ago, source)
    "Samira Haidari": (("verplicht", 88, "doorgegeven door AgII"),),
    "Yusuf Demir": (("verplicht", 66, "doorgegeven door AgII"), ("vrij_werk", 9, "arbeidscontract gezien")),
    "Maryam Rahimi": (("vrijwillig", 180, "eigen vraag"),),
    "Diego Fuentes": (
        ("verplicht", 85, "doorgegeven door AgII"),
        ("vrij_studie", 50, "inschrijving hogeschool"),
    ),
    "Rosa Quispe": (("vrijwillig", 3, "eigen vraag"),),
}
# name -> rows of (kind, what, days ahead, hour, where, address, who, state, outcome)
AFSPRAKEN = {
    "Samira Haidari": (
        ("warm", "Eerste keer naar Keuken De Linde", -17, 9, "Keuken De Linde", "Lindestraat 4, Geraardsbergen",
         "Hanne", "gebeurd", "Paul leidde rond. Samira bleef mee koken."),
        ("evaluatie", "Praten over hoe het gaat", 3, 10, "Sociaal Huis", "Gasthuisstraat 1, Geraardsbergen",
         "", "gepland", ""),
        ("activiteit", "Kerstmarkt met Greet", 16, 14, "Markt", "Markt 1, Geraardsbergen", "Greet", "gepland", ""),
    ),
    "Fatuma Abdi": (
        ("kennismaking", "Kennismaken met Ingrid", -2, 14, "Bibliotheek", "Kattestraat 27, Geraardsbergen",
         "Hanne", "gepland", ""),
    ),
    "Yusuf Demir": (
        ("evaluatie", "Gesprek met Leen op de stageplek", 1, 13, "Onthaal De Populier", "Populierlaan 12", "Hanne",
         "afgemeld", ""),
    ),
    "Hamid Barakzai": (
        ("warm", "Eerste keer naar Samen tuinieren", 5, 9, "Volkstuin", "Tuinstraat 8, Geraardsbergen", "Hanne",
         "gepland", ""),
    ),
    "Blessing Okafor": (
        ("warm", "Eerste keer naar Babelonië", -24, 19, "Bibliotheek", "Kattestraat 27, Geraardsbergen", "Hanne",
         "niet_gebeurd", "De bus reed niet. We gaan volgende week."),
    ),
    "Abdul Noori": (
        ("intake", "Gesprek met Hanne en een tolk", 0, 16, "Stadhuis, loket 3", "Markt 1, Geraardsbergen", "",
         "gepland", ""),
    ),
}  # fmt: skip
PAUZE_STRAKS = ("Luz Serrano", 6, 27, "is een tijd weg uit België")
AFMELDING = "Ik heb die dag les."


def vul(bouw, verhalen) -> None:
    """Add what this part shows in each of its states."""
    for verhaal in verhalen:
        naam = verhaal.mens.naam
        if naam in STARTS:
            _start(bouw, verhaal, *STARTS[naam])
        for sleutel, stand in NODEN.get(naam, {}).items():
            _nood(bouw, verhaal, sleutel, stand)
        _verplicht(bouw, verhaal, VERPLICHT.get(naam))
        for rij in AFSPRAKEN.get(naam, ()):
            _afspraak(bouw, verhaal, *rij)
        if naam == PAUZE_STRAKS[0]:
            _pauze(bouw, verhaal, *PAUZE_STRAKS[1:])


def _nood(bouw, verhaal, sleutel: str, stand: str) -> None:
    op = bouw.moment(bouw.werkdag(4))
    verhaal.zet(Nood, traject=verhaal.traject, sleutel=sleutel, stand=stand, op=op, door=verhaal.coach)


def _start(bouw, verhaal, antwoorden: Antwoorden, anders: str) -> None:
    voorstel = beoordeel(antwoorden)
    advies = anders or voorstel.advies
    wacht = advies == "wacht"
    herbekijk = bouw.dag(-12) if wacht else None
    rij = verhaal.zet(
        Startadvies,
        traject=verhaal.traject,
        antwoorden={
            "praten": antwoorden.praten,
            "voelt": antwoorden.voelt,
            "zelfredzaam": antwoorden.zelfredzaam,
            "noden": sorted(antwoorden.noden),
        },
        voorstel=voorstel.advies,
        advies=advies,
        route=voorstel.route,
        warme_overdracht=voorstel.warm,
        redenen=list(voorstel.redenen),
        wacht_reden=voorstel.wacht_reden if wacht else "",
        herbekijk_op=herbekijk,
        op=bouw.moment(bouw.werkdag(5)),
        door=verhaal.coach,
    )
    for sleutel in antwoorden.noden - NODEN.get(verhaal.mens.naam, {}).keys():
        _nood(bouw, verhaal, sleutel, "nodig")
    if wacht:
        _moment(
            verhaal,
            MomentSoort.HERBEKIJK,
            rij.pk,
            "Kan de start nu wel?",
            regels.lokaal(herbekijk, regels.STIL_TOT),
        )


def _moment(verhaal, soort: str, deel, tekst: str, wanneer, geopend=None) -> None:
    verhaal.zet(
        Opvolgmoment,
        traject=verhaal.traject,
        soort=soort,
        sleutel=f"{soort}:{verhaal.traject.pk}:{deel}",
        tekst=tekst,
        wanneer=wanneer,
        status=MomentStatus.OPEN if geopend else MomentStatus.GEPLAND,
        geopend_op=geopend,
    )


def _verplicht(bouw, verhaal, rijen) -> None:
    """Most people: mandatory since the referral; who is still in the talk was not asked."""
    if rijen is None:
        if verhaal.mens.status in (Status.AANGEMELD, Status.IN_INTAKE):
            return
        rijen = (("verplicht", verhaal.mens.sinds, "doorgegeven door AgII"),)
    for (soort, geleden, bron), volgende in zip(rijen, (*rijen[1:], None), strict=True):
        verhaal.zet(
            Verplichting,
            traject=verhaal.traject,
            soort=soort,
            van=bouw.dag(geleden),
            tot=bouw.dag(volgende[1] + 1) if volgende else None,
            bron=bron,
            door=verhaal.tb if bron.startswith("doorgegeven") else verhaal.coach,
            op=bouw.moment(bouw.dag(geleden)),
        )


def _afspraak(
    bouw, verhaal, soort, wat, over, uur, waar, adres, wie_mee, stand, uitkomst
) -> None:  # one row of the table above
    dag = bouw.vandaag + timedelta(days=over)
    wanneer = timezone.make_aware(datetime.combine(dag, time(uur)))
    gemaakt = bouw.moment(bouw.dag(max(4, 4 - over)))
    rij = verhaal.zet(
        Afspraak,
        traject=verhaal.traject,
        soort=soort,
        wat=wat,
        wanneer=wanneer,
        waar=waar,
        adres=adres,
        wie_mee=wie_mee,
        mee=verhaal.coach if wie_mee == verhaal.coach.voornaam else None,
        stand=stand,
        uitkomst=uitkomst,
        beslist_op=bouw.moment(dag, uur + 2) if stand in ("gebeurd", "niet_gebeurd") else None,
        afmelding=AFMELDING if stand == "afgemeld" else "",
        afgemeld_op=bouw.nu - timedelta(hours=2) if stand == "afgemeld" else None,
        door=verhaal.coach,
        op=gemaakt,
    )
    if stand == "afgemeld":
        op = bouw.nu - timedelta(hours=2)
        deel = f"{rij.pk.hex[:12]}-{wanneer:%Y%m%d%H%M}"
        _moment(verhaal, MomentSoort.AFGEMELD, deel, f"{wat}. {AFMELDING}", op, op)


def _pauze(bouw, verhaal, over: int, tot: int, reden: str) -> None:
    verhaal.zet(
        Pauze,
        traject=verhaal.traject,
        van=bouw.dag(-over),
        tot=bouw.dag(-tot),
        reden=reden,
        vorige_status=verhaal.traject.status,
        door=verhaal.coach,
    )
    verhaal.gebeurtenis("gepauzeerd", f"Pauze gepland: {reden}", bouw.moment(bouw.dag(1), 11))
