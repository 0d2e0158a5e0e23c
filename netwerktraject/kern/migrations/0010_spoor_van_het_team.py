"""The history of roles has the same walls as the roles."""

from django.db import migrations

TEAM = """
CREATE POLICY team_agii ON kern_lidmaatschapevent FOR SELECT USING (
  rol = 'trajectbegeleider' AND werkgebied_id IN (
    SELECT w.werkgebied_id FROM kern_werkgebied_besturen w WHERE w.bestuur_id = ANY (app_ids('app.agii'))));
"""
TERUG = "DROP POLICY team_agii ON kern_lidmaatschapevent;"


class Migration(migrations.Migration):
    dependencies = [("kern", "0009_team_van_agii")]

    operations = [migrations.RunSQL(TEAM, TERUG)]
