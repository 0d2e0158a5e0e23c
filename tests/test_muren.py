"""The three walls around every gemeente, read from the catalogue of PostgreSQL itself (F15, veiligheid.md §4.1)."""

import re

import pytest
from django.db import connection

from netwerktraject.kern.models import Muur
from tests.huis.modellen import naam, spoor_modellen, tenant_modellen, tenant_sleutels

pytestmark = pytest.mark.django_db

PERSONEN = "bestuur_id = ANY app_ids 'app.personen'"
AGII = "bestuur_id = ANY app_ids 'app.agii'"
OPVOLGING = "bestuur_id = ANY app_ids 'app.opvolging'"
AGIIKANT = "bestuur_id = ANY app_ids 'app.agiikant'"
AANBOD = "bestuur_id = ANY app_ids 'app.aanbod'"
VERBAND = "verband_id = ANY app_ids 'app.verbanden'"
# Written out once more on purpose: a slip in kern/muren.py must not repeat itself here.
VERWACHT = {
    Muur.PERSONEN: {"eigen": ("ALL", PERSONEN)},
    Muur.GEDEELD: {"eigen": ("ALL", PERSONEN), "agii": ("SELECT", AGII), "opvolging": ("ALL", OPVOLGING)},
    Muur.AANMELDBAAR: {"eigen": ("ALL", PERSONEN), "agii": ("ALL", AGII)},
    Muur.SIGNAAL: {"eigen": ("ALL", AANBOD), "agii": ("ALL", AGII)},
    Muur.AANBOD: {"eigen": ("ALL", AANBOD), "agii": ("SELECT", AGII)},
    Muur.TEAM: {"eigen": ("ALL", AANBOD)},
    Muur.AANBOD_DEELBAAR: {
        "eigen": ("ALL", AANBOD),
        "agii": ("SELECT", AGII),
        "partner": (
            "SELECT",
            (
                f"{VERBAND} OR voor_allen AND app_tekst 'app.gebruiker' <> '' "
                "OR met_besturen && app_ids 'app.aanbod' OR met_besturen && app_ids 'app.agii'"
            ),
        ),
        "gebruikt": ("SELECT", "id = ANY ARRAY SELECT g.aanbod_sleutel FROM aanbod_gebruik g"),
        "openbaar": (
            "SELECT",
            (
                "gepubliceerd AND in_keuzemenu AND label = 'toegekend' AND label_tot >= now AT TIME ZONE "
                "'Europe/Brussels' ::date AND bestuur_id = ANY app_ids 'app.openbaar' "
                "OR met_besturen && app_ids 'app.openbaar' "
                "OR verband_id = ANY app_ids 'app.openbaar_verbanden' "
                "OR voor_allen AND cardinality app_ids 'app.openbaar' > 0"
            ),
        ),
    },
    Muur.AANBIEDER: {
        "eigen": ("ALL", AANBOD),
        "agii": ("SELECT", AGII),
        "bij": (
            "SELECT",
            "EXISTS SELECT 1 FROM aanbod_aanbod a WHERE a.organisatie_id = aanbod_organisatie.id",
        ),
    },
    Muur.BIJ_AANBOD: {
        "eigen": ("ALL", AANBOD),
        "agii": ("SELECT", AGII),
        "bij": ("SELECT", "EXISTS SELECT 1 FROM aanbod_aanbod a WHERE a.id = {tabel}.aanbod_id"),
    },
    Muur.LINK: {
        "eigen": ("ALL", PERSONEN),
        "opvolging": ("ALL", OPVOLGING),
        "drager": ("SELECT", "hash = app_tekst 'app.link'"),
    },
    Muur.CERTIFICAAT: {
        "eigen": ("ALL", PERSONEN),
        "agii": ("SELECT", AGII),
        "opvolging": ("ALL", OPVOLGING),
        "code": ("SELECT", "code_hash = app_tekst 'app.code'"),
    },
    Muur.GEBEURTENIS: {
        "eigen": ("ALL", PERSONEN),
        "agii": ("ALL", f"{AGII} AND gedeeld"),
        "opvolging": ("ALL", OPVOLGING),
    },
    Muur.TAAK: {
        "eigen": ("ALL", PERSONEN),
        "opvolging": ("ALL", OPVOLGING),
        "taak": ("ALL", "app_tekst 'app.taak' <> ''"),
    },
    Muur.UITVOERING: {"eigen": ("ALL", PERSONEN), "opvolging": ("ALL", OPVOLGING)},
    Muur.KANT: {
        "eigen": ("ALL", f"{PERSONEN} AND kant = 'gemeente' AND NOT {AGIIKANT}"),
        "agii": ("ALL", f"{AGIIKANT} AND kant = 'agii'"),
    },
    Muur.ORIENTATIE: {
        "agii": ("ALL", AGII),
        "eigen": ("SELECT", f"{PERSONEN} AND traject_id IS NOT NULL"),
    },
    Muur.OVERDRACHT: {
        "eigen": ("ALL", PERSONEN),
        "ontvanger": ("SELECT", "naar_id = ANY app_ids 'app.personen'"),
        "antwoord": ("UPDATE", "naar_id = ANY app_ids 'app.personen'"),
    },
}
NIET_IN_SPOOR = {"partner", "drager", "code", "bij", "gebruikt", "openbaar"}
# Keys that may point to another bestuur; each has a trigger of its own, tested in tests/intake/test_gedeeld_aanbod.py.
MET_TRIGGER = {("Onderdeel", "aanbod"), ("Infoplek", "aanbod"), ("Afspraak", "aanbod")}
# Tables that need no wall, each with the reason.
ZONDER_MUUR = {
    "account_emailaddress": "staff accounts, allauth",
    "account_emailconfirmation": "staff accounts, allauth",
    "auth_group": "unused, django.contrib.auth",
    "auth_group_permissions": "unused, django.contrib.auth",
    "auth_permission": "unused, django.contrib.auth",
    "django_content_type": "names of models",
    "django_migrations": "names of migrations",
    "django_session": "sessions, looked up by their secret key",
    "kern_bestuur": "public facts about gemeenten",
    "intake_regeling": "the rule of the Flemish government",
    "kern_rolkeuze": "public fact: how much a gemeente does",
    "kern_gebruiker": "staff accounts; a login must find them before there is a Kring",
    "kern_samenwerkingsverband": "public fact: which gemeenten work together",
    "kern_samenwerkingsverband_besturen": "public fact: which gemeenten work together",
    "kern_werkgebied": "public fact: work regions of the agency",
    "kern_werkgebied_besturen": "public fact: work regions of the agency",
    "mfa_authenticator": "staff accounts, allauth",
    "nt_cache": "counters of the login limit, no person",
    "pghistory_context": "unused: the context lives in the event rows",
}
# Natural keys that are unique over all gemeenten: none of them can be guessed, so none is an oracle.
UNIEK_OVERAL = {("link", "hash"), ("certificaat", "code_hash"), ("bericht", "message_id")}


def vraag(sql: str, *params) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def kaal(voorwaarde: str | None) -> str | None:
    """A condition without the brackets and casts that PostgreSQL adds."""
    if voorwaarde is None:
        return None
    zonder = re.sub(r"::text|[()]", " ", voorwaarde)
    return re.sub(r"\s+", " ", zonder).strip()


@pytest.mark.parametrize("model", [*tenant_modellen(), *spoor_modellen()], ids=naam)
def test_elke_rij_heeft_een_bestuur_en_rls_is_afgedwongen(model):
    """F15"""
    tabel = model._meta.db_table
    assert vraag(
        "SELECT a.attnotnull, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c JOIN pg_attribute a "
        "ON a.attrelid = c.oid AND a.attname = 'bestuur_id' WHERE c.relname = %s",
        tabel,
    ) == [(True, True, True)]


@pytest.mark.parametrize("model", [*tenant_modellen(), *spoor_modellen()], ids=naam)
def test_de_politiek_is_die_van_de_muur(model):
    """F15"""
    is_spoor = model in spoor_modellen()
    muur = model.pgh_tracked_model.MUUR if is_spoor else model.MUUR
    verwacht = {
        naam: (
            opdracht,
            voorwaarde.replace("{tabel}", model._meta.db_table),
            voorwaarde if opdracht in ("ALL", "UPDATE") else None,
        )
        for naam, (opdracht, voorwaarde) in VERWACHT[muur].items()
        if not (is_spoor and naam in NIET_IN_SPOOR)
    }
    gevonden = vraag(
        "SELECT policyname, cmd, qual, with_check FROM pg_policies WHERE tablename = %s", model._meta.db_table
    )
    assert {naam: (opdracht, kaal(q), kaal(c)) for naam, opdracht, q, c in gevonden} == verwacht


def test_politiek_geldt_voor_iedereen_en_staat_toe():
    """No policy is limited to one role, and none is RESTRICTIVE by mistake."""
    assert vraag("SELECT DISTINCT permissive, roles::text FROM pg_policies") == [("PERMISSIVE", "{public}")]


def test_het_spoor_van_de_rollen_heeft_dezelfde_muren_als_de_rollen():
    politiek = (
        "SELECT policyname, cmd, qual, with_check FROM pg_policies WHERE tablename = %s ORDER BY policyname"
    )
    assert vraag(politiek, "kern_lidmaatschapevent") == vraag(politiek, "kern_lidmaatschap")
    assert len(vraag(politiek, "kern_lidmaatschap")) == 4


def test_alleen_bekende_sleutels_gaan_over_de_grens():
    """A model that lets a key cross the border needs a trigger and a line in MET_TRIGGER."""
    assert {(m.__name__, veld) for m in tenant_modellen() for veld in m.OVER_DE_GRENS} == MET_TRIGGER
    bewaakt = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'aanbod_mag' ORDER BY 1"
    assert [tabel for (tabel,) in vraag(bewaakt)] == sorted(
        f"intake_{model.lower()}" for model, _veld in MET_TRIGGER
    )


SAMENGESTELD = [g for g in tenant_sleutels() if (g[0].__name__, g[1].name) not in MET_TRIGGER]


@pytest.mark.parametrize("geval", sorted(SAMENGESTELD, key=naam), ids=naam)
def test_elke_sleutel_naar_een_andere_muur_is_samengesteld(geval):
    """F15, M6: `(bestuur_id, x_id)` refers to `(bestuur_id, id)`; a plain key check walks through the policies."""
    model, veld = geval
    gevonden = vraag(
        """
        SELECT array_agg(b.attname::text ORDER BY k.n), array_agg(d.attname::text ORDER BY k.n)
        FROM pg_constraint c
        CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (van, naar, n)
        JOIN pg_attribute b ON b.attrelid = c.conrelid AND b.attnum = k.van
        JOIN pg_attribute d ON d.attrelid = c.confrelid AND d.attnum = k.naar
        WHERE c.contype = 'f' AND c.convalidated AND c.conrelid = %s::regclass AND c.confrelid = %s::regclass
        GROUP BY c.oid
        """,
        model._meta.db_table,
        veld.related_model._meta.db_table,
    )
    assert (["bestuur_id", veld.column], ["bestuur_id", "id"]) in gevonden


def test_geen_tabel_zonder_muur_buiten_de_lijst():
    """A new table with people in it gets a wall, or a line with the reason."""
    open_ = {
        rij[0]
        for rij in vraag(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace "
            "AND NOT (relrowsecurity AND relforcerowsecurity)"
        )
    }
    assert open_ == set(ZONDER_MUUR)


def test_geen_view_loopt_om_de_muur_heen():
    """M6: views of the owner and materialised views don't ask row-level security."""
    assert (
        vraag(
            "SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace"
        )
        == []
    )


def test_geen_functie_leent_de_rechten_van_haar_eigenaar():
    assert (
        vraag("SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace") == []
    )


def test_sleutels_verraden_niets_over_andere_gemeenten():
    """§4.1: a unique key over all gemeenten tells by its error that a row exists elsewhere."""
    verkeerd = set()
    for model in tenant_modellen():
        achter_muur = {v.name for m, v in tenant_sleutels() if m is model} | {"bestuur"}
        los = [(v.name,) for v in model._meta.concrete_fields if v.unique and not v.primary_key]
        samen = [tuple(u.fields) for u in model._meta.constraints if hasattr(u, "fields")]
        verkeerd |= {
            (model._meta.model_name, *velden) for velden in [*los, *samen] if not achter_muur & set(velden)
        }
    assert verkeerd == UNIEK_OVERAL


def test_de_app_rol_kan_de_muren_niet_afbreken():
    """F15: neither owner, superuser, nor BYPASSRLS, nor member of a role that is."""
    assert vraag(
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles "
        "WHERE rolname = current_user"
    ) == [("nt_app", False, False, False, False, False)]
    assert (
        vraag(
            "SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = 'nt_app'"
        )
        == []
    )
    assert vraag("SELECT relname FROM pg_class WHERE relowner = 'nt_app'::regrole") == []
    assert vraag(
        "SELECT has_schema_privilege('public', 'CREATE'), has_database_privilege(current_database(), 'CREATE')"
    ) == [(False, False)]


def test_de_app_rol_mag_nergens_truncate_references_of_trigger():
    assert (
        vraag(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
            "AND has_table_privilege(oid, 'TRUNCATE, REFERENCES, TRIGGER')"
        )
        == []
    )
