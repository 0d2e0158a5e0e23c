"""Collective info moments (IT-07), helpers for language (TK-06), and what was explained to whom (IT-14)."""

from django.db import models
from django.db.models import F, Q

from aanbod.models import Soort
from netwerktraject.kern.models import BestuurModel
from netwerktraject.kern.spoor import spoor


@spoor()
class Infomoment(BestuurModel):
    """A group session with partners present; people sign up on the spot (IT-07)."""

    titel = models.CharField("titel", max_length=120)
    begint_op = models.DateTimeField("begint op")
    eindigt_op = models.DateTimeField("eindigt op")
    waar = models.CharField("waar", max_length=160)
    talen = models.JSONField("talen waarin uitgelegd wordt", default=list, blank=True)
    plaatsen = models.PositiveSmallIntegerField("plaatsen", null=True, blank=True)
    afgesloten_op = models.DateTimeField("afgesloten op", null=True, blank=True)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-begint_op", "id"]
        verbose_name = "infomoment"
        verbose_name_plural = "infomomenten"
        constraints = [
            models.CheckConstraint(
                name="infomoment_einde_na_begin",
                condition=Q(eindigt_op__gt=F("begint_op")),
                violation_error_message="Het infomoment eindigt voor het begint. Kies een later uur.",
            )
        ]

    def __str__(self) -> str:
        return self.titel


@spoor()
class Infoplek(BestuurModel):
    """An offer whose people are present at an info moment."""

    OVER_DE_GRENS = frozenset(
        {"aanbod"}
    )  # a partner's shared offer may stand there; the plan's trigger checks it

    infomoment = models.ForeignKey(Infomoment, on_delete=models.CASCADE, related_name="plekken")
    aanbod = models.ForeignKey("aanbod.Aanbod", on_delete=models.PROTECT, related_name="+")
    wie = models.CharField("wie stelt het voor", max_length=120, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["id"]
        verbose_name = "aanbod op een infomoment"
        verbose_name_plural = "aanbod op een infomoment"
        constraints = [
            models.UniqueConstraint(
                fields=["infomoment", "aanbod"],
                name="infoplek_een_keer",
                violation_error_message="Dit aanbod staat er al bij.",
            )
        ]

    def __str__(self) -> str:
        return self.wie or "aanbod"


@spoor()
class Genodigde(BestuurModel):
    """One person at one info moment: invited, present or not, needs an own intake or not."""

    infomoment = models.ForeignKey(Infomoment, on_delete=models.CASCADE, related_name="genodigden")
    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="infomomenten")
    uitgenodigd_op = models.DateTimeField("uitgenodigd op", null=True, blank=True)
    aanwezig = models.BooleanField("was er", null=True, blank=True)
    eigen_intake = models.BooleanField("wil een eigen gesprek", default=False)
    uitleg_taal = models.CharField("uitleg gekregen in", max_length=8, blank=True)
    keuzes = models.JSONField("wil meedoen met", default=list, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["id"]
        verbose_name = "genodigde"
        verbose_name_plural = "genodigden"
        constraints = [
            models.UniqueConstraint(
                fields=["infomoment", "traject"],
                name="genodigde_een_keer",
                violation_error_message="Deze persoon staat al op de lijst.",
            )
        ]

    def __str__(self) -> str:
        return "genodigde"


class TolkSoort(models.TextChoices):
    """Who helps with language (TK-06)."""

    VRIJWILLIGER = "vrijwilliger", "taalvrijwilliger"
    SOCIAAL_TOLK = "sociaal_tolk", "sociaal tolk"
    INBURGERAAR = "inburgeraar", "gevorderde inburgeraar"
    VERTROUWENSPERSOON = "vertrouwenspersoon", "brugfiguur"


@spoor(zonder=["telefoon", "email"])
class Tolk(BestuurModel):
    """A helper of the pool. Out of the pool keeps the log of use, without the contact data."""

    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=20, choices=TolkSoort)
    talen = models.JSONField("talen", default=list)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    wanneer = models.CharField("wanneer", max_length=120, blank=True)
    traject = models.ForeignKey(
        "intake.Traject", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    onderdeel = models.ForeignKey(
        "intake.Onderdeel", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    weg_op = models.DateField("uit de lijst op", null=True, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "taalhulp"
        verbose_name_plural = "taalhulpen"

    def __str__(self) -> str:
        return self.naam


class TolkStap(models.TextChoices):
    """At which step help was asked: at the start it is essential, later only if strictly needed (TK-06)."""

    UITLEG = "uitleg", "uitleg bij de start"
    INTAKE = "intake", "intake"
    KENNISMAKING = "kennismaking", "kennismaking"
    OPVOLGING = "opvolging", "opvolging"
    EINDE = "einde", "eindgesprek"


class TolkStand(models.TextChoices):
    GEVRAAGD = "gevraagd", "gevraagd"
    TOEGEZEGD = "toegezegd", "zegt ja"
    KAN_NIET = "kan_niet", "kan niet"
    GEBEURD = "gebeurd", "hielp"
    NIET_GEBEURD = "niet_gebeurd", "ging niet door"


@spoor(zonder=["waarom"])
class Tolkvraag(BestuurModel):
    """One request for help with language, with its reason and what became of it (TK-06)."""

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="tolkvragen")
    tolk = models.ForeignKey(Tolk, on_delete=models.PROTECT, null=True, blank=True, related_name="vragen")
    stap = models.CharField("waarvoor", max_length=14, choices=TolkStap)
    taal = models.CharField("taal", max_length=8)
    wanneer = models.DateTimeField("wanneer")
    minuten = models.PositiveSmallIntegerField("duur in minuten", null=True, blank=True)
    waarom = models.CharField("waarom is hulp nodig", max_length=200)
    stand = models.CharField("stand", max_length=12, choices=TolkStand, default=TolkStand.GEVRAAGD)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gevraagd op")

    class Meta(BestuurModel.Meta):
        ordering = ["wanneer", "id"]
        verbose_name = "vraag om taalhulp"
        verbose_name_plural = "vragen om taalhulp"

    def __str__(self) -> str:
        return f"taalhulp bij {self.get_stap_display()}"


@spoor()
class Uitleg(BestuurModel):
    """It was explained what one kind of offer is and is not (IT-14): in which language, with or without interpreter."""

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="uitleg")
    soort = models.CharField(
        "wat", max_length=20, choices=[*Soort.choices, ("traject", "het traject van 40 uur")]
    )
    taal = models.CharField("in welke taal", max_length=8)
    met_tolk = models.BooleanField("met tolk")
    op = models.DateField("op")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "uitleg"
        verbose_name_plural = "uitleg"
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "soort", "op"],
                name="uitleg_een_per_dag",
                violation_error_message="Deze uitleg staat er vandaag al.",
            )
        ]

    def __str__(self) -> str:
        return self.get_soort_display()
