"""The newcomer's own page: the next appointment, the plan, and who looked at the file (TK-07, RG-07).

First names only. No notes, no needs, no reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from aanbod.menu.openbaar import SCENE_VAN, SCENES
from aanbod.models import Aanbod
from intake.models import Afspraak, Onderdeel, Traject
from intake.models.afspraak import AfspraakSoort, AfspraakStand
from intake.overdracht import OVERDRACHT_NAAR
from netwerktraject.kern.models import Bestuur, Inzage, Werkgebied
from netwerktraject.kern.rechten import Rol
from netwerktraject.overzicht import linkwoorden as woorden

KOMEND, GEKEKEN = 4, 20
KAART = "https://www.openstreetmap.org/directions"
# Rows are written by a look at the file; several in one day by one person are one line here.
ROLWOORD = {
    Rol.NETWERKCOACH: _("coach van de gemeente"),
    Rol.BUDDYCOORDINATOR: _("begeleider van de buddy’s"),
    Rol.BEHEERDER: _("medewerker van de gemeente"),
    Rol.TRAJECTBEGELEIDER: _("trajectbegeleider"),
}
SCENE_BIJ = {
    AfspraakSoort.INTAKE: "praten",
    AfspraakSoort.EVALUATIE: "praten",
    AfspraakSoort.EINDE: "feest",
    AfspraakSoort.KENNISMAKING: "buddy",
}


@dataclass(frozen=True)
class Komt:
    """One appointment in sight."""

    id: str
    wat: str
    wanneer: datetime
    dag: str
    tijd: str
    hoelang: str
    waar: str
    adres: str
    route: str
    wie_mee: str
    scene: str
    afgemeld: bool

    @property
    def scenepad(self) -> str:
        """The drawing, by its static name."""
        return f"nt/beeld/{self.scene}.svg"


@dataclass(frozen=True)
class Keek:
    """Somebody looked on a day."""

    dag: str
    wie: str
    rol: str
    organisatie: str


def afspraken_van(traject: Traject, gemeente: str) -> list[Komt]:
    """What comes, the nearest first; one that started a little while ago still counts. Two queries."""
    rijen = (
        Afspraak.objects.filter(
            traject=traject,
            stand__in=[AfspraakStand.GEPLAND, AfspraakStand.AFGEMELD],
            wanneer__gte=timezone.now() - timedelta(minutes=30),
        )
        .select_related("mee", "onderdeel")
        .order_by("wanneer", "id")[:KOMEND]
    )
    rijen = list(rijen)
    ids = {a.aanbod_id or (a.onderdeel and a.onderdeel.aanbod_id) for a in rijen} - {None}
    velden = ("id", "soort", "beeld", "breedtegraad", "lengtegraad", "waar")
    aanbod = {r["id"]: r for r in Aanbod.objects.filter(pk__in=ids).values(*velden)}
    return [
        _komt(a, aanbod.get(a.aanbod_id or (a.onderdeel and a.onderdeel.aanbod_id)), gemeente) for a in rijen
    ]


def _komt(a: Afspraak, aanbod: dict | None, gemeente: str) -> Komt:
    wanneer = timezone.localtime(a.wanneer)
    waar = a.waar or (aanbod["waar"] if aanbod else "")
    return Komt(
        id=str(a.pk),
        wat=a.wat,
        wanneer=wanneer,
        dag=woorden.dag_lang(wanneer.date()),
        tijd=f"{wanneer:%H:%M}",
        hoelang=woorden.duur(a.minuten),
        waar=waar,
        adres=a.adres,
        route=route_naar(a.adres or waar, gemeente, aanbod),
        wie_mee=a.mee.voornaam if a.mee else a.wie_mee,
        scene=_scene(a, aanbod),
        afgemeld=a.stand == AfspraakStand.AFGEMELD,
    )


def _scene(a: Afspraak, aanbod: dict | None) -> str:
    if aanbod and aanbod["beeld"] in SCENES:
        return aanbod["beeld"]
    soort = aanbod["soort"] if aanbod else a.onderdeel.soort if a.onderdeel else ""
    return SCENE_VAN.get(soort) or SCENE_BIJ.get(a.soort, "praten")


def route_naar(plaats: str, gemeente: str, aanbod: dict | None = None) -> str:
    """The way there on a map of volunteers; nothing is asked of that site before somebody taps."""
    if aanbod and aanbod["breedtegraad"] is not None and aanbod["lengtegraad"] is not None:
        punt = f";{aanbod['breedtegraad']},{aanbod['lengtegraad']}"
        return f"{KAART}?{urlencode({'route': punt})}"
    if not plaats:
        return ""
    doel = plaats if gemeente.lower() in plaats.lower() else f"{plaats}, {gemeente}"
    return f"{KAART}?{urlencode({'to': doel})}"


def wanneer_in_taal(o: Onderdeel) -> str:
    """Tuesday 14:00 - 16:00, in the language of the reader; empty without a fixed day."""
    if o.dag is None:
        return ""
    tijden = " - ".join(f"{t:%H:%M}" for t in (o.begint, o.eindigt) if t)
    return f"{WEEKDAYS[o.dag]} {tijden}".strip()


def _van_buiten(doel: str) -> str:
    """The gemeente that was asked to take over and looked."""
    return doel.removeprefix(OVERDRACHT_NAAR) if doel.startswith(OVERDRACHT_NAAR) else ""


def kijkers_van(traject: Traject, bestuur: Bestuur) -> list[Keek]:
    """Who looked and when; never why, and no surname (RG-07)."""
    rijen = (
        Inzage.objects.filter(onderwerp_id=traject.pk, bestuur_id=traject.bestuur_id)
        .select_related("gebruiker")
        .order_by("-op", "-id")[: GEKEKEN * 10]
    )
    agentschap = Werkgebied.objects.filter(besturen=bestuur.pk).values_list("agentschap", flat=True).first()
    gezien: dict[tuple[date, int, str], Keek] = {}
    for rij in rijen:
        dag = timezone.localdate(rij.op)
        sleutel = (dag, rij.gebruiker_id, rij.rol)
        if sleutel in gezien or len(gezien) >= GEKEKEN:
            continue
        van_agii = rij.rol == Rol.TRAJECTBEGELEIDER
        gezien[sleutel] = Keek(
            dag=woorden.dag_lang(dag),
            wie=rij.gebruiker.voornaam,
            rol=str(ROLWOORD.get(rij.rol, "")),
            organisatie=_van_buiten(rij.doel) or ((agentschap or "AgII") if van_agii else bestuur.naam),
        )
    return list(gezien.values())
