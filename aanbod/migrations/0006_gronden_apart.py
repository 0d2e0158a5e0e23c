"""The reasons left for a table of their own (0005): the columns go."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0005_muren_en_label")]

    operations = [
        migrations.RemoveField(
            model_name="screening",
            name="interne_nota",
        ),
        migrations.RemoveField(
            model_name="screening",
            name="nederlands",
        ),
        migrations.RemoveField(
            model_name="screening",
            name="nederlands_reden",
        ),
        migrations.RemoveField(
            model_name="screening",
            name="ontmoeting",
        ),
        migrations.RemoveField(
            model_name="screening",
            name="ontmoeting_reden",
        ),
        migrations.RemoveField(
            model_name="screening",
            name="samenleving",
        ),
        migrations.RemoveField(
            model_name="screening",
            name="samenleving_reden",
        ),
        migrations.RemoveField(
            model_name="screeningevent",
            name="nederlands",
        ),
        migrations.RemoveField(
            model_name="screeningevent",
            name="nederlands_reden",
        ),
        migrations.RemoveField(
            model_name="screeningevent",
            name="ontmoeting",
        ),
        migrations.RemoveField(
            model_name="screeningevent",
            name="ontmoeting_reden",
        ),
        migrations.RemoveField(
            model_name="screeningevent",
            name="samenleving",
        ),
        migrations.RemoveField(
            model_name="screeningevent",
            name="samenleving_reden",
        ),
    ]
