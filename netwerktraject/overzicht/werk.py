"""The day of a coach: what is urgent, what to follow up, which hours wait. A fixed number of queries, few columns."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Avg, Count, DateTimeField, Exists, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from aanbod.models import Soort
from intake.models import Onderdeel, Traject, Urenregel
from intake.models.opvolging import MomentStatus
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE, Status
from intake.models.uren import Taal, UrenStatus
from intake.stand import Stand
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Gebeurtenis, Gebruiker, Lidmaatschap
from netwerktraject.kern.rechten import PERSOONSROLLEN, Rol
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang, uren
from netwerktraject.overzicht import dringend as dringende
from netwerktraject.overzicht.dringend import HOOGSTENS, naam_van, van
from netwerktraject.overzicht.twijfel import twijfel
from netwerktraject.overzicht.werkdelen import BijnaKlaar, Collega, Taak, UrenRij, Wachter, Werk

BIJNA_MINUTEN = 4 * 60
PERSOON = ("inburgeraar__voornaam", "inburgeraar__familienaam")


def is_eigen_coach(kring: Kring) -> bool:
    """A netwerkcoach sees the own people first; who only coordinates buddies sees the whole gemeente."""
    return any(rol == Rol.NETWERKCOACH for rol, _ in kring.rollen)


def werk_van(kring: Kring, *, team: bool = False) -> Werk:
    """Collect the day. Each part is one query."""
    team = team or not is_eigen_coach(kring)
    vandaag = timezone.localdate()
    momenten = dringende.momenten(kring, team)
    begin = _begin(kring, team)
    urgent = [dringende.uit_moment(m) for m in momenten if dringende.staat_open(m)]
    urgent += [dringende.uit_aanmelding(t, vandaag) for t in begin if t["status"] == Status.AANGEMELD]
    later = tuple(
        dringende.later_uit(m)
        for m in momenten
        if m["status"] != MomentStatus.GEDAAN and not dringende.staat_open(m)
    )
    taken = tuple(taak for t in begin if (taak := _taak(t)))
    rijen = _uren(kring, team)
    mensen, dagen, minuten = _cijfers(kring, team, vandaag)
    return Werk(
        vandaag=vandaag,
        dringend=tuple(sorted(urgent, key=dringende.volgorde)),
        taken=taken,
        gedaan=tuple(dringende.gedaan_uit(m) for m in momenten if m["status"] == MomentStatus.GEDAAN),
        later=later,
        uren=rijen,
        bijna=_bijna(kring, team),
        wachters=_wachters(kring, team, vandaag),
        collegas=collegas(kring),
        dagen=dringende.strook(later, vandaag, len(urgent) + len(taken) + len(rijen)),
        mensen=mensen,
        uren_vorige_week=minuten,
        dagen_tot_intake=dagen,
    )


# ------------------------------------------------------------------------------------------------ before the hours
def _begin(kring: Kring, team: bool) -> list[dict]:
    """People who are referred, in intake, or whose plan is ready but not started: longest wait first."""
    return list(
        Traject.objects.filter(
            van(kring, team=team), status__in=[Status.AANGEMELD, Status.IN_INTAKE, Status.PLAN_OPGEMAAKT]
        )
        .order_by("aangemeld_op", "id")
        .values(
            "id",
            "status",
            "aangemeld_op",
            *PERSOON,
            "inburgeraar__contacttaal",
            "inburgeraar__telefoon",
            "intake__begonnen_op",
            "intake__klaar_op",
        )[:HOOGSTENS]
    )


def _taak(t: dict) -> Taak | None:
    naam, pk = naam_van(t), t["id"]
    if t["status"] == Status.PLAN_OPGEMAAKT:
        return Taak("Plan klaar", "clipboard-check", "Start het plan van ", naam, "", pk, "dossier", "Start")
    if t["status"] != Status.IN_INTAKE:
        return None
    if t["intake__klaar_op"]:
        na = f": het gesprek is af sinds {datum_lang(t['intake__klaar_op'])}"
        return Taak("Intake klaar", "clipboard-list", "Maak het plan van ", naam, na, pk, "plan", "Maak plan")
    sinds = t["intake__begonnen_op"]
    na = f": begonnen op {datum_lang(sinds)}" if sinds else ""
    return Taak("Intake", "message", "Ga verder met ", naam, na, pk, "intake", "Ga verder")


# ------------------------------------------------------------------------------------------------ hours
def _uren(kring: Kring, team: bool) -> tuple[UrenRij, ...]:
    ander = (
        Urenregel.objects.filter(onderdeel=OuterRef("onderdeel"), datum=OuterRef("datum"))
        .exclude(status=UrenStatus.VERVANGEN)
        .exclude(pk=OuterRef("pk"))
    )
    al = (
        Urenregel.objects.filter(onderdeel=OuterRef("onderdeel"))
        .bevestigd()
        .order_by()
        .values("onderdeel")
        .annotate(s=Sum("minuten"))
        .values("s")
    )
    rijen = (
        Urenregel.objects.filter(van(kring, team=team, pad="traject__"), bestuur_id__in=kring.personen)
        .wacht()
        .annotate(zelfde_dag=Exists(ander), al=Coalesce(Subquery(al), 0))
        .order_by("datum", "id")
        .values(
            "id",
            "traject_id",
            "datum",
            "minuten",
            "taal",
            "status",
            "zelfde_dag",
            "al",
            wat=F("onderdeel__titel"),
            in_plan=F("onderdeel__gepland_minuten"),
            per_keer=F("onderdeel__aanbod__minuten_per_keer"),
            voornaam=F("traject__inburgeraar__voornaam"),
            familienaam=F("traject__inburgeraar__familienaam"),
        )[:HOOGSTENS]
    )
    return tuple(_urenrij(rij) for rij in rijen)


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


def _bijna(kring: Kring, team: bool) -> tuple[BijnaKlaar, ...]:
    rijen = (
        Traject.objects.filter(van(kring, team=team), status=Status.LOPEND)
        .met_minuten()
        .filter(bevestigd__gte=F("norm_minuten") - BIJNA_MINUTEN)
        .order_by("-bevestigd", "id")
        .values("id", "norm_minuten", "bevestigd", "wacht", "gepland", *PERSOON)[:6]
    )
    return tuple(_bijna_rij(rij) for rij in rijen)


def _bijna_rij(rij: dict) -> BijnaKlaar:
    stand = Stand(rij["norm_minuten"], rij["bevestigd"], rij["wacht"], rij["gepland"])
    wacht, rest = uren(stand.wacht), uren(stand.te_plannen)
    if stand.is_bereikt:
        wat = (f"{uren(stand.bevestigd)} uur bevestigd.", "certificaat", "Maak certificaat", "certificate")
    elif stand.wacht:
        wat = (f"Er wacht nog {wacht} uur op jou.", "dossier_uren", f"Bekijk {wacht} uur", "clock-check")
    elif stand.te_plannen:
        wat = (f"Nog {rest} uur zonder plan.", "plan", f"Plan {rest} uur", "plus")
    else:
        wat = (f"Nog {uren(stand.te_bevestigen)} uur te gaan. Alles is gepland.", "dossier", "", "")
    return BijnaKlaar(rij["id"], naam_van(rij), stand, *wat)


def _wachters(kring: Kring, team: bool, vandaag: date) -> tuple[Wachter, ...]:
    """A planned buddy part without a duo, counted from the day the plan was ready."""
    klaar = Gebeurtenis.objects.filter(onderwerp_id=OuterRef("traject_id"), soort="plan_klaar").order_by(
        "-op"
    )
    rijen = (
        Onderdeel.objects.filter(
            van(kring, team=team, pad="traject__"),
            bestuur_id__in=kring.personen,
            soort=Soort.BUDDYWERKING,
            status=OnderdeelStatus.GEPLAND,
            traject__status__in=[Status.PLAN_OPGEMAAKT, Status.LOPEND],
        )
        .annotate(sinds=Subquery(klaar.values("op")[:1], output_field=DateTimeField()))
        .order_by(Coalesce("sinds", F("traject__aangemeld_op"), output_field=DateTimeField()), "id")
        .values(
            "id",
            "traject_id",
            "sinds",
            aangemeld_op=F("traject__aangemeld_op"),
            voornaam=F("traject__inburgeraar__voornaam"),
            familienaam=F("traject__inburgeraar__familienaam"),
            contacttaal=F("traject__inburgeraar__contacttaal"),
        )[:6]
    )
    return tuple(
        Wachter(
            r["traject_id"],
            r["id"],
            naam_van(r),
            taalnaam(r["contacttaal"]),
            (vandaag - (timezone.localtime(r["sinds"]).date() if r["sinds"] else r["aangemeld_op"])).days,
        )
        for r in rijen
    )


# ------------------------------------------------------------------------------------------------ figures, colleagues
def _cijfers(kring: Kring, team: bool, vandaag: date) -> tuple[int, int | None, int]:
    """People in guidance, days from referral to intake (last 180 days), minutes confirmed last week."""
    tel = Traject.objects.filter(van(kring, team=team)).aggregate(
        n=Count("id", filter=~Q(status__in=[*EINDE, Status.VRIJGESTELD])),
        dagen=Avg(
            F("intake__begonnen_op") - F("aangemeld_op"),
            filter=Q(intake__begonnen_op__gte=vandaag - timedelta(days=180)),
        ),
    )
    maandag = vandaag - timedelta(days=vandaag.weekday())
    minuten = (
        Urenregel.objects.filter(van(kring, team=team, pad="traject__"), bestuur_id__in=kring.personen)
        .bevestigd()
        .filter(beslist_op__date__gte=maandag - timedelta(days=7), beslist_op__date__lt=maandag)
        .som()
    )
    gemiddeld = tel["dagen"]
    dagen = (
        None
        if gemiddeld is None
        else round(gemiddeld.total_seconds() / 86400 if hasattr(gemiddeld, "days") else gemiddeld)
    )
    return tel["n"], dagen, minuten


def collegas(kring: Kring, bestuur_id: int | None = None) -> tuple[Collega, ...]:
    """Who else keeps dossiers today in the actor's gemeenten (or one of them), with how many people they guide."""
    waar = kring.personen if bestuur_id is None else kring.personen & {bestuur_id}
    rollen = Lidmaatschap.objects.geldig_op(timezone.localdate()).filter(
        bestuur_id__in=waar, rol__in=PERSOONSROLLEN
    )
    mensen = (
        Traject.objects.filter(coach=OuterRef("pk"))
        .in_begeleiding()
        .order_by()
        .values("coach")
        .annotate(n=Count("id"))
        .values("n")
    )
    wie = (
        Gebruiker.objects.filter(pk__in=rollen.values("gebruiker"), is_active=True)
        .exclude(pk=kring.gebruiker_id)
        .annotate(n=Coalesce(Subquery(mensen), 0))
        .order_by("n", "voornaam", "id")
        .values("id", "voornaam", "familienaam", "n")[:30]
    )
    return tuple(Collega(g["id"], f"{g['voornaam']} {g['familienaam']}", g["n"]) for g in wie)
