"""Partners read the organisation and the label behind an offer that is shared with them (SW-06).

Written out: a migration must go on saying what it said; 0005 replaces these policies.
"""

from django.db import migrations

VERBAND = "a.verband_id = ANY (app_ids('app.verbanden'))"


def _partner(tabel: str, sleutel: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE POLICY partner ON {tabel} FOR SELECT USING"
        f" (EXISTS (SELECT 1 FROM aanbod_aanbod a WHERE {sleutel} AND {VERBAND}))",
        f"DROP POLICY partner ON {tabel}",
    )


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0002_muren")]

    operations = [
        _partner("aanbod_organisatie", "a.organisatie_id = aanbod_organisatie.id"),
        _partner("aanbod_screening", "a.id = aanbod_screening.aanbod_id"),
    ]
