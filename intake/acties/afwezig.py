"""A colleague is away, or leaves: the work moves, and nobody is forgotten (IT-13).

Away: nothing of the files changes; lists and reminders go to who covers, and come back by themselves. Leaving: each
person gets another coach, with the reason in the history.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.models import Afwezigheid, Opvolgmoment, Traject
from intake.models.opvolging import MomentStatus
from intake.models.traject import EINDE
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.kring import huidige
from netwerktraject.kern.models import Gebruiker, Lidmaatschap
from netwerktraject.kern.rechten import PERSOONSROLLEN, Rol
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.weergave import datum_lang

LANGST = 366  # days
VOORUIT = 366
REDEN_MAX = 200
WERKT_HIER_NIET = "Kies iemand die in deze gemeente met dossiers werkt."


def werkt_hier(bestuur_id: int, dag: date, tot: date | None = None, kant: str = Kant.GEMEENTE):
    """Memberships of who keeps dossiers of this gemeente on `dag`, and still on `tot`; or of its trajectbegeleiders."""
    rijen = werkt_in([bestuur_id], dag, kant)
    return rijen.geldig_op(tot) if tot else rijen


def werkt_in(besturen: Iterable[int], dag: date, kant: str = Kant.GEMEENTE):
    """The same for several gemeenten together."""
    if kant == Kant.AGII:
        hier = {"werkgebied__besturen__in": besturen, "rol": Rol.TRAJECTBEGELEIDER}
    else:
        hier = {"bestuur_id__in": besturen, "rol__in": PERSOONSROLLEN}
    return Lidmaatschap.objects.geldig_op(dag).filter(**hier, gebruiker__is_active=True).distinct()


def _slot(*gebruikers) -> None:
    """Lock the people in one order: two colleagues who choose each other at once are served one by one."""
    ids = sorted({g.pk for g in gebruikers})
    list(Gebruiker.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=ids).order_by("pk"))


@transaction.atomic
def meld_overal(
    *, besturen: Iterable[int], gebruiker, vervanger, van: date, tot: date, door
) -> list[Afwezigheid]:
    """AgII works in several gemeenten: one absence in each where the person works today (SW-01).

    Where the cover does not work it stands too: there the whole team takes over (`intake.vervanging`).
    """
    vandaag, velden = timezone.localdate(), {"van": van, "tot": tot, "door": door}
    hier = [pk for pk in sorted(besturen) if _is_er(pk, gebruiker, vandaag)]
    if not hier:
        raise ValidationError({"wie": WERKT_HIER_NIET})
    samen = {pk for pk in hier if _is_er(pk, vervanger, max(van, vandaag), tot)}
    elders = (
        set(hier) - samen if samen else set()
    )  # a cover who works nowhere here is no cover: `meld` says so
    return [
        meld(bestuur_id=pk, gebruiker=gebruiker, vervanger=vervanger, elders=pk in elders, **velden)
        for pk in hier
    ]


def _is_er(bestuur_id: int, wie, dag: date, tot: date | None = None) -> bool:
    """Whether somebody works on the side that the actor has in that gemeente."""
    leden = werkt_hier(bestuur_id, dag, tot, huidige().kant_in(bestuur_id))
    return leden.filter(gebruiker=wie).exists()


@transaction.atomic
def meld(
    *, bestuur_id: int, gebruiker, vervanger, van: date, tot: date, door, elders: bool = False
) -> Afwezigheid:
    """Somebody is away from `van` to `tot`, both included; `vervanger` covers, or is `elders`. Twice is once."""
    _slot(gebruiker, vervanger)
    vandaag = timezone.localdate()
    rij = Afwezigheid(bestuur_id=bestuur_id, gebruiker=gebruiker, vervanger=vervanger, van=van, tot=tot)
    _controleer_dagen(van, tot, vandaag)
    if gebruiker.pk == vervanger.pk:
        raise ValidationError({"vervanger": "Kies een collega die overneemt."})
    if not _is_er(bestuur_id, gebruiker, vandaag):
        raise ValidationError({"wie": WERKT_HIER_NIET})
    overlapt = Afwezigheid.objects.filter(bestuur_id=bestuur_id, van__lte=tot, tot__gte=van)
    zelf = overlapt.filter(gebruiker=gebruiker).first()
    if zelf is not None:
        if (zelf.van, zelf.tot, zelf.vervanger_id) == (van, tot, vervanger.pk):
            return zelf
        raise ValidationError(
            {"van": f"Er staat al een afwezigheid van {datum_lang(zelf.van)} tot {datum_lang(zelf.tot)}."}
        )
    blijft = elders or _is_er(bestuur_id, vervanger, max(van, vandaag), tot)
    _controleer_vervanger(vervanger, blijft, overlapt)
    rij.save()
    gebeurtenissen.noteer(
        bestuur_id=bestuur_id,
        onderwerp_id=rij.pk,
        soort="afwezig",
        door=door,
        tekst=f"{gebruiker.naam} is weg. {vervanger.naam} neemt over.",
    )
    return rij


def _controleer_dagen(van: date, tot: date, vandaag: date) -> None:
    if tot < van:
        raise ValidationError({"tot": "De laatste dag ligt voor de eerste. Kies een latere dag."})
    if tot < vandaag:
        raise ValidationError({"tot": "Deze dagen zijn al voorbij. Kies vandaag of later."})
    if van > vandaag + timedelta(days=VOORUIT):
        raise ValidationError({"van": "Deze dag is te ver weg. Kies een dag binnen een jaar."})
    if (tot - van).days >= LANGST:
        raise ValidationError({"tot": "Dat is langer dan een jaar. Geef je mensen dan door."})


def _controleer_vervanger(vervanger, blijft: bool, overlapt) -> None:
    """Works here all that time and is there. A circle can't be typed; if two make one at once, the team takes over."""
    if not blijft:
        raise ValidationError(
            {"vervanger": f"{vervanger.voornaam} werkt hier dan niet. Kies een andere collega."}
        )
    ook_weg = overlapt.filter(gebruiker=vervanger).first()
    if ook_weg is not None:
        zin = f"{vervanger.voornaam} is weg van {datum_lang(ook_weg.van)} tot {datum_lang(ook_weg.tot)}."
        raise ValidationError({"vervanger": f"{zin} Kies een andere collega."})


@transaction.atomic
def beeindig_overal(*, afwezigheid: Afwezigheid, besturen: Iterable[int], door) -> None:
    """The same absence in each of these gemeenten ends."""
    zelfde = Afwezigheid.objects.filter(
        bestuur_id__in=besturen,
        gebruiker=afwezigheid.gebruiker,
        vervanger=afwezigheid.vervanger,
        van=afwezigheid.van,
        tot=afwezigheid.tot,
    )
    for rij in zelfde.select_related("gebruiker").order_by("pk"):
        beeindig(afwezigheid=rij, door=door)


@transaction.atomic
def beeindig(*, afwezigheid: Afwezigheid, door) -> None:
    """Back earlier, or it does not go through. Done twice is harmless."""
    rij = Afwezigheid.objects.select_for_update(of=("self",)).filter(pk=afwezigheid.pk).first()
    gisteren = timezone.localdate() - timedelta(days=1)
    if rij is None or rij.tot <= gisteren:
        return
    if rij.van > gisteren:
        rij.delete()
    else:
        rij.tot = gisteren
        rij.save(update_fields=["tot"])
    gebeurtenissen.noteer(
        bestuur_id=afwezigheid.bestuur_id,
        onderwerp_id=afwezigheid.pk,
        soort="afwezig",
        door=door,
        tekst=f"{afwezigheid.gebruiker.naam} is terug.",
    )


@transaction.atomic
def geef_mensen_door(*, bestuur_id: int, van, naar, reden: str, door, alleen: Iterable | None = None) -> int:
    """Everybody whom `van` guides in this gemeente gets `naar` as coach; open lines go along. Returns how many people.

    One event per person, so each history says who and why. A second click finds nobody left.
    """
    reden = leesbaar(reden).strip()
    if not reden:
        raise ValidationError({"reden": "Zeg kort waarom."})
    if len(reden) > REDEN_MAX:
        raise ValidationError({"reden": f"Schrijf hoogstens {REDEN_MAX} letters."})
    if van.pk == naar.pk:
        raise ValidationError({"naar": "Kies een andere collega."})
    if not werkt_hier(bestuur_id, timezone.localdate()).filter(gebruiker=naar).exists():
        raise ValidationError({"naar": "Kies een collega die in deze gemeente met dossiers werkt."})
    rijen = Traject.objects.exclude(status__in=EINDE).filter(bestuur_id=bestuur_id, coach=van)
    if alleen is not None:
        rijen = rijen.filter(pk__in=list(alleen))
    trajecten = list(rijen.select_for_update(of=("self",), no_key=True).order_by("pk"))
    for traject in trajecten:
        traject.coach = naar
        traject.versie += 1
        traject.save(update_fields=["coach", "versie"])
        gebeurtenissen.noteer(
            bestuur_id=bestuur_id,
            onderwerp_id=traject.pk,
            soort="coach",
            door=door,
            gedeeld=True,  # AgII reads who to call; `uitleg` is not shared (overzicht.agii)
            tekst=f"{naar.naam} is nu de coach",
            uitleg=reden,
        )
    Opvolgmoment.objects.filter(
        bestuur_id=bestuur_id,
        toegewezen_aan=van,
        status__in=[MomentStatus.OPEN, MomentStatus.GEPLAND],
        **({} if alleen is None else {"traject__in": trajecten}),
    ).update(toegewezen_aan=naar)
    return len(trajecten)
