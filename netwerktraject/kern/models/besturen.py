"""Gemeenten, partnerships of gemeenten, and the work regions of the integration agency."""

from django.core.validators import RegexValidator
from django.db import models

from netwerktraject.kern.rolverdeling import Rolmodel


class Bestuur(models.Model):
    """A gemeente: the tenant. All gemeenten are loaded as facts; only those that take part are `actief`."""

    nis = models.CharField("NIS-code", max_length=5, unique=True, validators=[RegexValidator(r"^\d{5}$")])
    naam = models.CharField("naam", max_length=80)
    slug = models.SlugField("naam in het adres", max_length=80, unique=True)
    provincie = models.CharField("provincie", max_length=40)
    inwoners = models.PositiveIntegerField("inwoners", default=0)
    postcodes = models.CharField("postcodes", max_length=400, blank=True)
    breedtegraad = models.DecimalField("breedtegraad", max_digits=8, decimal_places=5, null=True, blank=True)
    lengtegraad = models.DecimalField("lengtegraad", max_digits=8, decimal_places=5, null=True, blank=True)
    gefuseerd_uit = models.CharField("vroegere NIS-codes", max_length=60, blank=True)
    actief = models.BooleanField("doet mee", default=False)
    thema = models.CharField("kleurthema", max_length=20, default="petrol")
    accent = models.CharField(
        "kleur", max_length=7, default="#0B5563", validators=[RegexValidator(r"^#[0-9A-Fa-f]{6}$")]
    )
    prefix = models.CharField("letters voor het certificaatnummer", max_length=4, blank=True)
    laatste_certificaat = models.PositiveIntegerField("laatste volgnummer", default=0)
    ondertekenaar = models.CharField("ondertekenaar", max_length=120, blank=True)
    ondertekenaar_functie = models.CharField("functie van de ondertekenaar", max_length=120, blank=True)
    contact_email = models.EmailField("e-mailadres", blank=True)
    contact_telefoon = models.CharField("telefoon", max_length=30, blank=True)

    class Meta:
        ordering = ["naam"]
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"

    def __str__(self) -> str:
        return self.naam


class Rolkeuze(models.Model):
    """How much of the demand side a gemeente does, from one day on (SW-01). Without a row: everything."""

    gemeente = models.ForeignKey(Bestuur, on_delete=models.PROTECT, related_name="rolkeuzes")
    rol = models.CharField("rol", max_length=12, choices=Rolmodel)
    vanaf = models.DateField("geldt vanaf")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gekozen op", auto_now_add=True)

    class Meta:
        ordering = ["-vanaf", "-id"]
        verbose_name = "rol van een gemeente"
        verbose_name_plural = "rollen van gemeenten"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "vanaf"],
                name="rolkeuze_een_per_dag",
                violation_error_message="Vanaf die dag is er al een rol gekozen.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_rol_display()} vanaf {self.vanaf:%d/%m/%Y}"


class Samenwerkingsverband(models.Model):
    """Gemeenten that share offer and trainings; dossiers never cross (domein.md)."""

    naam = models.CharField("naam", max_length=80, unique=True)
    slug = models.SlugField("naam in het adres", max_length=80, unique=True)
    besturen = models.ManyToManyField(Bestuur, related_name="verbanden", verbose_name="gemeenten")

    class Meta:
        ordering = ["naam"]
        verbose_name = "samenwerkingsverband"
        verbose_name_plural = "samenwerkingsverbanden"

    def __str__(self) -> str:
        return self.naam


class Werkgebied(models.Model):
    """A work region of the integration agency: the gemeenten that its trajectbegeleiders serve."""

    naam = models.CharField("naam", max_length=80, unique=True)
    agentschap = models.CharField("agentschap", max_length=120)
    besturen = models.ManyToManyField(Bestuur, related_name="werkgebieden", verbose_name="gemeenten")

    class Meta:
        ordering = ["naam"]
        verbose_name = "werkgebied"
        verbose_name_plural = "werkgebieden"

    def __str__(self) -> str:
        return self.naam
