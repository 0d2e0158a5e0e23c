"""The menu of each role. Apps above name their pages here by URL name only, so nothing is imported upward."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.conf import settings
from django.urls import reverse

from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, Rol, mag


@dataclass(frozen=True)
class Punt:
    """One entry of the menu."""

    label: str
    icoon: str
    url: str
    huidig: bool = False
    op_telefoon: bool = False


@dataclass(frozen=True)
class Groep:
    """Entries under one small title (empty for the first)."""

    titel: str
    punten: tuple[Punt, ...]


@dataclass(frozen=True)
class Menu:
    """What the shell shows: groups, and the names of the roles."""

    groepen: tuple[Groep, ...] = ()
    rol: str = ""


@dataclass(frozen=True)
class _Plek:
    groep: str
    label: str
    icoon: str
    naam: str  # URL name
    recht: Recht
    namen: tuple[str, ...] = field(default=())  # other URL names under which this entry is the current one
    op_telefoon: bool = False


PLEKKEN: tuple[_Plek, ...] = (
    _Plek("", "Vandaag", "inbox", "werk", Recht.DOSSIER, op_telefoon=True),
    _Plek("", "Mijn mensen", "users", "agii_mensen", Recht.AGII_DOSSIER, ("agii_dossier",), True),
    _Plek("", "Meld iemand aan", "user-plus", "aanmelding_nieuw", Recht.AANMELDEN, op_telefoon=True),
    _Plek(
        "Mensen",
        "Inburgeraars",
        "users",
        "inburgeraars",
        Recht.DOSSIER,
        ("dossier", "dossier_uren", "geschiedenis", "inzages", "intake", "plan", "certificaat"),
        True,
    ),
    _Plek("Mensen", "Duo’s", "heart-handshake", "duos", Recht.DUO, ("duo", "duo_nieuw"), True),
    _Plek("Mensen", "Buddy’s", "user-heart", "buddys", Recht.DUO, ("buddy_nieuw",)),
    _Plek("Mensen", "Plaatsingen", "building-community", "plaatsingen", Recht.DOSSIER, ("plaatsing",)),
    _Plek("Mensen", "Uren", "clock-check", "uren", Recht.UREN_BEVESTIGEN, op_telefoon=True),
    _Plek("Mensen", "Mails nakijken", "mail-exclamation", "mails", Recht.DOSSIER),
    _Plek("Regio", "Gedeeld aanbod", "share", "regio", Recht.REGIO, op_telefoon=True),
    _Plek(
        "Aanbod",
        "Aanbod",
        "layout-grid",
        "aanbod_lijst",
        Recht.AANBOD_LEZEN,
        ("aanbod_detail", "aanbod_wijzig"),
        True,
    ),
    _Plek("Aanbod", "Organisaties", "building", "organisaties", Recht.AANBOD_BEHEREN),
    _Plek("Beheer", "Gebruikers", "user-cog", "gebruikers", Recht.GEBRUIKERS, op_telefoon=True),
    _Plek("Beheer", "Mijn gemeente", "settings", "gemeente", Recht.GEBRUIKERS),
    _Plek("Beheer", "Gemeenten", "map-pin", "platform", Recht.PLATFORM, ("werkgebied", "verband"), True),
)


def hoofdmenu(request, kring: Kring) -> Menu:
    """Build the menu of the actor: only what their rights open."""
    huidig = request.resolver_match.url_name if request.resolver_match else ""
    groepen: dict[str, list[Punt]] = {}
    for plek in PLEKKEN:
        if mag(kring, plek.recht):
            groepen.setdefault(plek.groep, []).append(
                Punt(
                    plek.label,
                    plek.icoon,
                    reverse(plek.naam),
                    huidig in (plek.naam, *plek.namen),
                    plek.op_telefoon,
                )
            )
    if settings.DEMO and kring.rollen:
        groepen["Demo"] = [Punt("Postbus", "mailbox", reverse("postbus"), huidig == "postbus")]
    rollen = [Rol(rol).label for rol in Rol.values if any(rol == r for r, _ in kring.rollen)]
    return Menu(
        groepen=tuple(Groep(titel, tuple(punten)) for titel, punten in groepen.items()),
        rol=", ".join(rollen),
    )


def beginpagina(kring: Kring) -> str:
    """URL name of the first page of the actor's work."""
    return next((plek.naam for plek in PLEKKEN if mag(kring, plek.recht)), "geen_rol")
