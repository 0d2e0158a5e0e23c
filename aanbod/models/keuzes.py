"""The closed lists of the offer. An empty value always means "not asked": unknown is neutral everywhere (IT-09)."""

from django.db import models


class Soort(models.TextChoices):
    """Base kinds (domein.md): they decide how an onderdeel runs. A gemeente adds its own kinds as Categorie (OV-01)."""

    BUDDYWERKING = "buddywerking", "buddywerking"
    VRIJWILLIGERSWERK = "vrijwilligerswerk", "vrijwilligerswerk"
    KENNISMAKINGSSTAGE = "kennismakingsstage", "kennismakingsstage"
    GROEPSWERKING = "groepswerking", "groepswerking"
    TAALOEFENKANS = "taaloefenkans", "taaloefenkans"
    VRIJE_TIJD = "vrije_tijd", "vrije tijd"
    STADSWANDELING = "stadswandeling", "stadswandeling"


class Ritme(models.TextChoices):
    """Fixed or ad hoc (OF-14, VW-01)."""

    VAST = "vast", "vast, elke week of maand"
    AD_HOC = "ad_hoc", "ad hoc, op losse dagen"


class Omgang(models.TextChoices):
    """With how many people one does it."""

    EEN_OP_EEN = "een_op_een", "met twee"
    KLEINE_GROEP = "kleine_groep", "kleine groep"
    GROEP = "groep", "groep"


class Interactie(models.TextChoices):
    """How much one talks and works together."""

    WEINIG = "weinig", "weinig contact"
    WAT = "wat", "wat contact"
    VEEL = "veel", "veel contact"


class Geletterdheid(models.TextChoices):
    """How much reading and writing it takes."""

    GEEN = "geen", "niet lezen of schrijven"
    BEETJE = "beetje", "een beetje lezen"
    VLOT = "vlot", "vlot lezen en schrijven"


class Begin(models.TextChoices):
    """The procedure to start (OF-02, OF-15)."""

    BINNENLOPEN = "binnenlopen", "vrij binnenlopen"
    INSCHRIJVEN = "inschrijven", "inschrijven"
    GESPREK = "gesprek", "eerst een gesprek"
    COACH = "coach", "via de netwerkcoach"


class Doelgroep(models.TextChoices):
    """Who may come, by gender."""

    IEDEREEN = "iedereen", "iedereen"
    VROUWEN = "vrouwen", "alleen vrouwen"
    MANNEN = "mannen", "alleen mannen"


class OpenVoor(models.TextChoices):
    """Only for newcomers, or open to all inhabitants (OF-09)."""

    ALLEN = "allen", "open voor alle inwoners"
    NIEUWKOMERS = "nieuwkomers", "alleen voor nieuwkomers"


class Oordeel(models.TextChoices):
    """Answer to one question of the 4P label."""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    ONDUIDELIJK = "onduidelijk", "nog niet duidelijk"


class Besluit(models.TextChoices):
    """Decision of a screening. A person decides, never the sum. A test round is seen by nobody else (OF-11)."""

    TOEGEKEND = "toegekend", "label toegekend"
    TESTRONDE = "testronde", "eerst een testronde"
    GEWEIGERD = "geweigerd", "label geweigerd"
    INGETROKKEN = "ingetrokken", "label ingetrokken"


class Fase(models.TextChoices):
    """Stage of an organisation while it warms up (OF-01)."""

    GEVONDEN = "gevonden", "gevonden"
    AANGESPROKEN = "aangesproken", "aangesproken"
    IN_GESPREK = "in_gesprek", "in gesprek"
    DOET_MEE = "doet_mee", "doet mee"
    LATER = "later", "later opnieuw"
    NIET = "niet", "doet niet mee"


class Kanaal(models.TextChoices):
    """How somebody was approached (OF-07)."""

    BEZOEK = "bezoek", "bezoek"
    TELEFOON = "telefoon", "telefoon"
    MAIL = "mail", "mail"
    FORMULIER = "formulier", "formulier"
    BIJEENKOMST = "bijeenkomst", "bijeenkomst"
    SCHEPEN = "schepen", "via de schepen"
    ANDER = "ander", "anders"


class Uitkomst(models.TextChoices):
    """What came of one contact (OF-07)."""

    GEEN_ANTWOORD = "geen_antwoord", "geen antwoord"
    DENKT_NA = "denkt_na", "denkt na"
    GESPREK = "gesprek", "wil een gesprek"
    JA = "ja", "doet mee"
    NEE = "nee", "doet niet mee"


class VertaalStand(models.TextChoices):
    """Who stands behind a translation."""

    MACHINE = "machine", "nog niet nagekeken"
    NAGEKEKEN = "nagekeken", "nagekeken"
