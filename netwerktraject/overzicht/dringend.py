"""What is urgent in the day of a coach: open follow-up moments and referrals that wait for an intake."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from django.utils import timezone

from intake.models.opvolging import MomentSoort, MomentStatus
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang, geleden, uren
from netwerktraject.overzicht.werkdelen import Dag, Dringend, Gedaan, Later

INTAKE_TERMIJN = 10  # days; agreed with the agency (domein.md)


def staat_open(m: dict) -> bool:
    return m["status"] == MomentStatus.OPEN and (m["later_tot"] is None or m["later_tot"] <= timezone.now())


def naam_van(rij: dict) -> str:
    return f"{rij['voornaam']} {rij['familienaam']}".strip()


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
        voornaam=t["voornaam"],
        titel=titel,
        tekst=f"De termijn van {INTAKE_TERMIJN} dagen is voorbij." if te_laat else tekst,
        feiten=(
            ("calendar-event", f"doorverwezen op {datum_lang(t['aangemeld_op'])}"),
            ("language", taalnaam(t["contacttaal"])),
        ),
        toon="let" if te_laat else "info",
        icoon="user-plus",
        traject_id=t["id"],
        bel_naam=t["voornaam"],
        tel=tel_nummer(t["telefoon"]),
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
