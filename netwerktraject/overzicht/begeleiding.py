"""The page Begeleiding: readiness, obligation, needs, appointments and pauses of one person, each with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from intake.models import Afspraak, Nood, Pauze, Startadvies, Verplichting
from intake.models.afspraak import AfspraakSoort
from intake.models.begeleiding import Advies, Route
from intake.noden import NODEN, NODIG, OPGELOST, in_woorden, nodig
from intake.startklaar import WACHT_REDENEN
from netwerktraject.kern.weergave import datum_lang

VOORBIJ = 10  # so many appointments of before; the rest stands in the history


@dataclass(frozen=True)
class Start:
    """The last readiness check; without one only the sentence."""

    zin: str
    redenen: tuple[str, ...] = ()
    voorstel: str = ""  # what the tool proposed, when the coach chose otherwise
    wacht: bool = False
    warm_te_plannen: bool = False


@dataclass(frozen=True)
class Blad:
    """All that the page shows."""

    start: Start
    verplicht: str
    verplichtingen: tuple[Verplichting, ...]
    noden: str
    opgelost: str
    komend: tuple[Afspraak, ...]
    voorbij: tuple[Afspraak, ...]
    pauzes: tuple[Pauze, ...]
    pauze: str
    pauze_gepland: bool


def blad_van(traject_id: UUID) -> Blad:
    """Six queries, whatever there is; the view checked who asks."""
    afspraken = list(
        Afspraak.objects.filter(traject=traject_id).select_related("onderdeel").order_by("-wanneer")[:200]
    )
    nu = timezone.now()
    komend = tuple(reversed([a for a in afspraken if a.wanneer >= nu and a.is_open]))
    voorbij = tuple(a for a in afspraken if a not in komend)
    advies = Startadvies.objects.filter(traject=traject_id).select_related("door").first()
    rijen = tuple(Verplichting.objects.filter(traject=traject_id))
    standen = dict(Nood.objects.filter(traject=traject_id).values_list("sleutel", "stand"))
    pauzes = tuple(Pauze.objects.filter(traject=traject_id))
    gepland = bool(pauzes) and pauzes[0].hervat_op is None and pauzes[0].van > timezone.localdate()
    return Blad(
        start=_start(advies, afspraken),
        verplicht=_verplicht(rijen),
        verplichtingen=rijen,
        noden=_noden(standen),
        opgelost=in_woorden(s for s, stand in standen.items() if stand == OPGELOST),
        komend=komend,
        voorbij=voorbij[:VOORBIJ],
        pauzes=pauzes,
        pauze=_pauze(pauzes, gepland),
        pauze_gepland=gepland,
    )


def _start(advies: Startadvies | None, afspraken: list[Afspraak]) -> Start:
    if advies is None:
        return Start("Nog niet bekeken. Kan deze persoon beginnen? Drie vragen zijn genoeg.")
    dag, wie = datum_lang(advies.op), advies.door.voornaam
    if advies.advies == Advies.WACHT:
        waarop = WACHT_REDENEN.get(advies.wacht_reden, "iets anders")
        waarop = waarop[:1].lower() + waarop[1:]
        zin = f"Wacht even: {waarop}. Kijk opnieuw op {datum_lang(advies.herbekijk_op)}."
    else:
        begin = "Kan starten" if advies.advies == Advies.START else "Begin licht"
        warm = ", met een warme overdracht" if advies.warme_overdracht else ""
        zin = f"{begin}, {Route(advies.route).label}{warm}."
    heeft_warm = any(a.soort == AfspraakSoort.WARM for a in afspraken)
    anders = advies.voorstel != advies.advies
    return Start(
        zin=f"{zin} {wie} keek op {dag}.",
        redenen=tuple(advies.redenen),
        voorstel=Advies(advies.voorstel).label if anders else "",
        wacht=advies.advies == Advies.WACHT,
        warm_te_plannen=advies.warme_overdracht and not heeft_warm and advies.advies != Advies.WACHT,
    )


def geldig(rijen) -> Verplichting | None:
    """The row that holds today."""
    vandaag = timezone.localdate()
    return next((r for r in rijen if r.van <= vandaag and (r.tot is None or r.tot >= vandaag)), None)


def _verplicht(rijen) -> str:
    nu = geldig(rijen)
    if nu is None:
        return "Nog niet gevraagd of deze persoon verplicht is."
    woord = nu.get_soort_display()
    return f"{woord[:1].upper()}{woord[1:]} sinds {datum_lang(nu.van)}."


def _noden(standen: dict[str, str]) -> str:
    open_ = nodig(standen)
    if open_:
        return f"Nog nodig: {in_woorden(open_)}."
    if not standen:
        return "Nog niet gevraagd wat er nodig is."
    gevraagd = sum(stand != NODIG for stand in standen.values())
    return f"Er is nu niets nodig. {gevraagd} van {len(NODEN)} gevraagd."


def _pauze(pauzes: tuple[Pauze, ...], gepland: bool) -> str:
    if gepland:
        tot = f" tot en met {datum_lang(pauzes[0].tot)}" if pauzes[0].tot else ""
        return f"Een pauze is gepland vanaf {datum_lang(pauzes[0].van)}{tot}."
    if pauzes and pauzes[0].hervat_op is None:
        tot = f" tot en met {datum_lang(pauzes[0].tot)}" if pauzes[0].tot else ", zonder einddag"
        return f"Op pauze sinds {datum_lang(pauzes[0].van)}{tot}."
    return "Nu geen pauze."
