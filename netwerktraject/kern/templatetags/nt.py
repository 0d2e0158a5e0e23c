"""The words of our templates: icons, bars, tags, cards. Every tag builds a full context for its part in `_delen/`.

This library is a builtin of the template engine: templates need no `{% load nt %}`.
"""

from __future__ import annotations

from functools import lru_cache

from django import template
from django.templatetags.static import static as zoek_static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from netwerktraject.kern.velden import Veldweergave, fouten_van
from netwerktraject.kern.weergave import (
    SOORTEN,
    STATUSSEN,
    Uurstand,
    datum_kort,
    datum_lang,
    geleden,
    initialen,
    kleurklasse,
    tijd,
    uren,
)

register = template.Library()
for _filter in (uren, datum_kort, datum_lang, tijd, geleden):
    register.filter(_filter.__name__, _filter)


def deel(context: template.Context, naam: str, /, **waarden) -> SafeString:
    """Render one part with only these values (and the CSRF token, which forms in parts need)."""
    sjabloon = context.template.engine.get_template(f"_delen/{naam}.html")
    if (token := context.get("csrf_token")) is not None:
        waarden["csrf_token"] = token
    return sjabloon.render(template.Context(waarden))


# ------------------------------------------------------------------------------------------------ small things
@register.simple_tag
@lru_cache(maxsize=1024)
def static(pad: str) -> str:
    """Address of a static file; it stays the same as long as the process lives."""
    return zoek_static(pad)


@register.simple_tag
@lru_cache(maxsize=1024)
def icoon(naam: str, maat: int | str = "", klasse: str = "") -> SafeString:
    """One Tabler icon from the sprite; decoration only, the word stands beside it."""
    klassen = " ".join(k for k in ("ic", f"ic-{maat}" if maat else "", klasse) if k)
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        klassen,
        static("gebouwd/icoon.svg"),
        naam,
    )


@register.simple_tag
def beeld(code: str, maat: int = 50, klasse: str = "moji") -> SafeString:
    """One OpenMoji pictogram; the word stands beside it, so the alt is empty."""
    return format_html(
        '<img class="{}" src="{}" alt="" width="{}" height="{}">',
        klasse,
        static(f"gebouwd/beeld/{code}.svg"),
        maat,
        maat,
    )


@register.simple_tag
def avatar(naam: str, maat: int | str = "") -> SafeString:
    """Initials in a circle whose colour stays the same for the same name."""
    klasse = f"persoon {kleurklasse(naam)}" + (f" persoon-{maat}" if maat else "")
    return format_html('<span class="{}" aria-hidden="true">{}</span>', klasse, initialen(naam))


@register.simple_tag
def merkje(tekst: str, toon: str = "", icoon_naam: str = "") -> SafeString:
    """A tag with a word; `toon` is goed, let, fout, info, accent, kaal or nothing."""
    klasse = f"merkje merkje-{toon}" if toon else "merkje"
    plaatje = icoon(icoon_naam) if icoon_naam else ""
    return format_html('<span class="{}">{}{}</span>', klasse, plaatje, tekst)


@register.simple_tag
def statusmerk(status) -> SafeString:
    """Status of a traject, an onderdeel or an hour line as a tag with icon and word."""
    sleutel = str(getattr(status, "value", status))
    weergave = STATUSSEN.get(sleutel)
    if weergave is None:
        return merkje(sleutel.replace("_", " "))
    return merkje(weergave.woord, weergave.toon, weergave.icoon)


@register.simple_tag
def soorttegel(soort, maat: int | str = "", icoon_naam: str = "") -> SafeString:
    """Coloured tile of a kind of offer; the word stands beside it."""
    weergave = SOORTEN[str(getattr(soort, "value", soort))]
    klasse = f"soort {weergave.klasse}" + (f" soort-{maat}" if maat else "")
    return format_html(
        '<span class="{}" aria-hidden="true">{}</span>', klasse, icoon(icoon_naam or weergave.icoon)
    )


@register.filter
def soortnaam(soort) -> str:
    """The Dutch word of a kind: "vrijwilligerswerk"."""
    return SOORTEN[str(getattr(soort, "value", soort))].woord


@register.simple_tag(takes_context=True)
def taaliconen(context, aantal: int | None) -> SafeString:
    """How much Dutch is needed or known: 1 to 4 filled bubbles, with the number as text."""
    gevuld = max(0, min(4, int(aantal or 0)))
    return deel(context, "taaliconen", aantal=gevuld, plekken=[n <= gevuld for n in range(1, 5)])


# ------------------------------------------------------------------------------------------------ the 40-hour bar
@register.simple_tag(takes_context=True)
def uurbalk(context, stand, dun: bool = False, pauze: bool = False) -> SafeString:
    """The bar as inline SVG; `stand` has bevestigd, wacht, gepland and norm in minutes (object or dict)."""
    klasse = "uurbalk" + (" uurbalk-dun" if dun else "") + (" uurbalk-pauze" if pauze else "")
    return deel(context, "uurbalk", uurstand=Uurstand.van(stand), klasse=klasse, hoogte=8 if dun else 12)


@register.simple_tag(takes_context=True)
def legende(context, stand=None) -> SafeString:
    """What the patterns mean; with `stand` also how many hours each."""
    return deel(context, "legende", uurstand=None if stand is None else Uurstand.van(stand))


@register.filter
def van_norm(stand) -> str:
    """ "18,5 van 40 uur": the number that stands beside each bar."""
    return Uurstand.van(stand).kort


# ------------------------------------------------------------------------------------------------ buttons
@register.simple_tag(takes_context=True)
def knop(
    context,
    tekst: str,
    url: str = "",
    variant: str = "secondary",
    icoon: str = "",
    klein: bool = False,
    alleen_icoon: bool = False,
    naam: str = "",
    waarde: str = "",
    reden: str = "",
    klasse: str = "",
) -> SafeString:
    """A link when there is a url, else a submit button. `reden` says why it cannot be used now."""
    klassen = " ".join(k for k in ("ds-button", "knop-klein" if klein else "", klasse) if k)
    return deel(
        context,
        "knop",
        tekst=tekst,
        url=url,
        variant=variant,
        icoon_naam=icoon,
        alleen_icoon=alleen_icoon,
        naam=naam,
        waarde=waarde,
        reden=reden,
        klasse=klassen,
    )


@register.simple_tag(takes_context=True)
def actieknop(
    context,
    tekst: str,
    url: str,
    variant: str = "secondary",
    icoon: str = "",
    klein: bool = True,
    alleen_icoon: bool = False,
    naam: str = "",
    waarde: str = "",
    doel: str = "",
) -> SafeString:
    """A button that POSTs to `url` in a form of its own. `doel` is a CSS selector that htmx replaces."""
    return deel(
        context,
        "actieknop",
        tekst=tekst,
        url=url,
        variant=variant,
        icoon_naam=icoon,
        klein=klein,
        alleen_icoon=alleen_icoon,
        naam=naam,
        waarde=waarde,
        doel=doel,
    )


# ------------------------------------------------------------------------------------------------ page furniture
@register.simple_tag(takes_context=True)
def thema_css(context) -> str:
    """Address of the theme of this gemeente; error pages without context get petrol."""
    return static(f"gebouwd/thema/{context.get('kring_thema') or 'petrol'}.css")


@register.simple_tag(takes_context=True)
def waarde_of(context, naam: str, anders=""):
    """A context variable that error pages may lack."""
    return context.get(naam) or anders


@register.simple_tag(takes_context=True)
def kruimel(context, *stappen) -> SafeString:
    """Crumbs: pairs of word and url, then the word of this page. {% kruimel "Inburgeraars" url naam %}."""
    paren = list(zip(stappen[:-1:2], stappen[1::2], strict=True))
    return deel(context, "kruimel", stappen=paren, hier=stappen[-1])


@register.simple_tag(takes_context=True)
def paginering(context, pagina) -> SafeString:
    """Previous and next of a Paginator page; keeps the filters of the URL."""
    vraag = context["request"].GET.copy()
    vraag.pop("pagina", None)
    voor = f"?{vraag.urlencode()}&" if vraag else "?"
    return deel(context, "paginering", pagina=pagina, voor=voor)


# ------------------------------------------------------------------------------------------------ forms
@register.simple_tag(takes_context=True)
def veld(context, gebonden, optioneel: str = "mag leeg blijven", klasse: str = "") -> SafeString:
    """Label, error, input and hint of one bound field, tied together for a screen reader."""
    return deel(context, "veld", v=Veldweergave(gebonden, optioneel), klasse=klasse)


@register.simple_tag(takes_context=True)
def foutlijst(context, *formulieren) -> SafeString:
    """The error summary on top; gets the focus, each line links to its field."""
    regels = [regel for formulier in formulieren for regel in fouten_van(formulier)]
    return deel(context, "foutlijst", regels=regels)


# ------------------------------------------------------------------------------------------------ blocks with content
@register.simple_block_tag(takes_context=True)
def melding(context, content, toon: str = "info", icoon: str = "", klasse: str = "") -> SafeString:
    """A message in the page. {% melding "let" %}tekst{% endmelding %}."""
    iconen = {"info": "info-circle", "let": "alert-triangle", "fout": "alert-octagon", "goed": "circle-check"}
    return deel(
        context, "melding", inhoud=content, toon=toon, icoon_naam=icoon or iconen[toon], klasse=klasse
    )


@register.simple_block_tag(takes_context=True)
def leeg(context, content, titel: str, tekst: str = "", beeld: str = "buddy") -> SafeString:
    """An empty state: picture, title, sentence; the content holds the next step (buttons)."""
    return deel(context, "leeg", inhoud=content, titel=titel, tekst=tekst, beeld=f"nt/beeld/{beeld}.svg")


@register.simple_block_tag(takes_context=True)
def kaart(
    context, content, titel: str = "", icoon: str = "", aantal="", niveau: int = 2, klasse: str = ""
) -> SafeString:
    """A card with a title."""
    waarden = {"titel": titel, "icoon_naam": icoon, "aantal": aantal, "kop": f"h{niveau}", "klasse": klasse}
    return deel(context, "kaart", inhoud=content, **waarden)


@register.simple_block_tag(takes_context=True)
def item(
    context,
    content,
    naam: str,
    titel: str,
    url: str = "",
    tekst: str = "",
    feiten=(),
    toon: str = "",
    icoon: str = "",
    anker: str = "",
) -> SafeString:
    """A row of the work list: person, sentence, facts; the content holds the actions. `feiten`: pairs (icon, text)."""
    return deel(
        context,
        "item",
        inhoud=content,
        naam=naam,
        titel=titel,
        url=url,
        tekst=tekst,
        feiten=feiten,
        toon=toon,
        icoon_naam=icoon,
        anker=anker,
    )


@register.simple_block_tag(takes_context=True)
def taak(
    context, content, soort: str, icoon: str, tekst: str, vink_url: str = "", klaar: str = "", anker: str = ""
) -> SafeString:
    """A follow-up of today with a round tick; `klaar` says when it was done; the content holds the actions."""
    return deel(
        context,
        "taak",
        inhoud=content,
        soort=soort,
        icoon_naam=icoon,
        tekst=tekst,
        vink_url=vink_url,
        klaar=klaar,
        anker=anker,
    )


@register.simple_block_tag(takes_context=True)
def stap(
    context, content, nummer: int, titel: str, tekst: str, stand: str = "straks", url: str = ""
) -> SafeString:
    """A step of the traject; `stand` is klaar, nu or straks; the content is a date or one button."""
    return deel(
        context, "stap", inhoud=content, nummer=nummer, titel=titel, tekst=tekst, stand=stand, url=url
    )


@register.simple_block_tag(takes_context=True)
def onderdeelkaart(
    context,
    content,
    soort,
    titel: str,
    stand,
    status: str = "lopend",
    volgende: str = "",
    bij: str = "",
    reden: str = "",
) -> SafeString:
    """A card of an onderdeel: kind, name, hours, next moment; the content holds the buttons."""
    return deel(
        context,
        "onderdeelkaart",
        inhoud=content,
        soort=soort,
        titel=titel,
        stand=stand,
        status=str(getattr(status, "value", status)),
        volgende=volgende,
        bij=bij,
        reden=reden,
    )


@register.simple_tag(takes_context=True)
def ziet(context, icoon: str, wie: str, wat: str) -> SafeString:
    """One line of "wie ziet wat"; stands inside <ul class="ziet">."""
    return deel(context, "ziet", icoon_naam=icoon, wie=wie, wat=wat)


@register.simple_tag(takes_context=True)
def tijdregel(context, wanneer, titel: str, tekst: str = "", icoon: str = "circle-check") -> SafeString:
    """One line of the history; stands inside <ol class="tijdlijn">."""
    return deel(context, "tijdregel", icoon_naam=icoon, titel=titel, tekst=tekst, wanneer=wanneer)


@register.simple_tag(takes_context=True)
def toast(context, bericht) -> SafeString:
    """A message of django.contrib.messages. Its `extra_tags` may hold the address that undoes the act."""
    tags = str(getattr(bericht, "extra_tags", "") or "").split()
    ongedaan = next((t.removeprefix("ongedaan:") for t in tags if t.startswith("ongedaan:")), "")
    fout = getattr(bericht, "level_tag", "") in {"error", "warning"}
    request = context.get("request")
    return deel(
        context,
        "toast",
        tekst=str(bericht),
        ongedaan_url=ongedaan,
        hier=request.get_full_path() if request else "",
        toon="fout" if fout else "goed",
        icoon_naam="alert-triangle" if fout else "check",
    )


@register.simple_tag
def qr_beeld(tekst: str) -> SafeString:
    """A QR code as inline SVG: a data: image would need a hole in the CSP."""
    import segno  # noqa: PLC0415 -- 50 ms at the first QR code instead of at every start

    rijen = list(segno.make(tekst, error="m").matrix)
    vakjes = "".join(f"M{x} {y}h1v1h-1z" for y, rij in enumerate(rijen) for x, vol in enumerate(rij) if vol)
    maat = len(rijen)
    return format_html(
        '<svg class="qr-beeld" viewBox="-1 -1 {} {}" role="img" aria-label="QR-code"><path d="{}" fill="#000"/></svg>',
        maat + 2,
        maat + 2,
        vakjes,
    )
