"""The history of roles gets the walls of the roles themselves."""

from django.db import migrations

MUUR = """
ALTER TABLE kern_lidmaatschapevent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY zelf ON kern_lidmaatschapevent FOR SELECT USING (gebruiker_id::text = app_tekst('app.gebruiker'));
CREATE POLICY beheer ON kern_lidmaatschapevent FOR ALL USING (bestuur_id = ANY (app_ids('app.aanbod')))
  WITH CHECK (bestuur_id = ANY (app_ids('app.aanbod')));
CREATE POLICY platform ON kern_lidmaatschapevent FOR ALL
  USING (app_tekst('app.platform') = 'ja' OR app_tekst('app.taak') <> '')
  WITH CHECK (app_tekst('app.platform') = 'ja' OR app_tekst('app.taak') <> '');
"""
TERUG = """
DROP POLICY zelf ON kern_lidmaatschapevent;
DROP POLICY beheer ON kern_lidmaatschapevent;
DROP POLICY platform ON kern_lidmaatschapevent;
ALTER TABLE kern_lidmaatschapevent NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0004_rollen_met_spoor")]

    operations = [migrations.RunSQL(MUUR, TERUG)]
