"""Fill an empty database with the invented data of the demo."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from netwerktraject.overzicht.demo import laden


class Command(BaseCommand):
    help = "Fill an empty database with invented people, offers and histories. Refuses when there is data."

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--indien-leeg", action="store_true", help="say so and stop quietly when there is data"
        )

    def handle(self, *args, **options) -> None:
        if settings.PRODUCTIE:
            raise CommandError(
                "Demogegevens hebben een bekend wachtwoord. Ze horen niet in een echte installatie."
            )
        if not laden.is_leeg():
            if options["indien_leeg"]:
                self.stdout.write("Er staan al gegevens. Er is niets veranderd.")
                return
            raise CommandError("Er staan al gegevens. Begin met een lege databank, of gebruik --indien-leeg.")
        begin = time.monotonic()
        telling = laden.laad(vandaag=timezone.localdate(), zeg=lambda regel: self.stdout.write(f"   {regel}"))
        self.stdout.write("   " + ", ".join(f"{aantal} {wat}" for wat, aantal in sorted(telling.items())))
        self.stdout.write(f"   klaar in {time.monotonic() - begin:.1f} seconden")
