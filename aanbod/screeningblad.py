"""What the screening page shows around the form: evidence, the place, and what happened before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aanbod.models import Aanbod, Bezoek, Contact, Gesprek4P, Screening
from aanbod.screening import UITLEG, VRAGEN
from netwerktraject.kern.velden import Veldweergave
from netwerktraject.kern.weergave import datum_lang

GESCHIEDENIS = 40  # lines; what is older stands in the history tables


@dataclass(frozen=True)
class Bewijs:
    """A visit or a talk that an answer may rest on."""

    sleutel: str
    woord: str
    icoon: str
    op: date


@dataclass(frozen=True)
class Regel:
    """One line of the history."""

    op: date
    titel: str
    tekst: str
    icoon: str
    grond: object = None  # the reasons of a screening


def bewijs_van(aanbod: Aanbod) -> list[Bewijs]:
    """The newest visits to this offer and talks with its organisation."""
    bezoeken = Bezoek.objects.filter(aanbod=aanbod)[:12]
    gesprekken = Gesprek4P.objects.filter(organisatie_id=aanbod.organisatie_id)[:6]
    alle = [_bezoek(b) for b in bezoeken] + [
        Bewijs(str(g.pk), f"4P-gesprek op {datum_lang(g.op)}", "messages", g.op) for g in gesprekken
    ]
    return sorted(alle, key=lambda b: b.op, reverse=True)


def _bezoek(b: Bezoek) -> Bewijs:
    proef = b.soort == Bezoek.Soort.TESTRONDE
    woord = "Testronde" if proef else "Bezoek"
    return Bewijs(
        str(b.pk), f"{woord} op {datum_lang(b.op)}", "test-pipe" if proef else "map-pin-check", b.op
    )


def vragen_van(form, bewijs: list[Bewijs]) -> list[dict]:
    """The three questions with their fields, ready to draw."""
    iconen = {b.sleutel: b.icoon for b in bewijs}
    return [
        {
            "nummer": nummer,
            "titel": titel,
            "uitleg": UITLEG[vraag],
            "oordeel": Veldweergave(form[vraag], ""),
            "reden": form[f"{vraag}_reden"],
            "steunt": [(keuze, iconen[keuze.data["value"]]) for keuze in form[f"{vraag}_steunt"]],
        }
        for nummer, (vraag, titel) in enumerate(VRAGEN.items(), 1)
    ]


def plek_van(aanbod: Aanbod) -> list[tuple[str, str]]:
    """What is known of the place: pairs of `p` (good), `h` (look at it) and a sentence."""
    organisatie = aanbod.organisatie
    contact = organisatie.contactpersoon
    regels = [
        ("p", f"Vaste contactpersoon: {contact}") if contact else ("h", "Contactpersoon nog niet gekend"),
        ("p", f"Mentor: {aanbod.mentor}") if aanbod.mentor else ("h", "Mentor nog niet gekend"),
    ]
    ervaring = {
        True: ("p", "Werkte al met nieuwkomers"),
        False: ("h", "Geen ervaring met nieuwkomers: ga eerst langs"),
        None: ("h", "Ervaring met nieuwkomers niet gevraagd"),
    }
    regels.append(ervaring[organisatie.ervaring])
    if organisatie.alleen_handen:
        regels.append(("x", "Zoekt alleen werkkrachten: een label kan niet"))
    if organisatie.zonder_winst is False:
        regels.append(("x", "Werkt met winst: vrijwilligers mogen hier niet"))
    if aanbod.bus_dichtbij is not None:
        regels.append(
            ("p", "Bus of trein dichtbij") if aanbod.bus_dichtbij else ("h", "Geen bus of trein dichtbij")
        )
    return regels


def geschiedenis_van(aanbod: Aanbod, bewijs: list[Bewijs] = ()) -> list[Regel]:
    """Decisions, visits, talks and contacts of this offer and its organisation, newest first."""
    regels = [*_besluiten(aanbod), *_bezoeken(aanbod), *_gesprekken(aanbod), *_contacten(aanbod)]
    return sorted(regels, key=lambda r: r.op, reverse=True)[:GESCHIEDENIS]


def _besluiten(aanbod: Aanbod) -> list[Regel]:
    rijen = Screening.objects.filter(aanbod=aanbod).select_related("door", "grond")[:GESCHIEDENIS]
    return [
        Regel(
            s.op,
            s.get_besluit_display().capitalize(),
            f"Beslist door {s.door.naam}. Opnieuw bekijken op {datum_lang(s.geldig_tot)}.",
            "rosette-discount-check" if s.besluit == "toegekend" else "gavel",
            getattr(s, "grond", None),
        )
        for s in rijen
    ]


def _bezoeken(aanbod: Aanbod) -> list[Regel]:
    rijen = Bezoek.objects.filter(aanbod=aanbod).select_related("door")[:GESCHIEDENIS]
    return [
        Regel(b.op, b.get_soort_display().capitalize(), _met_actie(b.bevindingen, b), _bezoek(b).icoon)
        for b in rijen
    ]


def _met_actie(tekst: str, b: Bezoek) -> str:
    if not b.actie:
        return tekst
    return f"{tekst} Afgesproken: {b.actie}" + (" (gedaan)" if b.actie_gedaan_op else "")


def _gesprekken(aanbod: Aanbod) -> list[Regel]:
    rijen = Gesprek4P.objects.filter(organisatie_id=aanbod.organisatie_id).select_related("door")
    return [
        Regel(g.op, "4P-gesprek", g.afspraak or f"Gevoerd door {g.door.naam}.", "messages")
        for g in rijen[:GESCHIEDENIS]
    ]


def _contacten(aanbod: Aanbod) -> list[Regel]:
    rijen = Contact.objects.filter(organisatie_id=aanbod.organisatie_id)[:GESCHIEDENIS]
    return [
        Regel(c.op, f"Contact, {c.get_kanaal_display()}", c.get_uitkomst_display().capitalize(), "phone")
        for c in rijen
    ]
