"""The database walls: row-level security and composite foreign keys, made by migration operations.

Policies read the settings that `kern.kring` writes. A table without a setting answers 0 rows.
"""

from __future__ import annotations

from django.db.migrations.operations.base import Operation

from netwerktraject.kern.models.basis import Muur

APP_ROL = "nt_app"

FUNCTIES = """
CREATE OR REPLACE FUNCTION app_ids(naam text) RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting(naam, true), ''), '{}')::int[] $$;
CREATE OR REPLACE FUNCTION app_tekst(naam text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting(naam, true), '') $$;
"""
FUNCTIES_TERUG = "DROP FUNCTION app_ids(text); DROP FUNCTION app_tekst(text);"

_PERSONEN = "bestuur_id = ANY (app_ids('app.personen'))"
_AGII = "bestuur_id = ANY (app_ids('app.agii'))"
_AGIIKANT = "bestuur_id = ANY (app_ids('app.agiikant'))"
_OPVOLGING = "bestuur_id = ANY (app_ids('app.opvolging'))"
_AANBOD = "bestuur_id = ANY (app_ids('app.aanbod'))"
_VERBAND = "verband_id = ANY (app_ids('app.verbanden'))"
_ONTVANGERS = ("app.aanbod", "app.agii")
_GEDEELD = " OR ".join(
    [
        _VERBAND,
        "(voor_allen AND app_tekst('app.gebruiker') <> '')",
        *(f"met_besturen && app_ids('{naam}')" for naam in _ONTVANGERS),
    ]
)
# What the public menu of a gemeente may show: labelled today, in the menu, its own or shared with it.
_OPENBAAR = (
    "gepubliceerd AND in_keuzemenu AND label = 'toegekend'"
    " AND label_tot >= (now() AT TIME ZONE 'Europe/Brussels')::date"
    " AND (bestuur_id = ANY (app_ids('app.openbaar')) OR met_besturen && app_ids('app.openbaar')"
    " OR verband_id = ANY (app_ids('app.openbaar_verbanden'))"
    " OR (voor_allen AND cardinality(app_ids('app.openbaar')) > 0))"
)
# The subqueries are subject to the policies of their own table, so "any offer that I may see" is all they need say.
_GEBRUIKT = "id = ANY (ARRAY(SELECT g.aanbod_sleutel FROM aanbod_gebruik g))"

# muur -> [(name, command, condition)]; ALL serves as USING and WITH CHECK. `{tabel}` is the table itself.
POLITIEK: dict[Muur, list[tuple[str, str, str]]] = {
    Muur.PERSONEN: [("eigen", "ALL", _PERSONEN)],
    Muur.GEDEELD: [("eigen", "ALL", _PERSONEN), ("agii", "SELECT", _AGII), ("opvolging", "ALL", _OPVOLGING)],
    Muur.AANMELDBAAR: [("eigen", "ALL", _PERSONEN), ("agii", "ALL", _AGII)],
    Muur.SIGNAAL: [("eigen", "ALL", _AANBOD), ("agii", "ALL", _AGII)],
    Muur.AANBOD: [("eigen", "ALL", _AANBOD), ("agii", "SELECT", _AGII)],
    Muur.TEAM: [("eigen", "ALL", _AANBOD)],
    Muur.AANBOD_DEELBAAR: [
        ("eigen", "ALL", _AANBOD),
        ("agii", "SELECT", _AGII),
        ("partner", "SELECT", _GEDEELD),
        ("gebruikt", "SELECT", _GEBRUIKT),
        ("openbaar", "SELECT", _OPENBAAR),
    ],
    Muur.AANBIEDER: [
        ("eigen", "ALL", _AANBOD),
        ("agii", "SELECT", _AGII),
        (
            "bij",
            "SELECT",
            "EXISTS (SELECT 1 FROM aanbod_aanbod a WHERE a.organisatie_id = {tabel}.id)",
        ),
    ],
    Muur.BIJ_AANBOD: [
        ("eigen", "ALL", _AANBOD),
        ("agii", "SELECT", _AGII),
        ("bij", "SELECT", "EXISTS (SELECT 1 FROM aanbod_aanbod a WHERE a.id = {tabel}.aanbod_id)"),
    ],
    Muur.LINK: [
        ("eigen", "ALL", _PERSONEN),
        ("opvolging", "ALL", _OPVOLGING),
        ("drager", "SELECT", "hash = app_tekst('app.link')"),
    ],
    Muur.CERTIFICAAT: [
        ("eigen", "ALL", _PERSONEN),
        ("agii", "SELECT", _AGII),
        ("opvolging", "ALL", _OPVOLGING),
        ("code", "SELECT", "code_hash = app_tekst('app.code')"),
    ],
    Muur.GEBEURTENIS: [
        ("eigen", "ALL", _PERSONEN),
        ("agii", "ALL", f"{_AGII} AND gedeeld"),
        ("opvolging", "ALL", _OPVOLGING),
    ],
    Muur.TAAK: [
        ("eigen", "ALL", _PERSONEN),
        ("opvolging", "ALL", _OPVOLGING),
        ("taak", "ALL", "app_tekst('app.taak') <> ''"),
    ],
    Muur.UITVOERING: [("eigen", "ALL", _PERSONEN), ("opvolging", "ALL", _OPVOLGING)],
    # A task has no side: it reaches the notes of the gemeente only, as before.
    Muur.KANT: [
        ("eigen", "ALL", f"{_PERSONEN} AND kant = 'gemeente' AND NOT {_AGIIKANT}"),
        ("agii", "ALL", f"{_AGIIKANT} AND kant = 'agii'"),
    ],
    Muur.ORIENTATIE: [
        ("agii", "ALL", _AGII),
        ("eigen", "SELECT", f"{_PERSONEN} AND traject_id IS NOT NULL"),
    ],
    Muur.OVERDRACHT: [
        ("eigen", "ALL", _PERSONEN),
        ("ontvanger", "SELECT", "naar_id = ANY (app_ids('app.personen'))"),
        ("antwoord", "UPDATE", "naar_id = ANY (app_ids('app.personen'))"),
    ],
}

IN_SPOOR = {
    "eigen",
    "agii",
    "opvolging",
    "taak",
    "ontvanger",
    "antwoord",
}  # who reads the rows of a partner, a link or the menu has no part in its history


def _quote(schema_editor, naam: str) -> str:
    return schema_editor.quote_name(naam)


class MuurRond(Operation):
    """Put the walls around one tenant table: RLS forced, its policies, and a composite FK for each tenant FK.

    Read from the model's state: every foreign key to another model that has a `bestuur` gets a second constraint
    `(bestuur_id, fk) -> (bestuur_id, id)`, since plain FK checks bypass row-level security (M6).
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, model: str, muur: str, spoor: bool = True) -> None:
        self.model, self.muur, self.spoor = model, Muur(muur), spoor

    def deconstruct(self):
        return (self.__class__.__name__, [self.model, str(self.muur)], {} if self.spoor else {"spoor": False})

    def state_forwards(self, app_label, state) -> None:
        """The walls are no part of Django's state."""

    def describe(self) -> str:
        return f"Muur {self.muur} rond {self.model}"

    def _tabellen(self, app_label, state):
        model = state.apps.get_model(app_label, self.model)
        tabellen = [(model, False)]
        if self.spoor:
            tabellen.append((state.apps.get_model(app_label, f"{self.model}Event"), True))
        return tabellen

    def database_forwards(self, app_label, schema_editor, from_state, to_state) -> None:
        for model, is_spoor in self._tabellen(app_label, to_state):
            tabel = _quote(schema_editor, model._meta.db_table)
            schema_editor.execute(f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
            zet_politiek(schema_editor, model._meta.db_table, self.muur, is_spoor)
            if is_spoor:
                schema_editor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {APP_ROL}")
            else:
                self._samengestelde_sleutels(schema_editor, model, tabel)

    def _samengestelde_sleutels(self, schema_editor, model, tabel: str) -> None:
        naam = model._meta.db_table
        schema_editor.execute(
            f'ALTER TABLE {tabel} ADD CONSTRAINT "{naam}_bestuur_id_uniek" UNIQUE (bestuur_id, id)'
        )
        for veld in tenant_sleutels(model):
            doel = veld.related_model._meta.db_table
            schema_editor.execute(
                f'ALTER TABLE {tabel} ADD CONSTRAINT "{naam}_{veld.column}_zelfde_bestuur" '
                f'FOREIGN KEY (bestuur_id, "{veld.column}") REFERENCES "{doel}" (bestuur_id, id) '
                "DEFERRABLE INITIALLY DEFERRED"
            )

    def database_backwards(self, app_label, schema_editor, from_state, to_state) -> None:
        for model, _ in reversed(self._tabellen(app_label, from_state)):
            tabel = _quote(schema_editor, model._meta.db_table)
            for naam, _opdracht, _voorwaarde in POLITIEK[self.muur]:
                schema_editor.execute(f"DROP POLICY IF EXISTS {naam} ON {tabel}")
            schema_editor.execute(
                f"ALTER TABLE {tabel} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY"
            )


class Hermuur(MuurRond):
    """Make the policies of a table anew after its kind of wall, or the list in POLITIEK, changed.

    Safe on a new database too, where the first migration already made them as they are now.
    """

    def describe(self) -> str:
        return f"Muur {self.muur} opnieuw rond {self.model}"

    def database_forwards(self, app_label, schema_editor, from_state, to_state) -> None:
        for model, is_spoor in self._tabellen(app_label, to_state):
            tabel = model._meta.db_table
            schema_editor.execute(
                "DO $$ DECLARE p text; BEGIN FOR p IN SELECT policyname FROM pg_policies "  # noqa: S608 - own names
                f"WHERE tablename = '{tabel}' LOOP "
                f"EXECUTE 'DROP POLICY ' || quote_ident(p) || ' ON {tabel}'; END LOOP; END $$"
            )
            zet_politiek(schema_editor, tabel, self.muur, is_spoor)

    def database_backwards(self, app_label, schema_editor, from_state, to_state) -> None:
        """The wall stays as it is: going back never opens a table."""


def zet_politiek(schema_editor, tabel: str, muur: Muur, is_spoor: bool) -> None:
    """Create the policies of one table; its history keeps to who works with the rows."""
    for naam, opdracht, voorwaarde in POLITIEK[muur]:
        if is_spoor and naam not in IN_SPOOR:
            continue
        voorwaarde = voorwaarde.replace("{tabel}", tabel)
        if is_spoor and "gedeeld" in voorwaarde:
            voorwaarde = _AGII
        schema_editor.execute(
            f'CREATE POLICY {naam} ON "{tabel}" FOR {opdracht} USING ({voorwaarde})'
            + (f" WITH CHECK ({voorwaarde})" if opdracht in ("ALL", "UPDATE") else "")
        )


class AlleenToevoegen(Operation):
    """Take UPDATE, DELETE and TRUNCATE from the app role: the table only grows."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, model: str) -> None:
        self.model = model

    def deconstruct(self):
        return (self.__class__.__name__, [self.model], {})

    def state_forwards(self, app_label, state) -> None:
        """Rights are no part of Django's state."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state) -> None:
        tabel = to_state.apps.get_model(app_label, self.model)._meta.db_table
        schema_editor.execute(f'REVOKE UPDATE, DELETE, TRUNCATE ON "{tabel}" FROM {APP_ROL}')

    def database_backwards(self, app_label, schema_editor, from_state, to_state) -> None:
        tabel = from_state.apps.get_model(app_label, self.model)._meta.db_table
        schema_editor.execute(f'GRANT UPDATE, DELETE ON "{tabel}" TO {APP_ROL}')


def tenant_sleutels(model) -> list:
    """Foreign keys of `model` to other tenant models (those that have a `bestuur` of their own).

    Without those that the model names in OVER_DE_GRENS: they have a trigger instead of a composite key.
    """
    over_de_grens = getattr(model, "OVER_DE_GRENS", frozenset())
    return [
        veld
        for veld in model._meta.concrete_fields
        if veld.is_relation
        and veld.name not in ("bestuur", "pgh_obj", *over_de_grens)
        and any(f.name == "bestuur" and f.is_relation for f in veld.related_model._meta.concrete_fields)
        and veld.related_model._meta.pk.name == "id"
        and veld.related_model._meta.model_name != "lidmaatschap"
    ]
