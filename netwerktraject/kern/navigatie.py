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
    kort: str = ""  # the last part of a long label, for the bar of a phone


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
    met: Recht | None = None  # only for who holds this right as well
    zonder: Recht | None = None  # only for who does not
    kort: str = ""

    def voor(self, kring: Kring) -> bool:
        """Whether this entry is in the menu of the actor."""
        extra = (self.met is None or mag(kring, self.met)) and not (self.zonder and mag(kring, self.zonder))
        return extra and mag(kring, self.recht)


OP_TELEFOON = 5  # entries at the bottom of a phone; the rest stands under "Meer"
GESPREKKEN = ("gesprekken4p", "gesprek4p", "gesprek4p_nieuw", "gesprek4p_leidraad", "bnormen", "bnorm")
PLEKKEN: tuple[_Plek, ...] = (
    _Plek("", "Vandaag", "inbox", "werk", Recht.DOSSIER, op_telefoon=True),
    _Plek(
        "", "Vandaag", "inbox", "aanbod_werk", Recht.AANBOD_BEHEREN, op_telefoon=True, zonder=Recht.DOSSIER
    ),
    _Plek("", "Vandaag", "inbox", "werk", Recht.OPVOLGEN, op_telefoon=True, zonder=Recht.DOSSIER),
    _Plek("", "Mijn mensen", "users", "agii_mensen", Recht.AGII_DOSSIER, ("agii_dossier",), True),
    _Plek(
        "",
        "Gesprekken",
        "messages",
        "orientaties",
        Recht.AANMELDEN,
        ("orientatie", "orientatie_nieuw", "orientatie_weg"),
        True,
    ),
    _Plek(
        "",
        "Meld iemand aan",
        "user-plus",
        "aanmelding_nieuw",
        Recht.AANMELDEN,
        ("aanmeldlijst", "aanmeldlijst_verstuur"),
        True,
    ),
    _Plek(
        "Mensen",
        "Inburgeraars",
        "users",
        "inburgeraars",
        Recht.DOSSIER,
        (
            "dossier",
            "dossier_uren",
            "geschiedenis",
            "inzages",
            "intake",
            "plan",
            "certificaat",
            "begeleiding",
            "begeleiding_start",
            "begeleiding_noden",
            "verplichting_nieuw",
            "verplichting_wijzig",
            "afspraak_nieuw",
            "afspraak_wijzig",
            "afspraak_uitkomst",
            "afspraak_afmelden",
        ),
        True,
    ),
    _Plek(
        "Mensen",
        "Aanmeldingen",
        "user-question",
        "aanmeldingen",
        Recht.DOSSIER,
        (
            "aanmelding",
            "aanmelding_vraag",
            "aanmelding_weiger",
            "inburgeraar_nieuw",
            "overdracht",
            "overdracht_weiger",
        ),
    ),
    _Plek("Mensen", "Duo’s", "heart-handshake", "duos", Recht.DUO, ("duo", "duo_nieuw"), True),
    _Plek("Mensen", "Buddy’s", "user-heart", "buddys", Recht.DUO, ("buddy_nieuw",)),
    _Plek("Mensen", "Plaatsingen", "building-community", "plaatsingen", Recht.DOSSIER, ("plaatsing",)),
    _Plek("Mensen", "Uren", "clock-check", "uren", Recht.UREN_BEVESTIGEN, op_telefoon=True),
    _Plek("Mensen", "Stappenplan", "list-check", "stappenplan", Recht.DOSSIER, zonder=Recht.GEBRUIKERS),
    _Plek(
        "Mensen",
        "Infomomenten",
        "users-group",
        "infomomenten",
        Recht.DOSSIER,
        (
            "infomoment",
            "infomoment_nieuw",
            "infomoment_wijzig",
            "infomoment_aanbod",
            "infomoment_uitnodigen",
            "infomoment_dag",
            "infomoment_sluit",
        ),
    ),
    _Plek(
        "Mensen",
        "Taalhulp",
        "message-language",
        "taalhulp",
        Recht.DOSSIER,
        ("tolk_nieuw", "tolk_wijzig", "taalhulp_cijfers"),
    ),
    _Plek(
        "Mensen",
        "Afronden",
        "rosette-discount-check",
        "afronden",
        Recht.OPVOLGEN,
        (
            "traject_afronden",
            "eindgesprek",
            "navraag_antwoord",
            "traject_vrijstellen",
            "slotmoment",
            "slotmoment_nieuw",
            "slotmoment_wijzig",
            "slotgasten",
        ),
    ),
    _Plek("Mensen", "Mails nakijken", "mail-exclamation", "mails", Recht.DOSSIER),
    _Plek("Mensen", "Stappenplan", "list-check", "stappenplan", Recht.AANMELDEN, zonder=Recht.DOSSIER),
    _Plek("Regio", "Gedeeld aanbod", "share", "regio", Recht.REGIO, op_telefoon=True),
    _Plek(
        "Aanbod",
        "Activiteitenmatrix",
        "layout-grid",
        "matrix",
        Recht.AANBOD_LEZEN,
        ("matrix_dossier", "matrix_agii"),
        True,
        kort="Matrix",
    ),
    # On a phone there is room for five: who keeps the offer needs the list there, the others need the matrix.
    _Plek(
        "Aanbod",
        "Aanbod",
        "list-details",
        "aanbod_lijst",
        Recht.AANBOD_LEZEN,
        ("aanbod_detail",),
        zonder=Recht.AANBOD_BEHEREN,
    ),
    _Plek(
        "Aanbod",
        "Aanbod",
        "list-details",
        "aanbod_lijst",
        Recht.AANBOD_BEHEREN,
        ("aanbod_detail", "aanbod_wijzig", "invoer", "invoer_kolommen", "invoer_voorbeeld", "invoer_stand"),
        True,
    ),
    _Plek("Aanbod", "Organisaties", "building", "organisaties", Recht.AANBOD_BEHEREN),
    _Plek(
        "Aanbod", "Aanbod vandaag", "calendar-event", "aanbod_werk", Recht.AANBOD_BEHEREN, met=Recht.DOSSIER
    ),
    _Plek(
        "Aanbod",
        "Warm maken",
        "flame",
        "warm",
        Recht.CONTACT,
        ("contact_nieuw", "campagnes", "campagne", "campagne_nieuw", "campagne_wijzig", "campagne_kies"),
    ),
    _Plek(
        "Aanbod",
        "Screening",
        "rosette-discount-check",
        "screenings",
        Recht.AANBOD_BEHEREN,
        ("screening_nieuw", "screening_brief", "bezoek_nieuw", "bscan", "bscan_blad", *GESPREKKEN),
    ),
    _Plek(
        "Aanbod",
        "Leidraden",
        "messages",
        "leidraden",
        Recht.AANBOD_LEZEN,
        ("leidraad", "leidraad_wijzig", "leidraadvraag", "leidraadvraag_nieuw"),
    ),
    _Plek(
        "Aanbod",
        "Signalen",
        "message-report",
        "signalen",
        Recht.SIGNAAL,
        ("signaal_nieuw", "signaal_antwoord"),
    ),
    _Plek("Aanbod", "Lacunekaart", "map-question", "lacunes", Recht.AANBOD_LEZEN, ("lacunes_mensen",)),
    _Plek(
        "Aanbod",
        "Keuzemenu",
        "device-mobile",
        "menu_beheer",
        Recht.AANBOD_BEHEREN,
        ("tips", "tip_nieuw", "catalogus"),
    ),
    _Plek("Beheer", "Gebruikers", "user-cog", "gebruikers", Recht.GEBRUIKERS, op_telefoon=True),
    _Plek(
        "Beheer",
        "Instellingen aanbod",
        "adjustments",
        "aanbod_instelling",
        Recht.AANBOD_BEHEREN,
        ("categorie_nieuw", "categorie_wijzig"),
    ),
    _Plek("Beheer", "Mijn gemeente", "settings", "gemeente", Recht.GEBRUIKERS),
    _Plek("Beheer", "Rol van de gemeente", "replace", "rol", Recht.GEBRUIKERS),
    _Plek("Beheer", "Stappenplan", "list-check", "stappenplan", Recht.GEBRUIKERS),
    _Plek("Beheer", "Gemeenten", "map-pin", "platform", Recht.PLATFORM, ("werkgebied", "verband"), True),
    _Plek("Beheer", "Regeling", "gavel", "regelingen", Recht.PLATFORM),
)


def hoofdmenu(request, kring: Kring) -> Menu:
    """Build the menu of the actor: only what their rights open."""
    huidig = request.resolver_match.url_name if request.resolver_match else ""
    groepen: dict[str, list[Punt]] = {}
    onderaan = 0
    for plek in PLEKKEN:
        if plek.voor(kring):
            onderaan += plek.op_telefoon
            groepen.setdefault(plek.groep, []).append(
                Punt(
                    plek.label,
                    plek.icoon,
                    reverse(plek.naam),
                    huidig in (plek.naam, *plek.namen),
                    plek.op_telefoon and onderaan <= OP_TELEFOON,
                    plek.kort,
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
    return next((plek.naam for plek in PLEKKEN if plek.voor(kring)), "geen_rol")
