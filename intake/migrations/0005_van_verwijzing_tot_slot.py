"""From referral to feast: everything that surrounds a traject (issue 4)."""

import uuid

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("aanbod", "0009_zoekregel"),
        ("intake", "0004_aanbod_van_elke_deling"),
        ("kern", "0007_rolkeuze"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanmelding",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanmelding",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanmelding",
            name="gewist_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="antwoord",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="antwoord",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="antwoord",
            name="gewist_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="notitie",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="notitie",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="notitie",
            name="gewist_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="onderdeel",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="onderdeel",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="onderdeel",
            name="gewist_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pauze",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pauze",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pauze",
            name="gewist_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="gemaakt_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="gewist_delete",
        ),
        migrations.CreateModel(
            name="Afspraak",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("intake", "gesprek met de coach"),
                            ("kennismaking", "kennismaking"),
                            ("warm", "warme overdracht"),
                            ("activiteit", "activiteit"),
                            ("evaluatie", "gesprek over hoe het gaat"),
                            ("einde", "eindgesprek"),
                            ("anders", "afspraak"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("wat", models.CharField(max_length=120, verbose_name="wat")),
                ("wanneer", models.DateTimeField(verbose_name="wanneer")),
                ("minuten", models.PositiveSmallIntegerField(default=60, verbose_name="duur in minuten")),
                ("waar", models.CharField(blank=True, max_length=160, verbose_name="waar")),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                ("wie_mee", models.CharField(blank=True, max_length=120, verbose_name="wie gaat mee")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("afgemeld", "de persoon kan niet komen"),
                            ("gebeurd", "gebeurd"),
                            ("niet_gebeurd", "niet gebeurd"),
                            ("geschrapt", "geschrapt"),
                        ],
                        default="gepland",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("uitkomst", models.CharField(blank=True, max_length=300, verbose_name="hoe was het")),
                ("afmelding", models.CharField(blank=True, max_length=200, verbose_name="waarom niet")),
                ("afgemeld_op", models.DateTimeField(blank=True, null=True, verbose_name="afgemeld op")),
                ("beslist_op", models.DateTimeField(blank=True, null=True, verbose_name="ingevuld op")),
                ("herinnerd_op", models.DateTimeField(blank=True, null=True, verbose_name="herinnerd op")),
                ("op", models.DateTimeField(verbose_name="gemaakt op")),
                (
                    "aanbod",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="aanbod.aanbod",
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="afspraken",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "afspraak",
                "verbose_name_plural": "afspraken",
                "ordering": ["wanneer", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["traject", "wanneer"], name="afspraak_traject"),
                    models.Index(
                        condition=models.Q(("stand", "gepland")),
                        fields=["bestuur", "wanneer"],
                        name="afspraak_open",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minuten__gte", 5), ("minuten__lte", 720)),
                        name="afspraak_minuten",
                        violation_error_message="Een afspraak duurt van 5 minuten tot 12 uur.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand__in", ["gebeurd", "niet_gebeurd"]), _negated=True),
                            ("beslist_op__isnull", False),
                            _connector="OR",
                        ),
                        name="afspraak_beslist_met_tijd",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AfspraakEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("intake", "gesprek met de coach"),
                            ("kennismaking", "kennismaking"),
                            ("warm", "warme overdracht"),
                            ("activiteit", "activiteit"),
                            ("evaluatie", "gesprek over hoe het gaat"),
                            ("einde", "eindgesprek"),
                            ("anders", "afspraak"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("wat", models.CharField(max_length=120, verbose_name="wat")),
                ("wanneer", models.DateTimeField(verbose_name="wanneer")),
                ("minuten", models.PositiveSmallIntegerField(default=60, verbose_name="duur in minuten")),
                ("waar", models.CharField(blank=True, max_length=160, verbose_name="waar")),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                ("wie_mee", models.CharField(blank=True, max_length=120, verbose_name="wie gaat mee")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("afgemeld", "de persoon kan niet komen"),
                            ("gebeurd", "gebeurd"),
                            ("niet_gebeurd", "niet gebeurd"),
                            ("geschrapt", "geschrapt"),
                        ],
                        default="gepland",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("afgemeld_op", models.DateTimeField(blank=True, null=True, verbose_name="afgemeld op")),
                ("beslist_op", models.DateTimeField(blank=True, null=True, verbose_name="ingevuld op")),
                ("herinnerd_op", models.DateTimeField(blank=True, null=True, verbose_name="herinnerd op")),
                ("op", models.DateTimeField(verbose_name="gemaakt op")),
                (
                    "aanbod",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="aanbod.aanbod",
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mee",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.afspraak",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Afwezigheid",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot en met")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "vervanger",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "afwezigheid",
                "verbose_name_plural": "afwezigheden",
                "ordering": ["-van", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__gte", models.F("van"))),
                        name="afwezigheid_tot_na_van",
                        violation_error_message="De laatste dag ligt voor de eerste. Kies een latere dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("vervanger", models.F("gebruiker")), _negated=True),
                        name="afwezigheid_een_ander",
                        violation_error_message="Kies een collega die overneemt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AfwezigheidEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot en met")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.afwezigheid",
                    ),
                ),
                (
                    "vervanger",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Deelnamebewijs",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("nummer", models.CharField(max_length=24, verbose_name="nummer")),
                ("wat", models.CharField(max_length=120, verbose_name="activiteit")),
                ("organisatie", models.CharField(blank=True, max_length=160, verbose_name="organisatie")),
                ("minuten", models.PositiveIntegerField(verbose_name="minuten")),
                ("keren", models.PositiveSmallIntegerField(verbose_name="keren")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                (
                    "gevraagd_aan",
                    models.EmailField(blank=True, max_length=254, verbose_name="link gestuurd naar"),
                ),
                ("tekenaar", models.CharField(blank=True, max_length=120, verbose_name="getekend door")),
                ("functie", models.CharField(blank=True, max_length=120, verbose_name="functie")),
                (
                    "wijze",
                    models.CharField(
                        blank=True,
                        choices=[("link", "met een link"), ("papier", "op papier")],
                        max_length=8,
                        verbose_name="hoe getekend",
                    ),
                ),
                ("getekend_op", models.DateTimeField(blank=True, null=True, verbose_name="getekend op")),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "intrek_reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom ingetrokken"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ingevoerd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bewijzen",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bewijzen",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "deelnamebewijs",
                "verbose_name_plural": "deelnamebewijzen",
                "ordering": ["-gemaakt_op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("bestuur", "nummer"), name="deelnamebewijs_nummer_uniek"),
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_op__isnull", True)),
                        fields=("onderdeel",),
                        name="deelnamebewijs_een_geldig",
                        violation_error_message="Er is al een deelnamebewijs. Trek dat eerst in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("getekend_op__isnull", True), ("tekenaar", ""), ("wijze", "")),
                            models.Q(
                                ("getekend_op__isnull", False),
                                models.Q(("tekenaar", ""), _negated=True),
                                models.Q(("wijze", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="deelnamebewijs_getekend_volledig",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeelnamebewijsEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("nummer", models.CharField(max_length=24, verbose_name="nummer")),
                ("wat", models.CharField(max_length=120, verbose_name="activiteit")),
                ("organisatie", models.CharField(blank=True, max_length=160, verbose_name="organisatie")),
                ("minuten", models.PositiveIntegerField(verbose_name="minuten")),
                ("keren", models.PositiveSmallIntegerField(verbose_name="keren")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                (
                    "gevraagd_aan",
                    models.EmailField(blank=True, max_length=254, verbose_name="link gestuurd naar"),
                ),
                ("functie", models.CharField(blank=True, max_length=120, verbose_name="functie")),
                (
                    "wijze",
                    models.CharField(
                        blank=True,
                        choices=[("link", "met een link"), ("papier", "op papier")],
                        max_length=8,
                        verbose_name="hoe getekend",
                    ),
                ),
                ("getekend_op", models.DateTimeField(blank=True, null=True, verbose_name="getekend op")),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "intrek_reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom ingetrokken"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ingevoerd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.deelnamebewijs",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EigenVoorstel",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("nederlands", models.BooleanField(verbose_name="in het Nederlands")),
                ("nederlands_reden", models.CharField(max_length=300, verbose_name="waarom")),
                ("deelname", models.BooleanField(verbose_name="brengt de persoon onder andere mensen")),
                ("deelname_reden", models.CharField(max_length=300, verbose_name="waarom")),
                ("vanaf", models.DateField(verbose_name="telt vanaf")),
                ("op", models.DateTimeField(verbose_name="beoordeeld op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voorstellen",
                        to="intake.onderdeel",
                    ),
                ),
            ],
            options={
                "verbose_name": "eigen voorstel",
                "verbose_name_plural": "eigen voorstellen",
                "ordering": ["-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nederlands_reden", ""), _negated=True),
                            models.Q(("deelname_reden", ""), _negated=True),
                        ),
                        name="eigenvoorstel_met_redenen",
                        violation_error_message="Geef bij elk antwoord een reden.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EigenVoorstelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("nederlands", models.BooleanField(verbose_name="in het Nederlands")),
                ("deelname", models.BooleanField(verbose_name="brengt de persoon onder andere mensen")),
                ("vanaf", models.DateField(verbose_name="telt vanaf")),
                ("op", models.DateTimeField(verbose_name="beoordeeld op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.eigenvoorstel",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Eindgesprek",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("op", models.DateField(verbose_name="gesprek op")),
                ("ging_goed", models.TextField(blank=True, max_length=1000, verbose_name="wat ging goed")),
                ("kon_beter", models.TextField(blank=True, max_length=1000, verbose_name="wat kon beter")),
                ("blijvend", models.CharField(blank=True, max_length=20, verbose_name="wat blijft")),
                ("blijvend_uitleg", models.CharField(blank=True, max_length=200, verbose_name="uitleg")),
                (
                    "navraag_akkoord",
                    models.BooleanField(
                        blank=True, null=True, verbose_name="mag na 6 maanden een vraag krijgen"
                    ),
                ),
                ("navraag_op", models.DateField(blank=True, null=True, verbose_name="vraag vanaf")),
                (
                    "navraag_gesteld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="vraag gesteld op"),
                ),
                (
                    "navraag_antwoord",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ja", "ja, we zien elkaar nog"),
                            ("soms", "soms, een bericht of een vraag"),
                            ("nee", "nee"),
                        ],
                        max_length=5,
                        verbose_name="nog contact",
                    ),
                ),
                (
                    "navraag_beantwoord_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="antwoord op"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="eindgesprek",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "eindgesprek",
                "verbose_name_plural": "eindgesprekken",
                "ordering": ["-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("navraag_op__isnull", True), ("navraag_akkoord", True), _connector="OR"
                        ),
                        name="eindgesprek_navraag_met_akkoord",
                        violation_error_message="Stel later alleen een vraag aan wie dat goed vindt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("navraag_antwoord", ""), ("navraag_beantwoord_op__isnull", True)),
                            models.Q(
                                models.Q(("navraag_antwoord", ""), _negated=True),
                                ("navraag_beantwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="eindgesprek_antwoord_met_tijd",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EindgesprekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("op", models.DateField(verbose_name="gesprek op")),
                ("blijvend", models.CharField(blank=True, max_length=20, verbose_name="wat blijft")),
                (
                    "navraag_akkoord",
                    models.BooleanField(
                        blank=True, null=True, verbose_name="mag na 6 maanden een vraag krijgen"
                    ),
                ),
                ("navraag_op", models.DateField(blank=True, null=True, verbose_name="vraag vanaf")),
                (
                    "navraag_gesteld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="vraag gesteld op"),
                ),
                (
                    "navraag_antwoord",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ja", "ja, we zien elkaar nog"),
                            ("soms", "soms, een bericht of een vraag"),
                            ("nee", "nee"),
                        ],
                        max_length=5,
                        verbose_name="nog contact",
                    ),
                ),
                (
                    "navraag_beantwoord_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="antwoord op"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.eindgesprek",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Infomoment",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
                ("begint_op", models.DateTimeField(verbose_name="begint op")),
                ("eindigt_op", models.DateTimeField(verbose_name="eindigt op")),
                ("waar", models.CharField(max_length=160, verbose_name="waar")),
                (
                    "talen",
                    models.JSONField(blank=True, default=list, verbose_name="talen waarin uitgelegd wordt"),
                ),
                (
                    "plaatsen",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="plaatsen"),
                ),
                ("afgesloten_op", models.DateTimeField(blank=True, null=True, verbose_name="afgesloten op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "infomoment",
                "verbose_name_plural": "infomomenten",
                "ordering": ["-begint_op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("eindigt_op__gt", models.F("begint_op"))),
                        name="infomoment_einde_na_begin",
                        violation_error_message="Het infomoment eindigt voor het begint. Kies een later uur.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Genodigde",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "uitgenodigd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="uitgenodigd op"),
                ),
                ("aanwezig", models.BooleanField(blank=True, null=True, verbose_name="was er")),
                ("eigen_intake", models.BooleanField(default=False, verbose_name="wil een eigen gesprek")),
                (
                    "uitleg_taal",
                    models.CharField(blank=True, max_length=8, verbose_name="uitleg gekregen in"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="infomomenten",
                        to="intake.traject",
                    ),
                ),
                (
                    "infomoment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="genodigden",
                        to="intake.infomoment",
                    ),
                ),
            ],
            options={
                "verbose_name": "genodigde",
                "verbose_name_plural": "genodigden",
                "ordering": ["id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("infomoment", "traject"),
                        name="genodigde_een_keer",
                        violation_error_message="Deze persoon staat al op de lijst.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GenodigdeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "uitgenodigd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="uitgenodigd op"),
                ),
                ("aanwezig", models.BooleanField(blank=True, null=True, verbose_name="was er")),
                ("eigen_intake", models.BooleanField(default=False, verbose_name="wil een eigen gesprek")),
                (
                    "uitleg_taal",
                    models.CharField(blank=True, max_length=8, verbose_name="uitleg gekregen in"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.genodigde",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
                (
                    "infomoment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.infomoment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InfomomentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
                ("begint_op", models.DateTimeField(verbose_name="begint op")),
                ("eindigt_op", models.DateTimeField(verbose_name="eindigt op")),
                ("waar", models.CharField(max_length=160, verbose_name="waar")),
                (
                    "talen",
                    models.JSONField(blank=True, default=list, verbose_name="talen waarin uitgelegd wordt"),
                ),
                (
                    "plaatsen",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="plaatsen"),
                ),
                ("afgesloten_op", models.DateTimeField(blank=True, null=True, verbose_name="afgesloten op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.infomoment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Infoplek",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("wie", models.CharField(blank=True, max_length=120, verbose_name="wie stelt het voor")),
                (
                    "aanbod",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="aanbod.aanbod"
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "infomoment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plekken",
                        to="intake.infomoment",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanbod op een infomoment",
                "verbose_name_plural": "aanbod op een infomoment",
                "ordering": ["id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("infomoment", "aanbod"),
                        name="infoplek_een_keer",
                        violation_error_message="Dit aanbod staat er al bij.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="InfoplekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("wie", models.CharField(blank=True, max_length=120, verbose_name="wie stelt het voor")),
                (
                    "aanbod",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="aanbod.aanbod",
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "infomoment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.infomoment",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.infoplek",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Leidraad",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "publiek",
                    models.CharField(
                        choices=[
                            ("inburgeraar", "inburgeraar"),
                            ("vrijwilliger", "buddy of vrijwilliger"),
                            ("gastheer", "organisatie die ontvangt"),
                        ],
                        max_length=12,
                        verbose_name="voor wie",
                    ),
                ),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                ("inleiding", models.TextField(blank=True, max_length=600, verbose_name="inleiding")),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                ("gewijzigd_op", models.DateTimeField(verbose_name="gewijzigd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "leidraad",
                "verbose_name_plural": "leidraden",
                "ordering": ["publiek", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bestuur", "publiek"),
                        name="leidraad_een_per_publiek",
                        violation_error_message="Er is al een leidraad voor deze mensen.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LeidraadEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "publiek",
                    models.CharField(
                        choices=[
                            ("inburgeraar", "inburgeraar"),
                            ("vrijwilliger", "buddy of vrijwilliger"),
                            ("gastheer", "organisatie die ontvangt"),
                        ],
                        max_length=12,
                        verbose_name="voor wie",
                    ),
                ),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                ("inleiding", models.TextField(blank=True, max_length=600, verbose_name="inleiding")),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                ("gewijzigd_op", models.DateTimeField(verbose_name="gewijzigd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.leidraad",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Leidraadvraag",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("sleutel", models.SlugField(max_length=40, verbose_name="sleutel")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("kort", models.CharField(max_length=40, verbose_name="onderwerp")),
                ("vraag", models.CharField(max_length=160, verbose_name="vraag")),
                ("tip", models.CharField(blank=True, max_length=240, verbose_name="tip voor de coach")),
                ("beeld", models.CharField(blank=True, max_length=40, verbose_name="pictogram")),
                (
                    "keuzes",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Lijst van [sleutel, woord, OpenMoji-code].",
                        verbose_name="keuzes met beeld",
                    ),
                ),
                (
                    "ander",
                    models.JSONField(blank=True, default=dict, verbose_name="de vraag in andere talen"),
                ),
                (
                    "in_orientatie",
                    models.BooleanField(default=False, verbose_name="ook in het eerste gesprek van AgII"),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "leidraad",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vragen",
                        to="intake.leidraad",
                    ),
                ),
            ],
            options={
                "verbose_name": "vraag van een leidraad",
                "verbose_name_plural": "vragen van een leidraad",
                "ordering": ["volgorde", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("leidraad", "sleutel"),
                        name="leidraadvraag_een_sleutel",
                        violation_error_message="Deze vraag staat er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("vraag", ""), _negated=True), models.Q(("kort", ""), _negated=True)
                        ),
                        name="leidraadvraag_met_vraag",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LeidraadvraagEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("sleutel", models.SlugField(db_index=False, max_length=40, verbose_name="sleutel")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("kort", models.CharField(max_length=40, verbose_name="onderwerp")),
                ("vraag", models.CharField(max_length=160, verbose_name="vraag")),
                ("tip", models.CharField(blank=True, max_length=240, verbose_name="tip voor de coach")),
                ("beeld", models.CharField(blank=True, max_length=40, verbose_name="pictogram")),
                (
                    "keuzes",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Lijst van [sleutel, woord, OpenMoji-code].",
                        verbose_name="keuzes met beeld",
                    ),
                ),
                (
                    "ander",
                    models.JSONField(blank=True, default=dict, verbose_name="de vraag in andere talen"),
                ),
                (
                    "in_orientatie",
                    models.BooleanField(default=False, verbose_name="ook in het eerste gesprek van AgII"),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "leidraad",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.leidraad",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.leidraadvraag",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Nood",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("sleutel", models.CharField(max_length=30, verbose_name="nood")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("nodig", "nodig"),
                            ("niet_nodig", "niet nodig"),
                            ("opgelost", "opgelost"),
                            ("weet_niet", "weet het nog niet"),
                        ],
                        max_length=10,
                        verbose_name="nodig of niet",
                    ),
                ),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="noden", to="intake.traject"
                    ),
                ),
            ],
            options={
                "verbose_name": "nood",
                "verbose_name_plural": "noden",
                "ordering": ["sleutel", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("traject", "sleutel"), name="nood_een_per_sleutel")
                ],
            },
        ),
        migrations.CreateModel(
            name="NoodEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("sleutel", models.CharField(max_length=30, verbose_name="nood")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("nodig", "nodig"),
                            ("niet_nodig", "niet nodig"),
                            ("opgelost", "opgelost"),
                            ("weet_niet", "weet het nog niet"),
                        ],
                        max_length=10,
                        verbose_name="nodig of niet",
                    ),
                ),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.nood",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Orientatie",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("voornaam", models.CharField(max_length=80, verbose_name="voornaam")),
                (
                    "gegevens",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="wat al ingevuld is voor de aanmelding"
                    ),
                ),
                (
                    "antwoorden",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Per vraag: tekst, keuzes, weet, versie, op.",
                        verbose_name="antwoorden",
                    ),
                ),
                ("begonnen_op", models.DateField(verbose_name="begonnen op")),
                ("klaar_op", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "traject",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="orientatie",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "oriënterend gesprek",
                "verbose_name_plural": "oriënterende gesprekken",
                "ordering": ["-begonnen_op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("klaar_op__isnull", True),
                            ("klaar_op__gte", models.F("begonnen_op")),
                            _connector="OR",
                        ),
                        name="orientatie_klaar_na_begin",
                        violation_error_message="Het gesprek kan niet klaar zijn voor het begon.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OrientatieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("voornaam", models.CharField(max_length=80, verbose_name="voornaam")),
                ("begonnen_op", models.DateField(verbose_name="begonnen op")),
                ("klaar_op", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.orientatie",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Overdracht",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("vanaf", models.DateField(verbose_name="verhuist op")),
                ("wat", models.JSONField(default=list, verbose_name="wat gaat mee")),
                ("akkoord", models.BooleanField(verbose_name="de persoon is akkoord met wat meegaat")),
                (
                    "boodschap",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="boodschap voor de nieuwe gemeente"
                    ),
                ),
                ("pakket", models.JSONField(default=dict, verbose_name="wat meegaat, zoals het was")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gevraagd", "gevraagd"),
                            ("aanvaard", "aanvaard"),
                            ("geweigerd", "geweigerd"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        default="gevraagd",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("antwoord", models.TextField(blank=True, max_length=1000, verbose_name="antwoord")),
                ("op", models.DateTimeField(verbose_name="gevraagd op")),
                ("beslist_op", models.DateTimeField(blank=True, null=True, verbose_name="beslist op")),
                (
                    "nieuw_traject",
                    models.UUIDField(blank=True, null=True, verbose_name="traject in de nieuwe gemeente"),
                ),
                (
                    "beslist_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "naar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="naar welke gemeente",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachten",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "overdracht",
                "verbose_name_plural": "overdrachten",
                "ordering": ["-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("akkoord", True)),
                        name="overdracht_met_akkoord",
                        violation_error_message="Draag alleen over met het akkoord van de persoon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("naar", models.F("bestuur")), _negated=True),
                        name="overdracht_naar_een_ander",
                        violation_error_message="Kies een andere gemeente dan de eigen gemeente.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stand", "gevraagd")),
                        fields=("traject",),
                        name="overdracht_een_open_per_traject",
                        violation_error_message="Er is al een overdracht gevraagd. Trek die eerst in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("beslist_op__isnull", True), ("stand", "gevraagd")),
                            models.Q(
                                models.Q(("stand", "gevraagd"), _negated=True), ("beslist_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="overdracht_beslist_volledig",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OverdrachtEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("vanaf", models.DateField(verbose_name="verhuist op")),
                ("wat", models.JSONField(default=list, verbose_name="wat gaat mee")),
                ("akkoord", models.BooleanField(verbose_name="de persoon is akkoord met wat meegaat")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gevraagd", "gevraagd"),
                            ("aanvaard", "aanvaard"),
                            ("geweigerd", "geweigerd"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        default="gevraagd",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("op", models.DateTimeField(verbose_name="gevraagd op")),
                ("beslist_op", models.DateTimeField(blank=True, null=True, verbose_name="beslist op")),
                (
                    "nieuw_traject",
                    models.UUIDField(blank=True, null=True, verbose_name="traject in de nieuwe gemeente"),
                ),
                (
                    "beslist_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "naar",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="naar welke gemeente",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.overdracht",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Regeling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("vanaf", models.DateField(unique=True, verbose_name="geldt vanaf")),
                ("norm_minuten", models.PositiveIntegerField(verbose_name="minuten voor het certificaat")),
                ("werk_vrij", models.BooleanField(default=True, verbose_name="wie werkt is vrijgesteld")),
                (
                    "studie_vrij",
                    models.BooleanField(default=True, verbose_name="wie studeert is vrijgesteld"),
                ),
                ("bron", models.CharField(max_length=200, verbose_name="bron")),
            ],
            options={
                "verbose_name": "regeling",
                "verbose_name_plural": "regelingen",
                "ordering": ["-vanaf"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("norm_minuten__gte", 60), ("norm_minuten__lte", 12000)),
                        name="regeling_norm_redelijk",
                        violation_error_message="De norm ligt tussen 1 en 200 uur.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Slotmoment",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
                ("begint_op", models.DateTimeField(verbose_name="wanneer")),
                ("waar", models.CharField(max_length=160, verbose_name="waar")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "feestelijk moment",
                "verbose_name_plural": "feestelijke momenten",
                "ordering": ["-begint_op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Slotgast",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "uitgenodigd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="uitgenodigd op"),
                ),
                ("komt", models.BooleanField(blank=True, null=True, verbose_name="komt")),
                ("met_hoeveel", models.PositiveSmallIntegerField(default=0, verbose_name="brengt mee")),
                (
                    "kreeg_certificaat",
                    models.BooleanField(default=False, verbose_name="kreeg het certificaat"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="slotmomenten",
                        to="intake.traject",
                    ),
                ),
                (
                    "slotmoment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gasten",
                        to="intake.slotmoment",
                    ),
                ),
            ],
            options={
                "verbose_name": "gast",
                "verbose_name_plural": "gasten",
                "ordering": ["id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("slotmoment", "traject"),
                        name="slotgast_een_keer",
                        violation_error_message="Deze persoon staat al op de lijst.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SlotgastEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "uitgenodigd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="uitgenodigd op"),
                ),
                ("komt", models.BooleanField(blank=True, null=True, verbose_name="komt")),
                ("met_hoeveel", models.PositiveSmallIntegerField(default=0, verbose_name="brengt mee")),
                (
                    "kreeg_certificaat",
                    models.BooleanField(default=False, verbose_name="kreeg het certificaat"),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.slotgast",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
                (
                    "slotmoment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.slotmoment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SlotmomentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
                ("begint_op", models.DateTimeField(verbose_name="wanneer")),
                ("waar", models.CharField(max_length=160, verbose_name="waar")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.slotmoment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Stapafspraak",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("antwoord", "antwoord op een aanmelding"),
                            ("intake", "eerste gesprek"),
                            ("plan", "plan klaar"),
                            ("start", "eerste onderdeel begint"),
                            ("eerste_uren", "eerste uren"),
                            ("afsluiten", "afronden na 40 uur"),
                        ],
                        max_length=12,
                        verbose_name="stap",
                    ),
                ),
                (
                    "kant",
                    models.CharField(
                        choices=[("gemeente", "gemeente"), ("agii", "AgII")],
                        max_length=10,
                        verbose_name="wie",
                    ),
                ),
                ("dagen", models.PositiveSmallIntegerField(verbose_name="binnen hoeveel dagen")),
                ("vanaf", models.DateField(verbose_name="geldt vanaf")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van het stappenplan",
                "verbose_name_plural": "stappen van het stappenplan",
                "ordering": ["stap", "-vanaf", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bestuur", "stap", "vanaf"),
                        name="stapafspraak_een_per_dag",
                        violation_error_message="Deze stap heeft al een afspraak vanaf die dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("dagen__gte", 1), ("dagen__lte", 365)),
                        name="stapafspraak_dagen",
                        violation_error_message="Kies 1 tot 365 dagen.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StapafspraakEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("antwoord", "antwoord op een aanmelding"),
                            ("intake", "eerste gesprek"),
                            ("plan", "plan klaar"),
                            ("start", "eerste onderdeel begint"),
                            ("eerste_uren", "eerste uren"),
                            ("afsluiten", "afronden na 40 uur"),
                        ],
                        max_length=12,
                        verbose_name="stap",
                    ),
                ),
                (
                    "kant",
                    models.CharField(
                        choices=[("gemeente", "gemeente"), ("agii", "AgII")],
                        max_length=10,
                        verbose_name="wie",
                    ),
                ),
                ("dagen", models.PositiveSmallIntegerField(verbose_name="binnen hoeveel dagen")),
                ("vanaf", models.DateField(verbose_name="geldt vanaf")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.stapafspraak",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Startadvies",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("antwoorden", models.JSONField(default=dict, verbose_name="antwoorden op de startcriteria")),
                (
                    "voorstel",
                    models.CharField(
                        choices=[("start", "start"), ("licht", "begin licht"), ("wacht", "wacht even")],
                        max_length=8,
                        verbose_name="voorstel",
                    ),
                ),
                (
                    "advies",
                    models.CharField(
                        choices=[("start", "start"), ("licht", "begin licht"), ("wacht", "wacht even")],
                        max_length=8,
                        verbose_name="gekozen",
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("zelf", "alleen, met een duwtje"),
                            ("groep", "in groep"),
                            ("individueel", "samen met de coach"),
                        ],
                        max_length=12,
                        verbose_name="route",
                    ),
                ),
                ("warme_overdracht", models.BooleanField(default=False, verbose_name="met warme overdracht")),
                ("redenen", models.JSONField(default=list, verbose_name="redenen")),
                (
                    "wacht_reden",
                    models.CharField(blank=True, max_length=20, verbose_name="waarop wachten we"),
                ),
                ("herbekijk_op", models.DateField(blank=True, null=True, verbose_name="herbekijk op")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="startadviezen",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "startadvies",
                "verbose_name_plural": "startadviezen",
                "ordering": ["-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("advies", "wacht"), _negated=True),
                            ("herbekijk_op__isnull", False),
                            _connector="OR",
                        ),
                        name="startadvies_wacht_met_dag",
                        violation_error_message="Zeg wanneer je dit opnieuw bekijkt.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StartadviesEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "voorstel",
                    models.CharField(
                        choices=[("start", "start"), ("licht", "begin licht"), ("wacht", "wacht even")],
                        max_length=8,
                        verbose_name="voorstel",
                    ),
                ),
                (
                    "advies",
                    models.CharField(
                        choices=[("start", "start"), ("licht", "begin licht"), ("wacht", "wacht even")],
                        max_length=8,
                        verbose_name="gekozen",
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("zelf", "alleen, met een duwtje"),
                            ("groep", "in groep"),
                            ("individueel", "samen met de coach"),
                        ],
                        max_length=12,
                        verbose_name="route",
                    ),
                ),
                ("warme_overdracht", models.BooleanField(default=False, verbose_name="met warme overdracht")),
                (
                    "wacht_reden",
                    models.CharField(blank=True, max_length=20, verbose_name="waarop wachten we"),
                ),
                ("herbekijk_op", models.DateField(blank=True, null=True, verbose_name="herbekijk op")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.startadvies",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Talent",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("tekst", models.CharField(max_length=200, verbose_name="talent")),
                ("waar", models.CharField(blank=True, max_length=120, verbose_name="waar gezien")),
                ("gezien_op", models.DateField(verbose_name="gezien op")),
                ("op", models.DateTimeField(verbose_name="ingevoerd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talenten",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "talent",
                "verbose_name_plural": "talenten",
                "ordering": ["-gezien_op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="TalentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("waar", models.CharField(blank=True, max_length=120, verbose_name="waar gezien")),
                ("gezien_op", models.DateField(verbose_name="gezien op")),
                ("op", models.DateTimeField(verbose_name="ingevoerd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.talent",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Tolk",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("vrijwilliger", "taalvrijwilliger"),
                            ("sociaal_tolk", "sociaal tolk"),
                            ("inburgeraar", "gevorderde inburgeraar"),
                            ("vertrouwenspersoon", "brugfiguur"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("talen", models.JSONField(default=list, verbose_name="talen")),
                ("telefoon", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("wanneer", models.CharField(blank=True, max_length=120, verbose_name="wanneer")),
                ("weg_op", models.DateField(blank=True, null=True, verbose_name="uit de lijst op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "taalhulp",
                "verbose_name_plural": "taalhulpen",
                "ordering": ["naam", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="TolkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("vrijwilliger", "taalvrijwilliger"),
                            ("sociaal_tolk", "sociaal tolk"),
                            ("inburgeraar", "gevorderde inburgeraar"),
                            ("vertrouwenspersoon", "brugfiguur"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("talen", models.JSONField(default=list, verbose_name="talen")),
                ("wanneer", models.CharField(blank=True, max_length=120, verbose_name="wanneer")),
                ("weg_op", models.DateField(blank=True, null=True, verbose_name="uit de lijst op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.tolk",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Tolkvraag",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("uitleg", "uitleg bij de start"),
                            ("intake", "intake"),
                            ("kennismaking", "kennismaking"),
                            ("opvolging", "opvolging"),
                            ("einde", "eindgesprek"),
                        ],
                        max_length=14,
                        verbose_name="waarvoor",
                    ),
                ),
                ("taal", models.CharField(max_length=8, verbose_name="taal")),
                ("wanneer", models.DateTimeField(verbose_name="wanneer")),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="duur in minuten"),
                ),
                ("waarom", models.CharField(max_length=200, verbose_name="waarom is hulp nodig")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gevraagd", "gevraagd"),
                            ("toegezegd", "zegt ja"),
                            ("kan_niet", "kan niet"),
                            ("gebeurd", "hielp"),
                            ("niet_gebeurd", "ging niet door"),
                        ],
                        default="gevraagd",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("op", models.DateTimeField(verbose_name="gevraagd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "tolk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vragen",
                        to="intake.tolk",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tolkvragen",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "vraag om taalhulp",
                "verbose_name_plural": "vragen om taalhulp",
                "ordering": ["wanneer", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="TolkvraagEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("uitleg", "uitleg bij de start"),
                            ("intake", "intake"),
                            ("kennismaking", "kennismaking"),
                            ("opvolging", "opvolging"),
                            ("einde", "eindgesprek"),
                        ],
                        max_length=14,
                        verbose_name="waarvoor",
                    ),
                ),
                ("taal", models.CharField(max_length=8, verbose_name="taal")),
                ("wanneer", models.DateTimeField(verbose_name="wanneer")),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="duur in minuten"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gevraagd", "gevraagd"),
                            ("toegezegd", "zegt ja"),
                            ("kan_niet", "kan niet"),
                            ("gebeurd", "hielp"),
                            ("niet_gebeurd", "ging niet door"),
                        ],
                        default="gevraagd",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("op", models.DateTimeField(verbose_name="gevraagd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.tolkvraag",
                    ),
                ),
                (
                    "tolk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.tolk",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Uitleg",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
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
                            ("traject", "het traject van 40 uur"),
                        ],
                        max_length=20,
                        verbose_name="wat",
                    ),
                ),
                ("taal", models.CharField(max_length=8, verbose_name="in welke taal")),
                ("met_tolk", models.BooleanField(verbose_name="met tolk")),
                ("op", models.DateField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitleg",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitleg",
                "verbose_name_plural": "uitleg",
                "ordering": ["-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("traject", "soort", "op"),
                        name="uitleg_een_per_dag",
                        violation_error_message="Deze uitleg staat er vandaag al.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UitlegEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                            ("traject", "het traject van 40 uur"),
                        ],
                        max_length=20,
                        verbose_name="wat",
                    ),
                ),
                ("taal", models.CharField(max_length=8, verbose_name="in welke taal")),
                ("met_tolk", models.BooleanField(verbose_name="met tolk")),
                ("op", models.DateField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.uitleg",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Verplichting",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("verplicht", "verplicht"),
                            ("vrij_werk", "vrijgesteld: werkt"),
                            ("vrij_studie", "vrijgesteld: studeert"),
                            ("vrijwillig", "doet vrijwillig mee"),
                        ],
                        max_length=12,
                        verbose_name="verplicht of niet",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("bron", models.CharField(max_length=120, verbose_name="hoe weten we dit")),
                ("op", models.DateTimeField(verbose_name="ingevoerd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verplichtingen",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "verplichting",
                "verbose_name_plural": "verplichtingen",
                "ordering": ["-van", "-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot__isnull", True)),
                        fields=("traject",),
                        name="verplichting_een_open_per_traject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="verplichting_tot_na_van",
                        violation_error_message="Het einde ligt voor het begin. Kies een latere dag.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerplichtingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("verplicht", "verplicht"),
                            ("vrij_werk", "vrijgesteld: werkt"),
                            ("vrij_studie", "vrijgesteld: studeert"),
                            ("vrijwillig", "doet vrijwillig mee"),
                        ],
                        max_length=12,
                        verbose_name="verplicht of niet",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("bron", models.CharField(max_length=120, verbose_name="hoe weten we dit")),
                ("op", models.DateTimeField(verbose_name="ingevoerd op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.verplichting",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Weigering",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("plek", "de plek zei nee"),
                            ("buddy", "de buddy zei nee"),
                            ("persoon", "de persoon wilde niet"),
                            ("niet_gekomen", "de persoon kwam niet"),
                            ("gestopt", "snel weer gestopt"),
                        ],
                        max_length=12,
                        verbose_name="wat gebeurde er",
                    ),
                ),
                ("wat", models.CharField(max_length=120, verbose_name="waarvoor")),
                ("uitleg", models.CharField(blank=True, max_length=300, verbose_name="uitleg")),
                ("op", models.DateField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="weigeringen",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "weigering",
                "verbose_name_plural": "weigeringen",
                "ordering": ["-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="WeigeringEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("plek", "de plek zei nee"),
                            ("buddy", "de buddy zei nee"),
                            ("persoon", "de persoon wilde niet"),
                            ("niet_gekomen", "de persoon kwam niet"),
                            ("gestopt", "snel weer gestopt"),
                        ],
                        max_length=12,
                        verbose_name="wat gebeurde er",
                    ),
                ),
                ("wat", models.CharField(max_length=120, verbose_name="waarvoor")),
                ("op", models.DateField(verbose_name="op")),
                (
                    "bestuur",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kern.bestuur",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.onderdeel",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.weigering",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="intake.traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveField(
            model_name="pauzeevent",
            name="reden",
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="antwoord",
            field=models.TextField(blank=True, max_length=600, verbose_name="antwoord van AgII"),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="antwoord_voor",
            field=models.DateField(blank=True, null=True, verbose_name="antwoord voor"),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="beslist_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="beslist_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="beslist op"),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="herinnerd_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="herinnerd op"),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="stand",
            field=models.CharField(
                choices=[
                    ("wacht", "wacht op antwoord"),
                    ("vraag", "vraag aan AgII"),
                    ("aanvaard", "aanvaard"),
                    ("geweigerd", "geweigerd"),
                    ("ingetrokken", "ingetrokken"),
                    ("vervallen", "vervallen: geen antwoord"),
                ],
                default="wacht",
                max_length=12,
                verbose_name="stand",
            ),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="uitleg",
            field=models.CharField(blank=True, max_length=300, verbose_name="uitleg bij het antwoord"),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="vraag",
            field=models.TextField(blank=True, max_length=600, verbose_name="vraag van de gemeente"),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="weiger_reden",
            field=models.CharField(blank=True, max_length=20, verbose_name="waarom geweigerd"),
        ),
        migrations.AddField(
            model_name="aanmeldingevent",
            name="antwoord_voor",
            field=models.DateField(blank=True, null=True, verbose_name="antwoord voor"),
        ),
        migrations.AddField(
            model_name="aanmeldingevent",
            name="beslist_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="aanmeldingevent",
            name="beslist_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="beslist op"),
        ),
        migrations.AddField(
            model_name="aanmeldingevent",
            name="herinnerd_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="herinnerd op"),
        ),
        migrations.AddField(
            model_name="aanmeldingevent",
            name="stand",
            field=models.CharField(
                choices=[
                    ("wacht", "wacht op antwoord"),
                    ("vraag", "vraag aan AgII"),
                    ("aanvaard", "aanvaard"),
                    ("geweigerd", "geweigerd"),
                    ("ingetrokken", "ingetrokken"),
                    ("vervallen", "vervallen: geen antwoord"),
                ],
                default="wacht",
                max_length=12,
                verbose_name="stand",
            ),
        ),
        migrations.AddField(
            model_name="aanmeldingevent",
            name="weiger_reden",
            field=models.CharField(blank=True, max_length=20, verbose_name="waarom geweigerd"),
        ),
        migrations.AddField(
            model_name="antwoord",
            name="uit_orientatie",
            field=models.BooleanField(default=False, verbose_name="komt uit het eerste gesprek"),
        ),
        migrations.AddField(
            model_name="antwoordevent",
            name="uit_orientatie",
            field=models.BooleanField(default=False, verbose_name="komt uit het eerste gesprek"),
        ),
        migrations.AddField(
            model_name="notitie",
            name="kant",
            field=models.CharField(
                choices=[("gemeente", "gemeente"), ("agii", "AgII")],
                default="gemeente",
                max_length=10,
                verbose_name="van wie",
            ),
        ),
        migrations.AddField(
            model_name="notitieevent",
            name="kant",
            field=models.CharField(
                choices=[("gemeente", "gemeente"), ("agii", "AgII")],
                default="gemeente",
                max_length=10,
                verbose_name="van wie",
            ),
        ),
        migrations.AddField(
            model_name="onderdeel",
            name="begint",
            field=models.TimeField(blank=True, null=True, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="onderdeel",
            name="dag",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="vaste dag, 0 is maandag"
            ),
        ),
        migrations.AddField(
            model_name="onderdeel",
            name="eigen",
            field=models.BooleanField(default=False, verbose_name="voorstel van de persoon zelf"),
        ),
        migrations.AddField(
            model_name="onderdeel",
            name="eindigt",
            field=models.TimeField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="onderdeel",
            name="met_wie",
            field=models.CharField(blank=True, max_length=120, verbose_name="met wie"),
        ),
        migrations.AddField(
            model_name="onderdeel",
            name="waar",
            field=models.CharField(blank=True, max_length=160, verbose_name="waar"),
        ),
        migrations.AddField(
            model_name="onderdeelevent",
            name="begint",
            field=models.TimeField(blank=True, null=True, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="onderdeelevent",
            name="dag",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="vaste dag, 0 is maandag"
            ),
        ),
        migrations.AddField(
            model_name="onderdeelevent",
            name="eigen",
            field=models.BooleanField(default=False, verbose_name="voorstel van de persoon zelf"),
        ),
        migrations.AddField(
            model_name="onderdeelevent",
            name="eindigt",
            field=models.TimeField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="onderdeelevent",
            name="met_wie",
            field=models.CharField(blank=True, max_length=120, verbose_name="met wie"),
        ),
        migrations.AddField(
            model_name="onderdeelevent",
            name="waar",
            field=models.CharField(blank=True, max_length=160, verbose_name="waar"),
        ),
        migrations.AddField(
            model_name="traject",
            name="lesuren",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Lijst van [dag 0-6, van, tot, wat]: [0, 9:00, 12:00, NT2].",
                verbose_name="lesuren",
            ),
        ),
        migrations.AddField(
            model_name="trajectevent",
            name="lesuren",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Lijst van [dag 0-6, van, tot, wat]: [0, 9:00, 12:00, NT2].",
                verbose_name="lesuren",
            ),
        ),
        migrations.AddField(
            model_name="urenregel",
            name="betwist_reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="wat klopt er niet"),
        ),
        migrations.AlterField(
            model_name="opvolgmoment",
            name="soort",
            field=models.CharField(
                choices=[
                    ("stilstand", "al 3 weken geen uren"),
                    ("probleem", "probleem gemeld"),
                    ("intake", "wil een eigen gesprek"),
                    ("eerste_maand", "eerste maand: nog niet geweest"),
                    ("herbekijk", "opnieuw bekijken of de start kan"),
                    ("nazorg", "twee keer nee: praat eerst"),
                    ("pauze_einde", "de pauze loopt af"),
                    ("aanmelding", "antwoord op een aanmelding"),
                    ("afgemeld", "kan niet komen"),
                    ("na_einde", "een half jaar later"),
                    ("taak", "taak"),
                ],
                max_length=16,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="opvolgmomentevent",
            name="soort",
            field=models.CharField(
                choices=[
                    ("stilstand", "al 3 weken geen uren"),
                    ("probleem", "probleem gemeld"),
                    ("intake", "wil een eigen gesprek"),
                    ("eerste_maand", "eerste maand: nog niet geweest"),
                    ("herbekijk", "opnieuw bekijken of de start kan"),
                    ("nazorg", "twee keer nee: praat eerst"),
                    ("pauze_einde", "de pauze loopt af"),
                    ("aanmelding", "antwoord op een aanmelding"),
                    ("afgemeld", "kan niet komen"),
                    ("na_einde", "een half jaar later"),
                    ("taak", "taak"),
                ],
                max_length=16,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="urenregel",
            name="bron",
            field=models.CharField(
                choices=[
                    ("buddy", "buddy"),
                    ("mentor", "mentor"),
                    ("inburgeraar", "inburgeraar"),
                    ("coach", "coach"),
                    ("agii", "trajectbegeleider"),
                    ("lijst", "aanwezigheidslijst"),
                    ("bestand", "bestand"),
                    ("overdracht", "vorige gemeente"),
                ],
                max_length=12,
                verbose_name="ingevoerd door",
            ),
        ),
        migrations.AlterField(
            model_name="urenregelevent",
            name="bron",
            field=models.CharField(
                choices=[
                    ("buddy", "buddy"),
                    ("mentor", "mentor"),
                    ("inburgeraar", "inburgeraar"),
                    ("coach", "coach"),
                    ("agii", "trajectbegeleider"),
                    ("lijst", "aanwezigheidslijst"),
                    ("bestand", "bestand"),
                    ("overdracht", "vorige gemeente"),
                ],
                max_length=12,
                verbose_name="ingevoerd door",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanmelding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand", "geweigerd"), _negated=True),
                    models.Q(("weiger_reden", ""), _negated=True),
                    _connector="OR",
                ),
                name="aanmelding_weigering_met_reden",
                violation_error_message="Zeg waarom de gemeente niet kan starten.",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderdeel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dag__isnull", True), ("dag__lte", 6), _connector="OR"),
                    models.Q(
                        ("eindigt__isnull", True),
                        models.Q(("begint__isnull", False), ("eindigt__gt", models.F("begint"))),
                        _connector="OR",
                    ),
                ),
                name="onderdeel_vaste_dag",
                violation_error_message="Het eindigt voor het begint. Kies een later uur.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmelding",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_aanmeldingevent" ("akkoord", "antwoord_voor", "beslist_door_id", "beslist_op", "bestuur_id", "door_id", "herinnerd_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "traject_id", "weiger_reden") VALUES (NEW."akkoord", NEW."antwoord_voor", NEW."beslist_door_id", NEW."beslist_op", NEW."bestuur_id", NEW."door_id", NEW."herinnerd_op", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."stand", NEW."traject_id", NEW."weiger_reden"); RETURN NULL;',
                    hash="991b40d1b55be05874c64954de001c4fa1797e8d",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_f238a",
                    table="intake_aanmelding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmelding",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."akkoord" IS DISTINCT FROM (NEW."akkoord") OR OLD."antwoord_voor" IS DISTINCT FROM (NEW."antwoord_voor") OR OLD."beslist_door_id" IS DISTINCT FROM (NEW."beslist_door_id") OR OLD."beslist_op" IS DISTINCT FROM (NEW."beslist_op") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."herinnerd_op" IS DISTINCT FROM (NEW."herinnerd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."stand" IS DISTINCT FROM (NEW."stand") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."weiger_reden" IS DISTINCT FROM (NEW."weiger_reden"))',
                    func='INSERT INTO "intake_aanmeldingevent" ("akkoord", "antwoord_voor", "beslist_door_id", "beslist_op", "bestuur_id", "door_id", "herinnerd_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "traject_id", "weiger_reden") VALUES (NEW."akkoord", NEW."antwoord_voor", NEW."beslist_door_id", NEW."beslist_op", NEW."bestuur_id", NEW."door_id", NEW."herinnerd_op", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."traject_id", NEW."weiger_reden"); RETURN NULL;',
                    hash="d7ee3486fa76bd44b902d329e9f625bdd105b416",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_28145",
                    table="intake_aanmelding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmelding",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_aanmeldingevent" ("akkoord", "antwoord_voor", "beslist_door_id", "beslist_op", "bestuur_id", "door_id", "herinnerd_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "traject_id", "weiger_reden") VALUES (OLD."akkoord", OLD."antwoord_voor", OLD."beslist_door_id", OLD."beslist_op", OLD."bestuur_id", OLD."door_id", OLD."herinnerd_op", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."stand", OLD."traject_id", OLD."weiger_reden"); RETURN NULL;',
                    hash="05ae0ea34f8abd3fb3b692260fdf9a2df62c88e2",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_9c0c7",
                    table="intake_aanmelding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="antwoord",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_antwoordevent" ("bestuur_id", "gewijzigd_door_id", "gewijzigd_op", "id", "intake_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uit_orientatie", "versie", "vraag", "weet") VALUES (NEW."bestuur_id", NEW."gewijzigd_door_id", NEW."gewijzigd_op", NEW."id", NEW."intake_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."uit_orientatie", NEW."versie", NEW."vraag", NEW."weet"); RETURN NULL;',
                    hash="a05fc32e1c5b7b04768fa8957b0940d0b3cd47b6",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_a07b9",
                    table="intake_antwoord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="antwoord",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."gewijzigd_door_id" IS DISTINCT FROM (NEW."gewijzigd_door_id") OR OLD."gewijzigd_op" IS DISTINCT FROM (NEW."gewijzigd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."intake_id" IS DISTINCT FROM (NEW."intake_id") OR OLD."uit_orientatie" IS DISTINCT FROM (NEW."uit_orientatie") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."vraag" IS DISTINCT FROM (NEW."vraag") OR OLD."weet" IS DISTINCT FROM (NEW."weet"))',
                    func='INSERT INTO "intake_antwoordevent" ("bestuur_id", "gewijzigd_door_id", "gewijzigd_op", "id", "intake_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uit_orientatie", "versie", "vraag", "weet") VALUES (NEW."bestuur_id", NEW."gewijzigd_door_id", NEW."gewijzigd_op", NEW."id", NEW."intake_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."uit_orientatie", NEW."versie", NEW."vraag", NEW."weet"); RETURN NULL;',
                    hash="758abd0af184c38ed5127aa85825e27616d34188",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_0866d",
                    table="intake_antwoord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="antwoord",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_antwoordevent" ("bestuur_id", "gewijzigd_door_id", "gewijzigd_op", "id", "intake_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uit_orientatie", "versie", "vraag", "weet") VALUES (OLD."bestuur_id", OLD."gewijzigd_door_id", OLD."gewijzigd_op", OLD."id", OLD."intake_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."uit_orientatie", OLD."versie", OLD."vraag", OLD."weet"); RETURN NULL;',
                    hash="ca9f3a0e2300b1221599c20c3a020cd124df8d18",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_a5cbc",
                    table="intake_antwoord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitie",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_notitieevent" ("bestuur_id", "door_id", "id", "kant", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."kant", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."traject_id"); RETURN NULL;',
                    hash="a731c3d35aa3cd001e08d8a2f9997cefe196fbc5",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_5782b",
                    table="intake_notitie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kant" IS DISTINCT FROM (NEW."kant") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id"))',
                    func='INSERT INTO "intake_notitieevent" ("bestuur_id", "door_id", "id", "kant", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."kant", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."traject_id"); RETURN NULL;',
                    hash="a2e3c533a574c2c73fadce2dbd7cddbcf33e05e2",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_7d38a",
                    table="intake_notitie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_notitieevent" ("bestuur_id", "door_id", "id", "kant", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id") VALUES (OLD."bestuur_id", OLD."door_id", OLD."id", OLD."kant", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."traject_id"); RETURN NULL;',
                    hash="2e894d154271528594f9e796dfd578566e51dcbd",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_4a84b",
                    table="intake_notitie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_onderdeelevent" ("aanbod_id", "begint", "bestuur_id", "dag", "eigen", "eindigt", "gepland_minuten", "gestart_op", "gestopt_op", "id", "met_wie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "stop_reden", "titel", "traject_id", "volgorde", "waar") VALUES (NEW."aanbod_id", NEW."begint", NEW."bestuur_id", NEW."dag", NEW."eigen", NEW."eindigt", NEW."gepland_minuten", NEW."gestart_op", NEW."gestopt_op", NEW."id", NEW."met_wie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort", NEW."status", NEW."stop_reden", NEW."titel", NEW."traject_id", NEW."volgorde", NEW."waar"); RETURN NULL;',
                    hash="a056d0f489de291a0dc40a2bbfb829a08d324356",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_9d0db",
                    table="intake_onderdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_onderdeelevent" ("aanbod_id", "begint", "bestuur_id", "dag", "eigen", "eindigt", "gepland_minuten", "gestart_op", "gestopt_op", "id", "met_wie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "stop_reden", "titel", "traject_id", "volgorde", "waar") VALUES (NEW."aanbod_id", NEW."begint", NEW."bestuur_id", NEW."dag", NEW."eigen", NEW."eindigt", NEW."gepland_minuten", NEW."gestart_op", NEW."gestopt_op", NEW."id", NEW."met_wie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."status", NEW."stop_reden", NEW."titel", NEW."traject_id", NEW."volgorde", NEW."waar"); RETURN NULL;',
                    hash="8fe960710283ea989483786c43c827a8827b6efe",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_30c62",
                    table="intake_onderdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_onderdeelevent" ("aanbod_id", "begint", "bestuur_id", "dag", "eigen", "eindigt", "gepland_minuten", "gestart_op", "gestopt_op", "id", "met_wie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "stop_reden", "titel", "traject_id", "volgorde", "waar") VALUES (OLD."aanbod_id", OLD."begint", OLD."bestuur_id", OLD."dag", OLD."eigen", OLD."eindigt", OLD."gepland_minuten", OLD."gestart_op", OLD."gestopt_op", OLD."id", OLD."met_wie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort", OLD."status", OLD."stop_reden", OLD."titel", OLD."traject_id", OLD."volgorde", OLD."waar"); RETURN NULL;',
                    hash="5aa4db520843a082b0bca517227173eed87f67bc",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_ca090",
                    table="intake_onderdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pauze",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_pauzeevent" ("bestuur_id", "door_id", "hervat_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "traject_id", "van", "vorige_status") VALUES (NEW."bestuur_id", NEW."door_id", NEW."hervat_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."tot", NEW."traject_id", NEW."van", NEW."vorige_status"); RETURN NULL;',
                    hash="8000e429c39d67bbd648b8e573b0b75434b00c8c",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_14414",
                    table="intake_pauze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pauze",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."hervat_op" IS DISTINCT FROM (NEW."hervat_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."tot" IS DISTINCT FROM (NEW."tot") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."van" IS DISTINCT FROM (NEW."van") OR OLD."vorige_status" IS DISTINCT FROM (NEW."vorige_status"))',
                    func='INSERT INTO "intake_pauzeevent" ("bestuur_id", "door_id", "hervat_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "traject_id", "van", "vorige_status") VALUES (NEW."bestuur_id", NEW."door_id", NEW."hervat_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."traject_id", NEW."van", NEW."vorige_status"); RETURN NULL;',
                    hash="b8604dc1ea87ef6f708698e89d5eb79e877fa0e6",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_41653",
                    table="intake_pauze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pauze",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_pauzeevent" ("bestuur_id", "door_id", "hervat_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "traject_id", "van", "vorige_status") VALUES (OLD."bestuur_id", OLD."door_id", OLD."hervat_op", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."tot", OLD."traject_id", OLD."van", OLD."vorige_status"); RETURN NULL;',
                    hash="55401d823b031cd7451a3efce18873faeb95c967",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_b7b0b",
                    table="intake_pauze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_trajectevent" ("aangemeld_op", "beeindigd_op", "bestuur_id", "coach_id", "gestart_op", "id", "inburgeraar_id", "lesuren", "norm_minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "stop_reden", "trajectbegeleider_id", "versie") VALUES (NEW."aangemeld_op", NEW."beeindigd_op", NEW."bestuur_id", NEW."coach_id", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", NEW."lesuren", NEW."norm_minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."status", NEW."stop_reden", NEW."trajectbegeleider_id", NEW."versie"); RETURN NULL;',
                    hash="252c16920497e17823827dac1e602c7006d5e642",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_b2b49",
                    table="intake_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aangemeld_op" IS DISTINCT FROM (NEW."aangemeld_op") OR OLD."beeindigd_op" IS DISTINCT FROM (NEW."beeindigd_op") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."coach_id" IS DISTINCT FROM (NEW."coach_id") OR OLD."gestart_op" IS DISTINCT FROM (NEW."gestart_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inburgeraar_id" IS DISTINCT FROM (NEW."inburgeraar_id") OR OLD."lesuren" IS DISTINCT FROM (NEW."lesuren") OR OLD."norm_minuten" IS DISTINCT FROM (NEW."norm_minuten") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."stop_reden" IS DISTINCT FROM (NEW."stop_reden") OR OLD."trajectbegeleider_id" IS DISTINCT FROM (NEW."trajectbegeleider_id") OR OLD."versie" IS DISTINCT FROM (NEW."versie"))',
                    func='INSERT INTO "intake_trajectevent" ("aangemeld_op", "beeindigd_op", "bestuur_id", "coach_id", "gestart_op", "id", "inburgeraar_id", "lesuren", "norm_minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "stop_reden", "trajectbegeleider_id", "versie") VALUES (NEW."aangemeld_op", NEW."beeindigd_op", NEW."bestuur_id", NEW."coach_id", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", NEW."lesuren", NEW."norm_minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."status", NEW."stop_reden", NEW."trajectbegeleider_id", NEW."versie"); RETURN NULL;',
                    hash="fc7a72ab650455164ecc429243faca205a6f2de7",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_bd5e6",
                    table="intake_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_trajectevent" ("aangemeld_op", "beeindigd_op", "bestuur_id", "coach_id", "gestart_op", "id", "inburgeraar_id", "lesuren", "norm_minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "stop_reden", "trajectbegeleider_id", "versie") VALUES (OLD."aangemeld_op", OLD."beeindigd_op", OLD."bestuur_id", OLD."coach_id", OLD."gestart_op", OLD."id", OLD."inburgeraar_id", OLD."lesuren", OLD."norm_minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."status", OLD."stop_reden", OLD."trajectbegeleider_id", OLD."versie"); RETURN NULL;',
                    hash="48879497d1d87ff3d86481afaa97e27e2b5576cd",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_e6bef",
                    table="intake_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_afspraakevent" ("aanbod_id", "adres", "afgemeld_op", "beslist_op", "bestuur_id", "door_id", "herinnerd_op", "id", "mee_id", "minuten", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stand", "traject_id", "waar", "wanneer", "wat", "wie_mee") VALUES (NEW."aanbod_id", NEW."adres", NEW."afgemeld_op", NEW."beslist_op", NEW."bestuur_id", NEW."door_id", NEW."herinnerd_op", NEW."id", NEW."mee_id", NEW."minuten", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort", NEW."stand", NEW."traject_id", NEW."waar", NEW."wanneer", NEW."wat", NEW."wie_mee"); RETURN NULL;',
                    hash="f9901eee6a55b9366b49abfad242b096d2979799",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_9284c",
                    table="intake_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aanbod_id" IS DISTINCT FROM (NEW."aanbod_id") OR OLD."adres" IS DISTINCT FROM (NEW."adres") OR OLD."afgemeld_op" IS DISTINCT FROM (NEW."afgemeld_op") OR OLD."beslist_op" IS DISTINCT FROM (NEW."beslist_op") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."herinnerd_op" IS DISTINCT FROM (NEW."herinnerd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."mee_id" IS DISTINCT FROM (NEW."mee_id") OR OLD."minuten" IS DISTINCT FROM (NEW."minuten") OR OLD."onderdeel_id" IS DISTINCT FROM (NEW."onderdeel_id") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."stand" IS DISTINCT FROM (NEW."stand") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."waar" IS DISTINCT FROM (NEW."waar") OR OLD."wanneer" IS DISTINCT FROM (NEW."wanneer") OR OLD."wat" IS DISTINCT FROM (NEW."wat") OR OLD."wie_mee" IS DISTINCT FROM (NEW."wie_mee"))',
                    func='INSERT INTO "intake_afspraakevent" ("aanbod_id", "adres", "afgemeld_op", "beslist_op", "bestuur_id", "door_id", "herinnerd_op", "id", "mee_id", "minuten", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stand", "traject_id", "waar", "wanneer", "wat", "wie_mee") VALUES (NEW."aanbod_id", NEW."adres", NEW."afgemeld_op", NEW."beslist_op", NEW."bestuur_id", NEW."door_id", NEW."herinnerd_op", NEW."id", NEW."mee_id", NEW."minuten", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."stand", NEW."traject_id", NEW."waar", NEW."wanneer", NEW."wat", NEW."wie_mee"); RETURN NULL;',
                    hash="f2fae3d1a9dd6595e4e950d66fd149cb1a56f07d",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_64e74",
                    table="intake_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_afspraakevent" ("aanbod_id", "adres", "afgemeld_op", "beslist_op", "bestuur_id", "door_id", "herinnerd_op", "id", "mee_id", "minuten", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stand", "traject_id", "waar", "wanneer", "wat", "wie_mee") VALUES (OLD."aanbod_id", OLD."adres", OLD."afgemeld_op", OLD."beslist_op", OLD."bestuur_id", OLD."door_id", OLD."herinnerd_op", OLD."id", OLD."mee_id", OLD."minuten", OLD."onderdeel_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort", OLD."stand", OLD."traject_id", OLD."waar", OLD."wanneer", OLD."wat", OLD."wie_mee"); RETURN NULL;',
                    hash="5ebbbd152ea9af1e8b6f2cb1e5974fb3e737b7c6",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_273df",
                    table="intake_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_afwezigheidevent" ("bestuur_id", "gebruiker_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vervanger_id") VALUES (NEW."bestuur_id", NEW."gebruiker_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."tot", NEW."van", NEW."vervanger_id"); RETURN NULL;',
                    hash="f44d184ecab8f8e8bf69b1ad2157b7d94b553e4a",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_140b5",
                    table="intake_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_afwezigheidevent" ("bestuur_id", "gebruiker_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vervanger_id") VALUES (NEW."bestuur_id", NEW."gebruiker_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."vervanger_id"); RETURN NULL;',
                    hash="ebdd15f63eee87f055a9d27c1405984d2c6c0ed5",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_2bb98",
                    table="intake_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_afwezigheidevent" ("bestuur_id", "gebruiker_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vervanger_id") VALUES (OLD."bestuur_id", OLD."gebruiker_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."tot", OLD."van", OLD."vervanger_id"); RETURN NULL;',
                    hash="fb16c90581491e819b44e2b3f5251a3a78485582",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_48d5b",
                    table="intake_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelnamebewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_deelnamebewijsevent" ("bestuur_id", "door_id", "functie", "gemaakt_op", "getekend_op", "gevraagd_aan", "id", "ingetrokken_op", "ingevoerd_door_id", "intrek_reden", "keren", "minuten", "nummer", "onderdeel_id", "organisatie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "traject_id", "van", "wat", "wijze") VALUES (NEW."bestuur_id", NEW."door_id", NEW."functie", NEW."gemaakt_op", NEW."getekend_op", NEW."gevraagd_aan", NEW."id", NEW."ingetrokken_op", NEW."ingevoerd_door_id", NEW."intrek_reden", NEW."keren", NEW."minuten", NEW."nummer", NEW."onderdeel_id", NEW."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."tot", NEW."traject_id", NEW."van", NEW."wat", NEW."wijze"); RETURN NULL;',
                    hash="950001e1f2e5434e9749b1807814165e61bf8a08",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_b7aba",
                    table="intake_deelnamebewijs",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelnamebewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."functie" IS DISTINCT FROM (NEW."functie") OR OLD."gemaakt_op" IS DISTINCT FROM (NEW."gemaakt_op") OR OLD."getekend_op" IS DISTINCT FROM (NEW."getekend_op") OR OLD."gevraagd_aan" IS DISTINCT FROM (NEW."gevraagd_aan") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ingetrokken_op" IS DISTINCT FROM (NEW."ingetrokken_op") OR OLD."ingevoerd_door_id" IS DISTINCT FROM (NEW."ingevoerd_door_id") OR OLD."intrek_reden" IS DISTINCT FROM (NEW."intrek_reden") OR OLD."keren" IS DISTINCT FROM (NEW."keren") OR OLD."minuten" IS DISTINCT FROM (NEW."minuten") OR OLD."nummer" IS DISTINCT FROM (NEW."nummer") OR OLD."onderdeel_id" IS DISTINCT FROM (NEW."onderdeel_id") OR OLD."organisatie" IS DISTINCT FROM (NEW."organisatie") OR OLD."tot" IS DISTINCT FROM (NEW."tot") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."van" IS DISTINCT FROM (NEW."van") OR OLD."wat" IS DISTINCT FROM (NEW."wat") OR OLD."wijze" IS DISTINCT FROM (NEW."wijze"))',
                    func='INSERT INTO "intake_deelnamebewijsevent" ("bestuur_id", "door_id", "functie", "gemaakt_op", "getekend_op", "gevraagd_aan", "id", "ingetrokken_op", "ingevoerd_door_id", "intrek_reden", "keren", "minuten", "nummer", "onderdeel_id", "organisatie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "traject_id", "van", "wat", "wijze") VALUES (NEW."bestuur_id", NEW."door_id", NEW."functie", NEW."gemaakt_op", NEW."getekend_op", NEW."gevraagd_aan", NEW."id", NEW."ingetrokken_op", NEW."ingevoerd_door_id", NEW."intrek_reden", NEW."keren", NEW."minuten", NEW."nummer", NEW."onderdeel_id", NEW."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."traject_id", NEW."van", NEW."wat", NEW."wijze"); RETURN NULL;',
                    hash="1f2f62c3a61279aca121ed38ce16e90415ba2264",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_f7034",
                    table="intake_deelnamebewijs",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelnamebewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_deelnamebewijsevent" ("bestuur_id", "door_id", "functie", "gemaakt_op", "getekend_op", "gevraagd_aan", "id", "ingetrokken_op", "ingevoerd_door_id", "intrek_reden", "keren", "minuten", "nummer", "onderdeel_id", "organisatie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "traject_id", "van", "wat", "wijze") VALUES (OLD."bestuur_id", OLD."door_id", OLD."functie", OLD."gemaakt_op", OLD."getekend_op", OLD."gevraagd_aan", OLD."id", OLD."ingetrokken_op", OLD."ingevoerd_door_id", OLD."intrek_reden", OLD."keren", OLD."minuten", OLD."nummer", OLD."onderdeel_id", OLD."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."tot", OLD."traject_id", OLD."van", OLD."wat", OLD."wijze"); RETURN NULL;',
                    hash="60b36d022a301f1b6bf613e015a41b0689e90442",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_b96a3",
                    table="intake_deelnamebewijs",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eigenvoorstel",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_eigenvoorstelevent" ("bestuur_id", "deelname", "door_id", "id", "nederlands", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vanaf") VALUES (NEW."bestuur_id", NEW."deelname", NEW."door_id", NEW."id", NEW."nederlands", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."vanaf"); RETURN NULL;',
                    hash="2127b76f0940378bed84cd45c69aaf2c850cea06",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_0ea88",
                    table="intake_eigenvoorstel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eigenvoorstel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."deelname" IS DISTINCT FROM (NEW."deelname") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."nederlands" IS DISTINCT FROM (NEW."nederlands") OR OLD."onderdeel_id" IS DISTINCT FROM (NEW."onderdeel_id") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."vanaf" IS DISTINCT FROM (NEW."vanaf"))',
                    func='INSERT INTO "intake_eigenvoorstelevent" ("bestuur_id", "deelname", "door_id", "id", "nederlands", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vanaf") VALUES (NEW."bestuur_id", NEW."deelname", NEW."door_id", NEW."id", NEW."nederlands", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."vanaf"); RETURN NULL;',
                    hash="769cd5470384845bd630fa0bcd907b03a602027b",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_f0a1a",
                    table="intake_eigenvoorstel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eigenvoorstel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_eigenvoorstelevent" ("bestuur_id", "deelname", "door_id", "id", "nederlands", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vanaf") VALUES (OLD."bestuur_id", OLD."deelname", OLD."door_id", OLD."id", OLD."nederlands", OLD."onderdeel_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."vanaf"); RETURN NULL;',
                    hash="253b1480faf826712b3ca081205dae618833df23",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_1c77f",
                    table="intake_eigenvoorstel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eindgesprek",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_eindgesprekevent" ("bestuur_id", "blijvend", "door_id", "id", "navraag_akkoord", "navraag_antwoord", "navraag_beantwoord_op", "navraag_gesteld_op", "navraag_op", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id") VALUES (NEW."bestuur_id", NEW."blijvend", NEW."door_id", NEW."id", NEW."navraag_akkoord", NEW."navraag_antwoord", NEW."navraag_beantwoord_op", NEW."navraag_gesteld_op", NEW."navraag_op", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."traject_id"); RETURN NULL;',
                    hash="93139dd11ae9ded471ce31ce4d2f779cf162cc09",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_2e96f",
                    table="intake_eindgesprek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eindgesprek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."blijvend" IS DISTINCT FROM (NEW."blijvend") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."navraag_akkoord" IS DISTINCT FROM (NEW."navraag_akkoord") OR OLD."navraag_antwoord" IS DISTINCT FROM (NEW."navraag_antwoord") OR OLD."navraag_beantwoord_op" IS DISTINCT FROM (NEW."navraag_beantwoord_op") OR OLD."navraag_gesteld_op" IS DISTINCT FROM (NEW."navraag_gesteld_op") OR OLD."navraag_op" IS DISTINCT FROM (NEW."navraag_op") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id"))',
                    func='INSERT INTO "intake_eindgesprekevent" ("bestuur_id", "blijvend", "door_id", "id", "navraag_akkoord", "navraag_antwoord", "navraag_beantwoord_op", "navraag_gesteld_op", "navraag_op", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id") VALUES (NEW."bestuur_id", NEW."blijvend", NEW."door_id", NEW."id", NEW."navraag_akkoord", NEW."navraag_antwoord", NEW."navraag_beantwoord_op", NEW."navraag_gesteld_op", NEW."navraag_op", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."traject_id"); RETURN NULL;',
                    hash="2267d453e4cdcccf8d1455320edd747736bfb7f6",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_86201",
                    table="intake_eindgesprek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eindgesprek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_eindgesprekevent" ("bestuur_id", "blijvend", "door_id", "id", "navraag_akkoord", "navraag_antwoord", "navraag_beantwoord_op", "navraag_gesteld_op", "navraag_op", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id") VALUES (OLD."bestuur_id", OLD."blijvend", OLD."door_id", OLD."id", OLD."navraag_akkoord", OLD."navraag_antwoord", OLD."navraag_beantwoord_op", OLD."navraag_gesteld_op", OLD."navraag_op", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."traject_id"); RETURN NULL;',
                    hash="5ff4ca549eb92997d1745a2ad7c3b659afad3ad8",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_efc8d",
                    table="intake_eindgesprek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="infomoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_infomomentevent" ("afgesloten_op", "begint_op", "bestuur_id", "door_id", "eindigt_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "talen", "titel", "waar") VALUES (NEW."afgesloten_op", NEW."begint_op", NEW."bestuur_id", NEW."door_id", NEW."eindigt_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."plaatsen", NEW."talen", NEW."titel", NEW."waar"); RETURN NULL;',
                    hash="59d5526ee06240eb498deca3e4d44d3378ac2ecb",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_8843a",
                    table="intake_infomoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="infomoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_infomomentevent" ("afgesloten_op", "begint_op", "bestuur_id", "door_id", "eindigt_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "talen", "titel", "waar") VALUES (NEW."afgesloten_op", NEW."begint_op", NEW."bestuur_id", NEW."door_id", NEW."eindigt_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."plaatsen", NEW."talen", NEW."titel", NEW."waar"); RETURN NULL;',
                    hash="c39877ddd4406ac9f376a51d6d1b598396e446e5",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_5b5f8",
                    table="intake_infomoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="infomoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_infomomentevent" ("afgesloten_op", "begint_op", "bestuur_id", "door_id", "eindigt_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "talen", "titel", "waar") VALUES (OLD."afgesloten_op", OLD."begint_op", OLD."bestuur_id", OLD."door_id", OLD."eindigt_op", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."plaatsen", OLD."talen", OLD."titel", OLD."waar"); RETURN NULL;',
                    hash="d8a5ac08f09b08ba7d9408e4027641fa9ed7ed25",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_ab769",
                    table="intake_infomoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="genodigde",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_genodigdeevent" ("aanwezig", "bestuur_id", "eigen_intake", "id", "infomoment_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "uitgenodigd_op", "uitleg_taal") VALUES (NEW."aanwezig", NEW."bestuur_id", NEW."eigen_intake", NEW."id", NEW."infomoment_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."traject_id", NEW."uitgenodigd_op", NEW."uitleg_taal"); RETURN NULL;',
                    hash="61b1c80a2b2a14321c50da6a8dec99bef5404104",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_74262",
                    table="intake_genodigde",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="genodigde",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_genodigdeevent" ("aanwezig", "bestuur_id", "eigen_intake", "id", "infomoment_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "uitgenodigd_op", "uitleg_taal") VALUES (NEW."aanwezig", NEW."bestuur_id", NEW."eigen_intake", NEW."id", NEW."infomoment_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."traject_id", NEW."uitgenodigd_op", NEW."uitleg_taal"); RETURN NULL;',
                    hash="26c6e932d55beccf65d1ed3eeb2000509d353fd9",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c7d5f",
                    table="intake_genodigde",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="genodigde",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_genodigdeevent" ("aanwezig", "bestuur_id", "eigen_intake", "id", "infomoment_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "uitgenodigd_op", "uitleg_taal") VALUES (OLD."aanwezig", OLD."bestuur_id", OLD."eigen_intake", OLD."id", OLD."infomoment_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."traject_id", OLD."uitgenodigd_op", OLD."uitleg_taal"); RETURN NULL;',
                    hash="cdc4b782cf764ccb7fcac6ac01ea2067cc0bc419",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_d9140",
                    table="intake_genodigde",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="infoplek",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_infoplekevent" ("aanbod_id", "bestuur_id", "id", "infomoment_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wie") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."id", NEW."infomoment_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."wie"); RETURN NULL;',
                    hash="82a9727bc2cc6e1e41ca22b865c1ccf9777a4624",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_a3baf",
                    table="intake_infoplek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="infoplek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_infoplekevent" ("aanbod_id", "bestuur_id", "id", "infomoment_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wie") VALUES (NEW."aanbod_id", NEW."bestuur_id", NEW."id", NEW."infomoment_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wie"); RETURN NULL;',
                    hash="c8539376a32c62300016a807e145ce3abcf641ce",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c8257",
                    table="intake_infoplek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="infoplek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_infoplekevent" ("aanbod_id", "bestuur_id", "id", "infomoment_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wie") VALUES (OLD."aanbod_id", OLD."bestuur_id", OLD."id", OLD."infomoment_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."wie"); RETURN NULL;',
                    hash="cd25449e5bf1e87082b6aeb583df7b2a4b50d345",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_cb645",
                    table="intake_infoplek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leidraad",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_leidraadevent" ("bestuur_id", "gewijzigd_door_id", "gewijzigd_op", "id", "inleiding", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiek", "versie") VALUES (NEW."bestuur_id", NEW."gewijzigd_door_id", NEW."gewijzigd_op", NEW."id", NEW."inleiding", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."publiek", NEW."versie"); RETURN NULL;',
                    hash="d446860e4d4da70724b27f3f8674c58683f1b159",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_a60f5",
                    table="intake_leidraad",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leidraad",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_leidraadevent" ("bestuur_id", "gewijzigd_door_id", "gewijzigd_op", "id", "inleiding", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiek", "versie") VALUES (NEW."bestuur_id", NEW."gewijzigd_door_id", NEW."gewijzigd_op", NEW."id", NEW."inleiding", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."publiek", NEW."versie"); RETURN NULL;',
                    hash="daac77b733c7c71182ef48af1a96c6adfa9dcce3",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_75f00",
                    table="intake_leidraad",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leidraad",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_leidraadevent" ("bestuur_id", "gewijzigd_door_id", "gewijzigd_op", "id", "inleiding", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiek", "versie") VALUES (OLD."bestuur_id", OLD."gewijzigd_door_id", OLD."gewijzigd_op", OLD."id", OLD."inleiding", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."publiek", OLD."versie"); RETURN NULL;',
                    hash="b813c38e51576a5ab55f1363dd6527c1a3615d53",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_015b3",
                    table="intake_leidraad",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leidraadvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_leidraadvraagevent" ("actief", "ander", "beeld", "bestuur_id", "id", "in_orientatie", "keuzes", "kort", "leidraad_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tip", "volgorde", "vraag") VALUES (NEW."actief", NEW."ander", NEW."beeld", NEW."bestuur_id", NEW."id", NEW."in_orientatie", NEW."keuzes", NEW."kort", NEW."leidraad_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."sleutel", NEW."tip", NEW."volgorde", NEW."vraag"); RETURN NULL;',
                    hash="c69e5c62cd3e9be12fa6f44ea9992b17b59d747a",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_ba168",
                    table="intake_leidraadvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leidraadvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_leidraadvraagevent" ("actief", "ander", "beeld", "bestuur_id", "id", "in_orientatie", "keuzes", "kort", "leidraad_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tip", "volgorde", "vraag") VALUES (NEW."actief", NEW."ander", NEW."beeld", NEW."bestuur_id", NEW."id", NEW."in_orientatie", NEW."keuzes", NEW."kort", NEW."leidraad_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sleutel", NEW."tip", NEW."volgorde", NEW."vraag"); RETURN NULL;',
                    hash="9da43676941ece29cfa8b2b52f1ecf48fe42a756",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_596b4",
                    table="intake_leidraadvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leidraadvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_leidraadvraagevent" ("actief", "ander", "beeld", "bestuur_id", "id", "in_orientatie", "keuzes", "kort", "leidraad_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tip", "volgorde", "vraag") VALUES (OLD."actief", OLD."ander", OLD."beeld", OLD."bestuur_id", OLD."id", OLD."in_orientatie", OLD."keuzes", OLD."kort", OLD."leidraad_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."sleutel", OLD."tip", OLD."volgorde", OLD."vraag"); RETURN NULL;',
                    hash="ad505087e911c926916ccc26601d06fc05ee403e",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_fd5e3",
                    table="intake_leidraadvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nood",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_noodevent" ("bestuur_id", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "stand", "traject_id") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."sleutel", NEW."stand", NEW."traject_id"); RETURN NULL;',
                    hash="b9366c05633134623aa2c48de93c85e138c530cf",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_dbe9e",
                    table="intake_nood",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nood",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_noodevent" ("bestuur_id", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "stand", "traject_id") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sleutel", NEW."stand", NEW."traject_id"); RETURN NULL;',
                    hash="cecc4b2d3c977bbbf315160245a33fdd56cfb77a",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_473a5",
                    table="intake_nood",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nood",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_noodevent" ("bestuur_id", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "stand", "traject_id") VALUES (OLD."bestuur_id", OLD."door_id", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."sleutel", OLD."stand", OLD."traject_id"); RETURN NULL;',
                    hash="a6e8d11f96b1a00da660ffb62113506a7f5ee736",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_01860",
                    table="intake_nood",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="orientatie",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_orientatieevent" ("begonnen_op", "bestuur_id", "door_id", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "versie", "voornaam") VALUES (NEW."begonnen_op", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."traject_id", NEW."versie", NEW."voornaam"); RETURN NULL;',
                    hash="ea0e3c5caa84d85351c2b269e16f1450523f5625",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_3b33d",
                    table="intake_orientatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="orientatie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."begonnen_op" IS DISTINCT FROM (NEW."begonnen_op") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."klaar_op" IS DISTINCT FROM (NEW."klaar_op") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))',
                    func='INSERT INTO "intake_orientatieevent" ("begonnen_op", "bestuur_id", "door_id", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "versie", "voornaam") VALUES (NEW."begonnen_op", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."traject_id", NEW."versie", NEW."voornaam"); RETURN NULL;',
                    hash="315c55e0257e9bec560163860b18be1617c52091",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_eb806",
                    table="intake_orientatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="orientatie",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_orientatieevent" ("begonnen_op", "bestuur_id", "door_id", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "versie", "voornaam") VALUES (OLD."begonnen_op", OLD."bestuur_id", OLD."door_id", OLD."id", OLD."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."traject_id", OLD."versie", OLD."voornaam"); RETURN NULL;',
                    hash="18c7d1475925e103014086e420b3cabaf58b683d",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_2905d",
                    table="intake_orientatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_overdrachtevent" ("akkoord", "beslist_door_id", "beslist_op", "bestuur_id", "door_id", "id", "naar_id", "nieuw_traject", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "traject_id", "vanaf", "wat") VALUES (NEW."akkoord", NEW."beslist_door_id", NEW."beslist_op", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."naar_id", NEW."nieuw_traject", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."stand", NEW."traject_id", NEW."vanaf", NEW."wat"); RETURN NULL;',
                    hash="8f31a1b078f5d5e3f86adbf639c32cc54578b1e5",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_44cea",
                    table="intake_overdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."akkoord" IS DISTINCT FROM (NEW."akkoord") OR OLD."beslist_door_id" IS DISTINCT FROM (NEW."beslist_door_id") OR OLD."beslist_op" IS DISTINCT FROM (NEW."beslist_op") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."naar_id" IS DISTINCT FROM (NEW."naar_id") OR OLD."nieuw_traject" IS DISTINCT FROM (NEW."nieuw_traject") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."stand" IS DISTINCT FROM (NEW."stand") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."vanaf" IS DISTINCT FROM (NEW."vanaf") OR OLD."wat" IS DISTINCT FROM (NEW."wat"))',
                    func='INSERT INTO "intake_overdrachtevent" ("akkoord", "beslist_door_id", "beslist_op", "bestuur_id", "door_id", "id", "naar_id", "nieuw_traject", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "traject_id", "vanaf", "wat") VALUES (NEW."akkoord", NEW."beslist_door_id", NEW."beslist_op", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."naar_id", NEW."nieuw_traject", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."traject_id", NEW."vanaf", NEW."wat"); RETURN NULL;',
                    hash="0550e887efba6259334f6769cf020772fcd5fcb3",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_b130d",
                    table="intake_overdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_overdrachtevent" ("akkoord", "beslist_door_id", "beslist_op", "bestuur_id", "door_id", "id", "naar_id", "nieuw_traject", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "traject_id", "vanaf", "wat") VALUES (OLD."akkoord", OLD."beslist_door_id", OLD."beslist_op", OLD."bestuur_id", OLD."door_id", OLD."id", OLD."naar_id", OLD."nieuw_traject", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."stand", OLD."traject_id", OLD."vanaf", OLD."wat"); RETURN NULL;',
                    hash="55eb9b01b4016e468acc460240c6bad0c83244f4",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_129dd",
                    table="intake_overdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_slotmomentevent" ("begint_op", "bestuur_id", "door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "waar") VALUES (NEW."begint_op", NEW."bestuur_id", NEW."door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."titel", NEW."waar"); RETURN NULL;',
                    hash="a26b973b3db1e41d72b0126476095c99de21c33a",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_9ad47",
                    table="intake_slotmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_slotmomentevent" ("begint_op", "bestuur_id", "door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "waar") VALUES (NEW."begint_op", NEW."bestuur_id", NEW."door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."titel", NEW."waar"); RETURN NULL;',
                    hash="028d66c56ee7355183c238ab7aa6f83361dd22f9",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_438ff",
                    table="intake_slotmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_slotmomentevent" ("begint_op", "bestuur_id", "door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "waar") VALUES (OLD."begint_op", OLD."bestuur_id", OLD."door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."titel", OLD."waar"); RETURN NULL;',
                    hash="35bcdcb6408be217caf40ec63c2d957c1008e788",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_783b6",
                    table="intake_slotmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotgast",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_slotgastevent" ("bestuur_id", "id", "komt", "kreeg_certificaat", "met_hoeveel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "slotmoment_id", "traject_id", "uitgenodigd_op") VALUES (NEW."bestuur_id", NEW."id", NEW."komt", NEW."kreeg_certificaat", NEW."met_hoeveel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."slotmoment_id", NEW."traject_id", NEW."uitgenodigd_op"); RETURN NULL;',
                    hash="3aed2459b514f8bf150e5f01eff0300572273e40",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_19f6a",
                    table="intake_slotgast",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotgast",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_slotgastevent" ("bestuur_id", "id", "komt", "kreeg_certificaat", "met_hoeveel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "slotmoment_id", "traject_id", "uitgenodigd_op") VALUES (NEW."bestuur_id", NEW."id", NEW."komt", NEW."kreeg_certificaat", NEW."met_hoeveel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."slotmoment_id", NEW."traject_id", NEW."uitgenodigd_op"); RETURN NULL;',
                    hash="9245d26788bb661109393eecb4e98f68c8fd4fb9",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_50b89",
                    table="intake_slotgast",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotgast",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_slotgastevent" ("bestuur_id", "id", "komt", "kreeg_certificaat", "met_hoeveel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "slotmoment_id", "traject_id", "uitgenodigd_op") VALUES (OLD."bestuur_id", OLD."id", OLD."komt", OLD."kreeg_certificaat", OLD."met_hoeveel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."slotmoment_id", OLD."traject_id", OLD."uitgenodigd_op"); RETURN NULL;',
                    hash="402c0e9593828722f32e193b8ac77322ff9260ff",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_e21cb",
                    table="intake_slotgast",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapafspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_stapafspraakevent" ("bestuur_id", "dagen", "door_id", "id", "kant", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "vanaf") VALUES (NEW."bestuur_id", NEW."dagen", NEW."door_id", NEW."id", NEW."kant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."stap", NEW."vanaf"); RETURN NULL;',
                    hash="9a1a2b10692e147276a946341753b7a5cddaaaa3",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_d70e1",
                    table="intake_stapafspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapafspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_stapafspraakevent" ("bestuur_id", "dagen", "door_id", "id", "kant", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "vanaf") VALUES (NEW."bestuur_id", NEW."dagen", NEW."door_id", NEW."id", NEW."kant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stap", NEW."vanaf"); RETURN NULL;',
                    hash="1b56277dcdc2e06e9383524fb8296aa638e20cd3",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_74b4a",
                    table="intake_stapafspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapafspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_stapafspraakevent" ("bestuur_id", "dagen", "door_id", "id", "kant", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "vanaf") VALUES (OLD."bestuur_id", OLD."dagen", OLD."door_id", OLD."id", OLD."kant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."stap", OLD."vanaf"); RETURN NULL;',
                    hash="147f4c60ea64d51d5048ba616858c7fa3d4645d7",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_fe144",
                    table="intake_stapafspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="startadvies",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_startadviesevent" ("advies", "bestuur_id", "door_id", "herbekijk_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "traject_id", "voorstel", "wacht_reden", "warme_overdracht") VALUES (NEW."advies", NEW."bestuur_id", NEW."door_id", NEW."herbekijk_op", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."route", NEW."traject_id", NEW."voorstel", NEW."wacht_reden", NEW."warme_overdracht"); RETURN NULL;',
                    hash="fc29586bf9b5eeb0ff5cb04b70b3b214002fb2d5",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_d8c95",
                    table="intake_startadvies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="startadvies",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."advies" IS DISTINCT FROM (NEW."advies") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."herbekijk_op" IS DISTINCT FROM (NEW."herbekijk_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."route" IS DISTINCT FROM (NEW."route") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."voorstel" IS DISTINCT FROM (NEW."voorstel") OR OLD."wacht_reden" IS DISTINCT FROM (NEW."wacht_reden") OR OLD."warme_overdracht" IS DISTINCT FROM (NEW."warme_overdracht"))',
                    func='INSERT INTO "intake_startadviesevent" ("advies", "bestuur_id", "door_id", "herbekijk_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "traject_id", "voorstel", "wacht_reden", "warme_overdracht") VALUES (NEW."advies", NEW."bestuur_id", NEW."door_id", NEW."herbekijk_op", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."traject_id", NEW."voorstel", NEW."wacht_reden", NEW."warme_overdracht"); RETURN NULL;',
                    hash="910cbec5cdba02fd8b2ac29e38d1df5353dae615",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_a03a6",
                    table="intake_startadvies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="startadvies",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_startadviesevent" ("advies", "bestuur_id", "door_id", "herbekijk_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "traject_id", "voorstel", "wacht_reden", "warme_overdracht") VALUES (OLD."advies", OLD."bestuur_id", OLD."door_id", OLD."herbekijk_op", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."route", OLD."traject_id", OLD."voorstel", OLD."wacht_reden", OLD."warme_overdracht"); RETURN NULL;',
                    hash="9d76b4d2deb45f3e535d512b2859a10659dcd68e",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_6d751",
                    table="intake_startadvies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="talent",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_talentevent" ("bestuur_id", "door_id", "gezien_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "waar") VALUES (NEW."bestuur_id", NEW."door_id", NEW."gezien_op", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."traject_id", NEW."waar"); RETURN NULL;',
                    hash="bad1b94c9c56b83070e1ec3881c1c367c68d9ee8",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_21b10",
                    table="intake_talent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="talent",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."gezien_op" IS DISTINCT FROM (NEW."gezien_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."waar" IS DISTINCT FROM (NEW."waar"))',
                    func='INSERT INTO "intake_talentevent" ("bestuur_id", "door_id", "gezien_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "waar") VALUES (NEW."bestuur_id", NEW."door_id", NEW."gezien_op", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."traject_id", NEW."waar"); RETURN NULL;',
                    hash="8d49bd91d19741ac8037dd92570fa4796d794956",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_7d267",
                    table="intake_talent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="talent",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_talentevent" ("bestuur_id", "door_id", "gezien_op", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "waar") VALUES (OLD."bestuur_id", OLD."door_id", OLD."gezien_op", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."traject_id", OLD."waar"); RETURN NULL;',
                    hash="50d876344297075de5b00052cf934d64c80bf7a1",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_23a21",
                    table="intake_talent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tolk",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_tolkevent" ("bestuur_id", "id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "talen", "traject_id", "wanneer", "weg_op") VALUES (NEW."bestuur_id", NEW."id", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort", NEW."talen", NEW."traject_id", NEW."wanneer", NEW."weg_op"); RETURN NULL;',
                    hash="06ad81f1997bafe2e7866bd5489719aec488b3cf",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_db980",
                    table="intake_tolk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tolk",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."onderdeel_id" IS DISTINCT FROM (NEW."onderdeel_id") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."talen" IS DISTINCT FROM (NEW."talen") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."wanneer" IS DISTINCT FROM (NEW."wanneer") OR OLD."weg_op" IS DISTINCT FROM (NEW."weg_op"))',
                    func='INSERT INTO "intake_tolkevent" ("bestuur_id", "id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "talen", "traject_id", "wanneer", "weg_op") VALUES (NEW."bestuur_id", NEW."id", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."talen", NEW."traject_id", NEW."wanneer", NEW."weg_op"); RETURN NULL;',
                    hash="dc29af3e3efacd68d1394f8f322544da47c6263c",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_fe934",
                    table="intake_tolk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tolk",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_tolkevent" ("bestuur_id", "id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "talen", "traject_id", "wanneer", "weg_op") VALUES (OLD."bestuur_id", OLD."id", OLD."naam", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort", OLD."talen", OLD."traject_id", OLD."wanneer", OLD."weg_op"); RETURN NULL;',
                    hash="2433ce0c69b8481d5e5d9a97fa91132d33896d30",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_500d5",
                    table="intake_tolk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tolkvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_tolkvraagevent" ("bestuur_id", "door_id", "id", "minuten", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "stap", "taal", "tolk_id", "traject_id", "wanneer") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."minuten", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."stand", NEW."stap", NEW."taal", NEW."tolk_id", NEW."traject_id", NEW."wanneer"); RETURN NULL;',
                    hash="4da7d6ecea3ebacb2983f48b3541940c129216fa",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_1904f",
                    table="intake_tolkvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tolkvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."minuten" IS DISTINCT FROM (NEW."minuten") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."stand" IS DISTINCT FROM (NEW."stand") OR OLD."stap" IS DISTINCT FROM (NEW."stap") OR OLD."taal" IS DISTINCT FROM (NEW."taal") OR OLD."tolk_id" IS DISTINCT FROM (NEW."tolk_id") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."wanneer" IS DISTINCT FROM (NEW."wanneer"))',
                    func='INSERT INTO "intake_tolkvraagevent" ("bestuur_id", "door_id", "id", "minuten", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "stap", "taal", "tolk_id", "traject_id", "wanneer") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."minuten", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."stap", NEW."taal", NEW."tolk_id", NEW."traject_id", NEW."wanneer"); RETURN NULL;',
                    hash="2b0d44ab8e53be9e3792d9fc43f3d9c784ada4ff",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_f8b32",
                    table="intake_tolkvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tolkvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_tolkvraagevent" ("bestuur_id", "door_id", "id", "minuten", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "stap", "taal", "tolk_id", "traject_id", "wanneer") VALUES (OLD."bestuur_id", OLD."door_id", OLD."id", OLD."minuten", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."stand", OLD."stap", OLD."taal", OLD."tolk_id", OLD."traject_id", OLD."wanneer"); RETURN NULL;',
                    hash="9c381c75337513296aea94e3b23a5c68cda94523",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_d6b86",
                    table="intake_tolkvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitleg",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_uitlegevent" ("bestuur_id", "door_id", "id", "met_tolk", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "taal", "traject_id") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."met_tolk", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort", NEW."taal", NEW."traject_id"); RETURN NULL;',
                    hash="6d070e42b86d22f015c47c44316edf7ba0e264c9",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_7cad9",
                    table="intake_uitleg",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitleg",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_uitlegevent" ("bestuur_id", "door_id", "id", "met_tolk", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "taal", "traject_id") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."met_tolk", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."taal", NEW."traject_id"); RETURN NULL;',
                    hash="a80a36999248d97737f61727762de4a7bd5074c8",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_7df71",
                    table="intake_uitleg",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitleg",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_uitlegevent" ("bestuur_id", "door_id", "id", "met_tolk", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "taal", "traject_id") VALUES (OLD."bestuur_id", OLD."door_id", OLD."id", OLD."met_tolk", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort", OLD."taal", OLD."traject_id"); RETURN NULL;',
                    hash="8e7cdf8f80a79d7658d6e79577ca6a9e82993603",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_fbd73",
                    table="intake_uitleg",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verplichting",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_verplichtingevent" ("bestuur_id", "bron", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "traject_id", "van") VALUES (NEW."bestuur_id", NEW."bron", NEW."door_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort", NEW."tot", NEW."traject_id", NEW."van"); RETURN NULL;',
                    hash="44676fed4283f5a557dcf8993b25c1011dd14be6",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_04f2b",
                    table="intake_verplichting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verplichting",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "intake_verplichtingevent" ("bestuur_id", "bron", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "traject_id", "van") VALUES (NEW."bestuur_id", NEW."bron", NEW."door_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."tot", NEW."traject_id", NEW."van"); RETURN NULL;',
                    hash="bb834b4b7255b8832a9e42b01c2b988b5a4bcea5",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_2cc67",
                    table="intake_verplichting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verplichting",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_verplichtingevent" ("bestuur_id", "bron", "door_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "traject_id", "van") VALUES (OLD."bestuur_id", OLD."bron", OLD."door_id", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort", OLD."tot", OLD."traject_id", OLD."van"); RETURN NULL;',
                    hash="1f024e51b9208fe5d441917c65446bbe2e1152c2",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_65ccf",
                    table="intake_verplichting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="weigering",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_weigeringevent" ("bestuur_id", "door_id", "id", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "traject_id", "wat") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort", NEW."traject_id", NEW."wat"); RETURN NULL;',
                    hash="e69b22aead211bec1d4f666b9fbe57546be520f3",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_2e8a7",
                    table="intake_weigering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="weigering",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."onderdeel_id" IS DISTINCT FROM (NEW."onderdeel_id") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."wat" IS DISTINCT FROM (NEW."wat"))',
                    func='INSERT INTO "intake_weigeringevent" ("bestuur_id", "door_id", "id", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "traject_id", "wat") VALUES (NEW."bestuur_id", NEW."door_id", NEW."id", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."traject_id", NEW."wat"); RETURN NULL;',
                    hash="8304e89fa91f982184fed8d926732078b7d23af1",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_6817c",
                    table="intake_weigering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="weigering",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_weigeringevent" ("bestuur_id", "door_id", "id", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "traject_id", "wat") VALUES (OLD."bestuur_id", OLD."door_id", OLD."id", OLD."onderdeel_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort", OLD."traject_id", OLD."wat"); RETURN NULL;',
                    hash="aaaa7bd9dda826085e8d090a0484b9c5f7d3fc0d",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_0fc3a",
                    table="intake_weigering",
                    when="AFTER",
                ),
            ),
        ),
    ]
