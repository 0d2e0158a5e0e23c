"""The walls of the bottom layer, the cache table, and the functions that every policy reads."""

from django.db import migrations

from netwerktraject.kern.muren import FUNCTIES, FUNCTIES_TERUG, AlleenToevoegen, MuurRond

LIDMAATSCHAP = """
ALTER TABLE kern_lidmaatschap ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY zelf ON kern_lidmaatschap FOR SELECT USING (gebruiker_id::text = app_tekst('app.gebruiker'));
CREATE POLICY beheer ON kern_lidmaatschap FOR ALL USING (bestuur_id = ANY (app_ids('app.aanbod')))
  WITH CHECK (bestuur_id = ANY (app_ids('app.aanbod')));
CREATE POLICY platform ON kern_lidmaatschap FOR ALL USING (app_tekst('app.platform') = 'ja' OR app_tekst('app.taak') <> '')
  WITH CHECK (app_tekst('app.platform') = 'ja' OR app_tekst('app.taak') <> '');
"""
LIDMAATSCHAP_TERUG = """
DROP POLICY zelf ON kern_lidmaatschap; DROP POLICY beheer ON kern_lidmaatschap; DROP POLICY platform ON kern_lidmaatschap;
ALTER TABLE kern_lidmaatschap NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
"""
CACHE = """
CREATE TABLE nt_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX nt_cache_expires ON nt_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0001_eerste")]

    operations = [
        migrations.RunSQL(FUNCTIES, FUNCTIES_TERUG),
        migrations.RunSQL(CACHE, "DROP TABLE nt_cache"),
        migrations.RunSQL(LIDMAATSCHAP, LIDMAATSCHAP_TERUG),
        MuurRond("Gebeurtenis", "gebeurtenis", spoor=False),
        MuurRond("Inzage", "aanmeldbaar", spoor=False),
        MuurRond("Link", "link", spoor=False),
        MuurRond("Bericht", "taak", spoor=False),
        AlleenToevoegen("Gebeurtenis"),
        AlleenToevoegen("Inzage"),
    ]
