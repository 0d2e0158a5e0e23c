"""The step plan against the files: one statement for the facts of many trajecten, whatever their number (SW-03).

What AgII may not read (the talk) is known here from the shared timeline; the gemeente reads the talk itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from intake import padstand
from intake.models import Stapafspraak
from intake.padstand import AGII, Afspraak, Feiten, Keuze, Nu
from netwerktraject.kern.db import lees
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rollen import rollen_van
from netwerktraject.kern.rolverdeling import Kant

HOOGSTENS = 2000

_FEITEN = """
SELECT t.id, t.bestuur_id, t.status, t.aangemeld_op, t.gestart_op, t.coach_id, t.trajectbegeleider_id,
       i.voornaam, i.familienaam, b.naam AS gemeente,
       c.voornaam AS coach_voornaam, c.familienaam AS coach_familienaam,
       a.voornaam AS begeleider_voornaam, a.familienaam AS begeleider_familienaam,
       m.stand AS aanmeldstand, m.beslist_op,
       coalesce(k.begonnen_op, (g.gesprek AT TIME ZONE 'Europe/Brussels')::date) AS gesprek_op,
       (g.plan AT TIME ZONE 'Europe/Brussels')::date AS plan_op, coalesce(u.keren, 0) > 0 AS heeft_uren,
       CASE WHEN u.bevestigd >= t.norm_minuten
            THEN (u.laatst AT TIME ZONE 'Europe/Brussels')::date END AS bereikt_op, p.pauzes
FROM intake_traject t
JOIN intake_inburgeraar i ON i.id = t.inburgeraar_id
JOIN kern_bestuur b ON b.id = t.bestuur_id
LEFT JOIN kern_gebruiker c ON c.id = t.coach_id AND c.is_active
LEFT JOIN kern_gebruiker a ON a.id = t.trajectbegeleider_id AND a.is_active
LEFT JOIN intake_aanmelding m ON m.traject_id = t.id
LEFT JOIN intake_intake k ON k.traject_id = t.id
LEFT JOIN LATERAL (
    SELECT min(op) FILTER (WHERE soort = 'intake_begonnen') AS gesprek,
           max(op) FILTER (WHERE soort = 'plan_klaar') AS plan
    FROM kern_gebeurtenis WHERE onderwerp_id = t.id AND bestuur_id = t.bestuur_id
      AND t.status IN ('in_intake', 'plan_opgemaakt', 'lopend')) g ON true
LEFT JOIN LATERAL (
    SELECT count(*) AS keren, sum(minuten) FILTER (WHERE status = 'bevestigd') AS bevestigd,
           max(beslist_op) FILTER (WHERE status = 'bevestigd') AS laatst
    FROM intake_urenregel WHERE traject_id = t.id AND bestuur_id = t.bestuur_id AND t.status = 'lopend'
      AND status <> 'vervangen') u ON true
LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(van, hervat_op)) AS pauzes FROM intake_pauze
    WHERE traject_id = t.id AND bestuur_id = t.bestuur_id) p ON true
WHERE t.bestuur_id = ANY(%(besturen)s) AND t.status NOT IN ('afgerond', 'stopgezet')
  AND (%(pk)s::uuid IS NULL OR t.id = %(pk)s) AND {van}
ORDER BY t.aangemeld_op, t.id LIMIT {hoogstens}
"""
_ALLE = _FEITEN.format(van="true", hoogstens=HOOGSTENS * 10)
# Whose lines they are: of the gemeente the own people and who has no coach. Of AgII the own people, and who has no
# trajectbegeleider only where AgII follows up: elsewhere it is not told who came without a referral (RG-04).
_MIJN = _FEITEN.format(
    van="""((t.bestuur_id = ANY(%(team)s) AND (%(heel)s OR t.coach_id = %(ik)s OR t.coach_id IS NULL))
       OR (t.bestuur_id = ANY(%(agii)s) AND t.trajectbegeleider_id = %(ik)s)
       OR (t.bestuur_id = ANY(%(opvolging)s) AND t.trajectbegeleider_id IS NULL)
       OR (t.bestuur_id = ANY(%(agii)s) AND t.trajectbegeleider_id IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM kern_lidmaatschap l JOIN kern_gebruiker g ON g.id = l.gebruiker_id AND g.is_active
           JOIN kern_werkgebied_besturen w ON w.werkgebied_id = l.werkgebied_id AND w.bestuur_id = t.bestuur_id
           WHERE l.gebruiker_id = t.trajectbegeleider_id AND l.rol = 'trajectbegeleider'
             AND l.van <= %(dag)s AND (l.tot IS NULL OR l.tot >= %(dag)s))))""",
    hoogstens=HOOGSTENS,
)


@dataclass(frozen=True)
class Eigenaar:
    """Who answers for a file now: the side, and the person or the team of that side (SW-07)."""

    kant: str
    naam: str
    is_team: bool = False

    @property
    def kant_woord(self) -> str:
        return str(Kant(self.kant).label)


@dataclass(frozen=True)
class Padregel:
    """One file with its step and owner."""

    traject_id: UUID
    bestuur_id: int
    naam: str
    gemeente: str
    nu: Nu
    eigenaar: Eigenaar


def eigenaar_van(rij: dict, kant: str) -> Eigenaar:
    """Never nobody: without a person the team of that side answers."""
    wie = "begeleider" if kant == AGII else "coach"
    naam = f"{rij[f'{wie}_voornaam'] or ''} {rij[f'{wie}_familienaam'] or ''}".strip()
    if naam:
        return Eigenaar(kant, naam)
    return Eigenaar(kant, "het team van AgII" if kant == AGII else f"het team van {rij['gemeente']}", True)


def plannen(besturen: Iterable[int], dag: date) -> dict[int, dict[str, Afspraak]]:
    """The step plan of each gemeente on a day: what was agreed over what its role says. Two queries."""
    rollen = rollen_van(besturen, dag)
    rijen: dict[int, list[Keuze]] = {pk: [] for pk in rollen}
    velden = ("bestuur_id", "stap", "kant", "dagen", "vanaf")
    for pk, *keuze in Stapafspraak.objects.filter(bestuur_id__in=rollen).values_list(*velden):
        rijen[pk].append(Keuze(*keuze))
    return {
        pk: padstand.afspraken(rol.kanten, rijen[pk], dag, rol_sinds=rol.vanaf) for pk, rol in rollen.items()
    }


def feiten_uit(rij: dict) -> Feiten:
    """From a row of the statement; days of the database as days here."""
    return Feiten(
        status=rij["status"],
        aangemeld_op=rij["aangemeld_op"],
        wacht_op_antwoord=rij["aanmeldstand"] in ("wacht", "vraag"),
        vraag_aan_agii=rij["aanmeldstand"] == "vraag",
        beslist_op=rij["beslist_op"] and timezone.localtime(rij["beslist_op"]).date(),
        gesprek_op=rij["gesprek_op"],
        plan_op=rij["plan_op"],
        gestart_op=rij["gestart_op"],
        heeft_uren=rij["heeft_uren"],
        bereikt_op=rij["bereikt_op"],
        pauzes=tuple(
            (date.fromisoformat(van), date.fromisoformat(tot) if tot else None)
            for van, tot in rij["pauzes"] or ()
        ),
    )


def _regels(rijen: list[dict], dag: date) -> list[Padregel]:
    plan = plannen({rij["bestuur_id"] for rij in rijen}, dag)
    uit = []
    for rij in rijen:
        nu = padstand.nu(feiten_uit(rij), plan[rij["bestuur_id"]], dag)
        if nu:
            naam = f"{rij['voornaam']} {rij['familienaam']}".strip()
            eigenaar = eigenaar_van(rij, nu.kant)
            uit.append(Padregel(rij["id"], rij["bestuur_id"], naam, rij["gemeente"], nu, eigenaar))
    return uit


def regel_van(kring: Kring, pk: UUID, dag: date | None = None) -> Padregel | None:
    """The line "Nu: eerste gesprek · Hanne · voor 3 december" of one file; None when it ended or is not ours."""
    besturen = sorted(kring.personen | kring.agii)
    rijen = lees(_ALLE, {"besturen": besturen, "pk": pk})
    return next(iter(_regels(rijen, dag or timezone.localdate())), None)


def alle(besturen: Iterable[int], dag: date) -> list[Padregel]:
    """Every open file of these besturen, for counts; the Kring decides what can be read."""
    return _regels(lees(_ALLE, {"besturen": sorted(besturen), "pk": None}), dag)


def te_laat(kring: Kring, dag: date, *, heel: bool = False) -> list[Padregel]:
    """Steps past their day that this actor owns, the longest late first; `heel` is the whole team (SW-03)."""
    team, agii = kring.personen - kring.agiikant, kring.agiikant
    waarden = {
        "dag": dag,
        "besturen": sorted(team | agii),
        "team": sorted(team),
        "agii": sorted(agii),
        "opvolging": sorted(kring.opvolging & agii),
        "ik": kring.gebruiker_id,
        "heel": heel,
        "pk": None,
    }
    regels = _regels(lees(_MIJN, waarden), dag)
    laat = [r for r in regels if r.nu.te_laat and r.nu.kant == kring.kant_in(r.bestuur_id)]
    return sorted(laat, key=lambda r: (-r.nu.te_laat, r.naam))


def tellingen(besturen: Iterable[int], dag: date) -> tuple[Counter, Counter]:
    """Per (step, side): how many files are there, and how many of those are late. Numbers, never names."""
    erbij, laat = Counter(), Counter()
    for regel in alle(besturen, dag):
        sleutel = (regel.nu.stap, regel.nu.kant)
        erbij[sleutel] += 1
        laat[sleutel] += bool(regel.nu.te_laat)
    return erbij, laat
