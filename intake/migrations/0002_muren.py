"""Row-level security and composite keys (veiligheid.md §4.1)."""

from django.db import migrations

from netwerktraject.kern.muren import MuurRond


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_eerste"), ("kern", "0002_muren"), ("aanbod", "0002_muren")]

    operations = [
        MuurRond("Inburgeraar", "aanmeldbaar"),
        MuurRond("Traject", "aanmeldbaar"),
        MuurRond("Aanmelding", "aanmeldbaar"),
        MuurRond("Pauze", "gedeeld"),
        MuurRond("Onderdeel", "gedeeld"),
        MuurRond("Urenregel", "gedeeld"),
        MuurRond("Intake", "personen"),
        MuurRond("Antwoord", "personen"),
        MuurRond("Notitie", "personen"),
        MuurRond("Opvolgmoment", "taak"),
        MuurRond("Certificaat", "certificaat"),
    ]
