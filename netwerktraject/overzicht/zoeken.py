"""Find people, buddies, offers and pages by the first letters of any word. Accents and capitals don't matter.

The embedded PostgreSQL has no `unaccent`, so the folding is done with `normalize` and a regular expression, in the
database and here in the same way.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from django.db.models import CharField, Func, Q, Value
from django.db.models.functions import Concat
from django.urls import reverse

from aanbod.models import Aanbod
from buddy.models import Buddy
from intake.models import Traject
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, mag

PER_SOORT = 8
MAX_TEKENS = 80
MAX_WOORDEN = 5
# Letters that are no base letter plus a mark; folded by hand on both sides.
_VAN, _NAAR = "øłđħıßŋ", "oldhisn"
_TABEL = str.maketrans(_VAN, _NAAR)


@dataclass(frozen=True)
class Treffer:
    """One thing that was found."""

    titel: str
    uitleg: str
    url: str
    icoon: str
    bestuur_id: int | None = None  # whose person this is, for the trace of who looked (RG-07)


@dataclass(frozen=True)
class Groep:
    """What was found of one kind."""

    titel: str
    treffers: tuple[Treffer, ...]


class Gevouwen(Func):
    """Text in lower case without accents."""

    template = (
        "translate(regexp_replace(lower(normalize(%(expressions)s, NFD)), '[\\u0300-\\u036f]', '', 'g'), "
        f"'{_VAN}', '{_NAAR}')"
    )
    output_field = CharField()


def vouw(tekst: str) -> str:
    """The same folding as `Gevouwen`, for what was typed."""
    plat = unicodedata.normalize("NFD", leesbaar(tekst)).lower()
    return "".join(teken for teken in plat if not "\u0300" <= teken <= "\u036f").translate(_TABEL)


def woorden(tekst: str) -> tuple[str, ...]:
    """The words that were typed, folded; at most five."""
    return tuple(re.findall(r"[^\W_]+", vouw(tekst[:MAX_TEKENS])))[:MAX_WOORDEN]


def met_woorden(rijen, gezocht: tuple[str, ...], *velden: str):
    """Rows in which each typed word begins some word of `velden`."""
    stukken = [deel for veld in velden for deel in (veld, Value(" "))]
    rijen = rijen.annotate(gezocht=Gevouwen(Concat(*stukken, output_field=CharField())))
    return rijen.filter(*(Q(gezocht__regex=rf"\m{woord}") for woord in gezocht))


def zoek(kring: Kring, tekst: str, menu=()) -> tuple[Groep, ...]:
    """All kinds that this actor may see, each with at most eight hits; empty groups are left out."""
    gezocht = woorden(tekst)
    if not gezocht:
        return ()
    groepen = (
        Groep("Mensen", _mensen(kring, gezocht)),
        Groep("Buddy’s", _buddys(kring, gezocht)),
        Groep("Aanbod", _aanbod(kring, gezocht)),
        Groep("Ga naar", _menu(gezocht, menu)),
    )
    return tuple(groep for groep in groepen if groep.treffers)


def _mensen(kring: Kring, gezocht: tuple[str, ...]) -> tuple[Treffer, ...]:
    rijen = (
        met_woorden(
            Traject.objects.zichtbaar_voor(kring),
            gezocht,
            "inburgeraar__voornaam",
            "inburgeraar__familienaam",
        )
        .select_related("inburgeraar")
        .order_by("inburgeraar__voornaam", "inburgeraar__familienaam", "id")
    )
    return tuple(
        Treffer(
            t.inburgeraar.naam,
            t.get_status_display(),
            reverse("dossier" if t.bestuur_id in kring.personen else "agii_dossier", args=[t.pk]),
            "user",
            t.bestuur_id,
        )
        for t in rijen[:PER_SOORT]
    )


def _buddys(kring: Kring, gezocht: tuple[str, ...]) -> tuple[Treffer, ...]:
    if not mag(kring, Recht.DUO):
        return ()
    rijen = met_woorden(
        Buddy.objects.filter(bestuur_id__in=kring.personen), gezocht, "voornaam", "familienaam"
    )
    return tuple(
        Treffer(b.naam, b.talen, reverse("buddy_wijzig", args=[b.pk]), "user-heart")
        for b in rijen.order_by("voornaam", "familienaam", "id")[:PER_SOORT]
    )


def _aanbod(kring: Kring, gezocht: tuple[str, ...]) -> tuple[Treffer, ...]:
    if not mag(kring, Recht.AANBOD_LEZEN):
        return ()
    te_vinden = Aanbod.objects.te_vinden_in(kring.aanbod | kring.agii, kring.verbanden)
    rijen = met_woorden(te_vinden, gezocht, "naam", "organisatie__naam").select_related(
        "organisatie", "bestuur"
    )
    return tuple(
        Treffer(
            a.naam,
            f"{a.organisatie.naam}, {a.bestuur.naam}",
            reverse("aanbod_detail", args=[a.pk]),
            "layout-grid",
        )
        for a in rijen.order_by("naam", "id")[:PER_SOORT]
    )


def _menu(gezocht: tuple[str, ...], menu) -> tuple[Treffer, ...]:
    punten = (punt for groep in menu for punt in groep.punten)
    return tuple(
        Treffer(punt.label, "", punt.url, punt.icoon)
        for punt in punten
        if all(any(w.startswith(g) for w in woorden(punt.label)) for g in gezocht)
    )[:PER_SOORT]
