"""One act on many offers, and its way back: one lock, one UPDATE, however many (issue 3, point 6)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.utils import timezone

from aanbod.acties.aanbod import GEEN_WINST
from aanbod.kalender import laatste_van, reeksen_van
from aanbod.models import Aanbod, Categorie, Moment, Soort
from netwerktraject.kern.models import Samenwerkingsverband

MAX = 1000
# Columns that an act may write, with the type that PostgreSQL reads them back as.
TYPEN = {
    "gepubliceerd": "boolean",
    "bevestigd_op": "date",
    "twijfel_op": "date",
    "eindigt_op": "date",
    "laatste_op": "date",
    "verband_id": "bigint",
    "met_besturen": "integer[]",
    "voor_allen": "boolean",
    "categorie_id": "uuid",
    "soort": "text",
}


@dataclass(frozen=True)
class Uitslag:
    """What came of one act. `terug` is what undoing needs."""

    gewijzigd: int
    zelfde: int = 0
    niet: tuple[str, ...] = ()
    terug: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class Bulk:
    """One kind of act: the columns it writes, and how the new values of a row come about."""

    zin: str  # what is so now, after "12 activiteiten "
    velden: tuple[str, ...]
    maak: Callable[[list[Aanbod], object], Iterable[tuple[Aanbod, dict | str]]]


def _vast(**waarden):
    return lambda rijen, waarde: ((rij, waarden) for rij in rijen)


def _klopt(rijen, waarde):
    return ((rij, {"bevestigd_op": timezone.localdate(), "twijfel_op": None}) for rij in rijen)


def _einde(rijen, waarde: date | None):
    """The last moment follows from the last day, so what is over disappears by itself (OF-14)."""
    momenten: dict[UUID, list] = {rij.pk: [] for rij in rijen}
    for moment in Moment.objects.filter(aanbod_id__in=momenten):
        momenten[moment.aanbod_id].append(moment)
    for rij in rijen:
        laatste = laatste_van(reeksen_van(momenten[rij.pk]), waarde, rij.zomerstop)
        yield rij, {"eindigt_op": waarde, "laatste_op": laatste}


def _deel(rijen, waarde: Samenwerkingsverband):
    leden = set(waarde.besturen.values_list("pk", flat=True))
    for rij in rijen:
        hoort = rij.bestuur_id in leden
        yield rij, {"verband_id": waarde.pk} if hoort else f"Je gemeente hoort niet bij {waarde.naam}."


def _categorie(rijen, waarde: Categorie):
    """An own kind works like its base kind, with the same criteria (OV-01)."""
    for rij in rijen:
        if rij.bestuur_id != waarde.bestuur_id:
            yield rij, "Die soort is van een andere gemeente."
        elif waarde.soort == Soort.VRIJWILLIGERSWERK and rij.organisatie.zonder_winst is False:
            yield rij, GEEN_WINST
        else:
            yield rij, {"categorie_id": waarde.pk, "soort": waarde.soort}


DELEN = ("verband_id", "met_besturen", "voor_allen")
BULK = {
    "publiceer": Bulk("zichtbaar", ("gepubliceerd",), _vast(gepubliceerd=True)),
    "verberg": Bulk("verborgen", ("gepubliceerd",), _vast(gepubliceerd=False)),
    "klopt": Bulk("nagekeken", ("bevestigd_op", "twijfel_op"), _klopt),
    "einde": Bulk("een laatste dag", ("eindigt_op", "laatste_op"), _einde),
    "deel": Bulk("gedeeld", ("verband_id",), _deel),
    "stop_delen": Bulk("niet meer gedeeld", DELEN, _vast(verband_id=None, met_besturen=[], voor_allen=False)),
    "categorie": Bulk("een eigen soort", ("categorie_id", "soort"), _categorie),
}


@transaction.atomic
def doe(*, wat: str, ids: Iterable[UUID], besturen: Iterable[int], door, waarde=None) -> Uitslag:
    """Do one thing to all of these offers of one's own gemeenten; what is another's is left alone without a word."""
    bulk, ids = BULK[wat], list(ids)
    if len(ids) > MAX:
        raise ValidationError(f"Kies hoogstens {MAX} activiteiten tegelijk.")
    rijen = Aanbod.objects.select_for_update(of=("self",)).select_related("organisatie").order_by("pk")
    rijen = list(rijen.filter(pk__in=ids, bestuur_id__in=besturen))
    nieuw, terug, niet, zelfde = [], [], [], 0
    for rij, waarden in bulk.maak(rijen, waarde):
        if isinstance(waarden, str):
            niet.append(waarden)
            continue
        oud = {naam: getattr(rij, naam) for naam in bulk.velden}
        if oud == waarden:
            zelfde += 1
            continue
        nieuw.append({"id": rij.pk, "versie": rij.versie, **waarden})
        terug.append({"id": rij.pk, "versie": rij.versie + 1, **oud})
    _schrijf(nieuw, bulk.velden, besturen)
    return Uitslag(len(nieuw), zelfde, tuple(dict.fromkeys(niet)), terug)


@transaction.atomic
def maak_ongedaan(*, wat: str, terug: list[dict], besturen: Iterable[int], door) -> tuple[int, list[str]]:
    """Put the values back of what nobody changed meanwhile; gives how many, and the names of the others.

    A kind that was deleted since can't come back: its rows are among the others.
    """
    gedaan = _schrijf(_met_soort(terug), BULK[wat].velden, besturen)
    over = {UUID(str(rij["id"])) for rij in terug} - gedaan
    namen = Aanbod.objects.filter(pk__in=over, bestuur_id__in=besturen).order_by("naam", "id")
    return len(gedaan), list(namen.values_list("naam", flat=True))


def _met_soort(terug: list[dict]) -> list[dict]:
    """Without the rows whose own kind no longer exists; what still exists is locked until the values are back."""
    soorten = {rij["categorie_id"] for rij in terug if rij.get("categorie_id")}
    rijen = Categorie.objects.select_for_update(of=("self",)).filter(pk__in=soorten)
    bestaat = {rij.pk for rij in rijen}
    return [rij for rij in terug if rij.get("categorie_id") is None or rij["categorie_id"] in bestaat]


def _schrijf(rijen: list[dict], velden: tuple[str, ...], besturen: Iterable[int]) -> set[UUID]:
    """Each row its own values, in one statement; only where the version is still the one that was seen."""
    if not rijen:
        return set()
    zet = ", ".join(f"{naam} = v.{naam}" for naam in velden)
    kolommen = ", ".join(f"{naam} {TYPEN[naam]}" for naam in velden)
    sql = f"""
        UPDATE aanbod_aanbod a SET {zet}, versie = a.versie + 1
        FROM jsonb_to_recordset(%s::jsonb) AS v(id uuid, versie int, {kolommen})
        WHERE a.id = v.id AND a.versie = v.versie AND a.bestuur_id = ANY (%s) RETURNING a.id
    """  # noqa: S608 - names from the table above, values as parameters
    with connection.cursor() as cursor:
        cursor.execute(sql, [json.dumps(rijen, cls=DjangoJSONEncoder), list(besturen)])
        return {pk for (pk,) in cursor.fetchall()}
