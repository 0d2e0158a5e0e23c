"""The questions of `werkvragen` asked through the ORM: slower to build, and the oracle for the statements."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Avg, Count, DateTimeField, Exists, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from aanbod.models import Soort
from buddy.models import Match
from intake.models import Onderdeel, Opvolgmoment, Traject, Urenregel
from intake.models.opvolging import MomentStatus
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE, Status
from intake.models.uren import UrenStatus
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Gebeurtenis, Gebruiker, Lidmaatschap
from netwerktraject.kern.rechten import PERSOONSROLLEN
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
        )[:HOOGSTENS]
    )


def begin(kring: Kring, team: bool) -> list[dict]:
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
            voornaam=F("inburgeraar__voornaam"),
            familienaam=F("inburgeraar__familienaam"),
            contacttaal=F("inburgeraar__contacttaal"),
            telefoon=F("inburgeraar__telefoon"),
            begonnen_op=F("intake__begonnen_op"),
            klaar_op=F("intake__klaar_op"),
        )[:HOOGSTENS]
    )


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
    rijen = (
        Urenregel.objects.filter(van(kring, team=team, pad="traject__"), bestuur_id__in=kring.personen)
        .wacht()
        .annotate(zelfde_dag=Exists(ander), al=Coalesce(Subquery(al), 0))
        .order_by("datum", "id")
        .values(
            "id",
            "traject_id",
            "onderdeel_id",
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
    wie = (
        Gebruiker.objects.filter(pk__in=rollen.values("gebruiker"), is_active=True)
        .exclude(pk=kring.gebruiker_id)
        .annotate(n=Coalesce(Subquery(mensen), 0))
        .order_by("n", "voornaam", "id")
        .values("id", "voornaam", "familienaam", "n")[:30]
    )
    return list(wie)
