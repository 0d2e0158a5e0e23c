"""Load the 304 gemeenten as facts. Sources are named in docs/bronnen.md."""

import csv
from pathlib import Path

from django.db import migrations
from django.utils.text import slugify

BESTAND = Path(__file__).resolve().parent.parent / "feiten" / "gemeenten.csv"


def laad(apps, schema_editor):
    Bestuur = apps.get_model("kern", "Bestuur")
    with BESTAND.open(encoding="utf-8", newline="") as bestand:
        Bestuur.objects.bulk_create(
            Bestuur(
                nis=rij["nis"],
                naam=rij["naam"],
                slug=slugify(rij["naam"]),
                provincie=rij["provincie"],
                inwoners=int(rij["inwoners"] or 0),
                postcodes=rij["postcodes"],
                breedtegraad=rij["breedtegraad"] or None,
                lengtegraad=rij["lengtegraad"] or None,
                gefuseerd_uit=rij["gefuseerd_uit_nis"] or "",
                prefix=slugify(rij["naam"]).replace("-", "")[:3].upper(),
            )
            for rij in csv.DictReader(bestand)
        )


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_muren")]

    operations = [migrations.RunPython(laad, migrations.RunPython.noop, elidable=False)]
