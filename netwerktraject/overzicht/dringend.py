"""What is urgent in the day of a coach: open follow-up moments and referrals that wait for an intake."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from buddy.models import Match
from intake.models import Opvolgmoment, Urenregel
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.uren import UrenStatus
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang, geleden, uren
from netwerktraject.overzicht.werkdelen import Dag, Dringend, Gedaan, Later
from vrijwilligers.models import Plaatsing

INTAKE_TERMIJN = 10  # days; agreed with the agency (domein.md)
HOOGSTENS = 100


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


def staat_open(m: dict) -> bool:
    return m["status"] == MomentStatus.OPEN and (m["later_tot"] is None or m["later_tot"] <= timezone.now())


def naam_van(rij: dict) -> str:
    voornaam = rij.get("voornaam") or rij.get("inburgeraar__voornaam") or ""
    familienaam = rij.get("familienaam") or rij.get("inburgeraar__familienaam") or ""
    return f"{voornaam} {familienaam}".strip()


def tel_nummer(tekst: str) -> str:
    """A phone number as a link can hold it."""
    return "".join(teken for teken in tekst or "" if teken.isdigit() or teken == "+")


def uit_moment(m: dict) -> Dringend:
    naam = naam_van(m)
    gemeen = {
        "naam": naam,
        "voornaam": m["voornaam"],
        "traject_id": m["traject_id"],
        "moment_id": m["id"],
        "soort": m["soort"],
    }
    if m["soort"] == MomentSoort.PROBLEEM:
        wie = "de buddy" if m["buddy"] else "de mentor" if m["mentor"] else "iemand"
        feiten = [("user-heart", m["buddy"] or m["mentor"])] if m["buddy"] or m["mentor"] else []
        return Dringend(
            **gemeen,
            titel=f"{naam}: {wie} meldt een probleem",
            tekst=f"“{m['tekst']}”" if m["tekst"] else "",
            feiten=(*feiten, ("clock", geleden(m["geopend_op"] or m["wanneer"]))),
            toon="fout",
            icoon="message-report",
            bel_naam=m["buddy"] or m["voornaam"],
            tel=tel_nummer(m["buddy_tel"] if m["buddy"] else m["telefoon"]),
        )
    laatste = "Er zijn nog geen uren."
    if m["laatste"]:
        laatste = (
            f"Laatste keer: {datum_lang(m['laatste'])}, {m['laatste_wat']}, {uren(m['laatste_minuten'])} uur."
        )
    return Dringend(
        **gemeen,
        titel=f"{naam} heeft al {_weken(m['laatste'])} geen uren",
        tekst=laatste,
        feiten=(
            ("clock", f"{uren(m['bevestigd'])} van {uren(m['norm'])} uur"),
            ("language", taalnaam(m["contacttaal"])),
            *_kanaal(m["kanaal"]),
        ),
        toon="let",
        icoon="hourglass-empty",
        bel_naam=m["voornaam"],
        tel=tel_nummer(m["telefoon"]),
    )


def _weken(laatste: date | None) -> str:
    weken = (timezone.localdate() - laatste).days // 7 if laatste else 3
    return f"{max(3, weken)} weken"


def _kanaal(kanaal: str) -> tuple[tuple[str, str], ...]:
    woorden = {
        "telefoon": "liefst bellen",
        "sms": "liefst sms",
        "whatsapp": "liefst WhatsApp",
        "mail": "liefst mail",
        "brief": "liefst een brief of aan het loket",
    }
    return (("message", woorden[kanaal]),) if kanaal in woorden else ()


def uit_aanmelding(t: dict, vandaag: date) -> Dringend:
    naam, dagen = naam_van(t), (vandaag - t["aangemeld_op"]).days
    titel = (
        f"{naam} wacht al {dagen} {'dag' if dagen == 1 else 'dagen'} op een intake"
        if dagen
        else f"{naam} is vandaag aangemeld"
    )
    te_laat = dagen > INTAKE_TERMIJN
    tekst = f"Afspraak met AgII: intake binnen {INTAKE_TERMIJN} dagen."
    return Dringend(
        soort="aanmelding",
        naam=naam,
        voornaam=t["inburgeraar__voornaam"],
        titel=titel,
        tekst=f"De termijn van {INTAKE_TERMIJN} dagen is voorbij." if te_laat else tekst,
        feiten=(
            ("calendar-event", f"doorverwezen op {datum_lang(t['aangemeld_op'])}"),
            ("language", taalnaam(t["inburgeraar__contacttaal"])),
        ),
        toon="let" if te_laat else "info",
        icoon="user-plus",
        traject_id=t["id"],
        bel_naam=t["inburgeraar__voornaam"],
        tel=tel_nummer(t["inburgeraar__telefoon"]),
    )


def volgorde(d: Dringend) -> int:
    return {"fout": 0, "let": 1}.get(d.toon, 2)


def gedaan_uit(m: dict) -> Gedaan:
    return Gedaan(_woord(m), "check", naam_van(m), m["traject_id"], m["gedaan_op"])


def _woord(m: dict) -> str:
    return "Probleem" if m["soort"] == MomentSoort.PROBLEEM else "Geen uren"


def later_uit(m: dict) -> Later:
    gekozen = m["status"] == MomentStatus.OPEN
    op = timezone.localtime(m["later_tot"] if gekozen else m["wanneer"]).date()
    return Later(naam_van(m), _woord(m), m["traject_id"], op, m["id"], gekozen)


def strook(later: tuple[Later, ...], vandaag: date, nu: int) -> tuple[Dag, ...]:
    """Today and the four next working days."""
    per_dag = Counter(rij.op for rij in later)
    dagen, dag = [Dag(vandaag, nu)], vandaag
    while len(dagen) < 5:
        dag += timedelta(days=1)
        if dag.weekday() < 5:
            dagen.append(Dag(dag, per_dag[dag]))
    return tuple(dagen)
