"""Row-level security and composite keys (veiligheid.md §4.1)."""

from django.db import migrations

from netwerktraject.kern.muren import MuurRond


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0001_eerste"), ("kern", "0002_muren")]

    operations = [
        MuurRond("Organisatie", "aanbod"),
        MuurRond("Aanbod", "aanbod"),
        MuurRond("Screening", "aanbod"),
    ]
