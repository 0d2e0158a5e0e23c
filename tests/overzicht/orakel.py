"""The questions of `werkvragen` asked through the ORM: slower to build, and the oracle for the statements."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Avg, Case, Count, DateTimeField, Exists, F, Max, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from aanbod.models import Soort
from buddy.models import Match
from intake.models import Afwezigheid, Antwoord, Nood, Onderdeel, Opvolgmoment, Traject, Urenregel
from intake.models.opvolging import MomentStatus
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE, Status
from intake.models.uren import UrenStatus
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Gebeurtenis, Gebruiker, Lidmaatschap
from netwerktraject.kern.rechten import PERSOONSROLLEN
from netwerktraject.overzicht.rangorde import WACHT_LANG_DAGEN
from netwerktraject.overzicht.werkvragen import HOOGSTENS
from vrijwilligers.models import Plaatsing

PERSOON = {"voornaam": F("inburgeraar__voornaam"), "familienaam": F("inburgeraar__familienaam")}


def van(kring: Kring, *, team: bool, pad: str = "") -> Q:
    """Which trajecten are the work of this actor: own ones and those without a coach, or the whole team's."""
    alle = Q(**{f"{pad}bestuur_id__in": kring.personen})
    if team:
        return alle
    return alle & (Q(**{f"{pad}coach_id": kring.gebruiker_id}) | Q(**{f"{pad}coach__isnull": True}))


def _nieuwste(model, **filter_):
    return model.objects.filter(**filter_).order_by("-gestart_op", "-id")


def momenten(kring: Kring, team: bool) -> list[dict]:
    """Open moments, those that come back this week, and what was done today."""
    nu = timezone.now()
    dag = timezone.localtime(nu).replace(hour=0, minute=0, second=0, microsecond=0)
    wiens = Q(toegewezen_aan_id=kring.gebruiker_id) | Q(toegewezen_aan__isnull=True) & van(
        kring, team=team, pad="traject__"
    )
    uit = (
        Urenregel.objects.filter(traject=OuterRef("traject"))
        .exclude(status=UrenStatus.VERVANGEN)
        .order_by("-datum", "-id")
    )
    som = Urenregel.objects.filter(traject=OuterRef("traject")).bevestigd().order_by().values("traject")
    duo = _nieuwste(Match, onderdeel=OuterRef("onderdeel"))
    plek = _nieuwste(Plaatsing, onderdeel=OuterRef("onderdeel"))
    week = dag + timedelta(days=7)
    return list(
        Opvolgmoment.objects.filter(wiens, bestuur_id__in=kring.personen)
        .filter(
            Q(status=MomentStatus.OPEN)
            | Q(status=MomentStatus.GEPLAND, wanneer__lt=week)
            | Q(status=MomentStatus.GEDAAN, gedaan_op__gte=dag, gedaan_door_id=kring.gebruiker_id)
        )
        .annotate(
            laatste=Subquery(uit.values("datum")[:1]),
            laatste_minuten=Subquery(uit.values("minuten")[:1]),
            laatste_wat=Subquery(uit.values("onderdeel__titel")[:1]),
            bevestigd=Coalesce(Subquery(som.annotate(s=Sum("minuten")).values("s")), 0),
            buddy=Subquery(duo.values("buddy__voornaam")[:1]),
            buddy_tel=Subquery(duo.values("buddy__telefoon")[:1]),
            mentor=Subquery(plek.values("mentor")[:1]),
        )
        .order_by("wanneer", "id")
        .values(
            "id",
            "soort",
            "status",
            "wanneer",
            "later_tot",
            "geopend_op",
            "gedaan_op",
            "tekst",
            "traject_id",
            "laatste",
            "bevestigd",
            "laatste_minuten",
            "laatste_wat",
            "buddy",
            "buddy_tel",
            "mentor",
            voornaam=F("traject__inburgeraar__voornaam"),
            familienaam=F("traject__inburgeraar__familienaam"),
            contacttaal=F("traject__inburgeraar__contacttaal"),
            kanaal=F("traject__inburgeraar__kanaal"),
            telefoon=F("traject__inburgeraar__telefoon"),
            norm=F("traject__norm_minuten"),
            van=Coalesce("toegewezen_aan_id", "traject__coach_id"),
        )[:HOOGSTENS]
    )


def begin(kring: Kring, team: bool) -> list[dict]:
    """People who are referred, in intake, or whose plan is ready but not started: longest wait first."""
    klaar = (
        Gebeurtenis.objects.filter(onderwerp_id=OuterRef("pk"), soort="plan_klaar")
        .order_by()
        .values("onderwerp_id")
        .annotate(m=Max("op"))
        .values("m")
    )
    rijen = list(
        Traject.objects.filter(
            van(kring, team=team), status__in=[Status.AANGEMELD, Status.IN_INTAKE, Status.PLAN_OPGEMAAKT]
        )
        .order_by("aangemeld_op", "id")
        .values(
            "id",
            "bestuur_id",
            "status",
            "aangemeld_op",
            voornaam=F("inburgeraar__voornaam"),
            familienaam=F("inburgeraar__familienaam"),
            contacttaal=F("inburgeraar__contacttaal"),
            nederlands=F("inburgeraar__nederlands"),
            telefoon=F("inburgeraar__telefoon"),
            begonnen_op=F("intake__begonnen_op"),
            klaar_op=F("intake__klaar_op"),
            van=F("coach_id"),
            plan_op=Case(When(status=Status.PLAN_OPGEMAAKT, then=Subquery(klaar))),
            aanmeldstand=F("aanmelding__stand"),
            beslist_op=F("aanmelding__beslist_op"),
        )[:HOOGSTENS]
    )
    lang = timezone.localdate() - timedelta(days=WACHT_LANG_DAGEN)
    for rij in rijen:
        oud = rij["aangemeld_op"] < lang
        noden = Nood.objects.filter(traject=rij["id"], stand="nodig").order_by("sleutel")
        zei = Antwoord.objects.filter(
            intake__traject=rij["id"], weet="ingevuld", vraag__in=["talen", "gezin", "telefoon_internet"]
        )
        rij["noden"] = list(noden.values_list("sleutel", flat=True)) if oud else []
        rij["keuzes"] = sorted({k for a in zei for k in a.keuzes}) if oud else []
    return rijen


def uren(kring: Kring, team: bool) -> list[dict]:
    """Lines of hours that wait."""
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
    heel = (
        Urenregel.objects.filter(traject=OuterRef("traject"), datum=OuterRef("datum"))
        .exclude(status=UrenStatus.VERVANGEN)
        .order_by()
        .values("traject", "datum")
        .annotate(s=Sum("minuten"))
        .values("s")
    )
    rijen = (
        Urenregel.objects.filter(van(kring, team=team, pad="traject__"), bestuur_id__in=kring.personen)
        .wacht()
        .exclude(traject__status__in=["afgerond", "stopgezet"])
        .annotate(zelfde_dag=Exists(ander), al=Coalesce(Subquery(al), 0), hele_dag=Subquery(heel))
        .order_by("datum", "id")
        .values(
            "id",
            "traject_id",
            "onderdeel_id",
            "datum",
            "minuten",
            "taal",
            "status",
            "betwist_reden",
            "zelfde_dag",
            "al",
            "hele_dag",
            wat=F("onderdeel__titel"),
            in_plan=F("onderdeel__gepland_minuten"),
            per_keer=F("onderdeel__aanbod__minuten_per_keer"),
            voornaam=F("traject__inburgeraar__voornaam"),
            familienaam=F("traject__inburgeraar__familienaam"),
        )[:HOOGSTENS]
    )
    return list(rijen)


def bijna(kring: Kring, team: bool) -> list[dict]:
    """Close to the norm."""
    rijen = (
        Traject.objects.filter(van(kring, team=team), status=Status.LOPEND)
        .met_minuten()
        .filter(bevestigd__gte=F("norm_minuten") - 240)
        .order_by("-bevestigd", "id")
        .values("id", "bestuur_id", "norm_minuten", "bevestigd", "wacht", "gepland", **PERSOON)[:6]
    )
    return list(rijen)


def wachters(kring: Kring, team: bool) -> list[dict]:
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
    return list(rijen)


def cijfers(kring: Kring, team: bool, vandaag: date) -> dict:
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
    dagen = None if tel["dagen"] is None else tel["dagen"].total_seconds() / 86400
    return {"mensen": tel["n"], "dagen": dagen, "minuten": minuten}


def collegas(kring: Kring, waar: frozenset[int]) -> list[dict]:
    """Who else keeps dossiers today in the actor's gemeenten (or one of them), with how many people they guide."""
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
    weg = Afwezigheid.objects.filter(
        gebruiker=OuterRef("pk"), van__lte=timezone.localdate(), tot__gte=timezone.localdate()
    ).order_by("-van", "-id")
    wie = (
        Gebruiker.objects.filter(pk__in=rollen.values("gebruiker"), is_active=True)
        .annotate(
            n=Coalesce(Subquery(mensen), 0),
            weg_tot=Subquery(weg.values("tot")[:1]),
            vervanger_id=Subquery(weg.values("vervanger_id")[:1]),
        )
        .order_by(F("weg_tot").asc(nulls_first=True), "n", "voornaam", "id")
        .values("id", "voornaam", "familienaam", "n", "weg_tot", "vervanger_id")
    )
    return list(wie)
