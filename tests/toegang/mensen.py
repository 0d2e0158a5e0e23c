"""Who knocks on every door, and what each of them may reach."""

from dataclasses import dataclass, field

from django.apps import apps

from intake.models import Inburgeraar, Orientatie, Traject
from tests.toegang.kanaries import Herkomst

STAF = frozenset({"netwerkcoach", "buddycoordinator", "beheerder"})


@dataclass(frozen=True)
class Mens:
    """A principal: the role, and the gemeenten (by name) where the Kring lets them in."""

    naam: str
    rol: str = ""
    gemeente: str = ""
    gebied: frozenset[str] = frozenset()
    verband: frozenset[str] = frozenset()

    @property
    def ingelogd(self) -> bool:
        return self.naam not in ("anoniem", "linkdrager")

    @property
    def personen(self) -> frozenset[str]:
        return frozenset({self.gemeente}) if self.rol in ("netwerkcoach", "buddycoordinator") else frozenset()

    @property
    def aanbod(self) -> frozenset[str]:
        return frozenset({self.gemeente}) if self.rol in STAF else frozenset()


STREEK, ELDERS = frozenset({"eigen", "partner"}), frozenset({"vreemd"})


def _staf(naam: str, rol: str, gemeente: str) -> Mens:
    return Mens(naam, rol, gemeente, verband=ELDERS if gemeente == "vreemd" else STREEK)


MENSEN = (
    Mens("anoniem"),
    Mens("linkdrager"),
    Mens("geen_rol"),
    Mens("ex_coach"),
    _staf("coach", "netwerkcoach", "eigen"),
    _staf("andere_coach", "netwerkcoach", "eigen"),
    _staf("buddycoordinator", "buddycoordinator", "eigen"),
    _staf("beheerder", "beheerder", "eigen"),
    _staf("coach_partner", "netwerkcoach", "partner"),
    _staf("beheerder_partner", "beheerder", "partner"),
    _staf("coach_vreemd", "netwerkcoach", "vreemd"),
    _staf("buddycoordinator_vreemd", "buddycoordinator", "vreemd"),
    _staf("beheerder_vreemd", "beheerder", "vreemd"),
    Mens("begeleider", "trajectbegeleider", gebied=STREEK),
    Mens("collega_begeleider", "trajectbegeleider", gebied=STREEK),
    Mens("begeleider_elders", "trajectbegeleider", gebied=ELDERS),
    Mens("regiocoordinator", "regiocoordinator", verband=STREEK),
    Mens("platformbeheerder", "platformbeheerder"),
)

# On public pages a second person with the same role tells nothing new.
VERSCHILLEND = tuple(
    mens
    for mens in MENSEN
    if mens.naam
    not in {
        "ex_coach",
        "andere_coach",
        "beheerder_partner",
        "buddycoordinator_vreemd",
        "beheerder_vreemd",
        "collega_begeleider",
    }
)

# What every municipal role reads of its own gemeente (Muur AANBOD, TEAM and BIJ_AANBOD).
AANBODMODELLEN = frozenset(model.__name__ for model in apps.get_app_config("aanbod").get_models())
# What a trajectbegeleider may read of the people they referred themselves: listed one by one (RG-04, §4.8).
AGII_VELDEN = frozenset(
    {
        "Inburgeraar.voornaam",
        "Inburgeraar.familienaam",
        "Inburgeraar.telefoon",
        "Inburgeraar.email",
        "Aanmelding.reden",
        "Aanmelding.uitleg",
        "Aanmelding.weiger_reden",
        "Orientatie.voornaam",
        "Onderdeel.titel",
        "Gebeurtenis.tekst",
        "Certificaat.nummer",
        "Gebruiker.voornaam",
        "Gebruiker.familienaam",
        "Gebruiker.email",
        "Notitie.tekst",
    }
)
# Things of the world that hang on an offer shared with the partner.
GEDEELDE_DINGEN = frozenset({"aanbod", "organisatie", "moment", "foto", "vertaling", "getuigenis"})
# What the sheet of an offer shows to whoever may read it: never a screening, its reasons or the note of the team.
# A guide for talks says nothing of a person: AgII reads and prints it (IT-08).
LEIDRADEN = frozenset({"Leidraad", "Leidraadvraag"})
AANBOD_LEZEN = LEIDRADEN | {"Aanbod", "Organisatie", "Moment", "Foto", "Vertaling", "Getuigenis"}


@dataclass
class Zicht:
    """Decides whether a canary may appear before the eyes of a person."""

    wereld: object
    van_begeleider: dict = field(default_factory=dict)

    def __post_init__(self) -> None:
        """For each thing of a traject: the account that referred it."""
        for gemeente in self.wereld.gemeenten.values():
            trajecten = {d: o for d, o in gemeente.dingen.items() if isinstance(o, Traject)}
            van_id = {t.pk: t.trajectbegeleider_id for t in trajecten.values()}
            van_wie = {t.inburgeraar_id: t.pk for t in trajecten.values()}
            for ding, rij in gemeente.dingen.items():
                traject = getattr(rij, "traject_id", None) or getattr(rij, "onderwerp_id", None)
                if isinstance(rij, Traject):
                    traject = rij.pk
                if isinstance(rij, Inburgeraar):
                    traject = van_wie.get(rij.pk)
                if isinstance(rij, Orientatie):
                    self.van_begeleider[gemeente.naam, ding] = rij.door_id
                if traject in van_id:
                    self.van_begeleider[gemeente.naam, ding] = van_id[traject]

    def mag(self, mens: Mens, plek: Herkomst) -> bool:
        gemeente = self.wereld.gemeenten[plek.tenant]
        if (
            mens.naam in self.wereld.mensen
            and gemeente.dingen.get(plek.ding) == self.wereld.mensen[mens.naam]
        ):
            return True  # the own name
        if plek.ding == "notitie_agii":  # of AgII only (RG-04)
            return mens.rol == "trajectbegeleider" and self._van_mij(mens, plek)
        if plek.tenant in mens.personen:
            return True
        if plek.tenant in mens.aanbod and plek.model in AANBODMODELLEN | LEIDRADEN | {"Gebruiker", "Signaal"}:
            return True
        gedeeld = plek.ding in GEDEELDE_DINGEN
        if plek.tenant in mens.verband and plek.model in AANBOD_LEZEN and gedeeld:
            return True
        if plek.tenant in mens.gebied:
            return plek.model in AANBOD_LEZEN | {"Signaal"} or self._van_mij(mens, plek)
        return False

    def _van_mij(self, mens: Mens, plek: Herkomst) -> bool:
        """A field on the list, of a person this trajectbegeleider referred; or the name of a coach of the region."""
        if f"{plek.model}.{plek.veld}" not in AGII_VELDEN:
            return False
        if plek.model == "Gebruiker":
            return plek.ding == "coach"
        if plek.model == "Notitie" and plek.ding != "notitie_agii":
            return False
        if plek.model == "Gebeurtenis" and not plek.ding.endswith("_gedeeld"):
            return False
        ik = self.wereld.mensen[mens.naam].pk
        return self.van_begeleider.get((plek.tenant, plek.ding)) == ik
