"""The day of a coach: what is urgent, what to follow up, which hours wait. A fixed number of queries, few columns."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone

from aanbod import warmvragen
from intake import padstand
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import Status
from intake.models.uren import Taal, UrenStatus
from intake.noden import NODEN
from intake.stand import Stand
from intake.twijfel import twijfel
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, Rol, besturen_met, mag
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang, uren
from netwerktraject.overzicht import dringend as dringende
from netwerktraject.overzicht import rangorde, werkvragen
from netwerktraject.overzicht.dringend import naam_van
from netwerktraject.overzicht.later import keuzes
from netwerktraject.overzicht.ploeg import Lid, Ploeg, ploeg_uit
from netwerktraject.overzicht.werkdelen import BijnaKlaar, Dringend, Stap, Taak, UrenRij, Wachter, Werk


def is_eigen_coach(kring: Kring) -> bool:
    """A netwerkcoach or trajectbegeleider sees the own people first; who coordinates buddies the whole gemeente."""
    return any(rol in (Rol.NETWERKCOACH, Rol.TRAJECTBEGELEIDER) for rol, _ in kring.rollen)


def werk_van(kring: Kring, *, team: bool = False) -> Werk:
    """Collect the day. Each part is one query."""
    team = team or not is_eigen_coach(kring)
    vandaag = timezone.localdate()
    ploeg = ploeg_van(kring)
    momenten = werkvragen.momenten(kring, team, ploeg)
    begin = werkvragen.begin(kring, team, ploeg)
    open_ = _eens([dringende.uit_moment(m, ploeg) for m in momenten if dringende.staat_open(m)])
    urgent = [d for d in open_ if d.soort != MomentSoort.EERSTE_MAAND]
    urgent += [dringende.uit_afspraak(a, ploeg) for a in werkvragen.afspraken(kring, team, ploeg)]
    voor_start, taken = _voor_de_start(begin, vandaag, ploeg)
    urgent += voor_start
    staat_er = {d.traject_id for d in voor_start}
    eerste_maand = tuple(
        d for d in open_ if d.soort == MomentSoort.EERSTE_MAAND and d.traject_id not in staat_er
    )
    later = tuple(
        dringende.later_uit(m)
        for m in momenten
        if m["status"] != MomentStatus.GEDAAN and not dringende.staat_open(m)
    )
    stappen = _stappen(kring, vandaag)
    rijen = tuple(_urenrij(rij) for rij in werkvragen.uren(kring, team, ploeg))
    cijfers = werkvragen.cijfers(kring, team, vandaag, ploeg)
    vandaag_samen = len(urgent) + len(eerste_maand) + len(taken) + len(stappen) + len(rijen)
    return Werk(
        vandaag=vandaag,
        dringend=tuple(sorted(urgent, key=dringende.volgorde)),
        eerste_maand=tuple(sorted(eerste_maand, key=dringende.volgorde)),
        taken=taken,
        stappen=stappen,
        gedaan=tuple(dringende.gedaan_uit(m) for m in momenten if m["status"] == MomentStatus.GEDAAN),
        later=later,
        uren=rijen,
        bijna=tuple(_bijna_rij(rij, kring) for rij in werkvragen.bijna(kring, team, ploeg)),
        wachters=tuple(_wachter(rij, vandaag) for rij in werkvragen.wachters(kring, team, ploeg)),
        collegas=ploeg.leden,
        dagen=dringende.strook(later, vandaag, vandaag_samen),
        keuzes=keuzes(vandaag),
        voor_collegas=tuple(sorted(ploeg.namen[pk] for pk in ploeg.wij - {ploeg.ik})),
        weg_tot=ploeg.ik_weg_tot,
        mensen=cijfers["mensen"],
        uren_vorige_week=cijfers["minuten"],
        dagen_tot_intake=None if cijfers["dagen"] is None else round(cijfers["dagen"]),
    )


def _eens(regels: list[Dringend]) -> list[Dringend]:
    """Somebody who stands still was not there in the first month either: one line says it."""
    stil = {d.traject_id for d in regels if d.soort == MomentSoort.STILSTAND}
    return [d for d in regels if d.soort != MomentSoort.EERSTE_MAAND or d.traject_id not in stil]


def _stappen(kring: Kring, vandaag: date) -> tuple[Stap, ...]:
    return tuple(
        Stap(
            s["naam"],
            s["volgende"],
            s["volgende_op"],
            s["volgende_op"] < vandaag,
            s["organisatie_id"],
            s["id"],
        )
        for s in warmvragen.stappen(kring, wie=kring.gebruiker_id, tot=vandaag)
    )


# ------------------------------------------------------------------------------------------------ before the hours
def _voor_de_start(begin: list[dict], vandaag: date, ploeg: Ploeg) -> tuple[list[Dringend], tuple[Taak, ...]]:
    """Who has not begun: urgent when a hard profile waits long or for an intake, else one thing to do next."""
    standen = stappen_van(begin, vandaag) if begin else {}
    urgent, taken = [], []
    for t in begin:
        noden = rangorde.noden_van(
            t["keuzes"], t["nederlands"], [NODEN[n].naam for n in t["noden"] if n in NODEN]
        )
        if rangorde.wacht_lang((vandaag - t["aangemeld_op"]).days, noden):
            urgent.append(dringende.uit_wacht(t, vandaag, noden, ploeg))
        elif t["status"] == Status.AANGEMELD:
            urgent.append(dringende.uit_aanmelding(t, vandaag, ploeg, standen.get(t["id"])))
        else:
            stap = standen.get(t["id"])
            taken.append(_taak(t, stap.te_laat if stap else 0, ploeg))
    return urgent, tuple(sorted(taken, key=lambda taak: -taak.te_laat))


def stappen_van(begin: list[dict], vandaag: date) -> dict[UUID, padstand.Nu | None]:
    """The step that each file is at, and how late, by the step plan of its gemeente (SW-03)."""
    plan = werkvragen.stappenplannen({t["bestuur_id"] for t in begin}, vandaag)
    uit = {}
    for t in begin:
        feiten = padstand.Feiten(
            status=t["status"],
            aangemeld_op=t["aangemeld_op"],
            wacht_op_antwoord=t["aanmeldstand"] in ("wacht", "vraag"),
            vraag_aan_agii=t["aanmeldstand"] == "vraag",
            beslist_op=t["beslist_op"] and timezone.localdate(t["beslist_op"]),
            gesprek_op=t["begonnen_op"],
            plan_op=t["plan_op"] and timezone.localdate(t["plan_op"]),
        )
        uit[t["id"]] = padstand.nu(feiten, plan[t["bestuur_id"]], vandaag)
    return uit


def _taak(t: dict, laat: int, ploeg: Ploeg) -> Taak:
    naam, pk = naam_van(t), t["id"]
    erbij = {"te_laat": laat, "voor_wie": ploeg.voor_wie(t["van"])}
    if t["status"] == Status.PLAN_OPGEMAAKT:
        return Taak(
            "Plan klaar", "clipboard-check", "Start het plan van ", naam, "", pk, "dossier", "Start", **erbij
        )
    if t["klaar_op"]:
        na = f": het gesprek is af sinds {datum_lang(t['klaar_op'])}"
        return Taak(
            "Intake klaar", "clipboard-list", "Maak het plan van ", naam, na, pk, "plan", "Maak plan", **erbij
        )
    sinds = t["begonnen_op"]
    na = f": begonnen op {datum_lang(sinds)}" if sinds else ""
    return Taak("Intake", "message", "Ga verder met ", naam, na, pk, "intake", "Ga verder", **erbij)


# ------------------------------------------------------------------------------------------------ hours
def _urenrij(rij: dict) -> UrenRij:
    vraag = twijfel(
        betwist=rij["status"] == UrenStatus.BETWIST,
        minuten=rij["minuten"],
        per_keer=rij["per_keer"],
        in_plan=rij["in_plan"],
        al_bevestigd=rij["al"],
        zelfde_dag=rij["zelfde_dag"],
        hele_dag=rij["hele_dag"],
    )
    if rij["betwist_reden"] and rij["status"] == UrenStatus.BETWIST:
        vraag = f"Betwist: {rij['betwist_reden']}"
    taal = {Taal.NEDERLANDS: "Nederlands", Taal.GEMENGD: "gemengd", Taal.ANDERE: "andere taal"}[rij["taal"]]
    return UrenRij(
        rij["id"], rij["traject_id"], naam_van(rij), rij["wat"], rij["datum"], taal, rij["minuten"], vraag
    )


def _bijna_rij(rij: dict, kring: Kring) -> BijnaKlaar:
    stand = Stand(rij["norm_minuten"], rij["bevestigd"], rij["wacht"], rij["gepland"])
    wacht, rest = uren(stand.wacht), uren(stand.te_plannen)
    if stand.is_bereikt and not mag(kring, Recht.CERTIFICAAT, rij["bestuur_id"]):
        wat = (f"{uren(stand.bevestigd)} uur bevestigd. De netwerkcoach rondt af.", "dossier", "", "")
    elif stand.is_bereikt:
        wat = (f"{uren(stand.bevestigd)} uur bevestigd.", "certificaat", "Maak certificaat", "certificate")
    elif stand.wacht:
        wat = (f"Er wacht nog {wacht} uur op jou.", "dossier_uren", f"Bekijk {wacht} uur", "clock-check")
    elif stand.te_plannen and not mag(kring, Recht.DOSSIER, rij["bestuur_id"]):
        wat = (f"Nog {rest} uur zonder plan. De coach plant die.", "dossier", "", "")
    elif stand.te_plannen:
        wat = (f"Nog {rest} uur zonder plan.", "plan", f"Plan {rest} uur", "plus")
    else:
        wat = (f"Nog {uren(stand.te_bevestigen)} uur te gaan. Alles is gepland.", "dossier", "", "")
    return BijnaKlaar(rij["id"], naam_van(rij), stand, *wat)


def _wachter(rij: dict, vandaag: date) -> Wachter:
    sinds = timezone.localtime(rij["sinds"]).date() if rij["sinds"] else rij["aangemeld_op"]
    taal = taalnaam(rij["contacttaal"])
    return Wachter(rij["traject_id"], rij["id"], naam_van(rij), taal, (vandaag - sinds).days)


# ------------------------------------------------------------------------------------------------ colleagues
def ploeg_van(kring: Kring, bestuur_id: int | None = None) -> Ploeg:
    """Everybody of the own side who works today in the actor's gemeenten, or in one of them."""
    waar = besturen_met(kring, Recht.OPVOLGEN) | besturen_met(kring, Recht.DOSSIER)
    waar = waar if bestuur_id is None else waar & {bestuur_id}
    return ploeg_uit(kring, werkvragen.collegas(kring, waar))


def collegas(kring: Kring, bestuur_id: int | None = None) -> tuple[Lid, ...]:
    """To whom work can go, with what each has already and who is away."""
    return ploeg_van(kring, bestuur_id).leden
