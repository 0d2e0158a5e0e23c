"""Partners read the organisation and the label behind an offer that is shared with them (SW-06)."""

from django.db import migrations

from netwerktraject.kern.models.basis import Muur
from netwerktraject.kern.muren import POLITIEK


def _partner(tabel: str, muur: Muur) -> migrations.RunSQL:
    voorwaarde = next(wat for naam, _, wat in POLITIEK[muur] if naam == "partner")
    return migrations.RunSQL(
        f"CREATE POLICY partner ON {tabel} FOR SELECT USING ({voorwaarde})", f"DROP POLICY partner ON {tabel}"
    )


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0002_muren")]

    operations = [
        _partner("aanbod_organisatie", Muur.AANBIEDER),
        _partner("aanbod_screening", Muur.BIJ_AANBOD),
    ]
