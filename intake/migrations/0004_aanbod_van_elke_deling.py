"""A plan may hold any offer that its gemeente may use: own, or shared with it in one of the three ways (SW-06)."""

from django.db import migrations

FUNCTIE = """
CREATE OR REPLACE FUNCTION intake_aanbod_mag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN  -- sharing may have stopped since: what stands in a plan stays in it
    IF NEW.aanbod_id IS NOT DISTINCT FROM OLD.aanbod_id AND NEW.bestuur_id = OLD.bestuur_id THEN RETURN NEW; END IF;
  END IF;
  IF NEW.aanbod_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM aanbod_aanbod a WHERE a.id = NEW.aanbod_id AND (
      a.bestuur_id = NEW.bestuur_id OR %s a.verband_id IN (
        SELECT v.samenwerkingsverband_id FROM kern_samenwerkingsverband_besturen v WHERE v.bestuur_id = NEW.bestuur_id)))
  THEN
    RAISE EXCEPTION 'aanbod %% is not of this bestuur and not shared with it', NEW.aanbod_id
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'intake_onderdeel_aanbod_eigen_of_gedeeld';
  END IF;
  RETURN NEW;
END $$;
"""
OOK = "a.voor_allen OR NEW.bestuur_id = ANY (a.met_besturen) OR"


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_aanbod_van_partners"), ("aanbod", "0006_gronden_apart")]

    operations = [migrations.RunSQL(FUNCTIE % OOK, FUNCTIE % "")]
