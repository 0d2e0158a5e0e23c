"""The gemeenten that take part, their colours, the partnerships and the work regions of the agency."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import slugify

from netwerktraject.kern.models import Bestuur, Samenwerkingsverband, Werkgebied
from netwerktraject.overzicht.demo.bouw import Bouw

# The same keys and colours as designsystemet.config.json (a test compares them).
KLEUREN = {
    "petrol": "#0B5563", "indigo": "#40478F", "paars": "#74408C", "zee": "#1A5E8A", "nacht": "#23395B",
    "leisteen": "#4A5568", "bes": "#8E2C6A", "kobalt": "#1F4FB0", "lagune": "#0E7490", "pruim": "#7A3B63",
    "violet": "#5B3FA8", "staal": "#3A6073",
}  # fmt: skip


@dataclass(frozen=True)
class Plek:
    """A gemeente of the demo. The signatories are invented."""

    naam: str
    prefix: str
    thema: str
    ondertekenaar: str
    functie: str = ""
    laatste: int = 0  # certificates given before the demo begins


PLEKKEN = (
    Plek("Geraardsbergen", "GB", "petrol", "Els Pauwels", "schepen van samenleven", 37),
    Plek("Mol", "MOL", "indigo", "Kristof Aerts", "schepen van samenleven", 11),
    Plek("Balen", "BAL", "lagune", "Marleen Wuyts", "", 4),
    Plek("Dessel", "DES", "staal", "Jef Melis"),
    Plek("Retie", "RET", "violet", "Ilse Smolders"),
    Plek("Wetteren", "WET", "bes", "Dirk Van Acker", "schepen van integratie", 19),
    Plek("Oostende", "OOS", "zee", "Carine Maertens", "schepen van samenleven", 63),
    Plek("Lommel", "LOM", "kobalt", "Guido Theuwis", "", 8),
    Plek("Bocholt", "BOC", "nacht", "Rik Vanmontfort"),
    Plek("Bree", "BRE", "pruim", "Hilde Creemers"),
    Plek("Hamont-Achel", "HAM", "leisteen", "Luc Rutten"),
    Plek("Hechtel-Eksel", "HEC", "petrol", "Sandra Kums"),
    Plek("Oudsbergen", "OUD", "indigo", "Patrick Neyens"),
    Plek("Peer", "PEE", "paars", "Annick Thijs"),
    Plek("Pelt", "PEL", "lagune", "Walter Kuppens"),
    Plek("Mechelen", "MEC", "paars", "Nora Verlinden"),
    Plek("Boom", "BOO", "staal", "Eddy Spruyt"),
    Plek("Genk", "GEN", "violet", "Fatma Celen"),
    Plek("Merelbeke-Melle", "MEM", "leisteen", "Greta Poelman"),
    Plek("Brussel", "BRU", "nacht", "Olivier Maes"),
    Plek("Eeklo", "EEK", "pruim", "Sabine Dhaene"),
    Plek("Brugge", "BRG", "bes", "Pol Vandierendonck"),
    Plek("Gent", "GNT", "kobalt", "Tine De Bruyne"),
    Plek("Dendermonde", "DEN", "zee", "Marc Van Hoey"),
    Plek("Vilvoorde", "VIL", "petrol", "Anja Mertens"),
    Plek("Halle", "HAL", "indigo", "Wim Devroey"),
    Plek("Kortrijk", "KOR", "lagune", "Heidi Verbeke"),
    Plek("Sint-Niklaas", "SNK", "violet", "Koen Van Remoortel"),
)
VERBANDEN = {
    "Baldemore": ("Balen", "Dessel", "Mol", "Retie"),
    "Noord-Limburg": (
        "Bocholt",
        "Bree",
        "Hamont-Achel",
        "Hechtel-Eksel",
        "Lommel",
        "Oudsbergen",
        "Peer",
        "Pelt",
    ),
}
AGII = "Agentschap Integratie en Inburgering"
# Gent, Antwerpen and Brussel are served by an agency of their own: they are in none of these.
WERKGEBIEDEN = {
    "Oost-Vlaanderen": (
        "Geraardsbergen",
        "Wetteren",
        "Merelbeke-Melle",
        "Eeklo",
        "Dendermonde",
        "Sint-Niklaas",
    ),
    "Kempen en Limburg": (*VERBANDEN["Baldemore"], *VERBANDEN["Noord-Limburg"], "Genk", "Mechelen", "Boom"),
    "West-Vlaanderen": ("Oostende", "Brugge", "Kortrijk"),
}


def maak(bouw: Bouw) -> None:
    """Let the gemeenten take part, and tie them together."""
    bestaand = {
        bestuur.naam: bestuur for bestuur in Bestuur.objects.filter(naam__in=[plek.naam for plek in PLEKKEN])
    }
    for plek in PLEKKEN:
        bestuur = bestaand[plek.naam]
        bestuur.actief, bestuur.prefix, bestuur.thema = True, plek.prefix, plek.thema
        bestuur.accent = KLEUREN[plek.thema]
        bestuur.laatste_certificaat = plek.laatste
        bestuur.ondertekenaar = plek.ondertekenaar
        bestuur.ondertekenaar_functie = plek.functie or f"voor de gemeente {plek.naam}"
        bestuur.contact_email = f"samen@{slugify(plek.naam)}.example"
        bouw.besturen[plek.naam] = bestuur
    velden = ["actief", "prefix", "thema", "accent", "laatste_certificaat", "ondertekenaar", "ondertekenaar_functie",
              "contact_email"]  # fmt: skip
    Bestuur.objects.bulk_update(bouw.besturen.values(), velden)
    for naam, leden in VERBANDEN.items():
        verband = Samenwerkingsverband.objects.create(naam=naam, slug=slugify(naam))
        verband.besturen.set(bouw.besturen[lid] for lid in leden)
        bouw.verbanden[naam] = verband
    for naam, leden in WERKGEBIEDEN.items():
        werkgebied = Werkgebied.objects.create(naam=naam, agentschap=AGII)
        werkgebied.besturen.set(bouw.besturen[lid] for lid in leden)
