"""Models of the offer: who offers what, when, with which label, and how it was found."""

from aanbod.models.aanbod import Aanbod, Categorie, Gebruik, Instelling, Moment
from aanbod.models.invoer import Invoer, InvoerStand
from aanbod.models.keuzes import (
    Begin,
    Besluit,
    Doelgroep,
    Fase,
    Geletterdheid,
    Interactie,
    Kanaal,
    Omgang,
    Oordeel,
    OpenVoor,
    Ritme,
    Soort,
    Uitkomst,
    VertaalStand,
)
from aanbod.models.openbaar import Foto, Getuigenis, Tip, Vertaling
from aanbod.models.organisatie import Organisatie
from aanbod.models.screening import Bbevinding, Bezoek, Bnorm, Gesprek4P, Screening, ScreeningGrond
from aanbod.models.warm import Campagne, CampagneLid, Contact
from aanbod.models.zoekopdracht import Zoekopdracht
from aanbod.models.zoekregel import Zoekregel

__all__ = [
    "Aanbod",
    "Bbevinding",
    "Begin",
    "Besluit",
    "Bezoek",
    "Bnorm",
    "Campagne",
    "CampagneLid",
    "Categorie",
    "Contact",
    "Doelgroep",
    "Fase",
    "Foto",
    "Gebruik",
    "Geletterdheid",
    "Gesprek4P",
    "Getuigenis",
    "Instelling",
    "Interactie",
    "Invoer",
    "InvoerStand",
    "Kanaal",
    "Moment",
    "Omgang",
    "Oordeel",
    "OpenVoor",
    "Organisatie",
    "Ritme",
    "Screening",
    "ScreeningGrond",
    "Soort",
    "Tip",
    "Uitkomst",
    "VertaalStand",
    "Vertaling",
    "Zoekopdracht",
    "Zoekregel",
]
