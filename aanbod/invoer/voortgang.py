"""How far an import is, told on a connection of its own: the rows themselves stay invisible until all are in."""

from __future__ import annotations

from django.db import connection
from django.utils import timezone

from aanbod.models import Invoer
from netwerktraject.kern.kring import huidige

KLEIN = 1000  # a list this short is in before anybody looks


class Voortgang:
    """`with Voortgang(invoer) as meld: meld(2500)`; a short list tells nothing."""

    def __init__(self, invoer: Invoer) -> None:
        self.invoer, self.kring = invoer, huidige()
        self.apart = None

    def __enter__(self) -> Voortgang:
        if self.invoer.totaal > KLEIN:
            self.apart = connection.copy()
            self.invoer.begonnen_op = timezone.now()
            self(0)
        return self

    def __exit__(self, *fout) -> None:
        if self.apart is not None:
            self.apart.close()

    def __call__(self, gedaan: int) -> None:
        if self.apart is None:
            return
        instellingen = self.kring.settings()
        zet = ", ".join(["set_config(%s, %s, false)"] * len(instellingen))
        with self.apart.cursor() as cursor:
            cursor.execute(f"SELECT {zet}", [deel for paar in instellingen for deel in paar])
            cursor.execute(
                "UPDATE aanbod_invoer SET stand = 'bezig', gedaan = %s, begonnen_op = %s WHERE id = %s",
                [gedaan, self.invoer.begonnen_op, self.invoer.pk],
            )
