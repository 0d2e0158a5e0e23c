"""One person on one screen: joins traject, plan, duo, placement, talk and history. A fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from aanbod.models import Soort
from buddy.models import Match
from intake.models import Antwoord, Notitie, Onderdeel, Opvolgmoment, Traject
from intake.models.gesprek import Weet
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.plan import OnderdeelStatus
from intake.models.traject import Status
from intake.stand import Stand
from intake.vragen import VRAGEN
from netwerktraject.kern.models import Gebeurtenis, Inzage
from netwerktraject.overzicht import stappen as pad
from netwerktraject.overzicht.dossierkop import Kop, intake_van, kop_van
from netwerktraject.overzicht.dringend import tel_nummer
from vrijwilligers.models import Plaatsing

ICONEN = {
    "aangemeld": "user-plus",
    "intake_begonnen": "message",
    "intake_klaar": "message-check",
    "plan": "clipboard-list",
    "plan_klaar": "clipboard-check",
    "plan_gewijzigd": "file-pencil",
    "gestart": "player-play",
    "uren": "clock-plus",
    "uren_bevestigd": "clock-check",
    "uren_betwist": "message-report",
    "uren_verbeterd": "file-pencil",
    "gepauzeerd": "player-pause",
    "hervat": "player-play",
    "stopgezet": "circle-minus",
    "duo": "heart-handshake",
    "duo_einde": "heart-handshake",
    "plaatsing": "building-community",
    "probleem": "message-report",
    "link": "link",
    "opvolging": "phone",
    "certificaat": "certificate",
}
TIJDLIJN = 8
PLAATSING_SOORTEN = (Soort.VRIJWILLIGERSWERK, Soort.KENNISMAKINGSSTAGE)
BEGINNEN = (Status.PLAN_OPGEMAAKT, Status.LOPEND)


@dataclass(frozen=True)
class Knop:
    """A button of a card; `methode` post makes it a small form."""

    tekst: str
    url: str
    icoon: str = ""
    methode: str = "get"


@dataclass(frozen=True)
class OnderdeelKaart:
    """One part of the plan with what carries it out."""

    id: UUID
    soort: str
    titel: str
    status: str
    stand: Stand
    bij: str
    reden: str
    knop: Knop | None
    stop_url: str


@dataclass(frozen=True)
class Regel:
    """One line of the history."""

    op: datetime
    titel: str
    tekst: str
    icoon: str


@dataclass(frozen=True)
class Samen:
    """One line of the summary of the talk; `weet` says whether it was asked."""

    vraag: str
    label: str
    waarde: str
    gevraagd: bool


@dataclass(frozen=True)
class Probleem:
    """An open problem or standstill, shown as a message on top."""

    moment_id: UUID
    titel: str
    tekst: str
    toon: str
    bel_naam: str
    tel: str


@dataclass(frozen=True)
class Ziet:
    """Who sees what."""

    icoon: str
    wie: str
    wat: str


@dataclass(frozen=True)
class Kijker:
    """The last look of somebody else."""

    wie: str
    op: datetime


@dataclass(frozen=True)
class Dossier:
    """All that the page shows."""

    kop: Kop
    stappen: tuple[pad.Stap, ...]
    volgende: Knop | None
    onderdelen: tuple[OnderdeelKaart, ...]
    tijdlijn: tuple[Regel, ...]
    samen: tuple[Samen, ...]
    problemen: tuple[Probleem, ...]
    ziet: tuple[Ziet, ...]
    kijker: Kijker | None
    kanaal: str
    is_bereikbaar: bool
    aanmelding: str
    certificaat: str


def dossier_van(traject: Traject, kijker_id: int) -> Dossier:
    """Collect the page of one traject of `met_kop`."""
    kop = kop_van(traject)
    onderdelen = list(
        Onderdeel.objects.filter(traject=traject)
        .met_minuten()
        .select_related("aanbod")
        .order_by("volgorde", "id")
    )
    duos = {m.onderdeel_id: m for m in _uitvoering(Match, traject).select_related("buddy")}
    plaatsen = {p.onderdeel_id: p for p in _uitvoering(Plaatsing, traject)}
    momenten = list(
        Opvolgmoment.objects.filter(traject=traject, status=MomentStatus.OPEN).order_by("wanneer", "id")
    )
    met_probleem = {m.onderdeel_id for m in momenten if m.soort == MomentSoort.PROBLEEM}
    onderdelen.sort(key=lambda o: o.status == OnderdeelStatus.GESTOPT)
    situatie = _situatie(traject, kop.stand, onderdelen)
    return Dossier(
        kop=kop,
        stappen=pad.stappen(situatie),
        volgende=_volgende(traject, situatie),
        samen=_samen(traject),
        onderdelen=tuple(
            _kaart(traject, o, duos.get(o.pk), plaatsen.get(o.pk), o.pk in met_probleem) for o in onderdelen
        ),
        tijdlijn=tijdlijn(traject, TIJDLIJN, zonder=("uren",)),
        problemen=tuple(_probleem(traject, m, duos.get(m.onderdeel_id)) for m in momenten),
        kijker=_laatste_kijker(traject, kijker_id),
        ziet=_ziet(kop, duos.values(), plaatsen.values()),
        kanaal=traject.inburgeraar.get_kanaal_display(),
        is_bereikbaar=traject.inburgeraar.is_bereikbaar,
        aanmelding=traject.aanmelding.reden if hasattr(traject, "aanmelding") else "",
        certificaat=traject.certificaat_nummer or "",
    )


def _uitvoering(model, traject: Traject):
    """Duos or placements of the parts; the newest comes last, so that it wins in a dict."""
    return model.objects.filter(onderdeel__traject=traject).order_by("gestart_op", "id")


def _situatie(traject: Traject, stand: Stand, onderdelen: list[Onderdeel]) -> pad.Situatie:
    intake = intake_van(traject)
    actief = [o for o in onderdelen if o.status != OnderdeelStatus.GESTOPT]
    return pad.Situatie(
        status=traject.status,
        voor_pauze=traject.voor_pauze or "",
        norm=stand.norm,
        bevestigd=stand.bevestigd,
        wacht=stand.wacht,
        gepland=stand.gepland,
        intake_begonnen=intake.begonnen_op if intake else None,
        intake_klaar=intake.klaar_op if intake else None,
        onderdelen=len(actief),
        gestart=sum(o.gestart_op is not None for o in actief),
        gestart_op=traject.gestart_op,
        certificaat_op=traject.certificaat_op,
    )


def _volgende(traject: Traject, situatie: pad.Situatie) -> Knop | None:
    stap = pad.volgende_stap(situatie)
    if stap is None:
        return None
    if stap.werk == "onderdelen":
        return Knop(stap.tekst, "#onderdelen", stap.icoon)
    if stap.werk == "begin_intake":
        return Knop(stap.tekst, reverse("intake_begin", args=[traject.pk]), stap.icoon, "post")
    naam = {"uren": "dossier_uren"}.get(stap.werk, stap.werk)
    return Knop(stap.tekst, reverse(naam, args=[traject.pk]), stap.icoon)


# ------------------------------------------------------------------------------------------------ parts of the plan
def _kaart(
    traject: Traject, o: Onderdeel, duo: Match | None, plaats: Plaatsing | None, met_probleem: bool
) -> OnderdeelKaart:
    loopt = o.status == OnderdeelStatus.LOPEND
    titel = duo.buddy.naam if duo and loopt else o.titel
    bij = f"Mentor: {plaats.mentor}, {plaats.organisatie}" if plaats else ""
    if not bij and o.aanbod_id:
        bij = o.aanbod.wanneer
    reden, rest = "", o.rest
    if o.status == OnderdeelStatus.GESTOPT:
        bij, rest = "", 0
        reden = f"{o.stop_reden[:1].upper()}{o.stop_reden[1:].rstrip('.')}. De uren blijven staan."
    return OnderdeelKaart(
        id=o.pk,
        soort=o.soort,
        titel=titel,
        bij=bij,
        reden=reden,
        status="probleem" if met_probleem and loopt else o.status,
        stand=Stand(norm=o.gepland_minuten, bevestigd=o.bevestigd, wacht=o.wacht, gepland=rest),
        knop=_knop(traject, o, duo, plaats),
        stop_url=reverse("onderdeel_stop", args=[o.pk]) if loopt else "",
    )


def _knop(traject: Traject, o: Onderdeel, duo: Match | None, plaats: Plaatsing | None) -> Knop | None:
    if duo:
        return Knop("Open duo", reverse("duo", args=[duo.pk]))
    if plaats:
        return Knop("Open plaatsing", reverse("plaatsing", args=[plaats.pk]))
    if o.status == OnderdeelStatus.GEPLAND and traject.status in BEGINNEN:
        if o.soort == Soort.BUDDYWERKING:
            return Knop("Zoek een buddy", reverse("duo_nieuw", args=[traject.pk, o.pk]), "heart-handshake")
        if o.soort in PLAATSING_SOORTEN:
            return Knop(
                "Start de plaatsing", reverse("plaatsing_nieuw", args=[traject.pk, o.pk]), "player-play"
            )
        return Knop("Start", reverse("onderdeel_start", args=[o.pk]), "player-play")
    return Knop("Open aanbod", reverse("aanbod_detail", args=[o.aanbod_id])) if o.aanbod_id else None


# ------------------------------------------------------------------------------------------------ talk and history
def _samen(traject: Traject) -> tuple[Samen, ...]:
    antwoorden = {a.vraag: a for a in Antwoord.objects.filter(intake__traject=traject)}
    return tuple(
        _samenregel(vraag.sleutel, vraag.kort, antwoorden.get(vraag.sleutel)) for vraag in VRAGEN.values()
    )


def _samenregel(sleutel: str, kort: str, antwoord: Antwoord | None) -> Samen:
    if antwoord is None or antwoord.weet == Weet.NIET_GEVRAAGD:
        return Samen(sleutel, kort, "Niet gevraagd", False)
    if antwoord.weet == Weet.WEET_NIET:
        return Samen(sleutel, kort, "Weet het nog niet", True)
    woorden = [VRAGEN[sleutel].keuzes[k][0] for k in antwoord.keuzes if k in VRAGEN[sleutel].keuzes]
    delen = [", ".join(woorden), antwoord.tekst.strip()]
    return Samen(sleutel, kort, ". ".join(deel for deel in delen if deel) or "Leeg gelaten", True)


def tijdlijn(traject: Traject, hoogstens: int, *, zonder: tuple[str, ...] = ()) -> tuple[Regel, ...]:
    """What happened and what was noted, the newest first. A note shows itself, so its event is left out."""
    gebeurd = (
        Gebeurtenis.objects.filter(onderwerp_id=traject.pk, bestuur_id=traject.bestuur_id)
        .exclude(soort__in=["notitie", *zonder])
        .select_related("door")
        .order_by("-op", "-id")[:hoogstens]
    )
    notities = (
        Notitie.objects.filter(traject=traject).select_related("door").order_by("-op", "-id")[:hoogstens]
    )
    regels = [Regel(g.op, g.tekst, _uitleg(g), ICONEN.get(g.soort, "circle-check")) for g in gebeurd]
    regels += [Regel(n.op, f"Notitie van {n.door.voornaam}", n.tekst, "note") for n in notities]
    return tuple(sorted(regels, key=lambda r: r.op, reverse=True)[:hoogstens])


def _uitleg(g: Gebeurtenis) -> str:
    wie = g.door.voornaam if g.door else g.namens
    zin = f"Door {wie}." if wie else ""
    return f"{g.uitleg.rstrip('.')}. {zin}".strip() if g.uitleg else zin


def _probleem(traject: Traject, m: Opvolgmoment, duo: Match | None) -> Probleem:
    persoon = traject.inburgeraar
    if m.soort == MomentSoort.PROBLEEM and duo:
        titel, wie, nummer = (
            f"{duo.buddy.voornaam} meldt een probleem.",
            duo.buddy.voornaam,
            duo.buddy.telefoon,
        )
    elif m.soort == MomentSoort.PROBLEEM:
        titel, wie, nummer = "Er is een probleem gemeld.", persoon.voornaam, ""
    else:
        titel, wie, nummer = "Al 3 weken geen uren.", persoon.voornaam, ""
    toon = "fout" if m.soort == MomentSoort.PROBLEEM else "let"
    return Probleem(m.pk, titel, f"“{m.tekst}”" if m.tekst else "", toon, wie, tel_nummer(nummer))


# ------------------------------------------------------------------------------------------------ privacy
def _ziet(kop: Kop, duos, plaatsen) -> tuple[Ziet, ...]:
    regels = [Ziet("users", "Jij en je team", "Alles in dit dossier")]
    if kop.begeleider:
        regels.append(
            Ziet(
                "building",
                f"{kop.begeleider.split()[0]}, AgII",
                "Naam, stappen, plan en uren. Niet je notities.",
            )
        )
    regels += [
        Ziet("user-heart", f"{d.buddy.voornaam}, buddy", "Voornaam en samen gedane uren")
        for d in duos
        if d.status == "lopend"
    ]
    regels += [
        Ziet("building-community", f"{p.mentor}, {p.organisatie}", "Voornaam en uren bij hen")
        for p in plaatsen
        if p.status == "lopend"
    ]
    regels.append(Ziet("device-mobile", kop.voornaam, "Eigen plan en eigen 40 uur"))
    return tuple(regels)


def _laatste_kijker(traject: Traject, kijker_id: int) -> Kijker | None:
    rij = (
        Inzage.objects.filter(onderwerp_id=traject.pk, bestuur_id=traject.bestuur_id)
        .exclude(gebruiker_id=kijker_id)
        .order_by("-op", "-id")
        .values("gebruiker__voornaam", "op")
        .first()
    )
    return Kijker(rij["gebruiker__voornaam"], rij["op"]) if rij else None
