"""What AgII and the gemeente tell each other (SW-04), and the wall around it."""

import uuid

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from netwerktraject.kern.muren import MuurRond


class Migration(migrations.Migration):
    dependencies = [
        ("aanbod", "0009_zoekregel"),
        ("intake", "0011_notities_per_kant"),
        ("kern", "0010_spoor_van_het_team"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Signaal",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kant",
                    models.CharField(
                        choices=[("gemeente", "gemeente"), ("agii", "AgII")],
                        max_length=8,
                        verbose_name="van wie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("goed", "gaat goed"), ("knelpunt", "loopt vast")],
                        max_length=8,
                        verbose_name="goed of moeilijk",
                    ),
                ),
                (
                    "over",
                    models.CharField(
                        choices=[
                            ("aanbod", "een aanbod"),
                            ("mensen", "de mensen die we begeleiden"),
                            ("samenwerking", "hoe we samenwerken"),
                        ],
                        max_length=12,
                        verbose_name="waarover",
                    ),
                ),
                ("tekst", models.TextField(max_length=500, verbose_name="wat zie je")),
                ("op", models.DateTimeField(verbose_name="gegeven op")),
                ("antwoord", models.TextField(blank=True, max_length=500, verbose_name="antwoord")),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord op")),
                (
                    "aanbod",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="aanbod.aanbod",
                    ),
                ),
                (
                    "antwoord_door",
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
            ],
            options={
                "verbose_name": "signaal",
                "verbose_name_plural": "signalen",
                "ordering": ["-op", "id"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="SignaalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                (
                    "kant",
                    models.CharField(
                        choices=[("gemeente", "gemeente"), ("agii", "AgII")],
                        max_length=8,
                        verbose_name="van wie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("goed", "gaat goed"), ("knelpunt", "loopt vast")],
                        max_length=8,
                        verbose_name="goed of moeilijk",
                    ),
                ),
                (
                    "over",
                    models.CharField(
                        choices=[
                            ("aanbod", "een aanbod"),
                            ("mensen", "de mensen die we begeleiden"),
                            ("samenwerking", "hoe we samenwerken"),
                        ],
                        max_length=12,
                        verbose_name="waarover",
                    ),
                ),
                ("op", models.DateTimeField(verbose_name="gegeven op")),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord op")),
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
                    "antwoord_door",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="intake.signaal",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="signaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("aanbod__isnull", False), ("over", "aanbod")),
                    models.Q(models.Q(("over", "aanbod"), _negated=True), ("aanbod__isnull", True)),
                    _connector="OR",
                ),
                name="signaal_over_een_aanbod",
            ),
        ),
        migrations.AddConstraint(
            model_name="signaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("antwoord", ""), ("antwoord_door__isnull", True), ("antwoord_op__isnull", True)
                    ),
                    models.Q(
                        models.Q(("antwoord", ""), _negated=True),
                        ("antwoord_door__isnull", False),
                        ("antwoord_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="signaal_antwoord_volledig",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="gemaakt_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_signaalevent" ("aanbod_id", "antwoord_door_id", "antwoord_op", "bestuur_id", "door_id", "id", "kant", "op", "over", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."aanbod_id", NEW."antwoord_door_id", NEW."antwoord_op", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."kant", NEW."op", NEW."over", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gemaakt\', NEW."id", NEW."soort"); RETURN NULL;',
                    hash="82e52d8a0ea5719e1c4764cf06189957452198b1",
                    operation="INSERT",
                    pgid="pgtrigger_gemaakt_insert_b2cc3",
                    table="intake_signaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aanbod_id" IS DISTINCT FROM (NEW."aanbod_id") OR OLD."antwoord_door_id" IS DISTINCT FROM (NEW."antwoord_door_id") OR OLD."antwoord_op" IS DISTINCT FROM (NEW."antwoord_op") OR OLD."bestuur_id" IS DISTINCT FROM (NEW."bestuur_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kant" IS DISTINCT FROM (NEW."kant") OR OLD."op" IS DISTINCT FROM (NEW."op") OR OLD."over" IS DISTINCT FROM (NEW."over") OR OLD."soort" IS DISTINCT FROM (NEW."soort"))',
                    func='INSERT INTO "intake_signaalevent" ("aanbod_id", "antwoord_door_id", "antwoord_op", "bestuur_id", "door_id", "id", "kant", "op", "over", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."aanbod_id", NEW."antwoord_door_id", NEW."antwoord_op", NEW."bestuur_id", NEW."door_id", NEW."id", NEW."kant", NEW."op", NEW."over", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort"); RETURN NULL;',
                    hash="e1d50c1e52a079d704fb63bc6936a19486e672b1",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_896b3",
                    table="intake_signaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="gewist_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "intake_signaalevent" ("aanbod_id", "antwoord_door_id", "antwoord_op", "bestuur_id", "door_id", "id", "kant", "op", "over", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."aanbod_id", OLD."antwoord_door_id", OLD."antwoord_op", OLD."bestuur_id", OLD."door_id", OLD."id", OLD."kant", OLD."op", OLD."over", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewist\', OLD."id", OLD."soort"); RETURN NULL;',
                    hash="ba9dcb5fb3e1bacbb353d6180f7fbbd8d99d0b34",
                    operation="DELETE",
                    pgid="pgtrigger_gewist_delete_f7b16",
                    table="intake_signaal",
                    when="AFTER",
                ),
            ),
        ),
        MuurRond("Signaal", "signaal"),
    ]
