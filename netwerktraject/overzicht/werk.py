"""The day of a coach: what is urgent, what to follow up, which hours wait. A fixed number of queries, few columns."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from aanbod import warmvragen
from intake.models.opvolging import MomentStatus
from intake.models.traject import Status
from intake.models.uren import Taal, UrenStatus
from intake.stand import Stand
from intake.twijfel import twijfel
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, Rol, mag
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang, uren
from netwerktraject.overzicht import dringend as dringende
from netwerktraject.overzicht import werkvragen
from netwerktraject.overzicht.dringend import naam_van
from netwerktraject.overzicht.werkdelen import BijnaKlaar, Collega, Stap, Taak, UrenRij, Wachter, Werk


def is_eigen_coach(kring: Kring) -> bool:
    """A netwerkcoach sees the own people first; who only coordinates buddies sees the whole gemeente."""
    return any(rol == Rol.NETWERKCOACH for rol, _ in kring.rollen)


def werk_van(kring: Kring, *, team: bool = False) -> Werk:
    """Collect the day. Each part is one query."""
    team = team or not is_eigen_coach(kring)
    vandaag = timezone.localdate()
    momenten = werkvragen.momenten(kring, team)
    begin = werkvragen.begin(kring, team)
    urgent = [dringende.uit_moment(m) for m in momenten if dringende.staat_open(m)]
    urgent += [dringende.uit_aanmelding(t, vandaag) for t in begin if t["status"] == Status.AANGEMELD]
    later = tuple(
        dringende.later_uit(m)
        for m in momenten
        if m["status"] != MomentStatus.GEDAAN and not dringende.staat_open(m)
    )
    taken = tuple(taak for t in begin if (taak := _taak(t)))
    stappen = tuple(
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
    rijen = tuple(_urenrij(rij) for rij in werkvragen.uren(kring, team))
    cijfers = werkvragen.cijfers(kring, team, vandaag)
    return Werk(
        vandaag=vandaag,
        dringend=tuple(sorted(urgent, key=dringende.volgorde)),
        taken=taken,
        stappen=stappen,
        gedaan=tuple(dringende.gedaan_uit(m) for m in momenten if m["status"] == MomentStatus.GEDAAN),
        later=later,
        uren=rijen,
        bijna=tuple(_bijna_rij(rij, kring) for rij in werkvragen.bijna(kring, team)),
        wachters=tuple(_wachter(rij, vandaag) for rij in werkvragen.wachters(kring, team)),
        collegas=collegas(kring),
        dagen=dringende.strook(later, vandaag, len(urgent) + len(taken) + len(stappen) + len(rijen)),
        mensen=cijfers["mensen"],
        uren_vorige_week=cijfers["minuten"],
        dagen_tot_intake=None if cijfers["dagen"] is None else round(cijfers["dagen"]),
    )


# ------------------------------------------------------------------------------------------------ before the hours
def _taak(t: dict) -> Taak | None:
    naam, pk = naam_van(t), t["id"]
    if t["status"] == Status.PLAN_OPGEMAAKT:
        return Taak("Plan klaar", "clipboard-check", "Start het plan van ", naam, "", pk, "dossier", "Start")
    if t["status"] != Status.IN_INTAKE:
        return None
    if t["klaar_op"]:
        na = f": het gesprek is af sinds {datum_lang(t['klaar_op'])}"
        return Taak("Intake klaar", "clipboard-list", "Maak het plan van ", naam, na, pk, "plan", "Maak plan")
    sinds = t["begonnen_op"]
    na = f": begonnen op {datum_lang(sinds)}" if sinds else ""
    return Taak("Intake", "message", "Ga verder met ", naam, na, pk, "intake", "Ga verder")


# ------------------------------------------------------------------------------------------------ hours
def _urenrij(rij: dict) -> UrenRij:
    vraag = twijfel(
        betwist=rij["status"] == UrenStatus.BETWIST,
        minuten=rij["minuten"],
        per_keer=rij["per_keer"],
        in_plan=rij["in_plan"],
        al_bevestigd=rij["al"],
        zelfde_dag=rij["zelfde_dag"],
    )
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
def collegas(kring: Kring, bestuur_id: int | None = None) -> tuple[Collega, ...]:
    """Who else keeps dossiers today in the actor's gemeenten (or one of them), with how many people they guide."""
    waar = kring.personen if bestuur_id is None else kring.personen & {bestuur_id}
    wie = werkvragen.collegas(kring, waar)
    return tuple(Collega(g["id"], f"{g['voornaam']} {g['familienaam']}", g["n"]) for g in wie)
