"""Models of the traject: the person, the path, the plan, the hours, the follow-up, the certificate."""

from intake.models.certificaat import Certificaat
from intake.models.gesprek import Antwoord, Intake, Notitie
from intake.models.inburgeraar import Inburgeraar
from intake.models.opvolging import Opvolgmoment
from intake.models.plan import Onderdeel
from intake.models.traject import Aanmelding, Pauze, Traject
from intake.models.uren import Urenregel

__all__ = [
    "Aanmelding",
    "Antwoord",
    "Certificaat",
    "Inburgeraar",
    "Intake",
    "Notitie",
    "Onderdeel",
    "Opvolgmoment",
    "Pauze",
    "Traject",
    "Urenregel",
]
