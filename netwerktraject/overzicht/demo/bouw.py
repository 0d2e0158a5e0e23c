"""The workbench of the demo data: days counted back from today, repeatable ids, and rows saved in bulk."""

from __future__ import annotations

import base64
import hashlib
import random
import secrets
import uuid
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.text import slugify

from aanbod.models import (
    Aanbod,
    Bbevinding,
    Bezoek,
    Campagne,
    CampagneLid,
    Categorie,
    Contact,
    Gesprek4P,
    Getuigenis,
    Moment,
    Organisatie,
    Screening,
    ScreeningGrond,
    Tip,
    Vertaling,
)
from buddy.models import Buddy, Match
from intake.models import (
    Aanmelding,
    Afspraak,
    Afwezigheid,
    Antwoord,
    Deelnamebewijs,
    EigenVoorstel,
    Eindgesprek,
    Genodigde,
    Inburgeraar,
    Infomoment,
    Infoplek,
    Intake,
    Leidraad,
    Leidraadvraag,
    Nood,
    Notitie,
    Onderdeel,
    Opvolgmoment,
    Orientatie,
    Overdracht,
    Pauze,
    Signaal,
    Slotgast,
    Slotmoment,
    Startadvies,
    Talent,
    Tolk,
    Tolkvraag,
    Traject,
    Uitleg,
    Urenregel,
    Verplichting,
    Weigering,
)
from netwerktraject.kern.models import (
    Bericht,
    Bestuur,
    Gebeurtenis,
    Gebruiker,
    Inzage,
    Link,
    Samenwerkingsverband,
)
from vrijwilligers.models import Plaatsing

ZAAD = 40
# Parents before children; the composite foreign keys are deferred, the order keeps the history readable.
VOLGORDE: tuple[type[models.Model], ...] = (
    Organisatie, Categorie, Aanbod, Moment, Screening, ScreeningGrond, Gesprek4P, Bezoek, Bbevinding, Campagne,
    CampagneLid, Contact, Vertaling, Getuigenis, Tip, Buddy, Inburgeraar, Traject, Aanmelding, Orientatie, Overdracht,
    Pauze, Intake, Antwoord, Notitie, Onderdeel, EigenVoorstel, Weigering, Afwezigheid, Verplichting, Startadvies,
    Signaal, Nood, Afspraak, Match, Plaatsing, Urenregel, Deelnamebewijs, Opvolgmoment, Link,
    Leidraad, Leidraadvraag, Talent, Uitleg, Infomoment, Infoplek, Genodigde, Tolk, Tolkvraag,
    Slotmoment, Slotgast, Eindgesprek, Bericht, Gebeurtenis, Inzage,
)  # fmt: skip


class Bouw:
    """Collects rows; `bewaar` writes them. The same seed and the same day give the same people and ids."""

    def __init__(self, vandaag: date, nu: datetime | None = None, zaad: int = ZAAD) -> None:
        self.rng = random.Random(zaad)  # noqa: S311 - invented data must be repeatable, not secret
        self.vandaag, self.nu = vandaag, nu or timezone.now()
        self.besturen: dict[str, Bestuur] = {}
        self.verbanden: dict[str, Samenwerkingsverband] = {}
        self.staf: dict[str, Gebruiker] = {}
        self.aanbod: dict[tuple[str, str], Aanbod] = {}
        self.buddys: dict[tuple[str, str], Buddy] = {}
        self.rijen: dict[type[models.Model], list[Any]] = defaultdict(list)

    # ------------------------------------------------------------------------------------------ time
    def dag(self, geleden: int) -> date:
        """The day so many days before today; negative is ahead."""
        return self.vandaag - timedelta(days=geleden)

    def werkdag(self, geleden: int) -> date:
        """As `dag`, moved back to Friday when it falls in a weekend."""
        dag = self.dag(geleden)
        return dag - timedelta(days=max(0, dag.weekday() - 4))

    @staticmethod
    def na_werkdagen(dag: date, aantal: int) -> date:
        """So many days later, moved on to Monday when that falls in a weekend."""
        dag += timedelta(days=aantal)
        return dag + timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() > 4 else 0)

    def moment(self, dag: date, uur: int = 10, minuut: int | None = None) -> datetime:
        """A moment on that day in local time, never after now."""
        minuut = self.rng.randrange(60) if minuut is None else minuut
        op = timezone.make_aware(datetime.combine(dag, time(uur, minuut)))
        return min(op, self.nu - timedelta(minutes=self.rng.randrange(2, 20)))

    # ------------------------------------------------------------------------------------------ rows
    def id(self) -> uuid.UUID:
        """A repeatable UUID."""
        return uuid.UUID(int=self.rng.getrandbits(128), version=4)

    def zet(self, model: type[models.Model], **velden: Any) -> Any:
        """Make one row, to be saved later."""
        rij = model(id=self.id(), **velden)
        self.rijen[model].append(rij)
        return rij

    def kies(self, reeks):
        """One of them."""
        return self.rng.choice(reeks)

    def telefoon(self) -> str:
        """A number that nobody has: no mobile number begins with 0400."""
        return "0400 " + " ".join(str(self.rng.randrange(10, 99)) for _ in range(3))

    def bewaar(self) -> int:
        """Write every row, one INSERT per model and 500 rows; returns how many."""
        aantal = 0
        for model in VOLGORDE:
            rijen = self.rijen.pop(model, [])
            model.objects.bulk_create(rijen, batch_size=500)
            aantal += len(rijen)
        if self.rijen:
            raise LookupError(f"No order for {list(self.rijen)}: add it to VOLGORDE.")
        return aantal


def teken_van(omschrijving: str) -> str:
    """The token of a demo link: the same on each machine so that it can be printed, but only in the demo."""
    if not settings.DEMO:
        return secrets.token_urlsafe(32)
    return (
        base64.urlsafe_b64encode(hashlib.sha256(f"demo {omschrijving}".encode()).digest())
        .decode()
        .rstrip("=")
    )


def adres(naam: str, bij: str) -> str:
    """An e-mail address that reaches nobody: `.example` is reserved."""
    return f"{slugify(naam).replace('-', '.')}@{slugify(bij)[:40].strip('-')}.example"
