"""Staff with a login: at least one person per role. Invented, all with the same password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from netwerktraject.kern.models import Gebruiker, Lidmaatschap, Werkgebied
from netwerktraject.kern.rechten import Rol
from netwerktraject.overzicht.demo.bouw import Bouw

WACHTWOORD = "samen-naar-40-uur"
COACH, BUDDYS, BEHEER = Rol.NETWERKCOACH, Rol.BUDDYCOORDINATOR, Rol.BEHEERDER


@dataclass(frozen=True)
class Lid:
    """One account: first name, family name, e-mail domain, roles, and where they hold."""

    voornaam: str
    familienaam: str
    domein: str
    rollen: tuple[Rol, ...]
    plaats: str = ""
    toon: bool = True  # in the table that `make demo` prints

    @property
    def naam(self) -> str:
        return f"{self.voornaam} {self.familienaam}"

    @property
    def email(self) -> str:
        return f"{slugify(self.voornaam)}@{self.domein}.example"

    @property
    def rol(self) -> str:
        """The roles as words."""
        woorden = [str(rol.label) for rol in self.rollen]
        return " en ".join(filter(None, [", ".join(woorden[:-1]), woorden[-1]]))


PLOEG = (
    Lid("Hanne", "Lievens", "geraardsbergen", (COACH,), "Geraardsbergen"),
    Lid("Bram", "Stevens", "geraardsbergen", (COACH,), "Geraardsbergen"),
    Lid("Sofie", "De Wilde", "geraardsbergen", (BUDDYS,), "Geraardsbergen"),
    Lid("Evi", "Pauwels", "geraardsbergen", (BEHEER,), "Geraardsbergen"),
    Lid("Joris", "Deckers", "integratie", (Rol.TRAJECTBEGELEIDER,), "Oost-Vlaanderen"),
    Lid("Leila", "Amrani", "integratie", (Rol.TRAJECTBEGELEIDER,), "Oost-Vlaanderen", toon=False),
    Lid("Mieke", "Peeters", "integratie", (Rol.TRAJECTBEGELEIDER,), "Kempen en Limburg"),
    Lid("Stijn", "Declercq", "integratie", (Rol.TRAJECTBEGELEIDER,), "West-Vlaanderen"),
    Lid("Griet", "Cools", "baldemore", (Rol.REGIOCOORDINATOR,), "Baldemore"),
    Lid("Tom", "Geerts", "noord-limburg", (Rol.REGIOCOORDINATOR,), "Noord-Limburg", toon=False),
    Lid("Nele", "Verstraeten", "wetteren", (COACH, BUDDYS, BEHEER), "Wetteren"),
    Lid("Katrien", "Sels", "mol", (COACH,), "Mol"),
    Lid("Wouter", "Nuyts", "mol", (BEHEER, BUDDYS), "Mol"),
    Lid("Jan", "Hermans", "balen", (COACH, BEHEER), "Balen"),
    Lid("Lies", "Vandamme", "oostende", (COACH,), "Oostende"),
    Lid("Karel", "Sioen", "oostende", (BEHEER, BUDDYS), "Oostende", toon=False),
    Lid("Peter", "Bloemen", "lommel", (COACH, BUDDYS), "Lommel"),
    Lid("An", "Kerkhofs", "lommel", (BEHEER,), "Lommel", toon=False),
    Lid("Kobe", "Claes", "netwerktraject", (Rol.PLATFORMBEHEERDER,)),
)
# Beheerders of the gemeenten that only share their offer; not in the table of logins.
ANDEREN = {
    "Mechelen": "Rana Verlinden", "Boom": "Joke Cop", "Genk": "Serkan Aydin", "Merelbeke-Melle": "Veerle Baert",
    "Brussel": "Samir Claus", "Eeklo": "Lotte Bral", "Brugge": "Piet Vanhee", "Gent": "Inge Roels",
    "Dendermonde": "Bart Coppens", "Vilvoorde": "Nadine Torfs", "Halle": "Steven Walravens", "Kortrijk": "Eva Lapere",
    "Sint-Niklaas": "Maarten Smet",
}  # fmt: skip


def maak(bouw: Bouw) -> None:
    """Make the accounts; the slow password hash is computed once."""
    leden = list(PLOEG)
    for plaats, naam in ANDEREN.items():
        voornaam, familienaam = naam.split(" ", 1)
        leden.append(Lid(voornaam, familienaam, slugify(plaats), (BEHEER,), plaats, toon=False))
    geheim = make_password(WACHTWOORD)
    gebruikers = Gebruiker.objects.bulk_create(
        Gebruiker(email=lid.email, voornaam=lid.voornaam, familienaam=lid.familienaam, password=geheim)
        for lid in leden
    )
    EmailAddress.objects.bulk_create(
        EmailAddress(user=gebruiker, email=gebruiker.email, verified=True, primary=True)
        for gebruiker in gebruikers
    )
    bouw.staf = {gebruiker.naam: gebruiker for gebruiker in gebruikers}
    for lid, gebruiker in zip(leden, gebruikers, strict=True):
        if BEHEER in lid.rollen:
            bouw.staf.setdefault(f"beheer {lid.plaats}", gebruiker)
        if COACH in lid.rollen:
            bouw.staf.setdefault(f"coach {lid.plaats}", gebruiker)
    werkgebieden = {gebied.naam: gebied for gebied in Werkgebied.objects.all()}
    Lidmaatschap.objects.bulk_create(
        Lidmaatschap(
            gebruiker=bouw.staf[lid.naam],
            rol=rol,
            van=bouw.dag(730),
            **_plaats(bouw, rol, lid.plaats, werkgebieden),
        )
        for lid in leden
        for rol in lid.rollen
    )
    _vroegere_rol(bouw, bouw.dag(400))


def _plaats(bouw: Bouw, rol: Rol, plaats: str, werkgebieden: dict) -> dict:
    if rol == Rol.TRAJECTBEGELEIDER:
        return {"werkgebied": werkgebieden[plaats]}
    if rol == Rol.REGIOCOORDINATOR:
        return {"verband": bouw.verbanden[plaats]}
    return {"bestuur": bouw.besturen[plaats]} if plaats else {}


def _vroegere_rol(bouw: Bouw, tot: date) -> None:
    """An ended role: Bram worked in Wetteren before, and sees nothing of it any more."""
    Lidmaatschap.objects.create(
        gebruiker=bouw.staf["Bram Stevens"],
        rol=COACH,
        bestuur=bouw.besturen["Wetteren"],
        van=bouw.dag(800),
        tot=tot,
    )
