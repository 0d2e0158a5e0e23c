"""Figures to choose a role by: how many people, which profiles, how long they wait, how loaded the team is (SW-02).

Numbers only. From one to four people a number is never shown, nor when it could be worked out from the total.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from intake.models.begeleiding import VerplichtSoort
from intake.models.inburgeraar import Niveau
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.talen import taalnaam

KLEINSTE = 5
KLEIN = f"minder dan {KLEINSTE}"
VERBORGEN = "niet te tonen"
MAX_TALEN = 8
WACHT_DAGEN = 180

_TEL = """
WITH open AS MATERIALIZED (
    SELECT t.id, t.bestuur_id, t.coach_id, t.trajectbegeleider_id, t.aangemeld_op, t.status,
           coalesce(v.soort, '') AS plicht, i.nederlands, i.contacttaal, k.begonnen_op
    FROM intake_traject t JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
    LEFT JOIN intake_verplichting v ON v.traject_id = t.id AND v.tot IS NULL
    LEFT JOIN intake_intake k ON k.traject_id = t.id
    WHERE t.bestuur_id = ANY(%(besturen)s) AND t.status NOT IN ('afgerond', 'stopgezet')
)
SELECT b.id, b.naam, (SELECT count(*) FROM open WHERE bestuur_id = b.id)::int AS mensen,
       (SELECT json_object_agg(plicht, n) FROM (SELECT plicht, count(*) AS n FROM open
        WHERE bestuur_id = b.id GROUP BY plicht) x) AS plicht,
       (SELECT json_object_agg(nederlands, n) FROM (SELECT nederlands, count(*) AS n FROM open
        WHERE bestuur_id = b.id GROUP BY nederlands) x) AS niveau,
       (SELECT json_object_agg(contacttaal, n) FROM (SELECT contacttaal, count(*) AS n FROM open
        WHERE bestuur_id = b.id GROUP BY contacttaal) x) AS taal,
       (SELECT avg(k.begonnen_op - t.aangemeld_op)::float
        FROM intake_traject t JOIN intake_intake k ON k.traject_id = t.id
        WHERE t.bestuur_id = b.id AND k.begonnen_op >= %(sinds)s) AS dagen,
       (SELECT count(*) FROM open WHERE bestuur_id = b.id AND status = 'aangemeld')::int AS wacht,
       (SELECT max(%(vandaag)s::date - aangemeld_op) FROM open
        WHERE bestuur_id = b.id AND status = 'aangemeld')::int AS langst,
       (SELECT count(DISTINCT l.gebruiker_id) FROM kern_lidmaatschap l WHERE l.bestuur_id = b.id AND l.rol = %(coach)s
        AND l.van <= %(vandaag)s AND (l.tot IS NULL OR l.tot >= %(vandaag)s))::int AS coaches,
       (SELECT count(DISTINCT l.gebruiker_id) FROM kern_lidmaatschap l
        JOIN kern_werkgebied_besturen w ON w.werkgebied_id = l.werkgebied_id
        WHERE w.bestuur_id = b.id AND l.rol = %(tb)s
        AND l.van <= %(vandaag)s AND (l.tot IS NULL OR l.tot >= %(vandaag)s))::int AS begeleiders,
       (SELECT count(*) FROM open WHERE bestuur_id = b.id AND coach_id IS NULL)::int AS zonder_coach
FROM kern_bestuur b WHERE b.id = ANY(%(besturen)s) ORDER BY b.naam
"""


@dataclass(frozen=True)
class Cel:
    """One number with its word; `tekst` is what may be shown."""

    woord: str
    tekst: str


@dataclass(frozen=True)
class Groep:
    """Numbers that add up to all people."""

    titel: str
    cellen: tuple[Cel, ...]


@dataclass(frozen=True)
class Cijfers:
    """All figures of one gemeente."""

    gemeente: str
    mensen: str
    groepen: tuple[Groep, ...]
    dagen: str
    wacht: str
    langst: str
    coaches: str
    per_coach: str
    begeleiders: str
    zonder_coach: str

    @property
    def rijen(self) -> list[list[str]]:
        """For a file: gemeente, what, group, number."""
        vast = [
            ("Mensen", "met een open dossier", self.mensen),
            *[(g.titel, c.woord, c.tekst) for g in self.groepen for c in g.cellen],
            ("Wachten", "dagen van aanmelding tot gesprek", self.dagen),
            ("Wachten", "wachten nu op een gesprek", self.wacht),
            ("Wachten", "langste wachttijd in dagen", self.langst),
            ("Team", "netwerkcoaches", self.coaches),
            ("Team", "mensen per netwerkcoach", self.per_coach),
            ("Team", "mensen zonder coach", self.zonder_coach),
            ("Team", "trajectbegeleiders in het werkgebied", self.begeleiders),
        ]
        return [[self.gemeente, *rij] for rij in vast]


KOPPEN = ("Gemeente", "Wat", "Groep", "Aantal")


def getal(n: int) -> str:
    """A number of people as it may be shown."""
    return KLEIN if 0 < n < KLEINSTE else str(n)


def gedempt(aantallen: Sequence[int]) -> list[str]:
    """Numbers of one group. One hidden cell could be worked out from the total, so a second one is hidden with it."""
    teksten = [getal(n) for n in aantallen]
    klein = [i for i, n in enumerate(aantallen) if 0 < n < KLEINSTE]
    if len(klein) == 1:
        groter = [i for i, n in enumerate(aantallen) if n >= KLEINSTE]
        if groter:
            teksten[min(groter, key=lambda i: aantallen[i])] = VERBORGEN
    return teksten


def cijfers_van(besturen: Iterable[int], vandaag: date) -> list[Cijfers]:
    """Count as the gemeente itself: who chooses a role may hold no right on people, and gets numbers only."""
    ids = sorted(besturen)
    waarden = {
        "besturen": ids,
        "vandaag": vandaag,
        "sinds": vandaag - timedelta(days=WACHT_DAGEN),
        "coach": str(Rol.NETWERKCOACH),
        "tb": str(Rol.TRAJECTBEGELEIDER),
    }
    with systeem("cijfers om een rol te kiezen", ids):
        return [_cijfers(rij) for rij in lees(_TEL, waarden)]


def _cijfers(rij: dict) -> Cijfers:
    plicht, niveau, taal = (rij[naam] or {} for naam in ("plicht", "niveau", "taal"))
    talen = sorted(taal.items(), key=lambda t: (-t[1], t[0]))
    rest = sum(n for _, n in talen[MAX_TALEN:])
    return Cijfers(
        gemeente=rij["naam"],
        mensen=getal(rij["mensen"]),
        groepen=(
            _groep("Verplicht of niet", [*VerplichtSoort.choices, ("", "niet gevraagd")], plicht),
            _groep("Nederlands", [*Niveau.choices, ("", "niet gevraagd")], niveau),
            _groep(
                "Contacttaal",
                [(code, taalnaam(code) or "niet gevraagd") for code, _ in talen[:MAX_TALEN]]
                + [("rest", "andere")],
                dict(talen) | {"rest": rest},
            ),
        ),
        dagen="nog niet bekend" if rij["dagen"] is None else str(round(rij["dagen"])),
        wacht=getal(rij["wacht"]),
        langst="niemand wacht" if rij["langst"] is None else str(rij["langst"]),
        coaches=str(rij["coaches"]),
        per_coach=_per(rij["mensen"] - rij["zonder_coach"], rij["coaches"]),
        begeleiders=str(rij["begeleiders"]),
        zonder_coach=getal(rij["zonder_coach"]),
    )


def _groep(titel: str, keuzes, aantallen: dict[str, int]) -> Groep:
    """Without the groups that have nobody."""
    er_zijn = [(str(woord), aantallen[code]) for code, woord in keuzes if aantallen.get(code)]
    teksten = gedempt([n for _, n in er_zijn])
    return Groep(titel, tuple(Cel(w, t) for (w, _), t in zip(er_zijn, teksten, strict=True)))


def _per(mensen: int, team: int) -> str:
    if not team:
        return "er is nog geen netwerkcoach"
    return KLEIN if 0 < mensen < KLEINSTE else f"{mensen / team:.1f}".replace(".", ",").removesuffix(",0")


def namen(besturen: Iterable[int]) -> str:
    """Names of the gemeenten, for a title."""
    return ", ".join(Bestuur.objects.filter(pk__in=besturen).order_by("naam").values_list("naam", flat=True))
