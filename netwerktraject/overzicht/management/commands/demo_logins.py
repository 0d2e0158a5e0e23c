"""Print who can log in to the demo, one line per person, and one phone link that works."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from netwerktraject.kern import links
from netwerktraject.kern.models import Gebruiker
from netwerktraject.overzicht.demo.bouw import teken_van
from netwerktraject.overzicht.demo.ploeg import PLOEG, WACHTWOORD

LINKS = (
    ("buddy Greet Moerman", "duo Samira Haidari"),
    ("mentor Paul Wauters", "plaatsing Samira Haidari"),
    ("Samira Haidari, eigen uren", "traject Samira Haidari"),
)


class Command(BaseCommand):
    help = "Print rol;naam;plaats;e-mail;wachtwoord for each login of the demo, and links for a phone."

    def handle(self, *args, **options) -> None:
        bekend = set(Gebruiker.objects.filter(is_active=True).values_list("email", flat=True))
        getoond = [lid for lid in PLOEG if lid.toon and lid.email in bekend]
        if not getoond:
            raise CommandError(
                "Er zijn geen demo-logins. Laad eerst de demogegevens met: manage.py demo_data"
            )
        for lid in getoond:
            self.stdout.write(
                ";".join((lid.rol, lid.naam, lid.plaats or "alle gemeenten", lid.email, WACHTWOORD))
            )
        if settings.DEMO:
            self._links()

    def _links(self) -> None:
        """Only links that live: a duo that ended takes its link with it."""
        for wie, omschrijving in LINKS:
            teken = teken_van(omschrijving)
            if links.zoek(teken):
                adres = settings.BASIS_URL + reverse("mijn_link", args=[teken])
                self.stdout.write(f"link;{wie};Geraardsbergen;{adres};")
