"""People with an account, and the roles they hold from a day to a day."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from netwerktraject.kern.rechten import GEMEENTEROLLEN, Rol
from netwerktraject.kern.spoor import spoor


class GebruikerManager(BaseUserManager):
    """Makes accounts; the e-mail address is the name."""

    def create_user(self, email: str, password: str | None = None, **velden):
        """Make an account. Without a password the person sets one through the mailed link."""
        gebruiker = self.model(email=self.normalize_email(email).lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker


class Gebruiker(AbstractBaseUser):
    """A member of staff of a gemeente, the agency, a partnership or the platform. Never a newcomer or a buddy."""

    email = models.EmailField("e-mailadres", unique=True)
    voornaam = models.CharField("voornaam", max_length=80)
    familienaam = models.CharField("familienaam", max_length=80)
    is_active = models.BooleanField("actief", default=True)
    aangemaakt_op = models.DateTimeField("gemaakt op", auto_now_add=True)

    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["voornaam", "familienaam"]
    objects = GebruikerManager()

    class Meta:
        ordering = ["familienaam", "voornaam"]
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        return f"{self.voornaam} {self.familienaam}".strip()


class LidmaatschapQuerySet(models.QuerySet):
    """Roles in time."""

    def geldig_op(self, dag):
        """Roles that hold on `dag` (last day included)."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=dag), van__lte=dag)


@spoor()
class Lidmaatschap(models.Model):
    """One role of one person, for exactly one place. Ended, never deleted."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="lidmaatschappen")
    rol = models.CharField("rol", max_length=20, choices=Rol)
    bestuur = models.ForeignKey(
        "kern.Bestuur", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    werkgebied = models.ForeignKey(
        "kern.Werkgebied", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    verband = models.ForeignKey(
        "kern.Samenwerkingsverband", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)
    toegekend_door = models.ForeignKey(
        Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = LidmaatschapQuerySet.as_manager()

    class Meta:
        ordering = ["gebruiker", "rol", "van"]
        verbose_name = "rol"
        verbose_name_plural = "rollen"
        constraints = [
            models.CheckConstraint(
                name="lidmaatschap_rol_past_bij_plaats",
                condition=(
                    Q(
                        rol__in=sorted(GEMEENTEROLLEN),
                        bestuur__isnull=False,
                        werkgebied__isnull=True,
                        verband__isnull=True,
                    )
                    | Q(
                        rol=Rol.TRAJECTBEGELEIDER,
                        bestuur__isnull=True,
                        werkgebied__isnull=False,
                        verband__isnull=True,
                    )
                    | Q(
                        rol=Rol.REGIOCOORDINATOR,
                        bestuur__isnull=True,
                        werkgebied__isnull=True,
                        verband__isnull=False,
                    )
                    | Q(
                        rol=Rol.PLATFORMBEHEERDER,
                        bestuur__isnull=True,
                        werkgebied__isnull=True,
                        verband__isnull=True,
                    )
                ),
                violation_error_message="Kies bij deze rol de juiste gemeente, regio of het juiste verband.",
            ),
            models.CheckConstraint(
                name="lidmaatschap_tot_na_van",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                violation_error_message="De einddag ligt voor de begindag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.get_rol_display()}"
