"""Walls around what came with the second half of the traject, and what AgII may do where it follows up (SW-01)."""

from django.db import migrations

from netwerktraject.kern.muren import Hermuur, MuurRond

NIEUW = {
    "Verplichting": "aanmeldbaar",
    "Startadvies": "personen",
    "Nood": "personen",
    "Talent": "personen",
    "Infomoment": "personen",
    "Infoplek": "personen",
    "Genodigde": "personen",
    "Tolk": "personen",
    "Tolkvraag": "personen",
    "Uitleg": "personen",
    "Weigering": "uitvoering",
    "Afwezigheid": "uitvoering",
    "Afspraak": "uitvoering",
    "EigenVoorstel": "uitvoering",
    "Deelnamebewijs": "uitvoering",
    "Slotmoment": "uitvoering",
    "Slotgast": "uitvoering",
    "Eindgesprek": "uitvoering",
    "Leidraad": "aanbod",
    "Leidraadvraag": "aanbod",
    "Stapafspraak": "aanbod",
    "Orientatie": "orientatie",
    "Overdracht": "overdracht",
}
OPNIEUW = {
    "Pauze": "gedeeld",
    "Onderdeel": "gedeeld",
    "Urenregel": "gedeeld",
    "Opvolgmoment": "taak",
    "Certificaat": "certificaat",
    "Notitie": "kant",
}
# An offer of a partner may stand here as it may stand in a plan: own, or shared (0004). An empty one always may.
TRIGGERS = """
CREATE TRIGGER aanbod_mag BEFORE INSERT OR UPDATE OF aanbod_id, bestuur_id ON intake_infoplek
  FOR EACH ROW EXECUTE FUNCTION intake_aanbod_mag();
CREATE TRIGGER aanbod_mag BEFORE INSERT OR UPDATE OF aanbod_id, bestuur_id ON intake_afspraak
  FOR EACH ROW EXECUTE FUNCTION intake_aanbod_mag();
"""
TRIGGERS_TERUG = """
DROP TRIGGER aanbod_mag ON intake_infoplek;
DROP TRIGGER aanbod_mag ON intake_afspraak;
"""
# Behind the walls stands the owner too: it names all gemeenten for this one statement. What was begun was accepted.
STANDEN = """
SELECT set_config('app.personen', (SELECT '{' || coalesce(string_agg(id::text, ','), '') || '}' FROM kern_bestuur), true);
UPDATE intake_aanmelding a SET stand = 'aanvaard', beslist_op = a.op FROM intake_traject t
  WHERE t.id = a.traject_id AND t.status <> 'aangemeld';
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_van_verwijzing_tot_slot"), ("kern", "0008_muren_opnieuw")]

    operations = [
        *[MuurRond(model, muur) for model, muur in NIEUW.items()],
        *[Hermuur(model, muur) for model, muur in OPNIEUW.items()],
        migrations.RunSQL(TRIGGERS, TRIGGERS_TERUG),
        migrations.RunSQL(STANDEN, migrations.RunSQL.noop),
    ]
