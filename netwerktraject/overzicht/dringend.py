"""What is urgent in the day of a coach: open follow-up moments and referrals that wait for an intake."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from intake import eerstemaand, padstand, stilstand
from intake.models.afspraak import AfspraakSoort
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import Status
from intake.vragen import opsomming
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang, geleden, tijd, uren
from netwerktraject.overzicht.ploeg import Ploeg
from netwerktraject.overzicht.rangorde import Plaats
from netwerktraject.overzicht.werkdelen import Dag, Dringend, Gedaan, Later


def staat_open(m: dict) -> bool:
    return m["status"] == MomentStatus.OPEN and (m["later_tot"] is None or m["later_tot"] <= timezone.now())


def naam_van(rij: dict) -> str:
    return f"{rij['voornaam']} {rij['familienaam']}".strip()


def tel_nummer(tekst: str) -> str:
    """A phone number as a link can hold it."""
    return "".join(teken for teken in tekst or "" if teken.isdigit() or teken == "+")


@dataclass(frozen=True)
class Zin:
    """How one kind of moment is said."""

    titel: str
    tekst: str
    icoon: str
    toon: str = "info"
    woord: str = ""


ANTWOORD = "aanmelding_antwoord"  # a moment about a referral; the referral itself is `aanmelding`
ZINNEN: dict[str, Zin] = {
    MomentSoort.EERSTE_MAAND: Zin("{} ging nog niet", eerstemaand.ZIN, "walk", "let", "Eerste maand"),
    MomentSoort.NAZORG: Zin(
        "Voor {} lukte het twee keer niet",
        "Praat eerst samen. Stel daarna iets nieuws voor.",
        "message-heart",
        "let",
        "Praat eerst",
    ),
    MomentSoort.INTAKE: Zin("{} wil een eigen gesprek", "Spreek een moment af.", "message", woord="Gesprek"),
    MomentSoort.AFGEMELD: Zin(
        "{} kan niet komen", "Bel en kies een andere dag.", "calendar-off", "let", "Afgemeld"
    ),
    MomentSoort.AANMELDING: Zin(
        "{}: AgII antwoordde", "Lees het antwoord en beslis.", "mail", woord="Aanmelding"
    ),
    MomentSoort.HERBEKIJK: Zin(
        "{}: kan de start nu wel?", "Kijk samen opnieuw.", "eye", woord="Opnieuw bekijken"
    ),
    MomentSoort.PAUZE_EINDE: Zin(
        "Nog pauze voor {}?", "Bel en spreek af hoe het verder gaat.", "player-play", woord="Pauze"
    ),
    MomentSoort.NA_EINDE: Zin(
        "{}: een half jaar later", "Bel en vraag hoe het nu gaat.", "calendar-heart", woord="Half jaar later"
    ),
    MomentSoort.TAAK: Zin("{}: nog te doen", "", "checklist", woord="Taak"),
}


def uit_moment(m: dict, ploeg: Ploeg | None = None) -> Dringend:
    """One open follow-up moment as a line."""
    naam, sinds = naam_van(m), m["geopend_op"] or m["wanneer"]
    soort = ANTWOORD if m["soort"] == MomentSoort.AANMELDING else str(m["soort"])
    gemeen = {
        "naam": naam,
        "voornaam": m["voornaam"],
        "traject_id": m["traject_id"],
        "moment_id": m["id"],
        "soort": soort,
        "plaats": Plaats(soort, (timezone.now() - sinds).days, naam=naam),
        "voor": ploeg.voor_wie(m["van"]) if ploeg else "",
    }
    if m["soort"] == MomentSoort.PROBLEEM:
        return _probleem(m, gemeen, sinds)
    if m["soort"] == MomentSoort.STILSTAND:
        return _stilstand(m, gemeen)
    zin = ZINNEN[m["soort"]]
    titel = zin.titel.format(naam)
    feiten = (("language", taalnaam(m["contacttaal"])), *_kanaal(m["kanaal"]))
    if m["soort"] != MomentSoort.EERSTE_MAAND:
        feiten = (("clock", geleden(sinds)), *feiten)
    if m["soort"] == MomentSoort.TAAK and m["tekst"]:
        titel, tekst = f"{naam}: {m['tekst'][:1].lower()}{m['tekst'][1:]}".rstrip("."), ""
    elif m["soort"] == MomentSoort.EERSTE_MAAND:
        tekst = f"{m['tekst']} {zin.tekst}".strip()
    else:
        tekst = m["tekst"] or zin.tekst
    return Dringend(
        **gemeen,
        titel=titel,
        tekst=tekst,
        feiten=feiten,
        toon=zin.toon,
        icoon=zin.icoon,
        bel_naam=m["voornaam"],
        tel=tel_nummer(m["telefoon"]),
    )


def _probleem(m: dict, gemeen: dict, sinds: datetime) -> Dringend:
    wie = "de buddy" if m["buddy"] else "de mentor" if m["mentor"] else "iemand"
    feiten = [("user-heart", m["buddy"] or m["mentor"])] if m["buddy"] or m["mentor"] else []
    return Dringend(
        **gemeen,
        titel=f"{gemeen['naam']}: {wie} meldt een probleem",
        tekst=f"“{m['tekst']}”" if m["tekst"] else "",
        feiten=(*feiten, ("clock", geleden(sinds))),
        toon="fout",
        icoon="message-report",
        bel_naam=m["buddy"] or m["voornaam"],
        tel=tel_nummer(m["buddy_tel"] if m["buddy"] else m["telefoon"]),
    )


def _stilstand(m: dict, gemeen: dict) -> Dringend:
    laatste = "Er zijn nog geen uren."
    if m["laatste"]:
        laatste = (
            f"Laatste keer: {datum_lang(m['laatste'])}, {m['laatste_wat']}, {uren(m['laatste_minuten'])} uur."
        )
    return Dringend(
        **gemeen,
        titel=f"{gemeen['naam']} heeft al {_weken(m['laatste'])} geen uren",
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
    minstens = stilstand.DAGEN // 7
    weken = stilstand.weken(laatste, timezone.localdate()) if laatste else minstens
    return f"{max(minstens, weken)} weken"


def _kanaal(kanaal: str) -> tuple[tuple[str, str], ...]:
    woorden = {
        "telefoon": "liefst bellen",
        "sms": "liefst sms",
        "whatsapp": "liefst WhatsApp",
        "mail": "liefst mail",
        "brief": "liefst een brief of aan het loket",
    }
    return (("message", woorden[kanaal]),) if kanaal in woorden else ()


def uit_aanmelding(
    t: dict, vandaag: date, ploeg: Ploeg | None = None, stap: padstand.Nu | None = None
) -> Dringend:
    """A referral that waits for an intake; `stap` is where the step plan of the gemeente puts it."""
    naam, dagen = naam_van(t), (vandaag - t["aangemeld_op"]).days
    titel = (
        f"{naam} wacht al {dagen} {'dag' if dagen == 1 else 'dagen'} op een intake"
        if dagen
        else f"{naam} is vandaag aangemeld"
    )
    laat = bool(stap and stap.te_laat)
    return Dringend(
        soort="aanmelding",
        naam=naam,
        voornaam=t["voornaam"],
        titel=titel,
        tekst=_termijn(stap),
        feiten=(
            ("calendar-event", f"doorverwezen op {datum_lang(t['aangemeld_op'])}"),
            ("language", taalnaam(t["contacttaal"])),
        ),
        toon="let" if laat else "info",
        icoon="user-plus",
        traject_id=t["id"],
        bel_naam=t["voornaam"],
        tel=tel_nummer(t["telefoon"]),
        plaats=Plaats("aanmelding_te_laat" if laat else "aanmelding", dagen, naam=naam),
        voor="" if t["van"] is None else ploeg.voor_wie(t["van"]) if ploeg else "",
    )


def _termijn(stap: padstand.Nu | None) -> str:
    """What was agreed with the agency about this step."""
    if stap is None or stap.voor is None:
        return "Er is geen dag afgesproken."
    if stap.stap == padstand.ANTWOORD and stap.kant == padstand.AGII:
        return "AgII antwoordt nog op je vraag."
    if stap.te_laat:
        return f"De afgesproken dag is voorbij: {datum_lang(stap.voor)}."
    wat = "antwoord" if stap.stap == padstand.ANTWOORD else "intake"
    return f"Afspraak met AgII: {wat} voor {datum_lang(stap.voor)}."


def uit_wacht(t: dict, vandaag: date, noden: tuple[str, ...], ploeg: Ploeg | None = None) -> Dringend:
    """A hard profile that waits for weeks without any start (TK-03): the needs stand with the name."""
    naam, weken = naam_van(t), (vandaag - t["aangemeld_op"]).days // 7
    werk = {Status.AANGEMELD: "intake_begin", Status.PLAN_OPGEMAAKT: "dossier"}
    zin = opsomming(noden)
    return Dringend(
        soort="wacht_lang",
        naam=naam,
        voornaam=t["voornaam"],
        titel=f"{naam} wacht al {weken} weken op een eerste plek",
        tekst=f"{zin[:1].upper()}{zin[1:]}. Zoek samen wat wel kan.",
        feiten=(
            ("calendar-event", f"doorverwezen op {datum_lang(t['aangemeld_op'])}"),
            ("language", taalnaam(t["contacttaal"])),
        ),
        toon="let",
        icoon="hourglass-high",
        traject_id=t["id"],
        bel_naam=t["voornaam"],
        tel=tel_nummer(t["telefoon"]),
        plaats=Plaats("wacht_lang", (vandaag - t["aangemeld_op"]).days, zwaar=True, naam=naam),
        voor=ploeg.voor_wie(t["van"]) if ploeg and t["van"] is not None else "",
        werk=werk.get(t["status"], "plan"),
    )


def uit_afspraak(a: dict, ploeg: Ploeg | None = None) -> Dringend:
    """An appointment that is over: did it happen, and how was it (★6)?"""
    naam, wanneer = naam_van(a), timezone.localtime(a["wanneer"])
    warm = a["soort"] == AfspraakSoort.WARM
    return Dringend(
        soort="afspraak",
        naam=naam,
        voornaam=a["voornaam"],
        titel=f"{naam}: {'was je mee' if warm else 'hoe was het'}?",
        tekst=f"{a['wat']}{', ' + a['waar'] if a['waar'] else ''}.",
        feiten=(("calendar-event", f"{datum_lang(wanneer.date())}, {tijd(wanneer)}"),),
        toon="let" if warm else "info",
        icoon="walk" if warm else "calendar-question",
        traject_id=a["traject_id"],
        bel_naam=a["voornaam"],
        tel=tel_nummer(a["telefoon"]),
        plaats=Plaats("afspraak", (timezone.now() - a["wanneer"]).days, naam=naam),
        voor=ploeg.voor_wie(a["van"]) if ploeg and a["van"] is not None else "",
        werk="afspraak_uitkomst",
        werk_id=a["id"],
    )


def volgorde(d: Dringend) -> tuple:
    return d.plaats.sleutel


def gedaan_uit(m: dict) -> Gedaan:
    return Gedaan(_woord(m), "check", naam_van(m), m["traject_id"], m["gedaan_op"])


def _woord(m: dict) -> str:
    if m["soort"] in ZINNEN:
        return ZINNEN[m["soort"]].woord
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
