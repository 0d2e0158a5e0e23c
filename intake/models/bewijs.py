"""An own proposal judged on the legal criteria (IT-03), and the proof of participation per activity."""

from django.db import models
from django.db.models import Q

from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor


class EigenVoorstelQuerySet(BestuurQuerySet):
    """Which judgements."""

    def nieuwste(self, *, onderdeel, dag):
        """The judgement that holds for `onderdeel` on `dag`, newest first; both may be an OuterRef (IT-03)."""
        return self.filter(onderdeel=onderdeel, vanaf__lte=dag).order_by("-op", "-id")


@spoor(zonder=["nederlands_reden", "deelname_reden"])
class EigenVoorstel(BestuurModel):
    """What the person proposed, judged on both legal criteria with a reason for each (IT-03).

    `vanaf` is the first day on which hours of the onderdeel may count. The newest judgement wins.
    """

    MUUR = Muur.UITVOERING

    onderdeel = models.ForeignKey("intake.Onderdeel", on_delete=models.CASCADE, related_name="voorstellen")
    nederlands = models.BooleanField("in het Nederlands")
    nederlands_reden = models.CharField("waarom", max_length=300)
    deelname = models.BooleanField("brengt de persoon onder andere mensen")
    deelname_reden = models.CharField("waarom", max_length=300)
    vanaf = models.DateField("telt vanaf")
    op = models.DateTimeField("beoordeeld op")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    objects = BestuurManager.from_queryset(EigenVoorstelQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "eigen voorstel"
        verbose_name_plural = "eigen voorstellen"
        constraints = [
            models.CheckConstraint(
                name="eigenvoorstel_met_redenen",
                condition=~Q(nederlands_reden="") & ~Q(deelname_reden=""),
                violation_error_message="Geef bij elk antwoord een reden.",
            )
        ]

    def __str__(self) -> str:
        return "telt mee" if self.telt else "telt niet mee"

    @property
    def telt(self) -> bool:
        """Both criteria answered with yes."""
        return self.nederlands and self.deelname


class Wijze(models.TextChoices):
    """How a proof was signed."""

    LINK = "link", "met een link"
    PAPIER = "papier", "op papier"


@spoor(zonder=["tekenaar"])
class Deelnamebewijs(BestuurModel):
    """Proof of participation per activity, signed by its contact person; facts frozen when it is made (domein.md)."""

    MUUR = Muur.UITVOERING

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="bewijzen")
    onderdeel = models.ForeignKey("intake.Onderdeel", on_delete=models.PROTECT, related_name="bewijzen")
    nummer = models.CharField("nummer", max_length=24)
    wat = models.CharField("activiteit", max_length=120)
    organisatie = models.CharField("organisatie", max_length=160, blank=True)
    minuten = models.PositiveIntegerField("minuten")
    keren = models.PositiveSmallIntegerField("keren")
    van = models.DateField("van")
    tot = models.DateField("tot")
    gemaakt_op = models.DateTimeField("gemaakt op")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    gevraagd_aan = models.EmailField("link gestuurd naar", blank=True)
    tekenaar = models.CharField("getekend door", max_length=120, blank=True)
    functie = models.CharField("functie", max_length=120, blank=True)
    wijze = models.CharField("hoe getekend", max_length=8, choices=Wijze, blank=True)
    getekend_op = models.DateTimeField("getekend op", null=True, blank=True)
    ingevoerd_door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    intrek_reden = models.CharField("waarom ingetrokken", max_length=200, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["-gemaakt_op", "id"]
        verbose_name = "deelnamebewijs"
        verbose_name_plural = "deelnamebewijzen"
        constraints = [
            models.UniqueConstraint(fields=["bestuur", "nummer"], name="deelnamebewijs_nummer_uniek"),
            models.UniqueConstraint(
                fields=["onderdeel"],
                condition=Q(ingetrokken_op__isnull=True),
                name="deelnamebewijs_een_geldig",
                violation_error_message="Er is al een deelnamebewijs. Trek dat eerst in.",
            ),
            models.CheckConstraint(
                name="deelnamebewijs_getekend_volledig",
                condition=Q(getekend_op__isnull=True, tekenaar="", wijze="")
                | (Q(getekend_op__isnull=False) & ~Q(tekenaar="") & ~Q(wijze="")),
            ),
        ]

    def __str__(self) -> str:
        return self.nummer
