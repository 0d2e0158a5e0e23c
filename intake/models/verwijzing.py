"""Before and beyond a referral: the orienting talk of the agency, and handing a person over to another gemeente."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor


class OrientatieQuerySet(BestuurQuerySet):
    """Which talks."""

    def zichtbaar_voor(self, kring):
        """A trajectbegeleider sees their own talks; a gemeente what came along with a referral."""
        return self.filter(
            Q(bestuur_id__in=kring.agii, door_id=kring.gebruiker_id)
            | Q(bestuur_id__in=kring.personen, traject__isnull=False)
        )


@spoor(zonder=["gegevens", "antwoorden"])
class Orientatie(BestuurModel):
    """Step 1 of the intake (IT-06): the orienting talk of a TB. The gemeente reads it once it is referred."""

    MUUR = Muur.ORIENTATIE

    traject = models.OneToOneField(
        "intake.Traject", on_delete=models.PROTECT, null=True, blank=True, related_name="orientatie"
    )
    voornaam = models.CharField("voornaam", max_length=80)
    gegevens = models.JSONField("wat al ingevuld is voor de aanmelding", default=dict, blank=True)
    antwoorden = models.JSONField(
        "antwoorden", default=dict, blank=True, help_text="Per vraag: tekst, keuzes, weet, versie, op."
    )
    begonnen_op = models.DateField("begonnen op")
    klaar_op = models.DateField("klaar op", null=True, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    objects = BestuurManager.from_queryset(OrientatieQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-begonnen_op", "id"]
        verbose_name = "oriënterend gesprek"
        verbose_name_plural = "oriënterende gesprekken"
        constraints = [
            models.CheckConstraint(
                name="orientatie_klaar_na_begin",
                condition=Q(klaar_op__isnull=True) | Q(klaar_op__gte=F("begonnen_op")),
                violation_error_message="Het gesprek kan niet klaar zijn voor het begon.",
            )
        ]

    def __str__(self) -> str:
        return f"oriënterend gesprek van {self.begonnen_op:%d/%m/%Y}"


class OverdrachtStand(models.TextChoices):
    """Where a hand-over stands."""

    GEVRAAGD = "gevraagd", "gevraagd"
    AANVAARD = "aanvaard", "aanvaard"
    GEWEIGERD = "geweigerd", "geweigerd"
    INGETROKKEN = "ingetrokken", "ingetrokken"


class OverdrachtQuerySet(BestuurQuerySet):
    """Which hand-overs."""

    def zichtbaar_voor(self, kring):
        """The gemeente that lets go and the one that is asked."""
        return self.filter(Q(bestuur_id__in=kring.personen) | Q(naar_id__in=kring.personen))


@spoor(zonder=["pakket", "boodschap", "antwoord"])
class Overdracht(BestuurModel):
    """A person moves: what goes along is listed and agreed, and frozen in `pakket` (domein.md: dossiers never cross
    a gemeente's border unless a person moves and is handed over)."""

    MUUR = Muur.OVERDRACHT

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="overdrachten")
    naar = models.ForeignKey(
        "kern.Bestuur", on_delete=models.PROTECT, related_name="+", verbose_name="naar welke gemeente"
    )
    vanaf = models.DateField("verhuist op")
    wat = models.JSONField("wat gaat mee", default=list)
    akkoord = models.BooleanField("de persoon is akkoord met wat meegaat")
    boodschap = models.TextField("boodschap voor de nieuwe gemeente", max_length=1000, blank=True)
    pakket = models.JSONField("wat meegaat, zoals het was", default=dict)
    stand = models.CharField(
        "stand", max_length=12, choices=OverdrachtStand, default=OverdrachtStand.GEVRAAGD
    )
    antwoord = models.TextField("antwoord", max_length=1000, blank=True)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gevraagd op")
    beslist_door = models.ForeignKey(
        "kern.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    beslist_op = models.DateTimeField("beslist op", null=True, blank=True)
    nieuw_traject = models.UUIDField("traject in de nieuwe gemeente", null=True, blank=True)

    objects = BestuurManager.from_queryset(OverdrachtQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        constraints = [
            models.CheckConstraint(
                name="overdracht_met_akkoord",
                condition=Q(akkoord=True),
                violation_error_message="Draag alleen over met het akkoord van de persoon.",
            ),
            models.CheckConstraint(
                name="overdracht_naar_een_ander",
                condition=~Q(naar=F("bestuur")),
                violation_error_message="Kies een andere gemeente dan de eigen gemeente.",
            ),
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(stand="gevraagd"),
                name="overdracht_een_open_per_traject",
                violation_error_message="Er is al een overdracht gevraagd. Trek die eerst in.",
            ),
            models.CheckConstraint(
                name="overdracht_beslist_volledig",
                condition=Q(stand="gevraagd", beslist_op__isnull=True)
                | (~Q(stand="gevraagd") & Q(beslist_op__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"overdracht van {self.op:%d/%m/%Y}"

    @property
    def sleutel(self) -> str:
        """Of the line that asks for the answer."""
        return f"overdracht-{self.pk}"

    def sluit(self, stand: str, door, **velden) -> None:
        """Decide; the package was there to decide on, so without a yes it is gone (RG-04)."""
        if stand != OverdrachtStand.AANVAARD:
            velden |= {"pakket": {}, "boodschap": ""}
        velden |= {"stand": stand, "beslist_door": door, "beslist_op": timezone.now()}
        for naam, waarde in velden.items():
            setattr(self, naam, waarde)
        self.save(update_fields=list(velden))
