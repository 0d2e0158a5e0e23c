"""Words of the matrix templates: addresses of its filter, and boxes with their counts."""

from functools import lru_cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from netwerktraject.overzicht.matrixfilter import VOLGORDES, Groep
from netwerktraject.overzicht.matrixrijen import taal_iconen, weekraster

register = template.Library()


@register.simple_tag
def adres(f, **anders) -> str:
    """This page with the same filters and these values instead; an empty value takes one away."""
    return f.adres(**{naam: str(waarde) for naam, waarde in anders.items()})


@register.simple_tag
def volgordewoord(volgorde: str) -> str:
    return VOLGORDES[volgorde]


register.simple_tag(weekraster)


@register.simple_tag
def facetten(groepen) -> SafeString:
    """All groups of boxes. Some 350 boxes: a loop of the template takes longer than the search itself."""
    return format_html_join("", "{}", ((_facet(*facet),) for facet in groepen))


@lru_cache(maxsize=512)
def _facet(groep: Groep, aan: tuple[str, ...], aantallen: tuple[int, ...]) -> SafeString:
    """One group. Kept per worker: the page is opened without a filter most often."""
    vakken = [
        (_vak(groep.sleutel, o.waarde, o.woord, o.iconen, o.waarde in aan, aantal),)
        for o, aantal in zip(groep.opties, aantallen, strict=True)
        if not groep.vouw or aantal or o.waarde in aan
    ]
    if not vakken:
        return format_html("{}", "")
    rij = format_html_join("\n", "{}", vakken)
    if not groep.vouw:
        return format_html('<fieldset class="facet"><legend>{}</legend>{}</fieldset>', groep.titel, rij)
    return format_html(
        '<details class="mx-vouw"{}><summary>{}</summary><fieldset class="facet">'
        '<legend class="verborgen">{}</legend>{}</fieldset></details>',
        format_html(" {}", "open") if aan else "",
        groep.titel,
        groep.titel,
        rij,
    )


@lru_cache(maxsize=16384)
def _vak(sleutel: str, waarde: str, woord: str, iconen: int, aan: bool, aantal: int) -> SafeString:
    """The HTML of one box; there are few of them, so each is written once per worker."""
    tekst = format_html('{}<span class="verborgen">{}</span>', taal_iconen(iconen), woord) if iconen else None
    return format_html(
        '<label{}><input class="vak" type="checkbox" name="{}" value="{}" id="f-{}-{}"{}>{}<span>{}</span></label>',
        "" if aantal else format_html(' class="{}"', "nul"),
        sleutel,
        waarde,
        sleutel,
        waarde,
        format_html(" {}", "checked") if aan else "",
        tekst or format_html("<span>{}</span>", woord),
        aantal,
    )
