"""The offer with everything domein.md names, the pipeline before it and the public side after it."""

import uuid

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("aanbod", "0003_gedeeld_met_partners"),
        ("kern", "0006_bericht_zonder_loze_indexen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Bbevinding",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("b", models.SlugField(max_length=30, verbose_name="B")),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        help_text="1 is zwak, 4 is sterk.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(4),
                        ],
                        verbose_name="score",
                    ),
                ),
                ("zin", models.CharField(blank=True, max_length=200, verbose_name="wat je vond")),
                ("raakt", models.CharField(blank=True, max_length=30, verbose_name="wie hindert het")),
                (
                    "ernst",
                    models.CharField(
                        choices=[
                            ("geen", "hindert niet"),
                            ("lager", "hindert: zet het lager"),
                            ("weg", "kan niet: verberg het"),
                        ],
                        default="geen",
                        max_length=6,
                        verbose_name="gevolg",
                    ),
                ),
                ("actie", models.CharField(blank=True, max_length=300, verbose_name="wat is afgesproken")),
                ("actie_tegen", models.DateField(blank=True, null=True, verbose_name="tegen wanneer")),
                ("actie_gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("op", models.DateField(verbose_name="gezien op")),
            ],
            options={
                "verbose_name": "bevinding",
                "verbose_name_plural": "bevindingen",
                "ordering": ["-op", "-id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="BbevindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("b", models.SlugField(db_index=False, max_length=30, verbose_name="B")),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        help_text="1 is zwak, 4 is sterk.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(4),
                        ],
                        verbose_name="score",
                    ),
                ),
                ("zin", models.CharField(blank=True, max_length=200, verbose_name="wat je vond")),
                ("raakt", models.CharField(blank=True, max_length=30, verbose_name="wie hindert het")),
                (
                    "ernst",
                    models.CharField(
                        choices=[
                            ("geen", "hindert niet"),
                            ("lager", "hindert: zet het lager"),
                            ("weg", "kan niet: verberg het"),
                        ],
                        default="geen",
                        max_length=6,
                        verbose_name="gevolg",
                    ),
                ),
                ("actie", models.CharField(blank=True, max_length=300, verbose_name="wat is afgesproken")),
                ("actie_tegen", models.DateField(blank=True, null=True, verbose_name="tegen wanneer")),
                ("actie_gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("op", models.DateField(verbose_name="gezien op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Bezoek",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("bezoek", "bezoek ter plaatse"), ("testronde", "testronde")],
                        default="bezoek",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("op", models.DateField(verbose_name="bezoek op")),
                ("bevindingen", models.TextField(max_length=2000, verbose_name="wat zag je")),
                ("actie", models.CharField(blank=True, max_length=300, verbose_name="wat is afgesproken")),
                ("actie_tegen", models.DateField(blank=True, null=True, verbose_name="tegen wanneer")),
                ("actie_gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
            ],
            options={
                "verbose_name": "bezoek",
                "verbose_name_plural": "bezoeken",
                "ordering": ["-op", "-id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="BezoekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "soort",
                    models.CharField(
                        choices=[("bezoek", "bezoek ter plaatse"), ("testronde", "testronde")],
                        default="bezoek",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("op", models.DateField(verbose_name="bezoek op")),
                ("bevindingen", models.TextField(max_length=2000, verbose_name="wat zag je")),
                ("actie", models.CharField(blank=True, max_length=300, verbose_name="wat is afgesproken")),
                ("actie_tegen", models.DateField(blank=True, null=True, verbose_name="tegen wanneer")),
                ("actie_gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Bnorm",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("sleutel", models.SlugField(max_length=30, verbose_name="sleutel")),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                ("uitleg", models.CharField(blank=True, max_length=200, verbose_name="uitleg")),
                ("volgorde", models.PositiveSmallIntegerField(default=50, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "B van toegankelijkheid",
                "verbose_name_plural": "B’s van toegankelijkheid",
                "ordering": ["volgorde", "naam"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="BnormEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("sleutel", models.SlugField(db_index=False, max_length=30, verbose_name="sleutel")),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                ("uitleg", models.CharField(blank=True, max_length=200, verbose_name="uitleg")),
                ("volgorde", models.PositiveSmallIntegerField(default=50, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Campagne",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                ("thema", models.CharField(blank=True, max_length=80, verbose_name="thema")),
                ("van", models.DateField(verbose_name="begint op")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eindigt op")),
            ],
            options={
                "verbose_name": "campagne",
                "verbose_name_plural": "campagnes",
                "ordering": ["-van", "naam"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="CampagneEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                ("thema", models.CharField(blank=True, max_length=80, verbose_name="thema")),
                ("van", models.DateField(verbose_name="begint op")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eindigt op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CampagneLid",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
            ],
            options={
                "verbose_name": "organisatie in een campagne",
                "verbose_name_plural": "organisaties in campagnes",
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="CampagneLidEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Categorie",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("buddywerking", "buddywerking"),
                            ("vrijwilligerswerk", "vrijwilligerswerk"),
                            ("kennismakingsstage", "kennismakingsstage"),
                            ("groepswerking", "groepswerking"),
                            ("taaloefenkans", "taaloefenkans"),
                            ("vrije_tijd", "vrije tijd"),
                            ("stadswandeling", "stadswandeling"),
                        ],
                        max_length=20,
                        verbose_name="werkt zoals",
                    ),
                ),
                (
                    "vers_dagen",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(14)],
                        verbose_name="na hoeveel dagen nakijken",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "eigen soort",
                "verbose_name_plural": "eigen soorten",
                "ordering": ["naam", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="CategorieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("buddywerking", "buddywerking"),
                            ("vrijwilligerswerk", "vrijwilligerswerk"),
                            ("kennismakingsstage", "kennismakingsstage"),
                            ("groepswerking", "groepswerking"),
                            ("taaloefenkans", "taaloefenkans"),
                            ("vrije_tijd", "vrije tijd"),
                            ("stadswandeling", "stadswandeling"),
                        ],
                        max_length=20,
                        verbose_name="werkt zoals",
                    ),
                ),
                (
                    "vers_dagen",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(14)],
                        verbose_name="na hoeveel dagen nakijken",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("op", models.DateField(verbose_name="dag")),
                (
                    "kanaal",
                    models.CharField(
                        choices=[
                            ("bezoek", "bezoek"),
                            ("telefoon", "telefoon"),
                            ("mail", "mail"),
                            ("formulier", "formulier"),
                            ("bijeenkomst", "bijeenkomst"),
                            ("schepen", "via de schepen"),
                            ("ander", "anders"),
                        ],
                        max_length=12,
                        verbose_name="hoe",
                    ),
                ),
                ("met_wie", models.CharField(blank=True, max_length=120, verbose_name="met wie")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("geen_antwoord", "geen antwoord"),
                            ("denkt_na", "denkt na"),
                            ("gesprek", "wil een gesprek"),
                            ("ja", "doet mee"),
                            ("nee", "doet niet mee"),
                        ],
                        max_length=14,
                        verbose_name="wat kwam eruit",
                    ),
                ),
                ("nota", models.CharField(blank=True, max_length=500, verbose_name="wat werd gezegd")),
                ("volgende", models.CharField(blank=True, max_length=200, verbose_name="volgende stap")),
                ("volgende_op", models.DateField(blank=True, null=True, verbose_name="tegen wanneer")),
                ("volgende_gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacten",
                "ordering": ["-op", "-id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="ContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("op", models.DateField(verbose_name="dag")),
                (
                    "kanaal",
                    models.CharField(
                        choices=[
                            ("bezoek", "bezoek"),
                            ("telefoon", "telefoon"),
                            ("mail", "mail"),
                            ("formulier", "formulier"),
                            ("bijeenkomst", "bijeenkomst"),
                            ("schepen", "via de schepen"),
                            ("ander", "anders"),
                        ],
                        max_length=12,
                        verbose_name="hoe",
                    ),
                ),
                ("met_wie", models.CharField(blank=True, max_length=120, verbose_name="met wie")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("geen_antwoord", "geen antwoord"),
                            ("denkt_na", "denkt na"),
                            ("gesprek", "wil een gesprek"),
                            ("ja", "doet mee"),
                            ("nee", "doet niet mee"),
                        ],
                        max_length=14,
                        verbose_name="wat kwam eruit",
                    ),
                ),
                ("nota", models.CharField(blank=True, max_length=500, verbose_name="wat werd gezegd")),
                ("volgende", models.CharField(blank=True, max_length=200, verbose_name="volgende stap")),
                ("volgende_op", models.DateField(blank=True, null=True, verbose_name="tegen wanneer")),
                ("volgende_gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Foto",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("inhoud", models.BinaryField(verbose_name="beeld")),
                ("breedte", models.PositiveSmallIntegerField(verbose_name="breedte")),
                ("hoogte", models.PositiveSmallIntegerField(verbose_name="hoogte")),
                ("alt", models.CharField(max_length=120, verbose_name="wat staat erop")),
                ("toestemming_van", models.CharField(max_length=120, verbose_name="wie gaf toestemming")),
                ("toestemming_op", models.DateField(verbose_name="toestemming op")),
                (
                    "toestemming_tot",
                    models.DateField(blank=True, null=True, verbose_name="toestemming tot en met"),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
            ],
            options={
                "verbose_name": "foto",
                "verbose_name_plural": "foto’s",
                "ordering": ["-toestemming_op", "-id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="FotoEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("breedte", models.PositiveSmallIntegerField(verbose_name="breedte")),
                ("hoogte", models.PositiveSmallIntegerField(verbose_name="hoogte")),
                ("alt", models.CharField(max_length=120, verbose_name="wat staat erop")),
                ("toestemming_van", models.CharField(max_length=120, verbose_name="wie gaf toestemming")),
                ("toestemming_op", models.DateField(verbose_name="toestemming op")),
                (
                    "toestemming_tot",
                    models.DateField(blank=True, null=True, verbose_name="toestemming tot en met"),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Gebruik",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("aanbod_sleutel", models.UUIDField(verbose_name="aanbod van een andere gemeente")),
                ("sinds", models.DateField(verbose_name="sinds")),
            ],
            options={
                "verbose_name": "gebruik van gedeeld aanbod",
                "verbose_name_plural": "gebruik van gedeeld aanbod",
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="GebruikEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("aanbod_sleutel", models.UUIDField(verbose_name="aanbod van een andere gemeente")),
                ("sinds", models.DateField(verbose_name="sinds")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Gesprek4P",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("op", models.DateField(verbose_name="gesprek op")),
                ("aanwezig", models.CharField(blank=True, max_length=200, verbose_name="wie was erbij")),
                (
                    "moeilijk",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="wat is moeilijk met nieuwkomers"
                    ),
                ),
                (
                    "doelen",
                    models.TextField(blank=True, max_length=2000, verbose_name="wat wil je zelf bereiken"),
                ),
                (
                    "inbreng",
                    models.TextField(blank=True, max_length=2000, verbose_name="wat kan je zelf doen"),
                ),
                ("nodig", models.TextField(blank=True, max_length=2000, verbose_name="wat heb je nog nodig")),
                (
                    "oplossingen",
                    models.TextField(blank=True, max_length=2000, verbose_name="wat neemt drempels weg"),
                ),
                ("afspraak", models.CharField(blank=True, max_length=300, verbose_name="afspraak")),
                ("vervolg_op", models.DateField(blank=True, null=True, verbose_name="vervolggesprek op")),
                (
                    "vervolg_gedaan_op",
                    models.DateField(blank=True, null=True, verbose_name="vervolg gedaan op"),
                ),
            ],
            options={
                "verbose_name": "4P-gesprek",
                "verbose_name_plural": "4P-gesprekken",
                "ordering": ["-op", "-id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Gesprek4PEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("op", models.DateField(verbose_name="gesprek op")),
                ("aanwezig", models.CharField(blank=True, max_length=200, verbose_name="wie was erbij")),
                ("afspraak", models.CharField(blank=True, max_length=300, verbose_name="afspraak")),
                ("vervolg_op", models.DateField(blank=True, null=True, verbose_name="vervolggesprek op")),
                (
                    "vervolg_gedaan_op",
                    models.DateField(blank=True, null=True, verbose_name="vervolg gedaan op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Getuigenis",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("tekst", models.CharField(max_length=300, verbose_name="wat zegt iemand")),
                ("wie", models.CharField(max_length=60, verbose_name="hoe noem je die persoon")),
                ("toestemming_op", models.DateField(verbose_name="toestemming op")),
                (
                    "toestemming_tot",
                    models.DateField(blank=True, null=True, verbose_name="toestemming tot en met"),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
            ],
            options={
                "verbose_name": "getuigenis",
                "verbose_name_plural": "getuigenissen",
                "ordering": ["-toestemming_op", "-id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="GetuigenisEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("wie", models.CharField(max_length=60, verbose_name="hoe noem je die persoon")),
                ("toestemming_op", models.DateField(verbose_name="toestemming op")),
                (
                    "toestemming_tot",
                    models.DateField(blank=True, null=True, verbose_name="toestemming tot en met"),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Instelling",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "drempel",
                    models.PositiveSmallIntegerField(
                        default=3,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(3),
                        ],
                        verbose_name="hoeveel keer ja voor een label",
                    ),
                ),
                (
                    "label_dagen",
                    models.PositiveSmallIntegerField(
                        default=365,
                        validators=[django.core.validators.MinValueValidator(30)],
                        verbose_name="hoeveel dagen geldt een label",
                    ),
                ),
                (
                    "vers_dagen",
                    models.PositiveSmallIntegerField(
                        default=180,
                        validators=[django.core.validators.MinValueValidator(14)],
                        verbose_name="na hoeveel dagen kijk je aanbod na",
                    ),
                ),
                ("keuzemenu_aan", models.BooleanField(default=True, verbose_name="keuzemenu staat open")),
            ],
            options={
                "verbose_name": "instelling van het aanbod",
                "verbose_name_plural": "instellingen van het aanbod",
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="InstellingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "drempel",
                    models.PositiveSmallIntegerField(
                        default=3,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(3),
                        ],
                        verbose_name="hoeveel keer ja voor een label",
                    ),
                ),
                (
                    "label_dagen",
                    models.PositiveSmallIntegerField(
                        default=365,
                        validators=[django.core.validators.MinValueValidator(30)],
                        verbose_name="hoeveel dagen geldt een label",
                    ),
                ),
                (
                    "vers_dagen",
                    models.PositiveSmallIntegerField(
                        default=180,
                        validators=[django.core.validators.MinValueValidator(14)],
                        verbose_name="na hoeveel dagen kijk je aanbod na",
                    ),
                ),
                ("keuzemenu_aan", models.BooleanField(default=True, verbose_name="keuzemenu staat open")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Invoer",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="bestand")),
                ("vorm", models.CharField(max_length=10, verbose_name="vorm")),
                ("inhoud", models.BinaryField(verbose_name="inhoud")),
                ("vingerafdruk", models.CharField(max_length=64, verbose_name="vingerafdruk")),
                ("kolommen", models.JSONField(default=dict, verbose_name="kolommen")),
                ("opties", models.JSONField(default=dict, verbose_name="opties")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("kolommen", "kolommen kiezen"),
                            ("voorbeeld", "nakijken"),
                            ("wacht", "wacht op de computer"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("mislukt", "niet gelukt"),
                            ("gestopt", "gestopt"),
                        ],
                        default="kolommen",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("tellingen", models.JSONField(default=dict, verbose_name="tellingen")),
                ("uitslag", models.BinaryField(null=True, verbose_name="uitslag per rij")),
                ("gedaan", models.PositiveIntegerField(default=0, verbose_name="rijen gedaan")),
                ("totaal", models.PositiveIntegerField(default=0, verbose_name="rijen in totaal")),
                ("fout", models.CharField(blank=True, max_length=300, verbose_name="wat ging fout")),
                ("gemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="gemaakt op")),
                ("begonnen_op", models.DateTimeField(blank=True, null=True, verbose_name="begonnen op")),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar op")),
            ],
            options={
                "verbose_name": "import",
                "verbose_name_plural": "imports",
                "ordering": ["-gemaakt_op"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="InvoerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=200, verbose_name="bestand")),
                ("vorm", models.CharField(max_length=10, verbose_name="vorm")),
                ("vingerafdruk", models.CharField(max_length=64, verbose_name="vingerafdruk")),
                ("kolommen", models.JSONField(default=dict, verbose_name="kolommen")),
                ("opties", models.JSONField(default=dict, verbose_name="opties")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("kolommen", "kolommen kiezen"),
                            ("voorbeeld", "nakijken"),
                            ("wacht", "wacht op de computer"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("mislukt", "niet gelukt"),
                            ("gestopt", "gestopt"),
                        ],
                        default="kolommen",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("tellingen", models.JSONField(default=dict, verbose_name="tellingen")),
                ("gedaan", models.PositiveIntegerField(default=0, verbose_name="rijen gedaan")),
                ("totaal", models.PositiveIntegerField(default=0, verbose_name="rijen in totaal")),
                ("fout", models.CharField(blank=True, max_length=300, verbose_name="wat ging fout")),
                ("gemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="gemaakt op")),
                ("begonnen_op", models.DateTimeField(blank=True, null=True, verbose_name="begonnen op")),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Moment",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "dag",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(6)],
                        verbose_name="dag van de week",
                    ),
                ),
                (
                    "om_de",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="om de hoeveel weken",
                    ),
                ),
                ("begint", models.TimeField(blank=True, null=True, verbose_name="van")),
                ("eindigt", models.TimeField(blank=True, null=True, verbose_name="tot")),
                ("van", models.DateField(blank=True, null=True, verbose_name="eerste dag")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="laatste dag")),
            ],
            options={
                "verbose_name": "moment",
                "verbose_name_plural": "momenten",
                "ordering": ["dag", "van", "begint", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="MomentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "dag",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(6)],
                        verbose_name="dag van de week",
                    ),
                ),
                (
                    "om_de",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="om de hoeveel weken",
                    ),
                ),
                ("begint", models.TimeField(blank=True, null=True, verbose_name="van")),
                ("eindigt", models.TimeField(blank=True, null=True, verbose_name="tot")),
                ("van", models.DateField(blank=True, null=True, verbose_name="eerste dag")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="laatste dag")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ScreeningGrond",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "nederlands",
                    models.CharField(
                        choices=[("ja", "ja"), ("nee", "nee"), ("onduidelijk", "nog niet duidelijk")],
                        max_length=12,
                        verbose_name="genoeg kans om Nederlands te oefenen",
                    ),
                ),
                ("nederlands_reden", models.CharField(max_length=300, verbose_name="waarom")),
                (
                    "ontmoeting",
                    models.CharField(
                        choices=[("ja", "ja"), ("nee", "nee"), ("onduidelijk", "nog niet duidelijk")],
                        max_length=12,
                        verbose_name="genoeg kans om mensen te ontmoeten",
                    ),
                ),
                ("ontmoeting_reden", models.CharField(max_length=300, verbose_name="waarom")),
                (
                    "samenleving",
                    models.CharField(
                        choices=[("ja", "ja"), ("nee", "nee"), ("onduidelijk", "nog niet duidelijk")],
                        max_length=12,
                        verbose_name="genoeg kans om mee te doen of de samenleving te leren kennen",
                    ),
                ),
                ("samenleving_reden", models.CharField(max_length=300, verbose_name="waarom")),
                ("steunt_op", models.JSONField(blank=True, default=dict, verbose_name="steunt op")),
                ("interne_nota", models.TextField(blank=True, verbose_name="nota voor het team")),
            ],
            options={
                "verbose_name": "grond van een screening",
                "verbose_name_plural": "gronden van screenings",
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="ScreeningGrondEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "nederlands",
                    models.CharField(
                        choices=[("ja", "ja"), ("nee", "nee"), ("onduidelijk", "nog niet duidelijk")],
                        max_length=12,
                        verbose_name="genoeg kans om Nederlands te oefenen",
                    ),
                ),
                ("nederlands_reden", models.CharField(max_length=300, verbose_name="waarom")),
                (
                    "ontmoeting",
                    models.CharField(
                        choices=[("ja", "ja"), ("nee", "nee"), ("onduidelijk", "nog niet duidelijk")],
                        max_length=12,
                        verbose_name="genoeg kans om mensen te ontmoeten",
                    ),
                ),
                ("ontmoeting_reden", models.CharField(max_length=300, verbose_name="waarom")),
                (
                    "samenleving",
                    models.CharField(
                        choices=[("ja", "ja"), ("nee", "nee"), ("onduidelijk", "nog niet duidelijk")],
                        max_length=12,
                        verbose_name="genoeg kans om mee te doen of de samenleving te leren kennen",
                    ),
                ),
                ("samenleving_reden", models.CharField(max_length=300, verbose_name="waarom")),
                ("steunt_op", models.JSONField(blank=True, default=dict, verbose_name="steunt op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Tip",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("week", models.DateField(verbose_name="maandag van de week")),
                ("gratis", models.BooleanField(verbose_name="gratis")),
                ("nederlands", models.BooleanField(verbose_name="in het Nederlands")),
                ("toegankelijk", models.BooleanField(verbose_name="toegankelijke organisatie")),
                ("tekst", models.CharField(max_length=500, verbose_name="tekst")),
            ],
            options={
                "verbose_name": "tip van de week",
                "verbose_name_plural": "tips van de week",
                "ordering": ["-week", "-id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="TipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("week", models.DateField(verbose_name="maandag van de week")),
                ("gratis", models.BooleanField(verbose_name="gratis")),
                ("nederlands", models.BooleanField(verbose_name="in het Nederlands")),
                ("toegankelijk", models.BooleanField(verbose_name="toegankelijke organisatie")),
                ("tekst", models.CharField(max_length=500, verbose_name="tekst")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vertaling",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("taal", models.CharField(max_length=8, verbose_name="taal")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("kort", models.CharField(blank=True, max_length=80, verbose_name="in een paar woorden")),
                ("wat", models.TextField(blank=True, max_length=800, verbose_name="wat doe je er")),
                (
                    "stand",
                    models.CharField(
                        choices=[("machine", "nog niet nagekeken"), ("nagekeken", "nagekeken")],
                        default="machine",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                (
                    "nagekeken_door",
                    models.CharField(blank=True, max_length=120, verbose_name="nagekeken door"),
                ),
                ("nagekeken_op", models.DateField(blank=True, null=True, verbose_name="nagekeken op")),
            ],
            options={
                "verbose_name": "vertaling",
                "verbose_name_plural": "vertalingen",
                "ordering": ["taal"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="VertalingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("taal", models.CharField(max_length=8, verbose_name="taal")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("kort", models.CharField(blank=True, max_length=80, verbose_name="in een paar woorden")),
                ("wat", models.TextField(blank=True, max_length=800, verbose_name="wat doe je er")),
                (
                    "stand",
                    models.CharField(
                        choices=[("machine", "nog niet nagekeken"), ("nagekeken", "nagekeken")],
                        default="machine",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                (
                    "nagekeken_door",
                    models.CharField(blank=True, max_length=120, verbose_name="nagekeken door"),
                ),
                ("nagekeken_op", models.DateField(blank=True, null=True, verbose_name="nagekeken op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Zoekopdracht",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                ("pagina", models.CharField(max_length=20, verbose_name="pagina")),
                ("vraag", models.CharField(blank=True, max_length=1000, verbose_name="adres")),
                ("melding", models.BooleanField(default=False, verbose_name="meld wat nieuw is")),
                (
                    "gezien_op",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="gezien op"),
                ),
            ],
            options={
                "verbose_name": "bewaard filter",
                "verbose_name_plural": "bewaarde filters",
                "ordering": ["naam"],
            },
        ),
        migrations.AlterModelOptions(
            name="screening",
            options={
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "ordering": ["-op", "-beslist_om", "-id"],
                "verbose_name": "screening",
                "verbose_name_plural": "screenings",
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanbod",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanbod",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanbod",
            name="gewist_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisatie",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisatie",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisatie",
            name="gewist_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="screening",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="screening",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="screening",
            name="gewist_delete",
        ),
        migrations.RemoveIndex(
            model_name="screening",
            name="screening_nieuwste",
        ),
        migrations.AddField(
            model_name="aanbod",
            name="beeld",
            field=models.CharField(blank=True, max_length=20, verbose_name="tekening"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="begin",
            field=models.CharField(
                blank=True,
                choices=[
                    ("binnenlopen", "vrij binnenlopen"),
                    ("inschrijven", "inschrijven"),
                    ("gesprek", "eerst een gesprek"),
                    ("coach", "via de netwerkcoach"),
                ],
                max_length=12,
                verbose_name="hoe begin je",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="bevestigd_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="nagekeken op"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="breedtegraad",
            field=models.DecimalField(blank=True, decimal_places=5, editable=False, max_digits=8, null=True),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="bron",
            field=models.CharField(blank=True, editable=False, max_length=20, verbose_name="bron"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="bron_waarden",
            field=models.JSONField(blank=True, editable=False, null=True, verbose_name="waarden van de bron"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="bus_dichtbij",
            field=models.BooleanField(blank=True, null=True, verbose_name="bus of trein dichtbij"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="capaciteit",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aantal plaatsen"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="contact_openbaar",
            field=models.CharField(
                blank=True,
                help_text="Iedereen kan dit lezen.",
                max_length=120,
                verbose_name="contact op het keuzemenu",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="contacttalen",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=8),
                blank=True,
                default=list,
                size=None,
                verbose_name="contacttalen",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="deadline_op",
            field=models.DateField(blank=True, null=True, verbose_name="inschrijven kan tot"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="doelgroep",
            field=models.CharField(
                blank=True,
                choices=[
                    ("iedereen", "iedereen"),
                    ("vrouwen", "alleen vrouwen"),
                    ("mannen", "alleen mannen"),
                ],
                max_length=10,
                verbose_name="wie mag komen",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="ervaren_taaliconen",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(4),
                ],
                verbose_name="wat achteraf nodig bleek",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="ervaring_nodig",
            field=models.BooleanField(blank=True, null=True, verbose_name="ervaring nodig"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="extern_id",
            field=models.CharField(
                blank=True, editable=False, max_length=120, verbose_name="sleutel bij de bron"
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="geletterdheid",
            field=models.CharField(
                blank=True,
                choices=[
                    ("geen", "niet lezen of schrijven"),
                    ("beetje", "een beetje lezen"),
                    ("vlot", "vlot lezen en schrijven"),
                ],
                max_length=8,
                verbose_name="lezen en schrijven",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="gemaakt_op",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="gemaakt op"
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="gewijzigd_op",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="hinder",
            field=models.JSONField(blank=True, default=list, editable=False, verbose_name="wat kan hinderen"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="in_keuzemenu",
            field=models.BooleanField(default=True, verbose_name="in het keuzemenu"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="informeel",
            field=models.BooleanField(blank=True, null=True, verbose_name="los en zonder lange afspraak"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="interactie",
            field=models.CharField(
                blank=True,
                choices=[("weinig", "weinig contact"), ("wat", "wat contact"), ("veel", "veel contact")],
                max_length=8,
                verbose_name="hoeveel contact",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="kort",
            field=models.CharField(
                blank=True,
                help_text="Staat op de tegel van het keuzemenu.",
                max_length=60,
                verbose_name="in een paar woorden",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="kort_cent",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="verlaagde prijs in cent"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="laatste_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="laatste moment"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="label",
            field=models.CharField(
                blank=True,
                choices=[
                    ("toegekend", "label toegekend"),
                    ("testronde", "eerst een testronde"),
                    ("geweigerd", "label geweigerd"),
                    ("ingetrokken", "label ingetrokken"),
                ],
                editable=False,
                max_length=12,
                verbose_name="label",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="label_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="label sinds"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="label_tot",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="label tot en met"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="leeftijd_tot",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="leeftijd tot en met"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="leeftijd_van",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="leeftijd vanaf"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="lengtegraad",
            field=models.DecimalField(blank=True, decimal_places=5, editable=False, max_digits=8, null=True),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="max_inburgeraars",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="hoogstens inburgeraars"
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="mentor_telefoon",
            field=models.CharField(blank=True, max_length=30, verbose_name="telefoon van de mentor"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="met_besturen",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.IntegerField(),
                blank=True,
                default=list,
                size=None,
                verbose_name="gedeeld met gemeenten",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="omgang",
            field=models.CharField(
                blank=True,
                choices=[("een_op_een", "met twee"), ("kleine_groep", "kleine groep"), ("groep", "groep")],
                max_length=14,
                verbose_name="met hoeveel",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="open_voor",
            field=models.CharField(
                blank=True,
                choices=[("allen", "open voor alle inwoners"), ("nieuwkomers", "alleen voor nieuwkomers")],
                max_length=12,
                verbose_name="open voor",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="opvang",
            field=models.BooleanField(blank=True, null=True, verbose_name="er is opvang"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="plaatsen_vrij",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="plaatsen vrij"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="postcode",
            field=models.CharField(blank=True, max_length=4, verbose_name="postcode"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="prijs_cent",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="prijs in cent"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="proefles",
            field=models.BooleanField(blank=True, null=True, verbose_name="proefles mogelijk"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="ritme",
            field=models.CharField(
                blank=True,
                choices=[("vast", "vast, elke week of maand"), ("ad_hoc", "ad hoc, op losse dagen")],
                max_length=8,
                verbose_name="ritme",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="rolstoel",
            field=models.BooleanField(
                blank=True, null=True, verbose_name="toegankelijk met rolstoel of kinderwagen"
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="rooster",
            field=models.IntegerField(blank=True, editable=False, null=True, verbose_name="weekrooster"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="taak_taaliconen",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(4),
                ],
                verbose_name="wat de taak echt vraagt",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="twijfel_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="twijfel sinds"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="uitpas",
            field=models.BooleanField(blank=True, null=True, verbose_name="UiTPAS"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="vol_tot",
            field=models.DateField(blank=True, null=True, verbose_name="vol tot en met"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="voor_allen",
            field=models.BooleanField(default=False, verbose_name="gedeeld met elke gemeente"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="warme_overdracht",
            field=models.BooleanField(blank=True, null=True, verbose_name="iemand kan de eerste keer mee"),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="zomerstop",
            field=models.BooleanField(blank=True, null=True, verbose_name="stopt in juli en augustus"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="beeld",
            field=models.CharField(blank=True, max_length=20, verbose_name="tekening"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="begin",
            field=models.CharField(
                blank=True,
                choices=[
                    ("binnenlopen", "vrij binnenlopen"),
                    ("inschrijven", "inschrijven"),
                    ("gesprek", "eerst een gesprek"),
                    ("coach", "via de netwerkcoach"),
                ],
                max_length=12,
                verbose_name="hoe begin je",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="bevestigd_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="nagekeken op"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="breedtegraad",
            field=models.DecimalField(blank=True, decimal_places=5, editable=False, max_digits=8, null=True),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="bron",
            field=models.CharField(blank=True, editable=False, max_length=20, verbose_name="bron"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="bron_waarden",
            field=models.JSONField(blank=True, editable=False, null=True, verbose_name="waarden van de bron"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="bus_dichtbij",
            field=models.BooleanField(blank=True, null=True, verbose_name="bus of trein dichtbij"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="capaciteit",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aantal plaatsen"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="contact_openbaar",
            field=models.CharField(
                blank=True,
                help_text="Iedereen kan dit lezen.",
                max_length=120,
                verbose_name="contact op het keuzemenu",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="contacttalen",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=8),
                blank=True,
                default=list,
                size=None,
                verbose_name="contacttalen",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="deadline_op",
            field=models.DateField(blank=True, null=True, verbose_name="inschrijven kan tot"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="doelgroep",
            field=models.CharField(
                blank=True,
                choices=[
                    ("iedereen", "iedereen"),
                    ("vrouwen", "alleen vrouwen"),
                    ("mannen", "alleen mannen"),
                ],
                max_length=10,
                verbose_name="wie mag komen",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="ervaren_taaliconen",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(4),
                ],
                verbose_name="wat achteraf nodig bleek",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="ervaring_nodig",
            field=models.BooleanField(blank=True, null=True, verbose_name="ervaring nodig"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="extern_id",
            field=models.CharField(
                blank=True, editable=False, max_length=120, verbose_name="sleutel bij de bron"
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="geletterdheid",
            field=models.CharField(
                blank=True,
                choices=[
                    ("geen", "niet lezen of schrijven"),
                    ("beetje", "een beetje lezen"),
                    ("vlot", "vlot lezen en schrijven"),
                ],
                max_length=8,
                verbose_name="lezen en schrijven",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="gemaakt_op",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="gemaakt op"
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="gewijzigd_op",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="hinder",
            field=models.JSONField(blank=True, default=list, editable=False, verbose_name="wat kan hinderen"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="in_keuzemenu",
            field=models.BooleanField(default=True, verbose_name="in het keuzemenu"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="informeel",
            field=models.BooleanField(blank=True, null=True, verbose_name="los en zonder lange afspraak"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="interactie",
            field=models.CharField(
                blank=True,
                choices=[("weinig", "weinig contact"), ("wat", "wat contact"), ("veel", "veel contact")],
                max_length=8,
                verbose_name="hoeveel contact",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="kort",
            field=models.CharField(
                blank=True,
                help_text="Staat op de tegel van het keuzemenu.",
                max_length=60,
                verbose_name="in een paar woorden",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="kort_cent",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="verlaagde prijs in cent"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="laatste_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="laatste moment"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="label",
            field=models.CharField(
                blank=True,
                choices=[
                    ("toegekend", "label toegekend"),
                    ("testronde", "eerst een testronde"),
                    ("geweigerd", "label geweigerd"),
                    ("ingetrokken", "label ingetrokken"),
                ],
                editable=False,
                max_length=12,
                verbose_name="label",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="label_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="label sinds"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="label_tot",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="label tot en met"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="leeftijd_tot",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="leeftijd tot en met"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="leeftijd_van",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="leeftijd vanaf"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="lengtegraad",
            field=models.DecimalField(blank=True, decimal_places=5, editable=False, max_digits=8, null=True),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="max_inburgeraars",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="hoogstens inburgeraars"
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="mentor_telefoon",
            field=models.CharField(blank=True, max_length=30, verbose_name="telefoon van de mentor"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="met_besturen",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.IntegerField(),
                blank=True,
                default=list,
                size=None,
                verbose_name="gedeeld met gemeenten",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="omgang",
            field=models.CharField(
                blank=True,
                choices=[("een_op_een", "met twee"), ("kleine_groep", "kleine groep"), ("groep", "groep")],
                max_length=14,
                verbose_name="met hoeveel",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="open_voor",
            field=models.CharField(
                blank=True,
                choices=[("allen", "open voor alle inwoners"), ("nieuwkomers", "alleen voor nieuwkomers")],
                max_length=12,
                verbose_name="open voor",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="opvang",
            field=models.BooleanField(blank=True, null=True, verbose_name="er is opvang"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="plaatsen_vrij",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="plaatsen vrij"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="postcode",
            field=models.CharField(blank=True, max_length=4, verbose_name="postcode"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="prijs_cent",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="prijs in cent"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="proefles",
            field=models.BooleanField(blank=True, null=True, verbose_name="proefles mogelijk"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="ritme",
            field=models.CharField(
                blank=True,
                choices=[("vast", "vast, elke week of maand"), ("ad_hoc", "ad hoc, op losse dagen")],
                max_length=8,
                verbose_name="ritme",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="rolstoel",
            field=models.BooleanField(
                blank=True, null=True, verbose_name="toegankelijk met rolstoel of kinderwagen"
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="rooster",
            field=models.IntegerField(blank=True, editable=False, null=True, verbose_name="weekrooster"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="taak_taaliconen",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(4),
                ],
                verbose_name="wat de taak echt vraagt",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="twijfel_op",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="twijfel sinds"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="uitpas",
            field=models.BooleanField(blank=True, null=True, verbose_name="UiTPAS"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="vol_tot",
            field=models.DateField(blank=True, null=True, verbose_name="vol tot en met"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="voor_allen",
            field=models.BooleanField(default=False, verbose_name="gedeeld met elke gemeente"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="warme_overdracht",
            field=models.BooleanField(blank=True, null=True, verbose_name="iemand kan de eerste keer mee"),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="zomerstop",
            field=models.BooleanField(blank=True, null=True, verbose_name="stopt in juli en augustus"),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="alleen_handen",
            field=models.BooleanField(default=False, verbose_name="zoekt alleen werkkrachten"),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="eigenaar",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="wie volgt op",
            ),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="ervaring",
            field=models.BooleanField(blank=True, null=True, verbose_name="werkte al met nieuwkomers"),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="fase",
            field=models.CharField(
                choices=[
                    ("gevonden", "gevonden"),
                    ("aangesproken", "aangesproken"),
                    ("in_gesprek", "in gesprek"),
                    ("doet_mee", "doet mee"),
                    ("later", "later opnieuw"),
                    ("niet", "doet niet mee"),
                ],
                default="gevonden",
                max_length=14,
                verbose_name="fase",
            ),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="fase_op",
            field=models.DateField(blank=True, null=True, verbose_name="in deze fase sinds"),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="herkomst",
            field=models.CharField(
                blank=True,
                choices=[
                    ("bezoek", "bezoek"),
                    ("telefoon", "telefoon"),
                    ("mail", "mail"),
                    ("formulier", "formulier"),
                    ("bijeenkomst", "bijeenkomst"),
                    ("schepen", "via de schepen"),
                    ("ander", "anders"),
                ],
                max_length=12,
                verbose_name="gevonden via",
            ),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="website",
            field=models.URLField(blank=True, verbose_name="website"),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="zonder_winst",
            field=models.BooleanField(
                blank=True,
                help_text="Alleen dan mogen er vrijwilligers werken.",
                null=True,
                verbose_name="werkt zonder winst",
            ),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="alleen_handen",
            field=models.BooleanField(default=False, verbose_name="zoekt alleen werkkrachten"),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="eigenaar",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="wie volgt op",
            ),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="ervaring",
            field=models.BooleanField(blank=True, null=True, verbose_name="werkte al met nieuwkomers"),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="fase",
            field=models.CharField(
                choices=[
                    ("gevonden", "gevonden"),
                    ("aangesproken", "aangesproken"),
                    ("in_gesprek", "in gesprek"),
                    ("doet_mee", "doet mee"),
                    ("later", "later opnieuw"),
                    ("niet", "doet niet mee"),
                ],
                default="gevonden",
                max_length=14,
                verbose_name="fase",
            ),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="fase_op",
            field=models.DateField(blank=True, null=True, verbose_name="in deze fase sinds"),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="herkomst",
            field=models.CharField(
                blank=True,
                choices=[
                    ("bezoek", "bezoek"),
                    ("telefoon", "telefoon"),
                    ("mail", "mail"),
                    ("formulier", "formulier"),
                    ("bijeenkomst", "bijeenkomst"),
                    ("schepen", "via de schepen"),
                    ("ander", "anders"),
                ],
                max_length=12,
                verbose_name="gevonden via",
            ),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="website",
            field=models.URLField(blank=True, verbose_name="website"),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="zonder_winst",
            field=models.BooleanField(
                blank=True,
                help_text="Alleen dan mogen er vrijwilligers werken.",
                null=True,
                verbose_name="werkt zonder winst",
            ),
        ),
        migrations.AddField(
            model_name="screening",
            name="beslist_om",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="bewaard om"
            ),
        ),
        migrations.AddField(
            model_name="screeningevent",
            name="beslist_om",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="bewaard om"
            ),
        ),
        migrations.AlterField(
            model_name="aanbod",
            name="inschrijving",
            field=models.CharField(blank=True, max_length=200, verbose_name="stap voor stap"),
        ),
        migrations.AlterField(
            model_name="aanbod",
            name="kinderen_welkom",
            field=models.BooleanField(blank=True, null=True, verbose_name="kinderen welkom"),
        ),
        migrations.AlterField(
            model_name="aanbod",
            name="verband",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.samenwerkingsverband",
                verbose_name="gedeeld met het verband",
            ),
        ),
        migrations.AlterField(
            model_name="aanbodevent",
            name="inschrijving",
            field=models.CharField(blank=True, max_length=200, verbose_name="stap voor stap"),
        ),
        migrations.AlterField(
            model_name="aanbodevent",
            name="kinderen_welkom",
            field=models.BooleanField(blank=True, null=True, verbose_name="kinderen welkom"),
        ),
        migrations.AlterField(
            model_name="aanbodevent",
            name="verband",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.samenwerkingsverband",
                verbose_name="gedeeld met het verband",
            ),
        ),
        migrations.AlterField(
            model_name="screening",
            name="besluit",
            field=models.CharField(
                choices=[
                    ("toegekend", "label toegekend"),
                    ("testronde", "eerst een testronde"),
                    ("geweigerd", "label geweigerd"),
                    ("ingetrokken", "label ingetrokken"),
                ],
                max_length=12,
                verbose_name="besluit",
            ),
        ),
        migrations.AlterField(
            model_name="screeningevent",
            name="besluit",
            field=models.CharField(
                choices=[
                    ("toegekend", "label toegekend"),
                    ("testronde", "eerst een testronde"),
                    ("geweigerd", "label geweigerd"),
                    ("ingetrokken", "label ingetrokken"),
                ],
                max_length=12,
                verbose_name="besluit",
            ),
        ),
        migrations.AddIndex(
            model_name="screening",
            index=models.Index(fields=["aanbod", "-op", "-beslist_om"], name="screening_nieuwste"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbod",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_aanbodevent" ("beeld", "begin", "bestuur_id", "bevestigd_op", "bijzonderheden", "breedtegraad", "bron", "bron_waarden", "bus_dichtbij", "capaciteit", "categorie_id", "contact_openbaar", "contacttalen", "deadline_op", "doelgroep", "eindigt_op", "ervaren_taaliconen", "ervaring_nodig", "extern_id", "geletterdheid", "gemaakt_op", "gepubliceerd", "gewijzigd_op", "hinder", "id", "in_keuzemenu", "informeel", "inschrijving", "interactie", "kinderen_welkom", "kort", "kort_cent", "laatste_op", "label", "label_op", "label_tot", "leeftijd_tot", "leeftijd_van", "lengtegraad", "max_inburgeraars", "mentor", "mentor_email", "mentor_telefoon", "met_besturen", "minuten_per_keer", "naam", "omgang", "open_voor", "opvang", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen_vrij", "postcode", "prijs", "prijs_cent", "proefles", "ritme", "rolstoel", "rooster", "soort", "taak_taaliconen", "taaliconen", "twijfel_op", "uitpas", "verband_id", "versie", "vol_tot", "voor_allen", "voor_wie", "vorm", "waar", "wanneer", "warme_overdracht", "wat", "zomerstop") VALUES (NEW."beeld", NEW."begin", NEW."bestuur_id", NEW."bevestigd_op", NEW."bijzonderheden", NEW."breedtegraad", NEW."bron", NEW."bron_waarden", NEW."bus_dichtbij", NEW."capaciteit", NEW."categorie_id", NEW."contact_openbaar", NEW."contacttalen", NEW."deadline_op", NEW."doelgroep", NEW."eindigt_op", NEW."ervaren_taaliconen", NEW."ervaring_nodig", NEW."extern_id", NEW."geletterdheid", NEW."gemaakt_op", NEW."gepubliceerd", NEW."gewijzigd_op", NEW."hinder", NEW."id", NEW."in_keuzemenu", NEW."informeel", NEW."inschrijving", NEW."interactie", NEW."kinderen_welkom", NEW."kort", NEW."kort_cent", NEW."laatste_op", NEW."label", NEW."label_op", NEW."label_tot", NEW."leeftijd_tot", NEW."leeftijd_van", NEW."lengtegraad", NEW."max_inburgeraars", NEW."mentor", NEW."mentor_email", NEW."mentor_telefoon", NEW."met_besturen", NEW."minuten_per_keer", NEW."naam", NEW."omgang", NEW."open_voor", NEW."opvang", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."plaatsen_vrij", NEW."postcode", NEW."prijs", NEW."prijs_cent", NEW."proefles", NEW."ritme", NEW."rolstoel", NEW."rooster", NEW."soort", NEW."taak_taaliconen", NEW."taaliconen", NEW."twijfel_op", NEW."uitpas", NEW."verband_id", NEW."versie", NEW."vol_tot", NEW."voor_allen", NEW."voor_wie", NEW."vorm", NEW."waar", NEW."wanneer", NEW."warme_overdracht", NEW."wat", NEW."zomerstop"); RETURN NULL;',
                    hash="6250e5a23128dfeca545b7679c51f2b603fc2fda",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_13742",
                    table="aanbod_aanbod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbod",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_aanbodevent" ("beeld", "begin", "bestuur_id", "bevestigd_op", "bijzonderheden", "breedtegraad", "bron", "bron_waarden", "bus_dichtbij", "capaciteit", "categorie_id", "contact_openbaar", "contacttalen", "deadline_op", "doelgroep", "eindigt_op", "ervaren_taaliconen", "ervaring_nodig", "extern_id", "geletterdheid", "gemaakt_op", "gepubliceerd", "gewijzigd_op", "hinder", "id", "in_keuzemenu", "informeel", "inschrijving", "interactie", "kinderen_welkom", "kort", "kort_cent", "laatste_op", "label", "label_op", "label_tot", "leeftijd_tot", "leeftijd_van", "lengtegraad", "max_inburgeraars", "mentor", "mentor_email", "mentor_telefoon", "met_besturen", "minuten_per_keer", "naam", "omgang", "open_voor", "opvang", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen_vrij", "postcode", "prijs", "prijs_cent", "proefles", "ritme", "rolstoel", "rooster", "soort", "taak_taaliconen", "taaliconen", "twijfel_op", "uitpas", "verband_id", "versie", "vol_tot", "voor_allen", "voor_wie", "vorm", "waar", "wanneer", "warme_overdracht", "wat", "zomerstop") VALUES (NEW."beeld", NEW."begin", NEW."bestuur_id", NEW."bevestigd_op", NEW."bijzonderheden", NEW."breedtegraad", NEW."bron", NEW."bron_waarden", NEW."bus_dichtbij", NEW."capaciteit", NEW."categorie_id", NEW."contact_openbaar", NEW."contacttalen", NEW."deadline_op", NEW."doelgroep", NEW."eindigt_op", NEW."ervaren_taaliconen", NEW."ervaring_nodig", NEW."extern_id", NEW."geletterdheid", NEW."gemaakt_op", NEW."gepubliceerd", NEW."gewijzigd_op", NEW."hinder", NEW."id", NEW."in_keuzemenu", NEW."informeel", NEW."inschrijving", NEW."interactie", NEW."kinderen_welkom", NEW."kort", NEW."kort_cent", NEW."laatste_op", NEW."label", NEW."label_op", NEW."label_tot", NEW."leeftijd_tot", NEW."leeftijd_van", NEW."lengtegraad", NEW."max_inburgeraars", NEW."mentor", NEW."mentor_email", NEW."mentor_telefoon", NEW."met_besturen", NEW."minuten_per_keer", NEW."naam", NEW."omgang", NEW."open_voor", NEW."opvang", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."plaatsen_vrij", NEW."postcode", NEW."prijs", NEW."prijs_cent", NEW."proefles", NEW."ritme", NEW."rolstoel", NEW."rooster", NEW."soort", NEW."taak_taaliconen", NEW."taaliconen", NEW."twijfel_op", NEW."uitpas", NEW."verband_id", NEW."versie", NEW."vol_tot", NEW."voor_allen", NEW."voor_wie", NEW."vorm", NEW."waar", NEW."wanneer", NEW."warme_overdracht", NEW."wat", NEW."zomerstop"); RETURN NULL;',
                    hash="630096848d89d2a716acf18ecb0cdddd1d6f41ca",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_b3194",
                    table="aanbod_aanbod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbod",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_aanbodevent" ("beeld", "begin", "bestuur_id", "bevestigd_op", "bijzonderheden", "breedtegraad", "bron", "bron_waarden", "bus_dichtbij", "capaciteit", "categorie_id", "contact_openbaar", "contacttalen", "deadline_op", "doelgroep", "eindigt_op", "ervaren_taaliconen", "ervaring_nodig", "extern_id", "geletterdheid", "gemaakt_op", "gepubliceerd", "gewijzigd_op", "hinder", "id", "in_keuzemenu", "informeel", "inschrijving", "interactie", "kinderen_welkom", "kort", "kort_cent", "laatste_op", "label", "label_op", "label_tot", "leeftijd_tot", "leeftijd_van", "lengtegraad", "max_inburgeraars", "mentor", "mentor_email", "mentor_telefoon", "met_besturen", "minuten_per_keer", "naam", "omgang", "open_voor", "opvang", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen_vrij", "postcode", "prijs", "prijs_cent", "proefles", "ritme", "rolstoel", "rooster", "soort", "taak_taaliconen", "taaliconen", "twijfel_op", "uitpas", "verband_id", "versie", "vol_tot", "voor_allen", "voor_wie", "vorm", "waar", "wanneer", "warme_overdracht", "wat", "zomerstop") VALUES (OLD."beeld", OLD."begin", OLD."bestuur_id", OLD."bevestigd_op", OLD."bijzonderheden", OLD."breedtegraad", OLD."bron", OLD."bron_waarden", OLD."bus_dichtbij", OLD."capaciteit", OLD."categorie_id", OLD."contact_openbaar", OLD."contacttalen", OLD."deadline_op", OLD."doelgroep", OLD."eindigt_op", OLD."ervaren_taaliconen", OLD."ervaring_nodig", OLD."extern_id", OLD."geletterdheid", OLD."gemaakt_op", OLD."gepubliceerd", OLD."gewijzigd_op", OLD."hinder", OLD."id", OLD."in_keuzemenu", OLD."informeel", OLD."inschrijving", OLD."interactie", OLD."kinderen_welkom", OLD."kort", OLD."kort_cent", OLD."laatste_op", OLD."label", OLD."label_op", OLD."label_tot", OLD."leeftijd_tot", OLD."leeftijd_van", OLD."lengtegraad", OLD."max_inburgeraars", OLD."mentor", OLD."mentor_email", OLD."mentor_telefoon", OLD."met_besturen", OLD."minuten_per_keer", OLD."naam", OLD."omgang", OLD."open_voor", OLD."opvang", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."plaatsen_vrij", OLD."postcode", OLD."prijs", OLD."prijs_cent", OLD."proefles", OLD."ritme", OLD."rolstoel", OLD."rooster", OLD."soort", OLD."taak_taaliconen", OLD."taaliconen", OLD."twijfel_op", OLD."uitpas", OLD."verband_id", OLD."versie", OLD."vol_tot", OLD."voor_allen", OLD."voor_wie", OLD."vorm", OLD."waar", OLD."wanneer", OLD."warme_overdracht", OLD."wat", OLD."zomerstop"); RETURN NULL;',
                    hash="a81aa5f6196ecff3bf9197d1139e89ef6d60c091",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_ba0e4",
                    table="aanbod_aanbod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatie",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_organisatieevent" ("aard", "adres", "alleen_handen", "bestuur_id", "contactpersoon", "eigenaar_id", "email", "ervaring", "fase", "fase_op", "herkomst", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "versie", "website", "zonder_winst") VALUES (NEW."aard", NEW."adres", NEW."alleen_handen", NEW."bestuur_id", NEW."contactpersoon", NEW."eigenaar_id", NEW."email", NEW."ervaring", NEW."fase", NEW."fase_op", NEW."herkomst", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."telefoon", NEW."versie", NEW."website", NEW."zonder_winst"); RETURN NULL;',
                    hash="7b134803c4c92b8c755dbb300ae25c8f2d8a7c94",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_d7326",
                    table="aanbod_organisatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_organisatieevent" ("aard", "adres", "alleen_handen", "bestuur_id", "contactpersoon", "eigenaar_id", "email", "ervaring", "fase", "fase_op", "herkomst", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "versie", "website", "zonder_winst") VALUES (NEW."aard", NEW."adres", NEW."alleen_handen", NEW."bestuur_id", NEW."contactpersoon", NEW."eigenaar_id", NEW."email", NEW."ervaring", NEW."fase", NEW."fase_op", NEW."herkomst", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."telefoon", NEW."versie", NEW."website", NEW."zonder_winst"); RETURN NULL;',
                    hash="96903ef49fe7a51e88a2f5e6c88105526aeeaeb1",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_65abc",
                    table="aanbod_organisatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_organisatieevent" ("aard", "adres", "alleen_handen", "bestuur_id", "contactpersoon", "eigenaar_id", "email", "ervaring", "fase", "fase_op", "herkomst", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "versie", "website", "zonder_winst") VALUES (OLD."aard", OLD."adres", OLD."alleen_handen", OLD."bestuur_id", OLD."contactpersoon", OLD."eigenaar_id", OLD."email", OLD."ervaring", OLD."fase", OLD."fase_op", OLD."herkomst", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."telefoon", OLD."versie", OLD."website", OLD."zonder_winst"); RETURN NULL;',
                    hash="d7a4b2f015a3afc8d906a1c5139f0f2551d56cb8",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_78deb",
                    table="aanbod_organisatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screening",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_screeningevent" ("aanbod_id", "beslist_om", "besluit", "bestuur_id", "door_id", "geldig_tot", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aanbod_id", NEW."beslist_om", NEW."besluit", NEW."bestuur_id", NEW."door_id", NEW."geldig_tot", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id"); RETURN NULL;',
                    hash="dd231b63acafaa9780224f386d8b6ff3176b2d5b",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_74755",
                    table="aanbod_screening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screening",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_screeningevent" ("aanbod_id", "beslist_om", "besluit", "bestuur_id", "door_id", "geldig_tot", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aanbod_id", NEW."beslist_om", NEW."besluit", NEW."bestuur_id", NEW."door_id", NEW."geldig_tot", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="2281aef949fa6141cb5b863e536dd36062af0519",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_615c8",
                    table="aanbod_screening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screening",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_screeningevent" ("aanbod_id", "beslist_om", "besluit", "bestuur_id", "door_id", "geldig_tot", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."aanbod_id", OLD."beslist_om", OLD."besluit", OLD."bestuur_id", OLD."door_id", OLD."geldig_tot", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id"); RETURN NULL;',
                    hash="33a6ca2496a49e6b1ce11b390340ae46d322333b",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_7f16d",
                    table="aanbod_screening",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="bbevinding",
            name="aanbod",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="bevindingen", to="aanbod.aanbod"
            ),
        ),
        migrations.AddField(
            model_name="bbevinding",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bbevinding",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="bbevindingevent",
            name="aanbod",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.aanbod",
            ),
        ),
        migrations.AddField(
            model_name="bbevindingevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bbevindingevent",
            name="door",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="bbevindingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.bbevinding",
            ),
        ),
        migrations.AddField(
            model_name="bezoek",
            name="aanbod",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="bezoeken", to="aanbod.aanbod"
            ),
        ),
        migrations.AddField(
            model_name="bezoek",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bezoek",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="bezoekevent",
            name="aanbod",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.aanbod",
            ),
        ),
        migrations.AddField(
            model_name="bezoekevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bezoekevent",
            name="door",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="bezoekevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.bezoek",
            ),
        ),
        migrations.AddField(
            model_name="bnorm",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bnormevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bnormevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.bnorm",
            ),
        ),
        migrations.AddField(
            model_name="campagne",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="campagneevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="campagneevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.campagne",
            ),
        ),
        migrations.AddField(
            model_name="campagnelid",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="campagnelid",
            name="campagne",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="leden", to="aanbod.campagne"
            ),
        ),
        migrations.AddField(
            model_name="campagnelid",
            name="organisatie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="campagnes", to="aanbod.organisatie"
            ),
        ),
        migrations.AddField(
            model_name="campagnelidevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="campagnelidevent",
            name="campagne",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.campagne",
            ),
        ),
        migrations.AddField(
            model_name="campagnelidevent",
            name="organisatie",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="campagnelidevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.campagnelid",
            ),
        ),
        migrations.AddField(
            model_name="categorie",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="aanbod",
            name="categorie",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aanbod",
                to="aanbod.categorie",
                verbose_name="eigen soort",
            ),
        ),
        migrations.AddField(
            model_name="aanbodevent",
            name="categorie",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.categorie",
                verbose_name="eigen soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanbod",
            constraint=models.UniqueConstraint(
                condition=models.Q(("extern_id", ""), _negated=True),
                fields=("bestuur", "bron", "extern_id"),
                name="aanbod_bron_uniek",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanbod",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("leeftijd_van__isnull", True),
                    ("leeftijd_tot__isnull", True),
                    ("leeftijd_van__lte", models.F("leeftijd_tot")),
                    _connector="OR",
                ),
                name="aanbod_leeftijd_klopt",
                violation_error_message="De leeftijd vanaf is hoger dan de leeftijd tot.",
            ),
        ),
        migrations.AddField(
            model_name="categorieevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="categorieevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.categorie",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="campagne",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contacten",
                to="aanbod.campagne",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="organisatie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="contacten", to="aanbod.organisatie"
            ),
        ),
        migrations.AddField(
            model_name="contactevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="contactevent",
            name="campagne",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.campagne",
            ),
        ),
        migrations.AddField(
            model_name="contactevent",
            name="door",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="contactevent",
            name="organisatie",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="contactevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.contact",
            ),
        ),
        migrations.AddField(
            model_name="foto",
            name="aanbod",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="fotos", to="aanbod.aanbod"
            ),
        ),
        migrations.AddField(
            model_name="foto",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="fotoevent",
            name="aanbod",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.aanbod",
            ),
        ),
        migrations.AddField(
            model_name="fotoevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="fotoevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.foto",
            ),
        ),
        migrations.AddField(
            model_name="gebruik",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="gebruikevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="gebruikevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.gebruik",
            ),
        ),
        migrations.AddField(
            model_name="gesprek4p",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="gesprek4p",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="gesprek4p",
            name="organisatie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gesprekken",
                to="aanbod.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="gesprek4pevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="gesprek4pevent",
            name="door",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="gesprek4pevent",
            name="organisatie",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="gesprek4pevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.gesprek4p",
            ),
        ),
        migrations.AddField(
            model_name="getuigenis",
            name="aanbod",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="getuigenissen", to="aanbod.aanbod"
            ),
        ),
        migrations.AddField(
            model_name="getuigenis",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="getuigenisevent",
            name="aanbod",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.aanbod",
            ),
        ),
        migrations.AddField(
            model_name="getuigenisevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="getuigenisevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.getuigenis",
            ),
        ),
        migrations.AddField(
            model_name="instelling",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.instelling",
            ),
        ),
        migrations.AddField(
            model_name="invoer",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="invoer",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="invoerevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="invoerevent",
            name="door",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="invoerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.invoer",
            ),
        ),
        migrations.AddField(
            model_name="moment",
            name="aanbod",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="momenten", to="aanbod.aanbod"
            ),
        ),
        migrations.AddField(
            model_name="moment",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="momentevent",
            name="aanbod",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.aanbod",
            ),
        ),
        migrations.AddField(
            model_name="momentevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="momentevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.moment",
            ),
        ),
        migrations.AddField(
            model_name="screeninggrond",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="screeninggrond",
            name="screening",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="grond", to="aanbod.screening"
            ),
        ),
        migrations.AddField(
            model_name="screeninggrondevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="screeninggrondevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.screeninggrond",
            ),
        ),
        migrations.AddField(
            model_name="screeninggrondevent",
            name="screening",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.screening",
            ),
        ),
        migrations.AddField(
            model_name="tip",
            name="aanbod",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="tips", to="aanbod.aanbod"
            ),
        ),
        migrations.AddField(
            model_name="tip",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="tip",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="tipevent",
            name="aanbod",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.aanbod",
            ),
        ),
        migrations.AddField(
            model_name="tipevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="tipevent",
            name="door",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="tipevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.tip",
            ),
        ),
        migrations.AddField(
            model_name="vertaling",
            name="aanbod",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="vertalingen", to="aanbod.aanbod"
            ),
        ),
        migrations.AddField(
            model_name="vertaling",
            name="bestuur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="vertalingevent",
            name="aanbod",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="aanbod.aanbod",
            ),
        ),
        migrations.AddField(
            model_name="vertalingevent",
            name="bestuur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kern.bestuur",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="vertalingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="aanbod.vertaling",
            ),
        ),
        migrations.AddField(
            model_name="zoekopdracht",
            name="gebruiker",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="bbevinding",
            constraint=models.UniqueConstraint(fields=("aanbod", "b", "op"), name="bevinding_een_per_dag"),
        ),
        migrations.AddConstraint(
            model_name="bbevinding",
            constraint=models.CheckConstraint(
                condition=models.Q(("score__gte", 1), ("score__lte", 4)), name="bevinding_score_1_4"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bbevinding",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_bbevindingevent" ("aanbod_id", "actie", "actie_gedaan_op", "actie_tegen", "b", "bestuur_id", "door_id", "ernst", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "raakt", "score", "zin") VALUES (NEW."aanbod_id", NEW."actie", NEW."actie_gedaan_op", NEW."actie_tegen", NEW."b", NEW."bestuur_id", NEW."door_id", NEW."ernst", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."raakt", NEW."score", NEW."zin"); RETURN NULL;',
                    hash="1d3fc09b0a50f637357528850550ba3e81aaabe1",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_e5f9e",
                    table="aanbod_bbevinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bbevinding",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_bbevindingevent" ("aanbod_id", "actie", "actie_gedaan_op", "actie_tegen", "b", "bestuur_id", "door_id", "ernst", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "raakt", "score", "zin") VALUES (NEW."aanbod_id", NEW."actie", NEW."actie_gedaan_op", NEW."actie_tegen", NEW."b", NEW."bestuur_id", NEW."door_id", NEW."ernst", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."raakt", NEW."score", NEW."zin"); RETURN NULL;',
                    hash="eb3f690281c83e92954dae98c1a82628dceef8c5",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_124ce",
                    table="aanbod_bbevinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bbevinding",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_bbevindingevent" ("aanbod_id", "actie", "actie_gedaan_op", "actie_tegen", "b", "bestuur_id", "door_id", "ernst", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "raakt", "score", "zin") VALUES (OLD."aanbod_id", OLD."actie", OLD."actie_gedaan_op", OLD."actie_tegen", OLD."b", OLD."bestuur_id", OLD."door_id", OLD."ernst", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."raakt", OLD."score", OLD."zin"); RETURN NULL;',
                    hash="2c6234edb526e07937630375a4acc83497b75aca",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_a01ec",
                    table="aanbod_bbevinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_bezoekevent" ("aanbod_id", "actie", "actie_gedaan_op", "actie_tegen", "bestuur_id", "bevindingen", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."aanbod_id", NEW."actie", NEW."actie_gedaan_op", NEW."actie_tegen", NEW."bestuur_id", NEW."bevindingen", NEW."door_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort"); RETURN NULL;',
                    hash="d766847955bc3000fd0cdbce95f6723e6eb48146",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_f068a",
                    table="aanbod_bezoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_bezoekevent" ("aanbod_id", "actie", "actie_gedaan_op", "actie_tegen", "bestuur_id", "bevindingen", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."aanbod_id", NEW."actie", NEW."actie_gedaan_op", NEW."actie_tegen", NEW."bestuur_id", NEW."bevindingen", NEW."door_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort"); RETURN NULL;',
                    hash="d6308861663e2941289788f84b3e4a66c75582a0",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_23dea",
                    table="aanbod_bezoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_bezoekevent" ("aanbod_id", "actie", "actie_gedaan_op", "actie_tegen", "bestuur_id", "bevindingen", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."aanbod_id", OLD."actie", OLD."actie_gedaan_op", OLD."actie_tegen", OLD."bestuur_id", OLD."bevindingen", OLD."door_id", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort"); RETURN NULL;',
                    hash="7e3110707db453cc56a80ed3d536c4fe0dac5e45",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_45b53",
                    table="aanbod_bezoek",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="bnorm",
            constraint=models.UniqueConstraint(fields=("bestuur", "sleutel"), name="bnorm_sleutel_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bnorm",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_bnormevent" ("actief", "bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "uitleg", "volgorde") VALUES (NEW."actief", NEW."bestuur_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."sleutel", NEW."uitleg", NEW."volgorde"); RETURN NULL;',
                    hash="cb4442fd6390b39051b901cbc086fe39e53aaa18",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_c365a",
                    table="aanbod_bnorm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bnorm",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_bnormevent" ("actief", "bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "uitleg", "volgorde") VALUES (NEW."actief", NEW."bestuur_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sleutel", NEW."uitleg", NEW."volgorde"); RETURN NULL;',
                    hash="a7538d1a4afbc6c254ce839e083932db47deaf8d",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_cb356",
                    table="aanbod_bnorm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bnorm",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_bnormevent" ("actief", "bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "uitleg", "volgorde") VALUES (OLD."actief", OLD."bestuur_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."sleutel", OLD."uitleg", OLD."volgorde"); RETURN NULL;',
                    hash="a0c167acc00aab5a1894134a15a580f60a1cf6b6",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_73804",
                    table="aanbod_bnorm",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="campagne",
            constraint=models.UniqueConstraint(fields=("bestuur", "naam"), name="campagne_naam_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="campagne",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_campagneevent" ("bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema", "tot", "van") VALUES (NEW."bestuur_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."thema", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="f66b631fc93c074be18dd5bdb62afa1e628dc1e8",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_b055a",
                    table="aanbod_campagne",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="campagne",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_campagneevent" ("bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema", "tot", "van") VALUES (NEW."bestuur_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."thema", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="819daa438f5dae900217e9465c29510bbf48f38c",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_248fc",
                    table="aanbod_campagne",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="campagne",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_campagneevent" ("bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema", "tot", "van") VALUES (OLD."bestuur_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."thema", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="c42fc50f8a91002f6114a60eeaa3b72589431c02",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_a849b",
                    table="aanbod_campagne",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="campagnelid",
            constraint=models.UniqueConstraint(fields=("campagne", "organisatie"), name="campagnelid_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="campagnelid",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_campagnelidevent" ("bestuur_id", "campagne_id", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bestuur_id", NEW."campagne_id", NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id"); RETURN NULL;',
                    hash="31e7fd1f2ab3e4a1335fdd70d104ac03674a2d87",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_967b9",
                    table="aanbod_campagnelid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="campagnelid",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_campagnelidevent" ("bestuur_id", "campagne_id", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bestuur_id", NEW."campagne_id", NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="d9b1e7bbe919dd6f64868d9a3368e0f7a3fc44e4",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_3cd94",
                    table="aanbod_campagnelid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="campagnelid",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_campagnelidevent" ("bestuur_id", "campagne_id", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bestuur_id", OLD."campagne_id", OLD."id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id"); RETURN NULL;',
                    hash="a40dd2889845743f2e18187bded41b03e54ab8dc",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_a2284",
                    table="aanbod_campagnelid",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="categorie",
            constraint=models.UniqueConstraint(fields=("bestuur", "naam"), name="categorie_naam_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="categorie",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_categorieevent" ("actief", "bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "vers_dagen") VALUES (NEW."actief", NEW."bestuur_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort", NEW."vers_dagen"); RETURN NULL;',
                    hash="a93d9aec7f588f17513863d51dd9f67cfaaf574b",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_38390",
                    table="aanbod_categorie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="categorie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_categorieevent" ("actief", "bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "vers_dagen") VALUES (NEW."actief", NEW."bestuur_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."vers_dagen"); RETURN NULL;',
                    hash="516e19e17a13070f307a2f0cf9a19a04f4e7433a",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_8ad95",
                    table="aanbod_categorie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="categorie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_categorieevent" ("actief", "bestuur_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "vers_dagen") VALUES (OLD."actief", OLD."bestuur_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort", OLD."vers_dagen"); RETURN NULL;',
                    hash="42c1dc9f381e017ed7262de943345879d0732e0b",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_d9ab4",
                    table="aanbod_categorie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(
                condition=models.Q(("volgende_gedaan_op__isnull", True), ("volgende_op__isnull", False)),
                fields=["bestuur", "volgende_op"],
                name="contact_volgende_open",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_contactevent" ("bestuur_id", "campagne_id", "door_id", "id", "kanaal", "met_wie", "nota", "op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitkomst", "volgende", "volgende_gedaan_op", "volgende_op") VALUES (NEW."bestuur_id", NEW."campagne_id", NEW."door_id", NEW."id", NEW."kanaal", NEW."met_wie", NEW."nota", NEW."op", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."uitkomst", NEW."volgende", NEW."volgende_gedaan_op", NEW."volgende_op"); RETURN NULL;',
                    hash="71416cfa08a5ef456fa0cca7001987d9eaf4da58",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_fee10",
                    table="aanbod_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_contactevent" ("bestuur_id", "campagne_id", "door_id", "id", "kanaal", "met_wie", "nota", "op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitkomst", "volgende", "volgende_gedaan_op", "volgende_op") VALUES (NEW."bestuur_id", NEW."campagne_id", NEW."door_id", NEW."id", NEW."kanaal", NEW."met_wie", NEW."nota", NEW."op", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."uitkomst", NEW."volgende", NEW."volgende_gedaan_op", NEW."volgende_op"); RETURN NULL;',
                    hash="ebf73f780ae7213af917fa2a21f42315fbc80c26",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_d0af3",
                    table="aanbod_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_contactevent" ("bestuur_id", "campagne_id", "door_id", "id", "kanaal", "met_wie", "nota", "op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitkomst", "volgende", "volgende_gedaan_op", "volgende_op") VALUES (OLD."bestuur_id", OLD."campagne_id", OLD."door_id", OLD."id", OLD."kanaal", OLD."met_wie", OLD."nota", OLD."op", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."uitkomst", OLD."volgende", OLD."volgende_gedaan_op", OLD."volgende_op"); RETURN NULL;',
                    hash="0fd350fad3f141625ea6ab2cd22b443a10103927",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_64467",
                    table="aanbod_contact",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="foto",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("toestemming_tot__isnull", True),
                    ("toestemming_tot__gte", models.F("toestemming_op")),
                    _connector="OR",
                ),
                name="foto_toestemming_klopt",
                violation_error_message="De toestemming eindigt voor ze begint.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foto",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_fotoevent" ("aanbod_id", "alt", "bestuur_id", "breedte", "hoogte", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_op", "toestemming_tot", "toestemming_van") VALUES (NEW."aanbod_id", NEW."alt", NEW."bestuur_id", NEW."breedte", NEW."hoogte", NEW."id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."toestemming_op", NEW."toestemming_tot", NEW."toestemming_van"); RETURN NULL;',
                    hash="ac20b3b4a9d82ef6fee9dc6a69c76d613370eb59",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_33290",
                    table="aanbod_foto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foto",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aanbod_id" IS DISTINCT FROM (NEW."aanbod_id") OR OLD."alt" IS DISTINCT FROM (NEW."alt") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."breedte" IS DISTINCT FROM (NEW."breedte") OR OLD."hoogte" IS DISTINCT FROM (NEW."hoogte") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ingetrokken_op" IS DISTINCT FROM (NEW."ingetrokken_op") OR OLD."toestemming_op" IS DISTINCT FROM (NEW."toestemming_op") OR OLD."toestemming_tot" IS DISTINCT FROM (NEW."toestemming_tot") OR OLD."toestemming_van" IS DISTINCT FROM (NEW."toestemming_van"))',
                    func='INSERT INTO "aanbod_fotoevent" ("aanbod_id", "alt", "bestuur_id", "breedte", "hoogte", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_op", "toestemming_tot", "toestemming_van") VALUES (NEW."aanbod_id", NEW."alt", NEW."bestuur_id", NEW."breedte", NEW."hoogte", NEW."id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."toestemming_op", NEW."toestemming_tot", NEW."toestemming_van"); RETURN NULL;',
                    hash="e93594c9a18f17f51db9a0bc6240976a91497233",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_1089b",
                    table="aanbod_foto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foto",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_fotoevent" ("aanbod_id", "alt", "bestuur_id", "breedte", "hoogte", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_op", "toestemming_tot", "toestemming_van") VALUES (OLD."aanbod_id", OLD."alt", OLD."bestuur_id", OLD."breedte", OLD."hoogte", OLD."id", OLD."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."toestemming_op", OLD."toestemming_tot", OLD."toestemming_van"); RETURN NULL;',
                    hash="794ef60e77c43ad0681f8b6bda525354e7837ce3",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_096c2",
                    table="aanbod_foto",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="gebruik",
            constraint=models.UniqueConstraint(fields=("bestuur", "aanbod_sleutel"), name="gebruik_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruik",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_gebruikevent" ("aanbod_sleutel", "bestuur_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds") VALUES (NEW."aanbod_sleutel", NEW."bestuur_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."sinds"); RETURN NULL;',
                    hash="e6e8e3bd48b97f1123ad01b736a6bd126a0a30d7",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_811a7",
                    table="aanbod_gebruik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruik",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_gebruikevent" ("aanbod_sleutel", "bestuur_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds") VALUES (NEW."aanbod_sleutel", NEW."bestuur_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sinds"); RETURN NULL;',
                    hash="b5844e20deeb7d918b713c3d26494e20bdfb0a7d",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_95437",
                    table="aanbod_gebruik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruik",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_gebruikevent" ("aanbod_sleutel", "bestuur_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds") VALUES (OLD."aanbod_sleutel", OLD."bestuur_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."sinds"); RETURN NULL;',
                    hash="a2e17034e744787f4c22709676d32c3284750ddd",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_3346a",
                    table="aanbod_gebruik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gesprek4p",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_gesprek4pevent" ("aanwezig", "afspraak", "bestuur_id", "door_id", "id", "op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervolg_gedaan_op", "vervolg_op") VALUES (NEW."aanwezig", NEW."afspraak", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."op", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."vervolg_gedaan_op", NEW."vervolg_op"); RETURN NULL;',
                    hash="fddb4b61c6da3af073cc0dbf490e503ad0750e3b",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_4d1ff",
                    table="aanbod_gesprek4p",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gesprek4p",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aanwezig" IS DISTINCT FROM (NEW."aanwezig") OR OLD."afspraak" IS DISTINCT FROM (NEW."afspraak") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."organisatie_id" IS DISTINCT FROM (NEW."organisatie_id") OR OLD."vervolg_gedaan_op" IS DISTINCT FROM (NEW."vervolg_gedaan_op") OR OLD."vervolg_op" IS DISTINCT FROM (NEW."vervolg_op"))',
                    func='INSERT INTO "aanbod_gesprek4pevent" ("aanwezig", "afspraak", "bestuur_id", "door_id", "id", "op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervolg_gedaan_op", "vervolg_op") VALUES (NEW."aanwezig", NEW."afspraak", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."op", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."vervolg_gedaan_op", NEW."vervolg_op"); RETURN NULL;',
                    hash="9d28b111fdcb7d380ffee40424465b9d6b817648",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_82d07",
                    table="aanbod_gesprek4p",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gesprek4p",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_gesprek4pevent" ("aanwezig", "afspraak", "bestuur_id", "door_id", "id", "op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervolg_gedaan_op", "vervolg_op") VALUES (OLD."aanwezig", OLD."afspraak", OLD."bestuur_id", OLD."door_id", OLD."id", OLD."op", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."vervolg_gedaan_op", OLD."vervolg_op"); RETURN NULL;',
                    hash="cc17928a9086faf0f2044a783a7549920f8c5b7e",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_2bbd7",
                    table="aanbod_gesprek4p",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="getuigenis",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_getuigenisevent" ("aanbod_id", "bestuur_id", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_op", "toestemming_tot", "wie") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."toestemming_op", NEW."toestemming_tot", NEW."wie"); RETURN NULL;',
                    hash="bee620ef70f7316200f64c9c3daa85b3b7f14f42",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_5b76c",
                    table="aanbod_getuigenis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="getuigenis",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aanbod_id" IS DISTINCT FROM (NEW."aanbod_id") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ingetrokken_op" IS DISTINCT FROM (NEW."ingetrokken_op") OR OLD."toestemming_op" IS DISTINCT FROM (NEW."toestemming_op") OR OLD."toestemming_tot" IS DISTINCT FROM (NEW."toestemming_tot") OR OLD."wie" IS DISTINCT FROM (NEW."wie"))',
                    func='INSERT INTO "aanbod_getuigenisevent" ("aanbod_id", "bestuur_id", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_op", "toestemming_tot", "wie") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."toestemming_op", NEW."toestemming_tot", NEW."wie"); RETURN NULL;',
                    hash="973c8d551e3c76b5af044ff1c325e7489645f4fe",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_a8037",
                    table="aanbod_getuigenis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="getuigenis",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_getuigenisevent" ("aanbod_id", "bestuur_id", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_op", "toestemming_tot", "wie") VALUES (OLD."aanbod_id", OLD."bestuur_id", OLD."id", OLD."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."toestemming_op", OLD."toestemming_tot", OLD."wie"); RETURN NULL;',
                    hash="6efd548dde7e13694a8bfe0438fea1fc9b37e9a7",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_c6ee8",
                    table="aanbod_getuigenis",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="instelling",
            constraint=models.UniqueConstraint(fields=("bestuur",), name="instelling_een_per_gemeente"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_instellingevent" ("bestuur_id", "drempel", "id", "keuzemenu_aan", "label_dagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vers_dagen") VALUES (NEW."bestuur_id", NEW."drempel", NEW."id", NEW."keuzemenu_aan", NEW."label_dagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."vers_dagen"); RETURN NULL;',
                    hash="d15761ec28195e34365cd1eb8d936a1f1fb50f7a",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_98012",
                    table="aanbod_instelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_instellingevent" ("bestuur_id", "drempel", "id", "keuzemenu_aan", "label_dagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vers_dagen") VALUES (NEW."bestuur_id", NEW."drempel", NEW."id", NEW."keuzemenu_aan", NEW."label_dagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."vers_dagen"); RETURN NULL;',
                    hash="7c3a230c8d7adf38ee73c44ffbaaaca001e6e8d2",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_ee6c9",
                    table="aanbod_instelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_instellingevent" ("bestuur_id", "drempel", "id", "keuzemenu_aan", "label_dagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vers_dagen") VALUES (OLD."bestuur_id", OLD."drempel", OLD."id", OLD."keuzemenu_aan", OLD."label_dagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."vers_dagen"); RETURN NULL;',
                    hash="c9c1ae6595e3933671727903318894de4055f1fa",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_979e9",
                    table="aanbod_instelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invoer",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_invoerevent" ("begonnen_op", "bestuur_id", "door_id", "fout", "gedaan", "gemaakt_op", "id", "klaar_op", "kolommen", "naam", "opties", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "tellingen", "totaal", "vingerafdruk", "vorm") VALUES (NEW."begonnen_op", NEW."bestuur_id", NEW."door_id", NEW."fout", NEW."gedaan", NEW."gemaakt_op", NEW."id", NEW."klaar_op", NEW."kolommen", NEW."naam", NEW."opties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."stand", NEW."tellingen", NEW."totaal", NEW."vingerafdruk", NEW."vorm"); RETURN NULL;',
                    hash="fb57c24fa0a6e0bd2546b33b2b740581817666fc",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_86315",
                    table="aanbod_invoer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invoer",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."begonnen_op" IS DISTINCT FROM (NEW."begonnen_op") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."fout" IS DISTINCT FROM (NEW."fout") OR OLD."gedaan" IS DISTINCT FROM (NEW."gedaan") OR OLD."gemaakt_op" IS DISTINCT FROM (NEW."gemaakt_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."klaar_op" IS DISTINCT FROM (NEW."klaar_op") OR OLD."kolommen" IS DISTINCT FROM (NEW."kolommen") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."opties" IS DISTINCT FROM (NEW."opties") OR OLD."stand" IS DISTINCT FROM (NEW."stand") OR OLD."tellingen" IS DISTINCT FROM (NEW."tellingen") OR OLD."totaal" IS DISTINCT FROM (NEW."totaal") OR OLD."vingerafdruk" IS DISTINCT FROM (NEW."vingerafdruk") OR OLD."vorm" IS DISTINCT FROM (NEW."vorm"))',
                    func='INSERT INTO "aanbod_invoerevent" ("begonnen_op", "bestuur_id", "door_id", "fout", "gedaan", "gemaakt_op", "id", "klaar_op", "kolommen", "naam", "opties", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "tellingen", "totaal", "vingerafdruk", "vorm") VALUES (NEW."begonnen_op", NEW."bestuur_id", NEW."door_id", NEW."fout", NEW."gedaan", NEW."gemaakt_op", NEW."id", NEW."klaar_op", NEW."kolommen", NEW."naam", NEW."opties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."tellingen", NEW."totaal", NEW."vingerafdruk", NEW."vorm"); RETURN NULL;',
                    hash="2b10f3ed99c98eb7467825f1b6ab5c1d8af963f6",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_afd7b",
                    table="aanbod_invoer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invoer",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_invoerevent" ("begonnen_op", "bestuur_id", "door_id", "fout", "gedaan", "gemaakt_op", "id", "klaar_op", "kolommen", "naam", "opties", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "tellingen", "totaal", "vingerafdruk", "vorm") VALUES (OLD."begonnen_op", OLD."bestuur_id", OLD."door_id", OLD."fout", OLD."gedaan", OLD."gemaakt_op", OLD."id", OLD."klaar_op", OLD."kolommen", OLD."naam", OLD."opties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."stand", OLD."tellingen", OLD."totaal", OLD."vingerafdruk", OLD."vorm"); RETURN NULL;',
                    hash="94c61b8fe9ef5ef95210df53d9e90ab1ac8f74d5",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_2ad81",
                    table="aanbod_invoer",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dag__isnull", False), ("dag__lte", 6)), ("van__isnull", False), _connector="OR"
                ),
                name="moment_dag_of_datum",
                violation_error_message="Kies een dag van de week of een datum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("van__isnull", True),
                    ("tot__isnull", True),
                    ("tot__gte", models.F("van")),
                    _connector="OR",
                ),
                name="moment_tot_na_van",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(("om_de__gte", 1), ("om_de__lte", 12)), name="moment_om_de"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="moment",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_momentevent" ("aanbod_id", "begint", "bestuur_id", "dag", "eindigt", "id", "om_de", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."aanbod_id", NEW."begint", NEW."bestuur_id", NEW."dag", NEW."eindigt", NEW."id", NEW."om_de", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="902af46f24d412606b677e572b016073d3924e47",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_68ff3",
                    table="aanbod_moment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="moment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_momentevent" ("aanbod_id", "begint", "bestuur_id", "dag", "eindigt", "id", "om_de", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."aanbod_id", NEW."begint", NEW."bestuur_id", NEW."dag", NEW."eindigt", NEW."id", NEW."om_de", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="68b61c222b4fc969b9eeb090b8d521862ebe7844",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_66d9b",
                    table="aanbod_moment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="moment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_momentevent" ("aanbod_id", "begint", "bestuur_id", "dag", "eindigt", "id", "om_de", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (OLD."aanbod_id", OLD."begint", OLD."bestuur_id", OLD."dag", OLD."eindigt", OLD."id", OLD."om_de", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="610724cfb0197a811f10558d41e709e05101cd5e",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_f6d69",
                    table="aanbod_moment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screeninggrond",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_screeninggrondevent" ("bestuur_id", "id", "nederlands", "nederlands_reden", "ontmoeting", "ontmoeting_reden", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "samenleving", "samenleving_reden", "screening_id", "steunt_op") VALUES (NEW."bestuur_id", NEW."id", NEW."nederlands", NEW."nederlands_reden", NEW."ontmoeting", NEW."ontmoeting_reden", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."samenleving", NEW."samenleving_reden", NEW."screening_id", NEW."steunt_op"); RETURN NULL;',
                    hash="23d57d22b4ae6b6134be2ad8f3a0b3795f1022b0",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_4d8ed",
                    table="aanbod_screeninggrond",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screeninggrond",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."nederlands" IS DISTINCT FROM (NEW."nederlands") OR OLD."nederlands_reden" IS DISTINCT FROM (NEW."nederlands_reden") OR OLD."ontmoeting" IS DISTINCT FROM (NEW."ontmoeting") OR OLD."ontmoeting_reden" IS DISTINCT FROM (NEW."ontmoeting_reden") OR OLD."samenleving" IS DISTINCT FROM (NEW."samenleving") OR OLD."samenleving_reden" IS DISTINCT FROM (NEW."samenleving_reden") OR OLD."screening_id" IS DISTINCT FROM (NEW."screening_id") OR OLD."steunt_op" IS DISTINCT FROM (NEW."steunt_op"))',
                    func='INSERT INTO "aanbod_screeninggrondevent" ("bestuur_id", "id", "nederlands", "nederlands_reden", "ontmoeting", "ontmoeting_reden", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "samenleving", "samenleving_reden", "screening_id", "steunt_op") VALUES (NEW."bestuur_id", NEW."id", NEW."nederlands", NEW."nederlands_reden", NEW."ontmoeting", NEW."ontmoeting_reden", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."samenleving", NEW."samenleving_reden", NEW."screening_id", NEW."steunt_op"); RETURN NULL;',
                    hash="60616047d5a9906dbc28aa57022b69ea9c700a37",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_64786",
                    table="aanbod_screeninggrond",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screeninggrond",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_screeninggrondevent" ("bestuur_id", "id", "nederlands", "nederlands_reden", "ontmoeting", "ontmoeting_reden", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "samenleving", "samenleving_reden", "screening_id", "steunt_op") VALUES (OLD."bestuur_id", OLD."id", OLD."nederlands", OLD."nederlands_reden", OLD."ontmoeting", OLD."ontmoeting_reden", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."samenleving", OLD."samenleving_reden", OLD."screening_id", OLD."steunt_op"); RETURN NULL;',
                    hash="ccbc703392a2f8bcbe4325a6708f8186feb0cc7b",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_f2dec",
                    table="aanbod_screeninggrond",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="tip",
            constraint=models.UniqueConstraint(
                fields=("bestuur", "week", "aanbod"), name="tip_een_keer_per_week"
            ),
        ),
        migrations.AddConstraint(
            model_name="tip",
            constraint=models.CheckConstraint(
                condition=models.Q(("gratis", True), ("nederlands", True), ("toegankelijk", True)),
                name="tip_drie_vinkjes",
                violation_error_message="Een tip is gratis, in het Nederlands en bij een toegankelijke organisatie.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tip",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_tipevent" ("aanbod_id", "bestuur_id", "door_id", "gratis", "id", "nederlands", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "toegankelijk", "week") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."door_id", NEW."gratis", NEW."id", NEW."nederlands", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."tekst", NEW."toegankelijk", NEW."week"); RETURN NULL;',
                    hash="63f28c43de8acaaaaf5507425ec143e800121c8b",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_1fe61",
                    table="aanbod_tip",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tip",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_tipevent" ("aanbod_id", "bestuur_id", "door_id", "gratis", "id", "nederlands", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "toegankelijk", "week") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."door_id", NEW."gratis", NEW."id", NEW."nederlands", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tekst", NEW."toegankelijk", NEW."week"); RETURN NULL;',
                    hash="b234d9ac142dcdbbc7c57a0d59f02c30232c6dcc",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_5a817",
                    table="aanbod_tip",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tip",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_tipevent" ("aanbod_id", "bestuur_id", "door_id", "gratis", "id", "nederlands", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "toegankelijk", "week") VALUES (OLD."aanbod_id", OLD."bestuur_id", OLD."door_id", OLD."gratis", OLD."id", OLD."nederlands", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."tekst", OLD."toegankelijk", OLD."week"); RETURN NULL;',
                    hash="38c195a32bf94091f5c8ad6c095f9da2efb24a7b",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_7b2f4",
                    table="aanbod_tip",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="vertaling",
            constraint=models.UniqueConstraint(fields=("aanbod", "taal"), name="vertaling_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vertaling",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_vertalingevent" ("aanbod_id", "bestuur_id", "id", "kort", "naam", "nagekeken_door", "nagekeken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "taal", "wat") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."id", NEW."kort", NEW."naam", NEW."nagekeken_door", NEW."nagekeken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."stand", NEW."taal", NEW."wat"); RETURN NULL;',
                    hash="6b44a694ffebc1ae560b6ce257cc28ab67bb8d97",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_8ed46",
                    table="aanbod_vertaling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vertaling",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "aanbod_vertalingevent" ("aanbod_id", "bestuur_id", "id", "kort", "naam", "nagekeken_door", "nagekeken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "taal", "wat") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."id", NEW."kort", NEW."naam", NEW."nagekeken_door", NEW."nagekeken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."taal", NEW."wat"); RETURN NULL;',
                    hash="4b4e8caa3364f805b9de8603f9b0ce4e85a2f0db",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_95a3c",
                    table="aanbod_vertaling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vertaling",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "aanbod_vertalingevent" ("aanbod_id", "bestuur_id", "id", "kort", "naam", "nagekeken_door", "nagekeken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "taal", "wat") VALUES (OLD."aanbod_id", OLD."bestuur_id", OLD."id", OLD."kort", OLD."naam", OLD."nagekeken_door", OLD."nagekeken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."stand", OLD."taal", OLD."wat"); RETURN NULL;',
                    hash="52beb8c9418e9df460bcabdd25133db1e17b8909",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_7285e",
                    table="aanbod_vertaling",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="zoekopdracht",
            constraint=models.UniqueConstraint(
                fields=("gebruiker", "pagina", "naam"), name="zoekopdracht_naam_uniek"
            ),
        ),
    ]
