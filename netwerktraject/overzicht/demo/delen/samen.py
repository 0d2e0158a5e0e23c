"""Demo: info moments in each state, helpers for language with their requests, end talks and a feast."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from intake.acties.afsluiten import over_maanden
from intake.models import (
    Eindgesprek,
    Genodigde,
    Infomoment,
    Infoplek,
    Slotgast,
    Slotmoment,
    Tolk,
    Tolkvraag,
)
from intake.models.traject import Status

PLAATS = "Geraardsbergen"
WACHT = (Status.AANGEMELD, Status.IN_INTAKE)
AANBOD = ("Babelonië", "Samentuin De Kweek", "Keuken De Linde")
TOLKEN = (  # name, kind, languages, when, days ago out of the list
    ("Nour El Amrani", "vrijwilliger", ["ar", "fr"], "maandag en donderdag na 15 uur", None),
    ("Habtom Tesfay", "vertrouwenspersoon", ["ti", "am", "en"], "in het weekend", None),
    (
        "Sociaal tolkbureau",
        "sociaal_tolk",
        ["ar", "ps", "fa_AF", "so", "tr", "uk"],
        "twee dagen vooraf vragen",
        None,
    ),
    ("Olena Kovalenko", "vrijwilliger", ["uk", "ru"], "in de voormiddag", None),
    ("Rita Peeters", "vrijwilliger", ["es", "fr"], "", 40),
)
EINDE = (  # went well, could be better, what lasts, explained, consent
    ("Nieuwe vrienden gemaakt.", "Meer tijd samen.", "buddy", "Ze wandelen nog elke week.", True),
    ("Durft nu te praten in de winkel.", "", "vrije_tijd", "Lid van de voetbalclub.", True),
    ("Leerde koken voor veel mensen.", "Het was ver met de bus.", "vrijwilligerswerk", "", None),
    ("", "", "weet_niet", "", False),
)


def vul(bouw, verhalen) -> None:
    """Add what this part shows in each of its states."""
    hier = [v for v in verhalen if v.plaats == PLAATS]
    wachten = [v for v in hier if v.mens.status in WACHT]
    _infomomenten(bouw, wachten)
    _taalhulp(bouw, [v for v in hier if v.mens.status not in (Status.AFGEROND, Status.STOPGEZET)])
    _einde(bouw, [v for v in hier if v.mens.status == Status.AFGEROND])


def _op(bouw, over: int, uur: int) -> datetime:
    return timezone.make_aware(datetime.combine(bouw.vandaag + timedelta(days=over), time(uur)))


# ------------------------------------------------------------------------------------------------ info moments
def _moment(
    bouw, titel: str, over: int, coach, afgesloten: bool = False, **velden
) -> tuple[Infomoment, list]:
    begin = _op(bouw, over, 14)
    moment = bouw.zet(
        Infomoment,
        bestuur=bouw.besturen[PLAATS],
        titel=titel,
        begint_op=begin,
        eindigt_op=begin + timedelta(hours=2),
        waar="Bibliotheek, Vredestraat 1",
        talen=["nl", "ar", "fr"],
        afgesloten_op=begin + timedelta(hours=3) if afgesloten else None,
        door=coach,
        **velden,
    )
    plekken = [
        bouw.zet(
            Infoplek, bestuur=moment.bestuur, infomoment=moment, aanbod=bouw.aanbod[(PLAATS, naam)], wie=wie
        )
        for naam, wie in zip(AANBOD, ("Lies van de bib", "Guido", ""), strict=True)
        if (PLAATS, naam) in bouw.aanbod
    ]
    return moment, plekken


def _infomomenten(bouw, wachten) -> None:
    if not wachten:
        return
    coach = wachten[0].coach
    voorbij, _ = _moment(bouw, "Kom kijken in de bib", -24, coach, afgesloten=True)
    gisteren, plekken = _moment(bouw, "Samen aan tafel", -1, coach)
    straks, _ = _moment(bouw, "Welkom in Geraardsbergen", 6, coach, plaatsen=20)
    for n, verhaal in enumerate(wachten):
        uit = bouw.moment(bouw.dag(30), 10)
        if n < 3:
            verhaal.zet(
                Genodigde, infomoment=voorbij, traject=verhaal.traject, uitgenodigd_op=uit, aanwezig=n == 2
            )
        if n < 6:
            er = {0: True, 1: True, 2: True, 3: False}.get(n)
            verhaal.zet(
                Genodigde,
                infomoment=gisteren,
                traject=verhaal.traject,
                uitgenodigd_op=bouw.moment(bouw.dag(9), 11),
                aanwezig=er,
                uitleg_taal=verhaal.mens.taal if er else "",
                eigen_intake=n == 1,
                keuzes=[str(plekken[0].pk)] if n in (0, 2) and plekken else [],
            )
        if n > 2:
            verhaal.zet(Genodigde, infomoment=straks, traject=verhaal.traject)


# ------------------------------------------------------------------------------------------------ helpers
def _taalhulp(bouw, mensen) -> None:
    bestuur, tolken = bouw.besturen[PLAATS], []
    for naam, soort, talen, wanneer, weg in TOLKEN:
        tolk = bouw.zet(
            Tolk,
            bestuur=bestuur,
            naam=naam,
            soort=soort,
            talen=talen,
            telefoon="" if weg else bouw.telefoon(),
            wanneer=wanneer,
            weg_op=bouw.dag(weg) if weg else None,
        )
        tolken.append(tolk)
    vragen = (  # step, hours from now, state, minutes, why, with a helper
        ("intake", 50, "gevraagd", None, "", True),
        ("uitleg", 98, "toegezegd", None, "", True),
        ("opvolging", 146, "gevraagd", None, "Er is iets mis op de stageplek.", False),
        ("kennismaking", 74, "kan_niet", None, "De eerste keer is spannend.", True),
        ("intake", -20, "toegezegd", None, "", True),
        ("intake", -700, "gebeurd", 60, "", True),
        ("uitleg", -900, "gebeurd", 45, "", True),
        ("intake", -1100, "gebeurd", 75, "", True),
        ("intake", -1500, "niet_gebeurd", None, "", True),
    )
    spreekt = [(v, t) for v in mensen for t in tolken[:4] if v.mens.taal in t.talen]
    for (stap, uren, stand, minuten, waarom, met), (verhaal, tolk) in zip(vragen, spreekt, strict=False):
        verhaal.zet(
            Tolkvraag,
            traject=verhaal.traject,
            tolk=tolk if met else None,
            stap=stap,
            taal=verhaal.mens.taal,
            wanneer=(bouw.nu + timedelta(hours=uren)).replace(hour=9, minute=0, second=0, microsecond=0),
            minuten=minuten,
            waarom=waarom,
            stand=stand,
            door=verhaal.coach,
            op=bouw.nu - timedelta(hours=max(24, 72 - uren)),
        )


# ------------------------------------------------------------------------------------------------ the end
def _einde(bouw, klaar) -> None:
    if not klaar:
        return
    coach, bestuur = klaar[0].coach, bouw.besturen[PLAATS]
    vast = {"bestuur": bestuur, "waar": "Stadhuis, Markt 1", "door": coach}
    oud = bouw.zet(Slotmoment, titel="Feest in het stadhuis", begint_op=_op(bouw, -30, 15), **vast)
    straks = bouw.zet(Slotmoment, titel="Winterfeest", begint_op=_op(bouw, 20, 15), **vast)
    for n, verhaal in enumerate(klaar):
        goed, beter, blijft, uitleg, akkoord = EINDE[n % len(EINDE)]
        op = verhaal.einde - timedelta(days=3)
        if n < len(EINDE):
            verhaal.zet(
                Eindgesprek,
                traject=verhaal.traject,
                op=op,
                ging_goed=goed,
                kon_beter=beter,
                blijvend=blijft,
                blijvend_uitleg=uitleg,
                navraag_akkoord=akkoord,
                navraag_op=over_maanden(op, 6) if akkoord else None,
                door=verhaal.coach,
            )
        eerst = (bouw.vandaag - verhaal.einde).days > 31
        verhaal.zet(
            Slotgast,
            slotmoment=oud if eerst else straks,
            traject=verhaal.traject,
            uitgenodigd_op=bouw.moment(bouw.dag(40 if eerst else 2), 11),
            komt=True if eerst else None,
            met_hoeveel=2 if eerst else 0,
            kreeg_certificaat=eerst,
        )
