"""At an info moment or an appointment a partner's shared offer may stand (SW-06): the trigger of 0006 checks it.

0006 put the composite key beside the trigger (a state model does not know OVER_DE_GRENS); that key refused every
shared offer.
"""

from django.db import migrations

TABELLEN = ("intake_infoplek", "intake_afspraak")
WEG = "ALTER TABLE {0} DROP CONSTRAINT {0}_aanbod_id_zelfde_bestuur;"
TERUG = """
ALTER TABLE {0} ADD CONSTRAINT {0}_aanbod_id_zelfde_bestuur
  FOREIGN KEY (bestuur_id, aanbod_id) REFERENCES aanbod_aanbod (bestuur_id, id) DEFERRABLE INITIALLY DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0009_begeleiding_eerste_regeling")]

    operations = [migrations.RunSQL(WEG.format(tabel), TERUG.format(tabel)) for tabel in TABELLEN]
