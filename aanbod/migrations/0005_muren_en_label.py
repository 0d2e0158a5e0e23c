"""Walls around the new tables, the reasons of a screening behind the wall of the team, and the label by trigger."""

from django.db import migrations

from netwerktraject.kern.muren import AlleenToevoegen, MuurRond

VERBAND = "verband_id = ANY (app_ids('app.verbanden'))"
GEDEELD = (
    f"{VERBAND} OR (voor_allen AND app_tekst('app.gebruiker') <> '')"
    " OR met_besturen && app_ids('app.aanbod') OR met_besturen && app_ids('app.agii')"
)
OPENBAAR = (
    "gepubliceerd AND in_keuzemenu AND label = 'toegekend'"
    " AND label_tot >= (now() AT TIME ZONE 'Europe/Brussels')::date"
    " AND (bestuur_id = ANY (app_ids('app.openbaar')) OR met_besturen && app_ids('app.openbaar')"
    " OR verband_id = ANY (app_ids('app.openbaar_verbanden'))"
    " OR (voor_allen AND cardinality(app_ids('app.openbaar')) > 0))"
)
POLITIEK = f"""
DROP POLICY IF EXISTS partner ON aanbod_aanbod;
DROP POLICY partner ON aanbod_organisatie;
DROP POLICY partner ON aanbod_screening;
ALTER TABLE aanbod_aanbod ADD CONSTRAINT aanbod_aanbod_categorie_id_zelfde_bestuur
  FOREIGN KEY (bestuur_id, categorie_id) REFERENCES aanbod_categorie (bestuur_id, id) DEFERRABLE INITIALLY DEFERRED;
CREATE POLICY partner ON aanbod_aanbod FOR SELECT USING ({GEDEELD});
CREATE POLICY gebruikt ON aanbod_aanbod FOR SELECT
  USING (id = ANY (ARRAY(SELECT g.aanbod_sleutel FROM aanbod_gebruik g)));
CREATE POLICY openbaar ON aanbod_aanbod FOR SELECT USING ({OPENBAAR});
CREATE POLICY bij ON aanbod_organisatie FOR SELECT
  USING (EXISTS (SELECT 1 FROM aanbod_aanbod a WHERE a.organisatie_id = aanbod_organisatie.id));
CREATE POLICY bij ON aanbod_screening FOR SELECT
  USING (EXISTS (SELECT 1 FROM aanbod_aanbod a WHERE a.id = aanbod_screening.aanbod_id));
"""
POLITIEK_TERUG = """
ALTER TABLE aanbod_aanbod DROP CONSTRAINT aanbod_aanbod_categorie_id_zelfde_bestuur;
DROP POLICY partner ON aanbod_aanbod;
DROP POLICY gebruikt ON aanbod_aanbod;
DROP POLICY openbaar ON aanbod_aanbod;
DROP POLICY bij ON aanbod_organisatie;
DROP POLICY bij ON aanbod_screening;
CREATE POLICY partner ON aanbod_organisatie FOR SELECT USING (false);
CREATE POLICY partner ON aanbod_screening FOR SELECT USING (false);
"""

# The owner stands behind the walls too; for this move it may touch every gemeente.
GRONDEN = """
SELECT set_config('app.aanbod', (SELECT '{' || coalesce(string_agg(id::text, ','), '') || '}' FROM kern_bestuur), true);
INSERT INTO aanbod_screeninggrond (id, bestuur_id, screening_id, nederlands, nederlands_reden, ontmoeting,
    ontmoeting_reden, samenleving, samenleving_reden, steunt_op, interne_nota)
SELECT gen_random_uuid(), bestuur_id, id, nederlands, nederlands_reden, ontmoeting, ontmoeting_reden, samenleving,
    samenleving_reden, '{}'::jsonb, interne_nota FROM aanbod_screening;
UPDATE aanbod_aanbod SET kinderen_welkom = NULL WHERE NOT kinderen_welkom;
UPDATE aanbod_aanbod a SET label = n.besluit, label_op = n.op, label_tot = n.geldig_tot
  FROM (SELECT DISTINCT ON (aanbod_id) * FROM aanbod_screening ORDER BY aanbod_id, op DESC, beslist_om DESC) n
  WHERE n.aanbod_id = a.id;
UPDATE aanbod_organisatie SET fase = 'doet_mee' WHERE id IN (SELECT organisatie_id FROM aanbod_aanbod);
"""

LABEL = """
CREATE FUNCTION aanbod_label_volgt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE aanbod_aanbod a SET label = n.besluit, label_op = n.op, label_tot = n.geldig_tot
    FROM (SELECT besluit, op, geldig_tot FROM aanbod_screening
          WHERE aanbod_id = NEW.aanbod_id ORDER BY op DESC, beslist_om DESC, id DESC LIMIT 1) n
    WHERE a.id = NEW.aanbod_id;
  RETURN NULL;
END $$;
CREATE TRIGGER label_volgt AFTER INSERT ON aanbod_screening FOR EACH ROW EXECUTE FUNCTION aanbod_label_volgt();

-- Nobody writes a label by hand: what a form or a bulk update puts there is put back.
CREATE FUNCTION aanbod_label_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() = 1 THEN
    IF TG_OP = 'INSERT' THEN
      NEW.label := ''; NEW.label_op := NULL; NEW.label_tot := NULL;
    ELSE
      NEW.label := OLD.label; NEW.label_op := OLD.label_op; NEW.label_tot := OLD.label_tot;
      NEW.gewijzigd_op := now();
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_label_vast BEFORE INSERT OR UPDATE ON aanbod_aanbod
  FOR EACH ROW EXECUTE FUNCTION aanbod_label_vast();
"""
LABEL_TERUG = """
DROP TRIGGER a_label_vast ON aanbod_aanbod;
DROP FUNCTION aanbod_label_vast();
DROP TRIGGER label_volgt ON aanbod_screening;
DROP FUNCTION aanbod_label_volgt();
"""

ZOEKOPDRACHT = """
ALTER TABLE aanbod_zoekopdracht ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY zelf ON aanbod_zoekopdracht FOR ALL USING (gebruiker_id::text = app_tekst('app.gebruiker'))
  WITH CHECK (gebruiker_id::text = app_tekst('app.gebruiker'));
"""
ZOEKOPDRACHT_TERUG = """
DROP POLICY zelf ON aanbod_zoekopdracht;
ALTER TABLE aanbod_zoekopdracht NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0004_aanbod_volwaardig")]

    operations = [
        MuurRond("Instelling", "aanbod"),
        MuurRond("Categorie", "aanbod"),
        MuurRond("Gebruik", "aanbod"),
        MuurRond("Moment", "bij_aanbod"),
        MuurRond("ScreeningGrond", "team"),
        MuurRond("Gesprek4P", "team"),
        MuurRond("Bezoek", "team"),
        MuurRond("Bnorm", "aanbod"),
        MuurRond("Bbevinding", "team"),
        MuurRond("Campagne", "team"),
        MuurRond("CampagneLid", "team"),
        MuurRond("Contact", "team"),
        MuurRond("Foto", "bij_aanbod"),
        MuurRond("Vertaling", "bij_aanbod"),
        MuurRond("Getuigenis", "bij_aanbod"),
        MuurRond("Tip", "aanbod"),
        MuurRond("Invoer", "team"),
        migrations.RunSQL(POLITIEK, POLITIEK_TERUG),
        migrations.RunSQL(GRONDEN, migrations.RunSQL.noop),
        migrations.RunSQL(LABEL, LABEL_TERUG),
        migrations.RunSQL(ZOEKOPDRACHT, ZOEKOPDRACHT_TERUG),
        AlleenToevoegen("Screening"),
        AlleenToevoegen("ScreeningGrond"),
    ]
