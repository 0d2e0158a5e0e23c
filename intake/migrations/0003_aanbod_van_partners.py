"""A plan may hold a partner's shared offer (SW-06): the composite key gives way to a trigger that checks the sharing.

The trigger reads behind the same row-level security as the writer: an offer one can't see can't be planned.
"""

from django.db import migrations

TRIGGER = """
ALTER TABLE intake_onderdeel DROP CONSTRAINT intake_onderdeel_aanbod_id_zelfde_bestuur;
CREATE FUNCTION intake_aanbod_mag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.aanbod_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM aanbod_aanbod a WHERE a.id = NEW.aanbod_id AND (
      a.bestuur_id = NEW.bestuur_id OR a.verband_id IN (
        SELECT v.samenwerkingsverband_id FROM kern_samenwerkingsverband_besturen v WHERE v.bestuur_id = NEW.bestuur_id)))
  THEN
    RAISE EXCEPTION 'aanbod % is not of this bestuur and not shared with it', NEW.aanbod_id
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'intake_onderdeel_aanbod_eigen_of_gedeeld';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aanbod_mag BEFORE INSERT OR UPDATE OF aanbod_id, bestuur_id ON intake_onderdeel
  FOR EACH ROW EXECUTE FUNCTION intake_aanbod_mag();
"""
TERUG = """
DROP TRIGGER aanbod_mag ON intake_onderdeel;
DROP FUNCTION intake_aanbod_mag();
ALTER TABLE intake_onderdeel ADD CONSTRAINT intake_onderdeel_aanbod_id_zelfde_bestuur
  FOREIGN KEY (bestuur_id, aanbod_id) REFERENCES aanbod_aanbod (bestuur_id, id) DEFERRABLE INITIALLY DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0002_muren"), ("aanbod", "0003_gedeeld_met_partners")]

    operations = [migrations.RunSQL(TRIGGER, TERUG)]
