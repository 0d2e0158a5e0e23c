"""Give the first platformbeheerder: the one role that no screen can give."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from netwerktraject.kern import acties
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.rechten import Rol


class Command(BaseCommand):
    """Makes the account when the address is new; the person sets a password through "Wachtwoord vergeten"."""

    help = "Geef iemand de rol platformbeheerder."

    def add_arguments(self, parser) -> None:
        """E-mail address and name."""
        parser.add_argument("email")
        parser.add_argument("voornaam")
        parser.add_argument("familienaam")

    def handle(self, *args, email: str, voornaam: str, familienaam: str, **options) -> None:
        """Give the role from today."""
        with systeem("eerste platformbeheerder", []):
            try:
                acties.geef_rol(
                    email=email,
                    voornaam=voornaam,
                    familienaam=familienaam,
                    rol=Rol.PLATFORMBEHEERDER,
                    door=None,
                )
            except ValidationError as fout:
                raise CommandError(" ".join(fout.messages)) from fout
        self.stdout.write(
            f"{voornaam} {familienaam} is platformbeheerder. Kies een wachtwoord via Wachtwoord vergeten."
        )
