"""What waits for the beheerder today out of screening, talks, visits and scans: queries, no rows of their own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse

from aanbod import screeninglijst
from aanbod.models import Aanbod, Bbevinding, Bezoek, Bnorm, Gesprek4P
from aanbod.toegankelijk import lijst as lijst_van_bs
from aanbod.toegankelijk import naam_van
from netwerktraject.kern.rechten import Recht, besturen_met

VOORUIT = 7  # days ahead that an agreed action shows
HOOGSTENS = 50  # per kind; the lists behind them show the rest


def screening_werk(kring, vandaag: date) -> list[dict]:
    """Labels that end or have ended, follow-up talks, and actions agreed in visits and scans, soonest first.

    Each: soort, zin, url, tegen (a date), icoon, and `gedaan` (address to tick it) when it can be ticked.
    """
    besturen = besturen_met(kring, Recht.AANBOD_BEHEREN)
    if not besturen:
        return []
    werk = [
        *_labels(besturen, vandaag),
        *_vervolg(besturen, vandaag),
        *_bezoeken(besturen, vandaag),
        *_scans(besturen, vandaag),
    ]
    return sorted(werk, key=lambda w: (w["tegen"], w["zin"]))


def _labels(besturen, vandaag: date) -> Iterable[dict]:
    woorden = {
        "bijna": ("label_stopt", "Het label van {} stopt bijna", "hourglass"),
        "verlopen": (
            "label_voorbij",
            "Het label van {} is voorbij. Screen opnieuw",
            "rosette-discount-check",
        ),
    }
    for stand, (soort, zin, icoon) in woorden.items():
        for a in screeninglijst.rijen(besturen, stand, vandaag)[:HOOGSTENS]:
            url = reverse("screening_nieuw", args=[a.pk])
            yield _taak(soort, zin.format(a.naam), url, a.label_tot, icoon)


def _vervolg(besturen, vandaag: date) -> Iterable[dict]:
    rijen = Gesprek4P.objects.filter(
        bestuur_id__in=besturen,
        vervolg_op__lte=vandaag + timedelta(days=VOORUIT),
        vervolg_gedaan_op__isnull=True,
    )
    for g in rijen.select_related("organisatie").order_by("vervolg_op")[:HOOGSTENS]:
        yield _taak(
            "vervolg",
            f"Vervolggesprek met {g.organisatie.naam}",
            reverse("gesprek4p", args=[g.pk]),
            g.vervolg_op,
            "messages",
            reverse("gesprek4p_vervolg", args=[g.pk]),
        )


def _open_acties(rijen, vandaag: date):
    return (
        rijen.filter(actie_gedaan_op__isnull=True, actie_tegen__lte=vandaag + timedelta(days=VOORUIT))
        .exclude(actie="")
        .select_related("aanbod")
        .order_by("actie_tegen")[:HOOGSTENS]
    )


def _bezoeken(besturen, vandaag: date) -> Iterable[dict]:
    for b in _open_acties(Bezoek.objects.filter(bestuur_id__in=besturen), vandaag):
        yield _taak(
            "bezoek",
            f"{b.aanbod.naam}: {b.actie}",
            reverse("screening_nieuw", args=[b.aanbod_id]),
            b.actie_tegen,
            "map-pin-check",
            reverse("bezoek_gedaan", args=[b.pk]),
        )


def nieuwste_bevindingen(besturen):
    """The newest finding per offer and B: an older one no longer counts, nor does its action."""
    rijen = Bbevinding.objects.filter(bestuur_id__in=besturen)
    return rijen.filter(
        pk__in=rijen.order_by("aanbod_id", "b", "-op", "-id").distinct("aanbod_id", "b").values("pk")
    )


def _scans(besturen, vandaag: date) -> Iterable[dict]:
    rijen = list(_open_acties(nieuwste_bevindingen(besturen), vandaag))
    bs = lijst_van_bs(Bnorm.objects.filter(bestuur_id__in=besturen), ook_uit=True) if rijen else []
    for b in rijen:
        yield _taak(
            "bscan",
            f"{b.aanbod.naam}, {naam_van(b.b, bs).lower()}: {b.actie}",
            reverse("bscan", args=[b.aanbod_id]),
            b.actie_tegen,
            "list-check",
            reverse("bevinding_gedaan", args=[b.pk]),
        )


def _taak(soort: str, zin: str, url: str, tegen: date, icoon: str, gedaan: str = "") -> dict:
    return {"soort": soort, "zin": zin, "url": url, "tegen": tegen, "icoon": icoon, "gedaan": gedaan}


def open_acties_van(aanbod: Aanbod) -> list[tuple[str, date | None, str]]:
    """The agreed actions of one offer that are still open: sentence, due day, address to tick."""
    bezoeken = Bezoek.objects.filter(aanbod=aanbod, actie_gedaan_op__isnull=True).exclude(actie="")
    scans = nieuwste_bevindingen([aanbod.bestuur_id]).filter(aanbod=aanbod, actie_gedaan_op__isnull=True)
    return [(b.actie, b.actie_tegen, reverse("bezoek_gedaan", args=[b.pk])) for b in bezoeken] + [
        (b.actie, b.actie_tegen, reverse("bevinding_gedaan", args=[b.pk])) for b in scans.exclude(actie="")
    ]
