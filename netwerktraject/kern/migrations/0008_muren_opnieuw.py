"""Links and the timeline open to AgII where it follows up (SW-01)."""

from django.db import migrations

from netwerktraject.kern.muren import Hermuur


class Migration(migrations.Migration):
    dependencies = [("kern", "0007_rolkeuze")]

    operations = [
        Hermuur("Link", "link", spoor=False),
        Hermuur("Gebeurtenis", "gebeurtenis", spoor=False),
    ]
