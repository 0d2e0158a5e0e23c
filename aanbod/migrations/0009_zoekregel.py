"""The rows that the search reads, and the triggers that keep them (ADR 0012)."""

import django.contrib.postgres.functions
from django.db import migrations, models

import aanbod.models.zoekregel

TABEL = """
CREATE FUNCTION aanbod_zoekregel_mag(a aanbod_aanbod) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT a.gepubliceerd AND a.label = 'toegekend' AND a.label_tot IS NOT NULL $$;

-- Only what may stand on a public page: no mentor, no notes, no reasons.
CREATE FUNCTION aanbod_zoekregel_van(a aanbod_aanbod) RETURNS jsonb LANGUAGE sql STABLE AS $$
SELECT jsonb_strip_nulls(jsonb_build_object(
  'naam', a.naam, 'wat', a.wat, 'kort', a.kort, 'voor_wie', a.voor_wie, 'bijzonderheden', a.bijzonderheden,
  'vorm', a.vorm, 'wanneer', a.wanneer, 'waar', a.waar,
  'organisatie', (SELECT o.naam FROM aanbod_organisatie o WHERE o.id = a.organisatie_id),
  'categorie', (SELECT c.naam FROM aanbod_categorie c WHERE c.id = a.categorie_id),
  'soort', a.soort, 'ritme', a.ritme, 'zomerstop', a.zomerstop, 'rooster', a.rooster,
  'eindigt_op', a.eindigt_op, 'laatste_op', a.laatste_op,
  'taaliconen', a.taaliconen, 'taak_taaliconen', a.taak_taaliconen, 'ervaren_taaliconen', a.ervaren_taaliconen,
  'contacttalen', to_jsonb(a.contacttalen), 'geletterdheid', a.geletterdheid, 'omgang', a.omgang,
  'informeel', a.informeel, 'kinderen_welkom', a.kinderen_welkom, 'opvang', a.opvang, 'doelgroep', a.doelgroep,
  'open_voor', a.open_voor, 'leeftijd_van', a.leeftijd_van, 'leeftijd_tot', a.leeftijd_tot,
  'bus_dichtbij', a.bus_dichtbij, 'rolstoel', a.rolstoel, 'prijs_cent', a.prijs_cent, 'kort_cent', a.kort_cent,
  'uitpas', a.uitpas, 'proefles', a.proefles, 'begin', a.begin, 'warme_overdracht', a.warme_overdracht,
  'plaatsen_vrij', a.plaatsen_vrij, 'vol_tot', a.vol_tot, 'in_keuzemenu', a.in_keuzemenu,
  'label_op', a.label_op, 'label_tot', a.label_tot,
  'verband', a.verband_id, 'met_besturen', to_jsonb(a.met_besturen), 'voor_allen', a.voor_allen,
  'breedte', coalesce(a.breedtegraad, b.breedtegraad)::float, 'lengte', coalesce(a.lengtegraad, b.lengtegraad)::float
)) FROM kern_bestuur b WHERE b.id = a.bestuur_id $$;

CREATE FUNCTION aanbod_zoekregel_zet(a aanbod_aanbod) RETURNS void LANGUAGE plpgsql AS $$
DECLARE mag boolean := aanbod_zoekregel_mag(a); nieuw jsonb := '{}';
BEGIN
  IF mag THEN nieuw := aanbod_zoekregel_van(a); END IF;
  IF EXISTS (SELECT 1 FROM aanbod_zoekregel z WHERE z.aanbod_sleutel = a.id) THEN
    UPDATE aanbod_zoekregel z SET zichtbaar = mag, regel = nieuw, gewijzigd_tx = pg_current_xact_id(),
        zichtbaar_sinds = CASE WHEN mag AND NOT z.zichtbaar THEN now() ELSE z.zichtbaar_sinds END
      WHERE z.aanbod_sleutel = a.id AND (z.zichtbaar, z.regel) IS DISTINCT FROM (mag, nieuw);
  ELSIF mag THEN
    INSERT INTO aanbod_zoekregel (aanbod_sleutel, bestuur_nr, zichtbaar, zichtbaar_sinds, regel, gewijzigd_tx)
      VALUES (a.id, a.bestuur_id, true, now(), nieuw, pg_current_xact_id());
  END IF;
END $$;

CREATE FUNCTION aanbod_zoekregel_volgt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE aanbod_zoekregel SET zichtbaar = false, regel = '{}', gewijzigd_tx = pg_current_xact_id()
      WHERE aanbod_sleutel = OLD.id;
  ELSE
    PERFORM aanbod_zoekregel_zet(NEW);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION aanbod_zoekregel_naam() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'aanbod_organisatie' THEN
    PERFORM aanbod_zoekregel_zet(a) FROM aanbod_aanbod a
      WHERE a.bestuur_id = NEW.bestuur_id AND a.organisatie_id = NEW.id;
  ELSE
    PERFORM aanbod_zoekregel_zet(a) FROM aanbod_aanbod a
      WHERE a.bestuur_id = NEW.bestuur_id AND a.categorie_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;

-- What is there already; before the walls stand, since the owner stands behind them too.
SELECT set_config('app.aanbod', (SELECT '{' || coalesce(string_agg(id::text, ','), '') || '}' FROM kern_bestuur), true);
INSERT INTO aanbod_zoekregel (aanbod_sleutel, bestuur_nr, zichtbaar, zichtbaar_sinds, regel, gewijzigd_tx)
  SELECT a.id, a.bestuur_id, true, coalesce(a.label_op, now()), aanbod_zoekregel_van(a), pg_current_xact_id()
  FROM aanbod_aanbod a WHERE aanbod_zoekregel_mag(a);

CREATE TRIGGER zoekregel_volgt AFTER INSERT OR UPDATE OR DELETE ON aanbod_aanbod
  FOR EACH ROW EXECUTE FUNCTION aanbod_zoekregel_volgt();
CREATE TRIGGER zoekregel_naam AFTER UPDATE OF naam ON aanbod_organisatie
  FOR EACH ROW WHEN (OLD.naam IS DISTINCT FROM NEW.naam) EXECUTE FUNCTION aanbod_zoekregel_naam();
CREATE TRIGGER zoekregel_naam AFTER UPDATE OF naam ON aanbod_categorie
  FOR EACH ROW WHEN (OLD.naam IS DISTINCT FROM NEW.naam) EXECUTE FUNCTION aanbod_zoekregel_naam();

-- Any user may read; only a trigger writes, and only in the gemeente of whoever set it off.
ALTER TABLE aanbod_zoekregel ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lezer ON aanbod_zoekregel FOR SELECT USING (
  app_tekst('app.gebruiker') <> '' OR app_tekst('app.taak') <> '' OR cardinality(app_ids('app.openbaar')) > 0);
CREATE POLICY trigger ON aanbod_zoekregel FOR ALL
  USING (pg_trigger_depth() > 0 AND bestuur_nr = ANY (app_ids('app.aanbod')))
  WITH CHECK (pg_trigger_depth() > 0 AND bestuur_nr = ANY (app_ids('app.aanbod')));
"""
TABEL_TERUG = """
DROP TRIGGER zoekregel_naam ON aanbod_categorie;
DROP TRIGGER zoekregel_naam ON aanbod_organisatie;
DROP TRIGGER zoekregel_volgt ON aanbod_aanbod;
DROP FUNCTION aanbod_zoekregel_naam();
DROP FUNCTION aanbod_zoekregel_volgt();
DROP FUNCTION aanbod_zoekregel_zet(aanbod_aanbod);
DROP FUNCTION aanbod_zoekregel_van(aanbod_aanbod);
DROP FUNCTION aanbod_zoekregel_mag(aanbod_aanbod);
DROP POLICY trigger ON aanbod_zoekregel;
DROP POLICY lezer ON aanbod_zoekregel;
"""


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0008_contact_zonder_account")]

    operations = [
        migrations.CreateModel(
            name="Zoekregel",
            fields=[
                ("nr", models.BigAutoField(primary_key=True, serialize=False)),
                ("aanbod_sleutel", models.UUIDField(editable=False, unique=True, verbose_name="aanbod")),
                ("bestuur_nr", models.IntegerField(editable=False, verbose_name="gemeente")),
                (
                    "zichtbaar",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="gelabeld en gepubliceerd"
                    ),
                ),
                (
                    "zichtbaar_sinds",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="voor het laatst zichtbaar geworden",
                    ),
                ),
                ("regel", models.JSONField(default=dict, editable=False, verbose_name="wat de zoeker leest")),
                (
                    "gewijzigd_tx",
                    aanbod.models.zoekregel.XidField(editable=False, verbose_name="geschreven door"),
                ),
            ],
            options={
                "verbose_name": "zoekregel",
                "verbose_name_plural": "zoekregels",
                "indexes": [models.Index(fields=["gewijzigd_tx"], name="zoekregel_tx")],
            },
        ),
        migrations.RunSQL(TABEL, TABEL_TERUG),
    ]
