"""Models of the bottom layer."""

from netwerktraject.kern.models.basis import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.models.berichten import Bericht
from netwerktraject.kern.models.besturen import Bestuur, Rolkeuze, Samenwerkingsverband, Werkgebied
from netwerktraject.kern.models.links import Link
from netwerktraject.kern.models.mensen import Gebruiker, Lidmaatschap
from netwerktraject.kern.models.sporen import Gebeurtenis, Inzage

__all__ = [
    "Bericht",
    "Bestuur",
    "BestuurManager",
    "BestuurModel",
    "BestuurQuerySet",
    "Gebeurtenis",
    "Gebruiker",
    "Inzage",
    "Lidmaatschap",
    "Link",
    "Muur",
    "Rolkeuze",
    "Samenwerkingsverband",
    "Werkgebied",
]
