"""The pool of helpers for language, requests, and what became of them (TK-06)."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.models import Soort
from intake.acties import plannen, uren
from intake.models import Onderdeel, Tolk, Tolkvraag, Traject
from intake.models.inburgeraar import Niveau
from intake.models.plan import OnderdeelStatus
from intake.models.samen import TolkSoort, TolkStand, TolkStap
from intake.models.traject import EINDE
from intake.models.uren import Taal
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.talen import taalnaam

ZONDER_REDEN = frozenset({TolkStap.UITLEG, TolkStap.INTAKE})
KAN_HELPEN = frozenset({Niveau.A2, Niveau.B1, Niveau.B2})
NAAR: dict[str, frozenset[str]] = {
    TolkStand.GEVRAAGD: frozenset(
        {TolkStand.TOEGEZEGD, TolkStand.KAN_NIET, TolkStand.GEBEURD, TolkStand.NIET_GEBEURD}
    ),
    TolkStand.TOEGEZEGD: frozenset({TolkStand.GEBEURD, TolkStand.NIET_GEBEURD, TolkStand.KAN_NIET}),
    TolkStand.KAN_NIET: frozenset({TolkStand.NIET_GEBEURD}),
    TolkStand.GEBEURD: frozenset(),
    TolkStand.NIET_GEBEURD: frozenset(),
}
OPEN = (TolkStand.GEVRAAGD, TolkStand.TOEGEZEGD, TolkStand.KAN_NIET)
TAALHULP = "Taalhulp"
GEPLAND_MINUTEN = 600


# ------------------------------------------------------------------------------------------------ the pool
@transaction.atomic
def bewaar(*, tolk: Tolk, door) -> Tolk:
    """Add or change a helper."""
    if tolk.weg_op:
        raise ValidationError("Deze taalhulp staat niet meer in de lijst. Maak een nieuwe.")
    tolk.full_clean(exclude=["bestuur", "traject", "onderdeel"])
    tolk.save()
    gebeurtenissen.noteer(
        bestuur_id=tolk.bestuur_id,
        onderwerp_id=tolk.pk,
        soort="taalhulp",
        door=door,
        tekst="Taalhulp bewaard",
    )
    return tolk


@transaction.atomic
def haal_weg(*, tolk: Tolk, door) -> Tolk:
    """Out of the pool: contact data are wiped, what was done stays, open requests are free again."""
    tolk = Tolk.objects.select_for_update(of=("self",)).get(pk=tolk.pk)
    if tolk.weg_op:
        return tolk
    open_ = Tolkvraag.objects.filter(tolk=tolk, stand__in=[TolkStand.GEVRAAGD, TolkStand.TOEGEZEGD])
    open_.update(tolk=None, stand=TolkStand.GEVRAAGD)
    tolk.telefoon = tolk.email = tolk.wanneer = ""
    tolk.weg_op = timezone.localdate()
    tolk.save(update_fields=["telefoon", "email", "wanneer", "weg_op"])
    gebeurtenissen.noteer(
        bestuur_id=tolk.bestuur_id,
        onderwerp_id=tolk.pk,
        soort="taalhulp",
        door=door,
        tekst="Taalhulp uit de lijst gehaald",
    )
    return tolk


@transaction.atomic
def uit_dossier(*, traject: Traject, talen: list[str], wanneer: str, door) -> Tolk:
    """From newcomer to helper: in the pool, and helping is volunteer work in the own plan."""
    traject = Traject.objects.select_for_update(of=("self",)).select_related("inburgeraar").get(pk=traject.pk)
    persoon = traject.inburgeraar
    bestaand = Tolk.objects.filter(traject=traject, weg_op__isnull=True).first()
    if bestaand:
        return bestaand
    if persoon.nederlands not in KAN_HELPEN:
        raise ValidationError("Een taalhulp spreekt minstens A2. Vul eerst het Nederlands in bij de intake.")
    if not talen:
        raise ValidationError({"talen": "Kies minstens één taal."})
    onderdeel = _onderdeel(traject, door)
    tolk = Tolk(
        bestuur_id=traject.bestuur_id,
        naam=persoon.naam,
        soort=TolkSoort.INBURGERAAR,
        talen=talen,
        telefoon=persoon.telefoon,
        email=persoon.email,
        wanneer=wanneer,
        traject=traject,
        onderdeel=onderdeel,
    )
    return bewaar(tolk=tolk, door=door)


def _onderdeel(traject: Traject, door) -> Onderdeel:
    """The part of the plan that holds the hours of helping: one, also for who comes back."""
    oud = Onderdeel.objects.filter(
        traject=traject, titel=TAALHULP, soort=Soort.VRIJWILLIGERSWERK, eigen=True
    ).exclude(status=OnderdeelStatus.GESTOPT)
    if onderdeel := oud.first():
        return onderdeel
    onderdeel = plannen.voeg_toe(
        traject=traject,
        soort=Soort.VRIJWILLIGERSWERK,
        titel=TAALHULP,
        gepland_minuten=GEPLAND_MINUTEN,
        door=door,
    )
    onderdeel.eigen = True
    onderdeel.save(update_fields=["eigen"])
    return onderdeel


# ------------------------------------------------------------------------------------------------ requests
def _eis_tolk(tolk: Tolk, taal: str, traject: Traject) -> None:
    if tolk.bestuur_id != traject.bestuur_id or tolk.weg_op:
        raise ValidationError({"tolk": "Deze taalhulp staat niet meer in de lijst. Kies iemand anders."})
    if taal not in tolk.talen:
        raise ValidationError(
            {"tolk": f"{tolk.naam} helpt niet in het {taalnaam(taal)}. Kies iemand anders."}
        )
    if tolk.traject_id == traject.pk:
        raise ValidationError({"tolk": "Niemand is taalhulp bij zichzelf. Kies iemand anders."})


@transaction.atomic
def vraag(
    *,
    traject: Traject,
    stap: str,
    taal: str,
    wanneer: datetime,
    door,
    tolk: Tolk | None = None,
    waarom: str = "",
) -> Tolkvraag:
    """Ask for help. At the start it is essential; later it needs a reason, since each talk is a chance for Dutch."""
    traject = Traject.objects.select_for_update(of=("self",)).get(pk=traject.pk)
    if traject.status in EINDE and stap != TolkStap.EINDE:
        raise ValidationError("Dit traject is beëindigd. Alleen voor het eindgesprek kan je nog hulp vragen.")
    if wanneer < timezone.now():
        raise ValidationError({"dag": "Dit moment is al voorbij. Kies een dag en uur die nog komen."})
    if stap not in ZONDER_REDEN and not waarom.strip():
        raise ValidationError({"waarom": "Zeg waarom het niet zonder hulp kan."})
    if tolk is not None:
        tolk = Tolk.objects.select_for_update(of=("self",)).get(pk=tolk.pk)
        _eis_tolk(tolk, taal, traject)
    rij = Tolkvraag.objects.create(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        tolk=tolk,
        stap=stap,
        taal=taal,
        wanneer=wanneer,
        waarom=waarom.strip()[:200],
        door=door,
        op=timezone.now(),
    )
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="taalhulp",
        door=door,
        tekst=f"Taalhulp gevraagd: {taalnaam(taal)}, {TolkStap(stap).label}",
    )
    return rij


def _slot(rij: Tolkvraag) -> Tolkvraag:
    """Trajecten first, in one order: hours of the helper may be written too."""
    eigen = Tolk.objects.filter(pk=rij.tolk_id).values_list("traject_id", flat=True).first()
    ids = {pk for pk in (rij.traject_id, eigen) if pk}
    list(Traject.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
    return Tolkvraag.objects.select_for_update(of=("self",)).select_related("tolk__onderdeel").get(pk=rij.pk)


@transaction.atomic
def zet_stand(*, rij: Tolkvraag, stand: str, door, minuten: int | None = None) -> tuple[Tolkvraag, str]:
    """What became of it. Returns the row and, when hours of the helper could not be written, why."""
    rij = _slot(rij)
    if rij.stand == stand:
        return rij, ""
    if stand not in NAAR[rij.stand]:
        raise ValidationError("Een collega vulde dit al in. Laad de pagina opnieuw.")
    if stand in (TolkStand.TOEGEZEGD, TolkStand.GEBEURD) and rij.tolk is None:
        raise ValidationError("Kies eerst wie komt helpen.")
    if stand == TolkStand.GEBEURD:
        if rij.wanneer > timezone.now():
            raise ValidationError("Dit gesprek moet nog komen. Vul het daarna in.")
        if not minuten:
            raise ValidationError({"minuten": "Vul in hoeveel minuten de hulp duurde."})
    rij.stand = stand
    rij.minuten = minuten if stand == TolkStand.GEBEURD else None
    rij.save(update_fields=["stand", "minuten"])
    gebeurtenissen.noteer(
        bestuur_id=rij.bestuur_id,
        onderwerp_id=rij.traject_id,
        soort="taalhulp",
        door=door,
        tekst=f"Taalhulp: {rij.get_stand_display()}",
    )
    return rij, _schrijf_uren(rij, door) if stand == TolkStand.GEBEURD else ""


def _schrijf_uren(rij: Tolkvraag, door) -> str:
    """Helping counts as volunteering: hours in the plan of a helper who is a newcomer. The key makes it once."""
    onderdeel = rij.tolk.onderdeel
    if onderdeel is None:
        return ""
    try:
        with transaction.atomic():
            uren.registreer(
                onderdeel=onderdeel,
                datum=timezone.localdate(rij.wanneer),
                minuten=rij.minuten,
                bron=uren.bron_van_medewerker(onderdeel.bestuur_id),
                sleutel=uuid.uuid5(rij.pk, "taalhulp"),
                taal=Taal.GEMENGD,
                door=door,
                opmerking="Taalhulp voor iemand anders",
            )
    except ValidationError as fout:
        return f"De uren van {rij.tolk.naam} staan er niet bij. {' '.join(map(str, fout.messages))}"
    return ""


@transaction.atomic
def vraag_ander(*, rij: Tolkvraag, tolk: Tolk, door) -> Tolkvraag:
    """Ask somebody else: the request is open again."""
    rij = _slot(rij)
    if rij.stand not in OPEN:
        raise ValidationError("Deze vraag is al afgehandeld. Laad de pagina opnieuw.")
    tolk = Tolk.objects.select_for_update(of=("self",)).get(pk=tolk.pk)
    _eis_tolk(tolk, rij.taal, rij.traject)
    rij.tolk, rij.stand = tolk, TolkStand.GEVRAAGD
    rij.save(update_fields=["tolk", "stand"])
    gebeurtenissen.noteer(
        bestuur_id=rij.bestuur_id,
        onderwerp_id=rij.traject_id,
        soort="taalhulp",
        door=door,
        tekst="Taalhulp: iemand anders gevraagd",
    )
    return rij
