"""Trajectbegeleiders see who else works for their work region, to hand work over (SW-01)."""

from django.db import migrations

TEAM = """
CREATE POLICY team_agii ON kern_lidmaatschap FOR SELECT USING (
  rol = 'trajectbegeleider' AND werkgebied_id IN (
    SELECT w.werkgebied_id FROM kern_werkgebied_besturen w WHERE w.bestuur_id = ANY (app_ids('app.agii'))));
"""
TERUG = "DROP POLICY team_agii ON kern_lidmaatschap;"


class Migration(migrations.Migration):
    dependencies = [("kern", "0008_muren_opnieuw")]

    operations = [migrations.RunSQL(TEAM, TERUG)]
