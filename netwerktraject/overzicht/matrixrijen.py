"""The rows of the activity matrix: one statement for their facts, and their HTML, written once per offer and kept.

A row is rendered from the values of its columns and from nothing else, so those values are the key of the cache: an
edit by anybody makes another key, and no version has to be trusted.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from aanbod.models import Begin
from aanbod.passend import Past, Stand, euro, moment_naam, nodig_nederlands
from aanbod.screening import BIJNA_DAGEN
from netwerktraject.kern.db import lees
from netwerktraject.kern.templatetags.nt import icoon, soorttegel, static
from netwerktraject.kern.weergave import datum_kort, datum_lang, uren

# Ids come from a scoped manager or the search index; row-level security is the second wall here.
_RIJEN = """
SELECT a.id, a.bestuur_id, b.naam AS gemeente, o.naam AS organisatie, coalesce(c.naam, '') AS categorie,
       a.naam, a.soort, a.voor_wie, a.wanneer, a.ritme, a.minuten_per_keer, a.rooster,
       a.taaliconen, a.taak_taaliconen, a.ervaren_taaliconen, a.geletterdheid, a.kinderen_welkom, a.opvang,
       a.doelgroep, a.leeftijd_van, a.leeftijd_tot, a.waar, a.bus_dichtbij, a.prijs, a.prijs_cent, a.uitpas,
       a.begin, a.inschrijving, a.deadline_op, a.warme_overdracht, a.label_op, a.label_tot,
       coalesce(left(s.voornaam, 1) || '. ' || s.familienaam, '') AS wie
FROM aanbod_aanbod a
JOIN kern_bestuur b ON b.id = a.bestuur_id
JOIN aanbod_organisatie o ON o.id = a.organisatie_id
LEFT JOIN aanbod_categorie c ON c.id = a.categorie_id
LEFT JOIN LATERAL (
    SELECT d.voornaam, d.familienaam FROM aanbod_screening x JOIN kern_gebruiker d ON d.id = x.door_id
    WHERE x.aanbod_id = a.id AND x.bestuur_id = ANY(%(eigen)s)
    ORDER BY x.op DESC, x.beslist_om DESC LIMIT 1) s ON true
WHERE a.id = ANY(%(ids)s)"""


def rijen_van(kring, ids: Iterable[UUID]) -> list[dict]:
    """The facts of these offers, in this order. Who gave the label is named to the own gemeente only."""
    ids = list(ids)
    if not ids:
        return []
    gevonden = {r["id"]: r for r in lees(_RIJEN, {"ids": ids, "eigen": sorted(kring.aanbod)})}
    return [gevonden[pk] for pk in ids if pk in gevonden]


# ------------------------------------------------------------------------------------------------ small drawings
_CEL = {bit: f"M{bit // 3 * 15} {bit % 3 * 12}h13v10h-13z" for bit in range(21)}


def weekraster() -> SafeString:
    """The empty week, once per page; every row refers to it."""
    return format_html(
        '<svg class="patronen" width="0" height="0" aria-hidden="true" focusable="false">'
        '<defs><path id="wk-o" class="wk-o" d="{}"/></defs></svg>',
        "".join(_CEL.values()),
    )


@lru_cache(maxsize=4096)
def _pad(masker: int) -> str:
    return "".join(_CEL[bit] for bit in range(21) if masker >> bit & 1)


_STREEP = format_html(' fill="{}"', "url(#u-wacht)")


@lru_cache(maxsize=4096)
def weekrooster(rooster: int | None, vrij: int | None = None) -> SafeString:
    """Three parts of seven days; with `vrij` also when the person is free and where the two meet."""
    if vrij is None:
        delen = (("wk-j", rooster or 0),)
    else:
        delen = (("wk-v", vrij), ("wk-j", (rooster or 0) & vrij), ("wk-n", (rooster or 0) & ~vrij))
    paden = format_html_join(
        "",
        '<path class="{}" d="{}"{}/>',
        ((k, _pad(m), _STREEP if k == "wk-n" else "") for k, m in delen if m),
    )
    return format_html(
        '<svg class="wk" viewBox="0 0 103 34" width="103" height="34" role="img" aria-label="{}">'
        '<use href="#wk-o"/>{}</svg>',
        _week_tekst(rooster, vrij),
        paden,
    )


def _week_tekst(rooster: int | None, vrij: int | None) -> str:
    if not rooster:
        return "Geen vast moment bekend"
    namen = ", ".join(moment_naam(bit) for bit in range(21) if rooster >> bit & 1)
    if vrij is None:
        return namen
    return f"{namen}. {'Valt samen met vrije tijd' if rooster & vrij else 'Valt buiten de vrije tijd'}"


@lru_cache(maxsize=8)
def taal_iconen(aantal: int) -> SafeString:
    """1 to 4 filled bubbles, as the template tag draws them."""
    nt = static("nt/beeld/nt.svg")
    plekken = format_html_join(
        "",
        '<svg{}><use href="{}#{}"/></svg>',
        (
            (
                format_html("{}", "") if n <= aantal else format_html(' class="{}"', "uit"),
                nt,
                "taal" if n <= aantal else "taal-leeg",
            )
            for n in range(1, 5)
        ),
    )
    return format_html(
        '<span class="taal" role="img" aria-label="taaliconen: {} van 4">{}</span>', aantal, plekken
    )


# ------------------------------------------------------------------------------------------------ cells
_VOORT = {
    Begin.BINNENLOPEN: ("Vrij binnenlopen", "Kom langs op het uur."),
    Begin.INSCHRIJVEN: ("Inschrijven", "Schrijf in bij {}."),
    Begin.GESPREK: ("Eerst een gesprek", "Maak een afspraak met {}."),
    Begin.COACH: ("Via de netwerkcoach", "Vraag het aan de netwerkcoach."),
}


def hoe_begin_je(r: dict) -> tuple[str, str]:
    """The procedure in a word and in steps: always something one can do (OF-02)."""
    kop, stap = _VOORT.get(r["begin"], ("Vraag het na", "Bel {}. Vraag hoe je begint."))
    return kop, r["inschrijving"] or stap.format(r["organisatie"])


def prijs_van(r: dict) -> str:
    """Gratis; 2 euro, UiTPAS."""
    tekst = r["prijs"] or (
        "gratis" if r["prijs_cent"] == 0 else euro(r["prijs_cent"]) if r["prijs_cent"] else ""
    )
    if tekst and tekst != "gratis" and r["uitpas"] and "uitpas" not in tekst.lower():
        tekst = f"{tekst}, minder met UiTPAS"
    return tekst[:1].upper() + tekst[1:]


def voor_wie(r: dict) -> list[str]:
    """For whom, when no person is given: facts that were asked, nothing about what was not."""
    leeftijd = ""
    if r["leeftijd_van"] and r["leeftijd_tot"]:
        leeftijd = f"{r['leeftijd_van']} tot {r['leeftijd_tot']} jaar"
    elif r["leeftijd_van"] or r["leeftijd_tot"]:
        leeftijd = f"Vanaf {r['leeftijd_van']} jaar" if r["leeftijd_van"] else f"Tot {r['leeftijd_tot']} jaar"
    kind = "Kind mag mee" if r["kinderen_welkom"] else "Er is opvang" if r["opvang"] else ""
    zonder = "Geen kinderen" if r["kinderen_welkom"] is False and not r["opvang"] else ""
    weetjes = (
        r["voor_wie"][:1].upper() + r["voor_wie"][1:],
        {"vrouwen": "Alleen vrouwen", "mannen": "Alleen mannen"}.get(r["doelgroep"], ""),
        leeftijd,
        kind or zonder,
        {"geen": "Lezen hoeft niet", "beetje": "Een beetje lezen", "vlot": "Vlot lezen"}.get(
            r["geletterdheid"], ""
        ),
        "Bus dichtbij" if r["bus_dichtbij"] else "",
        "Iemand kan de eerste keer mee" if r["warme_overdracht"] else "",
    )
    return [w for w in weetjes if w]


def _naamcel(r: dict, met_gemeente: bool) -> SafeString:
    noem = met_gemeente and r["gemeente"] not in r["organisatie"]
    bij = f"{r['organisatie']}, {r['gemeente']}" if noem else r["organisatie"]
    soort = format_html("<span>{}</span>", r["categorie"]) if r["categorie"] else ""
    return format_html(
        '<div class="mx-naam">{}<div><b><a href="{}">{}</a></b><span>{}</span>{}</div></div>',
        soorttegel(r["soort"]), reverse("aanbod_detail", args=[r["id"]]), r["naam"], bij, soort,
    )  # fmt: skip


def _taalcel(r: dict) -> SafeString:
    nodig = nodig_nederlands(_Feit(r))
    bij = ""
    if nodig < r["taaliconen"]:
        bij = format_html('<small class="mx-bij">Organisatie vraagt {}</small>', taal_iconen(r["taaliconen"]))
    return format_html("{}{}", taal_iconen(nodig), bij)


class _Feit:
    """Just enough of a row for `nodig_nederlands`."""

    def __init__(self, r: dict) -> None:
        self.taaliconen, self.taak_taaliconen = r["taaliconen"], r["taak_taaliconen"]
        self.ervaren_taaliconen = r["ervaren_taaliconen"]


def _labelcel(r: dict, dag: date, elders: bool) -> SafeString:
    bijna = (r["label_tot"] - dag).days <= BIJNA_DAGEN
    wie = r["gemeente"] if elders or not r["wie"] else r["wie"]
    return format_html(
        '<span class="label4p{}">{}{}</span><small>{}{}<br>tot {}</small>',
        " label4p-let" if bijna else "",
        icoon("clock-exclamation" if bijna else "rosette-discount-check"),
        "Loopt af" if bijna else "Label",
        wie,
        f", {_dag_kort(r['label_op'], dag)}" if r["label_op"] else "",
        datum_lang(r["label_tot"]) if bijna else date_format(r["label_tot"], "F Y").lower(),
    )


def _dag_kort(op: date, dag: date) -> str:
    """12 mrt, with the year when it is another one."""
    return date_format(op, "j M" if op.year == dag.year else "j M Y").lower().replace(".", "")


def _instapcel(r: dict, dag: date) -> SafeString:
    kop, stap = hoe_begin_je(r)
    prijs, deadline = prijs_van(r), r["deadline_op"]
    rest = (
        format_html('<span class="let">Tot {}</span>', datum_kort(deadline))
        if deadline and deadline >= dag
        else ""
    )
    return format_html(
        "<b>{}</b><span>{}</span>{}{}",
        kop,
        stap,
        format_html("<span>{}</span>", prijs) if prijs else "",
        rest,
    )


_TOON = {
    "p": ("check", "past"),
    "h": ("alert-triangle", "let op"),
    "x": ("circle-minus", "nu niet"),
    "v": ("help-circle", "vraag"),
}


def kort(zinnen, redenen: int = 3, vragen: int = 1) -> list:
    """Every hindrance, the first three reasons and one open question: a row is read in a glance."""
    tellen = {"p": redenen, "v": vragen}
    uit = []
    for zin in zinnen:
        if zin.toon in tellen:
            tellen[zin.toon] -= 1
        if tellen.get(zin.toon, 0) >= 0:
            uit.append(zin)
    return uit


def _waaromcel(past: Past) -> SafeString:
    zinnen = kort(past.zinnen)
    if not zinnen:
        return format_html('<p class="zacht">{}</p>', "Niets staat in de weg.")
    regels = format_html_join(
        "",
        '<li class="{}">{}<span><span class="verborgen">{}: </span>{}</span></li>',
        ((z.toon, icoon(_TOON[z.toon][0]), _TOON[z.toon][1], z.tekst) for z in zinnen),
    )
    return format_html('<ul class="redenen">{}</ul>', regels)


def _voorwiecel(r: dict) -> SafeString:
    weetjes = voor_wie(r)
    if not weetjes:
        return format_html('<p class="licht">{}</p>', "Niet gevraagd")
    return format_html(
        '<ul class="mx-wie">{}</ul>', format_html_join("", "<li>{}</li>", ((w,) for w in weetjes))
    )


def _wanneercel(r: dict, vrij: int | None) -> SafeString:
    return format_html(
        '{}<div class="wk-t">{}</div>', weekrooster(r["rooster"], vrij), r["wanneer"] or "vraag het na"
    )


# ------------------------------------------------------------------------------------------------ whole rows
@lru_cache(maxsize=8192)
def _algemeen(
    namen: tuple[str, ...], waarden: tuple, dag: date, met_gemeente: bool, elders: bool
) -> SafeString:
    r = dict(zip(namen, waarden, strict=True))
    return format_html(
        '<tr id="a-{}"><td>{}</td><td class="mx-taal">{}</td><td class="mx-wk">{}</td><td>{}</td><td>{}</td>'
        '<td class="instap">{}</td></tr>',
        r["id"], _naamcel(r, met_gemeente), _taalcel(r), _wanneercel(r, None), _voorwiecel(r),
        _labelcel(r, dag, elders), _instapcel(r, dag),
    )  # fmt: skip


def rij_algemeen(r: dict, dag: date, eigen: frozenset[int]) -> SafeString:
    """One row without a person. Kept per worker, under all that the row says: also who is named to this reader."""
    elders = r["bestuur_id"] not in eigen
    return _algemeen(tuple(r), tuple(r.values()), dag, elders or len(eigen) > 1, elders)


def rij_persoon(
    r: dict, past: Past, dag: date, *, vrij: int | None, eigen: frozenset[int], actie: SafeString | str
):
    """One row for one person: why it fits, what hinders, and one button."""
    elders = r["bestuur_id"] not in eigen
    return format_html(
        '<tr id="a-{}" class="mx-r-{}"><td>{}</td><td class="mx-taal">{}</td><td class="mx-wk">{}</td><td>{}</td>'
        '<td>{}</td><td class="instap">{}</td><td class="mx-actie">{}</td></tr>',
        r["id"], past.stand, _naamcel(r, elders), _taalcel(r), _wanneercel(r, vrij), _waaromcel(past),
        _labelcel(r, dag, elders), _instapcel(r, dag), actie,
    )  # fmt: skip


GROEPEN = {
    Stand.GOED: ("Past goed", "circle-check", "goed"),
    Stand.HULP: ("Kan, met hulp", "help-circle", "let"),
    Stand.NIET: ("Nu niet", "circle-minus", "licht"),
}


def groepkop(stand: Stand, aantal: int, kolommen: int) -> SafeString:
    naam, beeld, klasse = GROEPEN[stand]
    return format_html(
        '<tr class="mx-groep"><th colspan="{}" scope="rowgroup">{}{} <span class="licht">{}</span></th></tr>',
        kolommen, icoon(beeld, 18, klasse), naam, aantal,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ in the plan
def standaard_minuten(minuten_per_keer: int, ritme: str, te_plannen: int) -> int:
    """How long an offer goes in the plan at one click: once for what happens once, else six times, never over need."""
    per_keer = max(30, minuten_per_keer)
    keren = 1 if ritme == "ad_hoc" else 6
    if te_plannen > 0:
        keren = min(keren, max(1, te_plannen // per_keer))
    return min(per_keer * keren, 4800)


def planknop(r: dict, url: str, minuten: int, naam: str) -> SafeString:
    """A button of the one form around the table (`form="inplan"`), with its own address."""
    return format_html(
        '<button class="ds-button knop-klein" data-variant="secondary" type="submit" form="inplan" formaction="{}"'
        ' name="minuten" value="{}" aria-label="In plan: {}, {} uur" title="{} uur voor {}">{}In plan</button>',
        url, uren(minuten), r["naam"], uren(minuten), uren(minuten), naam, icoon("plus"),
    )  # fmt: skip


def in_plan() -> SafeString:
    return format_html('<span class="mx-in">{}{}</span>', icoon("check"), "In plan")
