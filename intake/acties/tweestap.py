"""Step 2 of the intake begins where step 1 ended: nothing is asked again (IT-06)."""

from __future__ import annotations

from datetime import datetime, time

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from intake.gids import Gids
from intake.leidraad import gids_van
from intake.models import Antwoord, Intake, Orientatie
from intake.models.gesprek import Weet
from netwerktraject.kern.db import leesbaar

MAX_TEKST = 4000


def neem_over(*, intake: Intake) -> int:
    """Copy what the agency heard in its orienting talk into a new intake. Answers that stand there already stay.

    Call it inside the transaction that makes the intake. Returns how many answers came along.
    """
    eerst = Orientatie.objects.filter(traject_id=intake.traject_id).select_related("door").first()
    if eerst is None or not isinstance(eerst.antwoorden, dict):
        return 0
    gids = gids_van(intake.bestuur_id)
    al = set(Antwoord.objects.filter(intake=intake).values_list("vraag", flat=True))
    rijen = [
        antwoord
        for sleutel, gegeven in eerst.antwoorden.items()
        if sleutel not in al and (antwoord := _antwoord(intake, gids, sleutel, gegeven, eerst))
    ]
    return len(Antwoord.objects.bulk_create(rijen))


def _antwoord(intake: Intake, gids: Gids, sleutel: str, gegeven, eerst: Orientatie) -> Antwoord | None:
    """One answer of the agency as one of ours; None when nothing was said, or the guide never had the question."""
    vraag = gids.vind(sleutel)
    if vraag is None or not isinstance(gegeven, dict):
        return None
    tekst = leesbaar(str(gegeven.get("tekst") or ""))[:MAX_TEKST]
    gekozen = gegeven.get("keuzes")
    keuzes = [k for k in vraag.keuzes if k in gekozen] if isinstance(gekozen, list) else []
    weet = gegeven.get("weet")
    if tekst.strip() or keuzes:
        weet = weet if weet == Weet.WEET_NIET else Weet.INGEVULD
    if weet not in (Weet.WEET_NIET, Weet.INGEVULD):
        return None
    return Antwoord(
        bestuur_id=intake.bestuur_id,
        intake=intake,
        vraag=sleutel,
        weet=weet,
        tekst=tekst,
        keuzes=keuzes,
        uit_orientatie=True,
        gewijzigd_op=_wanneer(gegeven.get("op"), eerst),
        gewijzigd_door=eerst.door,
    )


def _wanneer(op, eerst: Orientatie) -> datetime:
    """When the agency wrote it down; else noon of the day of the talk."""
    try:
        moment = parse_datetime(op) if isinstance(op, str) else None
    except ValueError:
        moment = None
    if moment is None:
        dag = eerst.klaar_op or eerst.begonnen_op
        moment = datetime.combine(dag, time(12))
    moment = moment if timezone.is_aware(moment) else timezone.make_aware(moment)
    return min(moment, timezone.now())
