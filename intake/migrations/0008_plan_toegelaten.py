"""Hours without an offer count from now on only with a judgement (IT-03): what stood there already stays admitted."""

from django.db import migrations

# Behind the walls stands the owner too: it names all gemeenten for this one statement.
WIE = """
SELECT set_config('app.personen', (SELECT '{' || coalesce(string_agg(id::text, ','), '') || '}' FROM kern_bestuur), true);
"""
TOEGELATEN = """
INSERT INTO intake_eigenvoorstel (id, bestuur_id, onderdeel_id, nederlands, nederlands_reden, deelname, deelname_reden,
                                  vanaf, op, door_id)
SELECT gen_random_uuid(), o.bestuur_id, o.id, true, 'vóór deze regel toegelaten', true, 'vóór deze regel toegelaten',
       least(t.aangemeld_op, coalesce(o.gestart_op, t.aangemeld_op)), now(),
       coalesce(t.coach_id, t.trajectbegeleider_id, (SELECT min(g.id) FROM kern_gebruiker g))
FROM intake_onderdeel o JOIN intake_traject t ON t.id = o.traject_id
WHERE o.aanbod_id IS NULL AND o.soort <> 'buddywerking'
  AND NOT EXISTS (SELECT 1 FROM intake_eigenvoorstel e WHERE e.onderdeel_id = o.id);
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0007_samen_keuzes")]

    operations = [migrations.RunSQL(WIE + TOEGELATEN, migrations.RunSQL.noop)]
