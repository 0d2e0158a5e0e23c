"""The offer itself: one record that feeds matrix, list, info sheet, choice menu and catalogue."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from aanbod.models.keuzes import (
    Begin,
    Besluit,
    Doelgroep,
    Geletterdheid,
    Interactie,
    Omgang,
    OpenVoor,
    Ritme,
    Soort,
)
from aanbod.models.organisatie import Organisatie
from netwerktraject.kern.models import BestuurManager, BestuurModel, BestuurQuerySet, Muur
from netwerktraject.kern.spoor import spoor

TAALICOON = [MinValueValidator(1), MaxValueValidator(4)]


@spoor()
class Instelling(BestuurModel):
    """How one gemeente handles its offer: threshold and term of the label (OF-04). No row means the defaults."""

    MUUR = Muur.AANBOD

    drempel = models.PositiveSmallIntegerField(
        "hoeveel keer ja voor een label",
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(3)],
    )
    label_dagen = models.PositiveSmallIntegerField(
        "hoeveel dagen geldt een label", default=365, validators=[MinValueValidator(30)]
    )
    vers_dagen = models.PositiveSmallIntegerField(
        "na hoeveel dagen kijk je aanbod na", default=180, validators=[MinValueValidator(14)]
    )
    keuzemenu_aan = models.BooleanField("keuzemenu staat open", default=True)

    class Meta(BestuurModel.Meta):
        verbose_name = "instelling van het aanbod"
        verbose_name_plural = "instellingen van het aanbod"
        constraints = [models.UniqueConstraint(fields=["bestuur"], name="instelling_een_per_gemeente")]

    def __str__(self) -> str:
        return f"Instellingen van {self.bestuur_id}"


@spoor()
class Categorie(BestuurModel):
    """A kind of activity that a gemeente names itself, on top of a base kind (OV-01)."""

    MUUR = Muur.AANBOD

    naam = models.CharField("naam", max_length=60)
    soort = models.CharField("werkt zoals", max_length=20, choices=Soort)
    vers_dagen = models.PositiveSmallIntegerField(
        "na hoeveel dagen nakijken", null=True, blank=True, validators=[MinValueValidator(14)]
    )
    actief = models.BooleanField("in gebruik", default=True)

    class Meta(BestuurModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "eigen soort"
        verbose_name_plural = "eigen soorten"
        constraints = [models.UniqueConstraint(fields=["bestuur", "naam"], name="categorie_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


class AanbodQuerySet(BestuurQuerySet):
    """Which offer."""

    def lopend_op(self, dag):
        """What isn't over on `dag` (OF-14)."""
        return self.filter(
            Q(eindigt_op__isnull=True) | Q(eindigt_op__gte=dag),
            Q(laatste_op__isnull=True) | Q(laatste_op__gte=dag),
        )

    def gelabeld_op(self, dag):
        """Published offer whose label holds on `dag` (OF-04) and that isn't over."""
        return self.lopend_op(dag).filter(label=Besluit.TOEGEKEND, label_tot__gte=dag, gepubliceerd=True)

    def te_vinden_in(self, besturen, verbanden):
        """Own offer of these gemeenten, and what is shared with them today (SW-06); never what only a plan keeps."""
        besturen = sorted(besturen)
        deel = Q(bestuur_id__in=besturen) | Q(verband_id__in=list(verbanden)) | Q(voor_allen=True)
        return self.filter(deel | Q(met_besturen__overlap=besturen) if besturen else deel)

    def te_kiezen_in(self, bestuur_id: int, verbanden):
        """What one may put in a plan of this gemeente: the words of the trigger `intake_aanbod_mag`."""
        return self.te_vinden_in([bestuur_id], verbanden)


@spoor()
class Aanbod(BestuurModel):
    """An activity, a place to help, a buddy programme: what one can do during the 40 hours."""

    MUUR = Muur.AANBOD_DEELBAAR

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aanbod")
    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=20, choices=Soort)
    categorie = models.ForeignKey(
        Categorie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="aanbod",
        verbose_name="eigen soort",
    )
    vorm = models.CharField("vorm", max_length=60, blank=True)
    wat = models.TextField("wat doe je er", max_length=600)
    kort = models.CharField(
        "in een paar woorden", max_length=60, blank=True, help_text="Staat op de tegel van het keuzemenu."
    )
    voor_wie = models.CharField("voor wie", max_length=200, blank=True)
    bijzonderheden = models.CharField("goed om te weten", max_length=300, blank=True)

    # When. `wanneer` is the sentence a person reads; the moments make the grid and the end (aanbod.kalender).
    ritme = models.CharField("ritme", max_length=8, choices=Ritme, blank=True)
    wanneer = models.CharField("wanneer", max_length=200, blank=True)
    minuten_per_keer = models.PositiveSmallIntegerField("minuten per keer", default=120)
    zomerstop = models.BooleanField("stopt in juli en augustus", null=True, blank=True)
    eindigt_op = models.DateField("laatste dag", null=True, blank=True)
    rooster = models.IntegerField("weekrooster", null=True, blank=True, editable=False)
    laatste_op = models.DateField("laatste moment", null=True, blank=True, editable=False)

    # What it asks.
    taaliconen = models.PositiveSmallIntegerField(
        "taaliconen",
        default=1,
        validators=TAALICOON,
        help_text="Hoeveel Nederlands is nodig: 1 is nog niet veel, 4 is goed verstaan en spreken.",
    )
    taak_taaliconen = models.PositiveSmallIntegerField(
        "wat de taak echt vraagt", null=True, blank=True, validators=TAALICOON
    )
    ervaren_taaliconen = models.PositiveSmallIntegerField(
        "wat achteraf nodig bleek", null=True, blank=True, validators=TAALICOON
    )
    contacttalen = ArrayField(
        models.CharField(max_length=8), verbose_name="contacttalen", default=list, blank=True
    )
    geletterdheid = models.CharField("lezen en schrijven", max_length=8, choices=Geletterdheid, blank=True)
    ervaring_nodig = models.BooleanField("ervaring nodig", null=True, blank=True)
    omgang = models.CharField("met hoeveel", max_length=14, choices=Omgang, blank=True)
    interactie = models.CharField("hoeveel contact", max_length=8, choices=Interactie, blank=True)
    informeel = models.BooleanField("los en zonder lange afspraak", null=True, blank=True)

    # Who may come.
    kinderen_welkom = models.BooleanField("kinderen welkom", null=True, blank=True)
    opvang = models.BooleanField("er is opvang", null=True, blank=True)
    doelgroep = models.CharField("wie mag komen", max_length=10, choices=Doelgroep, blank=True)
    open_voor = models.CharField("open voor", max_length=12, choices=OpenVoor, blank=True)
    leeftijd_van = models.PositiveSmallIntegerField("leeftijd vanaf", null=True, blank=True)
    leeftijd_tot = models.PositiveSmallIntegerField("leeftijd tot en met", null=True, blank=True)

    # Where.
    waar = models.CharField("waar", max_length=200, blank=True)
    postcode = models.CharField("postcode", max_length=4, blank=True)
    bus_dichtbij = models.BooleanField("bus of trein dichtbij", null=True, blank=True)
    rolstoel = models.BooleanField("toegankelijk met rolstoel of kinderwagen", null=True, blank=True)
    breedtegraad = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True, editable=False)
    lengtegraad = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True, editable=False)

    # Price, in cents.
    prijs = models.CharField("prijs", max_length=80, blank=True)
    prijs_cent = models.PositiveIntegerField("prijs in cent", null=True, blank=True)
    kort_cent = models.PositiveIntegerField("verlaagde prijs in cent", null=True, blank=True)
    uitpas = models.BooleanField("UiTPAS", null=True, blank=True)
    proefles = models.BooleanField("proefles mogelijk", null=True, blank=True)

    # How one begins.
    begin = models.CharField("hoe begin je", max_length=12, choices=Begin, blank=True)
    inschrijving = models.CharField("stap voor stap", max_length=200, blank=True)
    deadline_op = models.DateField("inschrijven kan tot", null=True, blank=True)
    warme_overdracht = models.BooleanField("iemand kan de eerste keer mee", null=True, blank=True)
    capaciteit = models.PositiveSmallIntegerField("aantal plaatsen", null=True, blank=True)
    max_inburgeraars = models.PositiveSmallIntegerField("hoogstens inburgeraars", null=True, blank=True)
    plaatsen_vrij = models.PositiveSmallIntegerField("plaatsen vrij", null=True, blank=True)
    vol_tot = models.DateField("vol tot en met", null=True, blank=True)
    mentor = models.CharField("mentor of vaste contactpersoon", max_length=120, blank=True)
    mentor_email = models.EmailField("e-mailadres van de mentor", blank=True)
    mentor_telefoon = models.CharField("telefoon van de mentor", max_length=30, blank=True)
    contact_openbaar = models.CharField(
        "contact op het keuzemenu", max_length=120, blank=True, help_text="Iedereen kan dit lezen."
    )

    # Who sees it.
    gepubliceerd = models.BooleanField("zichtbaar", default=True)
    in_keuzemenu = models.BooleanField("in het keuzemenu", default=True)
    beeld = models.CharField("tekening", max_length=20, blank=True)
    verband = models.ForeignKey(
        "kern.Samenwerkingsverband",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gedeeld met het verband",
    )
    met_besturen = ArrayField(
        models.IntegerField(), verbose_name="gedeeld met gemeenten", default=list, blank=True
    )
    voor_allen = models.BooleanField("gedeeld met elke gemeente", default=False)

    # Kept by the house itself.
    hinder = models.JSONField("wat kan hinderen", default=list, blank=True, editable=False)
    bevestigd_op = models.DateField("nagekeken op", null=True, blank=True, editable=False)
    twijfel_op = models.DateField("twijfel sinds", null=True, blank=True, editable=False)
    bron = models.CharField("bron", max_length=20, blank=True, editable=False)
    extern_id = models.CharField("sleutel bij de bron", max_length=120, blank=True, editable=False)
    bron_waarden = models.JSONField("waarden van de bron", null=True, blank=True, editable=False)
    versie = models.PositiveIntegerField("versie", default=1, editable=False)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    gewijzigd_op = models.DateTimeField("gewijzigd op", default=timezone.now, editable=False)
    # The label, written by a trigger from the newest Screening and by nothing else (ADR 0013).
    label = models.CharField("label", max_length=12, choices=Besluit, blank=True, editable=False)
    label_op = models.DateField("label sinds", null=True, blank=True, editable=False)
    label_tot = models.DateField("label tot en met", null=True, blank=True, editable=False)

    objects = BestuurManager.from_queryset(AanbodQuerySet)()

    class Meta(BestuurModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "aanbod"
        verbose_name_plural = "aanbod"
        constraints = [
            models.UniqueConstraint(fields=["bestuur", "organisatie", "naam"], name="aanbod_naam_uniek"),
            models.UniqueConstraint(
                fields=["bestuur", "bron", "extern_id"],
                condition=~Q(extern_id=""),
                name="aanbod_bron_uniek",
            ),
            models.CheckConstraint(
                name="aanbod_taaliconen_1_4",
                condition=Q(taaliconen__gte=1, taaliconen__lte=4),
                violation_error_message="Kies 1 tot 4 taaliconen.",
            ),
            models.CheckConstraint(
                name="aanbod_leeftijd_klopt",
                condition=Q(leeftijd_van__isnull=True)
                | Q(leeftijd_tot__isnull=True)
                | Q(leeftijd_van__lte=F("leeftijd_tot")),
                violation_error_message="De leeftijd vanaf is hoger dan de leeftijd tot.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def soort_naam(self) -> str:
        """The kind as the gemeente calls it."""
        return self.categorie.naam if self.categorie_id and self.categorie else self.get_soort_display()

    @classmethod
    def gedeeld_met(cls, kring) -> Q:
        """Offer shared with a partnership, with chosen gemeenten or with all; and what stands in a plan here already.

        The offer, never a person (SW-06). The public menu (`kring.openbaar`) sees only what it may show; the same
        words stand in the policies of kern.muren.
        """
        ontvangers = sorted(kring.aanbod | kring.agii)
        deel = Q(pk__in=Gebruik.objects.values("aanbod_sleutel"))
        if kring.verbanden:
            deel |= Q(verband_id__in=kring.verbanden)
        if ontvangers:
            deel |= Q(met_besturen__overlap=ontvangers)
        if kring.gebruiker_id:
            deel |= Q(voor_allen=True)
        if kring.openbaar:
            plek = Q(bestuur_id__in=kring.openbaar) | Q(met_besturen__overlap=sorted(kring.openbaar))
            plek |= Q(voor_allen=True) | Q(verband_id__in=kring.openbaar_verbanden)
            deel |= plek & Q(gepubliceerd=True, in_keuzemenu=True, label=Besluit.TOEGEKEND)
        return deel


@spoor()
class Gebruik(BestuurModel):
    """A gemeente put an offer of another gemeente in a plan: it may go on reading it after the sharing stops (SW-06).

    Without this row the hours of a person would lose their label the day a partner stops to share.
    """

    MUUR = Muur.AANBOD

    aanbod_sleutel = models.UUIDField("aanbod van een andere gemeente")
    sinds = models.DateField("sinds")

    class Meta(BestuurModel.Meta):
        verbose_name = "gebruik van gedeeld aanbod"
        verbose_name_plural = "gebruik van gedeeld aanbod"
        constraints = [models.UniqueConstraint(fields=["bestuur", "aanbod_sleutel"], name="gebruik_uniek")]

    def __str__(self) -> str:
        return str(self.aanbod_sleutel)


@spoor()
class Moment(BestuurModel):
    """When an offer happens: a weekly series, or one date. Dates are inclusive; times are local (OV-04, OF-14)."""

    MUUR = Muur.BIJ_AANBOD

    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="momenten")
    dag = models.PositiveSmallIntegerField(
        "dag van de week", null=True, blank=True, validators=[MaxValueValidator(6)]
    )  # 0 is Monday; empty for one date
    om_de = models.PositiveSmallIntegerField(
        "om de hoeveel weken", default=1, validators=[MinValueValidator(1)]
    )
    begint = models.TimeField("van", null=True, blank=True)
    eindigt = models.TimeField("tot", null=True, blank=True)
    van = models.DateField("eerste dag", null=True, blank=True)
    tot = models.DateField("laatste dag", null=True, blank=True)

    class Meta(BestuurModel.Meta):
        ordering = ["dag", "van", "begint", "id"]
        verbose_name = "moment"
        verbose_name_plural = "momenten"
        constraints = [
            models.CheckConstraint(
                name="moment_dag_of_datum",
                condition=Q(dag__isnull=False, dag__lte=6) | Q(van__isnull=False),
                violation_error_message="Kies een dag van de week of een datum.",
            ),
            models.CheckConstraint(
                name="moment_tot_na_van",
                condition=Q(van__isnull=True) | Q(tot__isnull=True) | Q(tot__gte=F("van")),
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
            models.CheckConstraint(name="moment_om_de", condition=Q(om_de__gte=1, om_de__lte=12)),
        ]

    def __str__(self) -> str:
        return f"{self.dag if self.dag is not None else self.van}"
