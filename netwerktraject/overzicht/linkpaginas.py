"""What each page behind a link shows: first names, hours, plain words. No surname, no phone, no note."""

from __future__ import annotations

import uuid
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from buddy.models import Match
from intake.models import Onderdeel, Urenregel
from intake.models.plan import OnderdeelStatus
from intake.models.uren import MAX_MINUTEN, Taal, UrenStatus
from intake.soortwoorden import SOORTEN
from intake.stand import stand_van
from netwerktraject.kern.db import leesbaar
from netwerktraject.overzicht import linkeigen
from netwerktraject.overzicht import linkwoorden as woorden
from netwerktraject.overzicht.linkforms import JA, STAP, TALEN, AfmeldForm, BetwistForm, KeerForm
from netwerktraject.overzicht.linktoegang import Eigen, Keer, Toegang, bestuur_van
from vrijwilligers.models import Plaatsing

VROEGER = 12  # lines of the list of earlier meetings
NIEUWSTE = 5  # lines of the newcomer's page that are not folded


def ingevuld_met(gegevens: dict) -> dict:
    """What was typed; the rest is preset for three taps: yes, today, two hours, Dutch, and a fresh key."""
    vast = {
        "gezien": JA,
        "datum": timezone.localdate().isoformat(),
        "minuten": "120",
        "taal": str(Taal.NEDERLANDS),
        "tekst": "",
        "sleutel": str(uuid.uuid4()),
    }
    return vast | {naam: leesbaar(waarde) for naam, waarde in gegevens.items() if naam in vast}


def _basis(toegang: Toegang, teken: str) -> dict:
    bestuur = bestuur_van(toegang)
    return {
        "bestuur": bestuur,
        "gemeente_naam": bestuur.naam,
        "kring_thema": bestuur.thema,
        "telefoon": bestuur.contact_telefoon,
        "sluit_url": f"{reverse('mijn_link_weg')}?taal={get_language()}",
        "link_url": reverse("mijn_link", args=[teken]),
        "hulp_url": "" if isinstance(toegang, Eigen) else reverse("mijn_link_hulp", args=[teken]),
        "coach": toegang.traject.coach.voornaam if toegang.traject.coach else "",
        "toegang": toegang,
    }


def keer(toegang: Keer, teken: str, ingevuld: dict, form: KeerForm | None = None) -> dict:
    """The page of a buddy or a mentor; `form` holds the errors, if any."""
    return _basis(toegang, teken) | {
        "form": form,
        "ingevuld": ingevuld,
        "dag": _dag(ingevuld["datum"]),
        "duren": _duren(ingevuld["minuten"]),
        "talen": [(code, naam, code == ingevuld["taal"]) for code, naam in TALEN.items()],
        "taalnaam": TALEN.get(ingevuld["taal"], TALEN[Taal.NEDERLANDS]),
        "vandaag": timezone.localdate().isoformat(),
        "begin": toegang.onderdeel.gestart_op.isoformat() if toegang.onderdeel.gestart_op else "",
        **_samen(toegang),
    }


def _dag(tekst: str) -> dict:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return {"naam": "", "tekst": tekst[:30], "open": True}
    return {"naam": woorden.dagnaam(dag), "tekst": woorden.dag_kort(dag), "open": dag != timezone.localdate()}


def _duren(gekozen: str) -> list[dict]:
    """Each half hour of a day, and what was typed when that is something else."""
    keuzes = [{"waarde": str(m), "woord": woorden.duur(m)} for m in range(STAP, MAX_MINUTEN + 1, STAP)]
    if gekozen not in {keuze["waarde"] for keuze in keuzes}:
        is_getal = gekozen.isdecimal() and len(gekozen) < 6
        keuzes.insert(
            0, {"waarde": gekozen[:20], "woord": woorden.duur(int(gekozen)) if is_getal else gekozen[:20]}
        )
    return [keuze | {"gekozen": keuze["waarde"] == gekozen[:20]} for keuze in keuzes]


def _samen(toegang: Keer) -> dict:
    """Hours together, and the earlier meetings of this onderdeel."""
    onderdeel = Onderdeel.objects.met_minuten().get(pk=toegang.onderdeel.pk)
    norm = max(onderdeel.gepland_minuten, 1)
    regels = [_regel(regel) for regel in toegang.regels.exclude(status=UrenStatus.VERVANGEN)[:VROEGER]]
    return {
        "samen": woorden.van_uren(onderdeel.bevestigd + onderdeel.wacht, norm),
        "wachtend": woorden.duur(onderdeel.wacht) if onderdeel.wacht else "",
        "stand": {"bevestigd": onderdeel.bevestigd, "wacht": onderdeel.wacht, "gepland": 0, "norm": norm},
        "regels": regels,
        "vorige": regels[0] if regels else None,
    }


def _regel(regel: Urenregel) -> dict:
    woord, toon, icoon = woorden.STATUSSEN[regel.status]
    return {
        "id": str(regel.pk),
        "keer": woorden.keer(regel.datum, regel.minuten),
        "status": woord,
        "toon": toon,
        "icoon": icoon,
        "te_betwisten": regel.status in (UrenStatus.INGEDIEND, UrenStatus.BEVESTIGD),
    }


def klaar(toegang: Toegang, teken: str, vraag) -> dict:
    """What was saved: looked up by the key of the form, inside this link only."""
    wat = (
        vraag.get("wat") if vraag.get("wat") in ("ja", "nog_niet", "probleem", "betwist", "afgemeld") else ""
    )
    regel = None
    if wat == JA and isinstance(toegang, Keer):
        try:
            sleutel = toegang.eigen_sleutel(uuid.UUID(vraag.get("sleutel", "")))
        except ValueError:
            sleutel = None
        regel = toegang.regels.filter(sleutel=sleutel).first() if sleutel else None
    return _basis(toegang, teken) | {"wat": wat, "regel": _regel(regel) if regel else None}


def hulp(toegang: Keer, teken: str) -> dict:
    """The form behind "Is het te veel voor jou?"."""
    return _basis(toegang, teken) | {"sleutel": str(uuid.uuid4())}


def eigen(toegang: Eigen, teken: str, form: BetwistForm | AfmeldForm | None = None) -> dict:
    """The newcomer's own page: hours, next appointment, plan, the lines of the ledger, who looked."""
    traject = toegang.traject
    basis = _basis(toegang, teken)
    afspraken = linkeigen.afspraken_van(traject, basis["gemeente_naam"])
    stand = stand_van(traject)
    regels = toegang.regels.exclude(status=UrenStatus.VERVANGEN).select_related("onderdeel")[:40]
    fout_bij = str(form.data.get("regel") or form.data.get("afspraak", "")) if form else ""
    return basis | {
        "form": form,
        "afspraak": afspraken[0] if afspraken else None,
        "later": afspraken[1:],
        "fout_bij": fout_bij,
        "kijkers": linkeigen.kijkers_van(traject, basis["bestuur"]),
        "reden": leesbaar(str(form.data.get("reden", ""))) if form else "",
        "stand": stand,
        "telling": woorden.van_uren(stand.bevestigd, stand.norm),
        "delen": [(deel, woorden.duur(minuten)) for deel, minuten in _delen(stand) if minuten],
        "volgende": woorden.VOLGENDE.get(traject.status, ""),
        "bereikt": stand.is_bereikt,
        "plan": _plan(traject),
        "lijsten": _in_tweeen(
            [
                _regel(regel) | {"titel": regel.onderdeel.titel, "fout": str(regel.pk) == fout_bij}
                for regel in regels
            ]
        ),
    }


def _in_tweeen(regels: list[dict]) -> list[tuple[bool, list[dict]]]:
    """The newest lines at once, the others folded; a line with an error is never folded away."""
    nieuw, oud = regels[:NIEUWSTE], regels[NIEUWSTE:]
    return [(any(regel["fout"] for regel in deel) or deel is nieuw, deel) for deel in (nieuw, oud) if deel]


def _delen(stand) -> list[tuple[str, int]]:
    return [
        ("bevestigd", stand.bevestigd),
        ("wacht", stand.wacht),
        ("gepland", stand.gepland),
        ("open", stand.te_plannen),
    ]


def _waar(onderdeel: Onderdeel, organisatie: str) -> str:
    """The place, unless it is the organisation that stands above it already."""
    waar = onderdeel.waar or (onderdeel.aanbod.waar if onderdeel.aanbod else "")
    return "" if waar == organisatie else waar


def _plan(traject) -> list[dict]:
    """Each part that runs or will, with the first name of the buddy or the name of the organisation."""
    onderdelen = (
        Onderdeel.objects.filter(traject=traject)
        .exclude(status=OnderdeelStatus.GESTOPT)
        .met_minuten()
        .select_related("aanbod")
    )
    duos = Match.objects.filter(onderdeel__traject=traject).lopend().select_related("buddy")
    buddys = {match.onderdeel_id: match.buddy.voornaam for match in duos}
    plaatsen = {
        p.onderdeel_id: p.organisatie for p in Plaatsing.objects.filter(onderdeel__traject=traject).lopend()
    }
    return [
        {
            "soort": onderdeel.soort,
            "wat": SOORTEN[onderdeel.soort],
            "titel": onderdeel.titel,
            "wie": buddys.get(onderdeel.pk) or plaatsen.get(onderdeel.pk, ""),
            "uren": woorden.van_uren(onderdeel.bevestigd + onderdeel.wacht, onderdeel.gepland_minuten),
            "loopt": onderdeel.status == OnderdeelStatus.LOPEND,
            "wanneer": linkeigen.wanneer_in_taal(onderdeel),
            "waar": _waar(onderdeel, plaatsen.get(onderdeel.pk, "")),
        }
        for onderdeel in onderdelen
    ]
