"""What happens between the plan and the end: duo's, placements, hours, links and follow-up."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

from buddy.acties import plus_maanden
from buddy.models import Match, MatchStatus
from intake import opvolging as regels
from intake.certificering import uren_tekst
from intake.models import Onderdeel, Opvolgmoment, Urenregel
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE, Status
from intake.models.uren import Bron, Taal, UrenStatus
from netwerktraject.kern.links import GELDIG_DAGEN, hash_van
from netwerktraject.kern.models import Link
from netwerktraject.kern.models.links import Doel
from netwerktraject.kern.weergave import datum_bewaard
from netwerktraject.overzicht.demo.bouw import adres, teken_van
from netwerktraject.overzicht.demo.mens import Deel
from netwerktraject.overzicht.demo.verhaal import Verhaal
from vrijwilligers.models import Plaatsing, PlaatsingSoort, PlaatsingStatus

DUO_MAANDEN, AUTOMAAT = 6, "netwerktraject"
VOOR_DE_WERKER = "Ibrahim Sesay"


def loop(verhaal: Verhaal) -> None:
    """Start what has begun, and enter the hours."""
    plan, begonnen = verhaal.stap, []
    for deel, onderdeel in verhaal.onderdelen:
        if not (deel.gedaan or deel.wacht or deel.begin):
            continue
        geleden = (
            deel.begin if deel.begin is not None else max(deel.laatste, plan - verhaal.bouw.rng.randint(1, 5))
        )
        onderdeel.status, onderdeel.gestart_op = OnderdeelStatus.LOPEND, verhaal.bouw.dag(geleden)
        begonnen.append(onderdeel.gestart_op)
        verhaal.gebeurtenis(
            "gestart", f"{onderdeel.titel} is begonnen", verhaal.bouw.moment(onderdeel.gestart_op, 9, 5)
        )
        if deel.buddy:
            _koppel(verhaal, deel, onderdeel)
        if deel.mentor:
            _plaats(verhaal, deel, onderdeel)
        _uren(verhaal, deel, onderdeel, geleden)
        if deel.gestopt:
            _stop_deel(verhaal, deel, onderdeel)
    verhaal.traject.gestart_op = min(begonnen)


def _stop_deel(verhaal: Verhaal, deel: Deel, onderdeel: Onderdeel) -> None:
    op = verhaal.bouw.werkdag(deel.gestopt_op)
    onderdeel.status, onderdeel.gestopt_op = OnderdeelStatus.GESTOPT, op
    onderdeel.stop_reden = deel.gestopt
    verhaal.gebeurtenis(
        "plan_gewijzigd", f"{onderdeel.titel} gestopt", verhaal.bouw.moment(op, 15), uitleg=deel.gestopt
    )


# ------------------------------------------------------------------------------------------------ duo and placement
def _koppel(verhaal: Verhaal, deel: Deel, onderdeel: Onderdeel) -> None:
    buddy = verhaal.bouw.buddys[verhaal.plaats, deel.buddy]
    start, voorbij = onderdeel.gestart_op, verhaal.mens.status in EINDE
    match = verhaal.zet(
        Match,
        onderdeel=onderdeel,
        buddy=buddy,
        gestart_op=start,
        einde_gepland_op=plus_maanden(start, DUO_MAANDEN),
        gekoppeld_door=verhaal.coach,
        status=MatchStatus.BEEINDIGD if voorbij else MatchStatus.LOPEND,
        beeindigd_op=verhaal.einde if voorbij else None,
        reden=_reden(verhaal) if voorbij else "",
    )
    verhaal.gebeurtenis("duo", f"Duo met {buddy.voornaam}", verhaal.bouw.moment(start, 9, 20))
    _link(verhaal, Doel.DUO, match.pk, f"duo {verhaal.mens.naam}", buddy.taal, start)


def _plaats(verhaal: Verhaal, deel: Deel, onderdeel: Onderdeel) -> None:
    aanbod, voorbij = onderdeel.aanbod, verhaal.mens.status in EINDE
    stage = onderdeel.soort == PlaatsingSoort.KENNISMAKINGSSTAGE
    plaatsing = verhaal.zet(
        Plaatsing,
        onderdeel=onderdeel,
        organisatie=aanbod.organisatie.naam,
        mentor=deel.mentor,
        soort=PlaatsingSoort.KENNISMAKINGSSTAGE if stage else PlaatsingSoort.VRIJWILLIGERSWERK,
        mentor_email=aanbod.mentor_email or adres(deel.mentor, aanbod.organisatie.naam),
        gestart_op=onderdeel.gestart_op,
        geplaatst_door=verhaal.coach,
        status=PlaatsingStatus.BEEINDIGD if voorbij else PlaatsingStatus.LOPEND,
        beeindigd_op=verhaal.einde if voorbij else None,
        reden=_reden(verhaal) if voorbij else "",
    )
    verhaal.gebeurtenis(
        "plaatsing", f"Plaats bij {plaatsing.organisatie}", verhaal.bouw.moment(onderdeel.gestart_op, 9, 20)
    )
    _link(verhaal, Doel.PLAATSING, plaatsing.pk, f"plaatsing {verhaal.mens.naam}", "nl", onderdeel.gestart_op)


def _reden(verhaal: Verhaal) -> str:
    return "40 uur bereikt" if verhaal.mens.status == Status.AFGEROND else verhaal.mens.reden


def _link(verhaal: Verhaal, doel: str, onderwerp_id, omschrijving: str, taal: str, start: date) -> None:
    """The link that was mailed; dead when the traject ended."""
    op, voorbij = verhaal.bouw.moment(start, 9), verhaal.mens.status in EINDE
    verhaal.zet(
        Link,
        hash=hash_van(teken_van(omschrijving)),
        doel=doel,
        onderwerp_id=onderwerp_id,
        taal=taal,
        gemaakt_op=op,
        verloopt_op=op + timedelta(days=GELDIG_DAGEN),
        ingetrokken_op=verhaal.bouw.moment(verhaal.einde, 14) if voorbij else None,
        reden="traject beëindigd" if voorbij else "",
    )


def geef_eigen_link(verhaal: Verhaal, taal: str) -> None:
    """The link with which the person sees their own 40 hours."""
    start = verhaal.traject.gestart_op
    _link(verhaal, Doel.TRAJECT, verhaal.traject.pk, f"traject {verhaal.mens.naam}", taal, start)


# ------------------------------------------------------------------------------------------------ hours
def _stukken(minuten: int, per: int) -> list[int]:
    """Whole meetings, and what is left as a shorter last one."""
    heel, rest = divmod(minuten, per)
    return [per] * heel + ([rest] if rest else [])


def _uren(verhaal: Verhaal, deel: Deel, onderdeel: Onderdeel, begin: int) -> None:
    gedaan = _stukken(round(deel.gedaan * 60), deel.per)
    wacht = _stukken(round(deel.wacht * 60), deel.per)
    minuten = gedaan + wacht
    if not minuten:
        return
    stap = (begin - deel.laatste) / max(1, len(minuten) - 1)
    if len(minuten) > 1 and stap < 1:
        raise ValueError(f"{verhaal.mens.naam}: {deel.wat} has more meetings than days.")
    for nummer, duur in enumerate(minuten):
        geleden = deel.laatste if len(minuten) == 1 else round(begin - nummer * stap)
        bevestigd = nummer < len(gedaan)
        betwist = bool(deel.betwist) and nummer == len(minuten) - 1
        taal = Taal.GEMENGD if deel.buddy and nummer < len(minuten) // 3 else Taal(deel.taal)
        _regel(verhaal, deel, onderdeel, verhaal.bouw.dag(geleden), duur, taal, bevestigd, betwist)


def _regel(
    verhaal: Verhaal,
    deel: Deel,
    onderdeel: Onderdeel,
    datum: date,
    minuten: int,
    taal: str,
    bevestigd: bool,
    betwist: bool,
) -> None:
    bouw = verhaal.bouw
    bron, namens = _wie(verhaal, deel, bevestigd)
    ingevoerd = bouw.moment(datum, bouw.rng.randint(17, 20))
    beslist = bouw.moment(min(bouw.na_werkdagen(datum, bouw.rng.randint(1, 2)), verhaal.einde), 9)
    status = UrenStatus.BEVESTIGD if bevestigd else UrenStatus.BETWIST if betwist else UrenStatus.INGEDIEND
    verhaal.zet(
        Urenregel,
        traject=verhaal.traject,
        onderdeel=onderdeel,
        datum=datum,
        minuten=minuten,
        taal=taal,
        status=status,
        betwist_reden=deel.betwist if betwist else "",
        bron=bron,
        namens=namens,
        door=None if namens else verhaal.coach,
        sleutel=bouw.id(),
        ingevoerd_op=ingevoerd,
        beslist_door=verhaal.coach if bevestigd else None,
        beslist_op=max(beslist, ingevoerd) if bevestigd or betwist else None,
    )
    uitleg = f"{onderdeel.titel}, {datum_bewaard(datum)}"
    verhaal.gebeurtenis("uren", f"{uren_tekst(minuten)} ingevoerd", ingevoerd, namens=namens, uitleg=uitleg)
    if bevestigd:
        op = max(beslist, ingevoerd) + timedelta(seconds=1)
        verhaal.gebeurtenis("uren_bevestigd", f"{uren_tekst(minuten)} bevestigd", op, uitleg=uitleg)
    if betwist:
        verhaal.gebeurtenis(
            "uren_betwist",
            f"{uren_tekst(minuten)} betwist",
            max(beslist, ingevoerd),
            namens=namens,
            uitleg=deel.betwist,
            gedeeld=False,
        )


def _wie(verhaal: Verhaal, deel: Deel, bevestigd: bool) -> tuple[str, str]:
    if deel.buddy:
        return Bron.BUDDY, f"buddy {verhaal.bouw.buddys[verhaal.plaats, deel.buddy].voornaam}"
    if deel.mentor:
        return Bron.MENTOR, f"mentor {deel.mentor}"
    return (Bron.COACH, "") if bevestigd else (Bron.INBURGERAAR, verhaal.mens.voornaam)


# ------------------------------------------------------------------------------------------------ follow-up
def stilstand_na(laatste: date) -> datetime:
    """When three weeks without hours are over."""
    return regels.lokaal(laatste + timedelta(days=regels.STILSTAND.dagen), regels.STILSTAND.uur)


def volg_op(verhaal: Verhaal) -> None:
    """One moment of standstill per running traject, planned or in the list; a paused one has lapsed."""
    bouw, regelrij = verhaal.bouw, verhaal.bouw.rijen[Urenregel]
    dagen = [regel.datum for regel in regelrij if regel.traject is verhaal.traject]
    dagen += [onderdeel.gestart_op for _, onderdeel in verhaal.onderdelen if onderdeel.gestart_op]
    laatste = max(dagen)
    wanneer = stilstand_na(laatste)
    # One is left for the worker: the sweep of the running demo opens it and mails the coach.
    voorbij = wanneer <= bouw.nu and verhaal.mens.naam != VOOR_DE_WERKER
    status = MomentStatus.OPEN if voorbij else MomentStatus.GEPLAND
    if verhaal.mens.status == Status.GEPAUZEERD:
        status = MomentStatus.VERVALLEN
    verhaal.zet(
        Opvolgmoment,
        traject=verhaal.traject,
        soort=MomentSoort.STILSTAND,
        wanneer=wanneer,
        status=status,
        sleutel=regels.sleutel(MomentSoort.STILSTAND, verhaal.traject.pk, laatste),
        geopend_op=wanneer if status == MomentStatus.OPEN else None,
    )
    if status == MomentStatus.OPEN:
        dag = timezone.localdate(wanneer)
        verhaal.gebeurtenis(
            "stilstand", "Al 3 weken geen uren", bouw.moment(dag, 9, 1), namens=AUTOMAAT, gedeeld=False
        )
