"""The rule that held from the start: 40 hours, for everybody who follows the programme since 2023 (IT-01, IT-02)."""

from datetime import date

from django.db import migrations

EERSTE = {
    "norm_minuten": 2400,
    "werk_vrij": True,
    "studie_vrij": True,
    "bron": "Vlaamse regelgeving inburgering: participatie- en netwerktraject van 40 uur",
}


def zet(apps, schema_editor):
    """Harmless when it is there."""
    apps.get_model("intake", "Regeling").objects.get_or_create(vanaf=date(2023, 1, 1), defaults=EERSTE)


class Migration(migrations.Migration):
    dependencies = [("intake", "0008_plan_toegelaten")]

    operations = [migrations.RunPython(zet, migrations.RunPython.noop)]
