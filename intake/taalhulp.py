"""Who can help in which language, and the use of help by step and by language with small-number care (TK-06, OP-10)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, Sum

from intake import kleingetal
from intake.models import Tolk, Tolkvraag, Uitleg
from intake.models.samen import TolkStand, TolkStap
from netwerktraject.kern.talen import taalnaam


def voorstellen(bestuur_id: int, taal: str) -> list[Tolk]:
    """Helpers who speak this language, who helped least first: the work is shared."""
    rijen = Tolk.objects.filter(bestuur_id=bestuur_id, weg_op__isnull=True, talen__contains=[taal])
    hielp = Count("vragen", filter=Q(vragen__stand=TolkStand.GEBEURD))
    return list(rijen.annotate(keren=hielp).order_by("keren", "naam", "pk"))


@dataclass(frozen=True)
class Tabel:
    """One table of the report: words only, ready for a screen or a file."""

    titel: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    som: tuple[str, ...]


def per_stap(besturen, van: date, tot: date) -> Tabel:
    """Asked and given help, by step."""
    rijen = (
        Tolkvraag.objects.filter(bestuur_id__in=besturen, wanneer__date__gte=van, wanneer__date__lte=tot)
        .values("stap")
        .annotate(
            n=Count("pk"),
            hielp=Count("pk", filter=Q(stand=TolkStand.GEBEURD)),
            niet=Count("pk", filter=Q(stand__in=[TolkStand.NIET_GEBEURD, TolkStand.KAN_NIET])),
            duur=Sum("minuten", default=0),
        )
    )
    per = {rij["stap"]: rij for rij in rijen}
    leeg = {"n": 0, "hielp": 0, "niet": 0, "duur": 0}
    cellen = [(TolkStap(stap).label, per.get(stap, leeg)) for stap in TolkStap.values]
    return Tabel(
        titel="Per stap",
        koppen=("Stap", "Gevraagd", "Hielp", "Ging niet door", "Minuten"),
        rijen=tuple(
            (
                woord,
                kleingetal.toon(c["n"]),
                kleingetal.toon(c["hielp"]),
                kleingetal.toon(c["niet"]),
                kleingetal.minuten(c["duur"], c["hielp"]),
            )
            for woord, c in cellen
        ),
        som=("Samen", *(kleingetal.toon_som([c[k] for _, c in cellen]) for k in ("n", "hielp", "niet")), ""),
    )


def per_taal(besturen, van: date, tot: date) -> Tabel:
    """Explanations with and without interpreter, and requests, by language."""
    uitleg = (
        Uitleg.objects.filter(bestuur_id__in=besturen, op__gte=van, op__lte=tot)
        .order_by()
        .values("taal")
        .annotate(
            met=Count("traject", distinct=True, filter=Q(met_tolk=True)),
            zonder=Count("traject", distinct=True, filter=Q(met_tolk=False)),
        )
    )
    vragen = (
        Tolkvraag.objects.filter(bestuur_id__in=besturen, wanneer__date__gte=van, wanneer__date__lte=tot)
        .order_by()
        .values("taal")
        .annotate(n=Count("pk"), hielp=Count("pk", filter=Q(stand=TolkStand.GEBEURD)))
    )
    met, zonder, gevraagd, hielp = Counter(), Counter(), Counter(), Counter()
    for rij in uitleg:
        met[rij["taal"]], zonder[rij["taal"]] = rij["met"], rij["zonder"]
    for rij in vragen:
        gevraagd[rij["taal"]], hielp[rij["taal"]] = rij["n"], rij["hielp"]
    talen = sorted({*met, *zonder, *gevraagd}, key=taalnaam)
    kolommen = (met, zonder, gevraagd, hielp)
    return Tabel(
        titel="Per taal",
        koppen=("Taal", "Uitleg met tolk", "Uitleg zonder tolk", "Gevraagd", "Hielp"),
        rijen=tuple((taalnaam(t), *(kleingetal.toon(k[t]) for k in kolommen)) for t in talen),
        som=("Samen", *(kleingetal.toon_som([k[t] for t in talen]) for k in kolommen)),
    )
