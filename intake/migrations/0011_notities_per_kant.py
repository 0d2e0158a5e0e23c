"""Whose notes one reads is asked per gemeente: a coach of one may be the trajectbegeleider of the next (RG-04)."""

from django.db import migrations

from netwerktraject.kern.muren import Hermuur


class Migration(migrations.Migration):
    dependencies = [("intake", "0010_samen_partneraanbod")]

    operations = [Hermuur("Notitie", "kant")]
