"""Two indexes of the outbox that no query uses: each mail of a sweep paid for them.

`_like` serves prefix search on Message-ID, which nobody does; the one on `bestuur_id` is covered by
`bericht_sleutel_uniek (bestuur_id, sleutel)`. Django names them with a hash, so they are found by their definition.
"""

from django.db import migrations

WEG = """
DO $$ DECLARE naam text; BEGIN
  FOR naam IN SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'kern_bericht'
    AND (indexname LIKE 'kern_bericht_message_id_%_like' OR indexdef LIKE '%USING btree (bestuur_id)')
  LOOP EXECUTE format('DROP INDEX %I', naam); END LOOP;
END $$;
"""
TERUG = """
CREATE INDEX kern_bericht_message_id_terug_like ON kern_bericht (message_id varchar_pattern_ops);
CREATE INDEX kern_bericht_bestuur_id_terug ON kern_bericht (bestuur_id);
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0005_muur_rond_rollenspoor")]

    operations = [migrations.RunSQL(WEG, TERUG)]
