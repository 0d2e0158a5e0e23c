"""The day of a beheerder: what is late, what is for today, what comes. Each line a sentence and one button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from aanbod.werkvragen import screening_werk
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.weergave import datum_lang

LATER_DAGEN = 14

# soort, id behind the button, id of the contact, name, what, day.
_WERK = """
(SELECT 'stap' AS soort, o.id, c.id AS contact_id, o.naam, c.volgende AS wat, c.volgende_op AS op
 FROM aanbod_contact c JOIN aanbod_organisatie o ON o.id = c.organisatie_id
 WHERE c.bestuur_id = ANY(%(besturen)s) AND c.volgende_op <= %(later)s AND c.volgende_gedaan_op IS NULL
   AND (%(wie)s::int IS NULL OR o.eigenaar_id = %(wie)s OR o.eigenaar_id IS NULL AND c.door_id = %(wie)s)
 ORDER BY c.volgende_op, c.id LIMIT 100)
UNION ALL
(SELECT 'twijfel', a.id, NULL, a.naam, '', a.twijfel_op
 FROM aanbod_aanbod a JOIN aanbod_organisatie o ON o.id = a.organisatie_id
 WHERE a.bestuur_id = ANY(%(besturen)s) AND a.twijfel_op IS NOT NULL
   AND (a.eindigt_op IS NULL OR a.eindigt_op >= %(vandaag)s) AND (a.laatste_op IS NULL OR a.laatste_op >= %(vandaag)s)
   AND (%(wie)s::int IS NULL OR o.eigenaar_id = %(wie)s)
 ORDER BY a.twijfel_op, a.id LIMIT 50)
UNION ALL
(SELECT 'invoer', i.id, NULL, i.naam, i.stand, (i.gemaakt_op AT TIME ZONE 'Europe/Brussels')::date
 FROM aanbod_invoer i
 WHERE i.bestuur_id = ANY(%(besturen)s) AND i.stand IN ('kolommen', 'voorbeeld')
   AND (%(wie)s::int IS NULL OR i.door_id = %(wie)s)
 ORDER BY i.gemaakt_op, i.id LIMIT 20)
UNION ALL
(SELECT 'opvolger', NULL, NULL, min(o.naam), count(*)::text, NULL
 FROM aanbod_organisatie o
 WHERE o.bestuur_id = ANY(%(besturen)s) AND o.fase IN ('in_gesprek', 'doet_mee') AND o.eigenaar_id IS NULL
   AND %(wie)s::int IS NULL
 HAVING count(*) > 0)
"""


@dataclass(frozen=True)
class Soort:
    """How one kind of line looks: its word, its icon, its button, and the page behind the button."""

    woord: str
    icoon: str
    knop: str
    url: str
    met_dag: bool = True  # has a day by which; else it is for today


SOORTEN = {
    "stap": Soort("Contact", "phone", "Noteer een contact", "contact_nieuw"),
    "twijfel": Soort("Nakijken", "zoom-question", "Kijk na", "aanbod_wijzig", met_dag=False),
    "invoer": Soort("Import", "table-import", "Ga verder", "invoer_stand", met_dag=False),
    "opvolger": Soort("Opvolger", "user-question", "Kies wie opvolgt", "warm", met_dag=False),
}
# Word and button of what `aanbod.werkvragen` finds; it brings its own sentence, icon and address.
SCREENING = {
    "label_stopt": ("Label", "Screen"),
    "label_voorbij": ("Label", "Screen"),
    "vervolg": ("Gesprek", "Open het gesprek"),
    "bezoek": ("Bezoek", "Bekijk"),
    "bscan": ("B’s-scan", "Bekijk"),
}


@dataclass(frozen=True)
class Regel:
    """One line: a sentence, perhaps with a name to stress, and one button; `gedaan` is where a tick goes."""

    woord: str
    icoon: str
    voor: str
    naam: str
    na: str
    op: date | None
    te_laat: bool
    knop: str
    url: str
    gedaan: str = ""
    later: str = ""


@dataclass(frozen=True)
class Dagwerk:
    """All lines, in the three lists of the page."""

    te_laat: tuple[Regel, ...]
    vandaag: tuple[Regel, ...]
    later: tuple[Regel, ...]

    @property
    def zin(self) -> str:
        """How much there is, as words."""
        n = len(self.te_laat) + len(self.vandaag)
        if not n:
            return "alles is bij."
        klaar = "er staat 1 ding klaar" if n == 1 else f"er staan {n} dingen klaar"
        laat = len(self.te_laat)
        return f"{klaar}. {laat} {'is' if laat == 1 else 'zijn'} te laat." if laat else f"{klaar}."


def dagwerk(kring: Kring, vandaag: date, *, wie: int | None = None) -> Dagwerk:
    """Collect the day; of `wie` only what that person follows."""
    rijen = lees(
        _WERK,
        {
            "besturen": sorted(kring.aanbod),
            "wie": wie,
            "vandaag": vandaag,
            "later": vandaag + timedelta(days=LATER_DAGEN),
        },
    )
    regels = [_regel(rij, vandaag) for rij in rijen]
    if wie is None:
        regels += [_uit_screening(taak, vandaag) for taak in screening_werk(kring, vandaag)]
    return verdeel(regels, vandaag)


def verdeel(regels: Iterable[Regel], vandaag: date) -> Dagwerk:
    """Late first and the oldest on top; what has no day is for today."""
    op_dag = sorted(
        regels, key=lambda regel: (regel.op or vandaag, regel.op is None, regel.naam or regel.voor)
    )
    return Dagwerk(
        te_laat=tuple(r for r in op_dag if r.te_laat),
        vandaag=tuple(r for r in op_dag if not r.te_laat and (r.op is None or r.op <= vandaag)),
        later=tuple(r for r in op_dag if r.op and r.op > vandaag),
    )


def _regel(rij: dict, vandaag: date) -> Regel:
    soort = SOORTEN[rij["soort"]]
    op = rij["op"] if soort.met_dag else None
    voor, na = _zin(rij)
    return Regel(
        woord=soort.woord,
        icoon=soort.icoon,
        voor=voor,
        naam=rij["naam"],
        na=na,
        op=op,
        te_laat=op is not None and op < vandaag,
        knop=soort.knop,
        url=reverse(soort.url, args=[rij["id"]])
        if rij["id"]
        else f"{reverse(soort.url)}?vorm=lijst&wie=niemand",
        gedaan=reverse("contact_gedaan", args=[rij["contact_id"]]) if rij["contact_id"] else "",
        later=reverse("contact_later", args=[rij["contact_id"]]) if rij["contact_id"] else "",
    )


def _zin(rij: dict) -> tuple[str, str]:
    """What stands before and after the name."""
    if rij["soort"] == "twijfel":
        return "Klopt ", f" nog? Twijfel sinds {datum_lang(rij['op'])}."
    if rij["soort"] == "invoer":
        return "Het bestand ", " wacht op je."
    if rij["soort"] == "opvolger":
        meer = int(rij["wat"]) - 1
        erbij = f" en {meer} {'andere' if meer > 1 else 'andere organisatie'}" if meer else ""
        return "Niemand is vaste contactpersoon van ", f"{erbij}."
    return "", f": {rij['wat']}"


def _uit_screening(taak: dict, vandaag: date) -> Regel:
    woord, knop = SCREENING[taak["soort"]]
    zin = taak["zin"] if taak["zin"].endswith((".", "?")) else f"{taak['zin']}."
    laat = taak["tegen"] < vandaag
    return Regel(woord, taak["icoon"], zin, "", "", taak["tegen"], laat, knop, taak["url"], taak["gedaan"])
