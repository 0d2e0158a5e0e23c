"""One person on one screen: joins traject, plan, duo, placement, talk and history. A fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from aanbod.models import Soort
from intake.leidraad import gids_uit
from intake.models.gesprek import Weet
from intake.models.inburgeraar import Kanaal
from intake.models.opvolging import MomentSoort
from intake.models.plan import OnderdeelStatus
from intake.models.traject import Status
from intake.stand import Stand
from intake.vragen import Vraag, opsomming
from netwerktraject.kern.kring import Kring
from netwerktraject.overzicht import dossiervragen
from netwerktraject.overzicht import stappen as pad
from netwerktraject.overzicht.dossierkop import Kop, kop_uit
from netwerktraject.overzicht.dringend import ZINNEN, tel_nummer

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


def dossier_van(kring: Kring, pk: UUID) -> Dossier | None:
    """Collect the page of one traject; None when it isn't one of the own gemeenten."""
    rij = dossiervragen.dossier(kring, pk, hoogstens=TIJDLIJN, zonder=("uren",))
    if rij is None:
        return None
    kop, onderdelen = kop_uit(rij, kring), rij["onderdelen"]
    met_probleem = {m["onderdeel_id"] for m in rij["momenten"] if m["soort"] == MomentSoort.PROBLEEM}
    duos = {o["id"]: o["duo"] for o in onderdelen if o["duo"]}
    situatie = _situatie(rij, kop.stand)
    return Dossier(
        kop=kop,
        stappen=pad.stappen(situatie),
        volgende=_volgende(kop, situatie),
        samen=_samen(rij["antwoorden"], rij["leidraad"]),
        onderdelen=tuple(_kaart(kop, o, o["id"] in met_probleem) for o in onderdelen),
        tijdlijn=tuple(_regel(r) for r in rij["tijdlijn"]),
        problemen=tuple(_probleem(kop, m, duos.get(m["onderdeel_id"])) for m in rij["momenten"]),
        kijker=next((Kijker(k["wie"], _moment(k["op"])) for k in rij["kijkers"]), None),
        ziet=_ziet(kop, duos.values(), [o["plaats"] for o in onderdelen if o["plaats"]]),
        kanaal=Kanaal(rij["kanaal"]).label if rij["kanaal"] else "",
        is_bereikbaar=rij["is_bereikbaar"],
        aanmelding=rij["aanmelding"] or "",
        certificaat=rij["certificaat"] or "",
    )


def _situatie(rij: dict, stand: Stand) -> pad.Situatie:
    actief = [o for o in rij["onderdelen"] if o["status"] != OnderdeelStatus.GESTOPT]
    return pad.Situatie(
        status=rij["status"],
        voor_pauze=rij["voor_pauze"] or "",
        norm=stand.norm,
        bevestigd=stand.bevestigd,
        wacht=stand.wacht,
        gepland=stand.gepland,
        intake_begonnen=rij["intake_begonnen"],
        intake_klaar=rij["intake_klaar"],
        onderdelen=len(actief),
        gestart=sum(o["gestart_op"] is not None for o in actief),
        gestart_op=rij["gestart_op"],
        certificaat_op=rij["certificaat_op"],
    )


def _volgende(kop: Kop, situatie: pad.Situatie) -> Knop | None:
    stap, pk = pad.volgende_stap(situatie), kop.id
    mag_niet = {
        "certificaat": not kop.mag_certificaat,
        "hervat": not kop.mag_opvolgen,
        "uren_nieuw": not kop.mag_uren,
    }
    if stap is None or mag_niet.get(stap.werk, False):  # AgII or a colleague does that step
        return None
    if stap.werk == "onderdelen":
        return Knop(stap.tekst, "#onderdelen", stap.icoon)
    if stap.werk == "begin_intake":
        return Knop(stap.tekst, reverse("intake_begin", args=[pk]), stap.icoon, "post")
    naam = {"uren": "dossier_uren"}.get(stap.werk, stap.werk)
    return Knop(stap.tekst, reverse(naam, args=[pk]), stap.icoon)


# ------------------------------------------------------------------------------------------------ parts of the plan
def _kaart(kop: Kop, o: dict, met_probleem: bool) -> OnderdeelKaart:
    duo, plaats = o["duo"], o["plaats"]
    loopt = o["status"] == OnderdeelStatus.LOPEND
    bij, reden, rest = o["wanneer"], "", o["rest"]
    if plaats:
        bij = f"Mentor: {plaats['mentor']}, {plaats['organisatie']}"
    if o["status"] == OnderdeelStatus.GESTOPT:
        bij, rest = "", 0
        reden = f"{o['stop_reden'][:1].upper()}{o['stop_reden'][1:].rstrip('.')}. De uren blijven staan."
    return OnderdeelKaart(
        id=UUID(o["id"]),
        soort=o["soort"],
        titel=f"{duo['voornaam']} {duo['familienaam']}".strip() if duo and loopt else o["titel"],
        bij=bij,
        reden=reden,
        status="probleem" if met_probleem and loopt else o["status"],
        stand=Stand(norm=o["gepland_minuten"], bevestigd=o["bevestigd"], wacht=o["wacht"], gepland=rest),
        knop=_knop(kop, o),
        stop_url=reverse("onderdeel_stop", args=[o["id"]]) if loopt else "",
    )


def _knop(kop: Kop, o: dict) -> Knop | None:
    if o["duo"]:
        return Knop("Open duo", reverse("duo", args=[o["duo"]["id"]]))
    if o["plaats"]:
        return Knop("Open plaatsing", reverse("plaatsing", args=[o["plaats"]["id"]]))
    if o["status"] == OnderdeelStatus.GEPLAND and kop.status in BEGINNEN:
        if o["soort"] == Soort.BUDDYWERKING:
            return Knop("Zoek een buddy", reverse("duo_nieuw", args=[kop.id, o["id"]]), "heart-handshake")
        if o["soort"] in PLAATSING_SOORTEN:
            return Knop(
                "Start de plaatsing", reverse("plaatsing_nieuw", args=[kop.id, o["id"]]), "player-play"
            )
        return Knop("Start", reverse("onderdeel_start", args=[o["id"]]), "player-play")
    return Knop("Open aanbod", reverse("aanbod_detail", args=[o["aanbod_id"]])) if o["aanbod_id"] else None


# ------------------------------------------------------------------------------------------------ talk and history
def _samen(rijen: list[dict], leidraad: list[dict]) -> tuple[Samen, ...]:
    """The talk by the guide of this gemeente; an answer to a question out of use stands behind it (IT-08)."""
    antwoorden, gids = {a["vraag"]: a for a in rijen}, gids_uit(leidraad)
    in_gebruik = {vraag.sleutel for vraag in gids.vragen}
    oude = [
        v for a in rijen if a["vraag"] not in in_gebruik and (v := gids.vind(a["vraag"])) and _gezegd(v, a)
    ]
    return tuple(_samenregel(vraag, antwoorden.get(vraag.sleutel)) for vraag in (*gids.vragen, *oude))


def _gezegd(vraag: Vraag, antwoord: dict) -> str:
    woorden = [vraag.keuzes[k][0] for k in antwoord["keuzes"] if k in vraag.keuzes]
    return ". ".join(deel for deel in (opsomming(woorden), antwoord["tekst"].strip()) if deel)


def _samenregel(vraag: Vraag, antwoord: dict | None) -> Samen:
    weet = antwoord["weet"] if antwoord else Weet.NIET_GEVRAAGD
    woord = {Weet.NIET_GEVRAAGD: "Niet gevraagd", Weet.WEET_NIET: "Weet het nog niet"}.get(weet, "")
    gezegd = _gezegd(vraag, antwoord) if antwoord else ""
    tekst = ". ".join(deel for deel in (woord, gezegd) if deel) or "Besproken, niets genoteerd"
    return Samen(vraag.sleutel, vraag.kort, tekst, weet != Weet.NIET_GEVRAAGD)


def tijdlijn(kring: Kring, pk: UUID, hoogstens: int) -> tuple[Regel, ...]:
    """What happened and what was noted, the newest first."""
    return tuple(_regel(r) for r in dossiervragen.tijdlijn(kring, pk, hoogstens=hoogstens))


def _moment(op: datetime | str) -> datetime:
    """A time from a column, or from JSON."""
    return datetime.fromisoformat(op) if isinstance(op, str) else op


def _regel(r: dict) -> Regel:
    if r["soort"] == "notitie":
        return Regel(_moment(r["op"]), f"Notitie van {r['wie']}", r["tekst"], "note")
    zin = f"Door {r['wie']}." if r["wie"] else ""
    uitleg = f"{r['uitleg'].rstrip('.')}. {zin}".strip() if r["uitleg"] else zin
    return Regel(_moment(r["op"]), r["tekst"], uitleg, ICONEN.get(r["soort"], "circle-check"))


def _probleem(kop: Kop, m: dict, duo: dict | None) -> Probleem:
    titel, wie, nummer = "Al 3 weken geen uren.", kop.voornaam, ""
    if m["soort"] == MomentSoort.PROBLEEM:
        titel = "Er is een probleem gemeld."
        if duo:
            titel, wie, nummer = f"{duo['voornaam']} meldt een probleem.", duo["voornaam"], duo["telefoon"]
    if m["soort"] in ZINNEN:
        zin = ZINNEN[m["soort"]]
        return Probleem(UUID(m["id"]), f"{zin.woord}.", m["tekst"] or zin.tekst, zin.toon, wie, "")
    toon = "fout" if m["soort"] == MomentSoort.PROBLEEM else "let"
    tekst = f"“{m['tekst']}”" if m["tekst"] else ""
    return Probleem(UUID(m["id"]), titel, tekst, toon, wie, tel_nummer(nummer))


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
        Ziet("user-heart", f"{d['voornaam']}, buddy", "Voornaam en samen gedane uren")
        for d in sorted(duos, key=_begin)
        if d["status"] == "lopend"
    ]
    regels += [
        Ziet("building-community", f"{p['mentor']}, {p['organisatie']}", "Voornaam en uren bij hen")
        for p in sorted(plaatsen, key=_begin)
        if p["status"] == "lopend"
    ]
    regels.append(Ziet("device-mobile", kop.voornaam, "Eigen plan en eigen 40 uur"))
    return tuple(regels)


def _begin(uitvoering: dict) -> tuple[str, str]:
    return uitvoering["gestart_op"], uitvoering["id"]
