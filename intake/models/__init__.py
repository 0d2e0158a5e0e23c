"""Models of the traject: the person, the path, the plan, the hours, the follow-up, the certificate."""

from intake.models.afspraak import Afspraak
from intake.models.begeleiding import Afwezigheid, Nood, Startadvies, Talent, Verplichting, Weigering
from intake.models.bewijs import Deelnamebewijs, EigenVoorstel
from intake.models.certificaat import Certificaat
from intake.models.gesprek import Antwoord, Intake, Notitie
from intake.models.inburgeraar import Inburgeraar
from intake.models.leidraad import Leidraad, Leidraadvraag
from intake.models.opvolging import Opvolgmoment
from intake.models.plan import Onderdeel
from intake.models.regeling import Regeling, Stapafspraak
from intake.models.samen import Genodigde, Infomoment, Infoplek, Tolk, Tolkvraag, Uitleg
from intake.models.signaal import Signaal
from intake.models.slot import Eindgesprek, Slotgast, Slotmoment
from intake.models.traject import Aanmelding, Pauze, Traject
from intake.models.uren import Urenregel
from intake.models.verwijzing import Orientatie, Overdracht

__all__ = [
    "Aanmelding",
    "Afspraak",
    "Afwezigheid",
    "Antwoord",
    "Certificaat",
    "Deelnamebewijs",
    "EigenVoorstel",
    "Eindgesprek",
    "Genodigde",
    "Inburgeraar",
    "Infomoment",
    "Infoplek",
    "Intake",
    "Leidraad",
    "Leidraadvraag",
    "Nood",
    "Notitie",
    "Onderdeel",
    "Opvolgmoment",
    "Orientatie",
    "Overdracht",
    "Pauze",
    "Regeling",
    "Signaal",
    "Slotgast",
    "Slotmoment",
    "Stapafspraak",
    "Startadvies",
    "Talent",
    "Tolk",
    "Tolkvraag",
    "Traject",
    "Uitleg",
    "Urenregel",
    "Verplichting",
    "Weigering",
]
