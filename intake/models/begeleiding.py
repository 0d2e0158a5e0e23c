"""What a coach keeps beside the hours: obligation, readiness, needs, talents, refusals, absence of a colleague."""

from django.db import models
from django.db.models import F, Q

from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor


class VerplichtSoort(models.TextChoices):
    """Obligation status (IT-02). No row means: not asked yet."""

    VERPLICHT = "verplicht", "verplicht"
    WERK = "vrij_werk", "vrijgesteld: werkt"
    STUDIE = "vrij_studie", "vrijgesteld: studeert"
    VRIJWILLIG = "vrijwillig", "doet vrijwillig mee"


VRIJ = (VerplichtSoort.WERK, VerplichtSoort.STUDIE)


class VerplichtingQuerySet(BestuurQuerySet):
    """Which rows of obligation."""

    def op_dag(self, dag):
        """The row that holds on that day; the newest first."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=dag), van__lte=dag)


@spoor()
class Verplichting(BestuurModel):
    """Obligation of one person over time (IT-02). The row without `tot` holds today; exempt people may take part."""

    MUUR = Muur.AANMELDBAAR

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="verplichtingen")
    soort = models.CharField("verplicht of niet", max_length=12, choices=VerplichtSoort)
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    bron = models.CharField("hoe weten we dit", max_length=120)
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("ingevoerd op")

    objects = BestuurManager.from_queryset(VerplichtingQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["-van", "-op", "id"]
        verbose_name = "verplichting"
        verbose_name_plural = "verplichtingen"
        constraints = [
            models.UniqueConstraint(
                fields=["traject"], condition=Q(tot__isnull=True), name="verplichting_een_open_per_traject"
            ),
            models.CheckConstraint(
                name="verplichting_tot_na_van",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                violation_error_message="Het einde ligt voor het begin. Kies een latere dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} vanaf {self.van:%d/%m/%Y}"


class Advies(models.TextChoices):
    """Advice of the readiness check (IT-10); never a refusal."""

    START = "start", "start"
    LICHT = "licht", "begin licht"
    WACHT = "wacht", "wacht even"


class Route(models.TextChoices):
    """How a person starts (IT-10)."""

    ZELF = "zelf", "alleen, met een duwtje"
    GROEP = "groep", "in groep"
    INDIVIDUEEL = "individueel", "samen met de coach"


@spoor(zonder=["antwoorden", "redenen"])
class Startadvies(BestuurModel):
    """One readiness check: what the tool proposed, what the coach chose, why, and when to look again (IT-10)."""

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="startadviezen")
    antwoorden = models.JSONField("antwoorden op de startcriteria", default=dict)
    voorstel = models.CharField("voorstel", max_length=8, choices=Advies)
    advies = models.CharField("gekozen", max_length=8, choices=Advies)
    route = models.CharField("route", max_length=12, choices=Route)
    warme_overdracht = models.BooleanField("met warme overdracht", default=False)
    redenen = models.JSONField("redenen", default=list)
    wacht_reden = models.CharField("waarop wachten we", max_length=20, blank=True)
    herbekijk_op = models.DateField("herbekijk op", null=True, blank=True)
    op = models.DateTimeField("op")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "startadvies"
        verbose_name_plural = "startadviezen"
        constraints = [
            models.CheckConstraint(
                name="startadvies_wacht_met_dag",
                condition=~Q(advies="wacht") | Q(herbekijk_op__isnull=False),
                violation_error_message="Zeg wanneer je dit opnieuw bekijkt.",
            )
        ]

    def __str__(self) -> str:
        return self.get_advies_display()


class NoodStand(models.TextChoices):
    """No row means: not asked (IT-09)."""

    NODIG = "nodig", "nodig"
    NIET_NODIG = "niet_nodig", "niet nodig"
    OPGELOST = "opgelost", "opgelost"
    WEET_NIET = "weet_niet", "weet het nog niet"


@spoor()
class Nood(BestuurModel):
    """A barrier as a practical need ("opvang nodig"), never a diagnosis (TK-02). Keys: `intake/noden.py`."""

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="noden")
    sleutel = models.CharField("nood", max_length=30)
    stand = models.CharField("nodig of niet", max_length=10, choices=NoodStand)
    op = models.DateTimeField("op")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["sleutel", "id"]
        verbose_name = "nood"
        verbose_name_plural = "noden"
        constraints = [models.UniqueConstraint(fields=["traject", "sleutel"], name="nood_een_per_sleutel")]

    def __str__(self) -> str:
        return self.sleutel


@spoor(zonder=["tekst"])
class Talent(BestuurModel):
    """Something a person is good at, seen at any time: newcomers rarely can name it at the intake (IT-09)."""

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="talenten")
    tekst = models.CharField("talent", max_length=200)
    waar = models.CharField("waar gezien", max_length=120, blank=True)
    gezien_op = models.DateField("gezien op")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("ingevoerd op")

    class Meta(BestuurModel.Meta):
        ordering = ["-gezien_op", "id"]
        verbose_name = "talent"
        verbose_name_plural = "talenten"

    def __str__(self) -> str:
        return self.tekst


class WeigerSoort(models.TextChoices):
    """What didn't start (TK-10)."""

    PLEK = "plek", "de plek zei nee"
    BUDDY = "buddy", "de buddy zei nee"
    PERSOON = "persoon", "de persoon wilde niet"
    NIET_GEKOMEN = "niet_gekomen", "de persoon kwam niet"
    GESTOPT = "gestopt", "snel weer gestopt"


@spoor(zonder=["uitleg"])
class Weigering(BestuurModel):
    """A refusal or a failed start: repeated ones hurt, the second asks for a talk first (TK-10)."""

    MUUR = Muur.UITVOERING

    traject = models.ForeignKey("intake.Traject", on_delete=models.PROTECT, related_name="weigeringen")
    onderdeel = models.ForeignKey(
        "intake.Onderdeel", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    soort = models.CharField("wat gebeurde er", max_length=12, choices=WeigerSoort)
    wat = models.CharField("waarvoor", max_length=120)
    uitleg = models.CharField("uitleg", max_length=300, blank=True)
    op = models.DateField("op")
    door = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")

    class Meta(BestuurModel.Meta):
        ordering = ["-op", "id"]
        verbose_name = "weigering"
        verbose_name_plural = "weigeringen"

    def __str__(self) -> str:
        return self.get_soort_display()


@spoor()
class Afwezigheid(BestuurModel):
    """A colleague is away; somebody covers: the lists and the mails go there meanwhile."""

    MUUR = Muur.UITVOERING

    gebruiker = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    vervanger = models.ForeignKey("kern.Gebruiker", on_delete=models.PROTECT, related_name="+")
    van = models.DateField("van")
    tot = models.DateField("tot en met")

    class Meta(BestuurModel.Meta):
        ordering = ["-van", "id"]
        verbose_name = "afwezigheid"
        verbose_name_plural = "afwezigheden"
        constraints = [
            models.CheckConstraint(
                name="afwezigheid_tot_na_van",
                condition=Q(tot__gte=F("van")),
                violation_error_message="De laatste dag ligt voor de eerste. Kies een latere dag.",
            ),
            models.CheckConstraint(
                name="afwezigheid_een_ander",
                condition=~Q(vervanger=F("gebruiker")),
                violation_error_message="Kies een collega die overneemt.",
            ),
        ]

    def __str__(self) -> str:
        return f"afwezig van {self.van:%d/%m/%Y}"
