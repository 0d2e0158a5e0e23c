"""Organisations, their offer, and the immutable screenings from which the 4P label follows."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor


class Soort(models.TextChoices):
    """Kinds of activity (domein.md). The same keys name the kind of an onderdeel."""

    BUDDYWERKING = "buddywerking", "buddywerking"
    VRIJWILLIGERSWERK = "vrijwilligerswerk", "vrijwilligerswerk"
    KENNISMAKINGSSTAGE = "kennismakingsstage", "kennismakingsstage"
    GROEPSWERKING = "groepswerking", "groepswerking"
    TAALOEFENKANS = "taaloefenkans", "taaloefenkans"
    VRIJE_TIJD = "vrije_tijd", "vrije tijd"
    STADSWANDELING = "stadswandeling", "stadswandeling"


class Oordeel(models.TextChoices):
    """Answer to one question of the 4P talk."""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    ONDUIDELIJK = "onduidelijk", "nog niet duidelijk"


class Besluit(models.TextChoices):
    """Decision of a screening. A person decides, never the sum."""

    TOEGEKEND = "toegekend", "label toegekend"
    GEWEIGERD = "geweigerd", "label geweigerd"
    INGETROKKEN = "ingetrokken", "label ingetrokken"


@spoor()
class Organisatie(BestuurModel):
    """Who offers the activity, with the person to call."""

    MUUR = Muur.AANBIEDER

    naam = models.CharField("naam", max_length=120)
    aard = models.CharField("soort organisatie", max_length=60, blank=True)
    contactpersoon = models.CharField("contactpersoon", max_length=120, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)
    adres = models.CharField("adres", max_length=200, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        constraints = [models.UniqueConstraint(fields=["bestuur", "naam"], name="organisatie_naam_uniek")]

    def __str__(self) -> str:
        return self.naam

    @classmethod
    def gedeeld_met(cls, verbanden):
        """Organisations behind an offer that is shared with a partner (SW-06)."""
        return Q(pk__in=Aanbod.objects.filter(verband_id__in=verbanden).values("organisatie"))


class AanbodQuerySet(BestuurQuerySet):
    """Which offer."""

    def met_label(self):
        """Annotate `label` (besluit of the newest screening) and `label_tot`."""
        nieuwste = Screening.objects.filter(aanbod=OuterRef("pk")).order_by("-op", "-id")
        return self.annotate(
            label=Subquery(nieuwste.values("besluit")[:1]),
            label_tot=Subquery(nieuwste.values("geldig_tot")[:1]),
        )

    def gelabeld_op(self, dag):
        """Published offer whose label holds on `dag` (OF-04)."""
        return self.met_label().filter(
            Q(eindigt_op__isnull=True) | Q(eindigt_op__gte=dag),
            label=Besluit.TOEGEKEND,
            label_tot__gte=dag,
            gepubliceerd=True,
        )


@spoor()
class Aanbod(BestuurModel):
    """An activity, a place to help, a buddy programme: what one can do during the 40 hours."""

    MUUR = Muur.AANBOD_DEELBAAR

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aanbod")
    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=20, choices=Soort)
    vorm = models.CharField("vorm", max_length=60, blank=True)
    wat = models.TextField("wat doe je er", max_length=600)
    voor_wie = models.CharField("voor wie", max_length=200, blank=True)
    waar = models.CharField("waar", max_length=200, blank=True)
    wanneer = models.CharField("wanneer", max_length=200, blank=True)
    prijs = models.CharField("prijs", max_length=80, blank=True)
    inschrijving = models.CharField("hoe begin je", max_length=200, blank=True)
    taaliconen = models.PositiveSmallIntegerField(
        "taaliconen",
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(4)],
        help_text="Hoeveel Nederlands is nodig: 1 is nog niet veel, 4 is goed verstaan en spreken.",
    )
    minuten_per_keer = models.PositiveSmallIntegerField("minuten per keer", default=120)
    kinderen_welkom = models.BooleanField("kinderen welkom", default=False)
    bijzonderheden = models.CharField("goed om te weten", max_length=300, blank=True)
    mentor = models.CharField("mentor of vaste contactpersoon", max_length=120, blank=True)
    mentor_email = models.EmailField("e-mailadres van de mentor", blank=True)
    gepubliceerd = models.BooleanField("zichtbaar", default=True)
    eindigt_op = models.DateField("laatste dag", null=True, blank=True)
    verband = models.ForeignKey(
        "kern.Samenwerkingsverband",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gedeeld met",
    )

    objects = BestuurManager.from_queryset(AanbodQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "aanbod"
        verbose_name_plural = "aanbod"
        constraints = [
            models.UniqueConstraint(fields=["bestuur", "organisatie", "naam"], name="aanbod_naam_uniek"),
            models.CheckConstraint(
                name="aanbod_taaliconen_1_4",
                condition=Q(taaliconen__gte=1, taaliconen__lte=4),
                violation_error_message="Kies 1 tot 4 taaliconen.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @classmethod
    def gedeeld_met(cls, verbanden):
        """Offer shared with a partner: the offer, never a person (SW-06)."""
        return Q(verband_id__in=verbanden)


@spoor(zonder=["interne_nota"])
class Screening(BestuurModel):
    """One decision on the 4P label, with its reasons. Never edited: a new decision is a new row (OF-04)."""

    MUUR = Muur.BIJ_AANBOD

    aanbod = models.ForeignKey(Aanbod, on_delete=models.PROTECT, related_name="screenings")
    nederlands = models.CharField("genoeg kans om Nederlands te oefenen", max_length=12, choices=Oordeel)
    nederlands_reden = models.CharField("waarom", max_length=300)
    ontmoeting = models.CharField("genoeg kans om mensen te ontmoeten", max_length=12, choices=Oordeel)
    ontmoeting_reden = models.CharField("waarom", max_length=300)
    samenleving = models.CharField(
        "genoeg kans om mee te doen of de samenleving te leren kennen", max_length=12, choices=Oordeel
    )
    samenleving_reden = models.CharField("waarom", max_length=300)
    besluit = models.CharField("besluit", max_length=12, choices=Besluit)
    interne_nota = models.TextField("nota voor het team", blank=True)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateField("beslist op")
    geldig_tot = models.DateField("geldig tot en met")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "-id"]
        verbose_name = "screening"
        verbose_name_plural = "screenings"
        indexes = [models.Index(fields=["aanbod", "-op", "-id"], name="screening_nieuwste")]
        constraints = [
            models.CheckConstraint(
                name="screening_geldig_na_besluit",
                condition=Q(geldig_tot__gte=F("op")),
                violation_error_message="Het label eindigt voor het begint.",
            )
        ]

    @classmethod
    def gedeeld_met(cls, verbanden):
        """The decision travels with a shared offer; its reasons stay inside (OF-04, SW-06)."""
        return Q(aanbod__verband_id__in=verbanden)

    def __str__(self) -> str:
        return f"{self.get_besluit_display()} op {self.op:%d/%m/%Y}"
