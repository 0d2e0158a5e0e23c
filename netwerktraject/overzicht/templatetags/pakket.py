"""Small drawings of a proposed package."""

from __future__ import annotations

from datetime import timedelta

from django import template
from django.utils import timezone

from intake.plan import Voorstel
from netwerktraject.kern.weergave import datum_lang
from netwerktraject.overzicht.pakketkeuze import als_tekst

register = template.Library()
register.filter("als_tekst", als_tekst)


@register.filter
def mengsel(voorstel: Voorstel) -> list[dict]:
    """The parts as pieces of a bar of 100, with a gap of one between."""
    totaal, x, uit = max(1, voorstel.minuten), 0.0, []
    for deel in voorstel.delen:
        breedte = 100 * deel.minuten / totaal
        uit.append({"soort": deel.kans.soort, "x": f"{x:.2f}", "breedte": f"{max(0.5, breedte - 1):.2f}"})
        x += breedte
    return uit


@register.filter
def klaar_rond(voorstel: Voorstel) -> str:
    """About when the hours are done, at this pace."""
    return datum_lang(timezone.localdate() + timedelta(weeks=voorstel.weken))
