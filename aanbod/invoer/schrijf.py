"""Write judged rows set by set: organisations, new offers, changed offers, moments. One transaction around it all.

Arrays go over in one statement per hap; INSERT … SELECT goes through the policies and the history triggers like any
other write. (COPY can't: PostgreSQL refuses it on a table with policies, and nt_app may not make a temporary one.)
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, time
from functools import cache
from uuid import UUID, uuid4

from django.db import connection
from django.utils import timezone

from aanbod.acties.aanbod import plek_van
from aanbod.invoer.oordeel import VELDNAMEN, Rij, Stand, Uitkomst
from aanbod.invoer.waarden import vlak
from aanbod.kalender import Reeks, laatste_van, rooster_van
from aanbod.models import Aanbod, Fase, Organisatie
from aanbod.models.aanbod import Moment

BRON = "import"
HAP = 2500  # rows per statement; the progress bar moves in between
ORG_VELDEN = {"contactpersoon": "contactpersoon", "email": "email", "telefoon": "telefoon", "website": "website",
              "org_adres": "adres"}  # fmt: skip
_AFGELEID = ("rooster", "laatste_op", "breedtegraad", "lengtegraad")
_KALENDER = {"momenten", "eindigt_op", "zomerstop"}  # what decides the last day


def id_van(invoer_id: UUID, nummer: int) -> str:
    """The id of the offer that a row becomes: the same each time, so that an import can be found again and undone."""
    return f"{str(invoer_id)[:24]}{nummer:012x}"


def schrijf(
    *,
    invoer_id: UUID,
    bestuur_id: int,
    uitkomst: Uitkomst,
    bron: str = BRON,
    voortgang: Callable[[int], None],
) -> None:
    """Write what is new and what changed; the caller holds the transaction."""
    nieuw = [rij for rij in uitkomst.rijen if rij.stand == Stand.NIEUW]
    anders = [rij for rij in uitkomst.rijen if rij.stand in (Stand.GEWIJZIGD, Stand.BOTST)]
    orgs = _organisaties(bestuur_id, nieuw, uitkomst.kolommen)
    _zet_op_de_kaart(uitkomst.kolommen)
    gedaan = len(uitkomst.rijen) - len(nieuw) - len(anders)
    for hap in _happen(nieuw):
        _voeg_toe(invoer_id, bestuur_id, hap, uitkomst.kolommen, orgs, bron)
        gedaan += len(hap)
        voortgang(gedaan)
    for hap in _happen(anders):
        _werk_bij(hap)
        gedaan += len(hap)
        voortgang(gedaan)
    if "momenten" in uitkomst.kolommen:
        _momenten(invoer_id, bestuur_id, nieuw, anders, uitkomst.kolommen["momenten"])


def _happen(rijen: list[Rij]) -> Iterable[list[Rij]]:
    return (rijen[n : n + HAP] for n in range(0, len(rijen), HAP))


# ------------------------------------------------------------------------------------------------ organisations


def _organisaties(bestuur_id: int, rijen: list[Rij], kolommen: dict[str, list]) -> dict[str, str]:
    """Id per name as it stands in the file. New ones come in as found; known ones keep what they have."""
    bekend = {
        (vlak(naam) or naam): str(pk)
        for pk, naam in Organisatie.objects.filter(bestuur_id=bestuur_id)
        .order_by("pk")
        .values_list("pk", "naam")
    }
    velden = {kolom: veld for kolom, veld in ORG_VELDEN.items() if kolom in kolommen}
    per_naam: dict[str, str] = {}
    nieuw: dict[str, dict] = {}
    aan_te_vullen: dict[str, dict] = {}
    for rij in rijen:
        if rij.aanbieder in per_naam and not velden:
            continue
        plat = vlak(rij.aanbieder) or rij.aanbieder
        if plat not in bekend:
            bekend[plat] = str(uuid4())
            nieuw[bekend[plat]] = {"naam": rij.aanbieder}
        sleutel = per_naam[rij.aanbieder] = bekend[plat]
        doel = nieuw.get(sleutel)
        if doel is None:
            doel = aan_te_vullen.setdefault(sleutel, {})
        for kolom, veld in velden.items():
            if waarde := kolommen[kolom][rij.plaats]:
                doel.setdefault(veld, waarde)
    Organisatie.objects.bulk_create(
        [
            Organisatie(
                pk=pk, bestuur_id=bestuur_id, fase=Fase.GEVONDEN, fase_op=timezone.localdate(), **waarden
            )
            for pk, waarden in nieuw.items()
        ]
    )
    _vul_aan({pk: waarden for pk, waarden in aan_te_vullen.items() if waarden})
    return per_naam


def _vul_aan(gegevens: dict[str, dict]) -> None:
    """What a known organisation does not have yet; what it has is never overwritten."""
    if not gegevens:
        return
    velden = list(ORG_VELDEN.values())
    zet = ", ".join(
        f"{veld} = CASE WHEN o.{veld} = '' THEN coalesce(n.{veld}, '') ELSE o.{veld} END" for veld in velden
    )
    typen = ", ".join(f"{veld} text" for veld in velden)
    leeg = " OR ".join(f"(o.{veld} = '' AND n.{veld} <> '')" for veld in velden)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE aanbod_organisatie o SET {zet} FROM jsonb_to_recordset(%s::jsonb) AS n(id uuid, {typen})"  # noqa: S608 - names of our own columns
            f" WHERE o.id = n.id AND ({leeg})",
            [json.dumps([{"id": pk, **waarden} for pk, waarden in gegevens.items()])],
        )


# ------------------------------------------------------------------------------------------------ offers


def _kolomnamen(namen: Iterable[str]) -> list[str]:
    """Fields of the file that are columns of the table; a closed list, so they may stand in a statement."""
    mag = (VELDNAMEN - {"momenten"}) | {"extern_id", *_AFGELEID}
    return [naam for naam in namen if naam in mag]


def _voeg_toe(
    invoer_id: UUID, bestuur_id: int, rijen: list[Rij], kolommen: dict, orgs: dict[str, str], bron: str
) -> None:
    velden = _kolomnamen(kolommen)
    plaatsen = [rij.plaats for rij in rijen]
    data = {
        "id": [id_van(invoer_id, rij.nummer) for rij in rijen],
        "organisatie_id": [orgs[rij.aanbieder] for rij in rijen],
        **{veld: [kolommen[veld][plaats] for plaats in plaatsen] for veld in velden},
    }
    if "momenten" in kolommen:
        data["momenten"] = [json.dumps(kolommen["momenten"][plaats]) for plaats in plaatsen]
    nu = timezone.now()
    vast = {
        "bestuur_id": bestuur_id,
        "bron": bron,
        "gepubliceerd": True,
        "gemaakt_op": nu,
        "gewijzigd_op": nu,
    }
    namen, bronnen, waarden = [], [], []
    for veld in Aanbod._meta.concrete_fields:
        naam, soort = veld.column, veld.db_type(connection)
        namen.append(naam)
        if naam == "bron_waarden":
            bronnen.append(f"jsonb_strip_nulls({_bron_waarden(list(data))})")
        elif naam in ("id", "organisatie_id"):
            bronnen.append(f"t.{naam}")
        else:
            standaard = vast.get(naam, veld.get_default())
            bronnen.append(f"coalesce(t.{naam}::{soort}, %s::{soort})" if naam in velden else f"%s::{soort}")
            waarden.append(veld.get_db_prep_save(standaard, connection))
    rijen_sql, reeksen = _als_rijen(data)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [f"{{{_trigger_gemaakt()}}}"])
        cursor.execute(
            f"WITH nieuw AS (INSERT INTO aanbod_aanbod ({', '.join(namen)}) SELECT {', '.join(bronnen)}"  # noqa: S608 - names of our own columns
            f" FROM {rijen_sql} RETURNING *) {_historie(namen)}",
            waarden + reeksen,
        )
        cursor.execute("SELECT set_config('pgtrigger.ignore', '{}', true)")


def _historie(namen: list[str]) -> str:
    """The history of all new rows in the same statement: per row the trigger takes longer than all the rest together.

    Word for word what the trigger writes; tests/aanbod/test_invoer_schrijven.py lays the two side by side.
    """
    eigen = ", ".join(namen)
    return (
        f"INSERT INTO aanbod_aanbodevent ({eigen}, pgh_created_at, pgh_label, pgh_obj_id, pgh_context)"  # noqa: S608 - names of our own columns
        f" SELECT {eigen}, now(), 'gemaakt', id,"
        " nullif(current_setting('pghistory.context_metadata', true), '')::jsonb FROM nieuw"
    )


@cache
def _trigger_gemaakt() -> str:
    return next(t.get_pgid(Aanbod) for t in Aanbod._meta.triggers if t.name == "gemaakt_insert")


NIET_VAN_DE_BRON = ("id", "organisatie_id", "extern_id", *_AFGELEID)


def _bron_waarden(velden: list[str]) -> str:
    """What the file said, as JSON: that is how the next import sees what somebody changed here."""
    zonder = ", ".join(f"'{veld}'" for veld in NIET_VAN_DE_BRON)
    basis = f"to_jsonb(t) - ARRAY[{zonder}]"
    if "contacttalen" in velden:
        basis += " || jsonb_build_object('contacttalen', to_jsonb(t.contacttalen::varchar[]))"
    if "momenten" in velden:
        basis += " || jsonb_build_object('momenten', t.momenten::jsonb)"
    return basis


def _werk_bij(rijen: list[Rij]) -> None:
    """Only the fields that change; `bron_waarden` also keeps what a person refused, so it isn't asked again."""
    velden = _kolomnamen(dict.fromkeys(v for rij in rijen for v in rij.wijzig if v not in _AFGELEID))
    data = {
        "id": [rij.bekend.id for rij in rijen],
        **{veld: [rij.wijzig.get(veld) for rij in rijen] for veld in velden},
        **_afgeleid(rijen),
        "bron_waarden": [json.dumps(_nieuwe_bron(rij), default=str) for rij in rijen],
    }
    zet = [f"{veld} = coalesce(t.{veld}::{_soort(veld)}, a.{veld})" for veld in velden]
    zet += [f"{veld} = CASE WHEN t.{of} THEN t.{veld} ELSE a.{veld} END" for veld, of in _REKEN.items()]
    zet.append("bron_waarden = coalesce(a.bron_waarden, '{}'::jsonb) || t.bron_waarden::jsonb")
    zet.append("versie = a.versie + 1")
    rijen_sql, reeksen = _als_rijen(data)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE aanbod_aanbod a SET {', '.join(zet)} FROM {rijen_sql} WHERE a.id = t.id",  # noqa: S608 - names of our own columns
            reeksen,
        )


_REKEN = {
    "laatste_op": "reken_einde",
    "rooster": "reken_rooster",
    "breedtegraad": "reken_plek",
    "lengtegraad": "reken_plek",
}


def _afgeleid(rijen: list[Rij]) -> dict[str, list]:
    """What follows from the fields that change, and a flag per row that says whether it does."""
    plek = cache(plek_van)
    data: dict[str, list] = {naam: [] for naam in (*_REKEN, *dict.fromkeys(_REKEN.values()))}
    for rij in rijen:
        waarden = rij.bekend.waarden | rij.wijzig
        reeksen = [_reeks_van(moment) for moment in waarden.get("momenten") or []]
        breedte, lengte = plek(rij.wijzig["postcode"]) if "postcode" in rij.wijzig else (None, None)
        laatste = laatste_van(reeksen, waarden.get("eindigt_op"), waarden.get("zomerstop"))
        rij_data = {
            "laatste_op": laatste,
            "rooster": rooster_van(reeksen),
            "breedtegraad": breedte,
            "lengtegraad": lengte,
            "reken_einde": not _KALENDER.isdisjoint(rij.wijzig),
            "reken_rooster": "momenten" in rij.wijzig,
            "reken_plek": "postcode" in rij.wijzig,
        }
        for naam, waarde in rij_data.items():
            data[naam].append(waarde)
    return data


def _reeks_van(moment: list) -> Reeks:
    dag, om_de, begint, eindigt, van, tot = moment
    uren = (time.fromisoformat(uur) if uur else None for uur in (begint, eindigt))
    dagen = (date.fromisoformat(op) if op else None for op in (van, tot))
    return Reeks(dag, om_de or 1, *uren, *dagen)


def _zet_op_de_kaart(kolommen: dict[str, list]) -> None:
    """Where each postcode lies; each is looked up once."""
    if "postcode" in kolommen:
        plek = cache(plek_van)
        punten = [plek(str(postcode or "")) for postcode in kolommen["postcode"]]
        kolommen["breedtegraad"] = [punt[0] for punt in punten]
        kolommen["lengtegraad"] = [punt[1] for punt in punten]


def _nieuwe_bron(rij: Rij) -> dict:
    gezet = {veld: waarde for veld, waarde in rij.wijzig.items() if veld not in _AFGELEID}
    return gezet | {veld: nieuw for veld, (_, nieuw) in rij.botst.items()}


# ------------------------------------------------------------------------------------------------ arrays


def _soort(naam: str) -> str:
    """The type of a column of the offer."""
    return next(veld.db_type(connection) for veld in Aanbod._meta.concrete_fields if veld.column == naam)


def _als_rijen(data: dict[str, list]) -> tuple[str, list[str]]:
    """All rows as one `unnest` of typed arrays, a text parameter per column."""
    typen = {naam: _element(naam) for naam in data}
    delen = ", ".join(f"%s::{soort}[]" for soort in typen.values())
    return f"unnest({delen}) AS t({', '.join(data)})", [_reeks(kolom) for kolom in data.values()]


def _element(naam: str) -> str:
    if naam.startswith("reken_"):
        return "boolean"
    soort = "text" if naam == "momenten" else _soort(naam)
    # An array per row can't be unnested, and a text that is too long must fail instead of being cut off.
    return "text" if soort.endswith("[]") or soort == "jsonb" or soort.startswith("varchar") else soort


_ONTSNAP = str.maketrans({"\\": "\\\\", '"': '\\"'})


def _reeks(kolom: list) -> str:
    """A column as one array literal. Most columns have few different values: each is written out once."""
    if set(map(type, kolom)) == {str}:
        samen = "\x00".join(kolom)
        if "\\" in samen or '"' in samen:
            samen = samen.translate(_ONTSNAP)
        return '{"' + samen.replace("\x00", '","') + '"}' if all(kolom) else _reeks_met_leeg(kolom)
    return _reeks_met_leeg(kolom)


def _reeks_met_leeg(kolom: list) -> str:
    bekend: dict = {}
    uit = []
    for waarde in kolom:
        sleutel = tuple(waarde) if type(waarde) is list else (type(waarde), waarde)
        tekst = bekend.get(sleutel)
        if tekst is None:
            tekst = bekend[sleutel] = _een(waarde)
        uit.append(tekst)
    return "{" + ",".join(uit) + "}"


def _een(waarde) -> str:
    if waarde is None or waarde == "":
        return "NULL"
    if waarde is True or waarde is False:
        return "t" if waarde else "f"
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, int):
        return str(waarde)
    if isinstance(waarde, list):
        waarde = "{" + ",".join(waarde) + "}"
    return f'"{str(waarde).translate(_ONTSNAP)}"'


# ------------------------------------------------------------------------------------------------ moments


def _momenten(invoer_id: UUID, bestuur_id: int, nieuw: list[Rij], anders: list[Rij], kolom: list) -> None:
    """A calendar replaces the calendar that the same source wrote before."""
    per_aanbod = {id_van(invoer_id, rij.nummer): kolom[rij.plaats] for rij in nieuw if kolom[rij.plaats]}
    vervang = {rij.bekend.id: rij.wijzig["momenten"] for rij in anders if rij.wijzig.get("momenten")}
    if vervang:
        Moment.objects.filter(bestuur_id=bestuur_id, aanbod_id__in=vervang).delete()
    Moment.objects.bulk_create(
        Moment(bestuur_id=bestuur_id, aanbod_id=sleutel, **dict(zip(MOMENT_VELDEN, moment, strict=True)))
        for sleutel, momenten in (per_aanbod | vervang).items()
        for moment in momenten
    )


MOMENT_VELDEN = ("dag", "om_de", "begint", "eindigt", "van", "tot")
