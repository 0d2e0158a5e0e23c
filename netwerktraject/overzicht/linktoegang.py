"""What a link opens: one running duo, placement or traject, and nothing beside it (veiligheid.md §4.4)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import buddy.acties
import vrijwilligers.acties
from buddy.models import Match
from intake.acties import bewijzen
from intake.models import Afspraak, Deelnamebewijs, Eindgesprek, Onderdeel, Traject, Urenregel
from intake.models.plan import OnderdeelStatus
from intake.models.traject import EINDE
from netwerktraject.kern import links
from netwerktraject.kern.kring import binnen
from netwerktraject.kern.models import Bestuur, Link
from netwerktraject.kern.models.links import Doel
from vrijwilligers.models import Plaatsing


@dataclass(frozen=True)
class Keer:
    """A duo or a placement as its link page sees it: two first names and one onderdeel."""

    link: Link
    onderwerp: Match | Plaatsing
    ik: str
    jij: str

    @property
    def is_duo(self) -> bool:
        return isinstance(self.onderwerp, Match)

    @property
    def onderdeel(self) -> Onderdeel:
        return self.onderwerp.onderdeel

    @property
    def traject(self) -> Traject:
        return self.onderdeel.traject

    @property
    def regels(self):
        """Lines of this onderdeel only; never those of another part of the traject."""
        return Urenregel.objects.filter(onderdeel=self.onderdeel)

    def eigen_sleutel(self, sleutel: uuid.UUID) -> uuid.UUID:
        """The key of the form inside this link, so that no copied key can point at a line of somebody else."""
        return uuid.uuid5(self.link.pk, str(sleutel))

    def log(self, *, datum: date, minuten: int, taal: str, sleutel: uuid.UUID) -> Urenregel:
        """Register one meeting."""
        if self.is_duo:
            return buddy.acties.log_ontmoeting(
                match=self.onderwerp, datum=datum, minuten=minuten, taal=taal, sleutel=sleutel
            )
        return vrijwilligers.acties.log_uren(
            plaatsing=self.onderwerp, datum=datum, minuten=minuten, taal=taal, sleutel=sleutel
        )

    def meld_probleem(self, *, tekst: str) -> None:
        """Ask the coach for help."""
        if self.is_duo:
            buddy.acties.meld_probleem(match=self.onderwerp, tekst=tekst)
        else:
            vrijwilligers.acties.meld_probleem(plaatsing=self.onderwerp, tekst=tekst)

    def meld_nog_niet(self, *, sleutel: uuid.UUID) -> None:
        """Say that there was no meeting yet."""
        if self.is_duo:
            buddy.acties.meld_nog_niet(match=self.onderwerp, sleutel=sleutel)
        else:
            vrijwilligers.acties.meld_nog_niet(plaatsing=self.onderwerp, sleutel=sleutel)


@dataclass(frozen=True)
class Eigen:
    """The newcomer's own traject."""

    link: Link
    traject: Traject

    @property
    def ik(self) -> str:
        return self.traject.inburgeraar.voornaam

    @property
    def regels(self):
        """Lines of this traject."""
        return Urenregel.objects.filter(traject=self.traject)

    @property
    def afspraken(self):
        """Appointments of this traject."""
        return Afspraak.objects.filter(traject=self.traject)


@dataclass(frozen=True)
class Bewijs:
    """One proof of participation that a contact person may sign; `klaar` says what was done with this link."""

    link: Link
    bewijs: Deelnamebewijs
    klaar: str

    @property
    def traject(self) -> Traject:
        return self.bewijs.traject


@dataclass(frozen=True)
class Navraag:
    """One question half a year after the end, for who agreed to it (OP-07)."""

    link: Link
    gesprek: Eindgesprek

    @property
    def traject(self) -> Traject:
        return self.gesprek.traject

    @property
    def ik(self) -> str:
        return self.traject.inburgeraar.voornaam


Toegang = Keer | Eigen | Bewijs | Navraag


@contextmanager
def binnen_link(teken: str) -> Iterator[Toegang | None]:
    """Enter the Kring of a living link whose subject still runs; yields None for all that is wrong, alike."""
    link = links.zoek(teken)
    if link is None:
        yield None
        return
    with binnen(links.kring_van_link(link)):
        yield _VAN[link.doel](link)


def bestuur_van(toegang: Toegang) -> Bestuur:
    """The gemeente whose name and colours the page shows."""
    return Bestuur.objects.get(pk=toegang.link.bestuur_id)


def _duo(link: Link) -> Keer | None:
    match = _lopend(Match.objects.select_related("buddy"), link)
    return match and Keer(link, match, match.buddy.voornaam, match.onderdeel.traject.inburgeraar.voornaam)


def _plaatsing(link: Link) -> Keer | None:
    plaatsing = _lopend(Plaatsing.objects.all(), link)
    if plaatsing is None:
        return None
    ik = plaatsing.mentor.split()[0] if plaatsing.mentor.split() else plaatsing.organisatie
    return Keer(link, plaatsing, ik, plaatsing.onderdeel.traject.inburgeraar.voornaam)


def _lopend(rijen, link: Link):
    return (
        rijen.lopend()
        .select_related("onderdeel__traject__inburgeraar", "onderdeel__traject__coach")
        .filter(pk=link.onderwerp_id, bestuur_id=link.bestuur_id)
        .exclude(onderdeel__status=OnderdeelStatus.GESTOPT)
        .exclude(onderdeel__traject__status__in=EINDE)
        .first()
    )


def _eigen(link: Link) -> Eigen | None:
    traject = (
        Traject.objects.met_minuten()
        .select_related("inburgeraar", "coach")
        .filter(pk=link.onderwerp_id, bestuur_id=link.bestuur_id)
        .exclude(status__in=EINDE)
        .first()
    )
    return traject and Eigen(link, traject)


def _bewijs(link: Link) -> Bewijs | None:
    """Dead once revoked, or signed by another way than this link."""
    bewijs = (
        Deelnamebewijs.objects.filter(
            pk=link.onderwerp_id, bestuur_id=link.bestuur_id, ingetrokken_op__isnull=True
        )
        .select_related("traject__inburgeraar", "traject__coach")
        .first()
    )
    if bewijs is None:
        return None
    klaar = bewijzen.met_link_gedaan(bewijs=bewijs, link=link)
    return None if bewijs.getekend_op and not klaar else Bewijs(link, bewijs, klaar)


def _navraag(link: Link) -> Navraag | None:
    """Dead without consent; after the answer it says thanks."""
    gesprek = (
        Eindgesprek.objects.filter(pk=link.onderwerp_id, bestuur_id=link.bestuur_id, navraag_akkoord=True)
        .select_related("traject__inburgeraar", "traject__coach")
        .first()
    )
    return gesprek and Navraag(link, gesprek)


_VAN = {
    Doel.DUO: _duo,
    Doel.PLAATSING: _plaatsing,
    Doel.TRAJECT: _eigen,
    Doel.BEWIJS: _bewijs,
    Doel.NAVRAAG: _navraag,
}
